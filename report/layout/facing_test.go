package layout

import (
	"math/rand/v2"
	"testing"

	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// Facing pages of prose end on the same line, or a line apart: where a heading, or
// lines that stay together, have moved on, the white between blocks takes what is
// left.
func TestFacingPagesOfProse(t *testing.T) {
	set, pool := faces(t), prose(t, 100)
	r := random{rand.New(rand.NewPCG(5, 25))}
	pairs := 0
	apart := map[int]int{} // by whole lines
	for range 12 {
		d := &doc.Document{Form: doc.Booklet}
		for i := range 70 {
			if i%5 == 0 && r.IntN(3) > 0 {
				d.Blocks = append(d.Blocks, &doc.Heading{Level: 1 + r.IntN(2), Line: doc.Words(r.words(4))})
			}
			d.Blocks = append(d.Blocks, pool[r.IntN(len(pool))])
		}
		out, _ := Set(d, set)
		for n := 1; n+2 < len(out.Pages); n += 2 {
			pairs++
			apart[int((max(footOf(out.Pages[n]), footOf(out.Pages[n+1]))-min(footOf(out.Pages[n]), footOf(out.Pages[n+1]))+grid-1)/grid)]++
		}
	}
	t.Logf("of %d pairs of facing pages so many end so many lines apart: %v", pairs, apart)
	far := pairs - apart[0] - apart[1]
	if pairs < 30 || far*20 > pairs {
		t.Errorf("%d of %d pairs of facing pages end more than a line apart", far, pairs)
	}
}

// footOf is the last baseline of the text on a page.
func footOf(pg Page) (foot draw.Length) {
	for _, it := range pg.Items {
		if x, ok := it.Op.(draw.Text); ok && it.Mark >= 0 {
			foot = max(foot, x.At.Y)
		}
	}
	return foot
}
