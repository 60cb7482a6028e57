// Package impose says where pages stand on the sheets that are printed: in the
// order of a booklet that is folded and stapled through its back, or two beside
// each other. It is plane geometry and knows neither documents nor PDF; package
// pdf draws pages at the places that it gives.
//
// A sheet of a booklet is as large as two pages and bears no marks: A4 pages fill
// an A3 sheet to its edges, and the fold is its middle. A print shop trims larger
// sheets, and those say where: see [SaddleMarks].
package impose

import "kyyeu/internal/draw"

// Kind is a way to impose.
type Kind uint8

const (
	// None is the zero value: pages as they are.
	None Kind = iota
	// Saddle is for a booklet: sheets of twice the page's size (A3 for A4),
	// printed on both sides, turned over at the short edge, laid into each other,
	// folded and stapled through the fold (saddle stitch).
	Saddle
	// SaddleMarks is Saddle on larger sheets, with marks where they are cut and
	// folded: two A4 pages on SRA3, 450 × 320 mm (ISO 217).
	SaddleMarks
	// TwoUp is two pages beside each other, reduced to a sheet of the page's own
	// size: less paper for a draft.
	TwoUp
)

// kinds are the names of the ways.
var kinds = [...]string{None: "", Saddle: "saddle", SaddleMarks: "saddle-marks", TwoUp: "2up"}

// Kinds lists the names that [Parse] understands.
func Kinds() []string { return kinds[Saddle:] }

// String is the name of k, "" for None.
func (k Kind) String() string { return kinds[k] }

// Parse gives the way of a name, None when there is none of it.
func Parse(name string) Kind {
	for k, n := range kinds {
		if n == name {
			return Kind(k)
		}
	}
	return None
}

// Folded reports whether sheets are laid into each other and folded.
func (k Kind) Folded() bool { return k == Saddle || k == SaddleMarks }

// Side is one side of a sheet.
type Side struct {
	Size   draw.Size
	Places []Place
	// Marks are lines outside all pages: solid ones say where the sheet is cut,
	// dashed ones where it is folded.
	Marks []Mark
}

// Mark is a straight line.
type Mark struct {
	From, To draw.Point
	Dashed   bool
}

// Marks are so long, and so far from the corners that they point at.
var markLength, markDistance = draw.Mm(5), draw.Mm(3)

// The white of a sheet with marks, beside and above two pages: what SRA3 has
// beyond A3.
var besidePages, abovePages = draw.Mm(15), draw.Mm(11.5)

// Place is where a page stands on a side.
type Place struct {
	// Page is its index.
	Page int
	// Cell is the part of the side that is the page's own: nothing of it is drawn
	// outside.
	Cell draw.Rect
	// Rect is where the page's edges come to be. The page is scaled to it,
	// equally in both directions to a thousandth of a point.
	Rect draw.Rect
	// Turned pages lie on their left side: a quarter turn anticlockwise, of a
	// landscape page among portrait ones.
	Turned bool
}

// Paper is the thickness of a sheet that creep is reckoned with: 0.1 mm, that of
// office paper of 80 g/m² (ISO 534 measures it; makers give 0.100 to 0.110).
var Paper = draw.Mm(0.1)

// MostSheets is how many sheets a stapler goes through, and a fold still closes.
const MostSheets = 20

// Sides imposes pages of these sizes. The sheets follow from the first page: all
// others are made to fit its size, which they usually have.
func (k Kind) Sides(pages []draw.Size) []Side {
	if len(pages) == 0 {
		return nil
	}
	page := portrait(pages[0])
	switch k {
	case Saddle:
		return saddle(pages, page, 0, 0)
	case SaddleMarks:
		sides := saddle(pages, page, besidePages, abovePages)
		for i := range sides {
			sides[i].Marks = marks(draw.Rect{X: besidePages, Y: abovePages, W: 2 * page.W, H: page.H})
		}
		return sides
	case TwoUp:
		return twoUp(pages, page)
	}
	return nil
}

func portrait(s draw.Size) draw.Size { return draw.Size{W: min(s.W, s.H), H: max(s.W, s.H)} }

// Sheets gives how many sheets of paper a booklet of so many pages takes.
func Sheets(pages int) int { return (pages + 3) / 4 }

// saddle imposes a booklet: four pages a sheet, blank ones at the end when they do
// not come out even.
//
// The inner sheets of a folded booklet stand out at the fore-edge, by the
// thickness of all sheets around them (creep), and lose as much when it is
// trimmed. So the pages of each sheet move towards the fold by the thickness of
// those outside it: the outermost not at all, the innermost most.
//
// The sheet is larger than two pages by twice beside and twice above.
func saddle(pages []draw.Size, page draw.Size, beside, above draw.Length) []Side {
	n := Sheets(len(pages))
	size := draw.Size{W: 2 * (page.W + beside), H: page.H + 2*above}
	left := draw.Rect{X: beside, Y: above, W: page.W, H: page.H}
	right := draw.Rect{X: beside + page.W, Y: above, W: page.W, H: page.H}
	sides := make([]Side, 0, 2*n)
	for sheet := range n {
		creep := Paper * draw.Length(sheet)
		side := func(l, r int) Side {
			s := Side{Size: size}
			s.put(pages, l, left, creep)
			s.put(pages, r, right, -creep)
			return s
		}
		front, back := 2*sheet, 4*n-1-2*sheet
		sides = append(sides, side(back, front), side(front+1, back-1))
	}
	return sides
}

// marks are those round two pages: two at each corner, and the fold above and
// below.
func marks(trim draw.Rect) []Mark {
	var out []Mark
	add := func(x, y, dx, dy draw.Length, dashed bool) {
		far := markDistance + markLength
		out = append(out, Mark{draw.Point{X: x + dx*markDistance, Y: y + dy*markDistance}, draw.Point{X: x + dx*far, Y: y + dy*far}, dashed})
	}
	for _, y := range [...]draw.Length{trim.Y, trim.Bottom()} {
		up := draw.Length(1)
		if y == trim.Y {
			up = -1
		}
		add(trim.X, y, -1, 0, false)
		add(trim.Right(), y, 1, 0, false)
		add(trim.X, y, 0, up, false)
		add(trim.Right(), y, 0, up, false)
		add(trim.X+trim.W/2, y, 0, up, true)
	}
	return out
}

// twoUp puts two pages on a side.
func twoUp(pages []draw.Size, page draw.Size) []Side {
	size := draw.Size{W: page.H, H: page.W}
	left, right := draw.Rect{W: size.W / 2, H: size.H}, draw.Rect{X: size.W / 2, W: size.W / 2, H: size.H}
	var sides []Side
	for i := 0; i < len(pages); i += 2 {
		s := Side{Size: size}
		s.put(pages, i, left, 0)
		s.put(pages, i+1, right, 0)
		sides = append(sides, s)
	}
	return sides
}

// put places the page with index i, if there is one, in the middle of a cell, and
// moves it by creep to the right.
func (s *Side) put(pages []draw.Size, i int, cell draw.Rect, creep draw.Length) {
	if i >= len(pages) {
		return
	}
	size := pages[i]
	turned := size.W > size.H
	if turned {
		size.W, size.H = size.H, size.W
	}
	w, h := cell.W, size.H*cell.W/size.W
	if h > cell.H {
		w, h = size.W*cell.H/size.H, cell.H
	}
	r := draw.Rect{X: cell.X + (cell.W-w)/2 + creep, Y: cell.Y + (cell.H-h)/2, W: w, H: h}
	s.Places = append(s.Places, Place{Page: i, Cell: cell, Rect: r, Turned: turned})
}
