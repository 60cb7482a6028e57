package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// signing sets who signs a document, and who receives it.
type signing struct{ *officialSetter }

// set sets the list of recipients at the left and the place for a signature
// at the right half, on one line; two signatures stand side by side, that of the
// body that leads at the right, and the recipients below them (phụ lục I, IV.2: ô
// 7 to 9).
func (l signing) set(s *doc.Signatures) []box {
	half := l.form.width / 2
	b := box{before: 2 * paragraphRoom}
	below := draw.Length(0)
	if len(s.Signers) == 2 {
		left, right := l.offices(s.Signers[1], 0, half), l.offices(s.Signers[0], half, half)
		high := max(left.height, right.height) // so that the names stand on one line
		left.height, right.height = high, high
		l.signed(&left, s.Signers[1], 0, half)
		l.signed(&right, s.Signers[0], half, half)
		b.absorb(left, draw.Point{})
		b.absorb(right, draw.Point{})
		b.height = max(left.height, right.height)
		below = b.height + 2*paragraphRoom
	}
	list := l.recipients(s, half-draw.Mm(4))
	// As many lines as stand beside the signature are one box with it; a list of
	// dozens goes on below.
	n := 0
	room := l.form.height / 3
	for y := below; n < len(list) && y+list[n].height <= below+room; n++ {
		b.absorb(list[n], draw.Point{Y: y})
		y += list[n].height
		b.height = max(b.height, y)
	}
	if len(s.Signers) == 1 {
		right := l.offices(s.Signers[0], half, half)
		l.signed(&right, s.Signers[0], half, half)
		b.absorb(right, draw.Point{})
		b.height = max(b.height, right.height)
	}
	rest := list[n:]
	for i := range rest {
		rest[i].after = betweenIn
	}
	return append([]box{b}, rest...)
}

// offices sets by what right and in which office somebody signs.
func (l signing) offices(s doc.Signatory, x, w draw.Length) box {
	var boxes []box
	for _, t := range s.Titles {
		boxes = append(boxes, l.centredLines(t, l.official.office, x, w)...)
	}
	return stack(boxes)
}

// signed sets the name of who signs, below room that nothing else may stand in.
func (l signing) signed(b *box, s doc.Signatory, x, w draw.Length) {
	b.height += signatureRoom
	name := stack(l.centredLines(s.Name, l.official.office, x, w))
	b.absorb(name, draw.Point{Y: b.height})
	b.height += max(name.height, l.official.office.leading)
}

// recipients sets the list of who receives the document, a box a line.
func (l signing) recipients(s *doc.Signatures, w draw.Length) []box {
	t := l.official
	head := box{height: t.office.leading} // level with the first line of the office
	head.put(l.root.child(P), t.recipients.Set(draw.Point{Y: t.office.leading - t.office.below()}, s.Label))
	boxes := []box{head}
	list := l.root.child(L)
	for _, r := range s.Recipients {
		boxes = append(boxes, l.labelled("-", doc.Words(r), t.recipient, list.child(LI), 0, w)...)
	}
	return boxes
}
