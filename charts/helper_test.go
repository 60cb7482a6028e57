package charts_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kyyeu/charts"
	"kyyeu/fonts"
	"kyyeu/internal/draw"
)

var (
	update = flag.Bool("update", false, "write the golden files anew")
	sets   = flag.Int("sets", 0, "how many random data sets of each kind are drawn, the first of which are always; 0 for some hundreds")
)

const missing = "… chưa có số liệu"

func embedded(tb testing.TB) *fonts.Set {
	tb.Helper()
	set, err := fonts.Embedded()
	if err != nil {
		tb.Fatal(err)
	}
	return set
}

// chart is any kind.
type chart interface {
	Draw(*fonts.Set) (draw.Picture, error)
}

// mustDraw draws a chart that has to succeed.
func mustDraw(tb testing.TB, c chart) draw.Picture {
	tb.Helper()
	p, err := c.Draw(embedded(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// checkGolden compares a picture with testdata/NAME.txt, step by step.
func checkGolden(t *testing.T, name string, p draw.Picture) {
	t.Helper()
	file := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(file, []byte(p.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	golden, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, want := strings.Split(p.String(), "\n"), strings.Split(string(golden), "\n")
	for i := range max(len(got), len(want)) {
		var g, w string
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Errorf("%s:%d:\n got %s\nwant %s", file, i+1, g, w)
		}
	}
}

// none is a bar for each label, without a value.
func none(labels ...string) []charts.Bar {
	var bars []charts.Bar
	for _, l := range labels {
		bars = append(bars, charts.Bar{Label: l, State: charts.Missing})
	}
	return bars
}

// texts is the picture's lines of text by what they say.
func texts(p draw.Picture) map[string]draw.Text {
	m := map[string]draw.Text{}
	for _, op := range p.Ops {
		if t, ok := op.(draw.Text); ok {
			m[t.S] = t
		}
	}
	return m
}

// inkBox is the box round the letters of a line of text, from the metrics of
// its face.
func inkBox(set *fonts.Set, t draw.Text) draw.Rect {
	f := draw.Font{Face: set.Face(t.Style), Style: t.Style, Size: t.Size}
	pen := t.At.X
	var box draw.Rect
	i, first := 0, true
	for _, r := range t.S {
		if b, ok := f.Face.Bounds(r); ok {
			left, right := pen+f.Scale(b.XMin), pen+f.Scale(b.XMax)
			top, bottom := t.At.Y-f.Scale(b.YMax), t.At.Y-f.Scale(b.YMin)
			if first {
				box, first = draw.Rect{X: left, Y: top, W: right - left, H: bottom - top}, false
			}
			x, y := min(box.X, left), min(box.Y, top)
			box = draw.Rect{X: x, Y: y, W: max(box.Right(), right) - x, H: max(box.Bottom(), bottom) - y}
		}
		pen += f.Scale(f.Face.Advance(r))
		if t.Adjust != nil {
			pen += t.Adjust[i]
		}
		i++
	}
	return box
}

// strokeBox is what a straight stroke covers.
func strokeBox(s draw.Stroke) draw.Rect {
	b, half := s.Path.Bounds(), s.Width/2
	if b.W == 0 {
		return draw.Rect{X: b.X - half, Y: b.Y, W: s.Width, H: b.H}
	}
	if b.H == 0 {
		return draw.Rect{X: b.X, Y: b.Y - half, W: b.W, H: s.Width}
	}
	return draw.Rect{X: b.X - half, Y: b.Y - half, W: b.W + s.Width, H: b.H + s.Width}
}

func inside(r draw.Rect, size draw.Size) bool {
	return r.X >= 0 && r.Y >= 0 && r.Right() <= size.W && r.Bottom() <= size.H
}
