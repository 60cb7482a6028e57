// Package figures reads and writes the table of figures: one figure a row, as a
// CSV file or a workbook. The same table is the form that the provinces fill
// in, the file that collecting their returns makes, and what a conference
// names under "figures: - {file: figures.xlsx}".
package figures

import "kyyeu/internal/source"

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

// Field is the text of one cell and its place.
type Field struct {
	Text string
	Pos  source.Pos
}

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
