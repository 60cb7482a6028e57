package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// contentsSetter sets a table of contents.
type contentsSetter struct{ *setter }

// set sets a table of contents: parts at the left under a rule, and beside
// them each entry with its page number at the right edge.
func (l contentsSetter) set(c *doc.Contents) []box {
	l.openChapter()
	n := l.chap.child(H2)
	title := stack(l.balanced(doc.Words(c.Title), l.styles.headline, n, 0, l.form.width, flushLeft))
	title.height = roundUp(title.height) + grid
	title.after = never
	title.outline = Bookmark{Title: c.Title, Level: 1}
	boxes := []box{title}
	all := l.chap.child(TOC)
	list, x := all, draw.Length(0)
	for i, e := range c.Entries {
		if e.Ref == "" {
			list, x = all.child(TOC), column(2)
			continue
		}
		b := l.entry(e, list, x)
		b.after = betweenIn
		if i > 0 && c.Entries[i-1].Ref == "" {
			last := i+1 == len(c.Entries) || c.Entries[i+1].Ref == ""
			b = l.opensPart(c.Entries[i-1], list, b, last)
		} else if e.Label == "" && i > 0 {
			b.put(nil, hline(x, 0, l.form.width-x, 400, l.styles.gridGrey))
		}
		switch before, behind := inPart(c.Entries, i); {
		case behind == 0:
			b.after = 0
		case behind == 1 || before+behind < wholePart: // no entry alone on a page
			b.after = never
		}
		boxes = append(boxes, b)
	}
	if len(c.Note) > 0 {
		s := l.styles.source
		note := stack(l.lines(l.shape(c.Note, one(s), l.chap.child(P)), s, 0, ragged(l.form.width), flushLeft))
		b := box{before: grid + halfGrid, height: roundUp(halfGrid + note.height)}
		b.put(nil, hline(0, 0, l.form.width, 500, l.styles.ruleGrey))
		b.absorb(note, draw.Point{Y: halfGrid / 2})
		boxes = append(boxes, b)
	}
	return boxes
}

// wholePart is how many entries a part may have that is not divided.
const wholePart = 14

// inPart counts the entries of the part of entry i that stand before and behind
// it.
func inPart(entries []doc.Entry, i int) (before, behind int) {
	for j := i - 1; j >= 0 && entries[j].Ref != ""; j-- {
		before++
	}
	for j := i + 1; j < len(entries) && entries[j].Ref != ""; j++ {
		behind++
	}
	return before, behind
}

// opensPart puts the title of a part beside its first entry, below a rule. A
// title of two lines reaches down beside the second entry, if there is one.
func (l contentsSetter) opensPart(part doc.Entry, list *Node, first box, only bool) box {
	st := l.styles.entryPart
	title := stack(l.balanced(part.Line, st, list.child(Caption), 0, span(2), flushLeft))
	b := box{before: grid + halfGrid, after: never}
	b.put(nil, hline(0, 0, l.form.width, 500, l.styles.ink))
	at := draw.Point{}
	if first.height < l.styles.entry.leading { // small entries need white below the rule
		at.Y = halfGrid
	}
	// The title comes first, its baseline that of the entry.
	down := max(0, min(l.styles.entry.leading, first.height)-st.leading)
	b.absorb(title, draw.Point{Y: at.Y + down})
	b.absorb(first, at)
	b.height = at.Y + first.height
	if only {
		b.height = max(b.height, at.Y+down+title.height)
	}
	b.height = roundUp(b.height)
	return b
}

// entry sets one line of contents, from x to the right edge: a link to what it
// names, and the number of its page.
func (l contentsSetter) entry(e doc.Entry, list *Node, x draw.Length) box {
	st, num := l.styles.entry, l.styles.entryPage
	item := list.child(TOCI)
	ref := item.child(Reference)
	b := box{}
	x += grid * 2 * draw.Length(e.Level)
	if e.Label != "" {
		st = l.styles.fact
		st.leading = grid
		num.Size, num.leading = st.Size, grid
		label := st
		label.Color = l.styles.ink2
		b.put(item.child(Lbl), label.Set(draw.Point{X: x, Y: st.leading - st.below()}, e.Label))
		x += max(4*grid, label.Width(e.Label)+columnGap)
	}
	line := make(doc.Line, len(e.Line))
	for i, s := range e.Line {
		s.URL = "#" + e.Ref
		line[i] = s
	}
	text := stack(l.lines(l.shape(line, one(st), ref), st, x, ragged(l.form.width-x-3*grid), flushLeft))
	b.absorb(text, draw.Point{})
	b.height = text.height
	number := num.Set(draw.Point{}, l.refs.labelOf(e.Ref))
	number.At = draw.Point{X: l.form.width - number.Width, Y: b.height - st.below()}
	b.put(ref.child(SpanTag), number)
	b.height = roundUp(b.height)
	return b
}
