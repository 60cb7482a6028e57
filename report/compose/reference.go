package compose

import (
	"slices"

	"kyyeu/report/data"
)

// refText prints what a reference asks for, in the notation of the text that it
// stands in: in a Vietnamese text an English 105,091 would be read as a hundred
// and five. before is the text in front
// of it; told says that the status of the figure was said in this sentence:
// "ước đạt 105.091 tỷ đồng, chiếm 7,97%" is clear.
func (k wording) refText(r *data.FigureRef, before string, told bool) string {
	own := k.in(r.Lang)
	f := own.figureOf(r)
	if f == nil {
		return "…" // package check has reported it
	}
	text, s := own.referred(r, f, before)
	if told && r.Part != data.PartValue {
		s.status = data.Official
	}
	if r.Bare {
		return text
	}
	return own.qualified(text, s, before)
}

// referred is what a reference asks of a figure, and what must be said of it.
func (k wording) referred(r *data.FigureRef, f *data.Figure, before string) (string, said) {
	switch r.Part {
	case data.PartGrowth:
		v, _ := f.Rate(k.unitOf(f))
		if v.State == data.Known && v.Number.Sign() < 0 && slices.ContainsFunc(leadIn(before, 3), data.Falls) {
			v.Number = v.Number.Abs() // "giảm 2,63%", not "giảm −2,63%"
		}
		return percent(rounded(v, r.Digits), k.lang, false), k.ofRate(f)
	case data.PartShare:
		return percent(rounded(f.Share.Value, r.Digits), k.lang, false), ofShare(f)
	case data.PartRank:
		return k.rank(f)
	}
	number, unit := k.shown(f, r.Unit, r.Digits)
	s := k.ofLevel(f)
	if k.padded(f, unit) {
		s.more = append(s.more, k.say("quy đổi từ %s", "converted from %s", k.asGiven(f)))
	}
	if r.Bare {
		return number, s
	}
	return k.withUnit(number, unit), s
}

// rank is a province's place by value among the provinces that have the
// figure: one more than the number of those that have a greater one. What it
// rests on is said: how many have figures, and whether there are estimates.
func (k wording) rank(f *data.Figure) (string, said) {
	own, ok := k.base(f)
	if !ok {
		return "…", said{}
	}
	rank, n := 1, 0
	var worst data.Status
	for _, p := range k.c.Provinces {
		g := k.everyone.table[data.Key{Indicator: f.Indicator.S, Period: f.Period.PeriodKey, Area: p.ID.S}]
		if g == nil {
			continue
		}
		v, ok := k.base(g)
		if !ok {
			continue
		}
		n++
		worst = max(worst, g.Status.V)
		if v.Cmp(own) > 0 {
			rank++
		}
	}
	s := said{computed: true}
	if n < len(k.c.Provinces) {
		s.more = append(s.more, k.say("trong\u00a0%[1]d/%[2]d %[3]s có số liệu", "among %[1]d of %[2]d %[3]s",
			n, len(k.c.Provinces), k.provinces()))
	}
	if worst != data.Official {
		s.more = append(s.more, k.say("có số\u00a0%s", "some %s", worst.Name(k.lang)))
	}
	return itoa(rank), s
}
