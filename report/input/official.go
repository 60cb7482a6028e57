package input

import (
	"regexp"
	"slices"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// reportSymbol is the form of a report's symbol: the abbreviation of its kind
// and those of who issues it (Nghị định 30/2020/NĐ-CP, phụ lục I, II.3, and phụ
// lục III, I).
var reportSymbol = regexp.MustCompile(`^BC(-[\p{Lu}\d&]+)+$`)

// official checks what the form of an official document asks for.
func (d *decoder) official(o data.OfficialReport) {
	if len(o.Issuers) > 2 {
		d.fault("limit", o.Issuers[2].Pos, source.Textf("issuers có %d cơ quan, nhiều nhất là 2", "issuers has %d bodies, at most 2 are printed", len(o.Issuers)), source.Text{})
	}
	if o.Symbol.Given() && !reportSymbol.MatchString(o.Symbol.S) {
		d.fault("type", o.Symbol.Pos, source.Textf("symbol là %q, cần ký hiệu của báo cáo: BC và chữ viết tắt tên cơ quan, viết hoa", "symbol is %q, expected that of a report: BC and the issuing body's abbreviation in capitals", source.Clip(o.Symbol.S)),
			source.Textf("ví dụ: symbol: BC-SCT", "for example: symbol: BC-SCT"))
	}
	if o.Size.Given() && o.Size.V != 13 && o.Size.V != 14 {
		d.fault("number", o.Size.Pos, source.Textf("size là %d, cần 13 hoặc 14", "size is %d, expected 13 or 14", o.Size.V), source.Text{})
	}
	d.oneOf("urgency", o.Urgency, "hỏa tốc", "thượng khẩn", "khẩn")
	d.oneOf("handling", o.Handling, "lưu hành nội bộ", "xem xong trả lại")
	for _, i := range o.Issuers {
		d.signer(i.Signer)
	}
}

// signer checks that the words by which one signs for another go together.
func (d *decoder) signer(s data.Signer) {
	for _, a := range s.Authority {
		d.oneOf("authority", a, "TM.", "KT.", "TL.", "TUQ.", "Q.")
	}
	if len(s.Authority) == 0 {
		if len(s.For) > 0 {
			d.fault("key", s.For[0].Pos, source.Textf("có for nhưng không có authority: ký thay, thừa lệnh hay thừa ủy quyền?", "for is given without authority: in whose place, by order or by mandate?"),
				source.Textf("ví dụ: authority: KT.", "for example: authority: KT."))
		}
		return
	}
	whom := len(slices.DeleteFunc(slices.Clone(s.Authority), func(a data.Text) bool { return a.S == "Q." }))
	if whom != len(s.For) {
		d.fault("key", s.Authority[0].Pos, source.Textf("authority có %d lần ký thay nhưng for có %d chức vụ hoặc tập thể", "authority signs for %d others, but for names %d", whom, len(s.For)),
			source.Textf("ví dụ: authority: KT., for: Giám đốc", "for example: authority: KT., for: Giám đốc"))
	}
	if !s.Position.Given() {
		d.fault("key", s.Authority[0].Pos, source.Textf("thiếu khóa %q: chức vụ của người ký", "key %q is missing: the office of who signs", "position"),
			source.Textf("ví dụ: position: Phó Giám đốc", "for example: position: Phó Giám đốc"))
	}
}

// oneOf checks a text that must be one of a few.
func (d *decoder) oneOf(key string, given data.Text, known ...string) {
	if given.Given() && !slices.Contains(known, given.S) {
		d.notOneOf(given.Pos, key, given.S, known)
	}
}
