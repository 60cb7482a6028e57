package compose

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/internal/theme"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// official is a báo cáo under way: the form of Nghị định 30/2020/NĐ-CP, phụ lục
// I (https://vanban.chinhphu.vn/?pageid=27160&docid=199378). What the data does
// not give stays blank: number, day and name come on paper or from a document
// system.
type official struct {
	*composer
	in      data.OfficialReport
	annexes []annex
}

// officialGrid is that of a table of areas in the official form: 160 mm, of which
// the column of the numbers takes 12.
var officialGrid = tableGrid{style: fonts.Serif, size: 13 * draw.Pt, width: draw.Mm(148), names: 100 * draw.Pt, head: 54 * draw.Pt, gap: 10 * draw.Pt}

// Report makes the official report of the conference. It has the look that the
// form prescribes, whatever that of the options.
func Report(c *data.Conference, o Options) (*doc.Document, source.Findings) {
	o.Look = theme.Theme{} // the form has one of its own
	return settled(func(known places) *composer { return officialReport(c, o, known) })
}

func officialReport(c *data.Conference, o Options, known places) *composer {
	k := newComposer(c, o, known)
	k.grid, k.points = officialGrid, true
	k.called = k.say("báo cáo", "report")
	r := &official{composer: k, in: c.Documents.Report}
	r.doc.Form = doc.Report
	r.doc.Title = r.kind() + ": " + r.summary()
	if d := r.in.Date.Day; d.Full() {
		r.doc.Date = time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	}
	r.add(r.letterhead(),
		&doc.Title{Kicker: upper(r.kind()), Title: doc.Words(r.summary())})
	if len(r.in.To) > 0 {
		r.add(&doc.Addressees{Label: r.say("Kính gửi:", "To:"), Names: plain(r.in.To)})
	}
	r.bases()
	r.add(&doc.Para{Line: r.preamble()})
	r.text()
	r.add(r.enclosed())
	r.add(&doc.Para{Line: r.closing()}, r.signatures())
	r.addAnnexes()
	r.unprinted()
	return k
}

// unprinted tells which parts of the data the form has no place for.
func (r *official) unprinted() {
	if len(r.c.Photos) > 0 {
		r.findings.Add(source.Finding{Rule: "layout", Severity: source.Note, Pos: r.c.Photos[0].File.Pos,
			Message: source.Textf("báo cáo theo mẫu văn bản hành chính không in ảnh", "the official form prints no photographs")})
	}
	if !r.single() {
		r.leftSections()
	}
}

// kind is the type of the document.
func (r *official) kind() string { return r.say("Báo cáo", "Report") }

// event is the conference's name inside a sentence.
func (r *official) event() string { return r.fullTitle(r.say(" - năm\u00a0", ", ")) }

// summary says in a line what the document is about.
func (r *official) summary() string {
	s := r.in.Summary.S
	if s == "" {
		s = r.say("Kết quả %s", "Results of %s", r.event())
	}
	if r.single() {
		s += r.say(", phần %s", ", for %s", r.provinceName())
	}
	return counts.ReplaceAllString(s, "$1\u00a0")
}

// counts are numbers before what they count, "6 tỉnh": in a title they stay on
// one line.
var counts = regexp.MustCompile(`(\d) `)

// bases are the documents that the report rests on, one a line.
func (r *official) bases() {
	for i, b := range r.in.Bases {
		line := doc.Line{{Text: ended(b.S, i == len(r.in.Bases)-1), Italic: true, Pos: b.Pos}}
		r.add(&doc.Para{Line: line})
	}
}

// ended is an entry of a list with the mark that ends it, whatever mark it had.
func ended(s string, last bool) string {
	s = strings.TrimRight(s, " .;,")
	if last {
		return s + "."
	}
	return s + ";"
}

// plain are texts without their places.
func plain(texts []data.Text) []string {
	var out []string
	for _, t := range texts {
		out = append(out, t.S)
	}
	return out
}

// body is who reports, as a sentence names it.
func (r *official) body() string {
	if o := r.c.Event.Organizer; o.Given() {
		return o.S
	}
	if len(r.in.Issuers) > 0 {
		var names []string
		for _, i := range r.in.Issuers {
			names = append(names, i.Name.S)
		}
		return r.listed(names)
	}
	return ""
}

// preamble leads into the report: the author's words, or what the data proves.
func (r *official) preamble() doc.Line {
	if r.in.Preamble.Given() {
		return r.cited(r.in.Preamble, "")
	}
	e := r.c.Event
	var lead []string
	theme := ""
	switch {
	case r.lang == source.Vietnamese && strings.HasPrefix(e.Theme.S, "Thực hiện "):
		lead = append(lead, strings.TrimRight(e.Theme.S, ". "))
	case e.Theme.Given():
		theme = r.say(" với chủ đề “%s”", " on “%s”", strings.TrimRight(e.Theme.S, ". "))
	}
	if e.Date.Full() {
		lead = append(lead, r.say("%s", "on %s", e.Date.Long(r.lang)))
	}
	if e.Venue.Given() {
		lead = append(lead, r.say("tại %s", "in %s", e.Venue.S))
	}
	if who := r.body(); who != "" {
		lead = append(lead, r.say("%[1]s tổ chức %[2]s%[3]s.", "%[1]s held %[2]s%[3]s.", who, r.event(), theme))
	} else {
		lead = append(lead, r.say("%[1]s được tổ chức%[2]s.", "%[1]s was held%[2]s.", r.event(), theme))
	}
	text := capital(strings.Join(lead, ", "))
	if who := r.attending(); who != "" {
		text += " " + who
	}
	if who := r.body(); who != "" {
		text += r.say(" %s báo cáo kết quả như sau:", " %s reports as follows:", capital(who))
	} else {
		text += r.say(" Kết quả như sau:", " The results are as follows:")
	}
	return doc.Words(text)
}

// attending says who took part; a long list is an appendix.
func (r *official) attending() string {
	who := r.delegates()
	switch {
	case len(who) == 0:
		return ""
	case r.listsDelegates():
		return r.say("Thành phần dự hội nghị gồm %d mục, danh sách kèm theo.", "Those who took part are listed in an appendix of %d entries.", len(who))
	}
	for i, d := range r.eachDelegate() {
		if words := strings.Fields(d.Group.S); len(words) > 1 && words[1] == strings.ToLower(words[1]) {
			who[i] = lower(who[i]) // "đại diện Bộ", but "Bộ Công Thương"
		}
	}
	return r.say("Dự hội nghị có %s.", "Those who took part: %s.", strings.TrimRight(strings.Join(who, "; "), "."))
}

// closing ends the text.
func (r *official) closing() doc.Line {
	line := doc.Words(r.say("Trên đây là báo cáo kết quả %s", "This is the report on the results of %s", r.event()))
	if r.in.Closing.Given() {
		line = r.cited(r.in.Closing, "")
	}
	return closed(line)
}

// closed puts "./." behind the last words of a document, in place of the full
// stop; the marks of sources stay last.
func closed(l doc.Line) doc.Line {
	for i := len(l) - 1; i >= 0; i-- {
		if l[i].Note != 0 || l[i].Super {
			continue
		}
		if l[i].PageOf != "" {
			return slices.Insert(l, i+1, doc.Span{Text: "./."})
		}
		t := strings.TrimRight(l[i].Text, " ")
		l[i].Text = strings.TrimRight(strings.TrimSuffix(t, "./."), ". ;") + "./."
		break
	}
	return l
}
