package compose

import (
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// Lists are counted as Vietnamese documents do. Three levels that are numbered
// have I., 1. and a); two have 1. and a), one has 1. Those that are not have –,
// below it +. The official form has its own order: points from a) on, whatever the
// author typed, below them - and +.

// pointLetters are the letters of points (điểm) in the order of the Vietnamese
// alphabet; like the decree's own lists they do without ă, â, ê, ô, ơ and ư.
const pointLetters = "abcdđeghiklmnopqrstuvxy"

// count gives a list its numbering and the labels of its items; the first has the
// number start. Where the alphabet has not enough letters, numbers stand instead.
func count(l *doc.List, n doc.Numbering, start int) {
	letters := []rune(pointLetters)
	if n == doc.Letters && max(start, 1)-1+len(l.Items) > len(letters) {
		n = doc.Numbers
	}
	if n != doc.Numbers {
		start = max(start, 1)
	}
	l.Numbering, l.Start, l.Labels = n, start, nil
	for i := range l.Items {
		label := itoa(start+i) + "."
		switch n {
		case doc.Romans:
			label = data.Roman(start+i) + "."
		case doc.Letters:
			label = string(letters[start-1+i]) + ")"
		}
		l.Labels = append(l.Labels, label)
	}
}

// bullet gives all items of a list one sign.
func bullet(l *doc.List, sign string) {
	l.Numbering, l.Labels = doc.Bullets, nil
	for range l.Items {
		l.Labels = append(l.Labels, sign)
	}
}

// depth is how many lists of either kind a list stands in, and how many levels of
// numbers there are from the outermost numbered one on.
type depth struct{ numbers, bullets, of int }

// list makes a list, and those in it.
func (k *writer) list(b *data.ProseList, at depth, heading int) *doc.List {
	l := &doc.List{}
	inner := at
	if b.Ordered {
		if at.numbers == 0 {
			inner.of = numbered(b)
		}
		inner.numbers++
	} else {
		inner.bullets++
	}
	for _, item := range b.Items {
		var blocks []doc.Block
		for _, x := range item {
			if nested, ok := x.(*data.ProseList); ok {
				blocks = append(blocks, k.list(nested, inner, heading))
			} else {
				blocks = append(blocks, k.blocks([]data.ProseBlock{x}, "", heading)...)
			}
		}
		l.Items = append(l.Items, blocks)
	}
	if k.points {
		point(l, b.Start, at.numbers+at.bullets)
		return l
	}
	if !b.Ordered {
		bullet(l, []string{"–", "+", "·"}[min(at.bullets, 2)])
		return l
	}
	forms := []doc.Numbering{doc.Numbers, doc.Letters}
	if inner.of > 2 {
		forms = []doc.Numbering{doc.Romans, doc.Numbers, doc.Letters}
	}
	count(l, forms[min(at.numbers, len(forms)-1)], b.Start)
	return l
}

// numbered counts the levels of numbers in a list, itself among them.
func numbered(b *data.ProseList) int {
	most := 0
	for _, item := range b.Items {
		for _, x := range item {
			if nested, ok := x.(*data.ProseList); ok {
				most = max(most, numbered(nested))
			}
		}
	}
	if b.Ordered {
		most++
	}
	return most
}

// point gives a list the labels that the official form has inside so many others; a
// point that has a letter begins with a capital.
func point(l *doc.List, start, inside int) {
	switch {
	case inside == 0 && max(start, 1)-1+len(l.Items) <= len([]rune(pointLetters)):
		count(l, doc.Letters, start)
	case inside < 2:
		bullet(l, "-")
	default:
		bullet(l, "+")
	}
	for _, item := range l.Items {
		if p, ok := first(item).(*doc.Para); ok && l.Numbering == doc.Letters {
			p.Line = capitalLine(p.Line)
		}
	}
}

// first is the first of some blocks; nil when there is none.
func first(blocks []doc.Block) doc.Block {
	if len(blocks) == 0 {
		return nil
	}
	return blocks[0]
}
