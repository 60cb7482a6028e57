package data

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"

	"kyyeu/internal/source"
)

// Day is a calendar date, or a month (Day 0) or a year (Month and Day 0): a
// source's date may be any of the three. The zero value is no date.
type Day struct{ Year, Month, Day int }

// Date is a day and the place where it was given.
type Date struct {
	Day
	Pos source.Pos
}

// Given reports whether there is a date.
func (d Day) Given() bool { return d.Year != 0 }

// Full reports whether the day of the month is known.
func (d Day) Full() bool { return d.Day != 0 }

var dayForm = regexp.MustCompile(`^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$`)

// ParseDay reads 2022-05-13, 2022-05 or 2022; ok is false for anything else,
// a 30th of February among it.
func ParseDay(s string) (d Day, ok bool) {
	m := dayForm.FindStringSubmatch(s)
	if m == nil {
		return Day{}, false
	}
	d.Year, _ = strconv.Atoi(m[1])
	d.Month, _ = strconv.Atoi(m[2])
	d.Day, _ = strconv.Atoi(m[3])
	if d.Year < 1900 || d.Year > 2199 ||
		m[2] != "" && (d.Month < 1 || d.Month > 12) ||
		m[3] != "" && (d.Day < 1 || d.Day > daysIn(d.Year, d.Month)) {
		return Day{}, false
	}
	return d, true
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && year%100 != 0 || year%400 == 0 {
			return 29
		}
		return 28
	}
	return 31
}

// Compare orders days; a month or a year stands before its first day.
func (d Day) Compare(e Day) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// String gives the form of the input: 2022-05-13, 2022-05, 2022.
func (d Day) String() string {
	switch {
	case d.Day != 0:
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	case d.Month != 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d", d.Year)
}

// Short prints the date in a text: 13/5/2022, 05/02/2022, 12/2021, 2022. Days
// below 10 and the months 1 and 2 are padded, as Nghị định 30/2020 (Phụ lục I,
// II.4) does in full dates.
func (d Day) Short(l source.Lang) string {
	switch {
	case !d.Given():
		return ""
	case l == source.English && d.Day != 0:
		return fmt.Sprintf("%d\u00a0%s\u00a0%d", d.Day, months[d.Month], d.Year)
	case l == source.English && d.Month != 0:
		return fmt.Sprintf("%s\u00a0%d", months[d.Month], d.Year)
	case d.Day != 0:
		return fmt.Sprintf("%02d/%s/%d", d.Day, monthDigits(d.Month), d.Year)
	case d.Month != 0:
		return fmt.Sprintf("%s/%d", monthDigits(d.Month), d.Year)
	}
	return strconv.Itoa(d.Year)
}

// Long prints a full date as documents do: "ngày 13 tháng 5 năm 2022". The
// spaces inside it are no-break spaces.
func (d Day) Long(l source.Lang) string {
	if l == source.English || !d.Full() {
		return d.Short(l)
	}
	day, month, year := d.Parts()
	return fmt.Sprintf("ngày\u00a0%s tháng\u00a0%s năm\u00a0%s", day, month, year)
}

// Parts are day, month and year as a full date writes them, "05", "01", "2022";
// empty for what is not known.
func (d Day) Parts() (day, month, year string) {
	if d.Day != 0 {
		day = fmt.Sprintf("%02d", d.Day)
	}
	if d.Month != 0 {
		month = monthDigits(d.Month)
	}
	if d.Year != 0 {
		year = strconv.Itoa(d.Year)
	}
	return day, month, year
}

func monthDigits(m int) string {
	if m <= 2 {
		return fmt.Sprintf("%02d", m)
	}
	return strconv.Itoa(m)
}
