package figures

import (
	"cmp"
	"slices"
	"strings"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

const (
	// headingDepth is how many rows of a sheet are searched for the headings:
	// a form may have a title and a few lines of address above them.
	headingDepth = 20
	// maxFindings bounds what is told about one book.
	maxFindings = 1000
)

// Read reads every sheet of a book that has the headings of the table in one of
// its first rows. ok is false when none has: then it is another kind of table.
//
// Of a row it gives the texts as they stand, white space made single blanks
// (but not in the columns Origin and AsRead, which are the program's own); rows
// without any are left out. A cell merged over several rows counts for each of
// them, but a number counts once.
//
// The number of a cell is given in Vietnamese notation. Of a typed number all
// digits count, whatever the format shows; a formula is rounded to what its
// format shows, because the digits behind are no statement of the officer's. A
// typed number such as 370.461 is refused: in a program set to English it may be
// 370.461 in Vietnamese notation, a thousand times as much. Dates, error values
// and formats that hide digits are refused too. The text of a refused cell is
// empty.
func Read(book *sheet.Book) (rows []Row, ok bool, findings source.Findings) {
	var r reader
	for _, s := range book.Sheets {
		if top, found := headingRow(s); found {
			ok = true
			r.sheet(s, top)
		}
	}
	return r.rows, ok, r.findings
}

// reader is one run of Read.
type reader struct {
	rows     []Row
	findings source.Findings
	faults   int // also those beyond the bound
}

// fault adds an error, up to a bound.
func (r *reader) fault(rule string, pos source.Pos, message, hint source.Text) {
	r.faults++
	r.add(source.Finding{Rule: rule, Pos: pos, Message: message, Hint: hint})
}

func (r *reader) add(f source.Finding) {
	switch {
	case len(r.findings) < maxFindings:
		r.findings.Add(f)
	case len(r.findings) == maxFindings:
		r.findings.Add(source.Finding{Rule: "limit", Pos: source.Pos{File: f.Pos.File},
			Message: source.Textf("có hơn %d lỗi; các lỗi sau không được liệt kê", "more than %d faults; the rest is not listed", maxFindings)})
	}
}

// columns says in which column of a sheet each column of the table stands; -1
// where it does not.
type columns [Columns]int

// headingRow finds the row with the headings: the first one that names three of
// area, indicator, period, and value or growth. A table of another kind has one
// or two of those words at most.
func headingRow(s *sheet.Sheet) (row int, ok bool) {
	for row := range min(s.Rows(), headingDepth) {
		if isHeading(s, row) {
			return row, true
		}
	}
	return 0, false
}

func isHeading(s *sheet.Sheet, row int) bool {
	var seen [Columns]bool
	for _, cell := range s.Cells(row) {
		if c, ok := columnOf(cell.Text); ok {
			seen[c] = true
		}
	}
	n := 0
	for _, has := range []bool{seen[Area], seen[Indicator], seen[Period], seen[Value] || seen[Growth]} {
		if has {
			n++
		}
	}
	return n >= 3
}

// byHeading finds columns by their folded headings.
var byHeading = func() map[string]Column {
	m := map[string]Column{}
	for c, h := range headings {
		m[h.key], m[data.Fold(h.vietnamese)] = Column(c), Column(c)
	}
	return m
}()

// columnOf finds the column that a heading names.
func columnOf(heading string) (Column, bool) {
	c, ok := byHeading[data.Fold(heading)]
	return c, ok
}

// sheet reads one sheet whose headings stand in the row top.
func (r *reader) sheet(s *sheet.Sheet, top int) {
	cols := r.headings(s, top)
	first := len(r.rows)
	loose := false // a cell without a heading was told
	for row := top + 1; row < s.Rows(); row++ {
		if _, ok := columnOf(s.At(row, cols[Period]).Text); ok && isHeading(s, row) {
			cols = r.headings(s, row) // a second table, pasted below the first
			continue
		}
		var out Row
		for c, col := range cols {
			if col >= 0 {
				out[c] = r.field(Column(c), cellOf(s, row, col, Column(c)))
			}
		}
		if out.blank() {
			continue
		}
		r.rows = append(r.rows, out)
		if c, found := looseCell(s, row, cols); found && !loose {
			loose = true
			r.add(source.Finding{Rule: "key", Severity: source.Warning, Pos: c.Pos,
				Message: source.Textf("ô có nội dung nhưng cột không có tiêu đề, nên không được đọc", "the cell has content but its column has no heading, so it is not read"),
				Hint:    source.Textf("chuyển vào cột có tiêu đề, hoặc xóa đi", "move it into a column with a heading, or delete it")})
		}
	}
	if s.Hidden {
		r.hidden(s, r.rows[first:])
	}
}

// hidden tells of figures that nobody sees who opens the book.
func (r *reader) hidden(s *sheet.Sheet, rows []Row) {
	for i := range rows {
		if !rows[i].Filled() {
			continue
		}
		r.add(source.Finding{Rule: "key", Severity: source.Warning, Pos: rows[i].Pos(),
			Message: source.Textf("trang tính %q bị ẩn nhưng có số liệu; các số liệu đó vẫn được đọc", "sheet %q is hidden but has figures; they are read all the same", s.Name),
			Hint:    source.Textf("bỏ ẩn trang tính, hoặc xóa nó đi", "show the sheet, or delete it")})
		return
	}
}

// headings reads the row of headings, and reports what is wrong with it.
func (r *reader) headings(s *sheet.Sheet, row int) columns {
	var cols columns
	for c := range cols {
		cols[c] = -1
	}
	unknown := false
	for col, cell := range s.Cells(row) {
		c, ok := columnOf(cell.Text)
		switch {
		case !ok:
			unknown = true
			r.unknownHeading(cell)
		case cols[c] >= 0:
			r.fault("key", cell.Pos, source.Textf("cột %q lặp lại", "column %q is repeated", headings[c].vietnamese), source.Textf("giữ lại một cột", "keep one of them"))
		default:
			cols[c] = col
		}
	}
	if unknown {
		return cols // what is missing is most likely what is misspelt
	}
	for _, c := range []Column{Area, Indicator, Period, Value} {
		if cols[c] < 0 && (c != Value || cols[Growth] < 0) {
			r.fault("key", s.At(row, firstColumn(cols)).Pos, source.Textf("thiếu cột %q", "column %q is missing", headings[c].vietnamese),
				source.Textf("thêm một cột có tiêu đề này", "add a column with this heading"))
		}
	}
	return cols
}

func firstColumn(cols columns) int {
	first := -1
	for _, col := range cols {
		if col >= 0 && (first < 0 || col < first) {
			first = col
		}
	}
	return first
}

// unknownHeading reports a heading that is none of the table's.
func (r *reader) unknownHeading(cell sheet.Cell) {
	var known, vietnamese []string
	for _, h := range headings {
		known = append(known, data.Fold(h.vietnamese), h.key)
		vietnamese = append(vietnamese, h.vietnamese)
	}
	hint := source.Textf("các cột dùng được: %s", "columns understood here: %s", strings.Join(vietnamese, ", "))
	if near := source.Nearest(source.Clip(data.Fold(cell.Text)), known); near != "" {
		name := vietnamese[slices.Index(known, near)/2]
		hint = source.Textf("có phải là %q?", "is it %q?", name)
	}
	r.fault("key", cell.Pos, source.Textf("không có cột %q", "there is no column %q", source.Clip(cell.Text)), hint)
}

// looseCell finds a cell of a row that no heading stands over.
func looseCell(s *sheet.Sheet, row int, cols columns) (sheet.Cell, bool) {
	for col, c := range s.Cells(row) {
		if !slices.Contains(cols[:], col) {
			return c, true
		}
	}
	return sheet.Cell{}, false
}

// numeric reports whether a column holds numbers.
func numeric(c Column) bool { return c == Value || c == Growth || c == Share }

// cellOf gives the cell of a column, or the one merged over it unless the column
// holds numbers.
func cellOf(s *sheet.Sheet, row, col int, c Column) sheet.Cell {
	if numeric(c) {
		return s.At(row, col)
	}
	return s.Head(row, col)
}

// field reads one cell.
func (r *reader) field(c Column, cell sheet.Cell) Field {
	f := Field{Pos: cell.Pos}
	before := r.faults
	switch cell.Kind {
	case sheet.Empty:
	case sheet.Text:
		f.Text = cell.Text
		if c != Origin && c != AsRead {
			f.Text = strings.Join(strings.Fields(cell.Text), " ")
		}
	case sheet.Fault:
		r.faulty(cell)
	case sheet.Date:
		f.Text = r.date(c, cell)
	case sheet.Number:
		if numeric(c) {
			f.Text = r.number(cell)
		} else {
			f.Text = strings.Replace(cell.Text, ".", ",", 1) // a year, a page
		}
	default:
		f.Text = cell.Text
	}
	f.Refused = r.faults > before
	return f
}

// faulty reports an error value.
func (r *reader) faulty(cell sheet.Cell) {
	if cell.Text == "" {
		r.fault("type", cell.Pos, source.Textf("công thức chưa có kết quả lưu trong tệp", "the formula has no result stored in the file"),
			source.Textf("mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, hoặc gõ thẳng giá trị", "open the file in Excel or LibreOffice and save it, or type the value"))
		return
	}
	r.fault("type", cell.Pos, source.Textf("ô chứa lỗi %s", "the cell holds the error %s", source.Clip(cell.Text)),
		source.Textf("sửa công thức, hoặc gõ thẳng giá trị", "mend the formula, or type the value"))
}

// date gives the text of a date where dates may stand: in words about the
// figure. Elsewhere a program made it of something else.
func (r *reader) date(c Column, cell sheet.Cell) string {
	if c == Source || c == Note {
		return cmp.Or(cell.Shown, cell.Text)
	}
	hint := source.Textf("định dạng ô là Văn bản (Text) rồi gõ lại", "format the cell as text and type it again")
	if c == Period {
		p := data.PeriodKey{Kind: data.Month, Year: cell.Day.Year(), N: int(cell.Day.Month())}
		hint = source.Textf("nếu là tháng thì gõ: %s", "for a month, type: %s", p.Title())
	}
	r.fault("type", cell.Pos, source.Textf("ô chứa ngày %s, có lẽ do phần mềm bảng tính tự đổi", "the cell holds the date %s, perhaps made by the spreadsheet program", cell.Day.Format("02/01/2006")), hint)
	return ""
}

// number gives a number in Vietnamese notation, and "" when it is refused.
func (r *reader) number(cell sheet.Cell) string {
	d, err := data.ParseDecimal(strings.Replace(cell.Text, ".", ",", 1))
	if err != nil {
		r.fault("number", cell.Pos, source.Textf("số trong ô có hơn %d chữ số", "the number in the cell has more than %d digits", data.MaxDigits), source.Text{})
		return ""
	}
	end := ""
	if cell.Percent {
		d, end = d.Shift(2), "%"
	}
	switch {
	case cell.Scaled:
		r.fault("number", cell.Pos, source.Textf("ô hiện %q nhưng chứa số %s: định dạng giấu bớt chữ số", "the cell shows %q but holds %s: its format hides digits", source.Clip(cell.Shown), d),
			source.Textf("gõ số đúng như cần đọc, và ghi đơn vị tính cho khớp", "type the number as it is to be read, with the unit that belongs to it"))
		return ""
	case cell.Formula != "":
		if cell.Places >= 0 && d.Places() > cell.Places {
			d = d.Round(cell.Places)
		}
	case !cell.Percent && d.Places() == 3 && cell.Places != 3 && ambiguous(d):
		other := d.Shift(3)
		r.fault("number", cell.Pos, source.Textf("số %s gõ trong ô có hai cách hiểu: %[1]s hoặc %s, vì Excel đặt theo kiểu Anh coi dấu chấm là dấu thập phân",
			"the number %s in the cell can be meant in two ways: as %[1]s or as %s, because Excel set to English takes a point for the decimal sign", d, other),
			source.Textf("định dạng ô là Văn bản (Text) rồi gõ lại: %s hoặc %s", "format the cell as text and type it again: %s or %s", d, other))
		return ""
	}
	return d.String() + end
}

// ambiguous reports whether a number with three decimals could be one with a
// point between thousands: one to three digits, not 0, before it.
func ambiguous(d data.Decimal) bool {
	a := d.Abs()
	return a.Cmp(data.NewDecimal(1, 0)) >= 0 && a.Cmp(data.NewDecimal(1000, 0)) < 0
}
