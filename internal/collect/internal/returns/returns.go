// Package returns makes the kept set of awkward returns by which collecting is
// judged: workbooks and CSV files as departments of industry and trade make
// them, each with the figures that a careful reader takes from it, the cells
// that he would ask about, and the numbers that are no figures.
//
// All figures are invented (số liệu minh họa): they belong to eight invented
// provinces, Tỉnh A to Tỉnh H, and are of one piece. Months add up to years,
// provinces to the region, and two returns that give the same figure agree,
// so that all of them can be collected into one file – save where a return is
// about the disagreement, and but for the status: what one return calls
// preliminary a later one gives without reservation, as in life.
//
// A period that contains an estimated month is estimated, whether or not its
// heading says so; what is marked by nothing is official. What is hidden is
// doubtful, or a trap where the sheet shows the same figure openly.
//
// Only tests import this package.
package returns

import (
	_ "embed"
	"slices"
	"strings"

	"kyyeu/report/data"
)

// Conference is the data file of the conference that the returns are sent for:
// its provinces and indicators, and no figure.
//
//go:embed conference.yaml
var Conference []byte

// Return is one file that a department sent.
type Return struct {
	// Name is the file's name; its ending says what the file is.
	Name  string
	Bytes []byte
	// About says in a sentence what is awkward.
	About string
	// Forms are what the return shows; every [Form] is shown by at least two.
	Forms []Form
	// Truth is every figure that a careful reader takes from the file.
	Truth []Figure
	// Doubts are the cells that cannot be read with certainty: whoever takes a
	// figure from one without asking guesses.
	Doubts []Doubt
	// Traps are cells with numbers that must not become figures. Truth and
	// Doubts already say so; this is the reason.
	Traps []Trap

	// csv finds the cell of a line and column; nil for a workbook.
	csv []span
}

// Kind is what a number says of an indicator.
type Kind uint8

const (
	// Level is the indicator's own value, in its unit.
	Level Kind = iota
	// Growth is the change in per cent on the same period of the year before:
	// 8.7.
	Growth
	// Index is that change with the year before as 100: 108.7.
	Index
	// Share is the part in a larger area, in per cent.
	Share
)

// String names the kind.
func (k Kind) String() string { return [...]string{"level", "growth", "index", "share"}[k] }

// Figure is one number of a return and what it says.
type Figure struct {
	// Area and Indicator are IDs of the [Conference].
	Area, Indicator string
	Period          data.PeriodKey
	Kind            Kind
	// Of is the larger area of a [Share].
	Of string
	// Value is in Unit, which is "%" for a growth, an index and a share. That
	// the return gives nothing ("-") or says that it does not know ("…") are
	// values too.
	Value  data.Value
	Unit   data.Unit
	Status data.Status
	// Sheet and Cell ("C12") are where it stands. In a CSV file Sheet is empty,
	// the row of Cell is the record and its column the field.
	Sheet, Cell string
}

// Doubt is a cell that has to be asked about.
type Doubt struct {
	Sheet, Cell string
	// Why says what a reader cannot know.
	Why string
}

// Trap is a cell with a number that is no figure of the conference.
type Trap struct {
	Sheet, Cell string
	// Why says what it is.
	Why string
}

// All gives the returns in the order of their names. Every call makes them
// anew, byte for byte the same.
func All() []Return {
	var all []Return
	for _, s := range specs() {
		all = append(all, s.make())
	}
	return all
}

// specs are the returns as they are written down.
func specs() []spec {
	all := slices.Concat(ownReturns(), areaTables(), csvReturns(), oldLetters(), awkwardCells(), otherOffices())
	slices.SortFunc(all, func(a, b spec) int { return strings.Compare(a.name, b.name) })
	return all
}
