package compose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kyyeu/report/data"
)

// said is what must be said of a number beside the number itself.
type said struct {
	about  data.About
	status data.Status
	// computed says that the program computed the number.
	computed bool
	// more are further clauses, in the language of the text.
	more []string
}

// ofLevel is what must be said of a figure's value.
func (k figures) ofLevel(f *data.Figure) said {
	v, computed := f.Level(k.unitOf(f))
	return known(v, said{about: f.About.V, status: f.Status.V, computed: computed})
}

// ofRate is what must be said of a figure's growth: it rests on the value, so it
// is no surer than that. Words such as "gần" are the growth's own only where
// there is no value that they could be about.
func (k figures) ofRate(f *data.Figure) said {
	v, computed := f.Rate(k.unitOf(f))
	s := said{status: f.Status.V, computed: computed}
	if computed || !f.Value.Given() {
		s.about = f.About.V
	}
	return known(v, s)
}

// ofShare is what must be said of a figure's share.
func ofShare(f *data.Figure) said {
	return known(f.Share.Value, said{status: f.Status.V})
}

// known is s where there is a value to say it of.
func known(v data.Value, s said) said {
	if !v.Countable() {
		return said{}
	}
	return s
}

// ofMeasured is what must be said of what a ranking compares: growth of an
// index, else the value, converted into the indicator's unit.
func (k wording) ofMeasured(f *data.Figure) said {
	if k.unitOf(f).Family == data.IndexFamily {
		return k.ofRate(f)
	}
	s := k.ofLevel(f)
	if ind, _ := k.c.Indicator(f.Indicator.S); k.converts(f, ind.Unit) {
		s.more = append(s.more, k.say("quy đổi", "converted"))
	}
	return s
}

// converts reports whether a figure must be converted to be printed in a unit.
func (k figures) converts(f *data.Figure, unit data.Unit) bool {
	own := k.unitOf(f)
	return f.Value.State == data.Known && own.Family == unit.Family && own.Exponent != unit.Exponent
}

// padded reports whether a figure printed in a unit shows zeros that its source
// did not give: 1,2 nghìn tỷ is 1.200 tỷ, and nobody knows the last two digits.
func (k figures) padded(f *data.Figure, unit data.Unit) bool {
	n, _ := k.unitOf(f).Convert(f.Value.Number, unit)
	return k.converts(f, unit) && n.Exponent() > 0
}

// asGiven is a figure's value in the unit of its source.
func (k wording) asGiven(f *data.Figure) string {
	return k.withUnit(k.shown(f, data.Unit{}, -1))
}

// qualified puts what must be said of a number round it: "gần 42.000 tỷ đồng",
// "105.091 tỷ đồng (ước)". before is the text that the number follows: what it
// says directly before the number is not said again. In doubt it is said twice
// rather than lost.
func (k wording) qualified(number string, s said, before string) string {
	words := leadIn(before, 3)
	if a := s.about.Name(k.lang); a != "" && !endsWith(words, a) {
		number = a + "\u00a0" + number
	}
	var clauses []string
	if st := s.status.Name(k.lang); st != "" && !saysStatus(words, st) {
		clauses = append(clauses, st)
	}
	if s.computed {
		clauses = append(clauses, k.say("số\u00a0tính", "computed"))
	}
	clauses = append(clauses, s.more...)
	if len(clauses) > 0 {
		number += "\u00a0(" + strings.Join(clauses, ", ") + ")"
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

// saysStatus reports whether the words are the status, with or without a verb
// behind it: "ước đạt", "ước tính tăng", but not "mơ ước".
func saysStatus(words []string, status string) bool {
	for len(words) > 0 && slices.Contains([]string{"đạt", "tính", "thực", "hiện", "tăng", "giảm", "chiếm", "bằng"}, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	s := strings.Join(words, " ")
	return (s == status || strings.HasSuffix(s, " "+status)) && !strings.HasSuffix(s, "mơ "+status)
}
