package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

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
