package compose

import (
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// mostStrip is how many key figures a province's chapter shows.
const mostStrip = 4

// province is the chapter of the n-th province: key figures, what the figures
// prove, its place in the region, its own text, what it was given to do, its
// figures. What it lacks is said in words.
func (b *booklet) province(n int) []doc.Block {
	p := b.c.Provinces[n]
	kicker := b.say("Các địa phương · %[1]d/%[2]d", "The provinces · %[1]d of %[2]d", n+1, len(b.c.Provinces))
	at := located{ref: "province-" + p.ID.S, title: text(p.Name)}
	b.locate(data.ProvincePlace, p.ID.S, at)
	out := []doc.Block{b.chapter(kicker, at.title, at.ref)}
	known, lacking := b.knownOf(b.available, n)
	photos, _ := b.provincePhotos(p.ID.S).(*doc.Photos)
	if photos != nil && len(photos.Items) == 1 {
		out = append(out, photos)
	}
	out = append(out, b.strip(known, n)...)
	standing, more := b.standing(p, known, lacking, n)
	out = append(out, standing...)
	out = append(out, b.own(p)...)
	out = append(out, more...)
	for i := range b.c.Sections {
		s := &b.c.Sections[i]
		if s.Province.S != p.ID.S || b.order.Names(s.ID.S) {
			continue
		}
		out = append(out, b.section(s)...)
	}
	out = append(out, b.duties(p)...)
	if photos != nil && len(photos.Items) > 1 {
		out = append(out, photos)
	}
	return out
}

// own is the table of a province's figures.
func (b *booklet) own(p data.Area) []doc.Block {
	var own []*data.Figure
	for _, ind := range b.c.Indicators {
		for _, period := range b.periods(ind.ID.S) {
			if f := b.table[data.Key{Indicator: ind.ID.S, Period: period, Area: p.ID.S}]; f != nil {
				own = append(own, f)
			}
		}
	}
	if len(own) == 0 {
		return nil
	}
	return []doc.Block{b.figureTable(listing{title: b.say("Số liệu của %s", "Figures of %s", b.inText(p.ID.S)), figures: own, ofArea: true})}
}

// strip is the key figures of a province, those of the first chart in accent.
func (b *booklet) strip(known []ranked, n int) []doc.Block {
	strip := &doc.KeyFigures{}
	for _, r := range known[:min(len(known), mostStrip)] {
		strip.Items = append(strip.Items, b.keyValue(r.figures[n]))
	}
	if len(strip.Items) == 0 {
		return nil
	}
	strip.Items[0].Accent = true
	return []doc.Block{strip}
}

// standing says what the figures prove of a province, and shows its place in the
// region: of an odd number of charts the first stands beside the text, of an
// even number the first two below it. more are the other charts, in pairs.
func (b *booklet) standing(p data.Area, known, lacking []ranked, n int) (standing, more []doc.Block) {
	var said []doc.Block
	for _, r := range known {
		said = append(said, &doc.Para{Line: b.statement(r, r.figures[n])})
	}
	if len(lacking) > 0 || len(known) == 0 {
		said = append(said, &doc.Para{Line: doc.Words(b.lacks(p, known, lacking))})
	}
	var figures []doc.Block
	if b.single() {
		heading := &doc.Heading{Level: 2, Line: doc.Words(b.say("Kết quả qua số liệu", "What the figures say"))}
		return append([]doc.Block{heading}, said...), b.ownFigures(known)
	}
	for _, r := range b.charted(known) {
		if r.known < 2 {
			continue // one bar compares nothing
		}
		if f := b.placeFigure(r, n, b.otherSources(r)); f != nil {
			figures = append(figures, f)
		}
	}
	if len(figures) == 0 {
		return said, nil
	}
	heading := &doc.Heading{Level: 2, Line: doc.Words(b.say("Kết quả qua số liệu", "What the figures say"))}
	said = append([]doc.Block{heading}, said...)
	if len(figures)%2 == 0 {
		return append(said, figures[:2]...), figures[2:]
	}
	return []doc.Block{&doc.Columns{Left: said, Right: figures[:1]}}, figures[1:]
}

// otherSources leads to the sources of the other areas in a chart, which would
// fill the foot of every page.
func (b *booklet) otherSources(r ranked) doc.Line {
	ref := allOf(r.ind)
	return doc.Line{{Text: b.say(" Nguồn của các địa bàn khác: phụ lục, trang\u00a0", " Sources of the other areas: appendix, page\u00a0")},
		{PageOf: ref, URL: "#" + ref}, {Text: "."}}
}
