package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// wording finds words in prose that contradict the sign of the growth behind
// them – "giảm -3,8%", "tăng" before a growth below zero, "giảm" before one
// above – and figures whose rounding leaves nothing of them.
//
// A negative growth prints without its sign behind "giảm" when no more than
// two words stand between; a rate is named, not judged, by "tốc độ tăng".
func wording(b *book) []found {
	var all []found
	refs := map[source.Pos]*data.FigureRef{}
	for _, r := range b.refs {
		refs[r.Pos] = r
		if f, ok := b.roundedAway(r); ok {
			all = append(all, f)
		}
	}
	for i := range b.texts {
		p := &b.texts[i]
		if !p.prose {
			continue
		}
		for n, r := range p.runes {
			if ref := refs[p.at(n)]; r == hole && ref != nil && ref.Part == data.PartGrowth {
				all = append(all, b.signDisagrees(ref, string(p.runes[:n]))...)
			}
		}
		all = append(all, typedSigns(p)...)
	}
	return all
}

// direction is what a word says of a change.
type direction int

const (
	up   direction = 1
	down direction = -1
)

// directions are words that say up or down, beside those of [data.Falls].
var directions = map[string]direction{"tăng": up, "sụt": down, "tụt": down,
	"rose": up, "grew": up, "increased": up, "up": up}

// directed gives the last word of a lead-in that says up or down, and how many
// words stand behind it; word is empty when none does.
func directed(lead []string) (word string, d direction, behind int) {
	for i := len(lead) - 1; i >= 0; i-- {
		d = directions[lead[i]]
		if d == 0 && data.Falls(lead[i]) {
			d = down
		}
		if d == 0 {
			continue
		}
		before := strings.Join(lead[:i], " ")
		if d == up && slices.ContainsFunc([]string{"tốc độ", "mức", "tỷ lệ", "tỉ lệ"}, func(s string) bool { return strings.HasSuffix(before, s) }) ||
			slices.Contains(lead[i:], "âm") {
			return "", 0, 0
		}
		return lead[i], d, len(lead) - 1 - i
	}
	return "", 0, 0
}

// leadIn gives the words, at most n, behind the last punctuation mark, number
// or figure of a text.
func leadIn(s string, n int) []string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune(".,;:()…%", r) || r == '\uFFFD' })
	words := strings.Fields(strings.ToLower(strings.TrimLeftFunc(s[i+1:], func(r rune) bool { return !unicode.IsLetter(r) })))
	return words[max(0, len(words)-n):]
}

func (b *book) signDisagrees(ref *data.FigureRef, before string) []found {
	const (
		far  = 8 // words in which a direction is looked for
		near = 2 // words between "giảm" and a growth that lets its sign go
	)
	f := b.table[data.Key{Indicator: ref.Indicator, Period: ref.Period, Area: ref.Area}]
	if f == nil {
		return nil
	}
	v, _ := f.Rate(b.unitOf(f))
	word, d, behind := directed(leadIn(before, far))
	sign := direction(v.Number.Sign())
	if v.State != data.Known || sign == 0 || word == "" || d == up && sign == up || data.Falls(word) && sign == down && behind <= near ||
		d == down && sign == up && behind > near {
		return nil
	}
	message := say("%[1]q đứng trước tốc độ tăng %[2]s của %[3]s (%[4]v)", "%[1]q stands before the growth %[2]s of %[3]s (%[4]v)",
		word, signedPercent(v.Number), b.figureName(f), v.Pos)
	hint := source.Textf("viết “tăng”, hoặc kiểm tra dấu của số liệu", "write “tăng”, or check the sign of the figure")
	if sign == down {
		hint = source.Textf("viết “giảm” ngay trước số liệu: khi đó số in ra không có dấu trừ", "write “giảm” directly before the figure: it then prints without a minus")
	}
	return []found{at(source.Error, ref.Pos, message, hint, subject(f.Key()))}
}

// typedSign finds a typed minus behind a space, and per cent.
var typedSign = regexp.MustCompile(`[\s\x{00A0}]([-−][0-9][0-9.,]*)[\s\x{00A0}]?%`)

func typedSigns(p *passage) []found {
	const far = 3
	s := string(p.runes)
	var all []found
	for _, m := range typedSign.FindAllStringSubmatchIndex(s, -1) {
		word, d, _ := directed(leadIn(s[:m[2]], far))
		if word == "" {
			continue
		}
		hint := source.Textf("bỏ dấu trừ sau “giảm”", "leave out the minus behind “giảm”")
		if d == up {
			hint = source.Textf("viết “giảm” và bỏ dấu trừ, hoặc sửa dấu", "write “giảm” without the minus, or mend the sign")
		}
		all = append(all, at(source.Error, p.posOf(s, m[2]),
			say("%[1]q đứng trước số âm %[2]q", "%[1]q stands before the negative number %[2]q", word, s[m[2]:m[3]]+"%"), hint))
	}
	return all
}

// roundedAway finds a reference whose number of digits makes zero of a figure
// that is not.
func (b *book) roundedAway(ref *data.FigureRef) (found, bool) {
	f := b.table[data.Key{Indicator: ref.Indicator, Period: ref.Period, Area: ref.Area}]
	if f == nil || ref.Part == data.PartRank {
		return found{}, false
	}
	u := b.unitOf(f)
	v, _ := f.Level(u)
	shown := ref.Unit
	switch ref.Part {
	case data.PartGrowth:
		v, _ = f.Rate(u)
		u, shown = data.ParseUnit("%"), data.Unit{}
	case data.PartShare:
		v = f.Share.Value
		u, shown = data.ParseUnit("%"), data.Unit{}
	}
	n := v.Number
	if shown.Given() {
		var ok bool
		if n, ok = u.Convert(n, shown); !ok {
			return found{}, false
		}
	}
	if v.State != data.Known || n.Sign() == 0 || ref.Digits < 0 || n.Round(ref.Digits).Sign() != 0 {
		return found{}, false
	}
	return at(source.Warning, ref.Pos,
		say("%[1]s in ra %[2]s, trong khi số liệu là %[3]s (%[4]v)", "%[1]s prints %[2]s, but the figure is %[3]s (%[4]v)",
			ref.Source, n.Round(ref.Digits), measure(v.Number, u), v.Pos),
		source.Textf("tăng số chữ số ở digits, hoặc chọn đơn vị nhỏ hơn", "give digits a larger number, or choose a smaller unit"),
		subject(f.Key())), true
}
