package compose

import (
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// This file holds what keeps the figures of the other provinces out of a document
// that is made for one. Its composer has a conference without them
// ([data.Conference.Only]): tables and charts cannot show what is not there. What
// only all figures together can tell – a province's place, the sum of all – is
// asked of [everyone], which gives places and sums, and figures to nothing but the
// references that the author wrote.

// everyone are the figures of all areas of the conference.
type everyone struct {
	figures []data.Figure
	table   data.Table
}

// standing is the place of a province by a figure among those that have it.
type standing struct {
	// place is one more than the number of provinces with a greater value.
	place int
	// known is how many provinces have the figure.
	known int
	// sure says that the digits given leave no doubt about the place.
	sure bool
}

// standingOf is the place that a figure gives its province.
func (k scope) standingOf(f *data.Figure) standing {
	s := standing{place: 1, sure: true}
	for _, p := range k.c.Provinces {
		g := k.everyone.table[data.Key{Indicator: f.Indicator.S, Period: f.Period.PeriodKey, Area: p.ID.S}]
		if g == nil || !k.measured(g).Countable() {
			continue
		}
		s.known++
		if p.ID.S == f.Area.S {
			continue
		}
		if k.measured(g).Number.Cmp(k.measured(f).Number) > 0 {
			s.place++
		}
		s.sure = s.sure && (k.surelyAbove(f, g) || k.surelyAbove(g, f))
	}
	return s
}

// commonPeriod is the period in which most provinces have a figure of an
// indicator, of equal ones the latest; ok is false when none has any.
func (k scope) commonPeriod(ind data.Indicator) (best data.PeriodKey, ok bool) {
	most := 0
	count := map[data.PeriodKey]int{}
	for i := range k.everyone.figures {
		f := &k.everyone.figures[i]
		if f.Indicator.S != ind.ID.S || !k.isProvince(f.Area.S) || k.everyone.table[f.Key()] != f || !k.measured(f).Countable() {
			continue
		}
		p := f.Period.PeriodKey
		count[p]++
		if n := count[p]; n > most || n == most && p.Compare(best) > 0 {
			most, best = n, p
		}
	}
	return best, most > 0
}

// regionSum is the region's figure as the sum of its provinces, where nobody has
// published one, every province has an exact value, and no other province's could be
// reckoned from it.
func (k scope) regionSum(f *data.Figure) *data.Figure {
	ind, _ := k.c.Indicator(f.Indicator.S)
	if ind.Sum.S != "provinces" {
		return nil
	}
	var sum data.Decimal
	worst := data.Official
	for _, p := range k.c.Provinces {
		g := k.everyone.table[data.Key{Indicator: f.Indicator.S, Period: f.Period.PeriodKey, Area: p.ID.S}]
		if g == nil || !g.Value.Countable() || g.About.V != data.Exactly {
			return nil
		}
		sum, worst = sum.Add(k.measured(g).Number), max(worst, g.Status.V)
	}
	out := &data.Figure{Indicator: f.Indicator, Period: f.Period, Area: data.Text{S: data.RegionID}, Value: data.Value{State: data.Known, Number: sum}}
	out.Status.V = worst
	if k.revealing(f, out) {
		return nil
	}
	return out
}

// revealing reports whether what the region has beside a province's figure is the
// figure of one other province, because no further one has a share in it or because
// it is as great as that: to print the rest would be to print that figure. The rest
// is no published figure of anybody, and anyone can reckon it; but nobody is to read
// one province's figure in another's document.
func (k scope) revealing(f, region *data.Figure) bool {
	rest := k.measured(region).Number.Sub(k.measured(f).Number)
	others := 0
	for _, p := range k.c.Provinces {
		g := k.everyone.table[data.Key{Indicator: f.Indicator.S, Period: f.Period.PeriodKey, Area: p.ID.S}]
		switch {
		case p.ID.S == f.Area.S:
		case g == nil || !k.measured(g).Countable():
			others++
		case k.measured(g).Number.Sign() != 0:
			others++
			if k.measured(g).Number.Cmp(rest) == 0 {
				return true
			}
		}
	}
	return others < 2
}

// attach adds the files of the document: the conference's own, or for one province
// the extract, which holds no figure of another.
func (k *composer) attach(extract data.File) {
	if k.single() {
		if extract.Name != "" {
			k.doc.Files = []doc.File{{Name: extract.Name, MIME: extract.MIME, Bytes: extract.Bytes, Extract: true,
				Description: k.say("Trích dữ liệu nguồn: số liệu của %s", "Extract of the source data: the figures of %s", k.provinceName())}}
		}
		return
	}
	for i, f := range k.c.Files {
		d := k.say("Tệp kèm theo", "Accompanying file")
		if i == 0 {
			d = k.say("Dữ liệu nguồn của tài liệu", "Source data of this document")
		}
		k.doc.Files = append(k.doc.Files, doc.File{Name: f.Name, MIME: f.MIME, Bytes: f.Bytes, Description: d})
	}
}
