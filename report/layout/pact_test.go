package layout

import (
	"fmt"
	"testing"

	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// Between an office and the line to sign on 37 mm are free; places stand three
// across, and none is cut by the end of a page.
func TestPlacesToSign(t *testing.T) {
	for _, n := range []int{1, 2, 3, 6, 7, 28, 63} {
		p := &doc.Pact{State: "CỘNG HÒA", Motto: "Độc lập", Title: "Giao ước thi đua", Lead: doc.Words("Các đơn vị cùng ký giao ước:"), Pledge: doc.Words("Phấn đấu hoàn thành các mục tiêu.")}
		for i := range n {
			p.Signers = append(p.Signers, doc.Signer{Body: fmt.Sprintf("Sở Công Thương tỉnh minh họa mang số %d", i+1), Office: fmt.Sprint("Giám đốc ", i+1), Below: fmt.Sprint("chữ ký ", i+1)})
		}
		out, findings := Set(&doc.Document{Form: doc.Booklet, Blocks: []doc.Block{&doc.Title{Title: doc.Words("Kỷ yếu")}, p}}, faces(t))
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		type spot struct {
			page int
			at   draw.Point
		}
		where := map[string]spot{}
		for n, pg := range out.Pages {
			for _, it := range pg.Items {
				if text, ok := it.Op.(draw.Text); ok {
					where[text.S] = spot{n, text.At}
				}
			}
		}
		for i := range n {
			office, below := where[fmt.Sprint("Giám đốc ", i+1)], where[fmt.Sprint("chữ ký ", i+1)]
			if office.page != below.page || below.at.Y == 0 {
				t.Errorf("%d signers: place %d stands on pages %d and %d", n, i+1, office.page+1, below.page+1)
				continue
			}
			// From the letters' lower edge to the line, 10 pt above the text below it.
			free := below.at.Y - 10*draw.Pt - (office.at.Y + 2*draw.Pt)
			if free < draw.Mm(37) {
				t.Errorf("%d signers: %v are free at place %d", n, free, i+1)
			}
			if first := where[fmt.Sprint("Giám đốc ", i-i%3+1)]; office.at.Y != first.at.Y || office.page != first.page {
				t.Errorf("%d signers: place %d does not stand beside the first of its row", n, i+1)
			}
		}
	}
}
