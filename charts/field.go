package charts

import (
	"fmt"
	"io"

	"github.com/golang/freetype/truetype"
	"github.com/wcharczuk/go-chart/v2"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
)

// field is lines and dots over two scales: what go-chart is asked to draw.
type field struct {
	// size is that of the picture, area where the values lie in it.
	size draw.Size
	area draw.Rect
	// The values at the edges of the area.
	left, right, low, high float64
	strokes                []stroke
}

// stroke is a line through points.
type stroke struct {
	x, y  []float64
	width draw.Length
	color draw.Color
	dash  []float64
}

// place is the place of a value, as go-chart will compute it.
func (f field) place(x, y float64) draw.Point {
	xs := chart.ContinuousRange{Min: f.left, Max: f.right, Domain: int(f.area.W)}
	ys := chart.ContinuousRange{Min: f.low, Max: f.high, Domain: int(f.area.H)}
	return draw.Point{X: f.area.X + draw.Length(xs.Translate(x)), Y: f.area.Bottom() - draw.Length(ys.Translate(y))}
}

// segments are the straight pieces of a stroke.
func (f field) segments(s stroke) []segment {
	out := make([]segment, 0, len(s.x))
	for i := 1; i < len(s.x); i++ {
		out = append(out, segment{f.place(s.x[i-1], s.y[i-1]), f.place(s.x[i], s.y[i]), s.width / 2})
	}
	return out
}

// draw makes the picture. under is called before the lines are drawn, over
// after that.
func (f field) draw(set *fonts.Set, under, over func(b brush)) (draw.Picture, error) {
	rec := &recorder{set: set, turn: turn{size: f.size}, picture: draw.Picture{Size: f.size}}
	rec.picture.Ops = make([]draw.Op, 0, len(f.strokes)+16)
	// Every chart has its own ranges, because go-chart writes into them.
	c := f.chart(&chart.ContinuousRange{Min: f.left, Max: f.right}, &chart.ContinuousRange{Min: f.low, Max: f.high})
	// go-chart wants one series at least, and draws them in their order.
	c.Series = append(make([]chart.Series, 0, len(f.strokes)+1), backdrop{draw: func(r chart.Renderer) { under(brush{r, rec.turn}) }})
	for _, s := range f.strokes {
		rec.room = max(rec.room, len(s.x))
		c.Series = append(c.Series, chart.ContinuousSeries{XValues: s.x, YValues: s.y, Style: s.style()})
	}
	c.Elements = []chart.Renderable{func(r chart.Renderer, _ chart.Box, _ chart.Style) { over(brush{r, rec.turn}) }}
	if err := c.Render(rec.provide, io.Discard); err != nil {
		return draw.Picture{}, fmt.Errorf("draw lines: %w", err)
	}
	return rec.picture, nil
}

// backdrop is a series of go-chart's without values: what is drawn before those
// that have some.
type backdrop struct{ draw func(r chart.Renderer) }

var _ chart.Series = backdrop{}

// GetName implements chart.Series.
func (backdrop) GetName() string { return "" }

// GetYAxis implements chart.Series.
func (backdrop) GetYAxis() chart.YAxisType { return chart.YAxisPrimary }

// GetStyle implements chart.Series.
func (backdrop) GetStyle() chart.Style { return chart.Style{} }

// Validate implements chart.Series.
func (backdrop) Validate() error { return nil }

// Render implements chart.Series.
func (d backdrop) Render(r chart.Renderer, _ chart.Box, _, _ chart.Range, _ chart.Style) { d.draw(r) }

// chart is the field in go-chart's words, with nothing left to its defaults.
func (f field) chart(xs, ys chart.Range) chart.Chart {
	background := invisible()
	background.Padding = chart.Box{
		IsSet: true, Left: int(f.area.X), Top: int(f.area.Y),
		Right: int(f.size.W - f.area.Right()), Bottom: int(f.size.H - f.area.Bottom()),
	}
	return chart.Chart{
		Width: int(f.size.W), Height: int(f.size.H),
		Background:     background,
		Canvas:         invisible(),
		XAxis:          chart.XAxis{Style: chart.Hidden(), Range: xs},
		YAxis:          chart.YAxis{Style: chart.Hidden(), Range: ys},
		YAxisSecondary: chart.YAxis{Style: chart.Hidden()},
		// Any font keeps go-chart from loading its own; nobody looks into it.
		Font: new(truetype.Font),
	}
}

// style is the stroke's look in go-chart's words.
func (s stroke) style() chart.Style {
	st := chart.Style{StrokeColor: opaque(s.color), StrokeWidth: float64(s.width), StrokeDashArray: s.dash, FillColor: clear()}
	if s.dash == nil {
		st.ClassName = rounded
	}
	return st
}
