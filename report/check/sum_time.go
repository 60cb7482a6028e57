package check

import (
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// timesSum holds quarters, halves and months against the period that they make
// up: the four quarters against the year, the first half and the third quarter
// against nine months. Only what flows adds up over time – the number of markets
// does not – and the data does not say which it is; so what comes near the whole
// and still misses it is taken for a flow that was mistyped. It is a warning,
// because a source may revise a quarter and not the year; figures that are
// estimated for one and final for the other are left alone for that reason.
func (b *book) timesSum() []found {
	var all []found
	for i := range b.Figures {
		f := &b.Figures[i]
		whole, ok := b.level(f)
		if !ok || b.table[f.Key()] != f || whole.unit.Family == data.IndexFamily || whole.unit.Percent() {
			continue
		}
		for _, periods := range partition(f.Period.PeriodKey) {
			if f, ok := b.timeDisagrees(f, whole, periods); ok {
				all = append(all, f)
				break
			}
		}
	}
	return all
}

// partition gives the ways to make up a period of shorter ones.
func partition(p data.PeriodKey) [][]data.PeriodKey {
	run := func(kind data.PeriodKind, from, to int) []data.PeriodKey {
		var all []data.PeriodKey
		for n := from; n <= to; n++ {
			all = append(all, data.PeriodKey{Kind: kind, Year: p.Year, N: n})
		}
		return all
	}
	first, months := 1, months(p)
	switch p.Kind {
	case data.Quarter:
		first = 3*p.N - 2
	case data.Half:
		first = 6*p.N - 5
	case data.Month:
		return nil
	}
	ways := [][]data.PeriodKey{run(data.Month, first, first+months-1)}
	if first == 1 && p.Kind != data.Months && months > 1 {
		ways = append(ways, run(data.Months, months, months)) // M06 is the first half
	}
	if months%3 == 0 && p.Kind != data.Quarter {
		ways = append(ways, run(data.Quarter, (first+2)/3, (first+months-1)/3))
	}
	switch {
	case months == 12:
		ways = append(ways, run(data.Half, 1, 2))
	case months == 9:
		ways = append(ways, append(run(data.Half, 1, 1), run(data.Quarter, 3, 3)...))
	}
	return ways
}

func (b *book) timeDisagrees(f *data.Figure, whole reading, periods []data.PeriodKey) (found, bool) {
	var parts []reading
	var names []string
	for _, p := range periods {
		k := f.Key()
		k.Period = p
		g := b.table[k]
		r, ok := b.level(g)
		if !ok || g.Status.V != f.Status.V || r.unit.Family != whole.unit.Family {
			return found{}, false
		}
		parts, names = append(parts, r), append(names, p.String())
	}
	rs := append([]reading{whole}, parts...)
	total := totalOf(parts, whole.unit)
	if sumAgrees(rs) || !nearly(total, whole.number) {
		return found{}, false
	}
	return at(source.Warning, whole.pos,
		say("%[1]s là %[2]s, nhưng %[3]s cộng lại là %[4]s", "%[1]s is %[2]s, but %[3]s make %[4]s",
			b.figureName(f), whole.amount(), strings.Join(names, " + "), measure(total, whole.unit)),
		join(slips(rs, sumAgrees), source.Textf("đối chiếu từng kỳ với nguồn", "compare each period with its source")),
		subject(f.Key())), true
}

// nearly reports whether a sum is within three tenths of the whole: far enough
// for a mistyped leading digit, and too near for what does not add up at all.
func nearly(total, whole data.Decimal) bool {
	off := total.Sub(whole).Abs()
	return off.Cmp(whole.Abs().Mul(data.NewDecimal(3, 1))) <= 0
}
