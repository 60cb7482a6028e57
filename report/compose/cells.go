package compose

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// block is a rectangle of cells of a sheet, columns and rows counted from 1.
type block struct{ left, top, right, bottom int }

// listCells lists the cells of a sheet by their names, those that fill a
// rectangle as one, from the left to the right: "C12–D15, F7". What is not the
// name of a cell stands at the end as it is.
func listCells(names []string) string {
	var blocks []block
	var out, others []string
	for _, name := range names {
		column, row, ok := parseCell(name)
		switch {
		case ok:
			blocks = append(blocks, block{column, row, column, row})
		case name != "" && !slices.Contains(others, name):
			others = append(others, name)
		}
	}
	for _, b := range merged(blocks) {
		name := cellName(b.left, b.top)
		if last := cellName(b.right, b.bottom); last != name {
			name += "–" + last
		}
		out = append(out, name)
	}
	return strings.Join(append(out, others...), ", ")
}

// merged joins cells below each other, then the runs beside each other that
// span the same rows.
func merged(cells []block) []block {
	slices.SortFunc(cells, func(a, b block) int {
		return cmp.Or(cmp.Compare(a.left, b.left), cmp.Compare(a.top, b.top))
	})
	var runs []block
	for _, c := range slices.Compact(cells) {
		if n := len(runs) - 1; n >= 0 && runs[n].left == c.left && runs[n].bottom+1 == c.top {
			runs[n].bottom = c.bottom
			continue
		}
		runs = append(runs, c)
	}
	var out []block
	for _, r := range runs {
		at := slices.IndexFunc(out, func(o block) bool { return o.top == r.top && o.bottom == r.bottom && o.right+1 == r.left })
		if at < 0 {
			out = append(out, r)
			continue
		}
		out[at].right = r.right
	}
	return out
}

// parseCell reads "C12"; ok is false for anything else.
func parseCell(name string) (column, row int, ok bool) {
	letters := strings.TrimRight(name, "0123456789")
	row, err := strconv.Atoi(name[len(letters):])
	if err != nil || row < 1 || len(letters) < 1 || len(letters) > 3 {
		return 0, 0, false
	}
	for _, r := range letters {
		if r < 'A' || r > 'Z' {
			return 0, 0, false
		}
		column = column*26 + int(r-'A') + 1
	}
	return column, row, true
}

// cellName is what [parseCell] reads.
func cellName(column, row int) string {
	letters := ""
	for ; column > 0; column = (column - 1) / 26 {
		letters = string(rune('A'+(column-1)%26)) + letters
	}
	return letters + itoa(row)
}
