package pdf

import (
	"bytes"
	"fmt"

	"github.com/jung-kurt/gofpdf"

	"kyyeu/fonts"
	"kyyeu/report/layout"
)

// compose has gofpdf write the pages and cut the faces, uncompressed as far as
// it lets us. The last page of the result is not the document's: it writes
// every rune of every face once, which is how gofpdf learns which it shall keep,
// for the document's own texts go past it (it can neither kern nor justify).
//
// The dates and the sorted catalogue keep the result the same every time.
func compose(pages []layout.Page, set *fonts.Set, used *usage, pictures *images) ([]byte, error) {
	g := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: 595, Ht: 842}})
	g.SetCompression(false)
	g.SetCatalogSort(true)
	g.SetAutoPageBreak(false, 0)

	c := content{set: set, images: pictures}
	for i, p := range pages {
		g.AddPageFormat("P", gofpdf.SizeType{Wd: p.Size.W.Points(), Ht: p.Size.H.Points()})
		g.RawWriteStr(string(c.page(p)))
		if err := g.Error(); err != nil {
			return nil, fmt.Errorf("write page %d: %w", i+1, err)
		}
	}
	g.AddPage()
	for st, codes := range used {
		if codes == nil {
			continue
		}
		name, face := family(fonts.Style(st)), set.Face(fonts.Style(st))
		g.AddUTF8FontFromBytes(name, "", face.TTF())
		g.SetFont(name, "", 1)
		var all []rune
		for code := range codes.all() {
			all = append(all, drawn(face, code))
		}
		g.Text(0, 0, string(all))
	}
	var out bytes.Buffer
	if err := g.Output(&out); err != nil {
		return nil, fmt.Errorf("write fonts: %w", err)
	}
	return out.Bytes(), nil
}

// family is the name under which gofpdf knows a face. It has lower case only,
// because gofpdf makes it so.
func family(st fonts.Style) string { return fmt.Sprintf("f%d", st) }
