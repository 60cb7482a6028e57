package layout

import (
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
// take their place and the block may be divided between its rows.
func (l *layouter) links(k *doc.Links, parent *Node) []box {
	left := l.linkedColumn(k.Left, parent, frame{0, linkColumn}, ink2)
	right := l.linkedColumn(k.Right, parent, frame{linkRight, linkColumn}, accent)
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
	if len(k.Pairs) > maxLinks || height+2*grid > textHeight*3/4 || crosses(k, leftTop, rightTop) {
		return l.badgeRows(k, parent)
	}
	body := box{height: height - gap}
	for i, b := range left {
		body.absorb(b, draw.Point{Y: leftTop[i]})
	}
	for i, b := range right {
		body.absorb(b, draw.Point{Y: rightTop[i]})
	}
	for _, p := range k.Pairs {
		body.put(nil, linkLine(leftTop[p[0]], rightTop[p[1]])...)
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
	b.put(nil, hline(0, 0, textWidth, 500, ink))
	n := parent.child(P)
	b.put(n, s.Set(draw.Point{Y: grid + 2*draw.Pt}, k.LeftTitle))
	s.Color = accent
	b.put(parent.child(P), s.Set(draw.Point{X: linkRight, Y: grid + 2*draw.Pt}, k.RightTitle))
	return b
}

// linkedColumn sets the texts of one column: rule, badge, field, text.
func (l *layouter) linkedColumn(texts []doc.Linked, parent *Node, f frame, c draw.Color) []box {
	var boxes []box
	for _, t := range texts {
		boxes = append(boxes, l.linked(t, parent, f, c))
	}
	return boxes
}

func (l *layouter) linked(t doc.Linked, parent *Node, f frame, c draw.Color) box {
	n := parent.child(P)
	b := box{}
	b.put(nil, hline(f.x, 0, f.w, 500, c))
	w := l.putBadge(&b, n, t.Badge, draw.Point{X: f.x, Y: 5 * draw.Pt}, c, true)
	if t.Field != "" {
		b.put(n, l.styles.caption.Set(draw.Point{X: f.x + w + 4*draw.Pt, Y: 14 * draw.Pt}, t.Field))
	}
	text := stack(l.lines(l.shape(t.Line, l.bodyTexts(), n), l.styles.body, f.x, ragged(f.w), flushLeft))
	b.absorb(text, draw.Point{Y: 17500})
	b.height = roundUp(17500 + text.height)
	return b
}

// badgeWidth is the width of a code's box.
func (l *layouter) badgeWidth(code string) draw.Length {
	return max(17*draw.Pt, l.styles.badge.Width(code)+6*draw.Pt)
}

// putBadge draws a code in a box of 17 × 11 pt (wider for longer codes),
// filled or outlined, and gives its width.
func (l *layouter) putBadge(b *box, n *Node, code string, at draw.Point, c draw.Color, filled bool) draw.Length {
	s := l.styles.badge.Font
	w := l.badgeWidth(code)
	r := draw.Rect{X: at.X, Y: at.Y, W: w, H: 11 * draw.Pt}
	if filled {
		b.put(n, draw.Fill{Path: draw.Box(r), Color: c})
	} else {
		b.put(n, draw.Stroke{Path: draw.Box(r), Width: 500, Color: c})
		s.Color = c
	}
	b.put(n, s.Set(draw.Point{X: r.X + (w-s.Width(code))/2, Y: r.Y + 8200}, code))
	return w
}

// putBadges draws codes into the two columns at the right, in as many rows as
// they need.
func (l *layouter) putBadges(b *box, n *Node, codes []string, c draw.Color, filled bool) {
	x, y := column(6), 5*draw.Pt
	for _, code := range codes {
		if x > column(6) && x+l.badgeWidth(code) > textWidth {
			x, y = column(6), y+grid
		}
		x += l.putBadge(b, n, code, draw.Point{X: x, Y: y}, c, filled) + badgeGap
	}
	b.height = max(b.height, roundUp(y+grid))
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

// crosses reports whether two lines would cross.
func crosses(k *doc.Links, leftTop, rightTop []draw.Length) bool {
	for i, p := range k.Pairs {
		for _, q := range k.Pairs[:i] {
			l, r := leftTop[p[0]]-leftTop[q[0]], rightTop[p[1]]-rightTop[q[1]]
			if l > 0 && r < 0 || l < 0 && r > 0 {
				return true
			}
		}
	}
	return false
}

// linkLine draws the line between a limitation and a solution, with a dot at
// both ends.
func linkLine(from, to draw.Length) []draw.Op {
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
		draw.Stroke{Path: a, Width: 900, Color: accent, Round: true},
		draw.Fill{Path: draw.Circle(draw.Point{X: x1, Y: y1}, 1800), Color: ink2},
		draw.Fill{Path: draw.Circle(draw.Point{X: x2, Y: y2}, 1800), Color: accent},
	}
}

// badgeRows sets one row for each limitation or solution, with the badges of
// what it is linked with: limitations first, then solutions.
func (l *layouter) badgeRows(k *doc.Links, parent *Node) []box {
	partners := func(side, i int) []string {
		var codes []string
		for _, p := range k.Pairs {
			if p[side] == i {
				if side == 0 {
					codes = append(codes, k.Right[p[1]].Badge)
				} else {
					codes = append(codes, k.Left[p[0]].Badge)
				}
			}
		}
		return codes
	}
	half := func(title string, texts []doc.Linked, side int, c, other draw.Color) []box {
		var boxes []box
		for i, t := range texts {
			b := l.linked(t, parent, frame{0, span(6)}, c)
			n := parent.child(P)
			l.putBadges(&b, n, partners(side, i), other, side == 0)
			b.before, b.after = halfGrid, betweenIn
			if i == 0 {
				head := stack(l.lines(l.shape(doc.Words(title), one(l.styles.smallHeading), subHeading(parent)),
					l.styles.smallHeading, 0, ragged(textWidth), flushLeft))
				head.height += halfGrid / 2
				b.before = head.before
				b = stack([]box{head, b})
				b.before, b.after = grid, betweenIn
			}
			boxes = append(boxes, b)
		}
		return boxes
	}
	return append(half(k.LeftTitle, k.Left, 0, ink2, accent), half(k.RightTitle, k.Right, 1, accent, ink2)...)
}
