package compose_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/compose"
)

// sold is a figure of an indicator whose provinces add up.
func sold(area, value string, more ...string) string {
	return strings.Replace(retailIn("2023", area, value, more...), "retail", "sales", 1)
}

const (
	stacked  = `charts: [{kind: stacked, indicator: sales, period: "2023"}]`
	doughnut = `charts: [{kind: doughnut, indicator: sales, period: "2023"}]`
	ofAll    = `charts: [{kind: stacked, indicator: sales, period: "2023", of: national}]`
)

// Parts of a whole are printed with their figures and shares; a share that a
// source states stands as it is, the others are computed.
func TestPartsOfAWhole(t *testing.T) {
	for _, asked := range []string{stacked, doughnut} {
		figures := []string{sold("a", "512,5", ", status: estimated"), sold("b", "0,30", ", unit: nghìn tỷ đồng"), sold("c", "200"), sold("region", "1.012,5"), asked}
		f := onlyChart(t, source.Vietnamese, figures...)
		if got, want := plain(f.Title), "Tỉnh A chiếm hơn một nửa tổng doanh thu của vùng (gồm số ước)"; got != want {
			t.Errorf("the title is %q, want %q", got, want)
		}
		contains(t, "subtitle", f.Subtitle, "Tổng doanh thu, tỷ đồng, và tỷ trọng trong toàn vùng (%), năm 2023")
		contains(t, "picture", lettered(f.Picture), "Tỉnh A", "512,5 (ước)", "300 (quy đổi)", "200")
		contains(t, "text", f.Alt, "Tỉnh A 51%", "Tỉnh B 30%", "Tỉnh C 20%", "100% = 1.012,5 tỷ đồng")
		contains(t, "foot", plain(f.Notes[0]), "100% = 1.012,5 tỷ đồng.", "Phần gạch chéo: số ước tính.", "Tỷ trọng là số tính, làm tròn.", "Tỉnh B (năm 2023) 0,30 nghìn tỷ đồng")
	}
	f := onlyChart(t, source.English, sold("a", "500,0"), sold("b", "300,0", `, share: {of: region, value: "30,05%"}`), sold("c", "200,0"), stacked)
	contains(t, "text", f.Alt, "Tỉnh A 50", "Tỉnh B 30.05%", "100% = 1,000")
	contains(t, "foot", plain(f.Notes[0]), "but for those that the sources state: Tỉnh B.")
}

// What the provinces leave of the whole is computed and said to be.
func TestRestOfAWhole(t *testing.T) {
	f := onlyChart(t, source.Vietnamese, sold("a", "500,4"), sold("b", "300"), sold("region", "1.000,2"), stacked)
	contains(t, "picture", lettered(f.Picture), "Địa bàn chưa có số liệu", "200 (số tính)")
	contains(t, "foot", plain(f.Notes[0]), "“Địa bàn chưa có số liệu” gồm cả: Tỉnh C.")
	f = onlyChart(t, source.Vietnamese, sold("a", "500"), sold("b", "300"), sold("c", "200"), sold("national", "10.000", ", status: preliminary"), ofAll)
	contains(t, "picture", lettered(f.Picture), "Các địa bàn khác", "9.000 (sơ bộ, số tính)")
	contains(t, "text", f.Alt, "Tỉnh A 5,0%", "100% = 10.000 tỷ đồng (sơ bộ)")
}

// What makes no whole is not drawn as one: it is told why, and the figures are in
// a table.
func TestPartsThatMakeNoWhole(t *testing.T) {
	for want, figures := range map[string][]string{
		"sum: provinces":           {retailIn("2023", "a", "811"), retailIn("2023", "b", "5"), strings.Replace(stacked, "sales", "retail", 1)},
		"neither the region's":     {sold("a", "811"), sold("b", "5"), stacked},
		"no exact one":             {sold("a", "811", ", about: nearly"), sold("b", "5"), sold("c", "5"), stacked},
		"rounded too coarsely":     {sold("a", "811"), sold("b", "0,1", ", unit: nghìn tỷ đồng"), sold("c", "5"), stacked},
		"is negative":              {sold("a", "811"), sold("b", "-5"), sold("c", "5"), doughnut},
		"is not the region's":      {sold("a", "811"), sold("b", "5"), sold("c", "5"), sold("region", "900"), stacked},
		"no figure of the whole":   {sold("a", "811"), sold("b", "5"), sold("c", "5"), ofAll},
		"no less than":             {sold("a", "811"), sold("b", "5"), sold("region", "816"), doughnut},
		"no value other than zero": {sold("a", "-"), sold("region", "811"), stacked},
	} {
		d, findings := compose.Briefing(conference(t, figures...), compose.Options{Fonts: faces(t)})
		if len(findings) != 1 || !strings.Contains(findings[0].Message.EN, want) || findings[0].Pos.Line != lineOf("charts:", figures) {
			t.Errorf("%s: found %v", want, findings)
		}
		for _, f := range findings {
			if strings.Contains(f.Message.EN+f.Message.VI, "%!") {
				t.Error(f.Message)
			}
		}
		if len(chartsOf(d)) > 0 || !strings.Contains(everything(d), "811") {
			t.Errorf("%s: there is a chart, or the figures are in no table", want)
		}
	}
}

// fillsOf are the colours of a picture's pieces, from left to right.
func fillsOf(p draw.Picture) []draw.Color {
	var out []draw.Color
	for _, op := range p.Ops {
		if f, ok := op.(draw.Fill); ok {
			out = append(out, f.Color)
		}
	}
	return out
}

// A province keeps its colour through the document, whatever its place by size.
func TestProvincesKeepTheirColours(t *testing.T) {
	year := func(y string, figures ...string) []string {
		var out []string
		for _, f := range figures {
			out = append(out, strings.Replace(f, "2023", y, 1))
		}
		return out
	}
	figures := append(year("2022", sold("a", "500"), sold("b", "300"), sold("c", "200")), year("2023", sold("a", "200"), sold("b", "300"), sold("c", "510"))...)
	figures = append(figures, `charts: [{kind: stacked, indicator: sales, period: "2022"}, {kind: stacked, indicator: sales, period: "2023"}, {kind: doughnut, indicator: sales, period: "2023"}]`)
	d, findings := compose.Briefing(conference(t, figures...), compose.Options{Fonts: faces(t)})
	all := chartsOf(d)
	if len(all) != 3 || len(findings) > 0 {
		t.Fatalf("%d charts, found %v", len(all), findings)
	}
	first, second := fillsOf(all[0].Picture), fillsOf(all[1].Picture)
	if len(first) != 3 || first[0] == first[1] || first[1] == first[2] {
		t.Fatalf("pieces in %v", first)
	}
	if slices.Reverse(second); !slices.Equal(first, second) {
		t.Errorf("in 2022 the colours of A, B, C are %v, in 2023 %v", first, second)
	}
	if ring := fillsOf(all[2].Picture); !slices.Contains(ring, first[2]) || !slices.Contains(ring, first[0]) {
		t.Errorf("the ring is in %v, the bars in %v", ring, first)
	}
}

// Provinces whose lines cross in one chart look otherwise there, and have the same
// looks in another chart of the document in which they do not cross.
func TestLinesKeepTheirLooks(t *testing.T) {
	var figures []string
	for area, values := range map[string][4]int{"a": {90, 91, 92, 93}, "b": {30, 50, 52, 54}, "c": {40, 20, 21, 22}} {
		for i, v := range values {
			figures = append(figures, retailIn(fmt.Sprint(2020+i), area, fmt.Sprint(v)))
		}
	}
	slices.Sort(figures)
	figures = append(figures, `charts: [{kind: lines, indicator: retail, period: "2021", title: Tỉnh A}, {kind: lines, indicator: retail, from: "2021", period: "2023", title: Tỉnh A}]`)
	d, findings := compose.Briefing(conference(t, figures...), compose.Options{Fonts: faces(t)})
	all := chartsOf(d)
	if len(all) != 2 || len(findings) > 0 {
		t.Fatalf("%d charts, found %v", len(all), findings)
	}
	for i, f := range all {
		looks := map[draw.Color]int{}
		for _, op := range f.Picture.Ops {
			if s, ok := op.(draw.Stroke); ok && s.Width == draw.Pt && s.Round {
				looks[s.Color]++
			}
		}
		if len(looks) != 2 {
			t.Errorf("in chart %d the lines without the accent are in %v", i+1, looks)
		}
	}
}

// A ranking whose title speaks of the whole says what the whole is, and from where.
func TestTitleOfAShareNamesTheWhole(t *testing.T) {
	figures := []string{sold("a", "480"), sold("b", "301"), sold("c", "220"), strings.Replace(sold("region", "1.001"), "source: s", "source: t", 1),
		`charts: [{kind: ranking, indicator: sales, period: "2023"}]`}
	f := onlyChart(t, source.Vietnamese, figures...)
	contains(t, "title", plain(f.Title), "Tỉnh A chiếm gần một nửa tổng doanh thu của vùng")
	contains(t, "foot", plain(f.Notes[0]), "Toàn vùng: 1.001 tỷ đồng.", "Nguồn khác")
	contains(t, "text", f.Alt, "Tỉnh A 480; Tỉnh B 301; Tỉnh C 220", "Cao nhất: Tỉnh A 480", "Thấp nhất: Tỉnh C 220", "Toàn vùng: 1.001 tỷ đồng")
	figures[4] = `charts: [{kind: ranking, indicator: sales, period: "2023", title: Doanh thu}]`
	if f = onlyChart(t, source.Vietnamese, figures...); strings.Contains(plain(f.Notes[0]), "Toàn vùng") {
		t.Error("the whole is named under a title that does not speak of it")
	}
}
