package compose

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// writer makes blocks of the author's texts: it prints the figures that they refer
// to, cites the sources, and numbers tables and lists.
type writer struct {
	words wording
	*notes
	*crossRefs
	*numbering
	*strangers
	// footnotes are the numbers of the author's notes.
	footnotes map[*data.Footnote]int
	// points says that lists have the labels of the official form.
	points bool
}

func newWriter(w wording, known places, findings *source.Findings) *writer {
	return &writer{
		words: w, notes: &notes{words: w}, strangers: &strangers{words: w}, numbering: &numbering{words: w}, footnotes: map[*data.Footnote]int{},
		crossRefs: &crossRefs{known: known, places: places{}, lost: map[*data.CrossRef]bool{}, findings: findings},
	}
}

// prose makes blocks of a text. Every figure in it prints as the data gives
// it; where all of a paragraph comes from one source its mark stands at the
// paragraph's end, else behind each figure. section is the ID of the source of
// the text itself; may be empty.
func (k *writer) prose(p data.Prose, section string) []doc.Block {
	return k.blocks(p.Blocks, section, 2)
}

func (k *writer) blocks(blocks []data.ProseBlock, section string, level int) []doc.Block {
	var out []doc.Block
	for i, b := range blocks {
		switch b := b.(type) {
		case *data.ProsePara:
			p := &doc.Para{Line: k.cited(b.Line, section)}
			if i+1 < len(blocks) {
				_, p.Keep = blocks[i+1].(*data.ProseList)
			}
			out = append(out, p)
		case *data.ProseHeading:
			h := &doc.Heading{Level: level, Line: k.cited(b.Line, "")}
			if b.ID.Given() {
				h.Ref = k.locateSection(b.ID.S, h.Line)
			}
			out = append(out, h)
		case *data.ProseList:
			out = append(out, k.list(b, depth{}, level))
		case *data.ProseTable:
			out = append(out, k.proseTable(b, section))
		}
	}
	return out
}

// proseTable is a table typed in Markdown.
func (k *writer) proseTable(t *data.ProseTable, section string) *doc.Table {
	out := &doc.Table{Label: k.nextTable(), Ref: k.atTable().ref, Title: k.line(t.Title)}
	k.locate(data.TablePlace, t.ID.S, k.atTable())
	ids := k.words.sourcesOf(t.Title)
	for i, h := range t.Head {
		c := doc.Column{Head: k.line(h), Wide: !t.Right[i]}
		ids = append(ids, k.words.sourcesOf(h)...)
		if t.Right[i] {
			c.Align = doc.Decimal
		}
		out.Columns = append(out.Columns, c)
	}
	for _, r := range t.Rows {
		row := doc.Row{}
		for _, cell := range r {
			ids = append(ids, k.words.sourcesOf(cell)...)
			row.Cells = append(row.Cells, doc.Cell{Line: k.line(cell)})
		}
		out.Rows = append(out.Rows, row)
	}
	if len(ids) == 0 && section != "" {
		ids = []string{section}
	}
	if len(ids) > 0 {
		out.Notes = append(out.Notes, k.sourceLine(ids))
	}
	return out
}

// cited makes a line of a paragraph with the marks of its sources.
func (k *writer) cited(l data.Line, section string) doc.Line {
	ids := k.words.sourcesOf(l)
	if section != "" {
		ids = append(ids, section)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	each := len(ids) > 1
	if len(ids) == 1 {
		section = ids[0]
	}
	return join(append(k.marked(l, each), doc.Span{Note: k.cite(section)}))
}

// sourcesOf lists the sources of the figures in a line.
func (k scope) sourcesOf(l data.Line) []string {
	var ids []string
	for _, in := range l {
		switch in := in.(type) {
		case *data.FigureRef:
			if f := k.figureOf(in); f != nil {
				ids = append(ids, f.Source.S)
			}
		case *data.Strong:
			ids = append(ids, k.sourcesOf(in.Line)...)
		case *data.Emphasis:
			ids = append(ids, k.sourcesOf(in.Line)...)
		case *data.Link:
			ids = append(ids, k.sourcesOf(in.Line)...)
		}
	}
	return ids
}

// figureOf is the figure that a reference names; nil when there is none.
func (k scope) figureOf(r *data.FigureRef) *data.Figure {
	key := data.Key{Indicator: r.Indicator, Period: r.Period, Area: r.Area}
	if f := k.table[key]; f != nil {
		return f
	}
	return k.everyone.table[key]
}

// line makes a line without marks.
func (k *writer) line(l data.Line) doc.Line { return k.marked(l, false) }

// marked makes a line; marks puts the mark of its source behind each figure.
func (k *writer) marked(l data.Line, marks bool) doc.Line {
	p := phrasing{writer: k, marks: marks, told: map[*data.Figure]bool{}}
	return p.line(l)
}

// phrasing is a line of prose on its way into the document.
type phrasing struct {
	*writer
	marks bool
	// before is the text so far.
	before string
	// told are the figures of this sentence whose status was said.
	told map[*data.Figure]bool
}

// line makes a line or, called again, a piece of one.
func (p *phrasing) line(l data.Line) doc.Line {
	var out doc.Line
	for _, in := range l {
		var add doc.Line
		switch in := in.(type) {
		case data.Run:
			add = doc.Line{{Text: in.S, Pos: in.Pos, Lang: in.Lang}}
			p.before += in.S
			if strings.ContainsAny(in.S, ".!?") {
				clear(p.told)
			}
		case *data.Strong:
			add = p.line(in.Line)
			for i := range add {
				add[i].Bold = true
			}
		case *data.Emphasis:
			add = p.line(in.Line)
			for i := range add {
				add[i].Italic = true
			}
		case *data.Link:
			add = p.line(in.Line)
			for i := range add {
				add[i].URL = in.URL.S
			}
		case *data.FigureRef:
			add = p.figure(in)
		case *data.CrossRef:
			add = p.crossRef(in)
			p.before += add.Plain()
		case *data.Footnote:
			add = doc.Line{{Note: p.footnote(in)}}
		}
		out = append(out, add...)
	}
	return join(out)
}

// figure prints what a reference asks for, and the mark of its source.
func (p *phrasing) figure(r *data.FigureRef) doc.Line {
	f := p.words.figureOf(r)
	text := p.words.refText(r, p.before, p.told[f])
	p.before += text
	line := doc.Line{{Text: text, Pos: r.Pos, Lang: r.Lang}}
	if f == nil {
		return line
	}
	p.meet(r)
	if r.Part == data.PartValue && !r.Bare {
		p.told[f] = true
	}
	if p.marks {
		line = append(line, doc.Span{Note: p.cite(f.Source.S)})
	}
	return line
}

// footnote gives the number of a note, the same wherever its text is printed.
func (k *writer) footnote(n *data.Footnote) int {
	if n.First != nil {
		n = n.First
	}
	if k.footnotes[n] == 0 {
		at := k.number("", nil) // sources that it names come after it
		k.footnotes[n] = at
		k.lines[at-1] = k.cited(n.Line, "")
	}
	return k.footnotes[n]
}

// join makes one span of neighbours in the same style, and puts a comma or a
// full stop that follows the mark of a source in front of it: a mark stands
// behind the punctuation, and so it does not float between the two.
func join(l doc.Line) doc.Line {
	var out doc.Line
	for _, s := range l {
		n := len(out) - 1
		if n >= 1 && out[n].Note != 0 && out[n-1].Note == 0 && s.Note == 0 && !s.Super && s.Text != "" && strings.ContainsRune(".,;:", rune(s.Text[0])) {
			if mark := s.Text[:1]; out[n-1].PageOf == "" {
				out[n-1].Text += mark
			} else {
				out = slices.Insert(out, n, doc.Span{Text: mark, Pos: s.Pos, Lang: s.Lang})
				n++
			}
			s.Text = s.Text[1:]
		}
		if s.Text == "" && s.Note == 0 && s.PageOf == "" {
			continue
		}
		if n >= 0 && s.Note != 0 && out[n].Note != 0 {
			if s.Note == out[n].Note {
				continue
			}
			// Two marks side by side would read as one number.
			out = append(out, doc.Span{Text: ",", Super: true, Accent: true})
		}
		if n >= 0 && s.Note == 0 && out[n].Note == 0 && out[n].PageOf == "" {
			a, b := out[n], s
			a.Text, b.Text = "", ""
			a.Pos, b.Pos = source.Pos{}, source.Pos{} // the whole stands where it begins
			if a == b {
				out[n].Text += s.Text
				continue
			}
		}
		out = append(out, s)
	}
	return out
}
