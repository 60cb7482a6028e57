package charts_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"kyyeu/charts"
	"kyyeu/fonts"
	"kyyeu/internal/draw"
)

// drawAwkward draws so many random charts of a kind, or as many as the flag "sets"
// asks for, of which these are the first. Every one is drawn, if not at the width
// asked for then at the one that the refusal names, and keeps the laws of all
// pictures; values reads its data back.
func drawAwkward[C chart](t *testing.T, seed uint64, n int, make func(rnd *rand.Rand) C, values func(c C, p draw.Picture) error) {
	t.Helper()
	switch {
	case *sets > 0:
		n = *sets
	case testing.Short():
		n /= 20 * slowdown
	default:
		n /= slowdown
	}
	set := embedded(t)
	rnd := rand.New(rand.NewPCG(2022, seed))
	refused := 0
	for i := range n {
		c := make(rnd)
		p, err := c.Draw(set)
		if narrow := (*charts.NarrowError)(nil); errors.As(err, &narrow) {
			refused++
			reflect.ValueOf(&c).Elem().FieldByName("Width").Set(reflect.ValueOf(narrow.Need))
			p, err = c.Draw(set)
		}
		if err == nil {
			err = errors.Join(pictureLaws(set, p), values(c, p))
		}
		if err != nil {
			t.Logf("%+v", c)
			t.Fatalf("set %d: %v", i, err)
		}
	}
	t.Logf("%d sets, %d of them wider than asked for", n, refused)
}

// pictureLaws checks that everything is inside the picture, that no two texts
// touch, and that no text touches a mark unless it stands within it.
func pictureLaws(set *fonts.Set, p draw.Picture) error {
	type word struct {
		draw.Text
		box draw.Rect
	}
	var words []word
	for _, op := range p.Ops {
		t, ok := op.(draw.Text)
		if !ok {
			if box := coverOf(op); !inside(box, p.Size) {
				return fmt.Errorf("%v is outside the picture", op)
			}
			continue
		}
		box := inkBox(set, t)
		if !inside(box, p.Size) {
			return fmt.Errorf("%v is outside the picture", op)
		}
		for _, w := range words {
			if w.box.Overlaps(box) {
				return fmt.Errorf("%v lies over %v", op, w.Text)
			}
		}
		words = append(words, word{t, box})
	}
	for _, op := range p.Ops {
		if _, ok := op.(draw.Text); ok {
			continue
		}
		cover := coverOf(op)
		for _, w := range words {
			if cover.Overlaps(w.box) && touches(op, w.box) {
				return fmt.Errorf("%v lies over %v", w.Text, op)
			}
		}
	}
	return nil
}

// coverOf is a box round what a step paints.
func coverOf(op draw.Op) draw.Rect {
	switch op := op.(type) {
	case draw.Stroke:
		b, by := boundsOf(op.Path), op.Width/2
		if len(op.Path.Points) == 2 && !op.Round {
			return strokeBox(op)
		}
		return draw.Rect{X: b.X - by, Y: b.Y - by, W: b.W + 2*by, H: b.H + 2*by}
	case draw.Fill:
		return boundsOf(op.Path)
	case draw.Hatch:
		return boundsOf(op.Path)
	}
	panic("unknown step")
}

// boundsOf is a box round a path, which its control points may leave.
func boundsOf(path draw.Path) draw.Rect {
	if !slices.Contains(path.Verbs, draw.CurveTo) {
		return path.Bounds()
	}
	var line draw.Path
	for _, part := range flat(path) {
		line.Points = append(line.Points, part...)
	}
	return line.Bounds()
}

// touches reports whether what a step paints comes under a box. A box that lies
// wholly within an area is written on it, which is meant.
func touches(op draw.Op, box draw.Rect) bool {
	switch op := op.(type) {
	case draw.Stroke:
		for _, line := range flat(op.Path) {
			for i := 1; i < len(line); i++ {
				if lineHits(line[i-1], line[i], box, op.Width/2) {
					return true
				}
			}
		}
		return false
	case draw.Fill:
		return cuts(op.Path, box)
	case draw.Hatch:
		return cuts(op.Path, box) || boundsOf(op.Path).Overlaps(box) && len(op.Path.Points) == 4
	}
	panic("unknown step")
}

// cuts reports whether the edge of an area runs through a box.
func cuts(path draw.Path, box draw.Rect) bool {
	for _, line := range flat(path) {
		for i, p := range line {
			if lineHits(line[(i+len(line)-1)%len(line)], p, box, 0) {
				return true
			}
		}
	}
	return false
}

// flat gives a path's parts as points, curves by eight of them.
func flat(path draw.Path) [][]draw.Point {
	var parts [][]draw.Point
	points := path.Points
	for _, v := range path.Verbs {
		last := len(parts) - 1
		switch v {
		case draw.MoveTo:
			parts = append(parts, []draw.Point{points[0]})
			points = points[1:]
		case draw.LineTo:
			parts[last] = append(parts[last], points[0])
			points = points[1:]
		case draw.CurveTo:
			from := parts[last][len(parts[last])-1]
			for i := 1; i <= 8; i++ {
				u := float64(i) / 8
				at := func(a, b, c, d draw.Length) draw.Length {
					w := 1 - u
					return draw.Length(w*w*w*float64(a) + 3*w*w*u*float64(b) + 3*w*u*u*float64(c) + u*u*u*float64(d))
				}
				parts[last] = append(parts[last], draw.Point{
					X: at(from.X, points[0].X, points[1].X, points[2].X),
					Y: at(from.Y, points[0].Y, points[1].Y, points[2].Y),
				})
			}
			points = points[3:]
		case draw.Close:
			parts[last] = append(parts[last], parts[last][0])
		}
	}
	return parts
}

// lineHits reports whether a line, so much wider on both sides, comes into the
// inside of a box: what is left of it between the sides of the box.
func lineHits(a, b draw.Point, box draw.Rect, by draw.Length) bool {
	from, to := 0.0, 1.0
	clip := func(a, b, low, high float64) bool {
		if a == b {
			return a > low && a < high
		}
		u, v := (low-a)/(b-a), (high-a)/(b-a)
		from, to = math.Max(from, math.Min(u, v)), math.Min(to, math.Max(u, v))
		return from < to
	}
	if by == 0 && a == b {
		return false
	}
	x := clip(float64(a.X), float64(b.X), float64(box.X-by), float64(box.Right()+by))
	return x && clip(float64(a.Y), float64(b.Y), float64(box.Y-by), float64(box.Bottom()+by)) && from < to
}

var awkwardNames = []string{
	"Nghệ An", "Thừa Thiên Huế", "Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh", "Ổ Ẫ Ế ộ ặ", "A & B <c>", "Khai khoáng, chế biến, chế tạo (2021)", "Huế",
}

// randomNumbers gives values of one sign or two, from the same size to 10^12
// apart, zeros among them.
func randomNumbers(rnd *rand.Rand, negative bool) func() float64 {
	size := math.Pow(10, float64(rnd.IntN(16)-3))
	power := float64(rnd.IntN(13))
	equal := rnd.IntN(8) == 0
	signs := rnd.IntN(3)
	return func() float64 {
		v := size * math.Pow(10, -power*rnd.Float64())
		switch {
		case equal:
			v = size
		case rnd.IntN(12) == 0:
			v = 0
		}
		if negative && rnd.IntN(2) < signs {
			v = -v
		}
		return v
	}
}

// vietnamese turns what Go prints into what stands at a mark.
var vietnamese = strings.NewReplacer(".", ",", "-", "−", "e+", "0", "e−", "0")

// printed is a value as a caller might print it.
func printed(rnd *rand.Rand, v float64) string {
	s := vietnamese.Replace(fmt.Sprintf("%.4g", v))
	if rnd.IntN(4) == 0 {
		s += " (ước)"
	}
	return s
}

func randomReading(rnd *rand.Rand, number func() float64) charts.Reading {
	r := charts.Reading{Value: number(), State: charts.State(rnd.IntN(3))}
	r.Text = printed(rnd, r.Value)
	switch rnd.IntN(10) {
	case 0:
		return charts.Reading{State: charts.Missing}
	case 1:
		return charts.Reading{Text: "-", State: charts.Nothing}
	}
	return r
}

// sameLength reports whether a length in a drawing is that of a value.
func sameLength(got draw.Length, want float64) bool {
	return math.Abs(float64(got)-want) < float64(halfPixel)
}

// howMany is a number of areas from 1 to 63, small ones more often.
func howMany(rnd *rand.Rand) int { return 1 + rnd.IntN(1+rnd.IntN(63)) }
