package compose

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

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
// what it says directly before the number is not said again. In doubt it is
// said twice rather than lost.
func (k *composer) qualified(number string, f *data.Figure, before string) string {
	words := leadIn(before, 3)
	if a := f.About.V.Name(k.lang); a != "" && !endsWith(words, a) {
		number = a + "\u00a0" + number
	}
	if s := f.Status.V.Name(k.lang); s != "" && !saysStatus(words, s) {
		number += "\u00a0(" + s + ")"
	}
	return number
}

// leadIn gives the last words, at most n, that lead into what follows s: those
// behind the last punctuation mark or number.
func leadIn(s string, n int) []string {
	if i := strings.LastIndexFunc(s, func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune(".,;:()…%", r) }); i >= 0 {
		_, size := utf8.DecodeRuneInString(s[i:])
		s = s[i+size:]
	}
	words := strings.Fields(strings.ToLower(s))
	return words[max(0, len(words)-n):]
}

// endsWith reports whether a word stands last and by itself: "hơn" does, but
// not in "cao hơn", which compares.
func endsWith(words []string, w string) bool {
	n := len(words)
	if n == 0 || words[n-1] != w {
		return false
	}
	return w != "hơn" || n == 1 || !slices.Contains([]string{"cao", "thấp", "lớn", "nhỏ", "nhiều", "ít"}, words[n-2])
}

// saysStatus reports whether the words are the status, with or without "đạt",
// "tính" or "thực hiện" behind it: "ước đạt", but not "mơ ước".
func saysStatus(words []string, status string) bool {
	for len(words) > 0 && slices.Contains([]string{"đạt", "tính", "thực", "hiện"}, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	s := strings.Join(words, " ")
	return (s == status || strings.HasSuffix(s, " "+status)) && !strings.HasSuffix(s, "mơ "+status)
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
