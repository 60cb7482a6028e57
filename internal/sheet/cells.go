package sheet

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"kyyeu/internal/source"
)

// rawCell is a cell as the file has it.
type rawCell struct {
	kind       string // the attribute t
	style      int
	value      string
	hasValue   bool
	inline     []piece
	formula    string
	hasFormula bool
}

// sheetReader reads one sheet.
type sheetReader struct {
	*workbookReader
	sheet    *Sheet
	letters  letters
	merged   []Area
	shared   map[string]sharedFormula // by their number
	row, col int                      // of the cell that was read last
	hideRow  bool
	cols     int // elements that describe columns
	faults   int // values that no cell can have
}

// sheet reads the part of a worksheet.
func (w *workbookReader) sheet(s *Sheet, part string) error {
	r := &sheetReader{workbookReader: w, sheet: s, shared: map[string]sharedFormula{}, row: -1}
	s.hiddenRows, s.hiddenCols = map[int]bool{}, map[int]bool{}
	if err := w.pack.each(part, r.element); err != nil {
		return err
	}
	if a, ok := s.merge(r.merged); !ok {
		w.syntax(s.Pos(a.Top, a.Left), source.Textf("vùng trộn ô %s:%s nằm đè lên vùng khác", "the merged area %s:%s lies over another one", CellName(a.Top, a.Left), CellName(a.Bottom, a.Right)), saveAgain())
		return stopped{}
	}
	r.letters.report(w.reader)
	return nil
}

// element takes in what stands beside the rows.
func (r *sheetReader) element(e element, t *tokens) error {
	switch e.Name.Local {
	case "col":
		if r.cols++; r.cols > formatCols {
			return errElements
		}
		if isTrue(attr(e, "hidden")) || attr(e, "width") == "0" {
			first, _ := strconv.Atoi(attr(e, "min"))
			last, _ := strconv.Atoi(attr(e, "max"))
			for col := max(first, 1) - 1; col < min(last, maxCols); col++ {
				r.sheet.hiddenCols[col] = true
			}
		}
	case "sheetData":
		return r.data(t)
	case "mergeCell":
		a, ok := ParseArea(attr(e, "ref"))
		if !ok {
			return fmt.Errorf("merged area %q", attr(e, "ref"))
		}
		if r.merged = append(r.merged, a); len(r.merged) > maxMerged {
			r.limit(source.Pos{File: r.book.Name, Sheet: r.sheet.Name}, source.Textf("trang tính có hơn %d vùng trộn ô", "the sheet has more than %d merged areas", maxMerged),
				source.Textf("bỏ trộn ô ở phần không dùng đến", "unmerge the cells that are not needed"))
			return stopped{}
		}
	}
	return nil
}

// data reads the rows.
func (r *sheetReader) data(t *tokens) error {
	for depth := t.depth; t.depth >= depth; {
		token, err := t.Token()
		if err != nil {
			return err
		}
		e, ok := token.(element)
		if !ok {
			continue
		}
		switch e.Name.Local {
		case "row":
			err = r.rowBegins(e)
		case "c":
			err = r.cell(e, t)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// rowBegins takes the number of a row. Rows come in order, and so do the cells
// in them (ECMA-376 part 1, 18.3.1.73): where they do not, one place has two
// values, and programs differ in which one they show.
func (r *sheetReader) rowBegins(e element) error {
	row := r.row + 1
	if n := attr(e, "r"); n != "" {
		var err error
		if row, err = strconv.Atoi(n); err != nil || row < 1 || row > formatRows {
			return fmt.Errorf("row %q", n)
		}
		row--
	}
	if row <= r.row {
		return r.disorder(CellName(row, 0))
	}
	r.row, r.col = row, -1
	r.hideRow = isTrue(attr(e, "hidden")) || attr(e, "ht") == "0" && isTrue(attr(e, "customHeight"))
	if r.hideRow && row < maxRows {
		r.sheet.hiddenRows[row] = true
	}
	return nil
}

func (r *sheetReader) disorder(cell string) error {
	r.syntax(source.Pos{File: r.book.Name, Sheet: r.sheet.Name, Cell: cell}, source.Textf("ô %s có hai lần, hoặc không theo thứ tự trong trang tính", "cell %s is there twice, or out of its order in the sheet", cell), saveAgain())
	return stopped{}
}

func (r *sheetReader) cell(e element, t *tokens) error {
	if r.row < 0 {
		return errors.New("a cell outside a row")
	}
	row, col := r.row, r.col+1
	if name := attr(e, "r"); name != "" {
		var ok bool
		if row, col, ok = ParseCell(name); !ok {
			return fmt.Errorf("cell %q", name)
		}
	}
	if row != r.row || col <= r.col {
		return r.disorder(CellName(row, col))
	}
	r.col = col
	raw := rawCell{kind: attr(e, "t")}
	raw.style, _ = strconv.Atoi(attr(e, "s"))
	for depth := t.depth; t.depth >= depth; {
		token, err := t.Token()
		if err != nil {
			return err
		}
		child, ok := token.(element)
		if !ok {
			continue
		}
		switch child.Name.Local {
		case "v":
			raw.hasValue = true
			if raw.value, err = t.text(); err != nil {
				return err
			}
		case "is":
			if raw.inline, err = richText(t); err != nil {
				return err
			}
		case "f":
			raw.hasFormula = true
			if raw.formula, err = r.formula(child, t, row, col); err != nil {
				return err
			}
		}
	}
	if !raw.hasValue && !raw.hasFormula && raw.inline == nil {
		return nil
	}
	c := r.understand(&raw, r.sheet.Pos(row, col))
	if r.faults == maxFaults {
		return stopped{} // enough was said
	}
	if c.Kind == Empty {
		if r.bytes > maxText {
			return errElements
		}
		return nil
	}
	c.Hidden = c.Hidden || r.hideRow || r.sheet.hiddenCols[col]
	if !r.room(r.sheet, row, col, &c) {
		return stopped{}
	}
	r.sheet.put(row, col, c)
	return nil
}

// understand makes a cell of what the file has (ECMA-376 part 1, 18.3.1.4 and
// 18.18.11).
func (r *sheetReader) understand(raw *rawCell, pos source.Pos) Cell {
	c := Cell{Pos: pos, Formula: raw.formula}
	st := r.styles.of(raw.style)
	switch raw.kind {
	case "s":
		n, err := strconv.Atoi(strings.TrimSpace(raw.value))
		if err != nil || n < 0 || n >= len(r.strings.pieces) {
			r.fault(&c, raw.value)
			break
		}
		r.text(&c, r.strings.read(n, st.font), st)
	case "inlineStr":
		r.text(&c, read(raw.inline, st.font), st)
	case "str":
		r.text(&c, read([]piece{{text: unescape(raw.value)}}, st.font), st)
	case "b":
		c.Kind, c.Text = Bool, "FALSE"
		if isTrue(raw.value) {
			c.Text = "TRUE"
		}
	case "e":
		c.Kind, c.Text = Fault, raw.value
	case "d":
		r.isoDate(&c, raw.value, st)
	default:
		r.number(&c, strings.TrimSpace(raw.value), st)
	}
	if c.Kind == Empty && raw.hasFormula && !raw.hasValue && raw.kind != "str" {
		c.Kind = Fault // its value was not saved
	}
	return c
}

// maxFaults is how many such values are listed; a sheet with more is broken.
const maxFaults = 20

// fault is for a value that its cell cannot have.
func (r *sheetReader) fault(c *Cell, value string) {
	r.faults++
	c.Kind, c.Text = Fault, clip(value)
	r.syntax(c.Pos, source.Textf("giá trị %q của ô này không hợp lệ", "the value %q of this cell is not valid", c.Text), saveAgain())
}

func (r *sheetReader) text(c *Cell, w written, st style) {
	if c.Text = w.text; c.Text != "" {
		c.Kind, c.Quoted = Text, st.quoted
	} else {
		r.bytes += len(w.given)
	}
	r.letters.note(w, c.Pos, r.reader)
}

func (r *sheetReader) number(c *Cell, value string, st style) {
	if value == "" {
		return
	}
	n, ok := parseNumber(value)
	if !ok {
		r.fault(c, value)
		return
	}
	c.Kind, c.Text, c.Places = Number, n.String(), -1
	s, minus := st.format.section(n)
	if s == nil {
		return
	}
	if s.date {
		r.date(c, n, s)
	} else {
		c.Places, c.Percent, c.Scaled = s.places(), s.percents > 0, s.scales > 0
		c.Hidden = s.blank()
		c.Shown = strings.TrimSpace(s.number(n, minus))
	}
	if c.Shown == c.Text {
		c.Shown = ""
	}
}

// date makes a number under a format of dates a Date; one that shows a time
// alone, or that is no day, stays a number.
func (r *sheetReader) date(c *Cell, n number, s *section) {
	d, ok := day(n, r.from1904)
	if !ok {
		return
	}
	if s.hasDay() {
		c.Kind, c.Day, c.Places = Date, d, 0
	} else {
		d = epoch(r.from1904)
	}
	_, fraction := n.parts()
	c.Shown = strings.TrimSpace(s.show(d, seconds(fraction)))
}

// seconds gives the time in a fraction of a day.
func seconds(fraction string) int {
	const digits = 9 // of a day: less than a thousandth of a second
	if len(fraction) > digits {
		fraction = fraction[:digits]
	}
	n, _ := strconv.Atoi(fraction + strings.Repeat("0", digits-len(fraction)))
	return (n*86400 + 1e9/2) / 1e9
}

// isoDate reads a cell whose day is written out, "2023-10-01T00:00:00", as
// strict workbooks may.
func (r *sheetReader) isoDate(c *Cell, value string, st style) {
	d, err := time.Parse(time.DateOnly, value[:min(len(value), len(time.DateOnly))])
	if err != nil {
		r.fault(c, value)
		return
	}
	days := int(d.Sub(epoch(r.from1904)) / (24 * time.Hour))
	if !r.from1904 && days >= 60 {
		days++
	}
	n, _ := parseNumber(strconv.Itoa(days))
	c.Kind, c.Text, c.Day = Date, n.String(), d
	if s, _ := st.format.section(n); s != nil && s.date {
		c.Shown = strings.TrimSpace(s.show(d, 0))
	} else {
		c.Shown = d.Format(time.DateOnly)
	}
}

// formula gives the formula of a cell, also of one that shares it with the
// cell above or beside it.
func (r *sheetReader) formula(e element, t *tokens, row, col int) (string, error) {
	text, err := t.text()
	if id := attr(e, "si"); attr(e, "t") == "shared" && text != "" {
		r.shared[id] = sharedFormula{text, row, col}
	} else if attr(e, "t") == "shared" {
		text = r.shared[id].at(row, col)
	}
	if r.bytes += len(text); r.bytes > maxText && err == nil {
		err = errElements
	}
	return text, err
}
