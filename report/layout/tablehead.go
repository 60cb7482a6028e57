package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// head sets the heads of columns, and those over several of them, above a rule.
func (s *tableSetter) head(table *Node) box {
	thead := table.fixed(THead)
	levels := levels(s.t)
	nodes, over := s.names.nodes(thead, len(s.t.Columns), levels)
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
