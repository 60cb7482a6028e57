package layout

import "kyyeu/report/doc"

// headNames are the heads of a table, and the names by which its cells refer to
// them: where a cell's row and column alone do not say what heads it (ISO 14289-1
// §7.5).
type headNames struct {
	ids    string    // what the IDs of the heads begin with; empty when they need none
	heads  [][]*Node // of each column, from the top
	over   *Node     // the row of a group that the next rows belong to
	spoken int       // rows that have an ID
}

// nodes makes the cells of the head of n columns: for each column its own, and for
// each level those of its groups, nil where a group has no head. What has nothing
// above it reaches up to the first row.
//
//	levels  | Bán lẻ          |         rows  | Bán lẻ (2)      | Tỉnh (rowspan 2)
//	columns | 2021   | 2022   | Tỉnh          | 2021   | 2022   |
func (h *headNames) nodes(thead *Node, n int, levels [][]doc.Group) (columns []*Node, groups [][]*Node) {
	covers := make([][]int, len(levels)) // the group over each column, −1 when none
	firsts := make([][]int, len(levels)) // its first column
	groups = make([][]*Node, len(levels))
	for k, level := range levels {
		groups[k] = make([]*Node, len(level))
		i := 0
		for g, group := range level {
			from := i
			for range group.Span {
				c := g
				if group.Head == "" {
					c = -1
				}
				covers[k], firsts[k] = append(covers[k], c), append(firsts[k], from)
				i++
			}
		}
		for ; i < n; i++ {
			covers[k], firsts[k] = append(covers[k], -1), append(firsts[k], i)
		}
	}
	columns = make([]*Node, n)
	h.heads = make([][]*Node, n)
	for r := 0; r <= len(levels); r++ {
		tr := thead.fixed(TR)
		for i := range n {
			if r > 0 && covers[r-1][i] < 0 {
				continue // what stands here began in a row above
			}
			k := r
			for k < len(levels) && covers[k][i] < 0 {
				k++
			}
			if k < len(levels) && firsts[k][i] < i {
				h.heads[i] = append(h.heads[i], h.heads[firsts[k][i]][len(h.heads[i])])
				continue // the group began in a column before
			}
			th := tr.fixed(TH)
			th.Scope, th.RowSpan = "Column", k-r+1
			h.heads[i] = append(h.heads[i], th)
			if h.ids != "" {
				th.ID = h.ids + "-head-" + itoa(r+1) + "-" + itoa(i+1)
			}
			if k == len(levels) {
				columns[i] = th
				continue
			}
			th.ColSpan = levels[k][covers[k][i]].Span
			groups[k][covers[k][i]] = th
		}
	}
	return columns, groups
}

// named gives a head of rows its ID, where heads have them.
func (h *headNames) named(n *Node) *Node {
	if h.ids != "" {
		h.spoken++
		n.ID = h.ids + "-row-" + itoa(h.spoken)
	}
	return n
}

// headed names the heads of a cell in column i, where heads have IDs.
func (h *headNames) headed(n *Node, i int, row *Node) {
	if h.ids == "" {
		return
	}
	for _, head := range h.heads[i] {
		n.Headers = append(n.Headers, head.ID)
	}
	if h.over != nil {
		n.Headers = append(n.Headers, h.over.ID)
	}
	if row != n {
		n.Headers = append(n.Headers, row.ID)
	}
}
