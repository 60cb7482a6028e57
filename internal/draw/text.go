package draw

import (
	"iter"

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
	// tracking, justification. It is empty when nothing is added, else one entry
	// for each rune.
	Adjust []Length
	// Tabular says that digits are drawn by [fonts.Face.Tabular], with the
	// advances of that; S keeps the digits themselves.
	Tabular bool
	// Stretch widens (or narrows, when negative) the letters by so many
	// thousandths. It does not act on Adjust.
	Stretch int
	// Width is the whole advance, Adjust and Stretch included.
	Width Length
}

// Move implements [Op].
func (t Text) Move(p Point) Op { t.At = t.At.Add(p); return t }
func (Text) op()               {}

// Letters gives what draws each rune of t in its face, [fonts.Face.Tabular] for a
// digit of a column, with how far its origin is right of t.At.
func (t Text) Letters(face *fonts.Face) iter.Seq2[rune, Length] {
	return func(yield func(rune, Length) bool) {
		f := Font{Face: face, Size: t.Size, Tabular: t.Tabular}
		var pen Length
		i := 0
		for _, r := range t.S {
			r = f.drawn(r)
			if !yield(r, pen) {
				return
			}
			pen += f.Scale(face.Advance(r)).Stretched(t.Stretch)
			if i < len(t.Adjust) {
				pen += t.Adjust[i]
			}
			i++
		}
	}
}

// Font sets words: a face at a size in a colour.
type Font struct {
	Face  *fonts.Face
	Style fonts.Style
	Size  Length
	Color Color
	// Tracking is added between all letters, in thousandths of an em.
	Tracking int
	// Tabular sets digits by [fonts.Face.Tabular], unkerned, so that numbers
	// stand in columns.
	Tabular bool
}

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
	f.each(s, func(advance, after int) { units += advance + after })
	return f.Scale(units)
}

// Set sets s with its left end at a point of the baseline: kerned by the
// face's own pairs, tracked, and with tabular digits where the font says so.
// Positions are summed in font units and rounded once a letter, so that a long
// line is not longer than its parts.
func (f Font) Set(at Point, s string) Text {
	t := Text{At: at, S: s, Style: f.Style, Size: f.Size, Color: f.Color, Tabular: f.Tabular}
	t.Adjust = make([]Length, 0, len(s))
	units := 0 // where the pen is, in font units
	adjusted := false
	f.each(s, func(advance, after int) {
		units += advance + after
		end := f.Scale(units)
		t.Adjust = append(t.Adjust, end-t.Width-f.Scale(advance))
		t.Width = end
		adjusted = adjusted || after != 0
	})
	if !adjusted {
		t.Adjust = nil
	}
	return t
}

// each walks over s and gives for every rune the advance of what draws it and
// what is added after it, in font units.
func (f Font) each(s string, yield func(advance, after int)) {
	var (
		track   = f.Face.UnitsPerEm() * f.Tracking / 1000
		last    rune
		advance = -1 // of last; none before the first
	)
	for _, r := range s {
		if advance >= 0 {
			after := track
			if !f.cell(last) && !f.cell(r) {
				after += f.Face.Kern(last, r)
			}
			yield(advance, after)
		}
		last, advance = r, f.Face.Advance(f.drawn(r))
	}
	if advance >= 0 {
		yield(advance, 0)
	}
}

// cell reports whether r stands in a cell.
func (f Font) cell(r rune) bool { return f.Tabular && '0' <= r && r <= '9' }

// drawn is the code point that draws r.
func (f Font) drawn(r rune) rune {
	if f.Tabular {
		return f.Face.Tabular(r)
	}
	return r
}
