package compose

import (
	"kyyeu/report/doc"
)

// This file holds what is different in a document that is made for one province
// ([Options.Province]): its name in the title, its figures in the strip, its
// place among the others, its figures beside those of region and country. What
// the conference says as a whole stays.

// provinceName is the document's province, as a title has it: "tỉnh Nghệ An".
func (k wording) provinceName() string { return k.inText(k.subject()) }

// provinceTitle is the title of a briefing for one province: the author's
// headline speaks of the conference.
func (k *composer) provinceTitle() doc.Block {
	return &doc.Title{
		Kicker:     k.kicker(),
		Title:      doc.Words(capital(bind(k.provinceName()))),
		Standfirst: doc.Words(k.fullTitle(k.say("\u00a0–\u00a0năm\u00a0", ", "))),
	}
}

// provinceAreas is the part "areas" of a briefing for one province: what the
// figures prove of it, and its place among the others.
func (k *composer) provinceAreas() []doc.Block {
	p := k.c.Provinces[k.own]
	known, lacking := k.knownOf(k.available(), k.own)
	out := []doc.Block{&doc.Heading{Level: 1, Line: doc.Words(k.say("%s qua số liệu", "%s in figures", p.Name.S))}}
	for _, r := range known {
		out = append(out, &doc.Para{Line: k.statement(r, r.figures[k.own])})
	}
	if len(lacking) > 0 || len(known) == 0 {
		out = append(out, &doc.Para{Line: doc.Words(k.lacks(p, known, lacking))})
	}
	return append(out, k.ownFigures(known)...)
}
