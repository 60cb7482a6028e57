package compose

import (
	"slices"
	"strings"

	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// areas makes the section of figures by province: rankings of what is measured
// in units, and those of indices.
func (k *composer) areas() []doc.Block {
	if k.single() {
		return k.provinceAreas()
	}
	all := k.available()
	var out []doc.Block
	if len(all) > 0 {
		line := doc.Words(k.coverage(all))
		for _, r := range k.unchartable {
			line = append(append(line, doc.Span{Text: " "}), k.wordsFor(r.ranked)...)
		}
		out = append(out, &doc.Para{Line: line})
	}
	var levels, indices []ranked
	for _, r := range k.rankings(k.unplaced) {
		if r.isIndex() {
			indices = append(indices, r)
		} else {
			levels = append(levels, r)
		}
	}
	proven := k.provenShares()
	pairs, last := len(levels)+len(proven), -1
	if pairs%2 == 1 {
		last = pairs - 1 // it has the whole width
	}
	for i, r := range levels {
		out = append(out, k.rankingFigure(r, i != last && len(r.figures) <= maxRows))
	}
	for i, p := range proven {
		out = append(out, k.shareFigure(p.portion, p.wish, len(levels)+i != last))
	}
	for _, r := range indices {
		out = append(out, k.rankingFigure(r, false))
	}
	out = append(out, k.otherCharts(k.unplaced)...)
	if len(out) == 0 {
		return nil
	}
	return slices.Insert(out, 0, doc.Block(k.areasHeading()))
}

// provenShares are the shares that two figures prove and that have no place of
// their own.
func (k *composer) provenShares() (out []provenShare) {
	for _, w := range k.wishes {
		if k.unplaced(w) {
			for _, p := range w.proven {
				out = append(out, provenShare{p, w})
			}
		}
	}
	return out
}

// provenShare is a share with the chart that is wanted of it.
type provenShare struct {
	portion
	wish
}

func (k *composer) areasHeading() *doc.Heading {
	return &doc.Heading{Level: 1, Line: doc.Words(k.say("Số liệu theo địa bàn", "Figures by province"))}
}

// figureTables are the table of all figures of the rankings, and tables of
// whatever else the data has and nothing shows yet. They follow the charts
// under one heading, or have their own elsewhere.
func (k *composer) figureTables() []doc.Block {
	out := append(k.areaTables(k.available()), k.otherTables()...)
	if len(out) == 0 {
		return nil
	}
	if k.under(k.areasHeading()) {
		return out
	}
	heading := &doc.Heading{Level: 1, Line: doc.Words(k.say("Bảng số liệu", "Tables of figures"))}
	return slices.Insert(out, 0, doc.Block(heading))
}

// under reports whether the last heading of its level so far is this one.
func (k *composer) under(h *doc.Heading) bool {
	for _, b := range slices.Backward(k.doc.Blocks) {
		if o, ok := b.(*doc.Heading); ok && o.Level == h.Level {
			return o.Line.Plain() == h.Line.Plain()
		}
	}
	return false
}

// coverage says how many provinces have a figure of each indicator here.
func (k *composer) coverage(all []ranked) string {
	var parts []string
	incomplete := false
	kinds := k.provinces()
	for _, r := range all {
		incomplete = incomplete || r.known < len(r.figures)
		parts = append(parts, k.say("%[1]s %[2]s: %[3]d/%[4]d %[5]s", "%[1]s, %[2]s: %[3]d of %[4]d %[5]s",
			lower(r.ind.Name.S), r.period.Name(k.lang), r.known, len(r.figures), kinds))
	}
	text := k.say("Số địa bàn có số liệu trong %[2]s này: %[1]s.", "Areas with figures in this %[2]s: %[1]s.", strings.Join(parts, "; "), k.called)
	if incomplete {
		text += k.say(" Địa bàn chưa có số liệu vẫn được nêu tên và để trống, không tính là bằng không.",
			" Those without are named and left open; they do not count as zero.")
	}
	return text
}

// areaTables have a row for every province, one for the region and one for the
// country, and columns for what the rankings can show.
func (k *composer) areaTables(all []ranked) []doc.Block {
	var columns []areaColumn
	for _, r := range all {
		columns = append(columns, k.columns(r, func(p shownPart) bool {
			return p.part == r.part() || p.part == data.PartGrowth || !k.printed[p]
		})...)
	}
	title := k.say("Số liệu công bố theo địa bàn", "Published figures by area")
	return k.tables(title, columns, true)
}

// otherTables have columns for what is printed nowhere else: other periods,
// indicators without figures of provinces, shares that no chart shows.
func (k *composer) otherTables() []doc.Block {
	var columns []areaColumn
	for _, ind := range k.c.Indicators {
		for _, p := range k.periods(ind.ID.S) {
			columns = append(columns, k.columns(k.ranked(ind, p), func(p shownPart) bool { return !k.printed[p] })...)
		}
	}
	return k.tables(k.say("Số liệu khác", "Other figures"), columns, false)
}
