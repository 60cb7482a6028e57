package charts_test

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"kyyeu/charts"
	"kyyeu/inputs"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
	"kyyeu/report"
)

// looks are the looks inside the program, and one that a department might make.
func looks(t *testing.T) map[string]theme.Theme {
	t.Helper()
	all := map[string]theme.Theme{"red": theme.Theme{}.With(theme.Accent, draw.RGB(0x7A1F2B)).With(theme.Pale, draw.RGB(0xE8CDD0))}
	for _, name := range inputs.Themes() {
		look, found := report.ReadTheme(inputs.FS(), inputs.Theme(name), name)
		if len(found) > 0 {
			t.Fatal(found)
		}
		all[name] = look
	}
	return all
}

// inLook is a chart in another look.
func inLook(c chart, look theme.Theme) chart {
	v := reflect.New(reflect.TypeOf(c)).Elem()
	v.Set(reflect.ValueOf(c))
	v.FieldByName("Look").Set(reflect.ValueOf(look))
	return v.Interface().(chart)
}

// eachSeen runs a test for every picture of the gallery in every look.
func eachSeen(t *testing.T, f func(t *testing.T, look theme.Theme, c chart, p draw.Picture)) {
	t.Helper()
	for name, look := range looks(t) {
		for _, h := range gallery() {
			for _, e := range h.exhibits {
				t.Run(name+"/"+e.id, func(t *testing.T) {
					c := inLook(e.chart, look)
					f(t, look, c, mustDraw(t, c))
				})
			}
		}
	}
}

// Every word in every chart can be read on what it stands on, which is paper or one
// colour: WCAG 2.2 wants a contrast of 4.5 (1.4.3), for a text beside which the same
// can be read 4 will do: the share inside a piece of which the part is told below.
func TestWordsCanBeRead(t *testing.T) {
	eachSeen(t, func(t *testing.T, _ theme.Theme, c chart, p draw.Picture) {
		for i, op := range p.Ops {
			text, ok := op.(draw.Text)
			if !ok {
				continue
			}
			box := inkBox(embedded(t), text)
			ground, want := draw.RGB(0xFFFFFF), 4.5
			for _, under := range p.Ops[:i] {
				switch under := under.(type) {
				case draw.Fill:
					if boundsOf(under.Path).Overlaps(box) && len(under.Path.Points) == 4 {
						ground, want = under.Color, 4
					}
				case draw.Hatch:
					if boundsOf(under.Path).Overlaps(box) {
						t.Errorf("%v stands on hatching", text)
					}
				}
			}
			if got := theme.Contrast(text.Color, ground); got < want {
				t.Errorf("%v on %v has a contrast of %.2f, want %.1f", text, ground, got, want)
			}
		}
	})
}

// What a mark is does not hang on its colour: with dark, pale and white left alone an
// official, a first and an estimated value still look otherwise, by hatching,
// outline, dashes or ring, and so do a gain and a loss, by their side. Nor does a
// first value look like an official one that has a pale colour of its own.
func TestStateIsSeenWithoutColour(t *testing.T) {
	reading := func(v float64, s charts.State) charts.Reading {
		return charts.Reading{Value: v, Text: "1", State: s}
	}
	tone := func(v float64) int { // parts are not negative, but have colours of their own
		if v < 0 {
			return charts.Steps
		}
		return 0
	}
	two := years(2020, 2021)
	for name, draws := range map[string]func(v float64, s charts.State) chart{
		"ranking": func(v float64, s charts.State) chart {
			return charts.Ranking{Width: half, Bars: []charts.Bar{bar("A", reading(v, s)), bar("B", read(5, "5")), bar("C", read(-5, "−5"))}}
		},
		"share": func(v float64, s charts.State) chart { c := retailShare(); c.State = s; return c },
		"grouped": func(v float64, s charts.State) chart {
			return charts.Grouped{Width: half, Later: "2", Earlier: "1", Pairs: []charts.Pair{{Label: "A", Later: reading(v, s), Earlier: read(5, "5")}, {Label: "B", Later: read(-5, "−5"), Earlier: read(5, "5")}}}
		},
		"grouped, earlier": func(v float64, s charts.State) chart {
			return charts.Grouped{Width: half, Later: "2", Earlier: "1", Pairs: []charts.Pair{{Label: "A", Later: read(5, "5"), Earlier: reading(v, s)}, {Label: "B", Later: read(-5, "−5"), Earlier: read(5, "5")}}}
		},
		"lines": func(v float64, s charts.State) chart {
			return charts.Lines{Width: half, Periods: two, Series: []charts.Series{{Label: "A", Values: []charts.Reading{read(1, "1"), reading(v, s)}}}}
		},
		"slope": func(v float64, s charts.State) chart {
			return charts.Slope{Width: half, Periods: [2]charts.Period(two), Series: []charts.Series{{Label: "A", Values: []charts.Reading{read(1, "1"), reading(v, s)}}}}
		},
		"multiples": func(v float64, s charts.State) chart {
			return charts.Multiples{Width: half, Periods: two, Series: []charts.Series{{Label: "A", Values: []charts.Reading{read(1, "1"), reading(v, s)}}}}
		},
		"dots": func(v float64, s charts.State) chart {
			return charts.Dots{Width: half, Rows: []charts.Dot{{Label: "A", Value: reading(v, s)}, {Label: "B", Value: read(-5, "−5")}}}
		},
		"stacked": func(v float64, s charts.State) chart {
			return charts.Stacked{Width: half, Parts: []charts.Part{{Label: "A", Percent: 60, PercentText: "60%", State: s, Tone: tone(v)}, {Label: "B", Percent: 40, PercentText: "40%"}}}
		},
		"doughnut": func(v float64, s charts.State) chart {
			return charts.Doughnut{Width: half, Parts: []charts.Part{{Label: "A", Percent: 60, PercentText: "60%", State: s, Tone: tone(v)}, {Label: "B", Percent: 40, PercentText: "40%"}}}
		},
	} {
		seen := map[string]string{}
		for _, s := range []charts.State{charts.Official, charts.Preliminary, charts.Estimated} {
			for _, v := range []float64{3, -3} {
				parts := name == "stacked" || name == "doughnut"
				if v < 0 && (name == "share" || parts && s != charts.Official) {
					continue
				}
				what := fmt.Sprintf("%g in state %d", v, s)
				shape := colourless(mustDraw(t, draws(v, s)))
				if other, ok := seen[shape]; ok {
					t.Errorf("%s: without colour %s looks like %s", name, what, other)
				}
				seen[shape] = what
			}
		}
	}
}

// colourless is a picture in three greys: dark, pale and paper.
func colourless(p draw.Picture) string {
	black := func(c draw.Color) draw.Color {
		paper := draw.RGB(0xFFFFFF)
		switch {
		case theme.Contrast(c, paper) >= 1.7:
			return draw.RGB(0)
		case theme.Distance(c, paper, theme.Grey) > 5:
			return draw.RGB(0xC0C0C0)
		}
		return paper
	}
	out := draw.Picture{Size: p.Size}
	for _, op := range p.Ops {
		switch o := op.(type) {
		case draw.Text:
			continue
		case draw.Fill:
			o.Color = black(o.Color)
			op = o
		case draw.Stroke:
			o.Color = black(o.Color)
			op = o
		case draw.Hatch:
			o.Color = black(o.Color)
			op = o
		}
		out.Ops = append(out.Ops, op)
	}
	return out.String()
}

// Areas that touch are told apart by everyone, and when printed grey: by the
// distance of their colours in every sight, or by a white line between them.
func TestNeighboursCanBeToldApart(t *testing.T) {
	eachSeen(t, func(t *testing.T, _ theme.Theme, c chart, p draw.Picture) {
		type area struct {
			box   draw.Rect
			color draw.Color
		}
		var areas []area
		for _, op := range p.Ops {
			if f, ok := op.(draw.Fill); ok && len(f.Path.Points) == 4 {
				areas = append(areas, area{f.Path.Bounds(), f.Color})
			}
		}
		for i, a := range areas {
			for _, b := range areas[:i] {
				side := a.box.X == b.box.Right() || b.box.X == a.box.Right()
				if !side || a.box.Y >= b.box.Bottom() || b.box.Y >= a.box.Bottom() || a.color == b.color {
					continue
				}
				x := a.box.X
				if b.box.X > x {
					x = b.box.X
				}
				if slices.ContainsFunc(p.Ops, func(op draw.Op) bool {
					s, ok := op.(draw.Stroke)
					return ok && s.Color == draw.RGB(0xFFFFFF) && s.Path.Bounds().X == x
				}) {
					continue
				}
				for s := range theme.Sights {
					if d := theme.Distance(a.color, b.color, s); d < 7 {
						t.Errorf("%v beside %v are %.1f apart in sight %d", a.color, b.color, d, s)
					}
				}
			}
		}
	})
}

// The one that the title speaks of is found at once: its colour is far from that of
// the others for everyone, and so is, from paper, every line and edge that a value is
// read off (WCAG 2.2, 1.4.11: 3; areas whose number stands beside them may be paler).
func TestAccentIsFound(t *testing.T) {
	for name, look := range looks(t) {
		accent, paper := look.Colour(theme.Accent), draw.RGB(0xFFFFFF)
		for _, other := range []theme.Use{theme.Other, theme.Whole, theme.Rest, theme.Pale} {
			least := math.Inf(1)
			for s := range theme.Sights {
				least = min(least, theme.Distance(accent, look.Colour(other), s))
			}
			if least < 18 {
				t.Errorf("%s: accent and %v are %.1f apart at worst", name, other, least)
			}
		}
		for _, use := range []theme.Use{theme.Accent, theme.Signal, theme.Whole, theme.Ink, theme.Quiet} {
			if got := theme.Contrast(look.Colour(use), paper); got < 3 {
				t.Errorf("%s: %v has a contrast of %.2f on paper", name, use, got)
			}
		}
	}
}

// An area that is pale on paper has its number beside it or an outline that is not:
// nobody has to see how far it reaches.
func TestPaleAreasAreNotAlone(t *testing.T) {
	eachSeen(t, func(t *testing.T, look theme.Theme, c chart, p draw.Picture) {
		for i, op := range p.Ops {
			f, ok := op.(draw.Fill)
			if !ok || f.Color == draw.RGB(0xFFFFFF) || theme.Contrast(f.Color, draw.RGB(0xFFFFFF)) >= 3 {
				continue
			}
			box := boundsOf(f.Path)
			outlined := i+1 < len(p.Ops) && func() bool {
				s, ok := p.Ops[i+1].(draw.Stroke)
				return ok && theme.Contrast(s.Color, draw.RGB(0xFFFFFF)) >= 3
			}()
			said := slices.ContainsFunc(p.Ops, func(op draw.Op) bool {
				if s, ok := op.(draw.Stroke); ok && s.Width == 500 { // a leader leads to the words
					from := s.Path.Points[0]
					return draw.Rect{X: box.X - 4*draw.Pt, Y: box.Y - 4*draw.Pt, W: box.W + 8*draw.Pt, H: box.H + 8*draw.Pt}.Overlaps(draw.Rect{X: from.X, Y: from.Y, W: 1, H: 1})
				}
				text, ok := op.(draw.Text)
				near := draw.Rect{X: box.X - 40*draw.Pt, Y: box.Y - 20*draw.Pt, W: box.W + 120*draw.Pt, H: box.H + 60*draw.Pt}
				return ok && near.Overlaps(inkBox(embedded(t), text))
			})
			if !outlined && !said {
				t.Errorf("%v has neither outline nor words", f)
			}
		}
	})
}
