package input

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// mark is a place in a file: line and column, both from 1, the column counted
// in characters of the file as it is stored.
type mark struct{ line, column int32 }

// file is a text file as characters in NFC.
type file struct {
	shown string
	// dir is its folder, relative to that of the main file.
	dir string
	// chars is the text with LF between lines and without a byte order mark;
	// marks says where each of them stands, and has one more for the end.
	chars []rune
	marks []mark
}

// pos gives the place of a mark.
func (f *file) pos(m mark) source.Pos {
	return source.Pos{File: f.shown, Line: int(m.line), Column: int(m.column)}
}

// at gives the place of the n-th character, or of the end of the text.
func (f *file) at(n int) source.Pos { return f.pos(f.marks[min(max(n, 0), len(f.chars))]) }

// text makes bytes into a file; ok is false when they are not a text.
func (r *reader) text(raw []byte, shown string) (f *file, ok bool) {
	s := strings.TrimPrefix(string(raw), "\ufeff")
	f = &file{shown: shown}
	if strings.HasPrefix(s, "\xff\xfe") || strings.HasPrefix(s, "\xfe\xff") {
		r.fault("syntax", f.pos(mark{1, 1}), source.Textf("tệp được mã hóa UTF-16, cần UTF-8", "the file is encoded in UTF-16, expected UTF-8"), saveAsUTF8())
		return nil, false
	}
	chars := make([]rune, 0, len(s))
	marks := make([]mark, 0, len(s)+1)
	here := mark{1, 1}
	ok = true
	for i, c := range s {
		if c == '\r' && strings.HasPrefix(s[i:], "\r\n") {
			continue
		}
		if c == '\r' {
			c = '\n' // the line end of old Macintosh files
		}
		if fault, hint := strange(c, s[i:]); !fault.IsZero() {
			r.fault("syntax", f.pos(here), fault, hint)
			if ok = false; strings.HasPrefix(s[i:], "\xff") || c == utf8.RuneError {
				return nil, false // in a file of another encoding every line is wrong
			}
		}
		chars, marks = append(chars, c), append(marks, here)
		here.column++
		if c == '\n' {
			here = mark{here.line + 1, 1}
		}
	}
	f.chars, f.marks = compose(chars, append(marks, here))
	return f, ok
}

// strange says what is wrong with a character that no text holds: a byte that
// is not UTF-8, or a control character (C0) other than tab and line feed.
func strange(c rune, rest string) (fault, hint source.Text) {
	if c == utf8.RuneError {
		if _, size := utf8.DecodeRuneInString(rest); size == 1 {
			return source.Textf("byte 0x%02X không phải là UTF-8", "byte 0x%02X is not UTF-8", rest[0]), saveAsUTF8()
		}
	}
	if c < ' ' && c != '\t' && c != '\n' {
		return source.Textf("ký tự điều khiển U+%04X trong văn bản", "control character U+%04X in the text", c),
			source.Textf("xóa ký tự này", "delete it")
	}
	return source.Text{}, source.Text{}
}

func saveAsUTF8() source.Text {
	return source.Textf("lưu lại tệp với bảng mã UTF-8 (Unicode)", "save the file again in UTF-8 (Unicode)")
}

// compose normalises characters to NFC. A composed character stands where its
// base stood. marks may have one more than chars, for the end.
func compose(chars []rune, marks []mark) ([]rune, []mark) {
	s := string(chars)
	if norm.NFC.IsNormalString(s) {
		return chars, marks
	}
	outChars := make([]rune, 0, len(chars))
	outMarks := make([]mark, 0, len(marks))
	n := 0
	for s != "" {
		size := norm.NFC.NextBoundaryInString(s, true)
		if size <= 0 {
			size = len(s)
		}
		for _, c := range norm.NFC.String(s[:size]) {
			outChars, outMarks = append(outChars, c), append(outMarks, marks[n])
		}
		n += utf8.RuneCountInString(s[:size])
		s = s[size:]
	}
	return outChars, append(outMarks, marks[n:]...)
}

// located is a text whose characters know their place.
type located struct {
	file  *file
	chars []rune
	marks []mark // as many as chars
	// start is where the text was given: its opening quote, if it has one.
	start mark
}

// pos gives the place of the first character.
func (l located) pos() source.Pos {
	if len(l.marks) > 0 {
		return l.file.pos(l.marks[0])
	}
	return l.file.pos(l.start)
}

func (l located) String() string { return string(l.chars) }

// slice gives the characters from i up to j.
func (l located) slice(i, j int) located {
	return located{l.file, l.chars[i:j], l.marks[i:j], l.start}
}

// trim takes off white space at both ends.
func (l located) trim() located {
	i, j := 0, len(l.chars)
	for i < j && isBlank(l.chars[i]) {
		i++
	}
	for i < j && isBlank(l.chars[j-1]) {
		j--
	}
	return l.slice(i, j)
}

// text gives the value for package data: trimmed, each tab a space.
func (l located) text() data.Text { return l.trim().exact() }

// exact is text without trimming.
func (l located) exact() data.Text {
	plain := true
	for i, m := range l.marks {
		plain = plain && m.line == l.marks[0].line && int(m.column-l.marks[0].column) == i
	}
	s := strings.ReplaceAll(string(l.chars), "\t", " ")
	if plain {
		return data.Text{S: s, Pos: l.pos()}
	}
	places := make([]source.Pos, len(l.marks))
	for i, m := range l.marks {
		places[i] = l.file.pos(m)
	}
	return data.NewText(s, places)
}

func isBlank(c rune) bool { return c == ' ' || c == '\t' || c == '\n' }
