package charts_test

import (
	"image"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"kyyeu/internal/draw"
	"kyyeu/internal/draw/raster"
	"kyyeu/internal/draw/svg"
	"kyyeu/internal/judge"
)

// wall hangs the whole gallery on one picture, in two columns.
func wall(t testing.TB) draw.Picture {
	t.Helper()
	var all draw.Picture
	var ends [2]draw.Length
	n := 0
	for _, h := range gallery() {
		for _, e := range h.exhibits {
			p, _ := e.figure(t)
			column := n % 2
			at := draw.Point{X: draw.Length(column) * p.Size.W, Y: ends[column]}
			for _, op := range p.Ops {
				all.Ops = append(all.Ops, op.Move(at))
			}
			ends[column] += p.Size.H
			all.Size = draw.Size{W: max(all.Size.W, at.X+p.Size.W), H: max(all.Size.H, ends[column])}
			n++
		}
	}
	return all
}

// A browser and LibreOffice show an SVG just as our own pictures in pixels are,
// letters and all: nothing is missing, nothing stands elsewhere, no other face has
// taken the place of ours.
func TestSVGIsSeenTheSame(t *testing.T) {
	if slowdown > 1 {
		t.Skip("no matter of the race detector")
	}
	p := wall(t)
	file := filepath.Join(t.TempDir(), "wall.svg")
	if err := os.WriteFile(file, svg.Write(p, embedded(t), svg.About{Title: "Biểu đồ", Lang: "vi"}), 0o666); err != nil {
		t.Fatal(err)
	}
	t.Run("browser", func(t *testing.T) {
		size := raster.At(p.Size, 96) // a pixel of CSS
		seenTheSame(t, judge.Browser(t, file, size.W, size.H), p)
	})
	t.Run("LibreOffice", func(t *testing.T) {
		f, err := os.Open(judge.Office(t, file, "png"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		seen, err := png.Decode(f)
		if err != nil {
			t.Fatal(err)
		}
		seenTheSame(t, seen, p)
	})
}

// seenTheSame compares what is seen of a picture with our own pixels, and makes
// sure that a single word that is not there would be noticed.
func seenTheSame(t *testing.T, seen image.Image, p draw.Picture) {
	t.Helper()
	own := func(p draw.Picture) image.Image {
		c := raster.Canvas{W: seen.Bounds().Dx(), H: seen.Bounds().Dy(), Scale: float64(seen.Bounds().Dx()) / p.Size.W.Points()}
		if want := p.Size.H.Points() * c.Scale; math.Abs(want-float64(c.H)) > 1.5 {
			t.Fatalf("it is %d high for %d, want %.0f", c.H, c.W, want)
		}
		m, err := c.Draw(p, embedded(t))
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	const most = 3
	if off := unlike(seen, own(p)); off > most {
		t.Errorf("it differs in %d squares", off)
	}
	less := draw.Picture{Size: p.Size, Ops: slices.Clone(p.Ops)}
	last := len(less.Ops) - 1
	for _, isText := less.Ops[last].(draw.Text); !isText; _, isText = less.Ops[last].(draw.Text) {
		last--
	}
	less.Ops = slices.Delete(less.Ops, last, last+1)
	if off := unlike(seen, own(less)); off <= most {
		t.Errorf("without %v it differs in %d squares only", p.Ops[last], off)
	}
}

// unlike counts the squares of 4 pixels in which two pictures differ by more than
// an eighth of the way from black to white; one pixel to any side is no difference.
func unlike(seen, own image.Image) int {
	a, b := judge.Grey(seen, seen.Bounds().Size()), judge.Grey(own, own.Bounds().Size())
	const side = 4
	size := own.Bounds().Size()
	off := 0
	for y := 1; y+side+1 <= size.Y; y += side {
		for x := 1; x+side+1 <= size.X; x += side {
			v := judge.Mean(a, x, y, side)
			least := 255
			for dy := -1; dy <= 1; dy++ {
				for dx := -1; dx <= 1; dx++ {
					d := judge.Mean(b, x+dx, y+dy, side) - v
					least = min(least, max(d, -d))
				}
			}
			if least > 255/8 {
				off++
			}
		}
	}
	return off
}
