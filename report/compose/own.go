package compose

import (
	"slices"
	"strings"

	"kyyeu/charts"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// This file makes the charts of a document for one province: its figures beside
// those of the region and the country, its share of the region, and their course.
// No other province is in them; its place among these is said in words.

// ownChart is one of them before it is drawn. paired says that it has room on half
// of the page's width.
type ownChart struct {
	draw   func(half bool) doc.Block
	paired bool
}

// ownFigures are the charts of some indicators of which the document's province has
// a figure; those on half the width stand in pairs, the last of an odd number on
// all of it.
func (k *composer) ownFigures(known []ranked) []doc.Block {
	var all []ownChart
	for _, r := range known {
		if k.showsOwn(r.ind) {
			all = append(all, k.ownCharts(r)...)
		}
	}
	return drawOwn(all)
}

func drawOwn(all []ownChart) []doc.Block {
	var wide, pairs []ownChart
	for _, c := range all {
		if c.paired {
			pairs = append(pairs, c)
		} else {
			wide = append(wide, c)
		}
	}
	var out []doc.Block
	add := func(b doc.Block) {
		if b != nil {
			out = append(out, b)
		}
	}
	for i, c := range pairs {
		add(c.draw(len(pairs)%2 == 0 || i < len(pairs)-1))
	}
	for _, c := range wide {
		add(c.draw(false))
	}
	return out
}

// showsOwn reports whether the charts of an indicator stand with the province's
// figures: those that the data asks for charts of and gives no place of their own,
// or all when it asks for none.
func (k *composer) showsOwn(ind data.Indicator) bool {
	asks := false
	for _, c := range k.c.Charts {
		if c.Indicator.S == ind.ID.S {
			if k.order.Names(c.ID.S) {
				return false
			}
			asks = true
		}
	}
	return asks || len(k.c.Charts) == 0
}

// ownPlaced are the charts of the province where the data gives a chart a place of
// its own: those of its indicator, once.
func (k *composer) ownPlaced(w wish) []doc.Block {
	first := slices.IndexFunc(k.wishes, func(o wish) bool { return o.Indicator.S == w.Indicator.S && k.order.Names(o.ID.S) })
	known, _ := k.knownOf(k.available(), k.own)
	at := slices.IndexFunc(known, func(r ranked) bool { return r.ind.ID.S == w.Indicator.S })
	if at < 0 || first >= 0 && k.wishes[first].ID.S != w.ID.S {
		return nil
	}
	return drawOwn(k.ownCharts(known[at]))
}

// ownCharts chooses the charts of one indicator.
func (k *composer) ownCharts(r ranked) []ownChart {
	f := r.figures[k.own]
	if r.isIndex() || r.ind.Unit.Percent() {
		return k.rateCharts(r.ind, f)
	}
	var out []ownChart
	if w, ok := k.ownCourse(r.ind, f, f.Area.S); ok {
		out = append(out, ownChart{draw: func(bool) doc.Block { return k.coursesFigure(w) }})
	}
	if p, ok := k.portionOfRegion(f); ok {
		w := k.ownWish("share", r.ind, f, source.Textf("một phần của tổng thể: số của tỉnh trong toàn vùng", "a part of a whole: the province in the region"), f.Area.S)
		w.Of.S = data.RegionID
		out = append(out, ownChart{draw: func(half bool) doc.Block { return k.shareFigure(p, w, half) }, paired: true})
	} else if ind := r.ind; ind.Sum.S != "provinces" {
		out = append(out, k.besideWholes(ind, f, k.near(f))...)
	}
	growth := r.ind
	growth.Unit = data.ParseUnit("index")
	if g := growthOf(f); g != nil {
		var wholes []*data.Figure
		for _, w := range k.wholesOf(f) {
			wholes = append(wholes, growthOf(w))
		}
		out = append(out, k.besideWholes(growth, g, wholes)...)
	}
	return out
}

// rateCharts are those of growth, or of per cents: their course beside that of
// region and country, or how they went from one year to the next, or bars.
func (k *composer) rateCharts(ind data.Indicator, f *data.Figure) []ownChart {
	areas := []string{f.Area.S}
	for _, w := range k.wholesOf(f) {
		if k.has(w) {
			areas = append(areas, w.Area.S)
		}
	}
	w := k.ownWish("", ind, f, source.Text{}, areas...)
	s, periods, known := k.shapeOf(w.Chart)
	s.country = false // it is one of the areas
	v := choose(s)
	w.reason = v.reason
	switch v.kind {
	case "lines":
		w.From.PeriodKey = periods[0]
		if len(known) == 1 {
			w.Areas = []data.Text{{S: known[0]}}
		}
		w = k.kinded(w, "lines")
		return []ownChart{{draw: func(bool) doc.Block { return k.coursesFigure(w) }}}
	case "slope":
		w = k.kinded(w, "slope")
		return []ownChart{{draw: func(bool) doc.Block { return k.slopeFigure(w) }}}
	}
	var out []ownChart
	if c, ok := k.ownCourse(ind, f, f.Area.S); ok {
		out = append(out, ownChart{draw: func(bool) doc.Block { return k.coursesFigure(c) }})
	}
	return append(out, k.besideWholes(ind, f, k.wholesOf(f))...)
}

// ownCourse is the wish for a line of some areas up to a figure, where there are
// periods enough.
func (k *composer) ownCourse(ind data.Indicator, f *data.Figure, areas ...string) (wish, bool) {
	w := k.ownWish("", ind, f, source.Text{}, areas...)
	v := k.kindFor(&w.Chart)
	if v.kind != "lines" {
		return w, false
	}
	w.reason = v.reason
	return k.kinded(w, v.kind), true
}

// ownWish is a chart of a province's figure that no data file asks for.
func (k *composer) ownWish(kind string, ind data.Indicator, f *data.Figure, reason source.Text, areas ...string) wish {
	c := data.Chart{Indicator: ind.ID, Period: f.Period, Pos: f.Pos}
	for _, a := range areas {
		c.Areas = append(c.Areas, data.Text{S: a})
	}
	return k.kinded(wish{Chart: c, reason: reason, own: true}, kind)
}

// kinded gives a chart of a province its kind, and an ID that says it.
func (k *composer) kinded(w wish, kind string) wish {
	w.Kind.S = kind
	w.ID.S = k.chartID(strings.ToLower(strings.Join([]string{kind, w.Indicator.S, w.Period.String(), k.subject()}, "-")))
	return w
}

// wholesOf are the figures of region and country that go with a province's; nil
// for one that there is none of.
func (k scope) wholesOf(f *data.Figure) []*data.Figure {
	var out []*data.Figure
	for _, id := range []string{data.RegionID, data.NationalID} {
		out = append(out, k.table[data.Key{Indicator: f.Indicator.S, Period: f.Period.PeriodKey, Area: id}])
	}
	return out
}

// near are those of region and country whose value is not so far from a province's
// amount that a bar would vanish beside the other.
func (k scope) near(f *data.Figure) []*data.Figure {
	const times = 10
	far := func(a, b data.Decimal) bool { return a.Abs().Mul(data.NewDecimal(times, 0)).Cmp(b.Abs()) < 0 }
	var out []*data.Figure
	for _, w := range k.wholesOf(f) {
		if k.has(w) && k.measured(f).State == data.Known && k.measured(w).State == data.Known {
			if a, b := k.measured(f).Number, k.measured(w).Number; !far(a, b) && !far(b, a) {
				out = append(out, w)
			}
		}
	}
	return out
}

// growthOf is the growth that the source of an amount states, as a figure of its
// own; nil when it states none.
func growthOf(f *data.Figure) *data.Figure {
	if f == nil || f.Growth.State != data.Known {
		return nil
	}
	g := *f
	g.Unit, g.Value, g.About, g.Share = data.ParseUnit("index"), data.Value{}, data.At[data.About]{}, data.Share{}
	return &g
}

// besideWholes is the chart of a province's figure beside those of region and
// country, none when neither is known.
func (k *composer) besideWholes(ind data.Indicator, own *data.Figure, wholes []*data.Figure) []ownChart {
	all := []*data.Figure{own}
	for _, w := range wholes {
		if k.has(w) {
			all = append(all, w)
		}
	}
	if len(all) < 2 {
		return nil
	}
	return []ownChart{{draw: func(half bool) doc.Block { return k.besideFigure(ind, all, half) }, paired: true}}
}

// besideFigure draws it; the first figure is the province's.
func (k *composer) besideFigure(ind data.Indicator, all []*data.Figure, half bool) doc.Block {
	r := ranked{ind: ind, period: all[0].Period.PeriodKey, figures: all, known: len(all)}
	c := charts.Ranking{Look: k.look, MissingText: k.notAvailable()}
	s := scene{kind: source.Text{VI: "Biểu đồ thanh", EN: "Bar chart"}, ind: ind, unit: k.measuredIn(ind), span: r.period.Name(k.lang)}
	var areas []string
	for i, f := range all {
		b := k.bar(k.wholeName(f.Area.S), f)
		b.Accent = i == 0
		c.Bars = append(c.Bars, b)
		areas = append(areas, f.Area.S)
	}
	for _, f := range k.inRank(all) {
		s.rows = append(s.rows, k.wholeName(f.Area.S)+" "+k.markText(f))
	}
	name := k.area(all[0].Area.S)
	return k.figureOn(plan{
		of: k.ownWish("ranking", ind, all[0], source.Textf("số của tỉnh bên số của vùng và cả nước: thanh, xếp từ cao đến thấp",
			"the province beside region and country: bars, the highest first"), areas...),
		name:     ind.Name.S,
		short:    joinGiven(", ", name+": "+lower(ind.Name.S), r.period.Name(k.lang)),
		drafts:   rankingDrafts(c, half),
		drafted:  k.besideTitle(ind, all),
		subtitle: strings.Join([]string{ind.Name.S, k.measuredIn(ind), r.period.Name(k.lang)}, ", "),
		alt:      k.alt(s),
		ids:      sourcesOf(all),
		notes:    slices.Concat(k.signsOf(r), k.computedIn(r, nil), k.convertedIn(r)),
		noted:    all,
	})
}

// wholeName is what a bar is called: "Toàn vùng", "Cả nước", or the province.
func (k claims) wholeName(id string) string {
	if id == data.RegionID {
		return k.say("Toàn\u00a0vùng", "Region")
	}
	return k.area(id)
}

// besideTitle states of which of region and country a province's rate is proven to
// be above or below. Of amounts it claims nothing: that a part is smaller than its
// whole is no news.
func (k claims) besideTitle(ind data.Indicator, all []*data.Figure) string {
	name := k.area(all[0].Area.S)
	above, below := k.sidesOf(all[0], all[1:])
	if ind.Unit.Family != data.IndexFamily && !ind.Unit.Percent() || len(above)+len(below) == 0 {
		return name + ": " + lower(ind.Name.S)
	}
	what := k.say("Tốc độ tăng của %s", "Growth of %s", name)
	if ind.Unit.Percent() {
		what = name
	}
	return k.claim(what+" "+k.sides(above, below), all).title
}

// sidesOf are the names of the areas that a figure is proven to be above of, and
// below.
func (k claims) sidesOf(own *data.Figure, wholes []*data.Figure) (above, below []string) {
	for _, w := range wholes {
		if !k.has(w) || k.measured(w).State != data.Known || k.measured(own).State != data.Known {
			continue
		}
		switch {
		case k.surelyAbove(own, w):
			above = append(above, k.inText(w.Area.S))
		case k.surelyAbove(w, own):
			below = append(below, k.inText(w.Area.S))
		}
	}
	return above, below
}

// sides says what something is above and below: "cao hơn toàn vùng, thấp hơn cả
// nước".
func (k claims) sides(above, below []string) string {
	var parts []string
	if len(above) > 0 {
		parts = append(parts, k.say("cao hơn %s", "is above %s", k.listed(above)))
	}
	if len(below) > 0 {
		is := "is below %s"
		if len(above) > 0 {
			is = "below %s"
		}
		parts = append(parts, k.say("thấp hơn %s", is, k.listed(below)))
	}
	return strings.Join(parts, ", ")
}

// placeInShort is a place under a key figure: "thứ 2/3 tỉnh có số liệu"; empty where
// it is not proven, or the document is not for one province.
func (k claims) placeInShort(f *data.Figure) string {
	if !k.single() || f.Area.S != k.subject() || !k.has(f) {
		return ""
	}
	s := k.standingOf(f)
	switch {
	case !s.sure || s.known < 2:
		return ""
	case s.known < len(k.c.Provinces):
		return k.say("thứ\u00a0%[1]d/%[2]d %[3]s có số\u00a0liệu", "place\u00a0%[1]d of %[2]d %[3]s with figures", s.place, s.known, k.provinces())
	}
	return k.say("thứ\u00a0%[1]d/%[2]d %[3]s", "place\u00a0%[1]d of %[2]d %[3]s", s.place, s.known, k.provinces())
}
