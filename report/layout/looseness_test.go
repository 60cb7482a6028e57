package layout

import (
	"math/rand/v2"
	"strings"
	"testing"

	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// Where a chapter runs over by a line or two, paragraphs of it are a line shorter
// and the page is saved; the text is the same, and no other chapter is touched.
func TestChaptersThatRunOverAreShortened(t *testing.T) {
	set, pool := faces(t), prose(t, 100)
	r := rand.New(rand.NewPCG(11, 17))
	saved := 0
	for range 60 {
		l := newLayouter(&doc.Document{Form: doc.Booklet}, set, nil)
		chapters := &run{height: l.form.height, notes: l.notes.height}
		var texts []flowing
		for range 4 {
			for i := range 6 + r.IntN(16) {
				p := pool[r.IntN(len(pool))].(*doc.Para)
				boxes := l.para(p, &Node{}, frame{0, l.form.width})
				if i == 0 {
					boxes[0].starts = &doc.Break{}
				}
				ready(p, boxes, false)
				texts = append(texts, flowing{p, &Node{}, false, len(chapters.boxes), len(chapters.boxes) + len(boxes)})
				for _, b := range boxes {
					chapters.add(b)
				}
			}
		}
		before := byChapter(chapters.paginate())
		text := said(before)
		after := byChapter(l.withoutTails(chapters, texts))
		if len(before) != 4 || len(after) != 4 {
			t.Fatalf("%d chapters, then %d", len(before), len(after))
		}
		if said(after) != text {
			t.Fatal("the text has changed")
		}
		for i := range before {
			switch lines, fewer := linesOf(before[i]), linesOf(after[i]); {
			case len(after[i]) > len(before[i]):
				t.Errorf("a chapter of %d pages has %d", len(before[i]), len(after[i]))
			case len(after[i]) < len(before[i]):
				saved++
				if lines-fewer > mostSaved {
					t.Errorf("%d lines less", lines-fewer)
				}
			case lines != fewer:
				t.Errorf("a chapter has %d lines less and as many pages", lines-fewer)
			}
		}
	}
	if saved < 5 {
		t.Errorf("%d pages were saved, which says little", saved)
	}
	t.Logf("%d pages were saved in 240 chapters", saved)
}

// byChapter are the pages of each chapter.
func byChapter(pages [][]*box) [][][]*box {
	var out [][][]*box
	for i, p := range pages {
		if i == 0 || p[0].starts != nil {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], p)
	}
	return out
}

// linesOf is how many boxes pages have.
func linesOf(pages [][]*box) (n int) {
	for _, p := range pages {
		n += len(p)
	}
	return n
}

// said is the text of chapters, without white.
func said(chapters [][][]*box) string {
	var s strings.Builder
	for _, pages := range chapters {
		for _, p := range pages {
			for _, b := range p {
				for _, it := range b.items {
					if x, ok := it.op.(draw.Text); ok {
						s.WriteString(letters(x.S))
					}
				}
			}
		}
	}
	return s.String()
}
