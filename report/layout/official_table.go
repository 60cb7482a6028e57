package layout

import (
	"slices"
	"strings"

	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

const (
	// cellSide and cellTop are the white between a cell's lines and its text.
	cellSide = 4 * draw.Pt
	cellTop  = 2500
	// pieceLines is how many lines of a row stay on one page: a cell with a chapter
	// in it goes on overleaf.
	pieceLines = 12
	// neverPart is what per cent of a page a table may take that is never cut;
	// keptPart is that of one that is cut, at the cost cutKept, only where two
	// fifths of the page before would stay empty.
	neverPart = 30
	keptPart  = 60
	cutKept   = 360
)

// gridTable sets one table of the official form: boxes all round, heads in bold.
type gridTable struct {
	*officialSetter
	t      *doc.Table
	at     frame
	edges  []draw.Length // of the columns: one more than there are
	wholes []draw.Length // the widest number of a column, up to its decimal comma
	commas []draw.Length // the widest rest of one, from its comma on
	floor  []draw.Length // what the columns should not be narrower than
	fits   bool          // whether they need not
	over   bool          // whether the table is wider than its frame
}

// table sets a table. One that is wider than the page is turned, or
// divided between its columns where that does not help either.
func (l *officialSetter) table(t *doc.Table, parent *Node, f frame) []box {
	t = spelledOut(withRows(t, l.doc.Lang))
	g := l.gridTable(t, f)
	if g.fits {
		return g.set(parent)
	}
	if f.w == l.form.width {
		if w := l.gridTable(t, frame{0, l.form.turned().width}); w.fits {
			return l.turnedRows(w.set(parent), false)
		}
	}
	parts := divided(t, g.floor, 0, f.w, l.lang)
	if parts == nil {
		parts = []doc.Table{*t}
	}
	var boxes []box
	for i := range parts {
		p := l.gridTable(&parts[i], f)
		if p.over {
			l.findings.Add(tooWide(p.t, tablePos(p.t, l.doc)))
		}
		boxes = append(boxes, p.set(parent)...)
	}
	return boxes
}

// gridTable measures the columns of a table.
func (l *officialSetter) gridTable(t *doc.Table, f frame) *gridTable {
	g := &gridTable{officialSetter: l, t: t, at: f}
	g.measure()
	return g
}

// spelledOut is a table in what this form has: the name of a group of rows is a
// row in bold with empty cells.
func spelledOut(t *doc.Table) *doc.Table {
	out := *t
	out.Rows = slices.Clone(t.Rows)
	for i, r := range out.Rows {
		if r.Group {
			cells := make([]doc.Cell, len(t.Columns))
			cells[0] = r.Cells[0]
			out.Rows[i] = doc.Row{Cells: cells, Total: true}
		}
	}
	return &out
}

// set sets the table: title, head that is repeated on every page, rows, notes.
func (g *gridTable) set(parent *Node) []box {
	l, t, f := g.officialSetter, g.t, g.at
	n := parent.child(TableTag)
	var over []box
	if title := g.title(); len(title) > 0 {
		caption := n.fixed(Caption)
		over = l.balanced(title, l.official.cellBold, caption, f.x, f.w, centred)
		over[len(over)-1].height += 3 * draw.Pt
	}
	head := g.head(n)
	again := head
	again.items = artifacts(head.items)
	first := stack(append(over, head))
	first.before, first.after = paragraphRoom, never
	if len(over) > 0 {
		first.refs = names(t.Ref)
	}
	boxes := []box{first}
	body := n.fixed(TBody)
	var ends []int // the last boxes of the rows
	for i, r := range t.Rows {
		row := g.row(r, body)
		row[len(row)-1].after = g.costAfter(i)
		boxes = append(boxes, row...)
		ends = append(ends, len(boxes)-1)
	}
	whole := draw.Length(0)
	for _, b := range boxes {
		whole += b.height
	}
	if whole < l.form.height*keptPart/100 {
		keepLast(boxes, len(boxes))
		for i, at := range ends {
			if whole >= l.form.height*neverPart/100 && g.costAfter(i) < never {
				boxes[at].after = cutKept
			}
		}
	}
	if again.height < l.form.height/3 {
		for i := range boxes[1:] {
			boxes[i+1].repeat = &again
		}
	}
	for i, note := range t.Notes {
		b := stack(l.lines(l.shape(raised(note), one(l.official.note), parent.child(P)), l.official.note, f.x, ragged(f.w), flushLeft))
		if i == 0 {
			b.before = 3 * draw.Pt
		}
		b.after = never
		boxes[len(boxes)-1].after = never
		boxes = append(boxes, b)
	}
	boxes[len(boxes)-1].after = 0
	return boxes
}

// raised sets the letters that a note explains as they stand in the table.
func raised(l doc.Line) doc.Line {
	out := slices.Clone(l)
	for i := range out {
		out[i].Super = out[i].Super || out[i].Accent
	}
	return out
}

// costAfter is what a page break behind row i costs: no row stands alone.
func (g *gridTable) costAfter(i int) int {
	if n := len(g.t.Rows); i < 1 || i >= n-2 {
		return never
	}
	return betweenIn
}

// title is "Bảng 1. Title"; empty when the table has neither.
func (g *gridTable) title() doc.Line {
	switch {
	case g.t.Label == "":
		return g.t.Title
	case len(g.t.Title) == 0:
		return doc.Words(g.t.Label)
	}
	return append(doc.Words(g.t.Label+". "), g.t.Title...)
}

// measure finds the columns' edges: numbers and dates get what they need, and the
// wide columns share the rest by what is in them.
func (g *gridTable) measure() {
	n := len(g.t.Columns)
	least, natural := make([]draw.Length, n), make([]draw.Length, n)
	g.wholes, g.commas = make([]draw.Length, n), make([]draw.Length, n)
	var need, want draw.Length
	for i := range g.t.Columns {
		least[i], natural[i] = g.widths(i)
		need, want = need+least[i], want+natural[i]
	}
	g.floor, g.over = make([]draw.Length, n), need > g.at.w
	var floor draw.Length
	for i := range g.floor {
		g.floor[i] = least[i]
		if g.t.Columns[i].Align != doc.Decimal {
			g.floor[i] = max(least[i], min(natural[i], minText))
		}
		floor += g.floor[i]
	}
	g.fits = floor <= g.at.w
	widths := slices.Clone(natural)
	switch spare := g.at.w - want; {
	case spare >= 0:
		g.share(widths, spare)
	case need > g.at.w:
		widths = least
	default: // every column its least, and of the rest as much as it lacks
		rest := g.at.w - need
		for i := range widths {
			widths[i] = least[i] + (natural[i]-least[i])*rest/(want-need)
		}
	}
	x := g.at.x
	g.edges = []draw.Length{x}
	for _, w := range widths {
		x += w
		g.edges = append(g.edges, x)
	}
	if d := g.at.x + g.at.w - x; d > 0 && d < draw.Pt { // what dividing left over
		g.edges[n] += d
	}
}

// share gives white that is left over to the wide columns, or to all when there
// is none.
func (g *gridTable) share(widths []draw.Length, spare draw.Length) {
	var to []int
	for i, c := range g.t.Columns {
		if c.Wide {
			to = append(to, i)
		}
	}
	if len(to) != 1 && !slices.ContainsFunc(g.t.Columns, func(c doc.Column) bool { return c.Align == doc.Decimal }) {
		// Columns of text alone: as the text asks for.
	} else {
		to = to[:0]
		for i, c := range g.t.Columns {
			if c.Wide || c.Align == doc.Decimal {
				to = append(to, i)
			}
		}
	}
	if len(to) == 0 {
		for i := range widths {
			to = append(to, i)
		}
	}
	for _, i := range to {
		widths[i] += spare / draw.Length(len(to))
	}
}

// widths are the least and the natural width of a column: its longest word, and
// all of its text on one line. A long text asks for no more than half the table.
func (g *gridTable) widths(i int) (least, natural draw.Length) {
	col := g.t.Columns[i]
	most := g.at.w / 3
	words := func(l doc.Line, s style) (w draw.Length) {
		for _, word := range strings.Fields(g.plain(l)) {
			w = max(w, s.Width(word)+slack)
		}
		return min(w, most)
	}
	least = words(col.Head, g.official.cellBold)
	natural = min(g.official.cellBold.Width(col.Head.Plain())+slack, max(least, 80*draw.Pt))
	var whole, rest draw.Length
	for _, r := range g.t.Rows {
		c := r.Cells[i]
		s := g.cellStyle(c, r.Total)
		if col.Align == doc.Decimal {
			a, b := cutNumber(c.Line.Plain(), g.t.Lang)
			whole, rest = max(whole, s.Width(a)), max(rest, s.Width(b)+g.hanging(c, s))
			continue
		}
		w := s.Width(g.plain(c.Line)) + slack
		if col.Wide || w > most {
			least = max(least, words(c.Line, s))
		} else {
			least = max(least, w)
		}
		natural = max(natural, min(w, g.at.w/2))
	}
	least, natural = max(least, whole+rest), max(natural, whole+rest)
	g.wholes[i], g.commas[i] = whole, rest
	return least + 2*cellSide, max(least, natural) + 2*cellSide
}

func (g *gridTable) cellStyle(c doc.Cell, total bool) style {
	switch {
	case c.Faint:
		return g.official.cellItalic
	case total:
		return g.official.cellBold
	}
	return g.official.cell
}

// width is that of the text of the columns from i up to j.
func (g *gridTable) width(i, j int) draw.Length { return g.edges[j] - g.edges[i] - 2*cellSide }

// head sets the heads of the columns, and above them those of their groups. A
// column without a group has its head over both rows.
func (g *gridTable) head(table *Node) box {
	thead := table.fixed(THead)
	tr := thead.fixed(TR)
	s := g.official.cellBold
	set := func(l doc.Line, th *Node, i, j int) box {
		if len(l.Plain()) == 0 {
			return box{}
		}
		return stack(g.lines(g.shape(l, one(s), th), s, g.edges[i]+cellSide, ragged(g.width(i, j)), centred))
	}
	type placed struct {
		box
		from, to  int
		up, whole bool
	}
	var cells []placed
	var second *Node
	if slices.ContainsFunc(g.t.Groups, func(x doc.Group) bool { return x.Head != "" }) {
		second = thead.fixed(TR)
	}
	i := 0
	for _, gr := range g.groups() {
		to := i + gr.Span
		if second == nil || gr.Head == "" {
			for ; i < to; i++ {
				th := tr.fixed(TH)
				th.Scope = "Column"
				if second != nil {
					th.RowSpan = 2
				}
				cells = append(cells, placed{set(g.t.Columns[i].Head, th, i, i+1), i, i + 1, false, true})
			}
			continue
		}
		th := tr.fixed(TH)
		th.Scope, th.ColSpan = "Column", gr.Span
		cells = append(cells, placed{set(doc.Words(gr.Head), th, i, to), i, to, true, false})
		for ; i < to; i++ {
			th := second.fixed(TH)
			th.Scope = "Column"
			cells = append(cells, placed{set(g.t.Columns[i].Head, th, i, i+1), i, i + 1, false, false})
		}
	}
	var upper, lower, whole draw.Length
	for _, c := range cells {
		switch {
		case c.up:
			upper = max(upper, c.height+2*cellTop)
		case c.whole:
			whole = max(whole, c.height+2*cellTop)
		default:
			lower = max(lower, c.height+2*cellTop)
		}
	}
	if extra := whole - upper - lower; extra > 0 {
		lower += extra
	}
	b := box{height: upper + lower}
	for _, c := range cells {
		top, bottom := draw.Length(0), b.height
		switch {
		case c.up:
			bottom = upper
			b.put(nil, hline(g.edges[c.from], upper, g.edges[c.to]-g.edges[c.from], tableRule, draw.Color{}))
		case !c.whole:
			top = upper
		}
		b.absorb(c.box, draw.Point{Y: top + (bottom-top-c.height)/2})
		if c.from > 0 {
			b.put(nil, vline(g.edges[c.from], top, bottom))
		}
	}
	b.put(nil, hline(g.at.x, 0, g.edges[len(g.edges)-1]-g.at.x, tableRule, draw.Color{}))
	g.sides(&b, true)
	return b
}

// groups are those of the table, and one for all columns beyond them.
func (g *gridTable) groups() []doc.Group {
	n := 0
	for _, gr := range g.t.Groups {
		n += gr.Span
	}
	return append(slices.Clone(g.t.Groups), doc.Group{Span: len(g.t.Columns) - n})
}

// row sets one row, in as many boxes as a page may have to part it into.
func (g *gridTable) row(r doc.Row, body *Node) []box {
	tr := body.fixed(TR)
	heads := slices.IndexFunc(g.t.Columns, func(c doc.Column) bool { return c.Align != doc.Right })
	columns := make([][]box, len(r.Cells))
	most := 1
	for i, c := range r.Cells {
		n := tr.fixed(TD)
		if i == heads {
			n.Tag, n.Scope = TH, "Row"
		}
		columns[i] = g.cell(c, r.Total, i, n)
		most = max(most, len(columns[i]))
	}
	var pieces []box
	for from := 0; from < most; from += pieceLines {
		to := min(most, from+pieceLines)
		if most-to < 3 { // no crumbs
			to = most
		}
		b := box{after: inside}
		y := draw.Length(0)
		if from == 0 {
			y = cellTop
		}
		for _, lines := range columns {
			if from < len(lines) {
				b.absorb(stack(lines[from:min(to, len(lines))]), draw.Point{Y: y})
			}
		}
		b.height = y + g.official.cell.leading*draw.Length(to-from)
		last := to == most
		if last {
			b.height += cellTop
		}
		for i := 1; i < len(columns); i++ {
			b.put(nil, vline(g.edges[i], 0, b.height))
		}
		g.sides(&b, last)
		pieces = append(pieces, b)
		if last {
			break
		}
	}
	return pieces
}

// sides draws the lines at the left and the right of a row, and below it.
func (g *gridTable) sides(b *box, below bool) {
	right := g.edges[len(g.edges)-1]
	b.put(nil, vline(g.at.x, 0, b.height), vline(right, 0, b.height))
	if below {
		b.put(nil, hline(g.at.x, b.height, right-g.at.x, tableRule, draw.Color{}))
	}
}

// vline is a vertical line of a table.
func vline(x, from, to draw.Length) draw.Op {
	return draw.Stroke{Path: draw.Line(draw.Point{X: x, Y: from}, draw.Point{X: x, Y: to}), Width: tableRule}
}

// cell sets the lines of a cell: text at the left, counts and dates in the middle,
// numbers with their commas below each other.
func (g *gridTable) cell(c doc.Cell, total bool, i int, n *Node) []box {
	s := g.cellStyle(c, total)
	if len(c.Line) == 0 {
		return nil
	}
	x, w := g.edges[i]+cellSide, g.width(i, i+1)
	if g.t.Columns[i].Align == doc.Decimal {
		return []box{g.figure(c, s, i, n)}
	}
	t := texts{s, g.official.cellBold, g.official.cellItalic, g.official.cellBold}
	a := flushLeft
	if g.t.Columns[i].Align == doc.Right {
		a = centred
	}
	return g.lines(g.shape(c.Line, t, n), s, x, ragged(w), a)
}

// figure sets a number; the widest number of its column stands in the middle of
// it.
func (g *gridTable) figure(c doc.Cell, s style, i int, n *Node) box {
	comma := g.edges[i] + cellSide + (g.width(i, i+1)-g.wholes[i]-g.commas[i])/2 + g.wholes[i]
	b := box{height: s.leading}
	g.number(&b, n, c, g.t.Lang, s, draw.Point{X: comma, Y: s.leading - s.below()})
	return b
}
