package cut

// The signs of powers and indices that a font lacks are made of the letters that
// they are the small forms of: m³, 10⁻⁶, CO₂ print in any face. They are as large
// and stand as high as those that the font has, so that 10⁻⁶ is of one piece.

// small are the bases of the superscripts and subscripts (Unicode, "Superscripts
// and Subscripts", U+2070–U+209F, and the three of Latin-1); one that is written
// with another sign has that second.
var small = map[rune]string{
	'⁰': "0", '¹': "1", '²': "2", '³': "3", '⁴': "4", '⁵': "5", '⁶': "6", '⁷': "7", '⁸': "8", '⁹': "9",
	'⁺': "+", '⁻': "−-", '⁼': "=", '⁽': "(", '⁾': ")", 'ⁿ': "n",
	'₀': "0", '₁': "1", '₂': "2", '₃': "3", '₄': "4", '₅': "5", '₆': "6", '₇': "7", '₈': "8", '₉': "9",
}

// Base is the rune that r is the small form of; ok is false when it is of none.
func Base(r rune) (base rune, ok bool) {
	for _, base = range small[r] {
		return base, true
	}
	return 0, false
}

// lowered reports a subscript.
func lowered(r rune) bool { return '₀' <= r && r <= '₉' }

// placing is how a small form is made of its base: scaled by so many parts of
// 2^14 and moved up by so many font units.
type placing struct{ scale, up int }

// unit is 1 as a fraction of 14 bits (F2Dot14).
const unit = 1 << 14

// placing is that of the font's own superscripts or subscripts, by the first digit
// that it has both ways; without any, three fifths of the size, the superscripts'
// tops at those of the digits.
func (s *selection) placing(low bool) placing {
	box := func(r rune) (box, bool) {
		n, ok := s.runes[r]
		if !ok || n >= len(s.order) {
			return box{}, false
		}
		return s.drawn[s.order[n]].box()
	}
	superscripts, subscripts := []rune("⁰¹²³⁴⁵⁶⁷⁸⁹"), []rune("₀₁₂₃₄₅₆₇₈₉")
	own := superscripts
	if low {
		own = subscripts
	}
	for i := len(own) - 1; i >= 0; i-- { // the larger are the plainer
		large, ok := box('0' + rune(i))
		is, ok2 := box(own[i])
		if !ok || !ok2 || large.yMax <= large.yMin || is.yMax <= is.yMin {
			continue
		}
		p := placing{scale: unit * (is.yMax - is.yMin) / (large.yMax - large.yMin)}
		p.up = is.yMin - scaled14(large.yMin, p.scale)
		if p.scale >= unit/3 && p.scale <= unit*4/5 {
			return p
		}
	}
	zero, _ := box('0')
	p := placing{scale: unit * 3 / 5, up: zero.yMax * 2 / 5}
	if low {
		p.up = -zero.yMax / 5
	}
	return p
}

// scaled14 is v times a fraction of 14 bits, rounded to the nearest.
func scaled14(v, scale int) int { return (v*scale + unit/2) >> 14 }

// raised are the small forms among the runes to keep that the font lacks and has
// the base of, in the order of wanted.
func (s *selection) raised(wanted []rune) (runes []rune, glyphs []figure) {
	var places [2]placing
	for i := range places {
		places[i] = s.placing(i == 1)
	}
	for _, r := range wanted {
		if _, has := s.runes[r]; has {
			continue
		}
		for _, base := range small[r] {
			n, ok := s.runes[base]
			if !ok || n >= len(s.order) {
				continue
			}
			p := places[0]
			if lowered(r) {
				p = places[1]
			}
			runes, glyphs = append(runes, r), append(glyphs, s.placed(s.order[n], p))
			break
		}
	}
	return runes, glyphs
}

// smallFlags are those of the one component of a small form.
const smallFlags = argsAreWords | argsAreXY | scaled | unscaledOffset

// made reports whether glyph g, that of r, is a small form that a cut made: cut
// again, the font has it made again, as all the others.
func (s *selection) made(r rune, g int) bool {
	if _, ok := Base(r); !ok {
		return false
	}
	e := s.o.glyph(g, s.fault)
	return len(e.refs) == 1 && len(e.data) == glyphHeader+10 && int(e.data[glyphHeader])<<8|int(e.data[glyphHeader+1]) == smallFlags
}

// placed is glyph g of the original, made small and moved.
func (s *selection) placed(g int, p placing) figure {
	d := s.drawn[g]
	advance, bearing := s.o.metrics(g, s.fault)
	out := figure{advance: scaled14(advance, p.scale), bearing: scaled14(bearing, p.scale)}
	b, ok := d.box()
	if !ok {
		return out
	}
	glyf := s.o.view("glyf", s.fault)
	small := box{scaled14(b.xMin, p.scale), scaled14(b.yMin, p.scale) + p.up, scaled14(b.xMax, p.scale), scaled14(b.yMax, p.scale) + p.up}
	if small.yMax > 0x7FFF || small.yMin < -0x8000 {
		glyf.fail("glyph %d reaches too far for a small form", g)
	}
	e := &out.extent
	e.depth, e.allPoints, e.allContours, e.allComponents = d.depth+1, d.allPoints, d.allContours, d.allComponents+1
	if e.depth > maxDepth || e.allComponents > maxComponents {
		glyf.fail("glyph %d is made of too many parts for a small form", g)
	}
	for _, v := range [...]int{-1, small.xMin, small.yMin, small.xMax, small.yMax, smallFlags, g, 0, p.up, p.scale} {
		e.data = append16(e.data, v)
	}
	e.refs = []int{glyphHeader + 2}
	return out
}
