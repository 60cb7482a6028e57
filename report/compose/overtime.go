package compose

import (
	"cmp"
	"slices"
	"strings"

	"kyyeu/charts"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
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

// maxPeriods is how many periods lines can be read over: five years of months.
const maxPeriods = 60

// overTime gathers the figures that a chart of some periods asks for: of the
// areas that it names, or else of all provinces.
func (k *composer) overTime(c wish, periods []data.PeriodKey) overTime {
	o := overTime{chart: c, periods: periods}
	o.ind, _ = k.c.Indicator(c.Indicator.S)
	o.areas = k.chartAreas(c)
	for _, a := range o.areas {
		var row []*data.Figure
		for _, p := range periods {
			row = append(row, k.table[data.Key{Indicator: o.ind.ID.S, Period: p, Area: a}])
		}
		o.figures = append(o.figures, row)
	}
	return o
}

// chartAreas are the areas that a chart names, or else all provinces.
func (k *composer) chartAreas(c wish) []string {
	var ids []string
	for _, a := range c.Areas {
		ids = append(ids, a.S)
	}
	if len(ids) == 0 {
		for _, p := range k.c.Provinces {
			ids = append(ids, p.ID.S)
		}
	}
	return ids
}

// has reports whether there is a value to draw.
func (k *composer) has(f *data.Figure) bool { return f != nil && k.measured(f).Countable() }

// isIndex says that growth is shown.
func (o overTime) isIndex() bool { return o.ind.Unit.Family == data.IndexFamily }

// part is what of a figure is shown.
func (o overTime) part() data.Part {
	if o.isIndex() {
		return data.PartGrowth
	}
	return data.PartValue
}

// values are the figures that have one, area by area.
func (k *composer) values(o overTime) []*data.Figure {
	var out []*data.Figure
	for _, row := range o.figures {
		for _, f := range row {
			if k.has(f) {
				out = append(out, f)
			}
		}
	}
	return out
}

// reading is a figure at its mark; missing where it has no value.
func (k *composer) reading(f *data.Figure) charts.Reading {
	if !k.has(f) {
		return charts.Reading{State: charts.Missing}
	}
	b := k.bar("", f)
	return charts.Reading{Value: b.Value, Text: b.Text, State: b.State}
}

// measuredIn is the unit that a chart's values are in.
func (k *composer) measuredIn(ind data.Indicator) string {
	if ind.Unit.Family == data.IndexFamily {
		return k.say("tăng so với cùng kỳ năm trước (%%)", "change on the year before (%%)")
	}
	return bind(k.unitName(ind.Unit))
}

// made tells which values are not as their sources give them: growth that was
// computed from an index, and what was converted.
func (k *composer) made(o overTime) []string {
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
func (k *composer) overTimePlan(c wish, o overTime, span string, ch chart, p plan) plan {
	p.of, p.name, p.fewer = c, o.ind.Name.S, true
	p.short = o.ind.Name.S + ", " + span
	p.drafts = []draft{{chart: ch}}
	p.drafted = o.ind.Name.S
	p.subtitle = strings.Join([]string{o.ind.Name.S, k.measuredIn(o.ind), span}, ", ")
	p.ids = sourcesOf(k.values(o))
	p.notes = append(p.notes, k.made(o)...)
	return p
}

// status reports whether one of some figures is of a status.
func status(figures []*data.Figure, st data.Status) bool {
	return slices.ContainsFunc(figures, func(f *data.Figure) bool { return f.Status.V == st })
}

// sourcesOf are the sources of figures.
func sourcesOf(figures []*data.Figure) []string {
	var ids []string
	for _, f := range figures {
		ids = append(ids, f.Source.S)
	}
	return ids
}

// groupedFigure compares a period with the same one of the year before, by a
// pair of bars for each area. It is nil when there is nothing to compare.
func (k *composer) groupedFigure(c wish) doc.Block {
	later := c.Period.PeriodKey
	o := k.overTime(c, []data.PeriodKey{later.Before(), later})
	for i := range o.periods {
		if !slices.ContainsFunc(o.figures, func(row []*data.Figure) bool { return k.has(row[i]) }) {
			k.nothingIn(c, o.periods[i])
			return nil
		}
	}
	ch := charts.Grouped{
		Width: fullWidth, Look: k.look,
		Later: shortPeriod(later, k.lang), Earlier: shortPeriod(later.Before(), k.lang),
		MissingText: k.say("… chưa có số liệu", "… not available"),
	}
	var alt []string
	for i, row := range o.figures {
		pair := charts.Pair{Label: k.area(o.areas[i]), Earlier: k.reading(row[0]), Later: k.reading(row[1])}
		ch.Pairs = append(ch.Pairs, pair)
		missing := k.say("chưa có số liệu", "not available")
		alt = append(alt, k.say("%[1]s %[2]s, %[4]s %[3]s", "%[1]s %[2]s, %[4]s %[3]s",
			pair.Label, cmp.Or(pair.Later.Text, missing), cmp.Or(pair.Earlier.Text, missing), later.Before().Name(k.lang)))
	}
	values := k.values(o)
	var notes []string
	if status(values, data.Estimated) {
		notes = append(notes, k.say("Gạch chéo: ước tính.", "Hatched: estimate."))
	}
	var shows []shownPart
	for _, f := range values {
		shows = append(shows, shownPart{f, o.part()})
	}
	span := k.say("%[1]s so với %[2]s", "%[1]s beside %[2]s", later.Name(k.lang), later.Before().Name(k.lang))
	return k.figureOn(k.overTimePlan(c, o, span, ch, plan{
		alt: k.say("Biểu đồ cặp thanh, %[1]s (%[2]s), %[3]s: %[4]s.", "Chart of pairs of bars, %[1]s (%[2]s), %[3]s: %[4]s.",
			lower(o.ind.Name.S), k.measuredIn(o.ind), span, strings.Join(alt, "; ")),
		notes: notes, noted: values, shows: shows,
	}))
}

// linesFigure shows the periods up to one, a line for each area. It is nil when
// there are not two periods to draw a line between.
func (k *composer) linesFigure(c wish) doc.Block {
	periods := k.periodsUpTo(c)
	if len(periods) < 2 {
		k.nothingIn(c, earlier(c.Period.PeriodKey))
		return nil
	}
	o := k.overTime(c, periods)
	if len(periods) > maxPeriods {
		k.undrawn(plan{of: c, name: o.ind.Name.S}, &charts.CrowdedError{What: "periods", Have: len(periods), Most: maxPeriods})
		return nil
	}
	ch := charts.Lines{Width: fullWidth, Look: k.look, Numbers: k.numbersOnScale()}
	for _, p := range periods {
		ch.Periods = append(ch.Periods, k.onAxis(p))
	}
	var shows []shownPart
	var ends []*data.Figure
	var alt []string
	for i, row := range o.figures {
		s := charts.Series{Label: k.area(o.areas[i]), Accent: i == 0 && len(c.Areas) > 0}
		for _, f := range row {
			s.Values = append(s.Values, k.reading(f))
		}
		ch.Series = append(ch.Series, s)
		// The number of the last period alone is sure to be printed.
		if last := row[len(row)-1]; k.has(last) {
			ends = append(ends, last)
			shows = append(shows, shownPart{last, o.part()})
		}
		alt = append(alt, s.Label+": "+k.course(o.periods, row))
	}
	values := k.values(o)
	var notes []string
	if status(values, data.Estimated) {
		notes = append(notes, k.say("Vòng rỗng, nét đứt: ước tính.", "Hollow ring, dashed: estimate."))
	}
	if status(values, data.Preliminary) {
		notes = append(notes, k.say("Vòng nhạt: sơ bộ.", "Pale ring: preliminary."))
	}
	if len(values) < len(o.areas)*len(periods) {
		notes = append(notes, k.say("… chưa có số liệu.", "… not available."))
	}
	span := k.say("%[1]s đến %[2]s", "%[1]s to %[2]s", periods[0].Name(k.lang), periods[len(periods)-1].Name(k.lang))
	return k.figureOn(k.overTimePlan(c, o, span, ch, plan{
		alt: k.say("Biểu đồ đường, %[1]s (%[2]s), %[3]s. %[4]s.", "Line chart, %[1]s (%[2]s), %[3]s. %[4]s.",
			lower(o.ind.Name.S), k.measuredIn(o.ind), span, strings.Join(alt, "; ")),
		notes: notes, noted: ends, shows: shows,
	}))
}

// course tells in words how an area's values went: the first and the last, the
// highest and the lowest, and which are missing.
func (k *composer) course(periods []data.PeriodKey, row []*data.Figure) string {
	var known []*data.Figure
	var missing []string
	for i, f := range row {
		if k.has(f) {
			known = append(known, f)
		} else {
			missing = append(missing, periods[i].Name(k.lang))
		}
	}
	if len(known) == 0 {
		return k.say("chưa có số liệu", "not available")
	}
	at := func(f *data.Figure) string { return k.markText(f) + " (" + f.Period.Name(k.lang) + ")" }
	byValue := func(f, g *data.Figure) int { return k.measured(f).Number.Cmp(k.measured(g).Number) }
	s := k.say("đầu kỳ %[1]s, cuối kỳ %[2]s, cao nhất %[3]s, thấp nhất %[4]s", "first %[1]s, last %[2]s, highest %[3]s, lowest %[4]s",
		at(known[0]), at(known[len(known)-1]), at(slices.MaxFunc(known, byValue)), at(slices.MinFunc(known, byValue)))
	if len(missing) > 0 {
		s += k.say(", chưa có số liệu %s", ", not available %s", strings.Join(missing, ", "))
	}
	return s
}

// periodsUpTo are the periods from the first that has a value up to the one that
// a chart names, with all that are between; only that one when no earlier has a
// value.
func (k *composer) periodsUpTo(c wish) []data.PeriodKey {
	last := c.Period.PeriodKey
	areas := k.chartAreas(c)
	first := last
	for i := range k.c.Figures {
		f := &k.c.Figures[i]
		p := f.Period.PeriodKey
		if f.Indicator.S == c.Indicator.S && slices.Contains(areas, f.Area.S) && p.Kind == last.Kind &&
			(p.Kind != data.Months || p.N == last.N) && p.Compare(first) < 0 && k.has(f) {
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

// onAxis is a period on an axis of time, in months.
func (k *composer) onAxis(p data.PeriodKey) charts.Period {
	end := p.End()
	out := charts.Period{At: 12*end.Year + end.Month, Name: shortPeriod(p, k.lang)}
	switch p.Kind {
	case data.Half, data.Quarter, data.Month:
		out.Name, out.Under = withinYear(p, k.lang), itoa(p.Year)
	case data.Months:
		out.Name = itoa(p.Year) // the subtitle says which months
	}
	return out
}

// withinYear names a period without its year.
func withinYear(p data.PeriodKey, l source.Lang) string {
	switch p.Kind {
	case data.Half:
		return source.Textf("6T\u00a0%[1]s", "H%[2]d", []string{"", "đầu", "cuối"}[p.N], p.N).In(l)
	case data.Quarter:
		return source.Textf("quý\u00a0%[1]s", "Q%[2]d", data.Roman(p.N), p.N).In(l)
	}
	return itoa(p.N)
}

// shortPeriod names a period beside a mark: a year by its number.
func shortPeriod(p data.PeriodKey, l source.Lang) string {
	if p.Kind == data.Year {
		return itoa(p.Year)
	}
	return p.Name(l)
}

// numbersOnScale is how the document's language writes numbers.
func (k *composer) numbersOnScale() charts.Numbers {
	if k.lang == source.English {
		return charts.Numbers{Comma: ".", Group: ","}
	}
	return charts.Numbers{}
}

// nothingIn warns of a chart of several periods that has no value in one of
// them.
func (k *composer) nothingIn(c wish, p data.PeriodKey) {
	c.Period.PeriodKey = p
	k.nothingToDraw(c)
}
