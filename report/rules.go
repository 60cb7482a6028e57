package report

import (
	"kyyeu/internal/source"
	"kyyeu/report/check"
	"kyyeu/report/input"
)

// Rules lists everything that a build can find, in the order in which it is
// documented: what the checks find, what reading finds, what setting the pages
// finds.
func Rules() []source.Rule {
	var all []source.Rule
	for _, r := range check.Rules() {
		all = append(all, r.Rule)
	}
	text := func(vi, en string) source.Text { return source.Text{VI: vi, EN: en} }
	return append(append(all, input.Rules()...),
		source.Rule{Name: "layout", Severity: source.Error, Title: text("trình bày", "layout"),
			About: text("nội dung không in được như yêu cầu: bảng, biểu đồ, chữ quá dài (phần lớn là cảnh báo)", "what cannot be printed as asked: a table, a chart, a word that is too long (mostly warnings)"),
			Mend:  text("rút ngắn hoặc chia nhỏ theo gợi ý", "shorten or divide it as the hint says")},
		source.Rule{Name: "other-province", Severity: source.Warning, Title: text("số liệu tỉnh khác", "another province's figures"),
			About: text("trong tài liệu riêng của một tỉnh, một lời văn nêu số liệu của tỉnh khác qua {{…}}", "a text that shows the figures of another province by {{…}} in the document of one"),
			Mend:  text("chuyển câu ấy vào mục riêng của tỉnh có số liệu (sections: - {province: …}), hoặc viết bằng lời", "move the sentence into a section of the province whose figures they are (sections: - {province: …}), or say it in words")},
		source.Rule{Name: "font", Severity: source.Error, Title: text("phông chữ", "font"),
			About: text("thư mục của --font-dir thiếu phông chữ, hoặc phông chữ không dùng được", "the folder of --font-dir lacks a font, or has one that is no use"),
			Mend:  text("đặt đủ bốn kiểu chữ của một phông TrueType vào thư mục", "put the four styles of a TrueType font into the folder")},
		source.Rule{Name: "translation", Severity: source.Note, Title: text("bản tiếng Anh", "translation"),
			About: text("văn bản chưa có bản tiếng Anh trong tài liệu tiếng Anh", "a text of an English document that the data gives in Vietnamese alone"),
			Mend:  text("ghi bản tiếng Anh bên cạnh: title-en, body-en, text-en, …", "write the English beside it: title-en, body-en, text-en, …")},
		source.Rule{Name: "theme", Severity: source.Error, Title: text("giao diện", "theme"),
			About: text("màu trong tệp của --theme quá nhạt hoặc khó phân biệt; cỡ chữ ngoài giới hạn", "a colour in the file of --theme that is too pale or hard to tell from another; a size out of bounds"),
			Mend:  text("chọn màu đậm hơn hoặc khác hơn", "choose a darker colour, or one that differs more")})
}

// Accepted is a finding that the conference accepts, with the author's reason.
type Accepted struct {
	Finding source.Finding
	Reason  string
}

// AcceptedFindings gives what the checks find and the conference accepts: it is
// in no other list of findings. There is none when the conference cannot be
// read.
func AcceptedFindings(w World, o Options) []Accepted {
	c, _ := input.Read(w.Files, o.File, o.shown())
	if c == nil {
		return nil
	}
	var all []Accepted
	for _, a := range check.Accepted(c) {
		all = append(all, Accepted{a.Finding, a.Entry.Reason.S})
	}
	return all
}
