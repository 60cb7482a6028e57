package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// edition holds number, year, date, host and next host of the conference
// against each other and against what its own texts say of them. Titles of
// sources are other people's and are not read.
func edition(b *book) []found {
	all := b.eventAgrees()
	all = append(all, b.handoverAgrees()...)
	all = append(all, b.reportAgrees()...)
	for i := range b.texts {
		p := &b.texts[i]
		if role := roleOf(p.path); role != notOurs {
			all = append(all, b.ordinals(p, role)...)
		}
		if p.path == "conference.title" {
			all = append(all, b.provinceCount(p)...)
		}
	}
	return all
}

// farthest is how many years later the next edition may be without a word;
// two, because one was put off for a year often enough.
const farthest = 2

func (b *book) eventAgrees() []found {
	e, next := b.Event, b.Event.Next
	var all []found
	if e.Edition.Given() && next.Edition.Given() && next.Edition.V != e.Edition.V+1 {
		all = append(all, at(source.Error, next.Edition.Pos,
			say("hội nghị lần thứ %d thì lần sau là lần thứ %d, nhưng ghi %d", "after edition %d comes edition %d, but this says %d",
				e.Edition.V, e.Edition.V+1, next.Edition.V), source.Text{}, "next"))
	}
	if e.Year.Given() && e.Date.Given() && e.Date.Year != e.Year.V {
		all = append(all, at(source.Error, e.Year.Pos,
			say("hội nghị năm %d, nhưng ngày tổ chức là %s (%v)", "the conference is of %d, but its date is %s (%v)",
				e.Year.V, e.Date.Short(source.Vietnamese), e.Date.Pos),
			source.Textf("sửa year hoặc date", "mend year or date"), "conference"))
	}
	if !e.Year.Given() || !next.Year.Given() {
		return all
	}
	switch gap := next.Year.V - e.Year.V; {
	case gap <= 0:
		all = append(all, at(source.Error, next.Year.Pos,
			say("hội nghị lần sau ghi năm %d, không sau năm %d của hội nghị này", "the next conference is of %d, not after %d, the year of this one",
				next.Year.V, e.Year.V), source.Text{}, "next"))
	case gap > farthest:
		all = append(all, at(source.Warning, next.Year.Pos,
			say("hội nghị lần sau ghi năm %d, cách hội nghị này %d năm", "the next conference is of %d, %d years after this one",
				next.Year.V, gap), source.Text{}, "next"))
	}
	return all
}

func (b *book) handoverAgrees() []found {
	h, e := b.Handover, b.Event
	var all []found
	differ := func(given, want data.Text, vi, en string) {
		if given.Given() && want.Given() && given.S != want.S {
			all = append(all, at(source.Error, given.Pos,
				say(vi, en, given.S, want.S, want.Pos), source.Textf("ghi %q hoặc sửa mục kia", "write %q or mend the other", want.S), "handover"))
		}
	}
	differ(h.From, e.Host, "bàn giao từ %q, nhưng đơn vị đăng cai là %q (%v)", "the handover is from %q, but the host is %q (%v)")
	differ(h.To, e.Next.Host, "bàn giao cho %q, nhưng đơn vị đăng cai lần sau là %q (%v)", "the handover is to %q, but the next host is %q (%v)")
	return all
}

// reportAgrees holds the date of the official report against the conference's:
// it tells what came of it.
func (b *book) reportAgrees() []found {
	d, e := b.Documents.Report.Date, b.Event.Date
	early := d.Full() && e.Full() && d.Compare(e.Day) < 0
	if d.Given() && e.Given() && (d.Year < e.Year || d.Year == e.Year && d.Month != 0 && d.Month < e.Month) {
		early = true
	}
	if !early {
		return nil
	}
	return []found{at(source.Warning, d.Pos,
		say("báo cáo ghi %s, trước ngày họp %s (%v)", "the report is dated %s, before the conference of %s (%v)",
			d.Short(source.Vietnamese), e.Short(source.Vietnamese), e.Pos),
		source.Textf("sửa một trong hai ngày", "mend one of the dates"), "documents")}
}

// role is whose number a text of the conference may say.
type role uint8

const (
	notOurs role = iota
	// titular names this conference alone.
	titular
	// announcing names this conference or the next.
	announcing
	// reporting may also look back at the last one: that is a warning, because
	// a heading copied from last year looks the same.
	reporting
)

func roleOf(path string) role {
	switch {
	case path == "conference.title":
		return titular
	case slices.Contains([]string{"conference.headline", "conference.standfirst", "handover.text", "pact.text",
		"documents.report.summary", "documents.report.preamble", "documents.report.closing"}, path):
		return announcing
	case strings.HasPrefix(path, "sections[") && strings.HasSuffix(path, "].title"):
		return reporting
	}
	return notOurs
}

// ordinalForm finds "lần thứ X", and the year when it hangs on it: "lần thứ X –
// năm 2022", "lần thứ X, năm 2022", "lần thứ 10 (năm 2022)".
var ordinalForm = regexp.MustCompile(`(?i:lần[\s\x{00A0}]+thứ)[\s\x{00A0}]+([IVXLC]+|[0-9]+)(?:$|[^\pL\d])` +
	`(?:[\s\x{00A0}]*[-–—,(]?[\s\x{00A0}]*(?i:năm)[\s\x{00A0}]+([0-9]{4}))?`)

// others are words beside an ordinal that make it another gathering's: "Hội
// nghị lần thứ 4 Ban Chấp hành Trung ương", "Hội chợ Công Thương lần thứ VII".
func others() []string {
	return []string{"trung ương", "ban chấp hành", "đảng", "đại hội", "quốc hội", "hội đồng nhân dân", "hđnd",
		"cách mạng", "khóa", "khoá", "kỳ họp", "hội chợ", "triển lãm", "liên hoan", "lễ hội"}
}

func (b *book) ordinals(p *passage, role role) []found {
	if b.Event.Edition.V == 0 {
		return nil
	}
	s := string(p.runes)
	var all []found
	for _, m := range ordinalForm.FindAllStringSubmatchIndex(s, -1) {
		number, ok := ordinal(s[m[2]:m[3]])
		if !ok || !ours(s[:m[0]], s[m[3]:], role) {
			continue
		}
		if f, bad := b.numberDisagrees(p.posOf(s, m[2]), s[m[2]:m[3]], number, role); bad {
			all = append(all, f)
		} else if m[4] >= 0 {
			all = append(all, b.yearDisagrees(p.posOf(s, m[4]), number, s[m[4]:m[5]])...)
		}
	}
	return all
}

// ours reports whether an ordinal between before and after is of this series
// of conferences: outside the title it has to be called a conference, and
// nothing around it may speak of another gathering.
func ours(before, after string, role role) bool {
	const near = 30
	before = strings.ToLower(before)
	if role != titular {
		i := max(strings.LastIndex(before, "hội nghị"), strings.LastIndex(before, "đăng cai"))
		if i < 0 {
			return false
		}
		before = before[i:]
	}
	next := []rune(strings.ToLower(after))
	around := before + "\n" + string(next[:min(near, len(next))])
	return !slices.ContainsFunc(others(), func(w string) bool { return strings.Contains(around, w) })
}

// ordinal reads a Roman or an ordinary number.
func ordinal(s string) (n int, ok bool) {
	if n, err := strconv.Atoi(s); err == nil {
		return n, n < 4000
	}
	for n := 1; n < 400; n++ {
		if data.Roman(n) == strings.ToUpper(s) {
			return n, true
		}
	}
	return 0, false
}

func (b *book) numberDisagrees(pos source.Pos, typed string, number int, role role) (found, bool) {
	this := b.Event.Edition.V
	severity := source.Error
	switch {
	case number == this, number == this+1 && role != titular:
		return found{}, false
	case number == this-1 && role == reporting:
		severity = source.Warning
	}
	return at(severity, pos,
		say("văn bản ghi lần thứ %s, nhưng hội nghị này là lần thứ %s", "the text says number %s, but this conference is number %s",
			typed, data.Roman(this)),
		source.Textf("sửa văn bản hoặc mục edition", "mend the text or edition"), "conference"), true
}

// yearDisagrees holds the year that hangs on an ordinal against that edition's.
func (b *book) yearDisagrees(pos source.Pos, number int, typed string) []found {
	year, _ := strconv.Atoi(typed)
	e := b.Event
	want := 0
	switch {
	case number == e.Edition.V && e.Year.Given():
		want = e.Year.V
	case number == e.Edition.V+1 && e.Next.Year.Given():
		want = e.Next.Year.V
	}
	if want == 0 || year == want {
		return nil
	}
	return []found{at(source.Error, pos,
		say("văn bản ghi lần thứ %s là năm %d, nhưng dữ liệu ghi năm %d", "the text has number %s in %d, but the data in %d",
			data.Roman(number), year, want),
		source.Textf("sửa văn bản hoặc mục year", "mend the text or year"), "conference")}
}

// countForm finds "6 tỉnh", "15 tỉnh, thành phố", "sáu tỉnh", with the word
// before it.
var countForm = regexp.MustCompile(`(?i)(?:^|([\pL\d]*)[\s\x{00A0}]+)([0-9]{1,2}|` + strings.Join(countWords(), "|") + `)[\s\x{00A0}]+tỉnh`)

// countWords are the words for 2 to 99, in their order.
func countWords() []string {
	units := []string{"", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}
	words := slices.Clone(units[2:])
	for ten := 1; ten <= 9; ten++ {
		for unit, u := range units {
			switch {
			case unit == 5:
				u = "lăm"
			case unit == 1 && ten > 1:
				u = "mốt"
			}
			name := units[ten] + " mươi"
			if ten == 1 {
				name = "mười"
			}
			words = append(words, strings.TrimSpace(name+" "+u))
		}
	}
	return words
}

// yearly are words after which "năm tỉnh …" speaks of a year, not of five.
func yearly() []string {
	return []string{"cuối", "đầu", "giữa", "cả", "hằng", "hàng", "trong", "kết"}
}

// provinceCount holds a count of provinces in the title against the list.
func (b *book) provinceCount(p *passage) []found {
	s := string(p.runes)
	m := countForm.FindStringSubmatchIndex(s)
	if m == nil || len(b.Provinces) == 0 {
		return nil
	}
	word := s[m[4]:m[5]]
	n, err := strconv.Atoi(word)
	if err != nil {
		n = 2 + slices.Index(countWords(), strings.ToLower(word))
	}
	if n == len(b.Provinces) || m[2] >= 0 && n == 5 && slices.Contains(yearly(), strings.ToLower(s[m[2]:m[3]])) {
		return nil
	}
	return []found{at(source.Warning, p.posOf(s, m[4]),
		say("tên hội nghị ghi %s tỉnh, nhưng danh sách có %d", "the title says %s provinces, but the list has %d", word, len(b.Provinces)),
		source.Textf("bổ sung danh sách provinces hoặc sửa tên", "complete the list of provinces or mend the title"), "conference")}
}
