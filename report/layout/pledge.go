package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// pledge sets a solemn text between two rules, and who signed it.
func (l *setter) pledge(p *doc.Pledge, parent *Node) []box {
	b := l.solemn(p.Line, parent.child(P), frame{0, l.form.width})
	b.before = grid
	boxes := []box{b}
	if len(p.Signers) > 0 {
		boxes[0].after = never
		boxes = append(boxes, l.signers(p, parent))
	}
	return boxes
}

// solemn sets a text between two rules.
func (l *setter) solemn(line doc.Line, n *Node, f frame) box {
	text := stack(l.balanced(line, l.styles.pledge, n, f.x, f.w, centred))
	b := box{height: text.height + 2*halfGrid}
	b.put(nil, hline(f.x, 0, f.w, 500, l.styles.ink))
	b.absorb(text, draw.Point{Y: halfGrid})
	b.put(nil, hline(f.x, b.height, f.w, 500, l.styles.ink))
	return b
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
