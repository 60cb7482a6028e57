package draw

import (
	"unicode"

	"kyyeu/fonts"
)

// Text is one line of text in one font, from the left end of its baseline.
type Text struct {
	// At is the left end of the baseline.
	At Point
	// S is what is drawn: NFC, without line breaks, every rune in the face.
	S string
	// Style and Size say in which face and at which size (the em).
	Style fonts.Style
	Size  Length
	Color Color
	// Adjust[i] is added after the advance of the i-th rune of S: kerning,
	// tracking, justification, the cells of tabular digits. It is empty when
	// nothing is added, else one entry for each rune.
	Adjust []Length
	// Stretch widens (or narrows, when negative) the letters by so many
	// thousandths. It does not act on Adjust.
	Stretch int
	// Width is the whole advance, Adjust and Stretch included.
	Width Length
}

// Move implements [Op].
func (t Text) Move(p Point) Op { t.At = t.At.Add(p); return t }
func (Text) op()               {}

// Font sets words: a face at a size in a colour.
type Font struct {
	Face  *fonts.Face
	Style fonts.Style
	Size  Length
	Color Color
	// Tracking is added between all letters, in thousandths of an em.
	Tracking int
	// Tabular puts every digit, centred and unkerned, into a cell of
	// [DigitCell], so that numbers stand in columns.
	Tabular bool
}

// DigitCell is the width of a digit's cell in tabular setting, in thousandths
// of an em: wide enough for Be Vietnam Pro's digits, which have no tabular set.
const DigitCell = 645

// Scale gives a distance of the face's font units at the font's size.
func (f Font) Scale(units int) Length {
	return scale(units, f.Size, f.Face.UnitsPerEm())
}

// scale rounds units·size/em to the nearest integer, halves away from zero.
func scale(units int, size Length, em int) Length {
	n, d := int64(units)*int64(size), int64(em)
	if n < 0 {
		return Length(-((-n + d/2) / d))
	}
	return Length((n + d/2) / d)
}

// Width is the advance of s as [Font.Set] would set it.
func (f Font) Width(s string) Length {
	units := 0
	f.each(s, func(_ rune, before, advance, after int) { units += before + advance + after })
	return f.Scale(units)
}

// Set sets s with its left end at a point of the baseline: kerned by the
// face's own pairs, tracked, and with tabular digits where the font says so.
// Positions are summed in font units and rounded once a letter, so that a long
// line is not longer than its parts.
func (f Font) Set(at Point, s string) Text {
	t := Text{At: at, S: s, Style: f.Style, Size: f.Size, Color: f.Color}
	var (
		units    int    // where the pen is, in font units
		pen      Length // where the letters drawn so far have come to
		adjusted bool
	)
	f.each(s, func(_ rune, before, advance, after int) {
		units += before
		if start := f.Scale(units); t.Adjust == nil {
			t.At.X += start
			pen = start
		} else {
			// Space before a letter can only be put in after the one before it.
			t.Adjust[len(t.Adjust)-1] += start - pen
			pen = start
		}
		units += advance + after
		end := f.Scale(units)
		t.Adjust = append(t.Adjust, end-pen-f.Scale(advance))
		pen = end
		adjusted = adjusted || before != 0 || after != 0
	})
	t.Width = pen - (t.At.X - at.X)
	if !adjusted {
		t.Adjust = nil
	}
	return t
}

// each walks over s and gives for every rune its advance in the face and what
// is added before and after it, all in font units.
func (f Font) each(s string, yield func(r rune, before, advance, after int)) {
	em := f.Face.UnitsPerEm()
	track := em * f.Tracking / 1000
	var last rune
	started := false
	var before, advance, after int
	for _, r := range s {
		digit := f.Tabular && unicode.IsDigit(r)
		if started {
			after += track
			if !digit && !(f.Tabular && unicode.IsDigit(last)) {
				after += f.Face.Kern(last, r)
			}
			yield(last, before, advance, after)
		}
		last, started = r, true
		advance = f.Face.Advance(r)
		before, after = 0, 0
		if digit {
			spare := em*DigitCell/1000 - advance
			before = spare / 2
			after = spare - before
		}
	}
	if started {
		yield(last, before, advance, after)
	}
}
