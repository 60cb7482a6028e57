package pdf

import (
	"kyyeu/fonts"
	"kyyeu/report/layout"
)

// Write draws the pages and gives the finished file: PDF 1.7, tagged,
// PDF/A-3a and PDF/UA-1. The same input gives the same bytes. Neither out nor
// set is changed, so many goroutines may write from the same values.
//
// An error says what in out cannot be written under these standards, or that
// the program itself is at fault.
func Write(out *layout.Output, set *fonts.Set) ([]byte, error) {
	if err := check(out, set); err != nil {
		return nil, err
	}
	used := collect(out.Pages, set)
	pictures := collectImages(out.Pages)
	contents, err := compose(out.Pages, set, pictures)
	if err != nil {
		return nil, err
	}
	return assemble(out, set, used, pictures, contents)
}

// assemble makes the file of all its parts. The order of the lines is the
// order of the objects in the file.
func assemble(out *layout.Output, set *fonts.Set, used *usage, pictures *images, contents [][]byte) ([]byte, error) {
	f := newFile()
	c := catalog{self: f.reserve(), info: f.reserve()}
	p := reservePages(f, out)
	c.pages = p.root

	putContents(f, p, contents)
	fonts, err := putFonts(f, set, used)
	if err != nil {
		return nil, err
	}
	putPages(f, p, out.Pages, resources{fonts, putImages(f, pictures), pictures})
	t := reserveTree(f, out)
	putLinks(f, p, t, out.Pages)
	c.tree = putTree(f, p, t, out)
	c.outline = putOutline(f, p, out)
	c.files = putFiles(f, out)
	c.intent = putIntent(f)
	c.metadata = putMetadata(f, c.info, out, archiveAndAccess)
	putCatalog(f, c, out)
	return f.bytes(c.self, c.info)
}
