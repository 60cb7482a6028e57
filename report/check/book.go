package check

import (
	"slices"

	"kyyeu/internal/provinces"
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
	// histories has, for an indicator and an area (the period is empty), the
	// first figures of all periods in the order of the periods.
	histories map[data.Key][]*data.Figure
	// texts, refs and cross are everything that prints, in the order of the data.
	texts []passage
	refs  []*data.FigureRef
	cross []*data.CrossRef
	// balances are the indicators with negative values, such as a balance of
	// trade: of those a part can be larger than its whole.
	balances map[string]bool
	// officials are the conference's provinces that the gazetteer knows.
	officials map[string]provinces.Province
	// origins are the cells that collected figures came from.
	origins map[row]string
}

func newBook(c *data.Conference, covers Coverage) *book {
	b := &book{Conference: c, covers: covers, table: data.NewTable(c), balances: map[string]bool{},
		officials: officialsOf(c.Provinces), origins: originsOf(c.Figures)}
	w := walk(c)
	b.texts, b.refs, b.cross = w.texts, w.refs, w.cross
	b.histories = historiesOf(b.table)
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
	// of are the readings that were added up to this one, when it is a sum.
	of []reading
}

// span is the interval in which the number lies, in unit u; the caller makes
// sure that u is of the reading's family.
func (r reading) span(u data.Unit) span {
	if r.of != nil {
		return spanOf(r.of, u)
	}
	s := around(r.number, r.about)
	if r.exact {
		s = point(r.number)
	}
	return s.shift(r.unit.Exponent - u.Exponent)
}

// unit gives the unit that a figure's value is in; ok is false when the
// indicator is unknown or the figure's unit does not convert into the
// indicator's, which the rule "unit" reports.
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
	return reading{number: v.Number, unit: u, about: f.About.V, exact: v.State == data.Nothing, pos: v.Pos}, true
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

// historiesOf sorts figures by indicator and area.
func historiesOf(table data.Table) map[data.Key][]*data.Figure {
	all := map[data.Key][]*data.Figure{}
	for k, f := range table {
		k.Period = data.PeriodKey{}
		all[k] = append(all[k], f)
	}
	for _, figures := range all {
		slices.SortFunc(figures, func(f, g *data.Figure) int { return f.Period.Compare(g.Period.PeriodKey) })
	}
	return all
}

// history gives the figures of the same indicator and area in all other
// periods, in their order.
func (b *book) history(f *data.Figure) []*data.Figure {
	k := f.Key()
	k.Period = data.PeriodKey{}
	return slices.DeleteFunc(slices.Clone(b.histories[k]), func(g *data.Figure) bool { return g.Key() == f.Key() })
}

// provinceNamed gives the province with an ID.
func (b *book) provinceNamed(id string) (data.Area, bool) {
	i := slices.IndexFunc(b.Provinces, func(a data.Area) bool { return a.ID.S == id })
	if i < 0 {
		return data.Area{}, false
	}
	return b.Provinces[i], true
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

// provincesOf gives the provinces that may have a figure in a series, in the
// order of the protocol: one that was merged into another before the period
// ended has none to give, unless the data has one all the same.
func (b *book) provincesOf(s series) []string {
	return slices.DeleteFunc(b.provinceIDs(), func(id string) bool {
		p, ok := b.official(id)
		return ok && swallowed(p) && endsAfterMergers(s.period) && b.figure(s, id) == nil
	})
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
