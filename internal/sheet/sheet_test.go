package sheet

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"kyyeu/internal/source"
)

// made gives the bytes of a workbook.
func made(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// said gives the findings as lines.
func said(found source.Findings) string {
	var b strings.Builder
	for _, f := range found {
		fmt.Fprintf(&b, "%s %s %s: %s (%s)\n", f.Pos, f.Severity, f.Rule, f.Message.VI, f.Hint.VI)
	}
	return b.String()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// readSheet reads a workbook without any finding and gives its first sheet.
func readSheet(t testing.TB, f *excelize.File) *Sheet {
	t.Helper()
	book, found := Read(made(t, f), "a.xlsx")
	if book == nil || len(found) > 0 {
		t.Fatalf("findings:\n%s", said(found))
	}
	return book.Sheets[0]
}

func TestNumbersAndFormats(t *testing.T) {
	for _, c := range []struct {
		value, code string
		want        Cell
	}{
		{"18942.669999999998", "", Cell{Kind: Number, Text: "18942.67", Places: -1}},
		{"18942.669999999998", "#,##0.00", Cell{Kind: Number, Text: "18942.67", Shown: "18,942.67", Places: 2}},
		{"1.0E-2", "0.00%", Cell{Kind: Number, Text: "0.01", Shown: "1.00%", Places: 2, Percent: true}},
		{"7.97E-2", "0.00%", Cell{Kind: Number, Text: "0.0797", Shown: "7.97%", Places: 2, Percent: true}},
		{"7.97", `0.00"%"`, Cell{Kind: Number, Text: "7.97", Shown: "7.97%", Places: 2}},
		{"7.97", `0.00\%`, Cell{Kind: Number, Text: "7.97", Shown: "7.97%", Places: 2}},
		{"5E+3", "0", Cell{Kind: Number, Text: "5000", Places: 0}},
		{"-0", "0", Cell{Kind: Number, Text: "0", Places: 0}},
		{"1234567890", "#,##0,,", Cell{Kind: Number, Text: "1234567890", Shown: "1,235", Places: 0, Scaled: true}},
		{"1234567890", `#,##0.0,," tr"`, Cell{Kind: Number, Text: "1234567890", Shown: "1,234.6 tr", Places: 1, Scaled: true}},
		{"1234567890", `#,##0,,.0`, Cell{Kind: Number, Text: "1234567890", Shown: "1,234.6", Places: 1, Scaled: true}},
		{"-1234.5", "#,##0.00;(#,##0.00)", Cell{Kind: Number, Text: "-1234.5", Shown: "(1,234.50)", Places: 2}},
		{"-1234.5", "#,##0.0#", Cell{Kind: Number, Text: "-1234.5", Shown: "-1,234.5", Places: -1}},
		{"0", `_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-`, Cell{Kind: Number, Text: "0", Shown: "-", Places: 0}},
		{"1234.5", `[$-42A]#,##0.0\ [$₫-42A]`, Cell{Kind: Number, Text: "1234.5", Shown: "1,234.5 ₫", Places: 1}},
		{"99.95", "[Red]0.0", Cell{Kind: Number, Text: "99.95", Shown: "100.0", Places: 1}},
		{"1500", `[>=1000]#,##0,"K";0`, Cell{Kind: Number, Text: "1500", Shown: "2K", Places: 0, Scaled: true}},
		{"15", `[>=1000]#,##0,"K";0`, Cell{Kind: Number, Text: "15", Places: 0}},
		{"15", ";;;", Cell{Kind: Number, Text: "15", Places: -1, Hidden: true}},
		{"0.5", "# ?/?", Cell{Kind: Number, Text: "0.5", Places: -1}},
		{"1234", "0.00E+00", Cell{Kind: Number, Text: "1234", Places: -1}},
		{"1234", `General" tỷ"`, Cell{Kind: Number, Text: "1234", Shown: "1234 tỷ", Places: -1}},
		{"1234", "@", Cell{Kind: Number, Text: "1234", Places: -1}},
		{"912345678", "0000-000-000", Cell{Kind: Number, Text: "912345678", Shown: "0912-345-678", Places: 0}},
		{"45200", "mmm-yy", Cell{Kind: Date, Text: "45200", Shown: "Oct-23", Day: date(2023, 10, 1)}},
		{"45200", "dd/mm/yyyy", Cell{Kind: Date, Text: "45200", Shown: "01/10/2023", Day: date(2023, 10, 1)}},
		{"45200.75", "yyyy-mm-dd hh:mm", Cell{Kind: Date, Text: "45200.75", Shown: "2023-10-01 18:00", Day: date(2023, 10, 1)}},
		{"0.75", "h:mm AM/PM", Cell{Kind: Number, Text: "0.75", Shown: "6:00 PM", Places: -1}},
		{"1.5", "[h]:mm", Cell{Kind: Number, Text: "1.5", Places: -1}},
		{"59", "d/m/yyyy", Cell{Kind: Date, Text: "59", Shown: "28/2/1900", Day: date(1900, 2, 28)}},
		{"60", "d/m/yyyy", Cell{Kind: Date, Text: "60"}},
		{"61", "d/m/yyyy", Cell{Kind: Date, Text: "61", Shown: "1/3/1900", Day: date(1900, 3, 1)}},
		{"1", "d/m/yyyy", Cell{Kind: Date, Text: "1", Shown: "1/1/1900", Day: date(1900, 1, 1)}},
		{"-1", "d/m/yyyy", Cell{Kind: Number, Text: "-1", Places: -1}},
		{"9999999", "d/m/yyyy", Cell{Kind: Number, Text: "9999999", Places: -1}},
	} {
		f := excelize.NewFile()
		must(t, f.SetCellDefault("Sheet1", "A1", c.value))
		if c.code != "" {
			id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &c.code})
			must(t, err)
			must(t, f.SetCellStyle("Sheet1", "A1", "A1", id))
		}
		got := readSheet(t, f).At(0, 0)
		c.want.Pos = source.Pos{File: "a.xlsx", Sheet: "Sheet1", Cell: "A1"}
		if got != c.want {
			t.Errorf("%s under %q:\n got %+v\nwant %+v", c.value, c.code, got, c.want)
		}
	}
}

// A file of each separator, with a title line, an empty line, quotes, commas of
// decimals and a ragged end reads as the same grid.
func TestSeparators(t *testing.T) {
	const file = "Biểu số 1|||\r\n\r\nTỉnh|Giá trị|Tăng (%)|Ghi chú\r\nTỉnh A|\"1.234,5\"|7,97|\"hai\r\ndòng \"\"x\"\"\"\r\nTỉnh B|2.000|\"8,1\"\r\n"
	for _, sep := range "|;\t," {
		s := strings.ReplaceAll(file, "|", string(sep))
		if sep == ',' {
			s = strings.ReplaceAll(s, "7,97", `"7,97"`)
		}
		book, found := Read([]byte("\ufeff"+s), "a.csv")
		if book == nil || len(found) > 0 {
			t.Fatalf("%q: %s", sep, said(found))
		}
		g := book.Sheets[0]
		if g.Rows() != 5 || g.Cols() != 4 {
			t.Errorf("%q: %d rows, %d columns", sep, g.Rows(), g.Cols())
		}
		for _, c := range []struct {
			row, col int
			text     string
			line     int
			column   int
		}{{0, 0, "Biểu số 1", 1, 1}, {2, 3, "Ghi chú", 3, 23}, {3, 0, "Tỉnh A", 4, 1}, {3, 1, "1.234,5", 4, 8}, {3, 3, "hai\ndòng \"x\"", 4, 0}, {4, 0, "Tỉnh B", 6, 1}, {4, 2, "8,1", 6, 14}} {
			got := g.At(c.row, c.col)
			if got.Kind != Text || got.Text != c.text || got.Pos.Line != c.line || c.column > 0 && got.Pos.Column != c.column {
				t.Errorf("%q: %d,%d is %+v, want %+v", sep, c.row, c.col, got, c)
			}
		}
		if !g.At(3, 1).Quoted || g.At(3, 0).Quoted {
			t.Error("quotes are not seen")
		}
		if p := g.Pos(4, 3); p != (source.Pos{File: "a.csv", Line: 6}) {
			t.Errorf("a field that is not there is at %v", p)
		}
	}
}

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
