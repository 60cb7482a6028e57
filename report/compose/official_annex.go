package compose

import (
	"strings"
	"unicode/utf8"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// annex is an appendix of the report.
type annex struct {
	title  doc.Line
	blocks []doc.Block
	// named is a paragraph of the text that names the appendix, in the words of
	// naming; nil when the list of what is enclosed is enough.
	named  *doc.Para
	naming string
	// sources says that the blocks are the list of sources, made last.
	sources bool
}

// maxNoteLines is how many lines of notes have room at the foot of any page,
// noteLine how many characters stand on one. Where there are more the sources
// are an appendix, which the foot of a page can refer to.
const (
	maxNoteLines = 12
	noteLine     = 90
)

// enclosed gathers the appendices and names them in the text, which must refer
// to each (phụ lục I, III.1); nil when there is none.
func (r *official) enclosed() doc.Block {
	for _, a := range r.in.Appendices {
		r.annexes = append(r.annexes, annex{title: text(a.Title), blocks: points(r.prose(a.Body, ""))})
	}
	if list := r.delegateList(); len(list) > 1 {
		r.annexes = append(r.annexes, annex{title: doc.Words(r.say("Thành phần tham dự", "Delegates")), blocks: list[1:]})
	}
	r.closing() // cites what the list of sources must have
	if r.needsSources() {
		r.annexes = append(r.annexes, annex{title: doc.Words(r.say("Nguồn số liệu và chú thích", "Sources and notes")), sources: true})
	}
	var names []string
	for i, a := range r.annexes {
		if a.named != nil {
			a.named.Line = doc.Words(strings.Replace(a.naming, "%s", r.annexLabel(i), 1))
		}
		names = append(names, r.annexLabel(i)+" ("+lower(a.title.Plain())+")")
	}
	if len(names) == 0 {
		return nil
	}
	return &doc.Para{Line: doc.Words(r.say("Kèm theo Báo cáo này: %s.", "Enclosed with this report: %s.", strings.Join(names, "; ")))}
}

// annexLabel is "Phụ lục II"; a single appendix has no number.
func (r *official) annexLabel(i int) string { return r.annexName(i).In(r.lang) }

func (r *official) annexName(i int) source.Text {
	if len(r.annexes) == 1 {
		return source.Textf("Phụ lục", "Appendix")
	}
	return source.Textf("Phụ lục\u00a0%s", "Appendix\u00a0%s", data.Roman(i+1))
}

// needsSources reports whether the notes may not have room at the foot of the
// pages, or there is more to say of the figures than they do.
func (r *official) needsSources() bool {
	lines := 0
	for i, n := range r.lines {
		lines += 1 + utf8.RuneCountInString(n.Plain())/noteLine
		if id, ok := r.sourceOf(i + 1); ok && len(r.origins(id)) > 0 {
			return true
		}
	}
	return lines > maxNoteLines || len(r.c.Accept) > 0
}

// addAnnexes adds the appendices behind the signatures.
func (r *official) addAnnexes() {
	for i, a := range r.annexes {
		if a.sources {
			a.blocks = r.noteList()
		}
		r.add(&doc.Annex{Label: r.annexLabel(i), Title: upperLine(a.title), Attached: r.attached()})
		r.add(a.blocks...)
		r.enclose(a.blocks, r.annexName(i))
		r.callHeadings(a.blocks, r.annexName(i))
	}
}

// noteList is what the briefing says of its sources, without the headings, which
// the title of the appendix is enough for.
func (r *official) noteList() []doc.Block {
	var all doc.NoteList
	var out []doc.Block
	for _, b := range r.sources() {
		switch b := b.(type) {
		case *doc.Heading:
		case *doc.NoteList:
			all.Items = append(all.Items, b.Items...)
		default:
			out = append(out, b)
		}
	}
	if len(all.Items) == 0 {
		return append(out, r.accepted()...)
	}
	return append([]doc.Block{&all}, out...)
}

// attached says which document an appendix goes with; what is not known yet is
// left open.
func (r *official) attached() string {
	or := func(s string) string {
		if s == "" {
			return "…"
		}
		return s
	}
	number := "…"
	if n := r.in.Number; n.Given() {
		number = twoDigits(n.V)
	}
	symbol := "BC-…"
	if r.in.Symbol.Given() {
		symbol = r.in.Symbol.S
	}
	day, month, year := r.day().Parts()
	by := r.body()
	return r.say("(Kèm theo Báo cáo số\u00a0%[1]s/%[2]s ngày\u00a0%[3]s tháng\u00a0%[4]s năm\u00a0%[5]s của %[6]s)", "(With report No. %[1]s/%[2]s of %[3]s/%[4]s/%[5]s of %[6]s)",
		number, symbol, or(day), or(month), or(year), or(by))
}
