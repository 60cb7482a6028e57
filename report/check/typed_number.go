package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// typedNumber finds numbers that somebody typed into prose where a figure
// reference belongs: one that equals a known figure, or its rounding, will go
// stale when the figure changes (warning); one that misses a figure by a slip
// of the hand is wrong today (error).
//
// Most numbers in prose are no figures, so a near miss only counts when it can
// hardly be chance. Were the number random, then of F known numbers of the same
// kind of unit, each with N neighbours that one slip away lie, the chance to hit
// one among the 9×10^(k−1) numbers of k digits would be F·N / 9×10^(k−1). It is
// a tenth of that when the text names the indicator, a third when it names the
// area, and ten times that when no unit follows. Below [surely] it is an error,
// below [likely] a warning, else nothing. So 370.416 for 370.461 is caught
// anywhere, 7,79 for 7,97 only beside the indicator's name.
func typedNumber(b *book) []found {
	known := b.knownNumbers()
	var all []found
	for i := range b.texts {
		p := &b.texts[i]
		if !p.prose {
			continue
		}
		lower := strings.ToLower(string(p.runes))
		for _, t := range typedIn(p, units(known)) {
			if f, ok := b.retyped(t, known, lower); ok {
				all = append(all, f)
			}
		}
	}
	return all
}

const (
	// surely and likely bound the chance of a coincidence for an error and for
	// a warning.
	surely = 0.002
	likely = 0.02
	// fewest significant digits make a number more than a count.
	fewest = 3
)

// knownNumber is a number of the data that prose could repeat.
type knownNumber struct {
	number data.Decimal // without sign: prose says "giảm 2,63%"
	unit   data.Unit
	digits string
	// reference is what should stand in the prose instead, without braces.
	reference string
	figure    *data.Figure
	// names are the indicator's and the area's as prose would write them.
	indicator string
	area      []string
}

// knownNumbers lists values, growths and shares, in the order of the figures.
func (b *book) knownNumbers() []knownNumber {
	var all []knownNumber
	for i := range b.Figures {
		f := &b.Figures[i]
		u, ok := b.unit(f)
		if !ok || b.table[f.Key()] != f {
			continue
		}
		add := func(v data.Value, u data.Unit, part string) {
			if v.State == data.Known {
				all = append(all, b.knownNumber(f, v.Number.Abs(), u, part))
			}
		}
		percent := data.ParseUnit("%")
		level, _ := f.Level(u)
		rate, _ := f.Rate(u)
		add(level, u, "")
		add(rate, percent, " growth")
		add(f.Share.Value, percent, " share "+f.Share.Of.S)
	}
	return all
}

func (b *book) knownNumber(f *data.Figure, n data.Decimal, u data.Unit, part string) knownNumber {
	if u.Family == data.IndexFamily {
		u = data.ParseUnit("%") // prose writes an index of 108,72 as 108,72%
	}
	reference := f.Indicator.S + " " + f.Period.String()
	if f.Area.S != data.RegionID || part != "" {
		reference += " " + f.Area.S
	}
	ind, _ := b.Indicator(f.Indicator.S)
	name, _, _ := strings.Cut(strings.ToLower(ind.Name.S), " (")
	area := []string{strings.ToLower(b.areaName(f.Area.S).VI)}
	switch f.Area.S {
	case data.RegionID:
		area = append(area, "toàn vùng", "cả vùng", "khu vực")
	case data.NationalID:
		area = append(area, "toàn quốc")
	}
	return knownNumber{n, u, significant(n.String()), "{{" + reference + part + "}}", f, name, area}
}

// significant leaves the digits from the first to the last that is not zero.
func significant(s string) string { return strings.Trim(onlyDigits(s), "0") }

// units are those of the known numbers, without repetition.
func units(known []knownNumber) []data.Unit {
	var all []data.Unit
	for _, k := range known {
		if !slices.ContainsFunc(all, func(u data.Unit) bool { return u.Family == k.unit.Family }) {
			all = append(all, k.unit)
		}
	}
	return all
}

// typed is a number in prose.
type typed struct {
	text   string
	digits string
	pos    source.Pos
	// number is what text says; valid is false when it is not in Vietnamese
	// notation and only its digits can be compared.
	number data.Decimal
	valid  bool
	// slack is a unit of its last digit that is not zero.
	slack data.Decimal
	// unit is what follows, when it is of a known family.
	unit data.Unit
}

var numberForm = regexp.MustCompile(`[0-9](?:[0-9.,]*[0-9])?`)

// vietnameseUnits gives the words of units in English as [data.ParseUnit] knows
// them.
var vietnameseUnits = strings.NewReplacer("thousand", "nghìn", "million", "triệu", "billion", "tỷ", "trillion", "nghìn tỷ",
	"quadrillion", "triệu tỷ", "dong", "đồng", "quintals", "tạ", "tonnes", "tấn")

// typedIn finds the numbers of a passage that may be figures: no years, dates,
// ordinals, numbers of documents or parts of words.
func typedIn(p *passage, units []data.Unit) []typed {
	s := string(p.runes)
	var all []typed
	for _, m := range numberForm.FindAllStringIndex(s, -1) {
		t := typed{text: s[m[0]:m[1]], digits: significant(s[m[0]:m[1]]), pos: p.posOf(s, m[0])}
		after := s[m[1]:]
		if p.lang == source.English {
			after = vietnameseUnits.Replace(after)
		}
		t.unit = unitAfter(after, units)
		if len(t.digits) < fewest-1 || inWord(s, m[0], m[1]) || !t.unit.Given() && ordinalLike(s[:m[0]], t.text) {
			continue
		}
		written := t.text
		if p.lang == source.English { // 370,461.5
			written = strings.NewReplacer(",", ".", ".", ",").Replace(written)
		}
		d, err := data.ParseDecimal(written)
		t.number, t.slack, t.valid = d, looseness(d), err == nil
		all = append(all, t)
	}
	return all
}

// inWord reports whether s[from:to] is a piece of something longer: a date
// (13/5/2022), a document's number (30/2020/NĐ-CP), a time, a word. A number
// with separators may end at a dash, as in a range.
func inWord(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	joints := "/:_@"
	if !strings.ContainsAny(s[from:to], ".,") {
		joints += "-"
		if after == '-' && strings.HasPrefix(s[to:], "- ") {
			after = ' '
		}
	}
	return unicode.IsLetter(before) || strings.ContainsRune(joints, before) || strings.ContainsRune(joints, after)
}

// ordinalLike reports whether a number without a unit is a year or follows a
// word that numbers things.
func ordinalLike(before, number string) bool {
	if n, err := strconv.Atoi(number); err == nil && len(number) == 4 && n >= 1900 && n <= 2199 {
		return true
	}
	words := strings.Fields(strings.ToLower(before))
	return len(words) > 0 && slices.Contains([]string{"năm", "tháng", "ngày", "quý", "thứ", "số", "điều", "khoản", "mục", "trang"}, words[len(words)-1])
}

// unitAfter reads the unit at the start of rest: one that the program knows or
// one of units; a scale without its base ("370.461 tỷ") gets that of the first
// unit which it fits. The zero Unit says that none follows.
func unitAfter(rest string, units []data.Unit) data.Unit {
	const longest = 4
	words := strings.FieldsFunc(firstClause(rest), unicode.IsSpace)
	for n := min(longest, len(words)); n > 0; n-- {
		phrase := strings.Join(words[:n], " ")
		u := data.ParseUnit(phrase)
		if knownFamily(u.Family) || slices.ContainsFunc(units, func(k data.Unit) bool { return k.Family == u.Family }) {
			return u
		}
	}
	for n := min(2, len(words)); n > 0; n-- {
		for _, k := range units {
			u := data.ParseUnit(strings.Join(words[:n], " ") + " " + string(k.Family))
			if u.Family == k.Family && u.Exponent > 0 && u.Family != data.PercentFamily {
				return u
			}
		}
	}
	return data.Unit{}
}

// firstClause is what stands before the next punctuation or other number,
// with a per cent sign as a word of its own.
func firstClause(s string) string {
	if strings.HasPrefix(strings.TrimLeft(s, " \u00a0"), "%") {
		return "%"
	}
	if i := strings.IndexFunc(s, func(r rune) bool {
		return strings.ContainsRune(",.;:()/–\"“”{}", r) || r == utf8.RuneError || unicode.IsDigit(r)
	}); i >= 0 {
		return s[:i]
	}
	return s
}

func knownFamily(f data.Family) bool {
	return slices.Contains([]data.Family{data.DongFamily, data.DollarFamily, data.MassFamily, data.AreaFamily, data.EnergyFamily, data.PercentFamily}, f)
}
