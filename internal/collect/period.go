package collect

import (
	"regexp"
	"strconv"
	"strings"

	"kyyeu/report/data"
)

// when is what a heading says of a period; a part that it does not say is 0.
type when struct {
	kind data.PeriodKind
	year int
	n    int
	// status is "official", "preliminary" or "estimated"; empty when not said.
	status string
	// before says that it is the same period of the year before.
	before bool
	// cumulative says "luỹ kế" without saying up to when.
	cumulative bool
	// plan says that the numbers are planned or expected: they are no figures.
	plan bool
	// unclear says that there is more than one reading: a span of years, a day.
	unclear bool
	// several says that more than one part of a year is named, "Quý III và 9
	// tháng": the year is certain, the part is not.
	several bool
}

var (
	yearForm = pattern(`\b(?:19|20)\d\d\b`)
	spanForm = pattern(`\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)?\d\d\b|\b(?:19|20)\d\d/\d\d\b|giai doan|nien do|nien vu|nam tai chinh|nhiem ky`)
	// yearEnd is the last day of a year: up to it, or on it, is that year.
	yearEnd  = pattern(`\b31[/.-]12[/.-]((?:19|20)\d\d)\b`)
	dayForm  = pattern(`\b(?:den|ngay|toi|het) (?:ngay )?\d{1,2}/\d{1,2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d\b`)
	halfForm = pattern(`\b(?:6|sau) thang (dau|cuoi)(?: nam)?\b|\bh([12])\b`)
	// firstForm is a span of months from January on, "T1-T9".
	firstForm  = pattern(`\b(?:thang|t)\s?0?1\s?(?:-|–|den)\s?(?:thang |t)?\s?(\d{1,2})\b`)
	upToForm   = pattern(`(?:luy ke|cong don|tu dau nam|tu thang (?:0?1|mot))\D{0,24}?thang (\d{1,2})\b`)
	monthsForm = pattern(`\b(\d{1,2})\s?(?:thang\b|t\b)`)
	monthForm  = pattern(`\b(?:thang|thg|t)\s?\.?(\d{1,2})\b`)
	// yearWord names a whole year without its number.
	yearWord    = pattern(`\bnam (?:truoc|ngoai|nay|bao cao)\b`)
	slashForm   = pattern(`\b(\d{1,2})[/.-]((?:19|20)\d\d)\b`)
	quarterForm = pattern(`\b(?:quy|q)\s?\.?(iv|i{1,3}|[1-4])\b`)
	severalForm = pattern(`\b(?:quy|q)\s?(?:iv|i{1,3}|[1-4])\s?(?:\+|-|,|&|va|den)\s?(?:quy\s)?(?:iv|i{1,3}|[1-4])\b` +
		`|\b(?:(?:quy|q)\s?(?:iv|i{1,3}|[1-4])|(?:thang|t)\s?\d{1,2})(?:(?: nam |/)(?:19|20)\d\d)?\s?(?:\+|,|;|&|va)\s?(?:uoc |luy ke )*(?:\d{1,2}\s?(?:thang|t)|ca nam)\b` +
		`|\b(?:thang|t)\s?\d{1,2}\s?(?:-|–|den|,|;|&|va|\+)\s?(?:den )?(?:thang |t)?\s?\d{1,2}\b` +
		`|\b(?:[1-57-9]|1[01]) thang cuoi\b`)
	planForm     = pattern(`\bke hoach\b|\bdu toan\b|\bkh\b|\bmuc tieu\b|\bdu kien\b|\bdu bao\b|\bphan dau\b|\bchi tieu giao\b|\bplan\b`)
	estimateForm = pattern(`\buoc\b|\best\b|\bestimated?\b|\but\b|\buth\b`)
	prelimForm   = pattern(`\bso bo\b|\bprel\b|\bpreliminary\b|\bsb\b`)
	officialForm = pattern(`\bchinh thuc\b|\bthuc hien\b|\bth\b`)
	beforeForm   = pattern(`\bcung ky(?: nam (?:truoc|ngoai))?\b|\bck\b|\bnam truoc\b|\bsame period\b`)
	cumulForm    = pattern(`\bluy ke\b|\bcong don\b|\btu dau nam\b|\blk\b`)
)

var (
	// pointedYear is a year that a program printed as a number: "2,015".
	pointedYear = pattern(`\b([12])[.,]([09]\d\d)\b`)
	// shortYear is a year of two digits behind a part of one: "9T/21".
	shortYear = pattern(`\b((?:thang|quy|q|t)\s?(?:\d{1,2}|iv|i{1,3})|\d{1,2}\s?(?:thang|t))\s?/\s?(1[3-9]|[23]\d)\b`)
	// baseYear is the year of whose prices a value is, not the one it is of.
	baseYear = pattern(`\bgia (?:so sanh|ss|co dinh|goc)(?: nam)? ?(?:19|20)\d\d|\bnam goc (?:19|20)\d\d|\bgoc (?:19|20)\d\d|\bnam (?:truoc|(?:19|20)\d\d) ?= ?100`)
)

// readWhen reads a folded heading.
func readWhen(s string) when {
	var w when
	s = baseYear().ReplaceAllString(pointedYear().ReplaceAllString(s, "$1$2"), " ")
	s = shortYear().ReplaceAllString(yearEnd().ReplaceAllString(s, "$1"), "$1/20$2")
	years := yearForm().FindAllString(s, -1)
	w.unclear = spanForm().MatchString(s) || dayForm().MatchString(s)
	w.several = severalForm().MatchString(firstForm().ReplaceAllString(s, " "))
	switch {
	case len(years) == 1:
		w.year, _ = strconv.Atoi(years[0])
	case len(years) > 1:
		for _, y := range years[1:] {
			w.unclear = w.unclear || y != years[0]
		}
		w.year, _ = strconv.Atoi(years[0])
	}
	switch {
	case planForm().MatchString(s):
		w.plan = true
	case estimateForm().MatchString(s):
		w.status = data.Estimated.String()
	case prelimForm().MatchString(s):
		w.status = data.Preliminary.String()
	case officialForm().MatchString(s):
		w.status = data.Official.String()
	}
	w.before = beforeForm().MatchString(s)
	w.cumulative = cumulForm().MatchString(s)
	w.length(s)
	return w
}

// length finds out which part of a year is meant.
func (w *when) length(s string) {
	if m := slashForm().FindStringSubmatch(s); m != nil && !strings.Contains(s, "thang") {
		if n, _ := strconv.Atoi(m[1]); n >= 1 && n <= 12 && !dayForm().MatchString(s) {
			w.kind, w.n = data.Month, n
			return
		}
	}
	// A year's own digits are no month: "2021 t" and the like.
	t := yearForm().ReplaceAllString(s, " ")
	if m := halfForm().FindStringSubmatch(t); m != nil {
		w.kind, w.n = data.Half, 1
		if m[1] == "cuoi" || m[2] == "2" {
			w.n = 2
		}
		return
	}
	for _, form := range []*regexp.Regexp{upToForm(), firstForm()} {
		if m := form.FindStringSubmatch(t); m != nil {
			w.months(m[1])
			return
		}
	}
	if m := quarterForm().FindStringSubmatch(t); m != nil {
		w.kind = data.Quarter
		w.n = map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}[m[1]]
		return
	}
	months, month := monthsForm().FindStringSubmatchIndex(t), monthForm().FindStringSubmatchIndex(t)
	switch {
	case months != nil && (month == nil || months[0] < month[0]):
		w.months(t[months[2]:months[3]])
	case month != nil:
		if n, _ := strconv.Atoi(t[month[2]:month[3]]); n >= 1 && n <= 12 {
			w.kind, w.n = data.Month, n
			if w.cumulative {
				w.months(t[month[2]:month[3]])
			}
		}
	case w.year != 0 && !w.cumulative:
		w.kind = data.Year
	}
}

// months sets the first n months of a year: six are a half-year, twelve a year.
func (w *when) months(digits string) {
	n, _ := strconv.Atoi(digits)
	switch {
	case n < 1 || n > 12:
	case n == 6:
		w.kind, w.n = data.Half, 1
	case n == 12:
		w.kind, w.n = data.Year, 0
	default:
		w.kind, w.n = data.Months, n
	}
}

// said reports whether anything was said of a period.
func (w when) said() bool { return w.kind != data.NoPeriod || w.year != 0 || w.before || w.cumulative }

// in completes w with what its surroundings say.
func (w when) in(around when) when {
	if w.year == 0 {
		w.year = around.year
	}
	if w.kind == data.NoPeriod {
		w.kind, w.n = around.kind, around.n
		if w.cumulative && w.kind == data.Month {
			w.months(strconv.Itoa(w.n))
		}
	}
	if w.status == "" {
		w.status = around.status
	}
	return w
}

// key gives the period; ok is false when something is missing or unclear.
func (w when) key() (data.PeriodKey, bool) {
	if w.year == 0 || w.kind == data.NoPeriod || w.unclear || w.several {
		return data.PeriodKey{}, false
	}
	return data.PeriodKey{Kind: w.kind, Year: w.year, N: w.n}, true
}

// yearBefore reports whether what a heading compares with may be the same
// period of the year before p.
func (w when) yearBefore(p data.PeriodKey) bool {
	if w.before || !w.said() {
		return w.year == 0 || w.year == p.Year-1
	}
	return (w.year == 0 || w.year == p.Year-1) && (w.kind == data.NoPeriod || w.kind == p.Kind && w.n == p.N || w.kind == data.Year && w.year == p.Year-1)
}
