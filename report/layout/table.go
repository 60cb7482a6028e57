package layout

import (
	"slices"
	"strings"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

const (
	// rowLeading is the distance of lines inside a cell.
	rowLeading = 10500
	// stateSquare is the side of a drawn status, stateRoom what it takes.
	stateSquare = 8 * draw.Pt
	stateRoom   = 12 * draw.Pt
	badgeGap    = 3 * draw.Pt
	// keptWhole is how many rows a table may have that is never cut, unless it is
	// higher than two thirds of a page.
	keptWhole = 14
)

// tableSetter sets one table.
type tableSetter struct {
	*setter
	t  *doc.Table
	at frame
	columnWidths
	names headNames
}

// table sets a table. One that is wider than the page is turned, where pages may
// be, or divided between its columns.
func (l *setter) table(t *doc.Table, parent *Node, f frame) []box {
	t = withRows(t, l.doc.Lang)
	s := l.tableSetter(t, f)
	if s.fits {
		return s.set(parent)
	}
	if boxes := l.turnedTable(t, parent, f); boxes != nil {
		return boxes
	}
	parts := divided(t, s.floor, s.gap, f.w, l.lang)
	if parts == nil {
		s.squeeze()
		return s.set(parent)
	}
	var boxes []box
	for i := range parts {
		p := l.tableSetter(&parts[i], f)
		if !p.fits {
			p.squeeze()
		}
		boxes = append(boxes, p.set(parent)...)
	}
	return boxes
}

// squeeze sets texts word by word where nothing else helps, and refuses a table
// that is too wide even so.
func (s *tableSetter) squeeze() {
	s.columnWidths = s.measure().try(narrowGap, true, true)
	if !s.fits {
		s.findings.Add(tooWide(s.t, tablePos(s.t, s.doc)))
	}
}

// tableSetter measures the columns of a table.
func (l *setter) tableSetter(t *doc.Table, f frame) *tableSetter {
	s := &tableSetter{setter: l, t: t, at: f}
	s.columnWidths = s.measure().best()
	grouped := len(t.Over) > 0
	for _, r := range t.Rows {
		grouped = grouped || r.Group
	}
	if grouped {
		l.tables++
		s.names.ids = "table-" + itoa(l.tables)
	}
	return s
}

// measure measures the columns of the table.
func (s *tableSetter) measure() tableMeasure {
	return tableMeasure{s.typesetter, s.t, s.at}
}

// set sets the table: its anatomy, a head that is repeated on every page, and
// one box for each row, so that no row is ever cut. A small table is one box.
func (s *tableSetter) set(parent *Node) []box {
	boxes := s.rowsOf(parent)
	var high draw.Length
	for i, b := range boxes {
		if i > 0 {
			high += b.before
		}
		high += b.height
	}
	if len(s.t.Rows) > keptWhole || high > s.form.height*2/3 {
		return boxes
	}
	b := stack(boxes)
	b.height, b.float = roundUp(b.height), true
	return []box{b}
}

// rowsOf are the boxes of a table: what stands above the rows, the rows, the
// notes.
func (s *tableSetter) rowsOf(parent *Node) []box {
	n := parent.child(TableTag)
	caption := n.fixed(Caption)
	over := s.anatomyHead(s.t.Label, s.t.Title, s.t.Subtitle, s.t.Ref, caption, s.at)
	over.before, over.height = 2*grid, roundUp(over.height)
	head := s.head(n)
	head.before = halfGrid
	first := stack([]box{over, head})
	first.after = never
	again := s.again(head)
	boxes := []box{first}
	body := n.fixed(TBody)
	for i, r := range s.t.Rows {
		b := s.row(r, body)
		s.rules(&b, i)
		if r.Group {
			again = s.again(head)
		}
		if again.height < s.form.height/3 { // a head of that height would leave no page for its rows
			b.repeat = again
		}
		if r.Group {
			again = s.againIn(head, r)
		}
		b.after = s.costBehind(i)
		boxes = append(boxes, b)
	}
	if len(s.t.Notes) > 0 {
		foot := s.notesBelow(s.t.Notes, parent, s.at)
		foot.before = 5 * draw.Pt
		foot.height = roundUp(foot.height)
		boxes[len(boxes)-1].after = never
		boxes = append(boxes, foot)
	}
	boxes[len(boxes)-1].after = 0
	return boxes
}

// again is what stands above the rows on the pages that follow: the label, which
// says that the table goes on, and the head. It means nothing to a reader who
// cannot see: the rows are all in one table.
func (s *tableSetter) again(head box) *box {
	b := box{}
	if s.t.Label != "" {
		b = stack(s.lines(s.shape(doc.Words(continued(s.t.Label, s.doc.Lang)), one(s.styles.label), &Node{}), s.styles.label, s.at.x, ragged(s.at.w), flushLeft))
		b.height = roundUp(b.height) + halfGrid
	}
	b.absorb(head, draw.Point{Y: b.height})
	b.height = roundUp(b.height + head.height + halfGrid)
	return &box{height: b.height, items: artifacts(b.items)}
}

// againIn is the same where the rows belong to a group.
func (s *tableSetter) againIn(head box, r doc.Row) *box {
	b := s.again(head)
	b.height -= halfGrid
	name := doc.Words(continued(r.Cells[0].Line.Plain(), s.doc.Lang))
	group := s.groupName(name, &Node{})
	group.put(nil, hline(s.at.x, group.height, s.at.w, 400, s.styles.gridGrey))
	b.absorb(box{items: artifacts(group.items)}, draw.Point{Y: b.height})
	b.height += group.height
	return b
}

// continued says of a label or name that what it names goes on.
func continued(label string, lang source.Lang) string {
	more := source.Textf(" (tiếp theo)", " (continued)").In(lang)
	return strings.TrimSuffix(label, more) + more
}

// withRows is a table that has rows: for one without, a row that says so below the
// heads of the columns.
func withRows(t *doc.Table, lang source.Lang) *doc.Table {
	if len(t.Rows) > 0 {
		return t
	}
	cells := make([]doc.Cell, len(t.Columns))
	at := max(0, slices.IndexFunc(t.Columns, func(c doc.Column) bool { return c.Align == doc.Left }))
	cells[at] = doc.Cell{Line: doc.Words(source.Textf("Chưa có số liệu.", "No data.").In(lang)), Faint: true}
	out := *t
	out.Rows = []doc.Row{{Cells: cells}}
	return &out
}

// costBehind is what a page break behind row i costs. None stands near the ends
// of a table, between the name of a group and its first row or a row and its
// total; before a group's name is the best place.
func (s *tableSetter) costBehind(i int) int {
	rows := s.t.Rows
	switch {
	case i < 1, i >= len(rows)-2, rows[i].Group, rows[i+1].Total, i > 0 && rows[i-1].Group:
		return never
	case len(rows) > 6 && (i < 2 || i >= len(rows)-3):
		return never
	case rows[i+1].Group:
		return 0
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

// row sets one row.
func (s *tableSetter) row(r doc.Row, body *Node) box {
	tr := body.fixed(TR)
	if r.Group {
		return s.groupRow(r, tr)
	}
	b := box{height: grid}
	var first *Node
	for i, c := range r.Cells {
		tag := TD
		if i == 0 {
			tag = TH
		}
		n := tr.fixed(tag)
		if i == 0 {
			n.Scope = "Row"
			first = s.names.named(n)
		}
		s.names.headed(n, i, first)
		if isNumber(s.t.Columns[i], c, s.styles.ofCell(c, r.Total)) {
			comma := s.left[i] + s.widths[i] - s.decimals[i] - s.hangs[i]
			s.number(&b, n, c, s.t.Lang, s.styles.ofCell(c, r.Total), draw.Point{X: comma, Y: grid - drop})
			continue
		}
		h := s.textCell(&b, n, c, r.Total, i)
		b.height = max(b.height, h)
	}
	b.height = roundUp(b.height)
	return b
}

// groupRow sets the name of a group of rows.
func (s *tableSetter) groupRow(r doc.Row, tr *Node) box {
	th := tr.fixed(TH)
	th.Scope, th.ColSpan = "Row", len(s.t.Columns)
	s.names.over = s.names.named(th)
	return s.groupName(r.Cells[0].Line, th)
}

func (s *tableSetter) groupName(line doc.Line, n *Node) box {
	st := s.styles.cellBold
	st.leading = rowLeading
	b := stack(s.lines(s.shape(line, one(st), n), st, s.at.x, ragged(s.at.w), flushLeft))
	moved := box{height: grid}
	if b.height > rowLeading {
		moved.height = roundUp(b.height + halfGrid)
	}
	moved.absorb(b, draw.Point{Y: grid - drop - (st.leading - st.below())})
	return moved
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
		if bw := badgeWidth(s.styles.badge, code); x > s.left[i] && bw > w+badgeGap {
			x, w = s.left[i], s.widths[i]
			high += grid
		}
		bw := putBadge(b, n.child(P), s.styles.badge, code, draw.Point{X: x, Y: high - grid + 2*draw.Pt}, color, c.Accented)
		x, w = x+bw+badgeGap, w-bw-badgeGap
	}
	if c.State != doc.NoState {
		b.put(n, s.styles.stateMark(c.State, draw.Point{X: x, Y: 3500})...)
		x, w = x+stateRoom, w-stateRoom
	}
	st := s.styles.ofCell(c, total)
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
func (p palette) stateMark(st doc.State, at draw.Point) []draw.Op {
	r := draw.Rect{X: at.X, Y: at.Y, W: stateSquare, H: stateSquare}
	frame := draw.Stroke{Path: draw.Box(r), Width: 900, Color: p.accent}
	half := draw.Fill{Path: draw.Box(draw.Rect{X: r.X, Y: r.Y, W: r.W / 2, H: r.H}), Color: p.accent}
	switch st {
	case doc.Done:
		return []draw.Op{draw.Fill{Path: draw.Box(r), Color: p.accent}, frame}
	case doc.Running:
		return []draw.Op{half, frame}
	case doc.Unassigned:
		frame.Color = p.signal
		stroke := draw.Line(draw.Point{X: r.X + 2*draw.Pt, Y: r.Bottom() - 2*draw.Pt}, draw.Point{X: r.Right() - 2*draw.Pt, Y: r.Y + 2*draw.Pt})
		return []draw.Op{frame, draw.Stroke{Path: stroke, Width: 900, Color: p.signal}}
	}
	return []draw.Op{frame}
}

// rules draws the line under a row: thin between rows, strong round a total
// and at the end.
func (s *tableSetter) rules(b *box, i int) {
	width, color := draw.Length(400), s.styles.gridGrey
	if last := i == len(s.t.Rows)-1; last || s.t.Rows[i].Total || s.t.Rows[i+1].Total {
		width, color = 750, s.styles.ink
	}
	b.put(nil, hline(s.at.x, b.height, s.at.w, width, color))
}
