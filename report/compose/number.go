package compose

import (
	"strconv"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

func itoa(n int) string { return strconv.Itoa(n) }

// withUnit puts a unit behind a number: a no-break space before the unit's
// first word, none before a per cent sign; an index has none.
func (k wording) withUnit(number string, u data.Unit) string {
	switch {
	case u.Family == data.IndexFamily || !u.Given():
		return number
	case u.Name == "%":
		return number + "%"
	}
	return number + "\u00a0" + k.unitName(u)
}

// unitName is a unit in the document's language: one that the program does not
// know is called as the indicator that it is of says.
func (k wording) unitName(u data.Unit) string {
	if k.lang == source.English {
		for _, i := range k.c.Indicators {
			if i.Unit.Family == u.Family && i.Unit.Exponent == u.Exponent && i.UnitEnglish.Given() {
				return i.UnitEnglish.S
			}
		}
	}
	return u.In(k.lang)
}

// shown is a figure's value in a unit and with so many digits, as it prints;
// the zero unit and −1 digits leave it as it was given. It never gets more
// digits than its source gave, but for the zeros that a smaller unit needs:
// [figures.padded] says when there are any.
func (k wording) shown(f *data.Figure, unit data.Unit, digits int) (string, data.Unit) {
	own := k.unitOf(f)
	v, _ := f.Level(own)
	if !unit.Given() {
		unit = own
	}
	if v.State == data.Known {
		if n, ok := own.Convert(v.Number, unit); ok {
			v.Number = n
		}
	}
	return rounded(v, digits).Format(k.lang), unit
}

// rounded gives a value with at most so many digits after the comma; −1 leaves
// it as it is. Digits that were not given are not added.
func rounded(v data.Value, digits int) data.Value {
	if digits >= 0 && v.State == data.Known && digits < v.Number.Places() {
		v.Number = v.Number.Round(digits)
	}
	return v
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
