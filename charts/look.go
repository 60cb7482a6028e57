package charts

import (
	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// white is the paper.
var white = draw.RGB(0xFFFFFF)

// Lengths that several charts share.
const (
	rim        = 750          // zero line, outline of a bar, dotted stroke
	valueGap   = 4 * draw.Pt  // from the end of a bar to its value
	labelGap   = 8 * draw.Pt  // from the longest label to the bars
	leading    = 10500        // between lines of a broken label
	hatchPitch = 3 * draw.Pt  // of an estimated value
	hatchWidth = 1100         // of its lines
	inkOver    = 500          // what letters may reach over their advance
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
	percent draw.Font // value of the part; name and value of the accented line
	scale   draw.Font // numbers of a scale
}

func newLettering(set *fonts.Set, look theme.Theme) lettering {
	const size, small = 8 * draw.Pt, 7500
	font := func(st fonts.Style, size draw.Length, use theme.Use) draw.Font {
		return draw.Font{Face: set.Face(st), Style: st, Size: look.Size(size), Color: look.Colour(use)}
	}
	return lettering{
		label:   font(fonts.Sans, size, theme.Ink),
		strong:  font(fonts.SansSemiBold, size, theme.Ink),
		value:   font(fonts.SansSemiBold, size, theme.Ink),
		missing: font(fonts.SansItalic, size, theme.Secondary),
		quiet:   font(fonts.Sans, size, theme.Secondary),
		percent: font(fonts.SansSemiBold, size, theme.Accent),
		scale:   font(fonts.Sans, small, theme.Quiet),
	}
}

// middle is how far below a line the baseline stands of text whose capitals and
// digits are centred on the line.
func middle(f draw.Font) draw.Length { return f.Scale(f.Face.CapHeight()) / 2 }
