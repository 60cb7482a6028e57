package report_test

import (
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
