package collect

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/input"
)

var update = flag.Bool("update", false, "write the mappings and figures that were found into testdata")

// conference is the one that the sheets of testdata are for.
func conference(t testing.TB) *data.Conference {
	t.Helper()
	raw, err := os.ReadFile("testdata/conference.yaml")
	if err != nil {
		t.Fatal(err)
	}
	c, findings := input.Read(fstest.MapFS{"c.yaml": {Data: raw}}, "c.yaml", "c.yaml")
	if findings.Count(source.Error) > 0 {
		t.Fatal(findings)
	}
	return c
}

var plainNumber = regexp.MustCompile(`^-?\d+(\.\d+)?$`)

// drawn makes a sheet of a drawing: cells between strokes; "<" is merged with
// the cell to its left, "^" with the one above; 'text is a number entered as
// text, 5.2%2 a number shown with per cent and two decimals, =formula:value a
// formula, @2023-10-01 a date, #DIV/0! an error.
func drawn(file, name, drawing string) *sheet.Sheet {
	var rows [][]sheet.Cell
	type span struct{ row, col int }
	merged := map[span]*sheet.Area{}
	var areas []*sheet.Area
	for r, line := range strings.Split(strings.TrimRight(drawing, "\n"), "\n") {
		var row []sheet.Cell
		for c, t := range strings.Split(line, "|") {
			t = strings.ReplaceAll(strings.TrimSpace(t), `\n`, "\n")
			cell := sheet.Cell{Places: -1, Pos: source.Pos{File: file, Sheet: name, Cell: sheet.CellName(r, c)}}
			switch {
			case t == "":
			case t == "<" || t == "^":
				from := span{r, c - 1}
				if t == "^" {
					from = span{r - 1, c}
				}
				a := merged[from]
				if a == nil {
					a = &sheet.Area{Top: from.row, Left: from.col, Bottom: from.row, Right: from.col}
					areas = append(areas, a)
					merged[from] = a
				}
				a.Bottom, a.Right = max(a.Bottom, r), max(a.Right, c)
				merged[span{r, c}] = a
			case t[0] == '\'':
				cell.Kind, cell.Text, cell.Quoted = sheet.Text, t[1:], true
			case t[0] == '@':
				cell.Kind = sheet.Date
				cell.Day, _ = time.Parse("2006-01-02", t[1:])
			case t[0] == '#':
				cell.Kind, cell.Text = sheet.Fault, t
			case t[0] == '=':
				formula, value, _ := strings.Cut(t[1:], ":")
				cell.Kind, cell.Text, cell.Formula = sheet.Number, value, formula
				if value == "" {
					cell.Kind = sheet.Fault
				}
			case plainNumber.MatchString(t):
				cell.Kind, cell.Text = sheet.Number, t
			default:
				cell.Kind, cell.Text = sheet.Text, t
			}
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	var all []sheet.Area
	for _, a := range areas {
		all = append(all, *a)
	}
	return sheet.New(name, rows, all...)
}

// TestPropose draws sheets, and shows the mapping that is proposed for each and
// the figures that it gives.
func TestPropose(t *testing.T) {
	files, _ := filepath.Glob("testdata/propose/*.txt")
	if len(files) == 0 {
		t.Fatal("no sheets")
	}
	c := conference(t)
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			drawing, want, _ := strings.Cut(string(raw), "-- mapping --\n")
			file := strings.TrimSuffix(filepath.Base(name), ".txt") + ".xlsx"
			book := &sheet.Book{Name: file, Sheets: []*sheet.Sheet{drawn(file, "Biểu 1", drawing)}}
			m := Propose(book, c)
			got := string(m.Marshal(source.Vietnamese))
			_, got, _ = strings.Cut(got, "\ntables:")
			got = "tables:" + got + "-- figures --\n" + read(t, book, &m, c)
			if *update {
				if err := os.WriteFile(name, []byte(drawing+"-- mapping --\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != want {
				t.Errorf("proposed:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// read writes the mapping down, reads it again and gives the figures.
func read(t *testing.T, book *sheet.Book, m *Mapping, c *data.Conference) string {
	t.Helper()
	fsys := fstest.MapFS{"m.yaml": {Data: m.Marshal(source.Vietnamese)}}
	again, findings := ReadMapping(fsys, "m.yaml", "m.yaml")
	if len(findings) > 0 {
		t.Errorf("the mapping does not read back: %v", findings)
	}
	if !bytes.Equal(stripped(again.Marshal(source.Vietnamese)), stripped(m.Marshal(source.Vietnamese))) {
		t.Errorf("the mapping reads back as another:\n%s", again.Marshal(source.Vietnamese))
	}
	all, findings := Read(book, book.Name, &again, c)
	var b strings.Builder
	for _, f := range findings {
		fmt.Fprintf(&b, "%s: %s\n", f.Severity, f.Message.VI)
	}
	for _, e := range all {
		fmt.Fprintf(&b, "%s %v %s: %s (%s)\n", e.Figure.Indicator.S, e.Figure.Period.PeriodKey, e.Figure.Area.S, e.Row.Reading(), e.Figure.Pos.Cell)
	}
	return b.String()
}

// stripped is a mapping without its remarks.
func stripped(raw []byte) []byte {
	return regexp.MustCompile(`(?m)^ *#.*\n`).ReplaceAll(raw, nil)
}
