package layout

import (
	"slices"

	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// item is a thing in a box, placed from the box's top left corner; node is nil
// for an artifact.
type item struct {
	op   draw.Op
	node *Node
}

// link is a link in a box.
type link struct {
	rect draw.Rect
	url  string
	text string
	node *Node
}

// box is a slice of a page as wide as the text area that is never broken: a
// line of text, a row of a table, a figure. A document is a list of boxes; a
// page is a run of them.
type box struct {
	height draw.Length
	// before is white above the box, dropped at the top of a page; behind is how
	// much must at least be below it, dropped at the foot.
	before, behind draw.Length
	items          []item
	links          []link
	// after is what a page break behind the box costs: 0 is a good place,
	// never is none.
	after int
	// notes are the numbers of sources whose marks stand in the box.
	notes []int
	// repeat is printed again above the box when it comes first on a page: the
	// head of its table.
	repeat *box
	// outline makes a bookmark to the box when its title is not empty.
	outline Bookmark
	// figures whose Box must be told where the box came to stand.
	figures []*Node
	// refs are the names of the blocks that begin here.
	refs []string
	// opens says that a block of the document begins here: on a whole or half
	// line, and where a figure may stand before it.
	opens bool
	// float is a figure or a small table, whole, that may stand further down than
	// in the text; passes says that it may let this box pass.
	float, passes bool
	// queue is that of a float.
	queue int
	// passesTurned says that it may be let pass by turned pages alone: a chart, or
	// the line that leads in to it.
	passesTurned bool
	// resumes says that a float may stand before this box at the head of a page,
	// where no block begins: a row of a long table, which has its head again below
	// the float.
	resumes bool
	// section says that a section of the text begins here.
	section bool
	// follows says of a float that nothing may come between it and the one
	// before.
	follows bool
	// turned stands on a page of its own, wider than high.
	turned bool
	// starts begins a new page with this box; nil for the most.
	starts *doc.Break
}

// Costs of a page break inside running text (see paginate).
const (
	inside    = 40 // between two lines, but for the first and the last
	betweenIn = 40 // between the items of a list or the rows of a table
)

func (b *box) put(n *Node, ops ...draw.Op) {
	for _, op := range ops {
		b.items = append(b.items, item{op, n})
	}
}

// label puts a label before all that the box has.
func (b *box) label(n *Node, op draw.Op) {
	b.items = slices.Insert(b.items, 0, item{op, n})
}

// absorb puts the content of c into b, moved by p; c's height does not count.
func (b *box) absorb(c box, p draw.Point) {
	for _, it := range c.items {
		b.items = append(b.items, item{it.op.Move(p), it.node})
	}
	for _, l := range c.links {
		l.rect = l.rect.Move(p)
		b.links = append(b.links, l)
	}
	for _, f := range c.figures {
		f.Box = f.Box.Move(p)
		b.figures = append(b.figures, f)
	}
	b.notes = append(b.notes, c.notes...)
	b.refs = append(b.refs, c.refs...)
}

// stack puts boxes below each other into one that is not broken; its white
// above is the first one's.
func stack(boxes []box) box {
	var b box
	for i, c := range boxes {
		if i == 0 {
			b.before, b.starts = c.before, c.starts
		} else {
			b.height += c.before
		}
		if b.outline.Title == "" {
			b.outline = c.outline
		}
		b.absorb(c, draw.Point{Y: b.height})
		b.height += c.height
	}
	if len(boxes) > 0 {
		b.after, b.behind = boxes[len(boxes)-1].after, boxes[len(boxes)-1].behind
	}
	return b
}

// top is where b begins on a page that is filled so far, its last box being
// last, nil for none: the first, and one below a float that has come into its
// table, below what is repeated.
func (b *box) top(used draw.Length, last *box) draw.Length {
	switch {
	case last == nil && b.repeat == nil:
		return 0
	case last == nil:
		return b.repeat.height
	case b.resumesBelow(last):
		return roundUp(used+2*grid) + b.repeat.height
	}
	used += max(b.before, last.behind)
	if b.opens {
		return roundUp(used)
	}
	return used
}

// resumesBelow reports whether b goes on with a table below a float that stands
// in it.
func (b *box) resumesBelow(last *box) bool { return b.resumes && last != nil && last.float }

// roundUp gives l rounded up to a multiple of the half grid.
func roundUp(l draw.Length) draw.Length {
	if r := l % halfGrid; r != 0 {
		return l + halfGrid - r
	}
	return l
}

// hline is a horizontal line.
func hline(x, y, w, width draw.Length, c draw.Color) draw.Op {
	return draw.Stroke{Path: draw.Line(draw.Point{X: x, Y: y}, draw.Point{X: x + w, Y: y}), Width: width, Color: c}
}
