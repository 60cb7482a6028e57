package charts

import (
	"cmp"
	"fmt"
	"slices"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// Lines shows how several things went over years or quarters, on an axis of
// time to scale and a scale that has zero on it. Names and last values stand at
// the ends of the lines, with a leader where they had to make room for others. A
// missing value leaves a gap with "…" in it and is never bridged; the way to an
// estimated value is dashed. A series that ends before the last period is named
// where it ends. For many areas [Multiples] is easier to read, for two periods
// [Slope] or [Grouped].
type Lines struct {
	// Width is that of the picture.
	Width draw.Length
	// Periods are two or more, in the order of time.
	Periods []Period
	// Series are at most 24; those with the accent are drawn last. A single one
	// has the accent anyway.
	Series []Series
	// Numbers is how those of the scale are written.
	Numbers Numbers
	// Look is the document's.
	Look theme.Theme
}

const (
	mostLines   = 24
	gridWidth   = 500
	gridTop     = 10 * draw.Pt  // above the area, for the topmost number
	gridNumber  = 2 * draw.Pt   // from a gridline up to its number
	gridGap     = 6 * draw.Pt   // from the numbers to the first period
	linesHigh   = 100 * draw.Pt // of the area, on a narrow picture
	linesHigher = 140 * draw.Pt // on one wider than linesNarrow
	leaderLead  = 4 * draw.Pt   // from the end of a line to its leader
	leaderRoom  = 12 * draw.Pt  // from the end of a line to its label
	leaderTail  = 2 * draw.Pt   // from the leader to the label
	timeTick    = 3 * draw.Pt
	timeBelow   = 12 * draw.Pt // from the axis to the names of periods
	timeUnder   = 4 * draw.Pt  // below the last baseline
	gapBelow    = 5 * draw.Pt  // from the axis to words for gaps that found no room
)

// linesNarrow is the width up to which a chart is as low as half the page's
// width needs it.
var linesNarrow = draw.Mm(100)

// unknownMark stands where a value is missing and words would not fit.
const unknownMark = "…"

// Draw makes the picture. Errors name the series by its label; the picture is
// the zero Picture then. An error wraps a [*NarrowError] when more width would
// help, a [*CrowdedError] when there are too many lines.
func (c Lines) Draw(set *fonts.Set) (draw.Picture, error) {
	if err := checkSet(set); err != nil {
		return draw.Picture{}, err
	}
	l := lines{Lines: c, lettering: newLettering(set, c.Look)}
	if len(c.Series) == 1 {
		l.Series = []Series{c.Series[0]}
		l.Series[0].Accent = true
	}
	if err := l.prepare(); err != nil {
		return draw.Picture{}, fmt.Errorf("lines: %w", err)
	}
	return l.field.draw(set, l.under, l.over)
}

// lines is a Lines on its way to a picture.
type lines struct {
	Lines
	lettering
	axis    axis
	field   field
	labels  []sideLabel   // of all series
	side    []sideLabel   // those that stand at the side
	sideX   draw.Length   // left end of the names at the side
	valueX  draw.Length   // right end of the values
	inside  []insideLabel // names of lines that end early, and words for gaps
	turns   []insideLabel // values
	outside []draw.Length // middles of the words for gaps below the axis
	deep    bool          // values stand below the area
	time    []timeLabel
	// strokeOf is which series each stroke of the field is of.
	strokeOf []int
}

// insideLabel is a text among the lines.
type insideLabel struct {
	at     draw.Point
	font   draw.Font
	s      string
	series int
}

// box is round the letters.
func (in insideLabel) box() draw.Rect { return inkBox(in.font, in.s).Move(in.at) }

// in gives the label in a place.
func (in insideLabel) in(p place) insideLabel {
	box := inkBox(in.font, in.s)
	in.at = draw.Point{X: p.box.X - box.X, Y: p.box.Y - box.Y}
	return in
}

// prepare checks the data and gives everything its place.
func (l *lines) prepare() error {
	if len(l.Series) > mostLines {
		return &CrowdedError{"lines", len(l.Series), mostLines}
	}
	ticks := mostTicks
	if l.Width <= linesNarrow {
		ticks = lowTicks
	}
	var err error
	if l.Periods, l.Series, l.axis, err = courses(l.Periods, l.Series, l.Numbers, ticks); err != nil {
		return err
	}
	l.Series = toned(l.Series)
	if err := l.checkTexts(); err != nil {
		return err
	}
	if err := l.setArea(); err != nil {
		return err
	}
	l.draft()
	l.placeLabels()
	return nil
}

// checkTexts refuses what a face cannot print.
func (l *lines) checkTexts() error {
	for _, t := range l.axis.ticks {
		if err := checkText(l.scale, t.text); err != nil {
			return fmt.Errorf("scale: %w", err)
		}
	}
	return l.checkWords(l.Periods, l.Series)
}

// setArea makes the labels at the side and the area that they leave.
func (l *lines) setArea() error {
	var names, values draw.Length
	for _, s := range l.Series {
		last := len(s.Values) - 1
		label := sideLabel{value: s.Values[last].Text, nameFont: l.nameFont(s), valueFont: l.nameFont(s), color: lineColor(l.Look, s)}
		if !s.Values[last].known() {
			label.value = cmp.Or(label.value, unknownMark)
			label.loose = s.last() < 0
		}
		label.name = wrapWhole(label.nameFont, s.Label, l.Width*3/10)
		for _, line := range label.name {
			names = max(names, label.nameFont.Width(line))
		}
		values = max(values, label.valueFont.Width(label.value))
		l.labels = append(l.labels, label)
	}
	left := l.axis.widest(l.scale) + gridGap
	l.sideX = l.Width - inkOver - values - labelGap - names
	right := l.sideX - leaderRoom
	if least := l.leastRoom(); right-left < least {
		var unbroken draw.Length
		for _, s := range l.Series {
			unbroken = max(unbroken, l.nameFont(s).Width(s.Label))
		}
		return &NarrowError{Width: l.Width, Need: left + least + leaderRoom + unbroken + labelGap + values + inkOver}
	}
	height := linesHigh
	if l.Width > linesNarrow {
		height = linesHigher
	}
	height = max(height, sideHeight(l.labels))
	l.field = field{
		area: draw.Rect{X: left, Y: gridTop, W: right - left, H: height},
		left: float64(l.Periods[0].At), right: float64(l.Periods[len(l.Periods)-1].At),
		low: l.axis.low, high: l.axis.high,
	}
	l.field.size.W = l.Width
	return nil
}

// leastRoom is the width of the area that lines can be read in.
func (l *lines) leastRoom() draw.Length {
	first, last := l.Periods[0], l.Periods[len(l.Periods)-1]
	return max(48*draw.Pt, l.label.Width(first.Name)+l.label.Width(last.Name)+labelGap)
}

// draft makes the strokes, those with the accent last.
func (l *lines) draft() {
	for _, accent := range []bool{false, true} {
		for i, s := range l.Series {
			if s.Accent != accent {
				continue
			}
			for _, st := range trace(l.Periods, s, lineWidth(s), lineColor(l.Look, s), false) {
				l.field.strokes, l.strokeOf = append(l.field.strokes, st), append(l.strokeOf, i)
			}
		}
	}
}

// placeLabels gives all words their places and the picture its height.
func (l *lines) placeLabels() {
	f := &l.field
	segments, taken := l.marks()
	early := l.wants()
	for {
		named := l.labelEnds(early, segments, taken)
		l.setSide(named)
		// A leader from within runs through no label: that goes to the side too.
		crossed := -1
		for i := range l.inside {
			for _, s := range l.side {
				if from, to, ok := l.leader(s); ok && (segment{from, to, gridWidth}).hits(l.inside[i].box()) {
					crossed = i
				}
			}
		}
		if crossed < 0 {
			break
		}
		early = slices.DeleteFunc(early, func(i int) bool { return i == l.inside[crossed].series })
	}
	for _, s := range l.side {
		if from, to, ok := l.leader(s); ok {
			segments = append(segments, segment{from, to, gridWidth})
		}
	}
	for _, in := range l.inside {
		taken = append(taken, in.box())
	}
	named := len(l.inside)
	l.labelGaps(segments, taken)
	for _, in := range l.inside[named:] {
		taken = append(taken, in.box())
	}
	l.labelTurns(segments, taken)
	l.time = timeLabels(l.label, l.Periods, l.Width, func(i int) draw.Length { return f.place(float64(l.Periods[i].At), 0).X })
	f.size.H = f.area.Bottom() + l.timeAt() + timeUnder
	if slices.ContainsFunc(l.time, func(t timeLabel) bool { return t.under != "" }) {
		f.size.H += leading
	}
}

// timeAt is how far below the axis the names of periods have their baseline.
func (l *lines) timeAt() draw.Length {
	switch {
	case l.deep:
		return timeBelow + turnDeep
	case len(l.outside) > 0:
		return timeBelow + gapBelow
	}
	return timeBelow
}

// outsideAt is where words for gaps stand below the axis, about a middle.
func (l *lines) outsideAt(x draw.Length) draw.Point {
	return draw.Point{X: x - l.missing.Width(unknownMark)/2, Y: l.field.area.Bottom() + gapBelow}
}

// marks are what labels inside the area must not touch.
func (l *lines) marks() (segments []segment, taken []draw.Rect) {
	f := &l.field
	for _, s := range f.strokes {
		segments = append(segments, f.segments(s)...)
	}
	for _, t := range l.axis.ticks {
		y := f.place(f.left, t.value).Y
		segments = append(segments, segment{draw.Point{Y: y}, draw.Point{X: f.area.Right(), Y: y}, rim / 2})
		taken = append(taken, inkBox(l.scale, t.text).Move(draw.Point{Y: y - gridNumber}))
	}
	for _, s := range l.Series {
		taken = append(taken, ringBoxes(*f, l.Periods, s)...)
	}
	return segments, taken
}

// inner is where labels inside may stand: the area, and as far as the labels at
// the side.
func (l *lines) inner() draw.Rect {
	a := l.field.area
	return draw.Rect{X: a.X, Y: 0, W: a.W + leaderRoom/2, H: a.Bottom()}
}

// wants gives the labels what they want at the side, and the series that end
// early.
func (l *lines) wants() (early []int) {
	f := &l.field
	for i, s := range l.Series {
		n := s.last()
		if n < 0 {
			l.labels[i].end = draw.Point{X: f.area.Right(), Y: f.area.Bottom()}
			continue
		}
		l.labels[i].end = f.place(float64(l.Periods[n].At), s.Values[n].bar().value())
		if n < len(s.Values)-1 {
			early = append(early, i)
		}
	}
	return early
}

// labelEnds names the series that end early where they end, if there is room,
// and gives those that it has named.
func (l *lines) labelEnds(early []int, segments []segment, taken []draw.Rect) (named []int) {
	l.inside = nil
	var choices [][]place
	var words []insideLabel
	for _, i := range early {
		s := l.Series[i]
		in := insideLabel{font: l.nameFont(s), s: s.Label, at: l.labels[i].end, series: i}
		if last := s.Values[s.last()]; last.Text != "" {
			in.s += " " + last.Text
		}
		in.s += " " + unknownMark
		words = append(words, in)
		choices = append(choices, around(in))
	}
	for k, j := range arrange(l.inner(), choices, segments, taken) {
		if j >= 0 {
			l.inside = append(l.inside, words[k].in(choices[k][j]))
			named = append(named, words[k].series)
		}
	}
	return named
}

// setSide puts the labels of all other series at the side, the values as near to
// the names as these let them.
func (l *lines) setSide(named []int) {
	l.side = nil
	var names, values draw.Length
	for i, s := range l.labels {
		if slices.Contains(named, i) {
			continue
		}
		l.side = append(l.side, s)
		for _, line := range s.name {
			names = max(names, s.nameFont.Width(line))
		}
		values = max(values, s.valueFont.Width(s.value))
	}
	l.valueX = l.sideX + names + labelGap + values
	setSide(l.side, 0, l.field.area.Bottom()+leaderTail)
}

// leader is the line that leads to a label at the side, if it needs one.
func (l *lines) leader(s sideLabel) (from, to draw.Point, ok bool) {
	from, to = s.end.Add(draw.Point{X: leaderLead}), draw.Point{X: l.sideX - leaderTail, Y: s.y}
	return from, to, s.leads() || l.isEarly(s)
}

// isEarly reports whether the line of a label at the side ends before the last
// period.
func (l *lines) isEarly(s sideLabel) bool { return !s.loose && s.end.X < l.field.area.Right() }

// around are the places for a label about a point: right of it, above, below,
// and further up and down.
func around(in insideLabel) []place {
	box := inkBox(in.font, in.s)
	var out []place
	for i, dy := range []draw.Length{0, -7, 7, -11, 11, -16, 16, -22, 22} {
		y := in.at.Y + dy*draw.Pt - box.H/2
		for j, x := range []draw.Length{in.at.X + 6*draw.Pt, in.at.X - box.W/2, in.at.X - box.W} {
			if i == 0 && j > 0 {
				continue
			}
			out = append(out, place{draw.Rect{X: x, Y: y, W: box.W, H: box.H}, int64(4*i + j)})
		}
	}
	return out
}

// labelGaps puts "…" into the gaps, where the line would be or near to it, and
// below the axis where there is no room, or where nothing is known of any line: one
// for all. In a gap that is not all lines' the name of its own stands with it if it
// finds room: what goes on behind a gap could else be any of the grey lines. What is
// missing at the end is told by the label there.
func (l *lines) labelGaps(segments []segment, taken []draw.Rect) {
	f := &l.field
	var choices [][]place
	var words, named []insideLabel
	var last []int // place of the words with a name, of each
	var below []draw.Length
	for i, s := range l.Series {
		font := l.nameFont(s)
		for _, g := range s.gaps(l.Periods) {
			if g.last == len(l.Periods)-1 {
				continue // the label at the end says it
			}
			at := f.place(g.x, g.y)
			if len(l.Series) > 1 && !l.isKnown(g) {
				below = append(below, at.X)
				continue
			}
			word := insideLabel{at: at, font: font, s: unknownMark, series: i}
			with := word
			var places []place
			if l.isOwn(i, g) {
				with.s = s.Label + " " + unknownMark
				places = besideGap(font, with.s, at)
			}
			names := len(places)
			for _, p := range aroundGap(font, word.s, at) {
				p.cost += int64(names) // rather further away with its name than without
				places = append(places, p)
			}
			choices, words = append(choices, places), append(words, word)
			named, last = append(named, with), append(last, names)
		}
	}
	for k, j := range arrange(l.inner(), choices, segments, taken) {
		if j < 0 {
			below = append(below, words[k].at.X)
			continue
		}
		if j < last[k] {
			words[k] = named[k]
		}
		l.inside = append(l.inside, words[k].in(choices[k][j]))
	}
	l.outside = together(below, l.missing.Width(unknownMark)+draw.Pt)
}

// besideGap are the places for a gap's words with a name: about its middle, and to
// the left and right of that.
func besideGap(f draw.Font, s string, at draw.Point) []place {
	aside := f.Width(s) * 3 / 4
	var out []place
	for i, dx := range []draw.Length{0, -aside, aside} {
		for _, dy := range []draw.Length{0, -14 * draw.Pt, 14 * draw.Pt} {
			for _, p := range aroundGap(f, s, at.Add(draw.Point{X: dx, Y: dy})) {
				p.cost += int64(4*i) + int64(max(dy, -dy)/draw.Pt)
				out = append(out, p)
			}
		}
	}
	return out
}

// isOwn reports whether a gap lies between two values of a grey line, of which there
// are several, and others have values there.
func (l *lines) isOwn(series int, g gap) bool {
	if l.Series[series].Accent || g.first == 0 || g.last == len(l.Periods)-1 {
		return false
	}
	grey := 0
	for _, s := range l.Series {
		if !s.Accent && s.last() >= 0 {
			grey++
		}
	}
	return grey > 1 && l.isKnown(g)
}

// isKnown reports whether there are values in a gap, which are other series'.
func (l *lines) isKnown(g gap) bool {
	return slices.ContainsFunc(l.Series, func(s Series) bool { return slices.ContainsFunc(s.Values[g.first:g.last+1], Reading.known) })
}

// together gives places for marks of a width that are wanted at some places, one
// for all that would touch each other.
func together(at []draw.Length, width draw.Length) []draw.Length {
	slices.Sort(at)
	var out []draw.Length
	for i := 0; i < len(at); {
		first := i
		for i++; i < len(at) && at[i]-at[i-1] < width; i++ {
		}
		out = append(out, (at[first]+at[i-1])/2)
	}
	return out
}

// under draws the gridlines with their numbers.
func (l *lines) under(b brush) {
	f := &l.field
	for _, t := range l.axis.ticks {
		y := f.place(f.left, t.value).Y
		if t.value != 0 {
			b.line(draw.Point{Y: y}, draw.Point{X: f.area.Right(), Y: y}, gridWidth, l.Look.Colour(theme.Faint))
		}
		b.text(draw.Point{Y: y - gridNumber}, l.scale, t.text)
	}
}

// over draws the zero line, the points that are marked, and the words.
func (l *lines) over(b brush) {
	f := &l.field
	zero := f.place(f.left, 0).Y
	b.line(draw.Point{Y: zero}, draw.Point{X: f.area.Right(), Y: zero}, rim, l.Look.Colour(theme.Ink))
	for _, accent := range []bool{false, true} {
		for _, s := range l.Series {
			if s.Accent == accent {
				b.rings(*f, l.Periods, s, lineColor(l.Look, s), l.Look.Colour(theme.Pale))
			}
		}
	}
	for _, in := range slices.Concat(l.inside, l.turns) {
		b.text(in.at, in.font, in.s)
	}
	for _, x := range l.outside {
		b.text(l.outsideAt(x), l.missing, unknownMark)
	}
	for _, s := range l.side {
		l.drawSide(b, s)
	}
	b.timeAxis(l.time, f.area.Bottom(), l.timeAt(), l.label)
}

// drawSide draws a label at the side, its leader first.
func (l *lines) drawSide(b brush, s sideLabel) {
	if from, to, ok := l.leader(s); ok {
		var dash []float64
		if l.isEarly(s) {
			dash = []float64{dottedDash, dottedDash}
		}
		b.line(from, to, gridWidth, s.color, dash...)
	}
	b.lines(l.sideX, s.y, s.nameFont, s.name)
	b.text(draw.Point{X: l.valueX - s.valueFont.Width(s.value), Y: s.y + middle(s.valueFont)}, s.valueFont, s.value)
}

// timeAxis names periods below an axis.
func (b brush) timeAxis(labels []timeLabel, axis, below draw.Length, f draw.Font) {
	for _, t := range labels {
		b.text(draw.Point{X: t.x, Y: axis + below}, f, t.name)
		b.text(draw.Point{X: t.underX, Y: axis + below + leading}, f, t.under)
	}
}
