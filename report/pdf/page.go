package pdf

import (
	"fmt"
	"strconv"

	"kyyeu/report/layout"
)

// pageRefs are the objects of the pages, known before they are written because
// tags, links and bookmarks point at them.
type pageRefs struct {
	root     ref
	pages    []ref
	contents []ref
	links    [][]ref // annotations, by page and index
}

func reservePages(f *file, out *layout.Output) pageRefs {
	p := pageRefs{root: f.reserve()}
	for _, page := range out.Pages {
		p.pages = append(p.pages, f.reserve())
		p.contents = append(p.contents, f.reserve())
		var links []ref
		for range page.Links {
			links = append(links, f.reserve())
		}
		p.links = append(p.links, links)
	}
	return p
}

// putContents writes the content streams.
func putContents(f *file, p pageRefs, contents [][]byte) {
	for i, data := range contents {
		f.putStream(p.contents[i], "", data)
	}
}

// putPages writes the page tree (PDF 32000-1 §7.7.3), which is flat. Tabs says
// that the tab key follows the structure (ISO 14289-1 §7.18.3).
func putPages(f *file, p pageRefs, pages []layout.Page, r resources) {
	root := []byte("<</Type/Pages/Kids[")
	for i, page := range pages {
		b := fmt.Appendf(nil, "<</Type/Page/Parent %d 0 R/MediaBox[0 0 ", p.root)
		b = append(appendLength(b, page.Size.W), ' ')
		b = appendLength(b, page.Size.H)
		b = r.append(append(b, "]/Resources"...), page)
		b = fmt.Appendf(b, "/Contents %d 0 R/StructParents %d/Tabs/S", p.contents[i], i)
		if len(p.links[i]) > 0 {
			b = append(b, "/Annots"...)
			b = appendRefs(b, p.links[i])
		}
		f.put(p.pages[i], append(b, ">>"...))
		root = appendRef(root, p.pages[i])
	}
	f.put(p.root, append(append(root, "]/Count "...), strconv.Itoa(len(pages))+">>"...))
}

// appendRefs appends an array of references; a zero ref is null.
func appendRefs(b []byte, refs []ref) []byte {
	b = append(b, '[')
	for _, r := range refs {
		if r == 0 {
			b = append(b, " null"...)
			continue
		}
		b = appendRef(b, r)
	}
	return append(b, ']')
}

// appendPageLabels appends the labels of the pages (§12.4.2) when they are not
// the numbers that readers show anyway.
func appendPageLabels(b []byte, pages []layout.Page) []byte {
	plain := true
	for i, p := range pages {
		plain = plain && (p.Label == "" || p.Label == strconv.Itoa(i+1))
	}
	if plain {
		return b
	}
	b = append(b, "/PageLabels<</Nums["...)
	for i, p := range pages {
		b = append(appendInt(b, i), "<</P"...)
		b = append(appendText(b, p.Label), ">>"...)
	}
	return append(b, "]>>"...)
}
