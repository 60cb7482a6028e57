package returns

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// csvFile says how a grid becomes a CSV file.
type csvFile struct {
	separator string // "," when empty
	// style is the notation of numbers where grid and column name none;
	// "point" when empty.
	style string
	// encode gives the bytes; UTF-8 when nil.
	encode func(string) []byte
	// quoteAll puts quotes around every field.
	quoteAll bool
	lineEnd  string // "\r\n" when empty
}

// span is where a field begins: its line, its first character and the separator
// behind it, counted from 1 in the text that the old letters stand for. Of a
// field with line breaks only the first line counts.
type span struct {
	line, from, to int
	cell           string
}

// bytes writes the file and says where its fields stand.
func (c csvFile) bytes(g grid) ([]byte, []span) {
	separator, lineEnd := c.separator, c.lineEnd
	if separator == "" {
		separator = ","
	}
	if lineEnd == "" {
		lineEnd = "\r\n"
	}
	var b strings.Builder
	var spans []span
	line, column := 1, 1
	write := func(text string) {
		b.WriteString(text)
		for _, r := range text {
			column++
			if r == '\n' {
				line, column = line+1, 1
			}
		}
	}
	for r, row := range g.rows {
		for i, cell := range row {
			if i > 0 {
				write(separator)
			}
			field := c.field(cell)
			if c.quoteAll || strings.ContainsAny(field, separator+"\"\n") {
				field = `"` + strings.ReplaceAll(field, `"`, `""`) + `"`
			}
			spans = append(spans, span{line, column, column + utf8.RuneCountInString(field), cellName(i, r)})
			write(field)
		}
		write(lineEnd)
	}
	if c.encode == nil {
		return []byte(b.String()), spans
	}
	return c.encode(b.String()), spans
}

// field is the text of a cell.
func (c csvFile) field(cell content) string {
	switch {
	case cell.number:
		style := cell.style
		if style == "" {
			style = c.style
		}
		if style == "" {
			style = "point"
		}
		text, ok := written(cell.text, style)
		if !ok {
			panic("a CSV file has no number format " + style)
		}
		return text
	case !cell.date.IsZero() || cell.formula != "":
		panic("a CSV file has no dates and no formulas: " + cell.text)
	}
	return cell.text
}

// utf16LE is UTF-16 with a byte order mark, as Excel saves "Unicode text".
func utf16LE(s string) []byte {
	out := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}

// utf8Mark is UTF-8 with a byte order mark, as Excel saves "CSV UTF-8".
func utf8Mark(s string) []byte { return []byte("\ufeff" + s) }

// CellAt gives the cell of a CSV file in which a character stands, "" when
// none does: line and column count from 1, as positions of findings do.
func (r *Return) CellAt(line, column int) string {
	for _, s := range r.csv {
		if s.line == line && s.from <= column && column <= s.to {
			return s.cell
		}
	}
	return ""
}
