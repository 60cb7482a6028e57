package pdf

import (
	"bytes"
	"fmt"

	"github.com/jung-kurt/gofpdf"

	"kyyeu/fonts"
	"kyyeu/report/layout"
)

// compose has gofpdf write the pages, and gives the content of each.
func compose(pages []layout.Page, set *fonts.Set, pictures *images) ([][]byte, error) {
	raw, err := pageFile(pages, set, pictures)
	if err != nil {
		return nil, err
	}
	return harvest(raw, len(pages))
}

// pageFile is a file of the pages alone, uncompressed. The sorted catalogue keeps
// it the same every time.
func pageFile(pages []layout.Page, set *fonts.Set, pictures *images) ([]byte, error) {
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
	var out bytes.Buffer
	if err := g.Output(&out); err != nil {
		return nil, fmt.Errorf("write pages: %w", err)
	}
	return out.Bytes(), nil
}
