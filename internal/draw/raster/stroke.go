package raster

import (
	"math"

	"kyyeu/internal/draw"
)

// miterLimit is how many times its width the point of a corner may be long (PDF
// 32000-1 §8.4.3.5, SVG 1.1 §11.4).
const miterLimit = 10

// stroke draws along a path.
func (s *sheet) stroke(st draw.Stroke) {
	width := st.Width.Points() * s.canvas.Scale
	if width <= 0 {
		return
	}
	var dash []float64
	sum := 0.0
	for _, d := range st.Dash {
		dash = append(dash, max(0, d.Points()*s.canvas.Scale))
		sum += dash[len(dash)-1]
	}
	if sum == 0 {
		dash = nil
	}
	var all [][]point
	for _, l := range s.lines(st.Path) {
		for _, piece := range dashed(l, dash) {
			all = append(all, strokePolygons(piece, width, st.Round)...)
		}
	}
	s.paint(all, st.Color)
}

// dashed cuts a line into its dashes; nil for a whole line. An odd number of
// lengths counts twice, as in SVG and PDF.
func dashed(l line, dash []float64) []line {
	if dash == nil {
		return []line{l}
	}
	points := l.points
	if l.closed {
		points = append(append([]point{}, points...), points[0])
	}
	var out []line
	var cur []point
	i, left, on := 0, dash[0], true
	for k := 1; k < len(points); k++ {
		a, b := points[k-1], points[k]
		length := math.Hypot(b.x-a.x, b.y-a.y)
		for done := 0.0; done < length; {
			if on && cur == nil {
				cur = []point{along(a, b, done/length)}
			}
			step := min(left, length-done)
			done += step
			left -= step
			if on {
				cur = append(cur, along(a, b, done/length))
			}
			if left > 0 {
				break // the dash goes on round the corner
			}
			if on {
				out, cur = append(out, line{points: cur}), nil
			}
			i++
			left, on = dash[i%len(dash)], !on
		}
	}
	if len(cur) > 1 {
		out = append(out, line{points: cur})
	}
	return out
}

func along(a, b point, u float64) point { return point{a.x + (b.x-a.x)*u, a.y + (b.y-a.y)*u} }

// strokePolygons are what a line of a width covers: a quadrangle for each piece.
// Where two meet at a corner they share its edge if both are long enough for that,
// so that soft edges do not add up; else what is open at the corner is filled.
func strokePolygons(l line, width float64, round bool) [][]point {
	points := compact(l)
	half := width / 2
	if len(points) == 1 {
		if round { // a dot
			return [][]point{disc(points[0], half)}
		}
		return nil
	}
	n := len(points) - 1 // pieces
	closed := l.closed && n > 1
	if closed {
		points = append(points, points[0])
		n++
	}
	type piece struct {
		a, b   point
		dx, dy float64 // the direction, of length 1
		length float64
	}
	pieces := make([]piece, n)
	for i := range pieces {
		a, b := points[i], points[i+1]
		length := math.Hypot(b.x-a.x, b.y-a.y)
		pieces[i] = piece{a, b, (b.x - a.x) / length, (b.y - a.y) / length, length}
	}
	// corner is where the left edges of two pieces meet, from the point that they
	// share; the right edges meet opposite.
	corner := func(p, q piece) (d point, ok bool) {
		cos := p.dx*q.dx + p.dy*q.dy
		m := half / (1 + cos)
		d = point{-(p.dy + q.dy) * m, (p.dx + q.dx) * m}
		back := math.Abs(d.x*p.dx + d.y*p.dy) // how far into the pieces it lies
		sharp := math.Hypot(d.x, d.y) > half*miterLimit || round && cos < 0.9
		return d, !sharp && back <= min(p.length, q.length)/2
	}
	var out [][]point
	side := func(p piece) point { return point{-p.dy * half, p.dx * half} }
	plus := func(a, d point) point { return point{a.x + d.x, a.y + d.y} }
	minus := func(a, d point) point { return point{a.x - d.x, a.y - d.y} }
	for i, p := range pieces {
		from, to := side(p), side(p)
		if i > 0 || closed {
			if d, ok := corner(pieces[(i+n-1)%n], p); ok {
				from = d
			}
		}
		if i < n-1 || closed {
			q := pieces[(i+1)%n]
			if d, ok := corner(p, q); ok {
				to = d
			} else if round {
				out = append(out, disc(p.b, half))
			} else {
				out = append(out, wedge(p.b, side(p), side(q), d, half))
			}
		}
		out = append(out, []point{plus(p.a, from), minus(p.a, from), minus(p.b, to), plus(p.b, to)})
	}
	if round && !closed {
		out = append(out, disc(points[0], half), disc(points[len(points)-1], half))
	}
	for i := range out {
		orient(out[i])
	}
	return out
}

// compact leaves out points that repeat the one before.
func compact(l line) []point {
	var out []point
	for _, p := range l.points {
		if len(out) == 0 || math.Hypot(p.x-out[len(out)-1].x, p.y-out[len(out)-1].y) > 1e-9 {
			out = append(out, p)
		}
	}
	if last := len(out) - 1; l.closed && last > 0 && math.Hypot(out[0].x-out[last].x, out[0].y-out[last].y) <= 1e-9 {
		out = out[:last]
	}
	return out
}

// wedge fills the corner at a point between two pieces whose sides are so far
// from it, up to its tip where that is not too long.
func wedge(at, a, b, tip point, half float64) []point {
	if (a.x*b.y - a.y*b.x) > 0 { // it turns the other way: the gap is opposite
		a, b, tip = point{-a.x, -a.y}, point{-b.x, -b.y}, point{-tip.x, -tip.y}
	}
	out := []point{at, {at.x + a.x, at.y + a.y}}
	if math.Hypot(tip.x, tip.y) <= half*miterLimit {
		out = append(out, point{at.x + tip.x, at.y + tip.y})
	}
	return append(out, point{at.x + b.x, at.y + b.y})
}

// disc is a circle by lines.
func disc(c point, r float64) []point {
	n := 8 + int(4*math.Sqrt(r*8))
	out := make([]point, n)
	for i := range out {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		out[i] = point{c.x + r*cos, c.y + r*sin}
	}
	return out
}

// orient makes all polygons turn one way, so that none takes away from another.
func orient(p []point) {
	area := 0.0
	for i, a := range p {
		b := p[(i+1)%len(p)]
		area += a.x*b.y - a.y*b.x
	}
	if area < 0 {
		for i, j := 0, len(p)-1; i < j; i, j = i+1, j-1 {
			p[i], p[j] = p[j], p[i]
		}
	}
}
