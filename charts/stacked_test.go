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

func sixParts() charts.Stacked {
	c := charts.Stacked{Width: full, Unit: "nghìn tỷ đồng"}
	for i, v := range []float64{92.1, 70.3, 48.6, 32.4, 25.7, 21.5} {
		p := v / 290.6 * 100
		c.Parts = append(c.Parts, charts.Part{
			Label: "Tỉnh " + string(rune('A'+i)), Percent: p, PercentText: comma(p) + "%", Text: comma(v),
		})
	}
	return c
}

// comma writes a number with one decimal as Vietnamese does.
func comma(v float64) string {
	s := []byte(fmt.Sprintf("%.1f", v))
	s[len(s)-2] = ','
	return string(s)
}

func TestStackedGolden(t *testing.T) {
	checkGolden(t, "stacked-retail", mustDraw(t, sixParts()))
	checkGolden(t, "stacked-rest", mustDraw(t, unevenParts(full)))
	checkGolden(t, "stacked-key", mustDraw(t, unevenParts(half)))
}

// unevenParts has tiny parts, an estimate, a preliminary one and a rest.
func unevenParts(width draw.Length) charts.Stacked {
	return charts.Stacked{Width: width, Unit: "tỷ đồng", Parts: []charts.Part{
		{Label: "Các vùng khác", Percent: 20.88, PercentText: "20,88%", Text: "1.234", Rest: true},
		{Label: "Thanh Hóa", Percent: 48, PercentText: "48%", Text: "2.837", State: charts.Estimated},
		{Label: "Nghệ An", Percent: 30, PercentText: "30%", Text: "1.773", State: charts.Preliminary},
		{Label: "Hà Tĩnh", Percent: 1, PercentText: "1%", Text: "59"},
		{Label: "Quảng Bình", Percent: 0.1, PercentText: "0,1%", Text: "5,9"},
		{Label: "Thừa Thiên Huế", Percent: 0.02, PercentText: "0,02%", Text: "1,2"},
	}}
}

// Random parts: the laws of all pictures hold, and every share can be read back
// from the length of its piece.
func TestStackedLaws(t *testing.T) {
	drawAwkward(t, 5, 1500, func(rnd *rand.Rand) charts.Stacked {
		c := charts.Stacked{Width: []draw.Length{half, full, draw.Mm(126)}[rnd.IntN(3)], Parts: randomParts(rnd, 6), Unit: "tỷ đồng"}
		return c
	}, piecesAreShares)
}

// A part that rounding has made a little more than the whole is the whole.
func TestRoundedWhole(t *testing.T) {
	parts := []charts.Part{{Label: "A", Percent: 100.00000000000001, PercentText: "100%"}, {Label: "B", PercentText: "0%"}}
	for _, c := range []chart{charts.Stacked{Width: full, Parts: parts}, charts.Doughnut{Width: full, Parts: parts}} {
		if err := pictureLaws(embedded(t), mustDraw(t, c)); err != nil {
			t.Error(err)
		}
	}
}

// randomParts are 2 to most parts of a whole, from equal to 10^12 apart.
func randomParts(rnd *rand.Rand, most int) []charts.Part {
	number := randomNumbers(rnd, false)
	var values []float64
	sum := 0.0
	for range 2 + rnd.IntN(most-1) {
		values = append(values, number())
		sum += values[len(values)-1]
	}
	if sum == 0 {
		values[0], sum = 1, 1
	}
	var out []charts.Part
	for i, v := range values {
		p := charts.Part{
			Label:   awkwardNames[rnd.IntN(len(awkwardNames))],
			Percent: v / sum * 100, PercentText: comma(v/sum*100) + "%", Text: printed(rnd, v),
			State: charts.State(rnd.IntN(3)), Rest: i == 0 && rnd.IntN(3) == 0, Tone: rnd.IntN(7),
		}
		if rnd.IntN(4) == 0 {
			p.Text = ""
		}
		out = append(out, p)
	}
	return out
}

func piecesAreShares(c charts.Stacked, p draw.Picture) error {
	var pieces []draw.Rect
	for _, b := range barBoxes(p) {
		if b.Y == 0 && b.H == 28*draw.Pt {
			pieces = append(pieces, b)
		}
	}
	for _, part := range c.Parts {
		want := part.Percent / 100 * float64(c.Width)
		if !sameLength(0, want) && !slices.ContainsFunc(pieces, func(b draw.Rect) bool { return sameLength(b.W, want) }) {
			return fmt.Errorf("no piece for %g%%, %v long", part.Percent, draw.Length(math.Round(want)))
		}
	}
	return nil
}
