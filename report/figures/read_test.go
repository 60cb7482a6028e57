package figures_test

import (
	"strings"
	"testing"
	"time"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/figures"
)

// at gives cells their places in a sheet.
func at(rows [][]sheet.Cell) [][]sheet.Cell {
	for r := range rows {
		for c := range rows[r] {
			rows[r][c].Pos = source.Pos{File: "t.xlsx", Sheet: "S", Cell: sheet.CellName(r, c)}
		}
	}
	return rows
}

func text(s string) sheet.Cell { return sheet.Cell{Kind: sheet.Text, Text: s, Places: -1} }

func line(texts ...string) (cells []sheet.Cell) {
	for _, s := range texts {
		if s == "" {
			cells = append(cells, sheet.Cell{})
			continue
		}
		cells = append(cells, text(s))
	}
	return cells
}

// read reads one sheet.
func read(rows [][]sheet.Cell, merged ...sheet.Area) ([]figures.Row, bool, source.Findings) {
	return figures.Read(&sheet.Book{Name: "t.xlsx", Sheets: []*sheet.Sheet{sheet.New("S", at(rows), merged...)}})
}

// A number comes out with all its digits, or is refused with one finding at its
// cell: never another number.
func TestNumberCells(t *testing.T) {
	n := func(digits string, places int) sheet.Cell {
		return sheet.Cell{Kind: sheet.Number, Text: digits, Places: places}
	}
	percent := func(c sheet.Cell) sheet.Cell { c.Percent = true; return c }
	formula := func(c sheet.Cell) sheet.Cell { c.Formula = "A1*2"; return c }
	for _, c := range []struct {
		cell  sheet.Cell
		value string // "" when it is refused
	}{
		{n("18942.67", -1), "18.942,67"},
		{n("18942.67", 0), "18.942,67"}, // typed: the format hides nothing
		{n("-2.63", 2), "-2,63"},
		{n("370461", -1), "370.461"},
		{n("370.461", -1), ""}, // or 370.461 typed into an English Excel
		{n("-1.234", 0), ""},
		{n("370.461", 3), "370,461"}, // the format says that there are three decimals
		{n("0.461", -1), "0,461"},
		{n("1234.567", -1), "1.234,567"},
		{percent(n("0.0797", 2)), "7,97%"},
		{percent(n("0.07971", 0)), "7,971%"},
		{percent(n("1", 0)), "100%"},
		{formula(n("7.973912", 2)), "7,97"},
		{formula(n("370.461", -1)), "370,461"},
		{formula(percent(n("0.079739", 1))), "8,0%"},
		{formula(n("5", 2)), "5"},
		{sheet.Cell{Kind: sheet.Number, Text: "18942670", Shown: "18.9", Places: 1, Scaled: true}, ""},
		{n(strings.Repeat("9", 40), -1), ""},
		{text("1,234.5"), "1,234.5"}, // read, or refused, with the other texts
		{text(" 18 942 "), "18 942"},
		{sheet.Cell{Kind: sheet.Fault, Text: "#DIV/0!"}, ""},
		{sheet.Cell{Kind: sheet.Fault, Formula: "A1*2"}, ""},
		{sheet.Cell{Kind: sheet.Date, Text: "45200", Shown: "Oct-23", Day: time.Date(2023, 10, 1, 0, 0, 0, 0, time.UTC)}, ""},
	} {
		rows, ok, found := read([][]sheet.Cell{line("Địa bàn", "Chỉ tiêu", "Kỳ", "Giá trị"), append(line("Tỉnh A", "exports", "2021"), c.cell)})
		if !ok || len(rows) != 1 {
			t.Fatalf("%+v: %d rows", c.cell, len(rows))
		}
		f := rows[0][figures.Value]
		if f.Text != c.value || f.Refused != (c.value == "") || !rows[0].Filled() {
			t.Errorf("%+v reads as %+v, want %q", c.cell, f, c.value)
		}
		if (len(found) == 1) != (c.value == "") || len(found) == 1 && found[0].Pos.Cell != "D2" {
			t.Errorf("%+v: %v", c.cell, found)
		}
	}
}

// A cell merged over rows counts for each of them, a merged number once; a
// second table under the first has its own headings; dates may stand in a note.
func TestRows(t *testing.T) {
	day := sheet.Cell{Kind: sheet.Date, Shown: "13/05/2022", Day: time.Date(2022, 5, 13, 0, 0, 0, 0, time.UTC)}
	year := sheet.Cell{Kind: sheet.Number, Text: "2021"}
	rows, ok, found := read([][]sheet.Cell{
		line("BIỂU SỐ LIỆU"),
		line("Địa bàn", "Chỉ tiêu", "Kỳ", "Giá trị", "Ghi chú"),
		append(append(line("Tỉnh A", "bán\n lẻ"), year), text("1"), day),
		append(append(line("", "exports"), year), sheet.Cell{}),
		line(),
		line("growth", "area", "indicator", "PERIOD"),
		line("5,3", "Tỉnh B", "exports", "2022"),
	}, sheet.Area{Top: 2, Left: 0, Bottom: 3, Right: 0}, sheet.Area{Top: 2, Left: 3, Bottom: 3, Right: 3})
	if !ok || len(found) > 0 || len(rows) != 3 {
		t.Fatalf("%d rows, %v", len(rows), found)
	}
	for i, want := range []figures.Row{
		row("Tỉnh A", "bán lẻ", "2021", "1", "", "", "", "", "", "", "", "13/05/2022"),
		row("Tỉnh A", "exports", "2021"),
		row("Tỉnh B", "exports", "2022", "", "", "", "", "5,3"),
	} {
		if texts(rows[i]) != texts(want) {
			t.Errorf("row %d: %q", i, texts(rows[i]))
		}
	}
}

// A table of another kind is not taken for this one.
func TestForeign(t *testing.T) {
	for _, head := range [][]string{
		{"STT", "Chỉ tiêu", "Đơn vị tính", "Năm 2021", "Năm 2022", "Ghi chú"},
		{"Địa bàn", "Chỉ tiêu", "Năm 2021"},
		{"Nguồn", "Ghi chú", "Đơn vị tính", "Trạng thái"},
		{},
	} {
		if rows, ok, found := read([][]sheet.Cell{line(head...), line("1", "2", "3")}); ok || len(rows) > 0 || len(found) > 0 {
			t.Errorf("%q is taken for the table: %v", head, found)
		}
	}
}

// What is told of a book is bounded, and every refused cell is still refused.
func TestManyFaults(t *testing.T) {
	cells := [][]sheet.Cell{line("Địa bàn", "Chỉ tiêu", "Kỳ", "Giá trị")}
	for range 3000 {
		cells = append(cells, append(line("Tỉnh A", "exports", "2021"), sheet.Cell{Kind: sheet.Fault, Text: "#N/A"}))
	}
	rows, _, found := read(cells)
	if len(found) > 1001 || found[len(found)-1].Rule != "limit" {
		t.Errorf("%d findings", len(found))
	}
	for _, r := range rows {
		if !r[figures.Value].Refused {
			t.Fatalf("%s is not refused", r.Pos())
		}
	}
}

// Figures on a hidden sheet are read, but not in silence; an empty form on one
// is nobody's concern.
func TestHiddenSheet(t *testing.T) {
	for value, warnings := range map[string]int{"1": 1, "": 0} {
		s := sheet.New("S", at([][]sheet.Cell{line("Địa bàn", "Chỉ tiêu", "Kỳ", "Giá trị"), line("Tỉnh A", "exports", "2021", value)}))
		s.Hidden = true
		rows, ok, found := figures.Read(&sheet.Book{Name: "t.xlsx", Sheets: []*sheet.Sheet{s}})
		if !ok || len(rows) != 1 || len(found) != warnings || found.Count(source.Warning) != warnings {
			t.Errorf("value %q: %d rows, %v", value, len(rows), found)
		}
	}
}
