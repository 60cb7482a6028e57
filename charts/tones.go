package charts

import (
	"math"
	"slices"

	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// Tones gives lines without the accent that cross or come near each other in one
// of several charts looks by which they are told apart: greys and small marks, not
// hues, so that they are so on a grey printer too and the accent stays the one
// colour. The tones are for [Series.Tone], by the labels of the series; who meets
// nobody has none, and stays plain. A label has one tone through all the charts.
// With more lines that meet each other than there are tones, some have the same.
func Tones(charts ...[]Series) map[string]int {
	var names []string // in the order in which they come first
	meets := map[string]map[string]bool{}
	for _, all := range charts {
		least := nearLines * spanOf(all)
		for i, a := range all {
			if !slices.Contains(names, a.Label) {
				names = append(names, a.Label)
			}
			for _, b := range all[:i] {
				if a.Accent || b.Accent || a.Label == b.Label || !meet(a.Values, b.Values, least) {
					continue
				}
				for _, pair := range [...][2]string{{a.Label, b.Label}, {b.Label, a.Label}} {
					if meets[pair[0]] == nil {
						meets[pair[0]] = map[string]bool{}
					}
					meets[pair[0]][pair[1]] = true
				}
			}
		}
	}
	out := map[string]int{}
	for _, name := range names {
		var used [LineTones]int // how many of those that it meets have a tone
		given := false
		for _, other := range names {
			if other == name {
				given = true
			}
			if meets[name][other] && !given {
				used[out[other]]++
			}
		}
		best := 0
		for tone, n := range used {
			if n < used[best] {
				best = tone
			}
		}
		if best > 0 {
			out[name] = best
		}
	}
	return out
}

// LineTones is how many looks lines without the accent have, with the plain one.
const LineTones = 3 * plainTones

// plainTones are those without marks.
const plainTones = 2

// nearLines is how near to each other, in parts of the whole scale, lines are that
// are not told apart by their places: about the width of both with as much between.
const nearLines = 0.02

// spanOf is from the least to the greatest value, zero among them.
func spanOf(all []Series) float64 {
	low, high := 0.0, 0.0
	for _, s := range all {
		for _, r := range s.Values {
			low, high = math.Min(low, r.bar().value()), math.Max(high, r.bar().value())
		}
	}
	return high - low
}

// meet reports whether two lines cross, or are nearer to each other than so much.
func meet(a, b []Reading, least float64) bool {
	for i := 1; i < min(len(a), len(b)); i++ {
		if !a[i-1].known() || !a[i].known() || !b[i-1].known() || !b[i].known() {
			continue
		}
		from := a[i-1].bar().value() - b[i-1].bar().value()
		to := a[i].bar().value() - b[i].bar().value()
		if math.Min(math.Abs(from), math.Abs(to)) < least || (from < 0) != (to < 0) {
			return true
		}
	}
	return false
}

// toned gives series of which none has a tone those by which they are told apart.
func toned(all []Series) []Series {
	if slices.ContainsFunc(all, func(s Series) bool { return s.Tone != 0 }) {
		return all
	}
	tones := Tones(all)
	if len(tones) == 0 {
		return all
	}
	out := slices.Clone(all)
	for i := range out {
		out[i].Tone = tones[out[i].Label]
	}
	return out
}

// mark is what stands on the official values of a line.
type mark int

const (
	noMark mark = iota
	dotMark
	squareMark
)

// toneOf is the grey and the mark of a tone: two greys that everybody tells apart,
// without a mark, with dots and with squares.
func toneOf(tone int) (theme.Use, mark) {
	grey := [plainTones]theme.Use{theme.Whole, theme.Secondary}[tone%plainTones]
	return grey, mark(tone / plainTones)
}

// markRadius is from the middle of a mark to its edge.
const markRadius = 1600

// marked reports whether the mark of a line's tone stands on one of its points.
func (s Series) marked(i int) bool {
	_, m := toneOf(s.Tone)
	return m != noMark && !s.Accent && s.Values[i].known() && !s.ringed(i)
}

// drawMark draws the mark of a series' tone.
func (b brush) drawMark(at draw.Point, s Series, color draw.Color) {
	if _, m := toneOf(s.Tone); m == dotMark {
		b.circle(at, markRadius, ringEdge, color, color)
		return
	}
	b.box(draw.Rect{X: at.X - markRadius, Y: at.Y - markRadius, W: 2 * markRadius, H: 2 * markRadius}, color)
}
