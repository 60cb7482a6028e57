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
	source.Rule
	// fixed says that its errors cannot be accepted: without what they ask
	// for, there is nothing that could be printed.
	fixed bool
	find  func(b *book) []found
}

// Rules lists the rules in the order in which they are documented and run. A
// new rule is one file and one entry here.
func Rules() []Rule {
	text := func(vi, en string) source.Text { return source.Text{VI: vi, EN: en} }
	return []Rule{
		{source.Rule{Name: "reference", Severity: source.Error, Title: text("tên không có", "unknown name"),
			About: text(
				"tên được nhắc đến (chỉ tiêu, địa bàn, nguồn, hạn chế, số liệu, …) mà dữ liệu không có",
				"something named (indicator, area, source, limitation, figure, …) that the data does not have"),
			Mend: text(
				"sửa tên theo gợi ý, hoặc bổ sung mục còn thiếu",
				"mend the name as the hint says, or add what is missing")}, true, reference},
		{source.Rule{Name: "sum", Severity: source.Error, Title: text("tổng và bộ phận", "sum and parts"),
			About: text(
				"tổng các tỉnh không khớp số của vùng; bộ phận lớn hơn toàn bộ",
				"provinces that do not add up to the region; a part larger than its whole"),
			Mend: text(
				"đối chiếu các số với nguồn; bộ phận lớn hơn toàn bộ vì cách thống kê khác nhau thì ghi note: giải thích, khi đó chỉ còn là cảnh báo",
				"compare the numbers with their sources; where a part exceeds its whole because the two are counted otherwise, write a note: that says why, and it is a warning only")}, false, sum},
		{source.Rule{Name: "share", Severity: source.Error, Title: text("tỷ trọng", "share"),
			About: text(
				"tỷ trọng ghi trong dữ liệu không khớp tỷ trọng tính lại (bị cắt chứ không làm tròn: cảnh báo)",
				"a stated share that the figures contradict (one that is cut off, not rounded: warning)"),
			Mend: text(
				"đối chiếu tỷ trọng, bộ phận và toàn bộ với nguồn",
				"compare share, part and whole with the source")}, false, share},
		{source.Rule{Name: "growth", Severity: source.Error, Title: text("tốc độ tăng", "growth"),
			About: text(
				"tốc độ tăng không khớp số cùng kỳ năm trước; chỉ số không khớp tốc độ tăng; vùng tăng ngoài khoảng của các tỉnh",
				"a stated growth that the figures of the two years, the index, or the growth of the parts contradict (one that is cut off: warning)"),
			Mend: text(
				"đối chiếu với nguồn; nguồn tính theo giá so sánh thì chấp nhận và ghi lý do",
				"compare with the source; where it compares at constant prices, accept the finding and say so")}, false, growth},
		{source.Rule{Name: "unit", Severity: source.Error, Title: text("đơn vị và dấu phẩy", "unit and comma"),
			About: text(
				"giá trị lệch 10, 100, 1.000… lần so với các số bên cạnh; đơn vị không hợp chỉ tiêu; tốc độ tăng ghi vào chỗ chỉ số (cảnh báo)",
				"a value 10, 100, 1,000… times away from its neighbours; a unit of another family; a growth where an index belongs (warning)"),
			Mend: text(
				"kiểm tra dấu phẩy và chữ nghìn, triệu, tỷ trong đơn vị",
				"check the comma, and the words nghìn, triệu, tỷ in the unit")}, false, unit},
		{source.Rule{Name: "jump", Severity: source.Warning, Title: text("thay đổi bất thường", "implausible change"),
			About: text(
				"thay đổi so với năm trước khác hẳn các địa bàn khác, hoặc tăng hơn 3 lần, giảm hơn 2/3 khi không có gì để so sánh",
				"a change on the year before far from that of the other areas, or, where there are too few, to more than three times or less than a third"),
			Mend: text(
				"đối chiếu hai số với nguồn; nếu nguồn có ghi tốc độ tăng thì ghi growth: để đối chiếu thay cho cảnh báo",
				"compare the two numbers with the source; where it states the growth, write growth: which is then held against them instead")}, false, jump},
		{source.Rule{Name: "duplicate", Severity: source.Error, Title: text("hai giá trị", "two values"),
			About: text(
				"một số liệu có hai giá trị khác nhau",
				"two different values for one figure"),
			Mend: text(
				"giữ lại một giá trị theo nguồn chính thức",
				"keep the one that the official source gives")}, true, duplicate},
		{source.Rule{Name: "source", Severity: source.Error, Title: text("thiếu nguồn", "no source"),
			About: text(
				"số liệu không ghi nguồn",
				"a figure without a source"),
			Mend: text(
				"ghi source: và tên một nguồn trong mục sources",
				"write source: and the name of one of the sources")}, false, sourced},
		{source.Rule{Name: "typed-number", Severity: source.Error, Title: text("số gõ tay", "typed number"),
			About: text(
				"con số gõ tay trong lời văn gần giống một số liệu (nếu trùng hẳn: cảnh báo)",
				"a number typed in prose that nearly equals a known figure (one that equals it: warning)"),
			Mend: text(
				"ghi {{chỉ-tiêu kỳ địa-bàn}} thay cho con số",
				"write {{indicator period area}} instead of the number")}, false, typedNumber},
		{source.Rule{Name: "edition", Severity: source.Error, Title: text("lần tổ chức", "edition"),
			About: text(
				"lần thứ, năm, ngày, đơn vị đăng cai, bàn giao không khớp nhau",
				"number, year, date, host, next host and handover that disagree"),
			Mend: text(
				"sửa mục sai, hoặc văn bản còn sót từ lần trước",
				"mend the wrong one, or the text that is left over from the last edition")}, false, edition},
		{source.Rule{Name: "glyph", Severity: source.Error, Title: text("ký tự không in được", "unprintable character"),
			About: text(
				"ký tự mà phông chữ không có hoặc không in được",
				"a character that the faces lack or that cannot be printed"),
			Mend: text(
				"xóa hoặc thay bằng ký tự khác cùng nghĩa",
				"delete it, or write another of the same meaning")}, true, glyph},
		{source.Rule{Name: "wording", Severity: source.Error, Title: text("tăng, giảm", "rise and fall"),
			About: text(
				"“giảm” hay “tăng” đứng trước một tốc độ tăng có dấu ngược lại; số khác 0 bị làm tròn thành 0 (cảnh báo)",
				"a word of increase or decrease before a growth of the other sign; a number rounded to nothing (warning)"),
			Mend: text(
				"viết “giảm” ngay trước số âm: khi đó số in ra không có dấu trừ",
				"write “giảm” directly before a negative growth: it then prints without a minus")}, false, wording},
		{source.Rule{Name: "spelling", Severity: source.Warning, Title: text("chính tả", "spelling"),
			About: text(
				"tên tỉnh sai chính tả, lẫn hai cách đặt dấu thanh, chữ Ð hoặc chữ nước ngoài giống chữ Việt; bảng mã cũ (lỗi)",
				"misspelt names of provinces, mixed placing of tone marks, look-alike letters; text in an old encoding (error)"),
			Mend: text(
				"gõ lại chữ theo gợi ý",
				"type the word as the hint says")}, false, spelling},
		{source.Rule{Name: "period", Severity: source.Warning, Title: text("kỳ chưa kết thúc", "unfinished period"),
			About: text(
				"số liệu coi là chính thức của một kỳ chưa kết thúc khi họp hoặc khi nguồn công bố",
				"a figure called official for a period that had not ended when the conference met or its source appeared"),
			Mend: text(
				"ghi status: estimated hoặc preliminary, hoặc sửa kỳ hay ngày",
				"write status: estimated or preliminary, or mend period or date")}, false, period},
		{source.Rule{Name: "merger", Severity: source.Warning, Title: text("sáp nhập tỉnh", "mergers of provinces"),
			About: text(
				"tỉnh mang tên chưa có hoặc không còn trong kỳ; so sánh trước và sau sáp nhập mà thiếu số liệu các tỉnh cũ",
				"a province under a name that it no longer or not yet had; a comparison across the mergers of 1 July 2025 without the former provinces"),
			Mend: text(
				"ghi tên của kỳ đó; khai báo các tỉnh cũ cùng số liệu năm trước để chương trình cộng lại",
				"name the area as it was; list the former provinces with their figures of the year before, which are then added up")}, false, merger},
		{source.Rule{Name: "missing", Severity: source.Warning, Title: text("thiếu số liệu", "missing figures"),
			About: text(
				"tỉnh chưa có số liệu mà các tỉnh khác đã có",
				"provinces without a figure that others have"),
			Mend: text(
				`bổ sung số liệu, hoặc ghi value: "…" nếu chưa có số`,
				`add the figures, or write value: "…" where none is known`)}, false, missing},
		{source.Rule{Name: "unanswered", Severity: source.Warning, Title: text("chưa có giải pháp", "unanswered"),
			About: text(
				"hạn chế chưa có giải pháp; giải pháp không ứng với hạn chế nào, hoặc thiếu đơn vị chủ trì, thời hạn (ghi chú)",
				"a limitation without solution; a solution that answers nothing, or lacks lead or due date (note)"),
			Mend: text(
				"ghi answers:, lead: và due: cho giải pháp",
				"give the solution its answers:, lead: and due:")}, false, unanswered},
		{source.Rule{Name: "contents", Severity: source.Error, Title: text("thứ tự các phần", "order of the parts"),
			About: text(
				"phần ghi trong contents mà mẫu trình bày không có, ghi hai lần, hoặc thiếu phần bắt buộc",
				"a part in contents that the layout does not have, that is named twice, or a required one that is missing"),
			Mend: text(
				"sửa tên phần theo gợi ý; bỏ khóa contents thì các phần theo thứ tự thường lệ",
				"mend the name as the hint says; without the key contents the parts have their usual order")}, true, contents},
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
