package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// makeup puts boxes on pages, with what every page repeats.
type makeup struct {
	doc      *doc.Document
	styles   *styles
	form     form
	official *officialType
	root     *Node
	notes    *footnotes
	refs     *references
	findings *source.Findings
	out      *Output
}

func newMakeup(s *setter) *makeup {
	d := s.doc
	out := &Output{
		Lang: d.Lang, Title: d.Title, Author: d.Author, Subject: d.Subject, Keywords: d.Keywords,
		Date: d.Date, Root: s.root,
	}
	for _, f := range d.Files {
		out.Files = append(out.Files, File(f))
	}
	return &makeup{doc: d, styles: s.styles, form: s.form, official: s.official, root: s.root, notes: s.notes, refs: s.refs, findings: s.findings, out: out}
}

// set places everything that was cut into pages.
func (m *makeup) set(r *run, pages [][]*box) *Output {
	for _, boxes := range [][]box{r.boxes, r.queues[figureQueue].floats, r.queues[tableQueue].floats} {
		for _, b := range boxes {
			if b.height > m.form.as(b.turned).height {
				m.tooHigh(b)
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
			if at.Recto && len(m.out.Pages)%2 == 1 {
				m.blank()
			}
		}
		var more []draw.Length
		if i+1 < len(pages) && pages[i+1][0].starts == nil {
			more = m.filled(boxes)
		}
		m.page(boxes, more, at)
		m.out.Pages[len(m.out.Pages)-1].number = number
	}
	for n := range m.out.Pages {
		switch p := &m.out.Pages[n]; {
		case m.official != nil:
			m.officialPage(p)
		case !p.bare:
			m.foot(p, n, len(m.out.Pages))
		}
	}
	return m.out
}

// blank adds an empty left-hand page, so that the next one is a right-hand one.
func (m *makeup) blank() {
	m.out.Pages = append(m.out.Pages, Page{Size: m.form.size, Label: itoa(len(m.out.Pages) + 1), bare: true})
}

// page places a run of boxes, the notes at the foot, and the running head; more
// is white above some of the boxes, nil for none.
func (m *makeup) page(boxes []*box, more []draw.Length, at doc.Break) {
	n := len(m.out.Pages)
	form := m.form.as(boxes[0].turned)
	pg := Page{Size: form.size, Label: itoa(n + 1), bare: at.Bare, turned: boxes[0].turned}
	switch {
	case m.official != nil: // what it repeats needs the number of the page
	case !at.Bare:
		m.runningHead(&pg, n, at.Head)
	case m.doc.Stamp != "":
		tag, right := m.stampStyle(), form.left(n)+form.width
		if n == 0 {
			right = form.size.W - coverMargin
		}
		m.stamp(&pg, tag, right-tag.Width(m.doc.Stamp)-grid/3)
	}
	var y draw.Length
	var notes []int
	var last *box
	for i, b := range boxes {
		again := b.repeat != nil && (last == nil || b.resumesBelow(last))
		y, last = b.top(y, last), b
		if more != nil {
			y += more[i]
		}
		if again {
			m.placeBox(&pg, *b.repeat, n, form.top+y-b.repeat.height)
		}
		m.placeBox(&pg, *b, n, form.top+y)
		y += b.height
		notes = addNotes(notes, b.notes)
	}
	if len(notes) > 0 {
		b := m.notes.atFoot(notes, pg.lastSection(m.root), n, form.height-y)
		m.placeBox(&pg, b, n, form.top+form.height-b.height)
	}
	m.out.Pages = append(m.out.Pages, pg)
}

// placeBox places a box with its top at y.
func (m *makeup) placeBox(pg *Page, b box, n int, y draw.Length) {
	at := draw.Point{X: m.form.left(n), Y: y}
	for _, ref := range b.refs {
		m.refs.places[ref] = place{n, y}
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
		mark := b.outline
		mark.Page, mark.Y = n, y
		m.out.Outline = append(m.out.Outline, mark)
	}
}

// tooHigh reports a block that no page can hold.
func (m *makeup) tooHigh(b box) {
	first := ""
	for _, it := range b.items {
		if t, ok := it.op.(draw.Text); ok {
			first = t.S
			break
		}
	}
	m.findings.Add(source.Finding{
		Rule: "layout", Severity: source.Error, Pos: m.doc.Pos,
		Message: source.Textf("khối bắt đầu bằng %q cao hơn một trang", "the block that starts with %q is higher than a page", first),
		Hint:    source.Textf("chia nhỏ nội dung của khối này", "divide what is in it"),
	})
}
