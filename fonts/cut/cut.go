package cut

import (
	"maps"
	"slices"
)

// Cut makes a TrueType file of the glyphs that o has for the runes of keep,
// under the given names; see the package documentation for what it promises. A
// rune that the font lacks, and has neither the [Base] of nor anything [Alike] for,
// one above U+FFFE, a repeated one and one that stands for a tabular digit are left out without an
// error: what a face covers is for its reader to ask. The error is an [*Error].
func (o *Original) Cut(keep []rune, names Names) ([]byte, error) {
	var fault *Error
	s := newSelection(o, &fault)
	if err := s.choose(keep); err != nil {
		return nil, err
	}
	k := newPairs(slices.Clone(s.order)) // before components join: no rune leads to those
	if !ownKerning(o.view(KernTag, &fault), k) && !gposKerning(o.view("GPOS", &fault), k) {
		kernKerning(o.view("kern", &fault), k)
	}
	s.loadAll()
	if fault != nil {
		return nil, fault
	}
	tables := s.tables(names)
	if fault != nil {
		return nil, fault
	}
	tables[KernTag] = k.encode()
	return assemble(tables), nil
}

// selection is one cut under way.
type selection struct {
	o      *Original
	fault  **Error
	runes  map[rune]int   // to the new glyph number
	order  []int          // original glyph numbers, in the new order
	number map[int]int    // from the original to the new number
	drawn  map[int]extent // by original number: the glyphs read so far
	bytes  int            // of their outlines
	wanted []rune         // those of keep that may be made of others, ascending
}

func newSelection(o *Original, fault **Error) *selection {
	return &selection{o: o, fault: fault, runes: map[rune]int{}, number: map[int]int{}, drawn: map[int]extent{}}
}

// extent is a glyph with the sizes that maxp states.
type extent struct {
	glyph
	depth         int // 0 for a simple glyph
	allPoints     int // with components
	allContours   int
	allComponents int
}

// want gives glyph g of the original a number in the cut.
func (s *selection) want(g int) int {
	n, ok := s.number[g]
	if !ok {
		n = len(s.order)
		s.number[g] = n
		s.order = append(s.order, g)
	}
	return n
}

// choose numbers .notdef and the glyphs of the runes, in the runes' order.
func (s *selection) choose(keep []rune) error {
	m, err := openCmap(s.o.view("cmap", s.fault))
	if err != nil {
		return err
	}
	s.want(0)
	keep = slices.Clone(keep)
	slices.Sort(keep)
	for _, r := range keep {
		if r <= 0 || r >= 0xFFFF || tabular(r) {
			continue
		}
		if _, ok := Base(r); ok {
			s.wanted = append(s.wanted, r)
		}
		for c, ok := r, true; ok; c, ok = Alike(c) {
			if g := m.glyph(c); g > 0 && g < s.o.glyphs && !s.made(r, g) {
				s.runes[r] = s.want(g)
				break
			}
		}
	}
	if *s.fault != nil {
		return *s.fault
	}
	return nil
}

// loadAll reads all glyphs that have a number.
func (s *selection) loadAll() {
	for i := 0; i < len(s.order); i++ { // grows as composites name components
		s.load(s.order[i], 0)
	}
}

// load reads glyph g and, depth-first, its components.
func (s *selection) load(g, depth int) extent {
	if e, ok := s.drawn[g]; ok {
		return e
	}
	glyf := s.o.view("glyf", s.fault)
	if depth > maxDepth {
		glyf.fail("composite glyphs nested deeper than %d, or in a circle", maxDepth)
		return extent{}
	}
	e := extent{glyph: s.o.glyph(g, s.fault)}
	e.allPoints, e.allContours = e.points, e.contours
	for _, at := range e.refs {
		c := e.ref(at)
		if c >= s.o.glyphs {
			glyf.fail("component %d of %d glyphs", c, s.o.glyphs)
		}
		if *s.fault != nil {
			return extent{}
		}
		s.want(c)
		part := s.load(c, depth+1)
		e.depth = max(e.depth, part.depth+1)
		e.allPoints += part.allPoints
		e.allContours += part.allContours
		e.allComponents += 1 + part.allComponents
		if e.allComponents > maxComponents || e.allPoints > 0xFFFF || e.depth > maxDepth {
			glyf.fail("glyph %d is made of too many parts", g)
			return extent{}
		}
	}
	// A font may use one outline for a few glyphs. A small file that uses a large
	// one for thousands would ask for gigabytes.
	if s.bytes += len(e.data); s.bytes > 4*len(s.o.tables["glyf"]) {
		glyf.fail("too many glyphs share their outlines")
		return extent{}
	}
	s.drawn[g] = e
	return e
}

// glyphs are the glyphs of the original in the order of the cut.
func (s *selection) glyphs() []figure {
	out := make([]figure, 0, len(s.order)+10)
	for _, g := range s.order {
		f := figure{extent: s.drawn[g]}
		f.advance, f.bearing = s.o.metrics(g, s.fault)
		out = append(out, f)
	}
	return out
}

// withMade adds the glyphs that are made of others, which get their runes here:
// small forms that the font lacks, and tabular digits.
func (s *selection) withMade(out []figure) []figure {
	runes, small := s.raised(slices.Compact(s.wanted))
	for i, f := range small {
		s.runes[runes[i]] = len(out)
		out = append(out, f)
	}
	for i, f := range s.tabularDigits() {
		s.runes[TabularZero+rune(i)] = len(out)
		out = append(out, f)
	}
	if len(out) > 0xFFFF {
		s.o.view("glyf", s.fault).fail("no numbers are left for the glyphs that are made of others")
	}
	return out
}

// tables writes all tables but the kerning.
func (s *selection) tables(names Names) map[string][]byte {
	tables := s.outlines(s.withMade(s.glyphs()))
	maps.Copy(tables, map[string][]byte{"OS/2": s.os2(), "cmap": writeCmap(s.runes), "name": writeNames(names), "post": s.post()})
	return tables
}

// outlines writes the tables that draw glyphs and say how wide they are.
func (s *selection) outlines(glyphs []figure) map[string][]byte {
	o, n := s.o, len(glyphs)
	clone := func(tag string, size int) []byte {
		b := make([]byte, size)
		copy(b, o.tables[tag])
		return b
	}
	head, hhea := clone("head", 54), clone("hhea", 36)
	maxp := clone("maxp", 32)

	var most extent // of each quantity alone, over all glyphs
	var ink box     // of all glyphs
	var glyf, hmtx []byte
	offsets := make([]int, 0, n+1)
	widest, minLeft, minRight, maxExtent := 0, 0x7FFF, 0x7FFF, -0x8000
	for _, e := range glyphs {
		offsets = append(offsets, len(glyf))
		start := len(glyf)
		glyf = append(glyf, e.data...)
		for _, at := range e.refs {
			put16(glyf[start+at:], s.number[e.ref(at)])
		}
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = append16(append16(hmtx, e.advance), e.bearing)
		widest = max(widest, e.advance)
		if b, ok := e.box(); ok {
			ink.add(b)
			minLeft = min(minLeft, e.bearing)
			minRight = min(minRight, e.advance-e.bearing-(b.xMax-b.xMin))
			maxExtent = max(maxExtent, e.bearing+b.xMax-b.xMin)
		}
		if e.depth == 0 {
			most.points, most.contours = max(most.points, e.points), max(most.contours, e.contours)
		} else {
			most.allPoints, most.allContours = max(most.allPoints, e.allPoints), max(most.allContours, e.allContours)
		}
		most.depth, most.allComponents = max(most.depth, e.depth), max(most.allComponents, len(e.refs))
	}
	offsets = append(offsets, len(glyf))
	loca, long := writeLoca(offsets)

	const hintFlags = 1<<2 | 1<<4                                 // instructions depend on the size, or alter widths
	put16(head[16:], (int(head[16])<<8|int(head[17]))&^hintFlags) // flags
	for i, v := range [...]int{ink.xMin, ink.yMin, ink.xMax, ink.yMax} {
		put16(head[36+2*i:], v) // the box of all glyphs
	}
	put16(head[50:], long) // format of loca
	put16(head[52:], 0)    // format of glyf

	if minLeft > maxExtent { // no ink at all
		minLeft, minRight, maxExtent = 0, 0, 0
	}
	for i, v := range [...]int{widest, minLeft, minRight, maxExtent} {
		put16(hhea[10+2*i:], v) // what the metrics reach
	}
	put16(hhea[32:], 0) // format of hmtx
	put16(hhea[34:], n) // number of metrics

	put16(maxp[0:], 1) // version 1.0, that of TrueType outlines
	put16(maxp[2:], 0)
	for i, v := range [...]int{n, most.points, most.contours, most.allPoints, most.allContours,
		1, 0, 0, 0, 0, 0, 0, // one zone, and no hinting
		most.allComponents, most.depth} {
		put16(maxp[4+2*i:], v)
	}
	return map[string][]byte{"glyf": glyf, "head": head, "hhea": hhea, "hmtx": hmtx, "loca": loca, "maxp": maxp}
}

// box is a rectangle in font units, y upwards. The zero box is empty.
type box struct{ xMin, yMin, xMax, yMax int }

// add makes b hold c too.
func (b *box) add(c box) {
	if *b == (box{}) {
		*b = c
		return
	}
	*b = box{min(b.xMin, c.xMin), min(b.yMin, c.yMin), max(b.xMax, c.xMax), max(b.yMax, c.yMax)}
}

// writeLoca writes glyph offsets, which are multiples of four, in the short
// form when that can hold them.
func writeLoca(offsets []int) (loca []byte, long int) {
	if offsets[len(offsets)-1]/2 > 0xFFFF {
		long = 1
	}
	for _, at := range offsets {
		if long == 1 {
			loca = append16(append16(loca, at>>16), at)
		} else {
			loca = append16(loca, at/2)
		}
	}
	return loca, long
}

// metrics is the advance and the left side bearing of glyph g in font units.
// Some readers take an advance from 32768 on as negative: a fault.
func (o *Original) metrics(g int, fault **Error) (advance, bearing int) {
	t := o.view("hmtx", fault)
	if g < o.hms {
		advance, bearing = t.u16(4*g), t.i16(4*g+2)
	} else {
		advance, bearing = t.u16(4*(o.hms-1)), t.i16(4*o.hms+2*(g-o.hms))
	}
	if advance > 0x7FFF {
		t.fail("an advance of %d units", advance)
	}
	return advance, bearing
}

// os2 is the OS/2 table in version 4, with the heights of x and H measured
// where an old table does not state them.
func (s *selection) os2() []byte {
	const (
		size             = 96
		oldSize          = 86 // version 1
		firstChar        = 64
		xHeight, capital = 86, 88
		lastInBMP        = 0xFFFF
	)
	old := s.o.tables["OS/2"]
	version := int(old[0])<<8 | int(old[1])
	out := make([]byte, size)
	copy(out, old)
	if version < 1 {
		clear(out[78:])
	}
	if version < 2 {
		clear(out[oldSize:])
	}
	put16(out, 4)
	for at, r := range map[int]rune{xHeight: 'x', capital: 'H'} {
		if out[at] == 0 && out[at+1] == 0 {
			put16(out[at:], s.top(r))
		}
	}
	first, last := lastInBMP, 0
	for r := range s.runes {
		first, last = min(first, int(r)), max(last, int(r))
	}
	put16(out[firstChar:], min(first, last))
	put16(out[firstChar+2:], last)
	return out
}

// top is how far the ink of r reaches up, 0 when there is none.
func (s *selection) top(r rune) int {
	n, ok := s.runes[r]
	if !ok {
		return 0
	}
	b, _ := s.drawn[s.order[n]].box()
	return b.yMax
}

// post is a version 3 post table: italic angle and underline, no glyph names.
func (s *selection) post() []byte {
	out := make([]byte, 32)
	copy(out, s.o.tables["post"][:16])
	copy(out, "\x00\x03\x00\x00")
	return out
}
