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

// Grouped compares two periods, such as this year and last, by a pair of bars
// for each area: the later above in the accent, the earlier below in a pale tone
// with an outline. Bars start at one zero line, negative ones go to the left.
// Values stand at the ends of their bars; there is no axis. For more than two
// periods there are [Lines], for the change alone [Ranking].
type Grouped struct {
	// Width is that of the picture.
	Width draw.Length
	// Pairs are in any order. They are drawn by the later value, the largest
	// first, those without one by the earlier, and those without any last.
	Pairs []Pair
	// Later and Earlier name the periods, "2021" and "2020"; they are printed
	// once, beside the first pair.
	Later, Earlier string
	// MissingText stands in place of a missing value that has no text of its own,
	// "… chưa có số liệu".
	MissingText string
	// Look is the document's.
	Look theme.Theme
}

// Pair is an area's values in two periods.
type Pair struct {
	// Label names the area, as [Bar.Label] does.
	Label          string
	Later, Earlier Reading
	// Accent sets the label in bold: the one that the chart's title speaks of.
	Accent bool
}

const (
	pairThick   = 8 * draw.Pt
	pairApart   = 8500 // from the middle of the later bar to that of the earlier
	pairPitch   = 21 * draw.Pt
	pairEdge    = 500          // outline of the earlier bar
	pairYears   = 12 * draw.Pt // from the values to the names of the periods
	pairLoosest = 14 * draw.Pt // the most that apart grows to
)

// Draw makes the picture. Errors name the pair by its label; the picture is the
// zero Picture then. An error wraps a [*NarrowError] when more width would help.
func (c Grouped) Draw(set *fonts.Set) (draw.Picture, error) {
	if err := checkSet(set); err != nil {
		return draw.Picture{}, err
	}
	l := grouped{Grouped: c, lettering: newLettering(set, c.Look)}
	l.order()
	if err := l.check(); err != nil {
		return draw.Picture{}, err
	}
	if err := l.fit(); err != nil {
		return draw.Picture{}, err
	}
	l.loosen()
	return l.draw(set)
}

// grouped is a Grouped on its way to a picture.
type grouped struct {
	Grouped
	lettering
	rows   []pairRow
	column draw.Length // of labels
	scale  float64     // length for one of value
	left   draw.Length // room left of the zero line, next to the labels
	mirror bool        // missing bars are on the left of the zero line
	apart  draw.Length // from the later bar to the earlier
	pitch  draw.Length // from pair to pair
}

// pairRow is a pair with its words.
type pairRow struct {
	label  name
	lines  []string
	bars   [2]Bar // the later and the earlier
	fonts  [2]draw.Font
	widths [2]draw.Length // of the texts
}

// order makes the rows in the order in which they are drawn.
func (l *grouped) order() {
	pairs := slices.Clone(l.Pairs)
	rank := func(p Pair) (int, float64) {
		switch {
		case p.Later.known():
			return 0, p.Later.bar().value()
		case p.Earlier.known():
			return 1, p.Earlier.bar().value()
		}
		return 2, 0
	}
	slices.SortStableFunc(pairs, func(a, b Pair) int {
		ra, va := rank(a)
		rb, vb := rank(b)
		return cmp.Or(cmp.Compare(ra, rb), cmp.Compare(vb, va))
	})
	plain := l.value
	plain.Face, plain.Style, plain.Color = l.quiet.Face, l.quiet.Style, l.quiet.Color
	for _, p := range pairs {
		r := pairRow{label: name{p.Label, l.label}, fonts: [2]draw.Font{l.value, plain}}
		if p.Accent {
			r.label.font = l.strong
		}
		for i, v := range [...]Reading{p.Later, p.Earlier} {
			r.bars[i] = v.bar()
			if !v.known() {
				r.bars[i].Text = cmp.Or(v.Text, l.MissingText)
				r.fonts[i] = l.missing
			}
			r.widths[i] = r.fonts[i].Width(r.bars[i].Text)
		}
		l.rows = append(l.rows, r)
	}
}

// check refuses what cannot be drawn.
func (l *grouped) check() error {
	if len(l.rows) == 0 {
		return errors.New("no pairs")
	}
	for _, r := range l.rows {
		if err := checkText(r.label.font, r.label.s); err != nil {
			return fmt.Errorf("pair %q: %w", r.label.s, err)
		}
		for i, b := range r.bars {
			err := cmp.Or(b.check(), checkText(r.fonts[i], b.Text))
			if err == nil && b.Text == "" {
				err = errors.New("no text for its value")
			}
			if err != nil {
				return fmt.Errorf("pair %q, %s: %w", r.label.s, l.period(i), err)
			}
		}
	}
	for i := range 2 {
		if err := checkText(l.strong, l.period(i)); err != nil {
			return fmt.Errorf("period %q: %w", l.period(i), err)
		}
	}
	return nil
}

// period is the name of the later period, 0, or the earlier, 1.
func (l *grouped) period(i int) string { return [...]string{l.Later, l.Earlier}[i] }

// fit finds the labels' column and the scale, with missing bars on the side of
// the zero line that leaves more room to the others.
func (l *grouped) fit() error {
	names := make([]name, len(l.rows))
	for i, r := range l.rows {
		names[i] = r.label
	}
	broken, column := breakNames(names, l.Width)
	l.column = column
	for i := range l.rows {
		l.rows[i].lines = broken[i]
	}
	room := l.Width - l.column - rounding
	right := l.needs().scale(room)
	l.mirror = true
	n := l.needs()
	if l.scale = n.scale(room); l.scale <= right {
		l.mirror, l.scale = false, right
		n = l.needs()
	}
	low, high := l.span()
	longest := math.Max(-low, high)
	if l.scale < 0 || longest > 0 && longest*l.scale < float64(minLongest) {
		least := 0.0
		if longest > 0 {
			least = float64(minLongest) / longest
		}
		need := widestName(names) + n.width(least) + rounding + 1
		return fmt.Errorf("pairs: %w", &NarrowError{Width: l.Width, Need: need})
	}
	l.left = widest(n.left, l.scale)
	return nil
}

// leftward reports whether a bar goes to the left of the zero line.
func (l *grouped) leftward(b Bar) bool { return b.value() < 0 || b.State == Missing && l.mirror }

// lead is the distance from the end of a bar to its text.
func lead(b Bar) draw.Length {
	if b.State == Missing {
		return dottedLen + valueGap
	}
	return valueGap
}

// needs is the room that the bars with their texts take.
func (l *grouped) needs() needs {
	var n needs
	n.add(false, 0, rim/2) // the zero line itself
	for i, r := range l.rows {
		for j, b := range r.bars {
			n.add(l.leftward(b), b.value(), lead(b)+r.widths[j])
			if i > 0 {
				continue
			}
			// Both periods stand beyond the longer bar of the first pair.
			beyond := pairYears + max(l.strong.Width(l.Later), l.strong.Width(l.Earlier))
			if l.leftward(b) {
				n.add(false, 0, beyond)
			} else {
				n.add(false, b.value(), lead(b)+r.widths[j]+beyond)
			}
		}
	}
	return n
}

// span is the least and the greatest value, zero among them.
func (l *grouped) span() (low, high float64) {
	for _, r := range l.rows {
		for _, b := range r.bars {
			low, high = math.Min(low, b.value()), math.Max(high, b.value())
		}
	}
	return low, high
}

// zero is the place of the zero line.
func (l *grouped) zero() draw.Length { return l.column + l.left }

// textAt is the left end of the baseline of a bar's text, for the end and the
// middle line of the bar.
func (l *grouped) textAt(r pairRow, j int, end, middleLine draw.Length) draw.Point {
	at := draw.Point{X: end + lead(r.bars[j]), Y: middleLine + middle(r.fonts[j])}
	if l.leftward(r.bars[j]) {
		at.X = end - lead(r.bars[j]) - r.widths[j]
	}
	return at
}

// loosen finds how near to each other the bars of a pair may stand: as near as
// no text touches the bar or the text beside it.
func (l *grouped) loosen() {
	for l.apart = pairApart; l.apart < pairLoosest && l.tight(); {
		l.apart += 500
	}
	l.pitch = max(pairPitch, (2*l.apart+4*draw.Pt+grid-1)/grid*grid)
	for _, r := range l.rows {
		l.pitch = max(l.pitch, onGrid(r.lines))
	}
}

// tight reports whether texts touch where they should not.
func (l *grouped) tight() bool {
	for _, r := range l.rows {
		var bars, words [2]draw.Rect
		for j, b := range r.bars {
			mid := draw.Length(j) * l.apart
			length := draw.Length(math.Round(b.value() * l.scale))
			bars[j] = draw.Rect{X: min(0, length), Y: mid - pairThick/2, W: max(length, -length), H: pairThick}
			if b.State == Missing { // its stroke
				bars[j] = draw.Rect{X: -dottedLen, Y: mid, W: 2 * dottedLen}
			}
			at := l.textAt(r, j, length, mid)
			words[j] = inkBox(r.fonts[j], b.Text).Move(at)
		}
		if near(words[0], words[1]) || near(words[0], bars[1]) || near(words[1], bars[0]) {
			return true
		}
	}
	return false
}

// draw has go-chart draw the later bars and the earlier ones.
func (l *grouped) draw(set *fonts.Set) (draw.Picture, error) {
	low, high := l.span()
	zero := l.zero()
	area := draw.Rect{
		X: zero - draw.Length(math.Round(-low*l.scale)),
		W: draw.Length(math.Round((high - low) * l.scale)),
		H: l.pitch * draw.Length(len(l.rows)),
	}
	if low == high { // no bar at all, and still a scale for go-chart
		high, area.W = 1, l.Width-zero
	}
	plots := make([]plot, 2)
	for j := range plots {
		p := plot{size: draw.Size{W: l.Width, H: area.H}, area: area, low: low, high: high, thick: pairThick, gap: l.pitch - pairThick}
		p.area.Y = l.middle(0, j) - l.pitch/2
		for _, r := range l.rows {
			style := l.earlierStyle(r.bars[j])
			if j == 0 {
				b := r.bars[j]
				b.Accent = true
				style = b.style(l.Look)
			}
			p.bars = append(p.bars, chart.Value{Value: r.bars[j].value(), Style: style})
		}
		plots[j] = p
	}
	return drawPlots(set, l.over, plots...)
}

// middle is the middle line of a bar of a row.
func (l *grouped) middle(row, j int) draw.Length {
	y := l.pitch*draw.Length(row) + l.pitch/2 - l.apart/2
	return y + draw.Length(j)*l.apart
}

// earlierStyle is the look of an earlier bar: pale with an outline, so that it
// steps back; hatched when estimated, paler still when preliminary.
func (l *grouped) earlierStyle(b Bar) chart.Style {
	edge := step(l.Look, 2)
	if b.value() < 0 {
		edge = l.Look.Colour(theme.Signal)
	}
	switch b.State {
	case Official:
		return chart.Style{FillColor: opaque(l.Look.Colour(theme.Pale)), StrokeColor: opaque(edge), StrokeWidth: pairEdge}
	case Preliminary:
		return chart.Style{FillColor: opaque(white), StrokeColor: opaque(edge), StrokeWidth: rim}
	case Estimated:
		return chart.Style{ClassName: hatched, FillColor: opaque(edge), StrokeColor: opaque(edge), StrokeWidth: rim}
	}
	return invisible()
}

// over draws the words, the strokes of missing values and the zero line.
func (l *grouped) over(b brush, x func(float64) draw.Length) {
	for i, r := range l.rows {
		b.lines(0, l.pitch*draw.Length(i)+l.pitch/2, r.label.font, r.lines)
		years := x(0)
		for j, v := range r.bars {
			mid, end := l.middle(i, j), x(v.value())
			side := draw.Length(1)
			if l.leftward(v) {
				side = -1
			}
			if v.State == Missing {
				b.line(draw.Point{X: end, Y: mid}, draw.Point{X: end + side*dottedLen, Y: mid},
					rim, l.Look.Colour(theme.Whole), dottedDash, dottedDash)
			}
			at := l.textAt(r, j, end, mid)
			b.text(at, r.fonts[j], v.Text)
			if side > 0 {
				years = max(years, at.X+r.widths[j])
			}
		}
		if i == 0 {
			for j := range 2 {
				f := l.strong
				if f.Color = l.quiet.Color; j == 0 {
					f.Color = l.Look.Colour(theme.Accent)
				}
				b.text(draw.Point{X: years + pairYears, Y: l.middle(0, j) + middle(f)}, f, l.period(j))
			}
		}
	}
	b.line(draw.Point{X: x(0)}, draw.Point{X: x(0), Y: l.pitch * draw.Length(len(l.rows))}, rim, l.Look.Colour(theme.Ink))
}
