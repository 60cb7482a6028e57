package charts_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"kyyeu/charts"
	"kyyeu/internal/draw"
)

func retailPanels() charts.Multiples {
	return charts.Multiples{Width: full, Periods: years(2018, 2022), Series: sixSeries(), MissingText: missing}
}

func TestMultiplesGolden(t *testing.T) {
	checkGolden(t, "multiples-retail", mustDraw(t, retailPanels()))
	c := retailPanels()
	c.Width = half
	c.Series = append(c.Series[:3], charts.Series{Label: "Thành phố Hồ Chí Minh", Values: make([]charts.Reading, 5)})
	for i := range 5 {
		c.Series[3].Values[i] = unknown
	}
	checkGolden(t, "multiples-half", mustDraw(t, c))
}

// Random series in panels: the laws of all pictures hold, and in every panel the
// values of all series can be read back, on the same scale.
func TestMultiplesLaws(t *testing.T) {
	drawAwkward(t, 4, 600, func(rnd *rand.Rand) charts.Multiples {
		c := charts.Multiples{Width: full, Periods: randomPeriods(rnd), MissingText: missing}
		c.Series = fitted(randomSeries(rnd, 63, true), len(c.Periods))
		return c
	}, panelsAreValues)
}

// panelsAreValues reads the values of every series back from one of the panels,
// each on the same scale.
func panelsAreValues(c charts.Multiples, p draw.Picture) error {
	var panels []points
	scale, left := 0.0, draw.Length(math.MaxInt64)
	for _, part := range panelsOf(p) {
		one := pointsOf(part)
		scale = max(scale, one.most(c.Series))
		left = min(left, one.left-one.right)
		panels = append(panels, one)
	}
	if len(panels) != len(c.Series) {
		return fmt.Errorf("%d panels for %d series", len(panels), len(c.Series))
	}
	for _, s := range c.Series {
		err := errors.New("no panel")
		for _, one := range panels {
			one.left = one.right + left // not every panel has a value in the first period
			if err = one.has(c.Periods, s, scale); err == nil {
				break
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// panelsOf cuts a picture at the zero lines, which each panel has one of, just
// before its rings and words and after its lines.
func panelsOf(p draw.Picture) []draw.Picture {
	var zeros []int
	for i, op := range p.Ops {
		if s, ok := op.(draw.Stroke); ok && isZeroLine(s) {
			zeros = append(zeros, i)
		}
	}
	var out []draw.Picture
	for n, i := range zeros {
		// Back to the gridlines, on to those of the next panel.
		from, to := i, len(p.Ops)
		for from > 0 && !isGrid(p.Ops[from]) {
			from--
		}
		if n+1 < len(zeros) {
			for to = zeros[n+1]; to > i && !isGrid(p.Ops[to]); to-- {
			}
		}
		out = append(out, draw.Picture{Size: p.Size, Ops: p.Ops[from:to]})
	}
	return out
}

func isGrid(op draw.Op) bool {
	s, ok := op.(draw.Stroke)
	return ok && s.Width == 500
}
