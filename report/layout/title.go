package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// title sets what opens the document: kicker, headline, standfirst.
func (l *setter) title(t *doc.Title) []box {
	var logo box
	room := draw.Length(0)
	if l.doc.Form == doc.Briefing { // a booklet has it on the cover
		room = l.logo(&logo, l.root, l.form.width, 0)
	}
	width := l.form.width - room
	var boxes []box
	if t.Kicker != "" {
		n := l.root.child(P)
		boxes = append(boxes, l.lines(l.shape(doc.Words(t.Kicker), one(l.styles.kicker), n),
			l.styles.kicker, 0, ragged(min(width, span(7))), flushLeft)...)
	}
	n := l.root.child(H1)
	head := l.balanced(t.Title, l.styles.headline, n, 0, width, flushLeft)
	head[0].outline = Bookmark{Title: l.plain(t.Title)}
	boxes = append(boxes, head...)
	if len(t.Standfirst) > 0 {
		n := l.root.child(P)
		stand := l.balanced(t.Standfirst, l.styles.standfirst, n, 0, min(width, span(7)), flushLeft)
		stand[0].before = halfGrid
		boxes = append(boxes, stand...)
	}
	b := stack(boxes)
	if len(logo.figures) > 0 {
		b.height = max(b.height, logo.figures[0].Box.H)
		logo.absorb(b, draw.Point{})
		logo.outline, logo.height = b.outline, b.height
		b = logo
	}
	b.height = roundUp(b.height)
	return []box{b}
}

// heading opens a section: a level 1 heading makes a new Sect.
func (l *setter) heading(h *doc.Heading, parent *Node, f frame) []box {
	if h.Level == 0 {
		return l.chapter(h, f)
	}
	if h.Level == 1 {
		n, level := l.section()
		b := stack(l.balanced(h.Line, l.styles.heading, n, f.x, f.w, flushLeft))
		b.before, b.after = grid+halfGrid, never
		b.outline = Bookmark{Title: l.plain(h.Line), Level: level}
		b.refs = names(h.Ref)
		b.height = roundUp(b.height)
		return []box{b}
	}
	n := subHeading(parent)
	b := stack(l.lines(l.shape(h.Line, one(l.styles.smallHeading), n), l.styles.smallHeading, f.x, ragged(f.w), flushLeft))
	b.before, b.after = grid, never
	b.refs = names(h.Ref)
	return []box{b}
}

// chapter opens a chapter on a right-hand page.
func (l *setter) chapter(h *doc.Heading, f frame) []box {
	l.openChapter()
	var boxes []box
	if h.Kicker != "" {
		boxes = l.lines(l.shape(doc.Words(h.Kicker), one(l.styles.kicker), l.chap.child(P)), l.styles.kicker, f.x, ragged(f.w), flushLeft)
	}
	b := stack(append(boxes, l.balanced(h.Line, l.styles.chapter, l.chap.child(H2), f.x, f.w, flushLeft)...))
	b.after = never
	b.outline = Bookmark{Title: l.plain(h.Line), Level: 1}
	b.refs = names(h.Ref)
	b.height = roundUp(b.height) + grid
	b.starts = &doc.Break{Recto: true, Head: l.plain(h.Line)}
	return []box{b}
}
