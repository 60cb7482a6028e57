package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// steps set what comes when: a rule, the title in the narrow column, dates and
// texts beside it. They are a section of their own.
func (l *setter) steps(s *doc.Steps) []box {
	heading, level := l.section()
	title := stack(l.lines(l.shape(doc.Words(s.Title), one(l.styles.smallHeading), heading),
		l.styles.smallHeading, 0, ragged(span(2)), flushLeft))
	var boxes []box
	list := l.sect.child(L)
	for i, step := range s.Items {
		li := list.child(LI)
		text := stack(l.lines(l.shape(step.Line, l.styles.bodyTexts(), li.child(LBody)), l.styles.body, column(3), ragged(span(5)), flushLeft))
		b := box{height: text.height, after: betweenIn}
		at := draw.Point{}
		if i == 0 {
			b = box{height: max(text.height, title.height) + halfGrid, before: 2 * grid, after: betweenIn,
				outline: Bookmark{Title: s.Title, Level: level}}
			b.put(nil, hline(0, 0, l.form.width, 500, l.styles.ink))
			at.Y = halfGrid
			b.absorb(title, at)
		} else {
			b.before = halfGrid
		}
		b.put(li.child(Lbl), l.styles.when.Set(draw.Point{X: column(2), Y: at.Y + grid - drop}, step.When))
		b.absorb(text, at)
		boxes = append(boxes, b)
	}
	return boxes
}
