package charts_test

import (
	"fmt"
	"io"
	"math"
	"os"
	"sync"
	"testing"
	"time"

	"kyyeu/charts"
	"kyyeu/internal/draw"
)

// The tests of this file hold what go-chart v2.1.2 would do wrong, or not at all,
// if its defaults were trusted. Those of its faults that have no test of their own
// here are met elsewhere:
//
//   - it does not return from a value that is not finite, nor from one far beyond a
//     fixed range: TestNothingInfiniteIsDrawn, TestMistakenUnit, TestManyBars
//   - it refuses one bar, and bars that are equal: TestSeriesWithoutRange
//   - it refuses one point or none after half a picture: TestFewPoints,
//     TestCrowded, and no picture comes with any error
//   - it panics over fewer values than periods: TestCrowded
//   - its bars start at the smallest value: TestBarsStartAtZero
//   - negative bars hang from the edge: TestNegativeBars
//   - its ticks are not round, and its numbers those of Go: TestAxis, TestNumbers
//   - long labels leave the picture: TestRankingLaws, TestGroupedLaws
//   - bars are squeezed, and never spread: TestManyBars, TestBarsFillTheWidth
//   - it draws its title over the bars, and a legend over the lines:
//     TestEveryWordIsOurs
//   - it has no pairs of bars, and its parts of a whole have no scale and paint
//     over each other: TestGroupedLaws, TestStackedLaws, TestMarksStandByTheirNames
//   - it drops parts that are zero, and rounds shares down: TestZeroParts
//   - its pie of one part is not filled, and its labels overlap: TestDoughnutLaws,
//     TestWholeOfOnePart
//   - its second axis reads the ticks of the first: TestOneAxis
//   - it writes into the range that it is given, and loads a font of its own
//     without a lock: TestConcurrentDrawing, TestEveryKindLeavesItsDataAlone
//   - its SVG does not escape names: TestNamesAreNotChanged, and package svg
//   - its logarithmic scale is none: TestTinyBesideHuge, and all scales are linear
//   - it rounds places up to whole units: every law reads values back within half a
//     pixel
//   - the default height is the default width: TestHeightComesFromTheData
//   - a face without a letter prints a box: TestLettersThatCannotBePrinted

// One bar, equal bars, zeros only and missing ones only have no range of their
// own, which go-chart refuses to draw.
func TestSeriesWithoutRange(t *testing.T) {
	for name, bars := range map[string][]charts.Bar{
		"one bar":     {{Label: "A", Value: 5, Text: "5"}},
		"one loss":    {{Label: "A", Value: -5, Text: "−5"}},
		"one zero":    {{Label: "A", Text: "0"}},
		"equal bars":  {{Label: "A", Value: 5, Text: "5"}, {Label: "B", Value: 5, Text: "5"}},
		"zeros":       {{Label: "A", Text: "0"}, {Label: "B", Text: "-", State: charts.Nothing}},
		"missing":     none("A", "B"),
		"least float": {{Label: "A", Value: math.SmallestNonzeroFloat64, Text: "0"}},
	} {
		for _, ref := range []*charts.Mark{nil, {Text: "không"}, {Value: 5, Text: "năm"}, {Value: -5, Text: "âm năm"}} {
			c := charts.Ranking{Width: half, Bars: bars, MissingText: missing, Reference: ref}
			p, err := c.Draw(embedded(t))
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if err := rankingLaws(embedded(t), c, p); err != nil {
				t.Errorf("%s: %v\n%v", name, err, p)
			}
		}
	}
}

// The smallest bar is not the base of the others.
func TestBarsStartAtZero(t *testing.T) {
	bars := barBoxes(mustDraw(t, charts.Ranking{Width: half, Bars: []charts.Bar{
		{Label: "A", Value: 100, Text: "100"}, {Label: "B", Value: 90, Text: "90"},
	}}))
	if got := float64(bars[1].W) / float64(bars[0].W); math.Abs(got-0.9) > 0.0001 {
		t.Errorf("90 is drawn %.4f times as long as 100", got)
	}
}

// Negative bars hang from the zero line, in their own colour, with the value
// on their side.
func TestNegativeBars(t *testing.T) {
	p := mustDraw(t, charts.Ranking{Width: half, Bars: []charts.Bar{
		{Label: "A", Value: 2, Text: "+2"}, {Label: "B", Value: -1, Text: "−1", Accent: true},
	}})
	bars := barBoxes(p)
	zero := p.Ops[len(p.Ops)-1].(draw.Stroke).Path.Bounds().X
	if bars[0].X != zero || bars[1].Right() != zero {
		t.Errorf("bars are %v around zero at %v", bars, zero)
	}
	if c := p.Ops[1].(draw.Fill).Color; c != draw.RGB(0xC8701E) {
		t.Errorf("the negative bar is %v", c)
	}
	if text := texts(p)["−1"]; text.At.X+text.Width+4*draw.Pt != bars[1].X {
		t.Errorf("its value ends at %v, want 4 before %v", text.At.X+text.Width, bars[1].X)
	}
}

// However many bars there are, none is squeezed, and every value up to 1e12 is
// drawn at once: a value out of range is what go-chart hangs on.
func TestManyBars(t *testing.T) {
	c := charts.Ranking{Width: half, MissingText: missing}
	for i := range 63 {
		v := math.Pow(10, float64(i%13))
		c.Bars = append(c.Bars, charts.Bar{Label: fmt.Sprintf("Tỉnh %d", i), Value: v, Text: fmt.Sprintf("%.0f", v)})
	}
	done := make(chan draw.Picture, 1)
	go func() { done <- mustDraw(t, c) }()
	select {
	case p := <-done:
		if p.Size.H != 63*14*draw.Pt {
			t.Errorf("height is %v, want 63 rows of 14", p.Size.H)
		}
		for _, b := range barBoxes(p) {
			if b.H != 9*draw.Pt {
				t.Errorf("a bar is %v thick", b.H)
			}
		}
	case <-time.After(time.Second):
		t.Fatal("still drawing after a second")
	}
}

// A mistaken unit next to sound values is drawn to scale, and does not hang.
func TestMistakenUnit(t *testing.T) {
	c := charts.Ranking{Width: half, Bars: []charts.Bar{
		{Label: "A", Value: 1e18, Text: "1"}, {Label: "B", Value: 1e-9, Text: "2"}, {Label: "C", Value: -1e18, Text: "3"},
	}}
	if err := rankingLaws(embedded(t), c, mustDraw(t, c)); err != nil {
		t.Error(err)
	}
}

// Charts share nothing: go-chart writes into the range that it is given, and
// loads its own font without a lock that the memory model knows.
func TestConcurrentDrawing(t *testing.T) {
	set := embedded(t)
	c, share := growth(), retailShare()
	want, wantShare := mustDraw(t, c).String(), mustDraw(t, share).String()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if p, err := c.Draw(set); err != nil || p.String() != want {
					t.Errorf("another picture: %v", err)
				}
				if p, err := share.Draw(set); err != nil || p.String() != wantShare {
					t.Errorf("another picture: %v", err)
				}
			}
		})
	}
	wg.Wait()
}

// A library that speaks would spoil what the program prints for machines.
func TestNothingIsPrinted(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	out := os.Stdout
	os.Stdout = w
	mustDraw(t, diverging())
	mustDraw(t, retailShare())
	os.Stdout = out
	w.Close()
	said, err := io.ReadAll(r)
	if err != nil || len(said) > 0 {
		t.Errorf("printed %q, %v", said, err)
	}
}

// A line of a caller's own reference never runs through a value.
func TestValueMakesRoomForReference(t *testing.T) {
	c := diverging()
	p := mustDraw(t, c)
	var line draw.Rect
	for _, op := range p.Ops {
		if s, ok := op.(draw.Stroke); ok && s.Width == draw.Pt {
			line = strokeBox(s)
		}
	}
	bar := barBoxes(p)[1]
	value := inkBox(embedded(t), texts(p)["+4,1"])
	if bar.Right() >= line.X || value.X < line.Right() {
		t.Errorf("bar ends at %v, line is at %v, value starts at %v", bar.Right(), line.X, value.X)
	}
	if bottom := line.Bottom(); bottom != p.Size.H-14*draw.Pt {
		t.Errorf("the line ends at %v, want above the missing row", bottom)
	}
}

// Missing rows stand left of the zero line when that leaves more room.
func TestMissingBesideLosses(t *testing.T) {
	c := charts.Ranking{Width: half, MissingText: missing, Bars: append(none("Thừa Thiên Huế"),
		charts.Bar{Label: "Nghệ An", Value: -2.63, Text: "−2,63 (ước)", State: charts.Estimated})}
	p := mustDraw(t, c)
	zero := p.Ops[len(p.Ops)-1].(draw.Stroke).Path.Bounds().X
	if text := texts(p)[missing]; text.At.X+text.Width > zero {
		t.Errorf("%q ends at %v, right of zero at %v", missing, text.At.X+text.Width, zero)
	}
	if w := barBoxes(p)[0].W; w < 90*draw.Pt {
		t.Errorf("the bar is only %v long", w)
	}
}

// One known value among periods, and two values that are equal, are drawn.
func TestFewPoints(t *testing.T) {
	two := [2]charts.Period(years(2020, 2021))
	for name, values := range map[string][]charts.Reading{
		"one value":    {unknown, read(5, "5")},
		"equal values": {read(5, "5"), read(5, "5")},
		"zeros":        {read(0, "0"), read(0, "0")},
		"ends early":   {read(-5, "−5"), unknown},
	} {
		all := []charts.Series{{Label: "A", Values: values}}
		for _, c := range []chart{
			charts.Lines{Width: half, Periods: two[:], Series: all},
			charts.Slope{Width: half, Periods: two, Series: all},
			charts.Multiples{Width: half, Periods: two[:], Series: all},
		} {
			p, err := c.Draw(embedded(t))
			if err == nil {
				err = pictureLaws(embedded(t), p)
			}
			if err == nil && name != "ends early" {
				err = pointsAreValues(two[:], all, p)
			}
			if err != nil {
				t.Errorf("%T of %s: %v", c, name, err)
			}
		}
	}
}

// However few bars there are, the longest takes the width that names and numbers
// leave.
func TestBarsFillTheWidth(t *testing.T) {
	for _, n := range []int{1, 2, 20} {
		c := charts.Ranking{Width: full}
		for i := range n {
			c.Bars = append(c.Bars, charts.Bar{Label: "Tỉnh", Value: float64(i + 1), Text: "100"})
		}
		p := mustDraw(t, c)
		if b := barBoxes(p)[0]; b.Right() < full-24*draw.Pt || b.Right() > full {
			t.Errorf("the longest of %d bars ends at %v of %v", n, b.Right(), full)
		}
	}
}

// A part that is zero is named like the others, and the others are as large as
// without it.
func TestZeroParts(t *testing.T) {
	parts := []charts.Part{
		{Label: "A", Percent: 66.66666, PercentText: "66,7%"}, {Label: "B", Percent: 33.33334, PercentText: "33,3%"}, {Label: "C", PercentText: "0%"},
	}
	stacked, ring := charts.Stacked{Width: full, Parts: parts}, charts.Doughnut{Width: full, Parts: parts}
	for _, c := range []chart{stacked, ring} {
		p := mustDraw(t, c)
		said := texts(p)
		for _, want := range []string{"A", "B", "C"} {
			if _, ok := said[want]; !ok {
				t.Errorf("%T does not name %s", c, want)
			}
		}
	}
	if err := piecesAreShares(stacked, mustDraw(t, stacked)); err != nil {
		t.Error(err)
	}
	if err := slicesAreShares(ring, mustDraw(t, ring)); err != nil {
		t.Error(err)
	}
}

// A whole that is one part's alone is filled all round.
func TestWholeOfOnePart(t *testing.T) {
	p := mustDraw(t, charts.Doughnut{Width: full, Parts: []charts.Part{{Label: "A", Percent: 100, PercentText: "100%"}, {Label: "B", PercentText: "0%"}}})
	if f, ok := p.Ops[0].(draw.Fill); !ok || f.Color != draw.RGB(0x005F73) || f.Path.Bounds().W < 87*draw.Pt {
		t.Errorf("it begins with %v", p.Ops[0])
	}
	if err := pictureLaws(embedded(t), p); err != nil {
		t.Error(err)
	}
}

// A chart has one axis of values: no second one, and no scale in another place
// than the first, stretches what is drawn.
func TestOneAxis(t *testing.T) {
	for name, c := range map[string]chart{"lines": retailYears(), "panels": retailPanels()} {
		numbers := map[string]bool{}
		for _, op := range mustDraw(t, c).Ops {
			if text, ok := op.(draw.Text); ok && text.Size == 7500 && text.At.X != 0 {
				numbers[text.S] = true
			}
		}
		if len(numbers) > 0 {
			t.Errorf("%s have numbers of a scale at the right: %v", name, numbers)
		}
	}
}

// The height is that of the rows, not a default.
func TestHeightComesFromTheData(t *testing.T) {
	for n := 1; n <= 63; n += 31 {
		c, g, d := charts.Ranking{Width: full}, charts.Grouped{Width: full, Later: "2", Earlier: "1"}, charts.Dots{Width: full}
		for range n {
			c.Bars = append(c.Bars, charts.Bar{Label: "A", Value: 1, Text: "1"})
			g.Pairs = append(g.Pairs, charts.Pair{Label: "A", Later: read(1, "1"), Earlier: read(1, "1")})
			d.Rows = append(d.Rows, charts.Dot{Label: "A", Value: read(1, "1")})
		}
		for high, c := range map[draw.Length]chart{14 * draw.Pt: c, 21 * draw.Pt: g} {
			if h := mustDraw(t, c).Size.H; h != high*draw.Length(n) {
				t.Errorf("%d rows of %T are %v high, want %v each", n, c, h, high)
			}
		}
		if h := mustDraw(t, d).Size.H; h != 14*draw.Pt*draw.Length(n) {
			t.Errorf("%d dots are %v high", n, h)
		}
	}
}
