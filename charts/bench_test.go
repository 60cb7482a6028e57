package charts_test

import (
	"fmt"
	"testing"

	"kyyeu/charts"
)

// drawings are charts of every kind, those that take longest among them.
func drawings() []struct {
	name  string
	chart chart
} {
	return []struct {
		name  string
		chart chart
	}{
		{"ranking", growth()},
		{"ranking-diverging", diverging()},
		{"ranking-broken-labels", long()},
		{"ranking-63", manyBars()},
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
	}
}

// A chart takes less than half a thousandth of a second; sixty-three panels, which
// hold four thousand lines, take one to three on a busy machine with two cores.
func BenchmarkDraw(b *testing.B) {
	for _, c := range drawings() {
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

// What a chart allocates decides how long it takes, and is the same on a busy
// machine: when this fails, look at the benchmark.
func TestDrawingIsCheap(t *testing.T) {
	if slowdown > 1 {
		t.Skip("the race detector allocates, too")
	}
	set := embedded(t)
	for _, c := range drawings() {
		most := 1500.0
		if c.name == "multiples-63" {
			most = 6000
		}
		if n := testing.AllocsPerRun(3, func() { c.chart.Draw(set) }); n > most {
			t.Errorf("%s allocates %.0f times, want %.0f at most", c.name, n, most)
		}
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

// manyBars is as many areas as the country ever had, in two columns.
func manyBars() charts.Ranking {
	c := charts.Ranking{Width: full, Columns: 2, Reference: &charts.Mark{Value: 4.7, Text: "Cả nước +4,7"}}
	for i := range 63 {
		c.Bars = append(c.Bars, bar(fmt.Sprintf("Tỉnh %d", i), read(float64(i-20), fmt.Sprintf("%+d", i-20))))
	}
	return c
}
