package report_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"
	"unicode"

	"kyyeu/fonts"
	"kyyeu/inputs"
	"kyyeu/internal/judge"
	"kyyeu/internal/source"
	"kyyeu/internal/theme"
	"kyyeu/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

// world gives files to a build, with the embedded faces.
func world(t testing.TB, files fs.FS) report.World {
	t.Helper()
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return report.World{Files: files, Fonts: set}
}

// build builds the embedded sample, which must succeed.
func build(t testing.TB, o report.Options) report.Result {
	t.Helper()
	o.File = inputs.Sample
	return buildFrom(t, inputs.FS(), o)
}

func buildFrom(t testing.TB, files fs.FS, o report.Options) report.Result {
	t.Helper()
	r, err := report.Build(context.Background(), world(t, files), o)
	if err != nil {
		t.Fatal(err)
	}
	if r.PDF == nil {
		t.Fatalf("nothing was built: %s", list(r.Findings))
	}
	return r
}

// list writes findings one a line, as messages show them.
func list(fs source.Findings) string {
	var b strings.Builder
	for _, f := range fs {
		fmt.Fprintf(&b, "%v: %v[%s]: %s\n", f.Pos, f.Severity, f.Rule, f.Message.EN)
	}
	return b.String()
}

// altered is the sample with one text put for another, which stands in it
// exactly once.
func altered(t testing.TB, old, new string) fstest.MapFS {
	t.Helper()
	b, err := fs.ReadFile(inputs.FS(), inputs.Sample)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(b, []byte(old)); n != 1 {
		t.Fatalf("%q stands %d times in the sample, want once", old, n)
	}
	return fstest.MapFS{inputs.Sample: {Data: bytes.Replace(b, []byte(old), []byte(new), 1)}}
}

// squeeze leaves out white space, which readers of PDF guess.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// What the conference's sources say stands in the PDF, and nothing is a
// picture of pixels.
func TestSampleSaysWhatItsSourcesSay(t *testing.T) {
	r := build(t, report.Options{})
	if r.Pages < 4 || r.Pages > 8 {
		t.Errorf("%d pages, want 4 to 8", r.Pages)
	}
	if len(r.PDF) > 150_000 {
		t.Errorf("%d bytes, want at most 150,000", len(r.PDF))
	}
	if bytes.Contains(r.PDF, []byte("/Subtype/Image")) || bytes.Contains(r.PDF, []byte("/Subtype /Image")) {
		t.Error("the file holds a raster image")
	}
	text := squeeze(strings.Join(judge.Text(t, r.PDF), "\n"))
	for _, want := range []string{
		"đạt 370.461 tỷ đồng", "đạt 11,28 tỷ USD", "ước đạt 105.091 tỷ đồng", "7,97%", "1,318 triệu tỷ đồng",
		"Giá trị sản xuất công nghiệp tăng trưởng chưa bền vững.",
		"Sản phẩm chủ yếu là chế biến thô, gia công, lắp ráp; khả năng cạnh tranh của nhiều sản phẩm còn thấp.",
		"Hạ tầng thương mại khu vực nông thôn, miền núi, biên giới còn thiếu.",
		"Thị trường hàng hóa còn tiềm ẩn nguy cơ gian lận thương mại, buôn bán hàng giả, hàng kém chất lượng, hàng lậu.",
		"Khắc phục khó khăn, đẩy mạnh phát triển sản xuất công nghiệp trên địa bàn.",
		"Đẩy mạnh xuất nhập khẩu và hoạt động thương mại trên địa bàn.",
		"Tăng cường hợp tác giữa các tỉnh trong công tác quản lý thị trường.",
		"lần thứ X", "13/5/2022", "Sở Công Thương tỉnh Thanh Hóa", "lần thứ XI", "Thừa Thiên Huế",
		"gần 42.000", "18.942,67 (sơ bộ)", "+16,93 (ước)", "… chưa có số liệu",
		"Phấn đấu hoàn thành thắng lợi các mục tiêu, nhiệm vụ trên lĩnh vực công thương năm 2022.",
		"Niên giám thống kê tỉnh Quảng Trị 2021, trang 369 và 392",
	} {
		if !strings.Contains(text, squeeze(want)) {
			t.Errorf("%q is not in the text", want)
		}
	}
}

// A wrong digit, a dangling reference, a figure without source: each is caught
// at its place, and nothing is built.
func TestOneWrongDigit(t *testing.T) {
	for _, c := range []struct {
		name, old, new string
		rule           string
		at             string // the text in the altered file that the finding points at
	}{
		{"value that the share contradicts", `value: "105.091"`, `value: "105.901"`, "share", `"7,97%"`},
		{"share", `"7,97%"`, `"7,79%"`, "share", `"7,79%"`},
		{"answer to no limitation", `answers: [H4]`, `answers: [H9]`, "reference", `H9]`},
		{"figure without source", `value: "11,28", source: baothanhhoa`, `value: "11,28"`, "source", `{indicator: exports, period: "2021", area: region`},
		{"source that is not listed", `growth: "14,02%", source: baohatinh-1`, `growth: "14,02%", source: baohatinh-3`, "reference", `baohatinh-3`},
		{"digits transposed in prose", `toàn vùng đạt {{retail 2021}}`, `toàn vùng đạt 370.416 tỷ đồng`, "typed-number", `370.416`},
		{"share above the whole", `"7,97%"`, `"797%"`, "share", `"797%"`},
		{"province's share of the region above 100%", `value: "2,097", status: estimated,`, `value: "2,097", status: estimated, share: {of: region, value: "118,6%"},`, "share", `"118,6%"`},
		{"province above the region", `value: "2,097"`, `value: "20,97"`, "sum", `"20,97"`},
		{"region above the country", `value: "1,318"`, `value: "0,013"`, "sum", ``},
		{"next edition", `next: {edition: 11`, `next: {edition: 12`, "edition", `12`},
		{"handover to another province", `to: thua-thien-hue`, `to: quang-tri`, "edition", `quang-tri,`},
		{"bare number with three decimals", `value: "370.461"`, `value: 370.461`, "number", `370.461`},
		{"emoji", `còn thiếu."`, `còn thiếu 😀."`, "glyph", `😀`},
		{"reference to a figure that is not there", `{{exports 2021}}. Quý`, `{{exports 2020}}. Quý`, "reference", `{{exports 2020}}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := altered(t, c.old, c.new)
			r, err := report.Build(context.Background(), world(t, files), report.Options{File: inputs.Sample})
			if err != nil {
				t.Fatal(err)
			}
			if r.PDF != nil {
				t.Error("a PDF was built all the same")
			}
			for _, f := range r.Findings {
				if f.Severity == source.Error && f.Rule == c.rule && points(files, f.Pos, c.at) {
					return
				}
			}
			t.Errorf("no error of rule %q at %q; found:\n%s", c.rule, c.at, list(r.Findings))
		})
	}
}

// points reports whether a position is where text starts in the sample.
func points(files fstest.MapFS, p source.Pos, text string) bool {
	lines := strings.Split(string(files[inputs.Sample].Data), "\n")
	if p.Line < 1 || p.Line > len(lines) {
		return false
	}
	line := []rune(lines[p.Line-1])
	return p.Column >= 1 && p.Column <= len(line)+1 && strings.HasPrefix(string(line[p.Column-1:]), text)
}

// Same input, same bytes, whatever the machine's clock, zone, language,
// folder and number of processors are.
func TestSameBytes(t *testing.T) {
	want := sha256.Sum256(build(t, report.Options{}).PDF)
	zone, procs := time.Local, runtime.GOMAXPROCS(0)
	t.Cleanup(func() { time.Local = zone; runtime.GOMAXPROCS(procs) })
	r := rand.New(rand.NewPCG(7, 8))
	pick := func(s ...string) string { return s[r.IntN(len(s))] }
	dirs := []string{t.TempDir(), t.TempDir(), "/"}
	for n := range 50 {
		t.Setenv("LC_ALL", pick("C", "vi_VN.UTF-8", "en_US.UTF-8", "tr_TR.UTF-8", ""))
		t.Setenv("LANG", pick("C", "vi_VN.UTF-8", "de_DE"))
		t.Setenv("TZ", pick("UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"))
		t.Setenv("SOURCE_DATE_EPOCH", pick("", "1000000000"))
		time.Local = time.FixedZone("somewhere", (r.IntN(27)-12)*3600)
		runtime.GOMAXPROCS(1 + r.IntN(8))
		t.Chdir(pick(dirs...))
		if got := sha256.Sum256(build(t, report.Options{}).PDF); got != want {
			t.Fatalf("build %d differs", n)
		}
	}
}

// Documents that are made at the same time do not touch each other.
func TestTogether(t *testing.T) {
	other := altered(t, "Trao cờ đăng cai tổ chức", "Trao cờ đăng cai việc tổ chức")
	alone := []report.Result{build(t, report.Options{}), buildFrom(t, other, report.Options{File: inputs.Sample})}
	var wg sync.WaitGroup
	for n := range 16 {
		wg.Go(func() {
			files := inputs.FS()
			if n%2 == 1 {
				files = other
			}
			r := buildFrom(t, files, report.Options{File: inputs.Sample})
			if !bytes.Equal(r.PDF, alone[n%2].PDF) {
				t.Errorf("document %d differs from the one that was made alone", n)
			}
		})
	}
	wg.Wait()
}

// Readers of PDF find the words that were laid out, and all find the same.
func TestReadersAgree(t *testing.T) { readersAgree(t, "sample", build(t, report.Options{}), words) }

// readersAgree holds what the readers find against each other: their words, or
// their letters alone, for readers guess where spaces are.
func readersAgree(t *testing.T, what string, r report.Result, compared func(string) string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), r.Name)
	if err := os.WriteFile(file, r.PDF, 0o644); err != nil {
		t.Fatal(err)
	}
	pdfium := judge.Text(t, r.PDF)
	for name, text := range map[string][]string{"poppler": judge.Poppler(t, file), "MuPDF": judge.MuPDF(t, file)} {
		if len(text) != len(pdfium) {
			t.Errorf("%s: %s finds %d pages, PDFium %d", what, name, len(text), len(pdfium))
			continue
		}
		for n := range text {
			if got, want := compared(text[n]), compared(pdfium[n]); got != want {
				t.Errorf("%s, page %d: %s reads\n%s\nPDFium reads\n%s", what, n+1, name, got, want)
				break // the others differ likewise
			}
		}
	}
	judge.QPDF(t, file)
}

// words lists the words of a text, one space between them.
func words(s string) string { return strings.Join(strings.Fields(s), " ") }

// veraPDF accepts every kind of document that is built from the sample.
func TestStandards(t *testing.T) {
	dir := t.TempDir()
	var names []string
	keep := func(name string, r report.Result) {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, r.PDF, 0o644); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	keep("sample.pdf", build(t, report.Options{}))
	keep("english.pdf", build(t, report.Options{Lang: source.English}))
	keep("faces.pdf", build(t, report.Options{Look: theme.Theme{SansText: true, SerifDisplay: true, Logo: &theme.Logo{Bytes: picture(t, 40, 20), W: 40, H: 20, Alt: "Biểu trưng"}}}))
	keep("both.pdf", buildFrom(t, bilingualFiles(), report.Options{File: inputs.Sample, Both: true}))
	keep("province.pdf", build(t, report.Options{Province: "nghe-an"}))
	for name, files := range variants(t) {
		keep(name+".pdf", buildFrom(t, files, report.Options{File: inputs.Sample}))
	}
	for name, files := range officials(t) {
		keep(name+".pdf", buildFrom(t, files, report.Options{File: inputs.Sample, Layout: "report"}))
	}
	keep("official-english.pdf", build(t, report.Options{Layout: "report", Lang: source.English}))
	judge.VeraPDF(t, names...)
}
