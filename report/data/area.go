package data

import "kyyeu/internal/source"

// IDs of the two areas that every conference has beside its provinces.
const (
	RegionID   = "region"
	NationalID = "national"
)

// Area is what a figure is about: a province, the region, or the country.
type Area struct {
	ID         Text `yaml:"id"`
	Name       Text `yaml:"name" en:"name-en,name"`
	Kind       Text `yaml:"kind"` // "tỉnh" (the default), "thành phố", "vùng"
	Department Text `yaml:"department" en:"department-en"`
	Pos        source.Pos
}

// Area gives the area with an ID: a province, [RegionID] or [NationalID]; ok
// is false when there is none. The country's name is in the language l.
func (c *Conference) Area(id string, l source.Lang) (a Area, ok bool) {
	switch id {
	case RegionID:
		a = c.Region
		a.ID.S = RegionID
		return a, true
	case NationalID:
		name := source.Text{VI: "Cả nước", EN: "Viet Nam"}.In(l)
		return Area{ID: Text{S: NationalID}, Name: Text{S: name}}, true
	}
	for _, p := range c.Provinces {
		if p.ID.S == id {
			return p, true
		}
	}
	return Area{}, false
}

// Source is the publication that a figure or a statement comes from.
type Source struct {
	ID        Text `yaml:"-"` // the key in the input's map
	Title     Text `yaml:"title"`
	Author    Text `yaml:"author"`
	Publisher Text `yaml:"publisher"`
	Date      Date `yaml:"date"`
	URL       Text `yaml:"url"`
	Pos       source.Pos
}

// Source gives the source with an ID; ok is false when there is none.
func (c *Conference) Source(id string) (s Source, ok bool) {
	for n := range c.Sources { // by index: there is much in one
		if c.Sources[n].ID.S == id {
			return c.Sources[n], true
		}
	}
	return Source{}, false
}

// Indicator is what is measured.
type Indicator struct {
	ID   Text `yaml:"-"` // the key in the input's map
	Name Text `yaml:"name" en:"name-en"`
	Unit Unit `yaml:"unit"`
	// UnitEnglish names a unit that the program does not know: chợ is markets.
	UnitEnglish Text `yaml:"unit-en"`
	// Sum is "provinces" when the region is the sum of its provinces, "none"
	// when it is not.
	Sum Text `yaml:"sum"`
	// PartOf names the indicator that this one is a part of; may be empty.
	PartOf Text `yaml:"part-of"`
	Pos    source.Pos
}

// Indicator gives the indicator with an ID; ok is false when there is none.
func (c *Conference) Indicator(id string) (i Indicator, ok bool) {
	for n := range c.Indicators { // by index: there is much in one
		if c.Indicators[n].ID.S == id {
			return c.Indicators[n], true
		}
	}
	return Indicator{}, false
}
