package compose

import (
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// Chart is a chart of a conference, and why there is one.
type Chart struct {
	// Chart is how the data file asks for it, or would ask for what the program
	// chose: kind, indicator, period and so on. Its ID is the author's, or else
	// made of these, "ranking-retail-2021"; no two charts have the same.
	data.Chart
	// Reason says why it is of this kind, in a clause without a full stop.
	Reason source.Text
	// Figure is what is printed: title, subtitle, picture, notes, words for who
	// cannot see it. The sources that it cites are notes of its document.
	Figure *doc.Figure
}

// wish is a chart that the data asks for or that the program chooses.
type wish struct {
	data.Chart
	reason source.Text
	// own says that the program chose it, because the data asks for none.
	own bool
}

// Charts draws the charts of a conference alone: those that the data file asks
// for, or else those that the program chooses, each on the whole width of a page
// (170 mm), in the order of the data. In a document for one province
// ([Options.Province]) they are those of its figures. The document that they are
// of has no blocks: it says who speaks, in which language and look, and has the
// notes. Findings (rule "layout", never an error) tell which could not be drawn.
func Charts(c *data.Conference, o Options) (*doc.Document, []Chart, source.Findings) {
	k := newComposer(c, o, nil)
	if k.single() {
		k.shareFigures()
		k.provinceAreas()
		return k.doc, k.drawn, k.findings
	}
	for _, w := range k.wishes {
		k.asked(w)
	}
	return k.doc, k.drawn, k.findings
}

// choose gathers the charts that the data asks for, or chooses some where it asks
// for none: every share of the region that a source states, and for each
// indicator with figures of provinces the period that most of them have.
func (k *composer) choose() {
	for _, c := range k.c.Charts {
		k.wish(c, source.Textf("tệp dữ liệu yêu cầu kiểu này", "the data file asks for this kind"), false)
	}
	if len(k.c.Charts) > 0 {
		return
	}
	for i := range k.c.Figures {
		f := &k.c.Figures[i]
		if f.Share.Value.State != data.Known || f.Area.S != k.subject() {
			continue
		}
		c := data.Chart{Kind: data.Text{S: "share"}, Indicator: f.Indicator, Period: f.Period, Of: f.Share.Of, Pos: f.Pos}
		k.wish(c, source.Textf("nguồn công bố tỷ trọng: một phần trong tổng thể", "its source states a share: one part of a whole"), true)
	}
	if k.single() {
		return // its charts show its place among all
	}
	for _, r := range k.available() {
		c := data.Chart{Kind: data.Text{S: "ranking"}, Indicator: r.ind.ID, Period: data.Period{PeriodKey: r.period}, Pos: r.at}
		k.wish(c, source.Textf("số liệu các tỉnh trong một kỳ: so sánh bằng thanh, xếp từ cao đến thấp",
			"figures of provinces in one period: bars compare them, the highest first"), true)
	}
}

// wish adds a chart, with an ID if it has none.
func (k *composer) wish(c data.Chart, reason source.Text, own bool) {
	if !c.ID.Given() {
		c.ID.S = k.chartID(strings.ToLower(c.Kind.S + "-" + c.Indicator.S + "-" + c.Period.String()))
	}
	k.wishes = append(k.wishes, wish{c, reason, own})
}

// chartID is an ID that no chart has yet.
func (k *composer) chartID(id string) string {
	taken := map[string]bool{}
	for _, c := range k.c.Charts {
		taken[c.ID.S] = true
	}
	for _, w := range k.wishes {
		taken[w.ID.S] = true
	}
	for _, c := range k.drawn {
		taken[c.ID.S] = true
	}
	base := id
	for n := 2; taken[id]; n++ {
		id = base + "-" + itoa(n)
	}
	return id
}
