package data

import (
	"strings"

	"kyyeu/internal/source"
)

// Family is what units convert into each other: only those of one family do.
// A unit that the program does not know is a family of its own.
type Family string

// The families that are known; see [ParseUnit] for their units.
const (
	DongFamily    Family = "đồng"
	DollarFamily  Family = "USD"
	MassFamily    Family = "kg"
	AreaFamily    Family = "m²"
	EnergyFamily  Family = "kWh"
	PercentFamily Family = "%"
	IndexFamily   Family = "index"
)

// Unit is a unit of measure: 10^Exponent of its family's base. The zero value
// is no unit.
type Unit struct {
	// Name is the unit as it prints, "tỷ đồng"; "index" for an index.
	Name     string
	Family   Family
	Exponent int
	Pos      source.Pos
}

// Given reports whether there is a unit.
func (u Unit) Given() bool { return u.Name != "" }

// Percent reports whether values carry a per cent sign.
func (u Unit) Percent() bool { return u.Family == PercentFamily }

// bases are the units that scale words may stand before.
var bases = map[string]Unit{
	"đồng": {Family: DongFamily},
	"vnd":  {Family: DongFamily},
	"usd":  {Family: DollarFamily},
	"kg":   {Family: MassFamily},
	"tạ":   {Family: MassFamily, Exponent: 2},
	"tấn":  {Family: MassFamily, Exponent: 3},
	"m²":   {Family: AreaFamily},
	"m2":   {Family: AreaFamily},
	"ha":   {Family: AreaFamily, Exponent: 4},
	"km²":  {Family: AreaFamily, Exponent: 6},
	"km2":  {Family: AreaFamily, Exponent: 6},
	"kwh":  {Family: EnergyFamily},
	"mwh":  {Family: EnergyFamily, Exponent: 3},
	"gwh":  {Family: EnergyFamily, Exponent: 6},
	"%":    {Family: PercentFamily},
}

// scales are the words before a base unit; "tỉ" is the other spelling of "tỷ".
var scales = map[string]int{"": 0, "nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9,
	"nghìn tỷ": 12, "nghìn tỉ": 12, "ngàn tỷ": 12, "ngàn tỉ": 12, "triệu tỷ": 15, "triệu tỉ": 15}

// ParseUnit reads a unit: a base (đồng, VND, USD, kg, tạ, tấn, m², ha, km²,
// kWh, MWh, GWh, %) with or without nghìn, triệu, tỷ, nghìn tỷ, triệu tỷ in
// front; "index"; or any other text, a unit that converts to nothing else.
func ParseUnit(s string) Unit {
	name := strings.Join(strings.Fields(s), " ")
	lower := strings.ToLower(name)
	if lower == "index" {
		return Unit{Name: "index", Family: IndexFamily}
	}
	words := strings.Fields(lower)
	if len(words) > 0 {
		if u, ok := bases[words[len(words)-1]]; ok {
			if e, ok := scales[strings.Join(words[:len(words)-1], " ")]; ok {
				u.Name = name
				u.Exponent += e
				return u
			}
		}
	}
	return Unit{Name: name, Family: Family(lower)}
}

// The words of units in English, by the exponents of scales and by base units;
// those that are not here are the same in both languages.
var (
	englishScales = map[int]string{3: "thousand", 6: "million", 9: "billion", 12: "trillion", 15: "quadrillion"}
	englishBases  = map[string]string{"đồng": "VND", "tạ": "quintals", "tấn": "tonnes"}
)

// In gives the unit as it prints in a language: "tỷ đồng" is "billion VND". A
// unit that the program does not know is as it was typed.
func (u Unit) In(l source.Lang) string {
	words := strings.Fields(u.Name)
	if l != source.English || len(words) == 0 {
		return u.Name
	}
	last := strings.ToLower(words[len(words)-1])
	base, known := bases[last]
	if !known || base.Family != u.Family {
		return u.Name
	}
	name, ok := englishBases[last]
	if !ok {
		name = words[len(words)-1]
	}
	if scale := englishScales[u.Exponent-base.Exponent]; scale != "" {
		name = scale + " " + name
	}
	return name
}

// Convert gives a number of unit u in unit v, exactly; ok is false when the
// two are of different families.
func (u Unit) Convert(a Decimal, v Unit) (b Decimal, ok bool) {
	if u.Family != v.Family {
		return Decimal{}, false
	}
	return a.Shift(u.Exponent - v.Exponent), true
}
