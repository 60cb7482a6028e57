package report_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"kyyeu/inputs"
	"kyyeu/internal/judge"
	"kyyeu/internal/photo/phototest"
	"kyyeu/internal/source"
	"kyyeu/report"
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
	r := buildFrom(t, album(t), report.Options{File: inputs.Sample})
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
	judge.QPDF(t, file)
	judge.VeraPDF(t, file)
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
