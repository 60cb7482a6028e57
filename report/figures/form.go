package figures

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Spec says what a form asks for. Its words must be such that they read back
// when the form returns filled in.
type Spec struct {
	// Conference is its name, for the instructions and the head of each page.
	Conference string
	// Areas are those that the form has rows for; Wholes those that a share may
	// be of beside them, the country.
	Areas, Wholes []string
	// Indicators are what is measured.
	Indicators []Measure
	// Periods, Statuses and Abouts are what may be chosen.
	Periods, Statuses, Abouts []string
	// PerArea makes one sheet for each area instead of one for all.
	PerArea bool
}

// Measure is an indicator as a form lists it.
type Measure struct {
	Name string
	// Unit is filled in; Units are what may be chosen instead, Unit among them.
	Unit  string
	Units []string
}

const (
	instructionSheet = "Hướng dẫn"
	// listSheet holds the words to choose from. They stand in cells because a
	// list inside a cell's rule is bounded to 255 characters and parts at commas.
	listSheet = "Danh mục"
	// spareRows are the empty rows at the end of a sheet, for figures that the
	// form does not ask for.
	spareRows = 20
	// formColumns are those of the form: all but Origin and AsRead.
	formColumns = int(Origin)
)

// MaxFormRows bounds the prepared rows of one form.
const MaxFormRows = 10_000

// Rows is the number of rows that the form prepares: its areas times indicators
// times periods.
func (s *Spec) Rows() int { return len(s.Areas) * len(s.Indicators) * len(s.Periods) }

// Form makes a workbook to send to those who fill it in: a sheet with
// instructions, and a row prepared for every area, indicator and period. Area,
// indicator and period of a prepared row are locked, what is to be filled in has
// lists to choose from, and the sheets are protected without a password against
// slips alone. The same spec gives the same bytes. What was filled in is read by
// [Read]; rows left empty are not [Row.Filled].
func Form(s Spec) ([]byte, error) {
	if s.Rows() > MaxFormRows {
		return nil, fmt.Errorf("figures: a form of %d rows, more than %d", s.Rows(), MaxFormRows)
	}
	w := newWorkbook(instructionSheet)
	defer w.close()
	w.sheet(instructionSheet)
	w.instructions(s)
	f := form{workbook: w, spec: s}
	if s.PerArea {
		names := []string{instructionSheet, listSheet}
		for _, area := range s.Areas {
			name := sheetName(area, names)
			names = append(names, name)
			f.table(name, []string{area})
		}
	} else {
		f.table(tableSheet, s.Areas)
	}
	f.lists()
	return w.bytes("Biểu thu thập số liệu")
}

// sheetName makes a name that a sheet may have (31 characters, none of []:*?/\,
// no ' at its ends), other than those taken, whatever their case.
func sheetName(s string, taken []string) string {
	clean := []rune(strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) {
			return '-'
		}
		return r
	}, s), "' "))
	for n := 1; ; n++ {
		end := ""
		if n > 1 {
			end = fmt.Sprintf(" (%d)", n)
		}
		name := string(clean[:min(len(clean), 31-len(end))]) + end
		if name != "" && !slices.ContainsFunc(taken, func(t string) bool { return strings.EqualFold(t, name) }) {
			return name
		}
	}
}

// form is a form that is being written.
type form struct {
	*workbook
	spec Spec
	// columns of the list sheet, in order, and where each list stands.
	columns [][]string
}

// table writes a sheet with the rows of some areas.
func (f *form) table(name string, areas []string) {
	f.sheet(name)
	for c := range formColumns {
		f.text(c, 0, headings[c].vietnamese, headStyle)
		f.width(c, widths[c])
	}
	f.height(0, headHeight)
	units := make([][]int, len(f.spec.Indicators)) // the rows of each indicator
	row := 1
	for _, area := range areas {
		for i, m := range f.spec.Indicators {
			for _, period := range f.spec.Periods {
				f.prepared(row, area, m, period)
				units[i] = append(units[i], row)
				row++
			}
		}
	}
	last := row + spareRows - 1
	for r := row; r <= last; r++ {
		for c := range formColumns {
			f.style(c, r, inputStyle(Column(c)))
		}
	}
	f.choices(row, last)
	for i, m := range f.spec.Indicators {
		f.choose(Unit, runs(units[i]), m.Units, false)
	}
	f.guard(last)
	f.freeze(3, 1)
	f.filter(formColumns, last+1)
	f.landscape()
	f.protect()
}

// prepared writes the row of one figure that is asked for.
func (f *form) prepared(row int, area string, m Measure, period string) {
	f.text(int(Area), row, area, lockedStyle)
	f.text(int(Indicator), row, m.Name, lockedStyle)
	f.text(int(Period), row, period, lockedStyle)
	for c := int(Value); c < formColumns; c++ {
		f.style(c, row, inputStyle(Column(c)))
	}
	f.text(int(Unit), row, m.Unit, inputStyle(Unit))
}

// inputStyle is that of a cell to be filled in.
func inputStyle(c Column) cellStyle {
	st := textStyle
	if numeric(c) {
		st = numberStyle
	}
	st.open, st.fill = true, inputFill
	return st
}

// choices puts the lists on the columns; the prepared rows end before spare.
func (f *form) choices(spare, last int) {
	all := rows{1, last}
	var indicators, units []string
	for _, m := range f.spec.Indicators {
		indicators = append(indicators, m.Name)
		for _, u := range m.Units {
			if !slices.Contains(units, u) {
				units = append(units, u)
			}
		}
	}
	free := []rows{{spare, last}}
	f.choose(Area, free, slices.Concat(f.spec.Areas, f.spec.Wholes), true)
	f.choose(Indicator, free, indicators, true)
	f.choose(Period, free, f.spec.Periods, false)
	f.choose(Unit, free, units, false)
	f.choose(Status, []rows{all}, f.spec.Statuses, true)
	f.choose(About, []rows{all}, f.spec.Abouts, true)
	f.choose(ShareOf, []rows{all}, slices.Concat(f.spec.Wholes, f.spec.Areas), true)
}

// rows is a run of rows, both ends included.
type rows struct{ first, last int }

// runs joins rows that follow each other.
func runs(list []int) []rows {
	var out []rows
	for _, r := range list {
		if n := len(out); n > 0 && out[n-1].last == r-1 {
			out[n-1].last = r
			continue
		}
		out = append(out, rows{r, r})
	}
	return out
}

// choose lets cells of a column hold one of the words: no other when strict,
// another one after a question when not.
func (f *form) choose(c Column, where []rows, words []string, strict bool) {
	if len(words) == 0 || len(where) == 0 {
		return
	}
	col := slices.IndexFunc(f.columns, func(have []string) bool { return slices.Equal(have, words) })
	if col < 0 {
		col = len(f.columns)
		f.columns = append(f.columns, words)
	}
	name, err := excelize.ColumnNumberToName(col + 1)
	if err != nil {
		f.do(func() error { return err })
		return
	}
	dv := excelize.NewDataValidation(true)
	dv.SetSqrefDropList(fmt.Sprintf("'%s'!$%s$1:$%[2]s$%d", listSheet, name, len(words)))
	if strict {
		dv.SetError(excelize.DataValidationErrorStyleStop, headings[c].vietnamese, "Chọn một mục trong danh sách.")
	} else {
		dv.SetError(excelize.DataValidationErrorStyleWarning, headings[c].vietnamese, "Nội dung không có trong danh sách. Vẫn giữ?")
	}
	f.rule(c, where, dv)
}

// guard explains the cells that have no list, and keeps numbers texts.
func (f *form) guard(last int) {
	all := []rows{{1, last}}
	for _, g := range []struct {
		column        Column
		title, prompt string
	}{
		{Value, "Giá trị", "Viết số kiểu Việt Nam: 18.942,67\nKhông phát sinh: -   Chưa có số liệu: để trống"},
		{Growth, "Tăng (%)", "Như nguồn công bố: 5,34 hoặc -2,63"},
		{Share, "Tỷ trọng (%)", "Như nguồn công bố: 7,97"},
		{Source, "Nguồn", "Ấn phẩm và trang: Niên giám thống kê 2021, trang 369"},
	} {
		dv := excelize.NewDataValidation(true)
		dv.SetInput(g.title, g.prompt)
		if numeric(g.column) {
			// Typed into a cell of the text format a number is a text. It is
			// none when the format of the cell was changed.
			dv.Type, dv.Formula1 = "custom", "ISTEXT("+cell(int(g.column), 1)+")"
			dv.SetError(excelize.DataValidationErrorStyleStop, g.title,
				"Ô này phải ở định dạng Văn bản (Text), để số được giữ đúng như đã gõ. Đặt lại định dạng ô rồi gõ lại.")
		}
		f.rule(g.column, all, dv)
	}
}

// rule puts a rule on runs of cells of a column.
func (f *form) rule(c Column, where []rows, dv *excelize.DataValidation) {
	for _, r := range where {
		dv.SetSqref(cell(int(c), r.first) + ":" + cell(int(c), r.last))
	}
	f.do(func() error { return f.file.AddDataValidation(f.current, dv) })
}

// protect locks all but the cells that are open, and leaves what helps to read:
// wider columns, higher rows, filters.
func (f *form) protect() {
	f.do(func() error {
		return f.file.ProtectSheet(f.current, &excelize.SheetProtectionOptions{
			SelectLockedCells: true, SelectUnlockedCells: true, AutoFilter: true, FormatColumns: true, FormatRows: true,
		})
	})
	// The signs in the corners that call a number kept as text an error.
	f.do(func() error {
		return f.file.AddIgnoredErrors(f.current, "A1:"+cell(formColumns-1, excelize.TotalRows-1), excelize.IgnoredErrorsNumberStoredAsText)
	})
	f.do(func() error {
		return f.file.SetHeaderFooter(f.current, &excelize.HeaderFooterOptions{
			OddHeader: "&C" + headerText(f.spec.Conference), OddFooter: "&L&A&R&P/&N"})
	})
}

// headerText is a text for the head of a page, where & is a command and 255
// characters are the most.
func headerText(s string) string {
	r := []rune(s)
	return strings.ReplaceAll(string(r[:min(len(r), 100)]), "&", "&&")
}

// lists writes the sheet with the words to choose from.
func (f *form) lists() {
	f.sheet(listSheet)
	for col, words := range f.columns {
		for row, word := range words {
			f.text(col, row, word, textStyle)
		}
	}
	f.do(func() error { return f.file.SetSheetVisible(listSheet, false) })
}
