package compose

import (
	"slices"
	"strings"

	"kyyeu/charts"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// maxPeriods is how many periods lines can be read over: five years of months.
const maxPeriods = 60

// coursesFigure shows the periods up to one, as lines together or each in a panel
// of its own. It is nil when there are not two periods to draw a line between.
func (k *composer) coursesFigure(c wish) doc.Block {
	o, ok := k.courses(c)
	if !ok {
		return nil
	}
	title := k.titleOf(c, k.coursesTitle(o))
	var axis []charts.Period
	for _, p := range o.periods {
		axis = append(axis, k.onAxis(p))
	}
	series := k.seriesOf(o, title)
	var lasts []*data.Figure
	var rows []string
	for i, row := range o.figures {
		if last := row[len(row)-1]; k.has(last) {
			lasts = append(lasts, last)
		}
		rows = append(rows, series[i].Label+": "+k.course(o, row))
	}
	span := o.span(k.lang)
	last := o.periods[len(o.periods)-1].Name(k.lang)
	s := scene{kind: source.Text{VI: "Biểu đồ đường", EN: "Line chart"}, ind: o.ind, unit: k.measuredIn(o.ind), span: span, rows: rows,
		compared: lasts, when: " " + last, more: k.turned(o)}
	var ch chart = charts.Lines{Width: fullWidth, Look: k.look, Numbers: k.numbersOnScale(), Periods: axis, Series: series}
	if c.Kind.S == "multiples" {
		s.kind = source.Text{VI: "Các ô biểu đồ đường cùng thang, mỗi địa bàn một ô", EN: "Panels of line charts on one scale, one for each area"}
		ch = charts.Multiples{Width: fullWidth, Look: k.look, Numbers: k.numbersOnScale(), Periods: axis, Series: series, MissingText: k.notAvailable()}
	}
	return k.figureOn(k.overTimePlan(c, o, span, ch, plan{
		drafted: title.title, alt: k.alt(s), notes: k.signsOnLines(o), noted: lasts,
	}))
}

// courses gathers what lines show: every period from the first that has a value,
// or that the data names, up to the one asked for. ok is false, and told, when
// there are not two of them, or too many.
func (k *composer) courses(c wish) (o overTime, ok bool) {
	periods := k.periodsUpTo(c.Chart)
	if len(periods) < 2 {
		k.nothingIn(c, earlier(c.Period.PeriodKey))
		return o, false
	}
	o = k.overTime(c, periods)
	if len(periods) > maxPeriods {
		k.undrawn(plan{of: c, name: o.ind.Name.S}, &charts.CrowdedError{What: "periods", Have: len(periods), Most: maxPeriods})
		return o, false
	}
	return o, true
}

// accented reports whether the n-th area has the accent: it is the first that the
// data names, or else one that the title names.
func (o overTime) accented(n int, title drafted) bool {
	if len(o.chart.Areas) > 0 {
		return n == 0
	}
	return title.speaks(o.areas[n])
}

// seriesOf are the areas as lines, each in the tone that it has through the document.
func (k *composer) seriesOf(o overTime, title drafted) []charts.Series {
	var out []charts.Series
	for i, row := range o.figures {
		s := charts.Series{Label: k.area(o.areas[i]), Accent: o.accented(i, title), Tone: k.lineTones[o.areas[i]]}
		for _, f := range row {
			s.Values = append(s.Values, k.reading(f))
		}
		out = append(out, s)
	}
	return out
}

// setLineTones gives the areas whose lines meet in some chart the looks by which they
// are told apart, each one look through the document.
func (k *composer) setLineTones() {
	var all [][]charts.Series
	ids := map[string]string{} // by label
	for _, w := range k.wishes {
		if w.Kind.S != "lines" {
			continue
		}
		periods := k.periodsUpTo(w.Chart)
		if len(periods) < 2 || len(periods) > maxPeriods {
			continue // it is not drawn
		}
		o := k.overTime(w, periods)
		all = append(all, k.seriesOf(o, k.titleOf(w, k.coursesTitle(o))))
		for _, a := range o.areas {
			ids[k.area(a)] = a
		}
	}
	k.lineTones = map[string]int{}
	for label, tone := range charts.Tones(all...) {
		k.lineTones[ids[label]] = tone
	}
}

// slopeFigure shows how areas went between two periods: the one that the data
// names as first, or the same one of the year before, and the one asked for. It is
// nil when one of them has no value.
func (k *composer) slopeFigure(c wish) doc.Block {
	first := c.Period.Before()
	if c.From.Kind != data.NoPeriod {
		first = c.From.PeriodKey
	}
	o := k.overTime(c, []data.PeriodKey{first, c.Period.PeriodKey})
	if !k.hasEnds(c, o) {
		return nil
	}
	title := k.titleOf(c, k.pairTitle(o))
	ch := charts.Slope{Width: fullWidth, Look: k.look, Series: k.seriesOf(o, title)}
	for i, p := range o.periods {
		ch.Periods[i] = charts.Period{Name: shortPeriod(p, k.lang)}
	}
	var rows []string
	for i, row := range o.figures {
		rows = append(rows, k.both(ch.Series[i].Label, o, row))
	}
	span := o.span(k.lang)
	return k.figureOn(k.overTimePlan(c, o, span, ch, plan{
		drafted: title.title,
		alt: k.alt(scene{kind: source.Text{VI: "Biểu đồ dốc giữa hai kỳ", EN: "Slope chart of two periods"}, ind: o.ind, unit: k.measuredIn(o.ind), span: span,
			rows: rows, more: k.turned(o)}),
		notes: k.signsOnLines(o), noted: k.values(o),
	}))
}

// hasEnds reports whether every period of a chart has a value, and tells of one
// that has none.
func (k *composer) hasEnds(c wish, o overTime) bool {
	for i, p := range o.periods {
		if !slices.ContainsFunc(o.figures, func(row []*data.Figure) bool { return k.has(row[i]) }) {
			k.nothingIn(c, p)
			return false
		}
	}
	return true
}

// both tells an area's values in two periods, the earlier one last.
func (k claims) both(name string, o overTime, row []*data.Figure) string {
	value := func(f *data.Figure) string {
		if !k.has(f) {
			return k.say("chưa có số liệu", "not available")
		}
		return k.markText(f)
	}
	return name + " " + value(row[1]) + ", " + o.periods[0].Name(k.lang) + " " + value(row[0])
}

// signsOnLines explains how estimates, preliminary and missing values are drawn.
func (k wording) signsOnLines(o overTime) []string {
	var out []string
	values := k.values(o)
	if status(values, data.Estimated) {
		out = append(out, k.say("Vòng rỗng, nét đứt: ước tính.", "Hollow ring, dashed: estimate."))
	}
	if status(values, data.Preliminary) {
		out = append(out, k.say("Vòng nhạt: sơ bộ.", "Pale ring: preliminary."))
	}
	if len(values) < len(o.areas)*len(o.periods) {
		out = append(out, k.say("… chưa có số liệu.", "… not available."))
	}
	return out
}

// course tells in words how an area's values went: the first and the last, the
// highest and the lowest, whether they rose or fell all the time, and which are
// missing.
func (k claims) course(o overTime, row []*data.Figure) string {
	var known []*data.Figure
	var missing []string
	for i, f := range row {
		if k.has(f) {
			known = append(known, f)
		} else {
			missing = append(missing, o.periods[i].Name(k.lang))
		}
	}
	if len(known) == 0 {
		return k.say("chưa có số liệu", "not available")
	}
	at := func(f *data.Figure) string { return k.markText(f) + " (" + f.Period.Name(k.lang) + ")" }
	parts := []string{k.say("đầu kỳ %s", "first %s", at(known[0])), k.say("cuối kỳ %s", "last %s", at(known[len(known)-1]))}
	if f := k.highest(known); f != nil && len(known) > 2 {
		parts = append(parts, k.say("cao nhất %s", "highest %s", at(f)))
	}
	if f := k.lowest(known); f != nil && len(known) > 2 {
		parts = append(parts, k.say("thấp nhất %s", "lowest %s", at(f)))
	}
	if way := k.steady(row); way != 0 && len(row) > 2 {
		words := map[int]source.Text{1: {VI: "tăng liên tục", EN: "rising all the time"}, -1: {VI: "giảm liên tục", EN: "falling all the time"}}
		if o.isIndex() {
			words = map[int]source.Text{1: {VI: "kỳ sau cao hơn kỳ trước", EN: "each above the one before"}, -1: {VI: "kỳ sau thấp hơn kỳ trước", EN: "each below the one before"}}
		}
		parts = append(parts, words[way].In(k.lang))
	}
	if len(missing) > 0 {
		parts = append(parts, k.say("chưa có số liệu %s", "not available %s", strings.Join(missing, ", ")))
	}
	return strings.Join(parts, ", ")
}
