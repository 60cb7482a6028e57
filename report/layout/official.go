package layout

import (
	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// The official form is that of Nghị định 30/2020/NĐ-CP, phụ lục I
// (https://vanban.chinhphu.vn/?pageid=27160&docid=199378): phần I, mục I is the
// page, mục II the parts of a document, mục V their type. Where it gives a range
// the values here are those that most offices use; where it is silent (widths of
// columns, thickness of rules, tables, notes) they follow its own examples.

// Lengths of the official form.
var (
	// lineIndent is that of the first line of a paragraph: 1 or 1,27 cm (II.6.e).
	lineIndent = draw.Mm(12.7)
	// blankRoom is left for a number or a day that is filled in later.
	blankRoom = draw.Mm(10)
	// signatureRoom is the free height between a signer's office and name, for the
	// hand or its picture and for the seal, which covers a third of it.
	signatureRoom = draw.Mm(36)
	// pageNumberAt is the baseline of the page numbers, in the upper margin.
	pageNumberAt = draw.Mm(13)
	// redMark is the colour of the marks of urgency.
	redMark = draw.RGB(0xFF0000)
)

const (
	// paragraphRoom is the least that the form allows between paragraphs.
	paragraphRoom = 6 * draw.Pt
	// officialRule is the thickness of rules and frames, tableRule that of the
	// lines of tables.
	officialRule = 750
	tableRule    = 500
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

// officialBlock sets the blocks that the official form sets in its own way.
func (l *layouter) officialBlock(b doc.Block, parent *Node, f frame) ([]box, bool) {
	switch b := b.(type) {
	case *doc.Letterhead:
		return l.letterhead(b), true
	case *doc.Title:
		return l.officialTitle(b), true
	case *doc.Addressees:
		return l.addressees(b), true
	case *doc.Heading:
		return l.officialHeading(b), true
	case *doc.Para:
		return l.officialPara(b, parent, f), true
	case *doc.List:
		return l.officialList(b, parent, f), true
	case *doc.Table:
		return l.officialTable(b, parent, f), true
	case *doc.Signatures:
		return l.signing(b), true
	case *doc.Annex:
		return l.annex(b), true
	}
	return nil, false
}

// keepLast forbids page breaks between the last lines and what follows them.
func keepLast(boxes []box, n int) {
	for i := max(0, len(boxes)-n); i < len(boxes); i++ {
		boxes[i].after = never
	}
}

// officialPara sets a paragraph of the text; in a list or a cell's frame too.
func (l *setter) officialPara(p *doc.Para, parent *Node, f frame) []box {
	return l.paragraphs(l.shape(p.Line, l.official.text, parent.child(P)), f, p.Keep)
}

// paragraphs sets what was shaped as a paragraph: justified, its first line
// indented.
func (l *setter) paragraphs(p *paragraph, f frame, keep bool) []box {
	boxes := l.lines(p, l.official.text.plain, f.x, measure{first: f.w - lineIndent, rest: f.w}, justified)
	keepLines(boxes)
	boxes[0].before = paragraphRoom
	if keep {
		boxes[len(boxes)-1].after = never
	}
	return boxes
}

// officialHeading sets a heading with its number: that of a phần on a line of its
// own, both centred; any other before it, with the text's indent (mục V, 6.b).
func (l *setter) officialHeading(h *doc.Heading) []box {
	s := l.official.heading
	if h.Level == 1 {
		l.sect = l.root.child(Sect)
	}
	n := l.sect.child([]Tag{H2, H2, H3, H4}[h.Level])
	if h.Number != "" && h.Number[len(h.Number)-1] != '.' {
		b := stack(l.lines(l.shape(doc.Words(h.Number), one(s), n), s, 0, ragged(l.form.width), centred))
		b = stack([]box{b, stack(l.balanced(h.Line, s, n, 0, l.form.width, centred))})
		b.before, b.after = 2*paragraphRoom, never
		b.outline = Bookmark{Title: h.Number + " " + l.plain(h.Line), Level: h.Level}
		b.refs = names(h.Ref)
		return []box{b}
	}
	line := append(doc.Line{{Text: h.Number + "\u00a0"}}, h.Line...)
	m := measure{first: l.form.width - lineIndent, rest: l.form.width, ragged: l.form.width / 5}
	b := stack(l.lines(l.shape(line, one(s), n), s, 0, m, flushLeft))
	b.before, b.after = paragraphRoom, never
	b.refs = names(h.Ref)
	if h.Level < 3 {
		b.outline = Bookmark{Title: l.plain(line), Level: h.Level}
	}
	return []box{b}
}

// officialList sets a list: every item is a paragraph that begins with its label.
func (l *layouter) officialList(ls *doc.List, parent *Node, f frame) []box {
	list := listNode(ls, parent)
	var boxes []box
	for i, blocks := range ls.Items {
		li := list.child(LI)
		lbl, body := li.child(Lbl), li.child(LBody)
		line := doc.Line{{Text: "…"}}
		if len(blocks) > 0 {
			if p, ok := blocks[0].(*doc.Para); ok {
				line, blocks = p.Line, blocks[1:]
			}
		}
		p := newParagraph(line)
		p.add(l.typesetter, doc.Words(ls.Labels[i]+"\u00a0"), l.official.text, lbl)
		p.add(l.typesetter, line, l.official.text, body)
		p.finish()
		boxes = append(boxes, l.paragraphs(p, f, false)...)
		for _, b := range blocks {
			boxes = append(boxes, l.block(b, body, f)...)
		}
		after := &boxes[len(boxes)-1].after
		if i == 0 || i == len(ls.Items)-2 { // no item alone on a page
			*after = max(*after, inside)
		} else {
			*after = max(*after, betweenIn)
		}
	}
	if len(boxes) > 0 {
		boxes[len(boxes)-1].after = 0
	}
	return boxes
}
