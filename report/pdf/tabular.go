package pdf

import (
	"kyyeu/fonts"
	"kyyeu/internal/draw"
)

// Tabular digits ([fonts.Face.Tabular]) are private-use runes of the face. In
// the file they have the codes from tabularZero on, where Unicode has control
// characters, which are never drawn: so the tables by code stay short, and no
// code in the file is a private-use one. What they read as, ToUnicode says.
const tabularZero rune = 0x10

// isTabular reports whether a code is one of theirs.
func isTabular(code rune) bool { return code >= tabularZero && code <= tabularZero+9 }

// meaning is the character that a code reads as.
func meaning(code rune) rune {
	if isTabular(code) {
		return code - tabularZero + '0'
	}
	return code
}

// drawn is the rune of the face that draws a code.
func drawn(face *fonts.Face, code rune) rune {
	if isTabular(code) {
		return face.Tabular(meaning(code))
	}
	return code
}

// coder gives the codes of the runes of t: themselves, but for tabular digits.
func coder(t draw.Text, face *fonts.Face) func(rune) rune {
	return func(r rune) rune {
		if t.Tabular && face.Tabular(r) != r {
			return r - '0' + tabularZero
		}
		return r
	}
}
