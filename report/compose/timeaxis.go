package compose

import (
	"kyyeu/charts"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// onAxis is a period on an axis of time, in months.
func (k wording) onAxis(p data.PeriodKey) charts.Period {
	end := p.End()
	out := charts.Period{At: 12*end.Year + end.Month, Name: shortPeriod(p, k.lang)}
	switch p.Kind {
	case data.Half, data.Quarter, data.Month:
		out.Name, out.Under = withinYear(p, k.lang), itoa(p.Year)
	case data.Months:
		out.Name = itoa(p.Year) // the subtitle says which months
	}
	return out
}

// withinYear names a period without its year.
func withinYear(p data.PeriodKey, l source.Lang) string {
	switch p.Kind {
	case data.Half:
		return source.Textf("6T\u00a0%[1]s", "H%[2]d", []string{"", "đầu", "cuối"}[p.N], p.N).In(l)
	case data.Quarter:
		return source.Textf("quý\u00a0%[1]s", "Q%[2]d", data.Roman(p.N), p.N).In(l)
	}
	return itoa(p.N)
}

// shortPeriod names a period beside a mark: a year by its number.
func shortPeriod(p data.PeriodKey, l source.Lang) string {
	if p.Kind == data.Year {
		return itoa(p.Year)
	}
	return p.Name(l)
}

// numbersOnScale is how the document's language writes numbers.
func (k wording) numbersOnScale() charts.Numbers {
	if k.lang == source.English {
		return charts.Numbers{Comma: ".", Group: ","}
	}
	return charts.Numbers{}
}
