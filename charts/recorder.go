package charts

import (
	"errors"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/golang/freetype/truetype"
	"github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
)

// hatched is the class name of a style whose fill is hatching. For text the
// class name is the name of a face, as [fonts.Style.String] gives it. Class
// names are what go-chart hands through to a renderer without touching them.
const hatched = "hatched"

// rounded is the class name of a style whose stroke has round ends and joins: a
// mitre would reach far beyond the values where a line turns sharply.
const rounded = "rounded"

// recorder is a chart.Renderer that keeps what is drawn as a picture. A unit of
// its canvas is one draw.Length, for all of coordinates, stroke widths, dashes,
// radii and type sizes. The first thing that it cannot record is the error that
// Save returns.
type recorder struct {
	set     *fonts.Set
	turn    turn
	picture draw.Picture
	err     error
	// room is how many points a path may have, if that is known.
	room int

	path                  draw.Path
	class                 string
	fill, stroke, letters drawing.Color
	width, size           float64
	dash                  []float64
	dpi                   float64
}

var _ chart.Renderer = (*recorder)(nil)

// provide is a chart.RendererProvider.
func (r *recorder) provide(w, h int) (chart.Renderer, error) { return r, nil }

// turn maps the canvas that go-chart draws on to the picture.
type turn struct {
	// by90 says that the canvas lies on its side: its x runs down the picture,
	// and its y, which values go up against, runs from the picture's right edge
	// to the left.
	by90 bool
	// back90 turns it the other way: its x runs up the picture, so that angles,
	// which go-chart measures from there towards y, go round like a clock's.
	back90 bool
	// size is that of the picture, or of the part of it that the canvas is.
	size draw.Size
	// at is where the origin of a canvas that is not turned lies in the picture.
	at draw.Point
}

// canvas is the width and height that go-chart is told.
func (t turn) canvas() (w, h int) {
	if t.by90 || t.back90 {
		return int(t.size.H), int(t.size.W)
	}
	return int(t.size.W), int(t.size.H)
}

// picture is the place in the picture of a place on the canvas.
func (t turn) picture(x, y int) draw.Point {
	if t.by90 {
		return draw.Point{X: t.size.W - draw.Length(y), Y: draw.Length(x)}
	}
	if t.back90 {
		return draw.Point{X: draw.Length(y), Y: t.size.H - draw.Length(x)}
	}
	return draw.Point{X: t.at.X + draw.Length(x), Y: t.at.Y + draw.Length(y)}
}

// back is the place on the canvas of a place in the picture.
func (t turn) back(p draw.Point) (x, y int) {
	if t.by90 {
		return int(p.Y), int(t.size.W - p.X)
	}
	if t.back90 {
		return int(t.size.H - p.Y), int(p.X)
	}
	return int(p.X - t.at.X), int(p.Y - t.at.Y)
}

// fail keeps the first error.
func (r *recorder) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf(format, args...)
	}
}

// ResetStyle implements chart.Renderer.
func (r *recorder) ResetStyle() {
	r.class = ""
	r.fill, r.stroke, r.letters = drawing.Color{}, drawing.Color{}, drawing.Color{}
	r.width, r.size, r.dash = 0, 0, nil
}

// GetDPI implements chart.Renderer.
func (r *recorder) GetDPI() float64 { return r.dpi }

// SetDPI implements chart.Renderer. Lengths here are absolute, so that the
// number is only kept.
func (r *recorder) SetDPI(dpi float64) { r.dpi = dpi }

// SetClassName implements chart.Renderer; see [hatched].
func (r *recorder) SetClassName(name string) { r.class = name }

// SetStrokeColor implements chart.Renderer.
func (r *recorder) SetStrokeColor(c drawing.Color) { r.stroke = c }

// SetFillColor implements chart.Renderer.
func (r *recorder) SetFillColor(c drawing.Color) { r.fill = c }

// SetStrokeWidth implements chart.Renderer.
func (r *recorder) SetStrokeWidth(width float64) { r.width = width }

// SetStrokeDashArray implements chart.Renderer.
func (r *recorder) SetStrokeDashArray(dash []float64) { r.dash = dash }

// SetFont implements chart.Renderer. Faces are named by the class of a style;
// go-chart's fonts are left alone.
func (r *recorder) SetFont(*truetype.Font) {}

// SetFontColor implements chart.Renderer.
func (r *recorder) SetFontColor(c drawing.Color) { r.letters = c }

// SetFontSize implements chart.Renderer.
func (r *recorder) SetFontSize(size float64) { r.size = size }

// MoveTo implements chart.Renderer.
func (r *recorder) MoveTo(x, y int) {
	if r.path.Points == nil {
		// Growing from one point to all would take longer than drawing them.
		room := max(r.room, 6) // at least for a box
		r.path.Verbs, r.path.Points = make([]draw.Verb, 0, room), make([]draw.Point, 0, room)
	}
	r.path.MoveTo(r.turn.picture(x, y))
}

// LineTo implements chart.Renderer. Without a point to come from it is a MoveTo.
func (r *recorder) LineTo(x, y int) {
	if len(r.path.Points) == 0 {
		r.MoveTo(x, y)
		return
	}
	r.path.LineTo(r.turn.picture(x, y))
}

// QuadCurveTo implements chart.Renderer, by the cubic curve that is the same.
func (r *recorder) QuadCurveTo(cx, cy, x, y int) {
	c, end := r.turn.picture(cx, cy), r.turn.picture(x, y)
	if len(r.path.Points) == 0 {
		r.path.MoveTo(c)
	}
	start := r.path.Points[len(r.path.Points)-1]
	third := func(p draw.Point) draw.Point {
		return draw.Point{X: (p.X + 2*c.X) / 3, Y: (p.Y + 2*c.Y) / 3}
	}
	r.path.CurveTo(third(start), third(end), end)
}

// ArcTo implements chart.Renderer: a line to where the arc starts, then cubic
// curves of at most a quarter turn. Angles are in radians, from the canvas's x
// towards its y.
func (r *recorder) ArcTo(cx, cy int, rx, ry, start, delta float64) {
	for _, v := range [...]float64{rx, ry, start, delta} {
		if math.IsNaN(v) || math.IsInf(v, 0) || math.Abs(v) > maxValue {
			r.fail("an arc with %g", v)
			return
		}
	}
	at := func(angle, out, along float64) draw.Point {
		sin, cos := math.Sincos(angle)
		x := float64(out*cos) - float64(along*sin)
		y := float64(out*sin) + float64(along*cos)
		return r.turn.picture(cx+int(math.Round(rx*x)), cy+int(math.Round(ry*y)))
	}
	delta = math.Max(-2*math.Pi, math.Min(2*math.Pi, delta))
	pieces := math.Max(1, math.Ceil(math.Abs(delta)/(math.Pi/2)))
	step := delta / pieces
	k := 4.0 / 3 * math.Tan(step/4)
	if len(r.path.Points) == 0 {
		r.path.MoveTo(at(start, 1, 0))
	} else {
		r.path.LineTo(at(start, 1, 0))
	}
	for i := range int(pieces) {
		a := start + float64(float64(i)*step)
		r.path.CurveTo(at(a, 1, k), at(a+step, 1, -k), at(a+step, 1, 0))
	}
}

// Close implements chart.Renderer.
func (r *recorder) Close() { r.path.Close() }

// Stroke implements chart.Renderer.
func (r *recorder) Stroke() { r.paint(false, true) }

// Fill implements chart.Renderer.
func (r *recorder) Fill() { r.paint(true, false) }

// FillStroke implements chart.Renderer.
func (r *recorder) FillStroke() { r.paint(true, true) }

// Circle implements chart.Renderer: it makes the path, and paints nothing.
func (r *recorder) Circle(radius float64, x, y int) {
	c := draw.Circle(r.turn.picture(x, y), draw.Length(math.Round(radius)))
	r.path.Verbs = append(r.path.Verbs, c.Verbs...)
	r.path.Points = append(r.path.Points, c.Points...)
}

// paint records the path and starts a new one.
func (r *recorder) paint(fill, stroke bool) {
	path := r.path
	r.path = draw.Path{}
	fill = fill && r.shows(r.fill)
	stroke = stroke && r.width > 0 && r.shows(r.stroke)
	if !fill && !stroke {
		return
	}
	if box, ok := asBox(path); ok {
		r.paintBox(box, fill, stroke)
		return
	}
	if fill {
		r.paintInside(path)
	}
	if stroke {
		r.paintAlong(path)
	}
}

// paintBox paints a box with its outline inside its edges: an outline makes no
// bar longer than its value. A box without an inside leaves no mark.
func (r *recorder) paintBox(box draw.Rect, fill, stroke bool) {
	if box.W == 0 || box.H == 0 {
		return
	}
	width := draw.Length(math.Round(r.width))
	if stroke && min(box.W, box.H) <= width {
		// All outline; two strokes side by side would reach over the edge.
		r.picture.Ops = append(r.picture.Ops, draw.Fill{Path: draw.Box(box), Color: color(r.stroke)})
		return
	}
	if fill {
		r.paintInside(draw.Box(box))
	}
	if stroke {
		half := width / 2
		r.paintAlong(draw.Box(draw.Rect{X: box.X + half, Y: box.Y + half, W: box.W - width, H: box.H - width}))
	}
}

func (r *recorder) paintInside(path draw.Path) {
	if r.class == hatched {
		r.picture.Ops = append(r.picture.Ops,
			draw.Hatch{Path: path, Pitch: hatchPitch, Width: hatchWidth, Color: color(r.fill)})
		return
	}
	r.picture.Ops = append(r.picture.Ops, draw.Fill{Path: path, Color: color(r.fill)})
}

func (r *recorder) paintAlong(path draw.Path) {
	s := draw.Stroke{Path: path, Width: draw.Length(math.Round(r.width)), Color: color(r.stroke), Round: r.class == rounded}
	for _, d := range r.dash {
		s.Dash = append(s.Dash, draw.Length(math.Round(d)))
	}
	r.picture.Ops = append(r.picture.Ops, s)
}

// shows reports whether a colour leaves a mark. Half transparent ones cannot be
// said in a picture.
func (r *recorder) shows(c drawing.Color) bool {
	if c.A != 0 && c.A != 255 {
		r.fail("a colour with transparency %d, want 0 or 255", c.A)
	}
	return c.A == 255
}

// asBox is the box that a path of go-chart's goes round, corner by corner and
// back to the first.
func asBox(p draw.Path) (box draw.Rect, ok bool) {
	round := [...]draw.Verb{draw.MoveTo, draw.LineTo, draw.LineTo, draw.LineTo, draw.LineTo, draw.Close}
	if len(p.Points) != 5 || p.Points[0] != p.Points[4] || !slices.Equal(p.Verbs, round[:min(len(p.Verbs), 6)]) {
		return draw.Rect{}, false
	}
	a, b, c, d := p.Points[0], p.Points[1], p.Points[2], p.Points[3]
	level := b == draw.Point{X: c.X, Y: a.Y} && d == draw.Point{X: a.X, Y: c.Y}
	plumb := b == draw.Point{X: a.X, Y: c.Y} && d == draw.Point{X: c.X, Y: a.Y}
	return p.Bounds(), level || plumb
}

// font is the type that the style asks for.
func (r *recorder) font() (f draw.Font, ok bool) {
	for st := range fonts.Style(fonts.Styles) {
		if st.String() == r.class {
			return draw.Font{
				Face: r.set.Face(st), Style: st,
				Size: draw.Length(math.Round(r.size)), Color: color(r.letters),
			}, true
		}
	}
	r.fail("text in a style of class %q, want the name of a face", r.class)
	return draw.Font{}, false
}

// Text implements chart.Renderer: body from the left end of its baseline, level
// however the canvas is turned.
func (r *recorder) Text(body string, x, y int) {
	f, ok := r.font()
	if !ok || body == "" || !r.shows(r.letters) {
		return
	}
	r.picture.Ops = append(r.picture.Ops, f.Set(r.turn.picture(x, y), body))
}

// MeasureText implements chart.Renderer: the advance of body by the size of the
// type.
func (r *recorder) MeasureText(body string) chart.Box {
	f, ok := r.font()
	if !ok {
		return chart.Box{}
	}
	return chart.Box{Right: int(f.Width(body)), Bottom: int(f.Size)}
}

// SetTextRotation implements chart.Renderer. Text that has to be read with the
// head on one side is not drawn.
func (r *recorder) SetTextRotation(radians float64) {
	if radians != 0 {
		r.fail("text rotated by %g radians, want level text", radians)
	}
}

// ClearTextRotation implements chart.Renderer.
func (r *recorder) ClearTextRotation() {}

// Save implements chart.Renderer. It writes nothing: the picture is what was
// recorded, and the error whether it is whole.
func (r *recorder) Save(io.Writer) error {
	if r.err == nil && len(r.path.Verbs) > 0 {
		r.err = errors.New("a path that was never painted")
	}
	return r.err
}

// opaque is a colour in go-chart's words.
func opaque(c draw.Color) drawing.Color {
	return drawing.Color{R: c.R, G: c.G, B: c.B, A: 255}
}

// clear is the colour that leaves no mark. It is not the zero Color, in whose
// place go-chart puts a default.
func clear() drawing.Color { return drawing.Color{R: 255, G: 255, B: 255} }

// invisible is the style of what go-chart insists on drawing.
func invisible() chart.Style { return chart.Style{FillColor: clear(), StrokeColor: clear()} }

// color is a colour of go-chart's in the picture's words.
func color(c drawing.Color) draw.Color { return draw.Color{R: c.R, G: c.G, B: c.B} }
