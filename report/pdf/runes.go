package pdf

import (
	"iter"
	"math/bits"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/report/layout"
)

// runeSet is a set of runes of the basic multilingual plane, which is all that
// gofpdf can address.
type runeSet [0x10000 / 64]uint64

func (s *runeSet) add(r rune) { s[uint16(r)/64] |= 1 << (r % 64) }

// all gives the runes in rising order.
func (s *runeSet) all() iter.Seq[rune] {
	return func(yield func(rune) bool) {
		for i, word := range s {
			for ; word != 0; word &= word - 1 {
				if !yield(rune(64*i + bits.TrailingZeros64(word))) {
					return
				}
			}
		}
	}
}

// runs gives the runs of neighbouring runes that have all but the low byte in
// common (tabular digits are runs of their own): the most that one range of a CMap may hold (PDF 32000-1 §9.10.3).
func (s *runeSet) runs() iter.Seq2[rune, rune] {
	return func(yield func(first, last rune) bool) {
		first, last := rune(-1), rune(-1)
		for r := range s.all() {
			if first >= 0 && (r != last+1 || r%256 == 0 || r == tabularZero || r == tabularZero+10) {
				if !yield(first, last) {
					return
				}
				first = r
			}
			if first < 0 {
				first = r
			}
			last = r
		}
		if first >= 0 {
			yield(first, last)
		}
	}
}

// usage says which codes of which faces a document uses; nil for a face that it
// does not use.
type usage [fonts.Styles]*runeSet

// collect looks at all texts of the pages.
func collect(pages []layout.Page, set *fonts.Set) *usage {
	used := &usage{}
	for _, p := range pages {
		for _, item := range p.Items {
			if t, ok := item.Op.(draw.Text); ok && t.S != "" {
				used.add(t, set.Face(t.Style))
			}
		}
	}
	return used
}

func (u *usage) add(t draw.Text, face *fonts.Face) {
	if u[t.Style] == nil {
		u[t.Style] = &runeSet{}
	}
	code := coder(t, face)
	for _, r := range t.S {
		u[t.Style].add(code(r))
	}
}
