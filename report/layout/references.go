package layout

import (
	"maps"
	"slices"
	"strings"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
)

// references are the numbers of the pages that a document speaks of, by the names
// of its blocks.
type references struct {
	// labels are the numbers as the round before found them; asked are the names
	// whose numbers are printed.
	labels map[string]string
	asked  map[string]bool
	// places are where named blocks came to stand in this round.
	places map[string]place
}

// place is a place on a page.
type place struct {
	page int
	y    draw.Length
}

func newReferences(labels map[string]string) *references {
	return &references{labels: labels, asked: map[string]bool{}, places: map[string]place{}}
}

// names gives the name of a block as a list, empty when it has none.
func names(ref string) []string {
	if ref == "" {
		return nil
	}
	return []string{ref}
}

// labelOf gives the page number of a named block, as the round before found
// it: the first round sets "000" in its place.
func (r *references) labelOf(ref string) string {
	r.asked[ref] = true
	if label, ok := r.labels[ref]; ok {
		return label
	}
	return "000"
}

// pageLabels are the page numbers of all named blocks.
func (r *references) pageLabels(out *Output) map[string]string {
	labels := map[string]string{}
	for ref, p := range r.places {
		labels[ref] = out.Pages[p.page].Label
	}
	return labels
}

// resolve leads the links to named blocks to their places. A name that no block
// has is an error, told at a position: its number or link would lead nowhere.
func (r *references) resolve(out *Output, findings *source.Findings, pos source.Pos) {
	nowhere := func(ref string) {
		findings.Add(source.Finding{Rule: "layout", Severity: source.Error, Pos: pos,
			Message: source.Textf("tài liệu dẫn tới %q nhưng không có phần nào tên như vậy", "the document refers to %q, but no part of it is so named", ref)})
	}
	for _, ref := range slices.Sorted(maps.Keys(r.asked)) {
		if _, ok := r.places[ref]; !ok {
			nowhere(ref)
		}
	}
	for n := range out.Pages {
		links := out.Pages[n].Links
		for i := range links {
			ref, ok := strings.CutPrefix(links[i].URL, "#")
			if !ok {
				continue
			}
			p, ok := r.places[ref]
			if !ok {
				nowhere(ref)
				continue
			}
			links[i].URL, links[i].Page, links[i].Y = "", p.page, p.y
		}
	}
}
