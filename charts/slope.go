package charts

import (
	"cmp"
	"fmt"
	"slices"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// Slope shows how several things changed between two periods: one line each, the
// earlier value at its left end, name and later value at its right end. What is
// known in one period alone is a dot, named on its own side, with "…" on the
// other. The scale starts at zero. For more periods there is [Lines]; where the
// sizes matter more than the change, [Grouped].
type Slope struct {
	// Width is that of the picture.
	Width draw.Length
	// Periods are the earlier and the later; lines are drawn between them
	// however far they are apart.
	Periods [2]Period
	// Series are at most 24, each with two values that have texts where they are
	// known; those with the accent are drawn last. Of a tone only the grey shows.
	Series []Series
	// Look is the document's.
	Look theme.Theme
}

const (
	slopeHigh  = 130 * draw.Pt // of the area
	slopeTop   = 6 * draw.Pt
	slopeApart = 60 * draw.Pt // the least between the two periods
)

// Draw makes the picture. Errors name the series by its label; the picture is
// the zero Picture then. An error wraps a [*NarrowError] when more width would
// help, a [*CrowdedError] when there are too many lines.
func (c Slope) Draw(set *fonts.Set) (draw.Picture, error) {
	if err := checkSet(set); err != nil {
		return draw.Picture{}, err
	}
	l := slope{Slope: c, lettering: newLettering(set, c.Look)}
	l.periods = []Period{{At: 0, Name: c.Periods[0].Name, Under: c.Periods[0].Under}, {At: 1, Name: c.Periods[1].Name, Under: c.Periods[1].Under}}
	l.ordered = slices.Clone(c.Series)
	for i := range l.ordered {
		l.ordered[i].Tone %= plainTones // every point has a dot already
	}
	slices.SortStableFunc(l.ordered, func(a, b Series) int { return compareBool(a.Accent, b.Accent) })
	if err := l.prepare(); err != nil {
		return draw.Picture{}, fmt.Errorf("slope: %w", err)
	}
	return l.field.draw(set, l.under, l.over)
}

// compareBool orders false before true.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// slope is a Slope on its way to a picture.
type slope struct {
	Slope
	lettering
	periods     []Period
	ordered     []Series // those with the accent last
	field       field
	left, right []sideLabel
	nameX       draw.Length // left end of the names at the right
	valueX      draw.Length // right end of the values there
	time        []timeLabel
}

// prepare checks the data and gives everything its place.
func (l *slope) prepare() error {
	if len(l.Series) > mostLines {
		return &CrowdedError{"lines", len(l.Series), mostLines}
	}
	low, high, err := checkSeries(l.periods, l.ordered, func(int) bool { return true })
	if err != nil {
		return err
	}
	if err := l.checkWords(l.periods, l.ordered); err != nil {
		return err
	}
	if low == high {
		high = 1
	}
	l.field = field{left: 0, right: 1, low: low, high: high}
	if err := l.setArea(); err != nil {
		return err
	}
	for _, s := range l.ordered {
		l.field.strokes = append(l.field.strokes, trace(l.periods, s, lineWidth(s), lineColor(l.Look, s), false)...)
	}
	return nil
}

// setArea makes the labels on both sides and the area between them.
func (l *slope) setArea() error {
	var lefts, names, values draw.Length
	for _, s := range l.ordered {
		f := l.nameFont(s)
		color := lineColor(l.Look, s)
		left := sideLabel{valueFont: f, nameFont: f, color: color, name: []string{cmp.Or(s.Values[0].Text, unknownMark)}}
		right := sideLabel{valueFont: f, nameFont: f, color: color, name: wrapWhole(f, s.Label, l.Width*3/10), value: cmp.Or(s.Values[1].Text, unknownMark)}
		if s.Values[0].known() && !s.Values[1].known() {
			left.name = wrapWhole(f, s.Label+" "+s.Values[0].Text, l.Width*3/10)
			right.name, right.value = []string{right.value}, ""
		}
		for _, line := range left.name {
			lefts = max(lefts, f.Width(line))
		}
		for _, line := range right.name {
			names = max(names, f.Width(line))
		}
		values = max(values, f.Width(right.value))
		l.left, l.right = append(l.left, left), append(l.right, right)
	}
	x := lefts + leaderRoom
	l.valueX = l.Width - inkOver
	l.nameX = l.valueX - values - labelGap - names
	w := l.nameX - leaderRoom - x
	if least := max(slopeApart, l.label.Width(l.periods[0].Name)+l.label.Width(l.periods[1].Name)+labelGap); w < least {
		var unbroken draw.Length // of either side
		for _, s := range l.ordered {
			f := l.nameFont(s)
			unbroken = max(unbroken, f.Width(s.Label+" "+s.Values[0].Text))
		}
		return &NarrowError{Width: l.Width, Need: 2*(unbroken+leaderRoom) + least + labelGap + values + inkOver}
	}
	height := max(slopeHigh, sideHeight(l.left), sideHeight(l.right))
	l.field.area = draw.Rect{X: x, Y: slopeTop, W: w, H: height}
	l.setSides()
	at := func(i int) draw.Length { return l.field.place(float64(i), 0).X }
	l.time = timeLabels(l.label, l.periods, l.Width, at)
	l.field.size = draw.Size{W: l.Width, H: l.field.area.Bottom() + timeBelow + timeUnder}
	if slices.ContainsFunc(l.time, func(t timeLabel) bool { return t.under != "" }) {
		l.field.size.H += leading
	}
	return nil
}

// setSides gives the labels on both sides their heights.
func (l *slope) setSides() {
	f := &l.field
	for i, s := range l.ordered {
		at := [2]draw.Point{f.place(0, s.Values[0].bar().value()), f.place(1, s.Values[1].bar().value())}
		known := [2]bool{s.Values[0].known(), s.Values[1].known()}
		switch {
		case !known[0] && !known[1]:
			at[0].Y, at[1].Y = f.area.Bottom(), f.area.Bottom()
		case !known[0]:
			at[0].Y = at[1].Y
		case !known[1]:
			at[1].Y = at[0].Y
		}
		l.left[i].end, l.right[i].end = at[0], at[1]
		l.left[i].loose, l.right[i].loose = !known[0], !known[1]
	}
	setSide(l.left, 0, f.area.Bottom()+leaderTail)
	setSide(l.right, 0, f.area.Bottom()+leaderTail)
}

// under draws the two periods.
func (l *slope) under(b brush) {
	for i := range l.periods {
		x := l.field.place(float64(i), 0).X
		b.line(draw.Point{X: x, Y: l.field.area.Y}, draw.Point{X: x, Y: l.field.area.Bottom()}, gridWidth, l.Look.Colour(theme.Rule))
	}
}

// over draws the zero line, the dots and the words.
func (l *slope) over(b brush) {
	f := &l.field
	zero := f.place(0, 0).Y
	b.line(draw.Point{X: f.area.X, Y: zero}, draw.Point{X: f.area.Right(), Y: zero}, rim, l.Look.Colour(theme.Ink))
	for _, s := range l.ordered {
		color := lineColor(l.Look, s)
		for i, r := range s.Values {
			if r.known() && !s.ringed(i) {
				b.circle(f.place(float64(i), r.bar().value()), dotRadius, ringEdge, color, color)
			}
		}
		b.rings(*f, l.periods, s, color, l.Look.Colour(theme.Pale))
	}
	for _, s := range l.left {
		edge := f.area.X - leaderRoom // right end of the words
		if s.leads() {
			b.line(draw.Point{X: edge + leaderTail, Y: s.y}, draw.Point{X: f.area.X - leaderLead, Y: s.end.Y}, gridWidth, s.color)
		}
		y := s.y + middle(s.nameFont) - leading*draw.Length(len(s.name)-1)/2
		for _, line := range s.name {
			b.text(draw.Point{X: edge - s.nameFont.Width(line), Y: y}, s.nameFont, line)
			y += leading
		}
	}
	for _, s := range l.right {
		if s.leads() {
			b.line(draw.Point{X: f.area.Right() + leaderLead, Y: s.end.Y}, draw.Point{X: l.nameX - leaderTail, Y: s.y}, gridWidth, s.color)
		}
		b.lines(l.nameX, s.y, s.nameFont, s.name)
		b.text(draw.Point{X: l.valueX - s.valueFont.Width(s.value), Y: s.y + middle(s.valueFont)}, s.valueFont, s.value)
	}
	b.timeAxis(l.time, f.area.Bottom(), timeBelow, l.label)
}
