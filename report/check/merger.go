package check

import (
	"slices"
	"strings"

	"kyyeu/internal/provinces"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// merger finds provinces under a name that nobody had when a figure's period
// ended – one that was merged into another before, or one that came later –
// and growth across the mergers of 1 July 2025 that the data cannot answer for:
// the same name then stands for less ground. Where the data has the former
// provinces, the rules "growth" and "jump" add them up.
func merger(b *book) []found {
	var all []found
	for _, area := range b.Provinces {
		p, ok := b.official(area.ID.S)
		if !ok {
			continue
		}
		all = append(all, b.nameless(area, p)...)
	}
	for i := range b.Figures {
		if f, ok := b.acrossMerger(&b.Figures[i]); ok {
			all = append(all, f)
		}
	}
	return all
}

// nameless finds the periods in which nobody had a province's name: one
// finding, at the first figure. A province without figures is held against the
// date of the conference.
func (b *book) nameless(area data.Area, p provinces.Province) []found {
	var first *data.Figure
	var periods, keys []string
	figures := 0
	for i := range b.Figures {
		f := &b.Figures[i]
		if f.Area.S != area.ID.S || f.Period.Kind == data.NoPeriod {
			continue
		}
		figures++
		if b.extent(area.ID.S, f.Period.PeriodKey) != nil {
			continue
		}
		if first == nil {
			first = f
		}
		if name := f.Period.String(); !slices.Contains(periods, name) {
			periods = append(periods, name)
		}
		keys = append(keys, subject(f.Key()))
	}
	if first != nil {
		f := at(source.Warning, placeOf(first.Area.Pos, first.Pos),
			say("số liệu của kỳ %[1]s ghi cho %[2]q, nhưng %[3]s", "a figure of %[1]s is given for %[2]q, but %[3]s",
				strings.Join(periods, ", "), p.Name, fate(p)),
			source.Textf("ghi tên địa bàn của kỳ đó; nếu nguồn tính theo địa giới khác, chấp nhận bằng accept và ghi lý do",
				"name the area as it was in that period; where the source counts by other boundaries, accept the finding and give the reason"),
			area.ID.S)
		f.each = keys
		return []found{f}
	}
	if date := b.Event.Date; figures == 0 && date.Full() {
		if _, ok := provinces.FindOn(p.Name, dayOf(date.Day)); !ok {
			return []found{at(source.Warning, placeOf(area.Name.Pos, area.Pos),
				say("hội nghị họp %[1]s có địa bàn %[2]q, nhưng %[3]s", "the conference of %[1]s has the area %[2]q, but %[3]s", dayName(date.Day), p.Name, fate(p)),
				source.Textf("ghi tên tỉnh, thành phố của ngày họp", "name the province as it was on that day"), area.ID.S)}
		}
	}
	return nil
}

// fate says since or until when there is a province of that name.
func fate(p provinces.Province) source.Text {
	if p.Until.IsZero() {
		return say("tên này có từ %[1]s; trước đó là %[2]s", "the name is of %[1]s; before it was %[2]s", dayName(dated(p.From)), strings.Join(p.Parts, ", "))
	}
	now, _ := provinces.Successor(p.Name)
	if !swallowed(p) {
		return say("từ %[1]s tên là %[2]s", "since %[1]s its name is %[2]s", dayName(dated(p.Until.AddDate(0, 0, 1))), now.Name)
	}
	return say("từ %[1]s là một phần của %[2]s", "since %[1]s it is part of %[2]s", dayName(dated(p.Until.AddDate(0, 0, 1))), now.Name)
}

// acrossMerger finds a stated growth, or the comparison of two values, between
// which an area was merged with others, where the data lacks a former province.
// A growth that agrees with what stands there under the same name is in order:
// then the source has counted the year before by the new boundaries.
func (b *book) acrossMerger(f *data.Figure) (found, bool) {
	if _, _, comparable := b.yearBefore(f); comparable {
		return found{}, false
	}
	key := f.Key()
	key.Period = key.Period.Before()
	now, ok := b.level(f)
	same, ok2 := b.level(b.table[key])
	stated := percent(f.Growth)
	if !ok || !ok2 && f.Growth.State != data.Known || now.unit.Family == data.IndexFamily || now.unit.Percent() ||
		ok2 && f.Growth.State == data.Known && growthAgrees([]reading{stated, now, same}) {
		return found{}, false
	}
	p, _ := b.official(f.Area.S)
	var lacking []string
	for _, name := range p.Parts {
		if _, ok := b.level(b.table[data.Key{Indicator: key.Indicator, Period: key.Period, Area: b.areaNamed(name)}]); !ok {
			lacking = append(lacking, name)
		}
	}
	return at(source.Warning, placeOf(f.Growth.Pos, now.pos, f.Pos),
		say("%[1]s so với %[2]s: từ %[3]s %[4]s gồm %[5]s; dữ liệu của %[2]s thiếu %[6]s, nên không so sánh được",
			"%[1]s against %[2]s: since %[3]s %[4]s is made of %[5]s; the data of %[2]s lacks %[6]s, so the two cannot be compared",
			b.figureName(f), periodName(key.Period), dayName(dated(provinces.Mergers())), p.Name, strings.Join(p.Parts, ", "), strings.Join(lacking, ", ")),
		source.Textf("cộng số liệu các tỉnh cũ: khai báo chúng trong provinces và ghi số liệu năm trước của từng tỉnh; nếu nguồn đã tính lại theo địa giới mới, chấp nhận bằng accept và ghi lý do",
			"add up the former provinces: list them in provinces with their figures of the year before; where the source has recounted by the new boundaries, accept the finding and give the reason"),
		subject(f.Key())), true
}
