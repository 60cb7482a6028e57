package compose

import (
	"slices"
	"strings"

	"kyyeu/fonts"
	"kyyeu/internal/source"
	"kyyeu/internal/theme"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// composer is the state of composing one document: what there must be one of,
// the numbering of sources, figures and tables. Its methods are many because the
// parts of a document are; each file holds those of one part.
type composer struct {
	claims
	set   *fonts.Set
	doc   *doc.Document
	rules Rules
	look  theme.Theme
	// beside is the conference in English; nil when the document is in one
	// language.
	beside *data.Conference
	// order is that of the document's parts.
	order data.Layout
	// numbers of the sources that were cited so far, by ID.
	numbers map[string]int
	// footnotes are the numbers of the author's notes.
	footnotes map[*data.Footnote]int
	// called is what the document calls itself: "báo cáo".
	called string
	// shorts are how a list of charts names them, by their labels.
	shorts   map[string]string
	nFigures int // charts numbered so far
	// wishes are the charts that are asked for or chosen; drawn those that were
	// made so far.
	wishes []wish
	drawn  []Chart
	// unchartable are the indicators of which only words can tell.
	unchartable []unchartable
	// tones are the colours of provinces as parts of a whole, by their IDs.
	tones   map[string]int
	nTables int
	// points says that lists have the labels of the official form.
	points bool
	// grid is what tables of areas have room for.
	grid tableGrid
	// printed are the values that stand in a strip, a chart or a table by now.
	printed   map[shownPart]bool
	noted     map[*data.Figure]bool // figures whose notes are printed
	photoDone map[source.Pos]bool   // photographs that are printed, by the place of their file
	findings  source.Findings
	// known are the places that the pass before found, places those of this one;
	// refers says that there are references to any, and lost which lead nowhere.
	known, places places
	refers        bool
	lost          map[*data.CrossRef]bool
}

// shownPart is what a strip, a chart or a table prints of a figure.
type shownPart struct {
	figure *data.Figure
	part   data.Part
}

func newComposer(c *data.Conference, o Options, known places) *composer {
	own := slices.IndexFunc(c.Provinces, func(p data.Area) bool { return p.ID.S == o.Province })
	if own >= 0 {
		c = narrowed(c, o.Province)
	}
	about := scope{figures{c, map[*data.Figure]*gauged{}}, data.NewTable(c), own}
	k := &composer{claims: claims{wording{about, o.Lang}}, set: o.Look.Fonts(o.Fonts), rules: o.Rules, look: o.Look, beside: o.Beside, grid: briefingGrid,
		numbers: map[string]int{}, shorts: map[string]string{}, footnotes: map[*data.Footnote]int{}, printed: map[shownPart]bool{}, noted: map[*data.Figure]bool{}, photoDone: map[source.Pos]bool{},
		known: known, places: places{}, lost: map[*data.CrossRef]bool{}}
	k.called = k.say("báo cáo", "briefing")
	k.decide()
	k.doc = &doc.Document{
		Lang:    o.Lang,
		Look:    o.Look,
		Title:   k.fullTitle(" – "),
		Author:  c.Event.Organizer.S,
		Subject: c.Event.Theme.S,
		Pos:     c.Event.Title.Pos,
		Date:    k.date(),
	}
	if k.single() {
		k.doc.Title += " – " + k.provinceName()
	}
	k.doc.Names = append(k.doc.Names, c.Region.Name.S)
	for _, p := range c.Provinces {
		k.doc.Keywords = append(k.doc.Keywords, p.Name.S)
		k.doc.Names = append(k.doc.Names, withKind(p), p.Name.S)
	}
	k.doc.Phrases = phrases
	if c.Illustrative {
		k.doc.Stamp = k.say("số liệu minh họa", "illustrative figures")
	}
	for i, f := range c.Files {
		d := k.say("Tệp kèm theo", "Accompanying file")
		if i == 0 {
			d = k.say("Dữ liệu nguồn của tài liệu", "Source data of this document")
		}
		k.doc.Files = append(k.doc.Files, doc.File{Name: f.Name, MIME: f.MIME, Bytes: f.Bytes, Description: d})
	}
	return k
}

// text is a line of one text of the input.
func text(t data.Text) doc.Line { return doc.Line{{Text: t.S, Pos: t.Pos, Lang: t.Lang}} }

// cite gives the number of a source, a new one when it is cited for the first
// time; 0 when id is empty.
func (k *composer) cite(id string) int {
	if id == "" {
		return 0
	}
	if n, ok := k.numbers[id]; ok {
		return n
	}
	s, ok := k.c.Source(id)
	if !ok {
		return 0
	}
	k.doc.Notes = append(k.doc.Notes, k.reference(s))
	k.numbers[id] = len(k.doc.Notes)
	return len(k.doc.Notes)
}

// reference writes a source out: author, publisher, “title”, date.
func (k wording) reference(s data.Source) doc.Line {
	var parts []string
	if s.Author.Given() {
		parts = append(parts, s.Author.S)
	}
	parts = append(parts, "“"+s.Title.S+"”")
	if s.Publisher.Given() {
		parts = append(parts, s.Publisher.S)
	}
	if s.Date.Given() {
		parts = append(parts, s.Date.Short(k.lang))
	}
	line := doc.Words(strings.Join(parts, ", ") + ".")
	if s.URL.Given() {
		line = append(line, doc.Span{Text: " "}, doc.Span{Text: s.URL.S, URL: s.URL.S})
	}
	return line
}

// sourceLine is the line below a chart or a table: "Nguồn: Báo Nghệ An²,⁵, Báo
// Hà Tĩnh³." – every publisher once, with the marks of its publications.
func (k *composer) sourceLine(ids []string) doc.Line {
	var publishers []string
	marks := map[string][]int{}
	for _, id := range ids {
		s, ok := k.c.Source(id)
		if !ok {
			continue
		}
		name := s.Publisher.S
		if name == "" {
			name = s.Title.S
		}
		if marks[name] == nil {
			publishers = append(publishers, name)
		}
		if n := k.cite(id); !slices.Contains(marks[name], n) {
			marks[name] = append(marks[name], n)
		}
	}
	slices.SortFunc(publishers, func(a, b string) int { return slices.Min(marks[a]) - slices.Min(marks[b]) })
	line := doc.Words(k.say("Nguồn: ", "Source: "))
	for i, p := range publishers {
		end := ", "
		if i == len(publishers)-1 {
			end = "."
		}
		line = append(line, doc.Span{Text: p + end[:1]})
		slices.Sort(marks[p])
		for j, n := range marks[p] {
			if j > 0 {
				line = append(line, doc.Span{Text: ",", Super: true, Accent: true})
			}
			line = append(line, doc.Span{Note: n})
		}
		line = append(line, doc.Span{Text: end[1:]})
	}
	return join(line)
}

// nextFigure and nextTable number what they label.
func (k *composer) nextFigure() string {
	k.nFigures++
	return k.say("Hình\u00a0%d", "Figure\u00a0%d", k.nFigures)
}

func (k *composer) nextTable() string {
	k.nTables++
	return k.say("Bảng\u00a0%d", "Table\u00a0%d", k.nTables)
}

// atFigure and atTable are where the one that was numbered last is found.
func (k *composer) atFigure() located {
	return located{ref: "figure-" + itoa(k.nFigures), number: k.nFigures}
}

func (k *composer) atTable() located {
	return located{ref: "table-" + itoa(k.nTables), number: k.nTables}
}

// phrases are compound words of the field that labels and headlines do not
// break when they can help it; Vietnamese writes their syllables apart.
var phrases = []string{
	"Công Thương", "Hội nghị", "Sở Công Thương", "Bộ Công Thương", "bán lẻ", "hàng hóa", "xuất khẩu", "nhập khẩu",
	"công nghiệp", "sản xuất", "Chỉ số", "chỉ số", "Kim ngạch", "kim ngạch", "Tổng mức", "tổng mức", "Doanh thu",
	"doanh thu", "dịch vụ", "thương mại", "thị trường", "toàn vùng", "cả nước", "tỷ trọng", "thi đua", "đăng cai",
	"tỷ đồng", "nghìn tỷ", "triệu tỷ", "tỷ USD", "triệu USD",
}
