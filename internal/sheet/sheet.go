// Package sheet reads workbooks (XLSX) and CSV files into plain grids of
// cells, as a person sees them: text in NFC and in today's letters, numbers
// with all their digits, merged and hidden places, each cell with its
// position. What the cells mean is for others to say.
//
// Reading is bounded: a file that unpacks to too much, has too many rows or
// columns, is encrypted or broken gives findings, never a crash or a
// full memory.
package sheet

import (
	"time"

	"kyyeu/internal/source"
)

// Book is one file.
type Book struct {
	// Name is the file's path as the user gave it: the File of every position.
	Name   string
	Sheets []*Sheet // one without a name for CSV
}

// Sheet is one grid. Rows and columns count from 0.
type Sheet struct {
	// Name is empty for CSV.
	Name string
	// Hidden says that the sheet itself is not shown.
	Hidden bool
	// Merged are the merged areas; only their first cell has content.
	Merged []Area

	rows       [][]Cell
	hiddenRows map[int]bool
	hiddenCols map[int]bool
}

// Area is a rectangle of cells, all four ends included.
type Area struct{ Top, Left, Bottom, Right int }

// Contains reports whether a cell lies in the area.
func (a Area) Contains(row, col int) bool {
	return row >= a.Top && row <= a.Bottom && col >= a.Left && col <= a.Right
}

// Kind is what a cell holds.
type Kind uint8

const (
	// Empty is the zero value; a cell of white space alone is empty too.
	Empty Kind = iota
	// Text is text, also a number that was entered as text.
	Text
	// Number is a number; a share formatted as "7.97%" holds 0.0797.
	Number
	// Date is a number that the sheet shows as a date: Excel makes one of
	// "10/2023".
	Date
	// Bool is TRUE or FALSE.
	Bool
	// Fault is an error value such as #DIV/0!, or a formula whose value was
	// not saved.
	Fault
)

// Cell is one cell.
type Cell struct {
	Kind Kind
	// Text is the content: of a Text in NFC and today's letters, white space
	// trimmed, line breaks kept; of a Number its exact decimal digits with a
	// point ("18942.67", never an exponent), rounded to the 15 significant
	// digits that the workbook's program keeps; of a Fault the error value,
	// empty for a formula without a saved value.
	Text string
	// Shown is what the sheet shows when that is not Text: a number under its
	// format, in the notation of the format code ("18,942.67", "7.97%").
	Shown string
	// Places are the decimals that the number's format shows; -1 when it does
	// not say.
	Places int
	// Percent says that the format multiplies by a hundred and adds %.
	Percent bool
	// Scaled says that the format hides digits, as "#,##0,," does.
	Scaled bool
	// Day is the day of a Date.
	Day time.Time
	// Formula is the formula without "="; empty for a constant.
	Formula string
	// Quoted says that the text was entered with an apostrophe, or in a CSV
	// file with quotes.
	Quoted bool
	// Hidden says that row or column is not shown.
	Hidden bool
	// Pos is the place of the cell: sheet and cell in a workbook, line and
	// column in a CSV file.
	Pos source.Pos
}

// Rows is the number of rows up to the last that holds something.
func (s *Sheet) Rows() int { return len(s.rows) }

// Cols is the number of columns up to the last that holds something.
func (s *Sheet) Cols() int {
	n := 0
	for _, r := range s.rows {
		n = max(n, len(r))
	}
	return n
}

// At gives a cell; outside the grid it is an empty one without position.
func (s *Sheet) At(row, col int) Cell {
	if row < 0 || row >= len(s.rows) || col < 0 || col >= len(s.rows[row]) {
		return Cell{}
	}
	return s.rows[row][col]
}

// Head gives the cell whose content a cell shows: its own, or that of the
// merged area it lies in.
func (s *Sheet) Head(row, col int) Cell {
	for _, a := range s.Merged {
		if a.Contains(row, col) {
			return s.At(a.Top, a.Left)
		}
	}
	return s.At(row, col)
}
