package collect

import (
	"slices"
	"strconv"
	"strings"

	"kyyeu/internal/sheet"
	"kyyeu/report/data"
)

// block is one table of a sheet: a heading, the rows under it, and the titles
// above it. Rows and columns count from 0.
type block struct {
	s *sheet.Sheet
	// kinds are what the rows of the sheet look like, found out once; heads
	// the headings that were read, folded.
	kinds []rowKind
	heads map[int]string
	// titles are the rows above the heading that have a text each.
	titles []int
	// heads are the first and last row of the heading; last is before first
	// when there is none.
	headFirst, headLast int
	// first and last are the rows of the body.
	first, last int
	// labels are the columns with the names of the rows, values those with
	// numbers, unit and status the columns with units and statuses, or −1.
	labels, values []int
	unit, status   int
	// left and right bound the columns: two tables may stand side by side.
	left, right int
}

// rowKind is what a row looks like before anything is known of the table.
type rowKind uint8

const (
	blankRow  rowKind = iota
	singleRow         // one text: a title, a group, a note
	headRow           // a heading
	markRow           // the names of the columns: "A | B | 1 | 2 | 3=2/1"
	dataRow           // numbers
	textRow           // several texts, no numbers, no heading: a signature block
)

var (
	headWord = pattern(`^(?:chi so|chi tieu|ten chi tieu|stt|tt|so tt|ma|ma so|don vi(?: tinh)?|dvt|dia ban|dia phuong|ten (?:dia phuong|tinh)|tinh(?:,? ?(?:thanh pho|tp))?|nam|ky|thoi gian|thoi ky|quy|thang|noi dung|danh muc|ten|ghi chu|nguon|gia tri|so luong|indicator|area|period|unit|value|note|items?|khu vuc|dien giai|san pham|loai)$`)
	markCell = pattern(`^\(?(?:[A-Za-z]|\d{1,2})\)?(?:\s*=.+)?$`)
	// formal are the lines of the letterhead and of the signatures.
	formal    = pattern(`cong hoa xa hoi|doc lap ?[-–]|\bngay \d+ ?,? thang|ngay\s*\.{2,}|nguoi lap|thu truong|giam doc|noi nhan|ky ten`)
	numbering = pattern(`^(?:[IVXLC]+|\d+(?:\.\d+)*|[A-ZĐa-zđ]|[-–+*])[.)]?$`)
	noteHead  = pattern(`^(?:ghi chu|nguon(?: so lieu)?|note|dien giai|giai trinh)$`)
	// listed heads the numbers in a list, statusHead a column of statuses.
	listed     = pattern(`^(?:tt|stt|so tt|so thu tu|ma so|ma)$`)
	statusHead = pattern(`^(?:loai so(?: lieu)?|tinh trang|trang thai|tinh chat(?: so lieu)?|status)$`)
	timeHead   = pattern(`^(?:nam|ky|thoi gian|thoi ky|period|ky bao cao)$`)
)

// texts are the columns of a row that hold a text which is no number, numbers
// those that hold one.
func rowCells(s *sheet.Sheet, row, cols int) (texts, numbers []int) {
	for c := range cols {
		cell := s.At(row, c)
		switch {
		case cell.Kind == sheet.Empty:
		case numeric(cell):
			numbers = append(numbers, c)
		default:
			texts = append(texts, c)
		}
	}
	return texts, numbers
}

func classify(s *sheet.Sheet, row, cols int) rowKind {
	texts, numbers := rowCells(s, row, cols)
	switch {
	case len(texts)+len(numbers) == 0 && covered(s, row, cols):
		return headRow // the lower part of merged headings
	case len(texts)+len(numbers) == 0:
		return blankRow
	case months(s, row, texts, numbers):
		return headRow
	case marks(s, row, texts, numbers):
		return markRow
	}
	for _, c := range texts {
		if formal().MatchString(data.Fold(s.At(row, c).Text)) || unitTitle().MatchString(s.At(row, c).Text) {
			if len(numbers) == 0 {
				return singleRow
			}
		}
	}
	if len(numbers) == 0 && named(s, row, texts) == 1 {
		return singleRow
	}
	if len(numbers) > 0 && !years(s, row, numbers) {
		return dataRow
	}
	headings, named := 0, 0
	for _, c := range texts {
		t := s.At(row, c).Text
		if heading(t) {
			headings++
		}
		if headWord().MatchString(data.Fold(name(t))) {
			named++
		}
	}
	switch {
	case len(numbers) > 0 && 2*headings >= len(texts) &&
		(named > 0 || len(texts)+len(numbers) > 1 && cornered(s, row, min(slices.Min(numbers), slices.Min(append(texts, cols))))):
		return headRow
	case len(numbers) > 0:
		return dataRow
	case headings > 0:
		return headRow
	}
	return textRow
}

// covered reports whether something merged from a row above covers the row.
func covered(s *sheet.Sheet, row, cols int) bool {
	for c := range cols {
		if a := s.Area(row, c); a.Top < row && s.At(a.Top, a.Left).Kind != sheet.Empty {
			return true
		}
	}
	return false
}

// named counts the texts of a row that are more than a number in a list: "II |
// Công nghiệp" has one.
func named(s *sheet.Sheet, row int, texts []int) int {
	n := 0
	for _, c := range texts {
		if !numbering().MatchString(strings.TrimSpace(s.At(row, c).Text)) {
			n++
		}
	}
	return n
}

// heading reports whether a text is one that headings are made of.
func heading(s string) bool {
	if headWord().MatchString(data.Fold(name(s))) {
		return true
	}
	f := data.Fold(s)
	w := readWhen(f)
	return w.said() || w.plan || w.status != "" || readMeasure(f) != unsaid
}

// years reports whether all numbers of a row are years or dates.
func years(s *sheet.Sheet, row int, numbers []int) bool {
	for _, c := range numbers {
		if cell := s.At(row, c); cell.Kind != sheet.Date && !yearCell(cell) {
			return false
		}
	}
	return true
}

// cornered reports whether a row of years without a name is a heading: the
// names of the rows below it stand to the left of its first cell, in column
// left. "2019 | 2050" is the year 2019 and its figure.
func cornered(s *sheet.Sheet, row, left int) bool {
	for below := row + 1; below < min(row+4, s.Rows()); below++ {
		for c := range left {
			if s.At(below, c).Kind != sheet.Empty {
				return true
			}
		}
	}
	return false
}

func yearCell(c sheet.Cell) bool {
	if c.Kind == sheet.Fault || c.Formula != "" {
		return false
	}
	n, err := strconv.Atoi(pointedYear().ReplaceAllString(strings.TrimSpace(c.Text), "$1$2"))
	return err == nil && n >= 1990 && n <= 2100
}

// months reports whether the numbers of a row are those of the months or
// quarters that the heading above speaks of.
func months(s *sheet.Sheet, row int, texts, numbers []int) bool {
	if len(numbers) < 2 || len(texts) > 0 {
		return false
	}
	for _, c := range numbers {
		n, err := strconv.Atoi(s.At(row, c).Text)
		above := ""
		for col := c; col >= 0 && above == ""; col-- {
			above = data.Fold(headText(s, row-1, col))
		}
		if err != nil || n < 1 || n > 12 || !numbered().MatchString(above) {
			return false
		}
	}
	return true
}

// numbered ends a heading whose columns are numbered months or quarters.
var numbered = pattern(`\b(?:thang|quy)$`)

// marks reports whether a row names the columns: letters, then numbers that
// count up.
func marks(s *sheet.Sheet, row int, texts, numbers []int) bool {
	all := slices.Concat(texts, numbers)
	slices.Sort(all)
	if len(all) < 2 {
		return false
	}
	last, counted := -1, 0
	for _, c := range all {
		t := strings.TrimSpace(s.At(row, c).Text)
		if !markCell().MatchString(t) {
			return false
		}
		if n, err := strconv.Atoi(strings.Trim(leadingDigits(strings.TrimLeft(t, "(")), "()")); err == nil {
			if last >= 0 && n != last+1 || last < 0 && n > 2 {
				return false
			}
			last = n
			counted++
		}
	}
	return counted > 0 && (last > counted-2)
}

// rowKinds says of every row of a sheet what it looks like. Numbers that count up
// below numbers are no names of columns but figures: "1 | 2" under "Tỉnh A | 5 | 6".
func rowKinds(s *sheet.Sheet) []rowKind {
	kinds := make([]rowKind, s.Rows())
	above := blankRow // the last row that is not blank
	for r := range kinds {
		kinds[r] = classify(s, r, s.Cols())
		if kinds[r] == markRow && above == dataRow && !worded(s, r) {
			kinds[r] = dataRow
		}
		if kinds[r] != blankRow {
			above = kinds[r]
		}
	}
	return kinds
}

// worded reports whether a cell of a row was entered as text.
func worded(s *sheet.Sheet, row int) bool {
	for _, c := range s.Cells(row) {
		if c.Kind == sheet.Text {
			return true
		}
	}
	return false
}

func leadingDigits(s string) string {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return s[:i]
}

// blocks finds the tables of a sheet.
func blocks(s *sheet.Sheet) []block {
	rows, cols := s.Rows(), s.Cols()
	kinds := rowKinds(s)
	var all []block
	for r := 0; r < rows; r++ {
		if kinds[r] != dataRow {
			continue
		}
		from := 0
		if len(all) > 0 {
			from = all[len(all)-1].last + 1
		}
		b := block{s: s, kinds: kinds, heads: map[int]string{}, first: bodyStart(s, kinds, from, r), unit: -1, status: -1, right: cols - 1}
		b.headLast = b.first - 1
		b.headFirst = b.first
		for h := b.headLast; h >= from; h-- {
			if kinds[h] == headRow || kinds[h] == markRow || kinds[h] == textRow ||
				kinds[h] == singleRow && between(s, h, kinds, from) {
				b.headFirst = h
				continue
			}
			if kinds[h] == blankRow && h == b.headLast && h > from && (kinds[h-1] == markRow || kinds[h-1] == headRow) {
				continue
			}
			break
		}
		for t := from; t < b.headFirst; t++ {
			if kinds[t] != blankRow {
				b.titles = append(b.titles, t)
			}
		}
		b.last = r
		for n := r + 1; n < rows; n++ {
			if kinds[n] == dataRow {
				b.last = n
			}
			if (kinds[n] == headRow || kinds[n] == markRow) && newHeading(s, n, cols) {
				break
			}
		}
		r = b.last
		for _, side := range b.sides() {
			side.columns()
			if len(side.values) > 0 {
				all = append(all, side)
			}
		}
	}
	return all
}

// bodyStart is the first row of the body whose first numbers stand in row r:
// groups between the heading and them belong to it.
func bodyStart(s *sheet.Sheet, kinds []rowKind, from, r int) int {
	first := r
	for first > from && kinds[first-1] == singleRow && !between(s, first-1, kinds, from) {
		first--
	}
	if first > from && (kinds[first-1] == headRow || kinds[first-1] == markRow) {
		return first
	}
	return r
}

// sides parts tables that stand side by side: those whose heading names the
// labels, "Tỉnh" or "Chỉ tiêu", more than once.
func (b block) sides() []block {
	var starts []int
	for c := b.left; c <= b.right; c++ {
		if labelHead().MatchString(lastPart(b.headFold(c))) && b.texts(c) {
			starts = append(starts, c)
		}
	}
	var all []block
	for i, from := range starts {
		if i > 0 && from == starts[i-1]+1 {
			return []block{b} // "Địa bàn | Chỉ tiêu" are the labels of one
		}
		side := b
		side.left = from
		if i == 0 {
			side.left = b.left
		}
		if i+1 < len(starts) {
			side.right = starts[i+1] - 1
		}
		all = append(all, side)
	}
	if len(all) < 2 {
		return []block{b}
	}
	return all
}

// labelHead is the heading of a column of names.
var labelHead = pattern(`^(?:ten )?(?:chi tieu|dia ban|dia phuong|tinh|tinh,? ?(?:thanh pho|tp))$`)

// texts reports whether a column of the body is mostly text.
func (b *block) texts(col int) bool {
	texts, all := 0, 0
	for r := b.first; r <= b.last; r++ {
		if c := b.s.At(r, col); c.Kind != sheet.Empty {
			all++
			if !numeric(c) {
				texts++
			}
		}
	}
	return texts*2 > all
}

// between reports whether a row with a single text is a part of the heading:
// it stands to the right of the first column, or belongs to a cell merged over
// several rows, and a heading stands above it.
func between(s *sheet.Sheet, row int, kinds []rowKind, from int) bool {
	if row <= from || kinds[row-1] != headRow && kinds[row-1] != textRow {
		return false
	}
	return s.At(row, 0).Kind == sheet.Empty
}

// newHeading reports whether a heading opens another table: it has cells over
// at least two columns. A group such as "Năm 2021" inside a table has one.
func newHeading(s *sheet.Sheet, row, cols int) bool {
	texts, numbers := rowCells(s, row, cols)
	return len(texts)+len(numbers) > 1
}

// columns finds out what each column of the body is.
func (b *block) columns() {
	type count struct{ texts, numbers, numbering, all int }
	counts := make([]count, b.right+1)
	for c := b.left; c <= b.right; c++ {
		n := &counts[c]
		for r := b.first; r <= b.last; r++ {
			cell := b.s.At(r, c)
			if cell.Kind == sheet.Empty {
				continue
			}
			n.all++
			if numeric(cell) {
				n.numbers++
			} else {
				n.texts++
			}
			if numbering().MatchString(strings.TrimSpace(cell.Text)) && !missingMark(cell.Text) {
				n.numbering++
			}
		}
	}
	// The names stand in the leftmost column that is mostly text; where there
	// is none, in one of periods.
	main := -1
	for c := range counts {
		if n := counts[c]; n.texts > n.numbers && n.texts > n.numbering && !b.noted(c) && !b.timed(c) {
			main = c
			break
		}
	}
	if main < 0 {
		for c := range counts {
			if counts[c].all > 0 && b.periods(c) {
				main = c
				break
			}
		}
	}
	if main < 0 {
		b.nameless()
		return
	}
	firstNumber := b.right + 1
	for c := main + 1; c <= b.right; c++ {
		if n := counts[c]; n.numbers > 0 && !b.timed(c) && !unitHead().MatchString(lastPart(b.headFold(c))) && n.numbers >= n.texts {
			firstNumber = c
			break
		}
	}
	for c := range counts {
		n := counts[c]
		head := b.headFold(c)
		switch {
		case n.all == 0 || b.noted(c) || listed().MatchString(lastPart(head)):
		case b.status < 0 && c > main && statusHead().MatchString(lastPart(head)) && n.texts > 0:
			b.status = c
		case b.unit < 0 && unitHead().MatchString(lastPart(head)):
			b.unit = c
		case c == main, c < firstNumber && b.timed(c), c < main && head == "" && b.periods(c), c < firstNumber && n.texts > 0 && n.numbering < n.all && n.texts >= n.numbers:
			b.labels = append(b.labels, c)
		case n.numbers > 0 && (c > main || head != "" || !b.counting(c)):
			b.values = append(b.values, c)
		}
	}
	if len(b.values) == 0 {
		b.nameless()
		return
	}
	// A column of units needs no heading.
	if b.unit < 0 {
		for i, c := range b.labels {
			if c != main && c < firstNumber && b.allUnits(c) {
				b.unit = c
				b.labels = slices.Delete(b.labels, i, i+1)
				break
			}
		}
	}
}

// nameless makes a table of numbers that have no names at their left: it is one
// still, and is asked about.
func (b *block) nameless() {
	b.labels, b.values, b.unit, b.status = nil, nil, -1, -1
	for c := b.left; c <= b.right; c++ {
		if b.numbers(c) && !b.counting(c) {
			b.values = append(b.values, c)
		}
	}
}

// numbers reports whether a column of the body has any.
func (b *block) numbers(col int) bool {
	for r := b.first; r <= b.last; r++ {
		if numeric(b.s.At(r, col)) {
			return true
		}
	}
	return false
}

// counting reports whether the numbers of a column are those of a list, each
// before a text: 1, 2, 3, or 1, 1.1, 1.2, 2, and from 1 again in the next group.
func (b *block) counting(col int) bool {
	last := 0
	for r := b.first; r <= b.last; r++ {
		c := b.s.At(r, col)
		if !numeric(c) || missingMark(c.Text) {
			continue
		}
		text := strings.TrimLeft(strings.TrimSpace(c.Text), "(")
		lead := leadingDigits(text)
		n, err := strconv.Atoi(lead)
		if !itemNumber().MatchString(c.Text) || err != nil || !b.before(r, col) {
			return false
		}
		whole := strings.Trim(text[len(lead):], ".)/") == ""
		if !(n == last && last > 0 && !whole || whole && (n == last+1 || n == 1)) {
			return false
		}
		last = n
	}
	return true
}

// before reports whether a cell is the first of its row, and a text follows.
func (b *block) before(row, col int) bool {
	for c := b.left; c <= b.right; c++ {
		cell := b.s.At(row, c)
		if c < col && cell.Kind != sheet.Empty {
			return false
		}
		if c > col && cell.Kind == sheet.Text && !numeric(cell) {
			return true
		}
	}
	return false
}

// periods reports whether all cells of a column are periods.
func (b *block) periods(col int) bool {
	for r := b.first; r <= b.last; r++ {
		c := b.s.At(r, col)
		if c.Kind != sheet.Empty && c.Kind != sheet.Date && !yearCell(c) && (c.Kind != sheet.Text || !readWhen(data.Fold(c.Text)).said()) {
			return false
		}
	}
	return true
}

func (b *block) allUnits(col int) bool {
	found := false
	for r := b.first; r <= b.last; r++ {
		t := b.s.At(r, col).Text
		if t == "" {
			continue
		}
		if _, ok := unitOf(t, &data.Conference{}); !ok {
			return false
		}
		found = true
	}
	return found
}

// headFold is the heading of a column, each line without its second language.
func (b *block) headFold(col int) string {
	folded, ok := b.heads[col]
	if !ok {
		parts := strings.Split(b.head(col), headSign)
		for i, p := range parts {
			parts[i] = data.Fold(name(p))
		}
		folded = strings.Join(parts, headSign)
		b.heads[col] = folded
	}
	return folded
}

// head is what the heading says of a column; the names of the columns ("3=2/1")
// are left out.
func (b *block) head(col int) string {
	first, last := b.headFirst, b.headLast
	for last >= first && b.kinds[last] == markRow {
		last--
	}
	return columnSays(b.s, first, last, col)
}

// mark is the name of a column, "3=2/1", or "".
func (b *block) mark(col int) string {
	for r := b.headFirst; r <= b.headLast; r++ {
		if b.kinds[r] == markRow {
			return strings.TrimSpace(b.s.At(r, col).Text)
		}
	}
	return ""
}

func (b *block) noted(col int) bool { return noteHead().MatchString(lastPart(b.headFold(col))) }

func (b *block) timed(col int) bool { return timeHead().MatchString(lastPart(b.headFold(col))) }

// lastPart is the lowest line of a heading.
func lastPart(head string) string {
	parts := strings.Split(head, headSign)
	return parts[len(parts)-1]
}
