package cut

import "slices"

// runeMap finds the glyph of a rune in a font's own cmap. Glyph 0 is "none".
type runeMap struct {
	t      table
	format int // 4 or 12
}

// openCmap picks the Unicode subtable: full repertoire before the BMP alone.
func openCmap(t table) (runeMap, *Error) {
	const none, bmp, full = 0, 1, 2
	best, at := none, 0
	for i := range t.u16(2) {
		rec := 4 + 8*i
		platform, encoding, offset := t.u16(rec), t.u16(rec+2), t.u32(rec+4)
		if *t.fault != nil {
			return runeMap{}, *t.fault
		}
		rank := none
		switch {
		case platform == 3 && encoding == 10, platform == 0 && (encoding == 4 || encoding == 6):
			rank = full
		case platform == 3 && encoding == 1, platform == 0 && encoding < 4:
			rank = bmp
		}
		if f := t.from(offset).u16(0); rank > best && (f == 4 || f == 12) {
			best, at = rank, offset
		}
	}
	if *t.fault != nil {
		return runeMap{}, *t.fault
	}
	if best == none {
		return runeMap{}, faultf(NoUnicode, "no Unicode character map")
	}
	sub := t.from(at)
	return runeMap{sub, sub.u16(0)}, nil
}

// glyph is the glyph of r, 0 when the font has none.
func (m runeMap) glyph(r rune) int {
	if m.format == 12 {
		return m.glyph12(int(r))
	}
	return m.glyph4(int(r))
}

func (m runeMap) glyph4(r int) int {
	if r > 0xFFFF {
		return 0
	}
	segs2 := m.t.u16(6) &^ 1 // twice the number of segments
	const ends = 14
	starts := ends + segs2 + 2
	deltas := starts + segs2
	offsets := deltas + segs2
	for i := 0; i < segs2; i += 2 {
		if m.t.u16(ends+i) < r {
			continue
		}
		start := m.t.u16(starts + i)
		if start > r {
			return 0
		}
		delta, offset := m.t.u16(deltas+i), m.t.u16(offsets+i)
		if offset == 0 {
			return (r + delta) & 0xFFFF
		}
		// The offset counts from its own place.
		g := m.t.u16(offsets + i + offset + 2*(r-start))
		if g == 0 {
			return 0
		}
		return (g + delta) & 0xFFFF
	}
	return 0
}

func (m runeMap) glyph12(r int) int {
	n := m.t.u32(12)
	m.t.slice(16, 12*n)
	lo, hi := 0, n
	for lo < hi && *m.t.fault == nil {
		mid := (lo + hi) / 2
		group := 16 + 12*mid
		switch {
		case r < m.t.u32(group):
			hi = mid
		case r > m.t.u32(group+4):
			lo = mid + 1
		default:
			return m.t.u32(group+8) + r - m.t.u32(group)
		}
	}
	return 0
}

// writeCmap is a cmap table with one format 4 subtable, platform 3 encoding 1.
// The keys of glyphs are runes below U+FFFF.
func writeCmap(glyphs map[rune]int) []byte {
	type segment struct{ start, end, delta int }
	var segs []segment
	runes := make([]int, 0, len(glyphs))
	for r := range glyphs {
		runes = append(runes, int(r))
	}
	slices.Sort(runes)
	for _, r := range runes {
		delta := (glyphs[rune(r)] - r) & 0xFFFF
		if n := len(segs) - 1; n >= 0 && segs[n].end == r-1 && segs[n].delta == delta {
			segs[n].end = r
			continue
		}
		segs = append(segs, segment{r, r, delta})
	}
	segs = append(segs, segment{0xFFFF, 0xFFFF, 1}) // the format wants this last one

	n := len(segs)
	search, selector := 2, 0
	for search*2 <= 2*n {
		search *= 2
		selector++
	}
	var out []byte
	for _, v := range [...]int{0, 1, 3, 1, 0, 12} { // version, count, platform, encoding, offset 12
		out = append16(out, v)
	}
	for _, v := range [...]int{4, 16 + 8*n, 0, 2 * n, search, selector, 2*n - search} {
		out = append16(out, v)
	}
	for _, s := range segs {
		out = append16(out, s.end)
	}
	out = append16(out, 0)
	for _, s := range segs {
		out = append16(out, s.start)
	}
	for _, s := range segs {
		out = append16(out, s.delta)
	}
	for range segs {
		out = append16(out, 0)
	}
	return out
}
