package check

import (
	"math"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// likeness is how a typed number relates to a known one.
type likeness uint8

const (
	unlike likeness = iota
	same
	rounding
	swap
	change
	drop
	add
	shift
)

// text says in a hint what the hand did; only slips have one.
func (l likeness) text() source.Text {
	return [...]source.Text{
		swap:   {VI: "hai chữ số liền nhau bị đảo", EN: "two neighbouring digits are swapped"},
		change: {VI: "khác một chữ số", EN: "one digit differs"},
		drop:   {VI: "thiếu một chữ số", EN: "one digit is missing"},
		add:    {VI: "thừa một chữ số", EN: "there is one digit too many"},
		shift:  {VI: "lệch dấu phẩy hoặc đơn vị", EN: "comma or unit is shifted"},
	}[l]
}

// neighbours counts the numbers that one slip makes of k digits.
func (l likeness) neighbours(k int) int {
	switch l {
	case swap:
		return k - 1
	case change:
		return 9 * k
	case drop:
		return k
	case add:
		return 10 * (k + 1)
	}
	return 1
}

// match is a known number that a typed one is like.
type match struct {
	known  knownNumber
	like   likeness
	chance float64
}

// retyped finds the known number that t most probably repeats.
func (b *book) retyped(t typed, known []knownNumber, text string) (found, bool) {
	var best match
	for _, k := range known {
		m := match{k, t.like(k), 1}
		if m.like == unlike {
			continue
		}
		m.chance = t.chance(m, known, text)
		if best.like == unlike || rank(m.like) < rank(best.like) || rank(m.like) == rank(best.like) && m.chance < best.chance {
			best = m
		}
	}
	certain := best.like == same && t.unit.Given()
	if best.like == unlike || !certain && best.chance >= likely {
		return found{}, false
	}
	return b.typedFinding(t, best), true
}

// rank orders likenesses: what explains a number in full comes first.
func rank(l likeness) int { return int(min(l, swap)) }

func (b *book) typedFinding(t typed, m match) found {
	k := m.known
	meant := measure(k.number, k.unit)
	name := say("%s; %v", "%s; %v", b.figureName(k.figure), k.figure.Pos)
	instead := source.Textf("ghi %s thay cho con số", "write %s instead of the number", k.reference)
	about := subject(k.figure.Key())
	if m.like == same || m.like == rounding {
		vi, en := "con số %q gõ tay trùng với số liệu %s (%s)", "the typed number %q equals the figure %s (%s)"
		if m.like == rounding {
			vi, en = "con số %q gõ tay là số liệu %s làm tròn (%s)", "the typed number %q is the figure %s rounded (%s)"
			instead = say("%s, thêm in và digits nếu cần", "%s, with in and digits as needed", instead)
		}
		return at(source.Warning, t.pos, say(vi, en, t.text, meant, name), instead, about)
	}
	severity := source.Warning
	if m.chance < surely {
		severity = source.Error
	}
	return at(severity, t.pos,
		say("con số %q gõ tay gần giống số liệu %s (%s)", "the typed number %q nearly equals the figure %s (%s)", t.text, meant, name),
		join(m.like.text(), instead), about)
}

// chance is that of a coincidence; see [typedNumber].
func (t typed) chance(m match, known []knownNumber, text string) float64 {
	rivals := 0
	for _, k := range known {
		if !t.unit.Given() || k.unit.Family == t.unit.Family {
			rivals++
		}
	}
	c := float64(rivals*m.like.neighbours(len(m.known.digits))) / (9 * math.Pow10(len(t.digits)-1))
	if !t.unit.Given() {
		c *= 10
	}
	if m.known.indicator != "" && strings.Contains(text, m.known.indicator) {
		c /= 10
	}
	for _, name := range m.known.area {
		if strings.Contains(text, name) {
			c /= 3
			break
		}
	}
	return c
}

// like compares a typed number with a known one.
func (t typed) like(k knownNumber) likeness {
	if t.unit.Given() && t.unit.Family != k.unit.Family {
		return unlike
	}
	value := t.number
	if t.unit.Given() {
		value = value.Shift(t.unit.Exponent - k.unit.Exponent)
	}
	switch {
	case t.valid && value.Cmp(k.number) == 0 && len(onlyDigits(t.text)) >= fewest:
		return same
	case len(k.digits) < fewest:
		return unlike
	case t.valid && t.rounds(k):
		if t.unit.Given() && len(t.digits) >= fewest {
			return rounding
		}
		return unlike
	case t.digits == k.digits:
		return shift
	}
	return slip(t.digits, k.digits)
}

// rounds reports whether the typed number is the known one rounded, or cut off,
// at its last digit that is not zero.
func (t typed) rounds(k knownNumber) bool {
	unit := t.unit
	if !unit.Given() {
		unit = k.unit
	}
	exact := k.number.Shift(k.unit.Exponent - unit.Exponent)
	return exact.Cmp(t.number.Sub(half(t.slack))) >= 0 && exact.Cmp(t.number.Add(t.slack)) < 0
}

func half(d data.Decimal) data.Decimal { return d.Mul(data.NewDecimal(5, 1)) }

// slip says which single slip makes typed of meant, two strings of digits.
func slip(typed, meant string) likeness {
	i := 0
	for i < len(typed) && i < len(meant) && typed[i] == meant[i] {
		i++
	}
	a, b := typed[i:], meant[i:]
	switch {
	case len(a) == len(b) && len(a) > 1 && a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:]:
		return swap
	case len(a) == len(b) && len(a) > 0 && a[1:] == b[1:]:
		return change
	case len(a)+1 == len(b) && a == b[1:]:
		return drop
	case len(a) == len(b)+1 && a[1:] == b:
		return add
	}
	return unlike
}
