package input

import "kyyeu/internal/source"

// Rules lists what reading finds, in the order in which it is documented.
// Findings of the rule "reference", which package check has too, are of figure
// references that are not well-formed.
func Rules() []source.Rule {
	text := func(vi, en string) source.Text { return source.Text{VI: vi, EN: en} }
	return []source.Rule{
		{Name: "syntax", Severity: source.Error, Title: text("cú pháp", "syntax"),
			About: text("tệp không đúng cú pháp YAML, JSON, CSV hoặc XLSX", "a file that is not YAML, JSON, CSV or XLSX as its name says"),
			Mend:  text("sửa tại chỗ nêu trong phát hiện", "mend the place that the finding names")},
		{Name: "key", Severity: source.Error, Title: text("tên mục", "key"),
			About: text("mục không có trong mẫu dữ liệu, bị lặp, hoặc bắt buộc mà thiếu", "a key that the format does not know, that is repeated, or that is required and missing"),
			Mend:  text("sửa tên mục theo gợi ý", "mend the key as the hint says")},
		{Name: "type", Severity: source.Error, Title: text("kiểu dữ liệu", "type"),
			About: text("giá trị không đúng kiểu: chữ thay cho ngày, danh sách thay cho một mục, …", "a value of the wrong kind: text where a date belongs, a list where one thing does, …"),
			Mend:  text("ghi theo dạng nêu trong gợi ý", "write it in the form that the hint names")},
		{Name: "number", Severity: source.Error, Title: text("con số", "number"),
			About: text("con số không đọc được, hoặc đọc được theo hai cách", "a number that cannot be read, or that can be read in two ways"),
			Mend:  text("đặt trong ngoặc kép và viết theo lối Việt Nam: \"370.461\", \"11,28\"", "put it in quotes and in Vietnamese notation: \"370.461\", \"11,28\"")},
		{Name: "path", Severity: source.Error, Title: text("đường dẫn", "path"),
			About: text("tệp được nhắc đến không có, hoặc nằm ngoài thư mục", "a file that does not exist, or lies outside the folder"),
			Mend:  text("ghi đường dẫn tương đối tới tệp trong cùng thư mục", "write a relative path to a file inside the folder")},
		{Name: "limit", Severity: source.Error, Title: text("giới hạn", "limit"),
			About: text("tệp quá lớn, quá sâu hoặc quá nhiều mục", "a file that is too large, too deep, or has too many entries"),
			Mend:  text("chia nhỏ, hoặc bỏ phần thừa", "divide it, or leave out what is not needed")},
		{Name: "photo", Severity: source.Error, Title: text("ảnh", "photograph"),
			About: text("ảnh không đọc được, quá lớn, chưa có lời mô tả; ảnh ít điểm ảnh, ảnh CMYK (cảnh báo)", "a photograph that cannot be read, is too large, or has no description; one of few pixels, or in CMYK (warning)"),
			Mend:  text("thay bằng ảnh gốc JPEG hoặc PNG; ghi alt: một câu tả những gì thấy trong ảnh", "take the original as JPEG or PNG; write alt: a sentence that says what is to be seen")},
	}
}
