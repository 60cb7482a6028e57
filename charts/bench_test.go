package charts_test

import (
	"testing"

	"kyyeu/charts"
)

func BenchmarkDraw(b *testing.B) {
	for _, c := range []struct {
		name  string
		chart chart
	}{
		{"ranking", growth()},
		{"ranking-diverging", diverging()},
		{"ranking-broken-labels", long()},
		{"share", retailShare()},
		{"grouped", twoRates()},
		{"lines", retailYears()},
		{"lines-quarters", growthQuarters()},
		{"slope", twoYearSlope()},
		{"multiples", retailPanels()},
		{"multiples-63", manyPanels()},
		{"stacked", sixParts()},
		{"stacked-key", unevenParts(half)},
		{"dots", growthRanges()},
		{"doughnut", fiveParts()},
	} {
		b.Run(c.name, func(b *testing.B) {
			set := embedded(b)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := c.chart.Draw(set); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// manyPanels is what no page has more of.
func manyPanels() charts.Multiples {
	c := charts.Multiples{Width: full, Periods: years(2011, 2022), MissingText: missing}
	for i := range 63 {
		c.Series = append(c.Series, series("Tỉnh", 9, 8, 7, 6, 7, 8, 9, 10, 11, 12, 11, float64(i)))
	}
	return c
}
