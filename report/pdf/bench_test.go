package pdf_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/report/layout"
	"kyyeu/report/pdf"
)

// used are the faces of a usual briefing.
var used = [...]fonts.Style{fonts.Serif, fonts.SerifBold, fonts.SerifItalic, fonts.Sans, fonts.SansSemiBold, fonts.SansBold}

// briefing is a document of so many full pages in the faces of used: forty
// lines of text and a table of fifteen rows on each page.
func briefing(set *fonts.Set, pages int) *layout.Output {
	b := newBuilder(set)
	for i := range pages {
		if i > 0 {
			b.newPage()
		}
		b.out.Outline = append(b.out.Outline, layout.Bookmark{Title: fmt.Sprintf("Phần %d", i+1), Page: i, Y: b.y})
		b.paragraph(b.out.Root, layout.H1, b.font(fonts.SansBold, 16), fmt.Sprintf("Phần %d. Kết quả hoạt động", i+1))
		for j := range 10 {
			b.prose(j)
		}
		b.figures()
	}
	return b.out
}

// prose sets a paragraph of four justified lines.
func (b *builder) prose(j int) {
	n := b.node(b.out.Root, layout.P)
	f := b.font(used[j%len(used)], 10)
	m := b.mark(n)
	for range 4 {
		t := f.Set(draw.Point{X: left, Y: b.y}, "Tổng mức bán lẻ hàng hoá và dịch vụ đạt 370.461 tỷ đồng, tăng 11,28% so với cùng kỳ năm trước; ")
		t.Adjust = append(t.Adjust, make([]draw.Length, len([]rune(t.S))-len(t.Adjust))...)
		for i, r := range []rune(t.S) {
			if r == ' ' {
				t.Adjust[i] += 137
			}
		}
		b.add(m, t)
		b.y += 12500
	}
}

func (b *builder) figures() {
	table := b.node(b.out.Root, layout.TableTag)
	f := b.font(fonts.Sans, 8)
	f.Tabular = true
	for i := range 15 {
		tr := b.node(table, layout.TR)
		for j := range 4 {
			c := b.node(tr, layout.TD)
			if i == 0 {
				c.Tag, c.Scope = layout.TH, "Column"
			}
			b.add(b.mark(c), f.Set(draw.Point{X: left + draw.Length(j)*100000, Y: b.y}, fmt.Sprintf("%d.%03d,%d", i*7+1, (i*j*71)%1000, j)))
		}
		b.y += 10000
	}
}

// BenchmarkWrite is a briefing of six pages; BenchmarkFloor is what gofpdf alone
// takes for six empty pages with the same faces.
func BenchmarkWrite(b *testing.B) {
	set := embedded(b)
	out := briefing(set, 6)
	b.ReportAllocs()
	size := 0
	for b.Loop() {
		file, err := pdf.Write(out, set)
		if err != nil {
			b.Fatal(err)
		}
		size = len(file)
	}
	b.ReportMetric(float64(size), "bytes")
}

func BenchmarkFloor(b *testing.B) {
	set := embedded(b)
	b.ReportAllocs()
	for b.Loop() {
		g := gofpdf.New("P", "pt", "A4", "")
		for i, st := range used {
			g.AddUTF8FontFromBytes(fmt.Sprint("f", i), "", set.Face(st).TTF())
		}
		for range 6 {
			g.AddPage()
		}
		var out bytes.Buffer
		if err := g.Output(&out); err != nil {
			b.Fatal(err)
		}
	}
}
