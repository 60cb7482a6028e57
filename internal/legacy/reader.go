package legacy

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Reader reads the texts of one document. It remembers their words, for a document
// says the same ones again and again, so that text of today takes little time. Its
// zero value is ready; it is not safe for concurrent use.
type Reader struct{ words map[string]proof }

// proof is what a word says of the encoding of its text.
type proof uint8

const (
	nothing proof = iota
	// today says that it is a word with letters that only Unicode has.
	today
	// suspect says that it is none of today's, and may be one of an old encoding.
	suspect
)

// Read is [Read] for text of which no font is known.
func (r *Reader) Read(text string) Reading {
	if plain(text) || r.today(text) {
		return Reading{Text: text}
	}
	return Read(text, "")
}

// today reports whether a text is surely one of today, with nothing to mend: one
// word proves it, and none speaks against it.
func (r *Reader) today(s string) bool {
	if !utf8.ValidString(s) || !norm.NFC.IsNormalString(s) || strings.ContainsAny(s, "ÐðƉɖ«»") || begins(s) {
		return false
	}
	if r.words == nil {
		r.words = map[string]proof{}
	}
	proven := false
	for w := range words(s) {
		p, known := r.words[w]
		if !known {
			p = prove(w)
			r.words[w] = p
		}
		switch p {
		case suspect:
			return false
		case today:
			proven = true
		}
	}
	return proven
}

// prove looks at one word.
func prove(w string) proof {
	g, _ := form(bare(w, false))
	switch modern := strings.ContainsFunc(w, modern); {
	case modern && g == valid:
		return today
	case !modern && g == bad:
		return suspect
	}
	return nothing
}
