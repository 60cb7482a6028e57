package charts_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kyyeu/charts"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// Lines that cross, or lie so near to each other that their places do not tell them
// apart, look otherwise by their grey or by the marks on their points.
func TestLinesThatMeetLookOtherwise(t *testing.T) {
	c := charts.Lines{Width: full, Periods: years(2018, 2022), Series: []charts.Series{
		course("Tỉnh A", 1, 2, 3, 4, 5), course("Tỉnh B", 5, 4, 3.1, 2, 1), course("Tỉnh C", 2.1, 2.2, 2.3, 2.2, 2.1),
		course("Tỉnh D", 9, 9, 9, 9, 9), course("Tỉnh E", 1, 9.5, 1, 9.5, 1),
	}}
	c.Series[4].Accent = true
	seen := map[string]string{}
	for _, s := range c.Series[:4] {
		look := lookOf(t, c, s.Label)
		if s.Label == "Tỉnh D" {
			if want := "#8B959C without marks"; look != want {
				t.Errorf("a line that meets none but the accent is %s, want %s", look, want)
			}
			continue
		}
		if other, ok := seen[look]; ok {
			t.Errorf("%s looks like %s: %s", s.Label, other, look)
		}
		seen[look] = s.Label
	}
}

// lookOf is how the line of a series with five official values looks.
func lookOf(t *testing.T, c charts.Lines, label string) string {
	t.Helper()
	p := mustDraw(t, c)
	series := c.Series[slices.IndexFunc(c.Series, func(s charts.Series) bool { return s.Label == label })]
	isOwn := func(path draw.Path) bool {
		for i, q := range path.Points {
			if i >= 5 || !sameLength(q.Y, 150000-series.Values[i].Value*140000/9.5) {
				return false
			}
		}
		return len(path.Points) == 5
	}
	for _, op := range p.Ops {
		line, ok := op.(draw.Stroke)
		if !ok || !isOwn(line.Path) {
			continue
		}
		for _, op := range p.Ops {
			if f, ok := op.(draw.Fill); ok {
				if b := f.Path.Bounds(); (draw.Point{X: b.X + b.W/2, Y: b.Y + b.H/2}) == line.Path.Points[2] {
					return fmt.Sprintf("%v with marks of %d corners", line.Color, len(f.Path.Points))
				}
			}
		}
		return line.Color.String() + " without marks"
	}
	t.Fatalf("no line for %s", label)
	return ""
}

// A name has one tone in all charts, other than that of whomever it meets in any of
// them, as long as there are tones enough; who meets nobody has none.
func TestTones(t *testing.T) {
	rnd := rand.New(rand.NewPCG(2022, 41))
	same, met := 0, 0
	for range 1500 {
		var all [][]charts.Series
		names := 2 + rnd.IntN(charts.LineTones-1)
		for range 1 + rnd.IntN(3) {
			var one []charts.Series
			for _, i := range rnd.Perm(names) {
				s := charts.Series{Label: fmt.Sprintf("Tỉnh %c", 'A'+rune(i)), Accent: rnd.IntN(5) == 0}
				level := rnd.Float64() * 100
				for range 5 {
					s.Values = append(s.Values, read(level+10*rnd.Float64(), "1"))
				}
				one = append(one, s)
			}
			all = append(all, one)
		}
		tones := charts.Tones(all...)
		alone := map[string]bool{}
		for i := range names {
			alone[fmt.Sprintf("Tỉnh %c", 'A'+rune(i))] = true
		}
		for _, one := range all {
			for i, a := range one {
				for _, b := range one[:i] {
					crosses := false
					for n := 1; n < 5; n++ {
						crosses = crosses || (a.Values[n].Value < b.Values[n].Value) != (a.Values[n-1].Value < b.Values[n-1].Value)
					}
					near := false
					for n := range a.Values {
						near = near || math.Abs(a.Values[n].Value-b.Values[n].Value) < 3
					}
					if crosses || near {
						alone[a.Label], alone[b.Label] = false, false
					}
					if crosses && !a.Accent && !b.Accent {
						met++
						if tones[a.Label] == tones[b.Label] {
							t.Fatalf("%s and %s cross and have tone %d both", a.Label, b.Label, tones[a.Label])
						}
					}
				}
			}
		}
		for name, tone := range tones {
			if tone < 1 || tone >= charts.LineTones {
				t.Fatalf("the tone of %s is %d", name, tone)
			}
			if alone[name] {
				t.Fatalf("%s meets nobody and has tone %d", name, tone)
			}
			same++
		}
	}
	if same < 500 || met < 500 {
		t.Errorf("%d tones, %d meetings: the test says little", same, met)
	}
}

// The greys of lines are told apart by everyone, on a grey printer too, and can be
// seen on paper; the accent is another than both, and three quarters wider.
func TestTonesCanBeToldApart(t *testing.T) {
	for name, look := range looks(t) {
		plain, dark := look.Colour(theme.Whole), look.Colour(theme.Secondary)
		for s := range theme.Sights {
			if d := theme.Distance(plain, dark, s); d < 18 {
				t.Errorf("%s: the greys of lines are %.1f apart in sight %d", name, d, s)
			}
		}
		for _, c := range []draw.Color{plain, dark} {
			if got := theme.Contrast(c, draw.RGB(0xFFFFFF)); got < 3 {
				t.Errorf("%s: a line in %v has a contrast of %.2f on paper", name, c, got)
			}
		}
		for s := theme.Colours; s < theme.Grey; s++ {
			if d := theme.Distance(look.Colour(theme.Accent), dark, s); d < 10 {
				t.Errorf("%s: the accent and the dark grey are %.1f apart in sight %d", name, d, s)
			}
		}
	}
}

// A value within the chart stands at its own point: no other line is as near to it,
// and no other point of its own line. All are values of the data.
func TestTurnsAreValues(t *testing.T) {
	rnd := rand.New(rand.NewPCG(2022, 42))
	found := 0
	for i := range 300 {
		c := charts.Lines{Width: []draw.Length{half, full}[rnd.IntN(2)], Periods: years(2015, 2022)}
		at := map[string][2]int{} // series and period of each text
		number := randomNumbers(rnd, true)
		for n := range 1 + rnd.IntN(6) {
			s := charts.Series{Label: fmt.Sprintf("Tỉnh %c", 'A'+rune(n)), Accent: n == 0}
			for m := range c.Periods {
				text := fmt.Sprintf("n%dm%d", n, m)
				at[text] = [2]int{n, m}
				s.Values = append(s.Values, read(number(), text))
			}
			c.Series = append(c.Series, s)
		}
		p := mustDraw(t, c)
		points := pointsOf(p)
		scale := points.most(c.Series)
		place := func(n, m int) draw.Point {
			return draw.Point{
				X: points.left + draw.Length(math.Round(float64(points.right-points.left)*float64(m)/float64(len(c.Periods)-1))),
				Y: points.zero - draw.Length(math.Round(c.Series[n].Values[m].Value*scale)),
			}
		}
		for text, word := range texts(p) {
			where, ok := at[text]
			if !ok || where[1] == len(c.Periods)-1 || !strings.HasPrefix(text, "n") {
				continue
			}
			found++
			box := inkBox(embedded(t), word)
			own := place(where[0], where[1])
			by := 8 * draw.Pt
			if !(draw.Rect{X: box.X - by, Y: box.Y - by, W: box.W + 2*by, H: box.H + 2*by}).Overlaps(draw.Rect{X: own.X, Y: own.Y, W: 1, H: 1}) {
				t.Fatalf("set %d: %s stands at %v, its point is at %v", i, text, box, own)
			}
			for n := range c.Series {
				for m := 1; n != where[0] && m < len(c.Periods); m++ {
					if lineHits(place(n, m-1), place(n, m), box, 3*draw.Pt) {
						t.Fatalf("set %d: %s stands at %v, near the line of %s", i, text, box, c.Series[n].Label)
					}
				}
			}
		}
	}
	if found < 600 {
		t.Errorf("%d values were found in 300 charts", found)
	}
}
