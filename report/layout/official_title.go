package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// title sets type and summary in the middle of the page, with the rule
// under them.
func (l *officialSetter) title(t *doc.Title) []box {
	s := l.official.title
	n := l.root.child(H1)
	boxes := l.lines(l.shape(doc.Words(t.Kicker), one(s), n), s, 0, ragged(l.form.width), centred)
	boxes = append(boxes, l.balanced(t.Title, s, n, draw.Mm(15), l.form.width-draw.Mm(30), centred)...)
	b := stack(boxes)
	ruleUnder(&b, 2, 5)
	b.height += 2 * draw.Pt
	b.before, b.after = draw.Mm(9), never
	b.outline = Bookmark{Title: t.Kicker + " " + l.plain(t.Title)}
	return []box{b}
}

// addressees sets whom the document is sent to: one on the line of the label, more
// of them below its colon, a line each (II.9.a).
func (l *officialSetter) addressees(a *doc.Addressees) []box {
	s := l.official.text.plain
	if len(a.Names) == 1 {
		b := stack(l.balanced(doc.Words(a.Label+"\u00a0"+a.Names[0]), s, l.root.child(P), 0, l.form.width, centred))
		b.before = paragraphRoom
		return []box{b}
	}
	colon := s.Width(a.Label) - s.Width(":")
	widest := draw.Length(0)
	for _, n := range a.Names {
		widest = max(widest, s.Width("- "+n+";"))
	}
	x := max(0, (l.form.width-colon-widest)/2)
	label := box{height: s.leading, before: paragraphRoom, after: never}
	label.put(l.root.child(P), s.Set(draw.Point{X: x, Y: s.leading - s.below()}, a.Label))
	boxes := []box{label}
	list := l.root.child(L)
	for i, n := range a.Names {
		end := ";"
		if i == len(a.Names)-1 {
			end = "."
		}
		li := list.child(LI)
		item := stack(l.labelled("-", doc.Words(n+end), s, li, x+colon, l.form.width-x-colon))
		item.after = never
		boxes = append(boxes, item)
	}
	return boxes
}

// annex opens an appendix on a page of its own, whose numbers begin anew
// (III.1).
func (l *officialSetter) annex(a *doc.Annex) []box {
	t := l.official
	l.sect = l.root.child(Sect)
	n := l.sect.child(H2)
	label := t.title
	label.Size = 14 * draw.Pt // whatever the size of the text
	boxes := l.lines(l.shape(doc.Words(a.Label), one(label), n), label, 0, ragged(l.form.width), centred)
	boxes = append(boxes, l.balanced(a.Title, t.title, n, 0, l.form.width, centred)...)
	boxes = append(boxes, l.balanced(doc.Words(a.Attached), t.text.italic, l.sect.child(P), 0, l.form.width, centred)...)
	b := stack(boxes)
	ruleUnder(&b, 2, 5)
	b.height += paragraphRoom
	b.after = never
	b.refs = names(a.Ref)
	b.outline = Bookmark{Title: a.Label + ". " + l.plain(a.Title), Level: 1}
	b.starts = &doc.Break{Renumber: true}
	return []box{b}
}
