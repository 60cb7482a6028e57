package layout

import (
	"maps"
	"strconv"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// layouter sets one document once: its blocks, in order, as boxes, and these on
// pages. It has a method for every kind of block that holds other blocks; the
// others are set by what it is made of.
type layouter struct {
	*setter
	// noteHeights are the heights of the notes that were measured, by number, and
	// of a reference to so many notes, by their number below zero.
	noteHeights map[int]draw.Length
	// shots are the photographs that have their places.
	shots []shot
	// spared says that lists of notes are left out where they may be; told are the
	// notes that stand in full at the foot of a page.
	spared bool
	told   map[int]bool
	// official is the type of the official form; nil in other documents.
	official *officialType
}

// newLayouter makes ready to set a document whose page numbers were found to be
// labels.
func newLayouter(d *doc.Document, set *fonts.Set, labels map[string]string) *layouter {
	l := &layouter{setter: newSetter(d, set, labels), noteHeights: map[int]draw.Length{}, told: map[int]bool{}}
	if d.Form == doc.Report {
		l.beOfficial()
	}
	return l
}

// maxRounds bounds how often a document is set until the page numbers that it
// prints are those of its pages. Twice is usual; only a document whose numbers
// change the length of its lines needs more.
const maxRounds = 6

// Set sets a document. Findings tell of text that does not fit its place (rule
// "layout") and of characters that a face lacks (rule "glyph"): with an error
// among them the output must not be used.
func Set(d *doc.Document, set *fonts.Set) (*Output, source.Findings) {
	labels, spared := map[string]string{}, true
	for round := 1; ; round++ {
		l := newLayouter(d, set, labels)
		l.spared = spared
		out := l.set()
		if spared && l.untold() {
			spared = false
			continue
		}
		stands := l.refs.pageLabels(out)
		if maps.Equal(stands, labels) || len(l.refs.asked) == 0 {
			l.refs.resolve(out, l.findings, d.Pos)
			l.develop()
			l.guard(out)
			return out, *l.findings
		}
		if round == maxRounds {
			l.findings.Add(source.Finding{Rule: "layout", Severity: source.Error, Pos: d.Pos,
				Message: source.Textf("số trang trong tài liệu không ổn định sau %d lần dàn trang", "the page numbers in the document are not stable after %d rounds of layout", maxRounds),
				Hint:    source.Textf("đổi một vài chữ trong mục lục hoặc trong câu có số trang", "change a few words in the contents or in a sentence with a page number")})
			return out, *l.findings
		}
		labels = stands
	}
}

// set sets the blocks once.
func (l *layouter) set() *Output {
	r := &run{height: l.form.height, notes: l.notesHeight}
	blocks := l.doc.Blocks
	var starts *doc.Break
	kept := false // the next block belongs below the one before
	var texts []flowing
	for i := 0; i < len(blocks); i++ {
		if b, ok := blocks[i].(*doc.Break); ok {
			starts = b
			continue
		}
		if n := l.sparedAt(blocks[i:]); n > 0 {
			i += n - 1
			continue
		}
		var more []box
		if pair, ok := halves(blocks[i:]); ok {
			more = l.figureRow(pair)
			i += len(pair) - 1
		} else {
			more = l.block(blocks[i], l.sect, frame{0, l.form.width})
		}
		if starts != nil && len(more) > 0 && more[0].starts == nil {
			more[0].starts = starts
		}
		if len(more) == 0 {
			continue
		}
		starts = nil
		if more[0].turned && kept {
			kept = false // it has a page of its own, wherever the line that leads in to it stands
			r.boxes[len(r.boxes)-1].after = 0
		}
		if l.official == nil {
			ready(blocks[i], more, kept)
		}
		lead, ok := blocks[i].(*doc.Para)
		if ok {
			texts = append(texts, flowing{lead, l.sect, kept, len(r.boxes), len(r.boxes) + len(more)})
		}
		kept = ok && lead.Keep
		if _, ok := blocks[i].(*doc.Signatures); ok {
			keepLast(r.boxes, 2)
		}
		for _, b := range more {
			for _, part := range split(b, l.mostHeight(b)) {
				r.add(part)
			}
		}
	}
	return l.pages(r, l.withoutTails(r, texts))
}

// ready says of the boxes of a block what paging may do with them: they begin on
// the grid; a figure or small table may float unless it is bound to the block
// before; it may pass text.
func ready(b doc.Block, boxes []box, kept bool) {
	float, passes, section := false, false, false
	switch b := b.(type) {
	case *doc.Figure, *doc.Table, *doc.Photos:
		float = !kept && boxes[0].starts == nil
	case *doc.Heading:
		passes, section = true, true
	case *doc.Para:
		passes = !b.Keep
	case *doc.List:
		passes = true
	}
	turned := false
	switch b.(type) {
	case *doc.Figure, *doc.KeyFigures, *doc.Para:
		turned = true
	}
	for i := range boxes {
		boxes[i].float = boxes[i].float && float
		boxes[i].opens = i == 0 || boxes[i].float
		boxes[i].passes = passes && boxes[i].starts == nil
		boxes[i].passesTurned = turned && boxes[i].starts == nil
		boxes[i].section = section && i == 0
	}
	switch b.(type) {
	case *doc.Figure, *doc.Table, *doc.Photos, *doc.Steps:
		boxes[len(boxes)-1].behind = grid
	}
}

// block sets one block; its nodes go below parent.
func (l *layouter) block(b doc.Block, parent *Node, f frame) []box {
	if l.official != nil {
		if boxes, ok := l.officialBlock(b, parent, f); ok {
			return boxes
		}
	}
	switch b := b.(type) {
	case *doc.Title:
		return l.title(b)
	case *doc.Heading:
		return l.heading(b, parent, f)
	case *doc.Para:
		return l.para(b, parent, f)
	case *doc.List:
		return l.list(b, parent, f)
	case *doc.KeyFigures:
		return l.keyFigures(b, parent)
	case *doc.Facts:
		boxes := l.facts(b, parent, f)
		if len(boxes) > 0 {
			boxes[0].before = grid
		}
		return boxes
	case *doc.Beside:
		return l.beside(b, parent)
	case *doc.Figure:
		return l.figure(b, parent, f)
	case *doc.Photos:
		return l.photos(b, parent, f)
	case *doc.Table:
		return l.table(b, parent, f)
	case *doc.Links:
		return l.links(b, parent)
	case *doc.Steps:
		return l.steps(b)
	case *doc.Pledge:
		return l.pledge(b, parent)
	case *doc.NoteList:
		return l.noteList(b, parent)
	case *doc.Contents:
		return l.contents(b)
	case *doc.Cover:
		return l.cover(b)
	case *doc.Parallel:
		return l.parallel(b, parent, f)
	case *doc.Columns:
		return l.columns(b, parent, f)
	case *doc.Pact:
		return l.pact(b)
	}
	panic("layout: a block that doc does not have")
}

// pages places everything that was cut into pages.
func (l *layouter) pages(r *run, pages [][]*box) *Output {
	d := l.doc
	out := &Output{
		Lang: d.Lang, Title: d.Title, Author: d.Author, Subject: d.Subject, Keywords: d.Keywords,
		Date: d.Date, Root: l.root,
	}
	for _, f := range d.Files {
		out.Files = append(out.Files, File(f))
	}
	for _, boxes := range [][]box{r.boxes, r.floats} {
		for _, b := range boxes {
			if b.height > l.formFor(b.turned).height {
				l.tooHigh(b)
			}
		}
	}
	var at doc.Break
	number := 0
	for i, boxes := range pages {
		number++
		if b := boxes[0].starts; b != nil {
			at = *b
			if at.Renumber {
				number = 1
			}
			if at.Recto && len(out.Pages)%2 == 1 {
				l.blank(out)
			}
		}
		var more []draw.Length
		if i+1 < len(pages) && pages[i+1][0].starts == nil {
			more = l.filled(boxes)
		}
		l.page(out, boxes, more, at)
		out.Pages[len(out.Pages)-1].number = number
	}
	for n := range out.Pages {
		switch p := &out.Pages[n]; {
		case l.official != nil:
			l.officialPage(p)
		case !p.bare:
			l.foot(p, n, len(out.Pages))
		}
	}
	return out
}

// blank adds an empty left-hand page, so that the next one is a right-hand one.
func (l *layouter) blank(out *Output) {
	out.Pages = append(out.Pages, Page{Size: l.form.size, Label: itoa(len(out.Pages) + 1), bare: true})
}

// mostHeight is how high a box may be: a page without the notes of the box, as
// short as they can be written.
func (l *layouter) mostHeight(b box) draw.Length {
	most := l.formFor(b.turned).height
	if len(b.notes) == 0 {
		return most
	}
	return most - l.referredHeight(addNotes(nil, b.notes))
}

// page places a run of boxes, the notes at the foot, and the running head; more
// is white above some of the boxes, nil for none.
func (l *layouter) page(out *Output, boxes []*box, more []draw.Length, at doc.Break) {
	n := len(out.Pages)
	form := l.formFor(boxes[0].turned)
	pg := Page{Size: form.size, Label: itoa(n + 1), bare: at.Bare, turned: boxes[0].turned}
	switch {
	case l.official != nil: // what it repeats needs the number of the page
	case !at.Bare:
		l.runningHead(&pg, n, at.Head)
	case l.doc.Stamp != "":
		tag, right := l.stampStyle(), form.left(n)+form.width
		if n == 0 {
			right = form.size.W - coverMargin
		}
		l.stamp(&pg, tag, right-tag.Width(l.doc.Stamp)-grid/3)
	}
	var y draw.Length
	var notes []int
	if r := boxes[0].repeat; r != nil {
		l.placeBox(out, &pg, *r, n, form.top)
	}
	var last *box
	for i, b := range boxes {
		y, last = b.top(y, last), b
		if more != nil {
			y += more[i]
		}
		l.placeBox(out, &pg, *b, n, form.top+y)
		y += b.height
		notes = addNotes(notes, b.notes)
	}
	if len(notes) > 0 {
		b := l.notes(notes, pg.lastSection(l.root), n, form.height-y)
		l.placeBox(out, &pg, b, n, form.top+form.height-b.height)
	}
	out.Pages = append(out.Pages, pg)
}

// placeBox places a box with its top at y.
func (l *layouter) placeBox(out *Output, pg *Page, b box, n int, y draw.Length) {
	at := draw.Point{X: l.form.left(n), Y: y}
	for _, ref := range b.refs {
		l.refs.places[ref] = place{n, y}
	}
	for _, it := range b.items {
		pg.place(n, item{it.op.Move(at), it.node})
	}
	for _, k := range b.links {
		pg.Links = append(pg.Links, Link{Rect: k.rect.Move(at), URL: k.url, Text: k.text, Node: k.node})
		k.node.Kids = append(k.node.Kids, Kid{Page: n, Link: len(pg.Links)})
	}
	for _, f := range b.figures {
		f.Box, f.BoxPage = f.Box.Move(at), n
	}
	if b.outline.Title != "" {
		m := b.outline
		m.Page, m.Y = n, y
		out.Outline = append(out.Outline, m)
	}
}

// runningHead stands on every page that is not bare: the document at the inner
// side, the chapter or the area at the outer. What is too long for its place is
// shortened.
func (l *layouter) runningHead(pg *Page, n int, head string) {
	s, form := l.styles.running, l.formFor(pg.turned)
	outer, inner := l.doc.HeadRight, l.doc.HeadLeft
	if head != "" {
		outer = head
	}
	left := form.left(n)
	outer = shortened(s.Font, outer, form.width/2)
	tag := l.stampStyle()
	room := form.width - s.Width(outer) - grid
	stampRoom := draw.Length(0)
	if l.doc.Stamp != "" {
		stampRoom = tag.Width(l.doc.Stamp) + 4*grid/3
		room -= stampRoom
	}
	inner = shortened(s.Font, inner, room)
	put := func(x draw.Length, text string) {
		pg.place(0, item{s.Set(draw.Point{X: x, Y: form.head}, text), nil})
	}
	stamp := func(x draw.Length) {
		if l.doc.Stamp != "" {
			l.stamp(pg, tag, x)
		}
	}
	// From the left to the right, as readers of the file expect it.
	right := left + form.width
	if l.verso(n) {
		put(left, outer)
		stamp(left + s.Width(outer) + grid)
		put(right-s.Width(inner), inner)
		return
	}
	put(left, inner)
	stamp(right - s.Width(outer) - stampRoom)
	put(right-s.Width(outer), outer)
}

// stampStyle is the type of the stamp.
func (l *layouter) stampStyle() style {
	s := l.styles.running
	s.Size = 7 * draw.Pt
	return s
}

// verso reports whether a page is a left-hand one of facing pages.
func (l *layouter) verso(n int) bool { return l.form.inner != l.form.outer && n%2 == 1 }

// stamp is the tag in a frame, before the head's right end, that says that the
// figures are invented.
func (l *layouter) stamp(pg *Page, s style, x draw.Length) {
	pg.place(0, item{s.Set(draw.Point{X: x, Y: l.form.head}, l.doc.Stamp), nil})
	frame := draw.Box(draw.Rect{X: x - 3*draw.Pt, Y: l.form.head - 8*draw.Pt, W: s.Width(l.doc.Stamp) + 6*draw.Pt, H: 10500})
	pg.place(0, item{draw.Stroke{Path: frame, Width: 500, Color: l.styles.ink3}, nil})
}

// foot prints the organizer and the page's number, at the outer side: "2/5" in
// a briefing, so that a reader knows that no page is missing.
func (l *layouter) foot(pg *Page, n, of int) {
	s, form := l.styles.running, l.formFor(pg.turned)
	folio := itoa(n + 1)
	if l.doc.Form == doc.Briefing {
		folio += "/" + itoa(of)
	}
	f := l.styles.folio
	foot := shortened(s.Font, l.doc.Foot, form.width-f.Width(folio)-grid)
	left := form.left(n)
	if l.verso(n) {
		pg.place(0, item{f.Set(draw.Point{X: left, Y: form.foot}, folio), nil})
		pg.place(0, item{s.Set(draw.Point{X: left + form.width - s.Width(foot), Y: form.foot}, foot), nil})
		return
	}
	pg.place(0, item{s.Set(draw.Point{X: left, Y: form.foot}, foot), nil})
	pg.place(0, item{f.Set(draw.Point{X: left + form.width - f.Width(folio), Y: form.foot}, folio), nil})
}

// tooHigh reports a block that no page can hold.
func (l *layouter) tooHigh(b box) {
	first := ""
	for _, it := range b.items {
		if t, ok := it.op.(draw.Text); ok {
			first = t.S
			break
		}
	}
	l.findings.Add(source.Finding{
		Rule: "layout", Severity: source.Error, Pos: l.doc.Pos,
		Message: source.Textf("khối bắt đầu bằng %q cao hơn một trang", "the block that starts with %q is higher than a page", first),
		Hint:    source.Textf("chia nhỏ nội dung của khối này", "divide what is in it"),
	})
}

// guard holds the promise that nothing is drawn with a glyph that a face
// lacks. Package check has looked at every text of the input before; what is
// found here is a text of the program's own.
func (l *layouter) guard(out *Output) {
	for n, pg := range out.Pages {
		for _, it := range pg.Items {
			t, ok := it.Op.(draw.Text)
			if !ok {
				continue
			}
			face := l.styles.set.Face(t.Style)
			for _, r := range t.S {
				if !face.Has(r) {
					l.findings.Add(source.Finding{
						Rule: "glyph", Severity: source.Error,
						Message: source.Textf("trang %d: phông %s không có ký tự %q (U+%04X) trong %q",
							"page %d: face %s has no character %q (U+%04X) in %q", n+1, face.Name(), r, r, t.S),
					})
				}
			}
		}
	}
}

func itoa(n int) string { return strconv.Itoa(n) }
