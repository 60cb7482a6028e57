package fonts

import "kyyeu/fonts/cut"

// Face is one TrueType face: metrics, kerning and coverage. Lengths are in font
// units, of which [Face.UnitsPerEm] make the type size. A face is immutable and
// safe for concurrent use; its zero value has no runes.
type Face struct {
	file      string // a string and not bytes: nobody can change it
	name      string
	unitsEm   int
	ascent    int
	descent   int
	capHeight int
	xHeight   int
	italic    float64
	weight    int
	box       Bounds

	glyphs   []uint16   // by rune, 0 where there is none
	tabular  [10]uint16 // by digit, 0 where the digits are of one width
	hmtx     string
	loca     string
	glyf     string
	longLoca bool
	kern     kerning
}

// Name is the PostScript name, such as "KyyeuSerif-Regular": ASCII letters,
// digits, - and _, at most 63 of them.
func (f *Face) Name() string { return f.name }

// UnitsPerEm is the number of font units in an em: 2048 for the embedded serif
// faces, 1000 for the sans ones.
func (f *Face) UnitsPerEm() int { return f.unitsEm }

// Has reports whether the face has a glyph for r in a text. It is the truth about
// what will be drawn: an empty box never counts as a glyph. Nor do the private-use
// runes that [Face.Tabular] gives: in a text they mean nothing.
func (f *Face) Has(r rune) bool { return f.glyph(r) != 0 }

// Advance is the distance from the origin of r to that of the next rune,
// without kerning. It is never negative, and 0 for a rune the face lacks. It
// answers for what [Face.Tabular] gives, too.
func (f *Face) Advance(r rune) int {
	g := f.drawn(r)
	if g == 0 {
		return 0
	}
	return u16(f.hmtx, 4*g)
}

// Kern is what is added to the advance of left when right follows it: negative
// when they move together ("AV"), 0 when the pair is not kerned, when the face
// lacks either rune, and when either is a private-use one of [Face.Tabular].
func (f *Face) Kern(left, right rune) int {
	l, r := f.glyph(left), f.glyph(right)
	if l == 0 || r == 0 {
		return 0
	}
	return f.kern.value(l, r)
}

// Tabular is the code point that draws an ASCII digit in a cell common to all ten,
// so that numbers stand in columns: a private-use rune where the digits of the
// face differ in width, else the digit itself. Any other rune is given back.
// [Face.Advance] and [Face.Bounds] answer for the private-use rune, [Face.Has] is
// false for it, and nothing kerns with it. It is for drawing alone: whoever draws
// it has to say that it reads as the digit.
func (f *Face) Tabular(digit rune) rune {
	if i := digit - '0'; 0 <= i && i < 10 && f.tabular[i] != 0 {
		return cut.TabularZero + i
	}
	return digit
}

// Bounds is a box around ink: x from the origin to the right, y from the base
// line upwards, in font units.
type Bounds struct{ XMin, YMin, XMax, YMax int }

// Bounds is the ink box of r. ok is false for a blank such as the space, and
// for a rune the face lacks. It answers for what [Face.Tabular] gives, too.
func (f *Face) Bounds(r rune) (b Bounds, ok bool) {
	g := f.drawn(r)
	if g == 0 {
		return Bounds{}, false
	}
	data := f.glyphData(g)
	if data == "" {
		return Bounds{}, false
	}
	b = Bounds{i16(data, 2), i16(data, 4), i16(data, 6), i16(data, 8)}
	if b.XMin >= b.XMax || b.YMin >= b.YMax { // such as a no-break space composed of a space
		return Bounds{}, false
	}
	return b, true
}

// Ascent is how far the face says it reaches above the base line, positive. A
// stacked capital may reach further: Ẫ does in the sans faces. Ask [Face.Bounds].
func (f *Face) Ascent() int { return f.ascent }

// Descent is how far the face says it reaches below the base line, negative.
func (f *Face) Descent() int { return f.descent }

// CapHeight is the height of H above the base line.
func (f *Face) CapHeight() int { return f.capHeight }

// XHeight is the height of x above the base line.
func (f *Face) XHeight() int { return f.xHeight }

// ItalicAngle is the slant in degrees counter-clockwise from upright: 0 for an
// upright face, negative for one that leans to the right.
func (f *Face) ItalicAngle() float64 { return f.italic }

// Weight is 400 for a regular face, 700 for a bold one.
func (f *Face) Weight() int { return f.weight }

// Box is the rectangle that holds the ink of every rune.
func (f *Face) Box() Bounds { return f.box }

// TTF is the file of the face. Every call makes a fresh copy.
func (f *Face) TTF() []byte { return []byte(f.file) }

// Program cuts the face down to what a PDF embeds of it, with a glyph for each of
// the runes, which may be those that [Face.Tabular] gives.
func (f *Face) Program(runes []rune) (cut.Program, error) {
	o, err := cut.Parse(f.TTF())
	if err != nil {
		return cut.Program{}, err
	}
	return o.Program(runes)
}

// drawn is the glyph number of r, which may be one that [Face.Tabular] gave.
func (f *Face) drawn(r rune) int {
	if i := uint32(r - cut.TabularZero); i < uint32(len(f.tabular)) {
		return int(f.tabular[i])
	}
	return f.glyph(r)
}

// glyph is the glyph number of r in a text, 0 when the face lacks it.
func (f *Face) glyph(r rune) int {
	if uint32(r) < uint32(len(f.glyphs)) {
		return int(f.glyphs[r])
	}
	return 0
}

// kerning reads the table that package cut describes at KernTag.
type kerning struct {
	left, right string // class of each glyph
	values      string
	columns     int // classes of right glyphs, without class 0
}

// value is the kerning of two glyphs in font units. The classes were checked
// when the table was opened.
func (k *kerning) value(left, right int) int {
	if 2*left >= len(k.left) || 2*right >= len(k.right) {
		return 0
	}
	row, column := u16(k.left, 2*left), u16(k.right, 2*right)
	if row == 0 || column == 0 {
		return 0
	}
	return i16(k.values, 2*((row-1)*k.columns+column-1))
}

// u16, i16 and u32 read a big-endian number; the caller knows that it is there.
func u16(s string, at int) int { return int(s[at])<<8 | int(s[at+1]) }
func i16(s string, at int) int { return int(int16(u16(s, at))) }
func u32(s string, at int) int { return u16(s, at)<<16 | u16(s, at+2) }
