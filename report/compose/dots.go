package compose

import (
	"slices"

	"kyyeu/charts"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// dotsFigure shows each area's value in a period, as a dot on the range from its
// lowest to its highest value in the periods up to it. It is nil when there are
// not two periods, or no value in the last.
func (k *composer) dotsFigure(c wish) doc.Block {
	o, ok := k.courses(c)
	if !ok {
		return nil
	}
	last := len(o.periods) - 1
	r := ranked{ind: o.ind, period: c.Period.PeriodKey}
	ch := charts.Dots{Width: fullWidth, Look: k.look, MissingText: k.notAvailable()}
	var rows []string
	for i, row := range o.figures {
		f := row[last]
		d := charts.Dot{Label: k.area(o.areas[i]), Value: k.reading(f)}
		r.figures = append(r.figures, f)
		words := d.Label + " " + d.Value.Text
		if k.has(f) {
			r.known++
		} else {
			words = d.Label + " " + k.say("chưa có số liệu", "not available")
		}
		if low, high := k.reach(row); low != nil {
			d.Range = &charts.Range{Low: k.measured(low).Number.Float(), High: k.measured(high).Number.Float(), Text: k.rangeText(low, high)}
			words += k.say(", từ %[1]s (%[2]s) đến %[3]s (%[4]s)", ", from %[1]s (%[2]s) to %[3]s (%[4]s)",
				k.markText(low), low.Period.Name(k.lang), k.markText(high), high.Period.Name(k.lang))
		}
		ch.Rows, rows = append(ch.Rows, d), append(rows, words)
	}
	if r.known == 0 {
		k.nothingToDraw(c)
		return nil
	}
	title := named(o.ind)
	if len(c.Areas) == 0 {
		title = k.comparedTitle(r, nil)
	}
	title = k.titleOf(c, title)
	for i := range ch.Rows {
		ch.Rows[i].Accent = o.accented(i, title)
	}
	span := o.span(k.lang)
	values := k.values(o)
	notes := []string{k.say("Chấm: %[1]s; vạch: từ thấp nhất đến cao nhất, %[2]s.", "Dot: %[1]s; line: from lowest to highest, %[2]s.", c.Period.Name(k.lang), span)}
	if status(r.figures, data.Estimated) {
		notes = append(notes, k.say("Chấm rỗng: ước tính.", "Hollow dot: estimate."))
	}
	if status(r.figures, data.Preliminary) {
		notes = append(notes, k.say("Chấm nhạt: sơ bộ.", "Pale dot: preliminary."))
	}
	return k.figureOn(k.overTimePlan(c, o, span, ch, plan{
		drafted: title.title,
		alt: k.alt(scene{kind: source.Text{VI: "Biểu đồ chấm, mỗi chấm trên khoảng thấp nhất đến cao nhất của địa bàn", EN: "Dot plot, each dot on the range of its area"},
			ind: o.ind, unit: k.measuredIn(o.ind), span: span, rows: rows, compared: r.figures, when: " " + c.Period.Name(k.lang)}),
		notes: notes, noted: values,
	}))
}

// reach are the lowest and the highest of an area's values; nil when there are
// not two.
func (k figures) reach(row []*data.Figure) (low, high *data.Figure) {
	known := slices.DeleteFunc(slices.Clone(row), func(f *data.Figure) bool { return !k.has(f) })
	if len(known) < 2 {
		return nil, nil
	}
	byValue := func(f, g *data.Figure) int { return k.measured(f).Number.Cmp(k.measured(g).Number) }
	return slices.MinFunc(known, byValue), slices.MaxFunc(known, byValue)
}

// rangeText is a range behind a value: "3,1–7,4", with signs "−1,2 đến +3,4".
func (k wording) rangeText(low, high *data.Figure) string {
	from, to := k.markText(low), k.markText(high)
	if k.unitOf(low).Family == data.IndexFamily || k.measured(low).Number.Sign() < 0 {
		return k.say("từ %[1]s đến %[2]s", "from %[1]s to %[2]s", from, to)
	}
	return from + "–" + to
}
