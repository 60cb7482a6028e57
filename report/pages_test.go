package report_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kyyeu/inputs"
	"kyyeu/internal/draw"
	"kyyeu/internal/judge"
	"kyyeu/report"
	"kyyeu/report/compose"
	"kyyeu/report/input"
	"kyyeu/report/layout"
)

// setSample sets the embedded sample and stops before the PDF.
func setSample(t testing.TB) *layout.Output {
	t.Helper()
	c, _ := input.Read(inputs.FS(), inputs.Sample, inputs.Sample)
	set := world(t, nil).Fonts
	d, left := compose.Briefing(c, compose.Options{Fonts: set})
	if len(left) > 0 {
		t.Fatal(list(left))
	}
	out, findings := layout.Set(d, set)
	if len(findings) > 0 {
		t.Fatal(list(findings))
	}
	return out
}

// The sample's pages, as text: where every word stands. With -update the
// golden is written anew; the difference is to be read, not waved through.
func TestSamplePages(t *testing.T) {
	golden(t, filepath.Join("testdata", "pages.txt"), []byte(setSample(t).String()))
}

// golden compares with a file, or writes it with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatalf("%v: run go test ./report -update", err)
	}
	if bytes.Equal(got, want) {
		return
	}
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("%s:%d:\n got %s\nwant %s", name, i+1, g[i], w[i])
		}
	}
	t.Fatalf("%s: %d lines, want %d", name, len(g), len(w))
}

// What PDFium reads is what was laid out: the same letters in the same order.
func TestTextIsWhatWasLaidOut(t *testing.T) {
	out := setSample(t)
	read := judge.Text(t, build(t, report.Options{}).PDF)
	if len(read) != len(out.Pages) {
		t.Fatalf("%d pages, want %d", len(read), len(out.Pages))
	}
	for n, pg := range out.Pages {
		var b strings.Builder
		for _, it := range pg.Items {
			if text, ok := it.Op.(draw.Text); ok {
				b.WriteString(text.S)
			}
		}
		if got, want := squeeze(read[n]), squeeze(b.String()); got != want {
			t.Errorf("page %d: PDFium reads\n%s\nlaid out was\n%s", n+1, got, want)
		}
	}
}

const (
	pictureDPI = 72
	// tile is the side of the squares that are compared: a shift of a word is
	// a large difference in a small place.
	tile = 12
	// tolerance is the mean difference of a tile, of 255: what another version
	// of a renderer's smoothing may change.
	tolerance = 24
)

// The pages look as they did when somebody last looked at them.
func TestSampleLooks(t *testing.T) {
	r := build(t, report.Options{})
	for n := range r.Pages {
		looks(t, r.PDF, "page", n+1)
	}
}

// looks compares pages with their pictures, or makes these with -update.
func looks(t *testing.T, file []byte, name string, pages ...int) {
	t.Helper()
	for _, n := range pages {
		looksLike(t, filepath.Join("testdata", fmt.Sprintf("%s-%d.png", name, n)), plain(judge.Render(t, file, n-1, pictureDPI)))
	}
}

// looksLike compares a picture with a file, or makes this with -update.
func looksLike(t *testing.T, name string, got image.Image) {
	t.Helper()
	if *update {
		var b bytes.Buffer
		if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, got); err != nil {
			t.Fatal(err)
		}
		golden(t, name, b.Bytes())
		return
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatalf("%v: run go test ./report -update", err)
	}
	defer f.Close()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if at, d := difference(got, want); d > tolerance {
		t.Errorf("%s is another picture near %v of %v (mean difference %d): look at both, then go test ./report -update", name, at, got.Bounds().Max, d)
	}
}

// palette is what the pages are painted with, in steps that a small picture
// needs: greys, and the accent on its way to white.
var palette = func() color.Palette {
	var p color.Palette
	for i := range 16 {
		v := uint8(i * 17)
		p = append(p, color.RGBA{v, v, v, 255})
		mix := func(c int) uint8 { return uint8((c*(15-i) + 255*i) / 15) }
		p = append(p, color.RGBA{mix(0x00), mix(0x5F), mix(0x73), 255})
	}
	return append(p, color.RGBA{0xC8, 0x70, 0x1E, 255})
}()

// plain reduces a picture to the palette, which makes it a fifth of the size.
func plain(img image.Image) *image.Paletted {
	b := img.Bounds()
	out := image.NewPaletted(b, palette)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			out.Set(x, y, img.At(x, y))
		}
	}
	return out
}

// difference finds the tile in which two pictures differ most.
func difference(a, b image.Image) (at image.Point, most int) {
	r := a.Bounds()
	if r != b.Bounds() {
		return r.Max, 255
	}
	for y := r.Min.Y; y < r.Max.Y; y += tile {
		for x := r.Min.X; x < r.Max.X; x += tile {
			sum, n := 0, 0
			for j := y; j < min(y+tile, r.Max.Y); j++ {
				for i := x; i < min(x+tile, r.Max.X); i++ {
					g := int(color.GrayModel.Convert(a.At(i, j)).(color.Gray).Y)
					h := int(color.GrayModel.Convert(b.At(i, j)).(color.Gray).Y)
					sum += max(g-h, h-g)
					n++
				}
			}
			if d := sum / n; d > most {
				at, most = image.Pt(x, y), d
			}
		}
	}
	return at, most
}
