package compose

import (
	"slices"
	"strings"

	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// marks gives letters to what is said of figures, in the order of first use.
type marks struct {
	k    *composer
	used []string
	// given are the figures that were converted, as their sources give them.
	given []string
}

// of gives the letters of what must be said of a number.
func (m *marks) of(s said) []string {
	var letters []string
	if s.status != data.Official {
		letters = append(letters, m.letter(s.status.String()))
	}
	if s.about != data.Exactly {
		letters = append(letters, m.letter(s.about.String()))
	}
	if s.computed {
		letters = append(letters, m.letter("computed"))
	}
	return letters
}

// converted gives the letter of a figure that is printed in another unit than
// its source's.
func (m *marks) converted(f *data.Figure) string {
	m.given = append(m.given, m.k.area(f.Area.S)+" "+m.k.asGiven(f))
	return m.letter("converted")
}

// letter is that of one meaning.
func (m *marks) letter(what string) string {
	i := slices.Index(m.used, what)
	if i < 0 {
		i = len(m.used)
		m.used = append(m.used, what)
	}
	return string(rune('a' + i))
}

// joined puts letters in order, with commas.
func joined(letters []string) string {
	slices.Sort(letters)
	return strings.Join(letters, ",")
}

// line explains the letters and the signs.
func (m *marks) line() doc.Line {
	meaning := map[string]string{
		"estimated":   m.k.say("ước tính", "estimate"),
		"preliminary": m.k.say("sơ bộ", "preliminary"),
		"nearly":      m.k.say("nguồn ghi “gần”", "the source says “nearly”"),
		"over":        m.k.say("nguồn ghi “hơn”", "the source says “over”"),
		"about":       m.k.say("nguồn ghi “khoảng”", "the source says “about”"),
		"computed":    m.k.say("số tính từ chỉ số", "computed from the index"),
		"converted":   m.k.say("quy đổi, nguồn ghi: %s", "converted, the source gives: %s", strings.Join(m.given, ", ")),
	}
	var line doc.Line
	for i, u := range m.used {
		line = append(line, doc.Span{Text: string(rune('a' + i)), Accent: true}, doc.Span{Text: "\u00a0" + meaning[u] + "; "})
	}
	return append(line, doc.Span{Text: m.k.say("… chưa có số liệu.", "… not available.")})
}
