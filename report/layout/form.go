package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// form is the shape of the pages of a layout.
type form struct {
	size draw.Size
	// inner and outer are the margins at the spine and opposite; they are the
	// same when pages do not face each other.
	inner, outer draw.Length
	// top is where the text area begins; width and height are its size.
	top, width, height draw.Length
	// head and foot are the baselines of what is repeated on every page.
	head, foot draw.Length
}

// left is the left edge of the text area on a page, counted from 0: the first
// page is a right-hand one.
func (f *form) left(page int) draw.Length {
	if page%2 == 0 {
		return f.inner
	}
	return f.outer
}

// formOf gives the form of a kind of document. Briefing and booklet are A4 with
// a text area of 170 × 251,9 mm, 51 lines of 14 pt; the official report has the
// margins of Nghị định 30/2020, phụ lục I.
func formOf(k doc.Form) form {
	f := form{
		size:  draw.Size{W: draw.Mm(210), H: draw.Mm(297)},
		inner: draw.Mm(20), outer: draw.Mm(20),
		top: draw.Mm(22), width: draw.Mm(170), height: 51 * grid,
		head: draw.Mm(13), foot: draw.Mm(282),
	}
	switch k {
	case doc.Booklet:
		f.inner, f.outer = draw.Mm(25), draw.Mm(15)
	case doc.Report:
		f.inner, f.outer = draw.Mm(30), draw.Mm(30) // of the text area; 20 mm are left at the right
		f.top, f.width, f.height = draw.Mm(20), draw.Mm(160), draw.Mm(257)
	}
	return f
}

// turned is the form of a page that is wider than high, for a wide table: the
// margins stay at their sides as one reads it, so that the running head stands
// above the table.
func (f form) turned() form {
	t := f
	t.size = draw.Size{W: f.size.H, H: f.size.W}
	t.width = t.size.W - (f.size.W - f.width)
	below := f.size.H - f.top - f.height
	t.height = (t.size.H - f.top - below) / halfGrid * halfGrid
	t.foot = t.size.H - (f.size.H - f.foot)
	return t
}

// as is the form of a page that is turned or not.
func (f form) as(turned bool) form {
	if turned {
		return f.turned()
	}
	return f
}
