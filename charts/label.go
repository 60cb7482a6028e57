package charts

import (
	"cmp"
	"math"
	"slices"

	"kyyeu/internal/draw"
)

// Labels are placed in two ways. Those in a column or a row, in a fixed order,
// are pushed apart as little as possible: [spread] finds the one best answer.
// Those with several places to choose from, around marks that they must not
// touch, are chosen by [arrange], which takes a bounded number of steps. Neither
// knows what a label says; both give the same answer for the same input.

// clearance is kept free between a label and what it does not belong to.
const clearance = 500

// inkBox is the box round the letters of a text, from its place in line: X and Y
// are those of the left end of the baseline.
func inkBox(f draw.Font, s string) draw.Rect {
	width := f.Width(s)
	var top, bottom draw.Length
	for _, r := range s {
		if b, ok := f.Face.Bounds(r); ok {
			top, bottom = min(top, -f.Scale(b.YMax)), max(bottom, -f.Scale(b.YMin))
		}
	}
	// Letters reach a little over their advances on both sides.
	over := f.Size / 16
	return draw.Rect{X: -over, Y: top, W: width + 2*over, H: bottom - top}
}

// spread places labels along a line: each as near to the place that it wants as
// the others allow. They keep their order; gaps[i] is the least distance from
// label i to the next, so that there is one less of them than of labels. The
// first stands at low or beyond, the last at high or before. The sum of the
// squares of what they are moved by is the least that is possible. ok is false
// when they do not fit.
func spread(wants, gaps []draw.Length, low, high draw.Length) (places []draw.Length, ok bool) {
	// With the gaps taken out of the places, what is left must only not
	// descend: isotonic regression, by pooling neighbours that would.
	type pool struct{ sum, n int64 }
	mean := func(p pool) float64 { return float64(p.sum) / float64(p.n) }
	pools := make([]pool, 0, len(wants))
	var before draw.Length // all gaps so far
	for i, w := range wants {
		if i > 0 {
			before += gaps[i-1]
		}
		pools = append(pools, pool{int64(w - before), 1})
		for n := len(pools); n > 1 && mean(pools[n-2]) >= mean(pools[n-1]); n = len(pools) {
			pools[n-2].sum += pools[n-1].sum
			pools[n-2].n += pools[n-1].n
			pools = pools[:n-1]
		}
	}
	if high-before < low {
		return nil, false
	}
	places = make([]draw.Length, 0, len(wants))
	for _, p := range pools {
		at := min(max(draw.Length(math.Round(mean(p))), low), high-before)
		for range p.n {
			places = append(places, at)
		}
	}
	var shift draw.Length
	for i := range places {
		if i > 0 {
			shift += gaps[i-1]
		}
		places[i] += shift
	}
	return places, true
}

// segment is a straight piece of a mark, with the half of its width.
type segment struct {
	from, to draw.Point
	half     draw.Length
}

// hits reports whether a segment touches a box or comes nearer than the
// clearance.
func (s segment) hits(box draw.Rect) bool {
	by := s.half + clearance
	left, right := box.X-by, box.Right()+by
	top, bottom := box.Y-by, box.Bottom()+by
	if max(s.from.X, s.to.X) <= left || min(s.from.X, s.to.X) >= right ||
		max(s.from.Y, s.to.Y) <= top || min(s.from.Y, s.to.Y) >= bottom {
		return false
	}
	// Their bounds overlap: they miss each other only when all corners are on
	// one side of the segment.
	d := draw.Point{X: s.to.X - s.from.X, Y: s.to.Y - s.from.Y}
	side := func(x, y draw.Length) int {
		return cmp.Compare(d.X*(y-s.from.Y), d.Y*(x-s.from.X))
	}
	a := side(left, top)
	return a == 0 || a != side(right, top) || a != side(left, bottom) || a != side(right, bottom)
}

// place is where a label might stand.
type place struct {
	// box is round the letters.
	box draw.Rect
	// cost says how good the place is: the less the better, and not negative.
	cost int64
}

// rounds is how often [arrange] goes over all labels: it seldom needs three.
const rounds = 8

// arrange chooses a place for every label out of those that it offers, so that
// no two boxes come nearer than the clearance, none leaves the frame and none
// touches a segment or a box that is taken. It gives the index of the place, or
// -1 for a label that finds none: the caller must have another way to say it.
// Earlier labels go before later ones. Every label chooses the cheapest place in
// sight of the others, over and over until none wants to move or the rounds are
// over.
func arrange(frame draw.Rect, labels [][]place, segments []segment, taken []draw.Rect) []int {
	chosen := make([]int, len(labels))
	free := make([][]int, len(labels)) // places that touch nothing fixed
	for i, places := range labels {
		chosen[i] = -1
		for j, p := range places {
			if isFree(p.box, frame, segments, taken) {
				free[i] = append(free[i], j)
			}
		}
	}
	const collision = int64(1) << 40 // more than any sum of costs
	for range rounds {
		moved := false
		for i := range labels {
			best, least := -1, int64(math.MaxInt64)
			for _, j := range free[i] {
				p := labels[i][j]
				cost := p.cost
				for k := range labels {
					if k != i && chosen[k] >= 0 && near(p.box, labels[k][chosen[k]].box) {
						cost += collision
					}
				}
				if cost < least {
					best, least = j, cost
				}
			}
			if best != chosen[i] {
				chosen[i], moved = best, true
			}
		}
		if !moved {
			break
		}
	}
	// What still collides gives way to those before it.
	for i := range chosen {
		for k := range i {
			if chosen[i] >= 0 && chosen[k] >= 0 && near(labels[i][chosen[i]].box, labels[k][chosen[k]].box) {
				chosen[i] = -1
			}
		}
	}
	return chosen
}

func isFree(box, frame draw.Rect, segments []segment, taken []draw.Rect) bool {
	if box.X < frame.X || box.Y < frame.Y || box.Right() > frame.Right() || box.Bottom() > frame.Bottom() {
		return false
	}
	return !slices.ContainsFunc(segments, func(s segment) bool { return s.hits(box) }) &&
		!slices.ContainsFunc(taken, func(r draw.Rect) bool { return near(box, r) })
}

// near reports whether two boxes come nearer than the clearance.
func near(a, b draw.Rect) bool {
	a = draw.Rect{X: a.X - clearance, Y: a.Y - clearance, W: a.W + 2*clearance, H: a.H + 2*clearance}
	return a.Overlaps(b)
}

// sideLabel stands in a column beside the end of a line: a name, which may take
// several lines, and a value in a column of its own.
type sideLabel struct {
	// end is where the mark ends; its Y is the middle line that the label wants.
	end draw.Point
	// loose says that there is no mark to lead to.
	loose bool
	name  []string
	value string
	// The types of name and value.
	nameFont, valueFont draw.Font
	// color is that of the mark.
	color draw.Color
	// y is the middle line that the label got.
	y draw.Length
}

// leastPitch is the least distance of two labels in a column.
const leastPitch = 10 * draw.Pt

// reach is how far the letters of a label go up and down from its middle line.
func (s sideLabel) reach() (up, down draw.Length) {
	up, down = middle(s.nameFont), middle(s.nameFont)
	first := up - leading*draw.Length(len(s.name)-1)/2
	for i, line := range s.name {
		box := inkBox(s.nameFont, line)
		y := first + leading*draw.Length(i)
		up, down = max(up, -box.Y-y), max(down, box.Bottom()+y)
	}
	box, y := inkBox(s.valueFont, s.value), middle(s.valueFont)
	return max(up, -box.Y-y), max(down, box.Bottom()+y)
}

// between is what is kept free between labels: more where some have several
// lines, which must not be taken for those of another.
func between(labels []sideLabel) draw.Length {
	for _, s := range labels {
		if len(s.name) > 1 {
			return 2 * draw.Pt
		}
	}
	return clearance
}

// sideHeight is a height in which a column of labels finds room in whatever
// order: a label and the next are never further apart than half of what both
// take here.
func sideHeight(labels []sideLabel) draw.Length {
	var h draw.Length
	free := between(labels)
	for _, s := range labels {
		up, down := s.reach()
		h += max(leastPitch, 2*max(up, down)+free)
	}
	return h
}

// setSide sorts the labels by what they want and gives each its place between
// two heights, which their letters do not leave. It reports whether they fit.
func setSide(labels []sideLabel, top, bottom draw.Length) bool {
	if len(labels) == 0 {
		return true
	}
	slices.SortStableFunc(labels, func(a, b sideLabel) int { return cmp.Compare(a.end.Y, b.end.Y) })
	wants, gaps := make([]draw.Length, len(labels)), make([]draw.Length, 0, len(labels))
	firstUp, below := labels[0].reach()
	free := between(labels)
	for i, s := range labels {
		wants[i] = s.end.Y
		if i > 0 {
			up, down := s.reach()
			gaps = append(gaps, max(leastPitch, below+up+free))
			below = down
		}
	}
	places, ok := spread(wants, gaps, top+firstUp, bottom-below)
	for i, y := range places {
		labels[i].y = y
	}
	return ok
}

// leaderFrom is how far a label may be moved before a line leads to it.
const leaderFrom = 2 * draw.Pt

// leads reports whether a label needs a leader line.
func (s sideLabel) leads() bool {
	return !s.loose && max(s.y-s.end.Y, s.end.Y-s.y) > leaderFrom
}
