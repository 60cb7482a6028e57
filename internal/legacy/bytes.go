package legacy

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// ReadBytes reads a whole text file, such as a CSV file: UTF-8 and UTF-16 of
// either byte order, with a byte order mark or without, else an 8-bit encoding
// that is told by its words. Line ends and separators stay as they are; the
// byte order mark is taken off.
//
// A file in UTF-8 or UTF-16 may still have cells in an old encoding. Doubt is
// set when that seems so, and [Read] should see each cell; when sequences are
// broken (U+FFFD in the text) or there are NUL bytes, which stay; and when
// nothing decides between 8-bit encodings: the text is then Windows-1252.
func ReadBytes(raw []byte) Reading {
	text := decodeFile(raw)
	r := Read(text, "")
	if strings.ContainsRune(text, utf8.RuneError) || strings.ContainsRune(text, 0) {
		r.Doubt = true
	}
	return r
}

// decodeFile gives the code points of a file.
func decodeFile(raw []byte) string {
	switch {
	case bytes.HasPrefix(raw, []byte("\xEF\xBB\xBF")):
		return strings.ToValidUTF8(string(raw[3:]), "\uFFFD")
	case bytes.HasPrefix(raw, []byte("\xFF\xFE")):
		return decodeUTF16(raw[2:], binary.LittleEndian)
	case bytes.HasPrefix(raw, []byte("\xFE\xFF")):
		return decodeUTF16(raw[2:], binary.BigEndian)
	}
	if order := utf16Order(raw); order != nil {
		return decodeUTF16(raw, order)
	}
	if mostlyUTF8(raw) {
		return strings.ToValidUTF8(string(raw), "\uFFFD")
	}
	out := make([]rune, len(raw))
	for i, b := range raw {
		if out[i] = charmap.Windows1252.DecodeByte(b); out[i] == utf8.RuneError {
			out[i] = rune(b)
		}
	}
	return string(out)
}

// utf16Order recognises UTF-16 without a mark by the zero bytes of its ASCII:
// they are all on one side. Nil when it is not UTF-16.
func utf16Order(raw []byte) binary.ByteOrder {
	var zero [2]int
	for i, b := range raw {
		if b == 0 {
			zero[i&1]++
		}
	}
	// A fifth of the characters: separators, digits and plain letters of any
	// Vietnamese table are more.
	enough := max(1, len(raw)/10)
	switch {
	case zero[1] >= enough && zero[0]*20 <= zero[1]:
		return binary.LittleEndian
	case zero[0] >= enough && zero[1]*20 <= zero[0]:
		return binary.BigEndian
	}
	return nil
}

// decodeUTF16 decodes code units; an odd byte at the end and lone surrogates
// become U+FFFD.
func decodeUTF16(raw []byte, order binary.ByteOrder) string {
	units := make([]uint16, 0, len(raw)/2+1)
	for ; len(raw) >= 2; raw = raw[2:] {
		units = append(units, order.Uint16(raw))
	}
	if len(raw) == 1 {
		units = append(units, utf8.RuneError)
	}
	return string(utf16.Decode(units))
}

// mostlyUTF8 takes a file for UTF-8 also when a few of its sequences are
// broken, as where a program cut a cell in the middle of a letter: 8-bit text
// has hardly any whole sequence.
func mostlyUTF8(raw []byte) bool {
	whole, broken := 0, 0
	for len(raw) > 0 {
		r, size := utf8.DecodeRune(raw)
		switch {
		case size > 1:
			whole++
		case r == utf8.RuneError:
			broken++
		}
		raw = raw[size:]
	}
	return whole >= 10*broken
}
