package returns

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"kyyeu/report/data"
)

// A grid is a sheet with its truth, as text: a line is a row, | stands between
// the cells. What stands before the first | is not written to the file but
// says what the row is about; a line that begins with = is not written at all
// and says what the columns below it are about. A cell says what its row and
// its column say together:
//
//	=         |                    |           | 2021 [tỷ đồng] | 2022-M10 [tỷ đồng] est |
//	          | Chỉ tiêu           | ĐVT       | Năm 2021       | Ước 10 tháng           |
//	tinh-a retail | Tổng mức bán lẻ | Tỷ đồng  | 51234.5        | 46120.1~vn             |
//
// So D of the second row written is the figure "retail 2022-M10 tinh-a =
// 46120.1 tỷ đồng, estimated", written as the text "46.120,1". A row or column
// without a word is a label or a note; a single . says that the rest is said by
// the other side. What follows the = itself holds for all cells below it.
//
// Words: the ID of an area or an indicator, a period, a unit in brackets, est
// or prel, growth, index or share:AREA, ~STYLE (how numbers are written), and
// at the end "! reason" (numbers here are no figures) or "? reason" (they must
// be asked about).
//
// Cells: plain digits are a number ("1234.5"), followed by ~STYLE if not the
// column's; 'text is text even if it looks like a number; f(SUM(A1:A2))12.5 a
// formula with its saved value, f(SUM(A1:A2)) one without; d(2022-10-01
// mm/yyyy) a date in a format; #DIV/0! an error. "{words}" that the cell alone
// says may follow, then "! reason" or "? reason". \n is a line break, ␣ a space
// that counts, ⍽ a no-break space.

// content is what a cell of the grid holds.
type content struct {
	text string // as it is written; of a number its plain digits
	// number says that text is a number with a point, to be written in style.
	number  bool
	style   string
	formula string
	date    time.Time
	format  string // of a date
	fault   bool
}

// words are what a row, a column or a cell says of numbers.
type words struct {
	f           Figure
	given       bool
	style       string
	doubt, trap string
	period      bool
	status      bool
	kind        bool
}

// grid is a sheet that was read from its text.
type grid struct {
	rows   [][]content
	truth  []Figure
	doubts []Doubt
	traps  []Trap
}

// parseGrid reads a grid. Mistakes in it are mistakes in this package: it
// panics.
func parseGrid(sheet, text string) grid {
	var g grid
	var all words
	var columns []words
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		margin, rest, ok := strings.Cut(line, "|")
		if !ok {
			panic(fmt.Sprintf("%s: no | in %q", sheet, line))
		}
		cells := strings.Split(rest, "|")
		if axis, ok := strings.CutPrefix(margin, "="); ok {
			all = parseWords(axis)
			columns = columns[:0]
			for _, c := range cells {
				columns = append(columns, parseWords(c))
			}
			continue
		}
		row := parseWords(margin)
		var contents []content
		for i, c := range cells {
			cell := cellName(i, len(g.rows))
			c, own, doubt, trap := parseCell(c)
			var column words
			if i < len(columns) {
				column = columns[i]
			}
			keyed := row.given && column.given && c != content{}
			w := join(all, column, row, own)
			if c.number && c.style == "" && keyed {
				c.style = w.style
			}
			contents = append(contents, c)
			if doubt == "" && trap == "" && keyed {
				doubt, trap = w.doubt, w.trap
			}
			switch {
			case doubt != "":
				g.doubts = append(g.doubts, Doubt{sheet, cell, doubt})
			case trap != "":
				g.traps = append(g.traps, Trap{sheet, cell, trap})
			case keyed:
				f := w.f
				f.Sheet, f.Cell = sheet, cell
				f.Value = c.value(sheet + "!" + cell)
				if f.Kind != Level {
					f.Unit = data.ParseUnit("%")
				}
				if f.Area == "" || f.Indicator == "" || f.Period.Kind == data.NoPeriod || !f.Unit.Given() {
					panic(fmt.Sprintf("%s!%s: %q is half a figure: %+v", sheet, cell, c.text, f))
				}
				g.truth = append(g.truth, f)
			}
		}
		g.rows = append(g.rows, contents)
	}
	return g
}

// value is the truth of a keyed cell.
func (c content) value(at string) data.Value {
	switch {
	case c.number:
		return data.Value{State: data.Known, Number: number(c.text)}
	case c.text == "-" || c.text == "–":
		return data.Value{State: data.Nothing}
	case c.text == "…" || c.text == "..." || c.text == "x":
		return data.Value{State: data.Unknown}
	}
	panic(at + ": " + c.text + " is no number; mark what it is")
}

// number reads plain digits with a point.
func number(s string) data.Decimal {
	d, err := data.ParseDecimal(strings.TrimPrefix(strings.Replace(s, ".", ",", 1), "+"))
	if err != nil {
		panic(err)
	}
	return d
}

var unitWord = regexp.MustCompile(`\[([^\]]+)\]`)

// parseWords reads what a row or a column is about.
func parseWords(s string) words {
	var w words
	s = strings.TrimSpace(s)
	if s == "" {
		return w
	}
	w.given = true
	if i := strings.IndexAny(s, "!?"); i >= 0 {
		if why := strings.TrimSpace(s[i+1:]); s[i] == '!' {
			w.trap = why
		} else {
			w.doubt = why
		}
		s = s[:i]
	}
	if m := unitWord.FindStringSubmatch(s); m != nil {
		w.f.Unit = data.ParseUnit(m[1])
		s = strings.Replace(s, m[0], "", 1)
	}
	s, style, _ := strings.Cut(s, "~")
	w.style = strings.TrimSpace(style)
	for _, word := range strings.Fields(s) {
		if p, ok := data.ParsePeriod(word); ok {
			w.f.Period, w.period = p, true
			continue
		}
		if of, ok := strings.CutPrefix(word, "share:"); ok {
			w.f.Kind, w.f.Of, w.kind = Share, of, true
			continue
		}
		switch word {
		case ".":
		case "est":
			w.f.Status, w.status = data.Estimated, true
		case "prel":
			w.f.Status, w.status = data.Preliminary, true
		case "growth":
			w.f.Kind, w.kind = Growth, true
		case "index":
			w.f.Kind, w.kind = Index, true
		case "region", "national":
			w.f.Area = word
		default:
			if strings.HasPrefix(word, "tinh-") {
				w.f.Area = word
			} else {
				w.f.Indicator = word
			}
		}
	}
	return w
}

// join lets the later say more than the earlier: the column more than the
// block, the row more than the column.
func join(all ...words) words {
	var w words
	for _, v := range all {
		if v.f.Area != "" {
			w.f.Area = v.f.Area
		}
		if v.f.Indicator != "" {
			w.f.Indicator = v.f.Indicator
		}
		if v.period {
			w.f.Period = v.f.Period
		}
		if v.kind {
			w.f.Kind, w.f.Of = v.f.Kind, v.f.Of
		}
		if v.f.Unit.Given() {
			w.f.Unit = v.f.Unit
		}
		if v.status {
			w.f.Status = v.f.Status
		}
		if v.style != "" {
			w.style = v.style
		}
		if v.doubt != "" || v.trap != "" {
			w.doubt, w.trap = v.doubt, v.trap
		}
	}
	return w
}

var (
	plainNumber = regexp.MustCompile(`^[-+]?\d+(\.\d+)?$`)
	ownWords    = regexp.MustCompile(`^(.*\S)\s+\{(.+)\}$`)
	markedCell  = regexp.MustCompile(`^(.*\S)\s+([!?])\s+(.+)$`)
)

// parseCell reads one cell of the grid.
func parseCell(s string) (c content, own words, doubt, trap string) {
	s = strings.TrimSpace(s)
	if m := markedCell.FindStringSubmatch(s); m != nil {
		s = m[1]
		if m[2] == "!" {
			trap = m[3]
		} else {
			doubt = m[3]
		}
	}
	if m := ownWords.FindStringSubmatch(s); m != nil {
		s, own = m[1], parseWords(m[2])
	}
	s = strings.NewReplacer(`\n`, "\n", "␣", " ", "⍽", "\u00a0").Replace(s)
	if text, ok := strings.CutPrefix(s, "'"); ok {
		return content{text: text}, own, doubt, trap
	}
	if inner, ok := strings.CutPrefix(s, "d("); ok {
		day, format, _ := strings.Cut(strings.TrimSuffix(inner, ")"), " ")
		date, err := time.Parse(time.DateOnly, day)
		if err != nil {
			panic(err)
		}
		return content{text: s, date: date, format: format}, own, doubt, trap
	}
	if inner, ok := strings.CutPrefix(s, "f("); ok {
		end := strings.LastIndex(inner, ")")
		c.formula, s = inner[:end], inner[end+1:]
	}
	s, c.style, _ = strings.Cut(s, "~")
	c.text = s
	c.number = plainNumber.MatchString(s)
	c.fault = strings.HasPrefix(s, "#") && strings.HasSuffix(s, "!")
	return c, own, doubt, trap
}

// cellName gives the name of a cell from column and row, counted from 0.
func cellName(col, row int) string {
	name := ""
	for n := col + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return fmt.Sprint(name, row+1)
}
