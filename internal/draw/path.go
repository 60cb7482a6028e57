package draw

import "slices"

// Verb is what a path does at one of its points.
type Verb uint8

const (
	// MoveTo starts a new part of the path; takes one point.
	MoveTo Verb = iota
	// LineTo goes straight; takes one point.
	LineTo
	// CurveTo follows a cubic Bézier curve; takes two control points and the end.
	CurveTo
	// Close goes straight back to where the part started; takes no point.
	Close
)

// Path is a line of straight and curved pieces.
type Path struct {
	Verbs  []Verb
	Points []Point
}

// MoveTo starts a part at p.
func (a *Path) MoveTo(p Point) { a.Verbs = append(a.Verbs, MoveTo); a.Points = append(a.Points, p) }

// LineTo goes straight to p.
func (a *Path) LineTo(p Point) { a.Verbs = append(a.Verbs, LineTo); a.Points = append(a.Points, p) }

// CurveTo goes to p along a cubic curve with control points c1 and c2.
func (a *Path) CurveTo(c1, c2, p Point) {
	a.Verbs = append(a.Verbs, CurveTo)
	a.Points = append(a.Points, c1, c2, p)
}

// Close closes the part.
func (a *Path) Close() { a.Verbs = append(a.Verbs, Close) }

// Move gives the path moved by p; a itself is left as it is.
func (a Path) Move(p Point) Path {
	moved := slices.Clone(a.Points)
	for i := range moved {
		moved[i].X += p.X
		moved[i].Y += p.Y
	}
	return Path{Verbs: a.Verbs, Points: moved}
}

// Bounds is the smallest box that holds all points, control points included;
// the zero Rect for an empty path.
func (a Path) Bounds() Rect {
	if len(a.Points) == 0 {
		return Rect{}
	}
	lo, hi := a.Points[0], a.Points[0]
	for _, p := range a.Points[1:] {
		lo.X, lo.Y = min(lo.X, p.X), min(lo.Y, p.Y)
		hi.X, hi.Y = max(hi.X, p.X), max(hi.Y, p.Y)
	}
	return Rect{lo.X, lo.Y, hi.X - lo.X, hi.Y - lo.Y}
}

// Line is the straight path from p to q.
func Line(p, q Point) Path {
	return Path{Verbs: []Verb{MoveTo, LineTo}, Points: []Point{p, q}}
}

// Box is the closed path round r.
func Box(r Rect) Path {
	return Path{
		Verbs: []Verb{MoveTo, LineTo, LineTo, LineTo, Close},
		Points: []Point{
			{r.X, r.Y}, {r.Right(), r.Y}, {r.Right(), r.Bottom()}, {r.X, r.Bottom()},
		},
	}
}

// Circle is the closed path of a circle, as four cubic curves (off by less
// than 0.03 % of the radius).
func Circle(c Point, r Length) Path {
	k := r * 5523 / 10000
	var a Path
	a.MoveTo(Point{c.X + r, c.Y})
	a.CurveTo(Point{c.X + r, c.Y + k}, Point{c.X + k, c.Y + r}, Point{c.X, c.Y + r})
	a.CurveTo(Point{c.X - k, c.Y + r}, Point{c.X - r, c.Y + k}, Point{c.X - r, c.Y})
	a.CurveTo(Point{c.X - r, c.Y - k}, Point{c.X - k, c.Y - r}, Point{c.X, c.Y - r})
	a.CurveTo(Point{c.X + k, c.Y - r}, Point{c.X + r, c.Y - k}, Point{c.X + r, c.Y})
	a.Close()
	return a
}

// Stroke draws along a path.
type Stroke struct {
	Path Path
	// Width is the thickness of the line; nothing is drawn when it is not positive.
	Width Length
	Color Color
	// Dash alternates lengths of line and gap, starting with a line; empty for
	// a solid line.
	Dash []Length
	// Round makes round ends and joins instead of butt ends and mitred joins.
	Round bool
}

// Move implements [Op].
func (s Stroke) Move(p Point) Op { s.Path = s.Path.Move(p); return s }
func (Stroke) op()               {}

// Fill paints the inside of a path (non-zero winding).
type Fill struct {
	Path  Path
	Color Color
}

// Move implements [Op].
func (f Fill) Move(p Point) Op { f.Path = f.Path.Move(p); return f }
func (Fill) op()               {}

// Hatch paints the inside of a path with parallel lines that rise to the
// right at 45°: how an estimated value looks.
type Hatch struct {
	Path Path
	// Pitch is the distance between the middles of two lines, Width their
	// thickness; both measured across the lines.
	Pitch, Width Length
	Color        Color
}

// Move implements [Op].
func (h Hatch) Move(p Point) Op { h.Path = h.Path.Move(p); return h }
func (Hatch) op()               {}

// Lines are the lines that cover the path, each over its edges: they are to be clipped
// by it. On a line that
// rises at 45°, x+y is the same everywhere (y grows downwards), and two lines a
// pitch apart differ in it by pitch·√2.
func (h Hatch) Lines() [][2]Point {
	const root2 = 1414214 // √2 in millionths
	step := max(1, (h.Pitch*root2+500000)/1000000)
	box := h.Path.Bounds()
	left, right := box.X-h.Width, box.Right()+h.Width // ends lie outside, so that they are cut by the clip
	top, bottom := box.Y-h.Width, box.Bottom()+h.Width
	var lines [][2]Point
	for sum := box.X + box.Y + step/2; sum < box.Right()+box.Bottom(); sum += step {
		from, to := max(left, sum-bottom), min(right, sum-top)
		lines = append(lines, [2]Point{{X: from, Y: sum - from}, {X: to, Y: sum - to}})
	}
	return lines
}
