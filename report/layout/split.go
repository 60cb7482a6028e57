package layout

import (
	"kyyeu/internal/draw"
)

// split cuts a box that is higher than a page into pieces that are not, each as
// high as fits: a fact of forty delegates, a cell with a chapter in it. No line
// is cut: what does not fit whole stands on the next piece, in both of two
// columns. A box with a picture in it stays whole.
func split(b box, most draw.Length) []box {
	if b.repeat != nil {
		most -= b.repeat.height
	}
	var pieces []box
	for b.height > most && len(b.figures) == 0 {
		head, rest, ok := b.cut(most)
		if !ok {
			break
		}
		pieces = append(pieces, head)
		b = rest
	}
	return append(pieces, b)
}

// cut parts what ends above a height from what does not; ok is false when that
// is all or nothing.
func (b box) cut(at draw.Length) (head, rest box, ok bool) {
	first := b.height // of the rest
	last := draw.Length(0)
	inHead := make([]bool, len(b.items))
	some := false
	for i, it := range b.items {
		if upper, lower := extent(it); lower <= at {
			inHead[i], some, last = true, true, max(last, lower)
		} else {
			first = min(first, upper)
		}
	}
	if !some || first <= 0 {
		return b, box{}, false
	}
	head = box{before: b.before, after: inside, repeat: b.repeat, outline: b.outline, height: min(roundUp(last), at),
		opens: b.opens, starts: b.starts, refs: b.refs}
	rest = box{after: b.after, behind: b.behind, repeat: b.repeat, height: b.height - first}
	note := 0 // of the marks, which stand in the order of the items
	up := draw.Point{Y: -first}
	for i, it := range b.items {
		part, move := &rest, up
		if inHead[i] {
			part, move = &head, draw.Point{}
		}
		part.items = append(part.items, item{it.op.Move(move), it.node})
		if it.node != nil && it.node.Tag == Reference && note < len(b.notes) {
			part.notes = append(part.notes, b.notes[note])
			note++
		}
	}
	for _, k := range b.links {
		if k.rect.Bottom() <= at {
			head.links = append(head.links, k)
			continue
		}
		k.rect = k.rect.Move(up)
		rest.links = append(rest.links, k)
	}
	return head, rest, true
}

// extent is how far a step of drawing reaches, from its upper to its lower edge.
// The mark of a source reaches as far as the word that it hangs on.
func extent(it item) (upper, lower draw.Length) {
	var r draw.Rect
	switch op := it.op.(type) {
	case draw.Text:
		if it.node != nil && it.node.Tag == Reference {
			return op.At.Y - op.Size, op.At.Y + op.Size*115/100
		}
		return op.At.Y - op.Size, op.At.Y + op.Size*3/10
	case draw.Stroke:
		r = op.Path.Bounds()
	case draw.Fill:
		r = op.Path.Bounds()
	case draw.Hatch:
		r = op.Path.Bounds()
	case draw.Image:
		r = op.Rect
	}
	return r.Y, r.Bottom()
}
