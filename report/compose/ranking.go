package compose

import (
	"slices"
	"strings"

	"kyyeu/charts"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// maxRows is how many provinces one column of a chart holds; half figures of
// more would fill the page with two narrow columns of bars.
const maxRows = 20

// ranked is an indicator with the period to show its provinces in.
type ranked struct {
	ind    data.Indicator
	period data.PeriodKey
	// figures of the provinces in the order of the protocol; nil where there
	// is none.
	figures []*data.Figure
	known   int
	// excerpt says that more provinces have a figure than these.
	excerpt bool
	// at is the place of the first figure.
	at source.Pos
	// of is what asks for a chart of it.
	of wish
}

// rankings are those to draw that are wanted.
func (k *composer) rankings(wanted func(wish) bool) []ranked {
	var out []ranked
	for _, c := range k.wishes {
		ind, _ := k.c.Indicator(c.Indicator.S)
		if c.Kind.S != "ranking" || !wanted(c) {
			continue
		}
		r := k.ranked(ind, c.Period.PeriodKey)
		if r.known == 0 {
			k.nothingToDraw(c)
			continue
		}
		r.of = c
		out = append(out, r)
	}
	return out
}

// available gives every indicator with figures of provinces, in the period that
// most provinces have, of equal ones the latest.
func (k scope) available() []ranked {
	var out []ranked
	for _, ind := range k.c.Indicators {
		if p, ok := k.commonPeriod(ind); ok {
			out = append(out, k.ranked(ind, p))
		}
	}
	return out
}

func (k scope) ranked(ind data.Indicator, p data.PeriodKey) ranked {
	r := ranked{ind: ind, period: p}
	for _, a := range k.c.Provinces {
		f := k.table[data.Key{Indicator: ind.ID.S, Period: p, Area: a.ID.S}]
		r.figures = append(r.figures, f)
		if f != nil && k.measured(f).Countable() {
			r.known++
			if r.at.IsZero() {
				r.at = f.Pos
			}
		}
	}
	return r
}

// rankingDrafts are the forms of a ranking: on half the page's width where that
// is wished, else on all of it, many rows in two columns if these are wide
// enough.
func rankingDrafts(c charts.Ranking, half bool) []draft {
	var out []draft
	if half {
		c.Width = halfWidth
		out = append(out, draft{c, true})
	}
	c.Width = fullWidth
	if len(c.Bars) > maxRows {
		c.Columns = 2
		out = append(out, draft{c, false})
		c.Columns = 1
	}
	c.Roomy = len(c.Bars) <= 12
	return append(out, draft{c, false})
}

// part is what of a figure the ranking shows.
func (r ranked) part() data.Part {
	if r.isIndex() {
		return data.PartGrowth
	}
	return data.PartValue
}

// isIndex says that the ranking is one of growth.
func (r ranked) isIndex() bool { return r.ind.Unit.Family == data.IndexFamily }

// rankingFigure shows the provinces of one indicator, those without a figure
// beside those with one.
func (k *composer) rankingFigure(r ranked, half bool) doc.Block {
	c := charts.Ranking{Look: k.look, MissingText: k.notAvailable()}
	national := k.country(r)
	title := k.titleOf(r.of, k.rankingTitle(r, national))
	if top := k.highest(r.figures); top != nil && len(title.of) == 0 {
		title.of = []string{top.Area.S}
	}
	var ids []string
	for i, f := range r.figures {
		b := charts.Bar{Label: k.c.Provinces[i].Name.S, State: charts.Missing}
		if f != nil && k.measured(f).Countable() {
			b = k.bar(b.Label, f)
			b.Accent = r.isIndex() || title.speaks(f.Area.S)
			ids = append(ids, f.Source.S)
		}
		c.Bars = append(c.Bars, b)
	}
	if national != nil {
		c.Reference = k.referenceMark(national)
		ids = append(ids, national.Source.S)
	}
	notes := slices.Concat(k.signsOf(r), k.computedIn(r, national), k.convertedIn(r))
	var more []string
	if d := title.whole; d != nil {
		more = append(more, capital(k.inText(d.of))+": "+k.wholeText(*d))
		notes = append(notes, more[0]+".")
		if d.figure != nil {
			ids = append(ids, d.figure.Source.S)
		}
	}
	return k.figureOn(plan{
		of:       r.of,
		name:     r.ind.Name.S,
		short:    r.ind.Name.S + ", " + r.period.Name(k.lang),
		drafts:   rankingDrafts(c, half),
		drafted:  title.title,
		subtitle: strings.Join([]string{r.ind.Name.S, k.measuredIn(r.ind), r.period.Name(k.lang)}, ", "),
		alt:      k.rankingAlt(r, national, more...),
		ids:      ids,
		notes:    notes,
		noted:    r.figures,
	})
}

// ranksInstead ranks the provinces where a chart that the program chose does not fit
// on a page; nil where the author did, or there is nothing to rank.
func (k *composer) ranksInstead(w wish) doc.Block {
	ind, _ := k.c.Indicator(w.Indicator.S)
	r := k.ranked(ind, w.Period.PeriodKey)
	if !w.own || w.Kind.S == "ranking" || w.Kind.S == "share" || r.known < 2 {
		return nil
	}
	r.of = wish{own: true, Chart: data.Chart{Kind: data.Text{S: "ranking"}, Indicator: w.Indicator, Period: w.Period, Pos: w.Pos},
		reason: source.Textf("%s không vừa trang giấy: thanh, xếp từ cao đến thấp", "%s do not fit on the page: bars, the highest first", w.Kind.S)}
	r.of.ID.S = k.idOf(r.of.Chart)
	return k.rankingFigure(r, false)
}

// bar is one figure as a bar.
func (k wording) bar(label string, f *data.Figure) charts.Bar {
	v := k.measured(f)
	b := charts.Bar{Label: label, Value: v.Number.Float(), Text: k.markText(f), State: chartState(f)}
	if v.State == data.Nothing {
		b.State = charts.Nothing
	}
	return b
}

// markText is a figure as it stands at its mark: the number with its sign when
// it is a change, and what the source said of it.
func (k wording) markText(f *data.Figure) string {
	v := k.measured(f)
	s := v.Format(k.lang)
	if k.unitOf(f).Family == data.IndexFamily && v.State == data.Known {
		s = v.Number.Signed(k.lang)
	}
	q := k.ofMeasured(f)
	q.computed = false // a note below names those
	return k.qualified(s, q, "")
}

// country is the country's figure that growth is compared with; nil for none.
func (k scope) country(r ranked) *data.Figure {
	f := k.table[data.Key{Indicator: r.ind.ID.S, Period: r.period, Area: data.NationalID}]
	if !r.isIndex() || f == nil || k.measured(f).State != data.Known {
		return nil
	}
	return f
}

// referenceMark draws it.
func (k wording) referenceMark(f *data.Figure) *charts.Mark {
	return &charts.Mark{Value: k.measured(f).Number.Float(), Text: k.area(f.Area.S) + " " + k.markText(f)}
}

// rankingAlt tells in words what the chart shows, every value of it, and more.
func (k claims) rankingAlt(r ranked, national *data.Figure, more ...string) string {
	s := scene{kind: source.Text{VI: "Biểu đồ thanh", EN: "Bar chart"}, ind: r.ind, unit: k.measuredIn(r.ind), span: r.period.Name(k.lang), compared: r.figures, more: more}
	for _, f := range k.inRank(r.figures) {
		s.rows = append(s.rows, k.area(f.Area.S)+" "+k.markText(f))
	}
	if national != nil {
		s.more = append(s.more, k.say("Cả nước: %s", "The country: %s", k.markText(national)))
	}
	for i, f := range r.figures {
		if !k.has(f) && !r.excerpt {
			s.missing = append(s.missing, k.c.Provinces[i].Name.S)
		}
	}
	return k.alt(s)
}

// signsOf explains how estimated and preliminary values are drawn.
func (k wording) signsOf(r ranked) []string {
	var est, pre bool
	for _, f := range r.figures {
		est = est || f != nil && f.Status.V == data.Estimated
		pre = pre || f != nil && f.Status.V == data.Preliminary
	}
	var out []string
	if est {
		out = append(out, k.say("Gạch chéo: ước tính.", "Hatched: estimate."))
	}
	if pre {
		out = append(out, k.say("Tô nhạt có viền: sơ bộ.", "Pale with outline: preliminary."))
	}
	return out
}

// computedIn names the areas whose growth the program computed from an index.
func (k wording) computedIn(r ranked, national *data.Figure) []string {
	if !r.isIndex() {
		return nil
	}
	var names []string
	for _, f := range append(slices.Clone(r.figures), national) {
		if f == nil {
			continue
		}
		if v, computed := f.Rate(k.unitOf(f)); computed && v.State == data.Known {
			names = append(names, k.area(f.Area.S))
		}
	}
	if len(names) == 0 {
		return nil
	}
	return []string{k.say("Số tính từ chỉ số: %s.", "Computed from the index: %s.", strings.Join(names, ", "))}
}

// convertedIn tells which values were converted, and what their sources give.
func (k wording) convertedIn(r ranked) []string {
	var given []string
	for _, f := range r.figures {
		if f != nil && !r.isIndex() && k.converts(f, r.ind.Unit) {
			given = append(given, k.area(f.Area.S)+" "+k.asGiven(f))
		}
	}
	if len(given) == 0 {
		return nil
	}
	return []string{k.say("Quy đổi từ số của nguồn: %s.", "Converted from what the source gives: %s.", strings.Join(given, "; "))}
}
