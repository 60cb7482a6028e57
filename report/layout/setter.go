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
	doc   *doc.Document
	form  form
	notes *footnotes
	dark  *darkroom
	// official is the type of the official form; nil in other documents.
	official *officialType
}

// newSetter makes ready to set a document on pages of a form, when its page numbers
// were found to be labels.
func newSetter(d *doc.Document, set *fonts.Set, f form, labels map[string]string) *setter {
	t := newTypesetter(newStyles(set, d.Look), d, newReferences(labels))
	s := &setter{typesetter: t, structure: newStructure(), doc: d, form: f, notes: newFootnotes(t, f, d.Notes), dark: &darkroom{}}
	if d.Form == doc.Report {
		s.official = newOfficialType(set, d)
		s.official.apply(s.styles)
	}
	return s
}

// frame is a column in the text area: its left edge and its width.
type frame struct{ x, w draw.Length }

// mostHeight is how high a box may be: a page without the notes of the box, as
// short as they can be written.
func (l *setter) mostHeight(b box) draw.Length {
	most := l.form.as(b.turned).height
	if len(b.notes) == 0 {
		return most
	}
	return most - l.notes.referredHeight(addNotes(nil, b.notes))
}
