package pdf

import (
	"strconv"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
)

// text shows one line of text (PDF 32000-1 §9.4). Texts that follow each other
// share a text object.
func (c *content) text(t draw.Text) {
	if t.S == "" || t.Size <= 0 {
		return
	}
	c.fillColor(t.Color)
	if !c.inText {
		c.op("BT")
		c.inText, c.line = true, draw.Point{Y: c.height} // the origin of PDF
	}
	c.font(t)
	if t.At != c.line {
		c.b = appendLength(c.b, t.At.X-c.line.X)
		c.b = append(c.b, ' ')
		c.b = appendLength(c.b, c.line.Y-t.At.Y)
		c.op(" Td")
		c.line = t.At
	}
	if !spaced(t) {
		c.show(t)
		return
	}
	// Readers take a wide gap for a space. This tells them what is written
	// (§14.9.4).
	c.b = appendText(append(c.b, "/Span<</ActualText"...), t.S)
	c.op(">>BDC")
	c.show(t)
	c.op("EMC")
}

// spaced reports whether letters of t stand so far apart that a reader might
// see a space where there is none. Poppler sees one from a tenth of an em.
func spaced(t draw.Text) bool {
	const tooFar = 15 // that part of an em
	i, last := 0, ' '
	for _, r := range t.S {
		if i > 0 && r != ' ' && last != ' ' && adjust(t, i-1) > t.Size/tooFar {
			return true
		}
		last = r
		i++
	}
	return false
}

// font sets face, size and stretch (§9.3).
func (c *content) font(t draw.Text) {
	if t.Style != c.state.style || t.Size != c.state.size {
		c.state.style, c.state.size = t.Style, t.Size
		c.b = append(c.b, '/')
		c.b = append(c.b, resource(t.Style)...)
		c.b = append(c.b, ' ')
		c.b = appendLength(c.b, t.Size)
		c.op(" Tf")
	}
	if t.Stretch != c.state.stretch {
		c.state.stretch = t.Stretch
		c.b = appendThousandths(c.b, 100*int64(1000+t.Stretch))
		c.op(" Tz")
	}
}

// resource is the name of a face in the resources of every page.
func resource(st fonts.Style) string { return "F" + strconv.Itoa(int(st)) }

// slack is how far, in thousandths of an em, a letter may stand beside its
// place before the next one is moved: too little to see, enough to keep numbers
// out of most lines.
const slack = 3

// show appends the string, as one array of pieces and moves when something is
// to be moved (§9.4.3, TJ).
//
// A move is a whole number of thousandths of an em, and so are the widths that
// readers add up (PDFium drops the decimals of a width). What rounding leaves
// is carried along: every move goes to where the letter belongs, from where the
// reader has come to, so a line ends where the layout wants it, however long.
func (c *content) show(t draw.Text) {
	var (
		face  = c.set.Face(t.Style)
		scale = draw.Font{Face: face, Size: t.Size}
		code  = coder(t, face)
		wide  = int64(1000 + t.Stretch)
		unit  = int64(t.Size) * wide // a thousandth of an em, in millionths of a Length
		ahead int64                  // the reader's place, from the layout's on
		moved bool
		start = len(c.b)
		i     = 0
	)
	c.b = append(c.b, '[', '(')
	for _, r := range t.S {
		if n := divide(ahead, unit); n >= slack || n <= -slack {
			c.b = append(c.b, ')')
			c.b = strconv.AppendInt(c.b, n, 10)
			c.b = append(c.b, '(')
			ahead -= n * unit
			moved = true
		}
		k := code(r)
		c.b = appendEscaped(c.b, byte(k>>8), byte(k))
		advance := face.Advance(drawn(face, k))
		ahead += int64(width(face, advance))*unit -
			1000*(int64(scale.Scale(advance))*wide+1000*int64(adjust(t, i)))
		i++
	}
	if moved {
		c.op(")]TJ")
		return
	}
	c.b = append(c.b[:start], c.b[start+1:]...) // no array
	c.op(")Tj")
}

// adjust is what t adds after its i-th rune.
func adjust(t draw.Text, i int) draw.Length {
	if i < len(t.Adjust) {
		return t.Adjust[i]
	}
	return 0
}

// width is an advance in thousandths of an em, as the font's W array has it.
func width(face *fonts.Face, advance int) int {
	return int(divide(int64(advance)*1000, int64(face.UnitsPerEm())))
}

// divide rounds n/d to the nearest integer, halves away from zero; d is
// positive.
func divide(n, d int64) int64 {
	if n < 0 {
		return -((-n + d/2) / d)
	}
	return (n + d/2) / d
}
