package report_test

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/inputs"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/internal/theme"
	"kyyeu/report"
	"kyyeu/report/compose"
	"kyyeu/report/input"
	"kyyeu/report/layout"
)

// readTheme reads a theme typed as it is here.
func readTheme(yaml string) (theme.Theme, source.Findings) {
	return report.ReadTheme(fstest.MapFS{"t.yaml": {Data: []byte(yaml)}}, "t.yaml", "t.yaml")
}

// The themes inside the program have no faults, and the first is the look of a
// build without any.
func TestEmbeddedThemes(t *testing.T) {
	for i, name := range inputs.Themes() {
		th, found := report.ReadTheme(inputs.FS(), inputs.Theme(name), name)
		if len(found) > 0 {
			t.Errorf("%s:\n%s", name, list(found))
		}
		if (th == theme.Theme{}) != (i == 0) {
			t.Errorf("%s is %+v", name, th)
		}
	}
}

// A document in any look has its colours, no type below 7 pt but the marks of
// notes, and nothing that overlaps or is lost: the layout would say so.
func TestLooks(t *testing.T) {
	for name, yaml := range map[string]string{
		"small": "kyyeu-theme: 1\nsize: 94\n",
		"large": "kyyeu-theme: 1\nsize: 108\nfaces: {text: sans, display: serif}\n",
		"red":   "kyyeu-theme: 1\ncolours: {accent: \"#7A1F2B\", pale: \"#E8CDD0\"}\n",
	} {
		th, found := readTheme(yaml)
		if len(found) > 0 {
			t.Fatalf("%s:\n%s", name, list(found))
		}
		w := world(t, invented(6, 4, richText))
		c, _ := input.Read(w.Files, inputs.Sample, inputs.Sample)
		d, _ := compose.Briefing(c, compose.Options{Fonts: w.Fonts, Look: th})
		out, found := layout.Set(d, th.Fonts(w.Fonts))
		if found.Count(source.Error)+found.Count(source.Warning) > 0 {
			t.Errorf("%s:\n%s", name, list(found))
		}
		own := draw.RGB(0x005F73)
		for n, p := range out.Pages {
			for _, it := range p.Items {
				text, ok := it.Op.(draw.Text)
				if !ok {
					continue
				}
				if text.Size < 7*draw.Pt && strings.Trim(text.S, "0123456789, abcdefg") != "" {
					t.Errorf("%s: page %d has %q in %v pt", name, n+1, text.S, text.Size.Points())
				}
				if text.Color == own && th.Colour(theme.Accent) != own {
					t.Errorf("%s: page %d has %q in the own accent", name, n+1, text.S)
				}
			}
		}
		if r := buildFrom(t, w.Files, report.Options{File: inputs.Sample, Look: th}); r.Pages == 0 {
			t.Errorf("%s: no pages", name)
		}
	}
}

// picture is a PNG of so many pixels.
func picture(t *testing.T, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewNRGBA(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The logo of a theme stands once, whole, on the first page of briefing and
// booklet, with its description, and not in the official form.
func TestLogo(t *testing.T) {
	for _, size := range [][2]int{{40, 40}, {400, 20}, {20, 400}} {
		files := fstest.MapFS{"a/t.yaml": {Data: []byte("kyyeu-theme: 1\nlogo: {file: l.png, alt: Biểu trưng}\n")}, "a/l.png": {Data: picture(t, size[0], size[1])}}
		th, found := report.ReadTheme(files, "a/t.yaml", "a/t.yaml")
		if len(found) > 0 {
			t.Fatal(list(found))
		}
		w := world(t, invented(6, 4, richText))
		c, _ := input.Read(w.Files, inputs.Sample, inputs.Sample)
		for _, name := range compose.Layouts() {
			d, _ := compose.Layout(name)(c, compose.Options{Fonts: w.Fonts, Look: th})
			out, _ := layout.Set(d, w.Fonts)
			n := 0
			for page, p := range out.Pages {
				for _, it := range p.Items {
					i, ok := it.Op.(draw.Image)
					if !ok {
						continue
					}
					n++
					got, want := i.Rect.W.Points()/i.Rect.H.Points(), float64(size[0])/float64(size[1])
					if page > 0 || got/want < 0.99 || got/want > 1.01 || p.Marks[it.Mark].Alt != "Biểu trưng" {
						t.Errorf("%s: on page %d %v, %q", name, page+1, i.Rect, p.Marks[it.Mark].Alt)
					}
				}
			}
			want := 1
			if name == "report" {
				want = 0
			}
			if n != want {
				t.Errorf("%s has the logo %d times", name, n)
			}
		}
		buildFrom(t, w.Files, report.Options{File: inputs.Sample, Look: th})
	}
	for yaml, want := range map[string]string{
		"logo: {file: l.png}\n":                      "error[photo]: the logo",
		"logo: {file: ../l.png, alt: Biểu trưng}\n":  "error[path]",
		"logo: {file: t.yaml, alt: Biểu trưng}\n":    "error[photo]",
		"logo: {file: none.png, alt: Biểu trưng}\n":  "error[path]",
		"logo: {fille: none.png, alt: Biểu trưng}\n": "error[key]",
	} {
		files := fstest.MapFS{"a/t.yaml": {Data: []byte("kyyeu-theme: 1\n" + yaml)}, "a/l.png": {Data: picture(t, 9, 9)}, "l.png": {Data: picture(t, 9, 9)}}
		if _, found := report.ReadTheme(files, "a/t.yaml", "a/t.yaml"); !strings.Contains(list(found), want) {
			t.Errorf("%s gives\n%swant %s", yaml, list(found), want)
		}
	}
}

// What a theme cannot say is a finding in its place.
func TestThemeFaults(t *testing.T) {
	for yaml, want := range map[string]string{
		"kyyeu-theme: 2\n": `t.yaml:1:14: error[number]: version 2`,
		"kyyeu-theme: 1\ncolours:\n  accent: #123456\n":      `t.yaml:3:3: error[type]: accent has no value`,
		"kyyeu-theme: 1\ncolours: {accent: teal}\n":          `t.yaml:2:19: error[type]: accent is "teal"`,
		"kyyeu-theme: 1\ncolours: {acent: \"#123456\"}\n":    `t.yaml:2:11: error[key]: there is no key "acent"`,
		"kyyeu-theme: 1\ncolours: {quiet: \"#AAAAAA\"}\n":    `t.yaml:2:18: error[theme]: the colour quiet is too pale`,
		"kyyeu-theme: 1\ncolours: {accent: \"#6B7D1E\"}\n":   `t.yaml:2:19: error[theme]: the colours`,
		"kyyeu-theme: 1\nsize: 93\n":                         `t.yaml:2:7: error[theme]: the size is 93%`,
		"kyyeu-theme: 1\nfaces: {text: sanserif}\n":          `t.yaml:2:15: error[theme]: text is "sanserif"`,
		"kyyeu-theme: 1\ncolours: {rest: \"#1F6B80\"}\n":     `t.yaml:2:17: error[theme]: the colours rest and accent`,
		"kyyeu-theme: 1\ncolours: [\"#1F6B80\"]\n":           `t.yaml:2:10: error[type]: colours is a list`,
		"kyyeu-theme: 1\ncolours: {accent: \"#1F6B80FF\"}\n": `t.yaml:2:19: error[type]`,
	} {
		if _, found := readTheme(yaml); !strings.Contains(list(found), want) {
			t.Errorf("%q gives\n%swant %s", yaml, list(found), want)
		}
	}
}
