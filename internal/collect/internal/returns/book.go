package returns

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// spec is a return as it is written down.
type spec struct {
	name, about string
	forms       []Form
	sheets      []sheet
	csv         csvFile // for a name that ends in .csv, .tsv or .txt
}

// sheet is one sheet of a workbook, or the only one of a CSV file.
type sheet struct {
	name string
	grid string
	// merge, hideRows and hideColumns name areas, rows and columns, with
	// spaces between: "A1:C1 D1:F1", "7 8", "F".
	merge, hideRows, hideColumns string
	hidden                       bool
	// font is the font of all cells; with old letters it ends in H where a
	// cell is in capitals.
	font    string
	letters letters
	// rewrite changes every text in another way: NFD, mojibake.
	rewrite func(string) string
}

// make makes the file.
func (s spec) make() Return {
	r := Return{Name: s.name, About: s.about, Forms: s.forms}
	var grids []grid
	for _, sh := range s.sheets {
		g := parseGrid(sh.name, sh.grid)
		grids = append(grids, g)
		r.Truth = append(r.Truth, g.truth...)
		r.Doubts = append(r.Doubts, g.doubts...)
		r.Traps = append(r.Traps, g.traps...)
	}
	if strings.HasSuffix(s.name, ".xlsx") {
		r.Bytes = s.workbook(grids)
	} else {
		r.Bytes, r.csv = s.csv.bytes(grids[0])
	}
	return r
}

// workbook writes the grids as a workbook.
func (s spec) workbook(grids []grid) []byte {
	f := excelize.NewFile()
	defer f.Close()
	for i, sh := range s.sheets {
		if i == 0 {
			must(f.SetSheetName("Sheet1", sh.name))
		} else {
			_, err := f.NewSheet(sh.name)
			must(err)
		}
		sh.write(f, grids[i])
	}
	for _, sh := range s.sheets {
		if sh.hidden {
			must(f.SetSheetVisible(sh.name, false))
		}
	}
	buf, err := f.WriteToBuffer()
	must(err)
	return asExcelSaves(buf.Bytes())
}

// write fills a sheet.
func (sh sheet) write(f *excelize.File, g grid) {
	for r, row := range g.rows {
		for c, cell := range row {
			if cell != (content{}) {
				sh.writeCell(f, cellName(c, r), cell)
			}
		}
	}
	for _, area := range strings.Fields(sh.merge) {
		from, to, _ := strings.Cut(area, ":")
		must(f.MergeCell(sh.name, from, to))
	}
	for _, row := range strings.Fields(sh.hideRows) {
		n, err := strconv.Atoi(row)
		must(err)
		must(f.SetRowVisible(sh.name, n, false))
	}
	for _, column := range strings.Fields(sh.hideColumns) {
		must(f.SetColVisible(sh.name, column, false))
	}
}

// writeCell writes one cell with its font and number format.
func (sh sheet) writeCell(f *excelize.File, name string, c content) {
	var style excelize.Style
	if sh.font != "" {
		style.Font = &excelize.Font{Family: sh.font, Size: 12}
		if sh.letters != nil && capitals(c.text) {
			style.Font.Family += "H"
		}
	}
	apostrophe := false
	switch {
	case c.number:
		text, notation := written(c.text, c.style)
		apostrophe = c.style == "apostrophe"
		if notation {
			must(f.SetCellStr(sh.name, name, text))
			break
		}
		digits := c.text
		if strings.HasSuffix(c.style, "%") {
			digits = number(digits).Shift(-2).String()
			digits = strings.Replace(digits, ",", ".", 1)
		}
		if c.style != "" {
			style.CustomNumFmt = &c.style
		}
		value, err := strconv.ParseFloat(digits, 64) // as the workbook stores it
		must(err)
		must(f.SetCellValue(sh.name, name, value))
	case !c.date.IsZero():
		style.CustomNumFmt = &c.format
		must(f.SetCellValue(sh.name, name, c.date))
	case c.fault:
		must(f.SetCellStr(sh.name, name, c.text))
	case c.text != "":
		must(f.SetCellStr(sh.name, name, sh.inLetters(c.text)))
	}
	if c.formula != "" {
		must(f.SetCellFormula(sh.name, name, c.formula))
	}
	id, err := f.NewStyle(&style)
	must(err)
	if apostrophe {
		id, err = f.NewStyle(&excelize.Style{Font: style.Font, CustomNumFmt: &quoted})
		must(err)
		yes := true
		f.Styles.CellXfs.Xf[id].QuotePrefix = &yes
	}
	must(f.SetCellStyle(sh.name, name, name, id))
}

// quoted is the number format "text", which gives cells entered with an
// apostrophe a style of their own.
var quoted = "@"

// inLetters gives a text as the sheet holds it.
func (sh sheet) inLetters(s string) string {
	if sh.letters != nil {
		return sh.letters.inSheet(s)
	}
	if sh.rewrite != nil {
		return sh.rewrite(s)
	}
	return s
}

var (
	formulaCell = regexp.MustCompile(`<c ([^>]*) t="str">(<f>[^<]*</f>)(<v>[^<]*</v>)?</c>`)
	formulaText = regexp.MustCompile(`<v>#[^<]*!</v>`)
)

// asExcelSaves turns the cells with formulas, which excelize writes as text,
// into what Excel saves: numbers, errors, or nothing where the value is not
// saved.
func asExcelSaves(book []byte) []byte {
	in, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	must(err)
	var buf bytes.Buffer
	out := zip.NewWriter(&buf)
	for _, file := range in.File {
		r, err := file.Open()
		must(err)
		content, err := io.ReadAll(r)
		must(err)
		if strings.HasPrefix(file.Name, "xl/worksheets/") {
			content = formulaCell.ReplaceAllFunc(content, func(c []byte) []byte {
				kind := ""
				if formulaText.Match(c) {
					kind = ` t="e"`
				}
				return bytes.Replace(c, []byte(` t="str"`), []byte(kind), 1)
			})
		}
		w, err := out.Create(file.Name)
		must(err)
		_, err = w.Write(content)
		must(err)
	}
	must(out.Close())
	return buf.Bytes()
}

// must is for mistakes in this package.
func must(err error) {
	if err != nil {
		panic(fmt.Sprint("returns: ", err))
	}
}
