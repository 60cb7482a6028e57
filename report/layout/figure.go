package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// keyFigures sets the strip of large numbers: one to six cells, more than four
// of them in rows of three; fewer to a row where a number is very long.
func (l *setter) keyFigures(k *doc.KeyFigures, parent *Node) []box {
	perRow := len(k.Items)
	if perRow > 4 {
		perRow = 3
	}
	gutter := draw.Mm(6)
	for ; perRow > 1 && !valuesFit(l.styles.keyFigure.Font, k.Items, (l.form.width-gutter*draw.Length(perRow-1))/draw.Length(perRow)); perRow-- {
	}
	width := min((l.form.width-gutter*draw.Length(perRow-1))/draw.Length(perRow), span(4))
	var boxes []box
	for from := 0; from < len(k.Items); from += perRow {
		items := k.Items[from:min(from+perRow, len(k.Items))]
		boxes = append(boxes, l.keyRow(items, parent, width, gutter))
	}
	boxes[0].before = grid + halfGrid
	return boxes
}

// valuesFit reports whether every number of the strip fits into a cell.
func valuesFit(font draw.Font, items []doc.KeyFigure, width draw.Length) bool {
	for _, k := range items {
		if shrinkToFit(font, k.Value, width).Width(k.Value) > width {
			return false
		}
	}
	return true
}

// keyRow sets one row of the strip; its numbers stand on one line, below the
// highest label.
func (l *setter) keyRow(items []doc.KeyFigure, parent *Node, width, gutter draw.Length) box {
	s := l.styles
	row := box{before: grid, after: betweenIn}
	nodes := make([]*Node, len(items))
	labels := make([]box, len(items))
	high := 2 * s.keyLabel.leading
	for i, k := range items {
		nodes[i] = parent.child(Div) // label, number and unit are read one after the other
		labels[i] = stack(l.balanced(doc.Words(k.Label), s.keyLabel, nodes[i].child(P), 0, width, flushLeft))
		high = max(high, labels[i].height)
	}
	for i, k := range items {
		x := draw.Length(i) * (width + gutter)
		row.put(nil, hline(x, 0, width, 750, l.styles.ink))
		row.absorb(labels[i], draw.Point{X: x, Y: halfGrid})
		y := halfGrid + high
		f := s.keyFigure
		if k.Accent {
			f.Color = l.styles.accent
		}
		row.put(nodes[i].child(P), shrinkToFit(f.Font, k.Value, width).Set(draw.Point{X: x, Y: y + f.leading - drop}, k.Value))
		y += f.leading + 3500
		below := stack(l.lines(l.shape(k.Below, one(s.keyLabel), nodes[i].child(P)), s.keyLabel, 0, ragged(width), flushLeft))
		row.absorb(below, draw.Point{X: x, Y: y})
		row.height = max(row.height, y+below.height)
	}
	row.height = roundUp(row.height)
	return row
}

// shrinkToFit makes a font smaller, by half points down to 12 pt, until s is
// not wider than width: a number of eleven digits in a narrow cell.
func shrinkToFit(f draw.Font, s string, width draw.Length) draw.Font {
	for f.Size > 12*draw.Pt && f.Width(s) > width {
		f.Size -= draw.Pt / 2
	}
	return f
}

// facts sets labelled particulars in a narrow column.
func (l *setter) facts(f *doc.Facts, parent *Node, at frame) []box {
	s := l.styles
	var boxes []box
	if f.Title != "" {
		boxes = append(boxes, stack(l.lines(l.shape(doc.Words(f.Title), one(s.smallHeading), subHeading(parent)),
			s.smallHeading, at.x, ragged(at.w), flushLeft)))
	}
	list := parent.child(L)
	for _, item := range f.Items {
		li := list.child(LI)
		label := l.lines(l.shape(doc.Words(item.Label), one(s.factLabel), li.child(Lbl)), s.factLabel, at.x, ragged(at.w), flushLeft)
		text := l.lines(l.shape(item.Line, one(s.fact), li.child(LBody)), s.fact, at.x, ragged(at.w), flushLeft)
		b := stack(append(label, text...))
		if len(boxes) > 0 {
			b.before = halfGrid
		}
		boxes = append(boxes, b)
	}
	return boxes
}

// mostBeside is how high facts may be in the narrow column; higher ones take the
// whole width, where they may run over a page.
func (l *layouter) mostBeside() draw.Length { return l.form.height * 2 / 3 }

// beside sets facts at the left and blocks at the right of them. The facts
// stay on one page, with as much of the blocks as stands beside them.
func (l *layouter) beside(s *doc.Beside, parent *Node) []box {
	left := stack(l.facts(&s.Facts, parent, frame{0, span(2)}))
	if left.height > l.mostBeside() {
		return l.below(s, parent)
	}
	var right []box
	for _, b := range s.Blocks {
		right = append(right, l.block(b, parent, frame{column(2), span(6)})...)
	}
	if len(right) == 0 {
		right = []box{{}}
	}
	first := box{before: grid, after: right[0].after, height: halfGrid}
	first.put(nil, hline(0, 0, l.form.width, 500, l.styles.ruleGrey))
	first.absorb(left, draw.Point{Y: halfGrid})
	first.absorb(right[0], draw.Point{Y: halfGrid})
	first.outline = right[0].outline
	first.height += right[0].height
	boxes := append([]box{first}, right[1:]...)

	// No break while the facts still stand at the left.
	high := halfGrid + left.height
	var y draw.Length
	for i := range boxes {
		if i > 0 {
			y += boxes[i].before
		}
		y += boxes[i].height
		if y < high && i < len(boxes)-1 {
			boxes[i].after = never
		}
	}
	if y < high {
		boxes[len(boxes)-1].height += roundUp(high - y)
	}
	return boxes
}

// below sets the same facts above the blocks, all as wide as the page.
func (l *layouter) below(s *doc.Beside, parent *Node) []box {
	full := frame{0, l.form.width}
	boxes := l.facts(&s.Facts, parent, full)
	boxes[0].before = grid
	for _, b := range s.Blocks {
		boxes = append(boxes, l.block(b, parent, full)...)
	}
	return boxes
}

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
