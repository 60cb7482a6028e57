package compose_test

import (
	"fmt"
	"strings"
	"testing"

	"kyyeu/internal/source"
	"kyyeu/report/compose"
	"kyyeu/report/doc"
)

// everything is all that charts, tables and the strip of a document print.
func everything(d *doc.Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		switch block := block.(type) {
		case *doc.KeyFigures:
			for _, k := range block.Items {
				b.WriteString(k.Value + " ")
			}
		case *doc.Figure:
			b.WriteString(block.Alt + " " + block.Notes[0].Plain() + " ")
		case *doc.Table:
			for _, r := range block.Rows {
				for _, c := range r.Cells {
					b.WriteString(c.Line.Plain() + " ")
				}
			}
			for _, n := range block.Notes {
				b.WriteString(n.Plain() + " ")
			}
		}
	}
	return b.String()
}

// Whatever is known of a figure is printed somewhere: every value, growth, share
// and note has a number or word of its own here, so that one that is lost shows.
func TestNoFigureIsLost(t *testing.T) {
	var figures []string
	n := 100
	next := func() int { n++; return n }
	for year := 2016; year <= 2023; year++ {
		for _, area := range []string{"a", "b", "c", "region", "national"} {
			figures = append(figures, fmt.Sprintf(`{indicator: retail, period: "%d", area: %s, value: "%d", growth: "%d%%", source: s, note: ghi chú %d}`, year, area, next(), next(), next()))
		}
	}
	figures = append(figures,
		fmt.Sprintf(`{indicator: retail, period: 2023-Q1, area: a, value: "%d", share: {of: region, value: "%d,5%%"}, source: s}`, next(), 11),
		fmt.Sprintf(`{indicator: iip, period: 2023-Q1, area: region, growth: "%d%%", source: s}`, next()))
	for name, charts := range map[string]string{"chosen": "", "asked for": `charts: [{kind: ranking, indicator: retail, period: "2020"}]`} {
		all := figures
		if charts != "" {
			all = append(all[:len(all):len(all)], charts)
		}
		text := everything(document(t, all...))
		for i := 101; i <= n; i++ {
			if !strings.Contains(text, fmt.Sprint(i)) {
				t.Errorf("charts %s: the number %d is printed nowhere", name, i)
			}
		}
		if !strings.Contains(text, "11,5") {
			t.Errorf("charts %s: the share is printed nowhere", name)
		}
	}
}

// The strip holds six figures, of each indicator the latest; a note names what
// it leaves out.
func TestStripTellsWhatItLeavesOut(t *testing.T) {
	var figures []string
	for year := 2018; year <= 2023; year++ {
		figures = append(figures, fmt.Sprintf(`{indicator: retail, period: "%d", area: region, value: "%d", source: s}`, year, year),
			fmt.Sprintf(`{indicator: iip, period: "%d", area: region, growth: "%d%%", source: s}`, year, year-2000))
	}
	d, findings := compose.Briefing(conference(t, figures...), compose.Options{Fonts: faces(t)})
	for _, b := range d.Blocks {
		if k, ok := b.(*doc.KeyFigures); ok {
			if len(k.Items) != 2 || k.Items[0].Value != "2.023" || k.Items[1].Value != "+23%" {
				t.Errorf("the strip has %v", k.Items)
			}
		}
	}
	if len(findings) != 1 || findings[0].Severity != source.Note || findings[0].Pos.Line == 0 ||
		!strings.Contains(findings[0].Message.VI, "retail 2018, iip 2018, retail 2019") {
		t.Errorf("found %v, want one note that names them", findings)
	}
}

// A lone figure of the region has its place in the strip.
func TestLoneKeyFigure(t *testing.T) {
	d := document(t, `{indicator: retail, period: "2023", area: region, value: "12.345", source: s}`)
	if !strings.Contains(everything(d), "12.345") {
		t.Error("it is printed nowhere")
	}
}

// A chart that cannot be drawn, or has nothing to draw, is told where it was
// asked for; it never stops a build, and its figures are in a table.
func TestChartsThatAreLeftOut(t *testing.T) {
	long := strings.Repeat("địabàncótênrấtdài", 12)
	for _, c := range []struct {
		name    string
		figures []string
		line    string // of the finding, by what stands in it
	}{
		{"no value", []string{`{indicator: retail, period: "2023", area: a, value: "…", source: s}`, `charts: [{kind: ranking, indicator: retail, period: "2023"}]`}, "charts:"},
		{"no share", []string{`{indicator: retail, period: "2023", area: region, value: "7", source: s}`, `charts: [{kind: share, indicator: retail, period: "2023", of: national}]`}, "charts:"},
		{"too large", []string{`{indicator: retail, period: "2023", area: a, value: "12345678901234567890123", source: s}`, `{indicator: retail, period: "2023", area: b, value: "5", source: s}`}, "12345678901234567890123"},
		{"too narrow", []string{`{indicator: retail, period: "2023", area: a, value: "777", source: s}`, `{indicator: retail, period: "2023", area: b, value: "5", source: s}`}, "777"},
	} {
		conf := conference(t, c.figures...)
		if c.name == "too narrow" {
			conf.Provinces[1].Name.S = long
		}
		d, findings := compose.Briefing(conf, compose.Options{Fonts: faces(t)})
		if len(findings) != 1 || findings[0].Severity != source.Warning {
			t.Errorf("%s: found %v, want one warning", c.name, findings)
			continue
		}
		if got := lineOf(c.line, c.figures); findings[0].Pos.Line != got {
			t.Errorf("%s: found at %v, want line %d", c.name, findings[0].Pos, got)
		}
		for _, b := range d.Blocks {
			if f, ok := b.(*doc.Figure); ok {
				t.Errorf("%s: there is a chart %q", c.name, f.Alt)
			}
		}
	}
}

// lineOf is the line of what conference reads that holds a text.
func lineOf(s string, figures []string) int {
	for i, f := range figures {
		if strings.Contains(f, s) {
			return strings.Count(head, "\n") + 2 + i
		}
	}
	return 0
}

// Half the page is too narrow for some names; the whole of it is not.
func TestNarrowChartTakesTheWholeWidth(t *testing.T) {
	conf := conference(t, `{indicator: retail, period: "2023", area: a, value: "1", source: s}`, `{indicator: iip, period: "2023", area: a, value: "108", source: s}`,
		`charts: [{kind: ranking, indicator: retail, period: "2023"}, {kind: ranking, indicator: retail, period: "2023"}]`)
	conf.Provinces[0].Name.S = strings.Repeat("tênrấtdài", 5)
	d, findings := compose.Briefing(conf, compose.Options{Fonts: faces(t)})
	if len(findings) > 0 {
		t.Errorf("found %v", findings)
	}
	drawn := 0
	for _, b := range d.Blocks {
		if f, ok := b.(*doc.Figure); ok {
			drawn++
			if f.Half {
				t.Error("the chart is on half the width")
			}
		}
	}
	if drawn != 2 {
		t.Errorf("%d charts, want 2", drawn)
	}
}

// Cities are not called provinces.
func TestCitiesAreNotCalledProvinces(t *testing.T) {
	conf := conference(t, `{indicator: retail, period: "2023", area: a, value: "5", source: s}`, `{indicator: retail, period: "2023", area: b, value: "7", source: s}`)
	conf.Provinces[2].Kind.S = "thành phố"
	d, _ := compose.Briefing(conf, compose.Options{Fonts: faces(t)})
	if got, want := titles(d)[0], "Tỉnh B cao nhất trong 2 tỉnh, thành phố có số liệu"; got != want {
		t.Errorf("the title is %q, want %q", got, want)
	}
	for i := range conf.Provinces {
		conf.Provinces[i].Kind.S = "thành phố"
	}
	d, _ = compose.Briefing(conf, compose.Options{Fonts: faces(t)})
	if got, want := titles(d)[0], "Tỉnh B cao nhất trong 2 thành phố có số liệu"; got != want {
		t.Errorf("the title is %q, want %q", got, want)
	}
}

// Number and year of the conference are said once, also where its title has
// them.
func TestTitleIsSaidOnce(t *testing.T) {
	for title, want := range map[string]string{
		"Hội nghị vùng":                              "Hội nghị vùng lần thứ III – 2024",
		"Hội nghị vùng lần thứ III":                  "Hội nghị vùng lần thứ III – 2024",
		"Hội nghị vùng lần thứ III – năm 2024":       "Hội nghị vùng lần thứ III – năm 2024",
		"Hội nghị vùng lần thứ III - 2024":           "Hội nghị vùng lần thứ III - 2024",
		"Hội nghị vùng năm 2024":                     "Hội nghị vùng năm 2024 lần thứ III",
		"Hội nghị vùng, giai đoạn 2020 – 2024":       "Hội nghị vùng, giai đoạn 2020 – 2024 lần thứ III – 2024",
		"Hội nghị triển khai quyết định số 20241/QĐ": "Hội nghị triển khai quyết định số 20241/QĐ lần thứ III – 2024",
	} {
		conf := conference(t, cited)
		conf.Event.Title.S = title
		d, _ := compose.Briefing(conf, compose.Options{Fonts: faces(t)})
		if got := strings.ReplaceAll(d.Title, "\u00a0", " "); got != want {
			t.Errorf("%q: the document is called %q, want %q", title, got, want)
		}
	}
}
