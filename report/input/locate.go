package input

import (
	"sort"

	"github.com/goccy/go-yaml/token"
)

// span is a piece of a file's characters.
type span struct {
	start, end int
	// quote is the character that a quoted scalar starts with, or 0.
	quote rune
}

// offset gives the number of the character at a line and column of the
// characters, the nearest one when there is no such place.
func (f *file) offset(line, column int) int {
	start := f.lineStart(line)
	end := max(f.lineStart(line+1)-1, start)
	return min(start+max(column-1, 0), end, max(len(f.chars)-1, 0))
}

// lineStart gives the number of the first character of a line.
func (f *file) lineStart(line int) int {
	return sort.Search(len(f.chars), func(i int) bool { return int(f.marks[i].line) >= line })
}

// tabIndent gives the first tab in the indentation of the line of the n-th
// character or of the line before it.
func (f *file) tabIndent(n int) (tab int, ok bool) {
	for range 2 {
		start := min(n, len(f.chars))
		for start > 0 && f.chars[start-1] != '\n' {
			start--
		}
		for i := start; i < len(f.chars) && (f.chars[i] == ' ' || f.chars[i] == '\t'); i++ {
			if f.chars[i] == '\t' {
				return i, true
			}
		}
		n = start - 1
		if n < 0 {
			break
		}
	}
	return 0, false
}

// locate finds where each token of YAML stands. The tokens' own places are not
// used as long as the text itself tells: they are wrong after a tab, a comment
// and inside a folded text. White space apart, a file consists of its tokens
// one after the other, so each is looked for where the one before it ended.
func locate(chars []rune, tokens token.Tokens) map[*token.Token]span {
	out := make(map[*token.Token]span, len(tokens))
	cur := 0
	for _, tk := range tokens {
		for cur < len(chars) && isBlank(chars[cur]) {
			cur++
		}
		s, ok := match(chars, cur, tk)
		if !ok {
			continue
		}
		out[tk] = s
		cur = s.end
	}
	return out
}

// match gives the extent of a token that starts at cur; ok is false when it
// does not start there.
func match(chars []rune, cur int, tk *token.Token) (s span, ok bool) {
	s = span{start: cur, end: cur}
	if cur == len(chars) {
		return s, tk.Value == ""
	}
	switch tk.Type {
	case token.InvalidType:
		return s, false
	case token.ImplicitNullType:
		return s, true
	case token.SingleQuoteType, token.DoubleQuoteType:
		s.quote = chars[cur]
		s.end = closing(chars, cur)
		return s, s.quote == '"' || s.quote == '\''
	case token.CommentType:
		for s.end < len(chars) && chars[s.end] != '\n' {
			s.end++
		}
		return s, chars[cur] == '#'
	}
	for _, c := range tk.Value {
		if isBlank(c) {
			continue
		}
		for s.end < len(chars) && isBlank(chars[s.end]) {
			s.end++
		}
		if s.end == len(chars) || chars[s.end] != c {
			return s, false
		}
		s.end++
	}
	return s, true
}

// closing gives the place after the quote that closes the one at start.
func closing(chars []rune, start int) int {
	quote := chars[start]
	for i := start + 1; i < len(chars); i++ {
		switch {
		case chars[i] == '\\' && quote == '"':
			i++
		case chars[i] == quote && quote == '\'' && i+1 < len(chars) && chars[i+1] == quote:
			i++
		case chars[i] == quote:
			return i + 1
		}
	}
	return len(chars)
}

// align says where each character of a scalar's value stands, given the piece
// of the file that it was read from. A character that is not white space is
// found as itself or behind an escape; white space that came from folding
// lines stands at the end of the line. Where value and text do not go together
// the rest stands at the start of the scalar.
func (f *file) align(value []rune, s span) []mark {
	out := make([]mark, 0, len(value))
	cur := s.start
	if s.quote != 0 {
		cur++
	}
	for _, v := range value {
		for s.quote == '"' && cur+1 < s.end && f.chars[cur] == '\\' && f.chars[cur+1] == '\n' {
			for cur++; cur < s.end && isBlank(f.chars[cur]); cur++ {
			}
		}
		if cur < s.end && !(s.quote == '"' && f.chars[cur] == '\\') && !isBlank(v) {
			for cur < s.end && isBlank(f.chars[cur]) {
				cur++
			}
		}
		size, ok := f.read(v, cur, s)
		if !ok {
			break
		}
		out = append(out, f.marks[min(cur, len(f.chars))])
		cur += size
	}
	for len(out) < len(value) {
		out = append(out, f.marks[s.start])
	}
	return out
}

// read says how many characters of the file, from cur on, make up v; ok is
// false when they do not.
func (f *file) read(v rune, cur int, s span) (size int, ok bool) {
	switch {
	case cur >= s.end:
		return 0, isBlank(v)
	case s.quote == '"' && f.chars[cur] == '\\':
		return f.escape(cur, s.end), true
	case s.quote == '\'' && v == '\'' && f.chars[cur] == '\'':
		return 2, true
	case isBlank(v):
		if isBlank(f.chars[cur]) {
			return 1, true
		}
		return 0, true
	}
	return 1, f.chars[cur] == v
}

// escape gives the length of the escape at cur (YAML 1.2.2, 5.7; JSON's are
// among them). Two \u that make up a surrogate pair are one character.
func (f *file) escape(cur, end int) int {
	size := 2
	if cur+1 < end {
		switch f.chars[cur+1] {
		case 'x':
			size = 4
		case 'u':
			size = 6
			if cur+7 < end && f.chars[cur+6] == '\\' && f.chars[cur+7] == 'u' && surrogate(f.chars[cur+2:cur+4]) {
				size = 12
			}
		case 'U':
			size = 10
		}
	}
	return min(size, end-cur)
}

// surrogate reports whether hexadecimal digits start a high surrogate (D8 to
// DB).
func surrogate(hex []rune) bool {
	return (hex[0] == 'd' || hex[0] == 'D') && (hex[1] == '8' || hex[1] == '9' || hex[1]|0x20 == 'a' || hex[1]|0x20 == 'b')
}
