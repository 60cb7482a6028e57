package fonts

// Outline is the ink of one glyph: closed contours of straight and quadratic
// pieces, y upwards, in 64ths of a font unit, so that the points which TrueType
// leaves out between two control points are exact as well. A contour runs
// clockwise round ink and the other way round a hole; what has a winding
// number other than zero is ink (OpenType, glyf table).
type Outline []Contour

// Unit is one font unit of an [Outline].
const Unit = 64

// Contour is a closed line: from Start through the pieces, back to Start.
type Contour struct {
	Start  OutlinePoint
	Pieces []Piece
}

// Piece leads to To; through the control point Control where it is Curved, else
// straight.
type Piece struct {
	Curved      bool
	Control, To OutlinePoint
}

// OutlinePoint is a place in 64ths of a font unit.
type OutlinePoint struct{ X, Y int }

// Outline is the outline of r: nil for a blank such as the space, and for a rune
// that the face lacks. It answers for what [Face.Tabular] gives, too. What a
// broken glyph lacks is left out.
func (f *Face) Outline(r rune) Outline {
	g := f.drawn(r)
	if g == 0 {
		return nil
	}
	var out Outline
	f.addGlyph(&out, g, transform{xx: one, yy: one}, 0)
	return out
}

// one is 1 in the numbers of a transform (F2Dot14).
const one = 1 << 14

// transform moves the points of a component: x' = xx·x + yx·y + dx. The shift
// is in 64ths of a unit.
type transform struct{ xx, xy, yx, yy, dx, dy int }

func (t transform) apply(p OutlinePoint) OutlinePoint {
	return OutlinePoint{
		X: round14(t.xx*p.X+t.yx*p.Y) + t.dx,
		Y: round14(t.xy*p.X+t.yy*p.Y) + t.dy,
	}
}

// after is t for what was transformed by inner before.
func (t transform) after(inner transform) transform {
	shift := t.apply(OutlinePoint{inner.dx, inner.dy})
	return transform{
		xx: round14(t.xx*inner.xx + t.yx*inner.xy), xy: round14(t.xy*inner.xx + t.yy*inner.xy),
		yx: round14(t.xx*inner.yx + t.yx*inner.yy), yy: round14(t.xy*inner.yx + t.yy*inner.yy),
		dx: shift.X, dy: shift.Y,
	}
}

// round14 is n/2^14, rounded.
func round14(n int) int { return (n + one/2) >> 14 }

// Flags of points and components (OpenType, glyf table).
const (
	onCurve, xShort, yShort, repeated, xSame, ySame = 0x01, 0x02, 0x04, 0x08, 0x10, 0x20

	argsAreWords, argsAreXY, scaled, more, scaledXY, twoByTwo = 0x01, 0x02, 0x08, 0x20, 0x40, 0x80

	// maxParts is how deep composites may be nested, which package cut holds
	// them to.
	maxParts = 10
)

// glyphData is what the glyf table has of glyph g.
func (f *Face) glyphData(g int) string {
	var from, to int
	if f.longLoca {
		from, to = u32(f.loca, 4*g), u32(f.loca, 4*g+4)
	} else {
		from, to = 2*u16(f.loca, 2*g), 2*u16(f.loca, 2*g+2)
	}
	const header = 10 // number of contours, then the box
	if to-from < header || to > len(f.glyf) {
		return ""
	}
	return f.glyf[from:to]
}

// addGlyph adds the contours of glyph g to out.
func (f *Face) addGlyph(out *Outline, g int, t transform, depth int) {
	data := f.glyphData(g)
	if data == "" || depth > maxParts {
		return
	}
	r := glyphReader{s: data, at: 10}
	if n := i16(data, 0); n >= 0 {
		r.contours(out, n, t)
		return
	}
	for flags := more; flags&more != 0 && !r.short; {
		flags = r.u16()
		part := r.u16()
		inner := r.component(flags)
		if 4*part+4 <= len(f.hmtx) && !r.short {
			f.addGlyph(out, part, t.after(inner), depth+1)
		}
	}
}

// glyphReader reads the data of one glyph; short says that it ended too soon.
type glyphReader struct {
	s     string
	at    int
	short bool
}

func (r *glyphReader) u8() int {
	if r.at >= len(r.s) {
		r.short = true
		return 0
	}
	r.at++
	return int(r.s[r.at-1])
}

func (r *glyphReader) u16() int {
	high := r.u8()
	return high<<8 | r.u8()
}

func (r *glyphReader) i16() int { return int(int16(r.u16())) }

// component reads where and how large a component is drawn. One that is placed
// by the numbers of points, which no face of today does, stays at the origin.
func (r *glyphReader) component(flags int) transform {
	t := transform{xx: one, yy: one}
	x, y := 0, 0
	if flags&argsAreWords != 0 {
		x, y = r.i16(), r.i16()
	} else {
		x, y = int(int8(r.u8())), int(int8(r.u8()))
	}
	if flags&argsAreXY != 0 {
		t.dx, t.dy = Unit*x, Unit*y
	}
	switch {
	case flags&scaled != 0:
		t.xx = r.i16()
		t.yy = t.xx
	case flags&scaledXY != 0:
		t.xx, t.yy = r.i16(), r.i16()
	case flags&twoByTwo != 0:
		t.xx, t.xy, t.yx, t.yy = r.i16(), r.i16(), r.i16(), r.i16()
	}
	return t
}

// contours adds the n contours of a simple glyph.
func (r *glyphReader) contours(out *Outline, n int, t transform) {
	ends := make([]int, n)
	points := 0
	for i := range ends {
		ends[i] = r.u16() + 1
		points = max(points, ends[i])
	}
	r.at += r.u16() // instructions, of which there are none
	flags := make([]int, 0, points)
	for len(flags) < points && !r.short {
		f, times := r.u8(), 1
		if f&repeated != 0 {
			times += r.u8()
		}
		for range min(times, points-len(flags)) {
			flags = append(flags, f)
		}
	}
	xs := r.coordinates(flags, xShort, xSame)
	ys := r.coordinates(flags, yShort, ySame)
	if r.short {
		return
	}
	from := 0
	for _, end := range ends {
		if end > from {
			*out = append(*out, contour(flags[from:end], xs[from:end], ys[from:end], t))
		}
		from = max(from, end)
	}
}

// coordinates reads one coordinate of all points.
func (r *glyphReader) coordinates(flags []int, short, same int) []int {
	out := make([]int, len(flags))
	v := 0
	for i, f := range flags {
		switch {
		case f&short != 0 && f&same != 0:
			v += r.u8()
		case f&short != 0:
			v -= r.u8()
		case f&same == 0:
			v += r.i16()
		}
		out[i] = v
	}
	return out
}

// contour makes pieces of points. Between two control points lies a point of the
// line, halfway, which the format leaves out.
func contour(flags, xs, ys []int, t transform) Contour {
	n := len(flags)
	at := func(i int) OutlinePoint {
		return t.apply(OutlinePoint{Unit * xs[i%n], Unit * ys[i%n]})
	}
	on := func(i int) bool { return flags[i%n]&onCurve != 0 }
	first := 0 // the point after the start
	var c Contour
	switch {
	case on(0):
		c.Start, first = at(0), 1
	case on(n - 1):
		c.Start = at(n - 1)
	default:
		c.Start = halfway(at(n-1), at(0))
	}
	for i := first; i < n; i++ {
		if on(i) {
			if p := at(i); i < n-1 || p != c.Start {
				c.Pieces = append(c.Pieces, Piece{To: p})
			}
			continue
		}
		to := c.Start
		switch {
		case i == n-1: // back to the start
		case on(i + 1):
			to = at(i + 1)
		default:
			to = halfway(at(i), at(i+1))
		}
		c.Pieces = append(c.Pieces, Piece{Curved: true, Control: at(i), To: to})
		if i+1 < n && on(i+1) {
			i++
		}
	}
	return c
}

func halfway(a, b OutlinePoint) OutlinePoint { return OutlinePoint{(a.X + b.X) / 2, (a.Y + b.Y) / 2} }
