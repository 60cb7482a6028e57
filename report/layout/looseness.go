package layout

import (
	"cmp"
	"slices"

	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// Where a chapter runs over its last full page by a little, it is set closer, but
// only where that saves the page. The least that helps is done: the longest
// paragraphs are set a line shorter, as an author does with TeX's \looseness,
// whose spaces that changes least; or the white between blocks is half a line less,
// then a line, down to one line of white; or both.

const (
	// mostSaved is how many lines of paragraphs a chapter is shortened by.
	mostSaved = 3
	// mostCloser is how many half lines of white are saved between blocks.
	mostCloser = 2
	// tailPart is what per cent of a page the last of a chapter may fill that is
	// worth being saved by less white.
	tailPart = 40
	// fairTail is how much of a page, in thousandths, a last one has at least that
	// takes a figure from the page before.
	fairTail = 300
)

// flowing is a paragraph of the text: where it stands, and its boxes in the run.
type flowing struct {
	para     *doc.Para
	parent   *Node
	kept     bool // it belongs below the block before
	from, to int
}

// withoutTails gives the pages of a run, chapter by chapter.
func (l *layouter) withoutTails(r *run, texts []flowing) [][]*box {
	var pages [][]*box
	from := 0
	for i := range r.boxes {
		if i > from && r.boxes[i].starts != nil {
			pages = append(pages, l.chapterPages(r.part(from, i), textsIn(texts, from, i))...)
			from = i
		}
	}
	return append(pages, l.chapterPages(r.part(from, len(r.boxes)), textsIn(texts, from, len(r.boxes)))...)
}

// part is the run from one box to another, before which a new page begins, with
// the floats among them.
func (r *run) part(from, to int) *run {
	c := &run{boxes: r.boxes[from:to], height: r.height, notes: r.notes}
	if to > from {
		c.sections = r.sections[from : to+1]
	}
	for q, all := range r.queues {
		for f, at := range all.at {
			if at >= from && at <= to && (at > from || from == 0) {
				of := &c.queues[q]
				of.floats, of.at, of.order = append(of.floats, all.floats[f]), append(of.at, at-from), append(of.order, all.order[f])
			}
		}
	}
	return c
}

// textsIn are the paragraphs between two boxes, counted from the first.
func textsIn(texts []flowing, from, to int) []flowing {
	var out []flowing
	for _, t := range texts {
		if t.from >= from && t.to <= to {
			t.from, t.to = t.from-from, t.to-from
			out = append(out, t)
		}
	}
	return out
}

// chapterPages gives the pages of a chapter, set closer where that saves one.
func (l *layouter) chapterPages(r *run, texts []flowing) [][]*box {
	pages := r.paginate()
	last := len(pages) - 1
	turned := slices.ContainsFunc(pages, func(p []*box) bool { return p[0].turned })
	if last <= 0 || turned {
		return pages
	}
	closest := mostCloser
	if r.used(pages[last]) > r.height*tailPart/100 {
		closest = 0
	}
	closer, as := r, pages
	for n := 0; ; n++ {
		if shorter, ok := l.shortened(closer, as, texts); ok {
			if fewer := shorter.paginate(); len(fewer) < len(pages) {
				return fewer
			}
		}
		if n == closest {
			return r.balanced(pages)
		}
		closer = r.closer(draw.Length(n+1) * halfGrid)
		if as = closer.paginate(); len(as) < len(pages) {
			return as
		}
	}
}

// balanced gives the pages of a chapter with more on the last one, where that has
// little, and no page before is left with white that what follows would fill; else
// those that it has.
func (r *run) balanced(pages [][]*box) [][]*box {
	last := len(pages) - 1
	filled := func(page []*box) int64 { return 1000 - spareOf(r.used(page), r.height) }
	if filled(pages[last]) >= fairTail {
		return pages
	}
	fair := *r
	fair.tail = fairTail + 100
	tried := fair.paginate()
	if len(tried) != len(pages) || filled(tried[last]) < fairTail {
		return pages
	}
	for i, page := range tried[:last] {
		n := 1
		for n < len(tried[i+1]) && tried[i+1][n-1].after >= never {
			n++
		}
		if r.used(slices.Concat(page, tried[i+1][:n])) <= r.height {
			return pages
		}
	}
	return tried
}

// closer is the run with so much less white between its blocks.
func (r *run) closer(by draw.Length) *run {
	out := *r
	less := func(boxes []box) []box {
		boxes = slices.Clone(boxes)
		for i := range boxes {
			if b := &boxes[i]; b.opens && b.before > grid {
				b.before = max(grid, b.before-by)
			}
		}
		return boxes
	}
	out.boxes = less(r.boxes)
	for q := range out.queues {
		out.queues[q].floats = less(r.queues[q].floats)
	}
	return &out
}

// shortened is a chapter, whose pages it has been given, with enough paragraphs of
// a line less to make room for what stands on its last page; ok is false when that
// is too much, or they cannot be so.
func (l *layouter) shortened(r *run, pages [][]*box, texts []flowing) (shorter *run, ok bool) {
	last := len(pages) - 1
	over := r.used(pages[last])
	for _, p := range pages[:last] {
		over -= r.height - r.used(p) // the paging spreads what it leaves white
	}
	leading := l.styles.body.leading
	need := max(1, int((over+leading-1)/leading))
	if need > mostSaved {
		return nil, false
	}
	longest := make([]int, len(texts))
	for i := range texts {
		longest[i] = i
	}
	lines := func(i int) int { return texts[i].to - texts[i].from }
	slices.SortStableFunc(longest, func(a, b int) int { return cmp.Compare(lines(b), lines(a)) })
	less := map[int][]box{} // by the paragraph's index
	for _, i := range longest {
		if len(less) == need {
			break
		}
		if boxes, ok := l.lineLess(r, texts[i]); ok {
			less[i] = boxes
		}
	}
	return r.with(texts, less), len(less) == need
}

// used is the height of what stands on a page, notes among it.
func (r *run) used(page []*box) draw.Length {
	p := filling{run: r}
	for _, b := range page {
		p.used, p.last = b.top(p.used, p.last)+b.height, b
		p.marks = addNotes(p.marks, b.notes)
	}
	return p.used + r.notes(p.marks)
}

// lineLess sets a paragraph with a line less than it has in the run.
func (l *layouter) lineLess(r *run, t flowing) (boxes []box, ok bool) {
	known := len(*l.findings)
	l.fewer = true
	boxes = l.block(t.para, t.parent, frame{0, l.form.width})
	l.fewer = false
	*l.findings = (*l.findings)[:known] // they were told
	if len(boxes) == 0 || len(boxes) != t.to-t.from-1 {
		return nil, false
	}
	old := r.boxes[t.from]
	boxes[0].starts, boxes[0].before = old.starts, old.before
	if l.official == nil {
		ready(t.para, boxes, t.kept)
		for i := range boxes {
			boxes[i].passes = old.passes
		}
	}
	return boxes, true
}

// with is the run with paragraphs in other boxes, each one less than it has.
func (r *run) with(texts []flowing, shorter map[int][]box) *run {
	out := *r
	out.boxes, out.sections = slices.Clone(r.boxes), slices.Clone(r.sections)
	for q := range out.queues {
		out.queues[q].at = slices.Clone(out.queues[q].at)
	}
	for i, t := range slices.Backward(texts) {
		boxes, ok := shorter[i]
		if !ok {
			continue
		}
		out.boxes = slices.Replace(out.boxes, t.from, t.to, boxes...)
		out.sections = slices.Delete(out.sections, t.from+1, t.from+2)
		for _, q := range out.queues {
			for k, at := range q.at {
				if at > t.from {
					q.at[k] = at - 1
				}
			}
		}
	}
	return &out
}
