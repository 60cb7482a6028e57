package data

import (
	"fmt"
	"regexp"
	"strconv"

	"kyyeu/internal/source"
)

// PeriodKind is the length of a period.
type PeriodKind uint8

const (
	// NoPeriod is the zero value: none was given.
	NoPeriod PeriodKind = iota
	// Year is a calendar year: "2021".
	Year
	// Half is half a year: "2022-H1".
	Half
	// Quarter is three months: "2022-Q1".
	Quarter
	// Month is one month: "2022-05".
	Month
	// Months is the months of a year up to one, cumulated: "2022-M09".
	Months
)

// PeriodKey is a period as a comparable value.
type PeriodKey struct {
	Kind PeriodKind
	Year int
	// N is the half, quarter or month, or the number of cumulated months; 0
	// for a year.
	N int
}

// Period is a period and the place where it was given.
type Period struct {
	PeriodKey
	Pos source.Pos
}

var periodForm = regexp.MustCompile(`^(\d{4})(?:-(?:H([12])|Q([1-4])|M(0[1-9]|1[0-2])|(0[1-9]|1[0-2])))?$`)

// ParsePeriod reads 2021, 2022-H1, 2022-Q1, 2022-05 or 2022-M09; ok is false
// for anything else. Years run from 1900 to 2199.
func ParsePeriod(s string) (p PeriodKey, ok bool) {
	m := periodForm.FindStringSubmatch(s)
	if m == nil {
		return PeriodKey{}, false
	}
	p = PeriodKey{Kind: Year}
	p.Year, _ = strconv.Atoi(m[1])
	if p.Year < 1900 || p.Year > 2199 {
		return PeriodKey{}, false
	}
	for i, kind := range []PeriodKind{Half, Quarter, Months, Month} {
		if m[i+2] != "" {
			p.Kind = kind
			p.N, _ = strconv.Atoi(m[i+2])
		}
	}
	return p, true
}

// String gives the form of the input.
func (p PeriodKey) String() string {
	switch p.Kind {
	case Year:
		return fmt.Sprintf("%04d", p.Year)
	case Half:
		return fmt.Sprintf("%04d-H%d", p.Year, p.N)
	case Quarter:
		return fmt.Sprintf("%04d-Q%d", p.Year, p.N)
	case Month:
		return fmt.Sprintf("%04d-%02d", p.Year, p.N)
	case Months:
		return fmt.Sprintf("%04d-M%02d", p.Year, p.N)
	}
	return ""
}

// Before is the same period of the year before: what a growth compares with.
func (p PeriodKey) Before() PeriodKey { p.Year--; return p }

// End is the last day of the period.
func (p PeriodKey) End() Day {
	month := map[PeriodKind]int{Year: 12, Half: 6 * p.N, Quarter: 3 * p.N, Month: p.N, Months: p.N}[p.Kind]
	return Day{p.Year, month, daysIn(p.Year, month)}
}

// Compare orders periods by their last day, then by kind and number.
func (p PeriodKey) Compare(q PeriodKey) int {
	if c := p.End().Compare(q.End()); c != 0 {
		return c
	}
	return int(p.Kind) - int(q.Kind)
}

// Roman gives 1 to 3999 in Roman numerals, anything else in digits.
func Roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	s := ""
	for i, v := range []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1} {
		for ; n >= v; n -= v {
			s += []string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}[i]
		}
	}
	return s
}

// Ordinal gives a number in English as one counts by it: 1st, 2nd, 3rd, 11th.
func Ordinal(n int) string {
	ending := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return strconv.Itoa(n) + ending
}

// Name names the period in a text: "năm 2021", "quý I/2022", "6 tháng đầu năm
// 2022", "tháng 5/2022", "9 tháng năm 2022". Its spaces are no-break spaces.
func (p PeriodKey) Name(l source.Lang) string {
	var t source.Text
	switch p.Kind {
	case Year:
		t = source.Textf("năm\u00a0%d", "%d", p.Year)
	case Half:
		t = source.Textf("6\u00a0tháng %[1]s\u00a0năm\u00a0%[2]d", "H%[3]d\u00a0%[2]d",
			[]string{"", "đầu", "cuối"}[p.N], p.Year, p.N)
	case Quarter:
		t = source.Textf("quý\u00a0%[1]s/%[2]d", "Q%[3]d\u00a0%[2]d", Roman(p.N), p.Year, p.N)
	case Month:
		t = source.Textf("tháng\u00a0%[1]d/%[2]d", "%[3]s\u00a0%[2]d", p.N, p.Year, months[p.N])
	case Months:
		t = source.Textf("%d\u00a0tháng năm\u00a0%d", "first\u00a0%d months of\u00a0%d", p.N, p.Year)
	}
	return t.In(l)
}

var months = [...]string{"", "January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}
