package check

import (
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// duplicate finds a second figure of one key that says something else than
// the first. The same value again, at another scale too, does no harm; one
// that agrees within rounding is a warning, because everywhere the first is
// printed; any other is an error.
func duplicate(b *book) []found {
	var all []found
	for i := range b.Figures {
		second := &b.Figures[i]
		first := b.table[second.Key()]
		if first == second {
			continue
		}
		if f, ok := b.valuesDiffer(first, second); ok {
			all = append(all, f)
			continue
		}
		if differ(first.Growth, second.Growth) {
			all = append(all, b.twice(second, first.Growth, second.Growth))
		}
		if first.Share.Of.S == second.Share.Of.S && differ(first.Share.Value, second.Share.Value) {
			all = append(all, b.twice(second, first.Share.Value, second.Share.Value))
		}
	}
	return all
}

// differ reports whether two values, both given, are not the same.
func differ(a, b data.Value) bool {
	return a.Given() && b.Given() && (a.State != b.State || a.Number.Cmp(b.Number) != 0)
}

func (b *book) valuesDiffer(first, second *data.Figure) (found, bool) {
	u, ok := b.unit(first)
	v, ok2 := b.unit(second)
	x, _ := first.Level(u)
	y, _ := second.Level(v)
	if !ok || !ok2 || !x.Given() || !y.Given() {
		return found{}, false
	}
	converted, _ := v.Convert(y.Number, u)
	if x.State == y.State && x.Number.Cmp(converted) == 0 {
		return found{}, false
	}
	p := reading{number: x.Number, unit: u, about: first.About.V, exact: x.State != data.Known, pos: x.Pos}
	q := reading{number: y.Number, unit: v, about: second.About.V, exact: y.State != data.Known, pos: y.Pos}
	f := b.contradiction(second, y.Pos, x.Pos, stated(x, p), stated(y, q))
	switch {
	case x.State != data.Known || y.State != data.Known:
	case p.span(u).meets(q.span(u)):
		f.Severity = source.Warning
		f.Hint = source.Textf("hai số khớp nhau trong phạm vi làm tròn; giữ lại số chi tiết hơn", "the two agree within rounding; keep the finer one")
	case p.cutTo(q) || q.cutTo(p):
		f.Severity = source.Warning
		f.Hint = source.Textf("một số bị cắt bớt chữ số từ số kia, không làm tròn; giữ lại số chi tiết hơn", "one is the other cut off, not rounded; keep the finer one")
	}
	return f, true
}

// stated writes a value for a message: a number with its unit, "-" or "…".
func stated(v data.Value, r reading) source.Text {
	if v.State == data.Known {
		return r.amount()
	}
	return source.Text{VI: v.Format(source.Vietnamese), EN: v.Format(source.English)}
}

// twice is the contradiction of two growths or shares.
func (b *book) twice(f *data.Figure, first, second data.Value) found {
	return b.contradiction(f, second.Pos, first.Pos, stated(first, percent(first)), stated(second, percent(second)))
}

func (b *book) contradiction(f *data.Figure, pos, firstPos source.Pos, first, second source.Text) found {
	return at(source.Error, pos,
		say("%[1]s có hai giá trị: %[2]s, và trước đó %[3]s (%[4]v)", "%[1]s has two values: %[2]s, and before it %[3]s (%[4]v)",
			b.figureName(f), second, first, firstPos),
		source.Textf("giữ lại một số liệu theo nguồn chính thức", "keep the one that the official source gives"),
		subject(f.Key()))
}
