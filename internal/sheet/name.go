package sheet

import "strconv"

// The size of a sheet in the format (ECMA-376; Excel's "specifications and
// limits").
const (
	formatRows = 1 << 20
	formatCols = 1 << 14
)

// CellName names a cell as the sheet does: row 11, column 2 is "C12". It is
// empty for a negative row or column.
func CellName(row, col int) string {
	if row < 0 || col < 0 {
		return ""
	}
	return ColName(col) + strconv.Itoa(row+1)
}

// ColName names a column as the sheet does: 0 is "A", 26 is "AA".
func ColName(col int) string {
	var b [16]byte
	i := len(b)
	for n := col + 1; n > 0; n = (n - 1) / 26 {
		i--
		b[i] = 'A' + byte((n-1)%26)
	}
	return string(b[i:])
}

// ParseCell reads the name of a cell, "C12", in letters of either case. It is
// not ok for what lies outside the format's 1,048,576 rows and 16,384 columns.
func ParseCell(name string) (row, col int, ok bool) {
	i := 0
	for i < len(name) && i < 4 && isLetter(name[i]) {
		col = col*26 + int(name[i]&^0x20-'A') + 1
		i++
	}
	digits := name[i:]
	if i == 0 || digits == "" || len(digits) > 7 || digits[0] == '0' {
		return 0, 0, false
	}
	for _, c := range []byte(digits) {
		if !isDigit(c) {
			return 0, 0, false
		}
		row = row*10 + int(c-'0')
	}
	if row > formatRows || col > formatCols {
		return 0, 0, false
	}
	return row - 1, col - 1, true
}

// ParseArea reads "A1:C3", the name of an area, or that of one cell.
func ParseArea(name string) (a Area, ok bool) {
	from, to := name, name
	for i := range len(name) {
		if name[i] == ':' {
			from, to = name[:i], name[i+1:]
			break
		}
	}
	top, left, ok1 := ParseCell(from)
	bottom, right, ok2 := ParseCell(to)
	return Area{min(top, bottom), min(left, right), max(top, bottom), max(left, right)}, ok1 && ok2
}

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
