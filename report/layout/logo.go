package layout

import (
	"image"

	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// The logo of the look stands in the upper right corner of the first page, at
// most so large.
var mostLogo = draw.Size{W: draw.Mm(28), H: 60 * draw.Pt}

// logoGap is white between the logo and what stands beside it.
const logoGap = grid

// logo puts the logo of the look into a box with its upper right corner at a
// point, and gives the room that it takes from the lines beside it: 0 where there
// is none.
func (l *setter) logo(b *box, parent *Node, right, top draw.Length) draw.Length {
	g := l.doc.Look.Logo
	if g == nil {
		return 0
	}
	w, h := max(g.W, 1), max(g.H, 1)
	size := draw.Size{W: mostLogo.W, H: max(draw.Length(int64(mostLogo.W)*int64(h)/int64(w)), 1)}
	if size.H > mostLogo.H {
		size = draw.Size{W: max(draw.Length(int64(mostLogo.H)*int64(w)/int64(h)), 1), H: mostLogo.H}
	}
	n := parent.child(Figure)
	n.Alt = g.Alt
	n.Box = draw.Rect{X: right - size.W, Y: top, W: size.W, H: size.H}
	s := shot{photo: doc.Photo{Bytes: g.Bytes, W: g.W, H: g.H, Alt: g.Alt, File: g.File, Pos: g.Pos},
		crop: image.Rect(0, 0, w, h), size: size, pixels: &draw.Pixels{}}
	l.dark.shots = append(l.dark.shots, s)
	b.figures = append(b.figures, n)
	b.put(n, draw.Image{Rect: n.Box, Pixels: s.pixels})
	return size.W + logoGap
}
