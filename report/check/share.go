package check

import (
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// share holds every stated share against part and whole of the same indicator
// and period, and against 100 %. Without the figure of the whole, the wholes
// that the parts and their shares imply are held against each other; and the
// shares that all provinces have in the region must make 100 %.
func share(b *book) []found {
	var all []found
	for i := range b.Figures {
		f := &b.Figures[i]
		if f.Share.Value.State != data.Known {
			continue
		}
		if f, ok := b.shareBeyond(f); ok {
			all = append(all, f)
			continue
		}
		if f, ok := b.shareDisagrees(f); ok {
			all = append(all, f)
		}
	}
	for _, s := range b.series() {
		all = append(all, b.sharesIncomplete(s)...)
		for _, of := range b.areaIDs() {
			all = append(all, b.wholesDiffer(s, of)...)
		}
	}
	return all
}

// sharesIncomplete finds shares of all provinces in the region that do not
// make 100 %.
func (b *book) sharesIncomplete(s series) []found {
	areas := b.provincesOf(s)
	if b.balances[s.ID.S] || len(areas) == 0 {
		return nil
	}
	total := point(data.Decimal{})
	var shown data.Decimal
	var first source.Pos
	for _, id := range areas {
		f := b.figure(s, id)
		if f == nil || f.Share.Of.S != data.RegionID || f.Share.Value.State != data.Known {
			return nil
		}
		if first.IsZero() || f.Share.Value.Pos.Compare(first) < 0 {
			first = f.Share.Value.Pos
		}
		total, shown = total.add(rounded(f.Share.Value.Number)), shown.Add(f.Share.Value.Number)
	}
	if total.meets(point(hundred())) {
		return nil
	}
	return []found{at(source.Error, first,
		say("%[1]s: tỷ trọng của %[2]d tỉnh trong %[3]s cộng lại là %[4]s%%, không phải 100%%",
			"%[1]s: the shares of the %[2]d provinces in %[3]s add up to %[4]s%%, not to 100%%",
			seriesName(s.Indicator, s.period), len(areas), b.areaName(data.RegionID), shown),
		source.Textf("đối chiếu từng tỷ trọng với nguồn", "compare each share with its source"), s.ID.S+" "+s.period.String())}
}

// wholesDiffer finds parts whose shares of one whole imply different wholes:
// part / share must be the same for all. The whole itself is not known.
func (b *book) wholesDiffer(s series, of string) []found {
	if _, known := b.level(b.figure(s, of)); known || s.Unit.Family == data.IndexFamily {
		return nil
	}
	var first *data.Figure
	for _, id := range b.areaIDs() {
		f := b.figure(s, id)
		part, ok := b.level(f)
		if !ok || id == of || f.Share.Of.S != of || f.Share.Value.State != data.Known || part.span(part.unit).touchesZero() ||
			rounded(f.Share.Value.Number).touchesZero() {
			continue
		}
		if first == nil {
			first = f
			continue
		}
		p, _ := b.level(first)
		ps, stated := percent(first.Share.Value), percent(f.Share.Value)
		if wholesAgree([]reading{p, ps, part, stated}) {
			continue
		}
		whole := func(p, share reading) string {
			return measure(quotient(p.span(p.unit), share.span(share.unit), 0), p.unit)
		}
		return []found{at(source.Error, stated.pos,
			say("%[1]s chiếm %[2]s của %[3]s, tức toàn bộ là %[4]s; nhưng %[5]s chiếm %[6]s (%[7]v), tức toàn bộ là %[8]s",
				"%[1]s is %[2]s of %[3]s, so the whole is %[4]s; but %[5]s is %[6]s (%[7]v), so the whole is %[8]s",
				b.figureName(f), stated.amount(), b.areaName(of), whole(part, stated), b.areaName(first.Area.S), ps.amount(), ps.pos, whole(p, ps)),
			join(slips([]reading{p, ps, part, stated}, wholesAgree),
				source.Textf("đối chiếu cả bốn số với nguồn", "compare the four numbers with the source")),
			subject(f.Key()), subject(first.Key()))}
	}
	return nil
}

// wholesAgree reports whether two parts with their shares can be of one whole.
func wholesAgree(r []reading) bool {
	p, ps, q, qs := r[0], r[1], r[2], r[3]
	return p.span(q.unit).times(qs.span(qs.unit)).meets(q.span(q.unit).times(ps.span(ps.unit)))
}

// shareBeyond finds a share of more than 100 % that an area has in one that
// contains it.
func (b *book) shareBeyond(f *data.Figure) (found, bool) {
	stated := percent(f.Share.Value)
	if !b.within(f.Area.S, f.Share.Of.S) || b.balances[f.Indicator.S] ||
		!around(stated.number, data.Exactly).above(point(data.NewDecimal(100, 0))) {
		return found{}, false
	}
	return at(source.Error, stated.pos,
		say("tỷ trọng %s của %s trong %s vượt quá 100%%", "the share %s of %s in %s is above 100%%",
			stated.amount(), b.areaName(f.Area.S), b.areaName(f.Share.Of.S)),
		source.Textf("kiểm tra dấu phẩy của tỷ trọng", "check the comma of the share"),
		subject(f.Key())), true
}

func (b *book) shareDisagrees(f *data.Figure) (found, bool) {
	part, ok := b.level(f)
	whole, ok2 := b.level(b.sibling(f, f.Share.Of.S))
	stated := percent(f.Share.Value)
	if !ok || !ok2 || f.Share.Of.S == f.Area.S || part.unit.Family == data.IndexFamily || whole.span(part.unit).touchesZero() ||
		shareAgrees([]reading{stated, part, whole}) {
		return found{}, false
	}
	p, w := part.span(part.unit), whole.span(part.unit)
	computed := measure(quotient(p, w, stated.number.Places()), stated.unit)
	if cut(stated.number).times(w).meets(p.shift(2)) {
		return at(source.Warning, stated.pos,
			say("tỷ trọng ghi %[1]s bị cắt chứ không làm tròn: %[2]s (%[3]v) / %[4]s (%[5]v) = %[6]s",
				"the stated share %[1]s is cut off, not rounded: %[2]s (%[3]v) / %[4]s (%[5]v) = %[6]s",
				stated.amount(), part.amount(), part.pos, whole.amount(), whole.pos, computed),
			source.Textf("làm tròn tỷ trọng theo giá trị tính lại, nếu nguồn cho phép", "round the share as recomputed, if the source allows"),
			subject(f.Key())), true
	}
	return at(source.Error, stated.pos,
		say("tỷ trọng ghi %[1]s, nhưng %[2]s (%[3]v) / %[4]s (%[5]v) = %[6]s",
			"the stated share is %[1]s, but %[2]s (%[3]v) / %[4]s (%[5]v) = %[6]s",
			stated.amount(), part.amount(), part.pos, whole.amount(), whole.pos, computed),
		join(b.shareLeftOver(f), slips([]reading{stated, part, whole}, shareAgrees),
			source.Textf("đối chiếu cả ba số với nguồn", "compare the three numbers with the source")),
		subject(f.Key())), true
}

// shareAgrees reports whether stated share, part and whole can all be right.
func shareAgrees(r []reading) bool {
	stated, part, whole := r[0], r[1], r[2]
	return stated.span(stated.unit).times(whole.span(part.unit)).meets(part.span(part.unit).shift(2))
}

// shareLeftOver is the hint for a share that stood so in the period a year
// before already.
func (b *book) shareLeftOver(f *data.Figure) source.Text {
	key := f.Key()
	key.Period = key.Period.Before()
	last := b.table[key]
	if last == nil || last.Share.Of.S != f.Share.Of.S || last.Share.Value.State != data.Known || last.Share.Value.Number.Cmp(f.Share.Value.Number) != 0 {
		return source.Text{}
	}
	return say("giống hệt tỷ trọng của %[1]s (%[2]v): có thể còn sót từ năm trước",
		"the same as the share of %[1]s (%[2]v): perhaps left over from the year before", periodName(key.Period), last.Share.Value.Pos)
}
