package compose

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
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
	// ref names it; may be empty.
	ref string
}

// text is the body of the report, in the order that the data gives.
func (r *official) text() {
	r.ordered("report")
	for _, s := range r.printedSections() {
		r.tell(s.Body.Blocks)
	}
	var out []division
	add := func(d division) {
		if len(d.blocks) > 0 || len(d.sections) > 0 {
			out = append(out, d)
		}
	}
	dealt := 0    // divisions of sections so far
	open := false // the last division is one
	deal := func(s ...section) {
		if !open && len(s) > 0 {
			title := r.say("Nội dung, kết quả hội nghị", "What the conference dealt with")
			if dealt++; dealt > 1 {
				title = r.say("Nội dung khác", "Other matters")
			}
			out, open = append(out, division{title: title}), true
		}
		if len(s) > 0 {
			last := &out[len(out)-1]
			last.sections = append(last.sections, s...)
		}
	}
	for _, name := range r.order.Order() {
		switch name {
		case data.PartTitle, data.PartClosing:
			continue
		case data.PartSections:
			for _, s := range r.printedSections() {
				if !r.order.Names(s.ID.S) {
					deal(r.written(s))
				}
			}
			continue
		case data.PartTables:
			if f := r.figureSection(); len(f) > 0 {
				deal(section{title: doc.Words(r.say("Số liệu theo địa bàn", "Figures by area")), blocks: f})
			}
			continue
		case data.PartMeasures:
			add(r.limitations())
		case data.PartPact:
			add(r.agreed())
		case data.PartProposals:
			add(r.proposals())
		default:
			for _, s := range r.printedSections() {
				if s.ID.S == name {
					deal(r.written(s))
				}
			}
			continue
		}
		open = false
	}
	r.numbered(out)
}

// printedSections are the sections that the report has: not those of provinces,
// unless it is made for one, or the order names them.
func (r *official) printedSections() []*data.Section {
	var out []*data.Section
	for i := range r.c.Sections {
		s := &r.c.Sections[i]
		if named := r.order.Names(s.ID.S); named || (!s.Province.Given() || r.single()) && slices.Contains(r.order.Order(), data.PartSections) {
			out = append(out, s)
		}
	}
	return out
}

// written is a section of the data with its text.
func (r *official) written(s *data.Section) section {
	defer r.inside(s)()
	title := r.cited(s.Title, "")
	ref := r.locateSection(s.ID.S, title)
	return section{title, r.prose(s.Body, s.Source.S), ref}
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
		in := source.Textf("mục\u00a0%s", "section\u00a0%s", data.Roman(i+1))
		if parts {
			number = r.say("Phần\u00a0%s", "Part\u00a0%s", data.Roman(i+1))
			in = source.Textf("Phần\u00a0%s", "Part\u00a0%s", data.Roman(i+1))
		}
		r.add(&doc.Heading{Level: 1, Number: number, Line: doc.Words(upper(d.title))})
		r.add(points(d.blocks)...)
		r.callHeadings(d.blocks, in)
		for j, s := range d.sections {
			h := &doc.Heading{Level: 2, Number: itoa(j+1) + ".", Line: s.title, Ref: s.ref}
			at := within(source.Textf("khoản\u00a0%d", "item\u00a0%d", j+1), in)
			if parts {
				h.Number, h.Line = data.Roman(j+1)+".", upperLine(s.title)
				at = within(source.Textf("mục\u00a0%s", "section\u00a0%s", data.Roman(j+1)), in)
			}
			r.add(h)
			r.add(points(s.blocks)...)
			r.callBy(s.ref, at)
			r.callHeadings(s.blocks, at)
		}
	}
}

// within is a place in a larger one: "khoản 1 mục II".
func within(part, whole source.Text) source.Text {
	return source.Text{VI: part.VI + " " + whole.VI, EN: part.EN + " of " + whole.EN}
}

// callHeadings tells references the numbers of the headings among some blocks.
func (r *official) callHeadings(blocks []doc.Block, in source.Text) {
	for _, b := range blocks {
		if h, ok := b.(*doc.Heading); ok {
			n := strings.TrimSuffix(h.Number, ".")
			r.callBy(h.Ref, within(source.Textf("khoản\u00a0%s", "item\u00a0%s", n), in))
		}
	}
}

func isHeading(b doc.Block) bool { _, ok := b.(*doc.Heading); return ok }

// points numbers the headings among the blocks of a section.
func points(blocks []doc.Block) []doc.Block {
	n := 0
	for _, b := range blocks {
		if h, ok := b.(*doc.Heading); ok {
			n++
			h.Level, h.Number = 3, itoa(n)+"."
		}
	}
	return blocks
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
