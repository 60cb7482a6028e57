package layout

import (
	"strings"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// noteGap is the height of the rule above the notes at a page's foot.
const noteGap = 14 * draw.Pt

// footnotes set the notes at the feet of the pages.
type footnotes struct {
	*typesetter
	form form
	all  []doc.Line // of the document, by their numbers from 1
	// heights are those of the notes that were measured, by number, and of a
	// reference to so many notes, by their number below zero.
	heights map[int]draw.Length
	// told are the notes that stand in full at the foot of a page.
	told map[int]bool
}

func newFootnotes(t *typesetter, f form, all []doc.Line) *footnotes {
	return &footnotes{typesetter: t, form: f, all: all, heights: map[int]draw.Length{}, told: map[int]bool{}}
}

// most is what the notes may take from a page. Where a chart names the
// sources of thirty provinces, they are to be found in the list at the end.
func (f *footnotes) most() draw.Length { return f.form.height / 4 }

// height is what the notes take from a page. Every note is measured once:
// the search for page breaks asks for it again and again.
func (f *footnotes) height(notes []int) draw.Length {
	if len(notes) == 0 {
		return 0
	}
	if h := f.allHeight(notes); h <= f.most() {
		return h
	}
	return f.referredHeight(notes)
}

// referredHeight is the height of what stands in place of too many notes; it is
// measured once for as many numbers, which may be a line too much.
func (f *footnotes) referredHeight(notes []int) draw.Length {
	key := -len(notes)
	high, ok := f.heights[key]
	if !ok {
		apart := make([]int, len(notes)) // no two of them follow each other
		for i := range apart {
			apart[i] = 1000 + 2*i
		}
		high = f.referred(apart, &Node{}).height
		f.heights[key] = high
	}
	return high
}

// allHeight is the height of the notes, each written out.
func (f *footnotes) allHeight(notes []int) draw.Length {
	h := noteGap
	for _, n := range notes {
		high, ok := f.heights[n]
		if !ok {
			high = f.box(n, &Node{}).height
			f.heights[n] = high
		}
		h += high
	}
	return roundUp(h)
}

// referred is what stands in place of too many notes: where they are.
func (f *footnotes) referred(notes []int, parent *Node) box {
	text := source.Textf("Nguồn và chú thích %s: xem danh sách ở cuối tài liệu.", "Sources and notes %s: see the list at the end.", ranges(notes)).In(f.lang)
	b := stack(f.lines(f.shape(doc.Words(text), one(f.styles.source), parent.child(P)), f.styles.source, 0, ragged(f.form.width), flushLeft))
	under := box{height: roundUp(noteGap + b.height)}
	under.put(nil, hline(0, noteGap-2500, span(2), 500, f.styles.ruleGrey))
	under.absorb(b, draw.Point{Y: noteGap})
	return under
}

// ranges lists numbers in order, those that follow each other as one: "1, 3–9".
func ranges(numbers []int) string {
	var parts []string
	for from := 0; from < len(numbers); {
		to := from
		for to+1 < len(numbers) && numbers[to+1] == numbers[to]+1 {
			to++
		}
		part := itoa(numbers[from])
		if to > from {
			part += "–" + itoa(numbers[to])
		}
		parts = append(parts, part)
		from = to + 1
	}
	return strings.Join(parts, ", ")
}

// box sets one note: its number in the accent colour, then the source.
func (f *footnotes) box(n int, node *Node) box {
	s := f.styles.source
	indent := f.indent()
	line := doc.Line{{Text: "?"}}
	if n >= 1 && n <= len(f.all) {
		line = f.all[n-1]
	}
	lbl, text := node.child(Lbl), node
	b := stack(f.lines(f.shape(line, one(s), text), s, indent, ragged(f.form.width-indent), flushLeft))
	b.label(lbl, f.styles.sourceNumber.Set(draw.Point{Y: s.leading - s.below()}, itoa(n)))
	return b
}

// indent is that of the notes' text, the same on all pages: as much as their
// widest number needs.
func (f *footnotes) indent() draw.Length {
	widest := draw.Length(0)
	for _, n := range []int{9, 48, 488, 4888} { // of as many digits
		if n < 10 || len(itoa(n)) <= len(itoa(len(f.all))) {
			widest = f.styles.sourceNumber.Width(itoa(n))
		}
	}
	return max(10*draw.Pt, widest+4*draw.Pt)
}

// atFoot sets the notes at the foot of the page with index page, below parent:
// the section that the page ends in. room is what the page has left for them.
func (f *footnotes) atFoot(notes []int, parent *Node, page int, room draw.Length) box {
	if f.allHeight(notes) > min(f.most(), room) {
		return f.referred(notes, parent)
	}
	b := box{}
	b.put(nil, hline(0, noteGap-2500, span(2), 500, f.styles.ruleGrey))
	y := noteGap
	for _, n := range notes {
		node := parent.child(Note)
		node.ID = "note-" + itoa(n) + "-" + itoa(page+1)
		c := f.box(n, node)
		b.absorb(c, draw.Point{Y: y})
		y += c.height
		f.told[n] = true
	}
	b.height = y
	b.notes = nil
	return b
}

// spareList is how many of the blocks, from the first, are a list of notes that may
// be left out, with its heading.
func spareList(blocks []doc.Block) int {
	spare := func(i int) bool {
		if i >= len(blocks) {
			return false
		}
		list, ok := blocks[i].(*doc.NoteList)
		return ok && list.Spare
	}
	if _, ok := blocks[0].(*doc.Heading); ok && spare(1) {
		return 2
	}
	if spare(0) {
		return 1
	}
	return 0
}

// untold reports whether a note that a spare list would have said stands in full
// nowhere.
func (f *footnotes) untold(blocks []doc.Block) bool {
	for _, b := range blocks {
		if list, ok := b.(*doc.NoteList); ok && list.Spare {
			for _, note := range list.Items {
				if !f.told[note.Number] {
					return true
				}
			}
		}
	}
	return false
}

// noteList prints notes of the document with their numbers.
func (l *setter) noteList(ls *doc.NoteList, parent *Node) []box {
	list := parent.child(L)
	list.Numbering = "Decimal"
	st := l.styles.fact
	var boxes []box
	indent := draw.Length(0)
	for _, note := range ls.Items {
		indent = max(indent, grid, l.styles.sourceNumber.Width(itoa(note.Number))+6*draw.Pt)
	}
	for i, note := range ls.Items {
		li := list.child(LI)
		lbl, body := li.child(Lbl), li.child(LBody)
		lines := l.lines(l.shape(l.doc.Notes[note.Number-1], one(st), body.child(P)), st, indent, ragged(l.form.width-indent), flushLeft)
		if len(note.More) > 0 {
			lines = append(lines, l.lines(l.shape(note.More, one(l.styles.source), body.child(P)), l.styles.source, indent, ragged(l.form.width-indent), flushLeft)...)
		}
		b := stack(lines)
		b.notes = nil // they stand in the list itself
		num := l.styles.sourceNumber
		num.Size = st.Size
		b.label(lbl, num.Set(draw.Point{Y: st.leading - st.below()}, itoa(note.Number)))
		b.before, b.after = 3500, betweenIn
		if i == 0 {
			b.before = halfGrid
		}
		if i == 0 || i == len(ls.Items)-2 { // none stands alone
			b.after = never
		}
		boxes = append(boxes, b)
	}
	return boxes
}
