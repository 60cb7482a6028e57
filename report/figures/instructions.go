package figures

import "fmt"

// instructions writes the sheet that explains the form.
func (w *workbook) instructions(s Spec) {
	w.width(0, 5)
	w.width(1, 105)
	row := 0
	line := func(number, text string, st cellStyle, lines int) {
		w.text(0, row, number, cellStyle{size: 13})
		w.text(1, row, text, st)
		w.height(row, float64(lines)*17+3)
		row++
	}
	line("", "BIỂU THU THẬP SỐ LIỆU", cellStyle{size: 14, bold: true}, 1)
	line("", s.Conference, cellStyle{size: 13, bold: true}, 2)
	for i, text := range instructions {
		line(fmt.Sprintf("%d.", i+1), text, cellStyle{size: 13}, (len([]rune(text))+92)/93)
	}
	w.portrait()
}

var instructions = []string{
	"Mỗi dòng là một số liệu: một chỉ tiêu, một kỳ, một địa bàn. Chỉ điền vào các ô nền vàng nhạt; các ô khác đã khóa.",
	"Giá trị viết theo cách viết số Việt Nam: dấu chấm ngăn cách hàng nghìn, dấu phẩy trước phần thập phân, ví dụ 18.942,67. " +
		"Ô số ở định dạng Văn bản (Text): gõ thế nào giữ nguyên thế ấy, dù Excel đặt tiếng Việt hay tiếng Anh. Không đổi định dạng của ô.",
	"Không phát sinh thì gõ dấu gạch ngang -; bằng không thì gõ 0; chưa có số liệu thì để trống. Ba trường hợp này khác nhau.",
	"Đơn vị tính đã ghi sẵn. Số có ở đơn vị khác thì chọn lại đơn vị trong danh sách, không tự quy đổi.",
	"Trạng thái: chính thức, sơ bộ hay ước tính, như nguồn công bố; để trống là chính thức. " +
		"Mức chính xác: chọn gần, hơn hay khoảng khi nguồn viết như vậy, ví dụ “gần 42.000 tỷ đồng”; còn lại để trống.",
	"Tăng so với cùng kỳ (%) ghi như nguồn công bố: 5,34 hoặc -2,63; không tự tính. " +
		"Với chỉ số, ví dụ chỉ số sản xuất công nghiệp, ghi giá trị (108,72) hoặc mức tăng (8,72) là đủ.",
	"Tỷ trọng (%) chỉ ghi khi nguồn công bố, kèm địa bàn lớn hơn ở cột Tỷ trọng trong.",
	"Nguồn: tên ấn phẩm hoặc văn bản và số trang, ví dụ: Niên giám thống kê 2021, trang 369. Số liệu nào cũng phải có nguồn.",
	"Dán số từ bảng khác thì dán riêng giá trị (Paste Special – Values), rồi đối chiếu lại từng số với nguồn.",
	"Số liệu ngoài các dòng có sẵn thì ghi vào các dòng trống ở cuối. Không sửa tiêu đề cột, không thêm cột.",
	"Lưu tệp ở dạng .xlsx, đặt tên theo địa bàn không dấu (ví dụ tinh-a.xlsx) và gửi lại nơi đã gửi biểu này.",
}
