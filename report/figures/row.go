// Package figures reads and writes the table of figures: one figure a row, as a
// CSV file or a workbook. The same table is the form that the provinces fill
// in, the file that collecting their returns makes, and what a conference
// names under "figures: - {file: figures.xlsx}".
package figures

import (
	"strings"

	"kyyeu/internal/source"
)

// Column is one column of the table.
type Column uint8

// The columns in the order in which they are written.
const (
	Area Column = iota
	Indicator
	Period
	Value
	Unit
	Status
	About
	Growth
	ShareOf
	Share
	Source
	Note
	// Origin is the cell of the return that the figure came from,
	// "nghe-an.xlsx!Biểu 1!C12".
	Origin
	// AsRead is what stood there, so that a value corrected by hand can be told
	// from a collected one.
	AsRead
	Columns // their number
)

// Starter stands in the column Origin of the invented figures that a starter
// has: they are to give way to collected ones, and come from no return.
const Starter = "(init)"

// String gives the heading that the form prints.
func (c Column) String() string { return headings[c].vietnamese }

// Field is the text of one cell and its place.
type Field struct {
	Text string
	Pos  source.Pos
	// Refused says that the cell holds something that [Read] refused, with a
	// finding; there is no text then.
	Refused bool
}

// Empty reports whether the cell holds nothing.
func (f Field) Empty() bool { return f.Text == "" && !f.Refused }

// Row is one figure as the table has it: texts, not yet understood.
type Row [Columns]Field

// Pos is where the row begins.
func (r *Row) Pos() source.Pos {
	for _, f := range r {
		if !f.Pos.IsZero() {
			return f.Pos
		}
	}
	return source.Pos{}
}

// Filled reports whether the row says something: a value, a growth or a share,
// be it that nothing occurred or that it is not known. The rows of a form that
// nobody filled in do not.
func (r *Row) Filled() bool {
	return !r[Value].Empty() || !r[Growth].Empty() || !r[Share].Empty()
}

// blank reports whether all cells of the row are empty.
func (r *Row) blank() bool {
	for _, f := range r {
		if !f.Empty() {
			return false
		}
	}
	return true
}

// Reading joins what a row says of its figure: value, unit, status, exactness,
// growth and share. It is what AsRead holds when the row is collected: a row
// whose AsRead says something else was corrected by hand.
func (r *Row) Reading() string {
	var parts []string
	for _, c := range []Column{Value, Unit, Status, About, Growth, ShareOf, Share} {
		if t := strings.Join(strings.Fields(r[c].Text), " "); t != "" {
			parts = append(parts, t)
		}
	}
	return strings.Join(parts, " | ")
}

// headings are the names of the columns: the input's key, and what the form
// prints. Either is understood.
var headings = [Columns]struct{ key, vietnamese string }{
	{"area", "Địa bàn"},
	{"indicator", "Chỉ tiêu"},
	{"period", "Kỳ"},
	{"value", "Giá trị"},
	{"unit", "Đơn vị tính"},
	{"status", "Trạng thái"},
	{"about", "Mức chính xác"},
	{"growth", "Tăng so với cùng kỳ (%)"},
	{"share of", "Tỷ trọng trong"},
	{"share", "Tỷ trọng (%)"},
	{"source", "Nguồn"},
	{"note", "Ghi chú"},
	{"origin", "Xuất xứ"},
	{"read", "Đã đọc"},
}
