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
	// spared says that lists of notes are left out where they may be.
	spared bool
}

// newLayouter makes ready to set a document whose page numbers were found to be
// labels.
func newLayouter(d *doc.Document, set *fonts.Set, labels map[string]string) *layouter {
	return &layouter{setter: newSetter(d, set, formOf(d.Form), labels)}
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
		if spared && l.notes.untold(d.Blocks) {
			spared = false
			continue
		}
		stands := l.refs.pageLabels(out)
		if maps.Equal(stands, labels) || len(l.refs.asked) == 0 {
			l.refs.resolve(out, l.findings, d.Pos)
			l.dark.develop(l.findings)
			guard(out, set, l.findings)
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
	r := &run{height: l.form.height, notes: l.notes.height}
	blocks := l.doc.Blocks
	var starts *doc.Break
	kept := false // the next block belongs below the one before
	var texts []flowing
	for i := 0; i < len(blocks); i++ {
		if b, ok := blocks[i].(*doc.Break); ok {
			starts = b
			continue
		}
		if n := spareList(blocks[i:]); l.spared && n > 0 {
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
			if kept && more[0].passes { // and so does the line that leads in to it
				for n := texts[len(texts)-1].from; n < len(r.boxes); n++ {
					r.boxes[n].passes = r.boxes[n].starts == nil
				}
			}
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
	m := newMakeup(l.setter)
	return m.set(r, l.withoutTails(r, texts))
}

// ready says of the boxes of a block what paging may do with them: they begin on
// the grid; a figure or small table may float unless it is bound to the block
// before; it may pass text.
func ready(b doc.Block, boxes []box, kept bool) {
	float, passes, section, queue := false, false, false, figureQueue
	switch b := b.(type) {
	case *doc.Figure, *doc.Photos:
		float = !kept && boxes[0].starts == nil
	case *doc.Table:
		float = !kept && boxes[0].starts == nil
		passes, queue = len(boxes) > 1, tableQueue
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
		boxes[i].float, boxes[i].queue = boxes[i].float && float, queue
		boxes[i].opens = i == 0 || boxes[i].float
		boxes[i].passes = passes && boxes[i].starts == nil
		boxes[i].resumes = passes && boxes[i].repeat != nil
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
		form := officialSetter{l.setter, l.block}
		if boxes, ok := form.block(b, parent, f); ok {
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
		return photoSetter{l.setter, parent, f}.set(b)
	case *doc.Table:
		return l.table(b, parent, f)
	case *doc.Links:
		return linksSetter{l.setter, parent}.set(b)
	case *doc.Steps:
		return l.steps(b)
	case *doc.Pledge:
		return l.pledge(b, parent)
	case *doc.NoteList:
		return l.noteList(b, parent)
	case *doc.Contents:
		return contentsSetter{l.setter}.set(b)
	case *doc.Cover:
		return coverSetter{l.setter}.set(b)
	case *doc.Parallel:
		return l.parallel(b, parent, f)
	case *doc.Columns:
		return l.columns(b, parent, f)
	case *doc.Pact:
		return pactSetter{l.setter}.set(b)
	}
	panic("layout: a block that doc does not have")
}

// guard holds the promise that nothing is drawn with a glyph that a face
// lacks. Package check has looked at every text of the input before; what is
// found here is a text of the program's own.
func guard(out *Output, set *fonts.Set, findings *source.Findings) {
	for n, pg := range out.Pages {
		for _, it := range pg.Items {
			t, ok := it.Op.(draw.Text)
			if !ok {
				continue
			}
			face := set.Face(t.Style)
			for _, r := range t.S {
				if !face.Has(r) {
					findings.Add(source.Finding{
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
