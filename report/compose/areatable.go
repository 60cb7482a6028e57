package compose

import (
	"strings"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// areaColumn is one column of a table of areas: the values, growths or shares of
// an indicator in a period.
type areaColumn struct {
	ind    data.Indicator
	period data.PeriodKey
	part   data.Part
}

// with is another part of the same indicator and period.
func (c areaColumn) with(o areaColumn) bool {
	return c.ind.ID.S == o.ind.ID.S && c.period == o.period
}

// of is an area's figure in the column; nil when it has none.
func (k scope) of(c areaColumn, area string) *data.Figure {
	return k.table[data.Key{Indicator: c.ind.ID.S, Period: c.period, Area: area}]
}

// rows are the IDs of all areas in the order of a table; in a document for one
// province they are that, the region and the country.
func (k scope) rows() []string {
	if k.single() {
		return []string{k.subject(), data.RegionID, data.NationalID}
	}
	var ids []string
	for _, p := range k.c.Provinces {
		ids = append(ids, p.ID.S)
	}
	return append(ids, data.RegionID, data.NationalID)
}

// columns are those of an indicator and a period in which some area has what is
// wanted: value (but not of an index, of which the growth is said), growth,
// share.
func (k scope) columns(r ranked, wanted func(shownPart) bool) []areaColumn {
	var out []areaColumn
	for _, part := range []data.Part{data.PartValue, data.PartGrowth, data.PartShare} {
		c := areaColumn{r.ind, r.period, part}
		for _, id := range k.rows() {
			if f := k.of(c, id); f != nil && k.partValue(f, part).Countable() && wanted(shownPart{f, part}) {
				out = append(out, c)
				break
			}
		}
	}
	return out
}

// partValue is what a table prints of a figure in a column of a part; the value
// of an index is its growth.
func (k figures) partValue(f *data.Figure, part data.Part) data.Value {
	index := k.unitOf(f).Family == data.IndexFamily
	switch part {
	case data.PartGrowth:
		v, _ := f.Rate(k.unitOf(f))
		return v
	case data.PartShare:
		return f.Share.Value
	}
	if index {
		return data.Value{}
	}
	return k.measured(f)
}

// tables makes as many tables of the columns as their widths ask for. whole
// says that every area has a row, else only those with a figure.
func (k *composer) tables(title string, columns []areaColumn, whole bool) []doc.Block {
	var out []doc.Block
	for _, part := range k.cut(columns) {
		out = append(out, k.areaTable(title, part, whole))
		title = strings.TrimSuffix(title, k.say(" (tiếp theo)", " (continued)")) + k.say(" (tiếp theo)", " (continued)")
	}
	return out
}

// tableGrid is what a table of areas has room for, as the layout sets it.
type tableGrid struct {
	style fonts.Style
	size  draw.Length
	// width is that of all columns; names is the most that the areas' names take
	// of it, head the least that a column has, for a period's name; gap is between
	// two columns.
	width, names, head, gap draw.Length
}

// briefingGrid is that of a table of the briefing.
var briefingGrid = tableGrid{style: fonts.Sans, size: 8500, width: fullWidth, names: 130 * draw.Pt, head: 64 * draw.Pt, gap: 8 * draw.Pt}

// cut divides columns into runs that fit on the page beside the names; the
// columns of one indicator and period stay together.
func (k *composer) cut(columns []areaColumn) [][]areaColumn {
	font := draw.Font{Face: k.set.Face(k.grid.style), Style: k.grid.style, Size: k.look.Size(k.grid.size)}
	var names draw.Length
	for _, id := range k.rows() {
		names = max(names, min(font.Width(k.area(id)), k.grid.names))
	}
	font.Tabular = k.grid.style != fonts.Serif // whose digits are all equally wide
	var out [][]areaColumn
	var run []areaColumn
	used := names
	for from := 0; from < len(columns); {
		to := from
		var width draw.Length
		for ; to < len(columns) && columns[to].with(columns[from]); to++ {
			width += k.columnWidth(columns[to], font) + k.grid.gap
		}
		if used+width > k.grid.width && len(run) > 0 {
			out = append(out, run)
			run, used = nil, names
		}
		run = append(run, columns[from:to]...)
		used += width
		from = to
	}
	if len(run) > 0 {
		out = append(out, run)
	}
	return out
}

// columnWidth is enough for a column's numbers and its head.
func (k *composer) columnWidth(c areaColumn, font draw.Font) draw.Length {
	width := k.grid.head
	for _, id := range k.rows() {
		if f := k.of(c, id); f != nil {
			width = max(width, font.Width(k.partText(f, c.part)))
		}
	}
	return width
}

// partText is a figure as it stands in a column of a part.
func (k wording) partText(f *data.Figure, part data.Part) string {
	v := k.partValue(f, part)
	if part == data.PartGrowth && v.State == data.Known {
		return v.Number.Signed(k.lang)
	}
	return v.Format(k.lang)
}

// areaTable is one table of areas.
func (k *composer) areaTable(title string, columns []areaColumn, whole bool) doc.Block {
	t := &doc.Table{
		Lang:    k.lang,
		Label:   k.nextTable(),
		Ref:     k.atTable().ref,
		Title:   doc.Words(title),
		Columns: []doc.Column{{Head: doc.Words(k.say("Địa bàn", "Area")), Wide: true}},
		Groups:  []doc.Group{{Span: 1}},
	}
	for i, c := range columns {
		k.locate(data.TablePlace, c.ind.ID.S, k.atTable())
		t.Columns = append(t.Columns, doc.Column{Head: doc.Words(k.columnHead(columns, i)), Align: doc.Decimal})
		if i > 0 && columns[i-1].ind.ID.S == c.ind.ID.S {
			t.Groups[len(t.Groups)-1].Span++
			continue
		}
		head := c.ind.Name.S
		if c.ind.Unit.Family != data.IndexFamily {
			head += ", " + bind(k.unitName(c.ind.Unit))
		}
		t.Groups = append(t.Groups, doc.Group{Head: head, Span: 1})
	}
	m := marks{k: k}
	var ids []string
	var figures []*data.Figure
	for _, id := range k.rows() {
		a, _ := k.c.Area(id, k.lang)
		row := doc.Row{Cells: []doc.Cell{{Line: text(a.Name)}}, Total: id == data.RegionID}
		if id == data.RegionID {
			row.Cells[0].Line = doc.Words(k.say("Toàn vùng", "Region"))
		}
		some := whole
		for _, c := range columns {
			f := k.of(c, id)
			if f != nil && k.partValue(f, c.part).Given() {
				some = true
				ids = append(ids, f.Source.S)
				figures = append(figures, f)
				k.printed[shownPart{f, c.part}] = true
			}
			row.Cells = append(row.Cells, k.areaCell(f, c, &m))
		}
		if some {
			t.Rows = append(t.Rows, row)
		}
	}
	t.Notes = append(t.Notes, m.line(), k.sourceLine(ids))
	if notes := k.notesOf(figures...); len(notes) > 0 {
		t.Notes = append(t.Notes, doc.Words(strings.Join(notes, " ")))
	}
	return t
}

// columnHead names the period, where the column before has not, and the part.
func (k *composer) columnHead(columns []areaColumn, i int) string {
	c := columns[i]
	var words []string
	if i == 0 || !columns[i-1].with(c) {
		words = append(words, c.period.Name(k.lang))
	}
	switch c.part {
	case data.PartGrowth:
		words = append(words, k.say("tăng,\u00a0%%", "change,\u00a0%%"))
	case data.PartShare:
		words = append(words, k.say("tỷ\u00a0trọng,\u00a0%%", "share,\u00a0%%"))
	}
	return strings.Join(words, ", ")
}

// areaCell is one figure of the table.
func (k *composer) areaCell(f *data.Figure, c areaColumn, m *marks) doc.Cell {
	if f == nil || !k.partValue(f, c.part).Given() {
		return doc.Cell{Line: doc.Words("…")}
	}
	var s said
	switch c.part {
	case data.PartGrowth:
		s = k.ofRate(f)
	case data.PartShare:
		s = ofShare(f)
	default:
		s = k.ofLevel(f)
	}
	letters := m.of(s)
	if c.part == data.PartValue && k.converts(f, c.ind.Unit) {
		letters = append(letters, m.converted(f))
	}
	return doc.Cell{Line: doc.Line{{Text: k.partText(f, c.part), Pos: f.Pos, Lang: k.lang}}, Mark: joined(letters)}
}
