package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// head sets the heads of columns, and those over several of them, above a rule.
func (s *tableSetter) head(table *Node) box {
	thead := table.fixed(THead)
	levels := levels(s.t)
	nodes, over := s.headNodes(thead, levels)
	b := box{}
	var y draw.Length
	for k := range levels {
		y = s.groups(&b, levels[k], over[k], y)
	}
	var cells []box
	var high draw.Length
	for i, c := range s.t.Columns {
		a, w := flushLeft, s.widths[i]
		if c.Align != doc.Left {
			a, w = flushRight, w-s.hangs[i] // where the digits end
		}
		cell := stack(s.lines(s.shape(c.Head, one(s.styles.tableHead), nodes[i]), s.styles.tableHead,
			s.left[i], ragged(w), a))
		cells = append(cells, cell)
		high = max(high, cell.height)
	}
	for _, c := range cells { // heads stand on the rule
		b.absorb(c, draw.Point{Y: y + high - c.height})
	}
	b.height = roundUp(y + high + 3500)
	b.put(nil, hline(s.at.x, b.height, s.at.w, 750, s.styles.ink))
	return b
}

// headNodes makes the cells of the head: for each column its own, and for each
// level those of its groups, nil where a group has no head. What has nothing
// above it reaches up to the first row.
//
//	levels  | Bán lẻ          |         rows  | Bán lẻ (2)      | Tỉnh (rowspan 2)
//	columns | 2021   | 2022   | Tỉnh          | 2021   | 2022   |
func (s *tableSetter) headNodes(thead *Node, levels [][]doc.Group) (columns []*Node, groups [][]*Node) {
	n := len(s.t.Columns)
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
	s.heads = make([][]*Node, n)
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
				s.heads[i] = append(s.heads[i], s.heads[firsts[k][i]][len(s.heads[i])])
				continue // the group began in a column before
			}
			th := tr.fixed(TH)
			th.Scope, th.RowSpan = "Column", k-r+1
			s.heads[i] = append(s.heads[i], th)
			if s.ids != "" {
				th.ID = s.ids + "-head-" + itoa(r+1) + "-" + itoa(i+1)
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

// groups sets the heads of one level below y, each with its own rule, and gives
// where they end.
func (s *tableSetter) groups(b *box, level []doc.Group, nodes []*Node, y draw.Length) draw.Length {
	heads := make([]box, len(level))
	var high draw.Length
	i := 0
	for n, g := range level {
		if g.Head != "" {
			heads[n] = stack(s.balanced(doc.Words(g.Head), s.styles.tableGroup, nodes[n], s.left[i], s.across(i, g), flushLeft))
			high = max(high, heads[n].height)
		}
		i += g.Span
	}
	i = 0
	for n, g := range level {
		if g.Head != "" {
			b.absorb(heads[n], draw.Point{Y: y + high - heads[n].height})
			b.put(nil, hline(s.left[i], y+high+3500, s.across(i, g), 400, s.styles.ruleGrey))
		}
		i += g.Span
	}
	return y + high + 5500
}

// across is the width of the columns of a group that begins with column i.
func (s *tableSetter) across(i int, g doc.Group) draw.Length {
	last := i + g.Span - 1
	return s.left[last] + s.widths[last] - s.left[i]
}
