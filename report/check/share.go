package check

import (
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// share holds every stated share against part and whole of the same indicator
// and period, and against 100 %. Without the figure of the whole there is
// nothing to compare with.
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
	return all
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
		join(slips([]reading{stated, part, whole}, shareAgrees),
			source.Textf("đối chiếu cả ba số với nguồn", "compare the three numbers with the source")),
		subject(f.Key())), true
}

// shareAgrees reports whether stated share, part and whole can all be right.
func shareAgrees(r []reading) bool {
	stated, part, whole := r[0], r[1], r[2]
	return stated.span(stated.unit).times(whole.span(part.unit)).meets(part.span(part.unit).shift(2))
}
