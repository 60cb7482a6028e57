package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// signPlace is what is left free for a signature and a seal.
var signPlace = draw.Mm(37)

// signColumns is how many places stand side by side.
const signColumns = 3

// pactSetter sets a text that many sign, with their places.
type pactSetter struct{ *setter }

// set sets a solemn document: the country's name and motto, title, text, the
// pledge between rules, and the places for signatures in rows that are never
// cut.
func (l pactSetter) set(p *doc.Pact) []box {
	s := l.styles
	l.openChapter()
	n := l.chap
	f := frame{(l.form.width - span(6)) / 2, span(6)}
	boxes := l.lines(l.shape(doc.Words(p.State), one(s.state), n.child(P)), s.state, 0, ragged(l.form.width), centred)
	motto := stack(l.lines(l.shape(doc.Words(p.Motto), one(s.motto), n.child(P)), s.motto, 0, ragged(l.form.width), centred))
	w := s.motto.Width(p.Motto)
	motto.put(nil, hline((l.form.width-w)/2, motto.height+2*draw.Pt, w, 500, l.styles.ink))
	motto.height += halfGrid
	boxes = append(boxes, motto)
	title := stack(l.balanced(doc.Words(p.Title), s.headline, n.child(H2), 0, l.form.width, centred))
	title.before = grid + halfGrid
	title.outline = Bookmark{Title: p.Title, Level: 1}
	boxes = append(boxes, title)
	if p.Sub != "" {
		sub := stack(l.balanced(doc.Words(p.Sub), s.coverMark, n.child(P), 0, l.form.width, centred))
		sub.before = halfGrid
		boxes = append(boxes, sub)
	}
	lead := l.lines(l.shape(p.Lead, one(s.solemn), n.child(P)), s.solemn, f.x, measure{first: f.w - draw.Mm(12.7), rest: f.w}, justified)
	lead[0].before = 2 * grid
	boxes = append(boxes, lead...)
	pledge := l.solemn(p.Pledge, n.child(P), f)
	pledge.before = grid + halfGrid
	boxes = append(boxes, pledge)
	if p.Place != "" {
		place := stack(l.lines(l.shape(doc.Words(p.Place), one(s.place), n.child(P)), s.place, 0, ragged(l.form.width), centred))
		place.before = halfGrid
		boxes = append(boxes, place)
	}
	b := stack(boxes)
	b.height = roundUp(b.height)
	b.refs = names(p.Ref)
	b.starts = &doc.Break{Recto: true, Head: p.Title}
	rows := l.signatures(p.Signers, n)
	if len(rows) > 0 {
		b.after = never
	}
	return append([]box{b}, rows...)
}

// signatures sets the places for signatures, a box for each row.
func (l pactSetter) signatures(signers []doc.Signer, parent *Node) []box {
	const gutter = 6
	list := parent.child(L)
	width := (l.form.width - (signColumns-1)*draw.Mm(gutter)) / signColumns
	var rows []box
	for from := 0; from < len(signers); from += signColumns {
		row := box{before: grid}
		var high draw.Length // of the names, so that the places are level
		var bodies []box
		var nodes []*Node
		for _, p := range signers[from:min(from+signColumns, len(signers))] {
			item := list.child(LI).child(LBody)
			body := stack(l.balanced(doc.Words(p.Body), l.styles.signer, item.child(P), width/8, width*3/4, centred))
			high = max(high, body.height)
			bodies, nodes = append(bodies, body), append(nodes, item)
		}
		for i, body := range bodies {
			row.absorb(l.signature(signers[from+i], body, nodes[i], width, high), draw.Point{X: draw.Length(i) * (width + draw.Mm(gutter))})
		}
		row.height = roundUp(halfGrid + high + l.styles.office.leading + signPlace + l.styles.source.leading + 2*draw.Pt)
		rows = append(rows, row)
	}
	return rows
}

// signature is one place: a rule, who signs, the free place, and a line to sign
// on.
func (l pactSetter) signature(p doc.Signer, body box, n *Node, width, high draw.Length) box {
	s := l.styles
	b := box{}
	b.put(nil, hline(0, 0, width, 750, l.styles.ink))
	b.absorb(body, draw.Point{Y: halfGrid})
	y := halfGrid + high
	office := stack(l.lines(l.shape(doc.Words(p.Office), one(s.office), n.child(P)), s.office, 0, ragged(width), centred))
	b.absorb(office, draw.Point{Y: y})
	y += s.office.leading + signPlace
	b.put(nil, hline(width/8, y, width*3/4, 500, l.styles.ruleGrey))
	below := stack(l.lines(l.shape(doc.Words(p.Below), one(s.source), n.child(P)), s.source, 0, ragged(width), centred))
	b.absorb(below, draw.Point{Y: y + 2*draw.Pt})
	return b
}
