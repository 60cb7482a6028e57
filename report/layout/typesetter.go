package layout

import (
	"kyyeu/internal/draw"
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
	// bound are the names and compound words that lines should not be broken inside
	// of.
	bound bounds
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
	// desk is the room for one paragraph at a time.
	*desk
}

// desk is where paragraphs are made ready and broken, one at a time: what that
// takes of memory is taken once for all of a document.
type desk struct {
	words   paragraph
	breaker breaker
	// known are the words that were set so far, by their fonts.
	known map[draw.Font]map[string]draw.Text
	// lexicon has the words of the texts whose bonds were found, as they stand
	// between spaces; cuts and costs are room for those of a text.
	lexicon map[string]*word
	cuts    words
	costs   []int
}

func newDesk() *desk {
	return &desk{known: map[draw.Font]map[string]draw.Text{}, lexicon: map[string]*word{}}
}

// wordsIn are the words that were set so far in a font.
func (d *desk) wordsIn(f draw.Font) map[string]draw.Text {
	words := d.known[f]
	if words == nil {
		words = map[string]draw.Text{}
		d.known[f] = words
	}
	return words
}

func newTypesetter(s *styles, d *doc.Document, refs *references) *typesetter {
	bound := bounds{}
	bound.add(d.Phrases, insidePhrase)
	bound.add(d.Names, insideName)
	return &typesetter{
		styles: s, lang: d.Lang, bound: bound, strict: d.Form == doc.Report,
		refs: refs, findings: &source.Findings{}, pos: d.Pos, desk: newDesk(),
	}
}
