package draw

import (
	"math"
	"strings"
	"testing"

	"kyyeu/fonts"
)

func TestLengths(t *testing.T) {
	for _, c := range []struct{ got, want Length }{
		{Mm(25.4), Inch}, {Mm(-25.4), -Inch}, {Mm(210), 595276}, {Points(0.75), 750}, {Points(-0.0004), 0}, {72 * Pt, Inch},
	} {
		if c.got != c.want {
			t.Errorf("got %v, want %v", c.got, c.want)
		}
	}
	if mm := Mm(82).Mm(); math.Abs(mm-82) > 0.0002 {
		t.Errorf("82 mm comes back as %v", mm)
	}
}

func TestRect(t *testing.T) {
	r := Rect{X: 10, Y: 20, W: 30, H: 40}
	if r.Right() != 40 || r.Bottom() != 60 || r.Move(Point{X: 1, Y: -1}) != (Rect{X: 11, Y: 19, W: 30, H: 40}) {
		t.Errorf("%v ends at %v, %v", r, r.Right(), r.Bottom())
	}
	for s, want := range map[Rect]bool{
		r:                          true,
		{X: 39, Y: 59, W: 9, H: 9}: true,
		{X: 20, Y: 30, W: 1, H: 1}: true,
		{X: 40, Y: 20, W: 9, H: 9}: false, // they share an edge
		{X: 10, Y: 60, W: 9, H: 9}: false,
		{X: 0, Y: 0, W: 10, H: 99}: false,
	} {
		if r.Overlaps(s) != want || s.Overlaps(r) != want {
			t.Errorf("%v overlaps %v: %v, want %v", r, s, !want, want)
		}
	}
}

func TestPathBounds(t *testing.T) {
	if b := (Path{}).Bounds(); b != (Rect{}) {
		t.Errorf("an empty path is within %v", b)
	}
	r := Rect{X: -3 * Pt, Y: 2 * Pt, W: 5 * Pt, H: Pt}
	if b := Box(r).Bounds(); b != r {
		t.Errorf("the box %v is within %v", r, b)
	}
	if b, want := Circle(Point{X: 5 * Pt, Y: 7 * Pt}, 2*Pt).Bounds(), (Rect{X: 3 * Pt, Y: 5 * Pt, W: 4 * Pt, H: 4 * Pt}); b != want {
		t.Errorf("the circle is within %v, want %v", b, want)
	}
}

// Moving gives the same step elsewhere, and leaves the one that it was given.
func TestMove(t *testing.T) {
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	path := Box(Rect{X: Pt, Y: Pt, W: 2 * Pt, H: Pt})
	p := Picture{Size: Size{W: 10 * Pt, H: 10 * Pt}, Ops: []Op{
		Font{Face: set.Face(fonts.Sans), Style: fonts.Sans, Size: 8 * Pt}.Set(Point{X: Pt, Y: 8 * Pt}, "Tổ AV"),
		Stroke{Path: Line(Point{}, Point{X: Pt}), Width: 500, Dash: []Length{Pt, 500}},
		Fill{Path: path, Color: RGB(0x005F73)},
		Hatch{Path: path, Pitch: 3 * Pt, Width: 1100},
	}}
	before := p.String()
	there, back := Point{X: 7 * Pt, Y: -2 * Pt}, Point{X: -7 * Pt, Y: 2 * Pt}
	moved := Picture{Size: p.Size}
	for _, op := range p.Ops {
		moved.Ops = append(moved.Ops, op.Move(there))
	}
	if p.String() != before {
		t.Errorf("moving changed the picture to\n%v", p)
	}
	for _, want := range []string{
		`text 8,6 "Tổ AV" sans 8 #000000 `, "stroke #000000 0.5 dash 1 0.5 line 7,-2 8,-2\n",
		"fill #005F73 box 8,-1 2x1\n", "hatch #000000 1.1/3 box 8,-1 2x1\n",
	} {
		if !strings.Contains(moved.String(), want) {
			t.Errorf("no %q in\n%v", want, moved)
		}
	}
	for i, op := range moved.Ops {
		moved.Ops[i] = op.Move(back)
	}
	if moved.String() != before {
		t.Errorf("moved there and back it is\n%v", moved)
	}
}

// A path is listed so that it can be read: lines and boxes by name.
func TestPathIsListed(t *testing.T) {
	var open Path
	open.MoveTo(Point{X: 1})
	open.LineTo(Point{X: 1500, Y: -20})
	open.CurveTo(Point{}, Point{X: Pt}, Point{X: Pt, Y: Pt})
	open.Close()
	for _, c := range []struct {
		path Path
		want string
	}{
		{Path{}, "path"},
		{Line(Point{}, Point{X: Pt, Y: 250}), "line 0,0 1,0.25"},
		{Box(Rect{X: Pt, W: 2 * Pt, H: 1}), "box 1,0 2x0.001"},
		{open, "path M0.001,0 L1.5,-0.02 C0,0 1,0 1,1 Z"},
	} {
		if got := c.path.String(); got != c.want {
			t.Errorf("listed as %s, want %s", got, c.want)
		}
	}
}

// Lines of a hatch lie pitch apart, rise at 45°, and reach across the box.
func TestHatchLines(t *testing.T) {
	box := Rect{X: 1000, Y: 2000, W: 30000, H: 50000}
	lines := Hatch{Path: Box(box), Pitch: 4000, Width: 800}.Lines()
	if want := 14; len(lines) != want {
		t.Errorf("%d lines, want %d", len(lines), want)
	}
	for i, l := range lines {
		sum := l[0].X + l[0].Y
		if l[1].X+l[1].Y != sum || l[1].X <= l[0].X {
			t.Errorf("line %d: %v does not rise to the right at 45°", i, l)
		}
		if i > 0 {
			if d := sum - lines[i-1][0].X - lines[i-1][0].Y; d != 5657 {
				t.Errorf("line %d: %d from the one before, want 4000·√2", i, d)
			}
		}
	}
}
