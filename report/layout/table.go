package layout

import (
	"strings"
	"unicode"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

const (
	// columnGap is the white between two columns.
	columnGap = 8 * draw.Pt
	// rowLeading is the distance of lines inside a cell.
	rowLeading = 10500
	// stateSquare is the side of a drawn status, stateRoom what it takes.
	stateSquare = 8 * draw.Pt
	stateRoom   = 12 * draw.Pt
	badgeGap    = 3 * draw.Pt
	// maxSub is how wide the smaller line of a cell may make its column.
	maxSub = 90 * draw.Pt
	// slack is what a text may be wider when it is set word by word.
	slack = draw.Pt / 2
	// maxBadges is how wide a row of badges may make its column.
	maxBadges = 90 * draw.Pt
	// keptWhole is how many rows a table may have that is never cut.
	keptWhole = 14
	// maxHead is how long a column's head may be before it is wrapped.
	maxHead = 80 * draw.Pt
)

// tableSetter sets one table.
type tableSetter struct {
	*layouter
	t      *doc.Table
	at     frame
	left   []draw.Length // left edge of each column
	widths []draw.Length
	// decimals is, for each column of numbers, the width of the widest comma
	// with decimals: the comma stands so far from the column's right edge.
	decimals []draw.Length
	// hangs is what the marks behind its numbers need beyond the white between
	// two columns.
	hangs []draw.Length
}

// table sets a table: its anatomy, a head that is repeated on every page, and
// one box for each row, so that no row is ever cut.
func (l *layouter) table(t *doc.Table, parent *Node, f frame) []box {
	s := &tableSetter{layouter: l, t: t, at: f}
	s.measure()
	n := parent.child(TableTag)
	caption := n.fixed(Caption)
	over := l.anatomyHead(t.Label, t.Title, t.Subtitle, t.Ref, caption, f)
	over.before, over.after = 2*grid, never
	head := s.head(n)
	head.before, head.after = halfGrid, never
	again := head
	again.items = artifacts(head.items)
	again.height += halfGrid
	boxes := []box{stack([]box{over, head})}
	boxes[0].after = never
	body := n.fixed(TBody)
	for i, r := range t.Rows {
		b := s.row(r, body)
		last := i == len(t.Rows)-1
		s.rules(&b, r, last, i+1 < len(t.Rows) && t.Rows[i+1].Total)
		if again.height < l.form.height/3 { // a head of that height would leave no page for its rows
			b.repeat = &again
		}
		b.after = s.costBehind(i)
		boxes = append(boxes, b)
	}
	if len(t.Notes) > 0 {
		foot := l.notesBelow(t.Notes, parent, f)
		foot.before = 5 * draw.Pt
		foot.height = roundUp(foot.height)
		boxes[len(boxes)-1].after = never
		boxes = append(boxes, foot)
	}
	boxes[len(boxes)-1].after = 0
	return boxes
}

// costBehind is what a page break behind row i costs: none near the ends, so
// that a short table is not cut and no row is left alone.
func (s *tableSetter) costBehind(i int) int {
	rows := len(s.t.Rows)
	if rows <= keptWhole || i < 2 || i >= rows-3 {
		return never
	}
	return betweenIn
}

// artifacts are the same items without a meaning: a head that is repeated.
func artifacts(items []item) []item {
	out := make([]item, len(items))
	for i, it := range items {
		out[i] = item{it.op, nil}
	}
	return out
}

// measure finds the columns' widths from what is in them: every column gets
// what its content needs, wide ones give way and wrap when that is too much,
// and white that is left over is shared.
func (s *tableSetter) measure() {
	n := len(s.t.Columns)
	s.widths, s.left = make([]draw.Length, n), make([]draw.Length, n)
	s.decimals, s.hangs = make([]draw.Length, n), make([]draw.Length, n)
	total := columnGap * draw.Length(n-1)
	wide := 0
	for i, c := range s.t.Columns {
		s.widths[i] = s.natural(i)
		total += s.widths[i]
		if c.Wide {
			wide++
		}
	}
	spare := s.at.w - total
	for i, c := range s.t.Columns {
		switch {
		case spare >= 0 && n > 1 && i > 0:
			s.widths[i] += spare / draw.Length(n-1)
		case spare >= 0 && n == 1:
			s.widths[i] += spare
		case spare < 0 && c.Wide:
			s.widths[i] = max(s.widths[i]+spare/draw.Length(wide), s.longestWord(i))
		}
	}
	x := s.at.x
	for i := range s.left {
		s.left[i] = x
		x += s.widths[i] + columnGap
	}
	if x-columnGap > s.at.x+s.at.w+slack {
		s.tooWide()
	}
}

// tooWide refuses a table that would run off the page.
func (s *tableSetter) tooWide() {
	s.findings.Add(source.Finding{
		Rule: "layout", Severity: source.Error, Pos: s.pos(),
		Message: source.Textf("%s (%s) rộng hơn trang giấy: %d cột", "%s (%s) is wider than the page: %d columns",
			s.t.Label, s.t.Title.Plain(), len(s.t.Columns)),
		Hint: source.Textf("bớt chỉ tiêu hoặc cột, hoặc viết tên, mã ngắn hơn", "leave out indicators or columns, or shorten names and IDs"),
	})
}

// pos is where the table stands in the input: its first text that does.
func (s *tableSetter) pos() source.Pos {
	lines := []doc.Line{s.t.Title}
	for _, c := range s.t.Columns {
		lines = append(lines, c.Head)
	}
	for _, r := range s.t.Rows {
		for _, c := range r.Cells {
			lines = append(lines, c.Line)
		}
	}
	for _, l := range lines {
		for _, sp := range l {
			if !sp.Pos.IsZero() {
				return sp.Pos
			}
		}
	}
	return s.doc.Pos
}

// natural is the width of column i without any line broken but the head's.
func (s *tableSetter) natural(i int) draw.Length {
	col := s.t.Columns[i]
	var whole, w draw.Length
	for _, r := range s.t.Rows {
		c := r.Cells[i]
		if col.Align == doc.Decimal {
			a, b := s.splitNumber(c, r.Total)
			whole, s.decimals[i] = max(whole, a), max(s.decimals[i], b)
			s.hangs[i] = max(s.hangs[i], s.hanging(c, s.cellStyle(c, r.Total))-columnGap+draw.Pt)
			continue
		}
		w = max(w, s.lineWidth(c.Line, s.cellStyle(c, r.Total))+s.room(c)+slack, min(s.styles.smallSub.Width(c.Sub)+slack, maxSub))
	}
	if !col.Wide {
		w = min(w, s.at.w/3) // longer texts wrap
	}
	head := s.lineWidth(col.Head, s.styles.tableHead) + slack
	if head > maxHead {
		head = 0
	}
	return max(w, whole+s.decimals[i]+s.hangs[i], head, s.longestWord(i))
}

// lineWidth is the width of a line on one line, with the marks of its sources.
func (s *tableSetter) lineWidth(line doc.Line, st style) draw.Length {
	w := st.Width(line.Plain())
	for _, sp := range line {
		if sp.Note != 0 {
			w += s.noteMark(sp.Note, st, &Node{}).text.Width
		}
	}
	return w
}

// hanging is the width of the marks that hang behind a number. They may take the
// white between two columns, but no more than that.
func (s *tableSetter) hanging(c doc.Cell, st style) draw.Length {
	var w draw.Length
	for _, sp := range c.Line {
		if sp.Note != 0 {
			w += s.noteMark(sp.Note, st, &Node{}).text.Width
		}
	}
	if c.Mark != "" {
		w += s.noteMark(0, st, &Node{}).with(c.Mark).text.Width
	}
	return w
}

// longestWord is the width that column i must have: the longest word of its
// head and, when it is text that may wrap, of its cells; but not more than a
// third of the table, where a longer one is broken.
func (s *tableSetter) longestWord(i int) draw.Length {
	var w draw.Length
	for _, word := range strings.Fields(s.t.Columns[i].Head.Plain()) {
		w = max(w, s.styles.tableHead.Width(word))
	}
	if !s.t.Columns[i].Wide {
		return min(w, s.at.w/3)
	}
	for _, r := range s.t.Rows {
		for _, word := range strings.Fields(r.Cells[i].Line.Plain()) {
			w = max(w, s.cellStyle(r.Cells[i], r.Total).Width(word)+s.room(r.Cells[i]))
		}
	}
	return min(w, s.at.w/3)
}

// room is what badges or a status square take in front of a cell's text. Many
// badges stand in rows.
func (s *tableSetter) room(c doc.Cell) draw.Length {
	var w, widest draw.Length
	for _, code := range c.Badges {
		w += s.badgeWidth(code) + badgeGap
		widest = max(widest, s.badgeWidth(code)+badgeGap)
	}
	w = max(widest, min(w, maxBadges))
	if c.State != doc.NoState {
		w += stateRoom
	}
	return w
}

func (s *tableSetter) cellStyle(c doc.Cell, total bool) style {
	switch {
	case c.Faint:
		return s.styles.cellItalic
	case total:
		return s.styles.cellBold
	}
	return s.styles.cell
}

// splitNumber gives the widths of a number before its comma and from the
// comma on. What is not known stands in the units' place.
func (s *tableSetter) splitNumber(c doc.Cell, total bool) (whole, decimals draw.Length) {
	st := s.cellStyle(c, total)
	a, b := cutNumber(c.Line.Plain(), s.t.Lang)
	return st.Width(a), st.Width(b)
}

// cutNumber cuts a printed number at its decimal sign. What stands behind the
// digits – a unit, a per cent sign, "(ước)" – hangs at the right.
func cutNumber(s string, l source.Lang) (whole, rest string) {
	sign := byte(',')
	if l == source.English {
		sign = '.'
	}
	end := len(s)
	if i := strings.LastIndexFunc(s, unicode.IsDigit); i >= 0 {
		end = i + 1
	}
	if i := strings.LastIndexByte(s[:end], sign); i >= 0 {
		return s[:i], s[i:]
	}
	return s[:end], s[end:]
}

// head sets the heads of groups and columns over a rule.
func (s *tableSetter) head(table *Node) box {
	thead := table.fixed(THead)
	b := box{}
	var y draw.Length
	if len(s.t.Groups) > 0 {
		y = s.groups(&b, thead.fixed(TR))
	}
	tr := thead.fixed(TR)
	var cells []box
	var high draw.Length
	for i, c := range s.t.Columns {
		th := tr.fixed(TH)
		th.Scope = "Column"
		a := flushLeft
		if c.Align != doc.Left {
			a = flushRight
		}
		cell := stack(s.lines(s.shape(c.Head, one(s.styles.tableHead), th), s.styles.tableHead,
			s.left[i], ragged(s.widths[i]), a))
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

// groups sets the heads over several columns, each with its own rule, and
// gives the height that they take.
func (s *tableSetter) groups(b *box, tr *Node) draw.Length {
	heads := make([]box, len(s.t.Groups))
	var high draw.Length
	i := 0
	for n, g := range s.t.Groups {
		th := tr.fixed(TH)
		th.Scope, th.ColSpan = "Column", g.Span
		right := s.left[i+g.Span-1] + s.widths[i+g.Span-1]
		if g.Head != "" {
			st := s.styles.tableGroup
			heads[n] = stack(s.balanced(doc.Words(g.Head), st, th, s.left[i], right-s.left[i], flushLeft))
			high = max(high, heads[n].height)
		}
		i += g.Span
	}
	for ; i < len(s.t.Columns); i++ {
		tr.fixed(TH).Scope = "Column"
	}
	i = 0
	for n, g := range s.t.Groups {
		if g.Head != "" {
			right := s.left[i+g.Span-1] + s.widths[i+g.Span-1]
			b.absorb(heads[n], draw.Point{Y: high - heads[n].height})
			b.put(nil, hline(s.left[i], high+3500, right-s.left[i], 400, s.styles.ruleGrey))
		}
		i += g.Span
	}
	return high + 5500
}

// row sets one row.
func (s *tableSetter) row(r doc.Row, body *Node) box {
	tr := body.fixed(TR)
	b := box{height: grid}
	for i, c := range r.Cells {
		tag := TD
		if i == 0 {
			tag = TH
		}
		n := tr.fixed(tag)
		if i == 0 {
			n.Scope = "Row"
		}
		if s.t.Columns[i].Align == doc.Decimal {
			s.number(&b, n, c, r.Total, i)
			continue
		}
		h := s.textCell(&b, n, c, r.Total, i)
		b.height = max(b.height, h)
	}
	b.height = roundUp(b.height)
	return b
}

// number sets a number with its comma in the column's line.
func (s *tableSetter) number(b *box, n *Node, c doc.Cell, total bool, i int) {
	st := s.cellStyle(c, total)
	whole, _ := cutNumber(c.Line.Plain(), s.t.Lang)
	comma := s.left[i] + s.widths[i] - s.decimals[i] - s.hangs[i]
	text := c.Line.Plain()
	if text == "" {
		return
	}
	t := st.Set(draw.Point{X: comma - st.Width(whole), Y: grid - drop}, text)
	b.put(n, t)
	end := comma - st.Width(whole) + st.Width(text)
	x := end + 500
	for _, sp := range c.Line {
		if sp.Note != 0 {
			x = s.hang(b, s.noteMark(sp.Note, st, n), x)
		}
	}
	if c.Mark != "" {
		s.hang(b, s.noteMark(0, st, n).with(c.Mark), x)
	}
}

// hang puts a mark behind a number, in no column's width.
func (s *tableSetter) hang(b *box, f frag, x draw.Length) draw.Length {
	t := f.text
	b.put(f.node, t.Move(draw.Point{X: x, Y: grid - drop - f.rise}))
	if f.note != 0 {
		b.notes = append(b.notes, f.note)
	}
	return x + t.Width
}

// textCell sets badges, status square, text and the smaller line below, and
// gives the height that the row needs for it.
func (s *tableSetter) textCell(b *box, n *Node, c doc.Cell, total bool, i int) draw.Length {
	x, w := s.left[i], s.widths[i]
	high := grid
	for _, code := range c.Badges {
		color := s.styles.ink2
		if c.Accented {
			color = s.styles.accent
		}
		if bw := s.badgeWidth(code); x > s.left[i] && bw > w+badgeGap {
			x, w = s.left[i], s.widths[i]
			high += grid
		}
		bw := s.putBadge(b, n.child(P), code, draw.Point{X: x, Y: high - grid + 2*draw.Pt}, color, c.Accented)
		x, w = x+bw+badgeGap, w-bw-badgeGap
	}
	if c.State != doc.NoState {
		b.put(n, s.stateMark(c.State, draw.Point{X: x, Y: 3500})...)
		x, w = x+stateRoom, w-stateRoom
	}
	st := s.cellStyle(c, total)
	st.leading = rowLeading
	var lines []box
	if len(c.Line) > 0 {
		a := flushLeft
		if s.t.Columns[i].Align == doc.Right {
			a = flushRight
		}
		t := one(st)
		t.bold = s.styles.cellBold
		lines = s.lines(s.shape(c.Line, t, n), st, x, ragged(w), a)
	}
	if c.Sub != "" {
		lines = append(lines, s.lines(s.shape(doc.Words(c.Sub), one(s.styles.smallSub), n), s.styles.smallSub, x, ragged(w), flushLeft)...)
	}
	cell := stack(lines)
	if len(lines) == 0 {
		return high
	}
	b.absorb(cell, draw.Point{Y: grid - drop - (st.leading - st.below())})
	if len(lines) == 1 {
		return grid
	}
	return cell.height + halfGrid
}

// stateMark draws a status: full, half, empty, or empty with a stroke.
func (s *tableSetter) stateMark(st doc.State, at draw.Point) []draw.Op {
	r := draw.Rect{X: at.X, Y: at.Y, W: stateSquare, H: stateSquare}
	frame := draw.Stroke{Path: draw.Box(r), Width: 900, Color: s.styles.accent}
	half := draw.Fill{Path: draw.Box(draw.Rect{X: r.X, Y: r.Y, W: r.W / 2, H: r.H}), Color: s.styles.accent}
	switch st {
	case doc.Done:
		return []draw.Op{draw.Fill{Path: draw.Box(r), Color: s.styles.accent}, frame}
	case doc.Running:
		return []draw.Op{half, frame}
	case doc.Unassigned:
		frame.Color = s.styles.signal
		stroke := draw.Line(draw.Point{X: r.X + 2*draw.Pt, Y: r.Bottom() - 2*draw.Pt}, draw.Point{X: r.Right() - 2*draw.Pt, Y: r.Y + 2*draw.Pt})
		return []draw.Op{frame, draw.Stroke{Path: stroke, Width: 900, Color: s.styles.signal}}
	}
	return []draw.Op{frame}
}

// rules draws the line under a row: thin between rows, strong round a total
// and at the end.
func (s *tableSetter) rules(b *box, r doc.Row, last, beforeTotal bool) {
	width, color := draw.Length(400), s.styles.gridGrey
	if last || r.Total || beforeTotal {
		width, color = 750, s.styles.ink
	}
	b.put(nil, hline(s.at.x, b.height, s.at.w, width, color))
}
