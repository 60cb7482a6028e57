package report_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"kyyeu/inputs"
	"kyyeu/internal/draw"
	"kyyeu/internal/judge"
	"kyyeu/internal/photo/phototest"
	"kyyeu/internal/source"
	"kyyeu/report"
	"kyyeu/report/compose"
	"kyyeu/report/impose"
	"kyyeu/report/input"
	"kyyeu/report/layout"
	"kyyeu/report/pdf"
)

// album is a conference with photographs of all shapes and kinds in its sections.
func album(t testing.TB) fstest.MapFS {
	t.Helper()
	files := invented(6, 0, `sections:
  - {id: mot, title: Một ảnh, body: Đại biểu xem gian hàng của các tỉnh.}
  - {id: hai, title: Hai ảnh, body: Lễ khai mạc và lễ bế mạc.}
  - {id: ba, title: Ba ảnh, body: Tham quan cơ sở sản xuất.}
  - {id: nhieu, title: Nhiều ảnh, body: "Ảnh đứng, ảnh vuông, ảnh rộng."}
photos:
`)
	add := func(name, section, more string, raw []byte) {
		files[name] = &fstest.MapFile{Data: raw}
		files[inputs.Sample].Data = fmt.Appendf(files[inputs.Sample].Data, "  - {file: %s, section: %s, alt: Đại biểu ngồi kín hội trường., %s}\n", name, section, more)
	}
	jpeg := func(w, h, o int) []byte {
		return phototest.JPEG(t, phototest.Stored(phototest.Scene(w, h), o), phototest.Exif(o, binary.LittleEndian))
	}
	add("anh/1.jpg", "mot", "caption: Quang cảnh phiên khai mạc., credit: Sở Công Thương Tỉnh 1, place: Tỉnh 1, date: 2024-05-04", jpeg(3000, 2000, 6))
	add("anh/2.jpg", "hai", "caption: Lãnh đạo các sở trao cờ đăng cai hội nghị năm sau cho đơn vị bạn., credit: Báo Tỉnh 1", jpeg(1600, 1200, 1))
	add("anh/3.png", "hai", "caption: Ký giao ước thi đua.", phototest.PNG(t, phototest.Scene(1000, 667)))
	for i, o := range []int{3, 8, 5} {
		add(fmt.Sprintf("anh/ba-%d.jpg", i), "ba", "caption: Ảnh xoay trong máy., credit: Đài Tỉnh 2", jpeg(1500, 1000, o))
	}
	for i, s := range [][2]int{{900, 600}, {600, 900}, {450, 600}, {600, 600}, {620, 600}, {300, 533}, {1200, 675}, {1500, 500}} {
		add(fmt.Sprintf("anh/nhieu-%d.jpg", i), "nhieu", "caption: Tỉnh 3 giới thiệu sản phẩm tiêu biểu., credit: Nguyễn Văn A", jpeg(s[0], s[1], 1))
	}
	return files
}

// Photographs are printed under every rule of the standards, and nothing is said
// against them but that some have few pixels.
func TestPhotographs(t *testing.T) {
	files := album(t)
	r := buildFrom(t, files, report.Options{File: inputs.Sample, Impose: impose.Saddle})
	for _, f := range r.Findings {
		if f.Severity == source.Error || f.Rule == "layout" {
			t.Errorf("%v: %v", f.Pos, f.Message.EN)
		}
	}
	file := filepath.Join(t.TempDir(), r.Name)
	if err := os.WriteFile(file, r.PDF, 0o644); err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(r.PDF, []byte("/Subtype/Image/")); n != 14 {
		t.Errorf("%d images for 14 photographs", n)
	}
	if bytes.Contains(r.PDF, []byte("Exif")) {
		t.Error("what cameras wrote is in the file")
	}
	booklet := filepath.Join(t.TempDir(), "booklet.pdf")
	if err := os.WriteFile(booklet, buildFrom(t, files, report.Options{File: inputs.Sample, Layout: "booklet"}).PDF, 0o644); err != nil {
		t.Fatal(err)
	}
	sheets := filepath.Join(t.TempDir(), r.SheetsName)
	if err := os.WriteFile(sheets, r.Sheets, 0o644); err != nil {
		t.Fatal(err)
	}
	judge.QPDF(t, file, booklet, sheets)
	judge.VeraPDF(t, file, booklet)
	judge.VeraPDFArchive(t, sheets)
}

// The same input gives the same bytes, whatever is done at the same time, and a
// photograph that is printed twice is in the file once.
func TestPhotographsSameBytes(t *testing.T) {
	files := invented(2, 0, "sections: [{id: a, title: Ảnh, body: Ảnh.}]\nphotos:\n")
	for i := range 6 {
		name := fmt.Sprintf("%d.jpg", i%5)
		files[name] = &fstest.MapFile{Data: phototest.JPEG(t, phototest.Corners(200, 120+i%5), phototest.Exif(1+i%5, binary.BigEndian))}
		files[inputs.Sample].Data = fmt.Appendf(files[inputs.Sample].Data, "  - {file: %s, section: a, alt: Bốn ô màu., caption: Ảnh.}\n", name)
	}
	first := buildFrom(t, files, report.Options{File: inputs.Sample}).PDF
	if n := bytes.Count(first, []byte("/Subtype/Image/")); n != 5 {
		t.Errorf("%d images, want 5", n)
	}
	for n := range 50 {
		if got := buildFrom(t, files, report.Options{File: inputs.Sample}).PDF; !bytes.Equal(got, first) {
			t.Fatalf("build %d differs", n)
		}
	}
}

// However the camera was held and however the file is stored, the picture on the
// page is upright and in its colours: what PDFium draws is looked at.
func TestPhotographsOnThePage(t *testing.T) {
	files := invented(2, 0, "sections: [{id: a, title: Ảnh, body: Ảnh.}]\nphotos:\n")
	scene := phototest.Corners(96, 64) // the size of those that Go cannot write
	all := phototest.Kinds(t, scene)
	delete(all, "grey JPEG")
	delete(all, "grey PNG")
	all["progressive"], all["CMYK"] = phototest.Progressive(t), phototest.CMYK(t)
	for o := 1; o <= 8; o++ {
		all[fmt.Sprint("turn ", o)] = phototest.JPEG(t, phototest.Stored(scene, o), phototest.Exif(o, binary.BigEndian))
	}
	for name, raw := range all {
		files[name] = &fstest.MapFile{Data: raw}
		files[inputs.Sample].Data = fmt.Appendf(files[inputs.Sample].Data, "  - {file: %q, section: a, alt: Bốn ô màu., caption: %q}\n", name, name)
	}
	c, _ := input.Read(files, inputs.Sample, inputs.Sample)
	set := world(t, nil).Fonts
	d, _ := compose.Layout("briefing")(c, compose.Options{Fonts: set})
	out, findings := layout.Set(d, set)
	if findings.Count(source.Error) > 0 {
		t.Fatal(list(findings))
	}
	file, err := pdf.Write(out, set)
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for n, pg := range out.Pages {
		var page interface{ At(x, y int) color.Color }
		for _, it := range pg.Items {
			i, ok := it.Op.(draw.Image)
			if !ok {
				continue
			}
			if page == nil {
				page = judge.Render(t, file, n, 72)
			}
			seen++
			for q, want := range phototest.CornerColors {
				x, y := i.Rect.X+i.Rect.W*draw.Length(1+4*(q%2))/6, i.Rect.Y+i.Rect.H*draw.Length(1+4*(q/2))/6
				r, g, b, _ := page.At(int(x/draw.Pt), int(y/draw.Pt)).RGBA()
				if near := func(a uint32, b uint8) bool { return max(a>>8, uint32(b))-min(a>>8, uint32(b)) < 25 }; !near(r, want.R) || !near(g, want.G) || !near(b, want.B) {
					t.Errorf("page %d, photograph %d: quarter %d is %v, want %v", n+1, seen, q, page.At(int(x/draw.Pt), int(y/draw.Pt)), want)
				}
			}
		}
	}
	if seen != len(all) {
		t.Errorf("%d photographs of %d", seen, len(all))
	}
}

// A photograph that is damaged behind good headers stops the build, and check
// tells of it as well; those without a section are left out by a briefing, which
// says so.
func TestPhotographsFindings(t *testing.T) {
	files := invented(2, 0, "sections: [{id: a, title: Ảnh, body: Ảnh.}]\nphotos:\n"+
		"  - {file: 1.png, section: a, alt: Hội trường., caption: Một.}\n  - {file: 2.png, alt: Hội trường., caption: Hai.}\n")
	raw := phototest.PNG(t, phototest.Scene(600, 400))
	files["2.png"] = &fstest.MapFile{Data: bytes.Clone(raw)}
	raw[len(raw)/2] ^= 0xFF
	files["1.png"] = &fstest.MapFile{Data: raw}
	found, err := report.Check(context.Background(), world(t, files), report.Options{File: inputs.Sample})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range found {
		if f.Rule == "photo" || f.Rule == "layout" {
			got = append(got, fmt.Sprint(f.Severity, " ", f.Rule))
		}
	}
	if fmt.Sprint(got) != "[error photo note layout]" {
		t.Errorf("%v:\n%s", got, list(found))
	}
	if r, err := report.Build(context.Background(), world(t, files), report.Options{File: inputs.Sample}); err != nil || r.PDF != nil {
		t.Errorf("built all the same (%v)", err)
	}
}
