package check

import (
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// growth holds every stated growth against the figure of the same period of
// the year before, and an index against the growth stated with it. A rate in
// per cent is left out: whether it grew in per cent or in points, its source
// alone knows. Where the area has been merged in between, the former provinces
// are added up; when the data lacks one of them, the rule "merger" says so.
//
// The growth of a region that is the sum of its provinces is their weighted
// mean, so it lies between the least and the greatest of theirs.
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
	for _, s := range b.series() {
		all = append(all, b.growthOutside(s)...)
	}
	return all
}

func (b *book) growthDisagrees(f *data.Figure, now reading) []found {
	was, ok, comparable := b.yearBefore(f)
	stated := percent(f.Growth)
	rs := []reading{stated, now, was.reading}
	if !ok || !comparable || was.span(now.unit).touchesZero() || growthAgrees(rs) {
		return nil
	}
	ratio := quotient(now.span(now.unit), was.span(now.unit), stated.number.Places())
	computed := signedPercent(ratio.Sub(hundred()))
	ground := was.ground()
	if was.span(now.unit).times(cut(stated.number).add(point(hundred()))).meets(now.span(now.unit).shift(2)) {
		return []found{at(source.Warning, stated.pos,
			say("tốc độ tăng ghi %[1]s bị cắt chứ không làm tròn: %[2]s so với %[3]s của %[4]s%[5]s (%[6]v) là %[7]s",
				"the stated growth %[1]s is cut off, not rounded: %[2]s against %[3]s of %[4]s%[5]s (%[6]v) is %[7]s",
				signedPercent(stated.number), now.amount(), was.amount(), periodName(was.period), ground, was.pos, computed),
			source.Textf("làm tròn theo giá trị tính lại, nếu nguồn cho phép", "round it as recomputed, if the source allows"),
			subject(f.Key()))}
	}
	return []found{at(source.Error, stated.pos,
		say("tốc độ tăng ghi %[1]s, nhưng %[2]s so với %[3]s của %[4]s%[5]s (%[6]v) là %[7]s",
			"the stated growth is %[1]s, but %[2]s against %[3]s of %[4]s%[5]s (%[6]v) is %[7]s",
			signedPercent(stated.number), now.amount(), was.amount(), periodName(was.period), ground, was.pos, computed),
		join(b.leftOver(f), indexMeant(f, rs), slips(rs, growthAgrees),
			source.Textf("nếu nguồn tính theo giá so sánh hoặc theo số đã điều chỉnh, chấp nhận bằng accept và ghi lý do",
				"if the source compares at constant prices or with revised figures, accept the finding and give the reason")),
		subject(f.Key()))}
}

// ground says which former provinces were added up; empty when none were.
func (w before) ground() source.Text {
	if len(w.parts) == 0 {
		return source.Text{}
	}
	return say(", cộng các tỉnh trước sáp nhập %[1]s", ", the former provinces %[1]s added up", strings.Join(w.parts, ", "))
}

// leftOver is the hint for a growth that stood so in the year before already.
func (b *book) leftOver(f *data.Figure) source.Text {
	key := f.Key()
	key.Period = key.Period.Before()
	last := b.table[key]
	if last == nil || last.Growth.State != data.Known || last.Growth.Number.Cmp(f.Growth.Number) != 0 {
		return source.Text{}
	}
	return say("giống hệt tốc độ tăng của %[1]s (%[2]v): có thể còn sót từ năm trước",
		"the same as the growth of %[1]s (%[2]v): perhaps left over from the year before", periodName(key.Period), last.Growth.Pos)
}

// indexMeant is the hint for an index (the year before = 100) that stands
// where the growth belongs.
func indexMeant(f *data.Figure, rs []reading) source.Text {
	meant := append([]reading(nil), rs...)
	meant[0].number = f.Growth.Number.Sub(hundred())
	if !growthAgrees(meant) {
		return source.Text{}
	}
	return say("%[1]s là chỉ số so với cùng kỳ; ghi growth: %[2]q", "%[1]s is an index on the year before; write growth: %[2]q",
		f.Growth.Number, meant[0].number.String()+"%")
}

// growthOutside finds a region's growth that is no mean of its provinces'.
func (b *book) growthOutside(s series) []found {
	region := b.figure(s, data.RegionID)
	if s.Sum.S != "provinces" || s.Unit.Family == data.IndexFamily || s.Unit.Percent() || b.balances[s.ID.S] ||
		region == nil || region.Growth.State != data.Known {
		return nil
	}
	var least, most *data.Figure
	for _, id := range b.provincesOf(s) {
		f := b.figure(s, id)
		if f == nil || f.Growth.State != data.Known {
			return nil
		}
		if least == nil || f.Growth.Number.Cmp(least.Growth.Number) < 0 {
			least = f
		}
		if most == nil || f.Growth.Number.Cmp(most.Growth.Number) > 0 {
			most = f
		}
	}
	if least == nil {
		return nil
	}
	r := percent(region.Growth)
	if between := (span{rounded(least.Growth.Number).lo, rounded(most.Growth.Number).hi}); between.meets(r.span(r.unit)) {
		return nil
	}
	return []found{at(source.Error, r.pos,
		say("%[1]s: tốc độ tăng của %[2]s là %[3]s, ngoài khoảng của các tỉnh: từ %[4]s (%[5]s) đến %[6]s (%[7]s)",
			"%[1]s: %[2]s grew by %[3]s, which lies outside its provinces: from %[4]s (%[5]s) to %[6]s (%[7]s)",
			seriesName(s.Indicator, s.period), b.areaName(data.RegionID), signedPercent(r.number),
			signedPercent(least.Growth.Number), b.areaName(least.Area.S), signedPercent(most.Growth.Number), b.areaName(most.Area.S)),
		join(b.leftOver(region), source.Textf("tốc độ tăng của tổng nằm giữa tốc độ tăng của các bộ phận; đối chiếu với nguồn",
			"a sum grows by something between what its parts grow by; compare with the source")),
		subject(region.Key()))}
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
	if index.number.Cmp(f.Growth.Number) == 0 {
		return nil // one of them stands in the other's place, which the rule "unit" says
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
