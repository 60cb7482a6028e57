package compose_test

import (
	"strings"
	"testing"

	"kyyeu/internal/source"
	"kyyeu/report/compose"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// provincial is a conference of three provinces, of which one has no figures.
func provincial(t *testing.T) *data.Conference {
	t.Helper()
	return conference(t,
		`{indicator: sales, period: "2023", area: region, value: "1.200", source: s}`,
		`{indicator: sales, period: "2023", area: a, value: "400", status: estimated, source: s}`,
		`{indicator: sales, period: "2023", area: b, value: "800", source: t}`,
		`{indicator: iip, period: "2023", area: a, value: "105,0", source: s}`,
		`{indicator: iip, period: "2023", area: b, value: "104,0", source: s}`,
		`sections:`,
		`  - {id: whole, kind: results, title: Kết quả chung, body: Cả vùng tốt.}`,
		`  - {id: of-a, province: a, title: Chuyện của A, body: Riêng A.}`,
		`  - {id: of-b, province: b, title: Chuyện của B, body: Riêng B.}`,
		`limitations: [{id: H1, text: Hạn chế một.}]`,
		`solutions: [{id: G1, answers: [H1], text: Giải pháp một., lead: a}]`)
}

// allText is all text of a document, with plain spaces.
func allText(d *doc.Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		writeText(&b, block)
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

func writeText(b *strings.Builder, block doc.Block) {
	switch x := block.(type) {
	case *doc.Title:
		b.WriteString(x.Title.Plain() + "\n" + x.Standfirst.Plain() + "\n")
	case *doc.Heading:
		b.WriteString(x.Line.Plain() + "\n")
	case *doc.Para:
		b.WriteString(x.Line.Plain() + "\n")
	case *doc.Beside:
		for _, inner := range x.Blocks {
			writeText(b, inner)
		}
	case *doc.List:
		for _, item := range x.Items {
			for _, inner := range item {
				writeText(b, inner)
			}
		}
	case *doc.KeyFigures:
		for _, k := range x.Items {
			b.WriteString(k.Label + ": " + k.Value + "\n")
		}
	case *doc.Figure:
		b.WriteString(x.Title.Plain() + "\n" + x.Alt + "\n")
	case *doc.Table:
		for _, r := range x.Rows {
			for _, c := range r.Cells {
				b.WriteString(c.Line.Plain() + " | ")
			}
			b.WriteString("\n")
		}
	}
}

// A document for one province names it, has its figures, place and share, what
// it was given to do and its own text, and nothing of the others' own: neither B's
// figures nor the rest of the region, which is as great as B's.
func TestProvince(t *testing.T) {
	d, _ := compose.Briefing(provincial(t), compose.Options{Fonts: faces(t), Province: "a"})
	text := allText(d)
	for _, want := range []string{
		"Tỉnh A\nHội nghị", "Tổng doanh thu: 400", "bằng 33,3% toàn vùng (số tính)", "đứng thứ hai trong hai tỉnh có số liệu",
		"Tỉnh A chiếm 33,3% (ước, số tính) tổng doanh thu toàn vùng", "Kết quả chung", "Chuyện của A", "Việc được giao", "G1. Giải pháp một. (chủ trì)",
		"Tỉnh A | +5,0 | 400 | ", "Toàn vùng | … | 1.200 | ",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	for _, other := range []string{"Chuyện của B", "Tỉnh B | ", "800", "4,0%"} {
		if strings.Contains(text, other) {
			t.Errorf("it says %q", other)
		}
	}
	if !strings.HasSuffix(d.Title, " – Tỉnh A") {
		t.Errorf("its title is %q", d.Title)
	}
}

// What a province lacks is said, and no place or share is made up.
func TestDocumentOfProvinceWithoutFigures(t *testing.T) {
	d, _ := compose.Briefing(provincial(t), compose.Options{Fonts: faces(t), Province: "c"})
	text := allText(d)
	if !strings.Contains(text, "Báo cáo này chưa có số liệu của Tỉnh C.") || strings.Contains(text, "đứng thứ") || strings.Contains(text, "33,3%") {
		t.Error(text)
	}
}

// Every layout can be made for every province, and names it.
func TestProvinceInEveryLayout(t *testing.T) {
	c := provincial(t)
	for _, layout := range compose.Layouts() {
		for _, p := range c.Provinces {
			for _, lang := range []source.Lang{source.Vietnamese, source.English} {
				d, _ := compose.Layout(layout)(c, compose.Options{Fonts: faces(t), Province: p.ID.S, Lang: lang})
				if !strings.Contains(d.Title, p.Name.S) {
					t.Errorf("%s: the title for %s is %q", layout, p.Name.S, d.Title)
				}
				if other := map[string]string{"a": "Riêng B", "b": "Riêng A", "c": "Riêng A"}[p.ID.S]; strings.Contains(allText(d), other) {
					t.Errorf("%s for %s says %q", layout, p.Name.S, other)
				}
			}
		}
	}
}

// The appendix of a province's booklet lists its figures beside those of region
// and country, and its charts name the sources of all that they show.
func TestAppendixOfProvince(t *testing.T) {
	d, _ := compose.Booklet(provincial(t), compose.Options{Fonts: faces(t), Province: "a"})
	rows, charts := "", 0
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *doc.Table:
			if strings.HasPrefix(b.Ref, "all-") {
				rows += allText(&doc.Document{Blocks: []doc.Block{b}})
			}
		case *doc.Figure:
			charts++
			if text := b.Notes[0].Plain(); strings.Contains(text, "phụ lục") {
				t.Errorf("a chart leads to an appendix that has no other areas: %q", text)
			}
		}
	}
	if !strings.Contains(rows, "Tỉnh A | ") || !strings.Contains(rows, "Vùng giả định | ") || strings.Contains(rows, "Tỉnh B | ") {
		t.Errorf("it lists\n%s", rows)
	}
	if charts == 0 {
		t.Error("no chart was looked at")
	}
}

// A share of the region is not made of what is not exact enough, nor where the
// region is no sum.
func TestNoShareOfRegion(t *testing.T) {
	for name, figures := range map[string][2]string{
		"few digits": {`value: "1.200"`, `value: "40"`},
		"a word":     {`value: "1.200"`, `value: "400", about: nearly`},
		"stated":     {`value: "1.200"`, `value: "400", share: {of: region, value: "33%"}`},
		"unknown":    {`value: "…"`, `value: "400"`},
	} {
		c := conference(t, `{indicator: sales, period: "2023", area: region, `+figures[0]+`, source: s}`,
			`{indicator: sales, period: "2023", area: a, `+figures[1]+`, source: s}`)
		d, _ := compose.Briefing(c, compose.Options{Fonts: faces(t), Province: "a"})
		if text := allText(d); strings.Contains(text, "toàn vùng (số tính)") {
			t.Errorf("%s:\n%s", name, text)
		}
	}
}
