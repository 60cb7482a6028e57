package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// aloneMargin is the white round a figure that stands alone.
var aloneMargin = draw.Mm(5)

// Alone sets one figure of a document on a page of its own, which is as large as
// it needs to be: 180 mm wide, or 92 mm for half a figure. It stands for itself:
// without a number, the sources that it cites written out below and numbered from
// 1, and with the document's stamp. Findings are those of [Set].
func Alone(d *doc.Document, f *doc.Figure, set *fonts.Set) (*Output, source.Findings) {
	own := *d
	own.Form, own.Blocks, own.Files = doc.Briefing, nil, nil
	fig := *f
	fig.Label, fig.Ref = "", ""
	cited := renumber{of: d.Notes, numbers: map[int]int{}}
	fig.Title = cited.line(f.Title)
	fig.Notes = nil
	for _, n := range f.Notes {
		fig.Notes = append(fig.Notes, cited.line(n))
	}
	if d.Stamp != "" {
		first, n := utf8.DecodeRuneInString(d.Stamp)
		fig.Notes = append(fig.Notes, doc.Line{{Text: string(unicode.ToUpper(first)) + d.Stamp[n:] + ".", Bold: true}})
	}
	own.Notes = cited.notes

	page := formOf(doc.Briefing)
	if f.Half {
		page.width = span(4)
	}
	page.inner, page.outer, page.top = aloneMargin, aloneMargin, aloneMargin
	l := newSetter(&own, set, page, nil)
	p := l.figureParts(&fig, l.root, frame{0, page.width})
	b := p.join(p.head.height, p.picture.height)
	for n := range own.Notes {
		node := l.root.child(Note)
		node.ID = "note-" + itoa(n+1)
		c := l.notes.box(n+1, node)
		b.absorb(c, draw.Point{Y: b.height})
		b.height += c.height
	}
	title := fig.Title.Plain()
	if title == "" {
		title = fig.Subtitle
	}
	m := newMakeup(l)
	m.out.Title, m.out.Subject = title, d.Title
	pg := Page{Size: draw.Size{W: page.width + 2*aloneMargin, H: b.height + 2*aloneMargin}, Label: "1"}
	m.placeBox(&pg, b, 0, aloneMargin)
	m.out.Pages = []Page{pg}
	guard(m.out, set, l.findings)
	return m.out, *l.findings
}

// renumber numbers the notes that lines cite from 1, in their order.
type renumber struct {
	of      []doc.Line
	numbers map[int]int // from the document's
	notes   []doc.Line
}

// line is a line with the new numbers, and without links into the document.
func (r *renumber) line(line doc.Line) doc.Line {
	var out doc.Line
	for _, s := range line {
		if s.Note > 0 && s.Note <= len(r.of) {
			if r.numbers[s.Note] == 0 {
				r.notes = append(r.notes, r.of[s.Note-1])
				r.numbers[s.Note] = len(r.notes)
			}
			s.Note = r.numbers[s.Note]
		}
		if strings.HasPrefix(s.URL, "#") {
			s.URL = ""
		}
		out = append(out, s)
	}
	return out
}

// Picture is what a page shows, without what it means.
func (p Page) Picture() draw.Picture {
	out := draw.Picture{Size: p.Size}
	for _, it := range p.Items {
		out.Ops = append(out.Ops, it.Op)
	}
	return out
}
