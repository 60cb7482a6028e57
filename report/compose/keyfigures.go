package compose

import (
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// maxKeyFigures is what the strip can hold.
const maxKeyFigures = 6

// keyFigures puts the region's own figures into the strip, in the order of
// the data, and the shares that it has in the country. The first share is the
// one in accent: the first chart shows it; without a share it is the first
// figure.
func (k *composer) keyFigures() doc.Block {
	parts, left := k.keyParts()
	if len(parts) == 0 {
		return nil
	}
	k.leftOut(left)
	strip := &doc.KeyFigures{}
	accent := 0
	for i, p := range parts {
		if p.part == data.PartShare {
			if accent == 0 {
				accent = i
			}
			strip.Items = append(strip.Items, k.keyShare(p.figure))
		} else {
			strip.Items = append(strip.Items, k.keyValue(p.figure))
		}
		k.printed[p] = true
	}
	strip.Items[accent].Accent = true
	return strip
}

// keyParts are the region's, or the document's province's, values and shares that the strip shows, and those
// that it has no room for: where there are too many, the latest period of each
// indicator is shown, and of these the first ones.
func (k scope) keyParts() (shown, left []shownPart) {
	latest := map[string]data.PeriodKey{}
	for i := range k.c.Figures {
		f := &k.c.Figures[i]
		if f.Area.S != k.subject() || k.table[f.Key()] != f {
			continue
		}
		n := len(shown)
		if v, _ := f.Level(k.unitOf(f)); v.State == data.Known {
			shown = append(shown, shownPart{f, k.partOf(f)})
		}
		if f.Share.Value.State == data.Known {
			shown = append(shown, shownPart{f, data.PartShare})
		}
		if p := f.Period.PeriodKey; len(shown) > n && p.Compare(latest[f.Indicator.S]) > 0 {
			latest[f.Indicator.S] = p
		}
	}
	if len(shown) <= maxKeyFigures {
		return shown, nil
	}
	all := shown
	shown = nil
	for _, p := range all {
		if len(shown) < maxKeyFigures && p.figure.Period.PeriodKey == latest[p.figure.Indicator.S] {
			shown = append(shown, p)
		} else {
			left = append(left, p)
		}
	}
	return shown, left
}

// leftOut tells which figures the strip has no room for.
func (k *composer) leftOut(left []shownPart) {
	if len(left) == 0 {
		return
	}
	var names []string
	for _, p := range left {
		f := p.figure
		name := f.Indicator.S + " " + f.Period.String()
		if p.part == data.PartShare {
			name += " share " + f.Share.Of.S
		}
		names = append(names, name)
	}
	k.findings.Add(source.Finding{
		Rule: "layout", Severity: source.Note, Pos: left[0].figure.Pos,
		Message: source.Textf("dải số liệu chính chỉ có chỗ cho %[1]d số; không in ở đó: %[2]s",
			"the strip of key figures has room for %[1]d; not in it: %[2]s", maxKeyFigures, strings.Join(names, ", ")),
		Hint: source.Textf("các số này có trong bảng số liệu", "they stand in the tables of figures"),
	})
}

// keyValue is a figure's value; of an index the growth, which is what is said of
// it, marked when it is computed.
func (k *composer) keyValue(f *data.Figure) doc.KeyFigure {
	i, _ := k.c.Indicator(f.Indicator.S)
	number, unit := k.shown(f, data.Unit{}, -1)
	s := k.ofLevel(f)
	below := f.Period.Name(k.lang)
	switch unit.Family {
	case data.PercentFamily:
		number += "%"
	case data.IndexFamily:
		v, _ := f.Rate(unit)
		s = k.ofRate(f)
		number = percent(v, k.lang, true)
		below = k.say("so với cùng kỳ, ", "on the year before, ") + below
		if s.computed {
			below += k.say(", số tính từ chỉ số", ", computed from the index")
		}
	default:
		below = k.unitName(unit) + ", " + below
	}
	if a := s.about.Name(k.lang); a != "" {
		below += k.say(" (nguồn ghi “%s”)", " (“%s” in the source)", a)
	}
	name := i.Name.S
	if f.Area.S == data.RegionID {
		name += " " + k.say("toàn\u00a0vùng", "of the region")
	}
	return doc.KeyFigure{
		Label: name,
		Value: number,
		Below: k.keyBelow(below, f, k.placeInShort(f)),
	}
}

func (k *composer) keyShare(f *data.Figure) doc.KeyFigure {
	i, _ := k.c.Indicator(f.Indicator.S)
	return doc.KeyFigure{
		Label: i.Name.S + ", " + k.say("tỷ\u00a0trọng trong %s", "share of %s", k.inText(f.Share.Of.S)),
		Value: percent(f.Share.Value, k.lang, false),
		Below: k.keyBelow(f.Period.Name(k.lang), f, ""),
	}
}

// keyBelow adds status and source, and more that is said of the figure.
func (k *composer) keyBelow(s string, f *data.Figure, more string) doc.Line {
	if st := f.Status.V.Name(k.lang); st != "" {
		s += ", " + st
	}
	if more != "" {
		s += "; " + more
	}
	return doc.Cited(s, k.cite(f.Source.S))
}
