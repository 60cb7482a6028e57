package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// halves gives the first two blocks when both are half figures: they stand
// side by side.
func halves(blocks []doc.Block) ([]*doc.Figure, bool) {
	if len(blocks) < 2 {
		return nil, false
	}
	a, ok := blocks[0].(*doc.Figure)
	b, ok2 := blocks[1].(*doc.Figure)
	if !ok || !ok2 || !a.Half || !b.Half {
		return nil, false
	}
	return []*doc.Figure{a, b}, true
}

// figureRow sets two half figures side by side; their charts start on one
// line, and so do their sources. Two that would be higher than a page stand below
// each other.
func (l *setter) figureRow(pair []*doc.Figure) []box {
	a := l.figureParts(pair[0], l.sect, frame{0, span(4)})
	b := l.figureParts(pair[1], l.sect, frame{column(4), span(4)})
	head, picture := max(a.head.height, b.head.height), max(a.picture.height, b.picture.height)
	left, right := a.join(head, picture), b.join(head, picture)
	row := box{before: 2 * grid, height: max(left.height, right.height), float: true}
	row.absorb(left, draw.Point{})
	row.absorb(right, draw.Point{})
	if row.height > l.mostHeight(row) {
		return append(l.figure(pair[0], l.sect, frame{0, l.form.width}), l.figure(pair[1], l.sect, frame{0, l.form.width})...)
	}
	return []box{row}
}

// figure sets a figure alone. One that is higher than a page, by a source of
// many lines, may be cut above and below its picture.
func (l *setter) figure(f *doc.Figure, parent *Node, at frame) []box {
	if f.Half {
		at.w = min(at.w, span(4))
	}
	p := l.figureParts(f, parent, at)
	if b := p.join(p.head.height, p.picture.height); b.height <= l.mostHeight(b) {
		return []box{b}
	}
	p.head.before, p.picture.before, p.foot.before = 2*grid, 9*draw.Pt, 5*draw.Pt
	p.foot.height = roundUp(p.foot.height)
	return []box{p.head, p.picture, p.foot}
}

// figureParts are the pieces of a figure's anatomy: what stands above the
// picture, the picture, what stands below.
type figureParts struct{ head, picture, foot box }

// figureParts sets the pieces of a figure.
func (l *setter) figureParts(f *doc.Figure, parent *Node, at frame) figureParts {
	var p figureParts
	p.head = l.anatomyHead(f.Label, f.Title, f.Subtitle, f.Ref, parent, at)
	n := parent.child(Figure)
	n.Alt = f.Alt
	n.Box = draw.Rect{X: at.x, W: f.Picture.Size.W, H: f.Picture.Size.H}
	p.picture = box{height: f.Picture.Size.H, figures: []*Node{n}}
	for _, op := range f.Picture.Ops {
		p.picture.put(n, op.Move(draw.Point{X: at.x}))
	}
	p.foot = l.notesBelow(f.Notes, parent, at)
	return p
}

// join stacks the pieces, the picture starting below a head of a height and the
// notes below a picture of a height.
func (p figureParts) join(head, picture draw.Length) box {
	b := box{before: 2 * grid, float: true}
	b.absorb(p.head, draw.Point{})
	y := head + 9*draw.Pt
	b.absorb(p.picture, draw.Point{Y: y})
	y += picture + 5*draw.Pt
	b.absorb(p.foot, draw.Point{Y: y})
	b.height = roundUp(y + p.foot.height)
	return b
}

// anatomyHead sets what stands above a chart or a table: rule, number (none for a
// figure that stands alone), title, subtitle.
func (l *setter) anatomyHead(label string, title doc.Line, subtitle, ref string, parent *Node, at frame) box {
	s := l.styles
	b := box{refs: names(ref)}
	b.put(nil, hline(at.x, 0, at.w, 500, l.styles.ink))
	y := halfGrid
	if label != "" {
		b.absorb(stack(l.lines(l.shape(doc.Words(label), one(s.label), parent.child(P)), s.label, at.x, ragged(at.w), flushLeft)), draw.Point{Y: y})
		y += s.label.leading
	}
	if len(title) > 0 {
		t := stack(l.lines(l.shape(title, one(s.figureTitle), parent.child(P)), s.figureTitle, at.x, ragged(at.w), flushLeft))
		b.absorb(t, draw.Point{Y: y})
		y += t.height
	}
	if subtitle != "" {
		y += 2 * draw.Pt
		t := stack(l.lines(l.shape(doc.Words(subtitle), one(s.caption), parent.child(P)), s.caption, at.x, ragged(at.w), flushLeft))
		b.absorb(t, draw.Point{Y: y})
		y += t.height
	}
	b.height = y
	return b
}

// notesBelow sets the source and the notes under a chart or a table.
func (l *setter) notesBelow(notes []doc.Line, parent *Node, at frame) box {
	var boxes []box
	for _, note := range notes {
		n := parent.child(P)
		boxes = append(boxes, stack(l.lines(l.shape(note, one(l.styles.source), n), l.styles.source, at.x, ragged(at.w), flushLeft)))
	}
	return stack(boxes)
}
