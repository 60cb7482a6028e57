package layout

import (
	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// officialType is the type of the official form. Its sizes grow together (mục V,
// note 1): text of 14 pt goes with a quốc hiệu of 13 and a date of 14, text of 13
// pt with 12 and 13.
type officialType struct {
	state, motto, superior, issuer style
	number, date                   style
	title                          style // type and summary of the document
	text                           texts
	heading                        style
	office                         style // of the signer
	recipients, recipient          style
	pageNumber                     style
	cell, cellBold, cellItalic     style
	note                           style // below a table
	footnote                       style
	listed                         style // a source in a list
	mark                           style
	stamp                          style
}

// newOfficialType is the type of a document in the official form: all of it is
// black and upright with serifs, unless the form says otherwise.
func newOfficialType(set *fonts.Set, d *doc.Document) *officialType {
	small := draw.Length(0)
	for _, b := range d.Blocks {
		if h, ok := b.(*doc.Letterhead); ok && h.Small {
			small = draw.Pt
		}
	}
	mk := func(st fonts.Style, size, leading draw.Length) style {
		return style{draw.Font{Face: set.Face(st), Style: st, Size: size}, leading}
	}
	const pt = draw.Pt
	head := func(st fonts.Style) style { return mk(st, 13*pt-small, 16*pt) }
	body := func(st fonts.Style) style { return mk(st, 14*pt-small, 18*pt-small) }
	return &officialType{
		state: head(fonts.SerifBold), motto: mk(fonts.SerifBold, 14*pt-small, 16*pt),
		superior: head(fonts.Serif), issuer: head(fonts.SerifBold),
		number: mk(fonts.Serif, 13*pt, 16*pt), date: mk(fonts.SerifItalic, 14*pt-small, 16*pt),
		title:   body(fonts.SerifBold),
		text:    texts{body(fonts.Serif), body(fonts.SerifBold), body(fonts.SerifItalic), body(fonts.SerifBoldItalic)},
		heading: body(fonts.SerifBold), office: body(fonts.SerifBold),
		recipients: mk(fonts.SerifBoldItalic, 12*pt, 15*pt), recipient: mk(fonts.Serif, 11*pt, 13500),
		pageNumber: mk(fonts.Serif, 14*pt-small, 16*pt),
		cell:       mk(fonts.Serif, 13*pt, 17*pt), cellBold: mk(fonts.SerifBold, 13*pt, 17*pt), cellItalic: mk(fonts.SerifItalic, 13*pt, 17*pt),
		note: mk(fonts.Serif, 11*pt, 13500), footnote: mk(fonts.Serif, 10*pt, 12*pt), listed: mk(fonts.Serif, 13*pt-small, 16*pt),
		mark: mk(fonts.SerifBold, 13*pt, 16*pt), stamp: mk(fonts.Serif, 10*pt, 12*pt),
	}
}

// apply changes the styles of what other documents share with the official form:
// notes at the foot, lists of sources.
func (t *officialType) apply(s *styles) {
	s.palette = palette{} // black
	s.body, s.bodyBold, s.bodyItalic, s.bodyBoldItalic = t.text.plain, t.text.bold, t.text.italic, t.text.boldItalic
	s.source, s.sourceNumber = t.footnote, t.footnote
	s.fact = t.listed
}
