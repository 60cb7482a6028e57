package report_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/fonts"
	"kyyeu/inputs"
	"kyyeu/internal/draw"
	"kyyeu/internal/judge"
	"kyyeu/internal/source"
	"kyyeu/report"
	"kyyeu/report/compose"
	"kyyeu/report/input"
	"kyyeu/report/layout"
)

// setBooklet sets the booklet of a conference and stops before the PDF.
func setBooklet(t testing.TB, files fstest.MapFS, set *fonts.Set) *layout.Output {
	t.Helper()
	c, found := input.Read(files, inputs.Sample, inputs.Sample)
	if found.Count(source.Error) > 0 {
		t.Fatal(list(found))
	}
	d, _ := compose.Booklet(c, compose.Options{Fonts: set})
	out, findings := layout.Set(d, set)
	if findings.Count(source.Error) > 0 {
		t.Fatal(list(findings))
	}
	return out
}

// What the booklet has, and where: every province a chapter on a right-hand page
// under its name, the sentences that its figures prove, places to sign, the
// sources of all figures, the fingerprint of the data.
func TestBookletHasItsParts(t *testing.T) {
	r := build(t, report.Options{Layout: "booklet"})
	if want := strings.TrimSuffix(inputs.Sample, ".yaml") + "-booklet.pdf"; r.Name != want {
		t.Errorf("the file is named %q, want %q", r.Name, want)
	}
	pages := judge.Text(t, r.PDF)
	text := squeeze(strings.Join(pages, "\n"))
	data, err := inputs.FS().Open(inputs.Sample)
	if err != nil {
		t.Fatal(err)
	}
	defer data.Close()
	var b bytes.Buffer
	b.ReadFrom(data)
	sum := sha256.Sum256(b.Bytes())
	for _, want := range []string{
		"Mục lục", "Báo cáo tổng hợp", "Hạn chế và giải pháp", "đăng cai lần thứ X, 2022", "đăng cai lần thứ XI, 2023",
		"năm 2021 sơ bộ đạt 18.942,67 tỷ đồng, tăng 5,34% so với năm 2020, đứng thứ ba trong ba tỉnh có số liệu.",
		"năm 2021 ước đạt 66.849 tỷ đồng, giảm 2,63% so với năm 2020, cao nhất trong ba tỉnh có số liệu.",
		"năm 2021 đạt gần 42.000 tỷ đồng, tăng 1,99% so với năm 2020, đứng thứ hai trong ba tỉnh có số liệu.",
		"Kỷ yếu này chưa có số liệu của tỉnh Quảng Bình.",
		"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "họ và tên, chữ ký, dấu", "ngày 13 tháng 5 năm 2022",
		"Trao cờ đăng cai tổ chức hội nghị lần thứ XI – năm 2023.",
		"Niên giám thống kê tỉnh Quảng Trị 2021, trang 369 và 392",
		fmt.Sprintf("%x", sum[:8]),
	} {
		if !strings.Contains(text, squeeze(want)) {
			t.Errorf("%q is not in the text", want)
		}
	}
	if n := strings.Count(text, squeeze("họ và tên, chữ ký, dấu")); n != 6 {
		t.Errorf("%d places to sign, want 6", n)
	}
}

// The contents give the pages on which the chapters stand, which are right-hand
// ones, for one province as for sixty-three.
func TestBookletChapters(t *testing.T) {
	set := world(t, nil).Fonts
	for _, provinces := range []int{1, 2, 5, 9, 15, 28, 63} {
		out := setBooklet(t, invented(provinces, 6, richText), set)
		chapters := 0
		for _, m := range out.Outline {
			if !strings.HasPrefix(m.Title, "Tỉnh ") {
				continue
			}
			chapters++
			if m.Page%2 != 0 {
				t.Errorf("%d provinces: the chapter of %s begins on page %d", provinces, m.Title, m.Page+1)
			}
			if !listedAt(out, m.Title, m.Page) {
				t.Errorf("%d provinces: the contents do not lead to %s on page %d", provinces, m.Title, m.Page+1)
			}
		}
		if chapters != provinces {
			t.Errorf("%d chapters for %d provinces", chapters, provinces)
		}
		for n, pg := range out.Pages {
			if continues(out, n) && nearlyEmpty(pg) {
				t.Errorf("%d provinces: page %d is the nearly empty end of a chapter", provinces, n+1)
			}
		}
	}
}

// listedAt reports whether a link with the words of a title leads to a page, and
// the page's number stands in its line.
func listedAt(out *layout.Output, title string, page int) bool {
	for _, pg := range out.Pages[:min(12, len(out.Pages))] {
		for _, k := range pg.Links {
			if k.Text != title || k.Page != page {
				continue
			}
			for _, it := range pg.Items {
				if t, ok := it.Op.(draw.Text); ok && t.S == out.Pages[page].Label && t.At.Y > k.Rect.Y && t.At.Y < k.Rect.Bottom() {
					return true
				}
			}
		}
	}
	return false
}

// nearlyEmpty reports whether a page has text, its notes apart, in less than a
// tenth of its height.
func nearlyEmpty(pg layout.Page) bool {
	var low draw.Length
	n := 0
	for _, it := range pg.Items {
		if t, ok := it.Op.(draw.Text); ok && it.Mark >= 0 && t.At.Y < pg.Size.H*3/4 {
			low = max(low, t.At.Y)
			n++
		}
	}
	return n > 0 && low < draw.Mm(22)+draw.Mm(25)
}

// continues reports whether a page continues a chapter: no bookmark stands at its
// head.
func continues(out *layout.Output, page int) bool {
	for _, m := range out.Outline {
		if m.Page == page {
			return false
		}
	}
	return true
}

// bookletVariants are the conferences that stretch a booklet.
func bookletVariants(t testing.TB) map[string]fstest.MapFS {
	all := variants(t)
	maps.DeleteFunc(all, func(name string, _ fstest.MapFS) bool {
		return strings.HasPrefix(name, "long-") && name != "long-title" || name == "too-large" || name == "headline" || name == "without-measures"
	})
	sections := richText + `  - {id: own, title: Lời của Tỉnh 2, province: tinh-2, source: minh-hoa, body: "Nội dung riêng của tỉnh, có [liên kết](https://example.org/)."}
programme:
  - {time: "8:00", item: Đón tiếp đại biểu, speaker: Ban tổ chức}
  - {time: "8:30", item: Khai mạc, speaker: Lãnh đạo Sở Công Thương Tỉnh 1}
delegates:
  - {group: Đại diện cơ quan trung ương}
  - {group: Các tỉnh, name: Đại biểu giả định, position: Giám đốc, unit: Sở Công Thương Tỉnh 2}
pact: {text: Phấn đấu hoàn thành các mục tiêu năm 2024., signers: all}
`
	all["everything"] = invented(7, 3, sections)
	photographs := renamed(album(t), "section: mot,", "province: tinh-1,") // alone in a chapter
	photographs = renamed(photographs, "section: ba,", "province: tinh-2,")
	all["photographs"] = renamed(photographs, "section: hai,", "") // of the conference as a whole
	return all
}

// A booklet has a place for every photograph: in a section, in a province's
// chapter, on pages of their own.
func TestBookletPhotographs(t *testing.T) {
	r := buildFrom(t, bookletVariants(t)["photographs"], report.Options{File: inputs.Sample, Layout: "booklet"})
	if n := bytes.Count(r.PDF, []byte("/Subtype/Image/")); n != 14 {
		t.Errorf("%d images for 14 photographs", n)
	}
	text := squeeze(strings.Join(judge.Text(t, r.PDF), ""))
	for _, want := range []string{"Hình ảnh hội nghị", "Ký giao ước thi đua.", "Ảnh: Đài Tỉnh 2", "Ảnh: Sở Công Thương Tỉnh 1"} {
		if !strings.Contains(text, squeeze(want)) {
			t.Errorf("%q is not in the text", want)
		}
	}
}

// Readers find the words that were laid out, and all find the same.
func TestBookletReadersAgree(t *testing.T) {
	readersAgree(t, "sample", build(t, report.Options{Layout: "booklet"}), words)
	for name, files := range bookletVariants(t) {
		readersAgree(t, name, buildFrom(t, files, report.Options{File: inputs.Sample, Layout: "booklet"}), squeeze)
	}
}

// veraPDF accepts every booklet.
func TestBookletStandards(t *testing.T) {
	dir := t.TempDir()
	var names []string
	keep := func(name string, r report.Result) {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, r.PDF, 0o644); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	keep("sample.pdf", build(t, report.Options{Layout: "booklet"}))
	keep("english.pdf", build(t, report.Options{Layout: "booklet", Lang: source.English}))
	for name, files := range bookletVariants(t) {
		keep(name+".pdf", buildFrom(t, files, report.Options{File: inputs.Sample, Layout: "booklet"}))
	}
	judge.VeraPDF(t, names...)
}

// Same input, same bytes.
func TestBookletSameBytes(t *testing.T) {
	want := sha256.Sum256(build(t, report.Options{Layout: "booklet"}).PDF)
	for range 5 {
		if sha256.Sum256(build(t, report.Options{Layout: "booklet"}).PDF) != want {
			t.Fatal("a booklet differs from the one before")
		}
	}
}

// Some pages of the sample's booklet look as they did when somebody last looked
// at them: cover, contents, a province's chapter, the pact, the appendix.
func TestBookletLooks(t *testing.T) {
	looks(t, build(t, report.Options{Layout: "booklet"}).PDF, "booklet", 1, 5, 15, 25, 29)
}
