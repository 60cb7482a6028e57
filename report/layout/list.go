package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// list sets a list: labels hang in a margin of 14 pt, or as wide as the widest
// number asks for.
func (l *layouter) list(ls *doc.List, parent *Node, f frame) []box {
	n := listNode(ls, parent)
	indent := draw.Length(grid)
	for _, label := range ls.Labels {
		indent = max(indent, l.styles.body.Width(label)+labelRoom)
	}
	var boxes []box
	for i, blocks := range ls.Items {
		if len(blocks) == 0 {
			blocks = []doc.Block{&doc.Para{Line: doc.Words("…")}}
		}
		item := l.listItem(ls.Labels[i], blocks, n, frame{f.x, f.w}, indent)
		if last := len(ls.Items) - 1; i == last && i > 0 && len(item) == 1 {
			boxes[len(boxes)-1].after = never // a line does not stand alone
		} else if i == 0 && i < last && len(item) == 1 {
			item[0].after = never
		}
		boxes = append(boxes, item...)
	}
	if len(boxes) > 0 && parent.Tag != LBody { // a list in a list follows without white
		boxes[0].before = halfGrid
	}
	return boxes
}

// listNode makes the node of a list, which tells how its items are counted.
func listNode(ls *doc.List, parent *Node) *Node {
	n := parent.child(L)
	n.Numbering = [...]string{doc.Bullets: "Disc", doc.Numbers: "Decimal", doc.Romans: "UpperRoman", doc.Letters: "LowerAlpha"}[ls.Numbering]
	return n
}

// labelRoom is the white before and behind a label.
const labelRoom = 6 * draw.Pt

// listItem sets one item in f, its text indented and its label before it.
func (l *layouter) listItem(label string, blocks []doc.Block, list *Node, f frame, indent draw.Length) []box {
	at := draw.Point{X: f.x + 2*draw.Pt, Y: grid - drop}
	f = frame{f.x + indent, f.w - indent}
	li := list.child(LI)
	lbl, body := li.child(Lbl), li.child(LBody)
	var boxes []box
	for i, b := range blocks {
		set := l.block(b, body, f)
		if i == 0 {
			first := &set[0]
			first.before = 0
			first.label(lbl, l.styles.body.Set(at, label))
		}
		boxes = append(boxes, set...)
	}
	if len(boxes) > 0 {
		boxes[len(boxes)-1].after = betweenIn
	}
	return boxes
}
