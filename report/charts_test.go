package report_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"maps"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
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
	all, off := 0, 0
	ga, gb := judge.Grey(a, size), judge.Grey(b, size)
	for y := 0; y+side <= size.Y; y += side {
		for x := 0; x+side <= size.X; x += side {
			va, vb := judge.Mean(ga, x, y, side), judge.Mean(gb, x, y, side)
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
	if err != nil || len(r.Charts) == 0 {
		t.Fatal(err, r.Findings)
	}
	for _, c := range r.Charts {
		if !strings.Contains(string(fileOf(t, c, ".svg")), ">Số liệu minh họa.<") {
			t.Errorf("%s does not say that its figures are invented", c.ID)
		}
	}
}

// What is asked for is made, and nothing else.
func TestChartsWanted(t *testing.T) {
	all := sampleCharts(t, report.Options{}, report.ChartOptions{Explain: true})
	if len(all.Charts) < 2 || all.Folder != "bac-trung-bo-2022-charts" {
		t.Fatalf("%d charts in %s", len(all.Charts), all.Folder)
	}
	ofKind := map[string]string{} // the first chart of each
	for _, c := range all.Charts {
		if c.Files != nil || c.Reason.VI == "" || c.Reason.EN == "" {
			t.Errorf("%s is explained as %q, with %d files", c.ID, c.Reason.EN, len(c.Files))
		}
		if ofKind[c.Kind] == "" {
			ofKind[c.Kind] = c.ID
		}
	}
	if r := sampleCharts(t, report.Options{}, report.ChartOptions{Explain: true, Kind: "ranking", Only: []string{ofKind["share"], ofKind["ranking"]}}); len(r.Charts) != 1 || r.Charts[0].ID != ofKind["ranking"] {
		t.Errorf("of a share and a ranking, %v is a ranking", r.Charts)
	}
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	_, err = report.Charts(context.Background(), report.World{Files: inputs.FS(), Fonts: set}, report.Options{File: inputs.Sample}, report.ChartOptions{Only: []string{"nothing"}})
	if unknown, ok := errors.AsType[*report.UnknownChart](err); !ok || unknown.ID != "nothing" || len(unknown.Known) != len(all.Charts) {
		t.Errorf("error is %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := report.Charts(ctx, report.World{Files: inputs.FS(), Fonts: set}, report.Options{File: inputs.Sample}, report.ChartOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted, the error is %v", err)
	}
}

// What somebody reads off a finished SVG with a ruler is the data: in the row of
// each name stands a bar as long as the number that is printed there, all on one
// scale, within half a dot of a printer with 300 to the inch; and the number is the
// one of the data file.
func TestNumbersAreReadOffTheDrawing(t *testing.T) {
	data := map[string]map[string]float64{
		"ranking-iip-2021":          {"Thanh Hóa": 16.93, "Nghệ An": 16.01, "Hà Tĩnh": 14.02, "Quảng Trị": 8.72},
		"ranking-retail-goods-2021": {"Nghệ An": 66849, "Hà Tĩnh": 42000, "Quảng Trị": 18942.67},
	}
	seen := 0
	for _, c := range sampleCharts(t, report.Options{}, report.ChartOptions{}).Charts {
		want, ok := data[c.ID]
		if !ok {
			continue
		}
		seen++
		rows := rowsOf(t, string(fileOf(t, c, ".svg")))
		scale, most := 0.0, 0.0
		for _, r := range rows {
			if r.number > most {
				most, scale = r.number, r.length/r.number
			}
		}
		got := map[string]float64{}
		for _, r := range rows {
			got[r.name] = r.number
			const half = 72.0 / 300 / 2
			if math.Abs(r.length-r.number*scale) > half {
				t.Errorf("%s: the bar of %s is %.3f pt long, %v is %.3f", c.ID, r.name, r.length, r.number, r.number*scale)
			}
		}
		if !maps.Equal(got, want) {
			t.Errorf("%s shows %v, the data is %v", c.ID, got, want)
		}
	}
	if seen != len(data) {
		t.Errorf("%d of %d charts were made", seen, len(data))
	}
}

// row is a row of a drawing: what is read in it, and how long its bar is.
type row struct {
	name           string
	number, length float64
}

// rowsOf reads the rows of a chart of ranked bars: a name, a number, and a bar that
// is filled, pale or hatched.
func rowsOf(t *testing.T, drawing string) []row {
	t.Helper()
	number := func(s string) float64 {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	var rows []row
	word := regexp.MustCompile(`<text x="([0-9.]+)" y="([0-9.]+)"[^>]*>([^<]*)</text>`)
	printed := regexp.MustCompile(`^(?:gần\x{a0})?\+?([0-9.]*[0-9](?:,[0-9]+)?)(?:\x{a0}\(.*\))?$`)
	bar := regexp.MustCompile(`<rect x="[0-9.]+" y="([0-9.]+)" width="([0-9.]+)" height="([0-9.]+)" fill="#|<clipPath id="c[0-9]+"><path d="M([0-9.]+),([0-9.]+) L([0-9.]+),[0-9.]+ L[0-9.]+,([0-9.]+)`)
	for _, w := range word.FindAllStringSubmatch(drawing, -1) {
		m := printed.FindStringSubmatch(strings.ReplaceAll(w[3], "gần ", "gần\u00a0"))
		if m == nil || number(w[1]) < 100 {
			continue
		}
		r := row{number: number(strings.NewReplacer(".", "", ",", ".").Replace(m[1]))}
		for _, other := range word.FindAllStringSubmatch(drawing, -1) {
			if other[2] == w[2] && number(other[1]) < 20 {
				r.name = strings.ReplaceAll(other[3], "\u00a0", " ")
			}
		}
		middle := number(w[2]) - 3 // half the height of the capitals
		for _, b := range bar.FindAllStringSubmatch(drawing, -1) {
			top, length, bottom := 0.0, 0.0, 0.0
			if b[1] != "" {
				top, length = number(b[1]), number(b[2])
				bottom = top + number(b[3])
			} else {
				top, length, bottom = number(b[5]), number(b[6])-number(b[4]), number(b[7])
			}
			if top < middle && middle < bottom {
				r.length = length
			}
		}
		if r.name != "" {
			rows = append(rows, r)
		}
	}
	return rows
}
