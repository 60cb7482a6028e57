package compose_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/compose"
	"kyyeu/report/data"
	"kyyeu/report/doc"
	"kyyeu/report/input"
)

const head = `kyyeu: 1
illustrative: true
conference: {title: Hội nghị vùng giả định, edition: 3, year: 2024, date: 2024-05-04, host: a, organizer: Sở A, next: {edition: 4, year: 2025, host: b}}
region: {name: Vùng giả định}
provinces: [{id: a, name: Tỉnh A}, {id: b, name: Tỉnh B}, {id: c, name: Tỉnh C}]
sources: {s: {title: Số liệu minh họa}, t: {title: Nguồn khác}}
indicators:
  retail: {name: Tổng mức bán lẻ, unit: tỷ đồng, sum: none}
  iip: {name: Chỉ số sản xuất công nghiệp, unit: index, sum: none}
  sales: {name: Tổng doanh thu, unit: tỷ đồng, sum: provinces}
`

// conference reads figures and what else stands below them.
func conference(t *testing.T, figures ...string) *data.Conference {
	t.Helper()
	yaml := head + "figures:\n"
	for _, f := range figures {
		if strings.HasPrefix(f, "{") {
			f = "  - " + f
		}
		yaml += f + "\n"
	}
	c, findings := input.Read(fstest.MapFS{"a.yaml": {Data: []byte(yaml)}}, "a.yaml", "a.yaml")
	if len(findings) > 0 {
		t.Fatalf("%v: %s", findings[0].Pos, findings[0].Message.EN)
	}
	return c
}

func faces(t *testing.T) *fonts.Set {
	t.Helper()
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// document composes a Vietnamese briefing of them.
func document(t *testing.T, figures ...string) *doc.Document {
	t.Helper()
	d, _ := compose.Briefing(conference(t, figures...), compose.Options{Fonts: faces(t)})
	return d
}

// titles of the document's charts, with plain spaces.
func titles(d *doc.Document) []string {
	var out []string
	for _, b := range d.Blocks {
		if f, ok := b.(*doc.Figure); ok {
			out = append(out, plain(f.Title))
		}
	}
	return out
}

func plain(l doc.Line) string { return strings.ReplaceAll(l.Plain(), "\u00a0", " ") }

// A chart's title states what the figures prove, and nothing when they prove
// nothing.
func TestTitlesStateWhatIsProven(t *testing.T) {
	iip := func(area, growth string) string {
		return `{indicator: iip, period: "2023", area: ` + area + `, growth: "` + growth + `", source: s}`
	}
	retail := func(area, value string) string {
		return `{indicator: retail, period: "2023", area: ` + area + `, value: "` + value + `", source: s}`
	}
	const asked = `charts: [{kind: ranking, indicator: retail, period: "2023"}]`
	for _, c := range []struct {
		name    string
		figures []string
		want    string
	}{
		{"all provinces", []string{retail("a", "5"), retail("b", "7"), retail("c", "1")}, "Tỉnh B cao nhất trong 3 tỉnh"},
		{"some provinces", []string{retail("a", "5"), retail("b", "7")}, "Tỉnh B cao nhất trong 2 tỉnh có số liệu"},
		{"one province", []string{retail("a", "5"), asked}, "Mới có số liệu của Tỉnh A; 2 tỉnh chưa có"},
		{"unknown is no figure", []string{retail("a", "5"), retail("b", "…"), asked}, "Mới có số liệu của Tỉnh A; 2 tỉnh chưa có"},
		{"unknown first", []string{retail("a", "…"), retail("b", "5"), asked}, "Mới có số liệu của Tỉnh B; 2 tỉnh chưa có"},
		{"the author's chart and title", []string{retail("a", "5"), iip("a", "2%"), `charts: [{kind: ranking, indicator: retail, period: "2023", title: Tỉnh A dẫn đầu}]`}, "Tỉnh A dẫn đầu"},
		{"a tie", []string{retail("a", "7"), retail("b", "7")}, "Tổng mức bán lẻ"},
		{"units of two scales", []string{retail("a", "900"), `{indicator: retail, period: "2023", area: b, value: "1,2", unit: nghìn tỷ đồng, source: s}`}, "Tỉnh B cao nhất trong 2 tỉnh có số liệu"},
		{"all above the country", []string{iip("a", "5,0%"), iip("b", "7%"), iip("c", "4,9%"), iip("national", "4,7%")}, "Cả 3 tỉnh tăng cao hơn mức chung cả nước (4,7%)"},
		{"one equals the country", []string{iip("a", "5%"), iip("b", "7%"), iip("c", "4,7%"), iip("national", "4,7%")}, "Cả 3 tỉnh đều tăng, Tỉnh B tăng nhiều nhất"},
		{"above but for rounding", []string{iip("a", "5%"), iip("b", "7%"), iip("national", "4,7%")}, "Cả 2 tỉnh có số liệu đều tăng, Tỉnh B tăng nhiều nhất"},
		{"all fall", []string{iip("a", "-1,0%"), iip("b", "-0,2%"), iip("c", "-1,5%"), iip("national", "-3,0%")}, "Cả 3 tỉnh đều giảm, Tỉnh C giảm nhiều nhất"},
		{"some fall", []string{iip("a", "-1,0%"), iip("b", "0,2%"), iip("c", "1,5%"), iip("national", "3,0%")}, "Hai tỉnh tăng, một tỉnh giảm"},
		{"zero is neither", []string{iip("a", "-1,0%"), iip("b", "0,0%"), iip("c", "1,5%")}, "Tỉnh C cao nhất trong 3 tỉnh"},
		{"nearly is not above", []string{retail("a", "41,9"), `{indicator: retail, period: "2023", area: b, value: "42", about: nearly, source: s}`}, "Tổng mức bán lẻ"},
		{"those with figures above", []string{iip("a", "5,0%"), iip("b", "7%"), iip("national", "4,7%")}, "Cả 2 tỉnh có số liệu tăng cao hơn mức chung cả nước (4,7%)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := titles(document(t, c.figures...)); len(got) != 1 || got[0] != c.want {
				t.Errorf("titles %q, want %q", got, c.want)
			}
		})
	}
}

// A figure in prose says what its source said of it, once.
func TestProseKeepsWhatTheSourceSaid(t *testing.T) {
	figures := []string{
		`{indicator: retail, period: "2023", area: region, value: "1.234,5", status: estimated, source: s}`,
		`{indicator: retail, period: "2023", area: a, value: "900", about: nearly, growth: "-2,5%", source: s}`,
		`{indicator: retail, period: "2023", area: b, value: "0,3", unit: nghìn tỷ đồng, status: preliminary, source: s}`,
	}
	for text, want := range map[string]string{
		`Đạt {{retail 2023}}.`:                            `Đạt 1.234,5 tỷ đồng (ước).`,
		`Ước đạt {{retail 2023}}.`:                        `Ước đạt 1.234,5 tỷ đồng.`,
		`Đạt {{retail 2023 a}}.`:                          `Đạt gần 900 tỷ đồng.`,
		`Đạt gần {{retail 2023 a}}.`:                      `Đạt gần 900 tỷ đồng.`,
		`Tỉnh A giảm {{retail 2023 a growth}}.`:           `Tỉnh A giảm 2,5%.`,
		`Tỉnh A thay đổi {{retail 2023 a growth}}.`:       `Tỉnh A thay đổi −2,5%.`,
		`Những năm gần đây {{retail 2023 a}}.`:            `Những năm gần đây gần 900 tỷ đồng.`,
		`Đạt {{retail 2023}} và {{retail 2023}}.`:         `Đạt 1.234,5 tỷ đồng (ước) và 1.234,5 tỷ đồng (ước).`,
		`Mơ ước {{retail 2023}}.`:                         `Mơ ước 1.234,5 tỷ đồng (ước).`,
		`Tỉnh A giảm mạnh tới {{retail 2023 a growth}}.`:  `Tỉnh A giảm mạnh tới 2,5%.`,
		`Số {{retail 2023 bare}} tỷ.`:                     `Số 1.234,5 tỷ.`,
		`{{retail 2023 digits 0}}`:                        `1.235 tỷ đồng (ước)`,
		`{{retail 2023 b}}`:                               `0,3 nghìn tỷ đồng (sơ bộ)`,
		`{{retail 2023 b in "tỷ đồng"}}`:                  `300 tỷ đồng (sơ bộ, quy đổi từ 0,3 nghìn tỷ đồng)`,
		`Đứng thứ {{retail 2023 b rank}}.`:                `Đứng thứ 2 (số tính, trong 2/3 tỉnh có số liệu, có số sơ bộ).`,
		`**Đạt** {{retail 2023 a}} và *{{retail 2023}}*.`: `Đạt gần 900 tỷ đồng và 1.234,5 tỷ đồng (ước).`,
	} {
		if got := printed(t, text, figures...); got != want {
			t.Errorf("%s prints %q, want %q", text, got, want)
		}
	}
}

// printed is how a text prints, marks of sources left out.
func printed(t *testing.T, text string, figures ...string) string {
	t.Helper()
	d := document(t, append(figures, "sections:\n  - {id: x, kind: text, title: Nội dung, body: '"+text+"'}")...)
	for i, b := range d.Blocks {
		if h, ok := b.(*doc.Heading); ok && plain(h.Line) == "Nội dung" {
			return plain(d.Blocks[i+1].(*doc.Para).Line)
		}
	}
	return ""
}

// A growth, share or rank is no surer than the figure that it rests on, and what
// the program computed says so; within a sentence that has said it of the figure
// it is not said again.
func TestProseSaysWhatIsComputedOrEstimated(t *testing.T) {
	figures := []string{
		`{indicator: retail, period: "2023", area: region, value: "1.200", status: estimated, growth: "4%", share: {of: national, value: "8%"}, source: s}`,
		`{indicator: retail, period: "2023", area: a, value: "900", about: nearly, growth: "2%", source: s}`,
		`{indicator: retail, period: "2023", area: b, value: "700", source: s}`,
		`{indicator: retail, period: "2023", area: c, value: "…", source: s}`,
		`{indicator: iip, period: "2023", area: a, value: "108,7", source: s}`,
		`{indicator: iip, period: "2023", area: b, growth: "5,2%", status: preliminary, about: over, source: s}`,
	}
	for text, want := range map[string]string{
		`Tăng {{retail 2023 growth}}.`:                                       `Tăng 4% (ước).`,
		`Ước tăng {{retail 2023 growth}}.`:                                   `Ước tăng 4%.`,
		`Chiếm {{retail 2023 region share national}}.`:                       `Chiếm 8% (ước).`,
		`Ước đạt {{retail 2023}}, tăng {{retail 2023 growth}}.`:              `Ước đạt 1.200 tỷ đồng, tăng 4%.`,
		`Ước đạt {{retail 2023}}. Tăng {{retail 2023 growth}}.`:              `Ước đạt 1.200 tỷ đồng. Tăng 4% (ước).`,
		`Tăng {{retail 2023 a growth}}.`:                                     `Tăng 2%.`,
		`Tăng {{iip 2023 a growth}}.`:                                        `Tăng 8,7% (số tính).`,
		`Chỉ số {{iip 2023 a}}.`:                                             `Chỉ số 108,7.`,
		`Chỉ số {{iip 2023 b}}.`:                                             `Chỉ số hơn 105,2 (sơ bộ, số tính).`,
		`Tăng {{iip 2023 b growth}}.`:                                        `Tăng hơn 5,2% (sơ bộ).`,
		`Tăng {{iip 2023 b growth bare}}.`:                                   `Tăng 5,2%.`,
		`Thứ {{retail 2023 b rank}}.`:                                        `Thứ 2 (số tính, trong 2/3 tỉnh có số liệu).`,
		`Thứ {{iip 2023 b rank}}, {{iip 2023 a rank bare}}.`:                 `Thứ 2 (số tính, trong 2/3 tỉnh có số liệu, có số sơ bộ), 1.`,
		`Thứ {{retail 2023 c rank}}.`:                                        `Thứ ….`,
		`{{retail 2023 b digits 2}}, {{retail 2023 region growth digits 3}}`: `700 tỷ đồng, 4% (ước)`,
		`{{retail 2023 b in "triệu đồng"}}`:                                  `700.000 triệu đồng (quy đổi từ 700 tỷ đồng)`,
		`{{retail 2023 b in "nghìn tỷ đồng"}}`:                               `0,700 nghìn tỷ đồng`,
	} {
		if got := printed(t, text, figures...); got != want {
			t.Errorf("%s prints %q, want %q", text, got, want)
		}
	}
}

// A converted value shows zeros that its source did not give; charts and tables
// say so, and give the source's own.
func TestConvertedValuesSayWhatTheSourceGives(t *testing.T) {
	d := document(t, `{indicator: retail, period: "2023", area: a, value: "900", status: estimated, growth: "3%", source: s}`,
		`{indicator: retail, period: "2023", area: b, value: "1,2", unit: nghìn tỷ đồng, about: over, source: s}`)
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *doc.Figure:
			if want := "Quy đổi từ số của nguồn: Tỉnh B 1,2 nghìn tỷ đồng."; !strings.Contains(plain(b.Notes[0]), want) {
				t.Errorf("the chart's note is %q, want %q in it", plain(b.Notes[0]), want)
			}
			if !strings.Contains(b.Alt, "hơn\u00a01.200\u00a0(quy đổi)") {
				t.Errorf("the chart shows %q", b.Alt)
			}
		case *doc.Table:
			var got []string
			for _, r := range b.Rows {
				for _, c := range r.Cells[1:] {
					if c.Mark != "" {
						got = append(got, plain(c.Line)+c.Mark)
					}
				}
			}
			if want := "900a +3a 1.200b,c"; strings.Join(got, " ") != want {
				t.Errorf("the table has %q, want %q", got, want)
			}
			if want := "a ước tính; b nguồn ghi “hơn”; c quy đổi, nguồn ghi: Tỉnh B 1,2 nghìn tỷ đồng; "; !strings.HasPrefix(plain(b.Notes[0]), want) {
				t.Errorf("the table's note is %q, want %q", plain(b.Notes[0]), want)
			}
		}
	}
}

// A figure in the author's Vietnamese text is written the Vietnamese way, also
// in a document whose own words are English.
func TestProseKeepsItsNotation(t *testing.T) {
	c := conference(t, `{indicator: retail, period: "2023", area: region, value: "105.091", status: estimated, source: s}`,
		"sections:\n  - {id: x, kind: text, title: Nội dung, body: 'Bán lẻ đạt {{retail 2023}}.'}")
	d, _ := compose.Briefing(c, compose.Options{Fonts: faces(t), Lang: source.English})
	for _, b := range d.Blocks {
		if p, ok := b.(*doc.Para); ok && strings.HasPrefix(p.Line.Plain(), "Bán lẻ") {
			if got, want := plain(p.Line), "Bán lẻ đạt 105.091 tỷ đồng (ước)."; got != want {
				t.Errorf("prints %q, want %q", got, want)
			}
			return
		}
	}
	t.Error("the text is not in the document")
}

// The mark of a source stands at the paragraph's end when all comes from it,
// else behind each figure; a mark is never before a comma or a full stop.
func TestMarksOfSources(t *testing.T) {
	figures := []string{
		`{indicator: retail, period: "2023", area: a, value: "1", source: s}`,
		`{indicator: retail, period: "2023", area: b, value: "2", source: t}`,
	}
	for text, want := range map[string]string{
		`A {{retail 2023 a}}, A {{retail 2023 a}}.`: `A 1 tỷ đồng, A 1 tỷ đồng.[1]`,
		`A {{retail 2023 a}}, B {{retail 2023 b}}.`: `A 1 tỷ đồng,[1] B 2 tỷ đồng.[2]`,
		`A {{retail 2023 a}} {{retail 2023 b}}`:     `A 1 tỷ đồng[1] 2 tỷ đồng[2]`,
	} {
		d := document(t, append(figures, "sections:\n  - {id: r, kind: results, title: Kết quả, body: '"+text+"'}")...)
		for _, b := range d.Blocks {
			beside, ok := b.(*doc.Beside)
			if !ok {
				continue
			}
			got := ""
			for _, s := range beside.Blocks[1].(*doc.Para).Line {
				got += strings.ReplaceAll(s.Text, "\u00a0", " ")
				if s.Note != 0 {
					got += "[" + string(rune('0'+s.Note)) + "]"
				}
			}
			if got != want {
				t.Errorf("%s prints %q, want %q", text, got, want)
			}
		}
	}
}

// Marks of two sources are never side by side, where 1 and 2 would read as 12.
func TestMarksAreSetApart(t *testing.T) {
	d := document(t, `{indicator: retail, period: "2023", area: a, value: "1", source: t}`,
		"sections:\n  - {id: r, kind: text, source: s, title: Nội dung, body: 'Đạt {{retail 2023 a}}.'}")
	for _, b := range d.Blocks {
		p, ok := b.(*doc.Para)
		if !ok {
			continue
		}
		for i, s := range p.Line[1:] {
			if s.Note != 0 && p.Line[i].Note != 0 {
				t.Errorf("marks %d and %d touch in %q", p.Line[i].Note, s.Note, p.Line.Plain())
			}
		}
	}
}

// The title of the assignments counts every solution; the steps that follow
// leave out what is done.
func TestDoneSolutionsAreCountedButNotNext(t *testing.T) {
	d := document(t, `{indicator: retail, period: "2023", area: a, value: "1", source: s}`, `limitations: [{id: H1, text: Thiếu điện.}]
solutions: [{id: G1, answers: [H1], text: Xây trạm., status: done}, {id: G2, answers: [H1], text: Kéo dây., lead: a, due: 2025-01}]`)
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *doc.Table:
			if got, want := plain(b.Title), "1 trong 2 giải pháp chưa có cơ quan chủ trì hoặc thời hạn"; got != want && got != "Số liệu công bố theo địa bàn" {
				t.Errorf("title %q, want %q", got, want)
			}
		case *doc.Steps:
			for _, step := range b.Items {
				if strings.Contains(plain(step.Line), "G1") {
					t.Errorf("what is done is still to come: %q", plain(step.Line))
				}
			}
		}
	}
}

// The accent is on what the title speaks of: the provinces that the author's names,
// else those that the drafted one names.
func TestAccentFollowsTheTitle(t *testing.T) {
	figures := []string{retailIn("2023", "a", "5"), retailIn("2023", "b", "7"), retailIn("2023", "c", "3")}
	for title, want := range map[string]string{"": "Tỉnh B", ", title: Bán lẻ": "Tỉnh B", ", title: Tỉnh C còn thấp": "Tỉnh C"} {
		f := onlyChart(t, source.Vietnamese, append(figures[:3:3], `charts: [{kind: ranking, indicator: retail, period: "2023"`+title+`}]`)...)
		for _, op := range f.Picture.Ops {
			if s, ok := op.(draw.Text); ok && strings.HasPrefix(s.S, "Tỉnh") && (s.Style == fonts.SansSemiBold) != (s.S == want) {
				t.Errorf("%q: %s is set in %v", title, s.S, s.Style)
			}
		}
	}
}

// What no chart can carry is said in words, with its sources.
func TestWordsInPlaceOfAChart(t *testing.T) {
	for want, figures := range map[string][]string{
		"Tổng mức bán lẻ năm 2023 của Tỉnh B, tỉnh duy nhất trong 3 tỉnh có số liệu, ước đạt gần 7 tỷ đồng, tăng 3% so với năm 2022.[1]": {retailIn("2023", "b", "7", ", status: estimated, about: nearly, growth: 3%"), retailIn("2023", "a", "…")},
		"Chỉ số sản xuất công nghiệp năm 2023 của Tỉnh A, tỉnh duy nhất trong 3 tỉnh có số liệu, giảm 2,5% so với năm 2022.[1]":          {`{indicator: iip, period: "2023", area: a, growth: "-2,5%", source: s}`},
		"Tổng mức bán lẻ năm 2023 của cả 2 tỉnh có số liệu bằng không hoặc không phát sinh.[1]":                                          {retailIn("2023", "b", "0"), retailIn("2023", "a", "-")},
		"Tổng mức bán lẻ năm 2023 của Tỉnh A bằng không hoặc không phát sinh.[1]":                                                        {retailIn("2023", "a", "-")},
	} {
		d := document(t, figures...)
		if len(chartsOf(d)) > 0 {
			t.Errorf("%q: there is a chart", want)
		}
		got := ""
		for _, b := range d.Blocks {
			if p, ok := b.(*doc.Para); ok && strings.Contains(plain(p.Line), "Số địa bàn") {
				got = withMarks(p.Line)
			}
		}
		if !strings.HasSuffix(got, want) {
			t.Errorf("the text is %q, want %q", got, want)
		}
	}
}
