package layout

import (
	"cmp"
	"slices"

	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// Where a chapter runs over its last full page by a line or two, its paragraphs
// are set a line shorter, as an author does with TeX's \looseness: the longest,
// whose spaces it changes least, and only where that saves the page.

// mostSaved is how many lines a chapter is shortened by.
const mostSaved = 3

// flowing is a paragraph of the text: where it stands, and its boxes in the run.
type flowing struct {
	para     *doc.Para
	parent   *Node
	kept     bool // it belongs below the block before
	from, to int
}

// chapter is what stands between two forced breaks: its pages, and its boxes in
// the run.
type chapter struct {
	pages    [][]*box
	from, to int
}

// withoutTails gives the pages of a run, whose paragraphs it may shorten.
func (l *layouter) withoutTails(r *run, texts []flowing) [][]*box {
	pages := r.paginate()
	before := r.chapters(pages)
	shorter := make([]map[int][]box, len(before)) // by the paragraph's index
	any := false
	for i, c := range before {
		shorter[i] = l.shortened(r, c, texts)
		any = any || len(shorter[i]) > 0
	}
	if !any {
		return pages
	}
	tried := r.with(texts, shorter)
	pages = tried.paginate()
	saved := true
	for i, c := range tried.chapters(pages) {
		if len(shorter[i]) > 0 && len(c.pages) >= len(before[i].pages) {
			shorter[i], saved = nil, false
		}
	}
	if !saved {
		tried = r.with(texts, shorter)
		pages = tried.paginate()
	}
	*r = *tried
	return pages
}

// chapters finds them among the pages of the run.
func (r *run) chapters(pages [][]*box) []chapter {
	var out []chapter
	for i, p := range pages {
		if i == 0 || p[0].starts != nil {
			out = append(out, chapter{})
		}
		c := &out[len(out)-1]
		c.pages = append(c.pages, p)
	}
	n := 0
	for i := 1; i < len(r.boxes); i++ {
		if r.boxes[i].starts != nil && n+1 < len(out) {
			out[n].to, out[n+1].from = i, i
			n++
		}
	}
	out[n].to = len(r.boxes)
	return out
}

// shortened are the boxes of enough paragraphs of a chapter, each a line shorter,
// to make room for what stands on its last page; nil when it is too much, or they
// cannot be so.
func (l *layouter) shortened(r *run, c chapter, texts []flowing) map[int][]box {
	last := len(c.pages) - 1
	over := r.used(c.pages[last])
	for _, p := range c.pages[:last] {
		over -= r.height - r.used(p) // the paging spreads what it leaves white
	}
	leading := l.styles.body.leading
	need := max(1, int((over+leading-1)/leading))
	turned := slices.ContainsFunc(c.pages, func(p []*box) bool { return p[0].turned })
	if last == 0 || turned || need > mostSaved {
		return nil
	}
	var longest []int
	for i, t := range texts {
		if t.from >= c.from && t.to <= c.to {
			longest = append(longest, i)
		}
	}
	lines := func(i int) int { return texts[i].to - texts[i].from }
	slices.SortStableFunc(longest, func(a, b int) int { return cmp.Compare(lines(b), lines(a)) })
	out := map[int][]box{}
	for _, i := range longest {
		if len(out) == need {
			break
		}
		if boxes, ok := l.lineLess(r, texts[i]); ok {
			out[i] = boxes
		}
	}
	if len(out) < need {
		return nil
	}
	return out
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
	boxes[0].starts = r.boxes[t.from].starts
	if l.official == nil {
		ready(t.para, boxes, t.kept)
		for i := range boxes {
			boxes[i].passes = r.boxes[t.from].passes
		}
	}
	return boxes, true
}

// with is the run with paragraphs in other boxes, each one less than it has.
func (r *run) with(texts []flowing, shorter []map[int][]box) *run {
	out := *r
	out.boxes, out.sections = slices.Clone(r.boxes), slices.Clone(r.sections)
	for q := range out.queues {
		out.queues[q].at = slices.Clone(out.queues[q].at)
	}
	for i, t := range slices.Backward(texts) {
		for _, chapter := range shorter {
			boxes, ok := chapter[i]
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
	}
	return &out
}
