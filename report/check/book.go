package check

import (
	"slices"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// book is a conference with what the rules look up in it. It is made once a
// run and not changed.
type book struct {
	*data.Conference
	covers Coverage
	// table has the first figure of each key.
	table data.Table
	// texts and refs are everything that prints, in the order of the data.
	texts []passage
	refs  []*data.FigureRef
	// balances are the indicators with negative values, such as a balance of
	// trade: of those a part can be larger than its whole.
	balances map[string]bool
}

func newBook(c *data.Conference, covers Coverage) *book {
	b := &book{Conference: c, covers: covers, table: data.NewTable(c), balances: map[string]bool{}}
	b.texts, b.refs = walk(c)
	for _, f := range c.Figures {
		if f.Value.Number.Sign() < 0 {
			b.balances[f.Indicator.S] = true
		}
	}
	return b
}

// reading is one number of a figure as the rules calculate with it.
type reading struct {
	number data.Decimal
	unit   data.Unit
	about  data.About
	// exact says that the number is not rounded: nothing occurred, or it is
	// no number of the input.
	exact bool
	pos   source.Pos
}

// span is the interval in which the number lies, in unit u; the caller makes
// sure that u is of the reading's family.
func (r reading) span(u data.Unit) span {
	s := around(r.number, r.about)
	if r.exact {
		s = point(r.number)
	}
	return s.shift(r.unit.Exponent - u.Exponent)
}

// unit gives the unit that a figure's value is in; ok is false when the
// indicator is unknown or the figure's unit does not convert into the
// indicator's, which the rule "reference" reports.
func (b *book) unit(f *data.Figure) (u data.Unit, ok bool) {
	ind, ok := b.Indicator(f.Indicator.S)
	if !ok {
		return data.Unit{}, false
	}
	if !f.Unit.Given() {
		return ind.Unit, true
	}
	return f.Unit, f.Unit.Family == ind.Unit.Family
}

// level reads a figure's value; ok is false when there is no figure or its
// value cannot enter a calculation.
func (b *book) level(f *data.Figure) (r reading, ok bool) {
	if f == nil {
		return reading{}, false
	}
	u, ok := b.unit(f)
	v, _ := f.Level(u)
	if !ok || !v.Countable() {
		return reading{}, false
	}
	return reading{v.Number, u, f.About.V, v.State == data.Nothing, v.Pos}, true
}

// percent reads a growth or share, which are never about anything: the word
// ("gần", "hơn") that a source says belongs to the value.
func percent(v data.Value) reading {
	u := data.ParseUnit("%")
	return reading{number: v.Number, unit: u, pos: v.Pos}
}

// sibling gives the figure of another area for the same indicator and period, nil
// when there is none.
func (b *book) sibling(f *data.Figure, area string) *data.Figure {
	k := f.Key()
	k.Area = area
	return b.table[k]
}

// series is one indicator in one period.
type series struct {
	data.Indicator
	period data.PeriodKey
}

// figure gives the series' figure for an area, nil when there is none.
func (b *book) figure(s series, area string) *data.Figure {
	return b.table[data.Key{Indicator: s.ID.S, Period: s.period, Area: area}]
}

// series lists every indicator and period that has figures, in the order of
// the figures; unknown indicators are left out.
func (b *book) series() []series {
	var all []series
	seen := map[data.Key]bool{}
	for i := range b.Figures {
		k := b.Figures[i].Key()
		k.Area = ""
		ind, ok := b.Indicator(k.Indicator)
		if !ok || seen[k] {
			continue
		}
		seen[k] = true
		all = append(all, series{ind, k.Period})
	}
	return all
}

// provinceIDs are in the order of the protocol.
func (b *book) provinceIDs() []string {
	ids := make([]string, len(b.Provinces))
	for i, p := range b.Provinces {
		ids[i] = p.ID.S
	}
	return ids
}

// areaIDs are the provinces, the region and the country.
func (b *book) areaIDs() []string {
	return append(b.provinceIDs(), data.RegionID, data.NationalID)
}

// within reports whether an area is a part of another: a province of region
// and country, the region of the country.
func (b *book) within(area, of string) bool {
	switch of {
	case data.RegionID:
		return slices.Contains(b.provinceIDs(), area)
	case data.NationalID:
		return area == data.RegionID || slices.Contains(b.provinceIDs(), area)
	}
	return false
}
