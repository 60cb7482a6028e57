package collect

import (
	"fmt"
	"strconv"
	"strings"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// Mapping says where the figures of a foreign sheet stand: one that is not the
// form. It is a YAML file beside the return; [Propose] drafts it, a person
// answers what it asks.
type Mapping struct {
	// For is the file that it was made for.
	For    data.Text `yaml:"for"`
	Tables []Table   `yaml:"tables"`
}

// Table is one table of a sheet: every cell where a row and a column of the
// mapping cross is a figure, described by both of them and by All.
type Table struct {
	Sheet data.Text `yaml:"sheet"` // empty for a CSV file
	// Heads are the rows of the heading, "5-7"; Labels the columns with the
	// names of the rows, "A", "B". What stands there must still be what Says
	// says: a mapping for last month's sheet refuses this month's when that has
	// another layout.
	Heads  data.Text   `yaml:"heads"`
	Labels []data.Text `yaml:"labels"`
	// All describes every figure of the table, unless row or column say more.
	All     Place   `yaml:"all"`
	Columns []Place `yaml:"columns"`
	Rows    []Place `yaml:"rows"`
	// Cells answer for single cells, over their row and column.
	Cells []Place `yaml:"cells"`
	Pos   source.Pos
}

// Place describes the figures of a row, a column, a cell or a whole table, as
// far as it is the same for all of them. The text "?" stands for an answer that
// nobody has given yet.
type Place struct {
	At   data.Text `yaml:"at"`   // "C" a column, "12" a row, "C12" a cell
	Says data.Text `yaml:"says"` // what stood there when the mapping was made

	// As is what the numbers are: "value", the level; "growth" in per cent on
	// the same period of the year before; "index", the same with that period as
	// 100; "share" of the area Of in per cent; or "skip", no figures at all.
	As        data.Text `yaml:"as"`
	Area      data.Text `yaml:"area"`
	Indicator data.Text `yaml:"indicator"`
	Period    data.Text `yaml:"period"`
	Unit      data.Text `yaml:"unit"`
	Of        data.Text `yaml:"of"`
	Status    data.Text `yaml:"status"`
	// Numbers is how numbers are written that are entered as text: "1.234,5" is
	// Vietnamese, "1,234.5" is English.
	Numbers data.Text `yaml:"numbers"`
	// Value is the number itself, in Vietnamese notation: the answer for a
	// cell that can be read in more than one way.
	Value  data.Text `yaml:"value"`
	Source data.Text `yaml:"source"`
	Pos    source.Pos

	// Why are the reasons of a proposal, Ask its doubts.
	Why, Ask []source.Text `yaml:"-"`
}

// The words of a mapping.
const (
	asValue  = "value"
	asGrowth = "growth"
	asIndex  = "index"
	asShare  = "share"
	asSkip   = "skip"

	vietnameseNumbers = "1.234,5"
	englishNumbers    = "1,234.5"

	// asFile is the area of a mapping that is used for the same sheet from many
	// provinces: each file says in its title or its name which one it is of.
	asFile = "file"

	unanswered = "?"
)

// field is one key of a place.
type field struct {
	key  string
	text *data.Text
}

// fields lists the keys of a place in the order in which they are written.
func (p *Place) fields() []field {
	return []field{
		{"at", &p.At}, {"says", &p.Says}, {"as", &p.As}, {"area", &p.Area}, {"indicator", &p.Indicator},
		{"period", &p.Period}, {"status", &p.Status}, {"unit", &p.Unit}, {"of", &p.Of},
		{"numbers", &p.Numbers}, {"value", &p.Value}, {"source", &p.Source},
	}
}

// over gives p with what it leaves open taken from q.
func (p Place) over(q Place) Place {
	base := q.fields()
	for i, f := range p.fields() {
		if !f.text.Given() {
			*f.text = *base[i].text
		}
	}
	return p
}

// skipped reports whether the place has no figures.
func (p *Place) skipped() bool { return p.As.S == asSkip }

// because adds a reason.
func (p *Place) because(vi, en string, args ...any) {
	p.Why = append(p.Why, source.Textf(vi, en, args...))
}

// ask adds a doubt and leaves the key to be answered.
func (p *Place) ask(key *data.Text, vi, en string, args ...any) {
	key.S = unanswered
	p.Ask = append(p.Ask, source.Textf(vi, en, args...))
}

// parseCell reads "C", "12" or "C12"; what is not given is −1.
func parseCell(s string) (row, col int, ok bool) {
	row, col = -1, -1
	i := 0
	for i < len(s) && s[i] >= 'A' && s[i] <= 'Z' && i < 3 {
		col = (col+1)*26 + int(s[i]-'A')
		i++
	}
	if i < len(s) {
		n, err := strconv.Atoi(s[i:])
		if err != nil || n < 1 || n > 1<<20 || s[i] == '+' {
			return -1, -1, false
		}
		row = n - 1
	}
	return row, col, s != ""
}

// parseRows reads "5-7" or "5", rows counted from 1, into rows from 0.
func parseRows(s string) (first, last int, ok bool) {
	a, b, two := strings.Cut(s, "-")
	if !two {
		b = a
	}
	x, _, ok1 := parseCell(strings.TrimSpace(a))
	y, _, ok2 := parseCell(strings.TrimSpace(b))
	return x, y, ok1 && ok2 && x >= 0 && y >= x
}

// columnSays joins the heading of a column, from top to bottom; a heading that
// is merged over several rows counts once. Where cells are not merged, as in a
// CSV file, a heading over several columns stands in the first of them: it is
// that of the others too, as long as headings of their own stand below.
func columnSays(s *sheet.Sheet, first, last, col int) string {
	var parts []string
	for r := first; r <= last; r++ {
		t := oneLine(headText(s, r, col))
		if t == "" && len(parts) == 0 && headedBelow(s, r, last, col) {
			for c := col - 1; c >= 0 && t == "" && headedBelow(s, r, last, c); c-- {
				t = oneLine(headText(s, r, c))
			}
		}
		if t != "" && (len(parts) == 0 || parts[len(parts)-1] != t) {
			parts = append(parts, t)
		}
	}
	return strings.Join(parts, headSign)
}

// headSign stands between the lines of a heading.
const headSign = " / "

// headedBelow reports whether a column has a heading of its own below a row.
func headedBelow(s *sheet.Sheet, row, last, col int) bool {
	for r := row + 1; r <= last; r++ {
		if s.At(r, col).Kind != sheet.Empty {
			return true
		}
	}
	return false
}

// rowSays joins the labels of a row.
func rowSays(s *sheet.Sheet, labels []int, row int) string {
	var parts []string
	for _, c := range labels {
		if t := oneLine(headText(s, row, c)); t != "" {
			parts = append(parts, t)
		}
	}
	return strings.Join(parts, " | ")
}

// headText is what a cell shows, the head of its merged area included.
func headText(s *sheet.Sheet, row, col int) string {
	c := s.Head(row, col)
	if c.Kind == sheet.Date {
		return fmt.Sprintf("%02d/%04d", int(c.Day.Month()), c.Day.Year())
	}
	return c.Text
}

// oneLine makes every run of white space one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
