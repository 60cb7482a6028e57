package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"kyyeu/internal/source"
)

// FuzzCSV holds reading to its laws: the fields, put together again with what
// stood between them, are the text; positions lie in the file, in order; the
// grid has each field that holds something.
func FuzzCSV(f *testing.F) {
	for name, raw := range badFiles(f) {
		if strings.HasSuffix(name, ".csv") && len(raw) < 1<<12 {
			f.Add(string(raw))
		}
	}
	f.Add("sep=;\r\na;\"b\"\"c\r\nd\";e\r\n\r\n;;\rf\tg|h,i")
	f.Fuzz(csvHolds)
}

func csvHolds(t *testing.T, s string) {
	book, found := Read([]byte(s), "a.csv")
	inFile(t, s, book, found)
	if !utf8.ValidString(s) || strings.ContainsRune(s, 0) {
		return
	}
	for _, sep := range separators {
		again(t, s, sep)
	}
}

// TestCSV holds the laws of FuzzCSV to texts drawn by a fixed seed.
func TestCSV(t *testing.T) {
	pieces := []string{";", ",", "\t", "|", `"`, `""`, "\n", "\r\n", "\r", " ", "sep=;\n", "\ufeff", "Tỉnh A", "1.234,5", "x", "\xb5", "\x00"}
	r := rand.New(rand.NewPCG(26, 11))
	for range 10_000 {
		var b strings.Builder
		for range r.IntN(24) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		csvHolds(t, b.String())
	}
}

// again cuts a text into fields and puts it together again.
func again(t *testing.T, s string, sep rune) {
	var b strings.Builder
	end := false
	line, column := 1, 1
	for f := range fields(s, sep, 1) {
		if f.line < line || f.line == line && f.column < column {
			t.Fatalf("%q: a field at %d:%d after %d:%d", s, f.line, f.column, line, column)
		}
		line, column = f.line, f.column
		b.WriteString(f.text)
		if end = f.last; !end {
			b.WriteRune(sep)
		} else {
			b.WriteByte('\n')
		}
	}
	if s != "" && !end {
		t.Errorf("%q: the last record has no end", s)
	}
	plain := func(s string) string { // without what a quote may hide
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
		return strings.ReplaceAll(s, `"`, "")
	}
	if got, want := plain(b.String()), plain(s); got != want && got != want+"\n" {
		t.Errorf("%q cut at %q reads %q, want %q", s, sep, got, want)
	}
}

// inFile checks what a CSV file gave against its text.
func inFile(t *testing.T, s string, book *Book, found source.Findings) {
	lines := 1 + strings.Count(strings.ReplaceAll(s, "\r\n", "\n"), "\n") + strings.Count(s, "\r")
	for _, x := range found {
		if x.Pos.File != "a.csv" || x.Pos.Line > lines || x.Message.IsZero() {
			t.Errorf("%q: %v: %v", s, x.Pos, x.Message)
		}
	}
	if book == nil {
		if found.Count(source.Error) == 0 {
			t.Errorf("%q: nothing is read and nothing said", s)
		}
		return
	}
	walk(t, book, func(c Cell) {
		if c.Kind != Text || c.Pos.Line < 1 || c.Pos.Line > lines || c.Pos.Column < 1 {
			t.Errorf("%q: %+v", s, c)
		}
	})
}

// walk goes through all cells and checks what every book keeps to.
func walk(t *testing.T, book *Book, cell func(Cell)) {
	for _, s := range book.Sheets {
		if s.Rows() > maxRows || s.Cols() > maxCols {
			t.Errorf("%d rows, %d columns", s.Rows(), s.Cols())
		}
		for row := range s.Rows() {
			before := -1
			for col, c := range s.Cells(row) {
				if col <= before || s.At(row, col) != c || c.Kind == Empty || c.Kind == Text && c.Text != strings.TrimSpace(c.Text) {
					t.Errorf("row %d, column %d: %+v", row, col, c)
				}
				before = col
				cell(c)
			}
			if a := s.Area(row, before); before >= 0 && !a.Contains(row, before) {
				t.Errorf("row %d, column %d is not in its area %v", row, before, a)
			}
		}
		if n := s.Rows(); n > 0 && len(s.rows[n-1]) == 0 {
			t.Error("the last row is empty")
		}
	}
}

// FuzzWorkbook changes the parts of a workbook: the sheet, the texts and the
// styles. Each cell lies in its sheet under its name, numbers are decimals,
// and what cannot be read is said.
func FuzzWorkbook(f *testing.F) {
	const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="#,##0.00;[Red]-#,##0.00"/></numFmts><fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="164" fontId="0" quotePrefix="1"/><xf numFmtId="14"/></cellXfs></styleSheet>`
	f.Add(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1*2</f><v>12.5</v></c><c s="2"><v>45200.5</v></c></row>`, `<si><t>x</t></si>`, styles)
	for name, raw := range badFiles(f) {
		if z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw))); strings.HasSuffix(name, ".xlsx") && err == nil {
			if p, err := z.Open("xl/worksheets/sheet1.xml"); err == nil {
				b, err := io.ReadAll(p)
				if err == nil {
					f.Add(string(b), "", "")
				}
			}
		}
	}
	f.Fuzz(func(t *testing.T, rows, strs, styles string) {
		parts := plainParts(sheetOf(rows))
		if strings.HasPrefix(rows, "<?xml") {
			parts[5].content = rows
		}
		parts[4].content = "<sst>" + strs + "</sst>"
		parts[3].content = strings.Replace(parts[3].content, "</R", `<Relationship Id="rId3" Type="http://x/styles" Target="styles.xml"/></R`, 1)
		parts = append(parts, xmlPart{"xl/styles.xml", styles})
		book, found := Read(packed(t, parts...), "a.xlsx")
		for _, x := range found {
			if x.Pos.File != "a.xlsx" || x.Message.IsZero() {
				t.Errorf("%v: %v", x.Pos, x.Message)
			}
		}
		if book == nil {
			if found.Count(source.Error) == 0 {
				t.Error("nothing is read and nothing said")
			}
			return
		}
		for _, s := range book.Sheets {
			for row := range s.Rows() {
				for col, c := range s.Cells(row) {
					if c.Pos != (source.Pos{File: "a.xlsx", Sheet: s.Name, Cell: CellName(row, col)}) {
						t.Errorf("row %d, column %d is at %v", row, col, c.Pos)
					}
				}
			}
		}
		walk(t, book, func(c Cell) {
			if c.Kind == Number || c.Kind == Date {
				n, ok := parseNumber(c.Text)
				if !ok || n.String() != c.Text || len(n.digits) > significant {
					t.Errorf("%+v is no plain decimal", c)
				}
			}
		})
	})
}

// FuzzFormat shows numbers under any format: what a plain format shows is the
// number, rounded.
func FuzzFormat(f *testing.F) {
	for _, code := range builtIn {
		f.Add(code, "-18942.67")
	}
	f.Add(`[>=1E3]0,"K";[Red]-0.0`, "1E-9")
	f.Fuzz(func(t *testing.T, code, value string) {
		n, ok := parseNumber(value)
		if !ok {
			return
		}
		r := &sheetReader{workbookReader: &workbookReader{}}
		c := Cell{}
		r.number(&c, value, style{format: parseFormat(code)})
		if m, ok := parseNumber(c.Text); !ok || m.compare(n) != 0 {
			t.Errorf("%q reads %q", value, c.Text)
		}
		if c.Kind == Number && strings.Trim(code, "#0.,") == "" && strings.HasSuffix(code, "0") && strings.Count(code, ".") < 2 && !c.Scaled && c.Shown != "" {
			m, ok := parseNumber(strings.ReplaceAll(c.Shown, ",", ""))
			if want := n.round(max(c.Places, 0)); !ok || c.Places >= 0 && m.compare(want) != 0 {
				t.Errorf("%q under %q shows %q, rounded it is %v", value, code, c.Shown, want)
			}
		}
	})
}
