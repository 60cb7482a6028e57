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

// linksSetter sets limitations and solutions, which answer each other, below parent.
type linksSetter struct {
	*setter
	parent *Node
}

// set sets limitations on the left and solutions on the right, each
// solution at the mean height of what it answers, with a line for each pair. A
// page may break where no line crosses. When the lines would be too many, or
// what they hold together too high, badges take their place. The solutions stand
// in another order where that keeps the lines apart.
func (l linksSetter) set(k *doc.Links) []box {
	if len(k.Left) == 0 || len(k.Right) == 0 || len(k.Pairs) > maxLinks {
		return l.badgeRows(k)
	}
	ordered := untangled(k)
	if crossings(ordered) > 0 {
		return l.badgeRows(k)
	}
	left := l.column(ordered.Left, frame{0, linkColumn}, l.styles.ink2)
	right := l.column(ordered.Right, frame{linkRight, linkColumn}, l.styles.accent)
	head := l.head(ordered)
	again := &box{height: head.height, items: artifacts(head.items)}
	var boxes []box
	for _, p := range linkParts(ordered) {
		b := l.part(p, left, right)
		if b.height+head.height > l.form.height*3/4 {
			return l.badgeRows(k)
		}
		b.before, b.after, b.repeat = linkGap, betweenIn, again
		boxes = append(boxes, b)
	}
	boxes[0].before, boxes[0].repeat = 0, nil
	first := stack([]box{head, boxes[0]})
	first.before = grid
	boxes[0] = first
	last := &boxes[len(boxes)-1]
	last.height, last.after = roundUp(last.height), 0
	return boxes
}

// linkGap is the white between two texts of a column.
const linkGap = grid

// linkPart is a run of both columns that no line leaves: the texts of the left
// from left[0] up to left[1], those of the right, and their pairs.
type linkPart struct {
	left, right [2]int
	pairs       [][2]int
}

// linkParts cuts both columns wherever no line crosses the cut, when no two lines
// cross each other.
func linkParts(k *doc.Links) []linkPart {
	linked := func(side, i int) bool {
		return slices.ContainsFunc(k.Pairs, func(p [2]int) bool { return p[side] == i })
	}
	var parts []linkPart
	i, j := 0, 0
	for i < len(k.Left) || j < len(k.Right) {
		p := linkPart{left: [2]int{i, i}, right: [2]int{j, j}}
		alone := i < len(k.Left) && !linked(0, i)
		aloneToo := j < len(k.Right) && !linked(1, j)
		if alone {
			p.left[1]++
		}
		if aloneToo {
			p.right[1]++
		}
		if !alone && !aloneToo {
			p.left[1], p.right[1] = min(i+1, len(k.Left)), min(j+1, len(k.Right))
			for grown := true; grown; { // by what their lines lead to
				grown = false
				for _, q := range k.Pairs {
					in := q[0] >= i && q[0] < p.left[1] || q[1] >= j && q[1] < p.right[1]
					if in && (q[0] >= p.left[1] || q[1] >= p.right[1]) {
						p.left[1], p.right[1] = max(p.left[1], q[0]+1), max(p.right[1], q[1]+1)
						grown = true
					}
				}
			}
		}
		for _, q := range k.Pairs {
			if q[0] >= p.left[0] && q[0] < p.left[1] {
				p.pairs = append(p.pairs, q)
			}
		}
		parts = append(parts, p)
		i, j = p.left[1], p.right[1]
	}
	return parts
}

// part sets a part of both columns, its texts being left and right, and draws
// its lines.
func (l linksSetter) part(p linkPart, left, right []box) box {
	var b box
	lefts := make([]draw.Length, len(left))
	var y draw.Length
	for i := p.left[0]; i < p.left[1]; i++ {
		lefts[i] = y
		b.absorb(left[i], draw.Point{Y: y})
		b.height = y + left[i].height
		y = b.height + linkGap
	}
	rights := meanTops(p, right, lefts)
	for i := p.right[0]; i < p.right[1]; i++ {
		b.absorb(right[i], draw.Point{Y: rights[i]})
		b.height = max(b.height, rights[i]+right[i].height)
	}
	for _, q := range p.pairs {
		b.put(nil, l.styles.linkLine(lefts[q[0]], rights[q[1]])...)
	}
	return b
}

// head names the two columns.
func (l linksSetter) head(k *doc.Links) box {
	s := l.styles.tableGroup
	s.Size = 8500
	b := box{height: 2 * grid}
	b.put(nil, hline(0, 0, l.form.width, 500, l.styles.ink))
	n := l.parent.child(P)
	b.put(n, s.Set(draw.Point{Y: grid + 2*draw.Pt}, k.LeftTitle))
	s.Color = l.styles.accent
	b.put(l.parent.child(P), s.Set(draw.Point{X: linkRight, Y: grid + 2*draw.Pt}, k.RightTitle))
	return b
}

// column sets the texts of one column: rule, badge, field, text.
func (l linksSetter) column(texts []doc.Linked, f frame, c draw.Color) []box {
	list := l.parent.child(L)
	var boxes []box
	for _, t := range texts {
		b, _ := l.linked(t, list, f, c)
		boxes = append(boxes, b)
	}
	return boxes
}

// linked sets one text as an item of a list, and gives the node of its body.
func (l linksSetter) linked(t doc.Linked, list *Node, f frame, c draw.Color) (box, *Node) {
	li := list.child(LI)
	lbl, body := li.child(Lbl), li.child(LBody)
	b := box{}
	b.put(nil, hline(f.x, 0, f.w, 500, c))
	w := putBadge(&b, lbl.child(SpanTag), l.styles.badge, t.Badge, draw.Point{X: f.x, Y: 5 * draw.Pt}, c, true)
	if t.Field != "" {
		at := draw.Point{X: f.x + w + 4*draw.Pt, Y: 14 * draw.Pt}
		s := l.styles.caption.Font
		b.put(body.child(P), s.Set(at, shortened(s, t.Field, f.x+f.w-at.X)))
	}
	text := stack(l.lines(l.shape(t.Line, l.styles.bodyTexts(), body.child(P)), l.styles.body, f.x, ragged(f.w), flushLeft))
	b.absorb(text, draw.Point{Y: 17500})
	b.height = roundUp(17500 + text.height)
	return b, body
}

// meanTops places the right column of a part: each text at the mean height of
// what it is linked with, pushed down where it would stand on the one above.
func meanTops(p linkPart, right []box, lefts []draw.Length) []draw.Length {
	tops := make([]draw.Length, len(right))
	var free draw.Length
	for i := p.right[0]; i < p.right[1]; i++ {
		var sum, n draw.Length
		for _, q := range p.pairs {
			if q[1] == i {
				sum += lefts[q[0]]
				n++
			}
		}
		top := free
		if n > 0 {
			top = max(free, roundUp(sum/n))
		}
		tops[i] = top
		free = top + right[i].height + linkGap
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
func (p palette) linkLine(from, to draw.Length) []draw.Op {
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
		draw.Stroke{Path: a, Width: 900, Color: p.accent, Round: true},
		draw.Fill{Path: draw.Circle(draw.Point{X: x1, Y: y1}, 1800), Color: p.ink2},
		draw.Fill{Path: draw.Circle(draw.Point{X: x2, Y: y2}, 1800), Color: p.accent},
	}
}
