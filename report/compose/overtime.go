package compose

import (
	"slices"
	"strings"

	"kyyeu/charts"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// overTime are the figures of some areas in several periods.
type overTime struct {
	ind data.Indicator
	// chart is what the data asks for.
	chart wish
	// periods follow each other, the earliest first, none left out.
	periods []data.PeriodKey
	areas   []string
	// figures are those of each area, one for every period; nil where there is
	// none.
	figures [][]*data.Figure
}

// overTime gathers the figures that a chart of some periods asks for: of the
// areas that it names, or else of all provinces.
func (k scope) overTime(c wish, periods []data.PeriodKey) overTime {
	o := overTime{chart: c, periods: periods}
	o.ind, _ = k.c.Indicator(c.Indicator.S)
	o.areas = k.chartAreas(c.Chart)
	for _, a := range o.areas {
		var row []*data.Figure
		for _, p := range periods {
			row = append(row, k.table[data.Key{Indicator: o.ind.ID.S, Period: p, Area: a}])
		}
		o.figures = append(o.figures, row)
	}
	return o
}

// isIndex says that growth is shown.
func (o overTime) isIndex() bool { return o.ind.Unit.Family == data.IndexFamily }

// span are the first and the last period in words.
func (o overTime) span(lang source.Lang) string {
	return source.Textf("%[1]s đến %[2]s", "%[1]s to %[2]s", o.periods[0].Name(lang), o.periods[len(o.periods)-1].Name(lang)).In(lang)
}

// notAvailable stands in the place of a missing value.
func (k wording) notAvailable() string {
	return k.say("… chưa có số liệu", "… not available")
}

// reading is a figure at its mark; missing where it has no value.
func (k wording) reading(f *data.Figure) charts.Reading {
	if !k.has(f) {
		return charts.Reading{State: charts.Missing}
	}
	b := k.bar("", f)
	return charts.Reading{Value: b.Value, Text: b.Text, State: b.State}
}

// measuredIn is the unit that a chart's values are in.
func (k wording) measuredIn(ind data.Indicator) string {
	if ind.Unit.Family == data.IndexFamily {
		return k.say("tăng so với cùng kỳ năm trước (%%)", "change on the year before (%%)")
	}
	return bind(k.unitName(ind.Unit))
}

// made tells which values are not as their sources give them: growth that was
// computed from an index, and what was converted.
func (k wording) made(o overTime) []string {
	var computed, converted []string
	for _, f := range k.values(o) {
		when := k.area(f.Area.S) + " (" + f.Period.Name(k.lang) + ")"
		if v, c := f.Rate(k.unitOf(f)); o.isIndex() && c && v.State == data.Known {
			computed = append(computed, when)
		}
		if !o.isIndex() && k.converts(f, o.ind.Unit) {
			converted = append(converted, when+" "+k.asGiven(f))
		}
	}
	var out []string
	if len(computed) > 0 {
		out = append(out, k.say("Số tính từ chỉ số: %s.", "Computed from the index: %s.", strings.Join(computed, ", ")))
	}
	if len(converted) > 0 {
		out = append(out, k.say("Quy đổi từ số của nguồn: %s.", "Converted from what the source gives: %s.", strings.Join(converted, "; ")))
	}
	return out
}

// overTimePlan completes the plan of a chart of several periods with what all
// such charts say alike: indicator, unit and span, its sources, and which values
// were made.
func (k claims) overTimePlan(c wish, o overTime, span string, ch chart, p plan) plan {
	p.of, p.name, p.fewer = c, o.ind.Name.S, true
	p.short = o.ind.Name.S + ", " + span
	p.drafts = []draft{{chart: ch}}
	p.subtitle = strings.Join([]string{o.ind.Name.S, k.measuredIn(o.ind), span}, ", ")
	p.ids = sourcesOf(k.values(o))
	p.notes = append(p.notes, k.made(o)...)
	return p
}

// status reports whether one of some figures is of a status.
func status(figures []*data.Figure, st data.Status) bool {
	return slices.ContainsFunc(figures, func(f *data.Figure) bool { return f != nil && f.Status.V == st })
}

// sourcesOf are the sources of figures.
func sourcesOf(figures []*data.Figure) []string {
	var ids []string
	for _, f := range figures {
		ids = append(ids, f.Source.S)
	}
	return ids
}

// periodsUpTo are the periods from the first that has a value, but none before the
// one that a chart names as first, up to the last that it names, with all that are
// between; only that one when no earlier has a value.
func (k scope) periodsUpTo(c data.Chart) []data.PeriodKey {
	last := c.Period.PeriodKey
	areas := k.chartAreas(c)
	first := last
	for i := range k.c.Figures {
		f := &k.c.Figures[i]
		p := f.Period.PeriodKey
		if f.Indicator.S == c.Indicator.S && slices.Contains(areas, f.Area.S) && p.Kind == last.Kind &&
			(p.Kind != data.Months || p.N == last.N) && p.Compare(first) < 0 && p.Compare(c.From.PeriodKey) >= 0 && k.has(f) {
			first = p
		}
	}
	out := []data.PeriodKey{last}
	for out[len(out)-1] != first {
		out = append(out, earlier(out[len(out)-1]))
	}
	slices.Reverse(out)
	return out
}

// earlier is the period directly before one; of cumulated months it is the same
// months of the year before.
func earlier(p data.PeriodKey) data.PeriodKey {
	perYear := map[data.PeriodKind]int{data.Half: 2, data.Quarter: 4, data.Month: 12}[p.Kind]
	switch {
	case perYear == 0:
		return p.Before()
	case p.N > 1:
		p.N--
		return p
	}
	p.N = perYear
	return p.Before()
}

// nothingIn warns of a chart of several periods that has no value in one of
// them.
func (k *composer) nothingIn(c wish, p data.PeriodKey) {
	c.Period.PeriodKey = p
	k.nothingToDraw(c)
}
