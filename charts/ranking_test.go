package charts_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"kyyeu/charts"
	"kyyeu/internal/draw"
)

var half, full = draw.Mm(82), draw.Mm(170)

// exports has one estimate; five provinces sent nothing.
func exports() charts.Ranking {
	return charts.Ranking{
		Width: half,
		Bars: append([]charts.Bar{
			{Label: "Thanh Hóa", State: charts.Missing},
			{Label: "Nghệ An", Value: 2.097, Text: "2,097 (ước)", State: charts.Estimated, Accent: true},
		}, none("Hà Tĩnh", "Quảng Bình", "Quảng Trị", "Thừa Thiên Huế")...),
		MissingText: missing,
	}
}

// retail has all states.
func retail() charts.Ranking {
	return charts.Ranking{
		Width: half,
		Bars: append(none("Thanh Hóa", "Quảng Bình", "Thừa Thiên Huế"), []charts.Bar{
			{Label: "Nghệ An", Value: 66849, Text: "66.849 (ước)", State: charts.Estimated, Accent: true},
			{Label: "Hà Tĩnh", Value: 42000, Text: "gần 42.000"},
			{Label: "Quảng Trị", Value: 18942.67, Text: "18.942,67 (sơ bộ)", State: charts.Preliminary},
		}...),
		MissingText: missing,
	}
}

// growth has a reference.
func growth() charts.Ranking {
	return charts.Ranking{
		Width: half,
		Bars: append([]charts.Bar{
			{Label: "Thanh Hóa", Value: 16.93, Text: "+16,93 (ước)", State: charts.Estimated, Accent: true},
			{Label: "Nghệ An", Value: 16.01, Text: "+16,01"},
			{Label: "Hà Tĩnh", Value: 14.02, Text: "+14,02"},
			{Label: "Quảng Trị", Value: 8.72, Text: "+8,72 (sơ bộ)", State: charts.Preliminary},
		}, none("Quảng Bình", "Thừa Thiên Huế")...),
		MissingText: missing,
		Reference:   &charts.Mark{Value: 4.7, Text: "Cả nước +4,7"},
	}
}

// diverging has both signs, both kinds of zero, and a value that the reference
// line would run through.
func diverging() charts.Ranking {
	return charts.Ranking{
		Width: half,
		Bars: append([]charts.Bar{
			{Label: "Tỉnh A", Value: 12.4, Text: "+12,4", Accent: true},
			{Label: "Tỉnh B", Value: 4.1, Text: "+4,1", Accent: true},
			{Label: "Tỉnh C", Value: -2.3, Text: "−2,3"},
			{Label: "Tỉnh D", Value: -5.6, Text: "−5,6 (sơ bộ)", State: charts.Preliminary},
			{Label: "Tỉnh E", Value: 0, Text: "0"},
			{Label: "Tỉnh G", Text: "-", State: charts.Nothing},
		}, none("Tỉnh H")...),
		MissingText: missing,
		Reference:   &charts.Mark{Value: 4.7, Text: "Cả nước +4,7"},
	}
}

// long has labels that have to be broken, a context bar, and is roomy.
func long() charts.Ranking {
	return charts.Ranking{
		Width: half,
		Bars: []charts.Bar{
			{Label: "Bà Rịa - Vũng Tàu", Value: 30, Text: "30"},
			{Label: "Thành phố Hồ Chí Minh", Value: 41.5, Text: "41,5", Accent: true},
			{Label: "Khai khoáng, chế biến, chế tạo (2021)", Value: 12, Text: "12", State: charts.Estimated},
			{Label: "Cả nước", Value: 22, Text: "22", Context: true},
		},
		Roomy: true,
	}
}

func TestRankingGolden(t *testing.T) {
	for name, c := range map[string]charts.Ranking{
		"ranking-exports": exports(), "ranking-retail": retail(), "ranking-growth": growth(),
		"ranking-diverging": diverging(), "ranking-long": long(),
	} {
		t.Run(name, func(t *testing.T) { checkGolden(t, name, mustDraw(t, c)) })
	}
}

func TestRankingOrder(t *testing.T) {
	bars := []charts.Bar{
		{Label: "m1", State: charts.Missing, Value: math.NaN()}, {Label: "b", Value: 2, Text: "2"},
		{Label: "z", Text: "-", State: charts.Nothing}, {Label: "n", Value: -1, Text: "−1"}, {Label: "a", Value: 3, Text: "3"},
		{Label: "b2", Value: 2, Text: "2"}, {Label: "m2", State: charts.Missing, Text: "… chưa giao"}, {Label: "y", Value: 0, Text: "0"},
	}
	given := slices.Clone(bars)
	p := mustDraw(t, charts.Ranking{Width: half, Bars: bars, MissingText: missing})
	var labels []string
	for _, op := range p.Ops {
		if text, ok := op.(draw.Text); ok && text.At.X == 0 {
			labels = append(labels, text.S)
		}
	}
	if got, want := strings.Join(labels, " "), "a b b2 z y n m1 m2"; got != want {
		t.Errorf("order is %s, want %s", got, want)
	}
	for i := range bars {
		if bars[i].Label != given[i].Label {
			t.Error("the caller's bars were sorted")
		}
	}
	for _, want := range []string{missing, "… chưa giao"} {
		if _, ok := texts(p)[want]; !ok {
			t.Errorf("no text %q", want)
		}
	}
}

// The measures of the page, as a designer would check them with a ruler.
func TestRankingMeasures(t *testing.T) {
	for _, c := range []struct {
		roomy        bool
		pitch, thick draw.Length
	}{{false, 14 * draw.Pt, 9 * draw.Pt}, {true, 21 * draw.Pt, 12 * draw.Pt}} {
		r := charts.Ranking{Width: half, Roomy: c.roomy, Bars: []charts.Bar{
			{Label: "A", Value: 2, Text: "2", Accent: true}, {Label: "B", Value: 1, Text: "1"},
		}}
		p := mustDraw(t, r)
		if want := (draw.Size{W: half, H: 2 * c.pitch}); p.Size != want {
			t.Errorf("size is %v, want %v", p.Size, want)
		}
		bars := barBoxes(p)
		if len(bars) != 2 || bars[0].H != c.thick || bars[1].Y-bars[0].Y != c.pitch || bars[0].Y != (c.pitch-c.thick)/2 {
			t.Errorf("bars are %v, want %v thick every %v", bars, c.thick, c.pitch)
		}
		if bars[0].X != 38*draw.Pt {
			t.Errorf("bars start at %v, want 38 after short labels", bars[0].X)
		}
		for i, s := range []string{"2", "1"} {
			if gap := texts(p)[s].At.X - bars[i].Right(); gap != 4*draw.Pt {
				t.Errorf("the value %s stands %v after its bar, want 4", s, gap)
			}
		}
		last, ok := p.Ops[len(p.Ops)-1].(draw.Stroke)
		if !ok || last.Width != 750 || last.Color != draw.RGB(0x16191D) || last.Path.Bounds() != (draw.Rect{X: 38 * draw.Pt, H: p.Size.H}) {
			t.Errorf("the last step is %v, want the zero line", p.Ops[len(p.Ops)-1])
		}
	}
}

// barBoxes is the boxes of bars, top to bottom: of a preliminary or estimated
// bar the inside, which its outline does not enlarge.
func barBoxes(p draw.Picture) []draw.Rect {
	var boxes []draw.Rect
	for _, op := range p.Ops {
		switch op := op.(type) {
		case draw.Fill:
			boxes = append(boxes, op.Path.Bounds())
		case draw.Hatch:
			boxes = append(boxes, op.Path.Bounds())
		}
	}
	return boxes
}

// A label is broken only when its column would take more than two fifths, and
// never inside a name.
func TestRankingBreaksLabelsByPhrase(t *testing.T) {
	c := long()
	got := texts(mustDraw(t, c))
	for _, line := range []string{
		"Bà Rịa - Vũng Tàu", "Thành phố", "Hồ Chí Minh", "Khai khoáng,", "chế biến, chế tạo", "(2021)", "Cả nước",
	} {
		if _, ok := got[line]; !ok {
			t.Errorf("no line %q", line)
		}
	}
	c.Width = full
	got = texts(mustDraw(t, c))
	for _, b := range c.Bars {
		if _, ok := got[b.Label]; !ok {
			t.Errorf("%q is broken at %v", b.Label, c.Width)
		}
	}
}

func TestRankingErrors(t *testing.T) {
	bar := func(b charts.Bar) charts.Ranking {
		return charts.Ranking{Width: half, Bars: []charts.Bar{{Label: "Nghệ An", Value: 1, Text: "1"}, b}}
	}
	for _, c := range []struct {
		chart charts.Ranking
		want  string
	}{
		{charts.Ranking{Width: half}, "no bars"},
		{bar(charts.Bar{Label: "Huế", Value: math.NaN(), Text: "1"}), `bar "Huế": value is not a number`},
		{bar(charts.Bar{Label: "Huế", Value: math.Inf(-1), Text: "1"}), `bar "Huế": value is infinite`},
		{bar(charts.Bar{Label: "Huế", Value: 1e300, Text: "1"}), `bar "Huế": value is 1e+300, want at most 1e+18 either side of zero`},
		{bar(charts.Bar{Label: "Huế", Value: 1}), `bar "Huế": no text for its value`},
		{bar(charts.Bar{Label: "Huế", State: charts.Missing}), `bar "Huế": no text for its value`},
		{bar(charts.Bar{Label: "Huế", Value: 1, Text: "-", State: charts.Nothing}), `bar "Huế": value is 1 although nothing occurred, want 0`},
		{bar(charts.Bar{Label: "Huế", Value: 1, Text: "1", State: 9}), `bar "Huế": state is 9, want Official to Nothing`},
		{bar(charts.Bar{Label: "Huế", Value: 1, Text: "1 ☃"}), `bar "Huế": the face BeVietnamPro-SemiBold has no U+2603 '☃' for "1 ☃"`},
		{bar(charts.Bar{Label: "H\nuế", Value: 1, Text: "1"}), `bar "H\nuế": the face BeVietnamPro-Regular has no U+000A '\n' for "H\nuế"`},
		{charts.Ranking{Width: half, Bars: exports().Bars, MissingText: missing, Reference: &charts.Mark{Value: math.Inf(1), Text: "Cả nước"}}, `reference "Cả nước": value is infinite`},
		{charts.Ranking{Width: 30 * draw.Mm(1), Bars: exports().Bars, MissingText: missing}, "bars: width is 30.0 mm, want at least"},
	} {
		p, err := c.chart.Draw(embedded(t))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("error is %v, want %s", err, c.want)
		}
		if len(p.Ops) > 0 || p.Size != (draw.Size{}) {
			t.Errorf("%s: a picture comes with the error", c.want)
		}
	}
	if _, err := exports().Draw(nil); err == nil {
		t.Error("drawn without fonts")
	}
}

// A chart that is too narrow says which width would do, and that width does.
func TestRankingNeed(t *testing.T) {
	for _, c := range []charts.Ranking{exports(), retail(), growth(), diverging(), long()} {
		c.Width = 0
		_, err := c.Draw(embedded(t))
		var narrow *charts.NarrowError
		if !errors.As(err, &narrow) {
			t.Fatalf("error is %v, want a NarrowError", err)
		}
		c.Width = narrow.Need
		mustDraw(t, c)
	}
}
