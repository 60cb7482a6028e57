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
	"iter"
	"slices"
	"sort"
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

	file   string
	rows   [][]placed // only cells that hold something, by column
	cols   int
	merged []Area
	over   [][]int32 // of each row, the merged areas over it from left to right
	lines  []int     // of each row, its line in a CSV file; nil in a workbook

	hiddenRows map[int]bool
	hiddenCols map[int]bool
}

// placed is a cell in its row.
type placed struct {
	col  int
	cell Cell
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
	// Empty is the zero value; a cell of white space alone is empty too, and
	// one whose formula gives an empty text.
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
	// Text is the content: of a Text in NFC and today's letters, without
	// invisible characters, white space trimmed, line breaks kept as \n,
	// spaces of every width kept as they are; of a Number its exact decimal
	// digits with a point ("18942.67", never an exponent), rounded to the 15
	// significant digits that the workbook's program keeps; of a Date the
	// number beneath it in the same way; of a Bool TRUE or FALSE; of a Fault
	// the error value, empty for a formula without a saved value.
	Text string
	// Shown is what the sheet shows when that is not Text: a number under its
	// format, in the notation of the format code ("18,942.67", "7.97%").
	Shown string
	// Places are the decimals that a Number's format shows; -1 when it does
	// not say.
	Places int
	// Percent says that the format multiplies by a hundred and adds %.
	Percent bool
	// Scaled says that the format hides digits, as "#,##0,," does.
	Scaled bool
	// Day is the day of a Date; zero for the two days that only Excel knows,
	// 0 January and 29 February 1900.
	Day time.Time
	// Formula is the formula without "="; empty for a constant.
	Formula string
	// Quoted says that the text was entered with an apostrophe, or in a CSV
	// file with quotes.
	Quoted bool
	// Hidden says that row or column is not shown, or that the number's format
	// shows nothing (";;;").
	Hidden bool
	// Pos is the place of the cell: sheet and cell in a workbook, line and
	// column in a CSV file.
	Pos source.Pos
}

// New makes a sheet of rows, for tests and for tables made in memory. Cells
// keep the positions they have; merged areas must not overlap.
func New(name string, rows [][]Cell, merged ...Area) *Sheet {
	s := &Sheet{Name: name}
	for row, cells := range rows {
		for col, c := range cells {
			s.put(row, col, c)
		}
	}
	s.merge(merged)
	return s
}

// put adds a cell behind those of its row; an empty one adds nothing.
func (s *Sheet) put(row, col int, c Cell) {
	if c.Kind == Empty {
		return
	}
	for len(s.rows) <= row {
		s.rows = append(s.rows, nil)
	}
	s.rows[row] = append(s.rows[row], placed{col, c})
	s.cols = max(s.cols, col+1)
}

// merge takes the merged areas in, and gives one that lies over another: no
// program makes such a sheet, and what it shows is anybody's guess.
func (s *Sheet) merge(areas []Area) (overlap Area, ok bool) {
	s.over = make([][]int32, len(s.rows))
	for _, a := range areas {
		if a.Top >= len(s.rows) || a.Left >= s.cols {
			continue // it shows nothing
		}
		n := int32(len(s.merged))
		s.merged = append(s.merged, a)
		for row := a.Top; row <= min(a.Bottom, len(s.rows)-1); row++ {
			over := s.over[row]
			i := sort.Search(len(over), func(i int) bool { return s.merged[over[i]].Right >= a.Left })
			if i < len(over) && s.merged[over[i]].Left <= a.Right {
				return a, false
			}
			s.over[row] = slices.Insert(over, i, n)
		}
	}
	return Area{}, true
}

// Rows is the number of rows up to the last that holds something.
func (s *Sheet) Rows() int { return len(s.rows) }

// Cols is the number of columns up to the last that holds something.
func (s *Sheet) Cols() int { return s.cols }

// Merged gives the merged areas over the grid in the file's order; only their
// first cell has content. They may reach beyond the grid.
func (s *Sheet) Merged() []Area { return s.merged }

// At gives a cell. An empty one has its position and says whether it is
// hidden; outside the grid it has neither.
func (s *Sheet) At(row, col int) Cell {
	if row < 0 || row >= len(s.rows) || col < 0 || col >= s.cols {
		return Cell{}
	}
	if c := s.find(row, col); c != nil {
		return *c
	}
	return Cell{Hidden: s.hidden(row, col), Pos: s.Pos(row, col)}
}

// find gives the cell in the grid that holds something, or nil.
func (s *Sheet) find(row, col int) *Cell {
	cells := s.rows[row]
	i := sort.Search(len(cells), func(i int) bool { return cells[i].col >= col })
	if i == len(cells) || cells[i].col != col {
		return nil
	}
	return &cells[i].cell
}

// Cells goes through the cells of a row that hold something, from left to
// right, each with its column.
func (s *Sheet) Cells(row int) iter.Seq2[int, Cell] {
	return func(yield func(int, Cell) bool) {
		if row < 0 || row >= len(s.rows) {
			return
		}
		for _, p := range s.rows[row] {
			if !yield(p.col, p.cell) {
				return
			}
		}
	}
}

// Area gives the merged area that a cell lies in, or the cell alone.
func (s *Sheet) Area(row, col int) Area {
	if row >= 0 && row < len(s.over) {
		over := s.over[row]
		i := sort.Search(len(over), func(i int) bool { return s.merged[over[i]].Right >= col })
		if i < len(over) && s.merged[over[i]].Left <= col {
			return s.merged[over[i]]
		}
	}
	return Area{row, col, row, col}
}

// Head gives the cell whose content a cell shows: its own, or that of the
// merged area it lies in.
func (s *Sheet) Head(row, col int) Cell {
	a := s.Area(row, col)
	return s.At(a.Top, a.Left)
}

// RowHidden reports whether a row is not shown.
func (s *Sheet) RowHidden(row int) bool { return s.hiddenRows[row] }

// ColHidden reports whether a column is not shown.
func (s *Sheet) ColHidden(col int) bool { return s.hiddenCols[col] }

func (s *Sheet) hidden(row, col int) bool { return s.hiddenRows[row] || s.hiddenCols[col] }

// Pos gives the place of a cell, also of an empty one: in a workbook sheet and
// cell; in a CSV file, where an empty field may not exist, the line alone. A
// sheet that [New] made knows the places of its cells only.
func (s *Sheet) Pos(row, col int) source.Pos {
	if row >= 0 && row < len(s.rows) {
		if c := s.find(row, col); c != nil {
			return c.Pos
		}
	}
	switch {
	case s.file == "" || row < 0 || col < 0:
		return source.Pos{}
	case s.lines == nil:
		return source.Pos{File: s.file, Sheet: s.Name, Cell: CellName(row, col)}
	case row < len(s.lines):
		return source.Pos{File: s.file, Line: s.lines[row]}
	}
	return source.Pos{File: s.file}
}
