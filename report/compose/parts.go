package compose

import (
	"slices"
	"strings"

	"kyyeu/charts"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// divided is a whole with the provinces as its parts.
type divided struct {
	ind   data.Indicator
	chart wish
	// of is the whole's area; figure its figure, nil when there is none and the
	// whole is the sum of all parts.
	of     string
	figure *data.Figure
	// parts are the figures of the provinces that have one; lacking names the
	// others.
	parts   []*data.Figure
	lacking []string
	// whole is what 100 % are, in the indicator's unit; rest what the parts leave
	// of it, zero when they leave nothing.
	whole, rest data.Decimal
}

// dividedFigure shows what a whole is made of, as one bar or as a ring; nil when
// the figures make no whole.
func (k *composer) dividedFigure(c wish) doc.Block {
	d, why := k.divide(c)
	if why != (source.Text{}) {
		k.findings.Add(source.Finding{Rule: "layout", Severity: source.Warning, Pos: c.Pos,
			Message: source.Textf("biểu đồ %[1]q, %[3]s: không vẽ, vì %[2]s; số liệu có trong bảng",
				"the chart %[1]q, %[4]s, was left out: %[5]s; its figures are in a table",
				d.ind.Name.S, why.VI, c.Period.Name(source.Vietnamese), c.Period.Name(source.English), why.EN),
			Hint: source.Textf("dùng kind: ranking để so sánh các tỉnh", "use kind: ranking to compare the provinces"),
		})
		return nil
	}
	parts := k.partsOf(d)
	title, ok := k.partTitle(d)
	if !ok {
		title = named(d.ind)
	}
	seen := scene{kind: source.Text{VI: "Biểu đồ thanh chồng 100%", EN: "Bar of 100%"}, ind: d.ind, unit: bind(k.unitName(d.ind.Unit)),
		span: k.inText(d.of) + ", " + c.Period.Name(k.lang), compared: d.parts}
	drafts := []draft{{chart: charts.Stacked{Width: fullWidth, Look: k.look, Parts: parts}}}
	if c.Kind.S == "doughnut" {
		seen.kind = source.Text{VI: "Biểu đồ vành khuyên", EN: "Ring chart"}
		drafts[0].chart = charts.Doughnut{Width: fullWidth, Look: k.look, Parts: parts}
	}
	for _, p := range parts {
		seen.rows = append(seen.rows, p.Label+" "+p.PercentText+" ("+p.Text+")")
	}
	whole := k.inText(d.of)
	is := "100% = " + k.wholeText(d)
	seen.more = []string{is}
	subtitle := k.say("%[1]s, %[2]s, và tỷ trọng trong %[3]s (%%), %[4]s", "%[1]s, %[2]s, and share of %[3]s (%%), %[4]s",
		d.ind.Name.S, bind(k.unitName(d.ind.Unit)), whole, c.Period.Name(k.lang))
	figures := slices.Clone(d.parts)
	if d.figure != nil {
		figures = append(figures, d.figure)
	}
	return k.figureOn(plan{
		of: c, name: d.ind.Name.S,
		short: k.say("%[1]s, tỷ trọng các địa bàn trong %[2]s, %[3]s", "%[1]s, shares of the areas of %[2]s, %[3]s",
			d.ind.Name.S, whole, c.Period.Name(k.lang)),
		drafts: drafts, drafted: title.title, subtitle: subtitle,
		alt: k.alt(seen),
		ids: sourcesOf(figures), notes: append([]string{is + "."}, k.notesOfParts(d)...), noted: figures,
	})
}

// divide gathers what a chart of parts shows, or says why the figures make no
// whole: a share is computed only from what adds up and was given exactly.
func (k wording) divide(c wish) (d divided, why source.Text) {
	d = divided{chart: c, of: data.RegionID}
	if c.Of.Given() {
		d.of = c.Of.S
	}
	d.ind, _ = k.c.Indicator(c.Indicator.S)
	if d.ind.Sum.S != "provinces" {
		return d, source.Textf("chỉ tiêu không ghi sum: provinces, nên không cộng các tỉnh thành tổng",
			"the indicator does not say sum: provinces, so that the provinces make no whole")
	}
	at := func(area string) *data.Figure {
		return k.table[data.Key{Indicator: c.Indicator.S, Period: c.Period.PeriodKey, Area: area}]
	}
	if f := at(d.of); k.has(f) {
		d.figure = f
	}
	var sum, slack data.Decimal
	for _, p := range k.c.Provinces {
		f := at(p.ID.S)
		if !k.has(f) {
			d.lacking = append(d.lacking, p.Name.S)
			continue
		}
		d.parts = append(d.parts, f)
		sum = sum.Add(k.measured(f).Number)
		slack = slack.Add(halfUnit(k.measured(f)))
		if k.measured(f).Number.Sign() < 0 {
			return d, source.Textf("số của %[1]s âm", "the figure of %[2]s is negative", p.Name.S, p.Name.S)
		}
	}
	for _, f := range append(slices.Clone(d.parts), d.figure) {
		if f != nil && f.About.V != data.Exactly {
			return d, source.Textf("số của %[1]s chỉ là ước chừng (%[2]s)", "the figure of %[1]s is no exact one (%[3]s)",
				k.area(f.Area.S), f.About.V.Name(source.Vietnamese), f.About.V.Name(source.English))
		}
	}
	whole := sum
	if d.figure != nil {
		whole = k.measured(d.figure).Number
	}
	for _, f := range d.parts {
		// Half of one per cent: a whole number of per cent would be wrong.
		if h := halfUnit(k.measured(f)); sum.Sign() > 0 && h.Mul(data.NewDecimal(200, 0)).Cmp(whole) > 0 {
			return d, source.Textf("số của %[1]s làm tròn quá thô để tính tỷ trọng", "the figure of %[1]s is rounded too coarsely for a share", k.area(f.Area.S))
		}
	}
	switch {
	case sum.Sign() == 0:
		return d, source.Textf("chưa có giá trị nào khác không", "there is no value other than zero")
	case d.figure == nil && d.of != data.RegionID:
		return d, source.Textf("chưa có số %[1]s", "there is no figure of the whole, %[2]q", k.inText(d.of), d.of)
	case d.figure == nil && len(d.lacking) > 0:
		return d, source.Textf("chưa có số toàn vùng và số của %s", "there is neither the region's figure nor that of %s", strings.Join(d.lacking, ", "))
	case d.figure == nil:
		d.whole = sum
		return d, source.Text{}
	}
	left := k.measured(d.figure).Number.Sub(sum)
	slack = slack.Add(halfUnit(k.measured(d.figure)))
	if complete := d.of == data.RegionID && len(d.lacking) == 0; complete {
		if left.Abs().Cmp(slack) > 0 {
			return d, source.Textf("tổng các tỉnh khác số toàn vùng", "the sum of the provinces is not the region's figure")
		}
		d.whole = sum
		return d, source.Text{}
	}
	if left.Cmp(slack) <= 0 {
		return d, source.Textf("tổng các tỉnh đã bằng hoặc vượt số %[1]s", "the sum of the provinces is no less than the figure of the whole, %[2]q", k.inText(d.of), d.of)
	}
	d.whole, d.rest = k.measured(d.figure).Number, left
	return d, source.Text{}
}

// setTones gives every province that is a part of a whole in some chart a colour
// that it keeps through the document, whichever chart comes first there: that of its
// place by size in the first chart that the data asks for, or the next that is free.
// Where there are more provinces than colours, those after them have the colour of
// their place.
func (k *composer) setTones() {
	k.tones = map[string]int{}
	taken := map[int]bool{}
	for _, w := range k.wishes {
		if w.Kind.S != "stacked" && w.Kind.S != "doughnut" {
			continue
		}
		d, why := k.divide(w)
		if !why.IsZero() {
			continue
		}
		for i, f := range k.inRank(d.parts) {
			if k.tones[f.Area.S] > 0 {
				continue
			}
			tone := i + 1
			for taken[tone] && tone <= charts.Steps {
				tone++
			}
			for low := 1; tone > charts.Steps && low <= charts.Steps; low++ {
				if !taken[low] {
					tone = low
				}
			}
			if tone <= charts.Steps {
				k.tones[f.Area.S], taken[tone] = tone, true
			}
		}
	}
}

// halfUnit is half a unit of the last digit that a value was given with; nothing
// where nothing occurred.
func halfUnit(v data.Value) data.Decimal {
	if v.State != data.Known {
		return data.Decimal{}
	}
	return data.NewDecimal(5, 1).Shift(v.Number.Exponent())
}

// partsOf are the provinces as parts, each with its share as its source states
// it or else computed, and the rest.
func (k *composer) partsOf(d divided) (parts []charts.Part) {
	digits := k.shareDigits(d)
	share := func(n data.Decimal) (float64, string) {
		p := n.Shift(2)
		return p.Div(d.whole, 12).Float(), p.Div(d.whole, digits).Format(k.lang) + "%"
	}
	for _, f := range d.parts {
		b := k.bar(k.area(f.Area.S), f)
		p := charts.Part{Label: b.Label, Text: b.Text, State: b.State, Tone: k.tones[f.Area.S]}
		p.Percent, p.PercentText = share(k.measured(f).Number)
		if d.states(f) {
			p.PercentText = percent(f.Share.Value, k.lang, false)
		}
		parts = append(parts, p)
	}
	if d.rest.Sign() > 0 {
		p := charts.Part{Label: k.restName(d), Rest: true, State: charts.State(d.leastSure())}
		p.Percent, p.PercentText = share(d.rest)
		places := -k.measured(d.figure).Number.Exponent()
		for _, f := range d.parts {
			if v := k.measured(f); v.State == data.Known {
				places = min(places, -v.Number.Exponent())
			}
		}
		p.Text = k.qualified(d.rest.Round(places).Format(k.lang), said{status: d.leastSure(), computed: true}, "")
		parts = append(parts, p)
	}
	return parts
}

// shareDigits are the digits after the comma that computed shares have: one, or
// none where the figures are too coarse for it.
func (k figures) shareDigits(d divided) int {
	for _, f := range d.parts {
		if halfUnit(k.measured(f)).Shift(2).Mul(data.NewDecimal(20, 0)).Cmp(d.whole) > 0 {
			return 0
		}
	}
	return 1
}

// states reports whether a figure's source states its share of this whole.
func (d divided) states(f *data.Figure) bool {
	return f.Share.Of.S == d.of && f.Share.Value.State == data.Known
}

// restName names what the provinces leave of the whole.
func (k wording) restName(d divided) string {
	if d.of == data.RegionID {
		return k.say("Địa bàn chưa có số liệu", "Areas without a figure")
	}
	return k.say("Các địa bàn khác", "Other areas")
}

// leastSure is the status of what is computed from all figures.
func (d divided) leastSure() data.Status {
	st := data.Official
	for _, f := range append(slices.Clone(d.parts), d.figure) {
		if f != nil {
			st = max(st, f.Status.V)
		}
	}
	return st
}

// wholeText is what 100 % are.
func (k wording) wholeText(d divided) string {
	if d.figure != nil {
		return k.qualified(k.asGiven(d.figure), k.ofLevel(d.figure), "")
	}
	return k.qualified(k.withUnit(d.whole.Format(k.lang), d.ind.Unit), said{status: d.leastSure(), computed: true}, "")
}

// notesOfParts tell how parts are drawn, which shares are computed, and what is
// missing or converted.
func (k wording) notesOfParts(d divided) []string {
	var out []string
	if status(d.parts, data.Estimated) {
		out = append(out, k.say("Phần gạch chéo: số ước tính.", "Hatched: estimate."))
	}
	if status(d.parts, data.Preliminary) {
		out = append(out, k.say("Phần tô nhạt có viền: số sơ bộ.", "Pale with outline: preliminary."))
	}
	var stated []string
	for _, f := range d.parts {
		if d.states(f) {
			stated = append(stated, k.area(f.Area.S))
		}
	}
	if len(stated) == 0 {
		out = append(out, k.say("Tỷ trọng là số tính, làm tròn.", "Shares are computed and rounded."))
	} else if len(stated) < len(d.parts) || d.rest.Sign() > 0 {
		out = append(out, k.say("Tỷ trọng là số tính, làm tròn, trừ số theo nguồn của %s.", "Shares are computed and rounded, but for those that the sources state: %s.", strings.Join(stated, ", ")))
	}
	if len(d.lacking) > 0 {
		out = append(out, k.say("“%[1]s” gồm cả: %[2]s.", "“%[1]s” have among them: %[2]s.", k.restName(d), strings.Join(d.lacking, ", ")))
	}
	o := overTime{ind: d.ind, figures: [][]*data.Figure{d.parts}}
	return append(out, k.made(o)...)
}
