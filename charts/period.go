package charts

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// Period is a place on an axis of time. The periods of a chart follow each other
// at about the same distance; where two are twice as far apart as the nearest
// two or more, the periods between are missing, and no line leads over them.
type Period struct {
	// At says when, in any unit that grows with time, such as months: distances
	// on the axis are in proportion to it. It is at most 1e9 either side of zero.
	At int
	// Name is printed below the axis, "2021" or "quý I".
	Name string
	// Under is printed below the name where it is another than that of the
	// period named before, "2021" under the first quarter of it. It may be empty.
	Under string
}

// maxAt bounds [Period.At], so that no distance overflows.
const maxAt = 1_000_000_000

// Series is something with a value in each of several periods.
type Series struct {
	// Label names it, as [Bar.Label] does.
	Label string
	// Values has one reading for each period of the chart. Only the last needs a
	// text, where it is known; a slope prints the first too.
	Values []Reading
	// Accent marks the series that the chart's title speaks of.
	Accent bool
	// Tone is the look of a line without the accent, from 0, the plain one, to
	// [LineTones]-1: see [Tones]. Where no series of a chart has one, [Lines]
	// finds those that its lines need.
	Tone int
}

// nameFont is the type of a series' name and values.
func (l *lettering) nameFont(s Series) draw.Font {
	if s.Accent {
		return l.percent
	}
	return l.label
}

// checkWords refuses what a face cannot print.
func (l *lettering) checkWords(periods []Period, series []Series) error {
	for _, p := range periods {
		if err := cmp.Or(checkText(l.label, p.Name), checkText(l.label, p.Under)); err != nil {
			return fmt.Errorf("period %q: %w", p.Name, err)
		}
	}
	for _, s := range series {
		f := l.nameFont(s)
		if err := checkText(f, s.Label); err != nil {
			return fmt.Errorf("series %q: %w", s.Label, err)
		}
		for i, r := range s.Values {
			if err := checkText(f, r.Text); err != nil {
				return fmt.Errorf("series %q, %s: %w", s.Label, periods[i].Name, err)
			}
		}
	}
	return nil
}

// lineColor and lineWidth are those of a series.
func lineColor(look theme.Theme, s Series) draw.Color {
	if s.Accent {
		return look.Colour(theme.Accent)
	}
	grey, _ := toneOf(s.Tone)
	return look.Colour(grey)
}

func lineWidth(s Series) draw.Length {
	if s.Accent {
		return accentWidth
	}
	return plainWidth
}

const (
	plainWidth  = 1 * draw.Pt
	accentWidth = 1750
)

// last is the index of the last known value, -1 when there is none.
func (s Series) last() int {
	for i := len(s.Values) - 1; i >= 0; i-- {
		if s.Values[i].known() {
			return i
		}
	}
	return -1
}

// checkSeries refuses what cannot be drawn over time, or says nothing there. It
// gives the least and the greatest value, zero among them.
func checkSeries(periods []Period, series []Series, printed func(period int) bool) (low, high float64, err error) {
	if len(periods) < 2 {
		return 0, 0, fmt.Errorf("%d periods, want at least 2", len(periods))
	}
	for i, p := range periods {
		if p.At > maxAt || p.At < -maxAt {
			return 0, 0, fmt.Errorf("period %q is at %d, want at most %d", p.Name, p.At, maxAt)
		}
		if i > 0 && p.At <= periods[i-1].At {
			return 0, 0, fmt.Errorf("period %q is at %d, want it after %q at %d", p.Name, p.At, periods[i-1].Name, periods[i-1].At)
		}
	}
	known := false
	for _, s := range series {
		if s.Tone < 0 || s.Tone >= LineTones {
			return 0, 0, fmt.Errorf("series %q: tone is %d, want 0 to %d", s.Label, s.Tone, LineTones-1)
		}
		if len(s.Values) != len(periods) {
			return 0, 0, fmt.Errorf("series %q has %d values for %d periods", s.Label, len(s.Values), len(periods))
		}
		for i, r := range s.Values {
			err := r.bar().check()
			if err == nil && r.known() && r.Text == "" && printed(i) {
				err = errors.New("no text for its value")
			}
			if err != nil {
				return 0, 0, fmt.Errorf("series %q, %s: %w", s.Label, periods[i].Name, err)
			}
			v := r.bar().value()
			low, high = min(low, v), max(high, v)
			known = known || r.known()
		}
	}
	if !known {
		return 0, 0, errors.New("no value in any period")
	}
	return low, high, nil
}

// courses checks series of which the last value is printed, and gives them with
// the periods that were left out, and the scale that they stand on.
func courses(periods []Period, series []Series, numbers Numbers, ticks int) ([]Period, []Series, axis, error) {
	low, high, err := checkSeries(periods, series, func(i int) bool { return i == len(periods)-1 })
	if err != nil {
		return nil, nil, axis{}, err
	}
	periods, series = withLeftOut(periods, series)
	return periods, series, newAxis(low, high, numbers, ticks), nil
}

// withLeftOut puts a missing period, without a name, into each place where periods
// were left out.
func withLeftOut(periods []Period, series []Series) ([]Period, []Series) {
	step := maxAt
	for i := 1; i < len(periods); i++ {
		step = min(step, periods[i].At-periods[i-1].At)
	}
	var all []Period
	var after []int // index of the period before each of those put in
	for i, p := range periods {
		if i > 0 && p.At-periods[i-1].At >= 2*step {
			all = append(all, Period{At: periods[i-1].At + (p.At-periods[i-1].At)/2, Under: p.Under})
			after = append(after, i)
		}
		all = append(all, p)
	}
	if len(after) == 0 {
		return periods, series
	}
	out := slices.Clone(series)
	for i := range out {
		values := slices.Clone(out[i].Values)
		for n, at := range after {
			values = slices.Insert(values, at+n, Reading{State: Missing})
		}
		out[i].Values = values
	}
	return all, out
}

// trace is how a series runs over its periods: lines between neighbours that are
// both known, dashed where one is estimated, and nothing where one is missing.
// A faint one is dashed nowhere: it is there to compare with.
func trace(periods []Period, s Series, width draw.Length, color draw.Color, faint bool) []stroke {
	var out []stroke
	var run *stroke
	for i := 1; i < len(s.Values); i++ {
		a, b := s.Values[i-1], s.Values[i]
		if !a.known() || !b.known() {
			run = nil
			continue
		}
		x, y := float64(periods[i].At), b.bar().value()
		dashed := !faint && (a.State == Estimated || b.State == Estimated)
		if run != nil && !dashed {
			run.x, run.y = append(run.x, x), append(run.y, y)
			continue
		}
		st := stroke{width: width, color: color}
		room := 2
		if !dashed {
			room = len(s.Values) - i + 1 // as far as the line may go on
		}
		st.x = append(make([]float64, 0, room), float64(periods[i-1].At), x)
		st.y = append(make([]float64, 0, room), a.bar().value(), y)
		out = append(out, st)
		if run = &out[len(out)-1]; dashed {
			run.dash, run = lineDash(), nil
		}
	}
	return out
}

// lineDash is how a line to an estimated value is dashed.
func lineDash() []float64 { return []float64{3000, 2000} }

const (
	ringRadius = 2500 // to the outer edge
	ringEdge   = 1000
	dotRadius  = 2 * draw.Pt
)

// rings draws what stands on the points of a series: a hollow ring on an
// estimated value, a pale one on a preliminary value, a dot where a value stands
// alone, the mark of its tone on the others.
func (b brush) rings(f field, periods []Period, s Series, color, pale draw.Color) {
	for i, r := range s.Values {
		if !r.known() {
			continue
		}
		at := f.place(float64(periods[i].At), r.bar().value())
		switch {
		case r.State == Estimated:
			b.circle(at, ringRadius, ringEdge, white, color)
		case r.State == Preliminary:
			b.circle(at, ringRadius, ringEdge, pale, color)
		case s.alone(i):
			b.circle(at, dotRadius, ringEdge, color, color)
		case s.marked(i):
			b.drawMark(at, s, color)
		}
	}
}

// alone reports whether a known value has no line to a neighbour.
func (s Series) alone(i int) bool {
	return (i == 0 || !s.Values[i-1].known()) && (i == len(s.Values)-1 || !s.Values[i+1].known())
}

// ringed reports whether something stands on a point.
func (s Series) ringed(i int) bool {
	r := s.Values[i]
	return r.known() && (r.State == Estimated || r.State == Preliminary || s.alone(i))
}

// ringBoxes are round what stands on the points of a series.
func ringBoxes(f field, periods []Period, s Series) []draw.Rect {
	var out []draw.Rect
	for i, r := range s.Values {
		if s.ringed(i) || s.marked(i) {
			p := f.place(float64(periods[i].At), r.bar().value())
			out = append(out, draw.Rect{X: p.X - ringRadius, Y: p.Y - ringRadius, W: 2 * ringRadius, H: 2 * ringRadius})
		}
	}
	return out
}

// aroundGap are the places for a text about the middle of a gap: on it, and
// further up and down.
func aroundGap(f draw.Font, s string, at draw.Point) []place {
	box := inkBox(f, s)
	var out []place
	for i, dy := range []draw.Length{0, -3, 3, -5, 5, -8, 8, -12, 12} {
		out = append(out, place{draw.Rect{X: at.X - box.W/2, Y: at.Y + dy*draw.Pt - box.H/2, W: box.W, H: box.H}, int64(i)})
	}
	return out
}

// gap is a run of periods without a value.
type gap struct {
	first, last int // periods
	// x and y are where the words for it would best stand: in the middle, on
	// the height between the values on both sides, or of the one that there is.
	x, y float64
}

// gaps are the runs of missing values of a series that has some.
func (s Series) gaps(periods []Period) []gap {
	var out []gap
	for i := 0; i < len(s.Values); i++ {
		if s.Values[i].known() {
			continue
		}
		g := gap{first: i}
		for i+1 < len(s.Values) && !s.Values[i+1].known() {
			i++
		}
		g.last = i
		g.x = (float64(periods[g.first].At) + float64(periods[g.last].At)) / 2
		switch {
		case g.first == 0 && i == len(s.Values)-1:
			return nil
		case g.first == 0:
			g.y = s.Values[i+1].bar().value()
		case i == len(s.Values)-1:
			g.y = s.Values[g.first-1].bar().value()
		default:
			g.y = s.Values[g.first-1].bar().value()/2 + s.Values[i+1].bar().value()/2
		}
		out = append(out, g)
	}
	return out
}

// timeLabel is a period that is named below the axis.
type timeLabel struct {
	period      int
	name, under string
	x           draw.Length // left end of the name
	underX      draw.Length
}

// timeLabels chooses which periods are named: the last, and back from it as many
// as stand clear of each other; at lets each be centred below its place and kept
// within a width.
func timeLabels(f draw.Font, periods []Period, width draw.Length, at func(i int) draw.Length) []timeLabel {
	const apart = 5 * draw.Pt
	var out []timeLabel
	edge := width + apart // left end of the one after
	for i := len(periods) - 1; i >= 0; i-- {
		p := periods[i]
		if p.Name == "" {
			continue
		}
		w := max(f.Width(p.Name), f.Width(p.Under))
		left := max(0, min(at(i)-w/2, width-w))
		if left+w+apart > edge {
			continue
		}
		edge = left
		centre := func(s string) draw.Length { return left + (w-f.Width(s))/2 }
		out = append(out, timeLabel{i, p.Name, p.Under, centre(p.Name), centre(p.Under)})
	}
	slices.Reverse(out) // they are read from the first on
	for i := len(out) - 1; i > 0; i-- {
		if out[i].under == out[i-1].under {
			out[i].under = ""
		}
	}
	return out
}
