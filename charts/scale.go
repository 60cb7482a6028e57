package charts

import (
	"math"
	"strconv"
	"strings"

	"kyyeu/internal/draw"
)

// Numbers is how numbers on a scale are written. The zero value writes them as
// Vietnamese does, 1.234,5; the texts at marks come from the caller.
type Numbers struct {
	// Comma stands before decimals, Group between groups of three digits; empty
	// for "," and ".".
	Comma, Group string
}

// format writes n·10^exp. Negative numbers have U+2212.
func (f Numbers) format(n int64, exp int) string {
	comma, group := f.Comma, f.Group
	if comma == "" {
		comma = ","
	}
	if group == "" {
		group = "."
	}
	digits := strconv.FormatInt(max(n, -n), 10)
	if exp > 0 && n != 0 {
		digits += strings.Repeat("0", exp)
	}
	decimals := ""
	if exp < 0 {
		if short := 1 - exp - len(digits); short > 0 {
			digits = strings.Repeat("0", short) + digits
		}
		digits, decimals = digits[:len(digits)+exp], strings.TrimRight(digits[len(digits)+exp:], "0")
	}
	var b strings.Builder
	if n < 0 {
		b.WriteString("−")
	}
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteRune(d)
	}
	if decimals != "" {
		b.WriteString(comma + decimals)
	}
	return b.String()
}

// tick is a round value on a scale.
type tick struct {
	value float64
	text  string
}

const (
	// mostTicks is how many lines a scale has at most, zero among them: a value in
	// the middle of a line is read off the nearest. On a low area they are fewer.
	mostTicks, lowTicks = 6, 5
	// leastScale is the smallest value that a scale tells from zero: its number
	// would have too many noughts to be read.
	leastScale = 1e-9
)

// axis is a scale with round numbers that begins or ends at zero, or has it
// between.
type axis struct {
	low, high float64
	ticks     []tick
}

// newAxis makes a scale for values from low to high. It has three ticks or more, up
// to most, at steps of 1, 2 or 5 times a power of ten, or of 25 times one, zero among
// them, and reaches beyond the values only where it would have fewer. Between values
// that are all zero it goes from 0 to 1, and only zero is named.
func newAxis(low, high float64, numbers Numbers, most int) axis {
	low, high = math.Min(low, 0), math.Max(high, 0)
	if math.Max(-low, high) < leastScale {
		return axis{0, 1, []tick{{0, "0"}}}
	}
	exp := int(math.Floor(math.Log10(high-low))) - 1
	for {
		for _, step := range []struct {
			n   int64
			exp int
		}{{1, exp}, {2, exp}, {25, exp - 1}, {5, exp}} {
			if step.n == 25 && step.exp < 0 {
				continue // 2,5 is not as round as 25
			}
			size := float64(step.n) * math.Pow10(step.exp)
			first, last := math.Ceil(low/size), math.Floor(high/size)
			if last-first+1 > float64(most) {
				continue
			}
			a := axis{low: low, high: high}
			// Two lines do not show a scale.
			for last-first+1 < 3 {
				if high >= -low {
					last++
				} else {
					first--
				}
			}
			for k := int64(first); k <= int64(last); k++ {
				a.ticks = append(a.ticks, tick{float64(k*step.n) * math.Pow10(step.exp), numbers.format(k*step.n, step.exp)})
			}
			a.low, a.high = math.Min(low, a.ticks[0].value), math.Max(high, a.ticks[len(a.ticks)-1].value)
			return a
		}
		exp++
	}
}

// widest is the width of the widest number.
func (a axis) widest(f draw.Font) draw.Length {
	var w draw.Length
	for _, t := range a.ticks {
		w = max(w, f.Width(t.text))
	}
	return w
}
