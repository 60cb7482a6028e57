package doc

import "kyyeu/internal/source"

// Align is how the cells of a column stand.
type Align uint8

const (
	// Left is for text.
	Left Align = iota
	// Decimal puts the decimal commas of numbers into one vertical line.
	Decimal
	// Right is for dates and counts.
	Right
)

// Table is a table with its anatomy: rule, number, title, head, rows, notes.
type Table struct {
	// Label is "Bảng 1"; Title what it shows.
	Label string
	// Ref names the block for contents and references; may be empty.
	Ref      string
	Title    Line
	Subtitle string
	// Columns, at least one. Every row has as many cells.
	Columns []Column
	// Groups are heads over several columns, from the left; columns beyond
	// them have none. Empty when there are no groups.
	Groups []Group
	// Over are heads over several groups, their spans counted in columns, from
	// the left. Each holds whole groups.
	Over []Group
	// Rows, in order. A table without any says that there are no data.
	Rows []Row
	// Lang is the language of its numbers: where their decimal sign is.
	Lang source.Lang
	// Notes stand below, marked "a", "b" … where a cell refers to them.
	Notes []Line
}

// Column is one column of a table.
type Column struct {
	Head  Line
	Align Align
	// Wide columns take what width is left; at least one should.
	Wide bool
}

// Group is a head over Span columns; an empty Head is no head.
type Group struct {
	Head string
	Span int
}

// Row is one row.
type Row struct {
	Cells []Cell
	// Total sets the row in bold between rules.
	Total bool
	// Group heads the rows below it, up to the next one: its first cell takes
	// the whole width, the others are not looked at.
	Group bool
}

// Cell is one cell: a line of text, or what stands in a column of numbers.
type Cell struct {
	// Line is the text; for a number the number as it prints ("1.234,5",
	// "…", "-").
	Line Line
	// Mark is the letter of a note, hung after the last digit.
	Mark string
	// Faint sets what is not known in italics: "chưa giao".
	Faint bool
	// Sub is a second, smaller line of text; may be empty.
	Sub string
	// Badges are short codes in boxes: "H1", "H2".
	Badges []string
	// Accented says that the badges are a solution's (accent, filled).
	Accented bool
	// State draws a status square before the text.
	State State
}

// State is the state of a task, drawn as a square.
type State uint8

const (
	// NoState draws nothing.
	NoState State = iota
	// Done is a full square, Running half a one, Planned an empty one.
	Done
	Running
	Planned
	// Unassigned is an empty square in the signal colour with a stroke.
	Unassigned
)

// Links are limitations on the left, solutions on the right, and lines
// between those that belong together.
type Links struct {
	LeftTitle, RightTitle string
	Left, Right           []Linked
	// Pairs are indices into Left and Right.
	Pairs [][2]int
}

// Linked is one of the texts that are linked.
type Linked struct {
	// Badge is its ID, "H1".
	Badge string
	// Field is what it is about, "Công nghiệp"; may be empty.
	Field string
	Line  Line
}

func (*Table) block() {}
func (*Links) block() {}
