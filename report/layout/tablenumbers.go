package layout

import (
	"strings"
	"unicode"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// markGap is the white between a number and the first mark behind it.
const markGap = draw.Pt / 2

// number sets the number of a cell of a table in a language, with its decimal comma
// at a point; the marks of its sources hang behind it, in no column's width.
func (l *typesetter) number(b *box, n *Node, c doc.Cell, lang source.Lang, st style, comma draw.Point) {
	text := c.Line.Plain()
	whole, _ := cutNumber(text, lang)
	t := st.Set(draw.Point{X: comma.X - st.Width(whole), Y: comma.Y}, text)
	if text != "" {
		b.put(n, t)
	}
	x := t.At.X + t.Width + markGap
	hang := func(f frag) {
		b.put(f.node, f.text.Move(draw.Point{X: x, Y: comma.Y - f.rise}))
		x += f.text.Width
		if f.note != 0 {
			b.notes = append(b.notes, f.note)
		}
	}
	for _, s := range c.Line {
		if s.Note != 0 {
			hang(l.noteMark(s.Note, st, n))
		}
	}
	if c.Mark != "" {
		hang(l.noteMark(0, st, n).with(c.Mark))
	}
}

// hanging is the width of the marks that hang behind a number, with the white
// before them. They may take the white between two columns, but no more than that.
func (l *typesetter) hanging(c doc.Cell, st style) draw.Length {
	w := l.noteMarks(c.Line, st)
	if c.Mark != "" {
		w += l.noteMark(0, st, &Node{}).with(c.Mark).text.Width
	}
	if w > 0 {
		w += markGap
	}
	return w
}

// cutNumber cuts a printed number at its decimal sign. What stands behind the
// digits – a unit, a per cent sign, "(ước)" – hangs at the right.
func cutNumber(s string, l source.Lang) (whole, rest string) {
	sign := byte(',')
	if l == source.English {
		sign = '.'
	}
	end := len(s)
	if i := strings.LastIndexFunc(s, unicode.IsDigit); i >= 0 {
		end = i + 1
	}
	if i := strings.LastIndexByte(s[:end], sign); i >= 0 {
		return s[:i], s[i:]
	}
	return s[:end], s[end:]
}
