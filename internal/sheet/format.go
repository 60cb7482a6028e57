package sheet

import (
	"strings"
	"time"
)

// format is a number format: a code such as `#,##0.00;[Red]-#,##0.00`, in
// sections for positive numbers, negative numbers, zero and text (ECMA-376
// part 1, 18.8.30 and 18.8.31).
type format struct{ sections []section }

// section is one part of a format.
type section struct {
	// parts are what is shown in order; those of digits lie between.
	parts []part
	// date: the parts are those of a day or a time.
	date bool
	// general is the format General, or @: as many digits as there are.
	general bool
	// odd is a fraction, a power of ten, or hours beyond a day, which this
	// package does not write.
	odd bool
	// whole, least and most are how many digits stand before the point, and
	// after it at least and at most.
	whole, least, most int
	grouped            bool
	percents, scales   int
	// condition, as in [>=1000], or 0.
	condition string
	bound     number
}

// part is a piece of a section: a literal text, a place for a digit ('0', '#',
// '?'), the point '.', letters of a date, or '@' for all of the content: what
// General shows of a number.
type part struct {
	kind byte // 'l' for a literal, 'd' for letters of a date
	text string
}

// builtIn are the codes that files name by number only (ECMA-376 part 1,
// 18.8.30). 14 is the short date of the reader's country, here Vietnam's.
var builtIn = map[int]string{
	1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
	5: `"$"#,##0_);\("$"#,##0\)`, 6: `"$"#,##0_);\("$"#,##0\)`, 7: `"$"#,##0.00_);\("$"#,##0.00\)`, 8: `"$"#,##0.00_);\("$"#,##0.00\)`,
	9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm",
	37: "#,##0_);(#,##0)", 38: "#,##0_);(#,##0)", 39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);(#,##0.00)",
	41: `_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)`, 42: `_("$"* #,##0_);_("$"* \(#,##0\);_("$"* "-"_);_(@_)`,
	43: `_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)`, 44: `_("$"* #,##0.00_);_("$"* \(#,##0.00\);_("$"* "-"??_);_(@_)`,
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
	// Dates of East Asian versions.
	27: "yyyy/m", 28: "m/d", 29: "m/d", 30: "m-d-yy", 31: "yyyy/m/d", 36: "yyyy/m", 50: "yyyy/m", 51: "m/d", 52: "yyyy/m",
	53: "m/d", 54: "m/d", 55: "yyyy/m", 56: "m/d", 57: "yyyy/m", 58: "m/d",
}

// maxCode is the length of a format code that is understood, in bytes: Excel
// allows no more than 255 characters.
const maxCode = 255

// parseFormat understands a format code. A longer or stranger one than any
// program writes is taken for General.
func parseFormat(code string) *format {
	f := &format{}
	if code == "" || len(code) > maxCode {
		code = "General"
	}
	s := section{}
	last := -1 // the part of the last place for a digit
	flush := func() {
		s.finish(last)
		f.sections = append(f.sections, s)
		s, last = section{}, -1
	}
	literal := func(t string) { s.parts = append(s.parts, part{'l', t}) }
	for i := 0; i < len(code); {
		c := code[i]
		i++
		switch {
		case c == ';':
			flush()
		case c == '"':
			end := strings.IndexByte(code[i:], '"')
			if end < 0 {
				end = len(code) - i
			}
			literal(code[i : i+end])
			i = min(i+end+1, len(code))
		case c == '\\':
			r := firstRune(code[i:])
			literal(r)
			i += len(r)
		case c == '_': // a space as wide as the next character
			literal(" ")
			i += len(firstRune(code[i:]))
		case c == '*': // filled up with the next character
			i += len(firstRune(code[i:]))
		case c == '[':
			end := strings.IndexByte(code[i:], ']')
			if end < 0 {
				end = len(code) - i
			}
			s.bracket(code[i : i+end])
			i = min(i+end+1, len(code))
		case c == '0' || c == '#' || c == '?':
			last = len(s.parts)
			s.parts = append(s.parts, part{kind: c})
		case c == '.':
			s.parts = append(s.parts, part{kind: '.'})
		case c == ',' && last >= 0:
			s.parts = append(s.parts, part{kind: ','})
		case c == '%':
			s.percents++
			literal("%")
		case c == '@':
			s.general = true
			s.parts = append(s.parts, part{kind: '@'})
		case c == '/' && last >= 0:
			s.odd = true
			literal("/")
		case (c == 'E' || c == 'e') && last >= 0 && i < len(code) && (code[i] == '+' || code[i] == '-'):
			s.odd = true
			i++
		case len(code)-i >= 6 && strings.EqualFold(code[i-1:i+6], "General"):
			s.general = true
			s.parts = append(s.parts, part{kind: '@'})
			i += 6
		case hasFold(code[i-1:], "AM/PM"):
			s.parts = append(s.parts, part{'d', "a"})
			i += len("AM/PM") - 1
		case hasFold(code[i-1:], "A/P"):
			s.parts = append(s.parts, part{'d', "a"})
			i += len("A/P") - 1
		case strings.IndexByte("yYmMdDhHsSeEbBgG", c) >= 0:
			j := i
			for j < len(code) && code[j]|0x20 == c|0x20 {
				j++
			}
			s.parts = append(s.parts, part{'d', strings.ToLower(code[i-1 : j])})
			i = j
		default:
			r := firstRune(code[i-1:])
			literal(r)
			i += len(r) - 1
		}
	}
	flush()
	return f
}

func firstRune(s string) string {
	for i := range s {
		if i > 0 {
			return s[:i]
		}
	}
	return s
}

func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// bracket takes in what stands in [ ]: a colour, a currency, a condition, or
// hours, minutes or seconds that run beyond a day.
func (s *section) bracket(t string) {
	switch lower := strings.ToLower(t); {
	case strings.HasPrefix(t, "$"):
		symbol, _, _ := strings.Cut(t[1:], "-")
		s.parts = append(s.parts, part{'l', symbol})
	case lower != "" && (strings.Trim(lower, "h") == "" || strings.Trim(lower, "m") == "" || strings.Trim(lower, "s") == ""):
		s.odd = true
		s.parts = append(s.parts, part{'d', lower})
	default:
		op := t[:len(t)-len(strings.TrimLeft(t, "<>="))]
		if n, ok := parseNumber(t[len(op):]); ok && op != "" {
			s.condition, s.bound = op, n
		}
	}
}

// finish says what the parts are together, once all are known; last is the
// last place for a digit.
func (s *section) finish(last int) {
	dates, point := false, -1
	for i, p := range s.parts {
		dates = dates || p.kind == 'd'
		if p.kind == '.' && point < 0 {
			point = i
		}
	}
	if s.date = dates; s.date {
		return
	}
	lastWhole := last // the last place before the point
	if point >= 0 {
		for lastWhole = point - 1; lastWhole >= 0 && !s.parts[lastWhole].digit(); lastWhole-- {
		}
	}
	kept := s.parts[:0:0]
	for i, p := range s.parts {
		switch {
		case p.kind == ',' && (i > last || point >= 0 && i > lastWhole && i < point):
			s.scales++
			continue
		case p.kind == ',' && (point < 0 || i < point):
			s.grouped = true
			continue
		case p.kind == ',' || p.kind == '.' && i != point:
			p = part{'l', string(p.kind)}
		case p.digit() && (point < 0 || i < point):
			s.whole++
		case p.digit():
			s.most++
			if p.kind == '0' {
				s.least = s.most
			}
		}
		kept = append(kept, p)
	}
	s.parts = kept
}

func (p part) digit() bool { return p.kind == '0' || p.kind == '#' || p.kind == '?' }

// section chooses what a number is shown under, and whether that shows the
// number's minus by itself. It is nil when the number fits no condition.
func (f *format) section(n number) (s *section, minus bool) {
	negative, zero := n.negative && n.digits != "", n.digits == ""
	conditions := false
	for i := range f.sections {
		s := &f.sections[i]
		if s.condition != "" {
			conditions = true
			if s.holds(n) {
				return s, negative && i == 0
			}
		} else if conditions && i < 3 {
			return s, negative
		}
	}
	if conditions {
		return nil, false
	}
	count := len(f.sections)
	switch {
	case negative && count > 1:
		return &f.sections[1], false
	case zero && count > 2:
		return &f.sections[2], false
	}
	return &f.sections[0], negative
}

func (s *section) holds(n number) bool {
	c := n.compare(s.bound)
	switch s.condition {
	case "<":
		return c < 0
	case "<=":
		return c <= 0
	case ">":
		return c > 0
	case ">=":
		return c >= 0
	case "=":
		return c == 0
	}
	return c != 0 // <>
}

// places are the decimals that the section shows, -1 when that depends on the
// number.
func (s *section) places() int {
	if s.general || s.odd || s.least != s.most || s.whole+s.most == 0 {
		return -1
	}
	return s.most
}

// blank says that the section shows nothing at all.
func (s *section) blank() bool { return len(s.parts) == 0 }

// number shows a number under a section of digits; empty for a section that
// shows it in a way this package does not write.
func (s *section) number(n number, minus bool) string {
	if s.odd {
		return ""
	}
	n.exp += 2*s.percents - 3*s.scales
	if !s.general {
		n = n.round(s.most)
	}
	whole, fraction := n.parts()
	fraction += strings.Repeat("0", max(0, s.least-len(fraction)))

	var b strings.Builder
	if minus {
		b.WriteByte('-')
	}
	left := s.whole // places before the point that are still to come
	point := false
	for _, p := range s.parts {
		switch {
		case p.kind == 'l':
			b.WriteString(p.text)
		case p.kind == '@':
			b.WriteString(number{digits: n.digits, exp: n.exp}.String())
		case p.kind == '.':
			if point = true; s.whole == 0 {
				s.group(&b, whole, 0)
			}
			b.WriteByte('.')
		case p.digit() && !point:
			// The first place takes all digits that the others leave.
			n := 0
			if len(whole) > left-1 {
				n = len(whole) - left + 1
			}
			if s.group(&b, whole[:n], left-1); n == 0 && p.kind == '0' {
				s.group(&b, "0", left-1)
			}
			whole = whole[n:]
			left--
		case p.digit():
			if fraction != "" {
				b.WriteByte(fraction[0])
				fraction = fraction[1:]
			}
		}
	}
	return b.String()
}

// group writes digits of the whole part with after more to come, and a comma
// before each third from the end.
func (s *section) group(b *strings.Builder, digits string, after int) {
	for i := range len(digits) {
		b.WriteByte(digits[i])
		if rest := len(digits) - 1 - i + after; s.grouped && rest > 0 && rest%3 == 0 {
			b.WriteByte(',')
		}
	}
}

// epoch is the day before day 1 of the date system: 1 January 1900, or day 0
// of the other one, 1 January 1904.
func epoch(from1904 bool) time.Time {
	if from1904 {
		return time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC)
}

// lastDay is 31 December 9999, counted from 1900: the last date that Excel
// shows.
const lastDay = 2958465

// day gives the day that a number is in a date system; ok is false for a
// number that no sheet shows as a date. Days 0 and 60 of 1900 are shown but
// never were: their day is zero. Excel took over from Lotus 1-2-3 that 1900
// was a leap year (Microsoft, "Excel incorrectly assumes that the year 1900 is
// a leap year").
func day(n number, from1904 bool) (d time.Time, ok bool) {
	whole, _ := n.parts()
	if n.negative && n.digits != "" || len(whole) > len("2958465") {
		return time.Time{}, false
	}
	days := 0
	for _, c := range []byte(whole) {
		days = days*10 + int(c-'0')
	}
	switch {
	case days > lastDay:
		return time.Time{}, false
	case !from1904 && (days == 0 || days == 60):
		return time.Time{}, true
	case !from1904 && days > 60:
		days--
	}
	d = epoch(from1904).AddDate(0, 0, days)
	return d, d.Year() <= 9999
}

// hasDay says that a section of a date shows a day, month or year, not a time
// alone.
func (s *section) hasDay() bool {
	for i, p := range s.parts {
		if p.kind == 'd' && (strings.IndexByte("ydegb", p.text[0]) >= 0 || p.text[0] == 'm' && !s.minutes(i)) {
			return true
		}
	}
	return false
}

// minutes says that the letters m at a part mean minutes: after hours or
// before seconds.
func (s *section) minutes(at int) bool {
	if len(s.parts[at].text) > 2 {
		return false
	}
	for i := at - 1; i >= 0; i-- {
		if p := s.parts[i]; p.kind == 'd' {
			if p.text[0] == 'h' {
				return true
			}
			break
		}
	}
	for _, p := range s.parts[at+1:] {
		if p.kind == 'd' {
			return p.text[0] == 's'
		}
	}
	return false
}

// show shows a day and the time in it, seconds into the day. Names are
// English, as in the code without a language.
func (s *section) show(d time.Time, seconds int) string {
	if s.odd || d.IsZero() {
		return ""
	}
	half := false
	for _, p := range s.parts {
		half = half || p.text == "a"
	}
	t := d.Add(time.Duration(seconds) * time.Second)
	var b strings.Builder
	for i, p := range s.parts {
		switch p.kind {
		case 'l':
			b.WriteString(p.text)
		case '.', ',':
			b.WriteByte(p.kind)
		case '0', '#', '?': // tenths of a second
			b.WriteByte('0')
		case 'd':
			b.WriteString(t.Format(s.layout(i, half)))
		}
	}
	return b.String()
}

// layout gives the letters of a part as a layout of package time.
func (s *section) layout(at int, half bool) string {
	text := s.parts[at].text
	n := min(len(text), 4)
	switch text[0] {
	case 'y', 'e':
		if n <= 2 && text[0] == 'y' {
			return "06"
		}
		return "2006"
	case 'm':
		if s.minutes(at) {
			return [...]string{"4", "04"}[n-1]
		}
		return [...]string{"1", "01", "Jan", "January"}[n-1]
	case 'd':
		return [...]string{"2", "02", "Mon", "Monday"}[n-1]
	case 'h':
		if half {
			return [...]string{"3", "03"}[min(n, 2)-1]
		}
		return "15"
	case 's':
		return [...]string{"5", "05"}[min(n, 2)-1]
	case 'a':
		return "PM"
	}
	return ""
}
