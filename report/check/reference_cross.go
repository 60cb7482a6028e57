package check

import (
	"slices"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// crossRef finds references to places that no document of the conference can
// have. Whether the one that is made has them is seen when it is composed.
func (r *references) crossRef(ref *data.CrossRef) {
	for _, p := range ref.Places {
		what, valid := r.placesOf(p.Kind)
		r.known(what, data.Text{S: p.Name, Pos: ref.Pos}, valid)
	}
}

// placesOf are the names that a kind of place may be called by, and the word for
// the kind.
func (r *references) placesOf(kind data.PlaceKind) (what source.Text, names []string) {
	switch kind {
	case data.ChartPlace:
		for _, c := range r.Charts {
			if c.ID.Given() {
				names = append(names, c.ID.S)
			}
		}
		return source.Text{VI: "biểu đồ", EN: "chart"}, distinct(names, idsOf(r.Indicators, indicatorID))
	case data.TablePlace:
		return source.Text{VI: "bảng", EN: "table"}, distinct(r.namedIn(kind), idsOf(r.Indicators, indicatorID))
	case data.SectionPlace:
		return sectionWord(), distinct(idsOf(r.Sections, sectionID), r.namedIn(kind))
	}
	return provinceWord(), r.provinceIDs()
}

// distinct are the names of two lists, each once.
func distinct(a, b []string) []string {
	var out []string
	for _, name := range slices.Concat(a, b) {
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// namedIn are the names that headings or tables have in the texts.
func (r *references) namedIn(kind data.PlaceKind) []string {
	texts := r.Prose()
	if r.English != nil {
		texts = append(texts, r.English.Prose()...)
	}
	var names []string
	for _, text := range texts {
		for _, b := range text.Named() {
			switch b := b.(type) {
			case *data.ProseHeading:
				if kind == data.SectionPlace {
					names = append(names, b.ID.S)
				}
			case *data.ProseTable:
				if kind == data.TablePlace {
					names = append(names, b.ID.S)
				}
			}
		}
	}
	return names
}
