package compose

import (
	"slices"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// strangers are the figures of other provinces that texts of the author show in a
// document for one.
type strangers struct {
	words wording
	// section is the one that is composed; nil outside sections.
	section *data.Section
	texts   []stranger
}

// stranger is a text that shows such figures: a section, or a line elsewhere.
type stranger struct {
	section   *data.Section
	first     *data.FigureRef
	provinces []string
}

// inside says that a section is composed, until the function that it gives is
// called.
func (s *strangers) inside(section *data.Section) (leave func()) {
	before := s.section
	s.section = section
	return func() { s.section = before }
}

// meet notes a reference that is printed, if it is to a figure of another province.
func (s *strangers) meet(r *data.FigureRef) {
	if !s.words.single() || r.Area == s.words.subject() || !s.words.isProvince(r.Area) {
		return
	}
	at := slices.IndexFunc(s.texts, func(t stranger) bool {
		return t.section == s.section && (t.section != nil || t.first.Pos == r.Pos)
	})
	if at < 0 {
		at = len(s.texts)
		s.texts = append(s.texts, stranger{section: s.section, first: r})
	}
	if t := &s.texts[at]; !slices.Contains(t.provinces, r.Area) {
		t.provinces = append(t.provinces, r.Area)
	}
}

// tell warns of the texts, one by one.
func (s *strangers) tell(findings *source.Findings) {
	for _, t := range s.texts {
		var names []string
		for _, id := range t.provinces {
			names = append(names, s.words.area(id))
		}
		where := source.Textf("lời văn chung (%s)", "a shared text (%s)", t.first.Source)
		hint := source.Textf("chuyển câu ấy vào một mục riêng của tỉnh có số liệu: sections: - {province: %s, …}", "move the sentence into a section of the province whose figure it is: sections: - {province: %s, …}", t.provinces[0])
		if t.section != nil {
			where = source.Textf("mục %q", "the section %q", t.section.ID.S)
			if t.section.Province.Given() {
				hint = source.Textf("viết bằng lời, không nêu số của tỉnh khác", "say it in words, without the figure of another province")
			}
		}
		findings.Add(source.Finding{Rule: "other-province", Severity: source.Warning, Pos: t.first.Pos,
			Message: source.Textf("trong tài liệu của %[1]s, %[3]s nêu số liệu của %[2]s", "in the document of %[1]s %[5]s shows figures of %[4]s", s.words.area(s.words.subject()),
				s.words.in(source.Vietnamese).listed(names), where.VI, s.words.in(source.English).listed(names), where.EN),
			Hint: hint})
	}
}
