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

// Stacked shows what a whole is made of: one bar for 100 %, a piece for each
// part, the largest first, in steps from the accent to almost white. The
// percentage stands in the piece where it fits, else below with name and value,
// which stand at the left edge of the piece; labels that have to make room are
// led to, and where there is no room for that either, a key below names the
// parts. It takes the place of a pie, whose angles nobody can compare. For one
// part of a whole there is [Share].
type Stacked struct {
	// Width is that of the picture, and of the whole bar.
	Width draw.Length
	// Parts are two to six, in any order, and together 100 % but for rounding.
	Parts []Part
	// Unit stands after the first value only, "nghìn tỷ đồng".
	Unit string
	// Look is the document's.
	Look theme.Theme
}

// Part is a part of a whole.
type Part struct {
	// Label names the part, as [Bar.Label] does.
	Label string
	// Percent is the part of the whole, from 0 to 100, before rounding.
	Percent float64
	// PercentText is printed for it, "31,7%".
	PercentText string
	// Text is the part's value, "92,1"; empty for none.
	Text string
	// State is that of the part, and not Missing: without it there is no whole.
	State State
	// Rest marks what is left when the others are named. It comes last, in grey.
	Rest bool
	// Tone, from 1 to Steps, is the part's colour, so that an area keeps it from
	// chart to chart; 0 for the next step in the order of size.
	Tone int
}

const (
	mostParts    = Steps
	stackThick   = 28 * draw.Pt
	stackInside  = 6 * draw.Pt  // from the edge of a piece to its percentage
	stackFits    = 30 * draw.Pt // pieces that are narrower have theirs below
	stackLeast   = 48 * draw.Pt // width that no name is broken for more than it must
	stackTick    = 4 * draw.Pt  // from the bar to a label at its place
	stackLeader  = 12 * draw.Pt // from the bar to labels that were moved
	stackName    = 10 * draw.Pt // from the tick or leader to the first baseline
	stackApart   = 8 * draw.Pt  // between two labels
	stackBelow   = 4 * draw.Pt
	keySquare    = 8 * draw.Pt
	keyGap       = 6 * draw.Pt // from the square to its words
	keyTop       = 10 * draw.Pt
	keyPitch     = 14 * draw.Pt
	separator    = 1 * draw.Pt // white between pieces
	paleFrom     = 4           // steps from here on have an outline
	percentSlack = 0.05        // what rounding may add to each part
)

// Draw makes the picture. Errors name the part by its label; the picture is the
// zero Picture then. An error wraps a [*NarrowError] when more width would help,
// a [*CrowdedError] when there are too many parts.
func (c Stacked) Draw(set *fonts.Set) (draw.Picture, error) {
	if err := checkSet(set); err != nil {
		return draw.Picture{}, err
	}
	l := stacked{Stacked: c, lettering: newLettering(set, c.Look)}
	whole, err := checkParts(&l.lettering, c.Parts, mostParts)
	if err == nil {
		err = checkText(l.quiet, c.Unit)
	}
	if err != nil {
		return draw.Picture{}, fmt.Errorf("parts: %w", err)
	}
	l.whole = whole
	l.order()
	if !l.setLabels() && !l.setKey() {
		return draw.Picture{}, fmt.Errorf("parts: %w", &NarrowError{Width: c.Width, Need: l.keyWidth()})
	}
	return l.draw(set)
}

// checkParts refuses what makes no whole, and gives the sum.
func checkParts(l *lettering, parts []Part, most int) (whole float64, err error) {
	if len(parts) > most {
		return 0, &CrowdedError{"parts", len(parts), most}
	}
	if len(parts) < 2 {
		return 0, fmt.Errorf("%d parts, want at least 2", len(parts))
	}
	rests := 0
	for _, p := range parts {
		if err := p.check(l); err != nil {
			return 0, fmt.Errorf("part %q: %w", p.Label, err)
		}
		whole += p.Percent
		if p.Rest {
			rests++
		}
	}
	if rests > 1 {
		return 0, fmt.Errorf("%d parts are the rest, want one", rests)
	}
	if math.Abs(whole-100) > percentSlack*float64(len(parts))+1e-6 {
		return 0, fmt.Errorf("the parts come to %.6g%%, want 100%%", whole)
	}
	return whole, nil
}

func (p Part) check(l *lettering) error {
	switch {
	case p.State == Missing:
		return errors.New("its value is missing: there is no whole without it")
	case p.Percent < 0 || p.Percent > 100+percentSlack: // not a number is caught below
		return fmt.Errorf("value is %g%%, want 0 to 100", p.Percent)
	case p.PercentText == "":
		return errors.New("no text for its value")
	case p.Tone < 0 || p.Tone > Steps:
		return fmt.Errorf("tone is %d, want 0 to %d", p.Tone, Steps)
	}
	return cmp.Or(Bar{Value: p.Percent, State: p.State}.check(),
		checkText(l.strong, p.Label), checkText(l.value, p.PercentText), checkText(l.quiet, p.Text))
}

// inOrder gives the parts, the largest first and the rest last, with their tones
// as steps from 0.
func inOrder(parts []Part) (ordered []Part, steps []int) {
	ordered = slices.Clone(parts)
	slices.SortStableFunc(ordered, func(a, b Part) int {
		return cmp.Or(compareBool(a.Rest, b.Rest), cmp.Compare(b.Percent, a.Percent))
	})
	for i, p := range ordered {
		if p.Tone > 0 {
			i = p.Tone - 1
		}
		steps = append(steps, min(i, Steps-1))
	}
	return ordered, steps
}

// stacked is a Stacked on its way to a picture.
type stacked struct {
	Stacked
	lettering
	whole  float64
	pieces []piece
	moved  bool // a label was moved from its piece
	key    bool // the labels stand in a key
	high   draw.Length
}

// piece is a part with its place and words.
type piece struct {
	Part
	step     int
	from, to draw.Length
	start    float64 // percentages before it
	inside   bool    // the percentage stands in the piece
	lines    []string
	value    string // below the name
	x        draw.Length
	width    draw.Length // of the label
}

// order makes the pieces from left to right.
func (l *stacked) order() {
	parts, steps := inOrder(l.Parts)
	start := 0.0
	at := func(percent float64) draw.Length { return draw.Length(math.Ceil(percent / l.whole * float64(l.Width))) }
	for i, p := range parts {
		pc := piece{Part: p, step: steps[i], start: start, from: at(start), to: at(min(start+p.Percent, l.whole))}
		start = min(start+p.Percent, l.whole) // the sum in another order may be greater
		w := pc.to - pc.from
		pc.inside = w >= stackFits && l.value.Width(p.PercentText)+2*stackInside <= w && p.State != Estimated
		pc.value = p.Text
		if i == 0 && p.Text != "" && l.Unit != "" {
			pc.value += " " + l.Unit
		}
		if !pc.inside {
			pc.value = p.PercentText + " · " + pc.value
			if p.Text == "" {
				pc.value = p.PercentText
			}
		}
		l.pieces = append(l.pieces, pc)
	}
}

// setLabels puts names and values below the pieces, and reports whether they fit
// there: broken into lines, moved from their pieces, or neither, whichever costs
// least.
func (l *stacked) setLabels() bool {
	best := math.MaxInt
	for _, limit := range []draw.Length{l.Width, l.Width / 2, l.Width / 4, l.Width / draw.Length(len(l.pieces)), 0} {
		t := *l
		t.pieces = slices.Clone(l.pieces)
		if cost, ok := t.tryLabels(limit); ok && cost < best {
			*l, best = t, cost
		}
	}
	return best < math.MaxInt
}

// tryLabels breaks names at a width, or at that of their pieces if that is
// greater, and gives the cost: a point for each that a label is moved, a few for
// each line of a name.
func (l *stacked) tryLabels(limit draw.Length) (cost int, ok bool) {
	const ofLine = 6
	l.moved = false
	var wants, gaps []draw.Length
	lines := 0
	for i := range l.pieces {
		p := &l.pieces[i]
		p.lines = wrapWhole(l.strong, p.Label, max(limit, p.to-p.from, stackLeast)-stackApart)
		lines = max(lines, len(p.lines))
		p.width = l.quiet.Width(p.value)
		for _, s := range p.lines {
			p.width = max(p.width, l.strong.Width(s))
		}
		wants = append(wants, p.from)
		if i > 0 {
			gaps = append(gaps, l.pieces[i-1].width+stackApart)
		}
	}
	last := l.pieces[len(l.pieces)-1]
	places, ok := spread(wants, gaps, 0, l.Width-last.width-inkOver)
	if !ok {
		return 0, false
	}
	top := stackThick + stackTick
	for i, x := range places {
		l.pieces[i].x = x
		if x != l.pieces[i].from {
			l.moved = true
			top = stackThick + stackLeader
		}
		cost += int(max(x-l.pieces[i].from, l.pieces[i].from-x) / draw.Pt)
	}
	l.high = top + stackName + leading*draw.Length(lines) + stackBelow
	return cost + ofLine*lines, true
}

// setKey puts names and values into a key, and reports whether they fit.
func (l *stacked) setKey() bool {
	l.key = true
	l.high = stackThick + keyTop + keyPitch*draw.Length(len(l.pieces))
	return l.keyWidth() <= l.Width
}

// keyWidth is the width of the key.
func (l *stacked) keyWidth() draw.Length {
	var w draw.Length
	for _, p := range l.pieces {
		w = max(w, keySquare+keyGap+l.strong.Width(p.Label)+stackApart+l.quiet.Width(l.keyValue(p))+inkOver)
	}
	return w
}

// keyValue is what stands after a name in the key.
func (l *stacked) keyValue(p piece) string {
	if p.inside && p.value != "" {
		return p.PercentText + " · " + p.value
	}
	return cmp.Or(p.value, p.PercentText)
}

// fill is the look of a piece.
func (p piece) fill(look theme.Theme) chart.Style {
	return partStyle(look, p.Part, p.step)
}

// partStyle is the look of a part in its step.
func partStyle(look theme.Theme, p Part, n int) chart.Style {
	switch {
	case p.Rest && p.State != Estimated:
		return chart.Style{FillColor: opaque(look.Colour(theme.Rest)), StrokeColor: clear()}
	case p.State != Official && p.State != Nothing:
		return Bar{Value: p.Percent, State: p.State, Accent: !p.Rest}.style(look)
	case n >= paleFrom:
		return chart.Style{FillColor: opaque(step(look, n)), StrokeColor: opaque(step(look, 2)), StrokeWidth: pairEdge}
	}
	return chart.Style{FillColor: opaque(step(look, n)), StrokeColor: clear()}
}

// words is the colour of text in a piece.
func (p piece) words(look theme.Theme) draw.Color {
	if p.Rest || p.State != Official {
		return look.Colour(theme.Ink)
	}
	return onStep(look, p.step)
}

// draw has go-chart draw the pieces one by one, each a bar that starts where the
// one before ends: its own stacks round shares to a hundredth.
func (l *stacked) draw(set *fonts.Set) (draw.Picture, error) {
	plots := make([]plot, len(l.pieces))
	for i, p := range l.pieces {
		plots[i] = plot{
			size: draw.Size{W: l.Width, H: l.high},
			area: draw.Rect{W: l.Width, H: stackThick},
			low:  0, high: l.whole, base: p.start, thick: stackThick,
			bars: []chart.Value{{Value: min(p.start+p.Percent, l.whole), Style: p.fill(l.Look)}},
		}
	}
	return drawPlots(set, l.over, plots...)
}

// over draws the white between the pieces, and the words.
func (l *stacked) over(b brush, _ func(float64) draw.Length) {
	for i, p := range l.pieces {
		if i > 0 {
			before := l.pieces[i-1]
			// A small piece is not hidden by what parts it from the next.
			w := min(separator, (before.to-before.from)/3, (p.to-p.from)/3)
			if w > 0 {
				b.line(draw.Point{X: p.from}, draw.Point{X: p.from, Y: stackThick}, w, white)
			}
		}
		if p.inside {
			f := l.value
			f.Color = p.words(l.Look)
			b.text(draw.Point{X: p.from + stackInside, Y: stackThick/2 + middle(f)}, f, p.PercentText)
		}
	}
	if l.key {
		l.drawKey(b)
		return
	}
	top := stackThick + stackTick
	if l.moved {
		top = stackThick + stackLeader
	}
	for _, p := range l.pieces {
		from, to := draw.Point{X: p.from + gridWidth/2, Y: stackThick}, draw.Point{X: p.x + gridWidth/2, Y: top}
		if from.X = min(from.X, l.Width-gridWidth/2); p.x != p.from {
			from.X = (p.from + p.to) / 2
			from.X = min(max(from.X, gridWidth/2), l.Width-gridWidth/2)
		}
		b.line(from, to, gridWidth, l.Look.Colour(theme.Quiet))
		y := top + stackName
		for _, s := range p.lines {
			b.text(draw.Point{X: p.x, Y: y}, l.strong, s)
			y += leading
		}
		b.text(draw.Point{X: p.x, Y: y}, l.quiet, p.value)
	}
}

// drawKey draws a square and words for each part, one below the other.
func (l *stacked) drawKey(b brush) {
	y := stackThick + keyTop
	for _, p := range l.pieces {
		b.square(draw.Rect{Y: y, W: keySquare, H: keySquare}, p.fill(l.Look))
		base := y + keySquare/2 + middle(l.strong)
		b.text(draw.Point{X: keySquare + keyGap, Y: base}, l.strong, p.Label)
		b.text(draw.Point{X: keySquare + keyGap + l.strong.Width(p.Label) + stackApart, Y: base}, l.quiet, l.keyValue(p))
		y += keyPitch
	}
}
