package sheet

import (
	"strconv"
	"strings"
)

// sharedFormula is a formula that the file has once for several cells, as it
// reads in one of them (ECMA-376 part 1, 18.3.1.40).
type sharedFormula struct {
	text     string
	row, col int
}

// at gives the formula as it reads in another cell: references without $ move
// along. Texts and names of sheets in quotes stay as they are.
func (f sharedFormula) at(row, col int) string {
	down, right := row-f.row, col-f.col
	if down == 0 && right == 0 {
		return f.text
	}
	var b strings.Builder
	for s := f.text; s != ""; {
		switch c := s[0]; {
		case c == '"' || c == '\'':
			end := strings.IndexByte(s[1:], c) + 1
			if end == 0 {
				end = len(s) - 1
			}
			b.WriteString(s[:end+1])
			s = s[end+1:]
		case c == '[': // a column of a table, or the number of another file
			end := strings.IndexByte(s, ']')
			if end < 0 {
				end = len(s) - 1
			}
			b.WriteString(s[:end+1])
			s = s[end+1:]
		case c == '$' || isLetter(c) || isDigit(c) || c == '_' || c == '.' || c == '\\' || c >= 0x80:
			n := 1
			for n < len(s) && (s[n] == '$' || isLetter(s[n]) || isDigit(s[n]) || s[n] == '_' || s[n] == '.' || s[n] >= 0x80) {
				n++
			}
			word := s[:n]
			s = s[n:]
			after := byte(0)
			if s != "" {
				after = s[0]
			}
			before := byte(0)
			if t := b.String(); t != "" {
				before = t[len(t)-1]
			}
			b.WriteString(move(word, before, after, down, right))
		default:
			b.WriteByte(c)
			s = s[1:]
		}
	}
	return b.String()
}

// move moves a word of a formula if it is a reference: to a cell, or beside a
// colon to a column or a row. A name before ( or ! is that of a function or a
// sheet.
func move(word string, before, after byte, down, right int) string {
	if after == '(' || after == '!' || after == '[' {
		return word
	}
	rest := word
	fixedCol := strings.HasPrefix(rest, "$")
	rest = strings.TrimPrefix(rest, "$")
	letters := 0
	for letters < len(rest) && isLetter(rest[letters]) {
		letters++
	}
	column := rest[:letters]
	rest = rest[letters:]
	fixedRow := strings.HasPrefix(rest, "$")
	if column == "" && fixedCol {
		fixedRow = true // of $5:$9
	}
	rest = strings.TrimPrefix(rest, "$")
	isRange := before == ':' || after == ':'
	if column == "" && !isRange || rest == "" && !isRange {
		return word
	}
	row, col, ok := ParseCell(or(column, "A") + or(rest, "1"))
	if !ok {
		return word
	}
	if !fixedRow {
		row += down
	}
	if !fixedCol || column == "" {
		col += right
	}
	if row < 0 || row >= formatRows || col < 0 || col >= formatCols {
		return "#REF!"
	}
	var b strings.Builder
	if column != "" {
		if fixedCol {
			b.WriteByte('$')
		}
		b.WriteString(ColName(col))
	}
	if rest != "" {
		if fixedRow {
			b.WriteByte('$')
		}
		b.WriteString(strconv.Itoa(row + 1))
	}
	return b.String()
}

func or(s, instead string) string {
	if s == "" {
		return instead
	}
	return s
}
