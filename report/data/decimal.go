package data

import (
	"strings"

	"github.com/shopspring/decimal"

	"kyyeu/internal/source"
)

// Decimal is an exact decimal number that remembers how many digits after the
// comma it was given: 11,280 and 11,28 are equal but not the same. The zero
// value is 0 without decimals.
type Decimal struct{ d decimal.Decimal }

// MaxDigits bounds a number of the input; no statistic has more.
const MaxDigits = 30

// NewDecimal gives coefficient × 10^-places.
func NewDecimal(coefficient int64, places int) Decimal {
	return Decimal{decimal.New(coefficient, int32(-places))}
}

// Places is the number of digits after the comma.
func (a Decimal) Places() int { return max(0, -int(a.d.Exponent())) }

// Exponent is the power of ten of the last digit given: −2 for 7,97, 3 for 105
// given in thousands.
func (a Decimal) Exponent() int { return int(a.d.Exponent()) }

// Add gives a + b, with the places of the finer one.
func (a Decimal) Add(b Decimal) Decimal { return Decimal{a.d.Add(b.d)} }

// Sub gives a − b, with the places of the finer one.
func (a Decimal) Sub(b Decimal) Decimal { return Decimal{a.d.Sub(b.d)} }

// Mul gives a × b exactly.
func (a Decimal) Mul(b Decimal) Decimal { return Decimal{a.d.Mul(b.d)} }

// Neg gives −a.
func (a Decimal) Neg() Decimal { return Decimal{a.d.Neg()} }

// Abs gives a without its sign.
func (a Decimal) Abs() Decimal { return Decimal{a.d.Abs()} }

// Sign is −1, 0 or +1.
func (a Decimal) Sign() int { return a.d.Sign() }

// Cmp compares the values: −1, 0 or +1 as a is less than, equal to or greater
// than b. The places do not matter.
func (a Decimal) Cmp(b Decimal) int { return a.d.Cmp(b.d) }

// Shift gives a × 10^n exactly.
func (a Decimal) Shift(n int) Decimal { return Decimal{a.d.Shift(int32(n))} }

// Div gives a / b rounded half away from zero to so many places. The caller
// makes sure that b is not zero.
func (a Decimal) Div(b Decimal, places int) Decimal {
	return Decimal{a.d.DivRound(b.d, int32(places))}
}

// Round gives a rounded half away from zero to so many places, or with zeros
// added when it has fewer.
func (a Decimal) Round(places int) Decimal {
	r := a.d.Round(int32(places))
	if int(r.Exponent()) > -places { // add the zeros: 5 with 2 places is 5,00
		r = r.Add(decimal.New(0, int32(-places)))
	}
	return Decimal{r}
}

// HalfUnit is half a unit of the last digit given: 0,005 for 7,97. What was
// rounded to the digits of a lies within a ± HalfUnit.
func (a Decimal) HalfUnit() Decimal { return Decimal{decimal.New(5, int32(-a.Places()-1))} }

// Float gives the nearest binary number, for drawing only.
func (a Decimal) Float() float64 { f, _ := a.d.Float64(); return f }

// String gives the number in Vietnamese notation with ASCII signs, as it
// would be typed into the input: "-1.234,50".
func (a Decimal) String() string { return a.plain(".", ",", "-") }

// Format prints the number in the notation of l with the typographic minus
// (U+2212): −1.234,50 in Vietnamese, −1,234.50 in English.
func (a Decimal) Format(l source.Lang) string {
	if l == source.English {
		return a.plain(",", ".", "−")
	}
	return a.plain(".", ",", "−")
}

// Signed prints the number like [Decimal.Format], with a plus before a
// positive one: how a change is written.
func (a Decimal) Signed(l source.Lang) string {
	if a.Sign() > 0 {
		return "+" + a.Format(l)
	}
	return a.Format(l)
}

// plain writes sign, grouped whole part and decimals.
func (a Decimal) plain(group, comma, minus string) string {
	s := a.d.Abs().StringFixed(int32(a.Places()))
	whole, decimals, _ := strings.Cut(s, ".")
	var b strings.Builder
	if a.Sign() < 0 {
		b.WriteString(minus)
	}
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteRune(r)
	}
	if decimals != "" {
		b.WriteString(comma)
		b.WriteString(decimals)
	}
	return b.String()
}

// NumberError says why a text is not a number.
type NumberError struct {
	// Text is what was given.
	Text string
	// Reason is a clause for the officer: what was found and what is expected.
	Reason source.Text
}

// Error gives the reason in English.
func (e *NumberError) Error() string { return e.Reason.EN }

// ParseDecimal reads a number in Vietnamese notation: a point after every
// third digit of the whole part or none at all, a comma before the decimals,
// a sign -, − or + in front. Everything else is a [*NumberError]: a number
// that could be read in two ways is refused, never guessed.
func ParseDecimal(s string) (Decimal, error) {
	fail := func(vi, en string, args ...any) (Decimal, error) {
		return Decimal{}, &NumberError{Text: s, Reason: source.Textf(vi, en, args...)}
	}
	body := s
	negative := false
	switch {
	case strings.HasPrefix(body, "-"):
		body, negative = body[1:], true
	case strings.HasPrefix(body, "−"):
		body, negative = body[len("−"):], true
	case strings.HasPrefix(body, "+"):
		body = body[1:]
	}
	whole, decimals, hasComma := strings.Cut(body, ",")
	if strings.Contains(decimals, ".") || strings.Contains(decimals, ",") {
		return fail("%q không theo cách viết số Việt Nam (dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân: \"1.234,5\")",
			"%q is not in Vietnamese notation (point between thousands, comma before decimals: \"1.234,5\")", s)
	}
	groups := strings.Split(whole, ".")
	digits := strings.Join(groups, "")
	if digits == "" || !allDigits(digits) || hasComma && (decimals == "" || !allDigits(decimals)) {
		return fail("%q không phải là số", "%q is not a number", s)
	}
	if len(groups) > 1 {
		for i, g := range groups {
			if i == 0 && len(g) >= 1 && len(g) <= 3 || i > 0 && len(g) == 3 {
				continue
			}
			return fail("%q có dấu chấm không ngăn đúng ba chữ số; phần thập phân viết sau dấu phẩy",
				"%q has a point that does not stand before three digits; decimals are written after a comma", s)
		}
		if groups[0] == "0" || len(groups[0]) > 1 && groups[0][0] == '0' {
			return fail("%q bắt đầu bằng số 0 trước dấu chấm ngăn hàng nghìn; phần thập phân viết sau dấu phẩy",
				"%q starts with 0 before a point between thousands; decimals are written after a comma", s)
		}
	}
	if len(digits)+len(decimals) > MaxDigits {
		return fail("%q có hơn %d chữ số", "%q has more than %d digits", s, MaxDigits)
	}
	d, err := decimal.NewFromString(digits + "." + decimals)
	if err != nil {
		return fail("%q không phải là số", "%q is not a number", s)
	}
	if decimals == "" {
		d = d.Truncate(0)
	}
	if negative {
		d = d.Neg()
	}
	return Decimal{d}, nil
}

func allDigits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}
