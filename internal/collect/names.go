package collect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kyyeu/internal/provinces"
	"kyyeu/report/data"
)

// names finds the areas and indicators of a conference in the labels of a
// sheet.
type names struct {
	c *data.Conference
	// areas are the names that areas go by, in lower case; the longest first,
	// so that "Bà Rịa - Vũng Tàu" is not taken for a part of it.
	areas []areaName
	// indicators are the words of each indicator's names.
	indicators []indicatorName
}

type areaName struct{ id, name string }

type indicatorName struct {
	id    string
	terms []string
	// word is the one word with its marks that the name comes down to, "" when
	// there are more: without marks "bia" (beer) and "bìa" (cover) are one.
	word string
}

// says reports whether a text has the word of the name with its marks.
func (i *indicatorName) says(text string) bool {
	return i.word == "" || data.Fold(text) == lower(text) || slices.Contains(word().FindAllString(lower(text), -1), i.word)
}

func newNames(c *data.Conference) *names {
	n := &names{c: c}
	for _, p := range c.Provinces {
		n.area(p.ID.S, p.Name.S)
	}
	n.area(data.RegionID, c.Region.Name.S)
	for _, s := range []string{"toàn vùng", "cả vùng", "tổng vùng", "vùng " + c.Region.Name.S} {
		n.area(data.RegionID, s)
	}
	for _, s := range []string{"cả nước", "toàn quốc", "whole country"} {
		n.area(data.NationalID, s)
	}
	slices.SortStableFunc(n.areas, func(a, b areaName) int { return len(b.name) - len(a.name) })
	for _, i := range c.Indicators {
		for _, s := range []string{i.Name.S, brackets().ReplaceAllString(i.Name.S, "")} {
			own := indicatorName{id: i.ID.S, terms: essential(terms(s))}
			if words := word().FindAllString(lower(s), -1); len(own.terms) == 1 && len(words) > 0 {
				own.word = words[len(words)-1]
			}
			n.indicators = append(n.indicators, own)
		}
	}
	return n
}

func (n *names) area(id, name string) {
	if name == "" {
		return
	}
	n.areas = append(n.areas, areaName{id, lower(name)})
}

// sums may stand before the name of an area that others add up to.
var sums = pattern(`^(?:tổng cộng|tổng số|tổng|cộng)\s+(?:của\s+)?`)

// areaOf gives the area that a label names, and nothing but it; known says
// that it is a province of the country, though perhaps none of the conference.
func (n *names) areaOf(label string) (id string, known bool) {
	s := lower(name(label))
	if s == "" || n.remark(label, "") != "" {
		return "", false
	}
	s = sums().ReplaceAllString(s, "")
	short := provinces.Bare(s)
	for _, a := range n.areas {
		if a.name == s || a.name == short || provinces.Bare(a.name) == short {
			return a.id, true
		}
	}
	if p, _, ok := provinces.Find(s); ok {
		for _, q := range n.c.Provinces {
			if own, _, ok := provinces.Find(q.Name.S); ok && own.Name == p.Name {
				return q.ID.S, true
			}
		}
		return "", true
	}
	if data.Fold(s) == s { // without marks: "nghe an"
		for _, a := range n.areas {
			if data.Fold(a.name) == s || data.Fold(a.name) == data.Fold(short) {
				return a.id, true
			}
		}
	}
	return "", false
}

// areasIn lists the areas that a running text names, each once.
func (n *names) areasIn(text string) []string {
	s := lower(text)
	bare := s == data.Fold(s) // names of files have no marks: "nghe-an.xlsx"
	var ids []string
	for _, a := range n.areas {
		name := a.name
		if bare {
			name = data.Fold(name)
		}
		if rest, ok := without(s, name); ok {
			s = rest
			if !slices.Contains(ids, a.id) {
				ids = append(ids, a.id)
			}
		}
	}
	return ids
}

// without takes a name out of a text, wherever it stands as words of its own.
func without(text, name string) (rest string, found bool) {
	letter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return text, found
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(name):])
		if letter(before) || letter(after) {
			from = i + len(name)
			continue
		}
		text, found, from = text[:i]+" "+text[i+len(name):], true, i
	}
}

// likely is the least overlap of words that makes an indicator worth asking for.
const likely = 0.5

// indicatorOf gives the indicator whose name has the same words as a label;
// else the most similar one as near, with sure false.
func (n *names) indicatorOf(label string) (id string, sure bool) {
	t := essential(terms(name(label)))
	if len(t) == 0 {
		return "", false
	}
	best, bestID := 0.0, ""
	for _, i := range n.indicators {
		if !i.says(label) {
			continue
		}
		if sameTerms(t, i.terms) {
			return i.id, n.remark(label, i.id) == ""
		}
		o := overlap(t, i.terms)
		if contains(t, i.terms) || contains(i.terms, t) {
			o = max(o, likely) // one name says all that the other says, and more
		}
		if o > best {
			best, bestID = o, i.id
		}
	}
	if best < likely {
		return "", false
	}
	return bestID, false
}

// contains reports whether all words of b are in a.
func contains(a, b []string) bool {
	for _, w := range b {
		if !slices.Contains(a, w) {
			return false
		}
	}
	return len(b) > 0
}

// essential leaves out the words that the departments put in or leave out as
// they like: "kim ngạch xuất khẩu", "trị giá xuất khẩu" and "xuất khẩu" are one.
func essential(t []string) []string {
	s := " " + strings.Join(t, " ") + " "
	for _, w := range []string{" kim ngach ", " tri gia "} {
		for _, trade := range []string{"xuat khau ", "nhap khau "} {
			s = strings.ReplaceAll(s, w+trade, " "+trade)
		}
	}
	s = strings.Replace(s, " doanh thu ban le ", " ban le ", 1)
	s = strings.Replace(s, " dich vu tieu dung ", " dich vu ", 1)
	s = strings.Replace(s, " hang hoa doanh thu dich vu ", " hang hoa dich vu ", 1)
	s = strings.Replace(s, " tong xuat khau ", " xuat khau ", 1)
	s = strings.Replace(s, " tong nhap khau ", " nhap khau ", 1)
	for _, w := range []string{" tong so ", " so luong ", " san luong ", " so "} {
		if rest, ok := strings.CutPrefix(s, w); ok && rest != "" {
			s = " " + rest
			break
		}
	}
	return strings.Fields(s)
}
