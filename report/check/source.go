package check

import "kyyeu/internal/source"

// sourced finds figures that name no source; one that names an unknown source
// is found by the rule "reference".
func sourced(b *book) []found {
	var all []found
	for i := range b.Figures {
		f := &b.Figures[i]
		if f.Source.Given() {
			continue
		}
		all = append(all, at(source.Error, f.Pos,
			say("số liệu không ghi nguồn: %s", "a figure without source: %s", b.figureName(f)),
			source.Textf("ghi source: và tên một nguồn trong mục sources", "write source: and the name of one of the sources"),
			subject(f.Key())))
	}
	return all
}
