package charts

import (
	"errors"
	"fmt"
	"io"

	"github.com/golang/freetype/truetype"
	"github.com/wcharczuk/go-chart/v2"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
)

// plot is horizontal bars on one scale: what go-chart is asked to draw.
type plot struct {
	// size is that of the picture, area where the bars stand in it: low is the
	// value at its left edge, high at its right.
	size      draw.Size
	area      draw.Rect
	low, high float64
	// base is the value that the bars start at, zero but for parts of a whole.
	base float64
	// thick is the width of a bar across, gap the space between two; half of it
	// is above the first and below the last.
	thick, gap draw.Length
	bars       []chart.Value
}

// overlay draws on top of the bars, last; x gives the place of a value on
// go-chart's own scale.
type overlay func(b brush, x func(v float64) draw.Length)

// draw makes the picture.
func (p plot) draw(set *fonts.Set, over overlay) (draw.Picture, error) {
	return drawPlots(set, over, p)
}

// drawPlots makes one picture of several sets of bars of one size and one scale,
// the later ones over the earlier.
func drawPlots(set *fonts.Set, over overlay, plots ...plot) (draw.Picture, error) {
	size := plots[0].size
	rec := &recorder{set: set, turn: turn{by90: true, size: size}, picture: draw.Picture{Size: size}}
	rec.picture.Ops = make([]draw.Op, 0, len(plots)*(4*len(plots[0].bars)+8))
	for i, p := range plots {
		do := over
		if i < len(plots)-1 {
			do = func(brush, func(float64) draw.Length) {}
		}
		if err := p.render(rec, do); err != nil {
			return draw.Picture{}, fmt.Errorf("draw bars: %w", err)
		}
	}
	return rec.picture, nil
}

// render has go-chart draw the bars on the recorder.
func (p plot) render(rec *recorder, over overlay) error {
	// Every chart has its own range, because go-chart writes into it.
	scale := &chart.ContinuousRange{Min: p.low, Max: p.high}
	bc := p.chart(scale)
	bc.Elements = []chart.Renderable{func(r chart.Renderer, canvas chart.Box, _ chart.Style) {
		over(brush{r, rec.turn}, func(v float64) draw.Length {
			return rec.turn.picture(0, canvas.Bottom-scale.Translate(v)).X
		})
	}}
	return bc.Render(rec.provide, io.Discard)
}

// chart is the plot in go-chart's words, with nothing left to its defaults.
func (p plot) chart(scale chart.Range) chart.BarChart {
	t := turn{by90: true, size: p.size}
	w, h := t.canvas()
	left, top := t.back(draw.Point{X: p.area.Right(), Y: p.area.Y})
	right, bottom := t.back(draw.Point{X: p.area.X, Y: p.area.Bottom()})
	background := invisible()
	background.Padding = chart.Box{IsSet: true, Left: left, Top: top, Right: w - right, Bottom: h - bottom}
	return chart.BarChart{
		Width: w, Height: h,
		Background: background,
		Canvas:     invisible(),
		XAxis:      chart.Hidden(),
		YAxis:      chart.YAxis{Style: chart.Hidden(), Range: scale},
		BarWidth:   int(p.thick),
		BarSpacing: int(max(p.gap, 1)), // 0 would stand for a default
		// Without a base value bars would hang from the edge of the canvas.
		UseBaseValue: true, BaseValue: p.base,
		// Any font keeps go-chart from loading its own; nobody looks into it.
		Font: new(truetype.Font),
		Bars: p.bars,
	}
}

// brush draws in the picture's coordinates, through go-chart's.
type brush struct {
	r    chart.Renderer
	turn turn
}

// text draws s from the left end of its baseline.
func (b brush) text(at draw.Point, f draw.Font, s string) {
	x, y := b.turn.back(at)
	chart.Draw.Text(b.r, s, x, y, chart.Style{
		ClassName: f.Style.String(),
		FontSize:  float64(f.Size),
		FontColor: opaque(f.Color),
	})
}

// line draws a straight line.
func (b brush) line(from, to draw.Point, width draw.Length, c draw.Color, dash ...float64) {
	chart.Style{StrokeWidth: float64(width), StrokeColor: opaque(c), StrokeDashArray: dash}.WriteToRenderer(b.r)
	b.r.MoveTo(b.turn.back(from))
	b.r.LineTo(b.turn.back(to))
	b.r.Stroke()
	b.r.ResetStyle()
}

// circle paints a disc with an outline of a width inside its edge.
func (b brush) circle(at draw.Point, radius, edge draw.Length, fill, color draw.Color) {
	x, y := b.turn.back(at)
	b.r.SetFillColor(opaque(fill))
	b.r.SetStrokeColor(opaque(color))
	b.r.SetStrokeWidth(float64(edge))
	b.r.Circle(float64(radius-edge/2), x, y)
	b.r.FillStroke()
	b.r.ResetStyle()
}

// disc paints a disc in a style of go-chart's.
func (b brush) disc(at draw.Point, radius draw.Length, style chart.Style) {
	x, y := b.turn.back(at)
	style.WriteToRenderer(b.r)
	b.r.Circle(float64(radius), x, y)
	b.r.FillStroke()
	b.r.ResetStyle()
}

// box fills a box.
func (b brush) box(at draw.Rect, c draw.Color) {
	b.square(at, chart.Style{FillColor: opaque(c), StrokeColor: clear()})
}

// square paints a box in a style of go-chart's.
func (b brush) square(at draw.Rect, style chart.Style) {
	left, top := b.turn.back(draw.Point{X: at.Right(), Y: at.Y})
	right, bottom := b.turn.back(draw.Point{X: at.X, Y: at.Bottom()})
	chart.Draw.Box(b.r, chart.Box{Left: left, Top: top, Right: right, Bottom: bottom}, style)
}

// NarrowError says that a chart does not fit into its width. The caller may
// give it more columns of the page.
type NarrowError struct {
	// Width is what was asked for, Need a width at which the chart fits.
	Width, Need draw.Length
}

func (e *NarrowError) Error() string {
	return fmt.Sprintf("width is %.1f mm, want at least %.1f mm", e.Width.Mm(), e.Need.Mm())
}

// CrowdedError says that a chart of its kind cannot show so much: another kind
// can, or a part of the data.
type CrowdedError struct {
	// What there is too much of, in the plural: "lines", "parts".
	What string
	// Have is how many there are, Most how many there may be.
	Have, Most int
}

func (e *CrowdedError) Error() string {
	return fmt.Sprintf("%d %s, want at most %d", e.Have, e.What, e.Most)
}

// checkSet refuses a set without faces.
func checkSet(set *fonts.Set) error {
	if set == nil || set.Face(fonts.Sans) == nil {
		return errors.New("no fonts")
	}
	return nil
}
