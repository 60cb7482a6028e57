package charts_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"kyyeu/charts"
	"kyyeu/internal/draw"
)

// read is a reading with its text.
func read(v float64, text string) charts.Reading { return charts.Reading{Value: v, Text: text} }

// unknown is a reading that is missing.
var unknown = charts.Reading{State: charts.Missing}

func twoYears() charts.Grouped {
	return charts.Grouped{
		Width: half, Later: "2021", Earlier: "2020", MissingText: missing,
		Pairs: []charts.Pair{
			{Label: "Tỉnh F", Later: unknown, Earlier: read(301, "301")},
			{Label: "Tỉnh A", Later: read(4212, "4.212"), Earlier: read(3655, "3.655")},
			{Label: "Tỉnh B", Later: read(2385, "2.385"), Earlier: read(2190, "2.190")},
			{Label: "Tỉnh C", Later: read(1764, "1.764"), Earlier: read(1902, "1.902")},
			{Label: "Tỉnh D", Later: read(918, "918"), Earlier: read(845, "845")},
			{Label: "Tỉnh E", Later: read(486, "486"), Earlier: read(512, "512")},
		},
	}
}

// results has losses, states of all kinds and a pair without any value.
func twoRates() charts.Grouped {
	return charts.Grouped{
		Width: draw.Mm(126), Later: "2022", Earlier: "2021", MissingText: missing,
		Pairs: []charts.Pair{
			{Label: "Tỉnh A", Later: charts.Reading{Value: 12.4, Text: "+12,4 (ước)", State: charts.Estimated}, Earlier: charts.Reading{Value: 13.1, Text: "+13,1 (sơ bộ)", State: charts.Preliminary}},
			{Label: "Tỉnh B", Later: charts.Reading{Value: -5.6, Text: "−5,6 (sơ bộ)", State: charts.Preliminary}, Earlier: read(-2.3, "−2,3")},
			{Label: "Tỉnh C", Later: read(0, "0"), Earlier: charts.Reading{Text: "-", State: charts.Nothing}},
			{Label: "Tỉnh D", Later: read(3, "+3"), Earlier: unknown, Accent: true},
			{Label: "Thành phố Hồ Chí Minh và các tỉnh lân cận", Later: unknown, Earlier: unknown},
		},
	}
}

func TestGroupedGolden(t *testing.T) {
	checkGolden(t, "grouped-exports", mustDraw(t, twoYears()))
	checkGolden(t, "grouped-results", mustDraw(t, twoRates()))
}

// Random pairs: the laws of all pictures hold, and every value can be read back
// from the length of its bar.
func TestGroupedLaws(t *testing.T) {
	drawAwkward(t, 1, 2000, func(rnd *rand.Rand) charts.Grouped {
		number := randomNumbers(rnd, true)
		c := charts.Grouped{Width: full, Later: "2022", Earlier: "2021", MissingText: missing}
		for range howMany(rnd) {
			c.Pairs = append(c.Pairs, charts.Pair{
				Label: awkwardNames[rnd.IntN(len(awkwardNames))],
				Later: randomReading(rnd, number), Earlier: randomReading(rnd, number), Accent: rnd.IntN(5) == 0,
			})
		}
		return c
	}, pairsAreValues)
}

// pairsAreValues finds a bar for every value on one scale.
func pairsAreValues(c charts.Grouped, p draw.Picture) error {
	var values []float64
	longest := 0.0
	for _, pair := range c.Pairs {
		for _, r := range []charts.Reading{pair.Later, pair.Earlier} {
			if r.State != charts.Missing {
				values = append(values, r.Value)
				longest = math.Max(longest, math.Abs(r.Value))
			}
		}
	}
	zero := p.Ops[len(p.Ops)-1].(draw.Stroke).Path.Bounds().X
	var lengths []draw.Length
	var most draw.Length
	for _, b := range barBoxes(p) {
		switch {
		case b.H != 8*draw.Pt:
			return fmt.Errorf("a bar is %v thick", b.H)
		case b.X == zero:
			lengths = append(lengths, b.W)
		case b.Right() == zero:
			lengths = append(lengths, -b.W)
		default:
			return fmt.Errorf("the bar %v does not start at the zero line %v", b, zero)
		}
		most = max(most, b.W)
	}
	for _, v := range values {
		want := v / longest * float64(most)
		if longest > 0 && !sameLength(0, want) && !slices.ContainsFunc(lengths, func(l draw.Length) bool { return sameLength(l, want) }) {
			return fmt.Errorf("no bar for %g, %v long", v, draw.Length(want))
		}
	}
	return nil
}
