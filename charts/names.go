package charts

import (
	"math"

	"kyyeu/internal/draw"
)

// minColumn is the least width of the column of labels left of bars.
const minColumn = 38 * draw.Pt

// name is a label left of a row, in its type.
type name struct {
	s    string
	font draw.Font
}

// widestName is the width of a column that holds the names unbroken, with the
// gap after it.
func widestName(names []name) draw.Length {
	column := minColumn
	for _, n := range names {
		column = max(column, n.font.Width(n.s)+labelGap)
	}
	return column
}

// breakNames breaks the names into lines where they would take more than two
// fifths of a picture's width, and gives the width of their column.
func breakNames(names []name, width draw.Length) (broken [][]string, column draw.Length) {
	limit := draw.Length(math.MaxInt64)
	if widestName(names) > width*2/5 {
		limit = width*2/5 - labelGap
	}
	column = minColumn
	for _, n := range names {
		lines := wrap(n.font, n.s, limit)
		for _, s := range lines {
			column = max(column, n.font.Width(s)+labelGap)
		}
		broken = append(broken, lines)
	}
	return broken, column
}

// onGrid is the height of a row for the lines of a label: whole halves of a line
// of the page, and nothing for a single line.
func onGrid(lines []string) draw.Length {
	n := draw.Length(len(lines))
	if n < 2 {
		return 0
	}
	return (n*leading + grid - 1) / grid * grid
}

// lines draws the lines of a label, centred on a height.
func (b brush) lines(x, middleLine draw.Length, f draw.Font, lines []string) {
	y := middleLine + middle(f) - leading*draw.Length(len(lines)-1)/2
	for _, s := range lines {
		b.text(draw.Point{X: x, Y: y}, f, s)
		y += leading
	}
}
