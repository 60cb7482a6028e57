package check

import (
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// row is a place as far as figures collected from returns are told apart by
// it: each stands in a row of its own.
type row struct {
	file, sheet string
	line        int
	cell        string // its number alone
}

func rowOf(p source.Pos) row {
	return row{p.File, p.Sheet, p.Line, strings.TrimLeft(p.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
}

// originsOf maps the rows of collected figures to the cells of the returns
// that they came from.
func originsOf(figures []data.Figure) map[row]string {
	all := map[row]string{}
	for _, f := range figures {
		if f.Origin.Given() && !f.Pos.IsZero() {
			all[rowOf(f.Pos)] = f.Origin.S
		}
	}
	return all
}

// traced adds to a message about a place in a collected figure the cell that
// the figure came from: that is where an officer has to look.
func (b *book) traced(p source.Pos, message source.Text) source.Text {
	origin, ok := b.origins[rowOf(p)]
	if !ok {
		return message
	}
	return say("%s; lấy từ %s", "%s; collected from %s", message, origin)
}
