package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"kyyeu/internal/source"
)

// xmlPart is a file in the archive of a workbook.
type xmlPart struct{ name, content string }

// plainParts are a workbook with one sheet; tests change parts of it.
func plainParts(sheet string) []xmlPart {
	return []xmlPart{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", `<Relationships xmlns="r"><Relationship Id="rId1" Type="http://x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns:r="r"><sheets><sheet name="Biểu 1" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`},
		{"xl/sharedStrings.xml", `<sst><si><t>một</t></si><si><r><t xml:space="preserve">hai </t></r><r><rPr><rFont val="Arial"/></rPr><t>ba</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si></sst>`},
		{"xl/worksheets/sheet1.xml", sheet},
	}
}

// packed makes the archive.
func packed(t testing.TB, parts ...xmlPart) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		w, err := z.Create(p.name)
		must(t, err)
		_, err = w.Write([]byte(p.content))
		must(t, err)
	}
	must(t, z.Close())
	return b.Bytes()
}

// sheetOf is the XML of a sheet with these rows.
func sheetOf(rows string) string {
	return `<?xml version="1.0"?><worksheet><sheetData>` + rows + `</sheetData></worksheet>`
}

// All kinds of values that a cell of the format may have.
func TestCells(t *testing.T) {
	raw := packed(t, plainParts(sheetOf(`<row r="2"><c r="A2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t> bốn_x000D_
 </t></is></c><c r="E2" t="str"><f>A2&amp;"x"</f><v>mộtx</v></c></row>
<row><c t="b"><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>SUM(A1:A9)</f></c><c t="str"><f>""</f><v></v></c><c t="d"><v>2023-10-01T00:00:00</v></c><c s="99"><v>12.50</v></c></row>
<row r="4" hidden="1"><c r="A4"><f t="shared" ref="A4:A5" si="0">B4*$C$1+Sheet1!B$4+LOG10(B4)&amp;"B4"</f><v>1</v></c></row><row r="5"><c r="A5"><f t="shared" si="0"/><v>2</v></c><c/><c s="1"/></row><row r="90000"/>`))...)
	book, found := Read(raw, "a.xlsx")
	if book == nil || len(found) > 0 {
		t.Fatal(said(found))
	}
	s := book.Sheets[0]
	if s.Rows() != 5 || s.Cols() != 6 || s.Name != "Biểu 1" {
		t.Errorf("%d rows, %d columns in %q", s.Rows(), s.Cols(), s.Name)
	}
	for name, want := range map[string]Cell{
		"A1": {}, "C2": {}, "D3": {},
		"A2": {Kind: Text, Text: "một"},
		"B2": {Kind: Text, Text: "hai ba"},
		"D2": {Kind: Text, Text: "bốn"},
		"E2": {Kind: Text, Text: "mộtx", Formula: `A2&"x"`},
		"A3": {Kind: Bool, Text: "TRUE"},
		"B3": {Kind: Fault, Text: "#DIV/0!", Formula: "1/0"},
		"C3": {Kind: Fault, Formula: "SUM(A1:A9)"},
		"E3": {Kind: Date, Text: "45200", Shown: "2023-10-01", Day: date(2023, 10, 1)},
		"F3": {Kind: Number, Text: "12.5", Places: -1},
		"A4": {Kind: Number, Text: "1", Places: -1, Hidden: true, Formula: `B4*$C$1+Sheet1!B$4+LOG10(B4)&"B4"`},
		"B4": {Hidden: true},
		"A5": {Kind: Number, Text: "2", Places: -1, Formula: `B5*$C$1+Sheet1!B$4+LOG10(B5)&"B4"`},
	} {
		want.Pos = source.Pos{File: "a.xlsx", Sheet: "Biểu 1", Cell: name}
		row, col, _ := ParseCell(name)
		if got := s.At(row, col); got != want {
			t.Errorf("%s is\n%+v, want\n%+v", name, got, want)
		}
	}
	if got := s.At(5, 0); got != (Cell{}) {
		t.Errorf("outside the grid there is %+v", got)
	}
}

// What excelize writes – text, numbers, apostrophes, merged areas, hidden rows,
// columns and sheets – reads back at its place.
func TestWorkbookReadsBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		f := excelize.NewFile()
		want := map[[2]int]string{}
		for range 60 {
			row, col := rng.IntN(40), rng.IntN(30)
			name := CellName(row, col)
			switch rng.IntN(4) {
			case 0:
				n := rng.Int64N(1e12)
				must(t, f.SetCellValue("Sheet1", name, n))
				want[[2]int{row, col}] = strconv.FormatInt(n, 10)
			case 1: // what binary fractions make of two decimals
				cents := rng.Int64N(1e9) + 1
				must(t, f.SetCellValue("Sheet1", name, float64(cents)/100))
				want[[2]int{row, col}] = number{digits: strconv.FormatInt(cents, 10), exp: len(strconv.FormatInt(cents, 10)) - 2}.keep(15).String()
			case 2: // text that looks like a number
				text := strconv.Itoa(rng.IntN(1e6)) + ".50"
				must(t, f.SetCellStr("Sheet1", name, text))
				want[[2]int{row, col}] = text
			case 3:
				text := fmt.Sprintf("Tỉnh\n%d", rng.IntN(100))
				must(t, f.SetCellStr("Sheet1", name, text))
				want[[2]int{row, col}] = text
			}
		}
		s := readSheet(t, f)
		n := 0
		for row := range s.Rows() {
			for col, c := range s.Cells(row) {
				n++
				if c.Text != want[[2]int{row, col}] || c.Pos.Cell != CellName(row, col) || s.At(row, col) != c {
					t.Fatalf("%s holds %+v, want %q", CellName(row, col), c, want[[2]int{row, col}])
				}
			}
		}
		if n != len(want) {
			t.Fatalf("%d cells read, %d written", n, len(want))
		}
	}
}

func TestMergedAndHidden(t *testing.T) {
	f := excelize.NewFile()
	must(t, f.SetCellStr("Sheet1", "A1", "Biểu"))
	must(t, f.SetCellStr("Sheet1", "B3", "Năm 2022"))
	must(t, f.SetCellInt("Sheet1", "D5", 7))
	must(t, f.MergeCell("Sheet1", "A1", "D2"))
	must(t, f.MergeCell("Sheet1", "B3", "B4"))
	must(t, f.SetColVisible("Sheet1", "D", false))
	must(t, f.SetRowVisible("Sheet1", 3, false))
	_, err := f.NewSheet("Ẩn")
	must(t, err)
	must(t, f.SetSheetVisible("Ẩn", false, true))
	must(t, f.AddChartSheet("Biểu đồ", &excelize.Chart{Type: excelize.Bar, Series: []excelize.ChartSeries{{Values: "Sheet1!$D$5"}}}))
	quote, err := f.NewStyle(&excelize.Style{})
	must(t, err)
	yes := true
	f.Styles.CellXfs.Xf[quote].QuotePrefix = &yes
	must(t, f.SetCellStr("Sheet1", "C5", "012"))
	must(t, f.SetCellStyle("Sheet1", "C5", "C5", quote))

	book, found := Read(made(t, f), "a.xlsx")
	if book == nil || len(found) > 0 {
		t.Fatal(said(found))
	}
	if len(book.Sheets) != 2 || book.Sheets[0].Hidden || !book.Sheets[1].Hidden || book.Sheets[1].Name != "Ẩn" {
		t.Errorf("sheets: %+v", book.Sheets)
	}
	s := book.Sheets[0]
	for name, head := range map[string]string{"A1": "A1", "D2": "A1", "C1": "A1", "B3": "B3", "B4": "B3", "A3": "A3", "C4": "C4", "D5": "D5"} {
		row, col, _ := ParseCell(name)
		if got := s.Head(row, col).Pos.Cell; got != head {
			t.Errorf("the head of %s is %s, want %s", name, got, head)
		}
	}
	if !s.At(4, 3).Hidden || s.At(4, 2).Hidden || !s.At(2, 1).Hidden || !s.RowHidden(2) || !s.ColHidden(3) {
		t.Error("hidden rows or columns are wrong")
	}
	if c := s.At(4, 2); c.Kind != Text || c.Text != "012" || !c.Quoted {
		t.Errorf("text with an apostrophe: %+v", c)
	}
}

// Old letters are read by the font of the cell, or that of the run; each
// encoding is reported once a sheet.
func TestOldLetters(t *testing.T) {
	f := excelize.NewFile()
	style := func(font string) int {
		id, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Family: font}})
		must(t, err)
		return id
	}
	must(t, f.SetCellStr("Sheet1", "A1", "Tæng møc b¸n lÎ hµng ho¸"))
	must(t, f.SetCellStyle("Sheet1", "A1", "A1", style(".VnTime")))
	must(t, f.SetCellStr("Sheet1", "A2", "b\u00ad\u00edc 1.234,5"))
	must(t, f.SetCellStyle("Sheet1", "A2", "A2", style(".VnTime")))
	must(t, f.SetCellStr("Sheet1", "A3", "Toång möùc baùn leû"))
	must(t, f.SetCellStyle("Sheet1", "A3", "A3", style("VNI-Times")))
	must(t, f.SetCellRichText("Sheet1", "A4", []excelize.RichTextRun{
		{Text: "hµng", Font: &excelize.Font{Family: ".VnTime", Bold: true}}, {Text: " ho¸", Font: &excelize.Font{Family: ".VnTime"}},
		{Text: " và dịch vụ", Font: &excelize.Font{Family: "Arial"}},
	}))
	must(t, f.SetCellStr("Sheet1", "A5", "Tổng mức bán lẻ"))
	must(t, f.SetCellStyle("Sheet1", "A5", "A5", style(".VnTime"))) // pasted
	must(t, f.SetCellStr("Sheet1", "A6", "Tæng Tổng møc mức"))
	// The small font has no Ấ: its first letter is in the capitals font.
	must(t, f.SetCellRichText("Sheet1", "A7", []excelize.RichTextRun{
		{Text: "Ê", Font: &excelize.Font{Family: ".VnTimeH"}}, {Text: "n §é", Font: &excelize.Font{Family: ".VnTime"}},
	}))
	must(t, f.SetCellStr("Sheet1", "A8", "\u00c3\u0090VT x"))
	book, found := Read(made(t, f), "a.xlsx")
	if book == nil {
		t.Fatal(said(found))
	}
	for row, want := range []string{"Tổng mức bán lẻ hàng hoá", "bước 1.234,5", "Tổng mức bán lẻ", "hàng hoá và dịch vụ", "Tổng mức bán lẻ", "Tæng Tổng møc mức", "Ấn Độ", "\u00c3\u0090VT x"} {
		if got := book.Sheets[0].At(row, 0).Text; got != want {
			t.Errorf("row %d reads %q, want %q", row, got, want)
		}
	}
	got := said(found)
	for _, want := range []string{
		"a.xlsx!Sheet1!A6 error spelling: không chắc \"Tæng Tổng møc mức\" viết bằng bảng mã nào, để nguyên",
		`a.xlsx!Sheet1!A8 error spelling: không chắc "Ã\u0090VT x" viết bằng bảng mã nào, để nguyên`,
		"a.xlsx!Sheet1!A1 warning spelling: 4 ô dùng bảng mã cũ TCVN3, đã đổi sang Unicode, ví dụ ô này: «Tæng møc b¸n lÎ hµng ho¸» → «Tổng mức bán lẻ hàng hoá»",
		"a.xlsx!Sheet1!A3 warning spelling: 1 ô dùng bảng mã cũ VNI, đã đổi sang Unicode, ví dụ ô này: «Toång möùc baùn leû» → «Tổng mức bán lẻ»",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("not said: %s; found:\n%s", want, got)
		}
	}
	if len(found) != 4 {
		t.Errorf("%d findings:\n%s", len(found), got)
	}
}

// Both date systems show the same days, excelize says.
func TestDateSystems(t *testing.T) {
	for _, from1904 := range []bool{false, true} {
		f := excelize.NewFile()
		must(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &from1904}))
		days := []time.Time{date(1904, 1, 2), date(1999, 12, 31), date(2000, 2, 29), date(2026, 11, 24), date(9999, 12, 31)}
		for i, d := range days {
			must(t, f.SetCellValue("Sheet1", CellName(i, 0), d))
		}
		s := readSheet(t, f)
		for i, d := range days {
			if c := s.At(i, 0); c.Kind != Date || !c.Day.Equal(d) {
				t.Errorf("1904 %v: %v is %+v", from1904, d, c)
			}
		}
	}
}

// Sheets of the format's size end within seconds and far below 300 MB: what is
// too much is refused, what has a format alone is no content.
func TestBounds(t *testing.T) {
	if raced {
		t.Skip("time and memory are measured without the race detector")
	}
	repeat := func(n int, row func(b *strings.Builder, i int)) string {
		var b strings.Builder
		for i := range n {
			row(&b, i)
		}
		return sheetOf(b.String())
	}
	for name, c := range map[string]struct {
		sheet func() string
		rule  string // of the finding, if any
		rows  int
	}{
		"200,000 rows": {func() string {
			return repeat(200_000, func(b *strings.Builder, i int) {
				fmt.Fprintf(b, `<row r="%d"><c><v>%d</v></c><c t="s"><v>0</v></c><c><v>1.5</v></c></row>`, i+1, i)
			})
		}, "limit", 0},
		"200,000 rows with formats": {func() string {
			return repeat(200_000, func(b *strings.Builder, i int) {
				fmt.Fprintf(b, `<row r="%d" s="1"><c s="1"/><c s="1"/><c s="1"/><c s="1"/><c s="1"/><c s="1"/><c s="1"/><c s="1"/></row>`, i+1)
			})
		}, "", 0},
		"16,384 columns": {func() string { return sheetOf("<row>" + strings.Repeat(`<c><v>1</v></c>`, 16384) + "</row>") }, "limit", 0},
		"as much as is read": {func() string {
			return repeat(20_000, func(b *strings.Builder, i int) {
				fmt.Fprintf(b, `<row r="%d">%s</row>`, i+1, strings.Repeat(`<c><f>A1*2</f><v>1234.5</v></c>`, 15))
			})
		}, "", 20_000},
		"more cells": {func() string {
			return repeat(20_000, func(b *strings.Builder, i int) {
				fmt.Fprintf(b, `<row r="%d">%s</row>`, i+1, strings.Repeat(`<c><v>1234.5</v></c>`, 16))
			})
		}, "limit", 0},
		"one tag":     {func() string { return sheetOf(`<row a="` + strings.Repeat(" ", 100<<20) + `"/>`) }, "limit", 0},
		"one comment": {func() string { return sheetOf(`<!--` + strings.Repeat("<", 100<<20) + `-->`) }, "limit", 0},
		"one text": {func() string {
			return sheetOf(`<row><c><v><![CDATA[` + strings.Repeat("<>", 50<<20) + `]]></v></c></row>`)
		}, "limit", 0},
		"within another": {func() string { return sheetOf(strings.Repeat("<a>", 30<<20)) }, "limit", 0},
		"zip bomb":       {func() string { return sheetOf(strings.Repeat(" ", 150<<20)) }, "limit", 0},
		"long formulas": {func() string {
			return sheetOf(`<row><c><f t="shared" si="0">` + strings.Repeat("A1+", 9000) + `A1</f><v>1</v></c></row>` + strings.Repeat(`<row>`+strings.Repeat(`<c><f t="shared" si="0"/><v>1</v></c>`, 100)+`</row>`, 200))
		}, "limit", 0},
		"one list of columns": {func() string {
			return `<worksheet><cols>` + strings.Repeat(`<col min="1" max="16384" hidden="1"/>`, 2_000_000) + `</cols></worksheet>`
		}, "limit", 0},
		"one text in runs": {func() string {
			return sheetOf(`<row><c t="inlineStr"><is>` + strings.Repeat(`<t>a</t>`, 4_000_000) + `</is></c></row>`)
		}, "limit", 0},
		"far corner": {func() string { return sheetOf(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`) }, "limit", 0},
		"all rows hidden": {func() string {
			return repeat(1<<20, func(b *strings.Builder, i int) { b.WriteString(`<row hidden="1"/>`) })
		}, "", 0},
	} {
		t.Run(name, func(t *testing.T) {
			raw := packed(t, plainParts(c.sheet())...)
			runtime.GC()
			var before runtime.MemStats
			runtime.ReadMemStats(&before)
			peak := watch(t)
			start := time.Now()
			book, found := Read(raw, "a.xlsx")
			took := time.Since(start)
			grown := int64(peak()) - int64(before.HeapAlloc)
			t.Logf("%d MB packed, %v, %d MB", len(raw)>>20, took.Round(time.Millisecond), grown>>20)
			if took > time.Minute || grown > 300<<20 {
				t.Error("too slow or too large")
			}
			if c.rule == "" && len(found) > 0 || c.rule != "" && (len(found) != 1 || found[0].Rule != c.rule || found[0].Severity != source.Error) {
				t.Errorf("findings:\n%s", said(found))
			}
			if book != nil && book.Sheets[0].Rows() != c.rows {
				t.Errorf("%d rows, want %d", book.Sheets[0].Rows(), c.rows)
			}
		})
	}
}

// excelize is the judge of formats: what it shows of a number under a plain
// format is what Shown says.
func TestShownAsExcelizeShows(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	codes := []string{"0", "0.00", "#,##0", "#,##0.00", "0%", "0.0%", "0.00%", "#,##0.000", `0.0" tỷ"`, "#,##0;-#,##0", "#,##0.0;(#,##0.0)", "[Red]#,##0.0", "dd/mm/yyyy", "mmm-yy", "m/yyyy", "yyyy-mm-dd hh:mm:ss"}
	for range 40 {
		f := excelize.NewFile()
		for row := range 10 {
			code := codes[rng.IntN(len(codes))]
			value := float64(rng.IntN(90_000_000)) / 1000
			if !strings.Contains(code, "m") && rng.IntN(2) == 0 {
				value = -value
			}
			id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
			must(t, err)
			must(t, f.SetCellValue("Sheet1", CellName(row, 0), value))
			must(t, f.SetCellStyle("Sheet1", CellName(row, 0), CellName(row, 0), id))
			got := readSheet(t, f).At(row, 0)
			want, err := f.GetCellValue("Sheet1", CellName(row, 0))
			must(t, err)
			if or(got.Shown, got.Text) != want {
				t.Errorf("%v under %q shows %q, excelize says %q", value, code, or(got.Shown, got.Text), want)
			}
		}
	}
}

// watch samples the heap until it is asked for the peak.
func watch(t *testing.T) (peak func() uint64) {
	stop, out := make(chan bool), make(chan uint64)
	go func() {
		var most uint64
		tick := time.NewTicker(5 * time.Millisecond)
		defer tick.Stop()
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
			select {
			case <-stop:
				out <- most
				return
			case <-tick.C:
			}
		}
	}()
	return func() uint64 { close(stop); return <-out }
}
