package input

import (
	"bytes"
	"flag"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/xuri/excelize/v2"
	"golang.org/x/tools/txtar"

	"kyyeu/internal/source"
)

var update = flag.Bool("update", false, "write the wanted findings anew; review the difference")

// TestBad reads each archive of testdata/bad: its first file is the main one,
// the others stand beside it; the file "want" holds the findings, one a line
// and the hint below. "{minimal}" in a file stands for a conference that is
// complete; expand says what else.
func TestBad(t *testing.T) {
	archives, err := filepath.Glob("testdata/bad/*.txt")
	if err != nil || len(archives) < 45 {
		t.Fatalf("%d archives: %v", len(archives), err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) { bad(t, name) })
	}
}

func bad(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	main, want := "", -1
	for i, f := range archive.Files {
		if f.Name == "want" {
			want = i
			continue
		}
		if main == "" {
			main = f.Name
		}
		content := expand(f.Data, archive.Comment)
		if path.Ext(f.Name) == ".xlsx" && bytes.HasPrefix(content, []byte("[")) {
			content = workbook(t, string(content))
		}
		fsys[f.Name] = &fstest.MapFile{Data: content}
	}
	_, found := Read(fsys, main, "d/"+main)
	got := list(found)
	if *update {
		archive.Files[want].Data = []byte(got)
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got != string(archive.Files[want].Data) {
		t.Errorf("got:\n%swant:\n%s", got, archive.Files[want].Data)
	}
	for _, x := range found {
		if path.Ext(x.Pos.File) == ".csv" && x.Pos.Line > 0 && x.Pos.Column == 0 {
			x.Pos.Column = 1 // an empty field at the end of a line has no column
		}
		if f, ok := fsys[strings.TrimPrefix(x.Pos.File, "d/")]; !ok || !inside(f.Data, x.Pos) {
			t.Errorf("%s is outside the file", x.Pos)
		}
	}
}

// expand puts in what cannot stand in a text file. "{minimal}" is a complete
// conference, "{end}" takes the line end before it away; an archive whose
// comment has the word crlf gets the line ends of Windows.
func expand(b, comment []byte) []byte {
	s := strings.NewReplacer("{minimal}\n", minimal, "\n{end}\n", "", "{bom}", "\ufeff", "{tab}", "\t", "{bell}", "\a",
		"{ff}", "\xff", "{jpeg start}", "\xff\xd8\xff\xe0", "{dot below}", "\u0323", "{circumflex}", "\u0302", "{acute}", "\u0301", "{nothing}\n", "").Replace(string(b))
	if strings.Contains(string(comment), "crlf") {
		s = strings.ReplaceAll(s, "\n", "\r\n")
	}
	return []byte(s)
}

// workbook makes a workbook of lines: "[Name]" begins a sheet, "A1 = text",
// "A1 # 11.28" and "A1 @ 2023-10-01" fill a cell with a text, a number, a date.
func workbook(t *testing.T, lines string) []byte {
	f := excelize.NewFile()
	sheet := "Sheet1"
	for line := range strings.Lines(lines) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			sheet = strings.TrimSuffix(name, "]")
			if _, err := f.NewSheet(sheet); err != nil {
				t.Fatal(err)
			}
			continue
		}
		cell, rest, _ := strings.Cut(line, " ")
		kind, value, _ := strings.Cut(rest, " ")
		var err error
		switch kind {
		case "=":
			err = f.SetCellStr(sheet, cell, value)
		case "#":
			var n float64
			if n, err = strconv.ParseFloat(value, 64); err == nil {
				err = f.SetCellValue(sheet, cell, n)
			}
		case "@":
			var day time.Time
			if day, err = time.Parse(time.DateOnly, value); err == nil {
				err = f.SetCellValue(sheet, cell, day)
			}
		default:
			t.Fatalf("line %q", line)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// list prints findings in both languages.
func list(found source.Findings) string {
	var b strings.Builder
	for _, x := range found {
		b.WriteString(x.Pos.String() + ": " + x.Rule + ": " + x.Message.VI + "\n")
		if !x.Hint.IsZero() {
			b.WriteString("\t" + x.Hint.VI + "\n")
		}
		b.WriteString("\t| " + x.Message.EN + "\n")
		if !x.Hint.IsZero() {
			b.WriteString("\t| " + x.Hint.EN + "\n")
		}
	}
	return b.String()
}
