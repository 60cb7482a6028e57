package charts_test

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
	"sync"
	"testing"

	"kyyeu/charts"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// kind is a kind of chart with sound data, made anew for each test.
type kind struct {
	name string
	// make gives the chart at a width, with one of its values and one of its
	// names replaced.
	make func(width draw.Length, value float64, name string) chart
	// sound is a value that can be drawn in the place.
	sound float64
}

var kinds = []kind{
	{"ranking", func(w draw.Length, v float64, name string) chart {
		c := growth()
		c.Width = w
		c.Bars = append([]charts.Bar{}, c.Bars...)
		c.Bars = append(c.Bars, charts.Bar{Label: name, Value: v, Text: "1"})
		return c
	}, 3},
	{"share", func(w draw.Length, v float64, name string) chart {
		c := retailShare()
		c.Width, c.Percent, c.RestText = w, v, name
		return c
	}, 3},
	{"grouped", func(w draw.Length, v float64, name string) chart {
		c := twoYears()
		c.Width, c.Pairs[1].Earlier.Value, c.Pairs[1].Label = w, v, name
		return c
	}, 3},
	{"lines", func(w draw.Length, v float64, name string) chart {
		c := retailYears()
		c.Width, c.Series[1].Values[2].Value, c.Series[1].Label = w, v, name
		return c
	}, 3},
	{"slope", func(w draw.Length, v float64, name string) chart {
		c := twoYearSlope()
		c.Width, c.Series[1].Values[0].Value, c.Series[1].Label = w, v, name
		return c
	}, 3},
	{"multiples", func(w draw.Length, v float64, name string) chart {
		c := retailPanels()
		c.Width, c.Series[1].Values[2].Value, c.Series[1].Label = w, v, name
		return c
	}, 3},
	{"stacked", func(w draw.Length, v float64, name string) chart {
		c := sixParts()
		c.Width, c.Parts[1].Percent, c.Parts[1].Label = w, v, name
		return c
	}, 70.3 / 290.6 * 100},
	{"dots", func(w draw.Length, v float64, name string) chart {
		c := growthRanges()
		c.Width = w
		c.Rows = append(c.Rows, charts.Dot{Label: name, Value: read(v, "1")})
		return c
	}, 3},
	{"doughnut", func(w draw.Length, v float64, name string) chart {
		c := fiveParts()
		c.Width, c.Parts[1].Percent, c.Parts[1].Label = w, v, name
		return c
	}, 70.3 / 290.6 * 100},
}

// eachKind runs a test for every kind.
func eachKind(t *testing.T, f func(t *testing.T, k kind)) {
	t.Helper()
	for _, k := range kinds {
		t.Run(k.name, func(t *testing.T) { f(t, k) })
	}
}

// What is not finite never reaches go-chart, which would not return; nor does a
// value whose unit was mistaken. No picture comes with the error.
func TestNothingInfiniteIsDrawn(t *testing.T) {
	eachKind(t, func(t *testing.T, k kind) {
		for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e19, -1e300} {
			p, err := k.make(full, v, "Tỉnh").Draw(embedded(t))
			if err == nil || len(p.Ops) > 0 || p.Size != (draw.Size{}) {
				t.Errorf("%g is drawn: %v", v, err)
			}
		}
	})
}

// A letter that the face lacks is refused, and a set without faces.
func TestLettersThatCannotBePrinted(t *testing.T) {
	eachKind(t, func(t *testing.T, k kind) {
		if _, err := k.make(full, k.sound, "☃").Draw(embedded(t)); err == nil || !strings.Contains(err.Error(), "has no U+2603") {
			t.Errorf("error is %v", err)
		}
		if _, err := k.make(full, k.sound, "Tỉnh").Draw(nil); err == nil {
			t.Error("drawn without fonts")
		}
	})
}

// Names arrive as they are: go-chart's own SVG would have to be escaped.
func TestNamesAreNotChanged(t *testing.T) {
	eachKind(t, func(t *testing.T, k kind) {
		const name = "A & B <c> \"d\""
		if _, ok := texts(mustDraw(t, k.make(full, k.sound, name)))[name]; !ok {
			t.Errorf("no %q", name)
		}
	})
}

// A chart that is too narrow says at which width it fits.
func TestEveryKindSaysWhatItNeeds(t *testing.T) {
	eachKind(t, func(t *testing.T, k kind) {
		for _, name := range []string{"Tỉnh", "Thành phố Hồ Chí Minh và các tỉnh lân cận"} {
			for w := draw.Length(0); w < full; w += 5 * draw.Pt {
				_, err := k.make(w, k.sound, name).Draw(embedded(t))
				var narrow *charts.NarrowError
				if err == nil {
					continue
				}
				if !errors.As(err, &narrow) {
					t.Fatalf("at %v: %v", w, err)
				}
				if _, err := k.make(narrow.Need, k.sound, name).Draw(embedded(t)); err != nil {
					t.Fatalf("at %v: %v; there: %v", w, narrow, err)
				}
			}
		}
	})
}

// The picture is as wide as asked for whatever its data, so that neighbours on a
// page are flush; and nothing is drawn twice in another way.
func TestEveryKindIsAsWideAsAsked(t *testing.T) {
	eachKind(t, func(t *testing.T, k kind) {
		c := k.make(full, k.sound, "Tỉnh")
		p := mustDraw(t, c)
		if p.Size.W != full || p.Size.H <= 0 {
			t.Errorf("%v x %v", p.Size.W, p.Size.H)
		}
		if q := mustDraw(t, c); p.String() != q.String() {
			t.Error("drawn in two ways")
		}
		if err := pictureLaws(embedded(t), p); err != nil {
			t.Error(err)
		}
	})
}

// Drawing leaves the data as it was, and charts share nothing: go-chart writes
// into the ranges that it is given, and loads its own font without a lock.
func TestEveryKindLeavesItsDataAlone(t *testing.T) {
	eachKind(t, func(t *testing.T, k kind) {
		set := embedded(t)
		c, same := k.make(full, k.sound, "Tỉnh"), k.make(full, k.sound, "Tỉnh")
		want := mustDraw(t, c).String()
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				if p, err := c.Draw(set); err != nil || p.String() != want {
					t.Errorf("another picture: %v", err)
				}
			})
		}
		wg.Wait()
		if !reflect.DeepEqual(c, same) {
			t.Errorf("it is now %+v", c)
		}
	})
}

// The laws hold for every size and kind of face that a look may have.
func TestEveryKindInAnotherLook(t *testing.T) {
	for _, look := range []theme.Theme{{Percent: theme.MinSize}, {Percent: theme.MaxSize}, {Percent: theme.MaxSize, SerifDisplay: true}} {
		look = look.With(theme.Accent, draw.RGB(0x7A1F3D))
		set := look.Fonts(embedded(t))
		c, g, l, s, m, st, d, dn := growth(), twoRates(), growthQuarters(), twoYearSlope(), retailPanels(), unevenParts(full), growthRanges(), fiveParts()
		c.Look, g.Look, l.Look, s.Look, m.Look, st.Look, d.Look, dn.Look = look, look, look, look, look, look, look, look
		for _, c := range []chart{c, g, l, s, m, st, d, dn} {
			p, err := c.Draw(set)
			if err == nil {
				err = pictureLaws(set, p)
			}
			if err != nil {
				t.Errorf("%T in %+v: %v", c, look, err)
			}
			if strings.Contains(p.String(), "#005F73") {
				t.Errorf("%T has the accent of another look", c)
			}
		}
	}
}

// What is too much for a kind is refused by number.
func TestCrowded(t *testing.T) {
	many := make([]charts.Series, 64)
	for i := range many {
		many[i] = charts.Series{Label: fmt.Sprint("Tỉnh ", i), Values: []charts.Reading{read(1, "1"), read(2, "2")}}
	}
	parts := make([]charts.Part, 7)
	for i := range parts {
		parts[i] = charts.Part{Label: "Tỉnh", Percent: 100.0 / 7, PercentText: "14,3%"}
	}
	two := years(2020, 2021)
	for want, c := range map[string]chart{
		"64 lines, want at most 24":                            charts.Lines{Width: full, Periods: two, Series: many},
		"slope: 64 lines, want at most 24":                     charts.Slope{Width: full, Periods: [2]charts.Period(two), Series: many},
		"64 panels, want at most 63":                           charts.Multiples{Width: full, Periods: two, Series: many},
		"7 parts, want at most 6":                              charts.Stacked{Width: full, Parts: parts},
		"7 parts, want at most 5":                              charts.Doughnut{Width: full, Parts: parts},
		"1 periods, want at least 2":                           charts.Lines{Width: full, Periods: two[:1], Series: many[:1]},
		`series "Tỉnh 0" has 2 values for 3 periods`:           charts.Lines{Width: full, Periods: years(2019, 2021), Series: many[:1]},
		"no value in any period":                               charts.Lines{Width: full, Periods: two, Series: []charts.Series{{Label: "A", Values: []charts.Reading{unknown, unknown}}}},
		`period "2020" is at 24240, want it after "2021"`:      charts.Lines{Width: full, Periods: []charts.Period{two[1], two[0]}, Series: many[:1]},
		"no text for its value":                                charts.Slope{Width: full, Periods: [2]charts.Period(two), Series: []charts.Series{{Label: "A", Values: []charts.Reading{read(1, ""), read(2, "2")}}}},
		"1 parts, want at least 2":                             charts.Stacked{Width: full, Parts: parts[:1]},
		"the parts come to 28.5714%, want 100%":                charts.Doughnut{Width: full, Parts: parts[:2]},
		"its value is missing":                                 charts.Stacked{Width: full, Parts: []charts.Part{parts[0], {Label: "B", State: charts.Missing}}},
		"value is -5%, want 0 to 100":                          charts.Doughnut{Width: full, Parts: []charts.Part{parts[0], {Label: "B", Percent: -5, PercentText: "−5%"}}},
		"no pairs":                                             charts.Grouped{Width: full},
		"no rows":                                              charts.Dots{Width: full},
		"value is 5, outside its range from 6 to 7":            charts.Dots{Width: full, Rows: []charts.Dot{{Label: "A", Value: read(5, "5"), Range: &charts.Range{Low: 6, High: 7}}}},
		"range is from 7 down to 6":                            charts.Dots{Width: full, Rows: []charts.Dot{{Label: "A", Value: read(6, "6"), Range: &charts.Range{Low: 7, High: 6}}}},
		`pair "A", 2021: value is 1 although nothing occurred`: charts.Grouped{Width: full, Later: "2021", Pairs: []charts.Pair{{Label: "A", Later: charts.Reading{Value: 1, Text: "-", State: charts.Nothing}}}},
	} {
		if _, err := c.Draw(embedded(t)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error is %v, want %s", err, want)
		}
	}
}

// Every word of a picture comes from the data or is a number of a scale: no
// title, legend or tick of go-chart's own is left.
func TestEveryWordIsOurs(t *testing.T) {
	eachKind(t, func(t *testing.T, k kind) {
		c := k.make(full, k.sound, "Tỉnh")
		var given strings.Builder
		collect(reflect.ValueOf(c), &given)
		for s := range texts(mustDraw(t, c)) {
			for _, word := range strings.Fields(s) {
				if !strings.Contains(given.String(), word) && strings.Trim(word, "…·0123456789%−") != "" {
					t.Errorf("%q is in the picture, and not in the data", s)
				}
			}
		}
	})
}

// collect gives all strings that a value holds.
func collect(v reflect.Value, to *strings.Builder) {
	switch v.Kind() {
	case reflect.String:
		to.WriteString(v.String() + "\n")
	case reflect.Struct:
		for i := range v.NumField() {
			collect(v.Field(i), to)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			collect(v.Index(i), to)
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			collect(v.Elem(), to)
		}
	}
}

// The smallest beside the largest is there to be read, at the place where it
// begins, and drawn as small as it is.
func TestTinyBesideHuge(t *testing.T) {
	const tiny = "0,000001"
	small, huge := read(1e-6, tiny), read(1e6, "1.000.000")
	pair := []charts.Series{{Label: "A", Values: []charts.Reading{huge, huge}}, {Label: "B", Values: []charts.Reading{small, small}}}
	two := years(2020, 2021)
	for _, c := range []chart{
		charts.Ranking{Width: full, Bars: []charts.Bar{{Label: "A", Value: 1e6, Text: "1.000.000"}, {Label: "B", Value: 1e-6, Text: tiny}}},
		charts.Grouped{Width: full, Later: "2021", Earlier: "2020", Pairs: []charts.Pair{{Label: "A", Later: huge, Earlier: huge}, {Label: "B", Later: small, Earlier: huge}}},
		charts.Lines{Width: full, Periods: two, Series: pair},
		charts.Slope{Width: full, Periods: [2]charts.Period(two), Series: pair},
		charts.Multiples{Width: full, Periods: two, Series: pair},
		charts.Dots{Width: full, Rows: []charts.Dot{{Label: "A", Value: huge}, {Label: "B", Value: small}}},
		charts.Stacked{Width: full, Parts: []charts.Part{{Label: "A", Percent: 100 - 1e-10, PercentText: "100%"}, {Label: "B", Percent: 1e-10, PercentText: tiny}}},
		charts.Doughnut{Width: full, Parts: []charts.Part{{Label: "A", Percent: 100 - 1e-10, PercentText: "100%"}, {Label: "B", Percent: 1e-10, PercentText: tiny}}},
	} {
		p := mustDraw(t, c)
		if err := pictureLaws(embedded(t), p); err != nil {
			t.Errorf("%T: %v", c, err)
		}
		if _, ok := texts(p)[tiny]; !ok {
			t.Errorf("%T: no %s", c, tiny)
		}
	}
}
