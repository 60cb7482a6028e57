package charts

import (
	"cmp"
	"fmt"
	"slices"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// Multiples shows many things over time, each in a panel of its own with all the
// others as faint lines behind it, on one scale for all panels: the answer to a
// chart with too many lines. The panels come by the last value, the largest
// first, those without any value last. Numbers stand at the left column alone,
// the first and the last period below each panel, the last value at the end of
// the line. Gaps and estimates look as in [Lines].
type Multiples struct {
	// Width is that of the picture: three panels wide, two where that would leave
	// too little to each.
	Width draw.Length
	// Periods are two or more, in the order of time.
	Periods []Period
	// Series are at most 63, one a panel, in any order. All have the accent in
	// their own panel.
	Series []Series
	// MissingText stands in the panel of a series without any value, "… chưa có
	// số liệu".
	MissingText string
	// Numbers is how those of the scale are written.
	Numbers Numbers
	// Look is the document's.
	Look theme.Theme
}

const (
	mostPanels  = 63
	panelHigh   = 62 * draw.Pt // of the area
	panelTitle  = 12 * draw.Pt // from the top to the first baseline of the title
	panelHead   = 4 * draw.Pt  // from the last baseline of the title to the numbers
	panelGap    = 14 * draw.Pt // between rows of panels
	panelLeast  = 48 * draw.Pt // width of an area that lines can be read in
	faintWidth  = 750
	besideValue = 5 * draw.Pt // from the last point to its value
)

// faint is the colour of the lines that a panel's own is compared with: a third
// of the way from that of gridlines to that of rules.
func faint(look theme.Theme) draw.Color {
	rule, grid := look.Colour(theme.Rule), look.Colour(theme.Faint)
	mix := func(rule, grid uint8) uint8 { return uint8((int(rule) + 2*int(grid)) / 3) }
	return draw.Color{R: mix(rule.R, grid.R), G: mix(rule.G, grid.G), B: mix(rule.B, grid.B)}
}

// Draw makes the picture. Errors name the series by its label; the picture is
// the zero Picture then. An error wraps a [*NarrowError] when more width would
// help, a [*CrowdedError] when there are too many series.
func (c Multiples) Draw(set *fonts.Set) (draw.Picture, error) {
	if err := checkSet(set); err != nil {
		return draw.Picture{}, err
	}
	l := multiples{Multiples: c, lettering: newLettering(set, c.Look)}
	if err := l.prepare(); err != nil {
		return draw.Picture{}, fmt.Errorf("panels: %w", err)
	}
	return l.draw(set)
}

// multiples is a Multiples on its way to a picture.
type multiples struct {
	Multiples
	lettering
	axis   axis
	panels []panel
	faint  []stroke // all series, as they stand behind each
	behind []segment
	// columns of panels, each as wide as field.size.W.
	columns int
	heads   []draw.Length // height of the titles, row by row
	field   field         // of every panel below its title, without strokes
	strip   bool          // room below the axis for gaps without a place
	time    []timeLabel   // of every panel
}

// panel is one series.
type panel struct {
	Series
	title   []string
	missing []string // lines of words, when there is no value
	value   string
	inside  []insideLabel
	outside []draw.Length // places of gaps below the axis
}

// prepare checks the data and gives everything its place.
func (l *multiples) prepare() error {
	if len(l.Series) > mostPanels {
		return &CrowdedError{"panels", len(l.Series), mostPanels}
	}
	var err error
	if l.Periods, l.Series, l.axis, err = courses(l.Periods, l.Series, l.Numbers, lowTicks); err != nil {
		return err
	}
	if len(l.axis.ticks) > 3 { // a panel is too low for more
		l.axis.ticks = coarser(l.axis.ticks)
	}
	l.order()
	if err := l.check(); err != nil {
		return err
	}
	if err := l.setArea(); err != nil {
		return err
	}
	for _, s := range l.Series {
		l.faint = append(l.faint, trace(l.Periods, s, faintWidth, faint(l.Look), true)...)
	}
	for i := range l.panels {
		l.labelGaps(&l.panels[i])
	}
	if l.strip {
		l.field.size.H += gapBelow
	}
	ends := l.ends()
	l.time = timeLabels(l.label, ends, l.field.size.W, func(i int) draw.Length { return l.field.place(float64(ends[i].At), 0).X })
	return nil
}

// coarser leaves every second tick away, but never zero.
func coarser(ticks []tick) []tick {
	zero := slices.IndexFunc(ticks, func(t tick) bool { return t.value == 0 })
	var out []tick
	for i, t := range ticks {
		if (i-zero)%2 == 0 {
			out = append(out, t)
		}
	}
	return out
}

// order makes the panels, by the last value.
func (l *multiples) order() {
	for _, s := range l.Series {
		s.Accent = true
		last := len(s.Values) - 1
		p := panel{Series: s, value: s.Values[last].Text}
		if !s.Values[last].known() {
			p.value = cmp.Or(p.value, unknownMark)
		}
		l.panels = append(l.panels, p)
	}
	rank := func(s Series) (int, float64) {
		last := len(s.Values) - 1
		switch n := s.last(); {
		case n < 0:
			return 2, 0
		case n < last:
			return 1, s.Values[n].bar().value()
		}
		return 0, s.Values[last].bar().value()
	}
	slices.SortStableFunc(l.panels, func(a, b panel) int {
		ra, va := rank(a.Series)
		rb, vb := rank(b.Series)
		return cmp.Or(cmp.Compare(ra, rb), cmp.Compare(vb, va))
	})
}

func (l *multiples) check() error {
	for _, t := range l.axis.ticks {
		if err := checkText(l.scale, t.text); err != nil {
			return fmt.Errorf("scale: %w", err)
		}
	}
	series := make([]Series, len(l.panels))
	for i, p := range l.panels {
		series[i] = p.Series
		if err := cmp.Or(checkText(l.strong, p.Label), checkText(l.missing, l.MissingText)); err != nil {
			return fmt.Errorf("series %q: %w", p.Label, err)
		}
		if p.last() < 0 && l.MissingText == "" {
			return fmt.Errorf("series %q: no text for its missing values", p.Label)
		}
	}
	return l.checkWords(l.Periods, series)
}

// setArea finds how many panels stand side by side, and the place of the lines
// in each.
func (l *multiples) setArea() error {
	var values draw.Length
	for _, p := range l.panels {
		values = max(values, l.percent.Width(p.value))
	}
	first, last := l.Periods[0].Name, l.Periods[len(l.Periods)-1].Name
	left := l.axis.widest(l.scale) + gridGap
	right := ringRadius + besideValue + values + inkOver
	least := max(panelLeast, l.label.Width(first)+l.label.Width(last)+labelGap)
	var width draw.Length
	for l.columns = 3; ; l.columns-- {
		width = (l.Width+columnGap)/draw.Length(l.columns) - columnGap
		if width-left-right >= least {
			break
		}
		if l.columns == 1 {
			return &NarrowError{Width: l.Width, Need: left + least + right}
		}
	}
	l.heads = make([]draw.Length, (len(l.panels)+l.columns-1)/l.columns)
	for i := range l.panels {
		p := &l.panels[i]
		p.title = wrap(l.strong, p.Label, width)
		if p.last() < 0 {
			p.missing = wrap(l.missing, l.MissingText, width)
		}
		lines := draw.Length(len(p.title) + len(p.missing))
		l.heads[i/l.columns] = max(l.heads[i/l.columns], panelTitle+leading*(lines-1)+panelHead)
	}
	height := gridTop + panelHigh + timeBelow + timeUnder
	if l.ends()[0].Under != "" || l.ends()[1].Under != "" {
		height += leading
	}
	l.field = field{
		size: draw.Size{W: width, H: height},
		area: draw.Rect{X: left, Y: gridTop, W: width - left - right, H: panelHigh},
		left: float64(l.Periods[0].At), right: float64(l.Periods[len(l.Periods)-1].At),
		low: l.axis.low, high: l.axis.high,
	}
	return nil
}

// ends are the periods that are named.
func (l *multiples) ends() []Period {
	return []Period{l.Periods[0], l.Periods[len(l.Periods)-1]}
}

// labelGaps puts "…" into the gaps of a panel, or below its axis.
func (l *multiples) labelGaps(p *panel) {
	gaps := p.gaps(l.Periods)
	// That at the end is said where the last value would stand.
	gaps = slices.DeleteFunc(gaps, func(g gap) bool { return g.last == len(l.Periods)-1 })
	if len(gaps) == 0 {
		return
	}
	if l.behind == nil { // few charts have gaps
		for _, s := range l.faint {
			l.behind = append(l.behind, l.field.segments(s)...)
		}
	}
	segments := slices.Clip(l.behind)
	for _, s := range trace(l.Periods, p.Series, accentWidth, draw.Color{}, false) {
		segments = append(segments, l.field.segments(s)...)
	}
	segments, taken := l.scaleMarks(segments)
	taken = append(taken, ringBoxes(l.field, l.Periods, p.Series)...)
	var choices [][]place
	for _, g := range gaps {
		choices = append(choices, aroundGap(l.percent, unknownMark, l.field.place(g.x, g.y)))
	}
	frame := l.field.area
	frame.Y, frame.H = frame.Y-gridTop, frame.H+gridTop
	frame.W += ringRadius
	var below []draw.Length
	for k, j := range arrange(frame, choices, segments, taken) {
		if j < 0 {
			below = append(below, l.field.place(gaps[k].x, 0).X)
			continue
		}
		p.inside = append(p.inside, insideLabel{font: l.percent, s: unknownMark}.in(choices[k][j]))
	}
	p.outside = together(below, l.percent.Width(unknownMark)+draw.Pt)
	l.strip = l.strip || len(below) > 0
}

// scaleMarks adds the gridlines and their numbers to what labels must not touch.
func (l *multiples) scaleMarks(segments []segment) ([]segment, []draw.Rect) {
	var taken []draw.Rect
	for _, t := range l.axis.ticks {
		y := l.field.place(l.field.left, t.value).Y
		segments = append(segments, segment{draw.Point{Y: y}, draw.Point{X: l.field.area.Right(), Y: y}, rim / 2})
		taken = append(taken, inkBox(l.scale, t.text).Move(draw.Point{Y: y - gridNumber}))
	}
	return segments, taken
}

// draw has go-chart draw the lines twice – those that stand behind every panel, and
// then each panel's own – and puts them together with the words, panel by panel.
func (l *multiples) draw(set *fonts.Set) (draw.Picture, error) {
	nothing := func(brush) {}
	f := l.field
	f.strokes = l.faint
	behind, err := f.draw(set, l.gridlines, nothing)
	if err != nil {
		return draw.Picture{}, err
	}
	behind.Ops = joined(behind.Ops)
	f.strokes = nil
	count := make([]int, len(l.panels)) // of its own lines
	for i, p := range l.panels {
		own := trace(l.Periods, p.Series, accentWidth, l.Look.Colour(theme.Accent), false)
		f.strokes, count[i] = append(f.strokes, own...), len(own)
	}
	own, err := f.draw(set, nothing, nothing)
	if err != nil {
		return draw.Picture{}, err
	}
	if len(own.Ops) != len(f.strokes) {
		return draw.Picture{}, fmt.Errorf("draw panels: %d lines were drawn of %d", len(own.Ops), len(f.strokes))
	}
	rec := &recorder{set: set, turn: turn{size: f.size}, picture: draw.Picture{Size: draw.Size{W: l.Width}}}
	rec.picture.Ops = make([]draw.Op, 0, len(l.panels)*(len(behind.Ops)+12))
	b := brush{rec, rec.turn}
	top := draw.Length(0) // of the row
	for i, p := range l.panels {
		head := l.heads[i/l.columns]
		at := draw.Point{X: draw.Length(i%l.columns) * (f.size.W + columnGap), Y: top + head}
		put := func(ops []draw.Op) {
			for _, op := range ops {
				rec.picture.Ops = append(rec.picture.Ops, op.Move(at))
			}
		}
		rec.turn.at = at
		put(behind.Ops)
		if i%l.columns == 0 {
			l.numbers(b)
		}
		put(own.Ops[:count[i]])
		own.Ops = own.Ops[count[i]:]
		l.over(b, p, head)
		rec.picture.Size.H = top + head + f.size.H
		if (i+1)%l.columns == 0 {
			top = rec.picture.Size.H + panelGap
		}
	}
	if err := rec.Save(nil); err != nil {
		return draw.Picture{}, fmt.Errorf("draw panels: %w", err)
	}
	return rec.picture, nil
}

// joined makes one step of rounded lines that follow each other in one look: sixty-three
// panels with as many lines behind each would be four thousand steps.
func joined(ops []draw.Op) []draw.Op {
	points := 0
	for _, op := range ops {
		if s, ok := op.(draw.Stroke); ok {
			points += len(s.Path.Points)
		}
	}
	var out []draw.Op
	for _, op := range ops {
		s, ok := op.(draw.Stroke)
		if !ok || len(out) == 0 {
			out = append(out, op)
			continue
		}
		before, ok := out[len(out)-1].(draw.Stroke)
		if !ok || !s.Round || before.Width != s.Width || before.Color != s.Color || before.Round != s.Round || !slices.Equal(before.Dash, s.Dash) {
			out = append(out, op)
			continue
		}
		before.Path.Verbs = append(slices.Grow(before.Path.Verbs, points-len(before.Path.Verbs)), s.Path.Verbs...)
		before.Path.Points = append(slices.Grow(before.Path.Points, points-len(before.Path.Points)), s.Path.Points...)
		out[len(out)-1] = before
	}
	return out
}

// gridlines draws those of a panel.
func (l *multiples) gridlines(b brush) {
	for _, t := range l.axis.ticks {
		if t.value != 0 {
			y := l.field.place(l.field.left, t.value).Y
			b.line(draw.Point{Y: y}, draw.Point{X: l.field.area.Right(), Y: y}, gridWidth, l.Look.Colour(theme.Faint))
		}
	}
}

// numbers names the gridlines.
func (l *multiples) numbers(b brush) {
	for _, t := range l.axis.ticks {
		b.text(draw.Point{Y: l.field.place(l.field.left, t.value).Y - gridNumber}, l.scale, t.text)
	}
}

// over draws the zero line of a panel, its marked points and its words, the title
// so far above it.
func (l *multiples) over(b brush, p panel, head draw.Length) {
	f := &l.field
	zero := f.place(f.left, 0).Y
	b.line(draw.Point{Y: zero}, draw.Point{X: f.area.Right(), Y: zero}, rim, l.Look.Colour(theme.Ink))
	b.rings(*f, l.Periods, p.Series, l.Look.Colour(theme.Accent), l.Look.Colour(theme.Pale))
	y := panelTitle - head
	for _, line := range p.title {
		b.text(draw.Point{Y: y}, l.strong, line)
		y += leading
	}
	for _, line := range p.missing {
		b.text(draw.Point{Y: y}, l.missing, line)
		y += leading
	}
	if n := p.last(); n >= 0 {
		at := draw.Point{X: f.area.Right() + ringRadius + besideValue, Y: f.place(f.left, p.Values[n].bar().value()).Y}
		b.text(at.Add(draw.Point{Y: middle(l.percent)}), l.percent, p.value)
	}
	for _, in := range p.inside {
		b.text(in.at, in.font, in.s)
	}
	dots := l.percent.Width(unknownMark)
	for _, x := range p.outside {
		b.text(draw.Point{X: x - dots/2, Y: f.area.Bottom() + gapBelow}, l.percent, unknownMark)
	}
	below := timeBelow
	if l.strip {
		below += gapBelow
	}
	b.timeAxis(l.time, f.area.Bottom(), below, l.label)
}
