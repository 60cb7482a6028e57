package collect

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/figures"
)

// grid is a sheet of one table: provinces and indicators in turn as rows, years
// as columns.
func grid(rows, cols int, areas, indicators []string) *sheet.Sheet {
	text := func(r, c int, s string) sheet.Cell {
		return sheet.Cell{Kind: sheet.Text, Text: s, Places: -1, Pos: source.Pos{File: "big.xlsx", Sheet: "S", Cell: sheet.CellName(r, c)}}
	}
	var all [][]sheet.Cell
	for r := range rows {
		line := make([]sheet.Cell, 0, cols)
		for c := range cols {
			switch {
			case r == 0 && c == 0:
				line = append(line, text(r, c, "Địa bàn"))
			case r == 0 && c == 1:
				line = append(line, text(r, c, "Chỉ tiêu"))
			case r == 0:
				line = append(line, text(r, c, fmt.Sprintf("Tháng %d/%d", c%12+1, 1990+c%30)))
			case c == 0:
				line = append(line, text(r, c, areas[r%len(areas)]))
			case c == 1:
				line = append(line, text(r, c, indicators[r%len(indicators)]))
			default:
				cell := text(r, c, fmt.Sprintf("%d.%d", r*7%100000, c))
				cell.Kind = sheet.Number
				line = append(line, cell)
			}
		}
		all = append(all, line)
	}
	return sheet.New("S", all)
}

// The largest sheets that are looked through at all are proposed for, and read,
// in a few seconds.
func TestLargestSheets(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("large: the race detector would take minutes, and there is one goroutine")
	}
	c := fuzzConference(t)
	known := []string{"Kim ngạch xuất khẩu", "Kim ngạch nhập khẩu", "Số chợ", "Sản lượng bia"}
	foreign := []string{"Rau cải các loại", "Số doanh nghiệp thành lập mới", "- FDI", "Kim ngạch xuất khẩu gạo"}
	for _, x := range []struct {
		name       string
		rows, cols int
		areas      []string
		indicators []string
	}{
		{"long", 2_000, 15, []string{"Tỉnh A", "Tỉnh B"}, known},
		{"long and strange", 2_000, 15, []string{"Huyện X", "Tỉng A"}, foreign},
		{"wide", 60, 500, []string{"Tỉnh A", "Tỉnh B"}, known},
		{"texts", 2_000, 15, []string{"1.234", "Tỉnh A (không kể huyện B)"}, []string{"(1) Xuất khẩu (FDI)", "12-15"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			read := func(rows int) time.Duration {
				book := &sheet.Book{Name: "big.xlsx", Sheets: []*sheet.Sheet{grid(rows, x.cols, x.areas, x.indicators)}}
				if f, large := tooLarge(book); large {
					t.Fatal(f.Message.EN)
				}
				start := time.Now()
				m := Propose(book, c)
				unansweredPlaces(&m)
				figures, findings := apply(book, "big.xlsx", &m, c)
				took := time.Since(start)
				t.Logf("%v: %d tables, %d figures, %d findings", took, len(m.Tables), len(figures), len(findings))
				return took
			}
			// The times of one run are compared with each other, for machines
			// differ: what grows with the square takes sixteen times as long.
			quarter, whole := read(x.rows/4), read(x.rows)
			if whole > 10*quarter+time.Second {
				t.Errorf("four times the rows took %v after %v", whole, quarter)
			}
		})
	}
}

// What is larger is refused, not read in part.
func TestTooLarge(t *testing.T) {
	c := fuzzConference(t)
	book := &sheet.Book{Name: "big.xlsx", Sheets: []*sheet.Sheet{grid(20_000, 15, []string{"Tỉnh A"}, []string{"Số chợ"})}}
	entries, findings := Read(book, "big.xlsx", &Mapping{}, c)
	if len(entries) > 0 || findings.Count(source.Error) != 1 || findings[0].Rule != "limit" {
		t.Errorf("%d entries, %v", len(entries), findings)
	}
	csv := Return{Shown: "big.csv", As: "big.csv", Raw: []byte(strings.Repeat(strings.Repeat("1;", 19)+"1\n", 6_000))}
	raw, _, findings := Draft(csv, c, source.English)
	if raw != nil || findings.Count(source.Error) != 1 || findings[0].Rule != "limit" {
		t.Errorf("%s, %v", raw, findings)
	}
}

// Merging is linear: the figures of all provinces for many years.
func TestMergeMany(t *testing.T) {
	c := fuzzConference(t)
	var old, read []Entry
	for i := range 15_000 {
		f := data.Figure{Indicator: data.Text{S: "markets"}, Area: data.Text{S: "tinh-a"}, Unit: data.ParseUnit("chợ"),
			Period: data.Period{PeriodKey: data.PeriodKey{Kind: data.Month, Year: 1900 + i/12, N: i%12 + 1}},
			Value:  data.Value{State: data.Known, Number: data.NewDecimal(int64(i), 0)},
			Origin: data.Text{S: fmt.Sprintf("a.xlsx!S!C%d", i+1)}}
		old = append(old, entryOf(f, c))
		if i%2 == 0 {
			f.Value.Number = data.NewDecimal(int64(i+1), 0)
		}
		read = append(read, entryOf(f, c))
	}
	start := time.Now()
	rows, sum, _ := Merge(old, read, []string{"a.xlsx"}, func(string) bool { return true }, c)
	if took := time.Since(start); took > time.Minute {
		t.Errorf("it took %v", took)
	}
	if len(rows) != 15_000 || sum.Changed != 7_500 || sum.Kept != 7_500 || rows[0][figures.Area].Text != "Tỉnh A" {
		t.Errorf("%d rows, %+v", len(rows), sum)
	}
}
