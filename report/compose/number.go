package compose

import (
	"strconv"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

func itoa(n int) string { return strconv.Itoa(n) }

// unitOf is the unit that a figure is given in: its own or its indicator's.
func (k *composer) unitOf(f *data.Figure) data.Unit {
	if f.Unit.Given() {
		return f.Unit
	}
	i, _ := k.c.Indicator(f.Indicator.S)
	return i.Unit
}

// withUnit puts a unit behind a number: a no-break space before the unit's
// first word, none before a per cent sign; an index has none.
func withUnit(number string, u data.Unit) string {
	switch {
	case u.Family == data.IndexFamily || !u.Given():
		return number
	case u.Name == "%":
		return number + "%"
	}
	return number + "\u00a0" + u.Name
}

// shown is a figure's value in a unit and with so many digits, as it prints;
// the zero unit and −1 digits leave it as it was given.
func (k *composer) shown(f *data.Figure, unit data.Unit, digits int) (string, data.Unit) {
	own := k.unitOf(f)
	v, _ := f.Level(own)
	if !unit.Given() {
		unit = own
	}
	if v.State == data.Known {
		if n, ok := own.Convert(v.Number, unit); ok {
			v.Number = n
		}
		if digits >= 0 {
			v.Number = v.Number.Round(digits)
		}
	}
	return v.Format(k.lang), unit
}

// qualified puts what the source said of a number round it: "gần 42.000 tỷ
// đồng", "105.091 tỷ đồng (ước)". before is the text that the number follows:
// what it already says is not said again.
func (k *composer) qualified(number string, f *data.Figure, before string) string {
	last := lastWords(before, 3)
	if a := f.About.V.Name(k.lang); a != "" && !contains(last, a) {
		number = a + "\u00a0" + number
	}
	s := f.Status.V.Name(k.lang)
	if s != "" && !contains(last, strings.Fields(s)[0]) && !contains(last, "estimated") {
		number += "\u00a0(" + s + ")"
	}
	return number
}

func lastWords(s string, n int) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" \u00a0,.;:()", r) })
	return words[max(0, len(words)-n):]
}

func contains(words []string, w string) bool {
	for _, x := range words {
		if x == strings.ToLower(w) {
			return true
		}
	}
	return false
}

// percent prints a rate: "7,97%", with a sign when it is a change.
func percent(v data.Value, l source.Lang, signed bool) string {
	if v.State != data.Known {
		return v.Format(l)
	}
	if signed {
		return v.Number.Signed(l) + "%"
	}
	return v.Number.Format(l) + "%"
}
