package layout

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// run makes text of paragraphs and headings, with figures in it.
func (r random) run(paragraphs int, height draw.Length) *run {
	out := &run{height: height, notes: func(n []int) draw.Length { return draw.Length(len(n)) * halfGrid }}
	for p := range paragraphs {
		switch r.IntN(6) {
		case 2: // a long table
			out.add(box{height: 2 * grid, before: 2 * grid, after: never, opens: true, passes: true})
			for range 3 + r.IntN(30) {
				out.add(box{height: grid, after: betweenIn, passes: true, resumes: true, repeat: &box{height: 2 * grid}})
			}
		case 0:
			out.add(box{height: 2 * grid, before: grid, after: never, opens: true, section: true, passes: r.IntN(4) > 0})
		case 1:
			b := box{height: draw.Length(4+r.IntN(20)) * grid, before: 2 * grid, opens: true, float: r.IntN(5) > 0, queue: r.IntN(queues)}
			b.turned = r.IntN(6) == 0
			b.passesTurned = !b.float && !b.turned
			out.add(b)
		}
		lines := make([]box, 1+r.IntN(9))
		for i := range lines {
			lines[i] = box{height: grid, passes: true}
			if r.IntN(9) == 0 {
				lines[i].notes = []int{1 + r.IntN(3)}
			}
		}
		keepLines(lines)
		lines[0].opens, lines[0].before = true, halfGrid
		if p > 0 && r.IntN(12) == 0 {
			lines[0].starts = &doc.Break{}
			lines[0].passes = false
		}
		for _, b := range lines {
			out.add(b)
		}
	}
	return out
}

// costOf is what pages cost in all, found anew from their boxes.
func (r *run) costOf(t *testing.T, pages [][]*box) int64 {
	t.Helper()
	var sum int64
	var at spot
	for _, boxes := range pages {
		p := filling{run: r, spot: at, hold: r.all()}
		for i, b := range boxes {
			if !p.place(b) {
				t.Fatalf("box %d of a page does not fit", i)
			}
		}
		at = p.spot
		sum += p.cost()
	}
	return sum
}

// search tries all pages from a spot on and gives the least cost.
func (r *run) search(at spot, known map[spot]int64) int64 {
	if r.end(at) {
		return 0
	}
	if least, ok := known[at]; ok {
		return least
	}
	least := int64(impossible)
	for figures := at.float[figureQueue]; figures <= r.all()[figureQueue]; figures++ {
		for tables := at.float[tableQueue]; tables <= r.all()[tableQueue]; tables++ {
			hold := counts{figures, tables}
			if !r.mayHold(at, hold) {
				continue
			}
			p := filling{run: r, spot: at, hold: hold}
			for b := p.next(); b != nil && p.place(b); b = p.next() {
				least = min(least, p.cost()+r.search(p.spot, known))
			}
		}
	}
	known[at] = least
	return least
}

// The pages cost no more than the cheapest of all that are possible.
func TestPagesAreTheCheapest(t *testing.T) {
	for seed := range uint64(1000) {
		r := random{rand.New(rand.NewPCG(seed, 11))}
		run := r.run(2+r.IntN(4), draw.Length(12+r.IntN(14))*grid)
		got, want := run.costOf(t, run.paginate()), run.search(spot{}, map[spot]int64{})
		if got != want {
			t.Errorf("seed %d: the pages cost %d, the cheapest %d", seed, got, want)
		}
	}
}

// Every box is on one page, the text in its order and the floats in theirs; a
// float stands at the start of a block or, at the head of a page, between the rows
// of a table, after its own place, with only what may pass it in between; no page
// behind that is without a float until it stands; no page is fuller than it may be.
func TestFloatsStayNear(t *testing.T) {
	moved, parted := 0, 0
	for seed := range uint64(400) {
		r := random{rand.New(rand.NewPCG(seed, 12))}
		run := r.run(20+r.IntN(60), draw.Length(30+r.IntN(25))*grid)
		pages := run.paginate()
		nextBox, nextFloat := 0, counts{}
		reached := make([]int, len(run.boxes)+1) // the page on which each box begins
		for n, boxes := range pages {
			var used draw.Length
			var notes []int
			var last *box
			for i, b := range boxes {
				used, last = b.top(used, last)+b.height, b
				notes = addNotes(slices.Clip(notes), b.notes)
				if b.starts != nil && i > 0 {
					t.Fatalf("seed %d: a break inside page %d", seed, n+1)
				}
				if !b.float {
					if b != &run.boxes[nextBox] {
						t.Fatalf("seed %d: page %d is out of order", seed, n+1)
					}
					reached[nextBox] = n
					nextBox++
					continue
				}
				q := run.queues[b.queue]
				if b != &q.floats[nextFloat[b.queue]] {
					t.Fatalf("seed %d: the floats of page %d are out of order", seed, n+1)
				}
				at := q.at[nextFloat[b.queue]]
				if at > nextBox {
					t.Fatalf("seed %d: a float of page %d stands before its place", seed, n+1)
				}
				if nextBox < len(run.boxes) && !run.boxes[nextBox].opens {
					if !run.boxes[nextBox].resumes || slices.ContainsFunc(boxes[:i], func(b *box) bool { return !b.float }) {
						t.Fatalf("seed %d: a float of page %d stands inside a paragraph, or between rows that have begun", seed, n+1)
					}
					parted++
				}
				for _, p := range run.boxes[at:nextBox] {
					moved++
					if !p.passes && !(p.passesTurned && b.turned) {
						t.Fatalf("seed %d: a float of page %d has passed what it must not", seed, n+1)
					}
				}
				for m := reached[at] + 1; at < nextBox && m < n; m++ {
					if !slices.ContainsFunc(pages[m], func(b *box) bool { return b.float }) {
						t.Errorf("seed %d: a float of page %d belongs to page %d", seed, n+1, reached[at]+1)
					}
				}
				nextFloat[b.queue]++
			}
			if used+run.notes(notes) > run.height && len(boxes) > 1 {
				t.Fatalf("seed %d: page %d is too full", seed, n+1)
			}
		}
		if nextBox != len(run.boxes) || nextFloat != run.all() {
			t.Fatalf("seed %d: %d of %d boxes, %v of %v floats are on the pages", seed, nextBox, len(run.boxes), nextFloat, run.all())
		}
	}
	if moved == 0 || parted == 0 {
		t.Errorf("%d boxes were passed, %d floats stand between rows", moved, parted)
	}
}

// mostEmpty is how much of a page may stay empty, in thousandths, where what
// follows would have fitted: the white is shared between the pages where it
// cannot be avoided.
const mostEmpty = 450

// No page is half empty, but the last of a chapter, unless what follows cannot
// be divided and does not fit, or would leave next to nothing for the last
// page; and no chapter ends in a page of a few lines.
func TestNoPageIsHalfEmpty(t *testing.T) {
	for seed := range uint64(400) {
		r := random{rand.New(rand.NewPCG(seed, 13))}
		run := r.run(40+r.IntN(60), 51*grid)
		pages := run.paginate()
		for n, boxes := range pages {
			used := stackedHeight(run, boxes)
			last := n == len(pages)-1 || pages[n+1][0].starts != nil
			if last {
				first := n == 0 || boxes[0].starts != nil
				if used < 5*grid && !first && !boxes[0].turned && !pages[n-1][0].turned {
					t.Errorf("seed %d: page %d is the tail of a chapter, %v high", seed, n+1, used)
				}
				continue
			}
			// What follows until a page could end.
			next := pages[n+1]
			if boxes[0].turned || next[0].turned || n+2 < len(pages) && pages[n+2][0].turned {
				continue // those have pages of their own, and two before them share the white
			}
			k := 1
			for k < len(next) && next[k-1].after >= never {
				k++
			}
			final := n+1 == len(pages)-1 || pages[n+2][0].starts != nil
			if final && stackedHeight(run, next[k:]) < run.height/4 {
				continue
			}
			need := stackedHeight(run, append(slices.Clone(boxes), next[:k]...))
			if empty := int64(run.height-used) * 1000 / int64(run.height); empty > mostEmpty && need <= run.height {
				t.Errorf("seed %d: page %d is empty by %d thousandths, and %v would have fitted", seed, n+1, empty, need-used)
			}
		}
	}
}

func stackedHeight(r *run, boxes []*box) draw.Length {
	var used draw.Length
	var notes []int
	var last *box
	for _, b := range boxes {
		used, last = b.top(used, last)+b.height, b
		notes = addNotes(slices.Clip(notes), b.notes)
	}
	return used + r.notes(notes)
}

// The work grows with the pages, not with their square.
func BenchmarkPaginate(b *testing.B) {
	for _, pages := range []int{10, 100, 300, 1000} {
		r := random{rand.New(rand.NewPCG(9, 9))}
		run := r.run(pages*8, 51*grid)
		b.Run(fmt.Sprintf("%d-pages", pages), func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				n = len(run.paginate())
			}
			b.ReportMetric(float64(n), "pages")
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/page")
		})
	}
}

// Running text stands on the grid: its baselines are on whole or half lines of
// every page, whatever stands above. (The texts of linked limitations and
// solutions hang below their badges.)
func TestTextStandsOnTheGrid(t *testing.T) {
	set := faces(t)
	f := formOf(doc.Booklet)
	for seed := range uint64(100) {
		r := random{rand.New(rand.NewPCG(seed, 14))}
		d := r.document()
		d.Form = doc.Booklet
		d.Blocks = slices.DeleteFunc(d.Blocks, func(b doc.Block) bool { _, ok := b.(*doc.Links); return ok })
		for range 3 {
			d.Blocks = append(d.Blocks, r.grouped(), &doc.Para{Line: r.line(90)}, r.figure(), &doc.Para{Line: r.line(90)})
		}
		out, _ := Set(d, set)
		body := newStyles(set, d.Look).body
		for n, pg := range out.Pages {
			for _, it := range pg.Items {
				x, ok := it.Op.(draw.Text)
				if !ok || it.Mark < 0 || x.Size != body.Size || x.Style != body.Style || pg.Marks[it.Mark].Tag != P {
					continue
				}
				if off := (x.At.Y - f.top - grid + drop) % halfGrid; off != 0 {
					t.Fatalf("seed %d: page %d: %q stands %v off the grid", seed, n+1, x.S, off)
				}
			}
		}
	}
}

// In the official form figures stand where the text has them; any document comes
// out in every form.
func TestEveryFormComesOut(t *testing.T) {
	set := faces(t)
	for seed := range uint64(60) {
		r := random{rand.New(rand.NewPCG(seed, 77))}
		d := r.document()
		d.Form = doc.Form(seed % 3)
		d.Blocks = append(d.Blocks, r.table(), r.figure(), &doc.Para{Line: r.line(90)})
		out, findings := Set(d, set)
		if findings.Count(source.Error) > 0 {
			t.Fatalf("seed %d: %s", seed, findings[0].Message.EN)
		}
		wellFormed(t, out)
	}
}
