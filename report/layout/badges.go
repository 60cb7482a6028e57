package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// badgeWidth is the width of a code's box.
func badgeWidth(st style, code string) draw.Length {
	return max(17*draw.Pt, st.Width(code)+6*draw.Pt)
}

// putBadge draws a code in a box of 17 × 11 pt (wider for longer codes),
// filled or outlined, and gives its width.
func putBadge(b *box, n *Node, st style, code string, at draw.Point, c draw.Color, filled bool) draw.Length {
	w := badgeWidth(st, code)
	r := draw.Rect{X: at.X, Y: at.Y, W: w, H: 11 * draw.Pt}
	if filled {
		b.put(n, draw.Fill{Path: draw.Box(r), Color: c})
	} else {
		b.put(n, draw.Stroke{Path: draw.Box(r), Width: 500, Color: c})
		st.Color = c
	}
	b.put(n, st.Set(draw.Point{X: r.X + (w-st.Width(code))/2, Y: r.Y + 8200}, code))
	return w
}

// putBadges draws codes into the two columns at the right, in as many rows as
// they need.
func (l linksSetter) putBadges(b *box, n *Node, codes []string, c draw.Color, filled bool) {
	x, y := column(6), 5*draw.Pt
	for _, code := range codes {
		if x > column(6) && x+badgeWidth(l.styles.badge, code) > l.form.width {
			x, y = column(6), y+grid
		}
		x += putBadge(b, n.child(P), l.styles.badge, code, draw.Point{X: x, Y: y}, c, filled) + badgeGap
	}
	b.height = max(b.height, roundUp(y+grid))
}

// badgeRows sets one row for each limitation or solution, with the badges of
// what it is linked with: limitations first, then solutions.
func (l linksSetter) badgeRows(k *doc.Links) []box {
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
		list := l.parent.child(L)
		for i, t := range texts {
			b, body := l.linked(t, list, frame{0, span(6)}, c)
			l.putBadges(&b, body, partners(side, i), other, side == 0)
			b.before, b.after = halfGrid, betweenIn
			if i == 0 || i == len(texts)-2 { // none stands alone
				b.after = never
			}
			if i == 0 {
				head := stack(l.lines(l.shape(doc.Words(title), one(l.styles.smallHeading), subHeading(l.parent)),
					l.styles.smallHeading, 0, ragged(l.form.width), flushLeft))
				head.height += halfGrid / 2
				b.before = head.before
				b = stack([]box{head, b})
				b.before = grid
			}
			boxes = append(boxes, b)
		}
		return boxes
	}
	return append(half(k.LeftTitle, k.Left, 0, l.styles.ink2, l.styles.accent), half(k.RightTitle, k.Right, 1, l.styles.accent, l.styles.ink2)...)
}
