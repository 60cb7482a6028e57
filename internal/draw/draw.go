// Package draw is the vocabulary of vector pictures: lengths, colours, paths
// and lines of text. Charts make a [Picture] of it, the layout places pictures
// and its own text on pages, and the PDF writer draws whatever it finds; none
// of them knows the others' libraries.
//
// The origin is the top left corner and y grows downwards, as on a page that
// is read. Everything is in [Length], an integer, so that the same input gives
// the same output on every machine.
package draw

import "math"

// Length is a distance in thousandths of a point (1 pt = 1/72 inch).
type Length int64

const (
	// Pt is one point.
	Pt Length = 1000
	// Inch is 72 points.
	Inch Length = 72 * Pt
)

// Mm gives n millimetres, rounded to the nearest thousandth of a point.
func Mm(n float64) Length { return Length(math.Round(n * 72000 / 25.4)) }

// Points gives n points, rounded to the nearest thousandth.
func Points(n float64) Length { return Length(math.Round(n * 1000)) }

// Points gives l in points.
func (l Length) Points() float64 { return float64(l) / 1000 }

// Mm gives l in millimetres.
func (l Length) Mm() float64 { return float64(l) * 25.4 / 72000 }

// Stretched is the width of letters that are l wide when they are stretched by
// so many thousandths, rounded to the nearest thousandth of a point.
func (l Length) Stretched(by int) Length { return scale(1000+by, l, 1000) }

// Point is a place, measured right and down from the origin.
type Point struct{ X, Y Length }

// Add moves p by q.
func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

// Size is a width and a height.
type Size struct{ W, H Length }

// Rect is a box from its top left corner.
type Rect struct{ X, Y, W, H Length }

// Right is the x of the right edge.
func (r Rect) Right() Length { return r.X + r.W }

// Bottom is the y of the lower edge.
func (r Rect) Bottom() Length { return r.Y + r.H }

// Move gives r moved by p.
func (r Rect) Move(p Point) Rect { return Rect{r.X + p.X, r.Y + p.Y, r.W, r.H} }

// Overlaps reports whether the insides of r and s have a point in common.
func (r Rect) Overlaps(s Rect) bool {
	return r.X < s.Right() && s.X < r.Right() && r.Y < s.Bottom() && s.Y < r.Bottom()
}

// Color is an sRGB colour. The zero value is black.
type Color struct{ R, G, B uint8 }

// RGB gives the colour of a hexadecimal number, 0x005F73 for #005F73.
func RGB(hex uint32) Color {
	return Color{uint8(hex >> 16), uint8(hex >> 8), uint8(hex)}
}

// Op is one step of drawing: [Text], [Stroke], [Fill], [Hatch] or [Image]. The set is
// closed: whoever draws pictures handles all of them.
type Op interface {
	// Move gives the same step, moved by p.
	Move(p Point) Op
	// String is the step as [Picture.String] lists it.
	String() string
	op()
}

// Picture is a drawing: steps in painting order, later ones over earlier
// ones, that stay inside its size.
type Picture struct {
	Size Size
	Ops  []Op
}
