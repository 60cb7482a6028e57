package pdf_test

import (
	"fmt"
	"hash/fnv"
	"image"
	"testing"

	"kyyeu/fonts"
	"kyyeu/fonts/cut"
	"kyyeu/internal/draw"
	"kyyeu/internal/judge"
	"kyyeu/report/layout"
)

// grid sets every rune of the repertoire that the face has into a cell of its
// own, and gives the runes.
func grid(set *fonts.Set, st fonts.Style) (*layout.Output, []rune) {
	b := newBuilder(set)
	f := b.font(st, 12)
	n := b.node(b.out.Root, layout.P)
	m := b.mark(n)
	var runes []rune
	for _, r := range cut.Repertoire() {
		if !f.Face.Has(r) {
			continue
		}
		i := len(runes)
		b.add(m, f.Set(draw.Point{X: draw.Length(i%columns*cell+5) * draw.Pt, Y: draw.Length(i/columns*cell+18) * draw.Pt}, string(r)))
		runes = append(runes, r)
	}
	return b.out, runes
}

// The grid's cells, in points and in number.
const (
	cell    = 22
	columns = 27
)

// Each rune of each face is drawn as something of its own: not as an empty box,
// not as nothing, not as its neighbour. PDFium draws, and every cell is compared
// with the others; those that may look alike are named.
func TestEveryRuneIsDrawn(t *testing.T) {
	set := embedded(t)
	for st := range fonts.Style(fonts.Styles) {
		t.Run(st.String(), func(t *testing.T) {
			out, runes := grid(set, st)
			if len(runes) > columns*38 {
				t.Fatalf("%d runes do not fit on the page", len(runes))
			}
			picture := judge.Render(t, write(t, out, set), 0, 144)
			seen := map[string]rune{}
			for i, r := range runes {
				ink := cellHash(picture, i)
				_, visible := set.Face(st).Bounds(r)
				if blank := ink == ""; blank == visible {
					t.Errorf("%U %q: blank is %v", r, r, blank)
				}
				if ink == "" {
					continue
				}
				if twin, ok := seen[ink]; ok && !sameOutline(set.Face(st), r, twin) {
					t.Errorf("%U %q is drawn as %U %q", r, r, twin, twin)
				}
				seen[ink] = r
			}
		})
	}
}

// sameOutline reports whether two runes may look the same: the face gives them
// one outline, as it does to the hyphen and its non-breaking twin.
func sameOutline(f *fonts.Face, a, b rune) bool {
	x, _ := f.Bounds(a)
	y, _ := f.Bounds(b)
	return x == y && f.Advance(a) == f.Advance(b)
}

// cellHash sums up the ink of the i-th cell; "" when there is none.
func cellHash(p *image.RGBA, i int) string {
	const scale = 2 // pixels a point
	x0, y0 := i%columns*cell*scale, i/columns*cell*scale
	h := fnv.New64a()
	ink := false
	for y := y0; y < y0+cell*scale; y++ {
		for x := x0; x < x0+cell*scale; x++ {
			v := p.RGBAAt(x, y).G
			ink = ink || v < 200
			h.Write([]byte{v})
		}
	}
	if !ink {
		return ""
	}
	return fmt.Sprintf("%x", h.Sum64())
}
