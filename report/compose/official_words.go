package compose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kyyeu/report/doc"
)

// upper writes a text in capitals, as the official form does with names of
// bodies, offices and headings. Symbols keep their letters: "kWh", "m2", "CO2e"
// are not words.
func upper(s string) string {
	var b strings.Builder
	for s != "" {
		end := strings.IndexFunc(s, unicode.IsSpace)
		if end < 0 {
			end = len(s)
		}
		word, rest := s[:end], s[end:]
		if !symbol(word) {
			word = strings.ToUpper(word)
		}
		b.WriteString(word)
		_, n := utf8.DecodeRuneInString(rest)
		b.WriteString(rest[:n])
		s = rest[n:]
	}
	return b.String()
}

// symbol reports whether a word is one of a unit or the like: with a digit or a
// capital behind a letter that is small.
func symbol(word string) bool {
	small := false
	for _, r := range word {
		switch {
		case small && (unicode.IsUpper(r) || unicode.IsDigit(r) || r == '²' || r == '³'):
			return true
		case unicode.IsLetter(r):
			small = unicode.IsLower(r)
		default:
			small = false
		}
	}
	return false
}

// upperLine is a line in capitals.
func upperLine(l doc.Line) doc.Line {
	out := make(doc.Line, len(l))
	for i, s := range l {
		s.Text = upper(s.Text)
		out[i] = s
	}
	return out
}

// capital begins a text with a capital.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// capitalLine begins a line with a capital.
func capitalLine(l doc.Line) doc.Line {
	if len(l) == 0 || l[0].Text == "" {
		return l
	}
	out := append(doc.Line{}, l...)
	if first, _, _ := strings.Cut(out[0].Text, " "); !symbol(first) {
		out[0].Text = capital(out[0].Text)
	}
	return out
}
