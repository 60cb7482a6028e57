package layout

import (
	"fmt"
	"strings"
	"testing"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// A cover is one page, whatever the number of areas and the length of the title;
// every name stands on it once, whole, inside the margins and free of the others.
func TestCover(t *testing.T) {
	for _, title := range []string{"Hội nghị ngành Công Thương", strings.Repeat("Hội nghị ngành Công Thương các tỉnh miền Trung ", 6)} {
		for n := range 64 {
			c := &doc.Cover{Publisher: "Sở Công Thương", Place: "Tỉnh A, 4/5/2024", Name: "Kỷ yếu", Title: title, Edition: "lần thứ I – năm 2024", Foot: "Chủ đề minh họa"}
			for i := range n {
				a := doc.CoverArea{Name: fmt.Sprintf("Thừa Thiên %d.", i+1)}
				if i%9 == 0 {
					a.Mark = fmt.Sprintf("đăng cai lần thứ %d", i+1)
				}
				c.Areas = append(c.Areas, a)
			}
			out, findings := Set(&doc.Document{Form: doc.Booklet, Blocks: []doc.Block{c}}, faces(t))
			if len(findings) > 0 || len(out.Pages) != 1 {
				t.Fatalf("%d areas: %d pages, %v", n, len(out.Pages), findings)
			}
			var boxes []draw.Rect
			printed := map[string]int{}
			for _, it := range out.Pages[0].Items {
				text, ok := it.Op.(draw.Text)
				if !ok {
					continue
				}
				printed[text.S]++
				box := draw.Rect{X: text.At.X, Y: text.At.Y - text.Size*7/10, W: text.Width, H: text.Size * 7 / 10}
				if box.X < draw.Mm(20)-draw.Pt || box.Right() > draw.Mm(190)+draw.Pt || box.Bottom() > draw.Mm(277) {
					t.Errorf("%d areas: %q reaches from %v to %v", n, text.S, box.X, box.Right())
				}
				for _, o := range boxes {
					if box.Overlaps(o) {
						t.Errorf("%d areas: %q touches another text", n, text.S)
					}
				}
				boxes = append(boxes, box)
			}
			for _, a := range c.Areas {
				if printed[a.Name] != 1 {
					t.Errorf("%d areas: %q stands %d times on the cover", n, a.Name, printed[a.Name])
				}
			}
		}
	}
}

// A title that leaves no room for the names is refused: none is left out in
// silence.
func TestCrowdedCover(t *testing.T) {
	c := &doc.Cover{Name: "Kỷ yếu", Title: strings.Repeat("Hội nghị ngành Công Thương các tỉnh miền Trung ", 60)}
	for range 63 {
		c.Areas = append(c.Areas, doc.CoverArea{Name: "Tỉnh A"})
	}
	if _, findings := Set(&doc.Document{Form: doc.Booklet, Blocks: []doc.Block{c}}, faces(t)); findings.Count(source.Error) == 0 {
		t.Error("nothing is said of the names")
	}
}
