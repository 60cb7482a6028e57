package charts

import (
	"fmt"
	"io"
	"math"

	"github.com/golang/freetype/truetype"
	"github.com/wcharczuk/go-chart/v2"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// Doughnut shows what a whole is made of as pieces of a ring, for those who
// insist: [Stacked] says the same so that it can be compared. The pieces go round
// from twelve o'clock, the largest first, with their names and percentages beside
// them.
type Doughnut struct {
	// Width is that of the picture.
	Width draw.Length
	// Parts are two to five, in any order, and together 100 % but for rounding.
	// Their tones are as in [Stacked].
	Parts []Part
	// Unit stands after the first value only, "nghìn tỷ đồng".
	Unit string
	// Look is the document's.
	Look theme.Theme
}

const (
	mostSlices     = 5
	ringSmall      = 44 * draw.Pt // radius
	ringLarge      = 64 * draw.Pt // where a picture wider than linesNarrow has room for it
	sliceGap       = 2 * draw.Pt  // from the ring to a leader
	sliceOut       = 8 * draw.Pt  // how far a leader goes out level
	sliceLeader    = 20 * draw.Pt // from the ring to the words
	sliceMargin    = 4 * draw.Pt  // above and below the ring
	goChartsSlices = 2.75         // diameter of go-chart's canvas, in radii of its slices
)

// Draw makes the picture. Errors name the part by its label; the picture is the
// zero Picture then. An error wraps a [*NarrowError] when more width would help,
// a [*CrowdedError] when there are too many parts.
func (c Doughnut) Draw(set *fonts.Set) (draw.Picture, error) {
	if err := checkSet(set); err != nil {
		return draw.Picture{}, err
	}
	l := doughnut{Doughnut: c, lettering: newLettering(set, c.Look)}
	whole, err := checkParts(&l.lettering, c.Parts, mostSlices)
	if err == nil {
		err = checkText(l.quiet, c.Unit)
	}
	if err == nil {
		l.whole = whole
		err = l.setRing()
	}
	if err != nil {
		return draw.Picture{}, fmt.Errorf("parts: %w", err)
	}
	return l.draw(set)
}

// doughnut is a Doughnut on its way to a picture.
type doughnut struct {
	Doughnut
	lettering
	whole       float64
	parts       []Part
	steps       []int
	left, right []sideLabel
	// The ring lies between two radii about a centre.
	outer, inner draw.Length
	centre       draw.Point
	high         draw.Length
}

// setRing makes the ring as large as there is room for beside the names.
func (l *doughnut) setRing() error {
	if l.Width > linesNarrow {
		if l.setLabels(ringLarge) == nil {
			return nil
		}
	}
	return l.setLabels(ringSmall)
}

// setLabels puts the names on both sides of a ring of a radius and finds its place
// between them.
func (l *doughnut) setLabels(radius draw.Length) error {
	l.outer, l.inner = radius, radius*25/44
	l.left, l.right = nil, nil
	l.parts, l.steps = inOrder(l.Parts)
	start := 0.0
	for i, p := range l.parts {
		value := p.PercentText
		if p.Text != "" {
			value += " · " + p.Text
			if i == 0 && l.Unit != "" {
				value += " " + l.Unit
			}
		}
		// In turns from twelve o'clock, round like a clock's hand.
		turn := (start + p.Percent/2) / l.whole
		start += p.Percent
		sin, cos := math.Sincos(2 * math.Pi * turn)
		r := float64(l.outer + sliceGap)
		s := sideLabel{
			end:  draw.Point{X: draw.Length(math.Round(r * sin)), Y: draw.Length(math.Round(-r * cos))},
			name: append(wrapWhole(l.strong, p.Label, l.Width*3/10), value), nameFont: l.strong, valueFont: l.quiet,
		}
		if turn <= 0.5 {
			l.right = append(l.right, s)
		} else {
			l.left = append(l.left, s)
		}
	}
	left, right := l.sideWidth(l.left), l.sideWidth(l.right)
	need := left + right + 2*(l.outer+sliceLeader+inkOver)
	if need > l.Width {
		var unbroken draw.Length // of either side
		for _, p := range l.parts {
			unbroken = max(unbroken, l.strong.Width(p.Label))
		}
		return &NarrowError{Width: l.Width, Need: max(need, need-left-right+2*max(unbroken, left, right))}
	}
	l.centre.X = left + l.outer + sliceMargin
	if left > 0 {
		l.centre.X = left + l.outer + sliceLeader + inkOver
	}
	l.high = max(2*(l.outer+sliceMargin), sideHeight(l.left), sideHeight(l.right))
	l.centre.Y = l.high / 2
	for _, side := range [][]sideLabel{l.left, l.right} {
		for i := range side {
			side[i].end = side[i].end.Add(l.centre)
		}
		setSide(side, 0, l.high)
	}
	return nil
}

// sideWidth is the width of the words on a side.
func (l *doughnut) sideWidth(side []sideLabel) draw.Length {
	var w draw.Length
	for _, s := range side {
		for i, line := range s.name {
			w = max(w, l.lineFont(s, i).Width(line))
		}
	}
	return w
}

// lineFont is the type of a line of a label: names, and the value below.
func (l *doughnut) lineFont(s sideLabel, i int) draw.Font {
	if i == len(s.name)-1 {
		return l.quiet
	}
	return l.strong
}

// draw has go-chart draw the pieces on a canvas whose x runs up the picture.
func (l *doughnut) draw(set *fonts.Set) (draw.Picture, error) {
	size := draw.Size{W: l.Width, H: l.high}
	rec := &recorder{set: set, turn: turn{back90: true, size: size}, picture: draw.Picture{Size: size}}
	w, h := rec.turn.canvas()
	x, y := rec.turn.back(l.centre)
	reach := int(math.Round(float64(l.outer) * goChartsSlices / 2))
	background := invisible()
	background.Padding = chart.Box{IsSet: true, Left: x - reach, Top: y - reach, Right: w - x - reach, Bottom: h - y - reach}
	dc := chart.DonutChart{
		Width: w, Height: h,
		Background: background,
		Canvas:     invisible(),
		// It is the look of the hole too, which is painted over.
		SliceStyle: invisible(),
		// Any font keeps go-chart from loading its own; nobody looks into it.
		Font:     new(truetype.Font),
		Elements: []chart.Renderable{func(r chart.Renderer, _ chart.Box, _ chart.Style) { l.over(brush{r, rec.turn}) }},
	}
	edge := l.separator()
	for i, p := range l.parts {
		style := partStyle(l.Look, p, l.steps[i])
		style.StrokeColor, style.StrokeWidth = opaque(white), edge
		if edge == 0 {
			style.StrokeColor = clear()
		}
		dc.Values = append(dc.Values, chart.Value{Value: p.Percent, Style: style})
	}
	if err := dc.Render(rec.provide, io.Discard); err != nil {
		return draw.Picture{}, fmt.Errorf("draw ring: %w", err)
	}
	return rec.picture, nil
}

// separator is the white between two pieces: no wider than a third of the
// smallest, which would else be hidden.
func (l *doughnut) separator() float64 {
	least := math.Inf(1)
	for _, p := range l.parts {
		if p.Percent > 0 {
			least = math.Min(least, p.Percent/l.whole*2*math.Pi*float64(l.outer))
		}
	}
	return math.Floor(math.Min(float64(separator), least/3))
}

// outline draws the edge of a piece that is not official, from turn to turn, inside
// the piece: its colour alone would be that of a smaller one. A piece that is too
// thin for an edge has none.
func (l *doughnut) outline(b brush, from, to float64, color draw.Color) {
	clear := float64(separator)/2 + rim/2
	outer, inner := float64(l.outer)-clear, float64(l.inner)+rim/2
	from, to = 2*math.Pi*from, 2*math.Pi*to
	// So far from the sides, the angle is greater the nearer the centre.
	out, in := math.Asin(clear/outer), math.Asin(clear/inner)
	if to-from <= 2*in {
		return
	}
	x, y := b.turn.back(l.centre)
	chart.Style{StrokeWidth: rim, StrokeColor: opaque(color)}.WriteToRenderer(b.r)
	b.r.ArcTo(x, y, outer, outer, from+out, to-from-2*out)
	b.r.ArcTo(x, y, inner, inner, to-in, from-to+2*in)
	b.r.Close()
	b.r.Stroke()
	b.r.ResetStyle()
}

// over draws the ring where go-chart does not, the edges, the hole and the words.
func (l *doughnut) over(b brush) {
	known := 0
	for _, p := range l.parts {
		if p.Percent > 0 {
			known++
		}
	}
	if known == 1 { // a single piece go-chart leaves unpainted
		b.disc(l.centre, l.outer, partStyle(l.Look, l.parts[0], l.steps[0]))
	}
	start := 0.0
	for _, p := range l.parts {
		end := start + p.Percent/l.whole
		if p.State == Preliminary || p.State == Estimated {
			l.outline(b, start, end, Bar{Value: p.Percent, State: p.State, Accent: !p.Rest}.tone(l.Look).edge)
		}
		start = end
	}
	b.circle(l.centre, l.inner, 0, white, white)
	for _, side := range []struct {
		labels []sideLabel
		sign   draw.Length
	}{{l.left, -1}, {l.right, 1}} {
		for _, s := range side.labels {
			elbow := draw.Point{X: l.centre.X + side.sign*(l.outer+sliceOut), Y: s.end.Y}
			words := l.centre.X + side.sign*(l.outer+sliceLeader)
			b.line(s.end, elbow, gridWidth, l.Look.Colour(theme.Quiet))
			b.line(elbow, draw.Point{X: words - side.sign*leaderTail, Y: s.y}, gridWidth, l.Look.Colour(theme.Quiet))
			y := s.y + middle(l.strong) - leading*draw.Length(len(s.name)-1)/2
			for i, line := range s.name {
				f := l.lineFont(s, i)
				x := words
				if side.sign < 0 {
					x -= f.Width(line)
				}
				b.text(draw.Point{X: x, Y: y}, f, line)
				y += leading
			}
		}
	}
}
