package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// columns sets blocks side by side, when that is not higher than what leaves
// room for a chapter's head on the page; else one after the other.
func (l *layouter) columns(c *doc.Columns, parent *Node, f frame) []box {
	known := len(*l.findings)
	left := l.column(c.Left, parent, frame{0, span(4)})
	right := l.column(c.Right, parent, frame{column(4), span(4)})
	b := box{before: 2 * grid}
	b.put(nil, hline(0, 0, span(4), 500, l.styles.ink))
	b.absorb(left, draw.Point{Y: halfGrid})
	b.absorb(right, draw.Point{})
	b.height = roundUp(max(halfGrid+left.height, right.height))
	if b.height <= l.form.height*3/5 && b.height <= l.mostHeight(b) {
		return []box{b}
	}
	*l.findings = (*l.findings)[:known] // it is set anew, wider
	var boxes []box
	for _, blocks := range [][]doc.Block{c.Left, c.Right} {
		for _, x := range blocks {
			boxes = append(boxes, l.block(x, parent, f)...)
		}
	}
	return boxes
}

// column sets blocks as one box.
func (l *layouter) column(blocks []doc.Block, parent *Node, f frame) box {
	var boxes []box
	for _, b := range blocks {
		boxes = append(boxes, l.block(b, parent, f)...)
	}
	return stack(boxes)
}
