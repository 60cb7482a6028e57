package layout

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// outside lists the texts that stand outside the text area (head and foot apart),
// and pairs that overlap.
func outside(t *testing.T, out *Output) {
	page := formOf(doc.Briefing)
	t.Helper()
	set := faces(t)
	for n, pg := range out.Pages {
		boxes := inkBoxes(pg, set)
		for i, a := range boxes {
			if a.X < page.inner || a.Right() > page.inner+page.width || a.Bottom() > page.foot+draw.Pt {
				t.Errorf("page %d: %q stands outside the page: %v", n+1, a.s, a.Rect)
			}
			for _, b := range boxes[:i] {
				if a.Overlaps(b.Rect) {
					t.Fatalf("page %d: %q and %q overlap", n+1, a.s, b.s)
				}
			}
		}
	}
}

// Whatever is too high for a page is divided: no error, nothing off the page,
// nothing lost.
func TestWhatIsHigherThanAPageIsDivided(t *testing.T) {
	r := random{rand.New(rand.NewPCG(3, 14))}
	long := doc.Words(r.words(1500))
	facts := doc.Facts{Title: "Hội nghị", Items: []doc.Fact{{Label: "Thành phần", Line: long}, {Label: "Kỳ họp", Line: doc.Words("lần thứ X")}}}
	var signers []string
	for i := range 200 {
		signers = append(signers, fmt.Sprint("Sở Công Thương tỉnh ", i))
	}
	var sources doc.Line
	for i := range 90 {
		sources = append(sources, doc.Span{Text: fmt.Sprint("Nguồn thứ ", i+1, ",")}, doc.Span{Note: i + 1}, doc.Span{Text: " "})
	}
	figure := &doc.Figure{Label: "Hình 1", Title: doc.Words("Bán lẻ"), Alt: "hình", Notes: []doc.Line{sources},
		Picture: draw.Picture{Size: draw.Size{W: draw.Mm(82), H: 550 * draw.Pt}}}
	half := *figure
	half.Half, half.Notes = true, []doc.Line{sources[:120]}
	for name, blocks := range map[string][]doc.Block{
		"facts":          {&doc.Beside{Facts: facts, Blocks: []doc.Block{&doc.Para{Line: doc.Words(r.words(50))}}}},
		"facts alone":    {&doc.Beside{Facts: facts}},
		"headline":       {&doc.Title{Title: doc.Words(r.words(400))}},
		"table cell":     {&doc.Table{Label: "Bảng 1", Columns: []doc.Column{{Head: doc.Words("Tên"), Wide: true}, {Head: doc.Words("Số"), Align: doc.Decimal}}, Rows: []doc.Row{{Cells: []doc.Cell{{Line: long}, {Line: doc.Words("1,5")}}}}}},
		"table head":     {&doc.Table{Label: "Bảng 1", Columns: []doc.Column{{Head: doc.Words(r.words(900)), Wide: true}}, Rows: []doc.Row{{Cells: []doc.Cell{{Line: doc.Words("một")}}}, {Cells: []doc.Cell{{Line: doc.Words("hai")}}}}}},
		"solution":       {&doc.Links{LeftTitle: "Hạn chế", RightTitle: "Giải pháp", Left: []doc.Linked{{Badge: "H1", Line: long}}, Right: []doc.Linked{{Badge: "G1", Line: long}}, Pairs: [][2]int{{0, 0}}}},
		"steps":          {&doc.Steps{Title: "Việc tiếp theo", Items: []doc.Step{{When: "2023", Line: long}}}},
		"pledge":         {&doc.Pledge{Line: long, Label: "Các bên", Signers: signers}},
		"key figure":     {&doc.KeyFigures{Items: []doc.KeyFigure{{Label: r.words(300), Value: "1,5", Below: doc.Words(r.words(300))}}}},
		"sources":        {&doc.Title{Title: doc.Words("Đầu đề")}, figure},
		"halves":         {&half, &half},
		"title of chart": {&doc.Figure{Label: "Hình 1", Title: long, Alt: "hình", Picture: draw.Picture{Size: draw.Size{W: draw.Mm(82), H: 550 * draw.Pt}}}},
	} {
		t.Run(name, func(t *testing.T) {
			d := &doc.Document{Blocks: blocks, HeadLeft: r.words(60), HeadRight: r.words(9), Foot: r.words(60), Stamp: "số liệu minh họa"}
			for i := range 90 {
				d.Notes = append(d.Notes, doc.Words(fmt.Sprint("Nguồn ", i+1)))
			}
			out, findings := Set(d, faces(t))
			if len(findings) > 0 {
				t.Errorf("found %v", findings)
			}
			outside(t, out)
			got := len(content(out))
			d.Blocks = append(d.Blocks, &doc.Para{Line: doc.Words("thêm")})
			out, _ = Set(d, faces(t))
			if more := len(content(out)); more != got+len("thêm") {
				t.Errorf("%d bytes of text, with a word more %d", got, more)
			}
			if want := letters(long.Plain()); name != "headline" && name != "table head" && name != "key figure" && name != "sources" && name != "halves" && !strings.Contains(content(out), want[len(want)-200:]) {
				t.Error("the end of the text is not there")
			}
		})
	}
}

// Too many notes for the foot of a page are said to be in the list at the end.
func TestManyNotesAreReferredTo(t *testing.T) {
	d := &doc.Document{}
	var line doc.Line
	for i := range 40 {
		line = append(line, doc.Span{Text: "số "}, doc.Span{Note: i + 1}, doc.Span{Text: " "})
		d.Notes = append(d.Notes, doc.Words("nguồn"))
	}
	d.Blocks = []doc.Block{&doc.Para{Line: line}}
	out, _ := Set(d, faces(t))
	if text := content(out); !strings.Contains(text, letters("Nguồn và chú thích 1–40: xem danh sách")) {
		t.Errorf("the page says %q", text)
	}
	outside(t, out)
}

// A list that would only repeat what stands at the feet of the pages is left out
// with its heading; never one note of it is lost.
func TestSpareListIsLeftOut(t *testing.T) {
	for _, notes := range []int{1, 8, 40} {
		d := &doc.Document{}
		var line doc.Line
		list := &doc.NoteList{Spare: true}
		for i := range notes {
			line = append(line, doc.Span{Text: "số "}, doc.Span{Note: i + 1}, doc.Span{Text: " "})
			d.Notes = append(d.Notes, doc.Words("nguồn-"+itoa(i+1)))
			list.Items = append(list.Items, doc.ListedNote{Number: i + 1})
		}
		d.Blocks = []doc.Block{&doc.Para{Line: line}, &doc.Heading{Level: 1, Line: doc.Words("Nguồn số liệu")}, list}
		out, _ := Set(d, faces(t))
		if said := strings.Contains(content(out), letters("Nguồn số liệu")); said != (notes == 40) {
			t.Errorf("%d notes: the list is there: %v", notes, said)
		}
		for i := range notes {
			found := 0
			for _, pg := range out.Pages {
				if printed(pg, "nguồn-"+itoa(i+1)) {
					found++
				}
			}
			if found != 1 {
				t.Errorf("%d notes: note %d is there %d times", notes, i+1, found)
			}
		}
	}
}

// A word that is wider than its column is broken at the edge, and told of at its
// place; an address of the web is broken in silence.
func TestLongWordsAreBroken(t *testing.T) {
	at := source.Pos{File: "a.yaml", Line: 7, Column: 3}
	word := strings.Repeat("dài", 100)
	for name, blocks := range map[string][]doc.Block{
		"text":  {&doc.Para{Line: doc.Line{{Text: "một " + word + " hai", Pos: at}}}},
		"title": {&doc.Title{Title: doc.Line{{Text: word, Pos: at}}}},
		"table": {&doc.Table{Label: "Bảng 1", Columns: []doc.Column{{Head: doc.Words("Tên"), Wide: true}, {Head: doc.Words("Số"), Align: doc.Decimal}},
			Rows: []doc.Row{{Cells: []doc.Cell{{Line: doc.Line{{Text: word, Pos: at}}}, {Line: doc.Words("1,5")}}}}}},
		"list": {&doc.List{Labels: []string{"–"}, Items: [][]doc.Block{{&doc.Para{Line: doc.Line{{Text: word, Pos: at}}}}}}},
	} {
		out, findings := Set(&doc.Document{Blocks: blocks}, faces(t))
		findings.Sort()
		if len(findings) != 1 || findings[0].Severity != source.Warning || findings[0].Pos != at {
			t.Errorf("%s: found %v, want one warning at %v", name, findings, at)
		}
		if !strings.Contains(content(out), word) {
			t.Errorf("%s: the word is not there whole", name)
		}
		outside(t, out)
	}
	url := "https://example.org/" + strings.Repeat("thu-muc/", 40)
	out, findings := Set(&doc.Document{Blocks: []doc.Block{&doc.Para{Line: doc.Line{{Text: url, URL: url}}}}}, faces(t))
	if len(findings) > 0 {
		t.Errorf("a web address: found %v", findings)
	}
	if !strings.Contains(content(out), url) {
		t.Error("the address is not there whole")
	}
	outside(t, out)
	out, findings = Set(&doc.Document{Blocks: []doc.Block{&doc.Para{Line: doc.Words(strings.Repeat("liền\u00a0", 60) + "nhau")}}}, faces(t))
	if len(findings) > 0 {
		t.Errorf("no-break spaces: found %v", findings)
	}
	outside(t, out)
}

// A small table is never cut.
func TestSmallTablesStayWhole(t *testing.T) {
	for lines := range 48 {
		table := &doc.Table{Label: "Bảng 1", Title: doc.Words("Nhỏ"), Columns: []doc.Column{{Head: doc.Words("Tên"), Wide: true}}}
		for range 14 {
			table.Rows = append(table.Rows, doc.Row{Cells: []doc.Cell{{Line: doc.Words("dòng")}}})
		}
		d := &doc.Document{}
		for range lines {
			d.Blocks = append(d.Blocks, &doc.Para{Line: doc.Words("chữ")})
		}
		d.Blocks = append(d.Blocks, table)
		out, _ := Set(d, faces(t))
		on := map[int]bool{}
		for n, pg := range out.Pages {
			for _, m := range pg.Marks {
				if m.Tag == TH {
					on[n] = true
				}
			}
		}
		if len(on) != 1 {
			t.Fatalf("below %d lines the table stands on %d pages", lines, len(on))
		}
	}
}

// Solutions stand in an order in which the lines to the limitations do not
// cross, if there is one.
func TestLinksAreUntangled(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for range 200 {
		// Limitations answered from the top down, then shuffled.
		k := &doc.Links{Left: make([]doc.Linked, 5)}
		to := 0
		for i := range 4 {
			k.Right = append(k.Right, doc.Linked{Badge: fmt.Sprint("G", i)})
			for n := r.IntN(3); n >= 0 && to < 5; n-- {
				k.Pairs = append(k.Pairs, [2]int{to, i})
				to++
			}
		}
		place := r.Perm(4)
		mixed := *k
		mixed.Right = make([]doc.Linked, 4)
		mixed.Pairs = nil
		for i, p := range place {
			mixed.Right[p] = k.Right[i]
		}
		for _, p := range k.Pairs {
			mixed.Pairs = append(mixed.Pairs, [2]int{p[0], place[p[1]]})
		}
		got := untangled(&mixed)
		if n := crossings(got); n > 0 {
			t.Fatalf("%d crossings in %v, none in %v", n, got.Pairs, k.Pairs)
		}
		for i, p := range mixed.Pairs {
			if got.Pairs[i][0] != p[0] || got.Right[got.Pairs[i][1]].Badge != mixed.Right[p[1]].Badge {
				t.Fatalf("pair %d leads elsewhere", i)
			}
		}
	}
}

// Limitations and solutions are parted where no line crosses, each part with all
// that its lines lead to, and nowhere else is there such a place inside a part.
func TestLinksArePartedBetweenTheirLines(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 7))
	for range 500 {
		k := &doc.Links{Left: make([]doc.Linked, 1+r.IntN(7)), Right: make([]doc.Linked, 1+r.IntN(7))}
		i, j := 0, 0 // pairs that do not cross
		for i < len(k.Left) && j < len(k.Right) {
			if r.IntN(3) > 0 {
				k.Pairs = append(k.Pairs, [2]int{i, j})
			}
			if r.IntN(2) == 0 {
				i++
			} else {
				j++
			}
		}
		parts := linkParts(k)
		i, j = 0, 0
		pairs := 0
		for _, p := range parts {
			if p.left[0] != i || p.right[0] != j || p.left[1]+p.right[1] == i+j {
				t.Fatalf("%v: part %+v after %d and %d", k.Pairs, p, i, j)
			}
			i, j = p.left[1], p.right[1]
			for _, q := range p.pairs {
				if q[0] < p.left[0] || q[0] >= p.left[1] || q[1] < p.right[0] || q[1] >= p.right[1] {
					t.Fatalf("%v: the line %v leaves its part %+v", k.Pairs, q, p)
				}
			}
			pairs += len(p.pairs)
			for a := p.left[0]; a <= p.left[1]; a++ {
				for b := p.right[0]; b <= p.right[1]; b++ {
					inside := a+b > p.left[0]+p.right[0] && a+b < p.left[1]+p.right[1]
					crossed := slices.ContainsFunc(p.pairs, func(q [2]int) bool { return (q[0] < a) != (q[1] < b) })
					if inside && !crossed && len(p.pairs) > 0 {
						t.Fatalf("%v: part %+v could be cut at %d and %d", k.Pairs, p, a, b)
					}
				}
			}
		}
		if i != len(k.Left) || j != len(k.Right) || pairs != len(k.Pairs) {
			t.Fatalf("%v: the parts end at %d and %d, with %d lines", k.Pairs, i, j, pairs)
		}
	}
}

// Where there are limitations alone, or solutions alone, nothing heads the side
// that is empty.
func TestEmptySideHasNoHead(t *testing.T) {
	d := &doc.Document{Blocks: []doc.Block{&doc.Links{LeftTitle: "Hạn chế", RightTitle: "Giải pháp", Left: []doc.Linked{{Badge: "H1", Line: doc.Words("Thiếu điện.")}}}}}
	out, _ := Set(d, faces(t))
	if text := content(out); strings.Contains(text, letters("Giải pháp")) || !strings.Contains(text, letters("Hạn chế")) {
		t.Errorf("the page says %q", text)
	}
}

// The numbers of a long list do not run into its text.
func TestNumbersOfAListHaveRoom(t *testing.T) {
	list := &doc.List{Numbering: doc.Numbers}
	for n := range 12 {
		list.Labels = append(list.Labels, itoa(1995+n)+".")
		list.Items = append(list.Items, []doc.Block{&doc.Para{Line: doc.Words("mục")}})
	}
	out, _ := Set(&doc.Document{Blocks: []doc.Block{list}}, faces(t))
	outside(t, out)
}

// A number of thirty digits does not run into its neighbour's cell.
func TestLongKeyFigures(t *testing.T) {
	for _, digits := range []int{11, 15, 20, 30} {
		k := &doc.KeyFigures{}
		for range 6 {
			k.Items = append(k.Items, doc.KeyFigure{Label: "Bán lẻ", Value: strings.Repeat("8", digits) + ",5", Below: doc.Words("tỷ đồng")})
		}
		out, _ := Set(&doc.Document{Blocks: []doc.Block{k}}, faces(t))
		outside(t, out)
	}
}

// Many badges stand in rows, and clear of the next column.
func TestManyBadgesStandInRows(t *testing.T) {
	table := &doc.Table{Label: "Bảng 1", Columns: []doc.Column{{Head: doc.Words("Trả lời")}, {Head: doc.Words("Tên"), Wide: true}}}
	for _, n := range []int{1, 7, 40} {
		c := doc.Cell{}
		for i := range n {
			c.Badges = append(c.Badges, fmt.Sprint("H", i+1))
		}
		table.Rows = append(table.Rows, doc.Row{Cells: []doc.Cell{c, {Line: doc.Words(strings.Repeat("chữ ", 60))}}})
	}
	out, findings := Set(&doc.Document{Blocks: []doc.Block{table}}, faces(t))
	if len(findings) > 0 {
		t.Errorf("found %v", findings)
	}
	outside(t, out)
}

// Numbers with marks keep clear of the next column.
func TestMarksKeepClearOfTheNextColumn(t *testing.T) {
	table := &doc.Table{Label: "Bảng 1", Columns: []doc.Column{{Head: doc.Words("Tên"), Wide: true}}}
	row := doc.Row{Cells: []doc.Cell{{Line: doc.Cited("Tỉnh", 1)}}}
	for range 9 {
		table.Columns = append(table.Columns, doc.Column{Head: doc.Words("n"), Align: doc.Decimal})
		row.Cells = append(row.Cells, doc.Cell{Line: doc.Words("12.345"), Mark: "a,b,c,d"})
	}
	table.Rows = []doc.Row{row}
	out, _ := Set(&doc.Document{Blocks: []doc.Block{table}, Notes: []doc.Line{doc.Words("nguồn")}}, faces(t))
	outside(t, out)
}

// Of a list of lines none stands alone on its page.
func TestNoItemOfAListStandsAlone(t *testing.T) {
	for lines := range 60 {
		for items := 2; items < 5; items++ {
			list := &doc.List{Labels: slices.Repeat([]string{"–"}, items)}
			for range items {
				list.Items = append(list.Items, []doc.Block{&doc.Para{Line: doc.Words("mục")}})
			}
			d := &doc.Document{}
			for range lines {
				d.Blocks = append(d.Blocks, &doc.Para{Line: doc.Words("chữ")})
			}
			d.Blocks = append(d.Blocks, list, &doc.Para{Line: doc.Words("chữ")})
			out, _ := Set(d, faces(t))
			for n, pg := range out.Pages {
				on := 0
				for _, m := range pg.Marks {
					if m.Tag == Lbl {
						on++
					}
				}
				if on == 1 {
					t.Fatalf("below %d lines one of %d items stands alone on page %d", lines, items, n+1)
				}
			}
		}
	}
}
