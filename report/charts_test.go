package report_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/fonts"
	"kyyeu/inputs"
	"kyyeu/internal/judge"
	"kyyeu/internal/source"
	"kyyeu/report"
)

// sampleCharts makes the charts of the sample.
func sampleCharts(t *testing.T, o report.Options, wanted report.ChartOptions) report.ChartsResult {
	t.Helper()
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	o.File = inputs.Sample
	r, err := report.Charts(context.Background(), report.World{Files: inputs.FS(), Fonts: set}, o, wanted)
	if err != nil || r.Findings.Count(source.Error) > 0 {
		t.Fatal(err, r.Findings)
	}
	return r
}

// fileOf is the file of a chart that ends so.
func fileOf(t *testing.T, c report.Chart, ending string) []byte {
	t.Helper()
	for _, f := range c.Files {
		if f.Name == c.ID+ending {
			return f.Bytes
		}
	}
	t.Fatalf("%s has no file that ends in %s", c.ID, ending)
	return nil
}

// Every chart alone is a sound PDF, tagged and to be archived; its pictures have
// just the pixels that slides and newspapers ask for, and show what the PDF shows;
// all of them say the same words.
func TestChartsAlone(t *testing.T) {
	dir := t.TempDir()
	var pdfs []string
	for _, c := range sampleCharts(t, report.Options{}, report.ChartOptions{}).Charts {
		file := fileOf(t, c, ".pdf")
		path := filepath.Join(dir, c.ID+".pdf")
		if err := os.WriteFile(path, file, 0o666); err != nil {
			t.Fatal(err)
		}
		pdfs = append(pdfs, path)
		slide, press := decoded(t, fileOf(t, c, "-slide.png")), decoded(t, fileOf(t, c, "-press.png"))
		if size := slide.Bounds().Size(); size != image.Pt(1920, 1080) {
			t.Errorf("%s: the slide is %v", c.ID, size)
		}
		const width = 2126 // 180 mm at 300 dots an inch
		if press.Bounds().Dx() != width {
			t.Errorf("%s: the picture for newspapers is %d wide, want %d", c.ID, press.Bounds().Dx(), width)
		}
		if apart := unlike(press, judge.Render(t, file, 0, report.PressDPI)); apart > 0.02 {
			t.Errorf("%s: %.1f%% of the picture look otherwise than the PDF", c.ID, 100*apart)
		}
		drawing := string(fileOf(t, c, ".svg"))
		for line := range strings.Lines(strings.Join(judge.Text(t, file), "\n")) {
			for _, word := range strings.Fields(line) {
				word = markBehind.ReplaceAllString(strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(word), "$1")
				if !strings.Contains(drawing, word) {
					t.Errorf("%s: the SVG does not say %q", c.ID, word)
				}
			}
		}
		if c.Title == "" || !strings.Contains(drawing, "<title id=\"title\">"+c.Title) {
			t.Errorf("%s: the SVG is not called %q", c.ID, c.Title)
		}
	}
	judge.VeraPDF(t, pdfs...)
}

// markBehind is the mark of a note behind a word.
var markBehind = regexp.MustCompile(`([.,])[0-9]$`)

func decoded(t *testing.T, file []byte) image.Image {
	t.Helper()
	m, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// unlike is the share of two pictures, in squares of 6 pixels, that differ by more
// than a fifth of the way from black to white: letters may be softened otherwise,
// nothing may be missing or stand elsewhere.
func unlike(a, b image.Image) float64 {
	const side = 6
	size := image.Pt(max(a.Bounds().Dx(), b.Bounds().Dx())+side, max(a.Bounds().Dy(), b.Bounds().Dy())+side)
	grey := func(m image.Image) *image.Gray {
		g := image.NewGray(image.Rectangle{Max: size})
		draw.Draw(g, g.Bounds(), image.White, image.Point{}, draw.Src)
		draw.Draw(g, g.Bounds(), m, m.Bounds().Min, draw.Src)
		return g
	}
	mean := func(m *image.Gray, x, y int) int {
		sum := 0
		for dy := range side {
			for _, v := range m.Pix[m.PixOffset(x, y+dy):][:side] {
				sum += int(v)
			}
		}
		return sum / (side * side)
	}
	all, off := 0, 0
	ga, gb := grey(a), grey(b)
	for y := 0; y+side <= size.Y; y += side {
		for x := 0; x+side <= size.X; x += side {
			va, vb := mean(ga, x, y), mean(gb, x, y)
			if va == 255 && vb == 255 {
				continue // paper says nothing
			}
			all++
			if va-vb > 51 || vb-va > 51 {
				off++
			}
		}
	}
	return float64(off) / float64(max(all, 1))
}

// A chart that leaves its document takes its sources with it, and what the data
// says of itself: numbered from 1, in full, without the number of the figure.
func TestChartsStandForThemselves(t *testing.T) {
	for _, c := range sampleCharts(t, report.Options{}, report.ChartOptions{Only: []string{"ranking-retail-goods-2021"}}).Charts {
		text := strings.Join(judge.Text(t, fileOf(t, c, ".pdf")), "\n")
		if !strings.Contains(text, "“Mức tăng trưởng kinh tế của Nghệ An đứng thứ 22 của cả nước”, Báo Nghệ An, 12/2021") {
			t.Errorf("the source is not given:\n%s", text)
		}
		if strings.Contains(text, "Hình") || strings.Contains(text, "5 “") {
			t.Errorf("it has the numbers of a document:\n%s", text)
		}
	}
	sample, err := inputs.FS().Open(inputs.Sample)
	if err != nil {
		t.Fatal(err)
	}
	defer sample.Close()
	var b bytes.Buffer
	if _, err := b.ReadFrom(sample); err != nil {
		t.Fatal(err)
	}
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{"a.yaml": &fstest.MapFile{Data: append([]byte("illustrative: true\n"), b.Bytes()...)}}
	r, err := report.Charts(context.Background(), report.World{Files: files, Fonts: set}, report.Options{File: "a.yaml"}, report.ChartOptions{Kind: "share"})
	if err != nil || len(r.Charts) != 1 || !strings.Contains(string(fileOf(t, r.Charts[0], ".svg")), ">số liệu minh họa<") {
		t.Errorf("invented figures do not say so: %v %v", err, r.Findings)
	}
}

// What is asked for is made, and nothing else.
func TestChartsWanted(t *testing.T) {
	all := sampleCharts(t, report.Options{}, report.ChartOptions{Explain: true})
	if len(all.Charts) != 3 || all.Folder != "bac-trung-bo-2022-charts" {
		t.Fatalf("%d charts in %s", len(all.Charts), all.Folder)
	}
	for _, c := range all.Charts {
		if c.Files != nil || c.Reason.VI == "" || c.Reason.EN == "" {
			t.Errorf("%s is explained as %q, with %d files", c.ID, c.Reason.EN, len(c.Files))
		}
	}
	if r := sampleCharts(t, report.Options{}, report.ChartOptions{Explain: true, Kind: "ranking", Only: []string{all.Charts[0].ID, all.Charts[2].ID}}); len(r.Charts) != 1 || r.Charts[0].ID != all.Charts[2].ID {
		t.Errorf("of a share and a ranking, %v is a ranking", r.Charts)
	}
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	_, err = report.Charts(context.Background(), report.World{Files: inputs.FS(), Fonts: set}, report.Options{File: inputs.Sample}, report.ChartOptions{Only: []string{"nothing"}})
	if unknown, ok := errors.AsType[*report.UnknownChart](err); !ok || unknown.ID != "nothing" || len(unknown.Known) != 3 {
		t.Errorf("error is %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := report.Charts(ctx, report.World{Files: inputs.FS(), Fonts: set}, report.Options{File: inputs.Sample}, report.ChartOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted, the error is %v", err)
	}
}
