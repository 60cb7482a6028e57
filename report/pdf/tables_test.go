package pdf_test

import (
	"fmt"
	"strings"
	"testing"

	"kyyeu/fonts"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
	"kyyeu/report/layout"
)

// figureTable is a table of invented figures: provinces by years, in groups of seven,
// under heads of two levels.
func figureTable(rows, columns int) *doc.Table {
	t := &doc.Table{
		Label: "Bảng 1", Title: doc.Words("Số liệu minh họa theo địa bàn và năm"), Subtitle: "tỷ đồng",
		Columns: []doc.Column{{Head: doc.Words("Địa bàn"), Wide: true}},
		Groups:  []doc.Group{{Span: 1}}, Over: []doc.Group{{Span: 1}},
		Notes: []doc.Line{doc.Words("a ước tính."), doc.Cited("Nguồn: số liệu minh họa", 1)},
	}
	for c := range columns {
		t.Columns = append(t.Columns, doc.Column{Head: doc.Words(fmt.Sprint("năm ", 2000+c)), Align: doc.Decimal})
		if c%2 == 0 {
			t.Groups = append(t.Groups, doc.Group{Head: fmt.Sprint("Ngành ", c/2+1)})
		}
		t.Groups[len(t.Groups)-1].Span++
		if c%4 == 0 {
			t.Over = append(t.Over, doc.Group{Head: "Công nghiệp và thương mại"})
		}
		t.Over[len(t.Over)-1].Span++
	}
	numbers := []string{"1.234,5", "−12,75", "…", "370.461", "-", "0", "+8,25", "99,1"}
	if columns < 6 {
		numbers = append(numbers, "gần 42.000", "1.200 (ước)")
	}
	for r := range rows {
		if r%7 == 0 && rows > 7 {
			t.Rows = append(t.Rows, doc.Row{Group: true, Cells: []doc.Cell{{Line: doc.Words(fmt.Sprint("Vùng giả định ", r/7+1))}}})
		}
		row := doc.Row{Cells: []doc.Cell{{Line: doc.Words(fmt.Sprint("Tỉnh ", r+1))}}, Total: r == rows-1 && rows > 1}
		for c := range columns {
			cell := doc.Cell{Line: doc.Words(numbers[(r*7+c*3)%len(numbers)])}
			if (r+c)%11 == 0 {
				cell.Mark = "a"
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// tables is a document of tables and the text around them.
func tables(t testing.TB, set *fonts.Set, form doc.Form, all ...*doc.Table) *layout.Output {
	t.Helper()
	d := &doc.Document{Form: form, Title: "Bảng số liệu", HeadLeft: "Bảng số liệu", HeadRight: "Số liệu minh họa", Foot: "Vùng giả định",
		Stamp: "số liệu minh họa", Notes: []doc.Line{doc.Words("Nhóm biên soạn, “Số liệu minh họa”, 2024.")}}
	words := strings.Repeat("Số liệu của các tỉnh trong vùng giả định được trình bày theo năm và theo ngành. ", 8)
	d.Blocks = append(d.Blocks, &doc.Title{Title: doc.Words("Bảng số liệu")}, &doc.Heading{Level: 1, Line: doc.Words("Số liệu theo địa bàn")})
	for i, table := range all {
		table.Label = fmt.Sprint("Bảng ", i+1)
		d.Blocks = append(d.Blocks, &doc.Para{Line: doc.Words(words)}, table, &doc.Para{Line: doc.Words(words)}, &doc.Para{Line: doc.Words(words)})
	}
	out, findings := layout.Set(d, set)
	if findings.Count(source.Note) > 0 {
		t.Fatal(findings[0].Message.EN)
	}
	return out
}

// tableSamples are tables of all sizes, in documents that turn pages and in one
// that does not.
func tableSamples(t testing.TB, set *fonts.Set) map[string]*layout.Output {
	one, none := figureTable(1, 3), figureTable(0, 3)
	return map[string]*layout.Output{
		"tables-small.pdf":   tables(t, set, doc.Briefing, one, none, figureTable(5, 4), figureTable(20, 4)),
		"tables-divided.pdf": tables(t, set, doc.Briefing, figureTable(63, 12), figureTable(6, 30)),
		"tables-turned.pdf":  tables(t, set, doc.Booklet, figureTable(63, 12), figureTable(6, 12), figureTable(4, 40)),
		"tables-report.pdf":  tables(t, set, doc.Report, figureTable(8, 2), figureTable(0, 3), figureTable(30, 9), figureTable(4, 30)),
	}
}
