package charts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kyyeu/internal/draw"
)

// wrap breaks a label into lines of at most width: by phrase where that is
// enough, else between any two words that are not one name, else between any
// two words: a line is wider only by a word. A fitting label is one line.
func wrap(f draw.Font, s string, width draw.Length) []string {
	lines := wrapWhole(f, s, width)
	if tooWide(f, lines, width) {
		lines = fill(f, strings.Split(s, " "), width, func(a, b string) bool { return true })
	}
	return lines
}

// wrapWhole breaks a label as wrap does, but never inside a name: a line may be
// wider by that.
func wrapWhole(f draw.Font, s string, width draw.Length) []string {
	if f.Width(s) <= width {
		return []string{s}
	}
	words := strings.Split(s, " ")
	lines := fill(f, words, width, phraseEnds)
	if tooWide(f, lines, width) {
		lines = fill(f, words, width, func(a, b string) bool { return phraseEnds(a, b) || !bound(a, b) })
	}
	return lines
}

// tooWide reports whether a line is wider than asked.
func tooWide(f draw.Font, lines []string, width draw.Length) bool {
	return slices.ContainsFunc(lines, func(l string) bool { return f.Width(l) > width })
}

// fill puts as many words on each line as fit, breaking where it may.
func fill(f draw.Font, words []string, width draw.Length, may func(before, after string) bool) []string {
	var lines []string
	line, rest := "", words
	for len(rest) > 0 {
		n := 1
		for n < len(rest) && !may(rest[n-1], rest[n]) {
			n++
		}
		piece := strings.Join(rest[:n], " ")
		rest = rest[n:]
		switch {
		case line == "":
			line = piece
		case f.Width(line+" "+piece) <= width:
			line += " " + piece
		default:
			lines = append(lines, line)
			line = piece
		}
	}
	return append(lines, line)
}

// phraseEnds reports whether a phrase ends between two words: after a comma or
// a dash, before a bracket.
func phraseEnds(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(",;:-–", last) || strings.HasPrefix(after, "(")
}

// bound reports whether two words belong together: parts of a name ("Hà Tĩnh"),
// a word and its number ("năm 2021"), a word and the dash after it.
func bound(before, after string) bool {
	first, _ := utf8.DecodeRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return strings.ContainsRune("-–", next) || unicode.IsDigit(next) ||
		unicode.IsUpper(first) && unicode.IsUpper(next)
}
