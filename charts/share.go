package charts

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/wcharczuk/go-chart/v2"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// Share shows one part of a whole as a piece of a bar that stands for 100 %,
// over a scale of quarters: the part in the accent, the rest in pale grey.
type Share struct {
	// Width is that of the picture, and of the whole bar.
	Width draw.Length
	// Percent is the part, from 0 to 100.
	Percent float64
	// PercentText stands above the part, "7,97%".
	PercentText string
	// PartText stands below the part: its name and value,
	// "Bắc Trung Bộ: 105.091 tỷ đồng (ước)".
	PartText string
	// RestText names the rest, "Các vùng khác: 1,213 triệu tỷ đồng": inside it
	// where it fits, else below. Empty for none.
	RestText string
	// WholeText stands below at the right, "Cả nước: 1,318 triệu tỷ đồng =
	// 100%". Empty for none.
	WholeText string
	// State is that of the part, and not Missing: without a value there is no
	// share to draw.
	State State
	// Look is the document's.
	Look theme.Theme
}

const (
	shareHead   = 14 * draw.Pt // above the bar, for the percentage
	shareThick  = 28 * draw.Pt
	shareTop    = 5 * draw.Pt      // from the percentage's baseline to the bar
	shareTick   = 3500             // of the scale
	shareScale  = 12 * draw.Pt     // from the bar to the baseline of the scale
	shareFoot   = 24 * draw.Pt     // from the bar to the first baseline of the names
	shareInside = 6 * draw.Pt      // on both sides of the text in the rest
	shareApart  = 12 * draw.Pt     // between texts on a line
	shareBelow  = 4 * draw.Pt      // under the last baseline
	shareZero   = shareFoot - 9000 // how far the zero line reaches down to the names
)

// Draw makes the picture. An error wraps a [*NarrowError] when more width would
// help; the picture is the zero Picture with any error.
func (c Share) Draw(set *fonts.Set) (draw.Picture, error) {
	if err := checkSet(set); err != nil {
		return draw.Picture{}, err
	}
	l := share{Share: c, lettering: newLettering(set, c.Look)}
	if err := l.check(); err != nil {
		return draw.Picture{}, fmt.Errorf("share %q: %w", c.PartText, err)
	}
	l.marks = l.scaleMarks()
	l.setFoot()
	if need := l.leastWidth(); l.marks == nil || need > c.Width {
		return draw.Picture{}, fmt.Errorf("share %q: %w", c.PartText, &NarrowError{Width: c.Width, Need: need})
	}
	return l.plot().draw(set, l.over)
}

// share is a Share on its way to a picture.
type share struct {
	Share
	lettering
	marks []float64 // of the scale, in per cent
	rest  bool      // the text of the rest stands in the bar
	foot  []footLine
}

// footLine is a line below the scale: one text at the left, one at the right.
type footLine struct {
	left     string
	leftFont draw.Font
	right    string
}

func (l *share) check() error {
	switch {
	case l.PercentText == "":
		return errors.New("no text for its value")
	case l.State == Missing:
		return errors.New("the value is missing, want a known one")
	}
	bar := Bar{Value: l.Percent, State: l.State}
	if err := bar.check(); err != nil {
		return err
	}
	if l.Percent < 0 || l.Percent > 100 {
		return fmt.Errorf("value is %g%%, want 0 to 100", l.Percent)
	}
	return cmp.Or(
		checkText(l.percent, l.PercentText), checkText(l.strong, l.PartText),
		checkText(l.quiet, l.RestText), checkText(l.label, l.WholeText))
}

// at is the place of a percentage.
func (l *share) at(percent float64) draw.Length {
	return draw.Length(percent * float64(l.Width) / 100)
}

// scaleMarks is the percentages that the scale names: quarters, or halves where
// quarters would run into each other; nil when even these would.
func (l *share) scaleMarks() []float64 {
	for _, marks := range [][]float64{{25, 50, 75, 100}, {50, 100}} {
		last := marks[len(marks)-2]
		end := l.markLeft(last) + l.scale.Width(percentage(last))
		if end+valueGap <= l.markLeft(100) {
			return marks
		}
	}
	return nil
}

// leastWidth is enough for a scale of halves, the percentage above and the
// longest line below.
func (l *share) leastWidth() draw.Length {
	width := max(2*(l.scale.Width("50%")+l.scale.Width("100%")+valueGap), l.percent.Width(l.PercentText))
	for _, f := range l.foot {
		width = max(width, f.leftFont.Width(f.left))
	}
	return width
}

// markLeft is the left end of a mark's number: centred under the mark, but that
// of 100 % ends with the bar.
func (l *share) markLeft(percent float64) draw.Length {
	width := l.scale.Width(percentage(percent))
	return min(l.at(percent)-width/2, l.Width-width)
}

func percentage(p float64) string { return fmt.Sprintf("%.0f%%", p) }

// setFoot puts the texts where there is room for them, on as many lines as that
// takes; none is left out.
func (l *share) setFoot() {
	inside := l.Width - l.at(l.Percent) - 2*shareInside
	l.rest = l.quiet.Width(l.RestText) <= inside
	below := func(f draw.Font, s string) {
		if s == "" {
			return
		}
		for _, line := range wrap(f, s, l.Width) {
			l.foot = append(l.foot, footLine{left: line, leftFont: f})
		}
	}
	below(l.strong, l.PartText)
	if !l.rest {
		below(l.quiet, l.RestText)
	}
	if n := len(l.foot); n == 1 && l.strong.Width(l.PartText)+shareApart+l.label.Width(l.WholeText) <= l.Width {
		l.foot[0].right = l.WholeText
		return
	}
	below(l.label, l.WholeText)
}

// bottom is the lower edge of the bar.
const shareBottom = shareHead + shareThick

// plot is the part that go-chart draws: one bar on a scale of 100.
func (l *share) plot() plot {
	height := shareBottom + shareFoot + shareBelow
	if n := len(l.foot); n > 1 {
		height += leading * draw.Length(n-1)
	}
	return plot{
		size:  draw.Size{W: l.Width, H: height},
		area:  draw.Rect{Y: shareHead, W: l.Width, H: shareThick},
		low:   0,
		high:  100,
		thick: shareThick,
		bars:  []chart.Value{{Value: l.Percent, Style: Bar{Accent: true, State: l.State}.style(l.Look)}},
	}
}

// over draws the rest, the words and the scale, and the zero line last.
func (l *share) over(b brush, x func(float64) draw.Length) {
	part := x(l.Percent)
	b.box(draw.Rect{X: part, Y: shareHead, W: l.Width - part, H: shareThick}, l.Look.Colour(theme.Rest))
	b.text(draw.Point{Y: shareHead - shareTop}, l.percent, l.PercentText)
	if l.rest {
		b.text(draw.Point{X: part + shareInside, Y: shareHead + shareThick/2 + middle(l.quiet)}, l.quiet, l.RestText)
	}
	l.drawScale(b)
	y := shareBottom + shareFoot
	for _, f := range l.foot {
		b.text(draw.Point{Y: y}, f.leftFont, f.left)
		b.text(draw.Point{X: l.Width - l.label.Width(f.right), Y: y}, l.label, f.right)
		y += leading
	}
	b.line(draw.Point{X: rim / 2, Y: shareHead}, draw.Point{X: rim / 2, Y: shareBottom + shareZero}, rim, l.Look.Colour(theme.Ink))
}

// drawScale draws ticks and numbers under the bar.
func (l *share) drawScale(b brush) {
	for _, p := range l.marks {
		tick := min(l.at(p), l.Width-rim/2)
		b.line(draw.Point{X: tick, Y: shareBottom}, draw.Point{X: tick, Y: shareBottom + shareTick}, rim, l.Look.Colour(theme.Quiet))
		b.text(draw.Point{X: l.markLeft(p), Y: shareBottom + shareScale}, l.scale, percentage(p))
	}
}
