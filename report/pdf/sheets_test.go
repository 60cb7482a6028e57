package pdf_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"strings"
	"testing"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/judge"
	"kyyeu/internal/photo/phototest"
	"kyyeu/report/impose"
	"kyyeu/report/layout"
	"kyyeu/report/pdf"
)

// leaves is a document of n pages of a size, each with something of every kind
// and a large number of its own, up to its edges.
func leaves(set *fonts.Set, n int, size draw.Size) *layout.Output {
	b := newBuilder(set)
	b.out.Pages = nil
	photo := pixels(phototest.Corners(120, 80))
	for i := range n {
		b.newPage()
		b.page.Size = size
		b.y = draw.Mm(12)
		b.line(b.node(b.out.Root, layout.P), b.font(fonts.SansBold, 30), fmt.Sprint("Trang ", i+1))
		b.line(b.node(b.out.Root, layout.P), b.font(fonts.Serif, 11), "Kỷ yếu hội nghị Ẫ Ộ ỹ")
		fig := b.node(b.out.Root, layout.Figure)
		fig.Alt = "Ảnh và hình"
		box := draw.Rect{X: draw.Mm(8), Y: draw.Mm(40), W: draw.Mm(40), H: draw.Mm(25)}
		fig.Box, fig.BoxPage = box, i
		b.add(b.mark(fig), draw.Image{Rect: box, Pixels: photo},
			draw.Hatch{Path: draw.Circle(draw.Point{X: draw.Mm(60), Y: draw.Mm(50)}, draw.Mm(9)), Pitch: 4000, Width: 1200},
			draw.Fill{Path: draw.Box(draw.Rect{Y: size.H - draw.Mm(20), W: draw.Mm(float64(8 + 8*i)), H: draw.Mm(20)}), Color: draw.RGB(0x005F73)},
			draw.Stroke{Path: draw.Line(draw.Point{}, draw.Point{X: size.W, Y: size.H}), Width: 700, Color: draw.RGB(0xC8701E)})
	}
	return b.out
}

// dots is the resolution at which 0,1 mm, the thickness of paper, is one dot.
const dots = 254

// most is the share of dots that may be others: those along an edge that falls
// between two of them. The bars of two pages differ by more than 1%.
const most = 0.005

func mm(l draw.Length) int { return int(l.Mm()*10 + 0.5) }

// What stands on a sheet is the page, dot by dot, moved by the creep.
func TestSheetsShowThePages(t *testing.T) {
	set := embedded(t)
	size := draw.Size{W: draw.Mm(100), H: draw.Mm(140)}
	out := leaves(set, 11, size)
	want := write(t, out, set)
	sides := impose.Saddle.Sides(sizesOf(out))
	sheets, err := pdf.WriteSheets(out, set, sides)
	if err != nil {
		t.Fatal(err)
	}
	text := judge.Text(t, sheets)
	for n, s := range sides {
		got := judge.Render(t, sheets, n, dots)
		if w, h := got.Bounds().Dx(), got.Bounds().Dy(); w < 2000 || w > 2001 || h < 1400 || h > 1401 {
			t.Fatalf("side %d is %v", n, got.Bounds())
		}
		for _, p := range s.Places {
			page := judge.Render(t, want, p.Page, dots)
			at := image.Pt(mm(p.Rect.X), mm(p.Rect.Y))
			cell := image.Rect(mm(p.Cell.X), mm(p.Cell.Y), mm(p.Cell.Right()), mm(p.Cell.Bottom()))
			if off := different(got, page, at, cell); off > most {
				t.Errorf("side %d: %.2f%% of page %d are others", n+1, 100*off, p.Page+1)
			}
			if !strings.Contains(text[n], fmt.Sprintf("Trang %d\n", p.Page+1)) {
				t.Errorf("side %d: the text of page %d is not there:\n%s", n+1, p.Page+1, text[n])
			}
		}
	}
}

// A page between others of another shape is turned, and one on half a sheet is
// made smaller, as a whole.
func TestSheetsTurnAndReduce(t *testing.T) {
	set := embedded(t)
	square := draw.Size{W: draw.Mm(100), H: draw.Mm(100)}
	out := leaves(set, 3, square)
	want := write(t, out, set)
	sheets, err := pdf.WriteSheets(out, set, impose.TwoUp.Sides(sizesOf(out)))
	if err != nil {
		t.Fatal(err)
	}
	for n := range 3 {
		got, page := judge.Render(t, sheets, n/2, 2*dots), judge.Render(t, want, n, dots)
		cell := image.Rect(1000*(n%2), 0, 1000*(n%2+1), 2000)
		if off := different(got, page, image.Pt(cell.Min.X, 500), cell); off > most {
			t.Errorf("reduced to half: %.2f%% of page %d are others", 100*off, n+1)
		}
	}

	out = leaves(set, 2, draw.Size{W: draw.Mm(140), H: draw.Mm(100)})
	out.Pages[0].Size = draw.Size{W: draw.Mm(100), H: draw.Mm(140)}
	want = write(t, out, set)
	if sheets, err = pdf.WriteSheets(out, set, impose.Saddle.Sides(sizesOf(out))); err != nil {
		t.Fatal(err)
	}
	got, page := judge.Render(t, sheets, 1, dots), judge.Render(t, want, 1, dots)
	turned := image.NewRGBA(image.Rect(0, 0, page.Rect.Dy(), page.Rect.Dx()))
	for y := range page.Rect.Dy() {
		for x := range page.Rect.Dx() {
			turned.Set(y, page.Rect.Dx()-1-x, page.At(x, y)) // its top is at the left now
		}
	}
	if off := different(got, turned, image.Point{}, image.Rect(0, 0, 1000, 1400)); off > most {
		t.Errorf("turned: %.2f%% are others", 100*off)
	}
}

// different gives the share of the dots of a cell of sheet that are not those of
// page, whose corner is at at; where page does not reach, the sheet is white.
func different(sheet, page *image.RGBA, at image.Point, cell image.Rectangle) float64 {
	off := 0
	for y := cell.Min.Y; y < cell.Max.Y; y++ {
		for x := cell.Min.X; x < cell.Max.X; x++ {
			want := color.RGBA{255, 255, 255, 255}
			if p := image.Pt(x, y).Sub(at); p.In(page.Rect) {
				want = page.RGBAAt(p.X, p.Y)
			}
			// An edge between two dots may be shared otherwise.
			if got := sheet.RGBAAt(x, y); distance(got.R, want.R)+distance(got.G, want.G)+distance(got.B, want.B) > 120 {
				off++
			}
		}
	}
	return float64(off) / float64(cell.Dx()*cell.Dy())
}

func distance(a, b uint8) int { return int(max(a, b) - min(a, b)) }

func sizesOf(out *layout.Output) []draw.Size {
	var all []draw.Size
	for _, p := range out.Pages {
		all = append(all, p.Size)
	}
	return all
}

// The sheets keep to PDF/A-3b, say nothing of what the document holds beside its
// pages, and are the same every time.
func TestSheetsAreForTheArchive(t *testing.T) {
	set := embedded(t)
	out := everything(set)
	sides := impose.Saddle.Sides(sizesOf(out))
	first, err := pdf.WriteSheets(out, set, sides)
	if err != nil {
		t.Fatal(err)
	}
	for range 50 {
		again, err := pdf.WriteSheets(everything(set), set, sides)
		if err != nil || !bytes.Equal(again, first) {
			t.Fatalf("the same pages give other bytes (%v)", err)
		}
	}
	for _, never := range []string{"/EmbeddedFile", "<pdfuaid:part>", "/Annot"} {
		if bytes.Contains(first, []byte(never)) {
			t.Errorf("%s is in the file", never)
		}
	}
	if page := write(t, out, set); len(first) > len(page) {
		t.Errorf("%d bytes, the document itself has %d", len(first), len(page))
	}
	file := save(t, "sheets.pdf", first)
	judge.QPDF(t, file)
	judge.VeraPDFArchive(t, file)
}
