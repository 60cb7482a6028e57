package layout

import (
	"strconv"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// layouter is the state of setting one document. It has a method for every kind
// of block, in the file of that kind; the state itself is small.
type layouter struct {
	styles   *styles
	doc      *doc.Document
	root     *Node
	sect     *Node // where the next block's nodes go
	findings source.Findings
	// noteHeights are the heights of the notes that were measured, by number, and
	// of a reference to so many notes, by their number below zero.
	noteHeights map[int]draw.Length
}

// Set sets a document as a briefing. Findings tell of text that does not fit
// its place (rule "layout") and of characters that a face lacks (rule
// "glyph"): with an error among them the output must not be used.
func Set(d *doc.Document, set *fonts.Set) (*Output, source.Findings) {
	l := &layouter{styles: newStyles(set), doc: d, noteHeights: map[int]draw.Length{}}
	l.root = &Node{Tag: Document}
	l.sect = l.root
	var boxes []box
	for i := 0; i < len(d.Blocks); i++ {
		if pair, ok := halves(d.Blocks[i:]); ok {
			boxes = append(boxes, l.figureRow(pair)...)
			i += len(pair) - 1
			continue
		}
		boxes = append(boxes, l.block(d.Blocks[i], l.sect, frame{0, textWidth})...)
	}
	out := l.pages(boxes)
	l.guard(out)
	return out, l.findings
}

// frame is a column in the text area: its left edge and its width.
type frame struct{ x, w draw.Length }

// block sets one block; its nodes go below parent.
func (l *layouter) block(b doc.Block, parent *Node, f frame) []box {
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
		return l.facts(b, parent, f)
	case *doc.Beside:
		return l.beside(b, parent)
	case *doc.Figure:
		return l.figure(b, parent, f)
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
	}
	panic("layout: a block that doc does not have")
}

// pages cuts the boxes into pages and places everything.
func (l *layouter) pages(boxes []box) *Output {
	d := l.doc
	out := &Output{
		Lang: d.Lang, Title: d.Title, Author: d.Author, Subject: d.Subject, Keywords: d.Keywords,
		Date: d.Date, Root: l.root,
	}
	for _, f := range d.Files {
		out.Files = append(out.Files, File(f))
	}
	var whole []box
	for _, b := range boxes {
		whole = append(whole, split(b, l.mostHeight(b))...)
	}
	boxes = whole
	for i := range boxes {
		if boxes[i].height > textHeight {
			l.tooHigh(boxes[i])
		}
	}
	runs := paginate(boxes, textHeight, l.notesHeight)
	for n, r := range runs {
		l.page(out, boxes[r.from:r.to], n, len(runs))
	}
	return out
}

// mostHeight is how high a box may be: a page without the notes of the box, as
// short as they can be written.
func (l *layouter) mostHeight(b box) draw.Length {
	if len(b.notes) == 0 {
		return textHeight
	}
	return textHeight - l.referredHeight(addNotes(nil, b.notes))
}

// page places a run of boxes, the notes at the foot, and head and foot.
func (l *layouter) page(out *Output, boxes []box, n, of int) {
	pg := Page{Size: pageSize, Label: itoa(n + 1)}
	l.runningHead(&pg)
	y := top
	var notes []int
	if r := boxes[0].repeat; r != nil {
		placeBox(out, &pg, *r, n, y)
		y += r.height
	}
	for i, b := range boxes {
		if i > 0 {
			y += b.before
		}
		placeBox(out, &pg, b, n, y)
		y += b.height
		notes = addNotes(notes, b.notes)
	}
	if len(notes) > 0 {
		b := l.notes(notes, pg.lastSection(l.root), n, top+textHeight-y)
		placeBox(out, &pg, b, n, top+textHeight-b.height)
	}
	l.foot(&pg, n, of)
	out.Pages = append(out.Pages, pg)
}

// placeBox places a box with its top at y.
func placeBox(out *Output, pg *Page, b box, n int, y draw.Length) {
	at := draw.Point{X: margin, Y: y}
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

// runningHead stands on every page, the first one included. What is too long for
// its place is shortened.
func (l *layouter) runningHead(pg *Page) {
	s := l.styles.running
	right := shortened(s.Font, l.doc.HeadRight, textWidth/2)
	end := margin + textWidth - s.Width(right)
	tag := s
	tag.Size = 7 * draw.Pt
	stamp := end - tag.Width(l.doc.Stamp) - 4*grid/3
	room := end - grid - margin
	if l.doc.Stamp != "" {
		room = stamp - grid - margin
	}
	left := shortened(s.Font, l.doc.HeadLeft, room)
	pg.place(0, item{s.Set(draw.Point{X: margin, Y: headLine}, left), nil})
	pg.place(0, item{s.Set(draw.Point{X: end, Y: headLine}, right), nil})
	if l.doc.Stamp != "" {
		l.stamp(pg, tag, stamp)
	}
}

// stamp is the tag in a frame, before the head's right end, that says that the
// figures are invented.
func (l *layouter) stamp(pg *Page, s style, x draw.Length) {
	pg.place(0, item{s.Set(draw.Point{X: x, Y: headLine}, l.doc.Stamp), nil})
	frame := draw.Box(draw.Rect{X: x - 3*draw.Pt, Y: headLine - 8*draw.Pt, W: s.Width(l.doc.Stamp) + 6*draw.Pt, H: 10500})
	pg.place(0, item{draw.Stroke{Path: frame, Width: 500, Color: ink3}, nil})
}

// foot prints the organizer and the page's number, "2/5".
func (l *layouter) foot(pg *Page, n, of int) {
	s := l.styles.running
	folio := itoa(n+1) + "/" + itoa(of)
	f := l.styles.folio
	foot := shortened(s.Font, l.doc.Foot, textWidth-f.Width(folio)-grid)
	pg.place(0, item{s.Set(draw.Point{X: margin, Y: footLine}, foot), nil})
	pg.place(0, item{f.Set(draw.Point{X: margin + textWidth - f.Width(folio), Y: footLine}, folio), nil})
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
