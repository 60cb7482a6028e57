// Package legacy reads Vietnamese text that was stored in the encodings of
// before Unicode.
package legacy

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Encoding is how Vietnamese letters are stored.
type Encoding uint8

const (
	// Unicode is today's text: composed, decomposed, or plain ASCII.
	Unicode Encoding = iota
	// TCVN3 is the 8-bit encoding of the .Vn fonts (ABC).
	TCVN3
	// VNI is the encoding of the VNI- fonts: a letter and its mark are two
	// characters.
	VNI
	// VISCII is the 8-bit encoding of RFC 1456.
	VISCII
	// Windows1258 is Windows code page 1258: tones are characters of their own.
	Windows1258
	// Mojibake is UTF-8 that was read as Windows-1252.
	Mojibake
)

// String names the encoding as officers know it.
func (e Encoding) String() string {
	switch e {
	case TCVN3:
		return "TCVN3"
	case VNI:
		return "VNI"
	case VISCII:
		return "VISCII"
	case Windows1258:
		return "Windows-1258"
	case Mojibake:
		return "UTF-8/Windows-1252"
	}
	return "Unicode"
}

// Repair is a set of repairs of Unicode text.
type Repair uint8

const (
	// Composed says that letters and their marks were joined: the text given
	// was not in NFC.
	Composed Repair = 1 << iota
	// Stroke says that Ð (eth) or Ɖ, which look like Đ, became Đ.
	Stroke
)

// Reading is a text and what was found out about it.
type Reading struct {
	// Text is in NFC and in today's letters; as given (NFC) when in doubt.
	Text string
	// Encoding is what the text was stored in.
	Encoding Encoding
	// Changed says that Text differs from the NFC of what was given because
	// letters were converted.
	Changed bool
	// Doubt says that the text may be in an old encoding, but neither font nor
	// score decides.
	Doubt bool
	// Repairs are what was mended in Unicode text.
	Repairs Repair
}

// OfFont tells the encoding that a font's name stands for; false when the name
// says nothing.
func OfFont(name string) (Encoding, bool) { return Unicode, false }

// Read reads one cell; font is the name of the cell's font or empty.
func Read(text, font string) Reading { return Reading{Text: norm.NFC.String(text)} }

// ReadBytes reads a whole text file.
func ReadBytes(raw []byte) Reading { return Read(strings.ToValidUTF8(string(raw), "\uFFFD"), "") }

// Syllable reports whether s is a well-formed Vietnamese syllable, in lower or
// upper case.
func Syllable(s string) bool { return false }
