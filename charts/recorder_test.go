package charts

import (
	"io"
	"math"
	"strings"
	"testing"

	"github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// record gives what a recorder keeps of some steps on a canvas of 100 by 60.
func record(t *testing.T, by90 bool, steps func(r *recorder)) draw.Picture {
	t.Helper()
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	size := draw.Size{W: 100 * draw.Pt, H: 60 * draw.Pt}
	r := &recorder{set: set, turn: turn{by90: by90, size: size}, picture: draw.Picture{Size: size}}
	steps(r)
	if err := r.Save(io.Discard); err != nil {
		t.Fatal(err)
	}
	return r.picture
}

func TestRecorderKeepsSteps(t *testing.T) {
	steps := func(r *recorder) {
		r.SetStrokeColor(opaque(theme.Theme{}.Colour(theme.Ink)))
		r.SetStrokeWidth(500)
		r.SetStrokeDashArray([]float64{3000, 2000})
		r.LineTo(1000, 2000) // starts a path, as go-chart's own renderers do
		r.LineTo(3000, 2000)
		r.Stroke()
		r.ResetStyle()
		r.SetFillColor(opaque(theme.Theme{}.Colour(theme.Accent)))
		r.MoveTo(0, 0)
		r.QuadCurveTo(3000, 0, 3000, 3000)
		r.Close()
		r.Fill()
		chart.Draw.Box(r, chart.Box{Left: 10000, Top: 10000, Right: 20000, Bottom: 14000},
			chart.Style{ClassName: hatched, FillColor: opaque(theme.Theme{}.Colour(theme.Accent)), StrokeColor: opaque(theme.Theme{}.Colour(theme.Accent)), StrokeWidth: 750})
		chart.Draw.Text(r, "Huế", 5000, 9000, chart.Style{ClassName: "sans", FontSize: 8000, FontColor: opaque(theme.Theme{}.Colour(theme.Secondary))})
	}
	for _, c := range []struct {
		by90 bool
		want string
	}{
		{false, `picture 100 x 60
stroke #16191D 0.5 dash 3 2 line 1,2 3,2
fill #005F73 path M0,0 C2,0 3,1 3,3 Z
hatch #005F73 1.1/3 box 10,10 10x4
stroke #005F73 0.75 box 10.375,10.375 9.25x3.25
text 5,9 "Huế" sans 8 #454C53 width 15.072
`},
		{true, `picture 100 x 60
stroke #16191D 0.5 dash 3 2 line 98,1 98,3
fill #005F73 path M100,0 C100,2 99,3 97,3 Z
hatch #005F73 1.1/3 box 86,10 4x10
stroke #005F73 0.75 box 86.375,10.375 3.25x9.25
text 91,5 "Huế" sans 8 #454C53 width 15.072
`},
	} {
		if got := record(t, c.by90, steps).String(); got != c.want {
			t.Errorf("turned %v:\n%s\nwant\n%s", c.by90, got, c.want)
		}
	}
}

// Arcs and circles stay within a thousandth of their radius.
func TestRecorderArcs(t *testing.T) {
	const radius = 20000
	for _, by90 := range []bool{false, true} {
		for name, steps := range map[string]func(r *recorder){
			"arc":     func(r *recorder) { r.ArcTo(40000, 30000, radius, radius, 0.3, 5) },
			"back":    func(r *recorder) { r.ArcTo(40000, 30000, radius, radius, 1, -2) },
			"too far": func(r *recorder) { r.ArcTo(40000, 30000, radius, radius, 1, 1e9) },
			"circle":  func(r *recorder) { r.Circle(radius, 40000, 30000) },
		} {
			p := record(t, by90, func(r *recorder) {
				r.SetStrokeColor(opaque(theme.Theme{}.Colour(theme.Ink)))
				r.SetStrokeWidth(1)
				steps(r)
				r.Stroke()
			})
			centre := turn{by90: by90, size: p.Size}.picture(40000, 30000)
			path := p.Ops[0].(draw.Stroke).Path
			pts := path.Points
			for i := 0; i+3 < len(pts); i += 3 {
				for _, s := range []float64{0, 0.25, 0.5, 0.75, 1} {
					q := bezier(pts[i:i+4], s)
					d := math.Hypot(q[0]-float64(centre.X), q[1]-float64(centre.Y))
					if math.Abs(d-radius) > radius/1000 {
						t.Errorf("%s: a point %.0f from the centre, want %d", name, d, radius)
					}
				}
			}
		}
	}
}

func bezier(p []draw.Point, s float64) [2]float64 {
	at := func(a, b, c, d draw.Length) float64 {
		u := 1 - s
		return u*u*u*float64(a) + 3*u*u*s*float64(b) + 3*u*s*s*float64(c) + s*s*s*float64(d)
	}
	return [2]float64{at(p[0].X, p[1].X, p[2].X, p[3].X), at(p[0].Y, p[1].Y, p[2].Y, p[3].Y)}
}

// What leaves no mark is not in the picture; an outline takes all of a box that
// is thinner than it.
func TestRecorderBoxes(t *testing.T) {
	box := func(w int, s chart.Style) string {
		p := record(t, false, func(r *recorder) {
			chart.Draw.Box(r, chart.Box{Left: 1000, Top: 1000, Right: 1000 + w, Bottom: 10000}, s)
		})
		_, ops, _ := strings.Cut(p.String(), "\n")
		return ops
	}
	outlined := chart.Style{FillColor: opaque(theme.Theme{}.Colour(theme.Pale)), StrokeColor: opaque(theme.Theme{}.Colour(theme.Accent)), StrokeWidth: 750}
	for _, c := range []struct{ got, want string }{
		{box(5000, invisible()), ""},
		{box(0, outlined), ""},
		{box(700, outlined), "fill #005F73 box 1,1 0.7x9\n"},
		{box(-700, outlined), "fill #005F73 box 0.3,1 0.7x9\n"},
		{box(2000, outlined), "fill #BCD6DB box 1,1 2x9\nstroke #005F73 0.75 box 1.375,1.375 1.25x8.25\n"},
	} {
		if c.got != c.want {
			t.Errorf("got %swant %s", c.got, c.want)
		}
	}
}

// Only a rectangle is a box; other paths of five points keep their shape.
func TestRecorderLeavesOtherPathsAlone(t *testing.T) {
	for _, points := range [][]int{
		{0, 0, 2, 0, 2, 2, 2, 0, 0, 0}, // there and back
		{0, 0, 2, 0, 3, 2, 1, 2, 0, 0}, // slanted
		{0, 0, 2, 0, 2, 2, 0, 2, 0, 1}, // open
		{0, 0, 2, 0, 2, 2, 0, 0},       // triangle
	} {
		p := record(t, false, func(r *recorder) {
			r.SetFillColor(opaque(theme.Theme{}.Colour(theme.Ink)))
			for i := 0; i < len(points); i += 2 {
				r.LineTo(points[i], points[i+1])
			}
			r.Fill()
		})
		if got := p.Ops[0].(draw.Fill).Path; len(got.Points) != len(points)/2 {
			t.Errorf("%v became %v", points, got)
		}
	}
}

func TestRecorderMeasures(t *testing.T) {
	record(t, true, func(r *recorder) {
		got := chart.Draw.MeasureText(r, "Thừa Thiên Huế", chart.Style{ClassName: "sans", FontSize: 8000})
		want := newLettering(r.set, theme.Theme{}).label.Width("Thừa Thiên Huế")
		if got.Width() != int(want) || got.Height() != 8000 {
			t.Errorf("measured %v, want %v wide and 8 high", got, want)
		}
	})
}

// What a picture cannot say is an error, and the first one is kept.
func TestRecorderErrors(t *testing.T) {
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for want, steps := range map[string]func(r *recorder){
		"transparency 128": func(r *recorder) {
			r.SetFillColor(drawing.Color{A: 128})
			r.MoveTo(0, 0)
			r.Fill()
			r.SetTextRotation(1)
		},
		"rotated by 1 ":      func(r *recorder) { r.SetTextRotation(1) },
		`style of class "x"`: func(r *recorder) { r.SetClassName("x"); r.Text("a", 0, 0) },
		`style of class ""`:  func(r *recorder) { r.MeasureText("a") },
		"never painted":      func(r *recorder) { r.MoveTo(0, 0) },
		"an arc with NaN":    func(r *recorder) { r.ArcTo(0, 0, 1, 1, math.NaN(), 1) },
	} {
		r := &recorder{set: set}
		steps(r)
		if err := r.Save(io.Discard); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error is %v, want %s", err, want)
		}
	}
}

func TestTurnIsUndone(t *testing.T) {
	for _, by90 := range []bool{false, true} {
		tr := turn{by90: by90, size: draw.Size{W: 7, H: 3}}
		for x := range 8 {
			for y := range 4 {
				p := draw.Point{X: draw.Length(x), Y: draw.Length(y)}
				if got := tr.picture(tr.back(p)); got != p {
					t.Errorf("%v comes back as %v", p, got)
				}
			}
		}
	}
}

func TestWrap(t *testing.T) {
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	f := newLettering(set, theme.Theme{}).label
	for _, c := range []struct {
		s     string
		width draw.Length
		want  string
	}{
		{"Hà Tĩnh", draw.Pt, "Hà|Tĩnh"}, // a name is broken before the chart is too wide
		{"Hà Tĩnh, Huế", 40 * draw.Pt, "Hà Tĩnh,|Huế"},
		{"", draw.Pt, ""},
		{"Bà Rịa - Vũng Tàu", 50 * draw.Pt, "Bà Rịa -|Vũng Tàu"},
		{"Sở Công Thương tỉnh Thanh Hóa", 70 * draw.Pt, "Sở Công Thương|tỉnh Thanh Hóa"},
		{"tỷ đồng, năm 2021", 50 * draw.Pt, "tỷ đồng,|năm 2021"},
		{"tỷ đồng năm 2021 (ước)", 50 * draw.Pt, "tỷ đồng|năm 2021|(ước)"},
		{"tỷ\u00a0đồng năm", 30 * draw.Pt, "tỷ\u00a0đồng|năm"},
	} {
		if got := strings.Join(wrap(f, c.s, c.width), "|"); got != c.want {
			t.Errorf("%q in %v is %s, want %s", c.s, c.width, got, c.want)
		}
	}
}
