package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// Costs of a page break inside running text (see paginate).
const (
	inside    = 40 // between two lines, but for the first and the last
	betweenIn = 40 // between the items of a list or the rows of a table
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

// ragged is a measure for text that is not justified: lines may end up to a
// fifth of the width early at no great cost.
func ragged(w draw.Length) measure { return measure{first: w, rest: w, ragged: w / 5} }

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

// para sets a paragraph of running text, justified, and says where pages may
// break in it.
func (l *setter) para(p *doc.Para, parent *Node, f frame) []box {
	boxes := l.lines(l.shape(p.Line, l.styles.bodyTexts(), parent.child(P)), l.styles.body, f.x, measure{first: f.w, rest: f.w}, justified)
	keepLines(boxes)
	boxes[0].before = halfGrid
	if p.Keep {
		boxes[len(boxes)-1].after = never
	}
	return boxes
}

// keepLines sets the costs of page breaks between the lines of a paragraph.
func keepLines(boxes []box) {
	last := len(boxes) - 1
	for i := range boxes[:last] {
		switch {
		case last < 3, i == 0, i == last-1: // two or three lines stay together
			boxes[i].after = never
		default:
			boxes[i].after = inside
		}
	}
}

// list sets a list: labels hang in a margin of 14 pt, or as wide as the widest
// number asks for.
func (l *layouter) list(ls *doc.List, parent *Node, f frame) []box {
	n := listNode(ls, parent)
	indent := draw.Length(grid)
	for _, label := range ls.Labels {
		indent = max(indent, l.styles.body.Width(label)+labelRoom)
	}
	var boxes []box
	for i, blocks := range ls.Items {
		if len(blocks) == 0 {
			blocks = []doc.Block{&doc.Para{Line: doc.Words("…")}}
		}
		item := l.listItem(ls.Labels[i], blocks, n, frame{f.x, f.w}, indent)
		if last := len(ls.Items) - 1; i == last && i > 0 && len(item) == 1 {
			boxes[len(boxes)-1].after = never // a line does not stand alone
		} else if i == 0 && i < last && len(item) == 1 {
			item[0].after = never
		}
		boxes = append(boxes, item...)
	}
	if len(boxes) > 0 && parent.Tag != LBody { // a list in a list follows without white
		boxes[0].before = halfGrid
	}
	return boxes
}

// listNode makes the node of a list, which tells how its items are counted.
func listNode(ls *doc.List, parent *Node) *Node {
	n := parent.child(L)
	n.Numbering = [...]string{doc.Bullets: "Disc", doc.Numbers: "Decimal", doc.Romans: "UpperRoman", doc.Letters: "LowerAlpha"}[ls.Numbering]
	return n
}

// labelRoom is the white before and behind a label.
const labelRoom = 6 * draw.Pt

// listItem sets one item in f, its text indented and its label before it.
func (l *layouter) listItem(label string, blocks []doc.Block, list *Node, f frame, indent draw.Length) []box {
	at := draw.Point{X: f.x + 2*draw.Pt, Y: grid - drop}
	f = frame{f.x + indent, f.w - indent}
	li := list.child(LI)
	lbl, body := li.child(Lbl), li.child(LBody)
	var boxes []box
	for i, b := range blocks {
		set := l.block(b, body, f)
		if i == 0 {
			first := &set[0]
			first.before = 0
			mark := l.styles.body.Set(at, label)
			first.items = append([]item{{mark, lbl}}, first.items...)
		}
		boxes = append(boxes, set...)
	}
	if len(boxes) > 0 {
		boxes[len(boxes)-1].after = betweenIn
	}
	return boxes
}

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

// pledge sets a solemn text between two rules, and who signed it.
func (l *setter) pledge(p *doc.Pledge, parent *Node) []box {
	n := parent.child(P)
	text := stack(l.balanced(p.Line, l.styles.pledge, n, 0, l.form.width, centred))
	b := box{before: grid, height: text.height + 2*halfGrid}
	b.put(nil, hline(0, 0, l.form.width, 500, l.styles.ink))
	b.absorb(text, draw.Point{Y: halfGrid})
	b.put(nil, hline(0, text.height+2*halfGrid, l.form.width, 500, l.styles.ink))
	boxes := []box{b}
	if len(p.Signers) > 0 {
		boxes[0].after = never
		boxes = append(boxes, l.signers(p, parent))
	}
	return boxes
}

// signers lists who signed, in three columns in the order of the protocol.
func (l *setter) signers(p *doc.Pledge, parent *Node) box {
	const columns = 3
	list := parent.child(L)
	width := (l.form.width - (columns-1)*draw.Mm(6)) / columns
	b := box{before: grid}
	label := parent.child(P)
	b.put(label, l.styles.factLabel.Set(draw.Point{Y: l.styles.factLabel.leading - l.styles.factLabel.below()}, p.Label))
	y := grid
	for row := 0; row*columns < len(p.Signers); row++ {
		var high draw.Length
		for c := 0; c < columns && row*columns+c < len(p.Signers); c++ {
			li := list.child(LI).child(LBody)
			x := draw.Length(c) * (width + draw.Mm(6))
			cell := stack(l.lines(l.shape(doc.Words(p.Signers[row*columns+c]), one(l.styles.fact), li), l.styles.fact, x, ragged(width), flushLeft))
			b.absorb(cell, draw.Point{Y: y})
			high = max(high, cell.height)
		}
		y += roundUp(high + 2*draw.Pt)
	}
	b.height = roundUp(y)
	return b
}
