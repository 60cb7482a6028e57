package cut

// Flags of a point in a simple glyph and of a component in a composite one.
const (
	xShort, yShort, repeat, xSame, ySame = 0x02, 0x04, 0x08, 0x10, 0x20

	argsAreWords, argsAreXY, scaled, more, scaledXY, matrix, instructed, unscaledOffset = 0x01, 0x02, 0x08, 0x20, 0x40, 0x80, 0x100, 0x1000
)

const (
	maxDepth      = 8    // nesting of composites; fonts use two or three
	maxComponents = 1024 // simple glyphs that one composite may come to draw
)

// glyph is one outline without its hinting.
type glyph struct {
	data     []byte // nil when blank
	refs     []int  // offsets in data of the glyph numbers of components, nil for a simple glyph
	points   int    // of a simple glyph
	contours int    // of a simple glyph
}

// locaAt is the offset of entry i in the loca table.
func (o *Original) locaAt(i int) int {
	if o.longs {
		return 4 * i
	}
	return 2 * i
}

// glyph reads glyph g, which must be below o.glyphs.
func (o *Original) glyph(g int, fault **Error) glyph {
	loca := o.view("loca", fault)
	var from, to int
	if o.longs {
		from, to = loca.u32(4*g), loca.u32(4*g+4)
	} else {
		from, to = 2*loca.u16(2*g), 2*loca.u16(2*g+2)
	}
	t := o.view("glyf", fault)
	b := t.slice(from, to-from)
	if len(b) == 0 {
		return glyph{}
	}
	t.b = b
	var out glyph
	if t.i16(0) >= 0 {
		out = simple(t)
	} else {
		out = composite(t)
	}
	if b, ok := out.box(); ok && (b.xMin > b.xMax || b.yMin > b.yMax) {
		t.fail("glyph %d has a box inside out", g)
	}
	return out
}

const (
	glyphHeader = 10 // number of contours and the four sides of the box
	boxAt       = 2  // the box in it
)

// simple cuts the instructions out of a simple glyph, and the padding after it.
func simple(t table) glyph {
	contours := t.i16(0)
	if contours == 0 {
		return glyph{}
	}
	at := glyphHeader + 2*contours
	last := -1
	for i := range contours {
		end := t.u16(glyphHeader + 2*i)
		if end <= last {
			t.fail("contour ends out of order")
			return glyph{}
		}
		last = end
	}
	points := last + 1
	hints := at
	at += 2 + t.u16(hints)
	outline := at
	size := 0 // of the coordinates
	for p := 0; p < points && *t.fault == nil; {
		flags := t.slice(at, 1)
		at++
		if flags == nil {
			break
		}
		f, times := flags[0], 1
		if f&repeat != 0 {
			if n := t.slice(at, 1); n != nil {
				times += int(n[0])
			}
			at++
		}
		if p += times; p > points {
			t.fail("more flags than points")
		}
		size += times * (width(f, xShort, xSame) + width(f, yShort, ySame))
	}
	body := t.slice(outline, at-outline+size)
	if *t.fault != nil {
		return glyph{}
	}
	data := append([]byte(nil), t.b[:hints]...)
	data = append16(data, 0)
	return glyph{data: append(data, body...), points: points, contours: contours}
}

// width is the number of bytes of one coordinate.
func width(flags, short, same byte) int {
	switch {
	case flags&short != 0:
		return 1
	case flags&same != 0:
		return 0
	}
	return 2
}

// composite cuts the instructions off a composite glyph.
func composite(t table) glyph {
	at := glyphHeader
	var refs []int
	data := append([]byte(nil), t.slice(0, glyphHeader)...)
	for {
		flags := t.u16(at)
		size := 4 + 2
		if flags&argsAreWords != 0 {
			size = 4 + 4
		}
		switch {
		case flags&scaled != 0:
			size += 2
		case flags&scaledXY != 0:
			size += 4
		case flags&matrix != 0:
			size += 8
		}
		part := t.slice(at, size)
		if *t.fault != nil {
			return glyph{}
		}
		refs = append(refs, len(data)+2)
		data = append16(data, flags&^instructed)
		data = append(data, part[2:]...)
		at += size
		if flags&more == 0 {
			return glyph{data: data, refs: refs}
		}
	}
}

// ref is the glyph number at offset at of a composite.
func (g glyph) ref(at int) int { return int(g.data[at])<<8 | int(g.data[at+1]) }

// box is the ink box; ok is false for a blank glyph.
func (g glyph) box() (b box, ok bool) {
	if g.data == nil {
		return box{}, false
	}
	var fault *Error
	t := table{"glyf", g.data, &fault}
	return box{t.i16(boxAt), t.i16(boxAt + 2), t.i16(boxAt + 4), t.i16(boxAt + 6)}, true
}
