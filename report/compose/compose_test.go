package compose_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/fonts"
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
	d, err := compose.Briefing(conference(t, figures...), faces(t), source.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
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
	for _, c := range []struct {
		name    string
		figures []string
		want    string
	}{
		{"all provinces", []string{retail("a", "5"), retail("b", "7"), retail("c", "1")}, "Tỉnh B cao nhất trong 3 tỉnh"},
		{"some provinces", []string{retail("a", "5"), retail("b", "7")}, "Tỉnh B cao nhất trong 2 tỉnh có số liệu"},
		{"one province", []string{retail("a", "5")}, "Mới có số liệu của Tỉnh A; 2 tỉnh chưa có"},
		{"unknown is no figure", []string{retail("a", "5"), retail("b", "…")}, "Mới có số liệu của Tỉnh A; 2 tỉnh chưa có"},
		{"unknown first", []string{retail("a", "…"), retail("b", "5")}, "Mới có số liệu của Tỉnh B; 2 tỉnh chưa có"},
		{"the author's chart and title", []string{retail("a", "5"), iip("a", "2%"), `charts: [{kind: ranking, indicator: retail, period: "2023", title: Tỉnh A dẫn đầu}]`}, "Tỉnh A dẫn đầu"},
		{"a tie", []string{retail("a", "7"), retail("b", "7")}, "Tổng mức bán lẻ"},
		{"units of two scales", []string{retail("a", "900"), `{indicator: retail, period: "2023", area: b, value: "1,2", unit: nghìn tỷ đồng, source: s}`}, "Tỉnh B cao nhất trong 2 tỉnh có số liệu"},
		{"all above the country", []string{iip("a", "5,0%"), iip("b", "7%"), iip("c", "4,9%"), iip("national", "4,7%")}, "Cả 3 tỉnh tăng cao hơn mức chung cả nước (4,7%)"},
		{"one equals the country", []string{iip("a", "5%"), iip("b", "7%"), iip("c", "4,7%"), iip("national", "4,7%")}, "Tỉnh B cao nhất trong 3 tỉnh"},
		{"above but for rounding", []string{iip("a", "5%"), iip("b", "7%"), iip("national", "4,7%")}, "Tỉnh B cao nhất trong 2 tỉnh có số liệu"},
		{"all fall", []string{iip("a", "-1,0%"), iip("b", "-0,2%"), iip("c", "-1,5%"), iip("national", "-3,0%")}, "Tỉnh B cao nhất trong 3 tỉnh"},
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
		`{{retail 2023 b in "tỷ đồng"}}`:                  `300 tỷ đồng (sơ bộ)`,
		`Đứng thứ {{retail 2023 b rank}}.`:                `Đứng thứ 2.`,
		`**Đạt** {{retail 2023 a}} và *{{retail 2023}}*.`: `Đạt gần 900 tỷ đồng và 1.234,5 tỷ đồng (ước).`,
	} {
		d := document(t, append(figures, "sections:\n  - {id: x, kind: text, title: Nội dung, body: '"+text+"'}")...)
		got := ""
		for i, b := range d.Blocks {
			if h, ok := b.(*doc.Heading); ok && plain(h.Line) == "Nội dung" {
				got = plain(d.Blocks[i+1].(*doc.Para).Line)
			}
		}
		if got != want {
			t.Errorf("%s prints %q, want %q", text, got, want)
		}
	}
}

// A figure in the author's Vietnamese text is written the Vietnamese way, also
// in a document whose own words are English.
func TestProseKeepsItsNotation(t *testing.T) {
	c := conference(t, `{indicator: retail, period: "2023", area: region, value: "105.091", status: estimated, source: s}`,
		"sections:\n  - {id: x, kind: text, title: Nội dung, body: 'Bán lẻ đạt {{retail 2023}}.'}")
	d, err := compose.Briefing(c, faces(t), source.English)
	if err != nil {
		t.Fatal(err)
	}
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
