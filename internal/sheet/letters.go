package sheet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"kyyeu/internal/source"
)

// letters makes the texts of one sheet readable, and says once for the sheet
// what it had to do.
type letters struct {
	unseen int // texts with invisible characters
	first  rune
	at     source.Pos // where the first of them stands
}

// piece is a part of a text in one font, or where that is empty in the font of
// its cell.
type piece struct{ text, font string }

// clean gives the text of a cell in a font: see [Cell.Text].
func (l *letters) clean(pieces []piece, font string, pos source.Pos) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.text)
	}
	out, unseen := tidy(b.String())
	if unseen != 0 {
		if l.unseen++; l.unseen == 1 {
			l.first, l.at = unseen, pos
		}
	}
	return out
}

// tidy composes letters (NFC), takes out invisible characters and white space
// at the ends, and makes every line end a \n. unseen is the first character
// that it took out from between others, or 0.
func tidy(s string) (out string, unseen rune) {
	if strings.ContainsRune(s, '\r') {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	s = strings.Map(func(c rune) rune {
		if c != '\n' && c != '\t' && (unicode.IsControl(c) || unicode.Is(unicode.Cf, c)) {
			if unseen == 0 {
				unseen = c
			}
			return -1
		}
		return c
	}, s)
	return strings.TrimSpace(norm.NFC.String(s)), unseen
}

// report says what was done to a sheet.
func (l *letters) report(r *reader) {
	if l.unseen > 0 {
		r.add("spelling", source.Warning, l.at, source.Textf("đã bỏ ký tự vô hình ở %d ô, ví dụ U+%04X ở đây", "invisible characters were taken out of %d cells, such as U+%04X here", l.unseen, l.first),
			source.Textf("xóa ký tự này trong tệp gốc", "delete it in the file"))
	}
}
