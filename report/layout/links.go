package layout

import (
	"cmp"
	"slices"

	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// Two columns of 74 mm with 22 mm between them for the lines.
var (
	linkColumn = draw.Mm(74)
	linkRight  = draw.Mm(96)
)

// maxLinks is how many lines a reader can still follow; with more of them the
// badges say what belongs together.
const maxLinks = 8

// links sets limitations on the left and solutions on the right, each
// solution at the mean height of what it answers, with a line for each pair.
// When the lines would be too many or the block higher than a page, badges
// take their place and the block may be divided between its rows. The solutions
// stand in another order where that keeps the lines apart.
func (l *layouter) links(k *doc.Links, parent *Node) []box {
	if len(k.Left) == 0 || len(k.Right) == 0 {
		return l.badgeRows(k, parent)
	}
	given := k
	k = untangled(k)
	left := l.linkedColumn(k.Left, parent, frame{0, linkColumn}, l.styles.ink2)
	right := l.linkedColumn(k.Right, parent, frame{linkRight, linkColumn}, l.styles.accent)
	const gap = grid
	leftTop := make([]draw.Length, len(left))
	var y draw.Length
	for i, b := range left {
		leftTop[i] = y
		y += b.height + gap
	}
	height := y
	rightTop := meanTops(k, left, right, leftTop, gap)
	for i, b := range right {
		height = max(height, rightTop[i]+b.height+gap)
	}
	if len(k.Pairs) > maxLinks || height+2*grid > l.form.height*3/4 || crossings(k) > 0 {
		return l.badgeRows(given, parent)
	}
	body := box{height: height - gap}
	for i, b := range left {
		body.absorb(b, draw.Point{Y: leftTop[i]})
	}
	for i, b := range right {
		body.absorb(b, draw.Point{Y: rightTop[i]})
	}
	for _, p := range k.Pairs {
		body.put(nil, l.linkLine(leftTop[p[0]], rightTop[p[1]])...)
	}
	head := l.linksHead(k, parent)
	b := box{before: grid, height: head.height + body.height}
	b.absorb(head, draw.Point{})
	b.absorb(body, draw.Point{Y: head.height})
	b.height = roundUp(b.height)
	return []box{b}
}

// linksHead names the two columns.
func (l *layouter) linksHead(k *doc.Links, parent *Node) box {
	s := l.styles.tableGroup
	s.Size = 8500
	b := box{height: 2 * grid}
	b.put(nil, hline(0, 0, l.form.width, 500, l.styles.ink))
	n := parent.child(P)
	b.put(n, s.Set(draw.Point{Y: grid + 2*draw.Pt}, k.LeftTitle))
	s.Color = l.styles.accent
	b.put(parent.child(P), s.Set(draw.Point{X: linkRight, Y: grid + 2*draw.Pt}, k.RightTitle))
	return b
}

// linkedColumn sets the texts of one column: rule, badge, field, text.
func (l *layouter) linkedColumn(texts []doc.Linked, parent *Node, f frame, c draw.Color) []box {
	list := parent.child(L)
	var boxes []box
	for _, t := range texts {
		b, _ := l.linked(t, list, f, c)
		boxes = append(boxes, b)
	}
	return boxes
}

// linked sets one text as an item of a list, and gives the node of its body.
func (l *layouter) linked(t doc.Linked, list *Node, f frame, c draw.Color) (box, *Node) {
	li := list.child(LI)
	lbl, body := li.child(Lbl), li.child(LBody)
	b := box{}
	b.put(nil, hline(f.x, 0, f.w, 500, c))
	w := l.putBadge(&b, lbl.child(SpanTag), t.Badge, draw.Point{X: f.x, Y: 5 * draw.Pt}, c, true)
	if t.Field != "" {
		at := draw.Point{X: f.x + w + 4*draw.Pt, Y: 14 * draw.Pt}
		s := l.styles.caption.Font
		b.put(body.child(P), s.Set(at, shortened(s, t.Field, f.x+f.w-at.X)))
	}
	text := stack(l.lines(l.shape(t.Line, l.bodyTexts(), body.child(P)), l.styles.body, f.x, ragged(f.w), flushLeft))
	b.absorb(text, draw.Point{Y: 17500})
	b.height = roundUp(17500 + text.height)
	return b, body
}

// meanTops places the right column: each text at the mean height of what it
// is linked with, pushed down where it would stand on the one above.
func meanTops(k *doc.Links, left, right []box, leftTop []draw.Length, gap draw.Length) []draw.Length {
	tops := make([]draw.Length, len(right))
	var free draw.Length
	for i := range right {
		var sum, n draw.Length
		for _, p := range k.Pairs {
			if p[1] == i {
				sum += leftTop[p[0]]
				n++
			}
		}
		top := free
		if n > 0 {
			top = max(free, roundUp(sum/n))
		}
		tops[i] = top
		free = top + right[i].height + gap
	}
	return tops
}

// crossings counts the pairs of lines that cross.
func crossings(k *doc.Links) int {
	n := 0
	for i, p := range k.Pairs {
		for _, q := range k.Pairs[:i] {
			if (p[0]-q[0])*(p[1]-q[1]) < 0 {
				n++
			}
		}
	}
	return n
}

// untangled is k with the right column in an order in which no lines cross, if
// there is one; else k itself. Sorted by the mean place of their partners the
// texts are in such an order whenever there is one (Eades and Wormald, "Edge
// crossings in drawings of bipartite graphs", Algorithmica 11, 1994).
func untangled(k *doc.Links) *doc.Links {
	if crossings(k) == 0 {
		return k
	}
	sum, n := make([]int, len(k.Right)), make([]int, len(k.Right))
	for _, p := range k.Pairs {
		sum[p[1]] += p[0]
		n[p[1]]++
	}
	order := make([]int, len(k.Right)) // of the texts as given
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if n[a] == 0 || n[b] == 0 { // what answers nothing stands last
			return cmp.Compare(n[b], n[a])
		}
		return cmp.Compare(sum[a]*n[b], sum[b]*n[a])
	})
	out := *k
	out.Right = make([]doc.Linked, len(order))
	place := make([]int, len(order))
	for i, o := range order {
		out.Right[i], place[o] = k.Right[o], i
	}
	out.Pairs = make([][2]int, len(k.Pairs))
	for i, p := range k.Pairs {
		out.Pairs[i] = [2]int{p[0], place[p[1]]}
	}
	if crossings(&out) > 0 {
		return k
	}
	return &out
}

// linkLine draws the line between a limitation and a solution, with a dot at
// both ends.
func (l *layouter) linkLine(from, to draw.Length) []draw.Op {
	const middle = 10500 // of the badge
	y1, y2 := from+middle, to+middle
	x1, x2 := linkColumn+2*draw.Pt, linkRight-4*draw.Pt
	bend1, bend2 := x1+draw.Mm(4), x2-draw.Mm(4)
	var a draw.Path
	a.MoveTo(draw.Point{X: x1, Y: y1})
	a.LineTo(draw.Point{X: bend1, Y: y1})
	a.LineTo(draw.Point{X: bend2, Y: y2})
	a.LineTo(draw.Point{X: x2, Y: y2})
	return []draw.Op{
		draw.Stroke{Path: a, Width: 900, Color: l.styles.accent, Round: true},
		draw.Fill{Path: draw.Circle(draw.Point{X: x1, Y: y1}, 1800), Color: l.styles.ink2},
		draw.Fill{Path: draw.Circle(draw.Point{X: x2, Y: y2}, 1800), Color: l.styles.accent},
	}
}
