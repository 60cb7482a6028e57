package check

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// figureRef finds figure references in prose that the data cannot answer.
func (r *references) figureRef(ref *data.FigureRef) {
	named := func(s string) data.Text { return data.Text{S: s, Pos: ref.Pos} }
	known := r.known(indicatorWord(), named(ref.Indicator), idsOf(r.Indicators, indicatorID))
	known = r.known(areaWord(), named(ref.Area), r.areaIDs()) && known
	known = r.known(areaWord(), named(ref.Of), r.areaIDs()) && known
	if !known {
		return
	}
	f := r.table[data.Key{Indicator: ref.Indicator, Period: ref.Period, Area: ref.Area}]
	if f == nil {
		r.add(ref.Pos, say("không có số liệu %[1]s (%[2]s)", "there is no figure %[1]s (%[2]s)",
			subject(data.Key{Indicator: ref.Indicator, Period: ref.Period, Area: ref.Area}), ref.Source), r.figuresOf(ref.Indicator))
		return
	}
	r.part(ref, f)
	r.refUnit(ref, f)
}

// figuresOf says for which periods and areas an indicator has figures.
func (r *references) figuresOf(indicator string) source.Text {
	const few = 12
	var have []string
	for i := range r.Figures {
		f := &r.Figures[i]
		name := f.Period.String() + " " + f.Area.S
		if f.Indicator.S == indicator && !slices.Contains(have, name) {
			have = append(have, name)
		}
	}
	switch {
	case len(have) == 0:
		return say("chỉ tiêu %q chưa có số liệu nào", "the indicator %q has no figures", indicator)
	case len(have) > few:
		return say("có: %s và %d số liệu khác", "there are: %s and %d more", strings.Join(have[:few], ", "), len(have)-few)
	}
	return say("có: %s", "there are: %s", strings.Join(have, ", "))
}

// part finds a growth, share or rank that the data does not have. What could
// be computed is not: nothing computed stands in for what a source publishes.
func (r *references) part(ref *data.FigureRef, f *data.Figure) {
	u, ok := r.unit(f)
	switch ref.Part {
	case data.PartGrowth:
		if v, _ := f.Rate(u); ok && !v.Given() {
			r.add(ref.Pos, say("%s không ghi tốc độ tăng", "%s states no growth", r.figureName(f)),
				source.Textf("ghi growth: cho số liệu theo nguồn", "give the figure its growth: as the source states it"))
		}
	case data.PartShare:
		if f.Share.Of.S != ref.Of || !f.Share.Value.Given() {
			r.add(ref.Pos, say("%s không ghi tỷ trọng trong %s", "%s states no share of %s", r.figureName(f), r.areaName(ref.Of)),
				source.Textf("ghi share: {of: %[1]s, value: …} cho số liệu theo nguồn", "give the figure its share: {of: %[1]s, value: …} as the source states it", ref.Of))
		}
	case data.PartRank:
		if !slices.Contains(r.provinceIDs(), ref.Area) {
			r.add(ref.Pos, say("thứ hạng xếp giữa các tỉnh; %q không phải là tỉnh", "ranks are among provinces; %q is none", ref.Area),
				suggestion(ref.Area, r.provinceIDs()))
		} else if _, ok := r.level(f); !ok {
			r.add(ref.Pos, say("%s chưa có giá trị để xếp hạng", "%s has no value to rank by", r.figureName(f)), source.Text{})
		}
	}
}

// refUnit finds a reference that asks for a unit which its figure does not
// convert to.
func (r *references) refUnit(ref *data.FigureRef, f *data.Figure) {
	u, ok := r.unit(f)
	if !ref.Unit.Given() || !ok {
		return
	}
	if ref.Part != data.PartValue {
		r.add(ref.Pos, say("chỉ giá trị mới đổi được đơn vị (%s)", "only a value converts to a unit (%s)", ref.Source),
			source.Textf("bỏ in và đơn vị", "leave out in and the unit"))
		return
	}
	if ref.Unit.Family != u.Family {
		r.add(placeOf(ref.Unit.Pos, ref.Pos), say("%[1]s tính bằng %[2]q, không đổi được sang %[3]q",
			"%[1]s is in %[2]q, which does not convert to %[3]q", r.figureName(f), u.Name, ref.Unit.Name), source.Text{})
	}
}
