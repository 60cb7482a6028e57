package check

import (
	"strings"

	"kyyeu/report/data"
)

// span is a closed interval in which the true value behind a published number
// lies. The ends belong to it although a number rounded half up leaves out one
// of them: the rules err on the side of silence by that single point.
type span struct{ lo, hi data.Decimal }

func point(d data.Decimal) span { return span{d, d} }

// rounded is what may have been rounded to d.
func rounded(d data.Decimal) span {
	return span{d.Sub(d.HalfUnit()), d.Add(d.HalfUnit())}
}

// cut is what gives d when the digits after its last are cut off.
func cut(d data.Decimal) span {
	unit := d.HalfUnit().Add(d.HalfUnit())
	if d.Sign() < 0 {
		return span{d.Sub(unit), d}
	}
	return span{d, d.Add(unit)}
}

// cutTo reports whether a number is what remains of r when digits are cut off
// instead of rounded.
func (r reading) cutTo(short reading) bool {
	if r.about != data.Exactly || short.about != data.Exactly {
		return false
	}
	exact := r.number.Shift(r.unit.Exponent - short.unit.Exponent)
	return exact.Exponent() < short.number.Exponent() && cut(short.number).meets(point(exact))
}

// around is what a source may mean by a number and its word. Who writes "gần
// 42.000" or "hơn 11,28" gives up the digits after the last that is not zero,
// so the value lies within one unit of that digit, but never more than a tenth
// of the number away: nearly 42.000 is 41.000 to 42.000, over 11,28 is 11,28
// to 11,29, over 100 is 100 to 110.
func around(d data.Decimal, a data.About) span {
	if a == data.Exactly {
		return rounded(d)
	}
	slack := looseness(d)
	switch {
	case a == data.Around:
		return span{d.Sub(slack), d.Add(slack)}
	case (a == data.Nearly) == (d.Sign() >= 0):
		return span{d.Sub(slack), d}
	}
	return span{d, d.Add(slack)}
}

// looseness is a unit of the last digit that is not zero, at most a tenth.
func looseness(d data.Decimal) data.Decimal {
	digits := onlyDigits(d.Abs().String())
	zeros := len(digits) - len(strings.TrimRight(digits, "0"))
	unit := data.NewDecimal(1, d.Places()).Shift(zeros)
	if tenth := d.Abs().Shift(-1); tenth.Cmp(unit) < 0 {
		return tenth
	}
	return unit
}

func (s span) add(t span) span { return span{s.lo.Add(t.lo), s.hi.Add(t.hi)} }

func (s span) shift(n int) span { return span{s.lo.Shift(n), s.hi.Shift(n)} }

// times is every product of a value in s and one in t. Because products are
// exact where quotients are not, the rules never divide to decide: part/whole
// agrees with a share when share × whole meets part.
func (s span) times(t span) span {
	p := span{s.lo.Mul(t.lo), s.lo.Mul(t.lo)}
	for _, x := range []data.Decimal{s.lo.Mul(t.hi), s.hi.Mul(t.lo), s.hi.Mul(t.hi)} {
		if x.Cmp(p.lo) < 0 {
			p.lo = x
		}
		if x.Cmp(p.hi) > 0 {
			p.hi = x
		}
	}
	return p
}

// meets reports whether some value lies in both.
func (s span) meets(t span) bool { return s.lo.Cmp(t.hi) <= 0 && t.lo.Cmp(s.hi) <= 0 }

// above reports whether every value of s is larger than every one of t.
func (s span) above(t span) bool { return s.lo.Cmp(t.hi) > 0 }

// quotient gives part/whole in per cent, for a message, with as many digits
// as the two numbers justify, but at most two more than asked for. whole does
// not touch zero.
func quotient(part, whole span, places int) data.Decimal {
	const fine = 20
	lo, hi := part.lo.Shift(2).Div(whole.hi, fine), part.hi.Shift(2).Div(whole.lo, fine)
	width := hi.Sub(lo).Abs()
	keep := places + 2
	for keep > 0 && data.NewDecimal(1, keep).Cmp(width) < 0 {
		keep--
	}
	return lo.Add(hi).Div(data.NewDecimal(2, 0), fine).Round(keep)
}

// touchesZero reports whether a value in s may be zero.
func (s span) touchesZero() bool { return s.lo.Sign() <= 0 && s.hi.Sign() >= 0 }

// onlyDigits leaves out everything but 0–9.
func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}
