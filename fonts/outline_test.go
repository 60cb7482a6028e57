package fonts

import (
	"testing"

	"kyyeu/fonts/cut"
)

// The outline of every rune of every face fills the box that the face states for
// it, and a blank has none: what is drawn of it is what was measured.
func TestOutlinesFillTheirBoxes(t *testing.T) {
	set, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for st := range Style(Styles) {
		face := set.Face(st)
		runes := cut.Repertoire()
		for d := '0'; d <= '9'; d++ {
			runes = append(runes, face.Tabular(d))
		}
		for _, r := range runes {
			box, ok := face.Bounds(r)
			outline := face.Outline(r)
			if ok != (len(outline) > 0) {
				t.Fatalf("%v %U: ink is %v, contours are %d", st, r, ok, len(outline))
			}
			if !ok {
				continue
			}
			// Some fonts are made with a box round all points, those for control too.
			ink, hull := extremes(outline, 32), extremes(outline, 0)
			for i, want := range [4]int{box.XMin, box.YMin, box.XMax, box.YMax} {
				low, high := min(ink[i], hull[i])-Unit, max(ink[i], hull[i])+Unit
				if side := Unit * want; side < low || side > high {
					t.Errorf("%v %U %q: side %d is from %d/64 to %d/64, the box says %d", st, r, r, i, low, high, want)
				}
			}
		}
	}
}

// extremes are the sides of the box round an outline, from n points of each curve,
// or from the control points when n is 0.
func extremes(o Outline, n int) [4]int {
	box := [4]int{1 << 30, 1 << 30, -1 << 30, -1 << 30}
	add := func(p OutlinePoint) {
		box = [4]int{min(box[0], p.X), min(box[1], p.Y), max(box[2], p.X), max(box[3], p.Y)}
	}
	for _, c := range o {
		p := c.Start
		add(p)
		for _, q := range c.Pieces {
			if q.Curved && n == 0 {
				add(q.Control)
			}
			for i := range n {
				at := func(a, b, c int) int { return ((n-i)*(n-i)*a + 2*(n-i)*i*b + i*i*c) / (n * n) }
				if q.Curved {
					add(OutlinePoint{at(p.X, q.Control.X, q.To.X), at(p.Y, q.Control.Y, q.To.Y)})
				}
			}
			p = q.To
			add(p)
		}
	}
	return box
}

// A glyph that ends too soon gives no contour and no panic.
func TestBrokenGlyph(t *testing.T) {
	set, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	f := *set.Face(Sans)
	whole := f.glyf
	for n := 0; n < len(whole); n += 97 {
		f.glyf = whole[:n]
		for _, r := range "aỆ8" {
			f.Outline(r)
		}
	}
	for n := 0; n < 40; n++ {
		var out Outline
		r := glyphReader{s: whole[:n]}
		r.contours(&out, 3, transform{xx: one, yy: one})
	}
}
