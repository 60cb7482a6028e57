package data

import (
	"slices"
	"strings"
)

// Only is the conference as a document for some of its provinces has it: without
// the figures, sections and photographs of the others, and without the accepted
// findings about them. What the conference says as a whole stays, and so do the
// names of all provinces; the figures of the region and of the country stay too.
func (c *Conference) Only(provinces ...string) *Conference {
	other := func(id string) bool {
		return !slices.Contains(provinces, id) && slices.ContainsFunc(c.Provinces, func(p Area) bool { return p.ID.S == id })
	}
	places := map[string]bool{} // of the others' figures, as an accepted finding may name them
	for _, f := range c.Figures {
		if other(f.Area.S) && !f.Pos.IsZero() {
			at := f.Pos
			at.Column = 0
			places[at.String()] = true
			places[lastOf(at.String())] = true
		}
	}
	out := *c
	out.Figures = slices.DeleteFunc(slices.Clone(c.Figures), func(f Figure) bool { return other(f.Area.S) })
	out.Sections = slices.DeleteFunc(slices.Clone(c.Sections), func(s Section) bool { return other(s.Province.S) })
	out.Photos = slices.DeleteFunc(slices.Clone(c.Photos), func(p Photo) bool { return other(p.Province.S) })
	out.Accept = slices.DeleteFunc(slices.Clone(c.Accept), func(a Accepted) bool {
		return places[a.At.S] || places[lastOf(a.At.S)] || slices.ContainsFunc(strings.Fields(a.At.S), other)
	})
	if c.English != nil {
		out.English = c.English.Only(provinces...)
	}
	return &out
}

// lastOf is a path without its folders.
func lastOf(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }
