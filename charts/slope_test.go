package charts_test

import (
	"math/rand/v2"
	"testing"

	"kyyeu/charts"
	"kyyeu/internal/draw"
)

func twoYearSlope() charts.Slope {
	c := charts.Slope{Width: half, Periods: [2]charts.Period{{Name: "2020"}, {Name: "2021"}}}
	for _, p := range twoYears().Pairs {
		c.Series = append(c.Series, charts.Series{Label: p.Label, Values: []charts.Reading{p.Earlier, p.Later}, Accent: p.Label == "Tỉnh C"})
	}
	return c
}

func TestSlopeGolden(t *testing.T) {
	checkGolden(t, "slope-exports", mustDraw(t, twoYearSlope()))
}

// Random pairs of values: the laws of all pictures hold, and every value can be
// read back from the height of its point.
func TestSlopeLaws(t *testing.T) {
	drawAwkward(t, 3, 1500, func(rnd *rand.Rand) charts.Slope {
		c := charts.Slope{Width: full, Periods: [2]charts.Period{{Name: "2020"}, {Name: "2021"}}}
		c.Series = fitted(randomSeries(rnd, 24, true), 2)
		return c
	}, func(c charts.Slope, p draw.Picture) error {
		return pointsAreValues([]charts.Period{{At: 0, Name: "2020"}, {At: 1, Name: "2021"}}, c.Series, p)
	})
}
