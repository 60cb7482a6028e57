package compose_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/compose"
	"kyyeu/report/doc"
)

// chartsOf are a document's charts.
func chartsOf(d *doc.Document) []*doc.Figure {
	var out []*doc.Figure
	for _, b := range d.Blocks {
		if f, ok := b.(*doc.Figure); ok {
			out = append(out, f)
		}
	}
	return out
}

// lettered is the text in a picture, with plain spaces.
func lettered(p draw.Picture) string {
	var out []string
	for _, s := range p.Ops {
		if t, ok := s.(draw.Text); ok {
			out = append(out, t.S)
		}
	}
	return strings.ReplaceAll(strings.Join(out, "|"), "\u00a0", " ")
}

// retailIn is a figure of an area in a period.
func retailIn(period, area, value string, more ...string) string {
	return fmt.Sprintf(`{indicator: retail, period: "%s", area: %s, value: "%s", source: s%s}`, period, area, value, strings.Join(more, ""))
}

// onlyChart composes a conference whose data asks for one chart.
func onlyChart(t *testing.T, lang source.Lang, figures ...string) *doc.Figure {
	t.Helper()
	d, findings := compose.Briefing(conference(t, figures...), compose.Options{Fonts: faces(t), Lang: lang})
	all := chartsOf(d)
	if len(findings) > 0 || len(all) != 1 {
		t.Fatalf("%d charts, want one; found %v", len(all), findings)
	}
	return all[0]
}

func contains(t *testing.T, what, s string, wants ...string) {
	t.Helper()
	s = strings.ReplaceAll(s, "\u00a0", " ")
	for _, w := range wants {
		if !strings.Contains(s, w) {
			t.Errorf("%s lacks %q:\n%s", what, w, s)
		}
	}
}

// Pairs of bars print both periods' figures as the data has them, with what the
// sources said of them, and say what is missing.
func TestGroupedShowsBothPeriods(t *testing.T) {
	figures := []string{
		retailIn("2023", "a", "1.234,5", ", status: estimated"), retailIn("2022", "a", "1.100"),
		retailIn("2023", "b", "0,9", ", unit: nghìn tỷ đồng, about: over"), retailIn("2022", "b", "…"),
		retailIn("2022", "c", "700", ", note: Số cũ"), retailIn("2023", "region", "4.321"),
		`charts: [{kind: grouped, indicator: retail, period: "2023"}]`,
	}
	f := onlyChart(t, source.Vietnamese, figures...)
	if got := plain(f.Title); got != "Tổng mức bán lẻ" {
		t.Errorf("the title is %q, want the indicator's name", got)
	}
	contains(t, "subtitle", f.Subtitle, "Tổng mức bán lẻ, tỷ đồng, năm 2023 so với năm 2022")
	contains(t, "picture", lettered(f.Picture), "1.234,5 (ước)", "1.100", "hơn 900 (quy đổi)", "700", "… chưa có số liệu", "2023", "2022")
	contains(t, "text", f.Alt, "Tỉnh A 1.234,5 (ước), năm 2022 1.100", "Tỉnh B hơn 900 (quy đổi), năm 2022 chưa có số liệu", "Tỉnh C chưa có số liệu, năm 2022 700")
	contains(t, "foot", plain(f.Notes[0]), "Nguồn: ", "Gạch chéo: ước tính.", "Tỉnh B (năm 2023) 0,9 nghìn tỷ đồng", "Tỉnh C, năm 2022: Số cũ")
	f = onlyChart(t, source.English, figures...)
	contains(t, "text", f.Alt, "Chart of pairs of bars", "Tỉnh C not available, 2022 700")
	contains(t, "picture", lettered(f.Picture), "1,234.5 (estimate)")
}

// The areas that the data names are shown, and no others.
func TestGroupedOfChosenAreas(t *testing.T) {
	f := onlyChart(t, source.Vietnamese, retailIn("2023", "a", "5"), retailIn("2022", "a", "4"), retailIn("2023", "b", "77"), retailIn("2022", "b", "76"),
		retailIn("2023", "region", "99"), retailIn("2022", "region", "98"),
		`charts: [{kind: grouped, indicator: retail, period: "2023", areas: [region, a], title: "Vùng đạt {{retail 2023}}"}]`)
	if got := plain(f.Title); got != "Vùng đạt 99 tỷ đồng" {
		t.Errorf("the title is %q", got)
	}
	s := lettered(f.Picture)
	contains(t, "picture", s, "99", "98", "5", "4", "Vùng giả định")
	if strings.Contains(s, "77") || strings.Contains(s, "Tỉnh B") {
		t.Errorf("an area that was not asked for is shown: %s", s)
	}
}

// Lines go over every period between the first that has a value and the one
// asked for; what is missing is a gap, and what they do not print is in a table.
func TestLinesKeepGaps(t *testing.T) {
	figures := []string{
		retailIn("2019", "a", "811"), retailIn("2020", "a", "…"), retailIn("2022", "a", "933", ", status: preliminary"), retailIn("2023", "a", "922", ", status: estimated"),
		retailIn("2022", "b", "555"), retailIn("2023", "b", "566"), retailIn("2024", "a", "1.777"), retailIn("2023-Q1", "a", "211"),
		`charts: [{kind: lines, indicator: retail, period: "2023"}]`,
	}
	f := onlyChart(t, source.Vietnamese, figures...)
	contains(t, "subtitle", f.Subtitle, "Tổng mức bán lẻ, tỷ đồng, năm 2019 đến năm 2023")
	s := lettered(f.Picture)
	contains(t, "picture", s, "2019", "2020", "2021", "2022", "2023", "922 (ước)", "566", "Tỉnh A", "Tỉnh B", "Tỉnh C", "…")
	for _, other := range []string{"1.777", "211", "2024"} {
		if strings.Contains(s, other) {
			t.Errorf("the picture shows %s, of another period: %s", other, s)
		}
	}
	contains(t, "text", f.Alt, "Biểu đồ đường", "Tỉnh A: đầu kỳ 811 (năm 2019), cuối kỳ 922 (ước) (năm 2023), cao nhất 933 (sơ bộ) (năm 2022), thấp nhất 811 (năm 2019), chưa có số liệu năm 2020, năm 2021",
		"Tỉnh C: chưa có số liệu")
	contains(t, "foot", plain(f.Notes[0]), "Vòng rỗng, nét đứt: ước tính. Vòng nhạt: sơ bộ. … chưa có số liệu.")
	d := document(t, figures...)
	d.Blocks = slices.DeleteFunc(d.Blocks, func(b doc.Block) bool { _, chart := b.(*doc.Figure); return chart })
	text := everything(d)
	for _, want := range []string{"811", "933", "555", "1.777", "211"} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is in no table", want)
		}
	}
	contains(t, "text", onlyChart(t, source.English, figures...).Alt, "Line chart", "highest 933 (preliminary) (2022)", "not available 2020, 2021")
}

// Quarters follow each other over the turn of the year; cumulated months are
// compared with the same months of other years.
func TestLinesOverPartsOfYears(t *testing.T) {
	f := onlyChart(t, source.Vietnamese, retailIn("2022-Q3", "a", "5"), retailIn("2023-Q1", "a", "7"), retailIn("2022", "a", "30"),
		`charts: [{kind: lines, indicator: retail, period: "2023-Q1", areas: [a]}]`)
	contains(t, "picture", lettered(f.Picture), "quý III", "quý IV", "quý I", "2022", "2023")
	contains(t, "text", f.Alt, "chưa có số liệu quý IV/2022")
	f = onlyChart(t, source.Vietnamese, retailIn("2021-M09", "a", "5"), retailIn("2022-M05", "a", "3"), retailIn("2022-M09", "a", "6"),
		`charts: [{kind: lines, indicator: retail, period: "2022-M09", areas: [a]}]`)
	contains(t, "subtitle", f.Subtitle, "9 tháng năm 2021 đến 9 tháng năm 2022")
}

// A chart over time that cannot be drawn is told, and its figures are in a table.
func TestChartsOverTimeThatAreLeftOut(t *testing.T) {
	for name, figures := range map[string][]string{
		"one period":          {retailIn("2023", "a", "811"), `charts: [{kind: lines, indicator: retail, period: "2023"}]`},
		"no year before":      {retailIn("2023", "a", "811"), `charts: [{kind: grouped, indicator: retail, period: "2023"}]`},
		"ten years of months": {retailIn("2013-01", "a", "811"), retailIn("2023-01", "a", "812"), `charts: [{kind: lines, indicator: retail, period: "2023-01"}]`},
		"too large":           {retailIn("2022", "a", "811"), retailIn("2023", "a", "12345678901234567890123"), `charts: [{kind: lines, indicator: retail, period: "2023"}]`},
	} {
		d, findings := compose.Briefing(conference(t, figures...), compose.Options{Fonts: faces(t)})
		if len(findings) != 1 || findings[0].Severity != source.Warning || findings[0].Pos.Line != lineOf("charts:", figures) {
			t.Errorf("%s: found %v, want one warning of the chart", name, findings)
		}
		if len(chartsOf(d)) > 0 || !strings.Contains(everything(d), "811") {
			t.Errorf("%s: there is a chart, or the figures are in no table", name)
		}
	}
}

// A chart with a place of its own stands there once.
func TestLinesInTheirPlace(t *testing.T) {
	d, _ := compose.Briefing(conference(t, retailIn("2022", "a", "5"), retailIn("2023", "a", "7"),
		`charts: [{id: course, kind: lines, indicator: retail, period: "2023"}]`,
		`contents: {briefing: [title, course, areas, tables, sources]}`), compose.Options{Fonts: faces(t)})
	if n := len(chartsOf(d)); n != 1 {
		t.Errorf("%d charts, want one", n)
	}
}

// Slopes, panels and dots can be asked for, print what they show and say it in
// words.
func TestKindsOverTime(t *testing.T) {
	figures := []string{
		retailIn("2019", "a", "811"), retailIn("2021", "a", "900"), retailIn("2022", "a", "933", ", status: preliminary"), retailIn("2023", "a", "1.022", ", status: estimated"),
		retailIn("2019", "b", "700"), retailIn("2021", "b", "666"), retailIn("2022", "b", "555"), retailIn("2023", "b", "566"),
	}
	with := func(chart string) []string { return append(figures[:len(figures):len(figures)], "charts: ["+chart+"]") }

	f := onlyChart(t, source.Vietnamese, with(`{kind: slope, indicator: retail, period: "2023", from: "2019"}`)...)
	contains(t, "subtitle", f.Subtitle, "Tổng mức bán lẻ, tỷ đồng, năm 2019 đến năm 2023")
	contains(t, "picture", lettered(f.Picture), "2019", "2023", "811", "1.022 (ước)", "700", "566", "Tỉnh A", "Tỉnh B", "Tỉnh C")
	contains(t, "text", f.Alt, "Biểu đồ dốc", "Tỉnh A 1.022 (ước), năm 2019 811", "Tỉnh C chưa có số liệu", "Số địa bàn từ năm 2019 đến năm 2023: 1 tăng, 1 giảm")
	contains(t, "title", plain(f.Title), "Trong 2 tỉnh có số liệu cả hai kỳ, một tỉnh tăng, một tỉnh giảm so với năm 2019 (gồm số ước)")
	f = onlyChart(t, source.Vietnamese, with(`{kind: slope, indicator: retail, period: "2023", areas: [b]}`)...)
	contains(t, "subtitle", f.Subtitle, "năm 2022 đến năm 2023")
	contains(t, "title", plain(f.Title), "Tổng mức bán lẻ Tỉnh B năm 2023 cao hơn năm 2022")

	f = onlyChart(t, source.English, with(`{kind: multiples, indicator: retail, period: "2023"}`)...)
	contains(t, "picture", lettered(f.Picture), "1,022 (estimate)", "566", "Tỉnh A", "Tỉnh B", "Tỉnh C", "… not available")
	contains(t, "text", f.Alt, "Panels of line charts", "Tỉnh A: first 811 (2019), last 1,022 (estimate) (2023), highest 1,022 (estimate) (2023), lowest 811 (2019), not available 2020", "Tỉnh C: not available")

	f = onlyChart(t, source.Vietnamese, with(`{kind: dots, indicator: retail, period: "2023", from: "2021"}`)...)
	contains(t, "picture", lettered(f.Picture), "1.022 (ước)", "900–1.022 (ước)", "566", "555–666", "… chưa có số liệu")
	contains(t, "text", f.Alt, "Biểu đồ chấm", "Tỉnh B 566, từ 555 (năm 2022) đến 666 (năm 2021)", "Tỉnh C chưa có số liệu")
	contains(t, "foot", plain(f.Notes[0]), "Chấm: năm 2023; vạch: từ thấp nhất đến cao nhất, năm 2021 đến năm 2023.", "Chấm rỗng: ước tính.")
	contains(t, "title", plain(f.Title), "Tỉnh A cao nhất trong 2 tỉnh có số liệu (gồm số ước)")

	f = onlyChart(t, source.Vietnamese, with(`{indicator: retail, period: "2023", from: "2021"}`)...)
	contains(t, "text", f.Alt, "Biểu đồ đường", "năm 2021 đến năm 2023", "Tỉnh A: đầu kỳ 900 (năm 2021), cuối kỳ 1.022 (ước) (năm 2023), cao nhất 1.022 (ước) (năm 2023), thấp nhất 900 (năm 2021), tăng liên tục")
}

// What an author asks for and the data cannot carry is told.
func TestKindsOverTimeThatAreLeftOut(t *testing.T) {
	for name, figures := range map[string][]string{
		"slope without the year before": {retailIn("2023", "a", "811"), `charts: [{kind: slope, indicator: retail, period: "2023"}]`},
		"slope without the first":       {retailIn("2023", "a", "811"), retailIn("2022", "a", "811"), `charts: [{kind: slope, indicator: retail, period: "2023", from: "2020"}]`},
		"panels of one period":          {retailIn("2023", "a", "811"), `charts: [{kind: multiples, indicator: retail, period: "2023"}]`},
		"dots of one period":            {retailIn("2023", "a", "811"), `charts: [{kind: dots, indicator: retail, period: "2023"}]`},
		"dots without a value":          {retailIn("2022", "a", "811"), retailIn("2021", "a", "811"), retailIn("2023", "a", "…"), `charts: [{kind: dots, indicator: retail, period: "2023"}]`},
	} {
		d, findings := compose.Briefing(conference(t, figures...), compose.Options{Fonts: faces(t)})
		if len(findings) != 1 || findings[0].Severity != source.Warning || findings[0].Pos.Line != lineOf("charts:", figures) {
			t.Errorf("%s: found %v, want one warning of the chart", name, findings)
		}
		if len(chartsOf(d)) > 0 || !strings.Contains(everything(d), "811") {
			t.Errorf("%s: there is a chart, or the figures are in no table", name)
		}
	}
}
