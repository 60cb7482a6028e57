package check

import (
	"fmt"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// say is [source.Textf] for arguments that differ between the languages: a
// [source.Text] among args is put in the language of its message. Numbers are
// written as in the input in both, so that the reader finds them there.
func say(vi, en string, args ...any) source.Text {
	return source.Text{
		VI: fmt.Sprintf(vi, spoken(args, source.Vietnamese)...),
		EN: fmt.Sprintf(en, spoken(args, source.English)...),
	}
}

func spoken(args []any, l source.Lang) []any {
	out := make([]any, len(args))
	for i, a := range args {
		if t, ok := a.(source.Text); ok {
			a = t.In(l)
		}
		out[i] = a
	}
	return out
}

// join puts the hints that are not empty after one another.
func join(hints ...source.Text) source.Text {
	var vi, en []string
	for _, h := range hints {
		if !h.IsZero() {
			vi, en = append(vi, h.VI), append(en, h.EN)
		}
	}
	return source.Text{VI: strings.Join(vi, "; "), EN: strings.Join(en, "; ")}
}

// measure writes a number with its unit: "105.091 tỷ đồng", "7,97%"; an index
// has none.
func measure(d data.Decimal, u data.Unit) string {
	switch {
	case u.Percent():
		return d.String() + "%"
	case u.Family == data.IndexFamily || !u.Given():
		return d.String()
	}
	return d.String() + " " + u.Name
}

// amount writes a reading as its source says it: "gần 42.000 tỷ đồng".
func (r reading) amount() source.Text {
	m := measure(r.number, r.unit)
	if r.about == data.Exactly {
		return source.Text{VI: m, EN: m}
	}
	return source.Text{VI: r.about.Name(source.Vietnamese) + " " + m, EN: r.about.Name(source.English) + " " + m}
}

// areaName is how messages call an area: its name, or the ID when it has none.
func (b *book) areaName(id string) source.Text {
	name := func(l source.Lang) string {
		if a, ok := b.Area(id, l); ok && a.Name.Given() {
			return a.Name.S
		}
		return id
	}
	return source.Text{VI: name(source.Vietnamese), EN: name(source.English)}
}

// seriesName is how messages call an indicator in a period: "Kim ngạch xuất
// khẩu, năm 2021".
func seriesName(ind data.Indicator, p data.PeriodKey) source.Text {
	name := ind.Name.S
	if name == "" {
		name = ind.ID.S
	}
	return say("%s, %s", "%s, %s", name, periodName(p))
}

// figureName is how messages call a figure: "Kim ngạch xuất khẩu, năm 2021,
// Nghệ An".
func (b *book) figureName(f *data.Figure) source.Text {
	ind, ok := b.Indicator(f.Indicator.S)
	if !ok {
		ind.ID = f.Indicator
	}
	return say("%s, %s", "%s, %s", seriesName(ind, f.Period.PeriodKey), b.areaName(f.Area.S))
}

// periodName names a period with ordinary spaces: a terminal breaks no lines.
func periodName(p data.PeriodKey) source.Text {
	plain := func(l source.Lang) string { return strings.ReplaceAll(p.Name(l), "\u00a0", " ") }
	return source.Text{VI: plain(source.Vietnamese), EN: plain(source.English)}
}

// subject is how an accept entry names a figure: "retail 2021 region".
func subject(k data.Key) string { return k.Indicator + " " + k.Period.String() + " " + k.Area }

// dayName writes a date: "13/5/2022", "13 May 2022", with ordinary spaces.
func dayName(d data.Day) source.Text {
	plain := func(l source.Lang) string { return strings.ReplaceAll(d.Short(l), "\u00a0", " ") }
	return source.Text{VI: plain(source.Vietnamese), EN: plain(source.English)}
}
