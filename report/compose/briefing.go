package compose

import (
	"strings"

	"kyyeu/fonts"
	"kyyeu/internal/source"
	"kyyeu/internal/theme"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// Rules give the title of the rule of a name; the colophon prints it
// with what was accepted.
type Rules map[string]source.Text

// Options say how a document is composed.
type Options struct {
	// Fonts measure what must fit: charts and the columns of tables.
	Fonts *fonts.Set
	// Lang is the language of the document.
	Lang source.Lang
	// Rules are what the colophon calls the rules of accepted findings; those
	// without a title go by their names.
	Rules Rules
	// Beside is the conference in English, whose sections are set beside those of
	// a Vietnamese document; nil for none.
	Beside *data.Conference
	// Province is the ID of the province that the document is made for; empty for
	// all of them.
	Province string
	// Extract is what a document for one province has attached in place of the
	// conference's files, which hold the figures of all.
	Extract data.File
	// Look is how the document looks; the official form has one of its own.
	Look theme.Theme
}

// Briefing makes the document that a minister's car reads: title, key figures,
// results, charts of retail and exports, limitations beside solutions, pact
// and handover, next steps, sources. Findings are those of [Composer].
func Briefing(c *data.Conference, o Options) (*doc.Document, source.Findings) {
	return settled(func(known places) *composer { return briefing(c, o, known) })
}

func briefing(c *data.Conference, o Options, known places) *composer {
	k := newComposer(c, o, known)
	k.doc.HeadLeft = k.doc.Title
	k.doc.HeadRight = k.say("Báo cáo tóm tắt", "Briefing")
	k.doc.Foot = c.Event.Organizer.S
	k.arrange("briefing", map[string]func() []doc.Block{
		data.PartTitle:      one(k.opening),
		data.PartKeyFigures: one(k.keyFigures),
		data.PartSummary:    k.summary,
		data.PartShares:     k.shareFigures,
		data.PartAreas:      k.areas,
		data.PartTables:     k.figureTables,
		data.PartSections:   k.sections,
		data.PartMeasures:   k.measures,
		data.PartPact:       k.pact,
		data.PartDelegates:  k.delegateList,
		data.PartNextSteps:  one(k.steps),
		data.PartSources:    k.sources,
	})
	k.leftPhotos()
	k.leftSections()
	return k
}

// leftSections notes that the document has no chapters of provinces, and so not
// what the data has for these.
func (k *composer) leftSections() {
	var names []string
	var first source.Pos
	for _, s := range k.c.Sections {
		if !s.Province.Given() || k.order.Names(s.ID.S) {
			continue
		}
		if names = append(names, s.ID.S); len(names) == 1 {
			first = s.Pos
		}
	}
	if len(names) == 0 {
		return
	}
	k.findings.Add(source.Finding{Rule: "layout", Severity: source.Note, Pos: first,
		Message: source.Textf("mẫu trình bày này không có chương của từng tỉnh, nên không in: %s", "this layout has no chapters of provinces and leaves out: %s", strings.Join(names, ", ")),
		Hint:    source.Textf("các nội dung ấy có trong kỷ yếu: --layout booklet", "they stand in the booklet: --layout booklet")})
}

// finished is the document with all that was cited.
func (k *composer) finished() *doc.Document {
	k.doc.Notes = k.lines
	return k.doc
}

// add appends blocks; nil ones are left out.
func (k *composer) add(blocks ...doc.Block) {
	for _, b := range blocks {
		if b != nil {
			k.doc.Blocks = append(k.doc.Blocks, b)
		}
	}
}

// opening is the document's title. Without a headline of the author the
// conference's name is the headline.
func (k *composer) opening() doc.Block {
	if k.single() {
		return k.provinceTitle()
	}
	e := k.c.Event
	t := &doc.Title{Kicker: k.kicker(), Title: k.cited(e.Headline, ""), Standfirst: k.cited(e.Standfirst, "")}
	if !e.Headline.Given() {
		t.Title = doc.Words(k.fullTitle(k.say("\u00a0–\u00a0năm\u00a0", ", ")))
	}
	if !e.Standfirst.Given() && e.Theme.Given() {
		t.Standfirst = text(e.Theme)
	}
	return t
}

// kicker says what the briefing is about: the region and its periods.
func (k wording) kicker() string {
	var periods []string
	seen := map[data.PeriodKey]bool{}
	for _, f := range k.c.Figures {
		if f.Area.S == k.subject() && !seen[f.Period.PeriodKey] {
			seen[f.Period.PeriodKey] = true
			periods = append(periods, f.Period.Name(k.lang))
		}
	}
	name := k.c.Region.Name.S
	if len(periods) == 0 || len(periods) > 3 {
		return name
	}
	return name + " · " + k.listed(periods)
}

// results is the first section of kind "results" that the data gives no place of
// its own; nil when there is none or the summary is left out.
func (k *composer) results() *data.Section {
	if len(k.order.Given) > 0 && !k.order.Names(data.PartSummary) && !k.order.Names(data.PartReport) {
		return nil
	}
	for i := range k.c.Sections {
		if s := &k.c.Sections[i]; s.Kind.S == "results" && !s.Province.Given() && !k.order.Names(s.ID.S) {
			return s
		}
	}
	return nil
}

// sections are those that stand nowhere else; those of a province stand in its
// chapter of the booklet, or in its own document.
func (k *composer) sections() []doc.Block {
	var out []doc.Block
	results := k.results()
	for i := range k.c.Sections {
		if s := &k.c.Sections[i]; s != results && (k.single() || !s.Province.Given()) && !k.order.Names(s.ID.S) {
			out = append(out, k.section(s)...)
		}
	}
	return out
}

// section is one section under its heading.
func (k *composer) section(s *data.Section) []doc.Block {
	defer k.inside(s)()
	heading := &doc.Heading{Level: 1, Line: k.cited(s.Title, "")}
	heading.Ref = k.locateSection(s.ID.S, heading.Line)
	body := k.prose(s.Body, s.Source.S)
	if e := k.translated(s.ID.S); e != nil {
		if e.Title.Lang() == source.English {
			heading.Line = append(heading.Line, doc.Span{Text: " · "})
			heading.Line = append(heading.Line, k.cited(e.Title, "")...)
		}
		body = []doc.Block{&doc.Parallel{Left: body, Right: k.prose(e.Body, e.Source.S)}}
	}
	return append(append([]doc.Block{heading}, body...), k.sectionPhotos(s.ID.S))
}

// translated is the section of an ID in the language that stands beside the
// document's; nil when there is none.
func (k *composer) translated(id string) *data.Section {
	if k.beside == nil {
		return nil
	}
	for i := range k.beside.Sections {
		if s := &k.beside.Sections[i]; s.ID.S == id && s.Body.Lang == source.English {
			return s
		}
	}
	return nil
}

// summary puts the particulars of the conference beside its results.
func (k *composer) summary() []doc.Block {
	b := &doc.Beside{Facts: k.facts()}
	results := k.results()
	switch {
	case results == nil:
		return []doc.Block{b}
	case k.translated(results.ID.S) != nil: // two languages need the whole width
		return append([]doc.Block{b}, k.section(results)...)
	}
	defer k.inside(results)()
	heading := &doc.Heading{Level: 2, Line: k.cited(results.Title, "")}
	heading.Ref = k.locateSection(results.ID.S, heading.Line)
	b.Blocks = append(b.Blocks, heading)
	b.Blocks = append(b.Blocks, k.prose(results.Body, results.Source.S)...)
	return []doc.Block{b, k.sectionPhotos(results.ID.S)}
}

// facts are the particulars of the conference.
func (k *composer) facts() doc.Facts {
	e := k.c.Event
	f := doc.Facts{Title: k.say("Hội nghị", "The conference")}
	add := func(label string, parts ...string) {
		var given []string
		for _, p := range parts {
			if p != "" {
				given = append(given, p)
			}
		}
		if len(given) > 0 {
			f.Items = append(f.Items, doc.Fact{Label: label, Line: doc.Words(strings.Join(given, ", "))})
		}
	}
	number := ""
	if e.Edition.V > 0 {
		number = k.edition(e.Edition.V)
	}
	add(k.say("Kỳ họp", "Edition"), number, k.yearName(k.year()))
	add(k.say("Ngày, nơi họp", "Date and venue"), e.Date.Short(k.lang), e.Venue.S)
	host, _ := k.c.Area(e.Host.S, k.lang)
	if e.Organizer.Given() && e.Organizer.S == host.Department.S {
		add(k.say("Đăng cai", "Host"), e.Organizer.S)
	} else {
		add(k.say("Đăng cai", "Host"), host.Name.S)
		add(k.say("Đơn vị tổ chức", "Organizer"), e.Organizer.S)
	}
	who := k.delegates()
	if k.listsDelegates() {
		who = []string{k.say("%d thành phần, danh sách ở phần sau", "%d entries, listed below", len(who))}
	}
	add(k.delegatesLabel(), strings.Join(who, "; "))
	if n := e.Next; n.Edition.Given() || n.Year.Given() || n.Host.Given() {
		number := ""
		if n.Edition.V > 0 {
			number = k.edition(n.Edition.V)
		}
		add(k.say("Kỳ sau", "Next edition"), number, k.yearName(n.Year.V), k.area(n.Host.S))
	}
	return f
}

// pact makes the section of the emulation pact and the handover.
func (k *composer) pact() []doc.Block {
	p, h := k.c.Pact, k.c.Handover
	if !p.Text.Given() && !h.Text.Given() {
		return nil
	}
	title := k.say("Giao ước thi đua và đăng cai", "Emulation pact and handover")
	switch {
	case !h.Text.Given():
		title = k.say("Giao ước thi đua", "Emulation pact")
	case !p.Text.Given():
		title = k.say("Đăng cai", "Handover")
	}
	out := []doc.Block{&doc.Heading{Level: 1, Line: doc.Words(title)}}
	if p.Text.Given() {
		pledge := &doc.Pledge{Line: k.cited(p.Text, p.Source.S), Label: k.say("Các bên ký giao ước", "Signed by")}
		for _, a := range k.signers() {
			name := a.Department.S
			if name == "" {
				name = a.Name.S
			}
			pledge.Signers = append(pledge.Signers, name)
		}
		out = append(out, pledge)
	}
	if h.Text.Given() {
		line := k.cited(h.Text, h.Source.S)
		who := k.say("%s – %s: ", "%s – %s: ", k.area(h.From.S), k.area(h.To.S))
		if h.From.Given() && h.To.Given() {
			line = append(doc.Line{{Text: who, Bold: true}}, line...)
		}
		out = append(out, &doc.Para{Line: line})
	}
	return out
}

// signers are the provinces that sign the pact.
func (k wording) signers() []data.Area {
	s := k.c.Pact.Signers
	if len(s) == 1 && s[0].S == "all" {
		return k.c.Provinces
	}
	var out []data.Area
	for _, id := range s {
		if a, ok := k.c.Area(id.S, k.lang); ok {
			out = append(out, a)
		}
	}
	return out
}

// steps say what comes after the conference: solutions with a date, and the
// next edition.
func (k *composer) steps() doc.Block {
	s := &doc.Steps{Title: k.say("Việc tiếp theo", "Next steps")}
	e := k.c.Event
	if n := len(k.signers()); k.c.Pact.Text.Given() && n > 0 {
		s.Items = append(s.Items, doc.Step{When: k.yearName(k.year()),
			Line: doc.Words(k.say("Thực hiện giao ước thi đua giữa %d đơn vị.",
				"Carry out the emulation pact between %d bodies.", n))})
	}
	var open []string
	for _, x := range k.c.Solutions {
		if x.Status.S == "done" {
			continue
		}
		if lacking(x) {
			open = append(open, x.ID.S)
		}
		if x.Due.Given() {
			line := append(doc.Line{{Text: x.ID.S + ". ", Bold: true}}, k.cited(x.Text, "")...)
			s.Items = append(s.Items, doc.Step{When: x.Due.Short(k.lang), Line: line})
		}
	}
	if len(open) > 0 {
		s.Items = append(s.Items, doc.Step{When: "…",
			Line: doc.Words(k.say("Bổ sung phân công còn thiếu (cơ quan chủ trì, thời hạn) cho %s.",
				"Complete what is missing (lead, deadline) for %s.", k.listed(open)))})
	}
	if n := e.Next; n.Host.Given() {
		line := k.say("%s đăng cai hội nghị %s.", "%s hosts the %s.", k.area(n.Host.S), k.edition(n.Edition.V))
		if n.Edition.V == 0 {
			line = k.say("%s đăng cai hội nghị.", "%s hosts the conference.", k.area(n.Host.S))
		}
		s.Items = append(s.Items, doc.Step{When: k.yearName(n.Year.V), Line: doc.Words(line)})
	}
	if len(s.Items) == 0 {
		return nil
	}
	return s
}

// lacking reports whether nobody leads a solution yet or it has no date.
func lacking(s data.Solution) bool { return !s.Lead.Given() || !s.Due.Given() }
