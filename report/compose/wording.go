package compose

import (
	"strconv"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// wording names what a document is about in one language: areas, periods, numbers
// with their units (number.go) and what must be said of them (qualify.go).
type wording struct {
	scope
	lang source.Lang
}

// in is the same in another language.
func (k wording) in(lang source.Lang) wording {
	k.lang = lang
	return k
}

// say gives a phrase of the program in the document's language.
func (k wording) say(vi, en string, args ...any) string {
	return source.Textf(vi, en, args...).In(k.lang)
}

// area is the name of an area; of the region in a text "toàn vùng" is said by
// who calls.
func (k wording) area(id string) string {
	a, _ := k.c.Area(id, k.lang)
	return a.Name.S
}

// inText names an area inside a sentence: "cả nước", "toàn vùng", "tỉnh Nghệ
// An".
func (k wording) inText(id string) string {
	switch id {
	case data.NationalID:
		return source.Text{VI: "cả\u00a0nước", EN: "the country"}.In(k.lang)
	case data.RegionID:
		return source.Text{VI: "toàn\u00a0vùng", EN: "the region"}.In(k.lang)
	}
	a, _ := k.c.Area(id, k.lang)
	return source.Text{VI: withKind(a), EN: a.Name.S}.In(k.lang)
}

// bind puts no-break spaces into the name of a unit.
func bind(name string) string { return strings.ReplaceAll(name, " ", "\u00a0") }

// edition is "lần thứ X" or "10th edition", never broken.
func (k wording) edition(n int) string {
	return k.say("lần\u00a0thứ\u00a0%[1]s", "%[2]s\u00a0edition", data.Roman(n), data.Ordinal(n))
}

// fullTitle is the conference's name with its number and year, "… lần thứ X –
// 2022", each of them once: a title that says one itself is given no other.
func (k wording) fullTitle(dash string) string {
	e := k.c.Event
	t := e.Title.S
	plain := strings.ToLower(strings.Join(strings.Fields(t), " "))
	if e.Edition.V > 0 && !strings.Contains(plain, "lần thứ ") && !strings.Contains(plain, "edition") {
		t += k.say(" ", ", ") + k.edition(e.Edition.V)
	}
	if y := k.year(); y != 0 && !endsInYear(plain, itoa(y)) {
		t += dash + itoa(y)
	}
	return t
}

// endsInYear reports whether a title in small letters says its year: "… năm
// 2022", "… – 2022", but not "giai đoạn 2021 – 2022".
func endsInYear(title, year string) bool {
	before, found := strings.CutSuffix(title, " "+year)
	words := strings.Fields(before)
	if n := len(words); found && n > 1 && (words[n-1] == "–" || words[n-1] == "-") {
		_, err := strconv.Atoi(words[n-2])
		return err != nil
	}
	return strings.Contains(title+" ", "năm "+year+" ")
}

// yearName is "năm 2022"; empty for no year.
func (k wording) yearName(y int) string {
	if y == 0 {
		return ""
	}
	return data.PeriodKey{Kind: data.Year, Year: y}.Name(k.lang)
}

// count writes small numbers in words: "bốn hạn chế".
func (k wording) count(n int) string {
	words := [...]source.Text{{VI: "không", EN: "no"}, {VI: "một", EN: "one"}, {VI: "hai", EN: "two"}, {VI: "ba", EN: "three"},
		{VI: "bốn", EN: "four"}, {VI: "năm", EN: "five"}, {VI: "sáu", EN: "six"}, {VI: "bảy", EN: "seven"},
		{VI: "tám", EN: "eight"}, {VI: "chín", EN: "nine"}, {VI: "mười", EN: "ten"}}
	if n < len(words) {
		return words[n].In(k.lang)
	}
	return itoa(n)
}

// listed joins with commas and "và".
func (k wording) listed(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + k.say(" và ", " and ") + items[last]
}
