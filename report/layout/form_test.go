package layout

import (
	"math/rand/v2"
	"strings"
	"testing"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// bound is a bound document: a cover, contents, and chapters of so many
// paragraphs each.
func bound(paragraphs ...int) *doc.Document {
	d := &doc.Document{Form: doc.Booklet, HeadLeft: "Kỷ yếu", HeadRight: "Vùng minh họa", Foot: "Sở Công Thương"}
	d.Blocks = append(d.Blocks, &doc.Break{Bare: true}, &doc.Title{Title: doc.Words("Kỷ yếu hội nghị")}, &doc.Break{Recto: true})
	contents := &doc.Contents{Title: "Mục lục"}
	d.Blocks = append(d.Blocks, contents)
	for i, n := range paragraphs {
		title := "Chương " + strings.Repeat("I", i+1)
		ref := "chuong-" + itoa(i)
		contents.Entries = append(contents.Entries, doc.Entry{Line: doc.Words(title), Ref: ref})
		d.Blocks = append(d.Blocks, &doc.Heading{Line: doc.Words(title), Ref: ref})
		for range n {
			d.Blocks = append(d.Blocks, &doc.Para{Line: doc.Line{
				{Text: strings.Repeat("Số liệu minh họa của các tỉnh trong vùng được trình bày ở trang ", 9)},
				{PageOf: "chuong-0", URL: "#chuong-0"}, {Text: "."}}})
		}
	}
	return d
}

// The page numbers that a document prints are those of its pages, chapters
// begin on right-hand pages, and every link leads to its block.
func TestBoundPages(t *testing.T) {
	for _, paragraphs := range [][]int{{1, 1, 1}, {9, 12, 3, 30}, {60, 1}} {
		d := bound(paragraphs...)
		out, findings := Set(d, faces(t))
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		pages := map[string]int{}
		for _, b := range out.Outline {
			pages[b.Title] = b.Page
			if strings.HasPrefix(b.Title, "Chương") && b.Page%2 != 0 {
				t.Errorf("%q begins on page %d, a left-hand one", b.Title, b.Page+1)
			}
		}
		contents := out.Pages[pages["Mục lục"]]
		for i := range paragraphs {
			title := "Chương " + strings.Repeat("I", i+1)
			label := itoa(pages[title] + 1)
			if !printed(contents, label) {
				t.Errorf("%v: the contents do not give page %s for %q", paragraphs, label, title)
			}
		}
		links := 0
		for _, pg := range out.Pages {
			for _, k := range pg.Links {
				links++
				if k.URL != "" || k.Page == 0 {
					t.Errorf("a link leads to %q, page %d", k.URL, k.Page)
				}
			}
		}
		if links < len(paragraphs) {
			t.Errorf("%d links", links)
		}
		if cover := out.Pages[0]; printed(cover, "Kỷ yếu") || printed(cover, "1") {
			t.Error("the cover has a running head or foot")
		}
	}
}

// printed reports whether a text stands on a page as a string of its own.
func printed(pg Page, s string) bool {
	for _, it := range pg.Items {
		if t, ok := it.Op.(draw.Text); ok && strings.TrimSpace(t.S) == s {
			return true
		}
	}
	return false
}

// The outer margin of a bound page is the narrow one, on either side; what is
// repeated mirrors.
func TestFacingPages(t *testing.T) {
	out, _ := Set(bound(40), faces(t))
	f := formOf(doc.Booklet)
	for n, pg := range out.Pages {
		left, right := draw.Mm(210), draw.Length(0)
		for _, it := range pg.Items {
			if tx, ok := it.Op.(draw.Text); ok {
				left, right = min(left, tx.At.X), max(right, tx.At.X+tx.Width)
			}
		}
		if len(pg.Items) == 0 {
			continue
		}
		if left < f.left(n)-draw.Pt || right > f.left(n)+f.width+draw.Pt {
			t.Errorf("page %d: text from %v to %v", n+1, left, right)
		}
	}
}

// A name that no block has is an error, not a number that leads nowhere.
func TestNowhere(t *testing.T) {
	for _, span := range []doc.Span{{PageOf: "none"}, {Text: "Bảng 3", URL: "#none"}} {
		d := bound(3)
		d.Blocks = append(d.Blocks, &doc.Para{Line: doc.Line{span}})
		if _, findings := Set(d, faces(t)); findings.Count(source.Error) != 1 {
			t.Errorf("%+v: %v", span, findings)
		}
	}
}

// Facing pages of running text end on the same line, the last of the page, also
// where paragraphs leave half a line over, or a line that may not stand alone.
func TestFacingPagesEndOnTheSameLine(t *testing.T) {
	set := faces(t)
	f := formOf(doc.Booklet)
	last := f.top + f.height - drop
	full, filled := 0, 0
	for seed := range uint64(40) {
		r := random{rand.New(rand.NewPCG(seed, 21))}
		d := &doc.Document{Form: doc.Booklet}
		for range 60 {
			if r.IntN(9) == 0 {
				d.Blocks = append(d.Blocks, &doc.Heading{Level: 1 + r.IntN(2), Line: doc.Words(r.words(4))})
			}
			d.Blocks = append(d.Blocks, &doc.Para{Line: doc.Words(r.words(20 + r.IntN(120)))})
		}
		out, _ := Set(d, set)
		for n, pg := range out.Pages[:len(out.Pages)-1] {
			var foot draw.Length
			for _, it := range pg.Items {
				if x, ok := it.Op.(draw.Text); ok && it.Mark >= 0 {
					foot = max(foot, x.At.Y)
				}
			}
			full++
			if foot == last {
				filled++
				continue
			}
			if last-foot <= mostFilled {
				t.Errorf("seed %d: page %d ends %v above the last line", seed, n+1, last-foot)
			}
		}
	}
	if full < 100 || filled < full*4/5 {
		t.Errorf("%d of %d pages end on the last line", filled, full)
	}
}
