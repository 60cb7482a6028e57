package compose

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// Chart is a chart of a conference, and why there is one.
type Chart struct {
	// Chart is how the data file asks for it, or would ask for what the program
	// chose: kind, indicator, period and so on. Its ID is the author's, or else
	// made of these, "ranking-retail-2021"; no two charts have the same.
	data.Chart
	// Reason says why it is of this kind, in a clause without a full stop.
	Reason source.Text
	// Figure is what is printed: title, subtitle, picture, notes, words for who
	// cannot see it. The sources that it cites are notes of its document.
	Figure *doc.Figure
}

// wish is a chart that the data asks for or that the program chooses.
type wish struct {
	data.Chart
	reason source.Text
	// own says that the program chose it, because the data asks for none.
	own bool
	// proven are the shares to be shown that no source states.
	proven []portion
}

// unchartable is an indicator that no chart can carry, and why.
type unchartable struct {
	ranked
	reason source.Text
}

// Charts draws the charts of a conference alone: those that the data file asks
// for, or else those that the program chooses, each on the whole width of a page
// (170 mm), in the order of the data. In a document for one province
// ([Options.Province]) they are those of its figures. The document that they are
// of has no blocks: it says who speaks, in which language and look, and has the
// notes. Findings (rule "layout", never an error) tell which could not be drawn, and
// which indicators are left to a sentence.
func Charts(c *data.Conference, o Options) (*doc.Document, []Chart, source.Findings) {
	k := newComposer(c, o, nil)
	if k.single() {
		k.shareFigures()
		k.provinceAreas()
		return k.finished(), k.drawn, *k.findings
	}
	for _, w := range k.wishes {
		k.asked(w)
	}
	for _, u := range k.unchartable {
		name, period := u.ind.Name.S, u.period
		k.findings.Add(source.Finding{Rule: "layout", Severity: source.Note, Pos: u.at,
			Message: source.Textf("%[1]s, %[2]s không có biểu đồ: %[3]s", "%[1]s, %[4]s has no chart: %[5]s",
				name, period.Name(source.Vietnamese), u.reason.VI, period.Name(source.English), u.reason.EN)})
	}
	return k.finished(), k.drawn, *k.findings
}

// decide gathers the charts that the data asks for, and chooses the kind of those
// that name none, or all of them.
func (k *composer) decide() {
	for _, c := range k.c.Charts {
		reason := source.Textf("tệp dữ liệu yêu cầu kiểu này", "the data file asks for this kind")
		if !c.Kind.Given() && !k.single() { // one province has charts of its own
			if reason = k.kindFor(&c).reason; !c.Kind.Given() {
				c.Kind.S = "ranking" // what the author wants is shown, or told
			}
		}
		k.wish(c, reason, false)
	}
	if len(k.c.Charts) == 0 {
		k.chooseCharts()
	}
	if !k.single() {
		k.setTones()
		k.setLineTones()
	}
}

// chooseCharts chooses one chart of every share of the region that a source states,
// and one of each indicator: of the provinces in the period that most of them have,
// or of the region over time. What no chart can carry is left to words.
func (k *composer) chooseCharts() {
	for i := range k.c.Figures {
		f := &k.c.Figures[i]
		if f.Share.Value.State != data.Known || f.Area.S != k.subject() {
			continue
		}
		c := data.Chart{Kind: data.Text{S: "share"}, Indicator: f.Indicator, Period: f.Period, Of: f.Share.Of, Pos: f.Pos}
		k.wish(c, source.Textf("nguồn công bố tỷ trọng: một phần trong tổng thể", "its source states a share: one part of a whole"), true)
	}
	if k.single() {
		return // own.go chooses the others
	}
	available := k.available()
	for _, ind := range k.c.Indicators {
		at := slices.IndexFunc(available, func(r ranked) bool { return r.ind.ID.S == ind.ID.S })
		if at < 0 {
			k.regionOverTime(ind)
			continue
		}
		r := available[at]
		c := data.Chart{Indicator: ind.ID, Period: data.Period{PeriodKey: r.period}, Pos: r.at}
		v := k.kindFor(&c)
		if v.kind == "" {
			p, ok := k.portionOfRegion(k.only(r))
			if !ok {
				k.unchartable = append(k.unchartable, unchartable{r, v.reason})
				continue
			}
			v.reason = source.Textf("chỉ một tỉnh có số, và biết số của toàn vùng: phần của tỉnh trong tổng thể",
				"one province has a figure, and so has the region: a part of the whole")
			c.Kind.S, c.Of.S, c.Areas = "share", p.of, []data.Text{p.Area}
		}
		k.wish(c, v.reason, true)
	}
}

// regionOverTime wishes for a chart of the region's figures, where these alone are
// known and make a course.
func (k *composer) regionOverTime(ind data.Indicator) {
	var last *data.Figure
	for i := range k.c.Figures {
		f := &k.c.Figures[i]
		if f.Indicator.S == ind.ID.S && f.Area.S == data.RegionID && k.has(f) && (last == nil || f.Period.Compare(last.Period.PeriodKey) > 0) {
			last = f
		}
	}
	if last == nil {
		return
	}
	c := data.Chart{Indicator: ind.ID, Period: last.Period, Areas: []data.Text{last.Area}, Pos: last.Pos}
	if v := k.kindFor(&c); v.kind == "lines" {
		k.wish(c, v.reason, true)
	}
}

// kindFor chooses the kind of a chart, and completes it: by the period from which
// there are figures enough, and by the only area that has any.
func (k *composer) kindFor(c *data.Chart) verdict {
	s, periods, known := k.shapeOf(*c)
	v := choose(s)
	c.Kind.S = v.kind
	switch v.kind {
	case "lines", "multiples", "dots":
		if c.From.Kind == data.NoPeriod {
			c.From.PeriodKey = periods[0]
		}
		if len(known) == 1 {
			c.Areas = []data.Text{{S: known[0]}}
		}
	}
	return v
}

// shapeOf gathers what decides the kind of a chart, with the periods that make a
// course and the areas that have a value in the last.
func (k *composer) shapeOf(c data.Chart) (s shape, periods []data.PeriodKey, known []string) {
	ind, _ := k.c.Indicator(c.Indicator.S)
	areas := k.chartAreas(c)
	at := func(p data.PeriodKey, area string) *data.Figure {
		return k.table[data.Key{Indicator: c.Indicator.S, Period: p, Area: area}]
	}
	both := func(p data.PeriodKey) (n int) {
		for _, a := range known {
			if k.has(at(p, a)) {
				n++
			}
		}
		return n
	}
	p := c.Period.PeriodKey
	s = shape{areas: len(areas), nothing: true, rate: ind.Unit.Family == data.IndexFamily || ind.Unit.Percent()}
	for _, a := range areas {
		if f := at(p, a); k.has(f) {
			known = append(known, a)
			if f.Status.V != data.Official {
				s.unsure++
			}
			s.nothing = s.nothing && k.measured(f).Number.Sign() == 0
		}
	}
	s.known = len(known)
	if s.known == 0 {
		return s, nil, nil
	}
	for first := p; len(periods) < maxPeriods && 3*both(first) >= 2*s.known && first.Compare(c.From.PeriodKey) >= 0; first = earlier(first) {
		periods = append(periods, first)
	}
	slices.Reverse(periods)
	s.periods, s.before = len(periods), both(p.Before())
	if s.known == 1 {
		s.areas = 1
	}
	s.country = ind.Unit.Family == data.IndexFamily && k.has(at(p, data.NationalID))
	if len(c.Areas) == 0 && s.known == s.areas && !s.rate {
		_, why := k.divide(wish{Chart: c})
		s.whole = why.IsZero()
	}
	return s, periods, known
}

// wish adds a chart, with an ID if it has none.
func (k *composer) wish(c data.Chart, reason source.Text, own bool) {
	if !c.ID.Given() {
		c.ID.S = k.idOf(c)
	}
	w := wish{Chart: c, reason: reason, own: own}
	if c.Kind.S == "share" && (c.Of.S == "" || c.Of.S == data.RegionID) {
		for _, a := range c.Areas {
			if f := k.table[data.Key{Indicator: c.Indicator.S, Period: c.Period.PeriodKey, Area: a.S}]; f != nil {
				if p, ok := k.portionOfRegion(f); ok {
					w.proven = append(w.proven, p)
				}
			}
		}
	}
	k.wishes = append(k.wishes, w)
}

// idOf makes an ID for a chart.
func (k *composer) idOf(c data.Chart) string {
	return k.chartID(strings.ToLower(c.Kind.S + "-" + c.Indicator.S + "-" + c.Period.String()))
}

// chartID is an ID that no chart has yet.
func (k *composer) chartID(id string) string {
	taken := map[string]bool{}
	for _, c := range k.c.Charts {
		taken[c.ID.S] = true
	}
	for _, w := range k.wishes {
		taken[w.ID.S] = true
	}
	for _, c := range k.drawn {
		taken[c.ID.S] = true
	}
	base := id
	for n := 2; taken[id]; n++ {
		id = base + "-" + itoa(n)
	}
	return id
}
