package collect

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"kyyeu/internal/sheet"
	"kyyeu/report/data"
)

// Propose drafts the mapping of a file that it has never seen, with its reasons
// and its doubts. Nothing doubtful is decided: what has more than one reading
// is left as "?" for a person to answer, and reading by the mapping refuses
// as long as it is.
func Propose(book *sheet.Book, c *data.Conference) Mapping {
	p := &proposer{names: newNames(c), c: c, book: book}
	var drafts []*draft
	for _, s := range book.Sheets {
		all := blocks(s)
		for i := range all {
			drafts = append(drafts, p.draft(&all[i], all[0].titles))
		}
	}
	m := Mapping{For: given(path.Base(book.Name))}
	levels := p.levels(drafts)
	for _, d := range drafts {
		d.settle(levels)
		d.doubles()
		m.Tables = append(m.Tables, d.table())
	}
	return m
}

func given(s string) data.Text { return data.Text{S: s} }

type proposer struct {
	*names
	c    *data.Conference
	book *sheet.Book
}

// draft is a table that is being understood.
type draft struct {
	*proposer
	*block
	all  Place
	cols []*column
	rows []*row
	// cells are answers for single cells, answered the names of these.
	cells    []Place
	answered map[string]bool
	// around is what the titles say of the period.
	around when
	// titleUnit is what the titles say of the unit; cumulative says that they
	// speak of sums from January on.
	titleUnit  data.Unit
	cumulative bool
}

// column is one column of numbers.
type column struct {
	Place
	col     int
	measure measure
	when    when
	// base is what a ratio compares with, near an indicator with a similar
	// name.
	base when
	near string
	unit data.Unit
}

// row is one row of numbers.
type row struct {
	Place
	row     int
	measure measure
	when    when
	unit    data.Unit
	// group is what the groups above say.
	group group
	// near is an indicator with a similar name.
	near string
	// foreign says that the label names an area outside the conference.
	foreign bool
	// part is a label beside the indicator's that makes a part of it: "Điện
	// thương phẩm | Công nghiệp".
	part string
}

// group is what the rows without numbers say of those below them.
type group struct {
	text            string
	area, indicator string
	measure         measure
	when            when
	unit            data.Unit
	// part says that the rows below are of a part of the economy alone.
	part bool
}

func (p *proposer) draft(b *block, outer []int) *draft {
	d := &draft{proposer: p, block: b, answered: map[string]bool{}}
	d.titlesSay(outer)
	d.readRows()
	d.readColumns()
	d.assignRows()
	d.assignColumns()
	d.assignAll(outer)
	d.sumsOfPeriods()
	d.strange()
	d.units()
	d.notations()
	d.totals()
	return d
}

// maxTitles are the rows above a table that may be its title: what stands
// farther away is about something else.
const maxTitles = 30

// titleTexts are the titles of the table, the nearest to it first, then those
// of the sheet; letterhead and signatures left out.
func (d *draft) titleTexts(outer []int) []string {
	var out []string
	for _, rows := range [][]int{d.titles, outer} {
		for _, r := range slices.Backward(rows[max(0, len(rows)-maxTitles):]) {
			var parts []string
			for _, c := range d.s.Cells(r) {
				if c.Text != "" {
					parts = append(parts, oneLine(c.Text))
				}
			}
			if t := strings.Join(parts, " "); t != "" && !slices.Contains(out, t) {
				out = append(out, t)
			}
		}
	}
	return out
}

// titlesSay reads period and unit from the titles.
func (d *draft) titlesSay(outer []int) {
	years := map[int]bool{}
	for _, t := range d.titleTexts(outer) {
		f := data.Fold(t)
		if formal().MatchString(f) {
			continue
		}
		w := readWhen(f)
		d.cumulative = d.cumulative || w.cumulative
		if w.plan || w.unclear {
			continue
		}
		if w.kind != data.NoPeriod && d.around.kind == data.NoPeriod && !w.several {
			d.around.kind, d.around.n = w.kind, w.n
			if w.status != "" {
				d.around.status = w.status
			}
		}
		if w.year != 0 {
			years[w.year] = true
			if d.around.year == 0 {
				d.around.year = w.year
			}
		}
		if !d.titleUnit.Given() {
			d.titleUnit = d.unitIn(t)
		}
	}
	if d.around.status == data.Official.String() {
		d.around.status = ""
	}
	if len(years) > 1 {
		d.around = when{}
	}
	// The unit also stands at the right, in a row of its own above the heading
	// or in the heading's corner.
	for r := d.headFirst; r <= d.headLast && !d.titleUnit.Given(); r++ {
		for _, c := range d.s.Cells(r) {
			if t := c.Text; unitTitle().MatchString(t) {
				d.titleUnit = d.unitIn(t)
			}
		}
	}
}

// unitIn reads the unit that a title states.
func (d *draft) unitIn(title string) data.Unit {
	m := unitTitle().FindStringSubmatch(title)
	if m == nil {
		u, _ := unitInBrackets(title, d.c)
		return u
	}
	if u, ok := unitOf(m[1], d.c); ok {
		return u
	}
	// "Tỷ đồng, %": the per cent are said again where they stand.
	var found []data.Unit
	for _, part := range strings.FieldsFunc(m[1], func(r rune) bool { return strings.ContainsRune(",;/", r) }) {
		if u, ok := unitOf(part, d.c); ok && !u.Percent() {
			found = append(found, u)
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	return data.Unit{}
}

// foreignPart are words of a group that covers a part of the economy alone.
var foreignPart = pattern(`khu vuc|\bfdi\b|von dau tu|nha nuoc|doanh nghiep|trong nuoc|tu nhan|ca the|noi dia|nuoc ngoai|(?:^|[^y] )thi truong|nong thon|thanh thi|\bho (?:kinh|gia)\b`)

// readRows reads the labels of the rows and the groups between them.
func (d *draft) readRows() {
	var g group
	cols := d.s.Cols()
	carried := map[int]string{}
	for r := d.first; r <= d.last; r++ {
		switch d.kinds[r] {
		case singleRow, headRow, textRow:
			if t := d.groupText(r, cols); t != "" {
				g = d.regroup(g, t)
				clear(carried)
			}
		case dataRow:
			switch t := d.groupText(r, cols); {
			case d.valued(r):
				d.rows = append(d.rows, d.readRow(r, g, carried))
			case d.strayed(r):
				w := &row{row: r, group: g, Place: Place{At: given(cellRow(r)), Says: given(rowSays(d.s, d.labels, r))}}
				w.ask(&w.As, "số của hàng này đứng ở cột tên hàng; không lấy thì ghi as: skip, lấy thì sửa labels và columns", "the numbers of this row stand in a column of names; write as: skip to leave them out, or mend labels and columns to take them")
				d.rows = append(d.rows, w)
			case t != "": // "1 | Thương mại"
				g = d.regroup(g, t)
				clear(carried)
			}
		}
	}
}

// valued reports whether a row has anything in the columns of numbers.
func (b *block) valued(r int) bool {
	return slices.ContainsFunc(b.values, func(c int) bool { return b.s.At(r, c).Kind != sheet.Empty })
}

// strayed reports whether a row has numbers among its names.
func (b *block) strayed(r int) bool {
	return slices.ContainsFunc(b.labels, func(c int) bool {
		cell := b.s.At(r, c)
		return numeric(cell) && !missingMark(cell.Text) && !b.counting(c)
	})
}

func (d *draft) groupText(r, cols int) string {
	var parts []string
	for c := range cols {
		if t := oneLine(d.s.At(r, c).Text); t != "" && !numbering().MatchString(t) {
			parts = append(parts, t)
		}
	}
	return strings.Join(parts, " ")
}

// regroup is the group that a row without numbers opens.
func (d *draft) regroup(g group, text string) group {
	next := group{text: text}
	f := data.Fold(text)
	if id, known := d.areaOf(text); known {
		next.area = id
		return next
	}
	next.area = g.area
	next.when = readWhen(f)
	next.measure = readMeasure(f)
	if u, ok := unitInBrackets(text, d.c); ok {
		next.unit = u
	} else if u := d.unitIn(text); u.Given() {
		next.unit = u
	}
	if id, sure := d.indicatorOf(text); sure {
		next.indicator = id
	} else if next.measure != unsaid || next.when.said() {
		// "So với cùng kỳ (%)", "Năm 2021": of the same indicator still.
		next.indicator = g.indicator
		if !next.when.said() {
			next.when = g.when
		}
	}
	next.part = foreignPart().MatchString(f)
	return next
}

// readRow reads the labels of one row.
func (d *draft) readRow(r int, g group, carried map[int]string) *row {
	w := &row{row: r, group: g}
	w.At = given(cellRow(r))
	w.Says = given(rowSays(d.s, d.labels, r))
	for _, c := range d.labels {
		t := headText(d.s, r, c)
		if cell := d.s.Head(r, c); cell.Kind == sheet.Date && !monthShown(cell) {
			d.dated(&w.Place, sheet.CellName(r, c), cell)
			continue
		}
		if t == "" && c != d.labels[len(d.labels)-1] && carried[c] != "" {
			t = carried[c]
			w.because("«%s» như hàng trên", "“%s” as in the row above", t)
		}
		carried[c] = t
		d.label(w, t)
	}
	if d.unit >= 0 {
		if u, ok := unitOf(d.s.Head(r, d.unit).Text, d.c); ok {
			if w.unit.Given() && (w.unit.Family != u.Family || w.unit.Exponent != u.Exponent) && !u.Percent() {
				w.ask(&w.Unit, "tên hàng nói %s, cột đơn vị tính nói %s", "the name says %s, the column of units %s", w.unit.Name, u.Name)
			}
			w.unit = u
		} else if t := d.s.Head(r, d.unit).Text; t != "" {
			w.ask(&w.Unit, "đơn vị tính «%s» chưa rõ", "the unit “%s” is not known", t)
		}
	}
	if d.status >= 0 {
		d.rowStatus(w, d.s.Head(r, d.status).Text)
	}
	if w.Says.S == "" && len(d.labels) > 0 {
		w.ask(&w.As, "hàng có số nhưng không có tên; ghi as: skip, hoặc chỉ tiêu và địa bàn", "the row has numbers but no name; write as: skip, or say indicator and area")
	}
	if d.s.RowHidden(r) {
		w.ask(&w.As, "hàng đang ẩn; lấy thì ghi as: value, bỏ thì as: skip", "the row is hidden; write as: value to take it, as: skip to leave it out")
	}
	return w
}

// rowStatus reads the status that stands in a column of its own.
func (d *draft) rowStatus(w *row, t string) {
	said := readWhen(data.Fold(t))
	switch {
	case said.plan:
		w.As = given(asSkip)
		w.because("«%s» không phải số liệu", "“%s” is no figure", t)
	case said.status != "":
		w.Status = given(said.status)
	case t != "":
		w.ask(&w.Status, "«%s» là chính thức (official), sơ bộ (preliminary) hay ước tính (estimated)?", "is “%s” official, preliminary or estimated?", t)
	}
}

// monthShown reports whether a date is the first of a month, and shown as a
// month alone: "10/2022", "Oct-22".
func monthShown(c sheet.Cell) bool {
	return c.Day.Day() == 1 && len(strings.FieldsFunc(c.Shown, func(r rune) bool { return strings.ContainsRune("/-. ", r) })) == 2
}

// cellRow names a row as the sheet does.
func cellRow(r int) string { return strconv.Itoa(r + 1) }

// label reads one label into a row.
func (d *draft) label(w *row, t string) {
	if strings.TrimSpace(t) == "" {
		return
	}
	f := data.Fold(t)
	if id, known := d.areaOf(t); known {
		w.Area, w.foreign = given(id), id == ""
		return
	}
	if p := readWhen(f); p.said() && !w.when.said() {
		w.when = p
	}
	if u, ok := unitInBrackets(t, d.c); ok {
		w.unit = u
	}
	if m := readMeasure(f); m != unsaid && !strings.Contains(f, "chi so san xuat") {
		w.measure = m
	}
	id, sure := d.indicatorOf(within().ReplaceAllString(data.Fold(name(t)), ""))
	switch {
	case sure && d.remark(t, id) == "":
		w.Indicator = given(id)
	case w.Indicator.Given() && !w.when.said() && w.measure == unsaid && !plainHeading(t), !w.Indicator.Given() && foreignPart().MatchString(f):
		w.part = t
		fallthrough
	case w.near == "":
		w.near = id
	}
}

// readColumns reads the headings.
func (d *draft) readColumns() {
	for _, c := range d.values {
		k := &column{col: c}
		k.At = given(sheet.ColName(c))
		k.Says = given(columnSays(d.s, d.headFirst, d.headLast, c))
		head := d.head(c)
		f := numberedMonth().ReplaceAllString(data.Fold(head), "$1 $2")
		k.measure = readMeasure(f)
		if k.measure == unsaid {
			parts := strings.Split(f, headSign)
			k.measure = readMeasure(parts[len(parts)-1])
		}
		k.when = readWhen(f)
		if k.measure != unsaid {
			of, with := compared(f)
			k.when, k.base = readWhen(of), readWhen(with)
		}
		d.footnote(&k.Place, head, &k.when)
		for _, part := range strings.Split(head, headSign) {
			if id, known := d.areaOf(part); known {
				k.Area = given(id)
				if id == "" {
					k.As = given(asSkip)
					k.because("«%s» không thuộc hội nghị", "“%s” is not of the conference", part)
				}
			}
			if id, sure := d.indicatorOf(part); sure {
				k.Indicator = given(id)
			} else if id != "" && k.near == "" && !heading(part) {
				k.near = id
			}
			if u, ok := unitInBrackets(part, d.c); ok {
				k.unit = u
			} else if u, ok := unitOf(part, d.c); ok {
				k.unit = u
			} else if u := d.unitIn(part); u.Given() {
				k.unit = u
			}
		}
		d.cols = append(d.cols, k)
	}
}

// numberedMonth is a month whose number stands below the word.
var numberedMonth = pattern(`\b(thang|quy) / (\d{1,2}|iv|i{1,3})\b`)

// versus opens what a heading compares with: "so với", "so sánh với", "so cùng
// kỳ"; "số" alone is a count.
var versus = pattern(`\b(?:so (?:sanh )?voi|ss voi|sv|so (?:cung|ck|kh|ke|thang|quy|nam|ky|[tq] ?\d{1,2}\b|(?:19|20)\d\d)|ss ?(?:cung|ck))\b|%.*\bso \d{1,2} ?(?:t|thang)\b`)

// compared parts a heading into what its numbers are of and what they compare
// that with, "" when it does not say: "Tháng 10 so với / Tháng 9/2022" is of
// October, and compares with September; "So với cùng kỳ (%) / 10 tháng" is of
// ten months.
func compared(f string) (of, with string) {
	parts := strings.Split(f, headSign)
	for i, p := range parts {
		at := versus().FindStringIndex(p)
		if at == nil {
			continue
		}
		of := append([]string{}, parts[:i]...)
		of = append(of, p[:at[0]])
		rest := strings.TrimSpace(versus().ReplaceAllString(p[at[0]:], "$0"))
		word, with, _ := strings.Cut(rest, "voi")
		if !strings.Contains(rest, "voi") {
			with = strings.TrimPrefix(strings.TrimPrefix(word, "so "), "ss ")
		}
		later := parts[i+1:]
		if strings.Trim(with, " :()%") == "" && len(later) > 0 {
			with, later = later[0], later[1:]
		}
		return strings.Join(append(of, later...), headSign), strings.TrimSpace(with)
	}
	if i := strings.Index(f, "cung ky"); i >= 0 {
		return f[:i], f[i:]
	}
	return f, ""
}
