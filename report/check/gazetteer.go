package check

import (
	"slices"
	"time"

	"kyyeu/internal/provinces"
	"kyyeu/report/data"
)

// dayOf is a day for the gazetteer; of a month or a year alone the first.
func dayOf(d data.Day) time.Time {
	return time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}

// dated is a day of the gazetteer as messages print it.
func dated(t time.Time) data.Day {
	return data.Day{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// official gives the province that an area is, as its name says; ok is false
// for region, country and invented areas.
func (b *book) official(area string) (provinces.Province, bool) {
	p, ok := b.officials[area]
	return p, ok
}

// officialsOf finds what the conference's provinces are.
func officialsOf(areas []data.Area) map[string]provinces.Province {
	all := map[string]provinces.Province{}
	for _, a := range areas {
		if p, _, ok := provinces.Find(a.Name.S); ok {
			all[a.ID.S] = p
		}
	}
	return all
}

// extent gives the names of the 63 former provinces that made up an area on
// the last day of a period; nil when no province had its name then.
func (b *book) extent(area string, p data.PeriodKey) []string {
	now, ok := b.official(area)
	if !ok || p.Kind == data.NoPeriod {
		return nil
	}
	if !now.Merged() && now.From.IsZero() && now.Until.IsZero() {
		return now.Parts
	}
	then, ok := provinces.FindOn(now.Name, dayOf(p.End()))
	if !ok {
		return nil
	}
	return then.Parts
}

// swallowed reports whether a province of before July 2025 has become a part of
// one with another name.
func swallowed(p provinces.Province) bool {
	now, ok := provinces.Successor(p.Name)
	return ok && now.Merged() && now.Name != p.Name
}

func endsAfterMergers(p data.PeriodKey) bool { return !dayOf(p.End()).Before(provinces.Mergers()) }

// before is a figure's indicator a year before, on the ground that the area
// covers in the figure's own period.
type before struct {
	reading
	period data.PeriodKey
	// parts are the former provinces that were added up; empty when the area
	// covered the same ground.
	parts []string
}

// yearBefore gives what a figure is compared with. When the area was merged
// with others in between, that is the sum of the former provinces, and only
// when the data has all of them; comparable is false when it has not.
func (b *book) yearBefore(f *data.Figure) (was before, ok, comparable bool) {
	key := f.Key()
	key.Period = key.Period.Before()
	if ground := b.extent(f.Area.S, f.Period.PeriodKey); len(ground) > 1 && !slices.Equal(ground, b.extent(f.Area.S, key.Period)) {
		sum, ok := b.formerSum(key, ground)
		return before{sum, key.Period, ground}, ok, ok
	}
	r, ok := b.level(b.table[key])
	return before{r, key.Period, nil}, ok, true
}

// formerSum adds up the figures of former provinces, in the unit of the first.
func (b *book) formerSum(key data.Key, ground []string) (sum reading, ok bool) {
	var parts []reading
	for _, name := range ground {
		r, ok := b.level(b.table[data.Key{Indicator: key.Indicator, Period: key.Period, Area: b.areaNamed(name)}])
		if !ok || r.unit.Family == data.IndexFamily || r.unit.Percent() {
			return reading{}, false
		}
		parts = append(parts, r)
	}
	u := parts[0].unit
	sum = reading{number: totalOf(parts, u), unit: u, pos: parts[0].pos}
	sum.of = parts
	return sum, true
}

// areaNamed gives the ID of the province with an official name, "" when the
// conference has none.
func (b *book) areaNamed(name string) string {
	for _, id := range b.provinceIDs() {
		if p, ok := b.official(id); ok && p.Name == name {
			return id
		}
	}
	return ""
}
