package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// noteGap is the height of the rule above the notes at a page's foot.
const noteGap = 14 * draw.Pt

// notesHeight is what the notes take from a page. Every note is measured once:
// the search for page breaks asks for it again and again.
func (l *layouter) notesHeight(notes []int) draw.Length {
	if len(notes) == 0 {
		return 0
	}
	h := noteGap
	for _, n := range notes {
		high, ok := l.noteHeights[n]
		if !ok {
			high = l.noteBox(n, &Node{}).height
			l.noteHeights[n] = high
		}
		h += high
	}
	return roundUp(h)
}

// noteBox sets one note: its number in the accent colour, then the source.
func (l *layouter) noteBox(n int, node *Node) box {
	s := l.styles.source
	indent := 10 * draw.Pt
	line := doc.Line{{Text: "?"}}
	if n >= 1 && n <= len(l.doc.Notes) {
		line = l.doc.Notes[n-1]
	}
	lbl, text := node.child(Lbl), node
	b := stack(l.lines(l.shape(line, one(s), text), s, indent, ragged(textWidth-indent), flushLeft))
	num := l.styles.sourceNumber.Set(draw.Point{Y: s.leading - s.below()}, itoa(n))
	b.items = append([]item{{num, lbl}}, b.items...)
	return b
}

// notes sets the notes at the foot of the page with index page, below parent:
// the section that the page ends in.
func (l *layouter) notes(notes []int, parent *Node, page int) box {
	b := box{}
	b.put(nil, hline(0, noteGap-2500, span(2), 500, ruleGrey))
	y := noteGap
	for _, n := range notes {
		node := parent.child(Note)
		node.ID = "note-" + itoa(n) + "-" + itoa(page+1)
		c := l.noteBox(n, node)
		b.absorb(c, draw.Point{Y: y})
		y += c.height
	}
	b.height = y
	b.notes = nil
	return b
}

// noteList prints notes of the document with their numbers.
func (l *layouter) noteList(ls *doc.NoteList, parent *Node) []box {
	list := parent.child(L)
	list.Ordered = true
	s := l.styles.fact
	var boxes []box
	indent := draw.Length(0)
	for _, note := range ls.Items {
		indent = max(indent, grid, l.styles.sourceNumber.Width(itoa(note.Number))+6*draw.Pt)
	}
	for i, note := range ls.Items {
		li := list.child(LI)
		lbl, body := li.child(Lbl), li.child(LBody)
		lines := l.lines(l.shape(l.doc.Notes[note.Number-1], one(s), body.child(P)), s, indent, ragged(textWidth-indent), flushLeft)
		if len(note.More) > 0 {
			lines = append(lines, l.lines(l.shape(note.More, one(l.styles.source), body.child(P)), l.styles.source, indent, ragged(textWidth-indent), flushLeft)...)
		}
		b := stack(lines)
		b.notes = nil // they stand in the list itself
		num := l.styles.sourceNumber
		num.Size = s.Size
		b.items = append([]item{{num.Set(draw.Point{Y: s.leading - s.below()}, itoa(note.Number)), lbl}}, b.items...)
		b.before, b.after = 3500, betweenIn
		if i == 0 {
			b.before = halfGrid
		}
		boxes = append(boxes, b)
	}
	return boxes
}
