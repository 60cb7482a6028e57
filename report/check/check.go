package check

import (
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// Coverage says which of the document's faces lack a rune; nil when all have
// it.
type Coverage func(r rune) []string

// Run applies every rule to the conference and gives the findings, sorted;
// those that the conference accepts are left out. Without covers (nil) no
// rune is held against the faces.
func Run(c *data.Conference, covers Coverage) source.Findings {
	shown, _ := examine(newBook(c, covers), Rules())
	return shown
}

// Rule is one check.
type Rule struct {
	// Name is stable: findings and accept entries carry it.
	Name string
	// Severity is what its findings usually have; single ones may be milder.
	Severity source.Severity
	// About says in one line what the rule finds.
	About source.Text

	// fixed says that its errors cannot be accepted: without what they ask
	// for, there is nothing that could be printed.
	fixed bool
	find  func(b *book) []found
}

// Rules lists the rules in the order in which they are documented and run. A
// new rule is one file and one entry here.
func Rules() []Rule {
	return []Rule{
		{Name: "reference", Severity: source.Error, fixed: true, find: reference, About: source.Text{
			VI: "tên được nhắc đến (chỉ tiêu, địa bàn, nguồn, hạn chế, số liệu, …) mà dữ liệu không có",
			EN: "something named (indicator, area, source, limitation, figure, …) that the data does not have"}},
		{Name: "sum", Severity: source.Error, find: sum, About: source.Text{
			VI: "tổng các tỉnh không khớp số của vùng; bộ phận lớn hơn toàn bộ",
			EN: "provinces that do not add up to the region; a part larger than its whole"}},
		{Name: "share", Severity: source.Error, find: share, About: source.Text{
			VI: "tỷ trọng ghi trong dữ liệu không khớp tỷ trọng tính lại",
			EN: "a stated share that the figures contradict"}},
		{Name: "growth", Severity: source.Error, find: growth, About: source.Text{
			VI: "tốc độ tăng không khớp số cùng kỳ năm trước; chỉ số không khớp tốc độ tăng",
			EN: "a stated growth that the figures of the two years, or the index, contradict"}},
		{Name: "unit", Severity: source.Error, find: unit, About: source.Text{
			VI: "giá trị lệch 10, 100, 1.000… lần so với các số bên cạnh; đơn vị không hợp chỉ tiêu; tốc độ tăng ghi vào chỗ chỉ số",
			EN: "a value 10, 100, 1,000… times away from its neighbours; a unit of another family; a growth where an index belongs"}},
		{Name: "jump", Severity: source.Warning, find: jump, About: source.Text{
			VI: "thay đổi bất thường so với cùng kỳ năm trước",
			EN: "an implausible change against the year before"}},
		{Name: "duplicate", Severity: source.Error, fixed: true, find: duplicate, About: source.Text{
			VI: "một số liệu có hai giá trị khác nhau",
			EN: "two different values for one figure"}},
		{Name: "source", Severity: source.Error, find: sourced, About: source.Text{
			VI: "số liệu không ghi nguồn",
			EN: "a figure without a source"}},
		{Name: "typed-number", Severity: source.Error, find: typedNumber, About: source.Text{
			VI: "con số gõ tay trong lời văn gần giống một số liệu (nếu trùng hẳn: cảnh báo)",
			EN: "a number typed in prose that nearly equals a known figure (one that equals it: warning)"}},
		{Name: "edition", Severity: source.Error, find: edition, About: source.Text{
			VI: "lần thứ, năm, ngày, đơn vị đăng cai, bàn giao không khớp nhau",
			EN: "number, year, date, host, next host and handover that disagree"}},
		{Name: "glyph", Severity: source.Error, fixed: true, find: glyph, About: source.Text{
			VI: "ký tự mà phông chữ không có hoặc không in được",
			EN: "a character that the faces lack or that cannot be printed"}},
		{Name: "wording", Severity: source.Error, find: wording, About: source.Text{
			VI: "“giảm” hay “tăng” đứng trước một tốc độ tăng có dấu ngược lại; số khác 0 bị làm tròn thành 0",
			EN: "a word of increase or decrease before a growth of the other sign; a number rounded to nothing"}},
		{Name: "spelling", Severity: source.Warning, find: spelling, About: source.Text{
			VI: "tên tỉnh sai chính tả, lẫn hai cách đặt dấu thanh, chữ Ð hoặc chữ nước ngoài giống chữ Việt, bảng mã cũ (lỗi)",
			EN: "misspelt names of provinces, mixed placing of tone marks, look-alike letters; text in an old encoding (error)"}},
		{Name: "period", Severity: source.Warning, find: period, About: source.Text{
			VI: "số liệu coi là chính thức của một kỳ chưa kết thúc khi họp hoặc khi nguồn công bố",
			EN: "a figure called official for a period that had not ended when the conference met or its source appeared"}},
		{Name: "merger", Severity: source.Warning, find: merger, About: source.Text{
			VI: "tỉnh mang tên chưa có hoặc không còn trong kỳ; so sánh trước và sau sáp nhập mà chưa cộng các tỉnh cũ",
			EN: "a province under a name that it no longer or not yet had; a comparison across the mergers without the former provinces"}},
		{Name: "missing", Severity: source.Warning, find: missing, About: source.Text{
			VI: "tỉnh chưa có số liệu mà các tỉnh khác đã có",
			EN: "provinces without a figure that others have"}},
		{Name: "unanswered", Severity: source.Warning, find: unanswered, About: source.Text{
			VI: "hạn chế chưa có giải pháp; giải pháp không ứng với hạn chế nào hoặc thiếu đơn vị chủ trì, thời hạn",
			EN: "a limitation without solution; a solution that answers nothing, or lacks lead or due date"}},
	}
}

// found is a finding with what it is about, so that it can be accepted.
type found struct {
	source.Finding
	// about are the words that an accept entry may name it by: "retail 2021
	// region", "H1"; any one silences it.
	about []string
	// each, when there are any, silence it together, as when every province
	// of a list is accepted.
	each []string
	// fixed says that it cannot be accepted, as all findings of a fixed rule.
	fixed bool
}

// at makes a finding of one place; its rule is filled in by [examine].
func at(s source.Severity, pos source.Pos, message, hint source.Text, about ...string) found {
	return found{Finding: source.Finding{Severity: s, Pos: pos, Message: message, Hint: hint}, about: about}
}

// examine runs the rules, takes out what is accepted, and adds what is wrong
// with the accept entries themselves.
func examine(b *book, rules []Rule) (shown source.Findings, silenced []Accept) {
	var all []found
	for _, r := range rules {
		for _, f := range r.find(b) {
			f.Rule = r.Name
			f.Message = b.traced(f.Pos, f.Message)
			all = append(all, f)
		}
	}
	return accept(b.Accept, rules, all)
}
