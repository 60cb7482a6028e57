package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// letterhead sets who issues the document at the left and the state's name at the
// right, number and date on one line below (phụ lục I, IV.2: ô 1 to 4, 10 and
// 11).
func (l *setter) letterhead(h *doc.Letterhead) []box {
	t := l.official
	right := max(t.state.Width(h.State), t.motto.Width(h.Motto))
	left := l.form.width - right - draw.Mm(4)
	rightX := l.form.width - right

	own := l.issuers(h.Issuers, left)
	nation := stack([]box{
		l.filledIn(doc.Blank{h.State}, t.state, rightX, right),
		l.filledIn(doc.Blank{h.Motto}, t.motto, rightX, right),
	})
	l.ruleUnder(&nation, 1, 1)

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

// centredLines sets a text in a column, its lines about equally long.
func (l *setter) centredLines(s string, st style, x, w draw.Length) []box {
	if s == "" {
		return nil
	}
	return l.balanced(doc.Words(s), st, l.root.child(P), x, w, centred)
}

// issuers sets the names of the bodies below those that they belong to, with the
// rule under the last. Two bodies below the same one name it once.
func (l *setter) issuers(all []doc.Issuer, w draw.Length) box {
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
	l.ruleUnder(&b, 2, 5)
	return b
}

// ruleUnder draws a rule under the last line of a box, as long as part/of of that
// line and in its middle: all of it under the tiêu ngữ, a third to a half under
// the issuing body and the summary.
func (l *setter) ruleUnder(b *box, part, of draw.Length) {
	var last draw.Text
	from := draw.Length(0)
	width := draw.Length(0)
	for _, it := range b.items {
		if t, ok := it.op.(draw.Text); ok {
			if t.At.Y > last.At.Y {
				last, from, width = t, t.At.X, 0
			}
			width = t.At.X + t.Width - from
		}
	}
	w := width * part / of
	b.put(nil, draw.Stroke{Path: draw.Line(draw.Point{X: from + (width-w)/2, Y: b.height + 3*draw.Pt},
		draw.Point{X: from + (width+w)/2, Y: b.height + 3*draw.Pt}), Width: officialRule})
	b.height += 5 * draw.Pt
}

// filledIn sets a line with room between its pieces, centred in a column.
func (l *setter) filledIn(pieces doc.Blank, st style, x, w draw.Length) box {
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
func (l *setter) urgency(mark string, w draw.Length) box {
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
func (l *setter) handling(b *box, mark string) {
	w := l.official.mark.Width(mark) + draw.Mm(4)
	l.framed(b, mark, draw.Rect{X: l.form.width - w, Y: -draw.Mm(10), W: w, H: draw.Mm(8)}, draw.Color{})
}

// framed puts a mark into the middle of a frame.
func (l *setter) framed(b *box, mark string, r draw.Rect, c draw.Color) {
	s := l.official.mark
	s.Color = c
	b.put(nil, draw.Stroke{Path: draw.Box(r), Width: officialRule, Color: c})
	b.put(l.root.child(P), s.Set(draw.Point{X: r.X + (r.W-s.Width(mark))/2, Y: r.Y + (r.H+s.Size*2/3)/2}, mark))
}

// officialTitle sets type and summary in the middle of the page, with the rule
// under them.
func (l *setter) officialTitle(t *doc.Title) []box {
	s := l.official.title
	n := l.root.child(H1)
	boxes := l.lines(l.shape(doc.Words(t.Kicker), one(s), n), s, 0, ragged(l.form.width), centred)
	boxes = append(boxes, l.balanced(t.Title, s, n, draw.Mm(15), l.form.width-draw.Mm(30), centred)...)
	b := stack(boxes)
	l.ruleUnder(&b, 2, 5)
	b.height += 2 * draw.Pt
	b.before, b.after = draw.Mm(9), never
	b.outline = Bookmark{Title: t.Kicker + " " + l.plain(t.Title)}
	return []box{b}
}

// addressees sets whom the document is sent to: one on the line of the label, more
// of them below its colon, a line each (II.9.a).
func (l *setter) addressees(a *doc.Addressees) []box {
	s := l.official.text.plain
	if len(a.Names) == 1 {
		b := stack(l.balanced(doc.Words(a.Label+"\u00a0"+a.Names[0]), s, l.root.child(P), 0, l.form.width, centred))
		b.before = paragraphRoom
		return []box{b}
	}
	colon := s.Width(a.Label) - s.Width(":")
	widest := draw.Length(0)
	for _, n := range a.Names {
		widest = max(widest, s.Width("- "+n+";"))
	}
	x := max(0, (l.form.width-colon-widest)/2)
	label := box{height: s.leading, before: paragraphRoom, after: never}
	label.put(l.root.child(P), s.Set(draw.Point{X: x, Y: s.leading - s.below()}, a.Label))
	boxes := []box{label}
	list := l.root.child(L)
	for i, n := range a.Names {
		end := ";"
		if i == len(a.Names)-1 {
			end = "."
		}
		li := list.child(LI)
		item := stack(l.labelled("-", doc.Words(n+end), s, li, x+colon, l.form.width-x-colon))
		item.after = never
		boxes = append(boxes, item)
	}
	return boxes
}

// labelled sets an item of a list whose label hangs before its lines.
func (l *setter) labelled(label string, line doc.Line, s style, li *Node, x, w draw.Length) []box {
	lbl, body := li.child(Lbl), li.child(LBody)
	hang := s.Width(label + "\u00a0")
	boxes := l.lines(l.shape(line, one(s), body), s, x+hang, ragged(w-hang), flushLeft)
	mark := s.Set(draw.Point{X: x, Y: s.leading - s.below()}, label)
	boxes[0].items = append([]item{{mark, lbl}}, boxes[0].items...)
	return boxes
}

// annex opens an appendix on a page of its own, whose numbers begin anew
// (III.1).
func (l *setter) annex(a *doc.Annex) []box {
	t := l.official
	l.sect = l.root.child(Sect)
	n := l.sect.child(H2)
	label := t.title
	label.Size = 14 * draw.Pt // whatever the size of the text
	boxes := l.lines(l.shape(doc.Words(a.Label), one(label), n), label, 0, ragged(l.form.width), centred)
	boxes = append(boxes, l.balanced(a.Title, t.title, n, 0, l.form.width, centred)...)
	boxes = append(boxes, l.balanced(doc.Words(a.Attached), t.text.italic, l.sect.child(P), 0, l.form.width, centred)...)
	b := stack(boxes)
	l.ruleUnder(&b, 2, 5)
	b.height += paragraphRoom
	b.after = never
	b.refs = names(a.Ref)
	b.outline = Bookmark{Title: a.Label + ". " + l.plain(a.Title), Level: 1}
	b.starts = &doc.Break{Renumber: true}
	return []box{b}
}
