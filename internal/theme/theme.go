// Package theme holds the look of a document as a plain value: the colours by
// their use, which kind of face is read and which is looked up in, how large
// type is. Charts are drawn and pages are set with it.
//
// The zero [Theme] is the program's own look, so that whoever has no other
// wish says nothing. [Theme.Problems] says of any other whether it can be
// read: on paper, in grey, and by who does not see all colours.
package theme

import (
	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
)

// Use is what a colour is for.
type Use uint8

// The uses, with the grey that each prints as in the program's own look, in
// per cent of black.
const (
	Ink       Use = iota // 90: text, axes, rules of tables and figures
	Secondary            // 71: standfirst, captions
	Quiet                // 59: sources, running heads, numbers of a scale
	Accent               // 73: what the title speaks of; text, fills, lines
	Pale                 // 19: inside a preliminary bar
	Signal               // 49: negative bars, what nobody is charged with; never text
	Whole                // 42: the whole that areas are compared with, dotted strokes
	Other                // 29: bars that the title does not speak of
	Rest                 // 9: what is left of a whole
	Rule                 // 25: rules over notes and under heads
	Faint                // 12: lines between the rows of a table

	Uses = 11 // number of uses: they are 0 to Uses-1
)

// own are the colours of the program's own look.
var own = [Uses]draw.Color{
	Ink:       draw.RGB(0x16191D),
	Secondary: draw.RGB(0x454C53),
	Quiet:     draw.RGB(0x636B73),
	Accent:    draw.RGB(0x005F73),
	Pale:      draw.RGB(0xBCD6DB),
	Signal:    draw.RGB(0xC8701E),
	Whole:     draw.RGB(0x8B959C),
	Other:     draw.RGB(0xAEB7BD),
	Rest:      draw.RGB(0xE4E8EA),
	Rule:      draw.RGB(0xB9C0C6),
	Faint:     draw.RGB(0xDDE2E5),
}

// String is the use's key in a theme file.
func (u Use) String() string {
	return [...]string{"ink", "secondary", "quiet", "accent", "pale", "signal", "whole", "other", "rest", "rule", "faint"}[u]
}

// Type may be set smaller or larger, in per cent of the sizes of the program's
// own look: below MinSize the smallest would be less than 7 pt, above MaxSize
// lines would touch, for the grid of the page does not grow with them.
const (
	MinSize = 94
	MaxSize = 108
)

// Logo is the mark of the body that publishes.
type Logo struct {
	// Bytes are the file, a JPEG or PNG; W and H its size in pixels.
	Bytes []byte
	W, H  int
	// Alt says in words what is to be seen.
	Alt string
	// File is its name and Pos where it was named, for findings.
	File string
	Pos  source.Pos
}

// Theme is a look. Two themes that are equal look the same.
type Theme struct {
	// SansText sets running text in the faces without serifs, SerifDisplay
	// everything else in those with serifs; the own look has it the other way.
	SansText, SerifDisplay bool
	// Logo stands at the top of the first page; nil for none.
	Logo *Logo
	// Percent is the size of type, from MinSize to MaxSize; 0 is 100.
	Percent int

	changed [Uses]bool
	colours [Uses]draw.Color
}

// With gives the theme with another colour for a use.
func (t Theme) With(u Use, c draw.Color) Theme {
	t.changed[u] = c != own[u]
	t.colours[u] = draw.Color{}
	if t.changed[u] {
		t.colours[u] = c
	}
	return t
}

// Colour is the colour for a use.
func (t Theme) Colour(u Use) draw.Color {
	if t.changed[u] {
		return t.colours[u]
	}
	return own[u]
}

// Size gives the size for type that the program's own look sets in n, rounded
// to the nearest thousandth of a point.
func (t Theme) Size(n draw.Length) draw.Length {
	if t.Percent == 0 {
		return n
	}
	return (n*draw.Length(t.Percent) + 50) / 100
}

// TextSize is Size for running text. Faces without serifs have larger letters and
// taller marks than those with: set at the same size, the lines of a Vietnamese
// text would touch on the grid of the page.
func (t Theme) TextSize(n draw.Length) draw.Length {
	n = t.Size(n)
	if t.SansText {
		return (n*86 + 50) / 100
	}
	return n
}

// Fonts gives the faces of a set in the roles that the theme has them in. A
// bold italic that the faces without serifs lack is their semi-bold.
func (t Theme) Fonts(set *fonts.Set) *fonts.Set {
	var of [fonts.Styles]fonts.Style
	for st := range of {
		of[st] = fonts.Style(st)
	}
	if t.SansText {
		of[fonts.Serif], of[fonts.SerifItalic] = fonts.Sans, fonts.SansItalic
		of[fonts.SerifBold], of[fonts.SerifBoldItalic] = fonts.SansSemiBold, fonts.SansSemiBold
	}
	if t.SerifDisplay {
		of[fonts.Sans], of[fonts.SansItalic] = fonts.Serif, fonts.SerifItalic
		of[fonts.SansSemiBold], of[fonts.SansBold] = fonts.SerifBold, fonts.SerifBold
	}
	return set.In(of)
}
