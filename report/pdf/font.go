package pdf

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"

	"kyyeu/fonts"
)

// Flags of a font descriptor (PDF 32000-1 §9.8.2).
const (
	flagSerif    = 1 << 1
	flagSymbolic = 1 << 2 // the codes are not those of a Latin encoding
	flagItalic   = 1 << 6
)

// putFonts writes the faces that the document uses and gives the dictionary of
// them that all pages share, in which a face is named after its style.
func putFonts(f *file, set *fonts.Set, used *usage) (ref, error) {
	list := f.reserve()
	body := []byte("<<")
	for st := range fonts.Style(fonts.Styles) {
		if used[st] == nil {
			continue
		}
		r, err := putFont(f, st, set.Face(st), used[st])
		if err != nil {
			return 0, fmt.Errorf("face %s: %w", st, err)
		}
		body = appendName(body, resource(st))
		body = appendRef(body, r)
	}
	f.put(list, append(body, ">>"...))
	return list, nil
}

// putFont writes one face as a Type 0 font over a CIDFontType2 (§9.7). The code
// of a character is its rune, in two bytes; tabular digits have their own.
//
// ISO 19005-3 §6.2.11 asks for most of what is here: the program embedded, widths
// that agree with it, a glyph for every code used, a ToUnicode map, and no
// reference to .notdef. A CIDSet is optional, and wrong more often than right.
func putFont(f *file, st fonts.Style, face *fonts.Face, used *runeSet) (ref, error) {
	var runes []rune
	for code := range used.all() {
		runes = append(runes, drawn(face, code))
	}
	cut, err := face.Program(runes)
	if err != nil {
		return 0, err
	}
	glyphs, err := glyphMap(used, runes, cut.Glyphs)
	if err != nil {
		return 0, err
	}
	font, cid, descriptor := f.reserve(), f.reserve(), f.reserve()
	program, gids, unicode := f.reserve(), f.reserve(), f.reserve()
	base := subsetTag(cut.TTF) + "+" + face.Name()

	f.put(font, fmt.Appendf(nil,
		"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
		base, cid, unicode))
	f.put(cid, fmt.Appendf(nil,
		"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"+
			"/FontDescriptor %d 0 R/CIDToGIDMap %d 0 R/W %s>>",
		base, descriptor, gids, widths(face, used)))
	f.put(descriptor, describe(base, st, face, program))
	f.putStream(program, fmt.Sprintf("/Length1 %d", len(cut.TTF)), cut.TTF)
	f.putStream(gids, "", glyphs)
	f.putStream(unicode, "", toUnicode(used))
	return font, nil
}

// describe makes the font descriptor (§9.8). How wide the stems are is no part of
// a TrueType file; readers only use it for a face in place of this one.
func describe(base string, st fonts.Style, face *fonts.Face, program ref) []byte {
	const regular = 65 // weights are told from its square, as Acrobat does
	stem := 50 + face.Weight()*face.Weight()/(regular*regular)
	box := face.Box()
	flags := flagSymbolic
	if strings.HasPrefix(st.String(), fonts.Serif.String()) {
		flags |= flagSerif
	}
	angle := face.ItalicAngle()
	if angle != 0 {
		flags |= flagItalic
	}
	return fmt.Appendf(nil,
		"<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %s/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %d 0 R>>",
		base, flags, width(face, box.XMin), width(face, box.YMin), width(face, box.XMax), width(face, box.YMax), strconv.FormatFloat(angle, 'f', -1, 32),
		width(face, face.Ascent()), width(face, face.Descent()), width(face, face.CapHeight()), stem, program)
}

// subsetTag is the six letters that mark a cut face (§9.6.4), the same for the
// same cut.
func subsetTag(program []byte) string {
	hash := sha256.Sum256(program)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + hash[i]%26
	}
	return string(tag)
}

// widths is the W array (§9.7.4.3) of the used codes, one list for each run.
func widths(face *fonts.Face, used *runeSet) []byte {
	b := []byte{'['}
	for first, last := range used.runs() {
		b = strconv.AppendInt(b, int64(first), 10)
		b = append(b, '[')
		for r := first; r <= last; r++ {
			b = strconv.AppendInt(b, int64(width(face, face.Advance(drawn(face, r)))), 10)
			b = append(b, ' ')
		}
		b[len(b)-1] = ']'
	}
	return append(b, ']')
}

// glyphMap makes the CIDToGIDMap (§9.7.4.2) of the used codes, whose runes have
// these glyphs, and makes sure that each has one.
func glyphMap(used *runeSet, runes []rune, glyphs []uint16) ([]byte, error) {
	var b []byte
	i := 0
	for code := range used.all() {
		if glyphs[i] == 0 {
			return nil, fmt.Errorf("no glyph for %U in the cut", runes[i])
		}
		b = append(b, make([]byte, 2*int(code)-len(b))...)
		b = binary.BigEndian.AppendUint16(b, glyphs[i])
		i++
	}
	return b, nil
}

// toUnicode is the CMap that says which characters the codes are (§9.10.3):
// themselves, but for the tabular digits.
func toUnicode(used *runeSet) []byte {
	const perBlock = 100 // as many as the format allows
	var ranges [][2]rune
	for first, last := range used.runs() {
		ranges = append(ranges, [2]rune{first, last})
	}
	b := []byte(`/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
`)
	for len(ranges) > 0 {
		n := min(perBlock, len(ranges))
		b = fmt.Appendf(b, "%d beginbfrange\n", n)
		for _, r := range ranges[:n] {
			b = fmt.Appendf(b, "<%04X><%04X><%04X>\n", r[0], r[1], meaning(r[0]))
		}
		b = append(b, "endbfrange\n"...)
		ranges = ranges[n:]
	}
	return append(b, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"...)
}
