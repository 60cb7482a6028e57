package data

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"kyyeu/internal/source"
)

// This file holds the words by which people write in a table what the input
// format has short words for: periods, statuses, how exact a number is, units.
// They are understood in upper and lower case, with and without marks.

// Fold gives a text without what people leave out or write differently in a
// table: marks, upper case, white space at the ends and more than one blank.
// "Quý  I" and "quy i" are one. It is for comparing, not for printing.
func Fold(s string) string {
	var b strings.Builder
	for _, c := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case c == 'đ':
			b.WriteByte('d')
		case c < 0x300 || c > 0x36F: // not a combining mark
			b.WriteRune(c)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// The forms of periods after [Fold]. What stands between the number and the
// year is "năm", a stroke, a point, a hyphen, or a blank alone.
var (
	yearName    = regexp.MustCompile(`^(?:ca )?(?:nam )?(\d{4})$`)
	halfName    = regexp.MustCompile(`^(?:6 thang|nua) (dau|cuoi)(?: nam| cua nam)?[ /.-]+(\d{4})$`)
	quarterName = regexp.MustCompile(`^(?:quy ?|q)(iv|i{1,3}|[1-4])(?:,? nam)?[ /.-]+(\d{4})$`)
	monthName   = regexp.MustCompile(`^(?:thang ?|t)?(\d{1,2})(?:,? nam)?[ /.-]+(\d{4})$`)
	monthsName  = regexp.MustCompile(`^(?:luy ke )?(\d{1,2}) thang(?: dau)?(?: nam)?[ /.-]+(\d{4})$`)
)

// ParsePeriodName reads a period as [ParsePeriod] does, and as people write it
// in a table: "Năm 2021", "Quý I/2022", "Quý 1 năm 2022", "6 tháng đầu năm
// 2022", "9 tháng năm 2022", "Tháng 5/2022", "5/2022". What [PeriodKey.Name]
// prints in Vietnamese reads back as the same period: "6 tháng đầu năm" is a
// half, "6 tháng năm" the first six months, cumulated.
func ParsePeriodName(s string) (p PeriodKey, ok bool) {
	if p, ok = ParsePeriod(strings.TrimSpace(s)); ok {
		return p, true
	}
	s = Fold(s)
	number := func(digits string) int { n, _ := strconv.Atoi(digits); return n }
	if m := yearName.FindStringSubmatch(s); m != nil {
		p = PeriodKey{Kind: Year, Year: number(m[1])}
	} else if m := halfName.FindStringSubmatch(s); m != nil {
		p = PeriodKey{Half, number(m[2]), map[string]int{"dau": 1, "cuoi": 2}[m[1]]}
	} else if m := quarterName.FindStringSubmatch(s); m != nil {
		n, roman := map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4}[m[1]]
		if !roman {
			n = number(m[1])
		}
		p = PeriodKey{Quarter, number(m[2]), n}
	} else if m := monthName.FindStringSubmatch(s); m != nil {
		p = PeriodKey{Month, number(m[2]), number(m[1])}
	} else if m := monthsName.FindStringSubmatch(s); m != nil {
		p = PeriodKey{Months, number(m[2]), number(m[1])}
	}
	// The form of the input knows the bounds of years and numbers.
	if p.Kind == NoPeriod {
		return PeriodKey{}, false
	}
	return ParsePeriod(p.String())
}

// Title names the period as a form lists it: its Vietnamese name with a
// capital and plain spaces, "Quý I/2022".
func (p PeriodKey) Title() string {
	s := []rune(strings.ReplaceAll(p.Name(source.Vietnamese), "\u00a0", " "))
	return strings.ToUpper(string(s[:1])) + string(s[1:])
}

// ParseStatusName reads a status as [ParseStatus] does, and as people write it
// in a table: "chính thức", "sơ bộ", "ước tính", "ước", "ước đạt", "ước thực
// hiện".
func ParseStatusName(s string) (Status, bool) {
	switch s = Fold(s); s {
	case "chinh thuc":
		return Official, true
	case "so bo":
		return Preliminary, true
	case "uoc tinh", "uoc", "uoc dat", "uoc thuc hien":
		return Estimated, true
	}
	return ParseStatus(s)
}

// Title names the status as a form lists it: "chính thức", "sơ bộ", "ước
// tính".
func (s Status) Title() string { return [...]string{"chính thức", "sơ bộ", "ước tính"}[s] }

// ParseAboutName reads how exact a number is as [ParseAbout] does, and as
// people write it in a table: "gần", "hơn", "trên", "khoảng".
func ParseAboutName(s string) (About, bool) {
	switch s = Fold(s); s {
	case "gan":
		return Nearly, true
	case "hon", "tren":
		return Over, true
	case "khoang":
		return Around, true
	}
	return ParseAbout(s)
}

// indexTitle is what a form calls the unit of an index.
const indexTitle = "chỉ số (cùng kỳ năm trước = 100)"

// ParseUnitName reads a unit as [ParseUnit] does, and as people write it in a
// table: "Tỷ đồng" with a capital, "chỉ số" for an index.
func ParseUnitName(s string) Unit {
	switch Fold(s) {
	case "chi so", Fold(indexTitle):
		return ParseUnit("index")
	}
	u := ParseUnit(s)
	if first := strings.Fields(u.Name); len(first) > 1 && u.Family != Family(strings.ToLower(u.Name)) {
		u.Name = strings.ToLower(first[0]) + u.Name[len(first[0]):]
	}
	return u
}

// Title names the unit as a form lists it.
func (u Unit) Title() string {
	if u.Family == IndexFamily {
		return indexTitle
	}
	return u.Name
}

// Falls reports whether a word, in small letters, says that what follows is a
// fall: "giảm 2,63%" takes no minus, nor does "fell 2.63%".
func Falls(word string) bool {
	switch word {
	case "giảm", "fell", "falls", "down", "decreased", "declined", "dropped":
		return true
	}
	return false
}
