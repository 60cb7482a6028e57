package layout

import "kyyeu/internal/draw"

// Pages are broken like lines: of all ways to cut the list of boxes into
// pages that fit, the one with the least cost is taken. A page costs by the
// square of what it leaves empty, and by what the break at its end costs (a
// widow, a heading away from its text); notes at the foot take their height
// from the page of their marks. The way to each box is found once, so the work
// grows with the number of boxes times the boxes on a page.

const (
	// impossible is more than all costs of a document together.
	impossible = int64(1) << 50
	// tailCost is for a last page with less than a quarter of text.
	tailCost = 400_000
)

// pageRun is a run of boxes that make a page.
type pageRun struct{ from, to int }

// paginate cuts the boxes into pages of the text area's height. A box that is
// higher than a page gets one of its own; the caller has said so before.
func paginate(boxes []box, height draw.Length, noteHeight func(notes []int) draw.Length) []pageRun {
	n := len(boxes)
	cost := make([]int64, n+1)
	prev := make([]int, n+1)
	for j := 1; j <= n; j++ {
		cost[j] = impossible
	}
	for i := 0; i < n; i++ {
		if cost[i] >= impossible {
			continue
		}
		var used draw.Length
		var notes []int
		if r := boxes[i].repeat; r != nil {
			used += r.height
		}
		for j := i + 1; j <= n; j++ {
			b := boxes[j-1]
			if j-1 > i {
				if b.starts != nil {
					break
				}
				used += b.before
			}
			used += b.height
			notes = addNotes(notes, b.notes)
			full := used + noteHeight(notes)
			if full > height && j > i+1 {
				break
			}
			if c := cost[i] + pageCost(full, height, b.after, j == n || boxes[j].starts != nil); c < cost[j] {
				cost[j], prev[j] = c, i
			}
		}
	}
	var runs []pageRun
	for j := n; j > 0; j = prev[j] {
		runs = append([]pageRun{{prev[j], j}}, runs...)
	}
	return runs
}

// pageCost is the cost of one page; after is the cost of the break behind it,
// last says that it is the last of the document or before a forced break.
func pageCost(used, height draw.Length, after int, last bool) int64 {
	spare := int64(max(0, height-used)) * 1000 / int64(height) // thousandths of the page
	if last {
		if spare > 750 {
			return tailCost
		}
		return 0
	}
	c := spare * spare
	if after >= never {
		// Better than nothing at all: a document must always come out.
		return c + impossible/1_000_000
	}
	return c + int64(after)*int64(after)
}

// addNotes adds notes that are not yet there, in the order of their numbers.
func addNotes(notes, more []int) []int {
	for _, m := range more {
		at := 0
		for at < len(notes) && notes[at] < m {
			at++
		}
		if at < len(notes) && notes[at] == m {
			continue
		}
		notes = append(notes[:at:at], append([]int{m}, notes[at:]...)...)
	}
	return notes
}
