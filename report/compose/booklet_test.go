package compose_test

import (
	"strings"
	"testing"

	"kyyeu/internal/source"
	"kyyeu/report/compose"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// booklet composes a Vietnamese booklet of figures and what stands below them.
func booklet(t *testing.T, figures ...string) *doc.Document {
	t.Helper()
	return bookletOf(t, conference(t, figures...))
}

func bookletOf(t *testing.T, c *data.Conference) *doc.Document {
	t.Helper()
	d, findings := compose.Booklet(c, compose.Options{Fonts: faces(t)})
	if findings.Count(source.Error) > 0 {
		t.Fatalf("%v", findings)
	}
	return d
}

// chapterOf gives the blocks of a province's chapter, those of columns among
// them.
func chapterOf(d *doc.Document, province string) []doc.Block {
	var out []doc.Block
	in := false
	for _, b := range d.Blocks {
		if h, ok := b.(*doc.Heading); ok && h.Level == 0 {
			in = plain(h.Line) == province
		} else if _, ok := b.(*doc.Pact); ok {
			in = false
		}
		if in {
			if c, ok := b.(*doc.Columns); ok {
				out = append(append(out, c.Left...), c.Right...)
				continue
			}
			out = append(out, b)
		}
	}
	return out
}

// says joins the paragraphs of a chapter.
func says(blocks []doc.Block) string {
	var lines []string
	for _, b := range blocks {
		if p, ok := b.(*doc.Para); ok {
			lines = append(lines, plain(p.Line))
		}
	}
	return strings.Join(lines, " ")
}

// What a chapter says of a figure is what the figure proves: its status, its
// growth, its place among those that are known, and no place when the digits
// leave it open.
func TestStatements(t *testing.T) {
	retail := func(area, value, more string) string {
		return `{indicator: retail, period: "2023", area: ` + area + `, value: "` + value + `", source: s` + more + `}`
	}
	iip := func(area, growth, more string) string {
		return `{indicator: iip, period: "2023", area: ` + area + `, growth: "` + growth + `", source: s` + more + `}`
	}
	for _, c := range []struct {
		name    string
		figures []string
		want    string
	}{
		{"value alone", []string{retail("a", "1.200", "")}, "Tổng mức bán lẻ năm 2023 đạt 1.200 tỷ đồng."},
		{"growth and place", []string{retail("a", "1.200", `, growth: "5,3%"`), retail("b", "2.000", "")},
			"Tổng mức bán lẻ năm 2023 đạt 1.200 tỷ đồng, tăng 5,3% so với năm 2022, đứng thứ hai trong hai tỉnh có số liệu."},
		{"all provinces", []string{retail("a", "3.200", ""), retail("b", "2.000", ""), retail("c", "1.000", "")},
			"Tổng mức bán lẻ năm 2023 đạt 3.200 tỷ đồng, cao nhất trong ba tỉnh."},
		{"a fall, estimated", []string{retail("a", "1.200", `, growth: "-5,3%", status: estimated`)},
			"Tổng mức bán lẻ năm 2023 ước đạt 1.200 tỷ đồng, giảm 5,3% so với năm 2022."},
		{"no change, preliminary", []string{retail("a", "1.200", `, growth: "0%", status: preliminary`)},
			"Tổng mức bán lẻ năm 2023 sơ bộ đạt 1.200 tỷ đồng, không thay đổi so với năm 2022."},
		{"equal values have no place", []string{retail("a", "1.200", ""), retail("b", "1.200", "")},
			"Tổng mức bán lẻ năm 2023 đạt 1.200 tỷ đồng."},
		{"a word leaves the place open", []string{retail("a", "1.200", ", about: nearly"), retail("b", "1.150", "")},
			"Tổng mức bán lẻ năm 2023 đạt gần 1.200 tỷ đồng."},
		{"index above the country", []string{iip("a", "8,5%", ""), iip("national", "4,7%", "")},
			"Chỉ số sản xuất công nghiệp năm 2023 tăng 8,5% so với năm 2022, cao hơn mức chung cả nước (+4,7%)."},
		{"index below the country", []string{iip("a", "-1,5%", ", status: estimated"), iip("national", "4,7%", "")},
			"Chỉ số sản xuất công nghiệp năm 2023 ước giảm 1,5% so với năm 2022, thấp hơn mức chung cả nước (+4,7%)."},
		{"index as the country", []string{iip("a", "4,7%", ""), iip("national", "4,7%", "")},
			"Chỉ số sản xuất công nghiệp năm 2023 tăng 4,7% so với năm 2022."},
	} {
		got := says(chapterOf(booklet(t, c.figures...), "Tỉnh A"))
		if !strings.HasPrefix(got, c.want) || len(got) > len(c.want) && got[len(c.want)] != ' ' {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// A province without figures says so, and has no empty frames; one that lacks a
// figure that others have names it.
func TestProvinceWithoutFigures(t *testing.T) {
	d := booklet(t, `{indicator: retail, period: "2023", area: a, value: "1.200", source: s}`, `{indicator: iip, period: "2023", area: a, growth: "4%", source: s}`,
		`{indicator: iip, period: "2023", area: b, growth: "3%", source: s}`)
	c := chapterOf(d, "Tỉnh C")
	if got, want := says(c), "Kỷ yếu này chưa có số liệu của Tỉnh C."; !strings.HasPrefix(got, want) {
		t.Errorf("the chapter says %q, want %q", got, want)
	}
	for _, b := range c {
		switch b.(type) {
		case *doc.Heading, *doc.Para:
		default:
			t.Errorf("a chapter without figures has %T", b)
		}
	}
	if got, want := says(chapterOf(d, "Tỉnh B")), "Chưa có số liệu của Tỉnh B về: tổng mức bán lẻ năm 2023."; !strings.Contains(got, want) {
		t.Errorf("the chapter says %q, want %q", got, want)
	}
}

// A section that names a province stands in its chapter and nowhere else; the
// briefing leaves it out and says so.
func TestSectionOfProvince(t *testing.T) {
	c := conference(t, `{indicator: retail, period: "2023", area: a, value: "1.200", source: s}`,
		"sections:", "  - {id: own, title: Tham luận, province: b, body: Lời riêng của tỉnh.}", "  - {id: all, title: Chung, body: Lời chung.}")
	d := bookletOf(t, c)
	if !strings.Contains(says(chapterOf(d, "Tỉnh B")), "Lời riêng của tỉnh.") {
		t.Error("the section is not in its chapter")
	}
	if n := strings.Count(says(d.Blocks), "Lời riêng của tỉnh."); n != 1 {
		t.Errorf("the section stands %d times in the booklet", n)
	}
	b, findings := compose.Briefing(c, compose.Options{Fonts: faces(t)})
	if strings.Contains(says(b.Blocks), "Lời riêng của tỉnh.") {
		t.Error("the section stands in the briefing")
	}
	if !strings.Contains(findings[len(findings)-1].Message.EN, "own") {
		t.Errorf("nothing is said of the section: %v", findings)
	}
}

// Every figure of the data stands in the appendix, in the unit of its source,
// with the number of its source.
func TestAppendixHasAllFigures(t *testing.T) {
	c := conference(t, `{indicator: retail, period: "2023", area: a, value: "1,2", unit: nghìn tỷ đồng, source: s}`,
		`{indicator: retail, period: "2022", area: b, value: "900", source: t}`, `{indicator: iip, period: "2023", area: region, growth: "4,25%", source: s}`)
	d := bookletOf(t, c)
	rows := 0
	var cells []string
	for _, b := range d.Blocks {
		table, ok := b.(*doc.Table)
		if !ok || !strings.HasPrefix(table.Ref, "all-") {
			continue
		}
		for _, r := range table.Rows {
			rows++
			for _, c := range r.Cells {
				cells = append(cells, plain(c.Line))
			}
		}
	}
	if rows != len(c.Figures) {
		t.Errorf("%d rows for %d figures", rows, len(c.Figures))
	}
	all := strings.Join(cells, "|")
	for _, want := range []string{"Tỉnh A|năm 2023|1,2|nghìn tỷ đồng", "Tỉnh B|năm 2022|900|tỷ đồng", "+4,25"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in %s", want, all)
		}
	}
}

// Every entry of the contents leads to a block of the document, and no two blocks
// have one name.
func TestContentsLeadSomewhere(t *testing.T) {
	d := booklet(t, `{indicator: retail, period: "2023", area: a, value: "1.200", source: s}`, `{indicator: retail, period: "2023", area: b, value: "1.100", source: s}`,
		"sections: [{id: all, title: Chung, body: Lời chung.}]", "pact: {text: Cùng thi đua., signers: all}", "handover: {from: a, to: b, text: Trao cờ.}")
	names := map[string]int{}
	var walk func([]doc.Block)
	walk = func(blocks []doc.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *doc.Heading:
				names[b.Ref]++
			case *doc.Figure:
				names[b.Ref]++
			case *doc.Table:
				names[b.Ref]++
			case *doc.Pact:
				names[b.Ref]++
			case *doc.Columns:
				walk(b.Left)
				walk(b.Right)
			}
		}
	}
	walk(d.Blocks)
	for name, n := range names {
		if name != "" && n > 1 {
			t.Errorf("%d blocks are named %q", n, name)
		}
	}
	entries := 0
	for _, b := range d.Blocks {
		if c, ok := b.(*doc.Contents); ok {
			for _, e := range c.Entries {
				if e.Ref != "" && names[e.Ref] != 1 {
					t.Errorf("%q leads to %q", plain(e.Line), e.Ref)
				}
				entries++
			}
		}
	}
	if entries < 10 {
		t.Errorf("%d entries", entries)
	}
}
