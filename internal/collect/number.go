package collect

import (
	"strings"
	"unicode"

	"kyyeu/internal/sheet"
	"kyyeu/report/data"
)

// notation is how a number that was entered as text is written.
type notation uint8

const (
	// either fits both: "1234", "-".
	either notation = iota
	// vietnamese has a decimal comma.
	vietnamese
	// english has a decimal point.
	english
	// ambiguous is a single sign before exactly three digits, "1.234": a
	// thousandfold difference lies between its readings.
	ambiguous
	// noNumber is any other text.
	noNumber
)

// spaces may group digits: "1 234,5" with any of the spaces that are printed
// between digits.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\u202f' || r == '\u2009' }

// bare takes a number out of its text: white space, an apostrophe before it, a
// per cent sign behind it, typographic signs.
func bare(s string) (number string, percent bool) {
	s = strings.TrimSpace(s)
	s = strings.TrimPrefix(s, "'")
	if t, ok := strings.CutSuffix(s, "%"); ok {
		s, percent = strings.TrimRightFunc(t, isSpace), true
	}
	s = strings.NewReplacer("−", "-", "–", "-", "＋", "+").Replace(strings.TrimSpace(s))
	return s, percent
}

// grouped takes the spaces out of a number whose digits they group in threes;
// ok is false when spaces stand elsewhere.
func grouped(s string) (string, bool) {
	if strings.IndexFunc(s, isSpace) < 0 {
		return s, true
	}
	whole, rest := s, ""
	if i := strings.IndexAny(s, ".,"); i >= 0 {
		whole, rest = s[:i], s[i:]
	}
	if strings.IndexFunc(rest, isSpace) >= 0 {
		return s, false
	}
	parts := strings.FieldsFunc(whole, isSpace)
	for i, p := range parts {
		p = strings.TrimLeft(p, "+-")
		if i > 0 && len(p) != 3 || i == 0 && (len(p) > 3 || p == "") || !digits(p) {
			return s, false
		}
	}
	return strings.Join(parts, "") + rest, true
}

// notationOf says which notation a text proves.
func notationOf(s string) notation {
	s, _ = bare(s)
	if missingMark(s) {
		return either
	}
	spaced := strings.IndexFunc(s, isSpace) >= 0
	s, ok := grouped(s)
	s = strings.TrimLeft(s, "+-")
	if !ok || s == "" || strings.Trim(s, "0123456789.,") != "" || !digits(s[:1]) || !digits(s[len(s)-1:]) {
		return noNumber
	}
	points, commas := strings.Count(s, "."), strings.Count(s, ",")
	switch {
	case points == 0 && commas == 0:
		return either
	case points > 0 && commas > 0:
		if spaced {
			return noNumber
		}
		if strings.LastIndex(s, ",") > strings.LastIndex(s, ".") {
			return proves(vietnamese, s, ".", commas)
		}
		return proves(english, s, ",", points)
	case points > 1:
		return proves(vietnamese, s, ".", 1)
	case commas > 1:
		return proves(english, s, ",", 1)
	}
	decimal := vietnamese
	if points == 1 {
		decimal = english
	}
	whole, rest, _ := strings.Cut(strings.Replace(s, ",", ".", 1), ".")
	if len(rest) == 3 && len(whole) <= 3 && whole[0] != '0' && !spaced {
		return ambiguous
	}
	return decimal
}

// proves gives n when group separates threes of digits throughout and the
// decimal sign stands at most once.
func proves(n notation, s, group string, decimals int) notation {
	if decimals > 1 {
		return noNumber
	}
	whole := s
	for _, sign := range []string{".", ","} {
		if sign != group {
			whole, _, _ = strings.Cut(whole, sign)
		}
	}
	parts := strings.Split(whole, group)
	for i, p := range parts {
		if i > 0 && len(p) != 3 || len(p) > 3 || p == "" {
			return noNumber
		}
	}
	if parts[0][0] == '0' {
		return noNumber
	}
	return n
}

// parseText reads a text in a notation, or in the one that it proves itself
// when n is either. ok is false for what is no number, what is ambiguous, and
// what contradicts n.
func parseText(s string, n notation) (v data.Value, percent, ok bool) {
	text, percent := bare(s)
	own := notationOf(s)
	switch own {
	case noNumber:
		return data.Value{}, false, false
	case ambiguous:
		own = n
	case either:
		if v, err := data.ParseValue(ungrouped(text), false); err == nil {
			return v, percent, true
		}
		return data.Value{}, false, false
	default:
		if n != either && n != own {
			return data.Value{}, false, false
		}
	}
	text = ungrouped(text)
	switch own {
	case vietnamese:
		text = strings.ReplaceAll(text, ".", "")
	case english:
		text = strings.ReplaceAll(strings.ReplaceAll(text, ",", ""), ".", ",")
	default:
		return data.Value{}, false, false
	}
	v, err := data.ParseValue(text, false)
	return v, percent, err == nil && v.State == data.Known
}

// ungrouped takes out grouping spaces and a leading plus.
func ungrouped(s string) string {
	if t, ok := grouped(s); ok {
		s = t
	}
	return strings.TrimPrefix(s, "+")
}

// missingMark reports whether a text says that there is no number: nothing
// occurred, or it is not known.
func missingMark(s string) bool {
	switch strings.ToLower(s) {
	case "-", "--", "…", "...", "..", "x", "n/a", "na", "(-)":
		return true
	}
	return false
}

// numeric reports whether a cell is meant as a number.
func numeric(c sheet.Cell) bool {
	switch c.Kind {
	case sheet.Number, sheet.Fault, sheet.Date:
		return true
	case sheet.Text:
		if notationOf(c.Text) != noNumber {
			return true
		}
		number, _, _ := phrased(c.Text, &data.Conference{})
		return number != "" || numberish(c.Text)
	}
	return false
}

var (
	// marked are one or two numbers among signs, without a letter: "1.234 (*)",
	// "≈ 1.200", ">500", "12-15".
	marked = pattern(`^[^\p{L}\p{N}]*\d[\d.,\s]*[^\p{L}\p{N}]*(?:[\p{N}][\d.,\s]*[^\p{L}\p{N}]*)?$`)
	// itemNumber counts the items of a list.
	itemNumber = pattern(`^\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)/]?$`)
)

// numberish reports whether a text is meant as a number though none can be read
// from it for certain.
func numberish(s string) bool {
	s = strings.TrimSpace(s)
	if !marked().MatchString(s) || itemNumber().MatchString(s) {
		return false
	}
	w := readWhen(data.Fold(s))
	return !w.said() && !w.unclear
}

// inWords is a number with what stands around it: "tăng 12%", "11.482,2 tỷ đồng".
var inWords = pattern(`^(?i)(tăng|giảm)?\s*([-+]?\d[\d.,]*(?:\s\d{3})*(?:,\d+)?)\s*(\D*)$`)

// phrased parts a text into its number, signed, and its unit; as is "growth"
// for a rise or fall in per cent. number is empty when the text is something
// else.
func phrased(s string, c *data.Conference) (number, unit, as string) {
	m := inWords().FindStringSubmatch(oneLine(s))
	if m == nil || notationOf(m[2]) == noNumber {
		return "", "", ""
	}
	u, ok := unitOf(m[3], c)
	if !ok {
		return "", "", ""
	}
	number = strings.TrimPrefix(m[2], "+")
	switch word := strings.ToLower(m[1]); {
	case word != "" && (!u.Percent() || strings.ContainsAny(m[2], "+-")):
		return "", "", "" // "tăng 120 tỷ đồng" is a difference
	case word == "giảm":
		return "-" + number, "", asGrowth
	case word == "tăng":
		return number, "", asGrowth
	}
	return number, u.Name, ""
}

// decimal reads the exact digits of a number cell, in per cent when the cell
// shows per cent, and rounded as shown when a formula computed it: what the
// province signed is what it saw.
func decimal(c sheet.Cell) (data.Decimal, bool) {
	v, err := data.ParseValue(strings.Replace(c.Text, ".", ",", 1), false)
	if err != nil || v.State != data.Known {
		return data.Decimal{}, false
	}
	d := v.Number
	if c.Percent {
		d = d.Shift(2)
		d = trimmed(d)
	}
	if c.Formula != "" && c.Places >= 0 && d.Places() > c.Places {
		d = d.Round(c.Places)
	}
	return d, true
}

// trimmed takes the zeros off that moving the point left behind.
func trimmed(d data.Decimal) data.Decimal {
	for d.Places() > 0 && d.Round(d.Places()-1).Cmp(d) == 0 {
		d = d.Round(d.Places() - 1)
	}
	if d.Exponent() > 0 {
		d = d.Round(0)
	}
	return d
}

func digits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}
