package charts

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/wcharczuk/go-chart/v2"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// Ranking compares values by horizontal bars, the largest on top. Positive bars
// go to the right from one zero line, negative ones to the left in another
// colour. The value stands at the end of its bar; there is no axis. Words for a
// missing value stand right of the zero line, or left of it where that lets the
// bars be longer.
type Ranking struct {
	// Width is that of the picture.
	Width draw.Length
	// Bars are in any order. They are drawn by value, the largest first, equal
	// ones as given, and the missing ones last, as given.
	Bars []Bar
	// MissingText stands in place of a missing value, "… chưa có số liệu", when
	// the bar has no text of its own.
	MissingText string
	// Reference is a value to compare all bars with, drawn as a line across
	// them with its text above; nil for none. The line ends where the missing
	// bars begin.
	Reference *Mark
	// Roomy sets the bars wider and further apart.
	Roomy bool
	// Columns, when greater than 1, sets the rows in so many columns side by
	// side, on one scale, the largest on top of the first.
	Columns int
	// Look is the document's.
	Look theme.Theme
}

const (
	minLongest = 24 * draw.Pt // of the longest bar: shorter ones cannot be compared
	grid       = 7 * draw.Pt  // half a line of the page
	refWidth   = 1 * draw.Pt
	refHalo    = 2500         // white around the reference line, itself included
	refHead    = 14 * draw.Pt // above the bars, for its text
	refClear   = 2 * draw.Pt  // kept free between its halo and a value
	// rounding is what go-chart's rounding to whole units may add up to.
	rounding = 4
)

// columnGap is between two columns of rows, the gutter of the page's grid.
var columnGap = draw.Mm(6)

// Draw makes the picture. Errors name the bar by its label; the picture is the
// zero Picture then. An error wraps a [*NarrowError] when more width would help.
func (c Ranking) Draw(set *fonts.Set) (draw.Picture, error) {
	if err := checkSet(set); err != nil {
		return draw.Picture{}, err
	}
	l := ranking{Ranking: c, lettering: newLettering(set, c.Look)}
	if c.Reference != nil {
		l.Reference = &Mark{Value: drawable(c.Reference.Value), Text: c.Reference.Text}
	}
	l.Columns = max(1, c.Columns)
	l.Width = (c.Width+columnGap)/draw.Length(l.Columns) - columnGap
	l.order()
	if err := l.check(); err != nil {
		return draw.Picture{}, err
	}
	l.setLabels()
	if l.Reference != nil {
		l.head = refHead
	}
	columns := l.split()
	if err := l.fit(columns); err != nil {
		return draw.Picture{}, err
	}
	p, err := drawColumns(set, columns)
	if err == nil {
		p.Size.W = c.Width // columns are of whole units each
	}
	return p, err
}

// split gives the columns of rows: one, or several with as many rows each.
func (l *ranking) split() []ranking {
	var out []ranking
	each := (len(l.rows) + l.Columns - 1) / l.Columns
	for n := 0; n*each < len(l.rows); n++ {
		part := *l
		part.rows = l.rows[n*each : min((n+1)*each, len(l.rows))]
		part.known = max(0, min(l.known-n*each, len(part.rows)))
		if part.known == 0 && l.known > 0 {
			part.Reference = nil // a column of missing values has no bar to compare
		}
		out = append(out, part)
	}
	return out
}

// drawColumns draws the columns beside each other.
func drawColumns(set *fonts.Set, columns []ranking) (draw.Picture, error) {
	if len(columns) == 1 {
		return columns[0].plot().draw(set, columns[0].over)
	}
	var all draw.Picture
	for n := range columns {
		l := &columns[n]
		p, err := l.plot().draw(set, l.over)
		if err != nil {
			return draw.Picture{}, err
		}
		x := draw.Length(n) * (l.Width + columnGap)
		for _, op := range p.Ops {
			all.Ops = append(all.Ops, op.Move(draw.Point{X: x}))
		}
		all.Size = draw.Size{W: x + p.Size.W, H: max(all.Size.H, p.Size.H)}
	}
	return all, nil
}

// ranking is a Ranking on its way to a picture.
type ranking struct {
	Ranking
	lettering
	rows   []row
	known  int         // rows that are not missing; they come first
	column draw.Length // of labels
	// unbroken is the width of that column were no label broken.
	unbroken draw.Length
	pitch    draw.Length // from row to row
	head     draw.Length // above the bars, for the text of the reference
	scale    float64     // length for one of value
	left     draw.Length // room left of the zero line, next to the labels
	mirror   bool        // missing bars are on the left of the zero line
}

// row is a bar with its words.
type row struct {
	Bar
	text   string      // at the mark
	width  draw.Length // of text
	labels []string    // lines of the label
}

// order makes the rows in the order in which they are drawn.
func (l *ranking) order() {
	l.rows = make([]row, len(l.Bars))
	for i, b := range l.Bars {
		l.rows[i] = row{Bar: b, text: b.Text}
		if b.State == Missing {
			l.rows[i].text = cmp.Or(b.Text, l.MissingText)
		} else {
			l.known++
		}
	}
	slices.SortStableFunc(l.rows, func(a, b row) int {
		switch am, bm := a.State == Missing, b.State == Missing; {
		case am && bm:
			return 0
		case am:
			return 1
		case bm:
			return -1
		}
		return cmp.Compare(b.value(), a.value())
	})
}

// check refuses what cannot be drawn.
func (l *ranking) check() error {
	if len(l.rows) == 0 {
		return errors.New("no bars")
	}
	for _, r := range l.rows {
		if err := l.checkRow(r); err != nil {
			return fmt.Errorf("bar %q: %w", r.Label, err)
		}
	}
	if l.Reference != nil {
		if err := cmp.Or(checkValue(l.Reference.Value), checkText(l.label, l.Reference.Text)); err != nil {
			return fmt.Errorf("reference %q: %w", l.Reference.Text, err)
		}
	}
	return nil
}

func (l *ranking) checkRow(r row) error {
	if r.text == "" {
		return errors.New("no text for its value")
	}
	return cmp.Or(r.check(), checkText(l.labelFont(r), r.Label), checkText(l.textFont(r), r.text))
}

// labelFont is the type of a row's label.
func (l *ranking) labelFont(r row) draw.Font {
	if r.Accent {
		return l.strong
	}
	return l.label
}

// textFont is the type of what stands at a row's mark.
func (l *ranking) textFont(r row) draw.Font {
	if r.State == Missing {
		return l.missing
	}
	return l.value
}

// setLabels breaks the labels and finds the width of their column and the
// distance of the rows.
func (l *ranking) setLabels() {
	l.pitch = 2 * grid
	if l.Roomy {
		l.pitch = 3 * grid
	}
	names := make([]name, len(l.rows))
	for i := range l.rows {
		r := &l.rows[i]
		names[i] = name{r.Label, l.labelFont(*r)}
		r.width = l.textFont(*r).Width(r.text)
	}
	broken, column := breakNames(names, l.Width)
	l.column = column
	l.unbroken = widestName(names)
	for i, lines := range broken {
		l.rows[i].labels = lines
		// go-chart knows one pitch only, so a broken label moves all rows apart.
		l.pitch = max(l.pitch, onGrid(lines))
	}
}

// fit finds the scale that all columns have in common: as large as the words at the
// marks of each allow. Each column has its zero line where its own values want it:
// one with gains alone gives nothing to losses.
func (l *ranking) fit(columns []ranking) error {
	l.scale = math.Inf(1)
	for smaller := true; smaller; {
		smaller = false
		for i := range columns {
			// A smaller scale may make a text hit the line of the reference in a
			// column that was looked at before.
			c := &columns[i]
			c.fitWithin(l.scale)
			if c.scale < l.scale && (c.scale < 0 || c.longest() > 0) { // zeros fit any scale
				l.scale, smaller = c.scale, true
			}
		}
	}
	if math.IsInf(l.scale, 1) {
		l.scale = 0
	}
	if longest := l.longest(); l.scale < 0 || longest > 0 && longest*l.scale < float64(minLongest) || l.tooWideReference() {
		return fmt.Errorf("bars: %w", l.narrow())
	}
	return nil
}

// fitWithin finds the largest scale up to one. Missing bars stand on the right of
// the zero line, or on the left where that leaves more room to the others, as it
// does when all of them are negative.
func (l *ranking) fitWithin(most float64) {
	l.mirror = false
	l.stretch(most)
	right := *l
	l.mirror = true
	l.stretch(most)
	if l.scale <= right.scale {
		*l = right
	}
}

// stretch finds the largest scale up to one for missing bars on the side where they
// are.
func (l *ranking) stretch(most float64) {
	beyond := make([]bool, len(l.rows)) // rows whose text stands beyond the reference line
	for {
		n := l.needs(beyond)
		l.scale = math.Min(most, n.scale(l.Width-l.column-rounding))
		l.left = widest(n.left, l.scale)
		// A smaller scale may push a text into the line that was free of it, so
		// look again until there is none; each round moves one row at least.
		moved := false
		for i, r := range l.rows {
			if !beyond[i] && l.hitsReference(i, r) {
				beyond[i], moved = true, true
			}
		}
		if !moved {
			return
		}
	}
}

// narrow is the error for a width that does not do, of all columns together.
func (l *ranking) narrow() *NarrowError {
	scale := 0.0
	if longest := l.longest(); longest > 0 {
		scale = float64(minLongest) / longest
	}
	beyond := make([]bool, len(l.rows))
	for i := range beyond { // as if the line ran through every text
		beyond[i] = l.Reference != nil
	}
	need := l.unbroken + l.needs(beyond).width(scale) + rounding + 1
	if l.Reference != nil {
		need = max(need, l.label.Width(l.Reference.Text))
	}
	whole := func(column draw.Length) draw.Length {
		return draw.Length(l.Columns)*(column+columnGap) - columnGap
	}
	return &NarrowError{Width: whole(l.Width), Need: whole(need)}
}

// longest is the largest distance from zero of any value or the reference.
func (l *ranking) longest() float64 {
	low, high := l.span()
	return math.Max(-low, high)
}

// span is the least and the greatest value, zero among them.
func (l *ranking) span() (low, high float64) {
	for _, r := range l.rows {
		low, high = math.Min(low, r.value()), math.Max(high, r.value())
	}
	if l.Reference != nil {
		low, high = math.Min(low, l.Reference.Value), math.Max(high, l.Reference.Value)
	}
	return low, high
}

// needs is the room that the rows and the reference line take.
func (l *ranking) needs(beyond []bool) needs {
	var n needs
	n.add(false, 0, rim/2) // the zero line itself, where no bar goes to the right
	if l.Reference != nil {
		n.add(l.Reference.Value < 0, l.Reference.Value, refHalo/2)
		n.add(false, 0, refHalo/2) // a line just left of zero reaches over it
	}
	for i, r := range l.rows {
		n.add(l.leftward(r), r.value(), l.lead(r)+r.width)
		if beyond[i] {
			n.add(l.leftward(r), l.Reference.Value, beyondLine+r.width)
		}
	}
	return n
}

// beyondLine is the distance from the middle of the reference line to a text
// that had to make room for it.
const beyondLine = refHalo/2 + refClear

// leftward reports whether a row goes to the left of the zero line.
func (l *ranking) leftward(r row) bool {
	return r.value() < 0 || r.State == Missing && l.mirror
}

// lead is the distance from the end of a row's bar to its text.
func (l *ranking) lead(r row) draw.Length {
	if r.State == Missing {
		return dottedLen + valueGap
	}
	return valueGap
}

// crossed reports whether the reference line runs through row i.
func (l *ranking) crossed(i int) bool {
	return l.Reference != nil && (i < l.known || l.known == 0)
}

// hitsReference reports whether the text of a row, at the end of its bar, would
// stand in the reference line at the present scale.
func (l *ranking) hitsReference(i int, r row) bool {
	if !l.crossed(i) {
		return false
	}
	side := 1.0
	if l.leftward(r) {
		side = -1
	}
	line := draw.Length(side * l.Reference.Value * l.scale)
	end := draw.Length(math.Abs(r.value()) * l.scale)
	from := end + l.lead(r) - beyondLine
	return line > from && line < end+l.lead(r)+r.width+beyondLine
}

// tooWideReference reports whether the text of the reference is wider than the
// picture.
func (l *ranking) tooWideReference() bool {
	return l.Reference != nil && l.label.Width(l.Reference.Text) > l.Width
}

// plot is the part that go-chart draws.
func (l *ranking) plot() plot {
	p := plot{thick: 9 * draw.Pt}
	if l.Roomy {
		p.thick = 12 * draw.Pt
	}
	p.gap = l.pitch - p.thick
	p.low, p.high = l.span()
	zero := l.column + l.left
	p.area = draw.Rect{
		X: zero - draw.Length(math.Round(-p.low*l.scale)),
		Y: l.head,
		W: draw.Length(math.Round((p.high - p.low) * l.scale)),
		H: l.pitch * draw.Length(len(l.rows)),
	}
	if p.low == p.high { // no bar at all, and still a scale for go-chart
		p.high, p.area.W = 1, l.Width-zero
	}
	p.size = draw.Size{W: l.Width, H: p.area.Bottom()}
	for _, r := range l.rows {
		p.bars = append(p.bars, chart.Value{Value: r.value(), Style: r.style(l.Look)})
	}
	return p
}

// over draws what stands over the bars: words, the reference line and, last,
// the zero line.
func (l *ranking) over(b brush, x func(float64) draw.Length) {
	if l.Reference != nil {
		l.drawReference(b, x(l.Reference.Value))
	}
	for i, r := range l.rows {
		middleLine := l.head + l.pitch*draw.Length(i) + l.pitch/2
		b.lines(0, middleLine, l.labelFont(r), r.labels)
		l.drawText(b, i, r, x, middleLine)
	}
	bottom := l.head + l.pitch*draw.Length(len(l.rows))
	zero := x(0)
	b.line(draw.Point{X: zero, Y: l.head}, draw.Point{X: zero, Y: bottom}, rim, l.Look.Colour(theme.Ink))
}

// drawReference draws the reference line and its text, centred over the line
// where the picture is wide enough for that.
func (l *ranking) drawReference(b brush, at draw.Length) {
	rows := l.known
	if rows == 0 {
		rows = len(l.rows)
	}
	from := draw.Point{X: at, Y: l.head - 1500}
	to := draw.Point{X: at, Y: l.head + l.pitch*draw.Length(rows)}
	b.line(draw.Point{X: at, Y: l.head}, to, refHalo, white)
	b.line(from, to, refWidth, l.Look.Colour(theme.Ink))
	width := l.label.Width(l.Reference.Text)
	left := max(0, min(at-width/2, l.Width-width))
	b.text(draw.Point{X: left, Y: l.head - 5*draw.Pt}, l.label, l.Reference.Text)
}

// drawText draws what stands at the end of a bar: its value, or the stroke and
// words that say there is none.
func (l *ranking) drawText(b brush, i int, r row, x func(float64) draw.Length, middleLine draw.Length) {
	end, side := x(r.value()), draw.Length(1)
	if l.leftward(r) {
		side = -1
	}
	if r.State == Missing {
		b.line(draw.Point{X: end, Y: middleLine}, draw.Point{X: end + side*dottedLen, Y: middleLine},
			rim, l.Look.Colour(theme.Whole), dottedDash, dottedDash)
	}
	f := l.textFont(r)
	gap := l.lead(r)
	if l.hitsReference(i, r) {
		end, gap = x(l.Reference.Value), beyondLine
	}
	at := draw.Point{X: end + side*gap, Y: middleLine + middle(f)}
	if side < 0 {
		at.X -= r.width
	}
	b.text(at, f, r.text)
}
