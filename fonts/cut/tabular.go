package cut

// TabularZero is the code point of the first of the ten tabular digits; '1' to
// '9' follow. They are private-use and below U+FFFF, where the writer of the PDF
// finds glyphs. What an original has at these code points is never kept.
const TabularZero rune = 0xE030

// digitCell is the advance of a tabular digit in thousandths of an em: about
// what the digits of Be Vietnam Pro have on average, and more than the ink of each.
// A font with more ink in a digit gets cells as wide as that.
const digitCell = 645

// tabular reports whether r is the code point of a tabular digit.
func tabular(r rune) bool { return TabularZero <= r && r < TabularZero+10 }

// figure is one glyph of the cut with its metrics.
type figure struct {
	extent
	advance, bearing int
}

// tabularDigits draws the ten digits again in cells of one width, nothing when
// not all ten are kept or when their advances are equal as they are. A tabular
// digit is a composite of the digit alone, so that its outline is the same.
func (s *selection) tabularDigits() []figure {
	var digits [10]figure
	var glyphs [10]int // of the original
	cell, equal := (s.o.unitsEm*digitCell+500)/1000, true
	for i := range digits {
		n, ok := s.runes['0'+rune(i)]
		if !ok {
			return nil
		}
		glyphs[i] = s.order[n]
		d := &digits[i]
		d.extent = s.drawn[glyphs[i]]
		d.advance, d.bearing = s.o.metrics(glyphs[i], s.fault)
		if b, ok := d.box(); ok {
			cell = max(cell, b.xMax-b.xMin)
		}
		equal = equal && d.advance == digits[0].advance
	}
	if equal {
		return nil
	}
	for i, d := range digits {
		digits[i] = s.shifted(d, glyphs[i], cell)
	}
	return digits[:]
}

// shifted is digit d, which is glyph g of the original, with its advance made
// the cell: half of what that takes is put in, or taken away, on its left.
func (s *selection) shifted(d figure, g, cell int) figure {
	shift := (cell - d.advance) / 2
	out := figure{advance: cell, bearing: d.bearing + shift}
	b, ok := d.box()
	if !ok {
		return out
	}
	glyf := s.o.view("glyf", s.fault)
	if max(cell, out.bearing, b.xMax+shift) > 0x7FFF || min(out.bearing, b.xMin+shift) < -0x8000 {
		glyf.fail("glyph %d, a digit, reaches from %d to %d", g, b.xMin, b.xMax)
	}
	e := &out.extent
	e.depth, e.allPoints, e.allContours, e.allComponents = d.depth+1, d.allPoints, d.allContours, d.allComponents+1
	if e.depth > maxDepth || e.allComponents > maxComponents {
		glyf.fail("glyph %d, a digit, is made of too many parts", g)
	}
	for _, v := range [...]int{-1, b.xMin + shift, b.yMin, b.xMax + shift, b.yMax, argsAreWords | argsAreXY, g, shift, 0} {
		e.data = append16(e.data, v)
	}
	e.refs = []int{glyphHeader + 2}
	return out
}
