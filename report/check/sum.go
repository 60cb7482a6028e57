package check

import (
	"strconv"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// sum holds wholes against their parts: for an indicator with "sum: provinces"
// the provinces against region and country in every period, for one with
// "part-of" each figure against that of the whole, and for all the months,
// quarters and halves against the longer period that they make up.
//
// All provinces known, the region must be their sum. Some unknown, the known
// ones must still not exceed it. A part above its whole is told alone, not
// again as a sum that does not come out; a note with one of the two makes that
// a warning, because a whole may be counted otherwise than its parts. An
// indicator with negative values, a balance, has parts above their whole by
// right; only its complete sums count.
func sum(b *book) []found {
	var all []found
	for _, s := range b.series() {
		if s.Sum.S == "provinces" {
			all = append(all, b.provincesSum(s)...)
		}
		if s.PartOf.Given() {
			all = append(all, b.partOf(s)...)
		}
	}
	all = append(all, b.timesSum()...)
	for _, ind := range b.Indicators {
		if ind.Sum.S == "provinces" && ind.Unit.Family == data.IndexFamily {
			all = append(all, at(source.Error, ind.Sum.Pos,
				say("chỉ số %q không cộng được: chỉ số của vùng không phải là tổng của các tỉnh",
					"the index %q does not add up: that of the region is not the sum of its provinces", ind.ID.S),
				source.Textf("ghi sum: none", "write sum: none"), ind.ID.S))
		}
	}
	return all
}

func (b *book) provincesSum(s series) []found {
	if s.Unit.Family == data.IndexFamily {
		return nil
	}
	balance := b.balances[s.ID.S]
	if !balance {
		if all := b.areasAbove(s); all != nil {
			return all
		}
	}
	var parts []reading
	areas := b.provincesOf(s)
	for _, id := range areas {
		if r, ok := b.level(b.figure(s, id)); ok {
			parts = append(parts, r)
		}
	}
	complete := len(parts) == len(areas)
	region, known := b.level(b.figure(s, data.RegionID))
	switch {
	case len(parts) == 0:
		return nil
	case known && complete:
		return b.sumDisagrees(s, region, parts)
	case balance:
		return nil
	case known:
		return b.sumExceeds(s, data.RegionID, region, parts, len(areas))
	}
	country, known := b.level(b.figure(s, data.NationalID))
	if !known {
		return nil
	}
	return b.sumExceeds(s, data.NationalID, country, parts, len(areas))
}

// areasAbove finds areas whose value is above that of an area around them:
// each province against the region, or else the country, and the region
// against the country.
func (b *book) areasAbove(s series) []found {
	var all []found
	for _, id := range append(b.provinceIDs(), data.RegionID) {
		for _, of := range []string{data.RegionID, data.NationalID} {
			part, ok := b.level(b.figure(s, id))
			whole, ok2 := b.level(b.figure(s, of))
			if !ok || !ok2 || !b.within(id, of) || !part.span(whole.unit).above(whole.span(whole.unit)) {
				continue
			}
			all = append(all, at(exceeding(b.figure(s, id), b.figure(s, of)), part.pos,
				say("%[1]s: số của %[2]s là %[3]s, lớn hơn số của %[4]s là %[5]s (%[6]v)",
					"%[1]s: that of %[2]s is %[3]s, more than that of %[4]s, %[5]s (%[6]v)",
					seriesName(s.Indicator, s.period), b.areaName(id), part.amount(), b.areaName(of), whole.amount(), whole.pos),
				checkUnit(), subject(data.Key{Indicator: s.ID.S, Period: s.period, Area: id})))
			break
		}
	}
	return all
}

// exceeding is the severity of a part above its whole: an error, unless a note
// with either says why, which prints with the figure.
func exceeding(part, whole *data.Figure) source.Severity {
	if part.Note.Given() || whole.Note.Given() {
		return source.Warning
	}
	return source.Error
}

func (b *book) partOf(s series) []found {
	whole, ok := b.Indicator(s.PartOf.S)
	if !ok || whole.ID.S == s.ID.S || whole.Unit.Family != s.Unit.Family || b.balances[whole.ID.S] || b.balances[s.ID.S] {
		return nil
	}
	var all []found
	for _, id := range b.areaIDs() {
		p, ok := b.level(b.figure(s, id))
		w, ok2 := b.level(b.figure(series{whole, s.period}, id))
		if !ok || !ok2 || !p.span(w.unit).above(w.span(w.unit)) {
			continue
		}
		all = append(all, at(exceeding(b.figure(s, id), b.figure(series{whole, s.period}, id)), p.pos,
			say("%[1]s, %[2]s là %[3]s, lớn hơn toàn bộ %[4]q là %[5]s (%[6]v)",
				"%[1]s, %[2]s is %[3]s, more than the whole of which it is a part, %[4]q, %[5]s (%[6]v)",
				seriesName(s.Indicator, s.period), b.areaName(id), p.amount(), whole.Name.S, w.amount(), w.pos),
			checkUnit(), subject(data.Key{Indicator: s.ID.S, Period: s.period, Area: id})))
	}
	return all
}

// sumDisagrees holds the sum of all provinces against the region.
func (b *book) sumDisagrees(s series, region reading, parts []reading) []found {
	rs := append([]reading{region}, parts...)
	if sumAgrees(rs) {
		return nil
	}
	total := totalOf(parts, region.unit)
	return []found{at(source.Error, region.pos,
		say("%[1]s: tổng của %[2]d tỉnh là %[3]s, nhưng %[4]s ghi %[5]s (chênh %[6]s)",
			"%[1]s: the %[2]d provinces make %[3]s, but %[4]s has %[5]s (off by %[6]s)",
			seriesName(s.Indicator, s.period), len(parts), measure(total, region.unit), b.areaName(data.RegionID),
			region.amount(), measure(total.Sub(region.number).Abs(), region.unit)),
		join(slips(rs, sumAgrees), source.Textf(
			"đối chiếu từng tỉnh với nguồn; số đã làm tròn thì ghi about: about",
			"compare each province with its source; give a rounded number as about: about")),
		subject(data.Key{Indicator: s.ID.S, Period: s.period, Area: data.RegionID}))}
}

// sumAgrees reports whether the first reading can be the sum of the others.
func sumAgrees(rs []reading) bool {
	return spanOf(rs[1:], rs[0].unit).meets(rs[0].span(rs[0].unit))
}

// sumExceeds holds the sum of the provinces that are known, of so many, against
// the whole.
func (b *book) sumExceeds(s series, of string, whole reading, parts []reading, all int) []found {
	if !spanOf(parts, whole.unit).above(whole.span(whole.unit)) {
		return nil
	}
	count := strconv.Itoa(len(parts)) + "/" + strconv.Itoa(all)
	return []found{at(source.Error, whole.pos,
		say("%[1]s: riêng %[2]s tỉnh đã có số là %[3]s, nhiều hơn %[4]s: %[5]s",
			"%[1]s: the %[2]s provinces that are known make %[3]s, more than %[4]s: %[5]s",
			seriesName(s.Indicator, s.period), count, measure(totalOf(parts, whole.unit), whole.unit), b.areaName(of), whole.amount()),
		source.Textf("kiểm tra đơn vị, dấu phẩy và địa bàn của các số", "check unit, comma and area of the numbers"),
		subject(data.Key{Indicator: s.ID.S, Period: s.period, Area: of}))}
}

// spanOf is the interval of a sum, in unit u.
func spanOf(parts []reading, u data.Unit) span {
	s := point(data.Decimal{})
	for _, r := range parts {
		s = s.add(r.span(u))
	}
	return s
}

// totalOf is a sum as it would be printed, in unit u.
func totalOf(parts []reading, u data.Unit) data.Decimal {
	var t data.Decimal
	for _, r := range parts {
		t = t.Add(r.number.Shift(r.unit.Exponent - u.Exponent))
	}
	return t
}

func checkUnit() source.Text {
	return source.Textf("kiểm tra đơn vị, dấu phẩy và địa bàn của hai số; nếu đúng là như vậy, ghi note: giải thích",
		"check unit, comma and area of the two numbers; where it is really so, write a note: that says why")
}
