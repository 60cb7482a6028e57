package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// turnedTable sets a table that is too wide for the page on pages of its own
// that are wider than high; nil where that does not help, or the document is to
// be read from a screen or in the hand, where a page is not turned. The text goes
// on before and behind them as with figures.
func (l *layouter) turnedTable(t *doc.Table, parent *Node, f frame) []box {
	if l.doc.Form == doc.Briefing || f.w < l.form.width {
		return nil
	}
	page := l.form.turned()
	s := l.tableSetter(t, frame{0, page.width})
	if !s.fits {
		return nil
	}
	r := &run{height: page.height, notes: l.notesHeight}
	for _, b := range s.rowsOf(parent) {
		for _, part := range split(b, page.height) {
			r.add(part)
		}
	}
	var boxes []box
	for i, rows := range r.paginate() {
		b := box{turned: true, float: true, follows: i > 0}
		if again := rows[0].repeat; again != nil {
			b.absorb(*again, draw.Point{})
		}
		var last *box
		for _, row := range rows {
			y := row.top(b.height, last)
			b.absorb(*row, draw.Point{Y: y})
			b.height, last = y+row.height, row
		}
		boxes = append(boxes, b)
	}
	return boxes
}

// divided is the table in as many parts as its width asks for, each with its
// first column; nil when two columns are too wide already. Columns below one
// head stay together where they can.
func (s *tableSetter) divided() []doc.Table {
	n := len(s.t.Columns)
	if n < 3 {
		return nil
	}
	room := s.at.w - s.floor[0]
	need := func(from, to int) (w draw.Length) {
		for _, c := range s.floor[from:to] {
			w += c + s.gap
		}
		return w
	}
	var runs [][2]int // of columns
	from, to := 1, 1
	for _, unit := range s.units() {
		if need(from, unit) <= room {
			to = unit
			continue
		}
		if to > from && need(to, unit) <= room { // the next part holds it whole
			runs, from, to = append(runs, [2]int{from, to}), to, unit
			continue
		}
		for ; to < unit; to++ {
			if need(from, to+1) > room {
				if to == from {
					return nil
				}
				runs, from = append(runs, [2]int{from, to}), to
			}
		}
	}
	runs = append(runs, [2]int{from, n})
	parts := make([]doc.Table, len(runs))
	for i, r := range runs {
		parts[i] = s.part(r[0], r[1])
		if i > 0 {
			parts[i].Label, parts[i].Ref = continued(s.t.Label, s.doc.Lang), ""
		}
	}
	return parts
}

// units are the ends of the runs of columns below one head of the first level,
// without the first column.
func (s *tableSetter) units() []int {
	var ends []int
	at := 0
	if levels := s.levels(); len(levels) > 0 {
		for _, g := range levels[0] {
			from := at
			at += g.Span
			if g.Head != "" {
				ends = append(ends, at)
				continue
			}
			for i := from + 1; i <= at; i++ {
				ends = append(ends, i)
			}
		}
	}
	for ; at < len(s.t.Columns); at++ {
		ends = append(ends, at+1)
	}
	for len(ends) > 0 && ends[0] <= 1 {
		ends = ends[1:]
	}
	return ends
}

// part is the table with its first column and those from one to another.
func (s *tableSetter) part(from, to int) doc.Table {
	p := *s.t
	p.Columns = append([]doc.Column{s.t.Columns[0]}, s.t.Columns[from:to]...)
	p.Groups, p.Over = cutGroups(s.t.Groups, from, to), cutGroups(s.t.Over, from, to)
	p.Rows = make([]doc.Row, len(s.t.Rows))
	for i, r := range s.t.Rows {
		p.Rows[i] = r
		if !r.Group {
			p.Rows[i].Cells = append([]doc.Cell{r.Cells[0]}, r.Cells[from:to]...)
		}
	}
	return p
}

// cutGroups are the heads over the first column and those from one to another.
func cutGroups(groups []doc.Group, from, to int) []doc.Group {
	var out []doc.Group
	at := 0
	for _, g := range groups {
		span := max(0, min(at+g.Span, to)-max(at, from))
		if at == 0 {
			span++
		}
		if span > 0 {
			out = append(out, doc.Group{Head: g.Head, Span: span})
		}
		at += g.Span
	}
	return out
}
