package legacy

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// readMojibake undoes UTF-8 that was taken for Windows-1252 or Windows-1258
// (the code page of Vietnamese Windows), once or twice. It is independent of
// the font: no font shows such text right. The sequences of UTF-8 are strict,
// so that text of another kind hardly ever has one; the words must be the
// better for it all the same.
//
// Doubt is set where some words come out right and others do not, for bytes
// that the code page lacks have often been dropped.
func readMojibake(text string) (Reading, bool) {
	if _, n := decodeMojibake(text); n == 0 {
		return Reading{}, false
	}
	nfc := norm.NFC.String(text)
	given := rate(nfc)
	now, s := text, given
	for range 2 {
		next, n := decodeMojibake(now)
		if n == 0 {
			break
		}
		next = norm.NFC.String(next)
		ns := rate(next)
		if _, more := decodeMojibake(next); more == 0 && ns.points() < s.points() {
			break
		}
		now, s = next, ns
	}
	doubt := Reading{Text: nfc, Doubt: true}
	switch {
	case now == text:
		return Reading{}, false
	case s.points() <= given.points():
		// "LÃ\u00A0o" has LÃ, which is a syllable, or is Lào.
		return doubt, s.points() == given.points() && s.good() > 0 && s.bad+given.modern == 0
	case strings.ContainsRune(now, utf8.RuneError), 6*s.bad > s.good():
		return doubt, s.good() > given.good()
	}
	return Reading{Text: now, Encoding: Mojibake, Changed: true}, true
}

// decodeMojibake replaces the sequences of characters whose bytes are UTF-8
// and counts them.
func decodeMojibake(s string) (string, int) {
	if !begins(s) {
		return s, 0
	}
	in := []rune(s)
	var out strings.Builder
	n := 0
	for i := 0; i < len(in); {
		if r, size := sequence(in[i:]); size > 0 {
			out.WriteRune(r)
			i += size
			n++
			continue
		}
		out.WriteRune(in[i])
		i++
	}
	return out.String(), n
}

// begins reports whether a sequence may begin anywhere in s: a character that
// stands for the first byte of one, before one that may stand for the second. In
// text of today that is hardly ever so.
func begins(s string) bool {
	var before rune
	for _, r := range s {
		if before == 'Ă' || before >= 0xC2 && before < 0x100 {
			switch {
			case r == ' ' && (before == 'Ã' || before == 'Ă'), r >= 0x80 && r < 0xC0, r >= 0x100 && (r < 0x1E00 || r > 0x1EFF):
				return true
			}
		}
		before = r
	}
	return false
}

// sequence reads one character of two to four bytes; 0 when there is none.
func sequence(in []rune) (rune, int) {
	var buf [utf8.UTFMax]byte
	for i := range min(len(in), len(buf)) {
		b, ok := mojibakeByte(in[i])
		if i == 1 && buf[0] == 0xC3 && in[i] == ' ' {
			// The no-break space of "HÃ\u00A0" often became a plain one.
			b = 0xA0
		}
		if !ok || i == 0 && b < 0xC2 {
			return 0, 0
		}
		buf[i] = b
		if r, size := utf8.DecodeRune(buf[:i+1]); size > 1 && size == i+1 {
			return r, size
		}
	}
	return 0, 0
}

// mojibakeByte gives the byte of a character in either code page. They differ
// in few places: Ă stands for the Ã of "HĂ Ná»™i".
func mojibakeByte(r rune) (byte, bool) {
	if r == 'Ă' {
		return 0xC3, true
	}
	return code(r)
}
