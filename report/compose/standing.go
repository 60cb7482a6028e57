package compose

import (
	"slices"
	"strings"

	"kyyeu/charts"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

const (
	// mostRanked is how many provinces stand in the chart of one; of more, those
	// around it and the ends.
	mostRanked = 12
	// neighbours is how many of them stand on each side of it.
	neighbours = 2
)

// knownOf divides indicators with figures of provinces into those of which
// the n-th province has a figure, and those of which it lacks one.
func (k figures) knownOf(all []ranked, n int) (known, lacking []ranked) {
	for _, r := range all {
		if f := r.figures[n]; f != nil && k.measured(f).Countable() {
			known = append(known, r)
		} else {
			lacking = append(lacking, r)
		}
	}
	return known, lacking
}

// charted are the rankings to draw of some: those that the data asks for, or all
// when it names no charts.
func (k *composer) charted(all []ranked) []ranked {
	if len(k.c.Charts) == 0 {
		return all
	}
	var out []ranked
	for _, r := range all {
		if slices.ContainsFunc(k.wishes, func(c wish) bool { return c.Kind.S == "ranking" && c.Indicator.S == r.ind.ID.S }) {
			out = append(out, r)
		}
	}
	return out
}

// lacks says which figures a province does not have that others have.
func (k *composer) lacks(p data.Area, known, lacking []ranked) string {
	name := k.inText(p.ID.S)
	if len(lacking) == 0 {
		return k.say("%[3]s này chưa có số liệu của %[1]s.", "This %[2]s has no figures of %[1]s yet.", name, k.called, capital(k.called))
	}
	var names []string
	for _, r := range lacking {
		names = append(names, lower(r.ind.Name.S)+" "+r.period.Name(k.lang))
	}
	list := strings.Join(names, "; ")
	if len(known) == 0 {
		return k.say("%[4]s này chưa có số liệu của %[1]s. Các số liệu mà tỉnh khác đã có: %[2]s.",
			"This %[3]s has no figures of %[1]s yet. Other provinces have: %[2]s.", name, list, k.called, capital(k.called))
	}
	return k.say("Chưa có số liệu của %[1]s về: %[2]s.", "There is no figure of %[1]s yet on: %[2]s.", name, list)
}

// statement is what a figure proves, in a sentence: value, growth, share, place.
func (k *composer) statement(r ranked, f *data.Figure) doc.Line {
	s := k.stated(r, f, r.ind.Name.S+" "+f.Period.Name(k.lang)+" ")
	share, region := k.shareOfRegion(f)
	against, wholes := k.against(f)
	s += share + k.placed(f) + against + "."
	line := doc.Cited(s, k.cite(f.Source.S))
	for _, w := range append(wholes, region) {
		if w != nil {
			line = append(line, doc.Span{Note: k.cite(w.Source.S)})
		}
	}
	return join(line)
}

// wordsFor says what is known of an indicator that no chart can carry: in which only
// one province has a figure, or nothing occurred.
func (k *composer) wordsFor(r ranked) doc.Line {
	f := k.only(r)
	if !slices.ContainsFunc(r.figures, func(f *data.Figure) bool { return k.has(f) && k.measured(f).Number.Sign() != 0 }) {
		who := k.area(f.Area.S)
		if r.known > 1 {
			who = k.say("cả %s", "all %s", k.among(r.known, anyFigure))
		}
		line := doc.Words(k.say("%[1]s %[2]s của %[3]s bằng không hoặc không phát sinh.", "%[1]s %[2]s of %[3]s is zero or nil.", r.ind.Name.S, r.period.Name(k.lang), who))
		cited := map[int]bool{0: true}
		for _, f := range r.figures {
			if !k.has(f) {
				continue
			}
			if n := k.cite(f.Source.S); !cited[n] {
				line, cited[n] = append(line, doc.Span{Note: n}), true
			}
		}
		return join(line)
	}
	lead := k.say("%[1]s %[2]s của %[3]s ", "%[1]s %[2]s of %[3]s ", r.ind.Name.S, f.Period.Name(k.lang), k.area(f.Area.S))
	if n := len(r.figures); n > 1 {
		lead = k.say("%[1]s %[2]s của %[3]s, %[4]s duy nhất trong %[5]d %[6]s có số liệu, ", "%[1]s %[2]s of %[3]s, the only one of %[5]d %[6]s with a figure, ",
			r.ind.Name.S, f.Period.Name(k.lang), k.area(f.Area.S), k.noun(1), n, k.provinces())
	}
	return doc.Cited(k.stated(r, f, lead)+".", k.cite(f.Source.S))
}

// stated is a lead with a figure's value, growth and share behind it.
func (k claims) stated(r ranked, f *data.Figure, s string) string {
	if r.isIndex() {
		s += k.changed(f, f.Status.V)
	} else {
		s += k.reached(f.Status.V)
		s += k.qualified(k.asGiven(f), k.ofLevel(f), s)
		if f.Growth.State == data.Known {
			s += ", " + k.changed(f, data.Official)
		}
	}
	if f.Share.Value.State == data.Known {
		s += k.say(", chiếm %[1]s %[2]s", ", %[1]s of %[2]s", percent(f.Share.Value, k.lang, false), k.inText(f.Share.Of.S))
	}
	return s
}

// shareOfRegion says, in a document for one province, which share of the region
// it has, with the region's figure that this rests on, where the two figures prove
// it and no source states it.
func (k claims) shareOfRegion(f *data.Figure) (string, *data.Figure) {
	p, ok := k.portionOfRegion(f)
	if !k.single() || !ok {
		return "", nil
	}
	what := p.said
	if what.status == f.Status.V {
		what.status = data.Official // the sentence has said it
	}
	return ", " + k.qualified(k.say("bằng\u00a0%s toàn\u00a0vùng", "%s of the region", percent(p.share, k.lang, false)), what, ""), p.whole
}

// reached is the verb before a value, which says its status.
func (k claims) reached(st data.Status) string {
	verb := [...]source.Text{{VI: "đạt ", EN: "was "}, {VI: "sơ bộ đạt ", EN: "was "}, {VI: "ước đạt ", EN: "was "}}[st]
	return verb.In(k.lang)
}

// changed is the growth with what it compares with: "tăng 5,34% so với năm
// 2020". A status that is not official is said.
func (k claims) changed(f *data.Figure, st data.Status) string {
	v, computed := f.Rate(k.unitOf(f))
	before := f.Period.Before().Name(k.lang)
	if v.State == data.Known && v.Number.Sign() == 0 {
		return k.say("không thay đổi so với %s", "did not change on %s", before)
	}
	verb := k.say("tăng", "up")
	if v.Number.Sign() < 0 {
		verb = k.say("giảm", "down")
		v.Number = v.Number.Abs()
	}
	what := said{status: st, computed: computed}
	if !f.Value.Given() {
		what.about = f.About.V
	}
	lead := ""
	if k.lang == source.Vietnamese {
		lead = map[data.Status]string{data.Preliminary: "sơ bộ ", data.Estimated: "ước "}[st]
	}
	verb = lead + verb + " "
	return verb + k.qualified(percent(v, k.lang, false), what, verb) + k.say(" so với %s", " on %s", before)
}

// placed is a province's place among those that have the figure, when their
// digits leave no doubt about it.
func (k claims) placed(f *data.Figure) string {
	s := k.standingOf(f)
	if !s.sure || s.known < 2 {
		return ""
	}
	among := k.count(s.known) + " " + k.provinces()
	if s.known < len(k.c.Provinces) {
		among = k.say("%s có số liệu", "%s with figures", among)
	}
	if s.place == 1 {
		return k.say(", cao nhất trong %s", ", the highest of %s", among)
	}
	return k.say(", đứng thứ %[1]s trong %[2]s", ", place %[3]d of %[2]s", k.ordinal(s.place), among, s.place)
}

// against compares the growth of an index with the country's, and in a document
// for one province with the region's before it. It gives the figures that it
// compares with.
func (k claims) against(f *data.Figure) (words string, with []*data.Figure) {
	if k.unitOf(f).Family != data.IndexFamily {
		return "", nil
	}
	before := 0
	for _, w := range k.wholesOf(f) {
		if w == nil || k.measured(w).State != data.Known || w.Area.S == data.RegionID && !k.single() {
			continue
		}
		side := k.turn(w, f)
		if side == 0 {
			continue
		}
		of := k.inText(w.Area.S) + " (" + k.qualified(percent(k.measured(w), k.lang, true), k.ofRate(w), "") + ")"
		switch {
		case side == before:
			words += k.say(" và %s", " and %s", of)
		case side > 0:
			words += k.say(", cao hơn mức chung %s", ", above %s", of)
		default:
			words += k.say(", thấp hơn mức chung %s", ", below %s", of)
		}
		before, with = side, append(with, w)
	}
	return words, with
}

// ordinal writes a place: "ba", "12"; the first is "nhất", the fourth "tư".
func (k wording) ordinal(n int) string {
	switch n {
	case 1:
		return "nhất"
	case 4:
		return "tư"
	}
	return k.count(n)
}

// placeFigure is a province among the others: all of them, or where they are
// many the first, the last and its neighbours, each with its place. more leads to
// the sources of the others.
func (k *composer) placeFigure(r ranked, n int, more doc.Line) doc.Block {
	own := r.figures[n]
	c := charts.Ranking{Look: k.look, MissingText: k.notAvailable()}
	rows, cut := k.around(r, n)
	drawn := r // with the figures of the chart alone, for what is said of it
	drawn.figures, drawn.excerpt = make([]*data.Figure, len(r.figures)), cut
	ids := []string{own.Source.S}
	for _, i := range rows {
		f, bar := r.figures[i], charts.Bar{Label: k.c.Provinces[i].Name.S, State: charts.Missing}
		if f != nil && k.measured(f).Countable() {
			if cut {
				bar.Label = itoa(k.standingOf(f).place) + ". " + bar.Label
			}
			bar = k.bar(bar.Label, f)
			bar.Accent = f == own
			drawn.figures[i] = f
		}
		c.Bars = append(c.Bars, bar)
	}
	national := k.country(r)
	if national != nil {
		c.Reference = k.referenceMark(national)
	}
	name := k.c.Provinces[n].Name.S
	notes := slices.Concat(k.signsOf(drawn), k.computedIn(drawn, national), k.convertedIn(drawn))
	if cut {
		notes = append(notes, k.say("Hình vẽ %[1]d trong %[2]d %[3]s có số liệu; đủ số liệu ở phụ lục.",
			"The chart shows %[1]d of the %[2]d %[3]s with figures; all are in the appendix.", len(rows), r.known, k.provinces()))
	}
	return k.figureOn(plan{
		of:       k.placeWish(r, own),
		alike:    true,
		name:     r.ind.Name.S,
		short:    joinGiven(", ", name+": "+lower(r.ind.Name.S), r.period.Name(k.lang)),
		drafts:   rankingDrafts(c, true),
		drafted:  k.placeTitle(r, own, name),
		subtitle: strings.Join([]string{r.ind.Name.S, k.measuredIn(r.ind), r.period.Name(k.lang)}, ", "),
		alt:      k.rankingAlt(drawn, national),
		ids:      ids,
		more:     more,
		notes:    notes,
	})
}

// placeTitle states a province's place, when it is proven.
func (k claims) placeTitle(r ranked, f *data.Figure, name string) string {
	s := k.standingOf(f)
	among := k.among(r.known, anyFigure) + k.resting(r.figures)
	switch {
	case !s.sure:
		return name + ": " + lower(r.ind.Name.S)
	case s.place == 1:
		return k.say("%[1]s cao nhất trong %[2]s", "%[1]s is the highest of %[2]s", name, among)
	}
	return k.say("%[1]s đứng thứ %[2]s trong %[3]s", "%[1]s is number %[4]d of %[3]s", name, k.ordinal(s.place), among, s.place)
}

// around are the provinces to draw beside the n-th, as indices: all of them, or
// (cut) those with a figure that stand next to it, the first and the last.
func (k figures) around(r ranked, n int) (rows []int, cut bool) {
	var order []int
	for i, f := range r.figures {
		if f != nil && k.measured(f).Countable() {
			order = append(order, i)
		}
	}
	if len(r.figures) <= mostRanked {
		for i := range r.figures {
			rows = append(rows, i)
		}
		return rows, false
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return -k.measured(r.figures[i]).Number.Cmp(k.measured(r.figures[j]).Number)
	})
	at := slices.Index(order, n)
	for j, i := range order {
		if j == 0 || j == len(order)-1 || j >= at-neighbours && j <= at+neighbours {
			rows = append(rows, i)
		}
	}
	return rows, len(rows) < len(r.figures)
}

// duties are the solutions that a province leads or takes part in.
func (k *composer) duties(p data.Area) []doc.Block {
	list := &doc.List{}
	for _, s := range k.c.Solutions {
		role := ""
		switch {
		case s.Lead.S == p.ID.S:
			role = k.say("chủ trì", "leads")
		case slices.ContainsFunc(s.With, func(w data.Text) bool { return w.S == p.ID.S }):
			role = k.say("phối hợp", "takes part")
		default:
			continue
		}
		if s.Due.Given() {
			role += k.say(", thời hạn %s", ", due %s", s.Due.Short(k.lang))
		}
		line := append(doc.Line{{Text: s.ID.S + ". ", Bold: true}}, k.cited(s.Text, s.Source.S)...)
		list.Items = append(list.Items, []doc.Block{&doc.Para{Line: append(line, doc.Span{Text: " (" + role + ")"})}})
	}
	if len(list.Items) == 0 {
		return nil
	}
	bullet(list, "–")
	return []doc.Block{&doc.Heading{Level: 1, Line: doc.Words(k.say("Việc được giao", "What it was given to do"))}, list}
}

// placeWish is the chart of a province's place, which no data file asks for.
func (k *composer) placeWish(r ranked, f *data.Figure) wish {
	c := data.Chart{Kind: data.Text{S: "ranking"}, Indicator: r.ind.ID, Period: f.Period, Pos: f.Pos}
	c.ID.S = k.chartID(strings.ToLower("ranking-" + r.ind.ID.S + "-" + f.Period.String() + "-" + f.Area.S))
	return wish{Chart: c, reason: source.Textf("vị trí của một tỉnh giữa các tỉnh khác", "the place of one province among the others"), own: true}
}
