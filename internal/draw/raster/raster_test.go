package raster_test

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"testing"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/draw/raster"
)

// drawn draws one step on 100 × 100 points, four pixels a point.
func drawn(t *testing.T, op draw.Op) *image.RGBA {
	t.Helper()
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	size := draw.Size{W: 100 * draw.Pt, H: 100 * draw.Pt}
	m, err := raster.At(size, 4*72).Draw(draw.Picture{Size: size, Ops: []draw.Op{op}}, set)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// ink is how much of the canvas is covered, in square points.
func ink(m *image.RGBA) float64 {
	sum := 0.0
	for i := 0; i < len(m.Pix); i += 4 {
		sum += 1 - float64(m.Pix[i])/255
	}
	return sum / 16
}

var black = draw.RGB(0)

// What is painted is as large as it should be: areas, lines of all looks, dashes,
// corners, hatching.
func TestAreas(t *testing.T) {
	at := func(x, y draw.Length) draw.Point { return draw.Point{X: x * draw.Pt, Y: y * draw.Pt} }
	box := draw.Box(draw.Rect{X: 10300, Y: 20 * draw.Pt, W: 30 * draw.Pt, H: 40700})
	ring := draw.Circle(at(50, 50), 20*draw.Pt)
	var corner draw.Path
	corner.MoveTo(at(10, 10))
	corner.LineTo(at(60, 10))
	corner.LineTo(at(60, 60))
	var wave draw.Path
	wave.MoveTo(at(10, 50))
	wave.CurveTo(at(30, 0), at(60, 100), at(90, 50))
	for name, c := range map[string]struct {
		op   draw.Op
		want float64
	}{
		"box":           {draw.Fill{Path: box, Color: black}, 30 * 40.7},
		"disc":          {draw.Fill{Path: ring, Color: black}, math.Pi * 400},
		"line":          {draw.Stroke{Path: draw.Line(at(10, 10), at(70, 90)), Width: 3 * draw.Pt, Color: black}, 300},
		"round line":    {draw.Stroke{Path: draw.Line(at(20, 20), at(50, 60)), Width: 4 * draw.Pt, Color: black, Round: true}, 200 + math.Pi*4},
		"ring":          {draw.Stroke{Path: ring, Width: 2 * draw.Pt, Color: black}, 2 * math.Pi * 20 * 2},
		"tight ring":    {draw.Stroke{Path: draw.Circle(at(50, 50), 2*draw.Pt), Width: draw.Pt, Color: black}, 2 * math.Pi * 2},
		"frame":         {draw.Stroke{Path: draw.Box(draw.Rect{X: 20 * draw.Pt, Y: 20 * draw.Pt, W: 40 * draw.Pt, H: 20 * draw.Pt}), Width: 2 * draw.Pt, Color: black}, 240},
		"corner":        {draw.Stroke{Path: corner, Width: 4 * draw.Pt, Color: black}, 400},
		"round corner":  {draw.Stroke{Path: corner, Width: 4 * draw.Pt, Color: black, Round: true}, 400 + math.Pi*3},
		"curve":         {draw.Stroke{Path: wave, Width: draw.Pt, Color: black}, 102.63},
		"dashes":        {draw.Stroke{Path: draw.Line(at(10, 10), at(60, 10)), Width: 2 * draw.Pt, Dash: []draw.Length{3000, 2000}, Color: black}, 60},
		"dashed corner": {draw.Stroke{Path: corner, Width: 2 * draw.Pt, Dash: []draw.Length{30 * draw.Pt, 40 * draw.Pt}, Color: black}, 120},
		"one length":    {draw.Stroke{Path: draw.Line(at(10, 10), at(60, 10)), Width: 2 * draw.Pt, Dash: []draw.Length{5000}, Color: black}, 50},
		"no width":      {draw.Stroke{Path: box, Color: black}, 0},
		"no dash":       {draw.Stroke{Path: draw.Line(at(10, 10), at(60, 10)), Width: draw.Pt, Dash: []draw.Length{0, 0}, Color: black}, 50},
		"hatching":      {draw.Hatch{Path: box, Pitch: 3000, Width: 1100, Color: black}, 30 * 40.7 * 1.1 / 3},
		"full hatching": {draw.Hatch{Path: box, Pitch: 1000, Width: 1100, Color: black}, 30 * 40.7},
		"off the sheet": {draw.Fill{Path: draw.Box(draw.Rect{X: 90 * draw.Pt, Y: -50 * draw.Pt, W: 200 * draw.Pt, H: 60 * draw.Pt}), Color: black}, 100},
		"nothing":       {draw.Fill{Color: black}, 0},
	} {
		got := ink(drawn(t, c.op))
		if math.Abs(got-c.want) > 0.012*c.want+0.05 {
			t.Errorf("%s covers %.2f square points, want %.2f", name, got, c.want)
		}
	}
}

// Letters have the ink of their outlines: holes are open.
func TestLetters(t *testing.T) {
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"O", "8", "Ệ", "i"} {
		f := draw.Font{Face: set.Face(fonts.SansSemiBold), Style: fonts.SansSemiBold, Size: 60 * draw.Pt}
		want := 0.0
		for _, r := range s {
			for _, c := range f.Face.Outline(r) {
				want += area(c)
			}
		}
		em := float64(f.Face.UnitsPerEm() * fonts.Unit)
		want = math.Abs(want) * 60 * 60 / em / em
		if got := ink(drawn(t, f.Set(draw.Point{X: 20 * draw.Pt, Y: 80 * draw.Pt}, s))); math.Abs(got-want) > 0.01*want {
			t.Errorf("%s has %.1f square points of ink, want %.1f", s, got, want)
		}
	}
}

// area is what a contour encloses, by its sign a hole or not.
func area(c fonts.Contour) float64 {
	sum, p := 0.0, c.Start
	cross := func(a, b fonts.OutlinePoint) float64 { return float64(a.X*b.Y-a.Y*b.X) / 2 }
	for _, q := range append(c.Pieces, fonts.Piece{To: c.Start}) {
		if q.Curved { // two thirds of the triangle with the control point lie beyond the chord
			sum += cross(p, q.Control)*2/3 + cross(q.Control, q.To)*2/3 + cross(p, q.To)/3
		} else {
			sum += cross(p, q.To)
		}
		p = q.To
	}
	return sum
}

// A canvas has just the pixels that were asked for, and the file says how large
// they are.
func TestSizes(t *testing.T) {
	size := draw.Size{W: draw.Mm(180), H: draw.Mm(60)}
	at := raster.At(size, 300)
	if at.W != 2126 || at.H != 709 {
		t.Errorf("180 × 60 mm at 300 dots are %d × %d", at.W, at.H)
	}
	in := raster.Within(size, 1920, 1080, 60)
	if in.W != 1920 || in.H != 1080 || math.Abs(in.Scale*size.W.Points()-1800) > 0.01 || math.Abs(in.X-60) > 0.01 || math.Abs(in.Y-240) > 0.5 {
		t.Errorf("on a slide it lies at %v", in)
	}
	tall := raster.Within(draw.Size{W: draw.Pt, H: 1000 * draw.Pt}, 100, 100, 10)
	if tall.Scale != 0.08 {
		t.Errorf("a tall picture is drawn %v pixels a point", tall.Scale)
	}
	m, err := at.Draw(draw.Picture{Size: size}, nil)
	if err != nil {
		t.Fatal(err)
	}
	file, err := raster.PNG(m, 300)
	if err != nil {
		t.Fatal(err)
	}
	c, err := png.DecodeConfig(bytes.NewReader(file))
	if err != nil || c.Width != 2126 || c.Height != 709 {
		t.Errorf("the file is %d × %d, %v", c.Width, c.Height, err)
	}
	if _, err := png.Decode(bytes.NewReader(file)); err != nil {
		t.Error(err)
	}
	i := bytes.Index(file, []byte("pHYs"))
	if i < 0 || binary.BigEndian.Uint32(file[i+4:]) != 11811 || file[i+12] != 1 {
		t.Error("it does not say 300 dots an inch")
	}
}

// A photograph fills its place; one that is broken is an error.
func TestPhotograph(t *testing.T) {
	red := image.NewRGBA(image.Rect(0, 0, 8, 8))
	for i := range 64 {
		red.Set(i%8, i/8, color.RGBA{200, 0, 0, 255})
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, red, nil); err != nil {
		t.Fatal(err)
	}
	place := draw.Rect{X: 10 * draw.Pt, Y: 10 * draw.Pt, W: 20 * draw.Pt, H: 10 * draw.Pt}
	m := drawn(t, draw.Image{Rect: place, Pixels: &draw.Pixels{JPEG: b.Bytes(), W: 8, H: 8}})
	if c := m.RGBAAt(80, 60); c.R < 180 || c.G > 20 {
		t.Errorf("the photograph is %v", c)
	}
	if c := m.RGBAAt(130, 60); c.G < 250 {
		t.Errorf("beside it is %v", c)
	}
	if _, err := raster.At(draw.Size{W: draw.Inch, H: draw.Inch}, 72).Draw(draw.Picture{Ops: []draw.Op{draw.Image{Rect: place, Pixels: &draw.Pixels{JPEG: []byte("no")}}}}, nil); err == nil {
		t.Error("a broken photograph is drawn")
	}
}
