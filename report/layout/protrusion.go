package layout

import (
	"unicode/utf8"

	"kyyeu/internal/draw"
)

// protrusions say how much of a character's width, in thousandths, stands in the
// margin when it begins or ends a justified line: there is so little ink in it
// that a margin looks notched when it stands inside. They are those for Times of
// the microtype package (R Schlicht, "The microtype package", 3.2, file
// mt-ptm.cfg, and microtype.cfg for what that leaves to the general settings,
// https://ctan.org/pkg/microtype); the square brackets stand as the round ones
// do, and letters and digits not at all.
var protrusions = map[rune]struct{ left, right int }{
	'.': {0, 700},
	',': {0, 500},
	':': {0, 500},
	';': {0, 300},
	'!': {0, 100},
	'?': {0, 100},
	'-': {500, 500},
	'‑': {500, 500}, // U+2011
	'–': {300, 300},
	'—': {200, 200},
	'‘': {500, 500},
	'’': {300, 500},
	'“': {300, 400},
	'”': {300, 400},
	'(': {100, 0},
	')': {0, 200},
	'[': {100, 0},
	']': {0, 200},
	'/': {100, 200},
}

// protrusion is how much of f's first character stands in the margin when it
// begins a line, and how much of its last when it ends one. Raised text, the mark
// of a note, stays inside.
func (f frag) protrusion() (left, right draw.Length) {
	if f.rise != 0 || f.text.S == "" {
		return 0, 0
	}
	first, _ := utf8.DecodeRuneInString(f.text.S)
	last, _ := utf8.DecodeLastRuneInString(f.text.S)
	part := func(r rune, thousandths int) draw.Length {
		if thousandths == 0 {
			return 0
		}
		return f.font.Scale(f.font.Face.Advance(r)) * draw.Length(thousandths) / 1000
	}
	return part(first, protrusions[first].left), part(last, protrusions[last].right)
}
