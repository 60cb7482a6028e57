package check

import (
	"slices"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// The bounds of a plausible change on the year before, in per cent and points.
const (
	// jumpUp and jumpDown bound a change that nothing can be compared with:
	// three times as much, or a third.
	jumpUp, jumpDown = 200, -67
	// jumpOff is how many points a change may at least be away from the median
	// of the other areas', and jumpSpread how many times their median distance
	// from it.
	jumpOff    = 50
	jumpSpread = 8
	// jumpFew is how many other areas make a median.
	jumpFew = 3
)

// jump finds changes against the year before that are not plausible: by the
// changes of the other areas in the same period where there are three or more,
// because a boom or a slump takes all along, and by fixed bounds else. The
// change is what the values of the two years give, or else the stated growth.
// Where the data has all three, the rule "growth" holds them against each
// other, and a change that they agree on is no slip of the hand. What the rule
// "unit" finds is not found again.
func jump(b *book) []found {
	var all []found
	for _, s := range b.series() {
		all = append(all, b.jumps(s)...)
	}
	return all
}

// movement is what a figure grew by, in per cent.
type movement struct {
	figure  *data.Figure
	percent data.Decimal
	pos     source.Pos
	// was is the value of the year before; held says that the rule "growth"
	// holds the change against a stated growth.
	was  *before
	held bool
}

func (b *book) jumps(s series) []found {
	if s.Unit.Percent() || b.balances[s.ID.S] {
		return nil
	}
	var changes []movement
	for _, id := range b.areaIDs() {
		if c, ok := b.change(b.figure(s, id)); ok {
			changes = append(changes, c)
		}
	}
	var all []found
	for i, c := range changes {
		if c.held {
			continue
		}
		others := make([]data.Decimal, 0, len(changes))
		for j, o := range changes {
			if j != i {
				others = append(others, o.percent)
			}
		}
		if middle, implausible := beyond(c.percent, others); implausible {
			all = append(all, b.jumpFinding(c, middle, len(others)))
		}
	}
	return all
}

// change gives what a figure grew by; ok is false when the data does not say,
// or when the value has another scale.
func (b *book) change(f *data.Figure) (c movement, ok bool) {
	if f == nil {
		return movement{}, false
	}
	now, level := b.level(f)
	if _, bad := b.misscaled(f); bad || level && now.number.Sign() < 0 {
		return movement{}, false
	}
	if level && now.unit.Family == data.IndexFamily {
		if now.number.Cmp(data.NewDecimal(leastIndex, 0)) < 0 || f.Growth.State == data.Known && b.growsLikeIndex(f, now.unit) {
			return movement{}, false // the rule "unit" finds it
		}
		return movement{figure: f, percent: now.number.Sub(hundred()), pos: now.pos}, true
	}
	was, known, comparable := b.yearBefore(f)
	if !comparable {
		return movement{}, false
	}
	if level && known && !was.span(now.unit).touchesZero() && was.number.Sign() > 0 {
		last := b.table[data.Key{Indicator: f.Indicator.S, Period: was.period, Area: f.Area.S}]
		if last != nil {
			if _, bad := b.misscaled(last); bad {
				return movement{}, false
			}
		}
		rate := quotient(now.span(now.unit), was.span(now.unit), 1).Sub(hundred())
		return movement{f, rate.Round(min(rate.Places(), 1)), now.pos, &was, f.Growth.State == data.Known}, true
	}
	if f.Growth.State != data.Known || b.unitOf(f).Given() && f.Growth.Number.Cmp(data.NewDecimal(mostGrowth, 0)) > 0 && b.growsLikeIndex(f, b.unitOf(f)) {
		return movement{}, false
	}
	return movement{figure: f, percent: f.Growth.Number, pos: f.Growth.Pos}, true
}

// unitOf is a figure's unit, zero when it has none that is any use.
func (b *book) unitOf(f *data.Figure) data.Unit {
	u, ok := b.unit(f)
	if !ok {
		return data.Unit{}
	}
	return u
}

// beyond reports whether a change is implausible beside others, and gives
// their median.
func beyond(c data.Decimal, others []data.Decimal) (middle data.Decimal, implausible bool) {
	if len(others) < jumpFew {
		return data.Decimal{}, c.Cmp(data.NewDecimal(jumpUp, 0)) > 0 || c.Cmp(data.NewDecimal(jumpDown, 0)) < 0
	}
	middle = median(others)
	distances := make([]data.Decimal, len(others))
	for i, o := range others {
		distances[i] = o.Sub(middle).Abs()
	}
	allowed := median(distances).Mul(data.NewDecimal(jumpSpread, 0))
	if off := data.NewDecimal(jumpOff, 0); allowed.Cmp(off) < 0 {
		allowed = off
	}
	return middle, c.Sub(middle).Abs().Cmp(allowed) > 0
}

// median is the middle number, of an even count the lower of the two.
func median(all []data.Decimal) data.Decimal {
	sorted := slices.SortedFunc(slices.Values(all), data.Decimal.Cmp)
	return sorted[(len(sorted)-1)/2]
}

func (b *book) jumpFinding(c movement, middle data.Decimal, others int) found {
	against := source.Text{}
	if c.was != nil {
		against = say(" (từ %[1]s của %[2]s%[3]s, %[4]v)", " (from %[1]s of %[2]s%[3]s, %[4]v)", c.was.amount(), periodName(c.was.period), c.was.ground(), c.was.pos)
	}
	beside := source.Textf("không có đủ địa bàn khác để so sánh", "too few other areas to compare with")
	if others >= jumpFew {
		beside = say("ở giữa %[1]d địa bàn khác là %[2]s", "the middle of the %[1]d other areas is %[2]s", others, signedPercent(middle))
	}
	return at(source.Warning, c.pos,
		say("%[1]s thay đổi %[2]s so với năm trước%[3]s; %[4]s", "%[1]s changed by %[2]s on the year before%[3]s; %[4]s",
			b.figureName(c.figure), signedPercent(c.percent), against, beside),
		source.Textf("đối chiếu với nguồn; nếu đúng, chấp nhận bằng accept và ghi lý do", "compare with the source; if it is right, accept the finding and give the reason"),
		subject(c.figure.Key()))
}
