package charts

import (
	"slices"

	"kyyeu/internal/draw"
)

// A line's last value stands at its end. So that others can be read too, and not
// only off the scale, values stand where a line begins and at its highest and lowest
// turns, wherever there is room right at the point: a number that could be that of
// another line is left out.

const (
	// mostTurning is how many lines a chart has at most whose values are written at
	// their turns; with more, only those of lines with the accent are.
	mostTurning = 8
	turnGap     = 3 * draw.Pt  // from a point to its value
	turnAlone   = 3 * draw.Pt  // from a value to any other line, at least
	turnScale   = 5 * draw.Pt  // from a value to the numbers of the scale
	turnDeep    = 11 * draw.Pt // below the area, for values that lie at its edge
)

// turns are the points of a series at which its value is worth writing: its highest
// and lowest, if it turns there, and its first. The last is told at the end of the line.
func (s Series) turns() []int {
	first, high, low := -1, -1, -1
	var highs, lows int // how often
	last := s.last()
	for i, r := range s.Values {
		if !r.known() {
			continue
		}
		v := r.bar().value()
		switch {
		case first < 0:
			first, high, low, highs, lows = i, i, i, 1, 1
			continue
		case v > s.Values[high].bar().value():
			high, highs = i, 1
		case v == s.Values[high].bar().value():
			highs++
		}
		switch {
		case v < s.Values[low].bar().value():
			low, lows = i, 1
		case v == s.Values[low].bar().value():
			lows++
		}
	}
	var out []int
	add := func(i, often int) {
		if i >= 0 && i != last && often == 1 && s.Values[i].Text != "" && !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	add(high, highs)
	add(low, lows)
	add(first, 1)
	return out
}

// labelTurns writes values at the turns of the lines, where that finds room.
func (l *lines) labelTurns(segments []segment, taken []draw.Rect) {
	var choices [][]place
	var words []insideLabel
	for _, accent := range []bool{true, false} {
		for i, s := range l.Series {
			if s.Accent != accent || !accent && len(l.Series) > mostTurning {
				continue
			}
			font := l.quiet
			if accent {
				font = l.percent
			}
			for _, n := range s.turns() {
				at := l.field.place(float64(l.Periods[n].At), s.Values[n].bar().value())
				in := insideLabel{at: at, font: font, s: s.Values[n].Text, series: i}
				words = append(words, in)
				choices = append(choices, slices.DeleteFunc(atTurn(in), func(p place) bool { return l.isAmongOthers(p.box, i) }))
			}
		}
	}
	// A first value must not be taken for one of the scale.
	for _, t := range l.axis.ticks {
		box := inkBox(l.scale, t.text).Move(draw.Point{Y: l.field.place(0, t.value).Y - gridNumber})
		box.W += turnScale
		taken = append(taken, box)
	}
	for _, x := range l.outside {
		taken = append(taken, inkBox(l.missing, unknownMark).Move(l.outsideAt(x)))
	}
	frame := l.inner()
	frame.X, frame.W, frame.H = 0, frame.Right(), frame.H+turnDeep
	for k, j := range arrange(frame, choices, segments, taken) {
		if j >= 0 {
			l.turns = append(l.turns, words[k].in(choices[k][j]))
			l.deep = l.deep || choices[k][j].box.Bottom() > l.field.area.Bottom()
		}
	}
}

// atTurn are the places for a value at its point: above or below, in the middle or
// to one side.
func atTurn(in insideLabel) []place {
	box := inkBox(in.font, in.s)
	var out []place
	for i, x := range []draw.Length{in.at.X - box.W/2, in.at.X - box.W + turnGap, in.at.X - turnGap, in.at.X} {
		for j, y := range []draw.Length{in.at.Y - turnGap - box.H, in.at.Y + turnGap, in.at.Y - 2*turnGap - box.H, in.at.Y + 2*turnGap} {
			out = append(out, place{draw.Rect{X: x, Y: y, W: box.W, H: box.H}, int64(i + 2*j)})
		}
	}
	return out
}

// isAmongOthers reports whether a box is near a line of another series.
func (l *lines) isAmongOthers(box draw.Rect, series int) bool {
	wide := draw.Rect{X: box.X - turnAlone, Y: box.Y - turnAlone, W: box.W + 2*turnAlone, H: box.H + 2*turnAlone}
	for n, st := range l.field.strokes {
		if l.strokeOf[n] == series {
			continue
		}
		for i := 1; i < len(st.x); i++ {
			if (segment{l.field.place(st.x[i-1], st.y[i-1]), l.field.place(st.x[i], st.y[i]), st.width / 2}).hits(wide) {
				return true
			}
		}
	}
	return false
}
