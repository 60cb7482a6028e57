package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// letterhead sets what a document opens with.
type letterhead struct{ *officialSetter }

// set sets who issues the document at the left and the state's name at the
// right, number and date on one line below (phụ lục I, IV.2: ô 1 to 4, 10 and
// 11).
func (l letterhead) set(h *doc.Letterhead) []box {
	t := l.official
	right := max(t.state.Width(h.State), t.motto.Width(h.Motto))
	left := l.form.width - right - draw.Mm(4)
	rightX := l.form.width - right

	own := l.issuers(h.Issuers, left)
	nation := stack([]box{
		l.filledIn(doc.Blank{h.State}, t.state, rightX, right),
		l.filledIn(doc.Blank{h.Motto}, t.motto, rightX, right),
	})
	ruleUnder(&nation, 1, 1)

	b := box{}
	b.absorb(own, draw.Point{})
	b.absorb(nation, draw.Point{})
	y := max(own.height, nation.height) + 6*draw.Pt
	b.absorb(l.filledIn(h.Number, t.number, 0, left), draw.Point{Y: y})
	dateWidth := blankWidth(h.Date, t.date)
	dateX := rightX
	if dateWidth > right { // a long name of a place: as far to the left as it needs
		dateX, right = l.form.width-dateWidth, dateWidth
	}
	b.absorb(l.filledIn(h.Date, t.date, dateX, right), draw.Point{Y: y})
	b.height = y + t.date.leading
	if h.Urgency != "" {
		b.absorb(l.urgency(h.Urgency, left), draw.Point{Y: b.height + 4*draw.Pt})
		b.height += draw.Mm(8) + 4*draw.Pt
	}
	if h.Handling != "" {
		l.handling(&b, h.Handling)
	}
	b.after = never
	return []box{b}
}

// issuers sets the names of the bodies below those that they belong to, with the
// rule under the last. Two bodies below the same one name it once.
func (l letterhead) issuers(all []doc.Issuer, w draw.Length) box {
	var boxes []box
	for i, s := range all {
		if i == 0 || s.Superior != all[i-1].Superior {
			boxes = append(boxes, l.centredLines(s.Superior, l.official.superior, 0, w)...)
		}
		name := s.Name
		if i+1 < len(all) && name != "" {
			name += " -"
		}
		boxes = append(boxes, l.centredLines(name, l.official.issuer, 0, w)...)
	}
	if len(boxes) == 0 {
		return box{height: 2 * l.official.issuer.leading}
	}
	b := stack(boxes)
	ruleUnder(&b, 2, 5)
	return b
}

// filledIn sets a line with room between its pieces, centred in a column.
func (l letterhead) filledIn(pieces doc.Blank, st style, x, w draw.Length) box {
	b := box{height: st.leading}
	n := l.root.child(P)
	at := draw.Point{X: x + (w-blankWidth(pieces, st))/2, Y: st.leading - st.below()}
	for _, p := range pieces {
		if p != "" {
			b.put(n, st.Set(at, p))
		}
		at.X += st.Width(p) + blankRoom
	}
	return b
}

// blankWidth is the width of such a text.
func blankWidth(pieces doc.Blank, st style) draw.Length {
	w := blankRoom * draw.Length(len(pieces)-1)
	for _, p := range pieces {
		w += st.Width(p)
	}
	return w
}

// urgency is the mark of urgency below the number: in a frame of 30, 40 or 20 ×
// 8 mm (mục V, 10b), red.
func (l letterhead) urgency(mark string, w draw.Length) box {
	wide := draw.Mm(30)
	if words := len([]rune(mark)); words > 8 {
		wide = draw.Mm(40)
	} else if words < 6 {
		wide = draw.Mm(20)
	}
	r := draw.Rect{X: (w - wide) / 2, W: wide, H: draw.Mm(8)}
	b := box{height: r.H}
	l.framed(&b, mark, r, redMark)
	return b
}

// handling is the mark of how the document is to be handled, in a frame in the
// upper margin, right of the middle (ô 11).
func (l letterhead) handling(b *box, mark string) {
	w := l.official.mark.Width(mark) + draw.Mm(4)
	l.framed(b, mark, draw.Rect{X: l.form.width - w, Y: -draw.Mm(10), W: w, H: draw.Mm(8)}, draw.Color{})
}

// framed puts a mark into the middle of a frame.
func (l letterhead) framed(b *box, mark string, r draw.Rect, c draw.Color) {
	s := l.official.mark
	s.Color = c
	b.put(nil, draw.Stroke{Path: draw.Box(r), Width: officialRule, Color: c})
	b.put(l.root.child(P), s.Set(draw.Point{X: r.X + (r.W-s.Width(mark))/2, Y: r.Y + (r.H+s.Size*2/3)/2}, mark))
}
