package charts

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// Dots compares values that have a range about them, such as the least and the
// greatest of several years, or of the districts of a province: a dot on a line,
// one row an area, the largest value on top. Value and range stand in words at
// the right end of the line, or at its left end where it lies left of zero. For
// values alone [Ranking] is easier to read.
type Dots struct {
	// Width is that of the picture.
	Width draw.Length
	// Rows are in any order; those without a value come last, as given.
	Rows []Dot
	// MissingText stands in place of a missing value that has no text of its own,
	// "… chưa có số liệu".
	MissingText string
	// Look is the document's.
	Look theme.Theme
}

// Dot is a value with its range.
type Dot struct {
	// Label names the row, as [Bar.Label] does.
	Label string
	Value Reading
	// Range is nil where none is known; else the value lies in it.
	Range *Range
	// Accent marks the row that the chart's title speaks of.
	Accent bool
}

// Range is from where to where something lies.
type Range struct {
	// Low and High are in the unit of the chart, within the limits of [Bar.Value].
	Low, High float64
	// Text is printed after the value, "3,1–7,4".
	Text string
}

const (
	dotsPitch  = 14 * draw.Pt
	dotsRadius = 3 * draw.Pt
	rangeWidth = 1500
	rangeGap   = 5 * draw.Pt // from a value to the words for its range
)

// Draw makes the picture. Errors name the row by its label; the picture is the
// zero Picture then. An error wraps a [*NarrowError] when more width would help.
func (c Dots) Draw(set *fonts.Set) (draw.Picture, error) {
	if err := checkSet(set); err != nil {
		return draw.Picture{}, err
	}
	l := dots{Dots: c, lettering: newLettering(set, c.Look)}
	l.order()
	if err := l.check(); err != nil {
		return draw.Picture{}, err
	}
	if err := l.fit(); err != nil {
		return draw.Picture{}, err
	}
	for i, r := range l.rows {
		if low, high := r.ends(); low < high {
			y := l.height(i)
			l.field.strokes = append(l.field.strokes, stroke{
				x: []float64{low, high}, y: []float64{y, y}, width: rangeWidth, color: l.color(r),
			})
		}
	}
	return l.field.draw(set, func(brush) {}, l.over)
}

// dots is a Dots on its way to a picture.
type dots struct {
	Dots
	lettering
	rows  []dotRow
	pitch draw.Length
	field field
}

// dotRow is a row with its words.
type dotRow struct {
	Dot
	lines []string
	text  string // of the value
	after string // of the range
	width draw.Length
}

// order makes the rows in the order in which they are drawn.
func (l *dots) order() {
	for _, d := range l.Rows {
		r := dotRow{Dot: d, text: d.Value.Text}
		if !d.Value.known() {
			r.text = cmp.Or(d.Value.Text, l.MissingText)
		}
		r.width = l.textFont(r).Width(r.text)
		if d.Range != nil && d.Range.Text != "" {
			r.after = d.Range.Text
			r.width += rangeGap + l.quiet.Width(r.after)
		}
		l.rows = append(l.rows, r)
	}
	slices.SortStableFunc(l.rows, func(a, b dotRow) int {
		if ka, kb := a.Value.known(), b.Value.known(); !ka || !kb {
			return compareBool(kb, ka)
		}
		return cmp.Compare(b.Value.bar().value(), a.Value.bar().value())
	})
}

// nameFont and textFont are the types of a row's label and of its value.
func (l *dots) nameFont(r dotRow) draw.Font {
	if r.Accent {
		return l.strong
	}
	return l.label
}

func (l *dots) textFont(r dotRow) draw.Font {
	if !r.Value.known() {
		return l.missing
	}
	return l.value
}

// color is that of a row's marks.
func (l *dots) color(r dotRow) draw.Color {
	if r.Accent {
		return l.Look.Colour(theme.Accent)
	}
	return l.Look.Colour(theme.Whole)
}

// ends are from where to where the marks of a row reach.
func (d Dot) ends() (low, high float64) {
	if d.Range != nil {
		return drawable(d.Range.Low), drawable(d.Range.High)
	}
	v := d.Value.bar().value()
	return v, v
}

// shown reports whether a row has a mark.
func (d Dot) shown() bool { return d.Range != nil || d.Value.known() }

func (l *dots) check() error {
	if len(l.rows) == 0 {
		return errors.New("no rows")
	}
	for _, r := range l.rows {
		err := cmp.Or(r.Value.bar().check(), checkText(l.nameFont(r), r.Label), checkText(l.textFont(r), r.text), checkText(l.quiet, r.after))
		if err == nil && r.text == "" {
			err = errors.New("no text for its value")
		}
		if err == nil && r.Range != nil {
			err = r.Range.check(r.Value)
		}
		if err != nil {
			return fmt.Errorf("row %q: %w", r.Label, err)
		}
	}
	return nil
}

// check refuses a range that is none, or not about its value.
func (r Range) check(v Reading) error {
	if err := cmp.Or(checkValue(r.Low), checkValue(r.High)); err != nil {
		return fmt.Errorf("range: %w", err)
	}
	if r.Low > r.High {
		return fmt.Errorf("range is from %g down to %g", r.Low, r.High)
	}
	if v.known() && (v.Value < r.Low || v.Value > r.High) {
		return fmt.Errorf("value is %g, outside its range from %g to %g", v.Value, r.Low, r.High)
	}
	return nil
}

// leftward reports whether a row's words stand left of its marks.
func (r dotRow) leftward() bool {
	_, high := r.ends()
	return r.shown() && high < 0
}

// fit finds the scale, as large as the words let it be, and the area.
func (l *dots) fit() error {
	names := make([]name, len(l.rows))
	for i, r := range l.rows {
		names[i] = name{r.Label, l.nameFont(r)}
	}
	broken, column := breakNames(names, l.Width)
	l.pitch = dotsPitch
	for i, lines := range broken {
		l.rows[i].lines = lines
		l.pitch = max(l.pitch, onGrid(lines))
	}
	var n needs
	n.add(false, 0, dotsRadius)
	n.add(true, 0, dotsRadius)
	low, high := 0.0, 0.0
	for _, r := range l.rows {
		from, to := r.ends()
		low, high = math.Min(low, from), math.Max(high, to)
		n.add(from < 0, from, dotsRadius)
		n.add(to < 0, to, dotsRadius)
		if r.leftward() {
			n.add(true, from, l.lead(r)+r.width)
		} else {
			n.add(false, math.Max(to, 0), l.lead(r)+r.width)
		}
	}
	scale := n.scale(l.Width - column - rounding)
	longest := math.Max(-low, high)
	if scale < 0 || longest > 0 && longest*scale < float64(minLongest) {
		least := 0.0
		if longest > 0 {
			least = float64(minLongest) / longest
		}
		need := widestName(names) + n.width(least) + rounding + 1
		return fmt.Errorf("rows: %w", &NarrowError{Width: l.Width, Need: need})
	}
	left := widest(n.left, scale)
	rows := draw.Length(len(l.rows))
	l.field = field{
		size: draw.Size{W: l.Width, H: l.pitch * rows},
		area: draw.Rect{
			X: column + left - draw.Length(math.Round(-low*scale)),
			W: draw.Length(math.Round((high - low) * scale)),
			H: l.pitch * rows,
		},
		left: low, right: high, low: 0, high: float64(rows),
	}
	if low == high { // no mark beyond zero, and still a scale for go-chart
		l.field.right, l.field.area.W = 1, l.Width-column-left
	}
	return nil
}

// lead is the distance from the end of a row's marks to its words.
func (l *dots) lead(r dotRow) draw.Length {
	if !r.shown() {
		return dottedLen + valueGap
	}
	return dotsRadius + valueGap
}

// height is the place of a row on the scale of the field, which goes up.
func (l *dots) height(row int) float64 { return float64(len(l.rows)-row) - 0.5 }

// over draws the zero line, the dots on their lines, and the words.
func (l *dots) over(b brush) {
	f := &l.field
	zero := f.place(0, 0).X
	b.line(draw.Point{X: zero}, draw.Point{X: zero, Y: f.area.Bottom()}, rim, l.Look.Colour(theme.Ink))
	for i, r := range l.rows {
		low, high := r.ends()
		from, to := f.place(low, l.height(i)), f.place(high, l.height(i))
		b.lines(0, from.Y, l.nameFont(r), r.lines)
		if r.Value.known() {
			l.drawDot(b, r, f.place(r.Value.bar().value(), l.height(i)))
		}
		if !r.shown() {
			b.line(from, from.Add(draw.Point{X: dottedLen}), rim, l.Look.Colour(theme.Whole), dottedDash, dottedDash)
		}
		at := to.Add(draw.Point{X: l.lead(r)})
		if r.leftward() {
			at = from.Add(draw.Point{X: -l.lead(r) - r.width})
		}
		if !r.leftward() && at.X < zero+l.lead(r) {
			at.X = zero + l.lead(r)
		}
		f := l.textFont(r)
		b.text(at.Add(draw.Point{Y: middle(f)}), f, r.text)
		b.text(at.Add(draw.Point{X: f.Width(r.text) + rangeGap, Y: middle(l.quiet)}), l.quiet, r.after)
	}
}

// drawDot draws a value: filled, pale when preliminary, hollow when estimated.
func (l *dots) drawDot(b brush, r dotRow, at draw.Point) {
	fill := l.color(r)
	switch r.Value.State {
	case Preliminary:
		fill = l.Look.Colour(theme.Pale)
	case Estimated:
		fill = white
	}
	b.circle(at, dotsRadius, ringEdge, fill, l.color(r))
}
