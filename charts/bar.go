package charts

import (
	"fmt"
	"math"

	"github.com/wcharczuk/go-chart/v2"

	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// State says how sure a value is, which decides how its bar is drawn. The zero
// value is [Official].
type State uint8

const (
	// Official is a final figure: a filled bar.
	Official State = iota
	// Preliminary is a first count: a pale bar with an outline.
	Preliminary
	// Estimated is no count yet: a hatched bar with an outline.
	Estimated
	// Missing is not known: no bar but a dotted stroke, and words in italics.
	Missing
	// Nothing says that the thing did not occur, which is known and counts as
	// zero: no bar, only the text, such as "-".
	Nothing
)

// Bar is one value of a series.
type Bar struct {
	// Label names what the value is about, "Nghệ An". U+00A0 joins words that
	// must stay on one line; names are kept together anyway.
	Label string
	// Value is in any unit, the same for all bars of a chart, and at most 1e18
	// either side of zero; within 1e-100 of it, it is drawn as zero. It is not
	// looked at when Missing, and must be 0 when Nothing.
	Value float64
	// Text is printed at the mark, "2,097 (ước)". A missing bar may leave it
	// empty; the chart has a text for that.
	Text  string
	State State
	// Accent marks the bar that the chart's title speaks of.
	Accent bool
	// Context marks a whole that the others are compared with, such as the
	// country: still a bar, in a darker grey. Accent goes before it.
	Context bool
}

// Reading is a value of something that is named elsewhere: a period of a series,
// one of the two bars of a pair.
type Reading struct {
	// Value is in the unit of the chart, within the limits of [Bar.Value]; it is
	// not looked at when Missing, and must be 0 when Nothing.
	Value float64
	// Text is printed where the value is, "4.212 (ước)". It may be empty when
	// Missing, and where a kind prints no value for the place.
	Text  string
	State State
}

// bar is the reading as a bar without a label.
func (r Reading) bar() Bar { return Bar{Value: r.Value, Text: r.Text, State: r.State} }

// known reports whether there is a value.
func (r Reading) known() bool { return r.State != Missing }

// Mark is a value to compare bars with.
type Mark struct {
	// Value is in the unit of the bars and within the same limits.
	Value float64
	// Text is printed with the mark, "Cả nước: +4,7".
	Text string
}

const (
	// maxValue is what no honest series reaches: the output of Việt Nam in đồng
	// is 1e16. Beyond it a unit was mistaken.
	maxValue = 1e18
	// minValue is the smallest that is not drawn as zero: a scale for less could
	// overflow.
	minValue = 1e-100
)

// checkValue refuses what cannot be drawn to scale.
func checkValue(v float64) error {
	switch {
	case math.IsNaN(v):
		return fmt.Errorf("value is not a number")
	case math.IsInf(v, 0):
		return fmt.Errorf("value is infinite")
	case math.Abs(v) > maxValue:
		return &RangeError{v}
	}
	return nil
}

// RangeError says that a value is too large to be drawn: its unit was mistaken.
type RangeError struct{ Value float64 }

func (e *RangeError) Error() string {
	return fmt.Sprintf("value is %g, want at most %g either side of zero", e.Value, maxValue)
}

// check refuses a bar that cannot be drawn as what it is.
func (b Bar) check() error {
	switch b.State {
	case Official, Preliminary, Estimated:
		return checkValue(b.Value)
	case Missing:
		return nil
	case Nothing:
		if b.Value != 0 {
			return fmt.Errorf("value is %g although nothing occurred, want 0", b.Value)
		}
		return nil
	}
	return fmt.Errorf("state is %d, want Official to Nothing", b.State)
}

// checkText refuses a text with a rune that the font would print as a box, or
// not at all.
func checkText(f draw.Font, s string) error {
	for _, r := range s {
		if !f.Face.Has(r) {
			return fmt.Errorf("the face %s has no %U %q for %q", f.Face.Name(), r, r, s)
		}
	}
	return nil
}

// value is the bar's length in the unit of the chart: 0 when there is no bar.
func (b Bar) value() float64 {
	if b.State == Missing {
		return 0
	}
	return drawable(b.Value)
}

// drawable is the value that v is drawn as.
func drawable(v float64) float64 {
	if math.Abs(v) < minValue {
		return 0
	}
	return v
}

// tone is the colours of a bar in its four looks.
type tone struct {
	solid draw.Color // official
	lines draw.Color // hatching and outline of an estimate
	pale  draw.Color // inside a preliminary value
	edge  draw.Color // outline of a preliminary value
}

func (b Bar) tone(look theme.Theme) tone {
	switch {
	case b.value() < 0:
		return tone{solid: look.Colour(theme.Signal), lines: look.Colour(theme.Signal), pale: look.Colour(theme.Rest), edge: look.Colour(theme.Signal)}
	case b.Accent:
		return tone{solid: look.Colour(theme.Accent), lines: look.Colour(theme.Accent), pale: look.Colour(theme.Pale), edge: look.Colour(theme.Accent)}
	case b.Context:
		return tone{solid: look.Colour(theme.Whole), lines: look.Colour(theme.Secondary), pale: look.Colour(theme.Rest), edge: look.Colour(theme.Secondary)}
	}
	// Hatching in the grey of the bars would be too faint to read as lines.
	return tone{solid: look.Colour(theme.Other), lines: look.Colour(theme.Quiet), pale: look.Colour(theme.Pale), edge: look.Colour(theme.Accent)}
}

// style is the bar's look in go-chart's words.
func (b Bar) style(look theme.Theme) chart.Style {
	t := b.tone(look)
	switch b.State {
	case Official:
		return chart.Style{FillColor: opaque(t.solid), StrokeColor: clear()}
	case Preliminary:
		return chart.Style{FillColor: opaque(t.pale), StrokeColor: opaque(t.edge), StrokeWidth: rim}
	case Estimated:
		return chart.Style{
			ClassName: hatched, FillColor: opaque(t.lines),
			StrokeColor: opaque(t.lines), StrokeWidth: rim,
		}
	}
	return invisible()
}
