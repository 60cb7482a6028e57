package compose

import (
	"slices"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// This file holds what figures prove of each other. A figure is known to the
// digits that its source gives, and a statement is proven when it holds for every
// value that these leave open.

// gauged is what a figure measures, and between which values that may lie.
type gauged struct {
	value     data.Value
	low, high data.Decimal
}

// gauge gives what a figure measures. It is found out once: every statement on an
// indicator asks for all of its figures.
func (k figures) gauge(f *data.Figure) *gauged {
	g := k.gauged[f]
	if g == nil {
		g = &gauged{value: k.level(f)}
		g.low, g.high = margins(g.value, f.About.V)
		k.gauged[f] = g
	}
	return g
}

// level gives the growth of an index, else the value in the indicator's unit.
func (k figures) level(f *data.Figure) data.Value {
	ind, _ := k.c.Indicator(f.Indicator.S)
	u := k.unitOf(f)
	if u.Family == data.IndexFamily {
		v, _ := f.Rate(u)
		return v
	}
	v := f.Value
	if n, ok := u.Convert(v.Number, ind.Unit); ok && v.State == data.Known {
		v.Number = n
	}
	return v
}

// margins are between which values one may lie: half a unit of the last digit
// given, and a tenth where the source gives it by a word.
func margins(v data.Value, about data.About) (low, high data.Decimal) {
	low, high = v.Number, v.Number
	if v.State != data.Known {
		return low, high
	}
	tenth := v.Number.Abs().Mul(data.NewDecimal(1, 1))
	if about != data.Exactly && v.Number.Sign() < 0 {
		about = data.Around // "gần −5%" may be meant either way
	}
	switch about {
	case data.Nearly:
		return low.Sub(tenth), high
	case data.Over:
		return low, high.Add(tenth)
	case data.Around:
		return low.Sub(tenth), high.Add(tenth)
	}
	half := halfUnit(v)
	return low.Sub(half), high.Add(half)
}

// bounds are between which values a figure may lie, in the indicator's unit.
func (k figures) bounds(f *data.Figure) (low, high data.Decimal) {
	g := k.gauge(f)
	return g.low, g.high
}

// surelyAbove reports whether a is greater than b for every value that the
// digits given, and words such as "gần", leave open.
func (k figures) surelyAbove(a, b *data.Figure) bool {
	low, _ := k.bounds(a)
	_, high := k.bounds(b)
	return low.Cmp(high) > 0
}

// turn is +1 when the later figure is proven greater than the earlier, −1 when
// smaller, 0 when neither is.
func (k figures) turn(earlier, later *data.Figure) int {
	switch {
	case k.surelyAbove(later, earlier):
		return 1
	case k.surelyAbove(earlier, later):
		return -1
	}
	return 0
}

// sign is +1 for what is proven greater than zero, −1 for what is smaller, 0 for
// the others.
func (k figures) sign(f *data.Figure) int {
	low, high := k.bounds(f)
	switch {
	case low.Sign() > 0:
		return 1
	case high.Sign() < 0:
		return -1
	}
	return 0
}

// highest and lowest are the figure that is proven to be beyond all others of
// some, leaving out those without a value; nil when none is.
func (k figures) highest(figures []*data.Figure) *data.Figure {
	return k.extreme(figures, k.surelyAbove)
}

func (k figures) lowest(figures []*data.Figure) *data.Figure {
	return k.extreme(figures, func(f, g *data.Figure) bool { return k.surelyAbove(g, f) })
}

func (k figures) extreme(figures []*data.Figure, beyond func(f, g *data.Figure) bool) *data.Figure {
	for _, f := range figures {
		if !k.has(f) || k.measured(f).State != data.Known {
			continue
		}
		others := func(g *data.Figure) bool { return k.has(g) && g != f && !beyond(f, g) }
		if !slices.ContainsFunc(figures, others) {
			return f
		}
	}
	return nil
}

// tally counts what is proven of some things: that they rose (are greater than
// zero), that they fell, or neither.
type tally struct{ up, down, open int }

func (t tally) all() int { return t.up + t.down + t.open }

func (t *tally) add(turn int) {
	switch turn {
	case 1:
		t.up++
	case -1:
		t.down++
	default:
		t.open++
	}
}

// turns counts how values went from their first to their last figure, of the rows
// that have both.
func (k figures) turns(rows [][]*data.Figure) (t tally) {
	for _, row := range rows {
		if first, last := row[0], row[len(row)-1]; k.has(first) && k.has(last) {
			t.add(k.turn(first, last))
		}
	}
	return t
}

// steady is +1 when every figure of a row is proven greater than the one before,
// −1 when smaller, and 0 when neither holds or one has no value.
func (k figures) steady(row []*data.Figure) int {
	way := 0
	for i, f := range row {
		if !k.has(f) {
			return 0
		}
		if i == 0 {
			continue
		}
		turn := k.turn(row[i-1], f)
		if turn == 0 || way != 0 && turn != way {
			return 0
		}
		way = turn
	}
	return way
}

// allSigned is +1 when every figure of a row is proven greater than zero, −1 when
// smaller, and 0 when neither holds or one has no value.
func (k figures) allSigned(row []*data.Figure) int {
	way := 0
	for i, f := range row {
		if !k.has(f) {
			return 0
		}
		s := k.sign(f)
		if s == 0 || i > 0 && s != way {
			return 0
		}
		way = s
	}
	return way
}

// fractions are the parts of a whole that have a name.
var fractions = []struct {
	of, in int64
	name   source.Text
}{
	{1, 4, source.Text{VI: "một phần tư", EN: "a quarter"}},
	{1, 3, source.Text{VI: "một phần ba", EN: "a third"}},
	{1, 2, source.Text{VI: "một nửa", EN: "half"}},
	{2, 3, source.Text{VI: "hai phần ba", EN: "two thirds"}},
	{3, 4, source.Text{VI: "ba phần tư", EN: "three quarters"}},
}

// fraction names a part of a whole, "gần một nửa", when it is proven to be less
// than a fraction with a name by no more than an eighth of it, or more ("hơn");
// it is empty otherwise. Of two names the nearer one is taken.
func (k wording) fraction(low, high, whole data.Decimal) string {
	name := ""
	var nearest data.Decimal
	eighth := data.NewDecimal(125, 3)
	for _, f := range fractions {
		// Everything is multiplied by f.in, so that no third is rounded.
		at := whole.Mul(data.NewDecimal(f.of, 0))
		in := data.NewDecimal(f.in, 0)
		from, to := low.Mul(in).Sub(at), high.Mul(in).Sub(at)
		word := k.say("hơn", "more than")
		switch {
		case from.Sign() > 0 && to.Cmp(at.Mul(eighth)) <= 0:
		case to.Sign() < 0 && from.Neg().Cmp(at.Mul(eighth)) <= 0:
			word = k.say("gần", "nearly")
		default:
			continue
		}
		off := from.Add(to).Abs().Div(in, 12)
		if name == "" || off.Cmp(nearest) < 0 {
			nearest, name = off, word+" "+f.name.In(k.lang)
		}
	}
	return name
}
