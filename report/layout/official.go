package layout

import (
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

// officialSetter sets the blocks that the official form sets in its own way: title,
// heading, para, list and table stand in for setter's.
type officialSetter struct {
	*setter
	// inside sets a block that stands in another one.
	inside func(b doc.Block, parent *Node, f frame) []box
}

// block sets a block; ok is false where it is set as in other documents.
func (l *officialSetter) block(b doc.Block, parent *Node, f frame) (boxes []box, ok bool) {
	switch b := b.(type) {
	case *doc.Letterhead:
		return letterhead{l}.set(b), true
	case *doc.Title:
		return l.title(b), true
	case *doc.Addressees:
		return l.addressees(b), true
	case *doc.Heading:
		return l.heading(b), true
	case *doc.Para:
		return l.para(b, parent, f), true
	case *doc.List:
		return l.list(b, parent, f), true
	case *doc.Table:
		return l.table(b, parent, f), true
	case *doc.Signatures:
		return signing{l}.set(b), true
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

// para sets a paragraph of the text; in a list or a cell's frame too.
func (l *officialSetter) para(p *doc.Para, parent *Node, f frame) []box {
	return l.paragraphs(l.shape(p.Line, l.official.text, parent.child(P)), f, p.Keep)
}

// paragraphs sets what was shaped as a paragraph: justified, its first line
// indented.
func (l *officialSetter) paragraphs(p *paragraph, f frame, keep bool) []box {
	boxes := l.lines(p, l.official.text.plain, f.x, measure{first: f.w - lineIndent, rest: f.w}, justified)
	keepLines(boxes)
	boxes[0].before = paragraphRoom
	if keep {
		boxes[len(boxes)-1].after = never
	}
	return boxes
}

// heading sets a heading with its number: that of a phần on a line of its
// own, both centred; any other before it, with the text's indent (mục V, 6.b).
func (l *officialSetter) heading(h *doc.Heading) []box {
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

// list sets a list: every item is a paragraph that begins with its label.
func (l *officialSetter) list(ls *doc.List, parent *Node, f frame) []box {
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
		p := l.newParagraph()
		p.add(l.typesetter, doc.Words(ls.Labels[i]+"\u00a0"), l.official.text, lbl)
		p.add(l.typesetter, line, l.official.text, body)
		p.finish()
		boxes = append(boxes, l.paragraphs(p, f, false)...)
		for _, b := range blocks {
			boxes = append(boxes, l.inside(b, body, f)...)
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

// centredLines sets a text in a column, its lines about equally long.
func (l *officialSetter) centredLines(s string, st style, x, w draw.Length) []box {
	if s == "" {
		return nil
	}
	return l.balanced(doc.Words(s), st, l.root.child(P), x, w, centred)
}

// labelled sets an item of a list whose label hangs before its lines.
func (l *officialSetter) labelled(label string, line doc.Line, s style, li *Node, x, w draw.Length) []box {
	lbl, body := li.child(Lbl), li.child(LBody)
	hang := s.Width(label + "\u00a0")
	boxes := l.lines(l.shape(line, one(s), body), s, x+hang, ragged(w-hang), flushLeft)
	boxes[0].label(lbl, s.Set(draw.Point{X: x, Y: s.leading - s.below()}, label))
	return boxes
}

// ruleUnder draws a rule under the last line of a box, as long as part/of of that
// line and in its middle: all of it under the tiêu ngữ, a third to a half under
// the issuing body and the summary.
func ruleUnder(b *box, part, of draw.Length) {
	var last draw.Text
	from := draw.Length(0)
	width := draw.Length(0)
	for _, it := range b.items {
		if t, ok := it.op.(draw.Text); ok {
			if t.At.Y > last.At.Y {
				last, from, width = t, t.At.X, 0
			}
			width = t.At.X + t.Width - from
		}
	}
	w := width * part / of
	b.put(nil, draw.Stroke{Path: draw.Line(draw.Point{X: from + (width-w)/2, Y: b.height + 3*draw.Pt},
		draw.Point{X: from + (width+w)/2, Y: b.height + 3*draw.Pt}), Width: officialRule})
	b.height += 5 * draw.Pt
}
