package report_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/fonts"
	"kyyeu/inputs"
	"kyyeu/internal/photo/phototest"
	"kyyeu/report/compose"
	"kyyeu/report/input"
	"kyyeu/report/layout"
	"kyyeu/report/pdf"
)

// chapters is a conference of provinces that each have three charts and some
// paragraphs of their own: two to five pages in a booklet.
func chapters(provinces, paragraphs int) fstest.MapFS {
	var b strings.Builder
	b.WriteString("sections:\n")
	for i := range provinces {
		fmt.Fprintf(&b, "  - id: text-%[1]d\n    title: Kết quả của Tỉnh %[1]d\n    province: tinh-%[1]d\n    source: minh-hoa\n    body: |\n", i+1)
		for n := range paragraphs {
			fmt.Fprintf(&b, "      Đoạn thứ %d của lời văn giả định: %s.\n\n", n+1, strings.Repeat("sản xuất công nghiệp và thương mại trên địa bàn phát triển theo kế hoạch, ", 6))
		}
	}
	return invented(provinces, 6, b.String())
}

// made is what the phases make of a booklet.
func made(t testing.TB, files fstest.MapFS, set *fonts.Set) (pages, bytes int) {
	t.Helper()
	c, _ := input.Read(files, inputs.Sample, inputs.Sample)
	d, _ := compose.Booklet(c, compose.Options{Fonts: set})
	out, findings := layout.Set(d, set)
	if len(findings) > 0 {
		t.Fatal(list(findings))
	}
	file, err := pdf.Write(out, set)
	if err != nil {
		t.Fatal(err)
	}
	return len(out.Pages), len(file)
}

// A booklet takes memory by its pages, not by their square: what is allocated
// for a page of three hundred is not much more than for one of fifty.
func TestBookletGrowsWithItsPages(t *testing.T) {
	set := world(t, nil).Fonts
	perPage := func(files fstest.MapFS) (pages int, each uint64) {
		made(t, files, set) // the outlines of faces are read once
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		pages, _ = made(t, files, set)
		runtime.ReadMemStats(&after)
		return pages, (after.TotalAlloc - before.TotalAlloc) / uint64(pages)
	}
	few, small := perPage(chapters(8, 20))
	many, large := perPage(chapters(63, 20))
	t.Logf("%d pages: %d kB a page; %d pages: %d kB a page", few, small>>10, many, large>>10)
	if many < 5*few {
		t.Fatalf("%d and %d pages do not show growth", few, many)
	}
	if large > small*3/2 {
		t.Errorf("%d bytes for each of %d pages, %d for each of %d", large, many, small, few)
	}
}

// withPhotographs gives a conference of provinces so many photographs, of two
// million pixels each.
func withPhotographs(t testing.TB, files fstest.MapFS, provinces, photographs int) fstest.MapFS {
	t.Helper()
	raw := phototest.JPEG(t, phototest.Scene(1632, 1224), nil)
	var b strings.Builder
	if photographs > 0 {
		b.WriteString("photos:\n")
	}
	for i := range photographs {
		name := fmt.Sprintf("anh/%d.jpg", i+1)
		fmt.Fprintf(&b, "  - {file: %s, province: tinh-%d, caption: Ảnh minh họa số %d., alt: Một cảnh vẽ để thử., credit: Nhóm biên soạn}\n", name, i%provinces+1, i+1)
		files[name] = &fstest.MapFile{Data: raw}
	}
	c := files[inputs.Sample]
	files[inputs.Sample] = &fstest.MapFile{Data: append(c.Data, b.String()...)}
	return files
}

func BenchmarkBooklet(b *testing.B) {
	set := world(b, nil).Fonts
	for _, size := range []struct{ provinces, photographs int }{{2, 0}, {20, 0}, {63, 0}, {63, 300}} {
		files := withPhotographs(b, chapters(size.provinces, 20), size.provinces, size.photographs)
		b.Run(fmt.Sprintf("provinces=%d,photographs=%d", size.provinces, size.photographs), func(b *testing.B) {
			b.ReportAllocs()
			pages, bytes := 0, 0
			for b.Loop() {
				pages, bytes = made(b, files, set)
			}
			b.ReportMetric(float64(pages), "pages")
			b.ReportMetric(float64(bytes), "bytes/file")
			b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N)/float64(pages), "ms/page")
		})
	}
}
