package charts

import (
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// Steps is how many colours [step] has.
const Steps = 6

// ownSteps are the steps in the program's own look, with their grey in
// black-and-white print in per cent: each at least 9 from the next.
var ownSteps = [Steps]draw.Color{
	draw.RGB(0x005F73), // 73: the accent
	draw.RGB(0x2F7585), // 62
	draw.RGB(0x5B98A5), // 47
	draw.RGB(0x8DB7C0), // 33
	draw.RGB(0xBCD6DB), // 19
	draw.RGB(0xDDEAED), // 10
}

// step is the n-th colour of a row that goes from the accent, 0, to almost
// white. In another look each is as far on the way from its accent to white.
func step(look theme.Theme, n int) draw.Color {
	own, a := ownSteps[0], look.Colour(theme.Accent)
	on := func(own, step, accent uint8) uint8 {
		way := int(255 - own)
		return accent + uint8((int(255-accent)*int(step-own)+way/2)/way)
	}
	s := ownSteps[n]
	return draw.Color{R: on(own.R, s.R, a.R), G: on(own.G, s.G, a.G), B: on(own.B, s.B, a.B)}
}

// onStep is the colour of text on a step: white or ink, which can be read better.
func onStep(look theme.Theme, n int) draw.Color {
	on, ink := step(look, n), look.Colour(theme.Ink)
	if theme.Contrast(on, white) > theme.Contrast(on, ink) {
		return white
	}
	return ink
}
