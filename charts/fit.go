package charts

import (
	"math"

	"kyyeu/internal/draw"
)

// need is room that something takes on one side of the zero line: a length that
// grows with the scale, and one that does not, such as the text after a bar.
type need struct {
	value float64 // not negative, in the unit of the chart
	fixed draw.Length
}

// at is the room at so many units of length for one of value.
func (n need) at(scale float64) draw.Length {
	return draw.Length(math.Ceil(n.value*scale)) + n.fixed
}

// needs is what stands on both sides of the zero line.
type needs struct{ left, right []need }

// add puts one on a side; of the value only the distance from zero counts.
func (n *needs) add(left bool, value float64, fixed draw.Length) {
	one := need{math.Abs(value), fixed}
	if left {
		n.left = append(n.left, one)
	} else {
		n.right = append(n.right, one)
	}
}

// widest is the room that one side takes.
func widest(side []need, scale float64) draw.Length {
	var w draw.Length
	for _, n := range side {
		w = max(w, n.at(scale))
	}
	return w
}

// width is the room that both sides take together.
func (n needs) width(scale float64) draw.Length {
	return widest(n.left, scale) + widest(n.right, scale)
}

// scale is the largest at which everything fits into room, in units of length
// for one of value. It is 0 when nothing grows with it, and negative when even
// the fixed lengths do not fit.
func (n needs) scale(room draw.Length) float64 {
	// Every pair of a left and a right need must fit. A side may be empty, so
	// each is also paired with nothing at all.
	none := need{}
	best := math.Inf(1)
	for _, l := range append([]need{none}, n.left...) {
		for _, r := range append([]need{none}, n.right...) {
			spare := room - l.fixed - r.fixed
			if spare < 0 {
				return -1
			}
			if grow := l.value + r.value; grow > 0 {
				best = math.Min(best, float64(spare)/grow)
			}
		}
	}
	if math.IsInf(best, 1) {
		return 0
	}
	return best
}
