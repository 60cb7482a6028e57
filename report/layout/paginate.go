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
// page takes one of them at least; figures keep their order, and tables theirs. So
// a place between two pages is how many boxes of the text, how many figures and
// how many tables stand before it:
//
//	text    t0 t1 t2 t3 t4 t5     figures a (before t1), b (before t4); no tables
//	page 1  t0 t1 t2 t3           place (4, 0, 0): a waits, it has let t1–t3 pass
//	page 2  a t4 b t5             place (6, 2, 0): all is placed
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
	// little is how much of a page, in thousandths, the last of a chapter should
	// have; tailCost is for one with less than two fifths of that.
	little   = 250
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

// queues are the orders in which floats stand: that of the figures and that of
// the tables, each with numbers of its own.
const (
	figureQueue = iota
	tableQueue
	queues
)

// queue is the floats of one order.
type queue struct {
	floats []box
	// at gives for each float the box of the text that it stands before, order its
	// place among the floats of all queues.
	at, order []int
}

// run is what has been made ready for paging: boxes in the order of the text,
// and floats that may be placed later than where they stand in it.
type run struct {
	boxes  []box
	queues [queues]queue
	// sections counts the sections that begin before each box of the text.
	sections []int64
	// height is that of the text area.
	height draw.Length
	// notes is the height of notes at the foot.
	notes func([]int) draw.Length
	// tail is how much a chapter's last page should have where that is more than
	// little.
	tail int64
}

// add appends a box to the text, or to the floats that stand here in it.
func (r *run) add(b box) {
	if b.float && b.opens {
		order := 0
		for _, q := range r.queues {
			order += len(q.floats)
		}
		q := &r.queues[b.queue]
		q.floats, q.at, q.order = append(q.floats, b), append(q.at, len(r.boxes)), append(q.order, order)
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

// counts are numbers of floats, by queue.
type counts [queues]int

// all are as many floats as there are.
func (r *run) all() counts {
	var n counts
	for q := range n {
		n[q] = len(r.queues[q].floats)
	}
	return n
}

// spot is a place between two pages: so many boxes and floats stand before it.
type spot struct {
	box   int
	float counts
}

// end reports whether all is placed.
func (r *run) end(s spot) bool { return s.box == len(r.boxes) && s.float == r.all() }

// mayHold reports whether a page that begins at a spot may hold the floats from
// hold on back: of those that have waited already one must stand on it.
func (r *run) mayHold(at spot, hold counts) bool {
	waited, stand := false, false
	for q := range queues {
		if f := at.float[q]; f < len(r.queues[q].at) && r.queues[q].at[f] < at.box {
			waited, stand = true, stand || hold[q] > f
		}
	}
	return stand || !waited
}

// filling is a page under way.
type filling struct {
	*run
	spot
	// hold are the first floats that wait for the next page.
	hold  counts
	last  *box
	used  draw.Length
	marks []int
	// parted says that floats have parted the rows of a table.
	parted bool
}

// due is the queue of the float that may stand here, −1 for none: before a block
// of the document, or before the rows of a table at the head of the page.
func (p *filling) due() int {
	if p.box < len(p.boxes) {
		if b := &p.boxes[p.box]; !b.opens && !(b.resumes && (p.last == nil || p.last.float)) {
			return -1
		}
	}
	due := -1
	for q := range queues {
		f, of := p.float[q], &p.queues[q]
		if f >= p.hold[q] || f == len(of.at) || of.at[f] > p.box {
			continue
		}
		if of.floats[f].follows {
			return q
		}
		if due < 0 || of.order[f] < p.queues[due].order[p.float[due]] {
			due = q
		}
	}
	return due
}

// passes reports whether the floats that wait may let the next box pass.
func (p *filling) passes() bool {
	b := &p.boxes[p.box]
	for q := range queues {
		f, of := p.float[q], &p.queues[q]
		if n := f + mostWaiting; n < len(of.at) && of.at[n] <= p.box {
			return false
		}
		for ; !b.passes && f < len(of.at) && of.at[f] <= p.box; f++ {
			if !b.passesTurned || !of.floats[f].turned {
				return false
			}
		}
	}
	return true
}

// next is what comes next on the page; nil when the page must end here.
func (p *filling) next() *box {
	var b *box
	switch q := p.due(); {
	case q >= 0:
		b = &p.queues[q].floats[p.float[q]]
	case p.box == len(p.boxes):
		return nil
	case !p.passes() && (p.last != nil || p.boxes[p.box].opens):
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
		p.float[b.queue]++
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
	waiting := false
	for q := range queues {
		of := &p.queues[q]
		for f := p.float[q]; f < len(of.at) && of.at[f] <= p.box; f++ {
			waiting = true
			if of.at[f] < p.box {
				c += waits + crosses*(p.sections[p.box]-p.sections[of.at[f]])
			}
		}
	}
	if p.parted {
		c += parts
	}
	// The last page of a chapter is as full as its text asks for, and so is that
	// before a table with pages of its own in the text.
	final := p.end(p.spot)
	if !final && p.box < len(p.boxes) && !waiting {
		next := &p.boxes[p.box]
		final = next.starts != nil || next.turned
	}
	used := p.used + p.notes(p.marks)
	if final {
		return c + lastCost(1000-spareOf(used, p.height), max(little, p.tail))
	}
	return c + pageCost(used, p.height, p.last.after)
}

// way is the cheapest way to a spot: the page before it begins at the way with
// index prev to the spot before box from, and holds floats back.
type way struct {
	float, hold counts
	from, prev  int
	cost        int64
}

// paginate finds the pages: the boxes of each, in order.
func (r *run) paginate() [][]*box {
	ways := make([][]way, len(r.boxes)+1)
	ways[0] = []way{{from: -1}}
	for i := range ways {
		for k := 0; k < len(ways[i]); k++ { // grows by pages of floats alone
			if r.end(spot{i, ways[i][k].float}) {
				break
			}
			r.tryPages(ways, i, k)
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

// tryPages enters the pages that begin at the way k to a box into the ways to
// where they end: with no float held back, and with all those that may be.
func (r *run) tryPages(ways [][]way, from, k int) {
	at := spot{from, ways[from][k].float}
	holds := []counts{r.all()}
	for n := 0; n < len(holds); n++ {
		p := filling{run: r, spot: at, hold: holds[n]}
		for {
			if q := p.due(); q >= 0 && p.hold[q] == len(r.queues[q].at) && !r.queues[q].floats[p.float[q]].follows {
				without := p
				without.hold[q] = p.float[q]
				if without.next() != nil && r.mayHold(at, without.hold) && !slices.Contains(holds, without.hold) {
					holds = append(holds, without.hold)
				}
			}
			if b := p.next(); b == nil || !p.place(b) {
				break
			}
			reach(ways, from, k, &p)
		}
	}
}

// reach enters the page into the ways to its end. The ways to a spot are
// sorted by their floats.
func reach(ways [][]way, from, prev int, p *filling) {
	w := way{p.float, p.hold, from, prev, ways[from][prev].cost + p.cost()}
	to := ways[p.box]
	i, known := slices.BinarySearchFunc(to, w.float, func(a way, float counts) int { return slices.Compare(a.float[:], float[:]) })
	switch {
	case !known:
		ways[p.box] = slices.Insert(to, i, w)
	case w.cost < to[i].cost:
		to[i] = w
	}
}

// boxesOf are the boxes from one spot to another.
func (r *run) boxesOf(from, to spot, hold counts) []*box {
	var out []*box
	p := filling{run: r, spot: from, hold: hold}
	for p.spot != to {
		b := p.next()
		p.place(b)
		out = append(out, b)
	}
	return out
}

// spareOf is what a page leaves empty, in thousandths of it.
func spareOf(used, height draw.Length) int64 {
	return int64(max(0, height-used)) * 1000 / int64(height)
}

// pageCost is the cost of one page; after is the cost of the break behind it.
func pageCost(used, height draw.Length, after int) int64 {
	spare := spareOf(used, height)
	c := spare * spare
	if after >= never {
		return c + against
	}
	return c + int64(after)*int64(after)
}

// lastCost is the cost of the last page of the document, or before a forced
// break, that is filled by so many thousandths and should be by least.
func lastCost(filled, least int64) int64 {
	lacks := max(0, least-filled)
	c := 6 * lacks * lacks
	if filled < little*2/5 {
		c += tailCost
	}
	return c
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
