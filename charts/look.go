package charts

import (
	"kyyeu/fonts"
	"kyyeu/internal/draw"
)

// Colours, with their grey in black-and-white print in per cent.
const (
	ink         = 0x16191D // 90: labels, zero line
	ink2        = 0x454C53 // 71: text that steps back
	ink3        = 0x636B73 // 59: numbers of a scale
	accent      = 0x005F73 // 73: the mark that the title speaks of
	step19      = 0xBCD6DB // 19: inside a preliminary bar
	signal      = 0xC8701E // 49: negative bars; never text
	contextLine = 0x8B959C // 42: the whole that areas are compared with, dotted strokes
	context     = 0xAEB7BD // 29: all other bars
	restGrey    = 0xE4E8EA // 9: rest of a whole
	white       = 0xFFFFFF
)

// Lengths that several charts share.
const (
	rim        = 750          // zero line, outline of a bar, dotted stroke
	valueGap   = 4 * draw.Pt  // from the end of a bar to its value
	labelGap   = 8 * draw.Pt  // from the longest label to the bars
	leading    = 10500        // between lines of a broken label
	hatchPitch = 3 * draw.Pt  // of an estimated value
	hatchWidth = 1100         // of its lines
	dottedLen  = 25 * draw.Pt // stroke in place of a missing bar
	dottedDash = 1500         // its dashes and gaps
)

// lettering is the type that charts are set in.
type lettering struct {
	label   draw.Font // name of a bar
	strong  draw.Font // name of the accented bar, name of a part
	value   draw.Font // value at a mark
	missing draw.Font // in place of a value
	quiet   draw.Font // name of the rest
	percent draw.Font // value of the part
	scale   draw.Font // numbers of a scale
}

func newLettering(set *fonts.Set) lettering {
	const size, small = 8 * draw.Pt, 7500
	font := func(st fonts.Style, size draw.Length, hex uint32) draw.Font {
		return draw.Font{Face: set.Face(st), Style: st, Size: size, Color: draw.RGB(hex)}
	}
	return lettering{
		label:   font(fonts.Sans, size, ink),
		strong:  font(fonts.SansSemiBold, size, ink),
		value:   font(fonts.SansSemiBold, size, ink),
		missing: font(fonts.SansItalic, size, ink2),
		quiet:   font(fonts.Sans, size, ink2),
		percent: font(fonts.SansSemiBold, size, accent),
		scale:   font(fonts.Sans, small, ink3),
	}
}

// middle is how far below a line the baseline stands of text whose capitals and
// digits are centred on the line.
func middle(f draw.Font) draw.Length { return f.Scale(f.Face.CapHeight()) / 2 }
