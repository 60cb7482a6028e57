package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// parallel sets two texts side by side, row by row; a page may break between
// rows. They are read row by row as well.
func (l *layouter) parallel(p *doc.Parallel, parent *Node, f frame) []box {
	var boxes []box
	for i := range max(len(p.Left), len(p.Right)) {
		var left, right []doc.Block
		if i < len(p.Left) {
			left = p.Left[i : i+1]
		}
		if i < len(p.Right) {
			right = p.Right[i : i+1]
		}
		boxes = append(boxes, l.row(left, right, parent, f)...)
	}
	const short = 3 * grid // a first or last row that is no higher does not stand alone
	if n := len(boxes); n > 1 {
		if boxes[0].height <= short {
			boxes[0].after = never
		}
		if boxes[n-1].height <= short {
			boxes[n-2].after = never
		}
	}
	return boxes
}

// row sets a block and its translation; either may be missing.
func (l *layouter) row(left, right []doc.Block, parent *Node, f frame) []box {
	if narrow(left) && narrow(right) {
		known := len(*l.findings)
		a := l.column(left, parent, frame{0, span(4)})
		b := l.column(right, parent, frame{column(4), span(4)})
		r := box{before: max(a.before, b.before), height: max(a.height, b.height), after: a.after, behind: a.behind}
		r.absorb(a, draw.Point{})
		r.absorb(b, draw.Point{})
		if r.height <= l.mostHeight(r) {
			return []box{r}
		}
		*l.findings = (*l.findings)[:known] // it is set anew, wider
	}
	var boxes []box
	for _, b := range append(left[:len(left):len(left)], right...) {
		boxes = append(boxes, l.block(b, parent, f)...)
	}
	return boxes
}

// narrow reports whether blocks can stand in a column of half the page.
func narrow(blocks []doc.Block) bool {
	for _, b := range blocks {
		switch b.(type) {
		case *doc.Para, *doc.List, *doc.Heading:
		default:
			return false
		}
	}
	return true
}
