package compose

import (
	"kyyeu/charts"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// groupedFigure compares a period with the same one of the year before, by a
// pair of bars for each area. It is nil when there is nothing to compare.
func (k *composer) groupedFigure(c wish) doc.Block {
	later := c.Period.PeriodKey
	o := k.overTime(c, []data.PeriodKey{later.Before(), later})
	if !k.hasEnds(c, o) {
		return nil
	}
	title := k.titleOf(c, k.pairTitle(o))
	ch := charts.Grouped{
		Width: fullWidth, Look: k.look,
		Later: shortPeriod(later, k.lang), Earlier: shortPeriod(later.Before(), k.lang),
		MissingText: k.notAvailable(),
	}
	var rows []string
	var laters []*data.Figure
	for i, row := range o.figures {
		pair := charts.Pair{Label: k.area(o.areas[i]), Earlier: k.reading(row[0]), Later: k.reading(row[1]), Accent: title.speaks(o.areas[i])}
		ch.Pairs = append(ch.Pairs, pair)
		rows = append(rows, k.both(pair.Label, o, row))
		laters = append(laters, row[1])
	}
	values := k.values(o)
	var notes []string
	if status(values, data.Estimated) {
		notes = append(notes, k.say("Gạch chéo: ước tính.", "Hatched: estimate."))
	}
	span := k.say("%[1]s so với %[2]s", "%[1]s beside %[2]s", later.Name(k.lang), later.Before().Name(k.lang))
	return k.figureOn(k.overTimePlan(c, o, span, ch, plan{
		drafted: title.title,
		alt: k.alt(scene{kind: source.Text{VI: "Biểu đồ cặp thanh", EN: "Chart of pairs of bars"}, ind: o.ind, unit: k.measuredIn(o.ind), span: span,
			rows: rows, compared: laters, when: " " + later.Name(k.lang), more: k.turned(o)}),
		notes: notes, noted: values,
	}))
}
