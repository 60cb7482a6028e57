package collect

import (
	"path"
	"slices"
	"strings"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// apply reads the figures of a book by its mapping. When there are findings of
// severity Error the figures are not complete.
func apply(book *sheet.Book, as string, m *Mapping, c *data.Conference) ([]data.Figure, source.Findings) {
	a := &applier{c: c, book: book, as: as, names: newNames(c)}
	used := map[*sheet.Sheet][]Table{}
	for i := range m.Tables {
		t := &m.Tables[i]
		s := a.sheet(t)
		if s == nil {
			continue
		}
		a.table(s, t)
		used[s] = append(used[s], *t)
	}
	if len(a.findings) > 0 && len(used) == 0 {
		return nil, a.findings // the mapping is of another file
	}
	for _, s := range book.Sheets {
		a.unmapped(s, used[s])
	}
	return a.figures, a.findings
}

type applier struct {
	*names
	c        *data.Conference
	book     *sheet.Book
	as       string // the file's name in origins
	figures  []data.Figure
	findings source.Findings
}

// fault adds an error about the mapping or the return.
func (a *applier) fault(pos source.Pos, message, hint source.Text) {
	a.findings.Add(source.Finding{Rule: "mapping", Severity: source.Error, Pos: pos, Message: message, Hint: hint})
}

func (a *applier) sheet(t *Table) *sheet.Sheet {
	for _, s := range a.book.Sheets {
		if s.Name == t.Sheet.S {
			return s
		}
	}
	a.fault(t.Pos, source.Textf("tệp %s không có trang tính %q", "file %s has no sheet %q", a.book.Name, t.Sheet.S), again())
	return nil
}

// again is the hint for a return with another layout than the mapping's.
func again() source.Text {
	return source.Textf("xóa bản đồ này rồi tạo lại bằng kyyeu collect --propose", "delete this mapping and make it again with kyyeu collect --propose")
}

// textAbove is what stands above the heading of a table.
func textAbove(s *sheet.Sheet, row int) string {
	var b strings.Builder
	for r := range min(row, s.Rows()) {
		for _, c := range s.Cells(r) {
			b.WriteString(c.Text + "\n")
		}
	}
	return b.String()
}

// sender names the source of a return that names none itself: the department
// of the one area that it is about, or the file.
func (a *applier) sender(area string) string {
	for _, p := range a.c.Provinces {
		if p.ID.S != area {
			continue
		}
		if p.Department.Given() {
			return "Báo cáo của " + p.Department.S
		}
		return "Báo cáo của " + p.Name.S
	}
	return "Biểu số liệu " + path.Base(a.book.Name)
}

// placed is a row or column of a mapping with its number.
type placed struct {
	*Place
	n int
}

// table reads the cells where the rows and columns of a table cross.
func (a *applier) table(s *sheet.Sheet, t *Table) {
	before := len(a.findings)
	first, last := 0, -1
	if t.Heads.Given() {
		var ok bool
		if first, last, ok = parseRows(t.Heads.S); !ok {
			a.fault(t.Heads.Pos, source.Textf("heads là %q, cần hàng đầu và hàng cuối của tiêu đề", "heads is %q, expected first and last row of the heading", t.Heads.S), source.Textf("ví dụ: 5-7", "for example: 5-7"))
		}
	}
	var labels []int
	for _, l := range t.Labels {
		r, c, ok := parseCell(l.S)
		if !ok || r >= 0 || c < 0 {
			a.fault(l.Pos, source.Textf("%q không phải là cột", "%q is no column", l.S), source.Textf("ví dụ: [A, B]", "for example: [A, B]"))
			continue
		}
		labels = append(labels, c)
	}
	columns := a.places(t.Columns, func(p *Place, row, col int) (int, string, bool) {
		return col, columnSays(s, first, last, col), row < 0 && col >= 0
	})
	rows := a.places(t.Rows, func(p *Place, row, col int) (int, string, bool) {
		return row, rowSays(s, labels, row), row >= 0 && col < 0
	})
	cells := map[string]*Place{}
	a.valid(&t.All)
	for i := range t.Cells {
		p := &t.Cells[i]
		row, col, ok := parseCell(p.At.S)
		if !ok || row < 0 || col < 0 {
			a.fault(p.At.Pos, source.Textf("%q không phải là ô", "%q is no cell", p.At.S), source.Textf("ví dụ: C12", "for example: C12"))
			continue
		}
		a.says(p, shown(s.At(row, col)))
		a.valid(p)
		cells[sheet.CellName(row, col)] = p
	}
	if len(a.findings) > before {
		return
	}
	all := t.All
	if all.Area.S == asFile {
		ids, _ := a.areasOf(textAbove(s, first), s.Name, a.book.Name)
		if len(ids) != 1 {
			a.fault(t.All.Area.Pos, source.Textf("tiêu đề, tên trang tính và tên tệp %s không cho biết một địa bàn (%s)", "title, sheet and name of %s do not name one area (%s)", a.book.Name, strings.Join(ids, ", ")),
				source.Textf("làm bản đồ riêng cho tệp này, ghi area", "make a mapping of its own for this file, with its area"))
			return
		}
		all.Area = given(ids[0])
	}
	if !all.Source.Given() {
		all.Source = given(a.sender(all.Area.S))
	}
	for _, w := range rows {
		for _, k := range columns {
			if !w.skipped() && !k.skipped() && !all.skipped() {
				a.cell(s, w, k, cells[sheet.CellName(w.n, k.n)], &all)
			}
		}
	}
}

// places checks the rows or columns of a table.
func (a *applier) places(all []Place, find func(p *Place, row, col int) (n int, says string, ok bool)) []placed {
	var out []placed
	for i := range all {
		p := &all[i]
		row, col, ok := parseCell(p.At.S)
		n, says := 0, ""
		if ok {
			n, says, ok = find(p, row, col)
		}
		if !ok {
			a.fault(p.Pos, source.Textf("at là %q, cần một cột như C hoặc một hàng như 12", "at is %q, expected a column such as C or a row such as 12", p.At.S), source.Text{})
			continue
		}
		a.says(p, says)
		a.valid(p)
		out = append(out, placed{p, n})
	}
	return out
}

// says makes sure that the sheet is still the one that the mapping was made
// for.
func (a *applier) says(p *Place, now string) {
	if oneLine(p.Says.S) != oneLine(now) {
		a.fault(p.Pos, source.Textf("%s của %s nay ghi «%s», bản đồ ghi «%s»", "%s of %s now says “%s”, the mapping says “%s”", p.At.S, a.book.Name, now, p.Says.S), again())
	}
}

// valid checks what a place says; what is not answered yet is a fault.
func (a *applier) valid(p *Place) {
	if p.skipped() {
		return
	}
	for _, f := range p.fields() {
		if f.text.S != unanswered || f.key == "says" {
			continue
		}
		where := p.At.S
		if where == "" {
			where = a.book.Name
		}
		a.fault(f.text.Pos, source.Textf("%s (%s): câu hỏi chưa được trả lời: %s", "%s (%s): a question without answer: %s", where, oneLine(p.Says.S), f.key),
			source.Textf("đọc dòng HỎI phía trên trong bản đồ và ghi câu trả lời thay cho \"?\"", "read the line ASK above it in the mapping and write the answer in place of \"?\""))
	}
	a.word(p.As, asValue, asGrowth, asIndex, asShare, asSkip)
	a.word(p.Numbers, vietnameseNumbers, englishNumbers)
	a.word(p.Status, "official", "preliminary", "estimated")
	var areas, indicators []string
	for _, q := range a.c.Provinces {
		areas = append(areas, q.ID.S)
	}
	areas = append(areas, data.RegionID, data.NationalID)
	for _, i := range a.c.Indicators {
		indicators = append(indicators, i.ID.S)
	}
	if p.At.Given() || p.Area.S != asFile {
		a.word(p.Area, areas...)
	}
	a.word(p.Of, areas...)
	a.word(p.Indicator, indicators...)
	if _, ok := data.ParsePeriod(p.Period.S); p.Period.Given() && p.Period.S != unanswered && !ok {
		a.fault(p.Period.Pos, source.Textf("%q không phải là kỳ", "%q is no period", p.Period.S), source.Textf("ví dụ: 2021, 2022-H1, 2022-Q1, 2022-05, 2022-M09", "for example 2021, 2022-H1, 2022-Q1, 2022-05, 2022-M09"))
	}
	if p.Value.Given() && p.Value.S != unanswered {
		if _, err := data.ParseValue(p.Value.S, true); err != nil {
			a.fault(p.Value.Pos, source.Textf("%q không phải là số", "%q is no number", p.Value.S), source.Textf(`ghi theo cách viết Việt Nam: "1.234,5"; chưa biết "…", không có "-"`, `write it in Vietnamese notation: "1.234,5"; "…" for unknown, "-" for nothing`))
		}
	}
}

// word checks that a text is one of a few.
func (a *applier) word(t data.Text, known ...string) {
	if !t.Given() || t.S == unanswered || slices.Contains(known, t.S) {
		return
	}
	hint := source.Textf("dùng được: %s", "understood: %s", strings.Join(known, ", "))
	if near := source.Nearest(t.S, known); near != "" {
		hint = source.Textf("có phải là %q?", "is it %q?", near)
	}
	a.fault(t.Pos, source.Textf("không có %q", "there is no %q", t.S), hint)
}

// cell reads one figure.
func (a *applier) cell(s *sheet.Sheet, w, k placed, own, all *Place) {
	c := s.At(w.n, k.n)
	if c.Kind == sheet.Empty {
		return
	}
	p := Place{}
	if own != nil {
		if own.skipped() {
			return
		}
		p = *own
	}
	row, column := *w.Place, *k.Place
	for i, f := range row.fields() {
		g := column.fields()[i]
		if f.key != "at" && f.key != "says" && f.text.Given() && g.text.Given() && f.text.S != g.text.S && !(f.key == "as" && f.text.S == asValue) && !(f.key == "as" && g.text.S == asValue) && !p.fields()[i].text.Given() {
			a.fault(c.Pos, source.Textf("%s: hàng %s ghi %q, cột %s ghi %q", "%s: row %s says %q, column %s says %q", f.key, w.At.S, f.text.S, k.At.S, g.text.S),
				source.Textf("ghi một mục cho ô %s trong cells", "add an entry for cell %s under cells", sheet.CellName(w.n, k.n)))
			return
		}
		// "value" is what a number is when nothing else is said of it.
		if f.key == "as" && f.text.S == asValue && g.text.Given() {
			row.As = column.As
		}
	}
	p = p.over(row).over(column).over(*all)
	for _, f := range []field{{"area", &p.Area}, {"indicator", &p.Indicator}, {"period", &p.Period}} {
		if !f.text.Given() {
			a.fault(c.Pos, source.Textf("bản đồ không cho biết %s của ô này", "the mapping does not say the %s of this cell", f.key), source.Textf("ghi %s cho hàng, cột hoặc cả bảng", "give %s for the row, the column or the whole table", f.key))
			return
		}
	}
	v, ok := a.value(c, &p)
	if level := p.As.S == "" || p.As.S == asValue; !ok || !level && v.State != data.Known {
		return // "-" for a growth says that there is none
	}
	a.take(c, &p, v)
}

// value reads the number of a cell.
func (a *applier) value(c sheet.Cell, p *Place) (v data.Value, ok bool) {
	unread := func(vi, en string, args ...any) (data.Value, bool) {
		a.fault(c.Pos, source.Textf(vi, en, args...), source.Textf("ghi con số vào bản đồ: cells: [{at: %s, says: %q, value: \"…\"}]", "write the number into the mapping: cells: [{at: %s, says: %q, value: \"…\"}]", c.Pos.Cell, shown(c)))
		return data.Value{}, false
	}
	switch {
	case p.Value.Given():
		v, err := data.ParseValue(p.Value.S, true)
		v.Pos = c.Pos
		return v, err == nil
	case c.Kind == sheet.Number && c.Scaled:
		return unread("định dạng của ô giấu bớt chữ số: hiện %s, chứa %s", "the format hides digits: it shows %s and holds %s", c.Shown, c.Text)
	case c.Kind == sheet.Number:
		d, ok := decimal(c)
		return data.Value{State: data.Known, Number: d, Pos: c.Pos}, ok
	case c.Kind == sheet.Text:
		v, _, ok := parseText(c.Text, notationNamed(p.Numbers.S))
		if !ok {
			return unread("«%s» không đọc chắc chắn được là số nào", "“%s” cannot be read as a number for certain", oneLine(c.Text))
		}
		v.Pos = c.Pos
		return v, true
	case c.Kind == sheet.Date:
		return unread("Excel đã đổi ô này thành ngày %02d/%02d/%d", "Excel made the day %02d/%02d/%d of this cell", c.Day.Day(), int(c.Day.Month()), c.Day.Year())
	case c.Kind == sheet.Fault && c.Text == "":
		return unread("công thức =%s chưa được tính", "the formula =%s has no saved value", c.Formula)
	case c.Kind == sheet.Fault:
		return unread("ô báo lỗi %s", "the cell is an error, %s", c.Text)
	}
	return unread("«%s» không phải là số", "“%s” is no number", shown(c))
}

// take makes a figure of a number.
func (a *applier) take(c sheet.Cell, p *Place, v data.Value) {
	at := func(s string) data.Text { return data.Text{S: s, Pos: c.Pos} }
	ind, _ := a.c.Indicator(p.Indicator.S)
	key, _ := data.ParsePeriod(p.Period.S)
	f := data.Figure{Indicator: at(p.Indicator.S), Period: data.Period{PeriodKey: key, Pos: c.Pos}, Area: at(p.Area.S), Origin: at(origin(c.Pos, a.as)), Pos: c.Pos}
	f.Source = at(p.Source.S)
	if s, ok := data.ParseStatus(p.Status.S); ok && p.Status.Given() {
		f.Status = data.At[data.Status]{V: s, Pos: c.Pos}
	}
	switch p.As.S {
	case asGrowth:
		f.Growth = v
	case asIndex:
		f.Growth = v
		if v.State == data.Known {
			f.Growth.Number = v.Number.Sub(data.NewDecimal(100, 0))
		}
		if ind.Unit.Family == data.IndexFamily {
			f.Value, f.Growth = v, data.Value{}
		}
	case asShare:
		if !p.Of.Given() {
			a.fault(c.Pos, source.Textf("bản đồ không cho biết tỷ trọng trong địa bàn nào", "the mapping does not say of which area this is a share"), source.Textf("ghi of: region hoặc of: national", "write of: region or of: national"))
			return
		}
		f.Share = data.Share{Of: at(p.Of.S), Value: v, Pos: c.Pos}
	default:
		f.Value = v
		if ind.Unit.Family != data.IndexFamily {
			f.Unit = data.ParseUnitName(p.Unit.S)
			if !p.Unit.Given() {
				a.fault(c.Pos, source.Textf("bản đồ không cho biết đơn vị tính", "the mapping does not say in which unit this is"), source.Textf("ghi unit cho hàng, cột hoặc cả bảng", "give unit for the row, the column or the whole table"))
				return
			}
			if f.Unit.Family != ind.Unit.Family {
				a.fault(c.Pos, source.Textf("đơn vị %s không đo được %s (%s)", "%s does not measure %s (%s)", p.Unit.S, ind.Name.S, ind.Unit.Name), source.Textf("sửa unit trong bản đồ", "mend unit in the mapping"))
				return
			}
		}
	}
	a.figures = append(a.figures, f)
}

// unmapped reports tables, rows and columns with numbers that no table of the
// mapping speaks of: nothing that a province sends is left out in silence.
func (a *applier) unmapped(s *sheet.Sheet, tables []Table) {
	rows, columns := map[string]bool{}, map[string]bool{}
	for _, t := range tables {
		for _, p := range t.Rows {
			rows[p.At.S] = true
		}
		for _, p := range t.Columns {
			columns[p.At.S] = true
		}
	}
	for _, b := range blocks(s) {
		unknown, known := []string{}, 0
		for r := b.first; r <= b.last; r++ {
			if b.kinds[r] != dataRow || !b.strayed(r) && !slices.ContainsFunc(b.values, func(c int) bool { return numeric(s.At(r, c)) }) {
				continue
			}
			if rows[cellRow(r)] {
				known++
			} else {
				unknown = append(unknown, cellRow(r))
			}
		}
		pos := source.Pos{File: a.book.Name, Sheet: s.Name}
		switch {
		case known == 0 && len(unknown) > 0:
			a.fault(pos, source.Textf("bảng ở hàng %d–%d không có trong bản đồ", "the table in rows %d–%d is not in the mapping", b.first+1, b.last+1), again())
			continue
		case len(unknown) > 0:
			a.fault(pos, source.Textf("hàng %s có số nhưng không có trong bản đồ", "rows %s have numbers but are not in the mapping", strings.Join(unknown, ", ")), again())
		}
		var extra []string
		for _, c := range b.values {
			if !columns[sheet.ColName(c)] {
				extra = append(extra, sheet.ColName(c))
			}
		}
		if len(extra) > 0 {
			a.fault(pos, source.Textf("cột %s có số nhưng không có trong bản đồ", "columns %s have numbers but are not in the mapping", strings.Join(extra, ", ")), again())
		}
	}
}
