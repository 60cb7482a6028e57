package layout

import (
	"kyyeu/report/doc"
)

// para sets a paragraph of running text, justified, and says where pages may
// break in it.
func (l *setter) para(p *doc.Para, parent *Node, f frame) []box {
	boxes := l.lines(l.shape(p.Line, l.styles.bodyTexts(), parent.child(P)), l.styles.body, f.x, measure{first: f.w, rest: f.w}, justified)
	keepLines(boxes)
	boxes[0].before = halfGrid
	if p.Keep {
		boxes[len(boxes)-1].after = never
	}
	return boxes
}

// keepLines sets the costs of page breaks between the lines of a paragraph.
func keepLines(boxes []box) {
	last := len(boxes) - 1
	for i := range boxes[:last] {
		switch {
		case last < 3, i == 0, i == last-1: // two or three lines stay together
			boxes[i].after = never
		default:
			boxes[i].after = inside
		}
	}
}
