package pdf_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/judge"
	"kyyeu/report/doc"
	"kyyeu/report/layout"
	"kyyeu/report/pdf"
)

func write(t testing.TB, out *layout.Output, set *fonts.Set) []byte {
	t.Helper()
	file, err := pdf.Write(out, set)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// save puts a file into a folder of the test's.
func save(t testing.TB, name string, file []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// samples are the documents that every judge looks at.
func samples(set *fonts.Set) map[string]*layout.Output {
	plain := newBuilder(set)
	plain.paragraph(plain.out.Root, layout.P, plain.font(fonts.Serif, 12), "Một trang")
	return map[string]*layout.Output{
		"plain.pdf":      plain.out,
		"everything.pdf": everything(set),
		"briefing.pdf":   briefing(set, 6),
		"long.pdf":       briefing(set, 20),
		"prose.pdf":      prose(set),
	}
}

func TestStandards(t *testing.T) {
	set := embedded(t)
	var files []string
	for name, out := range samples(set) {
		files = append(files, save(t, name, write(t, out, set)))
	}
	for name, out := range tableSamples(t, set) {
		files = append(files, save(t, name, write(t, out, set)))
	}
	t.Run("qpdf", func(t *testing.T) { judge.QPDF(t, files...) })
	t.Run("veraPDF", func(t *testing.T) { judge.VeraPDF(t, files...) })
}

// prose is justified text as package layout sets it, its letters stretched and
// shrunk from line to line.
func prose(set *fonts.Set) *layout.Output {
	d := &doc.Document{Title: "Văn xuôi", Author: "Sở Công Thương", Date: time.Date(2022, 11, 24, 0, 0, 0, 0, time.UTC)}
	b, err := os.ReadFile("../layout/testdata/paragraphs.txt")
	if err != nil {
		panic(err)
	}
	d.Blocks = append(d.Blocks, &doc.Title{Title: doc.Words("Văn xuôi")})
	for line := range strings.Lines(string(b)) {
		if !strings.HasPrefix(line, "#") {
			words := strings.Fields(line)
			d.Blocks = append(d.Blocks, &doc.Para{Line: doc.Line{
				{Text: strings.Join(words[:3], " "), Bold: true}, {Text: " " + strings.Join(words[3:], " ")},
			}})
		}
	}
	out, _ := layout.Set(d, set)
	return out
}

// texts are the texts of the items of each page, in their order.
func texts(out *layout.Output) [][]string {
	var all [][]string
	for _, p := range out.Pages {
		var page []string
		for _, item := range p.Items {
			if t, ok := item.Op.(draw.Text); ok {
				page = append(page, t.S)
			}
		}
		all = append(all, page)
	}
	return all
}

// squeeze makes all white space single spaces, which is as much as readers
// agree on.
func squeeze(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")), " ")
}

// difference gives the surroundings of the first difference of two texts.
func difference(got, want string) (at int, g, w string, same bool) {
	if got == want {
		return 0, "", "", true
	}
	for at < min(len(got), len(want)) && got[at] == want[at] {
		at++
	}
	around := func(s string) string { return s[max(0, min(at, len(s))-20):min(len(s), at+40)] }
	return at, around(got), around(want), false
}

// What readers extract equals the items' texts in their order.
func TestReadersReadWhatIsWritten(t *testing.T) {
	set := embedded(t)
	for name, out := range samples(set) {
		file := write(t, out, set)
		path := save(t, name, file)
		for reader, read := range map[string]func(testing.TB) []string{
			"PDFium":  func(t testing.TB) []string { return judge.Text(t, file) },
			"poppler": func(t testing.TB) []string { return judge.Poppler(t, path) },
			"MuPDF":   func(t testing.TB) []string { return judge.MuPDF(t, path) },
		} {
			t.Run(name+"/"+reader, func(t *testing.T) {
				got := read(t)
				for i, want := range texts(out) {
					want := squeeze(strings.Join(want, " "))
					if i >= len(got) {
						t.Fatalf("page %d is missing", i+1)
					}
					if at, got, want, ok := difference(squeeze(got[i]), want); !ok {
						t.Errorf("page %d, from byte %d: got %q, want %q", i+1, at, got, want)
					}
				}
			})
		}
	}
}

func TestSameInputSameBytes(t *testing.T) {
	set := embedded(t)
	out := everything(set)
	want := write(t, out, set)
	var all sync.WaitGroup
	for range 5 { // at once; each takes some 30 MB
		all.Go(func() {
			for range 10 {
				got, err := pdf.Write(out, set)
				if err != nil {
					t.Error(err)
				} else if !bytes.Equal(got, want) {
					t.Error("another file")
				}
			}
		})
	}
	all.Wait()
	if again := write(t, everything(embedded(t)), embedded(t)); !bytes.Equal(again, want) {
		t.Error("another file from an equal input")
	}
}

func TestOutline(t *testing.T) {
	set := embedded(t)
	out := everything(set)
	got := judge.Outline(t, write(t, out, set))
	if len(got) != len(out.Outline) {
		t.Fatalf("%d bookmarks, want %d", len(got), len(out.Outline))
	}
	for i, want := range out.Outline {
		if want := (judge.Bookmark{Title: want.Title, Level: want.Level, Page: want.Page}); got[i] != want {
			t.Errorf("bookmark %d: got %+v, want %+v", i, got[i], want)
		}
	}
}

// Charts are vectors; a photograph is an image of the colours that the output
// intent means, without a mask.
func TestImages(t *testing.T) {
	set := embedded(t)
	if regexp.MustCompile(`/Subtype\s*/Image|/XObject`).Match(write(t, briefing(set, 6), set)) {
		t.Error("a file without photographs has a raster image")
	}
	file := write(t, everything(set), set)
	for _, want := range []string{"/Width 160/Height 100/ColorSpace/DeviceRGB", "/Width 40/Height 30/ColorSpace/DeviceGray"} {
		if bytes.Count(file, []byte(want)) != 1 {
			t.Errorf("no image of %s", want)
		}
	}
	for _, never := range []string{"/SMask", "/Mask", "/Interpolate"} {
		if bytes.Contains(file, []byte(never)) {
			t.Errorf("%s is in the file", never)
		}
	}
}
