package compose

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// This file drafts the titles of charts where the author gives none. A title
// states what the figures prove (compare.go), of whom they prove it, and that
// estimates are among them; where they prove nothing it names the indicator.

// claims are the statements that the figures prove, in words: titles of charts,
// sentences on a province (standing.go), and what a chart shows for who cannot see
// it (alt.go).
type claims struct {
	wording
}

// drafted is a title, the areas that it speaks of by name, and the whole that it
// compares them with where the chart does not show that; nil for none.
type drafted struct {
	title string
	of    []string
	whole *divided
}

// speaks reports whether the title names an area.
func (d drafted) speaks(area string) bool { return slices.Contains(d.of, area) }

// titleOf is the author's title of a chart where there is one, with the provinces
// that it names, else the drafted one.
func (k claims) titleOf(w wish, d drafted) drafted {
	if !w.Title.Given() {
		return d
	}
	d = drafted{}
	for _, p := range k.c.Provinces {
		if w.Title.Names(p.Name.S) {
			d.of = append(d.of, p.ID.S)
		}
	}
	return d
}

// named is the title that claims nothing.
func named(ind data.Indicator) drafted { return drafted{title: ind.Name.S} }

// claim is a title with what must be said of the figures that it rests on, and
// those of them whose areas it names.
func (k claims) claim(title string, rests []*data.Figure, of ...*data.Figure) drafted {
	d := drafted{title: title + k.resting(rests)}
	for _, f := range of {
		d.of = append(d.of, f.Area.S)
	}
	return d
}

// resting says that the figures which something rests on, or some of them, are
// estimates or preliminary: " (gồm số ước)".
func (k wording) resting(figures []*data.Figure) string {
	var counts [data.Estimated + 1]int
	for _, f := range figures {
		if k.has(f) {
			counts[f.Status.V]++
		}
	}
	var what source.Text
	switch est, pre := counts[data.Estimated] > 0, counts[data.Preliminary] > 0; {
	case est && pre:
		what = source.Text{VI: "số\u00a0ước và sơ\u00a0bộ", EN: "estimates and preliminary figures"}
	case est:
		what = source.Text{VI: "số\u00a0ước", EN: "estimates"}
	case pre:
		what = source.Text{VI: "số\u00a0sơ\u00a0bộ", EN: "preliminary figures"}
	default:
		return ""
	}
	if counts[data.Official] > 0 {
		return k.say(" (gồm %[1]s)", " (with %[2]s)", what.VI, what.EN)
	}
	return " (" + what.In(k.lang) + ")"
}

// Who has figures, where some have none.
var (
	anyFigure = source.Text{VI: "có số\u00a0liệu", EN: "with figures"}
	bothEnds  = source.Text{VI: "có số\u00a0liệu cả hai kỳ", EN: "with figures of both periods"}
	everyOne  = source.Text{VI: "có đủ số\u00a0liệu", EN: "with all figures"}
)

// among is "6 tỉnh", or "4 tỉnh có số liệu" where only some of all have them.
func (k wording) among(n int, have source.Text) string {
	if n == len(k.c.Provinces) {
		return k.say("%[1]d\u00a0%[2]s", "%[1]d\u00a0%[2]s", n, k.provinces())
	}
	return k.say("%[1]d\u00a0%[2]s %[3]s", "%[1]d\u00a0%[2]s %[4]s", n, k.provinces(), have.VI, have.EN)
}

// counted is a number of provinces in words, "năm tỉnh".
func (k wording) counted(n int) string { return k.count(n) + " " + k.noun(n) }

// tallied states how many rose and how many fell, "Năm tỉnh tăng, một tỉnh giảm";
// empty where some did neither, or there are not two.
func (k claims) tallied(t tally, have source.Text) string {
	n := t.all()
	switch {
	case t.open > 0 || n < 2:
		return ""
	case t.down == 0:
		return k.say("Cả %s đều tăng", "All %s rose", k.among(n, have))
	case t.up == 0:
		return k.say("Cả %s đều giảm", "All %s fell", k.among(n, have))
	}
	s := k.say("%[1]s tăng, %[2]s giảm", "%[1]s rose, %[2]s fell", k.counted(t.up), k.counted(t.down))
	if n == len(k.c.Provinces) {
		return capital(s)
	}
	return k.say("Trong %[1]s, %[2]s", "Of %[1]s, %[2]s", k.among(n, have), s)
}

// rankingTitle states what the figures of provinces in one period prove.
func (k claims) rankingTitle(r ranked, national *data.Figure) drafted {
	if d, ok := k.shareTitle(r); ok && r.known > 1 {
		return d
	}
	return k.comparedTitle(r, national)
}

// comparedTitle does so without a word on shares.
func (k claims) comparedTitle(r ranked, national *data.Figure) drafted {
	n, all := r.known, len(r.figures)
	if n == 1 && all > 1 {
		only := k.only(r)
		return drafted{title: k.say("Mới có số liệu của %[1]s; %[2]d\u00a0%[3]s chưa có", "Only %[1]s has a figure; %[2]d\u00a0%[3]s without",
			k.area(only.Area.S), all-1, k.noun(all-1)), of: []string{only.Area.S}}
	}
	if n < 2 {
		return named(r.ind)
	}
	if d, ok := k.growthTitle(r, national); ok {
		return d
	}
	top := k.highest(r.figures)
	if top == nil {
		return named(r.ind)
	}
	name, among := k.area(top.Area.S), k.among(n, anyFigure)
	title := k.say("%[1]s cao nhất trong %[2]s", "%[1]s is the highest of %[2]s", name, among)
	if times := k.timesSecond(r, top); times > 1 {
		title += k.say(", gấp hơn %[1]s lần %[2]s thứ hai", ", more than %[3]s the second", k.count(times), k.noun(1), englishTimes(times))
	}
	return k.claim(title, r.figures, top)
}

// englishTimes is "twice", "3 times".
func englishTimes(n int) string {
	if n == 2 {
		return "twice"
	}
	return itoa(n) + "\u00a0times"
}

// timesSecond is how many times as great as every other figure the highest is
// proven to be, in whole times up to ten; 0 when it is not twice as great, or
// there are rates to compare.
func (k figures) timesSecond(r ranked, top *data.Figure) int {
	if r.isIndex() || r.ind.Unit.Percent() {
		return 0
	}
	low, _ := k.bounds(top)
	var second data.Decimal
	for _, f := range r.figures {
		if k.has(f) && f != top {
			if _, high := k.bounds(f); high.Cmp(second) > 0 {
				second = high
			}
		}
	}
	times := 0
	for n := 2; n <= 10 && second.Sign() > 0 && low.Cmp(second.Mul(data.NewDecimal(int64(n), 0))) > 0; n++ {
		times = n
	}
	return times
}

// growthTitle states who grew and who did not.
func (k claims) growthTitle(r ranked, national *data.Figure) (drafted, bool) {
	if !r.isIndex() {
		return drafted{}, false
	}
	if national != nil && k.allAbove(r, national) {
		rate := k.qualified(percent(k.measured(national), k.lang, false), k.ofRate(national), "")
		return drafted{title: k.say("Cả %[1]s tăng cao hơn mức chung cả\u00a0nước (%[2]s)", "All %[1]s grew faster than the country (%[2]s)",
			k.among(r.known, anyFigure)+k.resting(r.figures), rate)}, true
	}
	var t tally
	for _, f := range r.figures {
		if k.has(f) {
			t.add(k.sign(f))
		}
	}
	title := k.tallied(t, anyFigure)
	most, least := k.highest(r.figures), k.lowest(r.figures)
	switch {
	case title == "":
		return drafted{}, false
	case t.down == 0 && most != nil:
		return k.claim(title+k.say(", %s tăng nhiều nhất", ", %s most", k.area(most.Area.S)), r.figures, most), true
	case t.up == 0 && least != nil:
		return k.claim(title+k.say(", %s giảm nhiều nhất", ", %s most", k.area(least.Area.S)), r.figures, least), true
	}
	return k.claim(title, r.figures), true
}

// allAbove reports whether every known value is a growth, and for certain
// greater than the reference.
func (k figures) allAbove(r ranked, ref *data.Figure) bool {
	if k.measured(ref).State != data.Known {
		return false
	}
	for _, f := range r.figures {
		if k.has(f) && (k.measured(f).Number.Sign() <= 0 || !k.surelyAbove(f, ref)) {
			return false
		}
	}
	return true
}

// only is the single figure of a ranking that has a value.
func (k figures) only(r ranked) *data.Figure {
	return r.figures[slices.IndexFunc(r.figures, k.has)]
}

// shareTitle states which part of the region the greatest province makes up, or
// the two or three greatest together, where that part has a name.
func (k claims) shareTitle(r ranked) (drafted, bool) {
	w := wish{Chart: data.Chart{Indicator: r.ind.ID, Period: data.Period{PeriodKey: r.period}}}
	d, why := k.divide(w)
	if !why.IsZero() {
		return drafted{}, false
	}
	title, ok := k.partTitle(d)
	title.whole = &d
	return title, ok
}

// partTitle is that of a whole which is divided into provinces.
func (k claims) partTitle(d divided) (drafted, bool) {
	parts := slices.Clone(d.parts)
	slices.SortStableFunc(parts, func(f, g *data.Figure) int { return k.measured(g).Number.Cmp(k.measured(f).Number) })
	least, most := k.wholeBounds(d)
	rests := append(slices.Clone(d.parts), d.figure)
	for n := 1; n <= 3 && n < len(parts); n++ {
		if !k.surelyAbove(parts[n-1], parts[n]) {
			continue // which are the greatest is open
		}
		var low, high data.Decimal
		for _, f := range parts[:n] {
			l, h := k.bounds(f)
			low, high = low.Add(l), high.Add(h)
		}
		part := k.fraction(low, high, most)
		if part == "" || part != k.fraction(low, high, least) {
			continue
		}
		var names []string
		for _, f := range parts[:n] {
			names = append(names, k.area(f.Area.S))
		}
		verb := "has"
		if n > 1 {
			verb = "have"
		}
		of := k.inText(d.of)
		if d.of == data.RegionID {
			of = k.say("của vùng", "the region")
		}
		return k.claim(k.say("%[1]s chiếm %[2]s %[3]s %[4]s", "%[1]s %[5]s %[2]s of the %[3]s of %[4]s",
			k.listed(names), part, lower(d.ind.Name.S), of, verb), rests, parts[:n]...), true
	}
	return drafted{}, false
}

// wholeBounds are between which values a whole lies.
func (k figures) wholeBounds(d divided) (least, most data.Decimal) {
	if d.figure != nil {
		return k.bounds(d.figure)
	}
	for _, f := range d.parts {
		l, h := k.bounds(f)
		least, most = least.Add(l), most.Add(h)
	}
	return least, most
}

// pairTitle states how areas went from one period to another: what is proven of
// all provinces, or of the one area that is shown or that the document is for.
func (k claims) pairTitle(o overTime) drafted {
	if len(o.areas) == 1 || k.single() {
		return k.aloneTitle(o, 0)
	}
	if !k.showsAll(o) {
		return k.someTitle(o)
	}
	rows, rests := k.ends(o)
	return k.turnedTitle(o, rows, rests)
}

// mostNamed is how many areas a title names at most.
const mostNamed = 4

// someTitle names the areas that rose and those that fell, where the data chose a
// few and all are proven: "Tỉnh A và Tỉnh B tăng, Tỉnh C giảm so với năm 2022".
func (k claims) someTitle(o overTime) drafted {
	if len(o.areas) > mostNamed || o.isIndex() {
		return named(o.ind)
	}
	var up, down []string
	var rests []*data.Figure
	for i, row := range o.figures {
		first, last := row[0], row[len(row)-1]
		if !k.has(first) || !k.has(last) {
			return named(o.ind)
		}
		switch name := k.area(o.areas[i]); k.turn(first, last) {
		case 1:
			up = append(up, name)
		case -1:
			down = append(down, name)
		default:
			return named(o.ind)
		}
		rests = append(rests, first, last)
	}
	var said []string
	if len(up) > 0 {
		said = append(said, k.say("%s tăng", "%s rose", k.listed(up)))
	}
	if len(down) > 0 {
		said = append(said, k.say("%s giảm", "%s fell", k.listed(down)))
	}
	return k.claim(strings.Join(said, ", ")+k.say(" so với %s", " compared with %s", o.periods[0].Name(k.lang)), rests)
}

// turnedTitle states how provinces went from the first period to the last.
func (k claims) turnedTitle(o overTime, rows [][]*data.Figure, rests []*data.Figure) drafted {
	first, last := o.periods[0].Name(k.lang), o.periods[len(o.periods)-1].Name(k.lang)
	t := k.turns(rows)
	if !o.isIndex() {
		title := k.tallied(t, bothEnds)
		if title == "" {
			return named(o.ind)
		}
		return k.claim(title+k.say(" so với %s", " compared with %s", first), rests)
	}
	// Growth that is less is still growth.
	n := t.all()
	switch among := k.among(n, bothEnds); {
	case t.open > 0 || n < 2:
		return named(o.ind)
	case t.down == 0:
		return k.claim(k.say("Tốc độ tăng của cả %[1]s cao hơn %[2]s", "Growth was higher than in %[2]s in all %[1]s", among, first), rests)
	case t.up == 0:
		return k.claim(k.say("Tốc độ tăng của cả %[1]s thấp hơn %[2]s", "Growth was lower than in %[2]s in all %[1]s", among, first), rests)
	}
	title := k.say("Tốc độ tăng %[3]s cao hơn %[4]s ở %[1]s, thấp hơn ở %[2]s", "Growth in %[3]s was higher than in %[4]s in %[1]s, lower in %[2]s",
		k.counted(t.up), k.counted(t.down), last, first)
	if n < len(k.c.Provinces) {
		title += k.say(" (trong %s)", " (of %s)", k.among(n, bothEnds))
	}
	return k.claim(title, rests)
}

// ends are the first and last figures of those provinces that have both.
func (k scope) ends(o overTime) (rows [][]*data.Figure, rests []*data.Figure) {
	for i, row := range o.figures {
		first, last := row[0], row[len(row)-1]
		if k.isProvince(o.areas[i]) && k.has(first) && k.has(last) {
			rows, rests = append(rows, []*data.Figure{first, last}), append(rests, first, last)
		}
	}
	return rows, rests
}

// aloneTitle states how the n-th area went.
func (k claims) aloneTitle(o overTime, n int) drafted {
	row := o.figures[n]
	last := row[len(row)-1]
	from, to := o.periods[0].Name(k.lang), o.periods[len(o.periods)-1].Name(k.lang)
	what := k.say("%[1]s %[2]s", "%[1]s of %[2]s", o.ind.Name.S, k.inText(o.areas[n]))
	if way := k.kept(o, row); way != 0 && len(row) > 2 {
		always := alwaysWord(o)
		if way > 0 {
			return k.claim(k.say("%[1]s tăng %[4]s từ %[2]s đến %[3]s", "%[1]s rose %[5]s from %[2]s to %[3]s", what, from, to, always.VI, always.EN), row, last)
		}
		return k.claim(k.say("%[1]s giảm %[4]s từ %[2]s đến %[3]s", "%[1]s fell %[5]s from %[2]s to %[3]s", what, from, to, always.VI, always.EN), row, last)
	}
	if !k.has(row[0]) || !k.has(last) {
		return named(o.ind)
	}
	if o.isIndex() { // less growth is still growth
		what = k.say("Tốc độ tăng %[1]s", "Growth of %[1]s", lower(what))
	}
	switch rests := []*data.Figure{row[0], last}; k.turn(row[0], last) {
	case 1:
		return k.claim(k.say("%[1]s %[3]s cao hơn %[2]s", "%[1]s in %[3]s was higher than in %[2]s", what, from, to), rests, last)
	case -1:
		return k.claim(k.say("%[1]s %[3]s thấp hơn %[2]s", "%[1]s in %[3]s was lower than in %[2]s", what, from, to), rests, last)
	}
	return named(o.ind)
}

// alwaysWord says that something was kept.
func alwaysWord(o overTime) source.Text {
	if o.isIndex() {
		return source.Text{VI: "trong mọi kỳ", EN: "in every period"}
	}
	return source.Text{VI: "liên tục", EN: "without a break"}
}

// kept is +1 when an area rose all the time, −1 when it fell, 0 when neither is
// proven: an amount from period to period, growth by being above zero.
func (k figures) kept(o overTime, row []*data.Figure) int {
	if o.isIndex() {
		return k.allSigned(row)
	}
	return k.steady(row)
}

// coursesTitle states how areas went over several periods: what is proven of all
// provinces, or else of the area in the accent.
func (k claims) coursesTitle(o overTime) drafted {
	switch {
	case len(o.areas) == 1 || len(o.chart.Areas) > 0 && !k.showsAll(o):
		return k.aloneTitle(o, 0)
	case !k.showsAll(o):
		return named(o.ind)
	}
	from, to := o.periods[0].Name(k.lang), o.periods[len(o.periods)-1].Name(k.lang)
	always := alwaysWord(o)
	var all [3]int // fell, neither, rose
	var rests, lasts []*data.Figure
	for i, row := range o.figures {
		if k.isProvince(o.areas[i]) && slices.ContainsFunc(row, k.has) {
			all[k.kept(o, row)+1]++
			rests = append(rests, row...)
			lasts = append(lasts, row[len(row)-1])
		}
	}
	n := all[0] + all[1] + all[2]
	if len(o.periods) > 2 && n > 1 {
		switch n {
		case all[2]:
			return k.claim(k.say("Cả %[1]s tăng %[2]s từ %[3]s đến %[4]s", "All %[1]s rose %[5]s from %[3]s to %[4]s", k.among(n, everyOne), always.VI, from, to, always.EN), rests)
		case all[0]:
			return k.claim(k.say("Cả %[1]s giảm %[2]s từ %[3]s đến %[4]s", "All %[1]s fell %[5]s from %[3]s to %[4]s", k.among(n, everyOne), always.VI, from, to, always.EN), rests)
		}
	}
	rows, ends := k.ends(o)
	if d := k.turnedTitle(o, rows, ends); d.title != named(o.ind).title {
		return d
	}
	top := k.highest(lasts)
	lasts = slices.DeleteFunc(lasts, func(f *data.Figure) bool { return !k.has(f) })
	if top == nil || len(lasts) < 2 {
		return named(o.ind)
	}
	return k.claim(k.say("%[1]s cao nhất trong %[2]s, %[3]s", "%[1]s is the highest of %[2]s, %[3]s",
		k.area(top.Area.S), k.among(len(lasts), anyFigure), to), lasts, top)
}
