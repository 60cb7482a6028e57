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
	// mostStrip is how many key figures a province's chapter shows.
	mostStrip = 4
	// mostRanked is how many provinces stand in the chart of one; of more, those
	// around it and the ends.
	mostRanked = 12
	// neighbours is how many of them stand on each side of it.
	neighbours = 2
)

// province is the chapter of the n-th province: key figures, what the figures
// prove, its place in the region, its own text, what it was given to do, its
// figures. What it lacks is said in words.
func (b *booklet) province(n int) []doc.Block {
	p := b.c.Provinces[n]
	kicker := b.say("Các địa phương · %[1]d/%[2]d", "The provinces · %[1]d of %[2]d", n+1, len(b.c.Provinces))
	out := []doc.Block{b.chapter(kicker, text(p.Name), "province-"+p.ID.S)}
	var known, lacking []ranked
	for _, r := range b.available {
		if f := r.figures[n]; f != nil && b.measured(f).Countable() {
			known = append(known, r)
		} else {
			lacking = append(lacking, r)
		}
	}
	photos, _ := b.provincePhotos(p.ID.S).(*doc.Photos)
	if photos != nil && len(photos.Items) == 1 {
		out = append(out, photos)
	}
	out = append(out, b.strip(known, n)...)
	standing, more := b.standing(p, known, lacking, n)
	out = append(out, standing...)
	out = append(out, b.own(p)...)
	out = append(out, more...)
	for i := range b.c.Sections {
		s := &b.c.Sections[i]
		if s.Province.S != p.ID.S {
			continue
		}
		out = append(out, b.section(s)...)
	}
	out = append(out, b.duties(p)...)
	if photos != nil && len(photos.Items) > 1 {
		out = append(out, photos)
	}
	return out
}

// own is the table of a province's figures.
func (b *booklet) own(p data.Area) []doc.Block {
	var own []*data.Figure
	for _, ind := range b.c.Indicators {
		for _, period := range b.periods(ind.ID.S) {
			if f := b.table[data.Key{Indicator: ind.ID.S, Period: period, Area: p.ID.S}]; f != nil {
				own = append(own, f)
			}
		}
	}
	if len(own) == 0 {
		return nil
	}
	return []doc.Block{b.figureTable(listing{title: b.say("Số liệu của %s", "Figures of %s", b.inText(p.ID.S)), figures: own, ofArea: true})}
}

// strip is the key figures of a province, those of the first chart in accent.
func (b *booklet) strip(known []ranked, n int) []doc.Block {
	strip := &doc.KeyFigures{}
	for _, r := range known[:min(len(known), mostStrip)] {
		strip.Items = append(strip.Items, b.keyValue(r.figures[n]))
	}
	if len(strip.Items) == 0 {
		return nil
	}
	strip.Items[0].Accent = true
	return []doc.Block{strip}
}

// standing says what the figures prove of a province, and shows its place in the
// region: of an odd number of charts the first stands beside the text, of an
// even number the first two below it. more are the other charts, in pairs.
func (b *booklet) standing(p data.Area, known, lacking []ranked, n int) (standing, more []doc.Block) {
	var said []doc.Block
	for _, r := range known {
		said = append(said, &doc.Para{Line: b.statement(r, r.figures[n])})
	}
	if len(lacking) > 0 || len(known) == 0 {
		said = append(said, &doc.Para{Line: doc.Words(b.lacks(p, known, lacking))})
	}
	var figures []doc.Block
	for _, r := range b.charted(known) {
		if r.known < 2 {
			continue // one bar compares nothing
		}
		if f := b.placeFigure(r, n); f != nil {
			figures = append(figures, f)
		}
	}
	if len(figures) == 0 {
		return said, nil
	}
	heading := &doc.Heading{Level: 2, Line: doc.Words(b.say("Kết quả qua số liệu", "What the figures say"))}
	said = append([]doc.Block{heading}, said...)
	if len(figures)%2 == 0 {
		return append(said, figures[:2]...), figures[2:]
	}
	return []doc.Block{&doc.Columns{Left: said, Right: figures[:1]}}, figures[1:]
}

// charted are the rankings to draw of some: those that the data asks for, or all
// when it names no charts.
func (b *booklet) charted(all []ranked) []ranked {
	if len(b.c.Charts) == 0 {
		return all
	}
	var out []ranked
	for _, r := range all {
		if slices.ContainsFunc(b.c.Charts, func(c data.Chart) bool { return c.Kind.S == "ranking" && c.Indicator.S == r.ind.ID.S }) {
			out = append(out, r)
		}
	}
	return out
}

// lacks says which figures a province does not have that others have.
func (b *booklet) lacks(p data.Area, known, lacking []ranked) string {
	name := b.inText(p.ID.S)
	if len(lacking) == 0 {
		return b.say("Kỷ yếu này chưa có số liệu của %s.", "This booklet has no figures of %s yet.", name)
	}
	var names []string
	for _, r := range lacking {
		names = append(names, lower(r.ind.Name.S)+" "+r.period.Name(b.lang))
	}
	list := strings.Join(names, "; ")
	if len(known) == 0 {
		return b.say("Kỷ yếu này chưa có số liệu của %[1]s. Các số liệu mà tỉnh khác đã có: %[2]s.",
			"This booklet has no figures of %[1]s yet. Other provinces have: %[2]s.", name, list)
	}
	return b.say("Chưa có số liệu của %[1]s về: %[2]s.", "There is no figure of %[1]s yet on: %[2]s.", name, list)
}

// statement is what a figure proves, in a sentence: value, growth, share, place.
func (b *booklet) statement(r ranked, f *data.Figure) doc.Line {
	s := r.ind.Name.S + " " + f.Period.Name(b.lang) + " "
	if r.isIndex() {
		s += b.changed(f, f.Status.V)
	} else {
		s += b.reached(f.Status.V)
		s += b.qualified(b.asGiven(f), b.ofLevel(f), s)
		if f.Growth.State == data.Known {
			s += ", " + b.changed(f, data.Official)
		}
	}
	if f.Share.Value.State == data.Known {
		s += b.say(", chiếm %[1]s %[2]s", ", %[1]s of %[2]s", percent(f.Share.Value, b.lang, false), b.inText(f.Share.Of.S))
	}
	s += b.placed(r, f) + b.against(r, f) + "."
	return doc.Cited(s, b.cite(f.Source.S))
}

// reached is the verb before a value, which says its status.
func (b *booklet) reached(st data.Status) string {
	verb := [...]source.Text{{VI: "đạt ", EN: "was "}, {VI: "sơ bộ đạt ", EN: "was "}, {VI: "ước đạt ", EN: "was "}}[st]
	return verb.In(b.lang)
}

// changed is the growth with what it compares with: "tăng 5,34% so với năm
// 2020". A status that is not official is said.
func (b *booklet) changed(f *data.Figure, st data.Status) string {
	v, computed := f.Rate(b.unitOf(f))
	before := f.Period.Before().Name(b.lang)
	if v.State == data.Known && v.Number.Sign() == 0 {
		return b.say("không thay đổi so với %s", "did not change on %s", before)
	}
	verb := b.say("tăng", "up")
	if v.Number.Sign() < 0 {
		verb = b.say("giảm", "down")
		v.Number = v.Number.Abs()
	}
	what := said{status: st, computed: computed}
	if !f.Value.Given() {
		what.about = f.About.V
	}
	lead := ""
	if b.lang == source.Vietnamese {
		lead = map[data.Status]string{data.Preliminary: "sơ bộ ", data.Estimated: "ước "}[st]
	}
	verb = lead + verb + " "
	return verb + b.qualified(percent(v, b.lang, false), what, verb) + b.say(" so với %s", " on %s", before)
}

// placed is a province's place among those that have the figure, when their
// digits leave no doubt about it.
func (b *booklet) placed(r ranked, f *data.Figure) string {
	place, sure := b.place(r, f)
	if !sure || r.known < 2 {
		return ""
	}
	among := b.count(r.known) + " " + b.provinces()
	if r.known < len(r.figures) {
		among = b.say("%s có số liệu", "%s with figures", among)
	}
	if place == 1 {
		return b.say(", cao nhất trong %s", ", the highest of %s", among)
	}
	return b.say(", đứng thứ %[1]s trong %[2]s", ", place %[3]d of %[2]s", b.ordinal(place), among, place)
}

// against compares the growth of an index with the country's.
func (b *booklet) against(r ranked, f *data.Figure) string {
	national := b.table[data.Key{Indicator: r.ind.ID.S, Period: f.Period.PeriodKey, Area: data.NationalID}]
	if !r.isIndex() || national == nil || b.measured(national).State != data.Known {
		return ""
	}
	rate := b.qualified(percent(b.measured(national), b.lang, true), b.ofRate(national), "")
	switch {
	case b.surelyAbove(f, national):
		return b.say(", cao hơn mức chung cả\u00a0nước (%s)", ", above the country (%s)", rate)
	case b.surelyAbove(national, f):
		return b.say(", thấp hơn mức chung cả\u00a0nước (%s)", ", below the country (%s)", rate)
	}
	return ""
}

// place is one more than the number of provinces with a greater value; sure is
// false when the digits given leave open which of two is greater.
func (b *booklet) place(r ranked, f *data.Figure) (place int, sure bool) {
	place, sure = 1, true
	for _, g := range r.figures {
		if g == nil || g == f || !b.measured(g).Countable() {
			continue
		}
		if b.measured(g).Number.Cmp(b.measured(f).Number) > 0 {
			place++
		}
		sure = sure && (b.surelyAbove(f, g) || b.surelyAbove(g, f))
	}
	return place, sure
}

// ordinal writes a place: "ba", "12"; the first is "nhất", the fourth "tư".
func (b *booklet) ordinal(n int) string {
	switch n {
	case 1:
		return "nhất"
	case 4:
		return "tư"
	}
	return b.count(n)
}

// placeFigure is a province among the others: all of them, or where they are
// many the first, the last and its neighbours, each with its place.
func (b *booklet) placeFigure(r ranked, n int) doc.Block {
	own := r.figures[n]
	c := charts.Ranking{Look: b.look, MissingText: b.say("… chưa có số liệu", "… not available")}
	rows, cut := b.around(r, n)
	drawn := r // with the figures of the chart alone, for what is said of it
	drawn.figures, drawn.excerpt = make([]*data.Figure, len(r.figures)), cut
	var shows []shownPart
	for _, i := range rows {
		f, bar := r.figures[i], charts.Bar{Label: b.c.Provinces[i].Name.S, State: charts.Missing}
		if f != nil && b.measured(f).Countable() {
			if cut {
				place, _ := b.place(r, f)
				bar.Label = itoa(place) + ". " + bar.Label
			}
			bar = b.bar(bar.Label, f)
			bar.Accent = f == own
			drawn.figures[i] = f
			shows = append(shows, shownPart{f, r.part()})
		}
		c.Bars = append(c.Bars, bar)
	}
	national := b.table[data.Key{Indicator: r.ind.ID.S, Period: r.period, Area: data.NationalID}]
	if r.isIndex() && national != nil && b.measured(national).State == data.Known {
		c.Reference = &charts.Mark{Value: b.measured(national).Number.Float(), Text: b.area(data.NationalID) + " " + b.markText(national)}
	} else {
		national = nil
	}
	unit := bind(b.unitName(r.ind.Unit))
	if r.isIndex() {
		unit = b.say("tăng so với cùng kỳ năm trước (%%)", "change on the year before (%%)")
	}
	name := b.c.Provinces[n].Name.S
	notes := slices.Concat(b.signsOf(drawn), b.computedIn(drawn, national), b.convertedIn(drawn))
	if cut {
		notes = append(notes, b.say("Hình vẽ %[1]d trong %[2]d %[3]s có số liệu; đủ số liệu ở phụ lục.",
			"The chart shows %[1]d of the %[2]d %[3]s with figures; all are in the appendix.", len(rows), r.known, b.provinces()))
	}
	return b.figureOn(plan{
		at:       own.Pos,
		name:     r.ind.Name.S,
		short:    joinGiven(", ", name+": "+lower(r.ind.Name.S), r.period.Name(b.lang)),
		drafts:   rankingDrafts(c, true),
		drafted:  b.placeTitle(r, own, name),
		subtitle: strings.Join([]string{r.ind.Name.S, unit, r.period.Name(b.lang)}, ", "),
		alt:      b.rankingAlt(drawn, national),
		ids:      []string{own.Source.S},
		more:     b.otherSources(r),
		notes:    notes,
		shows:    shows,
	})
}

// otherSources leads to the sources of the other areas in a chart, which would
// fill the foot of every page.
func (b *booklet) otherSources(r ranked) doc.Line {
	ref := allOf(r.ind)
	return doc.Line{{Text: b.say(" Nguồn của các địa bàn khác: phụ lục, trang\u00a0", " Sources of the other areas: appendix, page\u00a0")},
		{PageOf: ref, URL: "#" + ref}, {Text: "."}}
}

// placeTitle states a province's place, when it is proven.
func (b *booklet) placeTitle(r ranked, f *data.Figure, name string) string {
	place, sure := b.place(r, f)
	among := b.say("trong %[1]d %[2]s", "of %[1]d %[2]s", r.known, b.provinces())
	if r.known < len(r.figures) {
		among = b.say("%s có số liệu", "%s with figures", among)
	}
	switch {
	case !sure:
		return name + ": " + lower(r.ind.Name.S)
	case place == 1:
		return b.say("%[1]s cao nhất %[2]s", "%[1]s is the highest %[2]s", name, among)
	}
	return b.say("%[1]s đứng thứ %[2]s %[3]s", "%[1]s is number %[4]d %[3]s", name, b.ordinal(place), among, place)
}

// around are the provinces to draw beside the n-th, as indices: all of them, or
// (cut) those with a figure that stand next to it, the first and the last.
func (b *booklet) around(r ranked, n int) (rows []int, cut bool) {
	var order []int
	for i, f := range r.figures {
		if f != nil && b.measured(f).Countable() {
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
		return -b.measured(r.figures[i]).Number.Cmp(b.measured(r.figures[j]).Number)
	})
	at := slices.Index(order, n)
	for k, i := range order {
		if k == 0 || k == len(order)-1 || k >= at-neighbours && k <= at+neighbours {
			rows = append(rows, i)
		}
	}
	return rows, len(rows) < len(r.figures)
}

// duties are the solutions that a province leads or takes part in.
func (b *booklet) duties(p data.Area) []doc.Block {
	list := &doc.List{}
	for _, s := range b.c.Solutions {
		role := ""
		switch {
		case s.Lead.S == p.ID.S:
			role = b.say("chủ trì", "leads")
		case slices.ContainsFunc(s.With, func(w data.Text) bool { return w.S == p.ID.S }):
			role = b.say("phối hợp", "takes part")
		default:
			continue
		}
		if s.Due.Given() {
			role += b.say(", thời hạn %s", ", due %s", s.Due.Short(b.lang))
		}
		line := append(doc.Line{{Text: s.ID.S + ". ", Bold: true}}, b.cited(s.Text, s.Source.S)...)
		list.Items = append(list.Items, []doc.Block{&doc.Para{Line: append(line, doc.Span{Text: " (" + role + ")"})}})
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []doc.Block{&doc.Heading{Level: 1, Line: doc.Words(b.say("Việc được giao", "What it was given to do"))}, list}
}
