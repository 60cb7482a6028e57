package compose

import (
	"slices"
	"strings"

	"kyyeu/charts"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// portion is the share that a figure has of a whole: one that its source states, or
// one that two figures prove.
type portion struct {
	*data.Figure
	of    string // the area that it is a share of
	whole *data.Figure
	share data.Value
	said  said
	// summed says that the whole is the sum of its parts, which nobody published.
	summed bool
}

// statedPortion is the share that a figure's source states; the figure of the whole may be
// unknown.
func (k scope) statedPortion(f *data.Figure) portion {
	return portion{Figure: f, of: f.Share.Of.S, whole: k.alongside(f, f.Share.Of.S), share: f.Share.Value, said: ofShare(f)}
}

// portionOfRegion is the share of the region that a province has, where the region
// is the sum of its provinces, both figures are given to three digits or more and
// neither by a word such as "gần", and no source states the share itself.
func (k scope) portionOfRegion(f *data.Figure) (portion, bool) {
	const digits = 3
	ind, _ := k.c.Indicator(f.Indicator.S)
	region, summed := k.alongside(f, data.RegionID), false
	if region == nil && k.single() {
		region, summed = k.regionSum(f), true
	}
	if region == nil || ind.Sum.S != "provinces" || f.Area.S == data.RegionID || f.Share.Of.S == data.RegionID {
		return portion{}, false
	}
	for _, g := range []*data.Figure{f, region} {
		if g.Value.State != data.Known || g.About.V != data.Exactly || g.Value.Number.Sign() <= 0 || significant(g.Value.Number) < digits {
			return portion{}, false
		}
	}
	part, ok := k.unitOf(f).Convert(f.Value.Number, k.unitOf(region))
	if !ok || part.Cmp(region.Value.Number) > 0 {
		return portion{}, false
	}
	share := part.Shift(2).Div(region.Value.Number, 1)
	if share.Sign() == 0 || share.Cmp(data.NewDecimal(100, 0)) >= 0 {
		return portion{}, false // it would say none, or all
	}
	return portion{f, data.RegionID, region, data.Value{State: data.Known, Number: share}, said{computed: true, status: max(f.Status.V, region.Status.V)}, summed}, true
}

// alongside is the figure of an area that goes with another one, nil when its value is
// not known.
func (k scope) alongside(f *data.Figure, area string) *data.Figure {
	w := k.table[data.Key{Indicator: f.Indicator.S, Period: f.Period.PeriodKey, Area: area}]
	if w == nil || w.Value.State != data.Known {
		return nil
	}
	return w
}

// significant counts the digits of a number from the first that is not zero.
func significant(n data.Decimal) int {
	return len(strings.TrimLeft(strings.NewReplacer(".", "", ",", "", "-", "").Replace(n.String()), "0"))
}

// shareFigures makes a chart of every share of the region that a source states,
// or of those that the data asks for and gives no place of their own.
func (k *composer) shareFigures() []doc.Block { return k.shares(k.unplaced) }

// shares makes the charts of shares that are wanted.
func (k *composer) shares(wanted func(wish) bool) []doc.Block {
	var out []doc.Block
	drawn := make([]bool, len(k.wishes))
	for i := range k.c.Figures {
		f := &k.c.Figures[i]
		if f.Share.Value.State != data.Known || k.single() && f.Area.S != k.subject() {
			continue
		}
		if n := k.askedShare(f, wanted); n >= 0 {
			drawn[n] = true
			w := k.wishes[n]
			if f.Area.S != data.RegionID {
				w.Title = nil // it speaks of the region: a chart names no other area
				w.ID.S = k.chartID(w.ID.S + "-" + f.Area.S)
			}
			out = append(out, k.shareFigure(k.statedPortion(f), w, false))
		}
	}
	for n, c := range k.wishes {
		if c.Kind.S == "share" && len(c.proven) == 0 && !drawn[n] && wanted(c) && !k.single() {
			k.nothingToDraw(c)
		}
	}
	return out
}

// askedShare is the index of the wanted chart that the data asks for of a
// figure's share, −1 when there is none.
func (k *composer) askedShare(f *data.Figure, wanted func(wish) bool) int {
	return slices.IndexFunc(k.wishes, func(c wish) bool {
		return wanted(c) && c.Kind.S == "share" && c.Indicator.S == f.Indicator.S && c.Period.PeriodKey == f.Period.PeriodKey &&
			(c.Of.S == "" || c.Of.S == f.Share.Of.S) && (!c.own || f.Area.S == k.subject()) &&
			(len(c.Areas) == 0 || slices.ContainsFunc(c.Areas, func(a data.Text) bool { return a.S == f.Area.S }))
	})
}

// shareFigure shows one share of a whole, on half of the page's width where that
// is wanted and it fits.
func (k *composer) shareFigure(p portion, w wish, half bool) doc.Block {
	f := p.Figure
	ind, _ := k.c.Indicator(f.Indicator.S)
	name, whole := k.area(f.Area.S), k.inText(p.of)
	share := percent(p.share, k.lang, false)
	part := k.qualified(k.asGiven(f), k.ofLevel(f), "")
	if f.Value.State != data.Known {
		part = k.say("chưa có số tuyệt đối", "value not available")
	}
	bar := charts.Share{
		Look:  k.look,
		Width: fullWidth, Percent: p.share.Number.Float(), PercentText: share,
		PartText: name + ": " + part, State: chartState(f),
	}
	seen := scene{kind: source.Text{VI: "Thanh 100%", EN: "Bar of 100%"}, ind: ind, unit: k.say("tỷ trọng trong %s", "share of %s", whole),
		span: f.Period.Name(k.lang), rows: []string{name + " " + k.qualified(share, p.said, "") + " (" + part + ")"}}
	ids := []string{f.Source.S}
	shows := []shownPart{{f, data.PartValue}}
	var notes []string
	switch f.Status.V {
	case data.Estimated:
		notes = append(notes, k.say("Phần gạch chéo: số ước tính.", "Hatched: estimate."))
	case data.Preliminary:
		notes = append(notes, k.say("Phần tô nhạt có viền: số sơ bộ.", "Pale with outline: preliminary."))
	}
	if p.said.computed {
		note := k.say("Tỷ trọng là số tính từ hai số đã công bố.", "The share is computed from the two published figures.")
		if p.summed {
			note = k.say("Tỷ trọng và số %[1]s là số tính: cộng số đã công bố của %[2]d\u00a0%[3]s.", "The share and the figure of %[1]s are computed: the published figures of %[2]d\u00a0%[3]s added up.",
				k.inText(p.of), len(k.c.Provinces), k.provinces())
		}
		notes = append(notes, note)
	} else {
		shows = append(shows, shownPart{f, data.PartShare})
	}
	if w := p.whole; w != nil {
		what := k.ofLevel(w)
		what.computed = what.computed || p.summed
		bar.WholeText = k.area(p.of) + ": " + k.qualified(k.asGiven(w), what, "") + " = 100%"
		shows = append(shows, shownPart{w, data.PartValue})
		seen.more = append(seen.more, bar.WholeText)
		if rest, ok := k.rest(f, w); ok && !(k.single() && p.of == data.RegionID && k.revealing(f, w)) {
			label := k.say("Các địa bàn khác", "Other areas")
			if p.of == data.NationalID && f.Area.S == data.RegionID {
				label = k.say("Các vùng khác", "Other regions")
			}
			bar.RestText = label + ": " + rest
			seen.rows = append(seen.rows, k.say("%[1]s (số tính) %[2]s", "%[1]s (computed) %[2]s", label, rest))
			notes = append(notes, k.say("“%s” là số tính: lấy hiệu, theo số kém chi tiết hơn trong hai số.",
				"“%s” is computed: the difference, to the coarser of the two figures.", label))
		}
		ids = append(ids, w.Source.S)
	}
	drafts := []draft{{chart: bar}}
	if half {
		bar.Width = halfWidth
		drafts = slices.Insert(drafts, 0, draft{chart: bar, half: true})
	}
	figure := k.figureOn(plan{
		of:   w,
		name: ind.Name.S,
		short: k.say("%[1]s, tỷ trọng trong %[2]s, %[3]s", "%[1]s, share of %[2]s, %[3]s",
			ind.Name.S, whole, f.Period.Name(k.lang)),
		drafts: drafts,
		drafted: k.say("%[1]s chiếm %[2]s %[3]s %[4]s", "%[1]s has %[2]s of the %[3]s of %[4]s",
			name, k.qualified(share, p.said, ""), lower(ind.Name.S), whole),
		subtitle: k.say("%[1]s, tỷ trọng trong %[2]s (%%), %[3]s", "%[1]s, share of %[2]s (%%), %[3]s",
			ind.Name.S, whole, f.Period.Name(k.lang)),
		alt: k.alt(seen), ids: ids, notes: notes, noted: []*data.Figure{f},
	})
	if figure != nil { // its two or three numbers need no table
		for _, s := range shows {
			k.printed[s] = true
		}
	}
	return figure
}

// rest is the whole without the part, to the precision of the coarser one; ok
// is false when either is given by words such as "gần", which leave open how far
// off it is, or when nothing is left.
func (k wording) rest(part, whole *data.Figure) (string, bool) {
	u := k.unitOf(whole)
	p, ok := k.unitOf(part).Convert(part.Value.Number, u)
	if !ok || part.Value.State != data.Known || part.About.V != data.Exactly || whole.About.V != data.Exactly {
		return "", false
	}
	d := whole.Value.Number.Sub(p).Round(-max(whole.Value.Number.Exponent(), p.Exponent()))
	if d.Sign() <= 0 {
		return "", false
	}
	text := k.withUnit(d.Format(k.lang), u)
	if st := max(part.Status.V, whole.Status.V); st != data.Official {
		text += "\u00a0(" + st.Name(k.lang) + ")"
	}
	return text, true
}
