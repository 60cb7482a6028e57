package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// balanced sets lines that are about equally long: the narrowest measure that
// needs no more lines. It is for headlines and labels, not for running text.
func (l *typesetter) balanced(line doc.Line, st style, node *Node, x, w draw.Length, a alignment) []box {
	m := ragged(w)
	p := l.shape(line, one(st), node)
	p.stiffen()
	breaks, overfull := l.breaker.breakLines(p.pieces, m)
	for step := w / 50; !overfull && m.rest > w/2; {
		narrower := ragged(m.rest - step)
		b, over := l.breaker.breakLines(p.pieces, narrower)
		if over || len(b) > len(breaks) || p.penalties(b) > p.penalties(breaks) {
			break
		}
		m = narrower
	}
	boxes := l.lines(p, st, 0, m, flushLeft)
	for i := range boxes {
		shift := x
		if a == centred {
			shift += (w - boxes[i].inkWidth()) / 2
		}
		moved := box{}
		moved.absorb(boxes[i], draw.Point{X: shift})
		boxes[i].items, boxes[i].links = moved.items, moved.links
	}
	l.openClashes(boxes)
	return boxes
}

// penalties is what the breaks of a paragraph cost, their lines apart.
func (p *paragraph) penalties(breaks []int) int {
	sum := 0
	for _, at := range breaks[:len(breaks)-1] {
		sum += p.pieces[at].cost
	}
	return sum
}

// openClashes puts half a line of white above a line whose stacked capitals
// (Ổ, Ẫ, Ế) would touch the dots under the letters of the line before. Large
// type is set so tight that lower case just fits.
func (l *typesetter) openClashes(lines []box) {
	for i := 1; i < len(lines); i++ {
		if l.clash(lines[i-1], lines[i]) {
			lines[i].before += halfGrid
		}
	}
}

// clash reports whether the ink of a line touches that of the next.
func (l *typesetter) clash(above, below box) bool {
	lower := l.glyphBoxes(below, above.height, unicode.IsUpper)
	for _, a := range l.glyphBoxes(above, 0, unicode.IsLetter) {
		for _, b := range lower {
			if a.Overlaps(b) {
				return true
			}
		}
	}
	return false
}

// glyphBoxes are the ink boxes of the letters of a line that are wanted, moved
// down by dy.
func (l *typesetter) glyphBoxes(b box, dy draw.Length, wanted func(rune) bool) []draw.Rect {
	var out []draw.Rect
	for _, it := range b.items {
		t, ok := it.op.(draw.Text)
		if !ok {
			continue
		}
		font := draw.Font{Face: l.styles.set.Face(t.Style), Size: t.Size}
		x, n := t.At.X, 0
		for _, r := range t.S {
			if ink, ok := font.Face.Bounds(r); ok && wanted(r) {
				out = append(out, draw.Rect{
					X: x + font.Scale(ink.XMin), Y: dy + t.At.Y - font.Scale(ink.YMax),
					W: font.Scale(ink.XMax - ink.XMin), H: font.Scale(ink.YMax - ink.YMin),
				})
			}
			x += font.Scale(font.Face.Advance(r))
			if t.Adjust != nil {
				x += t.Adjust[n]
			}
			n++
		}
	}
	return out
}

// inkWidth is where the text of a line ends.
func (b box) inkWidth() draw.Length {
	var w draw.Length
	for _, it := range b.items {
		if t, ok := it.op.(draw.Text); ok {
			w = max(w, t.At.X+t.Width)
		}
	}
	return w
}

// shortened is s, or as many of its words as are not wider than width, and "…".
func shortened(f draw.Font, s string, width draw.Length) string {
	for t := s; ; {
		short := t
		if t != s {
			short += "…"
		}
		if t == "" || f.Width(short) <= width {
			return short
		}
		if i := strings.LastIndexAny(t, " \u00a0"); i > 0 {
			t = strings.TrimRight(t[:i], " \u00a0–-,")
			continue
		}
		_, n := utf8.DecodeLastRuneInString(t)
		t = t[:len(t)-n]
	}
}
