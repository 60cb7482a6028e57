package layout

import (
	"slices"

	"kyyeu/internal/draw"
)

// Pages are broken like lines: of all ways to cut a document into pages that
// fit, the one with the least cost is taken. A page costs by the square of what
// it leaves empty, and by what the break at its end costs; notes at the foot
// take their height from the page of their marks.
//
// Figures and small tables float: where one does not fit any more, the text and
// the rows of long tables may go on below it, its section's or, at a cost, the
// next section's, and the figure stands on the page that follows, at the next
// paragraph's start or above the rows that are left. Where several wait, every
// page takes one of them at least. So a place between two pages is a pair, how
// many boxes of the text and how many floats stand before it:
//
//	text    t0 t1 t2 t3 t4 t5     floats  a (before t1), b (before t4)
//	page 1  t0 t1 t2 t3           place (4, 0): a waits, it has let t1–t3 pass
//	page 2  a t4 b t5             place (6, 2): all is placed
//
// The way to each place is found once. From a place there are as many pages to
// try as boxes fit on one, times the floats among them that could wait; few
// places can be reached, since few may wait. So the work grows with the number of
// boxes. All arithmetic is in integers.

const (
	// impossible is more than all costs of a document together.
	impossible = int64(1) << 50
	// against is for a break where none should be: better than nothing at all,
	// since a document must always come out.
	against = impossible / 1_000_000
	// tailCost is for a chapter's last page with less than a tenth of text.
	tailCost = 400_000
	// waits is for a float that waits for the next page: as much as an eighth of
	// a page that stays empty; crosses is for each section that begins before it
	// stands; parts is for floats that stand between the rows of a table.
	waits   = 125 * 125
	crosses = 150 * 150
	parts   = 280 * 280
)

// mostWaiting is how many floats may wait at a time.
const mostWaiting = 8

// run is what has been made ready for paging: boxes in the order of the text,
// and floats that may be placed later than where they stand in it.
type run struct {
	boxes  []box
	floats []box
	// at gives for each float the box that it stands before.
	at []int
	// sections counts the sections that begin before each box of the text.
	sections []int64
	// height is that of the text area.
	height draw.Length
	// notes is the height of notes at the foot.
	notes func([]int) draw.Length
}

// add appends a box to the text, or to the floats that stand here in it.
func (r *run) add(b box) {
	if b.float && b.opens {
		r.floats, r.at = append(r.floats, b), append(r.at, len(r.boxes))
		return
	}
	b.float = false
	if len(r.sections) == 0 {
		r.sections = append(r.sections, 0)
	}
	began := r.sections[len(r.boxes)]
	if b.section {
		began++
	}
	r.sections = append(r.sections, began)
	r.boxes = append(r.boxes, b)
}

// spot is a place between two pages: so many boxes and floats stand before it.
type spot struct{ box, float int }

// end reports whether all is placed.
func (r *run) end(s spot) bool { return s.box == len(r.boxes) && s.float == len(r.floats) }

// waiting reports whether a float that stands before this spot in the text is
// not yet placed.
func (r *run) waiting(s spot) bool { return s.float < len(r.floats) && r.at[s.float] <= s.box }

// filling is a page under way.
type filling struct {
	*run
	spot
	// hold is the first float that waits for the next page.
	hold  int
	last  *box
	used  draw.Length
	marks []int
	// parted says that floats have parted the rows of a table.
	parted bool
}

// due is the float that may stand here, if one is waiting: before a block of the
// document, or before the rows of a table at the head of the page.
func (p *filling) due() *box {
	if !p.waiting(p.spot) || p.float >= p.hold {
		return nil
	}
	if p.box < len(p.boxes) {
		if b := &p.boxes[p.box]; !b.opens && !(b.resumes && (p.last == nil || p.last.float)) {
			return nil
		}
	}
	return &p.floats[p.float]
}

// passes reports whether the floats that wait may let a box pass.
func (p *filling) passes(box int) bool {
	if f := p.float + mostWaiting; f < len(p.floats) && p.at[f] <= box {
		return false
	}
	b := &p.boxes[box]
	if b.passes || !b.passesTurned {
		return b.passes
	}
	for f := p.float; f < len(p.floats) && p.at[f] <= box; f++ {
		if !p.floats[f].turned {
			return false
		}
	}
	return true
}

// next is what comes next on the page; nil when the page must end here.
func (p *filling) next() *box {
	b := p.due()
	switch {
	case b != nil:
	case p.box == len(p.boxes), p.waiting(p.spot) && !p.passes(p.box) && p.last != nil:
		return nil
	default:
		b = &p.boxes[p.box]
	}
	if p.last != nil && (b.starts != nil || b.turned || p.last.turned) {
		return nil
	}
	return b
}

// place puts the next box on the page if it fits; the first always does.
func (p *filling) place(b *box) bool {
	used := b.top(p.used, p.last) + b.height
	marks := p.marks
	if len(b.notes) > 0 {
		marks = addNotes(slices.Clip(marks), b.notes)
	}
	if p.last != nil && used+p.notes(marks) > p.height {
		return false
	}
	p.parted = p.parted || b.float && p.box < len(p.boxes) && p.boxes[p.box].resumes
	p.used, p.marks, p.last = used, marks, b
	if b.float {
		p.float++
	} else {
		p.box++
	}
	return true
}

// cost is that of the page as it is.
func (p *filling) cost() int64 {
	if p.last.turned {
		return 0
	}
	var c int64
	for f := p.float; f < len(p.floats) && p.at[f] < p.box; f++ {
		c += waits + crosses*(p.sections[p.box]-p.sections[p.at[f]])
	}
	if p.parted {
		c += parts
	}
	// The last page of a chapter is as full as its text asks for, and so is that
	// before a table with pages of its own in the text.
	final := p.end(p.spot)
	if !final && p.box < len(p.boxes) && !p.waiting(p.spot) {
		next := &p.boxes[p.box]
		final = next.starts != nil || next.turned
	}
	return c + pageCost(p.used+p.notes(p.marks), p.height, p.last.after, final)
}

// way is the cheapest way to a spot: the page before it begins at the way with
// index prev to the spot before box from, and holds floats back.
type way struct {
	float, from, prev, hold int
	cost                    int64
}

// paginate finds the pages: the boxes of each, in order.
func (r *run) paginate() [][]*box {
	ways := make([][]way, len(r.boxes)+1)
	ways[0] = []way{{from: -1}}
	for i := range ways {
		for k := 0; k < len(ways[i]); k++ { // grows by pages of floats alone
			at := spot{i, ways[i][k].float}
			if r.end(at) {
				break
			}
			could := r.tryPages(ways, at, k, len(r.floats))
			for _, f := range could {
				r.tryPages(ways, at, k, f)
			}
		}
	}
	var pages [][]*box
	i, k := len(r.boxes), len(ways[len(r.boxes)])-1
	for {
		w := ways[i][k]
		if w.from < 0 {
			break
		}
		pages = append(pages, r.boxesOf(spot{w.from, ways[w.from][w.prev].float}, spot{i, w.float}, w.hold))
		i, k = w.from, w.prev
	}
	slices.Reverse(pages)
	return pages
}

// tryPages enters the pages that begin at a spot into the ways to where they
// end, and gives the floats that could wait. Those that have waited may wait again
// only behind another that stands on the page.
func (r *run) tryPages(ways [][]way, at spot, k, hold int) (could []int) {
	p := filling{run: r, spot: at, hold: hold}
	for {
		if b := p.due(); b != nil && !b.follows && (r.at[p.float] >= at.box || p.float > at.float) && p.box < len(r.boxes) && p.passes(p.box) {
			could = append(could, p.float)
		}
		if b := p.next(); b == nil || !p.place(b) {
			return could
		}
		if hold < len(r.floats) && p.box <= r.at[hold] {
			continue // nothing has passed the float: tried before
		}
		reach(ways, at.box, k, &p)
	}
}

// reach enters the page into the ways to its end. The ways to a spot are
// sorted by their floats.
func reach(ways [][]way, from, prev int, p *filling) {
	w := way{p.float, from, prev, p.hold, ways[from][prev].cost + p.cost()}
	to := ways[p.box]
	i := 0
	for i < len(to) && to[i].float < w.float {
		i++
	}
	if i < len(to) && to[i].float == w.float {
		if w.cost < to[i].cost {
			to[i] = w
		}
		return
	}
	ways[p.box] = slices.Insert(to, i, w)
}

// boxesOf are the boxes from one spot to another.
func (r *run) boxesOf(from, to spot, hold int) []*box {
	var out []*box
	p := filling{run: r, spot: from, hold: hold}
	for p.spot != to {
		b := p.next()
		p.place(b)
		out = append(out, b)
	}
	return out
}

// pageCost is the cost of one page; after is the cost of the break behind it,
// last says that it is the last of the document or before a forced break.
func pageCost(used, height draw.Length, after int, last bool) int64 {
	spare := int64(max(0, height-used)) * 1000 / int64(height) // thousandths of the page
	if last {
		const little = 250
		switch filled := 1000 - spare; {
		case filled < little*2/5:
			return tailCost + 6*(little-filled)*(little-filled)
		case filled < little:
			return 6 * (little - filled) * (little - filled)
		}
		return 0
	}
	c := spare * spare
	if after >= never {
		return c + against
	}
	return c + int64(after)*int64(after)
}

// addNotes adds notes that are not yet there, in the order of their numbers.
func addNotes(notes, more []int) []int {
	for _, m := range more {
		if at, ok := slices.BinarySearch(notes, m); !ok {
			notes = slices.Insert(notes, at, m)
		}
	}
	return notes
}
