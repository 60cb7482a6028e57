package data

import "kyyeu/internal/source"

// Figure is one value of an indicator for an area and a period, with what its
// source said of it.
type Figure struct {
	Indicator Text       `yaml:"indicator"`
	Period    Period     `yaml:"period"`
	Area      Text       `yaml:"area"`
	Value     Value      `yaml:"value"`
	Unit      Unit       `yaml:"unit"` // zero: the indicator's
	Status    At[Status] `yaml:"status"`
	About     At[About]  `yaml:"about"`
	// Growth on the same period of the year before in per cent, as the source
	// states it. An index may give it instead of a value: each follows from
	// the other (108,72 is +8,72 %).
	Growth Value `yaml:"growth"`
	Share  Share `yaml:"share"`
	Source Text  `yaml:"source"`
	// Note is printed with the figure wherever there is room for notes.
	Note Text `yaml:"note"`
	// Origin is the cell of a return that the figure was collected from,
	// "nghe-an.xlsx!Biểu 1!C12", as a table of figures gives it.
	Origin Text `yaml:"origin"`
	Pos    source.Pos
}

// Share is the part that a figure has in a larger area, in per cent, as the
// source states it.
type Share struct {
	Of    Text  `yaml:"of"` // an area's ID; empty when no share is given
	Value Value `yaml:"value"`
	Pos   source.Pos
}

// Key names a figure.
type Key struct {
	Indicator string
	Period    PeriodKey
	Area      string
}

// Key gives the figure's own.
func (f *Figure) Key() Key { return Key{f.Indicator.S, f.Period.PeriodKey, f.Area.S} }

// Table finds figures by their key. It is made once for a conference.
type Table map[Key]*Figure

// NewTable indexes the conference's figures; of two with one key the first
// counts (the check "duplicate" reports the other).
func NewTable(c *Conference) Table {
	t := make(Table, len(c.Figures))
	for i := range c.Figures {
		f := &c.Figures[i]
		if _, ok := t[f.Key()]; !ok {
			t[f.Key()] = f
		}
	}
	return t
}

// Level gives the figure's value; for an index that only states its growth,
// the index that follows from it (100 + growth). computed says that it did.
func (f *Figure) Level(unit Unit) (v Value, computed bool) {
	if f.Value.Given() || unit.Family != IndexFamily || f.Growth.State != Known {
		return f.Value, false
	}
	v = f.Growth
	v.Number = NewDecimal(100, 0).Add(v.Number)
	return v, true
}

// Rate gives the growth in per cent that the source states; for an index that
// only states its value, the growth that follows (value − 100). computed says
// that it did.
func (f *Figure) Rate(unit Unit) (v Value, computed bool) {
	if f.Growth.Given() || unit.Family != IndexFamily || f.Value.State != Known {
		return f.Growth, false
	}
	v = f.Value
	v.Number = v.Number.Sub(NewDecimal(100, 0))
	return v, true
}
