package charts_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"kyyeu/charts"
	"kyyeu/internal/draw"
)

func fiveParts() charts.Doughnut {
	c := charts.Doughnut{Width: half, Parts: sixParts().Parts[:4]}
	rest := 100.0
	for _, p := range c.Parts {
		rest -= p.Percent
	}
	c.Parts = append(c.Parts, charts.Part{Label: "Hai tỉnh khác", Percent: rest, PercentText: comma(rest) + "%", Rest: true})
	for i := range c.Parts {
		c.Parts[i].Text = ""
	}
	c.Parts[2].State = charts.Estimated
	return c
}

func TestDoughnutGolden(t *testing.T) {
	checkGolden(t, "doughnut-retail", mustDraw(t, fiveParts()))
}

// Random parts: the laws of all pictures hold, and every share can be read back
// from the angle of its piece.
func TestDoughnutLaws(t *testing.T) {
	drawAwkward(t, 7, 1500, func(rnd *rand.Rand) charts.Doughnut {
		c := charts.Doughnut{Width: full, Parts: randomParts(rnd, 5), Unit: "tỷ đồng"}
		return c
	}, slicesAreShares)
}

// slicesAreShares measures the arcs along the outer edge.
func slicesAreShares(c charts.Doughnut, p draw.Picture) error {
	var radius float64
	var arcs []float64
	for _, op := range p.Ops {
		var path draw.Path
		switch op := op.(type) {
		case draw.Fill:
			if op.Color == draw.RGB(0xFFFFFF) {
				continue // the hole
			}
			path = op.Path
		case draw.Hatch:
			path = op.Path
		}
		if len(path.Points) < 4 {
			continue
		}
		centre, edge := path.Points[0], path.Points[1]
		radius = math.Hypot(float64(edge.X-centre.X), float64(edge.Y-centre.Y))
		arcs = append(arcs, arcOf(path))
	}
	for _, part := range c.Parts {
		want := part.Percent / 100
		found := want*2*math.Pi*radius < float64(halfPixel) || want > 0.9999
		for _, a := range arcs {
			found = found || math.Abs(a-want)*2*math.Pi*radius < float64(halfPixel)
		}
		if !found {
			return fmt.Errorf("no piece for %g%%: %v", part.Percent, arcs)
		}
	}
	return nil
}

// arcOf is the angle of a piece in turns: from its start, after the centre, to
// its end, before the way back.
func arcOf(path draw.Path) float64 {
	centre := path.Points[0]
	turned := 0.0
	var from float64
	first := true
	points := path.Points[1:]
	for _, v := range path.Verbs[1:] {
		n := map[draw.Verb]int{draw.LineTo: 1, draw.CurveTo: 3}[v]
		if n == 0 || points[n-1] == centre {
			break
		}
		q := points[n-1]
		at := math.Atan2(float64(q.Y-centre.Y), float64(q.X-centre.X))
		if !first {
			d := at - from
			if d < -1e-9 {
				d += 2 * math.Pi
			}
			turned += d
		}
		from, first = at, false
		points = points[n:]
	}
	return turned / (2 * math.Pi)
}
