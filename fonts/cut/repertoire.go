package cut

import "slices"

// vietnamese are the letters of Vietnamese that ASCII lacks: the seven letters
// of its own and every vowel with every tone, lower case and upper case.
const vietnamese = "" +
	"àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ" +
	"ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"

// signs are what officials' text has beside letters.
const signs = "" +
	"–—―‘’‚“”„†‡•…‰′″‹›⁄" + // punctuation
	"⁰⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉" + // superscript and subscript
	"₫€£¥№™℃℮⅓⅔⅛⅜⅝⅞" + // money, letterlike, fractions
	"←↑→↓↔↕" +
	"∂∅∆∈∏∑−∓√∝∞∩∪∫≈≠≡≤≥" +
	"■□▪▫▲△▶►▼▽◀◄◆◇○●★☆✓✔"

// blanks are spaces and hyphens that are told apart by code point alone: en,
// em, figure, thin, hair space, hyphen, non-breaking hyphen, narrow no-break
// space.
const blanks = "\u2002\u2003\u2007\u2009\u200A\u2010\u2011\u202F"

// Repertoire is what a Vietnamese conference paper needs: ASCII, Latin-1,
// Latin Extended-A for the names of foreign guests, all Vietnamese letters,
// Greek, and the signs of officials' text. Text is in NFC, so there are no
// combining marks. The runes ascend, each once; the slice is the caller's own.
//
// U+00AD, the soft hyphen, is not in it: it is an instruction, and drawn would
// be a wrong hyphen.
func Repertoire() []rune {
	var out []rune
	for _, span := range [...][2]rune{{' ', '~'}, {0xA0, 0xAC}, {0xAE, 0xFF}, {0x100, 0x17F}, {0x1EA0, 0x1EF9}, {0x391, 0x3A1}, {0x3A3, 0x3A9}, {0x3B1, 0x3C9}} {
		for r := span[0]; r <= span[1]; r++ {
			out = append(out, r)
		}
	}
	for _, r := range vietnamese + signs + blanks {
		out = append(out, r)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Alike is the rune whose glyph does for r in a font that lacks r, because the
// two look the same by definition: the ohm sign for Ω, which is what NFC makes
// of it, a hyphen for the non-breaking one, the hyphen of ASCII for that one, a
// space for the no-break space. ok is false when there is none.
func Alike(r rune) (other rune, ok bool) {
	switch r {
	case 'Ω':
		return '\u2126', true
	case '\u2011':
		return '\u2010', true
	case '\u2010':
		return '-', true
	case '\u00A0':
		return ' ', true
	}
	return 0, false
}
