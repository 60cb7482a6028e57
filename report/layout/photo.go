package layout

import (
	"image"
	"slices"

	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// Photographs stand on a grid of eight columns, as all else does. One alone
// takes all eight; among several a landscape takes four, a portrait two and what
// is about square three, so that all of a row are equally high and none is
// shown much smaller than its neighbour.
//
// A photograph is never stretched. It is cropped to its frame where that takes
// away no more than a third: from a landscape that is too high two parts below
// for one above, since heads are above, from one that is too wide equally from
// both sides. A portrait never loses height, a panorama never width; they are
// placed whole, as large as the frame lets them.

// Frames, in thousandths of the width of the text area: a photograph alone is
// 170 × 88,9 mm, a row is as high as one of 82 × 54,7 mm.
const (
	aloneHeight = 523 // 88,9 of 170
	rowHeight   = 322 // 54,7 of 170
	photoCells  = 8   // columns
)

const (
	// captionGap is the white between a photograph and its caption.
	captionGap = 5 * draw.Pt
	// creditGap is the least white before a credit on the line of its caption.
	creditGap = 10 * draw.Pt
	// printDPI is how many pixels an inch of paper shows; more are not kept.
	printDPI = 300
	// leastDPI is where a print begins to look blurred.
	leastDPI = 100
)

// photoSetter sets photographs in a frame, below parent.
type photoSetter struct {
	*setter
	parent *Node
	at     frame
}

// set sets photographs. One landscape that would be left over in the last row
// makes room by the first one's standing alone, unless that takes a page more.
func (l photoSetter) set(p *doc.Photos) []box {
	if len(p.Items) == 0 {
		return nil
	}
	rows := packed(p.Items)
	before := len(l.dark.shots)
	boxes := l.rows(rows)
	last := rows[len(rows)-1]
	if len(rows) == 1 || len(last) > 1 || cellsOf(last[0]) != 4 || cellsOf(p.Items[0]) != 4 {
		return boxes
	}
	shots := slices.Clone(l.dark.shots[before:])
	l.dark.shots = l.dark.shots[:before]
	led := l.rows(append([][]doc.Photo{p.Items[:1]}, packed(p.Items[1:])...))
	if pagesOf(led, l.form.height) <= pagesOf(boxes, l.form.height) {
		return led
	}
	l.dark.shots = append(l.dark.shots[:before], shots...)
	return boxes
}

// pagesOf is how many pages of a height boxes fill, from the top of one on.
func pagesOf(boxes []box, height draw.Length) int {
	pages, used := 1, draw.Length(0)
	for i, b := range boxes {
		if i > 0 {
			used += b.before
		}
		if used += b.height; used > height && i > 0 {
			pages, used = pages+1, b.height
		}
	}
	return pages
}

// rows sets rows of photographs.
func (l photoSetter) rows(rows [][]doc.Photo) []box {
	var boxes []box
	for i, row := range rows {
		b := l.row(row)
		b.before = grid
		if i == 0 {
			b.before = 2 * grid
		}
		if b.height <= l.mostHeight(b) {
			boxes = append(boxes, b)
			continue
		}
		for _, photo := range row {
			boxes = append(boxes, l.withLongCaption(photo)...)
		}
	}
	return boxes
}

// cellsOf gives how many columns a photograph takes among several.
func cellsOf(p doc.Photo) int {
	switch w, h := p.W*100, max(p.H, 1); {
	case w < 85*h:
		return 2
	case w < 120*h:
		return 3
	case w <= 225*h:
		return 4
	}
	return photoCells
}

// packed cuts photographs into rows, in their order, one filled after the other.
func packed(all []doc.Photo) [][]doc.Photo {
	var rows [][]doc.Photo
	from, used := 0, 0
	for i, p := range all {
		n := cellsOf(p)
		if i > from && used+n > photoCells {
			rows = append(rows, all[from:i])
			from, used = i, 0
		}
		used += n
	}
	return append(rows, all[from:])
}

// row sets photographs side by side.
func (l photoSetter) row(row []doc.Photo) box {
	b := box{after: betweenIn, float: true}
	f := l.at
	alone := len(row) == 1 && cellsOf(row[0]) >= 4
	high, at := f.w*rowHeight/1000, 0
	if alone {
		high = f.w * aloneHeight / 1000
	}
	for _, p := range row {
		n := cellsOf(p)
		if alone {
			n = photoCells
		}
		c := l.photo(p, frame{f.x + cellEdge(f.w, at), cellWidth(f.w, n)}, high, !alone)
		b.absorb(c, draw.Point{})
		b.height = max(b.height, c.height)
		at += n
	}
	b.height = roundUp(b.height)
	return b
}

// cellEdge and cellWidth are the left edge of a column of the grid and the width
// of so many, in a text area of width w.
func cellEdge(w draw.Length, column int) draw.Length {
	return (w + photoGutter) * draw.Length(column) / photoCells
}

func cellWidth(w draw.Length, columns int) draw.Length { return cellEdge(w, columns) - photoGutter }

// photoGutter is the white between two columns: 6 mm.
const photoGutter = 17008

// photo sets one photograph at the top of f, at most so high, with its caption.
func (l photoSetter) photo(p doc.Photo, f frame, high draw.Length, inRow bool) box {
	n := l.parent.child(Div)
	b := l.picture(p, n, f, high, inRow)
	caption := l.caption(p, n, f)
	b.absorb(caption, draw.Point{Y: b.height + captionGap})
	b.height += captionGap + caption.height
	return b
}

// withLongCaption sets a photograph whose caption no page can hold beside
// it: the caption then runs on like a text.
func (l photoSetter) withLongCaption(p doc.Photo) []box {
	n, f := l.parent.child(Div), l.at
	b := l.picture(p, n, f, f.w*aloneHeight/1000, false)
	b.before, b.height, b.after = grid, roundUp(b.height+captionGap), never
	text := n.child(Caption)
	boxes := append([]box{b}, l.lines(l.shape(p.Caption, one(l.styles.caption), text), l.styles.caption, f.x, ragged(f.w), flushLeft)...)
	if p.Credit != "" {
		boxes = append(boxes, l.lines(l.shape(doc.Words(p.Credit), one(l.styles.source), text), l.styles.source, f.x, ragged(f.w), flushRight)...)
	}
	return boxes
}

// picture places the photograph itself.
func (l photoSetter) picture(p doc.Photo, parent *Node, f frame, high draw.Length, inRow bool) box {
	size, crop := framed(p.W, p.H, f.w, high, inRow)
	n := parent.child(Figure)
	n.Alt = p.Alt
	n.Box = draw.Rect{X: f.x, W: size.W, H: size.H}
	s := shot{photo: p, crop: crop, size: size, pixels: &draw.Pixels{}}
	l.dark.shots = append(l.dark.shots, s)
	b := box{height: size.H, figures: []*Node{n}}
	b.put(n, draw.Image{Rect: n.Box, Pixels: s.pixels})
	return b
}

// framed fits a picture of w × h pixels into a frame: the size that it is printed
// at, and the part of it that is. In a row it may be cropped at its sides.
func framed(w, h int, width, height draw.Length, inRow bool) (draw.Size, image.Rectangle) {
	const most = 3 // a third may be cut off
	w, h = max(w, 1), max(h, 1)
	all := image.Rect(0, 0, w, h)
	fw, fh := int64(width), int64(height)
	// The height that the frame shows of the whole width, and the other way round.
	cropH := int((int64(w)*fh + fw/2) / fw)
	cropW := int((int64(h)*fw + fh/2) / fh)
	frame := draw.Size{W: width, H: height}
	switch {
	case cropH <= h && w > h && (h-cropH)*most <= h: // a landscape, too high
		above := (h - cropH) / 3
		return frame, image.Rect(0, above, w, above+max(cropH, 1))
	case cropW <= w && inRow && (w-cropW)*most <= w: // too wide
		left := (w - cropW) / 2
		return frame, image.Rect(left, 0, left+max(cropW, 1), h)
	case cropH < h: // whole, as high as the frame
		return draw.Size{W: max(draw.Length(int64(w)*fh/int64(h)), 1), H: height}, all
	}
	return draw.Size{W: width, H: max(draw.Length(int64(h)*fw/int64(w)), 1)}, all
}

// caption sets what stands below a photograph: the caption at the left, who took
// it at the right, on the same line where there is room.
func (l photoSetter) caption(p doc.Photo, parent *Node, f frame) box {
	n := parent.child(Caption)
	st := l.styles.caption
	wide := f.w > cellWidth(l.form.width, 6)
	width := f.w
	if wide {
		width = cellWidth(f.w, 6)
	}
	lines := l.lines(l.shape(p.Caption, one(st), n), st, f.x, ragged(width), flushLeft)
	b := stack(lines)
	if p.Credit == "" {
		return b
	}
	credit := l.styles.source
	set := credit.Set(draw.Point{}, p.Credit)
	end, line := lines[len(lines)-1].inkWidth(), b.height
	if wide {
		end, line = f.x+width, lines[0].height
	}
	right := f.x + f.w - set.Width
	switch {
	case right >= end+creditGap:
		b.put(n, set.Move(draw.Point{X: right, Y: line - st.below()}))
	case set.Width <= f.w:
		b.put(n, set.Move(draw.Point{X: right, Y: b.height + credit.leading - credit.below()}))
		b.height += credit.leading
	default:
		more := stack(l.lines(l.shape(doc.Words(p.Credit), one(credit), n), credit, f.x, ragged(f.w), flushRight))
		b.absorb(more, draw.Point{Y: b.height})
		b.height += more.height
	}
	return b
}
