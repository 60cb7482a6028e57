package check

import (
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// swapped gives the numbers that come of a by swapping two neighbouring
// digits, the commonest slip of a hand that retypes a number.
func swapped(a data.Decimal) []data.Decimal {
	var all []data.Decimal
	digits := []byte(onlyDigits(a.String()))
	for i := 0; i+1 < len(digits); i++ {
		if digits[i] == digits[i+1] {
			continue
		}
		digits[i], digits[i+1] = digits[i+1], digits[i]
		if d, ok := assemble(string(digits), a); ok {
			all = append(all, d)
		}
		digits[i], digits[i+1] = digits[i+1], digits[i]
	}
	return all
}

// assemble puts digits under the sign and comma of a; ok is false when the
// result would start with a zero that nobody writes.
func assemble(digits string, a data.Decimal) (d data.Decimal, ok bool) {
	comma := len(digits) - a.Places()
	if comma > 1 && digits[0] == '0' {
		return data.Decimal{}, false
	}
	s := digits[:comma]
	if a.Places() > 0 {
		s += "," + digits[comma:]
	}
	d, err := data.ParseDecimal(s)
	if a.Sign() < 0 {
		d = d.Neg()
	}
	return d, err == nil
}

// opposite gives a with the other sign.
func opposite(a data.Decimal) []data.Decimal { return []data.Decimal{a.Neg()} }

// shifted gives a with its comma moved by one to three places.
func shifted(a data.Decimal) []data.Decimal {
	if a.Sign() == 0 {
		return nil
	}
	var all []data.Decimal
	for _, n := range []int{-1, 1, -2, 2, -3, 3} {
		all = append(all, a.Shift(n))
	}
	return all
}

// slips names the single slips, of a digit pair, a sign or a comma, that would make
// readings agree which do not: "có thể 7,97% bị gõ nhầm thành 7,79%". Swapped
// digits come before the rest, and no more than three are named.
func slips(rs []reading, agree func([]reading) bool) source.Text {
	var vi, en []string
	for _, variants := range []func(data.Decimal) []data.Decimal{swapped, opposite, shifted} {
		for i, r := range rs {
			for _, d := range variants(r.number) {
				try := append([]reading(nil), rs...)
				try[i].number = d
				if !agree(try) || len(vi) == 3 {
					continue
				}
				meant, typed := measure(d, r.unit), measure(r.number, r.unit)
				vi = append(vi, meant+" bị gõ nhầm thành "+typed)
				en = append(en, meant+" was mistyped as "+typed)
			}
		}
	}
	if vi == nil {
		return source.Text{}
	}
	return source.Text{VI: "có thể " + strings.Join(vi, ", hoặc "), EN: "perhaps " + strings.Join(en, ", or ")}
}
