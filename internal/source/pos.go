// Package source says where something stands in the user's files and what was
// found there.
//
// A [Pos] names a place, a [Text] is a message in the two languages that the
// program speaks, and a [Finding] joins them with the rule that was broken.
// [Findings] collects all of a run, so that an officer sees every fault of a
// file at once. The package imports the standard library only; every phase may
// use it.
package source

import (
	"cmp"
	"fmt"
	"strings"
)

// Pos is a place in an input file. The zero value means "nowhere in a file":
// something that the program itself made.
type Pos struct {
	// File is the path as the user gave it, with forward slashes.
	File string
	// Line counts from 1; 0 when the place is a whole file or a cell.
	Line int
	// Column counts characters (Unicode code points, as an editor shows them,
	// not bytes) from 1; 0 when only the line is known.
	Column int
	// Sheet and Cell ("C12") place something in a workbook.
	Sheet, Cell string
}

// IsZero reports whether p names no file.
func (p Pos) IsZero() bool { return p == Pos{} }

// String gives file:line:column, dropping the parts that p lacks, or
// file!Sheet!C12 for a cell, or "-" for the zero Pos.
func (p Pos) String() string {
	if p.IsZero() {
		return "-"
	}
	var b strings.Builder
	b.WriteString(p.File)
	if p.Sheet != "" {
		b.WriteString("!" + p.Sheet)
		if p.Cell != "" {
			b.WriteString("!" + p.Cell)
		}
		return b.String()
	}
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
		if p.Column > 0 {
			fmt.Fprintf(&b, ":%d", p.Column)
		}
	}
	return b.String()
}

// Compare orders positions by file, sheet, line, column and cell, for
// [slices.SortStableFunc].
func (p Pos) Compare(q Pos) int {
	return cmp.Or(
		cmp.Compare(p.File, q.File),
		cmp.Compare(p.Sheet, q.Sheet),
		cmp.Compare(p.Line, q.Line),
		cmp.Compare(p.Column, q.Column),
		cmp.Compare(len(p.Cell), len(q.Cell)),
		cmp.Compare(p.Cell, q.Cell),
	)
}
