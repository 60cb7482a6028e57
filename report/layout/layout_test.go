package layout

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/internal/theme"
	"kyyeu/report/doc"
)

func faces(t testing.TB) *fonts.Set {
	t.Helper()
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

var vocabulary = strings.Fields(`Hội nghị ngành Công Thương các tỉnh Bắc Trung Bộ đánh giá kết quả hợp tác phát triển công nghiệp
	thương mại quản lý thị trường khuyến khích đầu tư hạ tầng nông thôn miền núi biên giới; sản phẩm chủ yếu chế biến thô, gia công,
	khả năng cạnh tranh còn thấp. nghiêng ngả thuở Nguyễn khuỷu tay ướt đẫm`)

// random is a source of documents.
type random struct{ *rand.Rand }

func (r random) words(n int) string {
	w := make([]string, n)
	for i := range w {
		w[i] = vocabulary[r.IntN(len(vocabulary))]
	}
	return strings.Join(w, " ")
}

func (r random) line(most int) doc.Line {
	var l doc.Line
	for n := 1 + r.IntN(most); n > 0; {
		k := min(n, 1+r.IntN(30))
		n -= k
		s := doc.Span{Text: r.words(k), Bold: r.IntN(6) == 0, Italic: r.IntN(6) == 0}
		if r.IntN(12) == 0 {
			s.URL = "https://example.org/"
		}
		if n > 0 {
			s.Text += " "
		}
		l = append(l, s)
		if r.IntN(5) == 0 {
			l = append(l, doc.Span{Note: 1 + r.IntN(3)})
		}
	}
	return l
}

func (r random) table() *doc.Table {
	t := &doc.Table{Label: "Bảng 1", Title: r.line(8), Notes: []doc.Line{r.line(20)}}
	t.Columns = []doc.Column{{Head: doc.Words("Địa bàn"), Wide: true}}
	for range r.IntN(5) {
		t.Columns = append(t.Columns, doc.Column{Head: doc.Words(r.words(1 + r.IntN(2))), Align: doc.Decimal})
	}
	for n := range r.IntN(70) {
		row := doc.Row{Cells: []doc.Cell{{Line: r.line(3)}}, Total: n == 5}
		for range t.Columns[1:] {
			row.Cells = append(row.Cells, doc.Cell{Line: doc.Words(r.number())})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (r random) number() string {
	return []string{"…", "-", "0", fmt.Sprintf("%d.%03d", 1+r.IntN(999), r.IntN(1000)), fmt.Sprintf("−%d,%d", r.IntN(100), r.IntN(100)), "+11,1"}[r.IntN(6)]
}

func (r random) links() *doc.Links {
	k := &doc.Links{LeftTitle: "Hạn chế", RightTitle: "Giải pháp"}
	for i := range 1 + r.IntN(12) {
		k.Left = append(k.Left, doc.Linked{Badge: fmt.Sprint("H", i+1), Field: r.words(2), Line: r.line(30)})
	}
	for i := range 1 + r.IntN(12) {
		k.Right = append(k.Right, doc.Linked{Badge: fmt.Sprint("G", i+1), Line: r.line(30)})
		for range r.IntN(3) {
			k.Pairs = append(k.Pairs, [2]int{r.IntN(len(k.Left)), i})
		}
	}
	return k
}

func (r random) block() doc.Block {
	switch r.IntN(10) {
	case 9:
		p := &doc.Parallel{}
		for range 1 + r.IntN(4) {
			p.Left = append(p.Left, &doc.Para{Line: r.line(60)})
		}
		for range r.IntN(4) {
			p.Right = append(p.Right, &doc.Para{Line: r.line(60)})
		}
		return p
	case 0:
		return &doc.Heading{Level: 1 + r.IntN(2), Line: doc.Words(r.words(1 + r.IntN(10)))}
	case 1:
		return r.table()
	case 2:
		return r.links()
	case 3:
		l := &doc.List{Numbering: doc.Numbering(r.IntN(4))}
		for range 1 + r.IntN(5) {
			l.Labels = append(l.Labels, []string{"–", "12.", "III.", "đ)"}[l.Numbering])
			l.Items = append(l.Items, []doc.Block{&doc.Para{Line: r.line(30)}})
		}
		return l
	case 4:
		k := &doc.KeyFigures{}
		for range 2 + r.IntN(5) {
			k.Items = append(k.Items, doc.KeyFigure{Label: r.words(5), Value: r.number(), Below: doc.Cited("tỷ đồng", 1)})
		}
		return k
	case 5:
		return &doc.Steps{Title: "Việc tiếp theo", Items: []doc.Step{{When: "năm 2022", Line: r.line(20)}, {When: "2023", Line: r.line(40)}}}
	case 6:
		return r.figure()
	}
	return &doc.Para{Line: r.line(200), Keep: r.IntN(4) == 0}
}

func (r random) figure() *doc.Figure {
	return &doc.Figure{Label: "Hình 1", Title: doc.Words(r.words(6)), Half: r.IntN(2) == 0, Alt: "hình",
		Picture: draw.Picture{Size: draw.Size{W: draw.Mm(82), H: draw.Length(r.IntN(300)) * draw.Pt}}, Notes: []doc.Line{doc.Cited("Nguồn", 2)}}
}

func (r random) document() *doc.Document {
	d := &doc.Document{HeadLeft: "đầu trang", HeadRight: "phải", Foot: "chân trang", Names: []string{"Bắc Trung Bộ"}, Phrases: []string{"công nghiệp"}}
	d.Blocks = []doc.Block{&doc.Title{Kicker: r.words(3), Title: doc.Words(r.words(8)), Standfirst: r.line(20)}}
	for range r.IntN(12) {
		d.Blocks = append(d.Blocks, r.block())
	}
	for range 3 {
		d.Notes = append(d.Notes, r.line(20))
	}
	return d
}

// content gives the letters of all texts that mean something, in the order of
// the pages, but for the notes at the foot.
func content(out *Output) string {
	var b strings.Builder
	for _, pg := range out.Pages {
		for _, it := range pg.Items {
			t, ok := it.Op.(draw.Text)
			if !ok || it.Mark < 0 || inNote(pg.Marks[it.Mark]) {
				continue
			}
			b.WriteString(letters(t.S))
		}
	}
	return b.String()
}

func inNote(n *Node) bool {
	for ; n != nil; n = n.parent {
		if n.Tag == Note {
			return true
		}
	}
	return false
}

func letters(s string) string {
	return strings.NewReplacer(" ", "", "\u00a0", "").Replace(s)
}

// Every rune of a paragraph is on exactly one line, in order, whatever else is
// in the document.
func TestEveryRuneIsPlacedOnceInOrder(t *testing.T) {
	set := faces(t)
	for seed := range uint64(150) {
		r := random{rand.New(rand.NewPCG(seed, 1))}
		d := r.document()
		out, findings := Set(d, set)
		if len(findings) > 0 && findings[0].Rule == "glyph" {
			t.Fatalf("seed %d: %v", seed, findings[0].Message.EN)
		}
		text := content(out)
		at := 0
		for _, b := range d.Blocks {
			p, ok := b.(*doc.Para)
			if !ok {
				continue
			}
			want := ""
			for _, s := range p.Line {
				if s.Note != 0 {
					want += itoa(s.Note)
				}
				want += letters(s.Text)
			}
			i := strings.Index(text[at:], want)
			if i < 0 {
				t.Fatalf("seed %d: a paragraph is not on the pages in its place:\n%s", seed, want)
			}
			at += i + len(want)
		}
	}
}

// No two texts overlap, and none leaves the page's frame but by punctuation that
// hangs.
func TestTextsDoNotOverlap(t *testing.T) {
	page := formOf(doc.Briefing)
	set := faces(t)
	for seed := range uint64(150) {
		r := random{rand.New(rand.NewPCG(seed, 2))}
		out, findings := Set(r.document(), set)
		if findings.Count(0) > 0 {
			continue // a block higher than a page: the build stops there
		}
		for n, pg := range out.Pages {
			boxes := inkBoxes(pg, set)
			for i, a := range boxes {
				if a.X < page.inner || a.Right() > page.inner+page.width || a.Y < draw.Mm(8) || a.Bottom() > draw.Mm(287) {
					t.Errorf("seed %d, page %d: %q stands outside the frame: %v", seed, n+1, a.s, a.Rect)
				}
				for _, b := range boxes[:i] {
					if a.Overlaps(b.Rect) {
						t.Fatalf("seed %d, page %d: %q and %q overlap", seed, n+1, a.s, b.s)
					}
				}
			}
		}
	}
}

type inked struct {
	draw.Rect
	s string
}

// inkBoxes are the boxes of the texts of a page: their advance, without what of
// body text may stand in the margin, from a little above the x-height to the
// baseline, so that lines set tight do not count as overlapping.
func inkBoxes(pg Page, set *fonts.Set) []inked {
	var out []inked
	for _, it := range pg.Items {
		t, ok := it.Op.(draw.Text)
		if !ok || strings.TrimSpace(t.S) == "" {
			continue
		}
		face := set.Face(t.Style)
		h := t.Size * draw.Length(face.XHeight()) / draw.Length(face.UnitsPerEm())
		var left, right draw.Length
		if t.Style <= fonts.SerifBoldItalic {
			left, right = hangs(set, t)
		}
		out = append(out, inked{draw.Rect{X: t.At.X + left + 200, Y: t.At.Y - h, W: t.Width - left - right - 400, H: h}, t.S})
	}
	return out
}

// A heading is never the last thing on a page, and a table's head stands above
// its rows on every page.
func TestHeadingsStayWithTheirText(t *testing.T) {
	set := faces(t)
	for seed := range uint64(100) {
		r := random{rand.New(rand.NewPCG(seed, 3))}
		d := r.document()
		d.Blocks = append(d.Blocks, &doc.Para{Line: r.line(20)})
		out, _ := Set(d, set)
		for n, pg := range out.Pages[:len(out.Pages)-1] {
			var last *Node
			for _, m := range pg.Marks {
				if !inNote(m) {
					last = m
				}
			}
			if last != nil && (last.Tag == H2 || last.Tag == H3) {
				next := out.Pages[n+1].Marks[0]
				if next.Tag == H2 || next.Tag == H3 {
					continue // two headings and no text between them
				}
				t.Errorf("seed %d: page %d ends with a heading", seed, n+1)
			}
		}
	}
}

// The structure tree holds every mark of every page once, in reading order
// inside each element, and tables have a cell for every column.
func TestStructureHoldsEveryMark(t *testing.T) {
	set := faces(t)
	for seed := range uint64(100) {
		r := random{rand.New(rand.NewPCG(seed, 4))}
		out, _ := Set(r.document(), set)
		seen := map[[2]int]int{}
		var walk func(n *Node)
		walk = func(n *Node) {
			if n.Tag == TR && len(n.Kids) == 0 {
				t.Errorf("seed %d: a row without cells", seed)
			}
			for _, k := range n.Kids {
				if k.Node != nil {
					walk(k.Node)
				} else if k.Link == 0 {
					seen[[2]int{k.Page, k.Mark}]++
				}
			}
		}
		walk(out.Root)
		marks := 0
		for n, pg := range out.Pages {
			for m := range pg.Marks {
				marks++
				if seen[[2]int{n, m}] != 1 {
					t.Fatalf("seed %d: mark %d of page %d is in the tree %d times", seed, m, n+1, seen[[2]int{n, m}])
				}
			}
		}
		if marks != len(seen) {
			t.Errorf("seed %d: %d marks, %d in the tree", seed, marks, len(seen))
		}
	}
}

// In a column of numbers the commas stand on one vertical line.
func TestCommasAlign(t *testing.T) {
	set := faces(t)
	numbers := []string{"1.234,5", "7", "…", "−0,25", "11.111,11", "-", "370.461"}
	table := &doc.Table{Label: "Bảng 1", Title: doc.Words("Cột số"), Columns: []doc.Column{{Head: doc.Words("Địa bàn"), Wide: true}, {Head: doc.Words("Số"), Align: doc.Decimal}}}
	for i, n := range numbers {
		table.Rows = append(table.Rows, doc.Row{Cells: []doc.Cell{{Line: doc.Words("Tỉnh")}, {Line: doc.Words(n)}}, Total: i == 4})
	}
	out, _ := Set(&doc.Document{Blocks: []doc.Block{table}}, set)
	s := newStyles(set, theme.Theme{})
	comma := map[draw.Length]bool{}
	for _, it := range out.Pages[0].Items {
		x, ok := it.Op.(draw.Text)
		if !ok || it.Mark < 0 || out.Pages[0].Marks[it.Mark].Tag != TD {
			continue
		}
		whole, _ := cutNumber(x.S, source.Vietnamese)
		font := s.cell.Font
		font.Face, font.Style = set.Face(x.Style), x.Style
		comma[x.At.X+font.Width(whole)] = true
	}
	if len(comma) != 1 {
		t.Errorf("the commas stand at %v", comma)
	}
}

// A line of large type is opened only where the ink would touch.
func TestStackedCapitalsAreGivenRoom(t *testing.T) {
	l := newLayouter(&doc.Document{}, faces(t), nil)
	height := func(text string) draw.Length {
		return stack(l.balanced(doc.Words(text), l.styles.headline, &Node{}, 0, 80*draw.Pt, flushLeft)).height
	}
	tight := 2 * l.styles.headline.leading
	if got := height("ộộộộ ắắắắ"); got != tight {
		t.Errorf("two lines of lower case are %v high, want %v", got, tight)
	}
	if got := height("ộộộộ ỔỔỔ"); got != tight+halfGrid {
		t.Errorf("Ổ under ộ: %v high, want %v", got, tight+halfGrid)
	}
}

func TestCutNumber(t *testing.T) {
	for _, c := range [][3]string{
		{"1.234,5", "1.234", ",5"}, {"370.461", "370.461", ""}, {"7", "7", ""}, {"−2,63", "−2", ",63"}, {"…", "…", ""},
		{"0,125", "0", ",125"}, {"7,97%", "7", ",97%"}, {"42.000 tỷ đồng", "42.000", " tỷ đồng"}, {"1.200 (ước)", "1.200", " (ước)"},
	} {
		if a, b := cutNumber(c[0], source.Vietnamese); a != c[1] || b != c[2] {
			t.Errorf("cutNumber(%q) = %q, %q, want %q, %q", c[0], a, b, c[1], c[2])
		}
	}
	if a, b := cutNumber("1,234.5", source.English); a != "1,234" || b != ".5" {
		t.Errorf("English: %q, %q", a, b)
	}
	if a, b := cutNumber("66,849", source.English); a != "66,849" || b != "" {
		t.Errorf("English: %q, %q", a, b)
	}
}

// A table that cannot fit is refused, not drawn over the edge: a number is never
// broken.
func TestTooWideTableIsRefused(t *testing.T) {
	table := &doc.Table{Label: "Bảng 1", Title: doc.Words("Số dài")}
	row := doc.Row{}
	for range 3 {
		table.Columns = append(table.Columns, doc.Column{Head: doc.Words("năm"), Align: doc.Decimal})
		row.Cells = append(row.Cells, doc.Cell{Line: doc.Words(strings.Repeat("1", 90))})
	}
	table.Rows = []doc.Row{row}
	if _, findings := Set(&doc.Document{Blocks: []doc.Block{table}}, faces(t)); findings.Count(source.Error) == 0 {
		t.Error("no error")
	}
}

// Time and memory grow with the pages, not with their square: per page they are
// the same for 10 and for 300.
func BenchmarkSet(b *testing.B) {
	set := faces(b)
	for _, pages := range []int{10, 100, 300} {
		r := random{rand.New(rand.NewPCG(9, 9))}
		d := &doc.Document{Form: doc.Booklet, Notes: []doc.Line{r.line(9), r.line(9), r.line(9)}}
		for n := range pages {
			if n%10 == 0 {
				d.Blocks = append(d.Blocks, &doc.Heading{Line: doc.Words(r.words(4))})
			}
			d.Blocks = append(d.Blocks, &doc.Heading{Level: 1, Line: doc.Words(r.words(6))}, &doc.Para{Line: r.line(160)}, &doc.Para{Line: r.line(160)}, r.figure(), &doc.Para{Line: r.line(160)})
			if n%3 == 0 {
				d.Blocks = append(d.Blocks, r.table())
			}
		}
		b.Run(fmt.Sprintf("%d-pages", pages), func(b *testing.B) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			n := 0
			for b.Loop() {
				out, _ := Set(d, set)
				n = len(out.Pages)
			}
			runtime.ReadMemStats(&after)
			of := float64(b.N) * float64(n)
			b.ReportMetric(float64(n), "pages")
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/of, "ns/page")
			b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/of, "B/page")
		})
	}
}
