package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"

	"kyyeu/fonts"
	"kyyeu/fonts/cut"
)

// samples are the pairs that the tests of package fonts look at: they have no
// originals to compare with.
var samples = [...]string{
	"AV", "VA", "Ty", "To", "Tô", "Tổ", "Vă", "Và", "P.", "P,", "Yế", "LT", "LV", "ưỡ", "rđ", "Hộ", "11", "1.", ",5",
	"r,", "f”", "L’", "(T", "–V", "Đà", "Ấy", "ỹ.", "ky", "kỷ", "Kỷ", "xe", "xế", "av", "ựv",
}

// sample is a face's kerning of the samples, in font units.
type sample [len(samples)]int

// kerningHead opens the file of sample values.
const kerningHead = "# Kerning in font units as go-text reads it in the originals. Written by cutfaces.\n"

func (s sample) format(face string) string {
	var b strings.Builder
	for i, v := range s {
		fmt.Fprintf(&b, "%s %s %d\n", face, samples[i], v)
	}
	return b.String()
}

// compare holds a cut face against its original: the advance of every rune of
// the repertoire, its box, and the kerning of every pair of runes. The original
// is read by go-text/typesetting, so that no mistake of package cut's reader is
// compared with itself. It is read and not shaped: the shaper of v0.3.5 skips
// lookups for some glyphs (go-text/typesetting issue 278), among them the
// quotation marks of Be Vietnam Pro. The tabular digits, which no original has,
// are compared with its digits. compare counts the pairs that kern.
func compare(original []byte, got *fonts.Face) (pairs int, s sample, err error) {
	want, err := openReference(original)
	if err != nil {
		return 0, s, err
	}
	var both []rune
	for _, r := range cut.Repertoire() {
		g, ok := want.glyph(r)
		if base, small := cut.Base(r); !ok && small && got.Has(r) {
			if err := compareSmall(want, got, r, base); err != nil {
				return 0, s, err
			}
			continue
		}
		if ok != got.Has(r) {
			return 0, s, fmt.Errorf("%U: the original has it: %t; the cut: %t", r, ok, !ok)
		}
		if !ok {
			continue
		}
		both = append(both, r)
		if w, g := int(want.face.HorizontalAdvance(g)), got.Advance(r); w != g {
			return 0, s, fmt.Errorf("%U: advance %d, want %d", r, g, w)
		}
		e, _ := want.face.GlyphExtents(g)
		box, ink := got.Bounds(r)
		w := fonts.Bounds{XMin: int(e.XBearing), YMin: int(e.YBearing + e.Height), XMax: int(e.XBearing + e.Width), YMax: int(e.YBearing)}
		if ink && w != box || !ink && e.Width != 0 {
			return 0, s, fmt.Errorf("%U: box %v, want %v", r, box, w)
		}
	}
	if err := compareTabular(want, got); err != nil {
		return 0, s, err
	}
	for _, left := range both {
		for _, right := range both {
			w, g := want.kern(left, right), got.Kern(left, right)
			if w != g {
				return 0, s, fmt.Errorf("%c%c: kerning %d, want %d", left, right, g, w)
			}
			if w != 0 {
				pairs++
			}
		}
	}
	for i, pair := range samples {
		r := []rune(pair)
		s[i] = want.kern(r[0], r[1])
	}
	return pairs, s, nil
}

// compareSmall holds a small form that the original lacks against its base: less
// wide, less high, and no narrower than a third.
func compareSmall(want *reference, got *fonts.Face, r, base rune) error {
	g, _ := want.glyph(base)
	e, _ := want.face.GlyphExtents(g)
	box, ink := got.Bounds(r)
	w, h := int(e.Width), -int(e.Height)
	if !ink || (box.XMax-box.XMin)*3 < w || box.XMax-box.XMin >= w || (box.YMax-box.YMin)*3 < h || box.YMax-box.YMin >= h {
		return fmt.Errorf("%c: box %v is not that of a small %c, %d by %d", r, box, base, w, h)
	}
	return nil
}

// compareTabular holds the ten tabular digits, where there are any, against the
// digits: in the middle of one advance that all ten have.
func compareTabular(want *reference, got *fonts.Face) error {
	cell := got.Advance(got.Tabular('0'))
	for d := '0'; d <= '9'; d++ {
		r := got.Tabular(d)
		if a := got.Advance(r); a != cell {
			return fmt.Errorf("tabular %c: advance %d, that of 0 is %d", d, a, cell)
		}
		if r == d {
			continue
		}
		g, _ := want.glyph(d)
		e, _ := want.face.GlyphExtents(g)
		shift := (cell - int(want.face.HorizontalAdvance(g))) / 2
		w := fonts.Bounds{XMin: int(e.XBearing) + shift, YMin: int(e.YBearing + e.Height), XMax: int(e.XBearing+e.Width) + shift, YMax: int(e.YBearing)}
		if box, _ := got.Bounds(r); box != w {
			return fmt.Errorf("tabular %c: box %v, want %v", d, box, w)
		}
	}
	return nil
}

// reference is the original as go-text reads it.
type reference struct {
	face *font.Face
	gpos []font.GPOSLookup // of the feature kern, in order; none: the kern table
}

// openReference reads the original. The lookups are those of the default
// language of the script latn.
func openReference(file []byte) (*reference, error) {
	f, err := font.ParseTTF(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	r := &reference{face: f}
	for _, script := range f.GPOS.Scripts {
		if script.Tag != opentype.MustNewTag("latn") || script.DefaultLangSys == nil {
			continue
		}
		for _, i := range script.DefaultLangSys.FeatureIndices {
			if f.GPOS.Features[i].Tag != opentype.MustNewTag("kern") {
				continue
			}
			for _, j := range f.GPOS.Features[i].LookupListIndices {
				r.gpos = append(r.gpos, f.GPOS.Lookups[j])
			}
		}
	}
	return r, nil
}

// glyph is the glyph for a rune or for one that looks the same.
func (r *reference) glyph(c rune) (font.GID, bool) {
	for ok := true; ok; c, ok = cut.Alike(c) {
		if g, ok := r.face.NominalGlyph(c); ok && g != 0 {
			return g, true
		}
	}
	return 0, false
}

// kern is the kerning of two runes that the original has.
func (r *reference) kern(left, right rune) int {
	l, _ := r.glyph(left)
	g, _ := r.glyph(right)
	sum := 0
	if r.gpos == nil {
		for _, t := range r.face.Kern {
			if k, ok := t.Data.(font.SimpleKerns); ok && t.IsHorizontal() {
				sum += int(k.KernPair(l, g))
			}
		}
		return sum
	}
	for _, lookup := range r.gpos {
		for _, t := range lookup.Subtables {
			if v, ok := pairValue(t, tables.GlyphID(l), tables.GlyphID(g)); ok {
				sum += v
				break
			}
		}
	}
	return sum
}

// pairValue is what one subtable says of a pair; ok is false when it leaves the
// pair to the next one.
func pairValue(t tables.GPOSLookup, left, right tables.GlyphID) (v int, ok bool) {
	p, ok := t.(tables.PairPos)
	if !ok {
		return 0, false
	}
	i, ok := p.Cov().Index(left)
	if !ok {
		return 0, false
	}
	switch d := p.Data.(type) {
	case tables.PairPosData1:
		rec, ok := d.PairSets[i].FindGlyph(right)
		return int(rec.ValueRecord1.XAdvance), ok
	case tables.PairPosData2:
		column, ok := d.ClassDef2.Class(right)
		if !ok {
			return 0, false
		}
		row, _ := d.ClassDef1.Class(left)
		return int(d.Record(row, column).ValueRecord1.XAdvance), true
	}
	return 0, false
}
