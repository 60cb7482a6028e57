package layout

import (
	"cmp"
	"slices"

	"kyyeu/internal/draw"
)

// mostFilled is how much white a page may lack that is shared out over it: four
// lines, as many as are left where a heading with the first lines of its text has
// moved on.
const mostFilled = 4 * grid

// filled gives how much further down each box of a page stands than the one
// before asks for, so that facing pages end on the same line. What is left at the
// foot, or above the notes there, is given to the white between blocks, half a
// line to each, the widest first, then another to those round headings and figures,
// so that the text stays on the grid; nil where there is too much for that.
func (m *makeup) filled(boxes []*box) []draw.Length {
	if m.form.inner == m.form.outer || boxes[0].turned {
		return nil // no pages face each other
	}
	var used draw.Length
	var last *box
	var notes []int
	var gaps []int // the boxes that have white above them
	white := make([]draw.Length, len(boxes))
	for i, b := range boxes {
		top := b.top(used, last)
		if white[i] = top - used; i > 0 && b.opens && white[i] > 0 {
			gaps = append(gaps, i)
		}
		used, last = top+b.height, b
		notes = addNotes(notes, b.notes)
	}
	spare := m.form.height - used - m.notes.height(notes)
	n := int(spare / halfGrid)
	slices.SortStableFunc(gaps, func(a, b int) int { return cmp.Or(cmp.Compare(white[b], white[a]), cmp.Compare(b, a)) })
	for _, i := range gaps {
		if white[i] > halfGrid {
			gaps = append(gaps, i)
		}
	}
	if spare <= 0 || spare > mostFilled || n > len(gaps) {
		return nil
	}
	more := make([]draw.Length, len(boxes))
	for _, i := range gaps[:n] {
		more[i] += halfGrid
	}
	return more
}
