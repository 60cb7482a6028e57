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

// The tests of this file hold what go-chart would do wrong, or not at all, if
// its defaults were trusted.

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
