package pdf

import (
	"fmt"

	"kyyeu/internal/draw"
	"kyyeu/report/layout"
)

// putLinks writes the link annotations (PDF 32000-1 §12.5.6.5). Each is printed
// with the page (F 4, ISO 19005-3 §6.3.2), says where it leads (Contents,
// ISO 14289-1 §7.18.5), and finds its structure element through the parent tree.
func putLinks(f *file, p pageRefs, t *tree, pages []layout.Page) {
	for i, page := range pages {
		for j, l := range page.Links {
			b := []byte("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
			b = appendRect(b, l.Rect, page.Size.H)
			b = append(b, "/Contents"...)
			b = appendText(b, l.Text)
			if l.URL != "" {
				b = append(b, "/A<</S/URI/URI"...)
				b = append(appendLiteral(b, []byte(l.URL)), ">>"...)
			} else {
				b = append(b, "/Dest"...)
				b = p.appendDest(b, pages, l.Page, l.Y)
			}
			b = fmt.Appendf(b, "/StructParent %d/P %d 0 R>>", t.addParent(l.Node), p.pages[i])
			f.put(p.links[i][j], b)
		}
	}
}

// appendDest appends the destination y on the page with index page, at the zoom
// that the reader has (§12.3.2.2).
func (p pageRefs) appendDest(b []byte, pages []layout.Page, page int, y draw.Length) []byte {
	b = append(b, '[')
	b = appendRef(b, p.pages[page])
	b = append(b, "/XYZ 0 "...)
	b = appendLength(b, pages[page].Size.H-y)
	return append(b, " null]"...)
}
