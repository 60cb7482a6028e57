package compose

import (
	"slices"

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
	*writer
	set   *fonts.Set
	doc   *doc.Document
	rules Rules
	look  theme.Theme
	// beside is the conference in English; nil when the document is in one
	// language.
	beside *data.Conference
	// order is that of the document's parts.
	order data.Layout
	// called is what the document calls itself: "báo cáo".
	called string
	// shorts are how a list of charts names them, by their labels.
	shorts map[string]string
	// wishes are the charts that are asked for or chosen; drawn those that were
	// made so far.
	wishes []wish
	drawn  []Chart
	// unchartable are the indicators of which only words can tell.
	unchartable []unchartable
	// tones are the colours of provinces as parts of a whole, by their IDs.
	tones map[string]int
	// lineTones are the looks of areas as lines, by their IDs.
	lineTones map[string]int
	// grid is what tables of areas have room for.
	grid tableGrid
	// printed are the values that stand in a strip, a chart or a table by now.
	printed   map[shownPart]bool
	noted     map[*data.Figure]bool // figures whose notes are printed
	photoDone map[source.Pos]bool   // photographs that are printed, by the place of their file
	findings  *source.Findings
}

// shownPart is what a strip, a chart or a table prints of a figure.
type shownPart struct {
	figure *data.Figure
	part   data.Part
}

func newComposer(c *data.Conference, o Options, known places) *composer {
	own := slices.IndexFunc(c.Provinces, func(p data.Area) bool { return p.ID.S == o.Province })
	all := everyone{c.Figures, data.NewTable(c)}
	if own >= 0 {
		c = c.Only(o.Province)
	}
	about := scope{figures{c, map[*data.Figure]*gauged{}}, data.NewTable(c), all, own}
	words, findings := wording{about, o.Lang}, new(source.Findings)
	k := &composer{claims: claims{words}, writer: newWriter(words, known, findings), findings: findings, set: o.Look.Fonts(o.Fonts), rules: o.Rules, look: o.Look, beside: o.Beside, grid: briefingGrid,
		shorts: map[string]string{}, printed: map[shownPart]bool{}, noted: map[*data.Figure]bool{}, photoDone: map[source.Pos]bool{}}
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
	for i, p := range c.Provinces {
		if !k.single() || i == own {
			k.doc.Keywords = append(k.doc.Keywords, p.Name.S)
		}
		k.doc.Names = append(k.doc.Names, withKind(p), p.Name.S)
	}
	k.doc.Phrases = phrases
	if c.Illustrative {
		k.doc.Stamp = k.say("số liệu minh họa", "illustrative figures")
	}
	k.attach(o.Extract)
	return k
}

// text is a line of one text of the input.
func text(t data.Text) doc.Line { return doc.Line{{Text: t.S, Pos: t.Pos, Lang: t.Lang}} }

// phrases are compound words of the field that labels and headlines do not
// break when they can help it; Vietnamese writes their syllables apart.
var phrases = []string{
	"Công Thương", "Hội nghị", "Sở Công Thương", "Bộ Công Thương", "bán lẻ", "hàng hóa", "xuất khẩu", "nhập khẩu",
	"công nghiệp", "sản xuất", "Chỉ số", "chỉ số", "Kim ngạch", "kim ngạch", "Tổng mức", "tổng mức", "Doanh thu",
	"doanh thu", "dịch vụ", "thương mại", "thị trường", "toàn vùng", "cả nước", "tỷ trọng", "thi đua", "đăng cai",
	"tỷ đồng", "nghìn tỷ", "triệu tỷ", "tỷ USD", "triệu USD",
}
