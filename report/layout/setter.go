package layout

import (
	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// setter is what the setting of every block needs: lines of text, the shape of
// the pages, and the structure under way.
type setter struct {
	*typesetter
	*structure
	doc  *doc.Document
	form form
}

// newSetter makes ready to set a document whose page numbers were found to be
// labels.
func newSetter(d *doc.Document, set *fonts.Set, labels map[string]string) *setter {
	return &setter{
		typesetter: newTypesetter(newStyles(set, d.Look), d, newReferences(labels)),
		structure:  newStructure(),
		doc:        d,
		form:       formOf(d.Form),
	}
}

// frame is a column in the text area: its left edge and its width.
type frame struct{ x, w draw.Length }
