package input

import (
	"errors"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// scalar fills v when it is of a type that a single value fills, and reports
// whether it is.
func (d *decoder) scalar(n *node, v reflect.Value, key string) bool {
	switch p := v.Addr().Interface().(type) {
	case *data.Text:
		*p = d.text(n, key)
	case *data.Line:
		*p = d.line(n, key)
	case *data.Prose:
		*p = d.prose(n, key)
	case *data.Value:
		*p = d.number(n, key)
	case *data.Date:
		*p = d.date(n, key)
	case *data.Period:
		*p = d.period(n, key)
	case *data.Unit:
		*p = d.unit(n, key)
	case *data.Colour:
		*p = d.colour(n, key)
	case *data.At[int]:
		*p = d.count(n, key)
	case *data.At[data.Status]:
		*p = word(d, n, key, data.ParseStatus, "official", "preliminary", "estimated")
	case *data.At[data.About]:
		*p = word(d, n, key, data.ParseAbout, "nearly", "over", "about")
	case *bool:
		*p = d.boolean(n, key)
	default:
		return false
	}
	return true
}

// single gives the text of a scalar; ok is false when there is none, or when
// the node is something else, which is a fault.
func (d *decoder) single(n *node, key, example string) (l located, ok bool) {
	if n.kind != scalarNode {
		d.mismatch(n, key, source.Textf("một giá trị", "a single value"), example)
		return located{}, false
	}
	if n.isNull() {
		return located{}, false
	}
	l = n.text.trim()
	return l, len(l.chars) > 0
}

// words gives the text of a scalar that is meant as words: a boolean without
// quotes is not.
func (d *decoder) wording(n *node, key string) (l located, ok bool) {
	if l, ok = d.single(n, key, `"…"`); !ok {
		return l, false
	}
	if n.isBool() {
		d.fault("type", n.pos, source.Textf("%s là %s: không có ngoặc kép thì YAML hiểu là đúng/sai, không phải văn bản",
			"%s is %s: without quotes YAML takes it for true or false, not for a text", key, l),
			source.Textf("đặt trong ngoặc kép: %s: \"%s\"", "put it in quotes: %s: \"%s\"", key, l))
		return l, false
	}
	return l, true
}

func (d *decoder) text(n *node, key string) data.Text {
	l, ok := d.wording(n, key)
	if !ok {
		return data.Text{}
	}
	if i := index(l.chars, "{{"); i >= 0 {
		d.fault("reference", l.file.pos(l.marks[i]), source.Textf("%s không nhận số liệu {{…}}", "%s takes no figure {{…}}", key),
			source.Textf("chỉ dùng {{…}} trong các khóa text, title, headline, standfirst, body, preamble, proposals và closing", "{{…}} is for the keys text, title, headline, standfirst, body, preamble, proposals and closing"))
	}
	return l.text()
}

// index gives where s starts in chars, or -1.
func index(chars []rune, s string) int {
	text := string(chars)
	i := strings.Index(text, s)
	if i < 0 {
		return -1
	}
	return len([]rune(text[:i]))
}

var (
	// decimalPoint is a number with a fraction as YAML and JSON write it.
	decimalPoint = regexp.MustCompile(`^[-+]?(\d+)\.(\d+)$`)
	leadingZero  = regexp.MustCompile(`^[-+]?0\d+$`)
)

// number reads a value. A quoted text is in Vietnamese notation. Without
// quotes a point is YAML's decimal point; before three digits it could as well
// be the officer's point between thousands, so it is refused.
func (d *decoder) number(n *node, key string) data.Value {
	if n.kind != scalarNode {
		d.mismatch(n, key, source.Textf("một số", "a number"), `"11,28"`)
		return data.Value{}
	}
	l := n.text.trim()
	given := l.String()
	if n.isNull() {
		given = ""
	}
	if n.plain && !d.plainNumber(given, n.pos) {
		return data.Value{}
	}
	read := given
	if n.plain && decimalPoint.MatchString(given) {
		read = strings.Replace(given, ".", ",", 1)
	}
	v, err := data.ParseValue(read, true)
	if err != nil {
		d.notNumber(n.pos, given, err)
		return data.Value{}
	}
	if strings.HasSuffix(given, "%") {
		d.percents[n.pos] = true
	}
	v.Pos = n.pos
	return v
}

// plainNumber refuses a number without quotes that can be read in two ways.
func (d *decoder) plainNumber(s string, pos source.Pos) bool {
	m := decimalPoint.FindStringSubmatch(s)
	switch {
	case m != nil && len(m[2]) == 3 && len(m[1]) <= 3 && m[1][0] != '0':
		whole, comma := strings.Replace(s, ".", "", 1), strings.Replace(s, ".", ",", 1)
		d.fault("number", pos, source.Textf("%s có hai cách đọc: %s hoặc %s", "%s can be read in two ways: as %s or as %s", s, whole, comma),
			source.Textf("ghi số nguyên %s, hoặc trong ngoặc kép: \"%s\" hay \"%s\"", "write the integer %s, or use quotes: \"%s\" or \"%s\"", whole, s, comma))
		return false
	case m != nil && len(m[2]) == 3:
		comma := strings.Replace(s, ".", ",", 1)
		d.fault("number", pos, source.Textf("%s có dấu chấm trước đúng ba chữ số nhưng không có ngoặc kép", "%s has a point before exactly three digits and no quotes", s),
			source.Textf("ghi trong ngoặc kép theo cách viết Việt Nam: \"%s\"", "write it in quotes in Vietnamese notation: \"%s\"", comma))
		return false
	case leadingZero.MatchString(s):
		d.fault("number", pos, source.Textf("%s bắt đầu bằng số 0", "%s starts with 0", source.Clip(s)),
			source.Textf("bỏ số 0 ở đầu", "leave the leading 0 out"))
		return false
	}
	return true
}

func (d *decoder) notNumber(pos source.Pos, given string, err error) {
	message := source.Textf("%q không phải là số", "%q is not a number", source.Clip(given))
	var ne *data.NumberError
	if errors.As(err, &ne) && len(given) <= 2*data.MaxDigits {
		message = ne.Reason
	}
	d.fault("number", pos, message, source.Textf(`ghi theo cách viết Việt Nam trong ngoặc kép: "370.461", "11,28", "-2,63%%"; không có thì "-", chưa biết thì "…"`,
		`write it in Vietnamese notation and quotes: "370.461", "11,28", "-2,63%%"; "-" for nothing, "…" for unknown`))
}

// count reads a whole number: an edition, a year.
func (d *decoder) count(n *node, key string) data.At[int] {
	l, ok := d.single(n, key, "10")
	if !ok {
		return data.At[int]{}
	}
	low, high := 1, 9999
	switch key {
	case "year":
		low, high = 1900, 2199
	case "port":
		high = 65535
	}
	i, err := strconv.Atoi(l.String())
	switch {
	case err != nil && !errors.Is(err, strconv.ErrRange):
		d.fault("type", n.pos, source.Textf("%s là %q, cần một số nguyên", "%s is %q, expected a whole number", key, source.Clip(l.String())), source.Textf("ví dụ: %s: %s", "for example: %s: %s", key, exampleCount(key)))
	case err != nil || i < low || i > high:
		d.fault("number", n.pos, source.Textf("%s là %s, cần từ %d đến %d", "%s is %s, expected %d to %d", key, source.Clip(l.String()), low, high), source.Text{})
	case (key == "kyyeu" || key == "kyyeu-theme" || key == "kyyeu-mail") && i != 1:
		d.fault("number", n.pos, source.Textf("phiên bản %d của định dạng chưa được hỗ trợ, cần 1", "version %d of the format is not known, expected 1", i),
			source.Textf("ghi %s: 1, hoặc dùng chương trình mới hơn", "write %s: 1, or use a newer program", key))
	default:
		return data.At[int]{V: i, Pos: n.pos}
	}
	return data.At[int]{}
}

func exampleCount(key string) string {
	switch key {
	case "year":
		return "2022"
	case "kyyeu", "kyyeu-theme", "kyyeu-mail":
		return "1"
	case "port":
		return "587"
	}
	return "10"
}

func (d *decoder) boolean(n *node, key string) bool {
	l, ok := d.single(n, key, "true")
	if !ok {
		return false
	}
	if n.plain {
		switch strings.ToLower(l.String()) {
		case "true":
			return true
		case "false":
			return false
		}
	}
	d.fault("type", n.pos, source.Textf("%s là %q, cần true hoặc false", "%s is %q, expected true or false", key, source.Clip(l.String())), source.Text{})
	return false
}

var vietnameseDate = regexp.MustCompile(`^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$`)

// date reads a day, a month or a year. It is read from the text of the file:
// whether YAML takes 2022-12 for a number or a date does not matter.
func (d *decoder) date(n *node, key string) data.Date {
	l, ok := d.single(n, key, "2022-05-13")
	if !ok {
		return data.Date{}
	}
	s := l.String()
	if day, ok := data.ParseDay(s); ok {
		return data.Date{Day: day, Pos: n.pos}
	}
	hint := source.Textf("ghi năm-tháng-ngày: 2022-05-13, hoặc 2022-05, hoặc 2022", "write year-month-day: 2022-05-13, or 2022-05, or 2022")
	if iso, ok := isoDate(s); ok {
		hint = source.Textf("ghi năm-tháng-ngày: %s", "write year-month-day: %s", iso)
	}
	d.fault("type", n.pos, source.Textf("%s là %q, không phải là ngày có thật", "%s is %q, not a date", key, source.Clip(s)), hint)
	return data.Date{}
}

// isoDate turns 13/5/2022 and 5/2022 round.
func isoDate(s string) (iso string, ok bool) {
	m := vietnameseDate.FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	iso = m[3]
	for _, part := range []string{m[2], m[1]} {
		if part != "" {
			iso += "-" + strings.Repeat("0", 2-len(part)) + part
		}
	}
	_, ok = data.ParseDay(iso)
	return iso, ok
}

func (d *decoder) period(n *node, key string) data.Period {
	l, ok := d.single(n, key, `"2021"`)
	if !ok {
		return data.Period{}
	}
	if p, ok := data.ParsePeriod(l.String()); ok {
		return data.Period{PeriodKey: p, Pos: n.pos}
	}
	d.fault("type", n.pos, source.Textf("%s là %q, không phải là kỳ", "%s is %q, not a period", key, source.Clip(l.String())), periodHint())
	return data.Period{}
}

func periodHint() source.Text {
	return source.Textf("ghi 2021 (năm), 2022-H1 (nửa năm), 2022-Q1 (quý), 2022-05 (tháng), 2022-M09 (9 tháng)",
		"write 2021 (year), 2022-H1 (half), 2022-Q1 (quarter), 2022-05 (month), 2022-M09 (first nine months)")
}

// colour reads "#005F73". In YAML # starts a comment unless it is in quotes, so
// that a colour that is not there was typed without them.
func (d *decoder) colour(n *node, key string) data.Colour {
	hint := source.Textf(`đặt trong ngoặc kép: %[1]s: "#005F73"`, `put it in quotes: %[1]s: "#005F73"`, key)
	if n.isNull() {
		d.fault("type", n.pos, source.Textf("%s không có giá trị", "%s has no value", key), hint)
		return data.Colour{}
	}
	l, ok := d.single(n, key, `"#005F73"`)
	if !ok {
		return data.Colour{}
	}
	digits := strings.TrimPrefix(l.String(), "#")
	v, err := strconv.ParseUint(digits, 16, 24)
	if err != nil || len(digits) != 6 {
		d.fault("type", n.pos, source.Textf("%s là %q, cần màu gồm sáu chữ số thập lục phân", "%s is %q, expected a colour of six hexadecimal digits", key, source.Clip(l.String())), hint)
		return data.Colour{}
	}
	return data.Colour{RGB: uint32(v), Pos: n.pos}
}

func (d *decoder) unit(n *node, key string) data.Unit {
	l, ok := d.wording(n, key)
	if !ok {
		return data.Unit{}
	}
	if len(l.chars) > maxID {
		d.fault("limit", n.pos, source.Textf("đơn vị tính dài hơn %d ký tự", "the unit is longer than %d characters", maxID), source.Text{})
		return data.Unit{}
	}
	u := data.ParseUnit(l.text().S)
	u.Pos = n.pos
	return u
}

// word reads one of the words that parse knows.
func word[T any](d *decoder, n *node, key string, parse func(string) (T, bool), known ...string) data.At[T] {
	l, ok := d.single(n, key, known[0])
	if !ok {
		return data.At[T]{}
	}
	if v, ok := parse(l.String()); ok {
		return data.At[T]{V: v, Pos: n.pos}
	}
	d.notOneOf(n.pos, key, l.String(), known)
	return data.At[T]{}
}

// notOneOf reports a word that is none of those known.
func (d *decoder) notOneOf(pos source.Pos, key, given string, known []string) {
	var hint source.Text
	if near := source.Nearest(source.Clip(given), known); near != "" {
		hint = source.Textf("có phải là %q?", "is it %q?", near)
	}
	d.fault("type", pos, source.Textf("%s là %q, cần một trong các từ: %s", "%s is %q, expected one of %s", key, source.Clip(given), strings.Join(known, ", ")), hint)
}
