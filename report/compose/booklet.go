package compose

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// Booklet makes the proceedings of a conference (kỷ yếu): cover, contents,
// programme and delegates, the report with its charts and tables, limitations
// and solutions, a chapter for each province, the pact with the places for its
// signatures, the handover, and an appendix of all figures with their sources.
// What the data does not have is left out. Findings are those of [Composer].
func Booklet(c *data.Conference, o Options) (*doc.Document, source.Findings) {
	return settled(func(known places) *composer { return proceedings(c, o, known) })
}

func proceedings(c *data.Conference, o Options, known places) *composer {
	k := newComposer(c, o, known)
	k.called = k.say("kỷ yếu", "booklet")
	b := &booklet{composer: k, contents: &doc.Contents{Title: k.say("Mục lục", "Contents"), Note: doc.Words(k.signs())}, available: k.available()}
	k.doc.Form = doc.Booklet
	k.doc.Title = b.name() + " – " + k.fullTitle(" – ")
	k.doc.HeadLeft = c.Event.Organizer.S
	k.doc.HeadRight = c.Region.Name.S
	if k.single() {
		k.doc.HeadRight = c.Provinces[k.own].Name.S
	}
	k.doc.Foot = b.name() + " · " + k.fullTitle(" – ")

	from, to := 0, 0 // the chapters of provinces
	meeting, pact := k.say("Hội nghị", "The conference"), k.say("Giao ước và trao cờ đăng cai", "Pact and handover")
	parts := map[string]bookletPart{
		data.PartCover: {"", func() []doc.Block { return append([]doc.Block{b.cover()}, b.titlePage()...) }},
		data.PartContents: {"", func() []doc.Block {
			return []doc.Block{&doc.Break{Recto: true, Head: b.contents.Title}, b.contents}
		}},
		data.PartMeeting:     {meeting, b.meeting},
		data.PartReport:      {meeting, b.report},
		data.PartMeasures:    {meeting, b.answers},
		data.PartProvinces:   {k.say("Các địa phương", "The provinces"), b.chapters},
		data.PartPact:        {pact, one(b.signedPact)},
		data.PartHandover:    {pact, b.handover},
		data.PartPhotographs: {k.say("Hình ảnh", "Photographs"), b.photographs},
		data.PartAppendix:    {k.say("Phụ lục", "Appendix"), b.appendix},
	}
	k.ordered("booklet")
	title := ""
	for _, name := range k.order.Order() {
		p, ok := parts[name]
		if !ok {
			k.add(b.named(name)...)
			continue
		}
		if p.title != "" && p.title != title {
			title = p.title
			b.part(title)
		}
		if name == data.PartProvinces {
			from = len(k.doc.Blocks)
		}
		k.add(p.compose()...)
		if name == data.PartProvinces {
			to = len(k.doc.Blocks)
		}
	}
	b.listFigures(from, to)
	b.contents.Entries = withoutEmptyParts(b.contents.Entries)
	return k
}

// bookletPart is a part of a booklet, and the title of the part of the contents
// that it stands in.
type bookletPart struct {
	title   string
	compose func() []doc.Block
}

// chapters are those of the provinces, or of the document's one.
func (b *booklet) chapters() []doc.Block {
	var out []doc.Block
	for i := range b.c.Provinces {
		if !b.single() || i == b.composer.own {
			out = append(out, b.province(i)...)
		}
	}
	return out
}

// named is a section or chart with a place of its own, a section as a chapter.
func (b *booklet) named(id string) []doc.Block {
	out := b.composer.named(id)
	if len(out) == 0 {
		return nil
	}
	if h, ok := out[0].(*doc.Heading); ok {
		h.Level = 0
		b.enter(h.Line, h.Ref)
	}
	return out
}

// booklet is the state of composing a booklet, beside that of any document.
type booklet struct {
	*composer
	contents *doc.Contents
	// available are the indicators with figures of provinces.
	available []ranked
}

// name is what it is: "Kỷ yếu", for one province "Kỷ yếu – tỉnh Nghệ An".
func (b *booklet) name() string {
	name := b.say("Kỷ yếu", "Proceedings")
	if b.single() {
		name += " – " + b.provinceName()
	}
	return name
}

// part begins a part of the contents.
func (b *booklet) part(title string) {
	b.contents.Entries = append(b.contents.Entries, doc.Entry{Line: doc.Words(title)})
}

// enter puts a title into the contents.
func (b *booklet) enter(title doc.Line, ref string) {
	b.contents.Entries = append(b.contents.Entries, doc.Entry{Line: unmarked(title), Ref: ref})
}

// enterSection does so with a title inside a chapter.
func (b *booklet) enterSection(title doc.Line, ref string) {
	b.enter(title, ref)
	b.contents.Entries[len(b.contents.Entries)-1].Level = 1
}

// chapter makes the heading of a chapter and enters it into the contents.
func (b *booklet) chapter(kicker string, title doc.Line, ref string) doc.Block {
	b.enter(title, ref)
	return &doc.Heading{Kicker: kicker, Line: title, Ref: ref}
}

// unmarked is a line without the marks of sources and what stands between two
// of them.
func unmarked(l doc.Line) doc.Line {
	var out doc.Line
	for _, s := range l {
		if s.Note == 0 && !s.Super {
			out = append(out, s)
		}
	}
	return out
}

// withoutEmptyParts leaves out the titles of parts that nothing follows.
func withoutEmptyParts(entries []doc.Entry) []doc.Entry {
	var out []doc.Entry
	for i, e := range entries {
		if e.Ref == "" && (i+1 == len(entries) || entries[i+1].Ref == "") {
			continue
		}
		out = append(out, e)
	}
	return out
}

// cover names the areas, and marks the hosts of this edition and the next.
func (b *booklet) cover() doc.Block {
	e := b.c.Event
	c := &doc.Cover{Publisher: e.Organizer.S, Name: b.name(), Title: e.Title.S, Edition: b.numbered(), Foot: e.Theme.S}
	c.Place = joinGiven(", ", e.Venue.S, e.Date.Short(b.lang))
	for _, p := range b.c.Provinces {
		a := doc.CoverArea{Name: p.Name.S}
		switch p.ID.S {
		case e.Host.S:
			a.Mark = b.hosting(e.Edition.V, b.year())
		case e.Next.Host.S:
			a.Mark = b.hosting(e.Next.Edition.V, e.Next.Year.V)
		}
		c.Areas = append(c.Areas, a)
	}
	return c
}

// numbered is number and year of the conference, without what its title says
// already: "lần thứ X – năm 2022".
func (b *booklet) numbered() string {
	rest := strings.TrimPrefix(b.fullTitle(b.say("\u00a0–\u00a0năm\u00a0", ", ")), b.c.Event.Title.S)
	return strings.TrimLeft(rest, " \u00a0–,")
}

// hosting is "đăng cai lần thứ X, 2022".
func (b *booklet) hosting(edition, year int) string {
	text := b.say("đăng cai", "host")
	if edition > 0 {
		text += " " + b.edition(edition)
	}
	if year > 0 {
		text += ", " + itoa(year)
	}
	return text
}

// joinGiven joins the texts that are not empty.
func joinGiven(sep string, texts ...string) string {
	var given []string
	for _, t := range texts {
		if t != "" {
			given = append(given, t)
		}
	}
	return strings.Join(given, sep)
}

// titlePage repeats the cover in plain type, with the particulars of the
// conference.
func (b *booklet) titlePage() []doc.Block {
	t := &doc.Title{Kicker: b.name(), Title: doc.Words(b.fullTitle(b.say("\u00a0–\u00a0năm\u00a0", ", ")))}
	if b.c.Event.Theme.Given() {
		t.Standfirst = text(b.c.Event.Theme)
	}
	facts := b.facts()
	facts.Title = ""
	if b.hasMeeting() {
		facts.Items = slices.DeleteFunc(facts.Items, func(f doc.Fact) bool { return f.Label == b.delegatesLabel() })
	}
	return []doc.Block{&doc.Break{Recto: true, Bare: true}, t, &facts}
}

// hasMeeting reports whether programme and delegates stand in pages of their own;
// a few delegates alone are named on the title page.
func (b *booklet) hasMeeting() bool { return len(b.c.Programme) > 0 || b.listsDelegates() }

// mostTogether is how many lines of programme and delegates stand in one
// chapter.
const mostTogether = 30

// meeting is the programme and who takes part.
func (b *booklet) meeting() []doc.Block {
	programme, delegates := b.programme(), b.delegateBlocks()
	if !b.hasMeeting() {
		return nil
	}
	pTitle, dTitle := b.say("Chương trình", "Programme"), b.say("Thành phần đại biểu", "Delegates")
	switch {
	case len(programme) > 0 && len(delegates) > 0 && len(b.c.Programme)+len(b.c.Delegates) <= mostTogether:
		heading := &doc.Heading{Line: doc.Words(b.say("Chương trình và đại biểu", "Programme and delegates"))}
		b.enter(doc.Words(pTitle), "programme")
		b.enter(doc.Words(dTitle), "delegates")
		out := []doc.Block{heading, &doc.Heading{Level: 1, Line: doc.Words(pTitle), Ref: "programme"}}
		out = append(out, programme...)
		out = append(out, &doc.Heading{Level: 1, Line: doc.Words(dTitle), Ref: "delegates"})
		return append(out, delegates...)
	}
	var out []doc.Block
	if len(programme) > 0 {
		out = append(out, b.chapter("", doc.Words(pTitle), "programme"))
		out = append(out, programme...)
	}
	if len(delegates) > 0 {
		out = append(out, b.chapter("", doc.Words(dTitle), "delegates"))
		out = append(out, delegates...)
	}
	return out
}

// programme is the table of what happens when.
func (b *booklet) programme() []doc.Block {
	if len(b.c.Programme) == 0 {
		return nil
	}
	t := &doc.Table{
		Label: b.nextTable(), Ref: b.atTable().ref, Title: doc.Words(b.say("Chương trình hội nghị", "Programme of the conference")), Lang: b.lang,
		Columns: []doc.Column{
			{Head: doc.Words(b.say("Thời gian", "Time"))},
			{Head: doc.Words(b.say("Nội dung", "Item")), Wide: true},
			{Head: doc.Words(b.say("Người thực hiện", "By")), Wide: true},
		},
	}
	for _, i := range b.c.Programme {
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Line: text(i.Time)}, {Line: text(i.Item)}, {Line: text(i.Speaker)}}})
	}
	return []doc.Block{t}
}

// report is the report to the conference: key figures, its sections, the charts
// and tables of the region.
func (b *booklet) report() []doc.Block {
	at := len(b.contents.Entries)
	body := []doc.Block{b.chapter("", doc.Words(b.say("Báo cáo tổng hợp", "Report to the conference")), "report"), b.keyFigures()}
	add := func(blocks []doc.Block, ref string) {
		if len(blocks) > 0 {
			h := blocks[0].(*doc.Heading)
			h.Ref = ref
			b.enterSection(h.Line, h.Ref)
			body = append(body, blocks...)
		}
	}
	section := func(s *data.Section) { add(b.section(s), "section-"+s.ID.S) }
	results := b.results()
	if results != nil {
		section(results)
	}
	body = append(body, b.shareFigures()...)
	for i := range b.c.Sections {
		if s := &b.c.Sections[i]; s != results && !s.Province.Given() && !b.order.Names(s.ID.S) {
			section(s)
		}
	}
	if !b.single() { // the one province's figures stand in its chapter
		if areas := b.areas(); len(areas) > 0 {
			add(append(areas, b.areaTables(b.available)...), "areas")
		}
	}
	if len(b.contents.Entries) == at+1 && body[1] == nil {
		b.contents.Entries = b.contents.Entries[:at]
		return nil
	}
	return body
}

// photographs are those of the conference as a whole.
func (b *booklet) photographs() []doc.Block {
	photos := b.conferencePhotos()
	if photos == nil {
		return nil
	}
	return []doc.Block{b.chapter("", doc.Words(b.say("Hình ảnh hội nghị", "Photographs of the conference")), "photographs"), photos}
}

// answers is the chapter of limitations and solutions.
func (b *booklet) answers() []doc.Block {
	blocks := b.measures()
	if len(blocks) == 0 {
		return nil
	}
	h := blocks[0].(*doc.Heading)
	h.Level, h.Ref = 0, "measures"
	b.enter(h.Line, h.Ref)
	return blocks
}

// signs explains the signs in tables and charts.
func (k *composer) signs() string {
	return k.say("… chưa có số liệu     - không phát sinh     0 bằng không     (ước) ước tính     (sơ bộ) số sơ bộ     Phần thập phân dùng dấu phẩy.",
		"… not available     - nil     0 zero     (estimate), (preliminary) as the source says     Decimal sign: point.")
}

// mostUnlisted is how many charts and tables a booklet may have without a list
// of them.
const mostUnlisted = 3

// listFigures lists the charts and tables of the document, charts
// first; those of the provinces' chapters, the blocks between two indices, are
// found by these.
func (b *booklet) listFigures(from, to int) {
	var figures, tables []doc.Entry
	var walk func(blocks []doc.Block, listed bool)
	walk = func(blocks []doc.Block, listed bool) {
		for _, x := range blocks {
			switch x := x.(type) {
			case *doc.Figure:
				if listed {
					figures = append(figures, b.listed(x.Label, x.Title, x.Ref))
				}
			case *doc.Table:
				if listed {
					tables = append(tables, b.listed(x.Label, x.Title, x.Ref))
				}
			case *doc.Columns:
				walk(x.Left, listed)
				walk(x.Right, listed)
			case *doc.Beside:
				walk(x.Blocks, listed)
			case *doc.List:
				for _, item := range x.Items {
					walk(item, listed)
				}
			}
		}
	}
	walk(b.doc.Blocks[:from], true)
	walk(b.doc.Blocks[from:to], false)
	walk(b.doc.Blocks[to:], true)
	if len(figures)+len(tables) <= mostUnlisted {
		return
	}
	b.part(b.say("Hình và bảng chung", "Charts and tables of the whole"))
	b.contents.Entries = append(append(b.contents.Entries, figures...), tables...)
}

// listed is the entry of a chart or table in the list of them.
func (b *booklet) listed(label string, title doc.Line, ref string) doc.Entry {
	line := unmarked(title)
	if short := b.shorts[label]; short != "" {
		line = doc.Words(short)
	}
	if len(line) == 0 {
		line = doc.Words(b.say("bảng trong lời văn", "a table of the text"))
	}
	return doc.Entry{Label: label, Line: line, Ref: ref}
}
