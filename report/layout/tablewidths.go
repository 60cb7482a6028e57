package layout

import (
	"slices"
	"strings"

	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

const (
	// columnGap is the white between two columns, narrowGap that of a table that
	// would else be wider than the page.
	columnGap = 8 * draw.Pt
	narrowGap = 5 * draw.Pt
	// maxSub is how wide the smaller line of a cell may make its column.
	maxSub = 90 * draw.Pt
	// maxBadges is how wide a row of badges may make its column.
	maxBadges = 90 * draw.Pt
	// maxHead is how long a column's head may be before it is wrapped.
	maxHead = 80 * draw.Pt
	// maxNumber is how long what stands in a column of numbers may be before it
	// is text: "chưa thống kê riêng cho từng huyện".
	maxNumber = 100 * draw.Pt
	// minText is how narrow a column of text may be.
	minText = 72 * draw.Pt
)

// columnWidths are the widths of a table.
type columnWidths struct {
	left, widths []draw.Length
	gap          draw.Length
	// decimals is, for each column of numbers, the width of the widest comma
	// with decimals: the comma stands so far from the column's right edge.
	decimals []draw.Length
	// hangs is what the marks behind its numbers need: in the last column all of
	// it, so that nothing stands in the margin, in the others what the white
	// between two columns does not hold.
	hangs []draw.Length
	// least is the width below which each column cannot be, floor below which it
	// should not: a name does not wrap for a number's sake, nor a text word by
	// word.
	least, floor []draw.Length
	// fits says that the table is not wider than its frame.
	fits bool
}

// tableMeasure finds the widths of the columns of a table in a frame.
type tableMeasure struct {
	*typesetter
	t  *doc.Table
	at frame
}

// best finds the columns' widths from what is in them: every column gets
// what its content needs, and white that is left over is shared. Where that is
// too wide, the wide columns give way and wrap; then the white between columns;
// then heads and texts of all columns wrap.
func (s tableMeasure) best() columnWidths {
	c := s.try(columnGap, false, false)
	if !c.fits {
		c = s.try(narrowGap, false, false)
	}
	if !c.fits {
		c = s.try(narrowGap, true, false)
	}
	return c
}

// try finds the widths with so much white between columns; all says that not
// the wide ones alone may give way, far that they may go below their floor.
func (s tableMeasure) try(gap draw.Length, all, far bool) columnWidths {
	n := len(s.t.Columns)
	c := columnWidths{left: make([]draw.Length, n), widths: make([]draw.Length, n), gap: gap,
		decimals: make([]draw.Length, n), hangs: make([]draw.Length, n), least: make([]draw.Length, n), floor: make([]draw.Length, n)}
	for i := range s.t.Columns {
		s.widthsOf(&c, i)
	}
	s.underHeads(&c)
	spare := s.at.w - gap*draw.Length(n-1)
	var gives draw.Length // what the columns can do without
	give := make([]draw.Length, n)
	for i, col := range s.t.Columns {
		spare -= c.widths[i]
		if all || col.Wide {
			give[i] = c.widths[i] - c.floor[i]
			if far {
				give[i] = c.widths[i] - c.least[i]
			}
			gives += give[i]
		}
	}
	switch {
	case spare >= 0 && n == 1:
		c.widths[0] += spare
	case spare >= 0:
		for i := 1; i < n; i++ {
			c.widths[i] += spare / draw.Length(n-1)
		}
	case gives > 0:
		need := min(-spare, gives)
		left, of := need, gives
		for i := range give {
			if of == 0 {
				break
			}
			take := left * give[i] / of // exact in the end: the last takes what is left
			c.widths[i] -= take
			left, of = left-take, of-give[i]
		}
	}
	x := s.at.x
	for i := range c.left {
		c.left[i] = x
		x += c.widths[i] + gap
	}
	c.fits = x-gap <= s.at.x+s.at.w
	return c
}

// widthsOf finds the width of column i without any line broken but a long
// head's, and the least that it can have.
func (s tableMeasure) widthsOf(c *columnWidths, i int) {
	col := s.t.Columns[i]
	var whole, text, word draw.Length
	white := c.gap - draw.Pt // for marks to hang in
	if i == len(s.t.Columns)-1 {
		white = 0
	}
	for _, r := range s.t.Rows {
		if r.Group {
			continue
		}
		cell := r.Cells[i]
		st := s.styles.ofCell(cell, r.Total)
		if isNumber(col, cell, st) {
			a, b := cutNumber(cell.Line.Plain(), s.t.Lang) // what is not known stands in the units' place
			whole, c.decimals[i] = max(whole, st.Width(a)), max(c.decimals[i], st.Width(b))
			c.hangs[i] = max(c.hangs[i], s.hanging(cell, st)-white)
			continue
		}
		text = max(text, s.lineWidth(cell.Line, st)+roomBefore(cell, s.styles.badge)+slack, min(s.styles.smallSub.Width(cell.Sub)+slack, maxSub))
		word = max(word, s.longestWord(cell.Line, st)+roomBefore(cell, s.styles.badge), s.longestWord(doc.Words(cell.Sub), s.styles.smallSub))
	}
	if !col.Wide {
		text = min(text, s.at.w/3) // longer texts wrap
	}
	number := whole + c.decimals[i] + c.hangs[i]
	head := s.lineWidth(col.Head, s.styles.tableHead) + slack + c.hangs[i]
	if head > maxHead+c.hangs[i] {
		head = 0
	}
	// A word longer than a third of the table is broken.
	c.least[i] = max(number, min(max(word, s.longestWord(col.Head, s.styles.tableHead)+c.hangs[i]), s.at.w/3))
	c.floor[i] = max(c.least[i], min(text, minText))
	if i == 0 {
		c.floor[i] = max(c.least[i], min(max(text, head), s.at.w/4))
	}
	c.widths[i] = max(text, head, c.least[i])
}

// underHeads makes columns wider below a head of several that has a longer word
// than they are wide.
func (s tableMeasure) underHeads(c *columnWidths) {
	for _, groups := range levels(s.t) {
		from := 0
		for _, g := range groups {
			have := c.gap * draw.Length(g.Span-1)
			for i := from; i < from+g.Span; i++ {
				have += c.least[i]
			}
			more := min(s.longestWord(doc.Words(g.Head), s.styles.tableGroup), s.at.w/2) - have
			for i := from; i < from+g.Span && more > 0; i++ {
				part := (more + draw.Length(from+g.Span-i) - 1) / draw.Length(from+g.Span-i)
				c.least[i] += part
				c.floor[i], c.widths[i] = max(c.floor[i], c.least[i]), max(c.widths[i], c.least[i])
				more -= part
			}
			from += g.Span
		}
	}
}

// levels are the heads over several columns, from the top.
func levels(t *doc.Table) [][]doc.Group {
	return slices.DeleteFunc([][]doc.Group{t.Over, t.Groups}, func(g []doc.Group) bool { return len(g) == 0 })
}

// roomBefore is what badges or a status square take in front of a cell's text. Many
// badges stand in rows.
func roomBefore(c doc.Cell, badge style) draw.Length {
	var w, widest draw.Length
	for _, code := range c.Badges {
		w += badgeWidth(badge, code) + badgeGap
		widest = max(widest, badgeWidth(badge, code)+badgeGap)
	}
	w = max(widest, min(w, maxBadges))
	if c.State != doc.NoState {
		w += stateRoom
	}
	return w
}

// isNumber reports whether a cell is set with its decimal comma in the column's
// line: all in a column of numbers but long texts.
func isNumber(col doc.Column, c doc.Cell, st style) bool {
	if col.Align != doc.Decimal {
		return false
	}
	text := c.Line.Plain()
	return !strings.Contains(text, " ") || st.Width(text) <= maxNumber
}
