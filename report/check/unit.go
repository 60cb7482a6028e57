package check

import (
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// unit finds values that are a power of ten away from what stands beside them:
// a comma typed as a point, a scale word dropped ("tỷ" for "nghìn tỷ"); units
// that do not belong to their indicator; and growth and index in each other's
// place.
//
// A value is held against the same area in other periods ([book.scaleInTime])
// and, when there is none, against the other provinces ([book.scaleAmong]).
// What is above its whole is found by the rule "sum". Indices and rates have no
// scale to be mistaken.
func unit(b *book) []found {
	var all []found
	for i := range b.Figures {
		f := &b.Figures[i]
		if f, ok := b.foreignUnit(f); ok {
			all = append(all, f)
			continue
		}
		if s, ok := b.misscaled(f); ok {
			all = append(all, b.scaleFinding(f, s))
		} else if f, ok := b.lostInWhole(f); ok {
			all = append(all, f)
		}
		all = append(all, b.growthOrIndex(f)...)
	}
	return all
}

// foreignUnit finds a unit that does not convert to the indicator's. It cannot
// be accepted: there is no way to print or add such a value.
func (b *book) foreignUnit(f *data.Figure) (found, bool) {
	ind, ok := b.Indicator(f.Indicator.S)
	if !ok || !f.Unit.Given() || f.Unit.Family == ind.Unit.Family {
		return found{}, false
	}
	bad := at(source.Error, placeOf(f.Unit.Pos, f.Pos), say("đơn vị %q không đổi được sang đơn vị %q của chỉ tiêu %q",
		"the unit %q does not convert to %q, the unit of the indicator %q", f.Unit.Name, ind.Unit.Name, ind.ID.S),
		source.Textf("ghi lại đơn vị, hoặc tách thành một chỉ tiêu khác", "give another unit, or make it another indicator"), subject(f.Key()))
	bad.fixed = true
	return bad, true
}

// misscale says that a value is ten to the power of by times what its
// neighbours let expect.
type misscale struct {
	by int
	// beside is the neighbour that a message names, of the same area in
	// another period or of another province.
	beside *data.Figure
	// few says that the neighbours are too few to be sure.
	few bool
}

// The widths within which a value may differ from its neighbours.
const (
	// inTime bounds, in tenths, the change within the years of nearYears: 22
	// is from 1/2,2 to 2,2 times. A value ten times away has to be so within
	// inTimeTen, because some growth is that fast.
	inTime    = 22
	inTimeTen = 15
	// nearYears and farYears are how many years apart a neighbour may be that
	// shows a value to be ten times, or a hundred times and more, away.
	nearYears = 3
	farYears  = 10
	// apart is how many times larger or smaller than all other provinces a
	// value has to be before its scale is doubted.
	apart = 100
	// among is how many times beyond the other provinces it may lie with the
	// scale mended.
	among = 3
	// enough provinces make sure, fewest others let doubt.
	enoughOthers = 4
	fewestOthers = 3
)

// misscaled tells whether a figure's value has another scale than its
// neighbours. What the source's own growth confirms has not.
func (b *book) misscaled(f *data.Figure) (misscale, bool) {
	v, ok := b.level(f)
	if !ok || v.number.Sign() == 0 || v.unit.Family == data.IndexFamily || v.unit.Percent() || b.table[f.Key()] != f {
		return misscale{}, false
	}
	if was, ok, comparable := b.yearBefore(f); ok && comparable && f.Growth.State == data.Known &&
		growthAgrees([]reading{percent(f.Growth), v, was.reading}) {
		return misscale{}, false
	}
	if s, known := b.scaleInTime(f, v); known {
		return s, s.by != 0
	}
	return b.scaleAmong(f, v)
}

// baseOf is a reading without its sign in its family's base unit.
func baseOf(r reading) data.Decimal { return r.number.Abs().Shift(r.unit.Exponent) }

// scaleInTime holds a value against the same area's in other periods: those
// that agree with it and those that would, were it a power of ten smaller or
// larger, are counted, and the greater number is right. Of two values alone the
// later is doubted. known is false when no other period tells anything.
func (b *book) scaleInTime(f *data.Figure, v reading) (s misscale, known bool) {
	agree, others := 0, 0
	votes := map[int]int{}
	first := map[int]*data.Figure{}
	for _, g := range b.history(f) {
		w, ok := b.level(g)
		years := distance(f, g)
		if !ok || w.number.Sign() == 0 || years > farYears {
			continue
		}
		by, ok := scale(baseOf(v), baseOf(w), months(f.Period.PeriodKey), months(g.Period.PeriodKey))
		switch {
		case !ok, max(by, -by) == 1 && years > nearYears:
			continue
		case by == 0:
			agree++
			continue
		}
		others++
		votes[by]++
		if near := first[by]; near == nil || years < distance(f, near) {
			first[by] = g
		}
	}
	for by, n := range votes {
		alone := agree == 0 && others == 1 && f.Period.Compare(first[by].Period.PeriodKey) > 0 && max(by, -by) > 1
		if n > agree && n*2 > others && (n > 1 && digitsOf(v) >= fewest || alone && digitsOf(v) >= fewest-1) {
			return misscale{by: by, beside: first[by]}, true
		}
	}
	return misscale{}, agree+others > 0
}

// distance is how many years two figures are apart.
func distance(f, g *data.Figure) int {
	years := f.Period.Year - g.Period.Year
	return max(years, -years)
}

// months is how long a period is.
func months(p data.PeriodKey) int {
	switch p.Kind {
	case data.Year:
		return 12
	case data.Half:
		return 6
	case data.Quarter:
		return 3
	case data.Months:
		return p.N
	}
	return 1
}

// digitsOf counts the significant digits of a reading: a count of 1 or 10 has
// too few to tell a scale by.
func digitsOf(r reading) int { return len(significant(r.number.String())) }

// scale gives the power of ten by which v is away from w, 0 when it is not; ok
// is false when no power of ten brings the two together. v covers so many
// months and w so many others; what flows is more in more months, what stands
// is not, and both are allowed for.
func scale(v, w data.Decimal, months, others int) (by int, ok bool) {
	times := func(d data.Decimal, n int) data.Decimal { return d.Mul(data.NewDecimal(int64(n), 0)) }
	for _, by := range []int{0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 9, -9} {
		width := inTime
		if max(by, -by) == 1 {
			if months != others {
				continue
			}
			width = inTimeTen
		}
		x := v.Shift(-by)
		if times(x, others*width).Cmp(times(w, min(months, others)*10)) >= 0 && times(x, others*10).Cmp(times(w, max(months, others)*width)) <= 0 {
			return by, true
		}
	}
	return 0, false
}

// scaleAmong holds a value against the other provinces' in the same period:
// it is doubted when it is a hundred times larger or smaller than any of them
// and would not be with the comma, or the scale word, put elsewhere.
func (b *book) scaleAmong(f *data.Figure, v reading) (misscale, bool) {
	var least, most *data.Figure
	others := 0
	base := func(f *data.Figure) data.Decimal { r, _ := b.level(f); return baseOf(r) }
	for _, id := range b.provinceIDs() {
		k := f.Key()
		k.Area = id
		g := b.table[k]
		if r, ok := b.level(g); !ok || g == f || r.number.Sign() == 0 {
			continue
		}
		others++
		if least == nil || base(g).Cmp(base(least)) < 0 {
			least = g
		}
		if most == nil || base(g).Cmp(base(most)) > 0 {
			most = g
		}
	}
	if _, province := b.provinceNamed(f.Area.S); !province || others < fewestOthers || digitsOf(v) < fewest-1 {
		return misscale{}, false
	}
	times := func(d data.Decimal, n int64) data.Decimal { return d.Mul(data.NewDecimal(n, 0)) }
	x := baseOf(v)
	for _, by := range []int{3, 2, 6, 9} {
		up := x.Shift(-by)
		if x.Cmp(times(base(most), apart)) > 0 && up.Cmp(times(base(most), among)) <= 0 && times(up, among).Cmp(base(least)) >= 0 {
			return misscale{by, most, others < enoughOthers}, true
		}
		down := x.Shift(by)
		if times(x, apart).Cmp(base(least)) < 0 && down.Cmp(times(base(most), among)) <= 0 && times(down, among).Cmp(base(least)) >= 0 {
			return misscale{-by, least, others < enoughOthers}, true
		}
	}
	return misscale{}, false
}

func (b *book) scaleFinding(f *data.Figure, s misscale) found {
	v, _ := b.level(f)
	beside, _ := b.level(s.beside)
	severity := source.Error
	if s.few {
		severity = source.Warning
	}
	name := periodName(s.beside.Period.PeriodKey)
	if s.beside.Area.S != f.Area.S {
		name = b.areaName(s.beside.Area.S)
	}
	meant := v
	meant.number = v.number.Shift(-s.by)
	return at(severity, v.pos,
		say("%[1]s là %[2]s, %[3]s khoảng %[4]s lần so với %[5]s: %[6]s (%[7]v)",
			"%[1]s is %[2]s, about %[4]s times %[3]s than that of %[5]s: %[6]s (%[7]v)",
			b.figureName(f), v.amount(), s.direction(), data.NewDecimal(1, 0).Shift(max(s.by, -s.by)), name, beside.amount(), beside.pos),
		join(droppedWord(v, beside, s.by), say("có thể là %s: kiểm tra dấu phẩy và đơn vị", "perhaps %s: check comma and unit", meant.amount()),
			source.Textf("nếu số đúng như vậy, chấp nhận bằng accept và ghi lý do", "if the number is right, accept the finding and give the reason")),
		subject(f.Key()))
}

// direction says whether the value is too large or too small.
func (s misscale) direction() source.Text {
	if s.by < 0 {
		return source.Text{VI: "nhỏ hơn", EN: "smaller"}
	}
	return source.Text{VI: "lớn hơn", EN: "larger"}
}

// droppedWord is the hint for a unit that lacks, or has, a scale word more than
// the neighbour's: "tỷ đồng" beside "nghìn tỷ đồng".
func droppedWord(v, beside reading, by int) source.Text {
	if v.unit.Exponent-beside.unit.Exponent != by {
		return source.Text{}
	}
	switch {
	case strings.HasSuffix(beside.unit.Name, " "+v.unit.Name):
		word := strings.TrimSuffix(beside.unit.Name, " "+v.unit.Name)
		return say("đơn vị có thể thiếu chữ %q", "the unit perhaps lacks the word %q", word)
	case strings.HasSuffix(v.unit.Name, " "+beside.unit.Name):
		word := strings.TrimSuffix(v.unit.Name, " "+beside.unit.Name)
		return say("đơn vị có thể thừa chữ %q", "the unit perhaps has the word %q too many", word)
	}
	return say("đơn vị có thể là %q", "the unit is perhaps %q", beside.unit.Name)
}

// lostInWhole finds a province whose value is next to nothing in its region and
// would not be a thousand times larger: a warning, because some are so small.
func (b *book) lostInWhole(f *data.Figure) (found, bool) {
	const lost = 20000
	v, ok := b.level(f)
	whole, ok2 := b.level(b.sibling(f, data.RegionID))
	if _, province := b.provinceNamed(f.Area.S); !province || !ok || !ok2 || v.number.Sign() == 0 || v.unit.Family == data.IndexFamily || v.unit.Percent() ||
		digitsOf(v) < fewest-1 || baseOf(v).Mul(data.NewDecimal(lost, 0)).Cmp(baseOf(whole)) >= 0 {
		return found{}, false
	}
	return at(source.Warning, v.pos,
		say("%[1]s là %[2]s, chưa bằng một phần %[3]d của %[4]s: %[5]s (%[6]v)", "%[1]s is %[2]s, less than one part in %[3]d of %[4]s: %[5]s (%[6]v)",
			b.figureName(f), v.amount(), lost, b.areaName(data.RegionID), whole.amount(), whole.pos),
		source.Textf("kiểm tra dấu phẩy và đơn vị", "check comma and unit"), subject(f.Key())), true
}

const (
	// leastIndex is below any index of a year; mostGrowth above the growth of
	// nearly all that is compared with the year before.
	leastIndex = 50
	mostGrowth = 80
)

// growthOrIndex finds a growth where an index (the year before = 100) belongs,
// and an index where a growth does: 8,72 for 108,72, and the other way round.
func (b *book) growthOrIndex(f *data.Figure) []found {
	u, ok := b.unit(f)
	if !ok {
		return nil
	}
	if f.Value.State == data.Known && u.Family == data.IndexFamily && f.Value.Number.Abs().Cmp(data.NewDecimal(leastIndex, 0)) < 0 {
		return []found{at(source.Warning, f.Value.Pos,
			say("%[1]s là %[2]s: giống tốc độ tăng hơn là chỉ số (năm trước là 100)", "%[1]s is %[2]s: more like a growth than an index (the year before is 100)",
				b.figureName(f), f.Value.Number),
			say("ghi growth: %[1]q thay cho value, hoặc value: %[2]q", "write growth: %[1]q instead of value, or value: %[2]q",
				f.Value.Number.String()+"%", hundred().Add(f.Value.Number)),
			subject(f.Key()))}
	}
	if g := f.Growth; g.State == data.Known && g.Number.Cmp(data.NewDecimal(mostGrowth, 0)) > 0 && b.growsLikeIndex(f, u) {
		return []found{at(source.Warning, g.Pos,
			say("tốc độ tăng của %[1]s ghi %[2]s: giống chỉ số so với cùng kỳ hơn là tốc độ tăng", "the growth of %[1]s is %[2]s: more like an index on the year before than a growth",
				b.figureName(f), signedPercent(g.Number)),
			say("nếu là chỉ số, ghi growth: %q", "if it is an index, write growth: %q", g.Number.Sub(hundred()).String()+"%"),
			subject(f.Key()))}
	}
	return nil
}

// growsLikeIndex reports whether a growth, less a hundred, lies among those of
// the other areas in the same period, and none of theirs is as large; that of
// an index needs no others.
func (b *book) growsLikeIndex(f *data.Figure, u data.Unit) bool {
	if _, ok, comparable := b.yearBefore(f); ok && comparable && u.Family != data.IndexFamily {
		return false // the rule "growth" recomputes it
	}
	meant := f.Growth.Number.Sub(hundred())
	least, most, others := meant, meant, 0
	for _, id := range b.areaIDs() {
		g := b.sibling(f, id)
		if g == nil || g == f || g.Growth.State != data.Known {
			continue
		}
		if g.Growth.Number.Cmp(data.NewDecimal(mostGrowth, 0)) > 0 {
			return false
		}
		others++
		if others == 1 || g.Growth.Number.Cmp(least) < 0 {
			least = g.Growth.Number
		}
		if others == 1 || g.Growth.Number.Cmp(most) > 0 {
			most = g.Growth.Number
		}
	}
	const wide = 20 // points beyond the others
	points := data.NewDecimal(wide, 0)
	near := meant.Cmp(least.Sub(points)) >= 0 && meant.Cmp(most.Add(points)) <= 0
	return near && (others > 1 || u.Family == data.IndexFamily)
}
