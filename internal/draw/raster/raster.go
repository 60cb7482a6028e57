// Package raster draws pictures in pixels, with soft edges, on white: for slides,
// and for newspapers that take no vectors.
//
// Areas and letters are painted by golang.org/x/image/vector, which computes how
// much of each pixel is covered; lines become areas here. The same picture gives
// the same pixels on machines of one kind; floating point may round otherwise on
// another.
package raster

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	stddraw "image/draw"
	"image/jpeg"
	"image/png"
	"math"

	xdraw "golang.org/x/image/draw"
	"golang.org/x/image/vector"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
)

// Canvas is the sheet of pixels that a picture is drawn on.
type Canvas struct {
	// W and H are its size in pixels.
	W, H int
	// X and Y are where the picture's origin lies, Scale how many pixels a point
	// is long.
	X, Y, Scale float64
}

// At gives the canvas of a picture at so many dots an inch: as many pixels as
// come nearest to its size.
func At(size draw.Size, dpi int) Canvas {
	scale := float64(dpi) / 72
	return Canvas{
		W: max(1, int(math.Round(size.W.Points()*scale))), H: max(1, int(math.Round(size.H.Points()*scale))),
		Scale: scale,
	}
}

// Within gives a canvas of so many pixels with the picture as large as it may be
// in the middle, a margin of so many pixels left free on each side.
func Within(size draw.Size, w, h, margin int) Canvas {
	inW, inH := float64(w-2*margin), float64(h-2*margin)
	scale := min(inW/size.W.Points(), inH/size.H.Points())
	return Canvas{
		W: w, H: h, Scale: scale,
		X: (float64(w) - size.W.Points()*scale) / 2, Y: (float64(h) - size.H.Points()*scale) / 2,
	}
}

// Draw draws the picture on white. The faces are those of the set that it was
// made with. An error tells of a photograph that cannot be read.
func (c Canvas) Draw(p draw.Picture, set *fonts.Set) (*image.RGBA, error) {
	s := &sheet{canvas: c, set: set, to: image.NewRGBA(image.Rect(0, 0, c.W, c.H)), ras: vector.NewRasterizer(0, 0)}
	stddraw.Draw(s.to, s.to.Bounds(), image.White, image.Point{}, stddraw.Src)
	for _, op := range p.Ops {
		switch op := op.(type) {
		case draw.Text:
			s.text(op)
		case draw.Stroke:
			s.stroke(op)
		case draw.Fill:
			s.paint(s.polygons(op.Path), op.Color)
		case draw.Hatch:
			s.hatch(op)
		case draw.Image:
			if err := s.image(op); err != nil {
				return nil, err
			}
		}
	}
	return s.to, nil
}

// sheet is a canvas that is being drawn on.
type sheet struct {
	canvas Canvas
	set    *fonts.Set
	to     *image.RGBA
	ras    *vector.Rasterizer
}

// point is a place in pixels.
type point struct{ x, y float64 }

func (s *sheet) place(p draw.Point) point {
	return point{s.canvas.X + p.X.Points()*s.canvas.Scale, s.canvas.Y + p.Y.Points()*s.canvas.Scale}
}

// polygons are the parts of a path in pixels, each closed, curves by so many
// lines that nobody sees them.
func (s *sheet) polygons(p draw.Path) [][]point {
	var out [][]point
	for _, part := range s.lines(p) {
		out = append(out, part.points)
	}
	return out
}

// line is a part of a path.
type line struct {
	points []point
	closed bool
}

// lines are the parts of a path in pixels.
func (s *sheet) lines(p draw.Path) []line {
	var out []line
	points := p.Points
	for _, v := range p.Verbs {
		last := len(out) - 1
		switch {
		case v == draw.MoveTo && len(points) >= 1:
			out = append(out, line{points: []point{s.place(points[0])}})
			points = points[1:]
		case v == draw.LineTo && last >= 0 && len(points) >= 1:
			out[last].points = append(out[last].points, s.place(points[0]))
			points = points[1:]
		case v == draw.CurveTo && last >= 0 && len(points) >= 3:
			from := out[last].points[len(out[last].points)-1]
			out[last].points = appendCurve(out[last].points, from, s.place(points[0]), s.place(points[1]), s.place(points[2]))
			points = points[3:]
		case v == draw.Close && last >= 0:
			out[last].closed = true
		default:
			return out // points that a verb lacks end the path
		}
	}
	return out
}

// appendCurve appends a cubic curve as lines that leave it by less than a
// fiftieth of a pixel.
func appendCurve(to []point, a, b, c, d point) []point {
	// The second differences bound how far a curve leaves its chord
	// (https://en.wikipedia.org/wiki/Bézier_curve; Wang's formula).
	bend := max(math.Hypot(a.x-2*b.x+c.x, a.y-2*b.y+c.y), math.Hypot(b.x-2*c.x+d.x, b.y-2*c.y+d.y))
	n := min(256, 1+int(math.Ceil(math.Sqrt(0.75*bend*50))))
	for i := 1; i <= n; i++ {
		u := float64(i) / float64(n)
		w := 1 - u
		at := func(a, b, c, d float64) float64 { return w*w*w*a + 3*w*w*u*b + 3*w*u*u*c + u*u*u*d }
		to = append(to, point{at(a.x, b.x, c.x, d.x), at(a.y, b.y, c.y, d.y)})
	}
	return to
}

// paint fills polygons by the non-zero rule.
func (s *sheet) paint(polygons [][]point, c draw.Color) {
	s.mask(polygons, s.to.Bounds(), func(box image.Rectangle) {
		s.ras.Draw(s.to, box, image.NewUniform(opaque(c)), image.Point{})
	})
}

func opaque(c draw.Color) color.RGBA { return color.RGBA{c.R, c.G, c.B, 255} }

// mask readies the rasterizer for the pixels within bounds that polygons cover,
// and calls use with the box of those, if there are any.
func (s *sheet) mask(polygons [][]point, bounds image.Rectangle, use func(box image.Rectangle)) {
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, part := range polygons {
		for _, p := range part {
			left, top, right, bottom = min(left, p.x), min(top, p.y), max(right, p.x), max(bottom, p.y)
		}
	}
	if !(left < right && top < bottom) {
		return
	}
	within := func(v float64, low, high int) int { return int(min(max(v, float64(low)), float64(high))) }
	box := image.Rect(within(math.Floor(left), bounds.Min.X, bounds.Max.X), within(math.Floor(top), bounds.Min.Y, bounds.Max.Y),
		within(math.Ceil(right), bounds.Min.X, bounds.Max.X), within(math.Ceil(bottom), bounds.Min.Y, bounds.Max.Y))
	if box.Empty() {
		return
	}
	s.ras.Reset(box.Dx(), box.Dy())
	x0, y0 := float64(box.Min.X), float64(box.Min.Y)
	for _, part := range polygons {
		for i, p := range part {
			if x, y := float32(p.x-x0), float32(p.y-y0); i == 0 {
				s.ras.MoveTo(x, y)
			} else {
				s.ras.LineTo(x, y)
			}
		}
		s.ras.ClosePath()
	}
	use(box)
}

// text draws letters, each by itself, so that two that touch do not thin each
// other out.
func (s *sheet) text(t draw.Text) {
	face := s.set.Face(t.Style)
	origin := s.place(t.At)
	y := t.Size.Points() * s.canvas.Scale / float64(face.UnitsPerEm()*fonts.Unit)
	x := y * float64(1000+t.Stretch) / 1000
	for r, pen := range t.Letters(face) {
		at := point{origin.x + pen.Points()*s.canvas.Scale, origin.y}
		put := func(p fonts.OutlinePoint) point { return point{at.x + float64(p.X)*x, at.y - float64(p.Y)*y} }
		var parts [][]point
		for _, c := range face.Outline(r) {
			part := []point{put(c.Start)}
			for _, piece := range c.Pieces {
				a, b := part[len(part)-1], put(piece.To)
				if !piece.Curved {
					part = append(part, b)
					continue
				}
				q := put(piece.Control)
				third := func(from point) point { return point{from.x + (q.x-from.x)*2/3, from.y + (q.y-from.y)*2/3} }
				part = appendCurve(part, a, third(a), third(b), b)
			}
			parts = append(parts, part)
		}
		s.paint(parts, t.Color)
	}
}

// hatch draws lines through the mask of the path.
func (s *sheet) hatch(h draw.Hatch) {
	if h.Width <= 0 || len(h.Path.Verbs) == 0 {
		return
	}
	if h.Pitch <= h.Width { // the lines touch
		s.paint(s.polygons(h.Path), h.Color)
		return
	}
	var lines [][]point
	for _, l := range h.Lines() {
		lines = append(lines, strokePolygons(line{points: []point{s.place(l[0]), s.place(l[1])}}, h.Width.Points()*s.canvas.Scale, false)...)
	}
	var clip *image.Alpha
	s.mask(s.polygons(h.Path), s.to.Bounds(), func(box image.Rectangle) {
		clip = image.NewAlpha(box)
		s.ras.DrawOp = stddraw.Src
		s.ras.Draw(clip, box, image.Opaque, image.Point{})
		s.ras.DrawOp = stddraw.Over
	})
	if clip == nil {
		return
	}
	hatching := image.NewAlpha(clip.Bounds())
	s.mask(lines, clip.Bounds(), func(box image.Rectangle) {
		s.ras.Draw(hatching, box, image.Opaque, image.Point{})
	})
	for i, v := range clip.Pix {
		hatching.Pix[i] = uint8((int(hatching.Pix[i])*int(v) + 127) / 255)
	}
	b := clip.Bounds()
	stddraw.DrawMask(s.to, b, image.NewUniform(opaque(h.Color)), image.Point{}, hatching, b.Min, stddraw.Over)
}

// image places a photograph.
func (s *sheet) image(i draw.Image) error {
	photo, err := jpeg.Decode(bytes.NewReader(i.Pixels.JPEG))
	if err != nil {
		return fmt.Errorf("read a photograph: %w", err)
	}
	a, b := s.place(draw.Point{X: i.Rect.X, Y: i.Rect.Y}), s.place(draw.Point{X: i.Rect.Right(), Y: i.Rect.Bottom()})
	r := image.Rect(int(math.Round(a.x)), int(math.Round(a.y)), int(math.Round(b.x)), int(math.Round(b.y)))
	xdraw.CatmullRom.Scale(s.to, r, photo, photo.Bounds(), xdraw.Over, nil)
	return nil
}

// PNG gives the picture as a PNG file that is dpi dots to the inch: what an office
// program takes for its size.
func PNG(m *image.RGBA, dpi float64) ([]byte, error) {
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		return nil, fmt.Errorf("write PNG: %w", err)
	}
	// pHYs stands behind IHDR, which ends at 33 (PNG, 11.3.5.3).
	const headerEnd = 8 + 4 + 4 + 13 + 4
	perMetre := uint32(math.Round(dpi / 0.0254))
	chunk := []byte("pHYs")
	chunk = binary.BigEndian.AppendUint32(chunk, perMetre)
	chunk = binary.BigEndian.AppendUint32(chunk, perMetre)
	chunk = append(chunk, 1) // the unit is the metre
	out := append([]byte{}, b.Bytes()[:headerEnd]...)
	out = binary.BigEndian.AppendUint32(out, uint32(len(chunk)-4))
	out = append(out, chunk...)
	out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(chunk))
	return append(out, b.Bytes()[headerEnd:]...), nil
}
