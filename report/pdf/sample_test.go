package pdf_test

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"strings"
	"testing"
	"time"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/photo/phototest"
	"kyyeu/report/layout"
)

// page sizes and places of the samples.
const (
	width, height = 595276, 841890 // A4
	left          = 56692          // 20 mm
)

func embedded(t testing.TB) *fonts.Set {
	t.Helper()
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// builder makes a layout.Output by hand: what the layout does, without its
// decisions.
type builder struct {
	set  *fonts.Set
	out  *layout.Output
	page *layout.Page
	y    draw.Length
}

func newBuilder(set *fonts.Set) *builder {
	b := &builder{set: set, out: &layout.Output{
		Title:    "Kỷ yếu hội nghị ngành Công Thương",
		Author:   "Sở Công Thương tỉnh Nghệ An",
		Subject:  "Thử & kiểm tra <tệp>",
		Keywords: []string{"công thương", "kỷ yếu"},
		Date:     time.Date(2022, 11, 24, 1, 2, 3, 0, time.UTC),
		Root:     &layout.Node{Tag: layout.Document},
	}}
	b.newPage()
	return b
}

func (b *builder) newPage() {
	b.out.Pages = append(b.out.Pages, layout.Page{
		Size:  draw.Size{W: width, H: height},
		Label: fmt.Sprint(len(b.out.Pages) + 1),
	})
	b.page = &b.out.Pages[len(b.out.Pages)-1]
	b.y = 70 * draw.Pt
}

func (b *builder) index() int { return len(b.out.Pages) - 1 }

// node adds an element below parent.
func (b *builder) node(parent *layout.Node, tag layout.Tag) *layout.Node {
	n := &layout.Node{Tag: tag}
	parent.Kids = append(parent.Kids, layout.Kid{Node: n})
	return n
}

// mark opens a marked-content sequence of n and gives its number.
func (b *builder) mark(n *layout.Node) int {
	b.page.Marks = append(b.page.Marks, n)
	m := len(b.page.Marks) - 1
	n.Kids = append(n.Kids, layout.Kid{Page: b.index(), Mark: m})
	return m
}

func (b *builder) add(mark int, ops ...draw.Op) {
	for _, op := range ops {
		b.page.Items = append(b.page.Items, layout.Item{Op: op, Mark: mark})
	}
}

func (b *builder) font(st fonts.Style, pt float64) draw.Font {
	return draw.Font{Face: b.set.Face(st), Style: st, Size: draw.Points(pt)}
}

// line sets one line of text into n, and moves down.
func (b *builder) line(n *layout.Node, f draw.Font, s string) {
	b.add(b.mark(n), f.Set(draw.Point{X: left, Y: b.y}, s))
	b.y += f.Size * 3 / 2
}

func (b *builder) paragraph(parent *layout.Node, tag layout.Tag, f draw.Font, s string) *layout.Node {
	n := b.node(parent, tag)
	b.line(n, f, s)
	return n
}

// link makes the last item of the page a link inside n.
func (b *builder) link(n *layout.Node, l layout.Link) {
	t := b.page.Items[len(b.page.Items)-1].Op.(draw.Text)
	l.Rect = draw.Rect{X: t.At.X, Y: t.At.Y - t.Size, W: t.Width, H: t.Size * 5 / 4}
	l.Node = n
	b.page.Links = append(b.page.Links, l)
	n.Kids = append(n.Kids, layout.Kid{Page: b.index(), Link: len(b.page.Links)})
}

const pangram = "Kỷ yếu: 370.461 tỷ đồng; “Đường sữa ẵm bẫy” – Ưu tiên xuất khẩu gỗ, thuỷ sản (AV To)\u00a01,28% Ẫ Ộ ỹ ₫"

// everything is a document with each thing that a file can hold.
func everything(set *fonts.Set) *layout.Output {
	b := newBuilder(set)
	root := b.out.Root
	b.paragraph(root, layout.H1, b.font(fonts.SansBold, 18), "Kỷ yếu hội nghị")
	b.out.Outline = append(b.out.Outline, layout.Bookmark{Title: "Kỷ yếu", Page: 0, Y: 60000})
	for st := range fonts.Style(fonts.Styles) {
		b.paragraph(root, layout.P, b.font(st, 8), pangram)
	}
	b.justified(root)
	b.list(root)
	b.table(root)
	b.out.Outline = append(b.out.Outline, layout.Bookmark{Title: "Bảng (1) \\ 2", Level: 1, Page: 0, Y: b.y})

	b.newPage()
	b.add(-1, draw.Stroke{Path: draw.Line(draw.Point{X: left, Y: 50000}, draw.Point{X: width - left, Y: 50000}), Width: 500})
	b.add(-1, b.font(fonts.Sans, 8).Set(draw.Point{X: left, Y: 45000}, "Đầu trang"))
	b.paragraph(root, layout.H1, b.font(fonts.SansSemiBold, 14), "Biểu đồ")
	b.out.Outline = append(b.out.Outline, layout.Bookmark{Title: "Chart", Page: 1, Y: 60000})
	b.figure(root)
	b.photograph(root, phototest.Corners(160, 100))
	b.photograph(root, image.NewGray(image.Rect(0, 0, 40, 30)))
	b.links(root)
	b.out.Files = []layout.File{
		{Name: "số-liệu.yaml", MIME: "application/yaml", Description: "Số liệu gốc", Bytes: []byte(strings.Repeat("a: 1\n", 100))},
		{Name: "b.csv", MIME: "text/csv", Bytes: []byte("x")},
	}
	return b.out
}

// justified sets a line whose spaces are wide, in stretched letters.
func (b *builder) justified(root *layout.Node) {
	f := b.font(fonts.Serif, 12)
	t := f.Set(draw.Point{X: left, Y: b.y}, "Một dòng được căn đều hai bên, chữ giãn ra rất ít")
	if t.Adjust == nil {
		t.Adjust = make([]draw.Length, len([]rune(t.S)))
	}
	for i, r := range []rune(t.S) {
		if r == ' ' {
			t.Adjust[i] += 1234
			t.Width += 1234
		}
	}
	t.Stretch = 15
	b.add(b.mark(b.node(root, layout.P)), t)
	b.y += 18000
}

func (b *builder) list(root *layout.Node) {
	l := b.node(root, layout.L)
	l.Numbering = "Decimal"
	for i := range 2 {
		li := b.node(l, layout.LI)
		f := b.font(fonts.Serif, 12)
		lbl, body := b.node(li, layout.Lbl), b.node(li, layout.LBody)
		b.add(b.mark(lbl), f.Set(draw.Point{X: left, Y: b.y}, fmt.Sprintf("%d.", i+1)))
		b.add(b.mark(body), f.Set(draw.Point{X: left + 20000, Y: b.y}, "Mục trong danh sách"))
		b.y += 18000
	}
}

func (b *builder) table(root *layout.Node) {
	table := b.node(root, layout.TableTag)
	head, body := b.node(table, layout.THead), b.node(table, layout.TBody)
	f := b.font(fonts.Sans, 9)
	f.Tabular = true
	row := func(parent *layout.Node, tags []layout.Tag, cells []string) *layout.Node {
		tr := b.node(parent, layout.TR)
		for i, s := range cells {
			c := b.node(tr, tags[i])
			if tags[i] == layout.TH {
				c.Scope = "Column"
			}
			b.add(b.mark(c), f.Set(draw.Point{X: left + draw.Length(i)*100000, Y: b.y}, s))
		}
		b.y += 14000
		return tr
	}
	th, td := layout.TH, layout.TD
	row(head, []layout.Tag{th, th, th}, []string{"Tỉnh", "2021", "2022"})
	r := row(body, []layout.Tag{th, td, td}, []string{"Nghệ An", "1.234,5", "…"})
	r.Kids[0].Node.Scope = "Row"
	r = row(body, []layout.Tag{th, td}, []string{"Hà Tĩnh", "-"})
	r.Kids[0].Node.Scope = "Row"
	r.Kids[1].Node.ColSpan = 2
}

func (b *builder) figure(root *layout.Node) {
	n := b.node(root, layout.Figure)
	n.Alt = "Biểu đồ cột: Nghệ An 10, Hà Tĩnh 20"
	n.Box, n.BoxPage = draw.Rect{X: left, Y: b.y, W: 200000, H: 100000}, b.index()
	green, gray := draw.RGB(0x005F73), draw.RGB(0x777777)
	m := b.mark(n)
	b.add(m,
		draw.Fill{Path: draw.Box(draw.Rect{X: left, Y: b.y, W: 40000, H: 100000}), Color: green},
		draw.Hatch{Path: draw.Box(draw.Rect{X: left + 60000, Y: b.y + 20000, W: 40000, H: 80000}), Pitch: 4000, Width: 800, Color: green},
		draw.Hatch{Path: draw.Circle(draw.Point{X: left + 160000, Y: b.y + 50000}, 30000), Pitch: 4000, Width: 800, Color: gray},
		draw.Stroke{Path: draw.Circle(draw.Point{X: left + 160000, Y: b.y + 50000}, 30000), Width: 1000, Dash: []draw.Length{3000, 1500}, Round: true},
		draw.Stroke{Path: draw.Line(draw.Point{X: left, Y: b.y + 100000}, draw.Point{X: left + 200000, Y: b.y + 100000}), Width: 750, Color: gray},
		b.font(fonts.Sans, 8).Set(draw.Point{X: left, Y: b.y + 110000}, "Nghệ An"),
	)
	b.y += 130000
	b.line(b.node(root, layout.Caption), b.font(fonts.SansItalic, 8), "Hình 1. Nguồn: Tổng cục Thống kê")
}

// photograph sets a picture of pixels.
func (b *builder) photograph(root *layout.Node, m image.Image) {
	n := b.node(root, layout.Figure)
	n.Alt = "Ảnh"
	n.Box, n.BoxPage = draw.Rect{X: left, Y: b.y, W: 80000, H: 50000}, b.index()
	b.add(b.mark(n), draw.Image{Rect: n.Box, Pixels: pixels(m)})
	b.y += 70000
}

func pixels(m image.Image) *draw.Pixels {
	var b bytes.Buffer
	jpeg.Encode(&b, m, &jpeg.Options{Quality: 95}) // to memory: cannot fail
	_, gray := m.(*image.Gray)
	size := m.Bounds().Size()
	return &draw.Pixels{JPEG: b.Bytes(), W: size.X, H: size.Y, Gray: gray}
}

// links sets a link to the outside, one to a note, and the note.
func (b *builder) links(root *layout.Node) {
	f := b.font(fonts.Serif, 12)
	p := b.paragraph(root, layout.P, f, "Xem thêm tại:")
	l := b.node(p, layout.LinkTag)
	b.line(l, f, "https://moit.gov.vn")
	b.link(l, layout.Link{URL: "https://moit.gov.vn/?a=(b)", Text: "Bộ Công Thương"})
	r := b.node(p, layout.Reference)
	inner := b.node(r, layout.LinkTag)
	b.line(inner, b.font(fonts.Serif, 8), "1")
	b.link(inner, layout.Link{Page: 1, Y: 700000, Text: "Nguồn số 1"})
	b.y = 700000
	note := b.node(root, layout.Note)
	note.ID = "note-1"
	b.line(b.node(note, layout.Lbl), b.font(fonts.Serif, 8), "1")
	b.line(b.node(note, layout.P), b.font(fonts.Serif, 9), "Niên giám thống kê 2021")
}
