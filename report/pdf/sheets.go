package pdf

import (
	"fmt"
	"strconv"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/report/impose"
	"kyyeu/report/layout"
)

// WriteSheets gives a file for the printer's: the pages of out on the sides of
// sheets. Each page is an object of its own (a form XObject, PDF 32000-1 §8.10)
// that is drawn at its place, so it is what [Write] draws, to the bit, and its
// text stays text.
//
// The file is a means of printing and not the document: it has no structure,
// links, bookmarks or attachments, and claims PDF/A-3b alone, so that its faces
// and colours are fixed. It asks viewers to print it in its own size, on both
// sides, turned over at the short edge (§12.2).
func WriteSheets(out *layout.Output, set *fonts.Set, sides []impose.Side) ([]byte, error) {
	if err := check(out, set); err != nil {
		return nil, err
	}
	pages := unmarked(out.Pages)
	used := collect(pages, set)
	pictures := collectImages(pages)
	contents, err := compose(pages, set, pictures)
	if err != nil {
		return nil, err
	}
	f := newFile()
	root, info, tree := f.reserve(), f.reserve(), f.reserve()
	forms := make([]ref, len(pages))
	for i := range forms {
		forms[i] = f.reserve()
	}
	fonts, err := putFonts(f, set, used)
	if err != nil {
		return nil, err
	}
	r := resources{fonts, putImages(f, pictures), pictures}
	for i, page := range pages {
		b := append([]byte("/Type/XObject/Subtype/Form/BBox"), appendRect(nil, draw.Rect{W: page.Size.W, H: page.Size.H}, page.Size.H)...)
		f.putStream(forms[i], string(r.append(append(b, "/Resources"...), page)), contents[i])
	}
	putSides(f, tree, forms, pages, sides)
	b := fmt.Appendf(nil, "<</Type/Catalog/Pages %d 0 R/OutputIntents[%d 0 R]/Metadata %d 0 R"+
		"/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None/Duplex/DuplexFlipShortEdge/PickTrayByPDFSize true>>/Lang",
		tree, putIntent(f), putMetadata(f, info, out, archiveOnly))
	b = appendLiteral(b, []byte(out.Lang.Tag()))
	f.put(root, append(b, ">>"...))
	return f.bytes(root, info)
}

// unmarked gives the pages with nothing on them that belongs to a structure.
func unmarked(pages []layout.Page) []layout.Page {
	out := make([]layout.Page, len(pages))
	for i, p := range pages {
		out[i] = layout.Page{Size: p.Size, Items: make([]layout.Item, len(p.Items))}
		for j, item := range p.Items {
			out[i].Items[j] = layout.Item{Op: item.Op, Mark: -1}
		}
	}
	return out
}

// putSides writes the sides as the pages of the file.
func putSides(f *file, tree ref, forms []ref, pages []layout.Page, sides []impose.Side) {
	root := []byte("<</Type/Pages/Kids[")
	for _, s := range sides {
		var content []byte
		b := fmt.Appendf(nil, "<</Type/Page/Parent %d 0 R/MediaBox", tree)
		b = appendRect(b, draw.Rect{W: s.Size.W, H: s.Size.H}, s.Size.H)
		b = append(b, "/Resources<</XObject<<"...)
		for _, p := range s.Places {
			b = appendRef(appendName(b, formName(p.Page)), forms[p.Page])
			content = appendPlace(content, p, pages[p.Page].Size, s.Size.H)
		}
		content = appendMarks(content, s)
		data := f.reserve()
		f.putStream(data, "", content)
		page := f.add(fmt.Appendf(b, ">>>>/Contents %d 0 R>>", data))
		root = appendRef(root, page)
	}
	f.put(tree, append(append(root, "]/Count "...), strconv.Itoa(len(sides))+">>"...))
}

// appendMarks draws the lines for who cuts and folds.
func appendMarks(b []byte, s impose.Side) []byte {
	if len(s.Marks) == 0 {
		return b
	}
	b = append(b, "0.25 w\n"...)
	for _, m := range s.Marks {
		dash := "[]0 d "
		if m.Dashed {
			dash = "[2 2]0 d "
		}
		b = append(appendPoint(append(b, dash...), m.From, s.Size.H), " m "...)
		b = append(appendPoint(b, m.To, s.Size.H), " l S\n"...)
	}
	return b
}

// formName is the name of a page in the resources of a side.
func formName(page int) string { return "P" + strconv.Itoa(page+1) }

// appendPlace draws a page at its place, nothing of it outside its cell. A page
// of a given size is brought there by the matrix (§8.3.4): scaled, and turned if
// it lies on its side.
func appendPlace(b []byte, p impose.Place, size draw.Size, height draw.Length) []byte {
	b = append(b, "q "...)
	b = appendPoint(b, draw.Point{X: p.Cell.X, Y: p.Cell.Bottom()}, height)
	b = appendLength(append(b, ' '), p.Cell.W)
	b = appendLength(append(b, ' '), p.Cell.H)
	b = append(b, " re W n "...)
	corner := draw.Point{X: p.Rect.X, Y: p.Rect.Bottom()}
	if p.Turned {
		corner.X = p.Rect.Right() // where the page's lower left corner is turned to
		b = append(b, "0 "...)
		b = append(appendRatio(b, p.Rect.H, size.W), " -"...)
		b = append(appendRatio(b, p.Rect.W, size.H), " 0 "...)
	} else {
		b = append(appendRatio(b, p.Rect.W, size.W), " 0 0 "...)
		b = append(appendRatio(b, p.Rect.H, size.H), ' ')
	}
	b = appendPoint(b, corner, height)
	b = append(b, " cm"...)
	return append(appendName(b, formName(p.Page)), " Do Q\n"...)
}

// appendRatio appends a/b with six decimals, which over the longest side are less
// than a thousandth of a millimetre.
func appendRatio(to []byte, a, b draw.Length) []byte {
	const million = 1_000_000
	n := (int64(a)*million + int64(b)/2) / int64(b)
	to = strconv.AppendInt(to, n/million, 10)
	if n %= million; n != 0 {
		to = fmt.Appendf(to, ".%06d", n)
	}
	return to
}
