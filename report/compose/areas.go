package compose

import (
	"strings"

	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// areas makes the section of figures by province: rankings of what is measured
// in units, those of indices, and the table of all of them.
func (k *composer) areas() []doc.Block {
	all := k.available()
	if len(all) == 0 {
		return nil
	}
	out := []doc.Block{
		&doc.Heading{Level: 1, Line: doc.Words(k.say("Số liệu theo địa bàn", "Figures by province"))},
		&doc.Para{Line: doc.Words(k.coverage(all)), Keep: true},
	}
	var levels, indices []ranked
	for _, r := range k.rankings() {
		if r.isIndex() {
			indices = append(indices, r)
		} else {
			levels = append(levels, r)
		}
	}
	for i, r := range levels {
		alone := i == len(levels)-1 && len(levels)%2 == 1 || len(r.figures) > maxRows
		out = append(out, k.rankingFigure(r, !alone))
	}
	for _, r := range indices {
		out = append(out, k.rankingFigure(r, false))
	}
	return append(out, k.areaTable(all))
}

// coverage says how many provinces have a figure of each indicator here.
func (k *composer) coverage(all []ranked) string {
	var parts []string
	incomplete := false
	for _, r := range all {
		incomplete = incomplete || r.known < len(r.figures)
		parts = append(parts, k.say("%[1]s %[2]s: %[3]d/%[4]d tỉnh", "%[1]s, %[2]s: %[3]d of %[4]d provinces",
			lower(r.ind.Name.S), r.period.Name(k.lang), r.known, len(r.figures)))
	}
	text := k.say("Số địa bàn có số liệu trong báo cáo này: %s.", "Provinces with figures in this briefing: %s.", strings.Join(parts, "; "))
	if incomplete {
		text += k.say(" Tỉnh chưa có số liệu vẫn được nêu tên và để trống, không tính là bằng không.",
			" Those without are named and left open; they do not count as zero.")
	}
	return text
}

// areaColumn is one column of the table of areas.
type areaColumn struct {
	r    ranked
	rate bool // growth instead of the value
}

// areaTable has a row for every province, one for the region and one for the
// country.
func (k *composer) areaTable(all []ranked) doc.Block {
	t := &doc.Table{
		Lang:    k.lang,
		Label:   k.nextTable(),
		Title:   doc.Words(k.say("Số liệu công bố theo địa bàn", "Published figures by area")),
		Columns: []doc.Column{{Head: k.say("Địa bàn", "Area"), Wide: true}},
		Groups:  []doc.Group{{Span: 1}},
	}
	var columns []areaColumn
	for _, r := range all {
		n := len(columns)
		period := r.period.Name(k.lang)
		head := r.ind.Name.S
		if !r.isIndex() {
			columns = append(columns, areaColumn{r, false})
			t.Columns = append(t.Columns, doc.Column{Head: period, Align: doc.Decimal})
			head += ", " + bind(r.ind.Unit.Name)
		}
		if r.isIndex() || k.anyRate(r) {
			columns = append(columns, areaColumn{r, true})
			rate := k.say("tăng,\u00a0%%", "change,\u00a0%%")
			if r.isIndex() {
				rate = period + ", " + rate
			}
			t.Columns = append(t.Columns, doc.Column{Head: rate, Align: doc.Decimal})
		}
		t.Groups = append(t.Groups, doc.Group{Head: head, Span: len(columns) - n})
	}
	m := marks{k: k}
	var ids []string
	row := func(name, id string, total bool) {
		r := doc.Row{Cells: []doc.Cell{{Line: doc.Words(name)}}, Total: total}
		for _, c := range columns {
			f := k.table[data.Key{Indicator: c.r.ind.ID.S, Period: c.r.period, Area: id}]
			cell := k.areaCell(f, c, &m)
			if f != nil {
				ids = append(ids, f.Source.S)
			}
			r.Cells = append(r.Cells, cell)
		}
		t.Rows = append(t.Rows, r)
	}
	for _, p := range k.c.Provinces {
		row(p.Name.S, p.ID.S, false)
	}
	row(k.say("Toàn vùng", "Region"), data.RegionID, true)
	row(k.area(data.NationalID), data.NationalID, false)
	t.Notes = append(t.Notes, m.line(), k.sourceLine(ids))
	return t
}

func (k *composer) anyRate(r ranked) bool {
	for _, f := range r.figures {
		if f != nil && f.Growth.State == data.Known {
			return true
		}
	}
	return false
}

// areaCell is one figure of the table.
func (k *composer) areaCell(f *data.Figure, c areaColumn, m *marks) doc.Cell {
	if f == nil {
		return doc.Cell{Line: doc.Words("…")}
	}
	if !c.rate {
		return doc.Cell{Line: doc.Words(k.measured(f).Format(k.lang)), Mark: m.of(f)}
	}
	v, computed := f.Rate(k.unitOf(f))
	s := v.Format(k.lang)
	if v.State == data.Known {
		s = v.Number.Signed(k.lang)
	}
	if v.State == data.Absent {
		return doc.Cell{Line: doc.Words("…")}
	}
	mark := ""
	if c.r.isIndex() {
		mark = m.of(f)
	}
	if computed {
		mark = join2(mark, m.letter("computed"))
	}
	return doc.Cell{Line: doc.Words(s), Mark: mark}
}

// marks gives letters to what is said of figures, in the order of first use.
type marks struct {
	k    *composer
	used []string
}

// of gives the letters of a figure's status and of how exactly it is given.
func (m *marks) of(f *data.Figure) string {
	s := ""
	if f.Status.V != data.Official {
		s += m.letter(f.Status.V.String())
	}
	if f.About.V != data.Exactly {
		s = join2(s, m.letter(f.About.V.String()))
	}
	return s
}

// join2 joins two letters with a comma.
func join2(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "," + b
}

func (m *marks) letter(what string) string {
	for i, u := range m.used {
		if u == what {
			return string(rune('a' + i))
		}
	}
	m.used = append(m.used, what)
	return string(rune('a' + len(m.used) - 1))
}

// line explains the letters and the signs.
func (m *marks) line() doc.Line {
	meaning := map[string]string{
		"estimated":   m.k.say("ước tính", "estimate"),
		"preliminary": m.k.say("sơ bộ", "preliminary"),
		"nearly":      m.k.say("nguồn ghi “gần”", "the source says “nearly”"),
		"over":        m.k.say("nguồn ghi “hơn”", "the source says “over”"),
		"about":       m.k.say("nguồn ghi “khoảng”", "the source says “about”"),
		"computed":    m.k.say("số tính từ chỉ số", "computed from the index"),
	}
	var line doc.Line
	for i, u := range m.used {
		line = append(line, doc.Span{Text: string(rune('a' + i)), Accent: true}, doc.Span{Text: "\u00a0" + meaning[u] + "; "})
	}
	return append(line, doc.Span{Text: m.k.say("… chưa có số liệu.", "… not available.")})
}
