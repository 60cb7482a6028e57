package figures

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Write gives the table of rows as a file: a workbook when the name ends in
// .xlsx, CSV when it ends in .csv. Every cell is a text, so that all digits stay
// as they are whatever the program that opens the file is set to. The same rows
// give the same bytes.
//
// CSV is written as Excel in Vietnam reads it: semicolons, because the comma
// stands before decimals, UTF-8 with a byte order mark, lines that end in CR LF.
func Write(rows []Row, name string) ([]byte, error) {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx":
		return writeXLSX(rows)
	case ".csv":
		return writeCSV(rows)
	}
	return nil, fmt.Errorf("figures: no way to write %q: the name ends neither in .xlsx nor in .csv", name)
}

func writeCSV(rows []Row) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.Comma, w.UseCRLF = ';', true
	line := make([]string, Columns)
	for c, h := range headings {
		line[c] = h.vietnamese
	}
	w.Write(line) // an error stays in the writer
	for i := range rows {
		for c, f := range rows[i] {
			line[c] = f.Text
		}
		w.Write(line)
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// tableSheet is the name of the sheet with the figures.
const tableSheet = "Số liệu"

func writeXLSX(rows []Row) ([]byte, error) {
	w := newWorkbook(tableSheet)
	defer w.close()
	w.sheet(tableSheet)
	for c, h := range headings {
		w.text(c, 0, h.vietnamese, headStyle)
		w.width(c, widths[c])
	}
	for i := range rows {
		for c, f := range rows[i] {
			style := textStyle
			if numeric(Column(c)) {
				style = numberStyle
			}
			w.text(c, i+1, f.Text, style)
		}
	}
	w.height(0, headHeight)
	w.freeze(0, 1)
	w.filter(int(Columns), len(rows)+1)
	w.landscape()
	return w.bytes("Bảng số liệu")
}

// widths are those of the columns, in characters of the standard font.
var widths = [Columns]float64{18, 34, 20, 16, 32, 13, 12, 13, 16, 12, 40, 26, 34, 16}

// headHeight is the height of the row of headings in points: three lines.
const headHeight = 50

// workbook is a workbook that is being written. Its first error stays, and
// bytes gives it: what comes after it does nothing.
type workbook struct {
	file    *excelize.File
	current string // the sheet that is written to
	styles  map[cellStyle]int
	err     error
}

// newWorkbook makes a workbook with one sheet.
func newWorkbook(first string) *workbook {
	w := &workbook{file: excelize.NewFile(), styles: map[cellStyle]int{}}
	w.do(func() error { return w.file.SetSheetName("Sheet1", first) })
	w.do(func() error { return w.file.SetDefaultFont(fontName) })
	return w
}

// do runs f unless something failed before.
func (w *workbook) do(f func() error) {
	if w.err == nil {
		w.err = f()
	}
}

// close gives back what the library holds; nothing was written to a disk.
func (w *workbook) close() { w.file.Close() }

// sheet makes the sheet, unless it is there, and writes to it from now on.
func (w *workbook) sheet(name string) {
	w.current = name
	w.do(func() error { _, err := w.file.NewSheet(name); return err })
}

// cell names a cell; rows and columns count from 0.
func cell(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col+1, row+1)
	if err != nil {
		panic("figures: " + err.Error()) // a place that the program chose
	}
	return name
}

// text puts a text into a cell.
func (w *workbook) text(col, row int, s string, st cellStyle) {
	w.do(func() error {
		if s == "" {
			return nil
		}
		return w.file.SetCellStr(w.current, cell(col, row), s)
	})
	w.style(col, row, st)
}

// style sets the style of a cell.
func (w *workbook) style(col, row int, st cellStyle) {
	w.do(func() error {
		id, ok := w.styles[st]
		if !ok {
			var err error
			if id, err = w.file.NewStyle(st.excelize()); err != nil {
				return err
			}
			w.styles[st] = id
		}
		return w.file.SetCellStyle(w.current, cell(col, row), cell(col, row), id)
	})
}

// width sets the width of a column.
func (w *workbook) width(col int, chars float64) {
	w.do(func() error {
		name, err := excelize.ColumnNumberToName(col + 1)
		if err != nil {
			return err
		}
		return w.file.SetColWidth(w.current, name, name, chars)
	})
}

// height sets the height of a row in points.
func (w *workbook) height(row int, points float64) {
	w.do(func() error { return w.file.SetRowHeight(w.current, row+1, points) })
}

// freeze keeps the first columns and rows in view.
func (w *workbook) freeze(cols, rows int) {
	pane := "bottomLeft"
	if cols > 0 {
		pane = "bottomRight"
	}
	w.do(func() error {
		return w.file.SetPanes(w.current, &excelize.Panes{Freeze: true, XSplit: cols, YSplit: rows, TopLeftCell: cell(cols, rows), ActivePane: pane,
			Selection: []excelize.Selection{{SQRef: cell(cols, rows), ActiveCell: cell(cols, rows), Pane: pane}}})
	})
}

// filter puts the arrows of a filter on the headings of the first cols columns,
// of which the first is in row 0.
func (w *workbook) filter(cols, rows int) {
	w.do(func() error { return w.file.AutoFilter(w.current, "A1:"+cell(cols-1, rows-1), nil) })
}

// landscape sets the sheet up for paper: A4 across, one page wide, the row of
// headings, which is the first, on every page.
func (w *workbook) landscape() {
	w.paper("landscape")
	w.do(func() error {
		return w.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: w.current,
			RefersTo: "'" + strings.ReplaceAll(w.current, "'", "''") + "'!$1:$1"})
	})
}

// portrait sets the sheet up for paper: A4 upright, one page wide.
func (w *workbook) portrait() { w.paper("portrait") }

func (w *workbook) paper(orientation string) {
	a4, wide, anyHeight, fit := 9, 1, 0, true
	w.do(func() error {
		return w.file.SetPageLayout(w.current, &excelize.PageLayoutOptions{Size: &a4, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &anyHeight})
	})
	w.do(func() error { return w.file.SetSheetProps(w.current, &excelize.SheetPropsOptions{FitToPage: &fit}) })
	side, edge, head := 0.5, 0.75, 0.35 // inches
	w.do(func() error {
		return w.file.SetPageMargins(w.current, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &edge, Bottom: &edge, Header: &head, Footer: &head})
	})
	w.do(func() error {
		return w.file.SetHeaderFooter(w.current, &excelize.HeaderFooterOptions{OddFooter: "&L&A&R&P/&N"})
	})
}

// created is the date that the workbooks bear: a real one would make the same
// table differ from day to day.
const created = "2000-01-01T00:00:00Z"

// bytes gives the finished file.
func (w *workbook) bytes(title string) ([]byte, error) {
	w.do(func() error {
		return w.file.SetDocProps(&excelize.DocProperties{Title: title, Creator: "kyyeu", LastModifiedBy: "kyyeu", Language: "vi-VN", Created: created, Modified: created})
	})
	w.do(func() error { return w.file.SetAppProps(&excelize.AppProperties{Application: "kyyeu"}) })
	var b bytes.Buffer
	w.do(func() error { _, err := w.file.WriteTo(&b); return err })
	if w.err != nil {
		return nil, fmt.Errorf("figures: write a workbook: %w", w.err)
	}
	return b.Bytes(), nil
}
