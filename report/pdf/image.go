package pdf

import (
	"crypto/sha256"
	"fmt"
	"strconv"

	"kyyeu/internal/draw"
	"kyyeu/report/layout"
)

// images are the pictures of a document, in the order in which they are met; one
// that is placed several times, or made twice with the same bytes, is there once.
// They go into the file past gofpdf, which would unpack them, and writes those of
// equal width in any order.
type images struct {
	all     []*draw.Pixels
	numbers map[*draw.Pixels]int
}

// collectImages looks at all pictures of the pages.
func collectImages(pages []layout.Page) *images {
	m := &images{numbers: map[*draw.Pixels]int{}}
	byContent := map[[sha256.Size]byte]int{}
	for _, p := range pages {
		for _, item := range p.Items {
			i, ok := item.Op.(draw.Image)
			if !ok {
				continue
			}
			if _, known := m.numbers[i.Pixels]; known {
				continue
			}
			hash := sha256.Sum256(i.Pixels.JPEG)
			n, known := byContent[hash]
			if !known {
				n = len(m.all)
				m.all = append(m.all, i.Pixels)
				byContent[hash] = n
			}
			m.numbers[i.Pixels] = n
		}
	}
	return m
}

// imageName is the name of the picture with index n in the resources.
func imageName(n int) string { return "I" + strconv.Itoa(n+1) }

// image paints a picture (PDF 32000-1 §8.9.5): the unit square, made as large as
// its place.
func (c *content) image(i draw.Image) {
	c.endText()
	c.b = append(c.b, "q "...)
	c.b = appendLength(c.b, i.Rect.W)
	c.b = append(c.b, " 0 0 "...)
	c.b = appendLength(c.b, i.Rect.H)
	c.b = append(c.b, ' ')
	c.b = appendPoint(c.b, draw.Point{X: i.Rect.X, Y: i.Rect.Bottom()}, c.height)
	c.b = append(c.b, " cm"...)
	c.b = appendName(c.b, imageName(c.images.numbers[i.Pixels]))
	c.op(" Do Q")
}

// putImages writes the pictures as they are coded. Their colours are those of
// the output intent; they have no mask and are not interpolated (ISO 19005-3
// §6.2.8).
func putImages(f *file, m *images) []ref {
	refs := make([]ref, len(m.all))
	for n, p := range m.all {
		space := "DeviceRGB"
		if p.Gray {
			space = "DeviceGray"
		}
		refs[n] = f.reserve()
		f.putCoded(refs[n], fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/%s/BitsPerComponent 8", p.W, p.H, space), "DCTDecode", p.JPEG)
	}
	return refs
}

// resources are what the pages draw with: the faces, which all share, and the
// pictures, of which each page names its own.
type resources struct {
	fonts  ref
	images []ref
	of     *images
}

// append appends the resources of a page (§7.8.3).
func (r resources) append(b []byte, page layout.Page) []byte {
	b = fmt.Appendf(b, "<</Font %d 0 R", r.fonts)
	named := make([]bool, len(r.images))
	some := false
	for _, item := range page.Items {
		i, ok := item.Op.(draw.Image)
		if !ok || named[r.of.numbers[i.Pixels]] {
			continue
		}
		if !some {
			b = append(b, "/XObject<<"...)
			some = true
		}
		n := r.of.numbers[i.Pixels]
		named[n] = true
		b = appendRef(appendName(b, imageName(n)), r.images[n])
	}
	if some {
		b = append(b, ">>"...)
	}
	return append(b, ">>"...)
}

// checkImage refuses a picture that is none, or that has no place.
func checkImage(i draw.Image) error {
	if i.Rect.W <= 0 || i.Rect.H <= 0 {
		return fmt.Errorf("a picture of %v × %v pt", i.Rect.W, i.Rect.H)
	}
	if p := i.Pixels; p == nil || p.W <= 0 || p.H <= 0 || len(p.JPEG) < 4 || p.JPEG[0] != 0xFF || p.JPEG[1] != 0xD8 {
		return fmt.Errorf("a picture without pixels")
	}
	return nil
}
