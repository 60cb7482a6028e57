package layout

import (
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// typesetter makes lines of text: it cuts a text into words (paragraph.go), says
// where lines should not end (bonds.go), breaks it (linebreak.go, shatter.go) and
// places its words. It knows neither blocks nor pages.
type typesetter struct {
	// styles has the type of what is set within a text: the marks of notes, and
	// the colour of links.
	styles *styles
	// lang is the language of the document; what is in another one is marked so.
	lang source.Lang
	// names and phrases are what lines should not be broken inside of.
	names, phrases []string
	// strict keeps justified lines to the margins, as the official form asks for:
	// nothing hangs out, and a line that gapes is not set ragged.
	strict bool
	// fewer asks for paragraphs of a line less, where they can be so.
	fewer bool
	// refs has the page numbers that a text speaks of.
	refs *references
	// findings are told of what does not fit; where it has no place of its own in
	// the input, with pos, that of the document.
	findings *source.Findings
	pos      source.Pos
}

func newTypesetter(s *styles, d *doc.Document, refs *references) *typesetter {
	return &typesetter{
		styles: s, lang: d.Lang, names: d.Names, phrases: d.Phrases, strict: d.Form == doc.Report,
		refs: refs, findings: &source.Findings{}, pos: d.Pos,
	}
}
