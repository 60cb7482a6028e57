package collect

import (
	"slices"
	"strings"

	"kyyeu/report/data"
)

// headingWords are the words that say of a column of figures nothing but
// period, status, comparison and measure. A heading with any other word may
// mean something that is no figure of the conference: a code, a rank, the
// population. The list is short on purpose: a word too few is a question, one
// too many a wrong figure.
var headingWords, foldedWords = func() (marked, folded map[string]bool) {
	marked, folded = map[string]bool{}, map[string]bool{}
	for _, w := range strings.Fields(`năm tháng quý kỳ t q thg tr thời gian điểm so với sánh cùng trước ngoái nay này tăng giảm tốc độ trưởng
		tỷ tỉ lệ trọng cơ cấu phát triển mức index growth rate share ước uth ưth ut ưt th thực hiện đạt được lũy luỹ kế lk cộng dồn
		từ đầu đến hết cuối tới của vùng cả toàn giá trị lượng số kết quả liệu đơn vị tính báo cáo bc tổng chính thức sơ bộ sb ct
		prel preliminary est estimate estimated e p official year month months quarter same period previous last value amount total
		in of compared unit region country province ss sv svck ck n nt trong tạm phần trăm kim ngạch chỉ tiêu ytd`) {
		marked[w], folded[data.Fold(w)] = true, true
	}
	return marked, folded
}()

var (
	letters       = pattern(`\p{L}+`)
	quarterNumber = pattern(`^(?:i{1,3}|iv)$`)
	// wholeOf are two words that together name an area, where one of them
	// alone says something else: "nước ngoài" is no country of ours.
	wholeOf = strings.NewReplacer("cả nước", " ", "toàn quốc", " ", "ca nuoc", " ", "toan quoc", " ", "toàn tỉnh", " ", "toan tinh", " ")
)

// plainHeading reports whether a text consists of words that headings are made
// of. A text without any mark is taken as one typed without them.
func plainHeading(s string) bool {
	s = wholeOf.Replace(lower(s))
	known := headingWords
	if data.Fold(s) == s {
		known = foldedWords
	}
	for _, w := range letters().FindAllString(s, -1) {
		if !known[w] && !quarterNumber().MatchString(w) {
			return false
		}
	}
	return true
}

// remark gives what stands in brackets behind a name and is more than unit,
// period, short form or prices of the indicator id: "(khu vực FDI)", "(giá hiện
// hành)". What it says may make another figure of it.
func (n *names) remark(label, id string) string {
	i, _ := n.c.Indicator(id)
	own := strings.Fields(strings.ReplaceAll(strings.Join(word().FindAllString(data.Fold(i.Name.S), -1), " "), " so sanh ", " ss "))
	for _, m := range anyBrackets().FindAllStringSubmatch(label, -1) {
		said := strings.TrimSpace(m[1] + m[2])
		if _, ok := unitOf(said, n.c); ok || unitTitle().MatchString(said) || plainHeading(said) || second(said) {
			continue
		}
		rest := strings.ReplaceAll(strings.Join(word().FindAllString(data.Fold(said), -1), " "), "so sanh", "ss")
		strange := slices.DeleteFunc(strings.Fields(rest), func(w string) bool {
			if long, ok := abbreviations[w]; ok {
				return contains(strings.Fields(data.Fold(i.Name.S)), strings.Fields(long))
			}
			return slices.Contains(own, w) || w == "ss" || w == "nam" || len(w) < 2
		})
		if len(strange) > 0 {
			return said
		}
	}
	return ""
}

// anyBrackets are round or square ones.
var anyBrackets = pattern(`\(([^()]*)\)|\[([^\[\]]*)\]`)

// strange asks about the columns whose headings have words that are of no
// heading known here, where nothing else is asked of them yet.
func (d *draft) strange() {
	for _, k := range d.cols {
		if k.skipped() || len(k.Ask) > 0 {
			continue
		}
		if k.Says.S == "" {
			k.ask(&k.As, "cột không có tiêu đề; lấy thì ghi as: value, không thì as: skip", "the column has no heading; write as: value to take it, else as: skip")
			continue
		}
		for _, part := range strings.Split(d.head(k.col), headSign) {
			if d.knownPart(part) || k.Area.Given() && within().MatchString(data.Fold(part)) {
				continue
			}
			k.ask(&k.As, "«%s» là gì? Lấy thì ghi as: value (hoặc growth, index), không thì as: skip", "what is “%s”? To take it write as: value (or growth, index), else as: skip", part)
			break
		}
	}
}

// knownPart reports whether one line of a heading is understood.
func (d *draft) knownPart(part string) bool {
	if strings.TrimSpace(part) == "" || plainHeading(name(part)) && d.remark(part, "") == "" {
		return true
	}
	if _, ok := unitOf(part, d.c); ok || unitTitle().MatchString(part) {
		return true
	}
	if _, known := d.areaOf(part); known {
		return true
	}
	_, sure := d.indicatorOf(part)
	return sure
}

// sumsOfPeriods asks where a total stands beside parts of a year: which of them does
// it add?
func (d *draft) sumsOfPeriods() {
	parts := 0
	for _, k := range d.cols {
		if !k.skipped() && k.measure == unsaid && k.when.kind != data.NoPeriod && k.when.kind != data.Year {
			parts++
		}
	}
	if parts < 2 {
		return
	}
	for _, k := range d.cols {
		if !k.skipped() && k.measure == unsaid && !k.when.said() && totalWord().MatchString(lastPart(d.headFold(k.col))) {
			k.ask(&k.Period, "«%s» là tổng của những kỳ nào?", "of which periods is “%s” the sum?", k.Says.S)
		}
	}
}

// noteMark is the mark of a footnote behind a text, noteText a note that begins
// with one.
var (
	noteMark = pattern(`(?:\((\*+|\d)\)|(\*+)|([¹²³]))\s*(?:/|$)`)
	noteText = pattern(`^\s*(?:ghi chú\s*:?\s*)?(?:\((\*+|\d)\)|(\*+)|([¹²³]))\s*:?\s*(.*)$`)
)

// noteRows are the rows above and below a table that may hold its notes.
const noteRows = 20

// footnote takes what the note to a heading says of the status: "2022*" with
// "(*) Số ước" below the table is estimated. A mark on a period without a note
// is a question.
func (d *draft) footnote(p *Place, head string, w *when) {
	m := noteMark().FindStringSubmatch(head)
	if m == nil || w.status != "" || !w.said() {
		return
	}
	mark := m[1] + m[2] + m[3]
	for r := max(0, d.headFirst-noteRows); r < min(d.s.Rows(), d.last+noteRows); r++ {
		if r >= d.headFirst && r <= d.last {
			continue
		}
		for c := range min(d.s.Cols(), 4) {
			n := noteText().FindStringSubmatch(strings.ToLower(d.s.At(r, c).Text))
			if n == nil || n[1]+n[2]+n[3] != mark {
				continue
			}
			said := readWhen(data.Fold(n[4]))
			if w.status = said.status; said.plan {
				w.plan = true
			}
			p.because("ghi chú «%s»", "the note “%s”", oneLine(n[4]))
			return
		}
	}
	p.ask(&p.Status, "dấu %s sau kỳ nghĩa là gì: chính thức (official), sơ bộ (preliminary) hay ước tính (estimated)?", "what does the mark %s behind the period mean: official, preliminary or estimated?", mark)
}
