package charts_test

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"kyyeu/charts"
	"kyyeu/internal/draw"
)

// The laws of the other tests find every value somewhere in the drawing. Those of
// this file find it where its name stands: a bar of the right length in the wrong
// row would be as false as a wrong length.

// named are so many things with names of their own and values that differ, no two
// in the order that they are given in.
func named(rnd *rand.Rand, n int, negative bool) ([]string, []float64) {
	value := randomNumbers(rnd, negative)
	var names []string
	var values []float64
	for i := range n {
		names = append(names, fmt.Sprintf("Tỉnh %c", 'A'+rune(i)))
		values = append(values, value()*(1+float64(i)/1000))
	}
	return names, values
}

// number is what is printed for the i-th value: nothing that stands on a scale.
func number(i int) string { return fmt.Sprintf("số %d", i) }

// middleOf is the height of the middle of the capitals of a text.
func middleOf(t draw.Text) draw.Length { return t.At.Y - t.Size*37/100 }

// Values are shown beside their names in every kind.
func TestMarksStandByTheirNames(t *testing.T) {
	for name, law := range map[string]func(rnd *rand.Rand, draw func(chart) draw.Picture) error{
		"ranking": rankedByName, "grouped": pairedByName, "dots": dottedByName, "lines": endedByName,
		"slope": slopedByName, "multiples": panelledByName, "stacked": stackedByName, "doughnut": ringedByName,
	} {
		t.Run(name, func(t *testing.T) {
			rnd := rand.New(rand.NewPCG(2022, 21))
			for i := range max(200, *sets) {
				var drawn chart
				err := law(rnd, func(c chart) draw.Picture { drawn = c; return mustDraw(t, c) })
				if err != nil {
					t.Fatalf("set %d: %v\n%+v", i, err, drawn)
				}
			}
		})
	}
}

// barAt is the bar at a height, from the zero line: its end right of it, negative
// left of it; 0 where there is none.
func barAt(p draw.Picture, y draw.Length) draw.Length {
	zero := p.Ops[len(p.Ops)-1].(draw.Stroke).Path.Bounds().X
	for _, b := range barBoxes(p) {
		if b.Y <= y && y < b.Bottom() {
			if b.X < zero {
				return -b.W
			}
			return b.W
		}
	}
	return 0
}

// proportional checks that lengths are the values on one scale, which is at least
// a fifth of the picture's width for the largest.
func proportional(width draw.Length, values []float64, lengths []draw.Length) error {
	scale, most := 0.0, 0.0
	for i, v := range values {
		if math.Abs(v) > most {
			most = math.Abs(v)
			scale = math.Abs(float64(lengths[i])) / most
		}
	}
	if most > 0 && scale*most < float64(width)/5 {
		return fmt.Errorf("the largest is drawn %v long", draw.Length(scale*most))
	}
	for i, v := range values {
		if !sameLength(lengths[i], v*scale) {
			return fmt.Errorf("value %d, %g, is drawn %v long, want %v", i, v, lengths[i], draw.Length(v*scale))
		}
	}
	return nil
}

func rankedByName(rnd *rand.Rand, drawn func(chart) draw.Picture) error {
	names, values := named(rnd, 1+rnd.IntN(20), true)
	c := charts.Ranking{Width: full}
	for i, v := range values {
		c.Bars = append(c.Bars, charts.Bar{Label: names[i], Value: v, Text: number(i), State: charts.State(rnd.IntN(3))})
	}
	p := drawn(c)
	said := texts(p)
	var lengths []draw.Length
	for i, name := range names {
		if said[name].At.Y != said[number(i)].At.Y {
			return fmt.Errorf("the number of %s is in another row", name)
		}
		lengths = append(lengths, barAt(p, middleOf(said[name])))
	}
	return proportional(full, values, lengths)
}

func pairedByName(rnd *rand.Rand, drawn func(chart) draw.Picture) error {
	names, later := named(rnd, 1+rnd.IntN(15), true)
	earlier := slices.Clone(later)
	rnd.Shuffle(len(earlier), func(i, j int) { earlier[i], earlier[j] = earlier[j], earlier[i] })
	c := charts.Grouped{Width: full, Later: "sau", Earlier: "trước"}
	for i, name := range names {
		c.Pairs = append(c.Pairs, charts.Pair{Label: name, Later: read(later[i], number(i)), Earlier: read(earlier[i], number(100+i))})
	}
	p := drawn(c)
	said := texts(p)
	var values []float64
	var lengths []draw.Length
	for i, name := range names {
		at := middleOf(said[name])
		for n, shift := range []draw.Length{-4 * draw.Pt, 4 * draw.Pt} {
			values = append(values, []float64{later[i], earlier[i]}[n])
			lengths = append(lengths, barAt(p, at+shift))
			if off := middleOf(said[number(100*n+i)]) - at - shift; off < -draw.Pt || off > draw.Pt {
				return fmt.Errorf("the number of %s is %v from its bar", name, off)
			}
		}
	}
	return proportional(full, values, lengths)
}

func dottedByName(rnd *rand.Rand, drawn func(chart) draw.Picture) error {
	names, values := named(rnd, 1+rnd.IntN(20), true)
	c := charts.Dots{Width: full}
	for i, name := range names {
		c.Rows = append(c.Rows, charts.Dot{Label: name, Value: read(values[i], number(i))})
	}
	p := drawn(c)
	said := texts(p)
	zero := draw.Length(0)
	for _, op := range p.Ops {
		if s, ok := op.(draw.Stroke); ok && isZeroLine(s) {
			zero = s.Path.Points[0].X
		}
	}
	var lengths []draw.Length
	for i, name := range names {
		if said[name].At.Y != said[number(i)].At.Y {
			return fmt.Errorf("the number of %s is in another row", name)
		}
		for _, op := range p.Ops {
			if f, ok := op.(draw.Fill); ok {
				b := f.Path.Bounds()
				if y := middleOf(said[name]); b.Y <= y && y < b.Bottom() {
					lengths = append(lengths, b.X+b.W/2-zero)
				}
			}
		}
	}
	if len(lengths) != len(values) {
		return fmt.Errorf("%d dots stand by %d names", len(lengths), len(values))
	}
	return proportional(full, values, lengths)
}

// inOrder checks that names, and numbers beside them, stand below each other from
// the largest value to the smallest.
func inOrder(p draw.Picture, names []string, values []float64) error {
	said := texts(p)
	if largest := slices.MaxFunc(values, func(a, b float64) int { return cmp.Compare(math.Abs(a), math.Abs(b)) }); math.Abs(largest) < 1e-6 {
		return nil // drawn as zero, all of them
	}
	var order []int
	for i, name := range names {
		order = append(order, i)
		if beside, ok := said[number(i)]; !ok || beside.At.Y != said[name].At.Y {
			return fmt.Errorf("the number of %s is not beside it", name)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(said[names[a]].At.Y, said[names[b]].At.Y) })
	for n := 1; n < len(order); n++ {
		a, b := order[n-1], order[n]
		// Those that are drawn at one height may stand in either order.
		if values[a] < values[b]-1e-3*math.Abs(slices.MaxFunc(values, func(a, b float64) int { return cmp.Compare(math.Abs(a), math.Abs(b)) })) {
			return fmt.Errorf("%s stands over %s", names[a], names[b])
		}
	}
	return nil
}

// paths are series from zero to the values, so that each is known by its end.
func paths(names []string, values []float64, periods int) []charts.Series {
	var all []charts.Series
	for i, name := range names {
		s := charts.Series{Label: name}
		for n := range periods {
			s.Values = append(s.Values, read(values[i]*float64(n+1)/float64(periods), number(1000*(periods-1-n)+i)))
		}
		all = append(all, s)
	}
	return all
}

func endedByName(rnd *rand.Rand, drawn func(chart) draw.Picture) error {
	names, values := named(rnd, 1+rnd.IntN(12), true)
	c := charts.Lines{Width: full, Periods: years(2018, 2022), Series: paths(names, values, 5)}
	return inOrder(drawn(c), names, values)
}

func slopedByName(rnd *rand.Rand, drawn func(chart) draw.Picture) error {
	names, values := named(rnd, 1+rnd.IntN(12), true)
	c := charts.Slope{Width: full, Periods: [2]charts.Period{{Name: "trước"}, {Name: "sau"}}, Series: paths(names, values, 2)}
	return inOrder(drawn(c), names, values)
}

func panelledByName(rnd *rand.Rand, drawn func(chart) draw.Picture) error {
	names, values := named(rnd, 2+rnd.IntN(11), true)
	c := charts.Multiples{Width: full, Periods: years(2018, 2022), Series: paths(names, values, 5)}
	p := drawn(c)
	said := texts(p)
	var ends []float64
	var lengths []draw.Length
	lefts := map[draw.Length]bool{}
	for _, name := range names {
		lefts[said[name].At.X] = true
	}
	width := full / draw.Length(len(lefts))
	for i, name := range names {
		title := said[name].At
		within := func(q draw.Point) bool { // a panel is 90 points high
			return q.X >= title.X && q.X < title.X+width && q.Y > title.Y && q.Y < title.Y+90*draw.Pt
		}
		var own, zero []draw.Point
		for _, op := range p.Ops {
			s, ok := op.(draw.Stroke)
			switch {
			case !ok || !within(s.Path.Points[len(s.Path.Points)-1]):
			case isZeroLine(s):
				zero = s.Path.Points
			case s.Width == 1750:
				own = append(own, s.Path.Points...)
			}
		}
		if len(own) != 5 || zero == nil {
			return fmt.Errorf("the panel of %s has %d points", name, len(own))
		}
		if !within(said[number(i)].At) {
			return fmt.Errorf("the number of %s is in another panel", name)
		}
		for n, q := range own {
			ends = append(ends, values[i]*float64(n+1)/5)
			lengths = append(lengths, zero[0].Y-q.Y)
		}
	}
	return proportional(0, ends, lengths)
}

// byShare makes parts of a whole.
func byShare(rnd *rand.Rand, n int) []charts.Part {
	names, values := named(rnd, n, false)
	sum := 0.0
	for i := range values {
		values[i] += values[0]/1000 + 1e-9
		sum += values[i]
	}
	var parts []charts.Part
	for i, name := range names {
		parts = append(parts, charts.Part{Label: name, Percent: 100 * values[i] / sum, PercentText: number(i)})
	}
	return parts
}

func stackedByName(rnd *rand.Rand, drawn func(chart) draw.Picture) error {
	parts := byShare(rnd, 2+rnd.IntN(5))
	p := drawn(charts.Stacked{Width: full, Parts: parts})
	said := texts(p)
	slices.SortFunc(parts, func(a, b charts.Part) int {
		return cmp.Or(cmp.Compare(said[a.Label].At.X, said[b.Label].At.X), cmp.Compare(said[a.Label].At.Y, said[b.Label].At.Y))
	})
	from := 0.0
	for _, part := range parts {
		to := from + part.Percent/100*float64(full)
		if inside, ok := said[part.PercentText]; ok && inside.At.Y < 28*draw.Pt {
			if at := float64(inside.At.X); at < from || at > to {
				return fmt.Errorf("the number of %s is inside another", part.Label)
			}
		}
		if to-from >= float64(halfPixel) && !slices.ContainsFunc(barBoxes(p), func(b draw.Rect) bool { return sameLength(b.X, from) && sameLength(b.Right(), to) }) {
			return fmt.Errorf("no piece for %s from %v to %v", part.Label, draw.Length(from), draw.Length(to))
		}
		from = to
	}
	return nil
}

func ringedByName(rnd *rand.Rand, drawn func(chart) draw.Picture) error {
	parts := byShare(rnd, 2+rnd.IntN(4))
	p := drawn(charts.Doughnut{Width: full, Parts: parts})
	said := texts(p)
	var centre draw.Point
	var arms [][2]draw.Point // leaders, from the ring on
	for _, op := range p.Ops {
		switch op := op.(type) {
		case draw.Fill:
			if b := op.Path.Bounds(); op.Color == draw.RGB(0xFFFFFF) {
				centre = draw.Point{X: b.X + b.W/2, Y: b.Y + b.H/2}
			}
		case draw.Stroke:
			if op.Width == 500 && len(op.Path.Points) == 2 {
				arms = append(arms, [2]draw.Point(op.Path.Points))
			}
		}
	}
	slices.SortFunc(parts, func(a, b charts.Part) int { return cmp.Compare(b.Percent, a.Percent) })
	from := 0.0
	for _, part := range parts {
		to := from + part.Percent/100
		label := said[part.Label]
		start, err := leaderOf(label, arms)
		if err != nil {
			return fmt.Errorf("%s: %w", part.Label, err)
		}
		turn := math.Atan2(float64(start.X-centre.X), float64(centre.Y-start.Y)) / (2 * math.Pi)
		if turn < 0 {
			turn++
		}
		if from > 0.5 && turn < 0.1 { // at the very end
			turn++
		}
		if turn < from-0.002 || turn > to+0.002 {
			return fmt.Errorf("the leader of %s begins at %.3f turns, want %.3f to %.3f", part.Label, turn, from, to)
		}
		from = to
	}
	return nil
}

// leaderOf follows the line that ends beside a label back to where it begins.
func leaderOf(label draw.Text, arms [][2]draw.Point) (draw.Point, error) {
	best, least := -1, math.Inf(1)
	for i, a := range arms {
		end := a[1]
		x := min(math.Abs(float64(end.X-label.At.X)), math.Abs(float64(end.X-label.At.X-label.Width)))
		if d := math.Hypot(x, float64(end.Y-middleOf(label))); d < least {
			best, least = i, d
		}
	}
	if best < 0 || least > float64(10*draw.Pt) {
		return draw.Point{}, errors.New("no line ends beside it")
	}
	start := arms[best][0]
	for range arms {
		for _, a := range arms {
			if a[1] == start && a[0] != a[1] {
				start = a[0]
			}
		}
	}
	return start, nil
}
