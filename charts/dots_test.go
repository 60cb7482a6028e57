package charts_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"kyyeu/charts"
	"kyyeu/internal/draw"
)

func growthRanges() charts.Dots {
	row := func(label string, v, low, high float64) charts.Dot {
		return charts.Dot{
			Label: label, Value: read(v, comma(v)),
			Range: &charts.Range{Low: low, High: high, Text: "từ " + comma(low) + " đến " + comma(high)},
		}
	}
	c := charts.Dots{Width: full, MissingText: missing, Rows: []charts.Dot{
		{Label: "Tỉnh F", Value: unknown},
		row("Tỉnh B", 7.2, 3.1, 9.4),
		row("Tỉnh A", 12.4, 5.6, 13),
		row("Tỉnh C", 4, 1.5, 6.1),
		{Label: "Tỉnh D", Value: charts.Reading{Value: 5.5, Text: "5,5 (ước)", State: charts.Estimated}},
		{Label: "Tỉnh E", Value: read(-2, "−2,0"), Range: &charts.Range{Low: -4, High: -1, Text: "từ −4,0 đến −1,0"}},
	}}
	c.Rows[2].Accent = true
	c.Rows[3].Value.State = charts.Preliminary
	return c
}

func TestDotsGolden(t *testing.T) {
	checkGolden(t, "dots-growth", mustDraw(t, growthRanges()))
}

// Random values in random ranges: the laws of all pictures hold, and values and
// ends can be read back from the places of dots and lines.
func TestDotsLaws(t *testing.T) {
	drawAwkward(t, 6, 1500, func(rnd *rand.Rand) charts.Dots {
		number := randomNumbers(rnd, true)
		c := charts.Dots{Width: full, MissingText: missing}
		for range howMany(rnd) {
			d := charts.Dot{Label: awkwardNames[rnd.IntN(len(awkwardNames))], Value: randomReading(rnd, number), Accent: rnd.IntN(5) == 0}
			if rnd.IntN(4) > 0 {
				a, b := number(), number()
				r := charts.Range{Low: min(a, b, d.Value.Value), High: max(a, b, d.Value.Value), Text: "từ thấp đến cao"}
				d.Range = &r
			}
			c.Rows = append(c.Rows, d)
		}
		return c
	}, dotsAreValues)
}

func dotsAreValues(c charts.Dots, p draw.Picture) error {
	var zero draw.Length
	marks := map[draw.Length][]draw.Length{} // places along the scale by row
	add := func(x, y draw.Length) { marks[y] = append(marks[y], x) }
	for _, op := range p.Ops {
		switch op := op.(type) {
		case draw.Fill:
			b := op.Path.Bounds()
			add(b.X+b.W/2, b.Y+b.H/2)
		case draw.Stroke:
			if isZeroLine(op) {
				zero = op.Path.Points[0].X
			} else if op.Width == 1500 {
				add(op.Path.Points[0].X, op.Path.Points[0].Y)
				add(op.Path.Points[1].X, op.Path.Points[1].Y)
			}
		}
	}
	var values []float64
	longest := 0.0
	for _, d := range c.Rows {
		if d.Value.State != charts.Missing {
			values = append(values, d.Value.Value)
		}
		if d.Range != nil && d.Range.Low < d.Range.High {
			values = append(values, d.Range.Low, d.Range.High)
		}
	}
	for _, v := range values {
		longest = math.Max(longest, math.Abs(v))
	}
	most := 0.0
	for _, row := range marks {
		for _, x := range row {
			most = math.Max(most, math.Abs(float64(x-zero)))
		}
	}
	for _, v := range values {
		want, found := v/math.Max(longest, 1e-300)*most, false
		for _, row := range marks {
			for _, x := range row {
				found = found || sameLength(x-zero, want)
			}
		}
		if !found {
			return fmt.Errorf("no mark for %g, %v from zero", v, draw.Length(want))
		}
	}
	return nil
}
