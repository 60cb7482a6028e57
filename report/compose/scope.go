package compose

import (
	"slices"
	"time"

	"kyyeu/report/data"
)

// scope is what a document is about: the figures of the conference, found by what
// they are of, and the province that the document is for. Nothing of it changes
// while a document is composed.
type scope struct {
	figures
	table data.Table
	// everyone are those of all areas, by which a province has its place; they are
	// more than the others in a document for one province.
	everyone everyone
	// own is the index of the province that the document is made for, −1 when it
	// is for all.
	own int
}

// subject is the ID of what the document is about: its province, or the region.
func (k scope) subject() string {
	if k.single() {
		return k.c.Provinces[k.own].ID.S
	}
	return data.RegionID
}

// single reports whether the document is made for one province.
func (k scope) single() bool { return k.own >= 0 }

// year is the conference's year.
func (k scope) year() int {
	if y := k.c.Event.Year.V; y != 0 {
		return y
	}
	return k.c.Event.Date.Year
}

// date is the document's date: the conference's, at midnight UTC; its year's
// first day when only the year is known.
func (k scope) date() time.Time {
	d := k.c.Event.Date.Day
	if !d.Given() {
		d = data.Day{Year: k.c.Event.Year.V}
	}
	return time.Date(d.Year, time.Month(max(1, d.Month)), max(1, d.Day), 0, 0, 0, 0, time.UTC)
}

// periods are those of an indicator's figures, the earliest first.
func (k scope) periods(indicator string) []data.PeriodKey {
	var out []data.PeriodKey
	for _, f := range k.c.Figures {
		if f.Indicator.S == indicator && !slices.Contains(out, f.Period.PeriodKey) {
			out = append(out, f.Period.PeriodKey)
		}
	}
	slices.SortFunc(out, data.PeriodKey.Compare)
	return out
}

// chartAreas are the areas that a chart names, or else all provinces.
func (k scope) chartAreas(c data.Chart) []string {
	var ids []string
	for _, a := range c.Areas {
		ids = append(ids, a.S)
	}
	if len(ids) == 0 {
		for _, p := range k.c.Provinces {
			ids = append(ids, p.ID.S)
		}
	}
	return ids
}

// isProvince reports whether an area is one of the conference.
func (k scope) isProvince(id string) bool {
	return slices.ContainsFunc(k.c.Provinces, func(p data.Area) bool { return p.ID.S == id })
}

// showsAll reports whether every province is among the areas of a chart: what
// holds of some says nothing of the others.
func (k scope) showsAll(o overTime) bool {
	return !slices.ContainsFunc(k.c.Provinces, func(p data.Area) bool { return !slices.Contains(o.areas, p.ID.S) })
}

// kinds tells whether there are cities among the provinces, and others.
func (k scope) kinds() (cities, others bool) {
	for _, p := range k.c.Provinces {
		city := kindOf(p) == thanhPho
		cities, others = cities || city, others || !city
	}
	return cities, others
}
