package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// runningHead stands on every page that is not bare: the document at the inner
// side, the chapter or the area at the outer. What is too long for its place is
// shortened.
func (m *makeup) runningHead(pg *Page, n int, head string) {
	s, form := m.styles.running, m.form.as(pg.turned)
	outer, inner := m.doc.HeadRight, m.doc.HeadLeft
	if head != "" {
		outer = head
	}
	left := form.left(n)
	outer = shortened(s.Font, outer, form.width/2)
	tag := m.stampStyle()
	room := form.width - s.Width(outer) - grid
	stampRoom := draw.Length(0)
	if m.doc.Stamp != "" {
		stampRoom = tag.Width(m.doc.Stamp) + 4*grid/3
		room -= stampRoom
	}
	inner = shortened(s.Font, inner, room)
	put := func(x draw.Length, text string) {
		pg.place(0, item{s.Set(draw.Point{X: x, Y: form.head}, text), nil})
	}
	stamp := func(x draw.Length) {
		if m.doc.Stamp != "" {
			m.stamp(pg, tag, x)
		}
	}
	// From the left to the right, as readers of the file expect it.
	right := left + form.width
	if m.verso(n) {
		put(left, outer)
		stamp(left + s.Width(outer) + grid)
		put(right-s.Width(inner), inner)
		return
	}
	put(left, inner)
	stamp(right - s.Width(outer) - stampRoom)
	put(right-s.Width(outer), outer)
}

// stampStyle is the type of the stamp.
func (m *makeup) stampStyle() style {
	s := m.styles.running
	s.Size = 7 * draw.Pt
	return s
}

// verso reports whether a page is a left-hand one of facing pages.
func (m *makeup) verso(n int) bool { return m.form.inner != m.form.outer && n%2 == 1 }

// stamp is the tag in a frame, before the head's right end, that says that the
// figures are invented.
func (m *makeup) stamp(pg *Page, s style, x draw.Length) {
	pg.place(0, item{s.Set(draw.Point{X: x, Y: m.form.head}, m.doc.Stamp), nil})
	frame := draw.Box(draw.Rect{X: x - 3*draw.Pt, Y: m.form.head - 8*draw.Pt, W: s.Width(m.doc.Stamp) + 6*draw.Pt, H: 10500})
	pg.place(0, item{draw.Stroke{Path: frame, Width: 500, Color: m.styles.ink3}, nil})
}

// foot prints the organizer and the page's number, at the outer side: "2/5" in
// a briefing, so that a reader knows that no page is missing.
func (m *makeup) foot(pg *Page, n, of int) {
	s, form := m.styles.running, m.form.as(pg.turned)
	folio := itoa(n + 1)
	if m.doc.Form == doc.Briefing {
		folio += "/" + itoa(of)
	}
	f := m.styles.folio
	foot := shortened(s.Font, m.doc.Foot, form.width-f.Width(folio)-grid)
	left := form.left(n)
	if m.verso(n) {
		pg.place(0, item{f.Set(draw.Point{X: left, Y: form.foot}, folio), nil})
		pg.place(0, item{s.Set(draw.Point{X: left + form.width - s.Width(foot), Y: form.foot}, foot), nil})
		return
	}
	pg.place(0, item{s.Set(draw.Point{X: left, Y: form.foot}, foot), nil})
	pg.place(0, item{f.Set(draw.Point{X: left + form.width - f.Width(folio), Y: form.foot}, folio), nil})
}

// officialPage completes a page: its number in the upper margin, but not on a
// first page.
func (m *makeup) officialPage(pg *Page) {
	pg.Label = itoa(pg.number)
	form := m.form.as(pg.turned)
	if pg.number > 1 {
		s := m.official.pageNumber
		x := form.inner + (form.width-s.Width(pg.Label))/2
		pg.place(0, item{s.Set(draw.Point{X: x, Y: pageNumberAt}, pg.Label), nil})
	}
	if m.doc.Stamp != "" {
		s := m.official.stamp
		x := form.inner + form.width - s.Width(m.doc.Stamp) - 3*draw.Pt
		y := form.size.H - draw.Mm(10)
		pg.place(0, item{s.Set(draw.Point{X: x, Y: y}, m.doc.Stamp), nil})
		frame := draw.Box(draw.Rect{X: x - 3*draw.Pt, Y: y - 10*draw.Pt, W: s.Width(m.doc.Stamp) + 6*draw.Pt, H: 13 * draw.Pt})
		pg.place(0, item{draw.Stroke{Path: frame, Width: tableRule}, nil})
	}
}
