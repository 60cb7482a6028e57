package layout

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/internal/theme"
	"kyyeu/report/doc"
)

// cellText is what stands in a cell of the tables below: no two are the same.
func cellText(row, column int) string { return fmt.Sprintf("%d.%03d,%d", row+1, column, row%10) }

// figures is a table of so many rows and columns of numbers beside the names.
func figures(rows, columns int) *doc.Table {
	t := &doc.Table{Label: "Bảng 1", Title: doc.Words("Số liệu minh họa"), Subtitle: "tỷ đồng",
		Columns: []doc.Column{{Head: doc.Words("Địa bàn"), Wide: true}}, Notes: []doc.Line{doc.Words("Nguồn: minh họa.")}}
	for c := range columns {
		t.Columns = append(t.Columns, doc.Column{Head: doc.Words(fmt.Sprint("năm ", 2000+c)), Align: doc.Decimal})
	}
	for r := range rows {
		row := doc.Row{Cells: []doc.Cell{{Line: doc.Words(fmt.Sprint("Tỉnh ", r+1))}}, Total: rows > 1 && r == rows-1}
		for c := range columns {
			row.Cells = append(row.Cells, doc.Cell{Line: doc.Words(cellText(r, c))})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// within says what of the texts of a page stands outside its text area, head and
// foot apart, and which overlap.
// Marks may hang over the right edge by as much as hang.
func within(t *testing.T, out *Output, kind doc.Form, set *fonts.Set, hang draw.Length) {
	t.Helper()
	for n, pg := range out.Pages {
		f := formOf(kind)
		if pg.turned {
			f = f.turned()
		}
		left := f.left(n)
		boxes := inkBoxes(pg, set)
		for i, a := range boxes {
			if a.X < left-draw.Pt || a.Right() > left+f.width+hang || a.Y < draw.Mm(8) || a.Bottom() > f.foot+draw.Pt {
				t.Errorf("page %d: %q stands outside: %v", n+1, a.s, a.Rect)
			}
			for _, b := range boxes[:i] {
				if a.Overlaps(b.Rect) {
					t.Fatalf("page %d: %q and %q overlap", n+1, a.s, b.s)
				}
			}
		}
	}
}

// cells counts the texts of the cells of all pages.
func cells(out *Output) map[string]int {
	n := map[string]int{}
	for _, pg := range out.Pages {
		for _, it := range pg.Items {
			if x, ok := it.Op.(draw.Text); ok && it.Mark >= 0 && pg.Marks[it.Mark].Tag == TD {
				n[x.S]++
			}
		}
	}
	return n
}

// A table of any size comes out whole: all in its place, nothing over the edge,
// nothing twice, its label and head on every page that it stands on.
func TestTablesOfAnySize(t *testing.T) {
	set := faces(t)
	for _, form := range []doc.Form{doc.Briefing, doc.Booklet} {
		for _, rows := range []int{0, 1, 2, 3, 6, 14, 15, 40, 63, 200} {
			for _, columns := range []int{0, 1, 5, 9, 12, 18, 40} {
				t.Run(fmt.Sprintf("%d-%dx%d", form, rows, columns), func(t *testing.T) {
					out, findings := Set(&doc.Document{Form: form, Blocks: []doc.Block{figures(rows, columns)}}, set)
					if len(findings) > 0 {
						t.Fatalf("found %v", findings[0].Message.EN)
					}
					within(t, out, form, set, slack)
					got := cells(out)
					for r := range rows {
						for c := range columns {
							if n := got[cellText(r, c)]; n != 1 {
								t.Fatalf("the cell %s is there %d times", cellText(r, c), n)
							}
						}
					}
					if len(got) != rows*columns {
						t.Errorf("%d different cells, want %d", len(got), rows*columns)
					}
					if rows == 0 && !strings.Contains(content(out), letters("Chưa có số liệu")) {
						t.Error("nothing says that there are no rows")
					}
					if first := out.Pages[0]; !printed(first, "Bảng 1") || !printed(first, "Địa bàn") {
						t.Error("the first page has no label or no head")
					}
					for n, pg := range out.Pages[1:] {
						if !printed(pg, "Bảng 1 (tiếp theo)") || !printed(pg, "Địa bàn") {
							t.Errorf("page %d does not say that the table goes on, or has no head", n+2)
						}
					}
				})
			}
		}
	}
}

// Bound pages are turned for a wide table, and only for that.
func TestWideTablesTurnThePage(t *testing.T) {
	turned := func(form doc.Form, columns int) (n int) {
		out, _ := Set(&doc.Document{Form: form, Blocks: []doc.Block{figures(63, columns), &doc.Para{Line: doc.Words("chữ")}}}, faces(t))
		for _, pg := range out.Pages {
			if wide := pg.Size.W > pg.Size.H; wide != pg.turned {
				t.Errorf("a page of %v x %v", pg.Size.W, pg.Size.H)
			}
			if pg.turned {
				n++
			}
		}
		return n
	}
	for _, c := range []struct {
		form    doc.Form
		columns int
		turns   bool
	}{{doc.Booklet, 5, false}, {doc.Booklet, 12, true}, {doc.Booklet, 40, false}, {doc.Briefing, 12, false}} {
		if n := turned(c.form, c.columns); n > 0 != c.turns {
			t.Errorf("form %d, %d columns: %d pages are turned", c.form, c.columns, n)
		}
	}
}

// The text before a turned table goes on below it: no page is left half empty,
// and nothing stands between its pages.
func TestTextGoesOnAroundTurnedPages(t *testing.T) {
	r := random{rand.New(rand.NewPCG(8, 8))}
	d := &doc.Document{Form: doc.Booklet, Blocks: []doc.Block{&doc.Para{Line: doc.Words(r.words(200))}, figures(63, 12)}}
	for range 12 {
		d.Blocks = append(d.Blocks, &doc.Para{Line: doc.Words(r.words(80))})
	}
	out, _ := Set(d, faces(t))
	var kinds []bool
	for _, pg := range out.Pages {
		kinds = append(kinds, pg.turned)
	}
	if len(kinds) < 4 || kinds[0] || !kinds[1] || !kinds[2] || kinds[len(kinds)-1] {
		t.Errorf("the turned pages are %v", kinds)
	}
	if high := lowest(out.Pages[0]); high < formOf(doc.Booklet).height*3/4 {
		t.Errorf("the page before the turned ones ends at %v", high)
	}
}

// lowest is the lowest baseline of the text of a page that means something.
func lowest(pg Page) (y draw.Length) {
	for _, it := range pg.Items {
		if x, ok := it.Op.(draw.Text); ok && it.Mark >= 0 {
			y = max(y, x.At.Y)
		}
	}
	return y
}

// grouped has heads of up to two levels, groups of rows, numbers and texts of
// all kinds.
func (r random) grouped() *doc.Table {
	t := &doc.Table{Label: "Bảng 1", Title: r.line(6), Notes: []doc.Line{r.line(9)}}
	columns := 1 + r.IntN(12)
	for i := range columns {
		c := doc.Column{Head: doc.Words(r.words(1 + r.IntN(6))), Align: doc.Align(r.IntN(3)), Wide: r.IntN(3) == 0}
		if i == 0 {
			c = doc.Column{Head: doc.Words("Địa bàn"), Wide: true}
		}
		t.Columns = append(t.Columns, c)
	}
	for at := 0; at < columns && r.IntN(6) > 0; {
		g := doc.Group{Head: r.words(1 + r.IntN(4)), Span: min(1+r.IntN(4), columns-at)}
		if r.IntN(3) == 0 {
			g.Head = ""
		}
		t.Groups = append(t.Groups, g)
		at += g.Span
	}
	if len(t.Groups) > 1 && r.IntN(2) == 0 {
		half := len(t.Groups) / 2
		for _, part := range [][]doc.Group{t.Groups[:half], t.Groups[half:]} {
			g := doc.Group{Head: r.words(2)}
			for _, p := range part {
				g.Span += p.Span
			}
			t.Over = append(t.Over, g)
		}
	}
	for range 1 + r.IntN(60) {
		if r.IntN(7) == 0 {
			t.Rows = append(t.Rows, doc.Row{Group: true, Cells: []doc.Cell{{Line: r.line(4)}}})
		}
		row := doc.Row{Total: r.IntN(9) == 0}
		for _, c := range t.Columns {
			cell := doc.Cell{Line: doc.Words(r.number())}
			if c.Align == doc.Left {
				cell = doc.Cell{Line: r.line(9)}
			}
			switch r.IntN(9) {
			case 0:
				cell.Mark = "a,b"
			case 1:
				cell.Line = doc.Words(r.words(12))
			case 2:
				cell.Line = append(cell.Line, doc.Span{Note: 1 + r.IntN(3)})
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Whatever is in a table, it is accepted, nothing of it overlaps or leaves the
// page, and every text of it is on the pages.
func TestTablesOfAllKinds(t *testing.T) {
	set := faces(t)
	for seed := range uint64(120) {
		r := random{rand.New(rand.NewPCG(seed, 21))}
		d := &doc.Document{Form: doc.Form(2 * (seed % 2)), Notes: []doc.Line{r.line(9), r.line(9), r.line(9)}}
		table := r.grouped()
		d.Blocks = []doc.Block{&doc.Para{Line: r.line(200)}, table, &doc.Para{Line: r.line(200)}}
		out, findings := Set(d, set)
		if findings.Count(source.Error) > 0 {
			t.Fatalf("seed %d: %s", seed, findings[0].Message.EN)
		}
		within(t, out, d.Form, set, 10*draw.Pt)
		text := content(out)
		for i, row := range table.Rows {
			for c, cell := range row.Cells {
				if c > 0 && row.Group {
					break
				}
				want := ""
				for _, sp := range cell.Line {
					if sp.Note != 0 && table.Columns[c].Align == doc.Decimal {
						continue // hangs behind
					}
					want += letters(sp.Text)
					if sp.Note != 0 {
						want += itoa(sp.Note)
					}
				}
				if !strings.Contains(text, want) {
					t.Errorf("seed %d: row %d, column %d is not on the pages: %s", seed, i+1, c+1, want)
				}
			}
		}
		wellFormed(t, out)
	}
}

// wellFormed holds every table of a document to its grid: each row has as many
// cells as the table has columns, those that span counted as often as they do;
// no two share a place; what a cell names as its heads are heads of its table.
func wellFormed(t *testing.T, out *Output) {
	t.Helper()
	var walk func(n *Node)
	walk = func(n *Node) {
		if n.Tag == TableTag {
			gridOf(t, n)
		}
		for _, k := range n.Kids {
			if k.Node != nil {
				walk(k.Node)
			}
		}
	}
	walk(out.Root)
}

func gridOf(t *testing.T, table *Node) {
	t.Helper()
	ids := map[string]bool{}
	var rows [][]*Node
	for _, part := range table.Kids {
		if part.Node == nil || part.Node.Tag == Caption {
			continue
		}
		for _, tr := range part.Node.Kids {
			var row []*Node
			for _, c := range tr.Node.Kids {
				row = append(row, c.Node)
				if c.Node.Tag == TH {
					if c.Node.Scope == "" {
						t.Errorf("a TH without scope")
					}
					ids[c.Node.ID] = true
				}
			}
			rows = append(rows, row)
		}
	}
	taken := map[[2]int]bool{} // by cells that reach down
	wide := 0
	for y, row := range rows {
		x := 0
		for _, c := range row {
			for taken[[2]int{y, x}] {
				x++
			}
			for range max(1, c.ColSpan) {
				for dy := range max(1, c.RowSpan) {
					if taken[[2]int{y + dy, x}] {
						t.Fatalf("row %d: two cells at column %d", y+1, x+1)
					}
					taken[[2]int{y + dy, x}] = true
				}
				x++
			}
			for _, id := range c.Headers {
				if id == "" || !ids[id] {
					t.Errorf("row %d: a cell names %q as its head", y+1, id)
				}
			}
		}
		for taken[[2]int{y, x}] {
			x++
		}
		if y == 0 {
			wide = x
		}
		if x != wide {
			t.Fatalf("row %d has %d cells, the first %d", y+1, x, wide)
		}
	}
}

// The name of a group of rows is not the last thing on a page, and is said again
// where its rows go on.
func TestGroupsOfRows(t *testing.T) {
	for rows := 15; rows < 70; rows++ {
		table := figures(rows, 2)
		var with []doc.Row
		for i, r := range table.Rows {
			if i%9 == 0 {
				with = append(with, doc.Row{Group: true, Cells: []doc.Cell{{Line: doc.Words("Nhóm " + itoa(i/9+1))}}})
			}
			with = append(with, r)
		}
		table.Rows = with
		out, _ := Set(&doc.Document{Blocks: []doc.Block{table}}, faces(t))
		wellFormed(t, out)
		for n, pg := range out.Pages {
			var heads []*Node
			for _, m := range pg.Marks {
				if m.Tag == TH || m.Tag == TD {
					heads = append(heads, m)
				}
			}
			if len(heads) == 0 {
				t.Fatalf("%d rows: page %d has no cells", rows, n+1)
			}
			if last := heads[len(heads)-1]; last.ColSpan > 1 {
				t.Errorf("%d rows: page %d ends with the name of a group", rows, n+1)
			}
			if n > 0 && heads[0].ColSpan == 0 && !says(pg, "Nhóm", "(tiếp theo)") {
				t.Errorf("%d rows: page %d does not say which group goes on", rows, n+1)
			}
		}
	}
}

// says reports whether a text of the page begins and ends so.
func says(pg Page, begins, ends string) bool {
	for _, it := range pg.Items {
		if x, ok := it.Op.(draw.Text); ok && strings.HasPrefix(x.S, begins) && strings.HasSuffix(x.S, ends) {
			return true
		}
	}
	return false
}

// Signs, marks, decimals and what is not known stand where the comma is in line:
// in every column, on every page, whatever its width.
func TestCommasOfAllColumnsAlign(t *testing.T) {
	set := faces(t)
	r := random{rand.New(rand.NewPCG(4, 4))}
	for range 30 {
		table := figures(30, 1+r.IntN(5)) // more of them are divided
		for i := range table.Rows {
			for c := range table.Rows[i].Cells[1:] {
				n := []string{"1.234,5", "−0,25", "+11", "…", "-", "370.461", "12 (ước)", "gần 3,5"}[r.IntN(8)]
				table.Rows[i].Cells[c+1] = doc.Cell{Line: doc.Words(n), Mark: strings.Repeat("a", r.IntN(3))}
			}
			table.Rows[i].Total = false
		}
		out, _ := Set(&doc.Document{Blocks: []doc.Block{table}}, set)
		font := newStyles(set, theme.Theme{}).cell.Font
		commas := map[draw.Length]int{}
		n := 0
		for _, pg := range out.Pages {
			for _, it := range pg.Items {
				x, ok := it.Op.(draw.Text)
				if !ok || it.Mark < 0 || pg.Marks[it.Mark].Tag != TD || x.S[0] == 'a' {
					continue
				}
				whole, _ := cutNumber(x.S, source.Vietnamese)
				commas[x.At.X+font.Width(whole)]++
				n++
			}
		}
		if len(commas) != len(table.Columns)-1 {
			t.Fatalf("%d columns, commas at %v", len(table.Columns)-1, slices.Sorted(maps.Keys(commas)))
		}
		for x, k := range commas {
			if k != len(table.Rows) {
				t.Errorf("%d commas at %v, want %d", k, x, len(table.Rows))
			}
		}
	}
}

// In the official form too: a wide table turns the page, a wider one is divided,
// and nothing is lost or over the edge.
func TestOfficialTablesOfAnySize(t *testing.T) {
	set := faces(t)
	for _, rows := range []int{0, 1, 6, 63} {
		for _, columns := range []int{0, 1, 5, 9, 12, 40} {
			table := figures(rows, columns)
			if rows == 6 {
				table.Rows = append([]doc.Row{{Group: true, Cells: []doc.Cell{{Line: doc.Words("Nhóm")}}}}, table.Rows...)
			}
			out, findings := Set(&doc.Document{Form: doc.Report, Blocks: []doc.Block{table, &doc.Para{Line: doc.Words("chữ")}}}, set)
			if len(findings) > 0 {
				t.Fatalf("%d x %d: found %v", rows, columns, findings[0].Message.EN)
			}
			within(t, out, doc.Report, set, slack)
			got := cells(out)
			for r := range rows {
				for c := range columns {
					if n := got[cellText(r, c)]; n != 1 {
						t.Fatalf("%d x %d: the cell %s is there %d times", rows, columns, cellText(r, c), n)
					}
				}
			}
			wellFormed(t, out)
			if turned := slices.ContainsFunc(out.Pages, func(pg Page) bool { return pg.turned }); rows > 0 && turned != (columns == 9 || columns == 12) {
				t.Errorf("%d x %d: a page is turned: %v", rows, columns, turned)
			}
		}
	}
}
