package compose

import (
	"slices"

	"kyyeu/report/data"
)

// figures reads the figures of a conference one by one: the unit of each, what is
// compared of it, whether it has a value. What they prove of each other is in
// compare.go, what must be said of them in qualify.go.
type figures struct {
	c *data.Conference
	// gauged are the figures whose measure was found out so far.
	gauged map[*data.Figure]*gauged
}

// unitOf is the unit that a figure is given in: its own or its indicator's.
func (k figures) unitOf(f *data.Figure) data.Unit {
	if f.Unit.Given() {
		return f.Unit
	}
	i, _ := k.c.Indicator(f.Indicator.S)
	return i.Unit
}

// measured is what a ranking compares: the growth of an index, else the value
// in the indicator's unit.
func (k figures) measured(f *data.Figure) data.Value { return k.gauge(f).value }

// has reports whether there is a value to draw.
func (k figures) has(f *data.Figure) bool { return f != nil && k.measured(f).Countable() }

// base is a figure's value in its family's base unit.
func (k figures) base(f *data.Figure) (data.Decimal, bool) {
	u := k.unitOf(f)
	v, _ := f.Level(u)
	if !v.Countable() {
		return data.Decimal{}, false
	}
	return v.Number.Shift(u.Exponent), true
}

// partOf is what of a figure is printed as its value: the growth of an index.
func (k figures) partOf(f *data.Figure) data.Part {
	if k.unitOf(f).Family == data.IndexFamily {
		return data.PartGrowth
	}
	return data.PartValue
}

// inRank are figures that have a value, the highest first as a chart has them.
func (k figures) inRank(figures []*data.Figure) []*data.Figure {
	out := slices.DeleteFunc(slices.Clone(figures), func(f *data.Figure) bool { return !k.has(f) })
	slices.SortStableFunc(out, func(f, g *data.Figure) int { return k.measured(g).Number.Cmp(k.measured(f).Number) })
	return out
}

// values are the figures that have one, area by area.
func (k figures) values(o overTime) []*data.Figure {
	var out []*data.Figure
	for _, row := range o.figures {
		for _, f := range row {
			if k.has(f) {
				out = append(out, f)
			}
		}
	}
	return out
}
