package compose

import (
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
	strip := &doc.KeyFigures{}
	accent := 0
	for i := range k.c.Figures {
		f := &k.c.Figures[i]
		if f.Area.S != data.RegionID {
			continue
		}
		if v, _ := f.Level(k.unitOf(f)); v.State == data.Known {
			strip.Items = append(strip.Items, k.keyValue(f))
		}
		if f.Share.Value.State == data.Known {
			if accent == 0 {
				accent = len(strip.Items)
			}
			strip.Items = append(strip.Items, k.keyShare(f))
		}
	}
	if len(strip.Items) > maxKeyFigures {
		strip.Items = strip.Items[:maxKeyFigures]
	}
	if len(strip.Items) < 2 {
		return nil
	}
	if accent >= len(strip.Items) {
		accent = 0
	}
	strip.Items[accent].Accent = true
	return strip
}

// keyValue is a figure's value; of an index the growth, which is what is said of
// it, marked when it is computed.
func (k *composer) keyValue(f *data.Figure) doc.KeyFigure {
	i, _ := k.c.Indicator(f.Indicator.S)
	number, unit := k.shown(f, data.Unit{}, -1)
	below := f.Period.Name(k.lang)
	switch unit.Family {
	case data.PercentFamily:
		number += "%"
	case data.IndexFamily:
		v, computed := f.Rate(unit)
		number = percent(v, k.lang, true)
		below = k.say("so với cùng kỳ, ", "on the year before, ") + below
		if computed {
			below += k.say(", số tính từ chỉ số", ", computed from the index")
		}
	default:
		below = unit.Name + ", " + below
	}
	if a := f.About.V.Name(k.lang); a != "" {
		below += k.say(" (nguồn ghi “%s”)", " (“%s” in the source)", a)
	}
	return doc.KeyFigure{
		Label: i.Name.S + " " + k.say("toàn\u00a0vùng", "of the region"),
		Value: number,
		Below: k.keyBelow(below, f),
	}
}

func (k *composer) keyShare(f *data.Figure) doc.KeyFigure {
	i, _ := k.c.Indicator(f.Indicator.S)
	return doc.KeyFigure{
		Label: i.Name.S + ", " + k.say("tỷ\u00a0trọng trong %s", "share of %s", k.inText(f.Share.Of.S)),
		Value: percent(f.Share.Value, k.lang, false),
		Below: k.keyBelow(f.Period.Name(k.lang), f),
	}
}

// keyBelow adds status and source.
func (k *composer) keyBelow(s string, f *data.Figure) doc.Line {
	if st := f.Status.V.Name(k.lang); st != "" {
		s += ", " + st
	}
	return doc.Cited(s, k.cite(f.Source.S))
}

// inText names an area inside a sentence: "cả nước", "vùng", "tỉnh Nghệ An".
func (k *composer) inText(id string) string {
	switch id {
	case data.NationalID:
		return source.Text{VI: "cả\u00a0nước", EN: "the country"}.In(k.lang)
	case data.RegionID:
		return source.Text{VI: "toàn\u00a0vùng", EN: "the region"}.In(k.lang)
	}
	return k.area(id)
}
