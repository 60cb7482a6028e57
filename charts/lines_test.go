package charts_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kyyeu/charts"
	"kyyeu/internal/draw"
)

// years are periods of a year each.
func years(first, last int) []charts.Period {
	var out []charts.Period
	for y := first; y <= last; y++ {
		out = append(out, charts.Period{At: 12 * y, Name: fmt.Sprint(y)})
	}
	return out
}

// series is one with official values, the last of them estimated.
func series(label string, values ...float64) charts.Series {
	s := charts.Series{Label: label}
	for _, v := range values {
		s.Values = append(s.Values, read(v, fmt.Sprintf("%.0f", v)))
	}
	s.Values[len(values)-1].State = charts.Estimated
	return s
}

func sixSeries() []charts.Series {
	all := []charts.Series{
		series("Tỉnh A", 79, 86, 87, 93, 101),
		series("Tỉnh B", 62, 69, 66, 71, 78),
		series("Tỉnh C", 43, 47, 50, 49, 53),
		series("Tỉnh D", 31, 33, 32, 33, 36),
		series("Tỉnh E", 22, 0, 25, 26, 27),
		series("Tỉnh F", 18, 20, 20, 21, 23),
	}
	all[0].Accent = true
	all[4].Values[1] = unknown
	return all
}

func retailYears() charts.Lines {
	return charts.Lines{Width: half, Periods: years(2018, 2022), Series: sixSeries()}
}

// growthQuarters has losses, a series that ends early, one that begins late and
// one without any value, over quarters that are not all there.
func growthQuarters() charts.Lines {
	c := charts.Lines{Width: full}
	for _, q := range []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11} {
		c.Periods = append(c.Periods, charts.Period{
			At: 3 * q, Name: "quý " + []string{"I", "II", "III", "IV"}[q%4], Under: fmt.Sprint(2020 + q/4),
		})
	}
	add := func(label string, values ...charts.Reading) {
		c.Series = append(c.Series, charts.Series{Label: label, Values: values})
	}
	v := func(v float64) charts.Reading {
		return read(v, strings.NewReplacer(".", ",", "-", "−").Replace(fmt.Sprintf("%+.1f", v)))
	}
	add("Nghệ An", v(4), v(3), v(-1.5), v(-6), v(-2), v(1), v(4), v(6.5), v(8), v(9), v(11.2))
	add("Thừa Thiên Huế", v(2), v(1), v(-3), v(-4.5), unknown, unknown, v(2), v(3), v(4.5), v(5), unknown)
	add("Hà Tĩnh", unknown, unknown, v(5), v(4), v(4.5), v(5), v(6), v(7), v(9), v(10.5), v(11.5))
	add("Quảng Bình", unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown)
	add("Quảng Trị", v(1), v(0), v(-2), v(-3), v(-3.5), unknown, unknown, unknown, unknown, unknown, unknown)
	c.Series[2].Accent = true
	c.Series[0].Values[9].State = charts.Preliminary
	c.Series[0].Values[10].State = charts.Preliminary
	return c
}

func TestLinesGolden(t *testing.T) {
	checkGolden(t, "lines-retail", mustDraw(t, retailYears()))
	checkGolden(t, "lines-growth", mustDraw(t, growthQuarters()))
}

// Random series over random periods: the laws of all pictures hold, and every
// value can be read back from the height of its point.
func TestLinesLaws(t *testing.T) {
	drawAwkward(t, 2, 2000, func(rnd *rand.Rand) charts.Lines {
		c := charts.Lines{Width: full, Periods: randomPeriods(rnd), Series: randomSeries(rnd, 24, true)}
		c.Series = fitted(c.Series, len(c.Periods))
		return c
	}, func(c charts.Lines, p draw.Picture) error { return pointsAreValues(c.Periods, c.Series, p) })
}

// randomPeriods are 2 to 20 periods, at even distances or not.
func randomPeriods(rnd *rand.Rand) []charts.Period {
	var out []charts.Period
	at, uneven := rnd.IntN(1000), rnd.IntN(3) == 0
	for i := range 2 + rnd.IntN(1+rnd.IntN(19)) {
		out = append(out, charts.Period{At: at, Name: fmt.Sprintf("quý %d", 1+i%4), Under: fmt.Sprint(2010 + i/4)})
		if at += 3; uneven {
			at += 3 * rnd.IntN(1+rnd.IntN(5))
		}
	}
	return out
}

// randomSeries are up to so many series of 20 values.
func randomSeries(rnd *rand.Rand, most int, negative bool) []charts.Series {
	number := randomNumbers(rnd, negative)
	var out []charts.Series
	for range min(howMany(rnd), most) {
		s := charts.Series{Label: awkwardNames[rnd.IntN(len(awkwardNames))], Accent: rnd.IntN(6) == 0}
		for range 20 {
			s.Values = append(s.Values, randomReading(rnd, number))
		}
		out = append(out, s)
	}
	// A chart without any value is refused.
	out[0].Values[0] = read(1, "1")
	return out
}

// fitted cuts the values of series to the number of periods.
func fitted(all []charts.Series, periods int) []charts.Series {
	for i := range all {
		all[i].Values = all[i].Values[:periods]
	}
	return all
}

// pointsAreValues finds a point for every value, on one scale over the zero
// line.
func pointsAreValues(periods []charts.Period, all []charts.Series, p draw.Picture) error {
	points := pointsOf(p)
	scale := points.most(all)
	for _, s := range all {
		if err := points.has(periods, s, scale); err != nil {
			return err
		}
	}
	return nil
}

// points are the ends of the lines and the dots of a picture.
type points struct {
	heights     map[draw.Length][]draw.Length // by place in time
	left, right draw.Length
	zero        draw.Length // height of the zero line
}

func pointsOf(p draw.Picture) points {
	out := points{heights: map[draw.Length][]draw.Length{}, left: math.MaxInt64}
	add := func(x, y draw.Length) {
		out.heights[x] = append(out.heights[x], y)
		out.left = min(out.left, x)
	}
	for _, op := range p.Ops {
		switch op := op.(type) {
		case draw.Stroke:
			if isZeroLine(op) {
				out.zero, out.right = op.Path.Points[0].Y, op.Path.Points[1].X
			} else if op.Width >= draw.Pt && len(op.Path.Verbs) == len(op.Path.Points) && op.Path.Verbs[len(op.Path.Verbs)-1] == draw.LineTo {
				for _, q := range op.Path.Points {
					add(q.X, q.Y)
				}
			}
		case draw.Fill:
			b := op.Path.Bounds()
			add(b.X+b.W/2, b.Y+b.H/2)
		}
	}
	return out
}

func isZeroLine(s draw.Stroke) bool { return s.Width == 750 && s.Color == draw.RGB(0x16191D) }

// most is the length of one, from the point that is furthest from the zero line
// on the side of the value that is.
func (p points) most(all []charts.Series) float64 {
	longest, negative := 0.0, false
	for _, s := range all {
		for _, r := range s.Values {
			if r.State != charts.Missing && math.Abs(r.Value) > longest {
				longest, negative = math.Abs(r.Value), r.Value < 0
			}
		}
	}
	if longest == 0 {
		return 0
	}
	var most float64
	for _, ys := range p.heights {
		for _, y := range ys {
			if d := float64(p.zero - y); (d < 0) == negative {
				most = math.Max(most, math.Abs(d))
			}
		}
	}
	return most / longest
}

// has finds a point for every value of a series.
func (p points) has(periods []charts.Period, s charts.Series, scale float64) error {
	first := periods[0].At
	span := float64(periods[len(periods)-1].At - first)
	for i, r := range s.Values {
		if r.State == charts.Missing {
			continue
		}
		want := draw.Point{
			X: p.left + draw.Length(math.Round(float64(p.right-p.left)*float64(periods[i].At-first)/span)),
			Y: p.zero - draw.Length(math.Round(r.Value*scale)),
		}
		if !hasPoint(p.heights, want) {
			return fmt.Errorf("no point for %s, %s: %g at %v", s.Label, periods[i].Name, r.Value, want)
		}
	}
	return nil
}

func hasPoint(points map[draw.Length][]draw.Length, want draw.Point) bool {
	for x, ys := range points {
		if sameLength(x-want.X, 0) {
			for _, y := range ys {
				if sameLength(y-want.Y, 0) {
					return true
				}
			}
		}
	}
	return false
}

// No line leads over a year that is missing, whether it is given as missing or
// left out; in its place stands "…".
func TestLinesDoNotBridge(t *testing.T) {
	for name, c := range map[string]charts.Lines{
		"missing": {Periods: years(2018, 2021), Series: []charts.Series{{Label: "A", Values: []charts.Reading{
			read(1, ""), read(2, ""), unknown, read(3, "3"),
		}}}},
		"left out": {Periods: slices.Delete(years(2018, 2021), 2, 3), Series: []charts.Series{{Label: "A", Values: []charts.Reading{
			read(1, ""), read(2, ""), read(3, "3"),
		}}}},
	} {
		c.Width = half
		p := mustDraw(t, c)
		var lines []string
		for _, op := range p.Ops {
			if s, ok := op.(draw.Stroke); ok && s.Width == 1750 {
				lines = append(lines, s.String())
			}
		}
		if len(lines) != 1 {
			t.Errorf("%s: lines are %q", name, lines)
		}
		dots, ok := texts(p)["…"]
		before, after := texts(p)["2019"], texts(p)["2021"]
		if !ok || dots.At.X < before.At.X+before.Width || dots.At.X+dots.Width > after.At.X {
			t.Errorf("%s: … is at %v", name, dots.At)
		}
	}
}
