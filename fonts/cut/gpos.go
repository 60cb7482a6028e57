package cut

import (
	"math/bits"
	"slices"
)

const (
	maxSubtables = 1024 // of kerning in one font; fonts have some dozens

	pairLookup, extensionLookup = 2, 9
	ignoreBases                 = 2 // lookup flag: not about letters
	xAdvanceBit                 = 4 // value format
)

// gposKerning adds up the kerning of the GPOS feature "kern" for Vietnamese in
// Latin script. Within a lookup the first subtable that knows a pair decides;
// lookups add up. ok is false when the font has no such feature, and the older
// kern table is to be asked. Contextual kerning is left out: it cannot be said
// of a pair.
func gposKerning(t table, k *pairs) (ok bool) {
	if len(t.b) == 0 {
		return false
	}
	lookups := kernLookups(t)
	if lookups == nil {
		return false
	}
	list := t.from(t.u16(8))
	budget := maxSubtables
	for _, i := range lookups {
		if i >= list.u16(0) {
			t.fail("lookup %d of %d", i, list.u16(0))
			return true
		}
		lookup := list.from(list.u16(2 + 2*i))
		if lookup.u16(2)&ignoreBases != 0 {
			continue
		}
		var subs []pairTable
		for j := range lookup.u16(4) {
			sub := lookup.from(lookup.u16(6 + 2*j))
			kind := lookup.u16(0)
			if kind == extensionLookup {
				kind = sub.u16(2)
				sub = sub.from(sub.u32(4))
			}
			if kind != pairLookup || *t.fault != nil {
				continue
			}
			if budget--; budget < 0 {
				t.fail("more than %d kerning subtables", maxSubtables)
				return true
			}
			subs = append(subs, openPairTable(sub, k.glyphs))
		}
		applyLookup(subs, k)
	}
	return true
}

// kernLookups lists the lookups of the feature "kern", in the order in which
// they apply: script latn, else DFLT; language Vietnamese, else the default.
func kernLookups(t table) []int {
	scripts := t.from(t.u16(4))
	script, ok := tagged(scripts, 0, "latn")
	if !ok {
		if script, ok = tagged(scripts, 0, "DFLT"); !ok {
			return nil
		}
	}
	language, ok := tagged(script, 2, "VIT ")
	if !ok {
		if script.u16(0) == 0 {
			return nil
		}
		language = script.from(script.u16(0))
	}
	features := t.from(t.u16(6))
	count := features.u16(0)
	var lookups []int
	for i := range language.u16(4) {
		f := language.u16(6 + 2*i)
		if f >= count || string(features.slice(2+6*f, 4)) != "kern" {
			continue
		}
		feature := features.from(features.u16(2 + 6*f + 4))
		for j := range feature.u16(2) {
			lookups = append(lookups, feature.u16(4+2*j))
		}
	}
	slices.Sort(lookups)
	return slices.Compact(lookups)
}

// tagged follows the record with that tag in a list of tags and offsets, whose
// count stands at offset at.
func tagged(t table, at int, tag string) (table, bool) {
	for i := range t.u16(at) {
		rec := at + 2 + 6*i
		if string(t.slice(rec, 4)) == tag {
			return t.from(t.u16(rec + 4)), true
		}
	}
	return table{}, false
}

// pairTable is one PairPos subtable.
type pairTable struct {
	t              table
	format         int
	advance        int   // offset of the advance in a value record, -1 when it has none
	size           int   // bytes of both value records
	coverage       []int // by kept glyph: index in the coverage, -1 when not covered
	class1, class2 []int // by kept glyph, format 2 only
}

func openPairTable(t table, glyphs []int) pairTable {
	p := pairTable{t: t, format: t.u16(0), advance: -1}
	f1, f2 := t.u16(4), t.u16(6)
	p.size = 2 * (bits.OnesCount16(uint16(f1)) + bits.OnesCount16(uint16(f2)))
	if f1&xAdvanceBit != 0 {
		p.advance = 2 * bits.OnesCount16(uint16(f1&(xAdvanceBit-1)))
	}
	cov := t.from(t.u16(2))
	p.coverage = each(glyphs, cov, coverageIndex)
	if p.format == 2 {
		p.class1 = each(glyphs, t.from(t.u16(8)), class)
		p.class2 = each(glyphs, t.from(t.u16(10)), class)
	}
	return p
}

// each asks a coverage or class table about every kept glyph.
func each(glyphs []int, t table, ask func(table, int) int) []int {
	out := make([]int, len(glyphs))
	for i, g := range glyphs {
		out[i] = ask(t, g)
	}
	return out
}

// coverageIndex is the place of glyph g in a coverage table, -1 when it is not there.
func coverageIndex(t table, g int) int {
	switch t.u16(0) {
	case 1:
		if i, ok := search(t, 4, 2, g); ok {
			return i
		}
	case 2:
		if i, ok := search(t, 4, 6, g); ok {
			return t.u16(4+6*i+4) + g - t.u16(4+6*i)
		}
	}
	return -1
}

// class is the class of glyph g in a class definition, 0 when it is in none.
func class(t table, g int) int {
	switch t.u16(0) {
	case 1:
		if i := g - t.u16(2); i >= 0 && i < t.u16(4) {
			return t.u16(6 + 2*i)
		}
	case 2:
		if i, ok := search(t, 4, 6, g); ok {
			return t.u16(4 + 6*i + 4)
		}
	}
	return 0
}

// search finds glyph g among sorted records of size bytes that begin at offset
// at, their count just before: records of one glyph (2 bytes) or of a first
// and a last one.
func search(t table, at, size, g int) (int, bool) {
	lo, hi := 0, t.u16(at-2)
	for lo < hi {
		mid := (lo + hi) / 2
		first := t.u16(at + size*mid)
		last := first
		if size > 2 {
			last = t.u16(at + size*mid + 2)
		}
		switch {
		case g < first:
			hi = mid
		case g > last:
			lo = mid + 1
		default:
			return mid, true
		}
	}
	return 0, false
}

// applyLookup adds the values of one lookup.
func applyLookup(subs []pairTable, k *pairs) {
	decided := make([]bool, len(k.glyphs))
	for left := range k.glyphs {
		clear(decided)
		for _, s := range subs {
			if s.coverage[left] < 0 {
				continue
			}
			switch s.format {
			case 1:
				s.apply1(left, decided, k)
			case 2:
				s.apply2(left, decided, k)
			}
			if *s.t.fault != nil {
				return
			}
		}
	}
}

// apply1 reads the pairs listed for one left glyph.
func (s pairTable) apply1(left int, decided []bool, k *pairs) {
	const sets = 10
	i := s.coverage[left]
	if i >= s.t.u16(sets-2) {
		return
	}
	set := s.t.from(s.t.u16(sets + 2*i))
	for j := range set.u16(0) {
		rec := 2 + j*(2+s.size)
		right, ok := k.index[set.u16(rec)]
		if !ok || decided[right] {
			continue
		}
		decided[right] = true
		if s.advance >= 0 {
			k.add(left, right, set.i16(rec+2+s.advance))
		}
	}
}

// apply2 reads the row of one left glyph's class. A right glyph of class 0 is
// not decided here, as in HarfBuzz, so that later subtables may still know it.
func (s pairTable) apply2(left int, decided []bool, k *pairs) {
	const values = 16
	rows, columns := s.t.u16(12), s.t.u16(14)
	row := s.class1[left]
	if row >= rows {
		return
	}
	for right, column := range s.class2 {
		if column == 0 || column >= columns || decided[right] {
			continue
		}
		decided[right] = true
		if s.advance >= 0 {
			k.add(left, right, s.t.i16(values+s.size*(row*columns+column)+s.advance))
		}
	}
}
