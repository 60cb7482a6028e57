package charts_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kyyeu/charts"
	"kyyeu/internal/draw"
	"kyyeu/internal/draw/svg"
	"kyyeu/internal/source"
	"kyyeu/report"
	"kyyeu/report/doc"
	"kyyeu/report/layout"
)

// hall is one kind of chart in the gallery (docs/charts.md): what it is good for,
// and pictures with their data, of which the first is a plain one and the others
// are awkward.
type hall struct {
	name, kind, good string
	exhibits         []exhibit
}

// exhibit is one picture of the gallery. Its figures are invented.
type exhibit struct {
	// id names its file in docs/charts.
	id string
	// about says what is to be seen in it, in the words of the gallery.
	about           string
	title, subtitle string
	note            string
	chart           chart
}

// est, pre and nil0 are readings of a state.
func est(v float64, text string) charts.Reading {
	return charts.Reading{Value: v, Text: text + "\u00a0(ước)", State: charts.Estimated}
}

func pre(v float64, text string) charts.Reading {
	return charts.Reading{Value: v, Text: text + "\u00a0(sơ\u00a0bộ)", State: charts.Preliminary}
}

// bar is a reading as a bar.
func bar(label string, r charts.Reading) charts.Bar {
	return charts.Bar{Label: label, Value: r.Value, Text: r.Text, State: r.State}
}

// accented is the bar that the title speaks of.
func accented(b charts.Bar) charts.Bar { b.Accent = true; return b }

const hatchedNote = " Gạch chéo: ước tính."

func gallery() []hall {
	return []hall{
		{"Ranked bars", "ranking", "Comparing areas in one period; the usual chart. The order is the finding, so bars are sorted and what is missing comes last.", []exhibit{
			{"ranking", "The value stands at the bar's end, so there is no axis; the title's bar has the accent.",
				"Tỉnh A bán lẻ nhiều nhất vùng", "Doanh thu bán lẻ, nghìn tỷ đồng, năm 2021", "",
				charts.Ranking{Width: full, Roomy: true, MissingText: missing, Bars: []charts.Bar{
					bar("Tỉnh C", read(48.6, "48,6")), accented(bar("Tỉnh A", read(92.1, "92,1"))), bar("Tỉnh F", read(21.5, "21,5")),
					bar("Tỉnh B", read(70.3, "70,3")), bar("Tỉnh E", read(25.7, "25,7")), bar("Tỉnh D", read(32.4, "32,4")),
				}}},
			{"ranking-awkward", "Tiny beside huge (180 and 5 500), an estimate, a first count, a value that is not known, one that did not occur: the small bar is as short as it is, and nothing unknown is drawn as zero.",
				"Tỉnh A xuất khẩu gấp hơn 30 lần tỉnh D", "Kim ngạch xuất khẩu, triệu USD, năm 2021", hatchedNote + " Tô nhạt có viền: sơ bộ.",
				charts.Ranking{Width: full, MissingText: missing, Bars: append([]charts.Bar{
					accented(bar("Tỉnh A", est(5500, "5.500"))), bar("Tỉnh B", pre(2097, "2.097")), bar("Tỉnh C", read(640, "gần 640")),
					accented(bar("Tỉnh D", read(180, "180"))), {Label: "Tỉnh E", Text: "-", State: charts.Nothing},
				}, none("Tỉnh G", "Tỉnh H và các huyện giáp ranh của tỉnh I")...)}},
		}},
		{"Diverging bars", "ranking", "Growth, where some areas fall. One zero line for all; what is lost points to the left, in a colour of its own and with a minus sign, so that it reads on a grey printer too.", []exhibit{
			{"diverging", "A reference line says what is usual, and stands clear of the numbers.",
				"4 trong 6 tỉnh tăng trưởng, tỉnh E giảm mạnh nhất", "Chỉ số sản xuất công nghiệp, tăng so với cùng kỳ năm trước (%), năm 2021", "",
				charts.Ranking{Width: full, Roomy: true, MissingText: missing, Reference: &charts.Mark{Value: 4.7, Text: "Cả nước +4,7"}, Bars: []charts.Bar{
					bar("Tỉnh A", read(12.4, "+12,4")), bar("Tỉnh B", read(8.9, "+8,9")), bar("Tỉnh C", read(4.1, "+4,1")),
					bar("Tỉnh D", read(1.2, "+1,2")), bar("Tỉnh G", read(-2.3, "−2,3")), accented(bar("Tỉnh E", read(-5.6, "−5,6"))),
				}}},
			{"diverging-awkward", "Only losses, a zero, and a value that the reference line would run through.",
				"Không tỉnh nào tăng trưởng", "Kim ngạch xuất khẩu, tăng so với cùng kỳ năm trước (%), quý I/2022", hatchedNote,
				charts.Ranking{Width: full, MissingText: missing, Reference: &charts.Mark{Value: -2.2, Text: "Cả nước −2,2"}, Bars: append([]charts.Bar{
					bar("Tỉnh A", read(0, "0")), bar("Tỉnh B", read(-2.1, "−2,1")), bar("Tỉnh C", est(-14.5, "−14,5")), bar("Tỉnh D", read(-0.1, "−0,1")),
				}, none("Tỉnh E")...)}},
		}},
		{"One share", "share", "What part of a whole a region or an area has: one bar for the whole, from 0 to 100%.", []exhibit{
			{"share", "The part, the rest and the whole are named with their values.",
				"Vùng minh họa chiếm hơn một phần ba", "Doanh thu bán lẻ, nghìn tỷ đồng, năm 2021", "",
				charts.Share{Width: full, Percent: 36.4, PercentText: "36,4%", PartText: "Vùng minh họa: 290,6", RestText: "Các vùng khác: 507,8", WholeText: "Cả nước: 798,4 = 100%"}},
			{"share-awkward", "A part too small to hold a number, and estimated.",
				"Vùng minh họa chiếm 0,4%", "Kim ngạch xuất khẩu, tỷ USD, năm 2021", hatchedNote,
				charts.Share{Width: full, Percent: 0.4, PercentText: "0,4%", PartText: "Vùng minh họa: 1,3 (ước)", RestText: "Các vùng khác: 334,9", WholeText: "Cả nước: 336,2 = 100%", State: charts.Estimated}},
		}},
		{"Pairs of bars", "grouped", "This year beside last, for a few areas: both lengths can be compared, and who fell behind is seen.", []exhibit{
			{"grouped", "The years are named once, beside the first pair.",
				"Tỉnh C và tỉnh E thấp hơn năm trước", "Kim ngạch xuất khẩu, triệu USD", "",
				func() charts.Grouped { c := twoYears(); c.Width = full; c.Pairs = c.Pairs[1:]; return c }()},
			{"grouped-awkward", "Gains and losses, states of all kinds, a pair of which one half is not known.",
				"Tỉnh B giảm sâu hơn năm trước", "Chỉ số sản xuất công nghiệp, tăng so với cùng kỳ năm trước (%)", hatchedNote + " Tô nhạt có viền: sơ bộ.",
				charts.Grouped{Width: full, Later: "2022", Earlier: "2021", MissingText: missing, Pairs: []charts.Pair{
					{Label: "Tỉnh A", Later: est(12.4, "+12,4"), Earlier: pre(13.1, "+13,1")},
					{Label: "Tỉnh B", Later: pre(-5.6, "−5,6"), Earlier: read(-2.3, "−2,3"), Accent: true},
					{Label: "Tỉnh C", Later: read(0, "0"), Earlier: charts.Reading{Text: "-", State: charts.Nothing}},
					{Label: "Tỉnh D", Later: read(3, "+3,0"), Earlier: unknown},
				}}},
		}},
		{"Lines", "lines", "What happened over years, quarters or months. Names and last values stand at the ends of the lines, so there is no legend to look up.", []exhibit{
			{"lines", "One line has the accent; the last values are estimates, dashed with a hollow ring.",
				"Tỉnh A tăng đều qua năm năm", "Doanh thu bán lẻ, nghìn tỷ đồng", " Nét đứt: ước tính.",
				func() charts.Lines {
					c := retailYears()
					c.Width = full
					c.Series[4].Values[1] = read(24, "24")
					return c
				}()},
			{"lines-awkward", "Quarters with one left out, losses, a line that begins late, one with a gap, three that end at nearly one height: a gap stays a gap, and no label lies over another.",
				"Tỉnh C vượt tỉnh A vào cuối năm 2022", "Chỉ số sản xuất công nghiệp, tăng so với cùng kỳ năm trước (%)", " Vòng tròn nhạt: sơ bộ.",
				func() charts.Lines {
					c := growthQuarters()
					c.Series = append(c.Series[:3:3], c.Series[4])
					for i, name := range []string{"Tỉnh A", "Tỉnh B", "Tỉnh C", "Tỉnh D"} {
						c.Series[i].Label = name
					}
					return c
				}()},
		}},
		{"Slope", "slope", "Two periods and nothing between: who rose, who fell, who passed whom.", []exhibit{
			{"slope", "The one that fell has the accent.",
				"Chỉ tỉnh C giảm", "Kim ngạch xuất khẩu, triệu USD", "",
				charts.Slope{Width: full, Periods: [2]charts.Period{{Name: "2020"}, {Name: "2021"}}, Series: []charts.Series{
					{Label: "Tỉnh A", Values: []charts.Reading{read(3655, "3.655"), read(4212, "4.212")}},
					{Label: "Tỉnh B", Values: []charts.Reading{read(2190, "2.190"), read(2385, "2.385")}},
					{Label: "Tỉnh C", Accent: true, Values: []charts.Reading{read(1902, "1.902"), read(1764, "1.764")}},
					{Label: "Tỉnh D", Values: []charts.Reading{read(845, "845"), read(918, "918")}},
				}}},
			{"slope-awkward", "Values that lie on each other, one that is estimated, one that is not known before, one below zero.",
				"Bốn tỉnh hội tụ quanh 5%", "Chỉ số sản xuất công nghiệp, tăng so với cùng kỳ năm trước (%)", " Vòng tròn rỗng: ước tính.",
				charts.Slope{Width: full, Periods: [2]charts.Period{{Name: "2021"}, {Name: "2022"}}, Series: []charts.Series{
					{Label: "Tỉnh A", Values: []charts.Reading{read(12.1, "+12,1"), read(5.2, "+5,2")}},
					{Label: "Tỉnh B", Values: []charts.Reading{read(-3.4, "−3,4"), read(5.1, "+5,1")}, Accent: true},
					{Label: "Tỉnh C", Values: []charts.Reading{unknown, read(5, "+5,0")}},
					{Label: "Tỉnh D", Values: []charts.Reading{read(4.9, "+4,9"), est(5.1, "+5,1")}},
				}}},
		}},
		{"Small multiples", "multiples", "Many areas over time: a panel for each, all on one scale, the others faint behind it.", []exhibit{
			{"multiples", "Three across; numbers stand at the left column only.",
				"Sáu tỉnh, sáu nhịp tăng", "Doanh thu bán lẻ, nghìn tỷ đồng", " Nét đứt: ước tính.",
				func() charts.Multiples { c := retailPanels(); c.Series[4].Values[1] = read(24, "24"); return c }()},
			{"multiples-awkward", "Seven areas, so that a row is not full; a gap, a series that began last year, one without any value, losses.",
				"Tỉnh B phục hồi chậm nhất", "Chỉ số sản xuất công nghiệp, tăng so với cùng kỳ năm trước (%)", "",
				charts.Multiples{Width: full, Periods: years(2018, 2022), MissingText: missing, Series: []charts.Series{
					course("Tỉnh A", 8.1, 9.2, 3.3, 6.4, 9.0), course("Tỉnh B", 6.2, 5.9, -7.5, -4.1, 1.3), {Label: "Tỉnh C", Values: []charts.Reading{read(3, ""), unknown, unknown, read(4, ""), read(5, "+5,0")}},
					{Label: "Tỉnh D", Values: []charts.Reading{unknown, unknown, unknown, unknown, read(11, "+11,0")}}, course("Tỉnh E", 2, 2, 2, 2, 2),
					{Label: "Tỉnh G", Values: []charts.Reading{unknown, unknown, unknown, unknown, unknown}}, course("Tỉnh H", 4.5, 4.1, 0.2, 3.9, 4.8),
				}}},
		}},
		{"Parts of a whole", "stacked", "What a region is made of, as one bar of 100%: lengths in one row are compared more exactly than the angles of a pie.", []exhibit{
			{"stacked", "The largest first, the share inside where it fits, names and values below.",
				"Hai tỉnh chiếm hơn nửa doanh thu của vùng", "Doanh thu bán lẻ, năm 2021", "", sixParts()},
			{"stacked-awkward", "Parts of 1%, 0,1% and 0,02%: leaders lead to them, and they are drawn as thin as they are.",
				"Tỉnh A chiếm gần một nửa", "Kim ngạch xuất khẩu, năm 2021", hatchedNote + " Tô nhạt có viền: sơ bộ.",
				func() charts.Stacked {
					c := unevenParts(full)
					for i, name := range []string{"Các vùng khác", "Tỉnh A", "Tỉnh B", "Tỉnh C", "Tỉnh D", "Tỉnh E"} {
						c.Parts[i].Label = name
					}
					return c
				}()},
		}},
		{"Dots with ranges", "dots", "A value within what is usual for it: the lowest and highest month of a year, or of all districts.", []exhibit{
			{"dots", "The line is the range, the dot the value; both are written at the right.",
				"Tỉnh A ở cao trong biên độ của mình", "Tăng trưởng công nghiệp (%), năm 2021 và biên độ 2017–2021", "",
				charts.Dots{Width: full, MissingText: missing, Rows: []charts.Dot{
					{Label: "Tỉnh A", Accent: true, Value: read(12.4, "12,4"), Range: &charts.Range{Low: 5.6, High: 13, Text: "từ 5,6 đến 13,0"}},
					{Label: "Tỉnh B", Value: read(7.2, "7,2"), Range: &charts.Range{Low: 3.1, High: 9.4, Text: "từ 3,1 đến 9,4"}},
					{Label: "Tỉnh C", Value: read(4, "4,0"), Range: &charts.Range{Low: 1.5, High: 6.1, Text: "từ 1,5 đến 6,1"}},
					{Label: "Tỉnh D", Value: read(3.5, "3,5"), Range: &charts.Range{Low: 0.8, High: 5.9, Text: "từ 0,8 đến 5,9"}},
				}}},
			{"dots-awkward", "A value at the end of its range, one without a range, an estimate, a range of losses, a value that is not known.",
				"Tỉnh E giảm suốt kỳ", "Tăng trưởng công nghiệp (%), năm 2021 và biên độ 2017–2021", " Vòng tròn rỗng: ước tính. Vòng tròn nhạt: sơ bộ.", growthRanges()},
		}},
		{"Doughnut", "doughnut", "For those who insist on one, with five parts at most. Angles are harder to compare than lengths: the bar of parts says the same more exactly.", []exhibit{
			{"doughnut", "Names and shares stand beside the ring, not in a legend.",
				"Ba tỉnh chiếm gần ba phần tư", "Doanh thu bán lẻ, tỷ trọng, năm 2021", hatchedNote,
				func() charts.Doughnut { c := fiveParts(); c.Width = full; return c }()},
			{"doughnut-awkward", "A slice of 0,5% beside one of 97%.",
				"Tỉnh A chiếm gần như tất cả", "Kim ngạch xuất khẩu, tỷ trọng, năm 2021", "",
				charts.Doughnut{Width: full, Parts: []charts.Part{
					{Label: "Tỉnh A", Percent: 97, PercentText: "97%"}, {Label: "Tỉnh B", Percent: 1.6, PercentText: "1,6%"},
					{Label: "Tỉnh C", Percent: 0.9, PercentText: "0,9%"}, {Label: "Tỉnh D", Percent: 0.5, PercentText: "0,5%"},
				}}},
		}},
	}
}

// course is a series of official values of which the last is printed.
func course(label string, values ...float64) charts.Series {
	s := charts.Series{Label: label}
	for _, v := range values {
		s.Values = append(s.Values, read(v, strings.NewReplacer(".", ",", "-", "−").Replace(fmt.Sprintf("%+.1f", v))))
	}
	return s
}

// figure sets an exhibit as the command "charts" would.
func (e exhibit) figure(t testing.TB) (draw.Picture, svg.About) {
	t.Helper()
	f := &doc.Figure{
		Title: doc.Words(e.title), Subtitle: e.subtitle, Picture: mustDraw(t, e.chart), Alt: e.about,
		Notes: []doc.Line{doc.Words("Số liệu minh họa." + e.note)},
	}
	out, findings := layout.Alone(&doc.Document{Lang: source.Vietnamese}, f, embedded(t))
	if len(findings) > 0 {
		t.Fatal(e.id, findings)
	}
	return out.Pages[0].Picture(), svg.About{Title: e.title, Description: e.about, Lang: "vi"}
}

// gallery is docs/charts: a page, a picture for each exhibit, and the data of all
// for who draws them with something else (.ci/compare-charts).
func TestGallery(t *testing.T) {
	const dir = "../docs/charts"
	var page bytes.Buffer
	page.WriteString(`# The charts

Every kind, with what it is good for, its data, and a case that is awkward to draw.
All figures are invented. [charts-compared.md](charts-compared.md) sets the same data
drawn by Vega-Lite beside them.

The page and its pictures are made by ` + "`go test ./charts -run Gallery -update`" + `; the pictures
are what ` + "`kyyeu charts`" + ` writes.
`)
	type datum struct {
		ID, Kind, Title, Subtitle string
		Chart                     chart
	}
	var data []datum
	for _, h := range gallery() {
		fmt.Fprintf(&page, "\n## %s\n\n`%s`. %s\n", h.name, h.kind, h.good)
		for i, e := range h.exhibits {
			p, about := e.figure(t)
			if err := pictureLaws(embedded(t), mustDraw(t, e.chart)); err != nil {
				t.Errorf("%s: %v", e.id, err)
			}
			golden(t, filepath.Join(dir, e.id+".svg"), svg.Write(p, embedded(t), about))
			what := "The data"
			if i > 0 {
				what = "The data of the awkward case"
			}
			fmt.Fprintf(&page, "\n%s\n\n![%s](charts/%s.svg)\n\n<details><summary>%s</summary>\n\n%s\n</details>\n", e.about, e.title, e.id, what, markdown(t, e.chart))
			data = append(data, datum{e.id, h.kind, e.title, e.subtitle, e.chart})
		}
	}
	for _, kind := range report.ChartKinds() {
		if !slices.ContainsFunc(gallery(), func(h hall) bool { return h.kind == kind }) {
			t.Errorf("the gallery has no %s", kind)
		}
	}
	golden(t, "../docs/charts.md", page.Bytes())
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(data); err != nil {
		t.Fatal(err)
	}
	golden(t, filepath.Join(dir, "data.json"), b.Bytes())
}

// golden compares a file with what it should be, or writes it with -update.
func golden(t *testing.T, path string, want []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the charts are now; go test ./charts -run Gallery -update writes it anew", path)
	}
}

// markdown is the data of a chart as a table.
func markdown(t *testing.T, c chart) string {
	t.Helper()
	var rows [][]string
	states := [...]string{charts.Official: "", charts.Preliminary: "preliminary", charts.Estimated: "estimated", charts.Missing: "not known", charts.Nothing: "did not occur"}
	reading := func(r charts.Reading) string {
		if r.State == charts.Missing || r.State == charts.Nothing {
			return states[r.State]
		}
		return strings.TrimSpace(fmt.Sprintf("%v %s", r.Value, states[r.State]))
	}
	over := func(periods []charts.Period, all []charts.Series) {
		head := []string{"area"}
		for _, p := range periods {
			head = append(head, strings.TrimSpace(p.Name+" "+p.Under))
		}
		rows = append(rows, head)
		for _, s := range all {
			row := []string{s.Label}
			for _, r := range s.Values {
				row = append(row, reading(r))
			}
			rows = append(rows, row)
		}
	}
	parts := func(all []charts.Part) {
		rows = append(rows, []string{"area", "share, %", "state"})
		for _, p := range all {
			rows = append(rows, []string{p.Label, fmt.Sprintf("%.4g", p.Percent), states[p.State]})
		}
	}
	switch c := c.(type) {
	case charts.Ranking:
		rows = append(rows, []string{"area", "value"})
		for _, b := range c.Bars {
			rows = append(rows, []string{b.Label, reading(charts.Reading{Value: b.Value, State: b.State})})
		}
		if c.Reference != nil {
			rows = append(rows, []string{"(reference)", fmt.Sprint(c.Reference.Value)})
		}
	case charts.Share:
		rows = append(rows, []string{"part, %", "state"}, []string{fmt.Sprint(c.Percent), states[c.State]})
	case charts.Grouped:
		rows = append(rows, []string{"area", c.Later, c.Earlier})
		for _, p := range c.Pairs {
			rows = append(rows, []string{p.Label, reading(p.Later), reading(p.Earlier)})
		}
	case charts.Lines:
		over(c.Periods, c.Series)
	case charts.Slope:
		over(c.Periods[:], c.Series)
	case charts.Multiples:
		over(c.Periods, c.Series)
	case charts.Stacked:
		parts(c.Parts)
	case charts.Doughnut:
		parts(c.Parts)
	case charts.Dots:
		rows = append(rows, []string{"area", "value", "from", "to"})
		for _, d := range c.Rows {
			row := []string{d.Label, reading(d.Value), "", ""}
			if d.Range != nil {
				row[2], row[3] = fmt.Sprint(d.Range.Low), fmt.Sprint(d.Range.High)
			}
			rows = append(rows, row)
		}
	default:
		t.Fatalf("the gallery does not know the data of %T", c)
	}
	var b strings.Builder
	for i, r := range rows {
		fmt.Fprintf(&b, "| %s |\n", strings.Join(r, " | "))
		if i == 0 {
			b.WriteString(strings.Repeat("| --- ", len(r)) + "|\n")
		}
	}
	return b.String()
}
