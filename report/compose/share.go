package compose

import (
	"kyyeu/charts"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// shareFigures makes a chart of every share that a source states, or of those
// that the data asks for.
func (k *composer) shareFigures() []doc.Block {
	var out []doc.Block
	for i := range k.c.Figures {
		f := &k.c.Figures[i]
		if f.Share.Value.State != data.Known {
			continue
		}
		if title, ok := k.askedShare(f); ok {
			if f.Area.S != data.RegionID {
				title = nil // it speaks of the region: a chart names no other area
			}
			out = append(out, k.shareFigure(f, title))
		}
	}
	return out
}

// askedShare reports whether a chart of a figure's share is wanted, and the
// author's title for it: all are when the data names no charts.
func (k *composer) askedShare(f *data.Figure) (title data.Line, ok bool) {
	for _, c := range k.c.Charts {
		if c.Kind.S == "share" && c.Indicator.S == f.Indicator.S && c.Period.PeriodKey == f.Period.PeriodKey &&
			(c.Of.S == "" || c.Of.S == f.Share.Of.S) {
			return c.Title, true
		}
	}
	return nil, len(k.c.Charts) == 0
}

// shareFigure shows one share of a whole, under the author's title if there is
// one.
func (k *composer) shareFigure(f *data.Figure, title data.Line) doc.Block {
	ind, _ := k.c.Indicator(f.Indicator.S)
	name, whole := k.area(f.Area.S), k.inText(f.Share.Of.S)
	share := percent(f.Share.Value, k.lang, false)
	number, unit := k.shown(f, data.Unit{}, -1)
	part := k.qualified(withUnit(number, unit), f, "")
	if f.Value.State != data.Known {
		part = k.say("chưa có số tuyệt đối", "value not available")
	}
	chart := charts.Share{
		Width: fullWidth, Percent: f.Share.Value.Number.Float(), PercentText: share,
		PartText: name + ": " + part, State: chartState(f),
	}
	alt := k.say("Thanh 100%%: %[1]s chiếm %[2]s %[3]s của %[4]s, %[5]s (%[6]s).",
		"A bar of 100%%: %[1]s has %[2]s of the %[3]s of %[4]s, %[5]s (%[6]s).",
		name, share, lower(ind.Name.S), whole, f.Period.Name(k.lang), part)
	ids := []string{f.Source.S}
	var notes []string
	if f.Status.V == data.Estimated {
		notes = append(notes, k.say("Phần gạch chéo: số ước tính.", "Hatched: estimate."))
	}
	if w := k.table[data.Key{Indicator: f.Indicator.S, Period: f.Period.PeriodKey, Area: f.Share.Of.S}]; w != nil && w.Value.State == data.Known {
		n, u := k.shown(w, data.Unit{}, -1)
		chart.WholeText = k.area(f.Share.Of.S) + ": " + k.qualified(withUnit(n, u), w, "") + " = 100%"
		if rest, ok := k.rest(f, w); ok {
			label := k.say("Các địa bàn khác", "Other areas")
			if f.Share.Of.S == data.NationalID && f.Area.S == data.RegionID {
				label = k.say("Các vùng khác", "Other regions")
			}
			chart.RestText = label + ": " + rest
			notes = append(notes, k.say("“%s” là số tính: lấy hiệu, theo số kém chi tiết hơn trong hai số.",
				"“%s” is computed: the difference, to the coarser of the two figures.", label))
		}
		ids = append(ids, w.Source.S)
	}
	notes = append(notes, k.notesOf(f)...)
	return k.figureOn(&doc.Figure{
		Title: k.titled(title, k.say("%[1]s chiếm %[2]s %[3]s %[4]s", "%[1]s has %[2]s of the %[3]s of %[4]s",
			name, share, lower(ind.Name.S), whole)),
		Subtitle: k.say("%[1]s, tỷ trọng trong %[2]s (%%), %[3]s", "%[1]s, share of %[2]s (%%), %[3]s",
			ind.Name.S, whole, f.Period.Name(k.lang)),
		Alt: alt,
	}, chart, ids, notes)
}

// rest is the whole without the part, to the precision of the coarser one; ok
// is false when either is given by words such as "gần", which leave open how far
// off it is, or when nothing is left.
func (k *composer) rest(part, whole *data.Figure) (string, bool) {
	u := k.unitOf(whole)
	p, ok := k.unitOf(part).Convert(part.Value.Number, u)
	if !ok || part.Value.State != data.Known || part.About.V != data.Exactly || whole.About.V != data.Exactly {
		return "", false
	}
	d := whole.Value.Number.Sub(p).Round(-max(whole.Value.Number.Exponent(), p.Exponent()))
	if d.Sign() <= 0 {
		return "", false
	}
	text := withUnit(d.Format(k.lang), u)
	if st := max(part.Status.V, whole.Status.V); st != data.Official {
		text += "\u00a0(" + st.Name(k.lang) + ")"
	}
	return text, true
}
