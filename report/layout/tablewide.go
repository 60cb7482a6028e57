package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// turnedTable sets a table that is too wide for the page on pages of its own
// that are wider than high; nil where that does not help, or the document is to
// be read from a screen or in the hand, where a page is not turned. The text goes
// on before and behind them as with figures.
func (l *setter) turnedTable(t *doc.Table, parent *Node, f frame) []box {
	if l.doc.Form == doc.Briefing || f.w < l.form.width {
		return nil
	}
	page := l.form.turned()
	s := l.tableSetter(t, frame{0, page.width})
	if !s.fits {
		return nil
	}
	return l.turnedRows(s.rowsOf(parent), true)
}

// turnedRows cuts the rows of a table into boxes that each fill a page that is
// wider than high. Text may pass those that float.
func (l *setter) turnedRows(rows []box, float bool) []box {
	page := l.form.turned()
	r := &run{height: page.height, notes: l.notes.height}
	for _, b := range rows {
		for _, part := range split(b, page.height) {
			r.add(part)
		}
	}
	var boxes []box
	for i, rows := range r.paginate() {
		b := box{turned: true, float: float, follows: i > 0}
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

// divided is a table in as many parts as its width asks for, each with the first
// column, when its columns are as wide as widths and gap apart; nil when two of
// them are too wide already. Columns below one head stay together where they can.
func divided(t *doc.Table, widths []draw.Length, gap, width draw.Length, lang source.Lang) []doc.Table {
	n := len(t.Columns)
	if n < 3 {
		return nil
	}
	room := width - widths[0]
	runs := columnRuns(t, widths, gap, room)
	if runs == nil {
		return nil
	}
	// As many parts as that, about equally wide.
	for narrower := room * 49 / 50; ; narrower -= room / 50 {
		next := columnRuns(t, widths, gap, narrower)
		if next == nil || len(next) > len(runs) {
			break
		}
		runs = next
	}
	parts := make([]doc.Table, len(runs))
	for i, r := range runs {
		parts[i] = columnsOf(t, r[0], r[1])
		if i > 0 {
			parts[i].Label, parts[i].Ref = continued(t.Label, lang), ""
		}
	}
	return parts
}

// columnRuns cuts the columns behind the first into runs that are no wider than
// room; nil when one of them is.
func columnRuns(t *doc.Table, widths []draw.Length, gap, room draw.Length) [][2]int {
	need := func(from, to int) (w draw.Length) {
		for _, c := range widths[from:to] {
			w += c + gap
		}
		return w
	}
	var runs [][2]int // of columns
	from, to := 1, 1
	for _, unit := range units(t) {
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
	return append(runs, [2]int{from, len(t.Columns)})
}

// units are the ends of the runs of columns below one head of the first level,
// without the first column.
func units(t *doc.Table) []int {
	var ends []int
	at := 0
	if levels := levels(t); len(levels) > 0 {
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
	for ; at < len(t.Columns); at++ {
		ends = append(ends, at+1)
	}
	for len(ends) > 0 && ends[0] <= 1 {
		ends = ends[1:]
	}
	return ends
}

// columnsOf is a table with its first column and those from one to another.
func columnsOf(t *doc.Table, from, to int) doc.Table {
	p := *t
	p.Columns = append([]doc.Column{t.Columns[0]}, t.Columns[from:to]...)
	p.Groups, p.Over = cutGroups(t.Groups, from, to), cutGroups(t.Over, from, to)
	p.Rows = make([]doc.Row, len(t.Rows))
	for i, r := range t.Rows {
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

// tooWide refuses a table that would run off the page.
func tooWide(t *doc.Table, pos source.Pos) source.Finding {
	return source.Finding{
		Rule: "layout", Severity: source.Error, Pos: pos,
		Message: source.Textf("%s (%s) rộng hơn trang giấy: %d cột", "%s (%s) is wider than the page: %d columns",
			t.Label, t.Title.Plain(), len(t.Columns)),
		Hint: source.Textf("bớt chỉ tiêu hoặc cột, hoặc viết tên, mã ngắn hơn", "leave out indicators or columns, or shorten names and IDs"),
	}
}

// tablePos is where a table stands in the input: its first text that does, else
// that of the document.
func tablePos(t *doc.Table, d *doc.Document) source.Pos {
	lines := []doc.Line{t.Title}
	for _, c := range t.Columns {
		lines = append(lines, c.Head)
	}
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			lines = append(lines, c.Line)
		}
	}
	for _, l := range lines {
		for _, s := range l {
			if !s.Pos.IsZero() {
				return s.Pos
			}
		}
	}
	return d.Pos
}
