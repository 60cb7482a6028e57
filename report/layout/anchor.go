package layout

import (
	"maps"
	"slices"
	"strings"

	"kyyeu/internal/source"
)

// names gives the name of a block as a list, empty when it has none.
func names(ref string) []string {
	if ref == "" {
		return nil
	}
	return []string{ref}
}

// labelOf gives the page number of a named block, as the round before found
// it: the first round sets "000" in its place.
func (l *layouter) labelOf(ref string) string {
	l.asked[ref] = true
	if label, ok := l.labels[ref]; ok {
		return label
	}
	return "000"
}

// pageLabels are the page numbers of all named blocks.
func (l *layouter) pageLabels(out *Output) map[string]string {
	labels := map[string]string{}
	for ref, p := range l.places {
		labels[ref] = out.Pages[p.page].Label
	}
	return labels
}

// resolve leads the links to named blocks to their places. A name that no block
// has is an error: its number or link would lead nowhere.
func (l *layouter) resolve(out *Output) {
	for _, ref := range slices.Sorted(maps.Keys(l.asked)) {
		if _, ok := l.places[ref]; !ok {
			l.nowhere(ref)
		}
	}
	for n := range out.Pages {
		links := out.Pages[n].Links
		for i := range links {
			ref, ok := strings.CutPrefix(links[i].URL, "#")
			if !ok {
				continue
			}
			p, ok := l.places[ref]
			if !ok {
				l.nowhere(ref)
				continue
			}
			links[i].URL, links[i].Page, links[i].Y = "", p.page, p.y
		}
	}
}

func (l *layouter) nowhere(ref string) {
	l.findings.Add(source.Finding{Rule: "layout", Severity: source.Error, Pos: l.doc.Pos,
		Message: source.Textf("tài liệu dẫn tới %q nhưng không có phần nào tên như vậy", "the document refers to %q, but no part of it is so named", ref)})
}
