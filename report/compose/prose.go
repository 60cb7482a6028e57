package compose

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// prose makes blocks of a text. Every figure in it prints as the data gives
// it; where all of a paragraph comes from one source its mark stands at the
// paragraph's end, else behind each figure. section is the ID of the source of
// the text itself; may be empty.
func (k *composer) prose(p data.Prose, section string) []doc.Block {
	return k.blocks(p.Blocks, section, 2)
}

func (k *composer) blocks(blocks []data.ProseBlock, section string, level int) []doc.Block {
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
			out = append(out, &doc.Heading{Level: level, Line: k.line(b.Line)})
		case *data.ProseList:
			l := &doc.List{Ordered: b.Ordered, Start: b.Start}
			for _, item := range b.Items {
				l.Items = append(l.Items, k.blocks(item, "", level))
			}
			out = append(out, l)
		case *data.ProseTable:
			out = append(out, k.proseTable(b, section))
		}
	}
	return out
}

// proseTable is a table typed in Markdown.
func (k *composer) proseTable(t *data.ProseTable, section string) *doc.Table {
	out := &doc.Table{Label: k.nextTable()}
	for i, h := range t.Head {
		c := doc.Column{Head: k.line(h).Plain(), Wide: !t.Right[i]}
		if t.Right[i] {
			c.Align = doc.Decimal
		}
		out.Columns = append(out.Columns, c)
	}
	var ids []string
	for _, r := range t.Rows {
		row := doc.Row{}
		for _, cell := range r {
			ids = append(ids, k.sourcesOf(cell)...)
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
func (k *composer) cited(l data.Line, section string) doc.Line {
	ids := k.sourcesOf(l)
	if section != "" {
		ids = append(ids, section)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	each := len(ids) > 1
	if len(ids) == 1 {
		section = ids[0]
	}
	return join(append(k.marked(l, "", each), doc.Span{Note: k.cite(section)}))
}

// sourcesOf lists the sources of the figures in a line.
func (k *composer) sourcesOf(l data.Line) []string {
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
func (k *composer) figureOf(r *data.FigureRef) *data.Figure {
	return k.table[data.Key{Indicator: r.Indicator, Period: r.Period, Area: r.Area}]
}

// line makes a line without marks.
func (k *composer) line(l data.Line) doc.Line { return k.marked(l, "", false) }

// marked makes a line; before is the text in front of it, and marks puts the
// mark of its source behind each figure.
func (k *composer) marked(l data.Line, before string, marks bool) doc.Line {
	var out doc.Line
	for _, in := range l {
		var add doc.Line
		switch in := in.(type) {
		case data.Run:
			add = doc.Words(in.S)
		case *data.Strong:
			add = k.marked(in.Line, before+out.Plain(), marks)
			for i := range add {
				add[i].Bold = true
			}
		case *data.Emphasis:
			add = k.marked(in.Line, before+out.Plain(), marks)
			for i := range add {
				add[i].Italic = true
			}
		case *data.Link:
			add = k.marked(in.Line, before+out.Plain(), marks)
			for i := range add {
				add[i].URL = in.URL.S
			}
		case *data.FigureRef:
			add = doc.Words(k.refText(in, before+out.Plain()))
			if f := k.figureOf(in); marks && f != nil {
				add = append(add, doc.Span{Note: k.cite(f.Source.S)})
			}
		case *data.Footnote:
			k.doc.Notes = append(k.doc.Notes, k.line(in.Line))
			add = doc.Line{{Note: len(k.doc.Notes)}}
		}
		out = append(out, add...)
	}
	return join(out)
}

// join makes one span of neighbours in the same style, and puts a comma or a
// full stop that follows the mark of a source in front of it: a mark stands
// behind the punctuation, and so it does not float between the two.
func join(l doc.Line) doc.Line {
	var out doc.Line
	for _, s := range l {
		n := len(out) - 1
		if n >= 1 && out[n].Note != 0 && out[n-1].Note == 0 && s.Note == 0 && !s.Super && s.Text != "" && strings.ContainsRune(".,;:", rune(s.Text[0])) {
			out[n-1].Text += s.Text[:1]
			s.Text = s.Text[1:]
		}
		if s.Text == "" && s.Note == 0 {
			continue
		}
		if n >= 0 && s.Note != 0 && out[n].Note != 0 {
			if s.Note == out[n].Note {
				continue
			}
			// Two marks side by side would read as one number.
			out = append(out, doc.Span{Text: ",", Super: true, Accent: true})
		}
		if n >= 0 && s.Note == 0 && out[n].Note == 0 {
			a, b := out[n], s
			a.Text, b.Text = "", ""
			if a == b {
				out[n].Text += s.Text
				continue
			}
		}
		out = append(out, s)
	}
	return out
}

// refText prints what a reference asks for, in the notation of the text that it
// stands in. The author's text is Vietnamese in every document: an English
// 105,091 in it would be read as a hundred and five.
func (k *composer) refText(r *data.FigureRef, before string) string {
	vi := *k
	vi.lang = source.Vietnamese
	return vi.referred(r, before)
}

func (k *composer) referred(r *data.FigureRef, before string) string {
	f := k.figureOf(r)
	if f == nil {
		return "…" // package check has reported it
	}
	switch r.Part {
	case data.PartGrowth:
		v, _ := f.Rate(k.unitOf(f))
		if v.State == data.Known && v.Number.Sign() < 0 && slices.Contains(leadIn(before, 3), "giảm") {
			v.Number = v.Number.Abs() // "giảm 2,63%", not "giảm −2,63%"
		}
		return percent(rounded(v, r.Digits), k.lang, false)
	case data.PartShare:
		return percent(rounded(f.Share.Value, r.Digits), k.lang, false)
	case data.PartRank:
		return itoa(k.rank(f))
	}
	number, unit := k.shown(f, r.Unit, r.Digits)
	if r.Bare {
		return number
	}
	return k.qualified(withUnit(number, unit), f, before)
}

func rounded(v data.Value, digits int) data.Value {
	if digits >= 0 && v.State == data.Known {
		v.Number = v.Number.Round(digits)
	}
	return v
}

// rank is a province's place by value among the provinces that have the
// figure: one more than the number of those that have a greater one.
func (k *composer) rank(f *data.Figure) int {
	rank := 1
	own, ok := k.base(f)
	if !ok {
		return 0
	}
	for _, p := range k.c.Provinces {
		g := k.table[data.Key{Indicator: f.Indicator.S, Period: f.Period.PeriodKey, Area: p.ID.S}]
		if g == nil || g == f {
			continue
		}
		if v, ok := k.base(g); ok && v.Cmp(own) > 0 {
			rank++
		}
	}
	return rank
}

// base is a figure's value in its family's base unit.
func (k *composer) base(f *data.Figure) (data.Decimal, bool) {
	u := k.unitOf(f)
	v, _ := f.Level(u)
	if !v.Countable() {
		return data.Decimal{}, false
	}
	return v.Number.Shift(u.Exponent), true
}
