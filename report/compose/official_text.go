package compose

import (
	"slices"
	"strings"

	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// division is one of the highest parts of the report's text: blocks of its own,
// then sections.
type division struct {
	title    string
	blocks   []doc.Block
	sections []section
}

// section is a part of a division.
type section struct {
	title  doc.Line
	blocks []doc.Block
}

// text is the body of the report.
func (r *official) text() {
	var out []division
	for _, d := range []division{r.results(), r.limitations(), r.agreed(), r.proposals()} {
		if len(d.blocks) > 0 || len(d.sections) > 0 {
			out = append(out, d)
		}
	}
	r.numbered(out)
}

// numbered numbers the divisions and what is in them: phần, mục, khoản, điểm
// (phụ lục I, II.6.đ and mục V, 6.b). Where no section has headings of its own,
// the three levels from mục on are enough, as in short reports.
func (r *official) numbered(all []division) {
	parts := r.in.Parts
	for _, d := range all {
		for _, s := range d.sections {
			parts = parts || slices.ContainsFunc(s.blocks, isHeading)
		}
		parts = parts || slices.ContainsFunc(d.blocks, isHeading)
	}
	for i, d := range all {
		number := data.Roman(i+1) + "."
		if parts {
			number = r.say("Phần\u00a0%s", "Part\u00a0%s", data.Roman(i+1))
		}
		r.add(&doc.Heading{Level: 1, Number: number, Line: doc.Words(upper(d.title))})
		r.add(points(d.blocks)...)
		for j, s := range d.sections {
			h := &doc.Heading{Level: 2, Number: itoa(j+1) + ".", Line: s.title}
			if parts {
				h.Number, h.Line = data.Roman(j+1)+".", upperLine(s.title)
			}
			r.add(h)
			r.add(points(s.blocks)...)
		}
	}
}

func isHeading(b doc.Block) bool { _, ok := b.(*doc.Heading); return ok }

// points numbers the headings and labels the lists among the blocks of a
// section.
func points(blocks []doc.Block) []doc.Block {
	n := 0
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			n++
			b.Level, b.Number = 3, itoa(n)+"."
		case *doc.List:
			label(b, 0)
		}
	}
	return blocks
}

// label gives the items of a list their labels; a point begins with a capital.
func label(l *doc.List, depth int) {
	l.Labels = itemLabels(depth, l.Start, len(l.Items))
	for i, item := range l.Items {
		if p, ok := first(item).(*doc.Para); ok && strings.HasSuffix(l.Labels[i], ")") {
			p.Line = capitalLine(p.Line)
		}
		for _, b := range item {
			if inner, ok := b.(*doc.List); ok {
				label(inner, depth+1)
			}
		}
	}
}

// first is the first of some blocks; nil when there is none.
func first(blocks []doc.Block) doc.Block {
	if len(blocks) == 0 {
		return nil
	}
	return blocks[0]
}

// results are the author's sections and the figures.
func (r *official) results() division {
	d := division{title: r.say("Nội dung, kết quả hội nghị", "What the conference dealt with")}
	for _, s := range r.c.Sections {
		if s.Province.Given() && !r.single() { // told by leftSections
			continue
		}
		d.sections = append(d.sections, section{r.cited(s.Title, ""), r.prose(s.Body, s.Source.S)})
		r.tell(s.Body.Blocks)
	}
	if f := r.figureSection(); len(f) > 0 {
		d.sections = append(d.sections, section{doc.Words(r.say("Số liệu theo địa bàn", "Figures by area")), f})
	}
	return d
}

// tell notes which figures the text gives, so that no table need repeat them.
func (r *official) tell(blocks []data.ProseBlock) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *data.ProsePara:
			r.tellLine(b.Line)
		case *data.ProseList:
			for _, item := range b.Items {
				r.tell(item)
			}
		case *data.ProseTable:
			for _, row := range b.Rows {
				for _, cell := range row {
					r.tellLine(cell)
				}
			}
		}
	}
}

func (r *official) tellLine(l data.Line) {
	for _, in := range l {
		switch in := in.(type) {
		case *data.FigureRef:
			if f := r.figureOf(in); f != nil {
				r.printed[shownPart{f, in.Part}] = true
			}
		case *data.Strong:
			r.tellLine(in.Line)
		case *data.Emphasis:
			r.tellLine(in.Line)
		}
	}
}

// agreed are pact and handover.
func (r *official) agreed() division {
	p, h := r.c.Pact, r.c.Handover
	d := division{title: r.say("Giao ước thi đua và đăng cai kỳ sau", "Emulation pact and next host")}
	switch {
	case !h.Text.Given():
		d.title = r.say("Giao ước thi đua", "Emulation pact")
	case !p.Text.Given():
		d.title = r.say("Đăng cai kỳ sau", "Next host")
	}
	if p.Text.Given() {
		who := r.say("Đại diện các đơn vị", "The bodies' representatives")
		if n := len(r.signers()); n > 0 {
			who = r.say("Đại diện lãnh đạo %d đơn vị", "The representatives of %d bodies", n)
		}
		line := doc.Words(who + r.say(" ký giao ước thi đua với nội dung: ", " signed the emulation pact: "))
		d.blocks = append(d.blocks, &doc.Para{Line: join(append(line, r.cited(p.Text, p.Source.S)...))})
	}
	if h.Text.Given() {
		line := r.cited(h.Text, h.Source.S)
		if h.From.Given() && h.To.Given() {
			lead := r.say("Việc đăng cai chuyển từ %[1]s sang %[2]s. ", "%[2]s follows %[1]s as host. ", r.inText(h.From.S), r.inText(h.To.S))
			line = join(append(doc.Words(lead), line...))
		}
		d.blocks = append(d.blocks, &doc.Para{Line: line})
	}
	return d
}

// proposals are what the report asks for.
func (r *official) proposals() division {
	return division{title: r.say("Đề xuất, kiến nghị", "Proposals"), blocks: r.prose(r.in.Proposals, "")}
}
