package charts_test

import "testing"

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
