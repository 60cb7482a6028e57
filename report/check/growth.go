package check

import (
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// growth holds every stated growth against the figure of the same period of
// the year before, and an index against the growth stated with it. A rate in
// per cent is left out: whether it grew in per cent or in points, its source
// alone knows.
func growth(b *book) []found {
	var all []found
	for i := range b.Figures {
		f := &b.Figures[i]
		now, ok := b.level(f)
		if !ok || f.Growth.State != data.Known || now.unit.Percent() {
			continue
		}
		if now.unit.Family == data.IndexFamily {
			all = append(all, b.indexDisagrees(f, now)...)
		} else {
			all = append(all, b.growthDisagrees(f, now)...)
		}
	}
	return all
}

func (b *book) growthDisagrees(f *data.Figure, now reading) []found {
	key := f.Key()
	key.Period = key.Period.Before()
	before, ok := b.level(b.table[key])
	stated := percent(f.Growth)
	if !ok || before.span(now.unit).touchesZero() || growthAgrees([]reading{stated, now, before}) {
		return nil
	}
	ratio := quotient(now.span(now.unit), before.span(now.unit), stated.number.Places())
	computed := ratio.Sub(hundred())
	return []found{at(source.Error, stated.pos,
		say("tốc độ tăng ghi %[1]s, nhưng %[2]s so với %[3]s của %[4]s (%[5]v) là %[6]s",
			"the stated growth is %[1]s, but %[2]s against %[3]s of %[4]s (%[5]v) is %[6]s",
			signedPercent(stated.number), now.amount(), before.amount(), periodName(key.Period), before.pos, signedPercent(computed)),
		join(slips([]reading{stated, now, before}, growthAgrees),
			source.Textf("nếu nguồn tính theo giá so sánh hoặc theo số đã điều chỉnh, chấp nhận bằng accept và ghi lý do",
				"if the source compares at constant prices or with revised figures, accept the finding and give the reason")),
		subject(f.Key()))}
}

// growthAgrees reports whether stated growth, value and the value a year
// before can all be right: before × (100 + growth) = 100 × now.
func growthAgrees(r []reading) bool {
	stated, now, before := r[0], r[1], r[2]
	factor := stated.span(stated.unit).add(point(hundred()))
	return before.span(now.unit).times(factor).meets(now.span(now.unit).shift(2))
}

func (b *book) indexDisagrees(f *data.Figure, index reading) []found {
	stated := percent(f.Growth)
	if !f.Value.Given() || indexAgrees([]reading{stated, index}) {
		return nil
	}
	follows := index.number.Sub(hundred())
	return []found{at(source.Error, stated.pos,
		say("tốc độ tăng ghi %[1]s, nhưng chỉ số %[2]s (%[3]v) ứng với %[4]s",
			"the stated growth is %[1]s, but the index %[2]s (%[3]v) means %[4]s",
			signedPercent(stated.number), index.amount(), index.pos, signedPercent(follows)),
		join(slips([]reading{stated, index}, indexAgrees),
			source.Textf("năm trước là 100: chỉ số bằng 100 cộng tốc độ tăng", "the year before is 100: the index is 100 plus the growth")), subject(f.Key()))}
}

// indexAgrees reports whether growth and index (the year before = 100) can
// both be right.
func indexAgrees(r []reading) bool {
	stated, index := r[0], r[1]
	return stated.span(stated.unit).add(point(hundred())).meets(index.span(index.unit))
}

func hundred() data.Decimal { return data.NewDecimal(100, 0) }

// signedPercent writes a change, "+8,72%", in the notation of the input.
func signedPercent(d data.Decimal) string {
	if d.Sign() > 0 {
		return "+" + d.String() + "%"
	}
	return d.String() + "%"
}
