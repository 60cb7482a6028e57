package pdf

import (
	"strconv"
	"unicode/utf16"

	"kyyeu/internal/draw"
)

// appendLength appends l in points: all three decimals when they say
// something, "12.5" and "-3" when not.
func appendLength(b []byte, l draw.Length) []byte { return appendThousandths(b, int64(l)) }

// appendThousandths appends n/1000 without trailing zeros.
func appendThousandths(b []byte, n int64) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	b = strconv.AppendInt(b, n/1000, 10)
	rest := n % 1000
	if rest == 0 {
		return b
	}
	b = append(b, '.', byte('0'+rest/100))
	if rest %= 100; rest == 0 {
		return b
	}
	b = append(b, byte('0'+rest/10))
	if rest %= 10; rest == 0 {
		return b
	}
	return append(b, byte('0'+rest))
}

// appendPoint appends the coordinates of p on a page of height h, whose origin
// in PDF is the lower left corner.
func appendPoint(b []byte, p draw.Point, h draw.Length) []byte {
	b = appendLength(b, p.X)
	b = append(b, ' ')
	return appendLength(b, h-p.Y)
}

// appendRect appends r as a PDF rectangle, lower left and upper right corner.
func appendRect(b []byte, r draw.Rect, h draw.Length) []byte {
	b = append(b, '[')
	b = appendPoint(b, draw.Point{X: r.X, Y: r.Bottom()}, h)
	b = append(b, ' ')
	b = appendPoint(b, draw.Point{X: r.Right(), Y: r.Y}, h)
	return append(b, ']')
}

// appendInt appends n after a space, as the operands of a dictionary want it.
func appendInt(b []byte, n int) []byte { return strconv.AppendInt(append(b, ' '), int64(n), 10) }

// appendRef appends a reference to an object after a space.
func appendRef(b []byte, r ref) []byte { return append(appendInt(b, int(r)), " 0 R"...) }

// appendText appends s as a text string (PDF 32000-1 §7.9.2.2): as it is when
// it is ASCII, else in UTF-16.
func appendText(b []byte, s string) []byte { return appendLiteral(b, []byte(textKey(s))) }

// textKey gives the bytes of the text string s, by which name trees are sorted.
func textKey(s string) string {
	if ascii(s) {
		return s
	}
	units := utf16.Encode([]rune(s))
	wide := make([]byte, 0, 2+2*len(units))
	wide = append(wide, 0xFE, 0xFF)
	for _, u := range units {
		wide = append(wide, byte(u>>8), byte(u))
	}
	return string(wide)
}

// ascii reports whether s has printable ASCII characters and line ends only,
// which text strings write as they are.
func ascii(s string) bool {
	for i := range len(s) {
		if c := s[i]; c > '~' || c < ' ' && c != '\n' && c != '\t' {
			return false
		}
	}
	return true
}

// appendLiteral appends s as a literal string (§7.3.4.2).
func appendLiteral(b, s []byte) []byte {
	b = append(b, '(')
	b = appendEscaped(b, s...)
	return append(b, ')')
}

// appendEscaped appends the inside of a literal string. A carriage return has
// to be escaped because readers take it for a line feed.
func appendEscaped(b []byte, s ...byte) []byte {
	for _, c := range s {
		switch c {
		case '(', ')', '\\':
			b = append(b, '\\', c)
		case '\r':
			b = append(b, '\\', 'r')
		default:
			b = append(b, c)
		}
	}
	return b
}

// appendName appends s as a name (§7.3.5): what is not a plain character is
// written as #xx.
func appendName(b []byte, s string) []byte {
	const digits = "0123456789ABCDEF"
	b = append(b, '/')
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9',
			c == '-', c == '_', c == '.', c == '+':
			b = append(b, c)
		default:
			b = append(b, '#', digits[c>>4], digits[c&15])
		}
	}
	return b
}
