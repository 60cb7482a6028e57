package charts_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"kyyeu/charts"
	"kyyeu/internal/draw"
)

func retailShare() charts.Share {
	return charts.Share{
		Width:       full,
		Percent:     7.97,
		PercentText: "7,97%",
		PartText:    "Bắc Trung Bộ: 105.091 tỷ đồng (ước)",
		RestText:    "Các vùng khác: 1,213 triệu tỷ đồng",
		WholeText:   "Cả nước: 1,318 triệu tỷ đồng = 100%",
		State:       charts.Estimated,
	}
}

func TestShareGolden(t *testing.T) {
	checkGolden(t, "share-retail", mustDraw(t, retailShare()))
	c := retailShare()
	c.Width, c.Percent, c.PercentText, c.State = half, 67.97, "67,97%", charts.Preliminary
	checkGolden(t, "share-narrow", mustDraw(t, c))
}

// A text that finds no room in its place moves; none is left out.
func TestShareKeepsItsTexts(t *testing.T) {
	c := retailShare()
	for _, c.Width = range []draw.Length{draw.Mm(60), half, draw.Mm(126), full} {
		for _, c.Percent = range []float64{0, 0.001, 7.97, 50, 80, 99.9, 100} {
			got := texts(mustDraw(t, c))
			for _, s := range []string{c.PercentText, c.PartText, c.RestText, c.WholeText, "50%", "100%"} {
				if _, ok := got[s]; !ok {
					t.Errorf("at %v and %v%% there is no %q", c.Width, c.Percent, s)
				}
			}
		}
	}
}

func TestShareMeasures(t *testing.T) {
	p := mustDraw(t, retailShare())
	boxes := barBoxes(p)
	part, rest := boxes[0], boxes[1]
	if part.H != 28*draw.Pt || rest.H != 28*draw.Pt || part.X != 0 || rest.X != part.Right() || rest.Right() != full {
		t.Errorf("the parts are %v and %v", part, rest)
	}
	if got := float64(part.W) / float64(full) * 100; math.Abs(got-7.97) > 0.001 {
		t.Errorf("the part is %.4f%% of the bar, want 7.97%%", got)
	}
}

func TestShareErrors(t *testing.T) {
	for want, change := range map[string]func(*charts.Share){
		"value is not a number":                func(c *charts.Share) { c.Percent = math.NaN() },
		"value is 100.1%, want 0 to 100":       func(c *charts.Share) { c.Percent = 100.1 },
		"value is -1%, want 0 to 100":          func(c *charts.Share) { c.Percent = -1 },
		"the value is missing":                 func(c *charts.Share) { c.State = charts.Missing },
		"no text for its value":                func(c *charts.Share) { c.PercentText = "" },
		"has no U+2603":                        func(c *charts.Share) { c.RestText = "☃" },
		"width is 20.0 mm, want at least 28.1": func(c *charts.Share) { c.Width = draw.Mm(20) },
	} {
		c := retailShare()
		change(&c)
		p, err := c.Draw(embedded(t))
		if err == nil || !strings.HasPrefix(err.Error(), `share "Bắc Trung Bộ`) || !strings.Contains(err.Error(), want) {
			t.Errorf("error is %v, want %s", err, want)
		}
		if len(p.Ops) > 0 {
			t.Errorf("%s: a picture comes with the error", want)
		}
	}
}

func TestShareNeed(t *testing.T) {
	c := retailShare()
	c.Width = 0
	_, err := c.Draw(embedded(t))
	var narrow *charts.NarrowError
	if !errors.As(err, &narrow) {
		t.Fatalf("error is %v, want a NarrowError", err)
	}
	c.Width = narrow.Need
	mustDraw(t, c)
}
