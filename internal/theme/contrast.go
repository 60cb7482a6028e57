package theme

import (
	"math"

	"kyyeu/internal/draw"
)

// Limits of what can be read and told apart.
const (
	// textContrast is what text needs on white (WCAG 2.2, success criterion
	// 1.4.3, https://www.w3.org/TR/WCAG22/#contrast-minimum).
	textContrast = 4.5
	// markContrast is what a mark needs on white (the same, 1.4.11).
	markContrast = 3
	// apart is the distance (CIE 1976 L*a*b*) of two colours that tell bars of a
	// chart from each other.
	apart = 18
)

// Problem is what is wrong with a theme.
type Problem struct {
	// Use is the colour that is no good.
	Use Use
	// From is the colour that it cannot be told from, where Near is set; else it
	// is too pale on white.
	From Use
	Near bool
	// Sight is how it was looked at, where Near is set.
	Sight Sight
	// Value is its contrast or distance, Want the least that would do.
	Value, Want float64
}

// Problems says which colours cannot be read or told apart, in the order of
// their uses. Text is held to a contrast of 4.5, marks to 3; bars that a title
// speaks of must differ from the others in every [Sight].
func (t Theme) Problems() []Problem {
	var out []Problem
	for _, u := range []Use{Ink, Secondary, Quiet, Accent, Signal} {
		want := textContrast
		if u == Signal {
			want = markContrast
		}
		if c := Contrast(t.Colour(u), draw.RGB(0xFFFFFF)); c < want {
			out = append(out, Problem{Use: u, Value: c, Want: want})
		}
	}
	for _, pair := range [][2]Use{{Accent, Pale}, {Accent, Signal}, {Accent, Other}, {Accent, Rest}} {
		p := Problem{Use: pair[1], From: pair[0], Near: true, Value: math.Inf(1), Want: apart}
		for s := range Sights {
			if d := Distance(t.Colour(pair[0]), t.Colour(pair[1]), s); d < p.Value {
				p.Value, p.Sight = d, s
			}
		}
		if p.Value < apart {
			out = append(out, p)
		}
	}
	return out
}

// Contrast is the contrast of two colours, from 1 to 21 (WCAG 2.2, contrast
// ratio).
func Contrast(a, b draw.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is a colour's relative luminance, from 0 to 1.
func luminance(c draw.Color) float64 {
	l := linear(c)
	return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2]
}

// linear gives red, green and blue in proportion to light (IEC 61966-2-1).
func linear(c draw.Color) [3]float64 {
	var out [3]float64
	for i, v := range [3]uint8{c.R, c.G, c.B} {
		if s := float64(v) / 255; s <= 0.04045 {
			out[i] = s / 12.92
		} else {
			out[i] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return out
}

// Sight is a way of seeing colours.
type Sight uint8

const (
	Colours Sight = iota // all of them
	Protan               // without red
	Deutan               // without green
	Tritan               // without blue
	Grey                 // printed without colours

	Sights = Grey + 1
)

// sights turn linear light into what is seen: full loss of one kind of cone
// after Machado, Oliveira and Fernandes, A Physiologically-based Model for
// Simulation of Color Vision Deficiency (2009); grey keeps luminance alone.
var sights = [Sights][3][3]float64{
	Colours: {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	Protan:  {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	Deutan:  {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	Tritan:  {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	Grey:    {{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}},
}

// Distance is how far two colours are apart for a sight: the Euclidean distance
// in CIE 1976 L*a*b* (CIE 15:2004, 8.2.1).
func Distance(a, b draw.Color, s Sight) float64 {
	x, y := lab(a, s), lab(b, s)
	return math.Hypot(math.Hypot(x[0]-y[0], x[1]-y[1]), x[2]-y[2])
}

// lab gives a colour in L*a*b*, seen in the light of D65.
func lab(c draw.Color, s Sight) [3]float64 {
	l := linear(c)
	var seen [3]float64
	for i, row := range sights[s] {
		seen[i] = min(max(row[0]*l[0]+row[1]*l[1]+row[2]*l[2], 0), 1)
	}
	f := func(v float64) float64 {
		if v > 216.0/24389 {
			return math.Cbrt(v)
		}
		return (24389.0/27*v + 16) / 116
	}
	x := f((0.4124564*seen[0] + 0.3575761*seen[1] + 0.1804375*seen[2]) / 0.95047)
	y := f(0.2126729*seen[0] + 0.7151522*seen[1] + 0.0721750*seen[2])
	z := f((0.0193339*seen[0] + 0.1191920*seen[1] + 0.9503041*seen[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}
