package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bonds are the rules for spaces at which a line should not end, beside the names
// and compound words of the document. This is all of them; the first one that
// fits decides. Where the cost is never, no line ends there unless the column is
// narrower than what is bound. Where it is insideName, a break costs in justified
// text, which would gape otherwise, and is forbidden elsewhere.
//
// A rule looks at the words around the space: w[i] stands before it, w[i+1]
// behind it.
var bonds = []struct {
	what string
	cost int
	fits func(w words, i int) bool
}{
	{"before what closes: 75 %, tre, nứa, v.v.", never, func(w words, i int) bool {
		return w[i+1].closes || w[i+1].core == "v.v"
	}},
	{"behind what opens", never, func(w words, i int) bool { return w[i].opens }},
	{"before a dash that stands alone, which ends a line and does not begin one: kinh tế - xã hội", never, func(w words, i int) bool {
		return w[i+1].isDash() && i+2 < len(w)
	}},
	{"behind a dash between numbers: 2018 – 2022", never, func(w words, i int) bool {
		return w[i].isDash() && w.at(i-1).isNumber() && w[i+1].isNumeral()
	}},
	{"a sign and its number: ± 5, ≥ 10", never, func(w words, i int) bool {
		return signs[w[i].s] && w[i+1].isNumber()
	}},
	{"groups of one number: 370 461", never, func(w words, i int) bool {
		return w[i].isGroup() && w[i].tail == "" && w[i+1].isGroup() && len(w[i+1].core) == 3
	}},
	{"the parts of a date: ngày 13 | tháng 5 | năm 2022, quý I | năm 2022", insideName, func(w words, i int) bool {
		l := w.at(i - 1).lower
		return w[i].isNumeral() && w[i].tail == "" &&
			(l == "ngày" && w[i+1].lower == "tháng" || (l == "tháng" || l == "quý") && w[i+1].lower == "năm")
	}},
	{"a number and its unit: 370.461 tỷ, 12 MW; not năm 2021 người", never, func(w words, i int) bool {
		unit, _, _ := strings.Cut(w[i+1].lower, "/")
		return w.counts(i) && unitWords[unit]
	}},
	{"the words of a unit in English: 370,461 billion | VND; those in Vietnamese are among the compound words", insidePhrase, func(w words, i int) bool {
		return w.at(i-1).isNumber() && scaleWords[w[i].lower] && w[i].tail == "" && unitWords[w[i+1].lower]
	}},
	{"a number and what there is so much of: 6 tỉnh, 121 cụm", insidePhrase, func(w words, i int) bool {
		r, _ := utf8.DecodeRuneInString(w[i+1].s)
		return w.counts(i) && unicode.IsLower(r)
	}},
	{"what is counted and its number or letter: Quý I, lần thứ X, Bảng 3, điểm a", never, func(w words, i int) bool {
		return counted[w[i].lower] && w[i].tail == "" && (w[i+1].isNumeral() || w[i+1].isLetter())
	}},
	{"what is titled and its name: tỉnh Nghệ An, thành phố Huế; not 6 tỉnh Bắc Trung Bộ", insideName, func(w words, i int) bool {
		return titled[w[i].lower] && w[i].tail == "" && w[i+1].isCapital() && !w.at(i-1).isNumber()
	}},
	{"the point of an abbreviation: TP. Huế, PGS. TS.", never, func(w words, i int) bool {
		return shortForms[w[i].core] && w[i].tail == "."
	}},
	{"the first word of a sentence and its second", afterStart, func(w words, i int) bool {
		return w.at(i-1).tail == "." && !shortForms[w[i-1].core] && w[i].isCapital() && w[i].tail == ""
	}},
}

const (
	opening = "([{“‘«"
	closing = ")]}”»%‰…,.;:!?"
)

var (
	// counted stand before a numeral: the last words of "lần thứ", "phụ lục",
	// "giai đoạn", "thế kỷ", "quốc lộ" are enough.
	counted = set(`ngày tháng năm quý thứ lần kỳ khóa khoá đoạn kỷ đợt
		bảng biểu hình trang cột dòng chương mục phần lục điều khoản điểm số tập lộ
		hạng cấp loại nhóm
		table figure page chapter section part article appendix quarter no`)
	// titled stand before a name: the last words of "thành phố", "thị xã", "thị
	// trấn" and "đồng chí" are enough.
	titled = set(`tỉnh phố huyện quận xã trấn phường thôn ông bà chí`)
	// scaleWords are the English words of a unit that say how many of it.
	scaleWords = set(`quadrillion trillion billion million thousand`)
	// unitWords are the first words of units, in lower case.
	unitWords = set(`đồng đ tỷ tỉ triệu nghìn ngàn trăm usd vnd vnđ eur
		tấn tạ yến kg g lít m cm mm km m² m³ km² m2 m3 km2 ha
		kwh mwh gwh kw mw kv kva mva °c
		giờ phút giây ngày tuần tháng quý năm tuổi lần người hộ điểm
		quadrillion trillion billion million thousand percent tonnes tons`)
	// shortForms end in a point that ends no sentence.
	shortForms = set(`TP Tp TX Tx TT Q P H PGS GS TS ThS Th.S KS BS Tr tr KT TL TM TUQ NXB Nxb
		Mr Mrs Ms Dr Prof No St`)
	signs = set(`− + ± ≈ ≥ ≤ < > = № $ €`)
)

// set makes a set of words.
func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// word is what stands between two spaces: punctuation, core, punctuation.
type word struct {
	s, core, tail string
	lower         string // the core in lower case
	// opens and closes say that it ends in what opens and begins with what closes.
	opens, closes bool
}

func newWord(s string) *word {
	head := strings.TrimLeft(s, opening)
	core := strings.TrimRight(head, closing)
	_, first := utf8.DecodeRuneInString(s)
	_, last := utf8.DecodeLastRuneInString(s)
	return &word{
		s: s, core: core, tail: head[len(core):], lower: strings.ToLower(core),
		opens: strings.ContainsAny(s[len(s)-last:], opening), closes: strings.ContainsAny(s[:first], closing),
	}
}

// words are those of a line.
type words []*word

// at is the i-th word; none before the first.
func (w words) at(i int) *word {
	if i < 0 {
		return &word{}
	}
	return w[i]
}

// cut cuts a text at its spaces, those that may not be broken among them. The
// words are good until the next text is cut.
func (d *desk) cut(text string) words {
	w := d.cuts[:0]
	for space := " "; space != ""; {
		var s string
		s, space, text = cutSpace(text)
		known := d.lexicon[s]
		if known == nil {
			known = newWord(s)
			d.lexicon[s] = known
		}
		w = append(w, known)
	}
	d.cuts = w
	return w
}

// isSpace reports a space at which words part.
func isSpace(r rune) bool { return r == ' ' || r == '\u00a0' }

// cutSpace cuts a text at its first space, which may be one that is not broken; it
// is empty when there is none.
func cutSpace(text string) (before, space, after string) {
	for i := range len(text) {
		switch {
		case text[i] == ' ':
			return text[:i], text[i : i+1], text[i+1:]
		case strings.HasPrefix(text[i:], "\u00a0"):
			n := i + len("\u00a0")
			return text[:i], text[i:n], text[n:]
		}
	}
	return text, "", ""
}

// isDash reports a dash that stands alone.
func (w *word) isDash() bool { return w.s == "-" || w.s == "–" || w.s == "—" }

// isNumber reports what begins and ends with a digit, a sign apart: a number, a
// range, a date.
func (w *word) isNumber() bool {
	s := strings.TrimLeft(w.core, "−-+±~")
	return s != "" && isDigit(s[0]) && isDigit(s[len(s)-1])
}

// counts reports a number that says how many, and not which: 6 tỉnh, but not
// năm 2021.
func (w words) counts(i int) bool {
	l := w.at(i - 1)
	return w[i].isNumber() && w[i].tail == "" && (!counted[l.lower] || l.lower == "số" || l.tail != "")
}

// isGroup reports one to three digits.
func (w *word) isGroup() bool {
	return len(w.core) >= 1 && len(w.core) <= 3 && strings.Trim(w.core, "0123456789") == ""
}

// isNumeral reports what begins with a digit, and a Roman numeral.
func (w *word) isNumeral() bool {
	return w.core != "" && (isDigit(w.core[0]) || strings.Trim(w.core, "IVXLC") == "")
}

// isLetter reports a single letter of those that count points: "điểm a".
func (w *word) isLetter() bool {
	return utf8.RuneCountInString(w.core) == 1 && strings.Contains("aăâbcdđeghABCDĐEGH", w.core)
}

// isCapital reports what begins with a capital letter.
func (w *word) isCapital() bool {
	r, _ := utf8.DecodeRuneInString(w.core)
	return unicode.IsUpper(r)
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// tied is a name or compound word of the document: the spaces in it are not for
// breaking at.
type tied struct {
	s    string
	cost int
	// first is where its first space stands; spaces are its spaces, counted from
	// that with those that may not be broken.
	first  int
	spaces []int
}

// bounds finds the names and compound words that may stand around a space, by the
// bytes before and behind their first one.
type bounds map[[2]byte][]tied

// add adds names, breaking in which costs so much.
func (b bounds) add(names []string, cost int) {
	for _, s := range names {
		name := tied{s: s, cost: cost, first: strings.IndexByte(s, ' ')}
		if name.first <= 0 || name.first == len(s)-1 {
			continue
		}
		n := 0
		for _, r := range s[name.first:] {
			if r == ' ' {
				name.spaces = append(name.spaces, n)
			}
			if isSpace(r) {
				n++
			}
		}
		key := around(s, name.first)
		b[key] = append(b[key], name)
	}
}

// around are the bytes before and behind a space.
func around(text string, space int) [2]byte { return [2]byte{text[space-1], text[space+1]} }

// bonds gives the costs of breaks at the spaces of a text, in their order. They are
// good until the next text is asked about.
func (l *typesetter) bonds(text string) []int {
	w := l.cut(text)
	costs := l.costs[:0]
	for i := range w[:len(w)-1] {
		cost := 0
		for _, rule := range bonds {
			if rule.fits(w, i) {
				cost = rule.cost
				break
			}
		}
		costs = append(costs, cost)
	}
	l.costs = costs
	at := 0
	for i := range costs {
		at += len(w[i].s)
		if text[at] != ' ' {
			at += len("\u00a0")
			continue
		}
		if 0 < at && at < len(text)-1 {
			for _, name := range l.bound[around(text, at)] {
				if from := at - name.first; from >= 0 && strings.HasPrefix(text[from:], name.s) {
					for _, n := range name.spaces {
						costs[i+n] = max(costs[i+n], name.cost)
					}
				}
			}
		}
		at++
	}
	return costs
}

// addressSigns are where an address of the web may be broken: behind them.
const addressSigns = "/.-?&=_"

// isAddress reports an address of the web, which is expected to be long.
func isAddress(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(s, "www.")
}

// addressPart is how many bytes at the start of an address stay together: up to
// the last of the signs that follow each other.
func addressPart(s string) int {
	i := strings.IndexAny(s, addressSigns)
	if i < 0 {
		return len(s)
	}
	for i < len(s) && strings.IndexByte(addressSigns, s[i]) >= 0 {
		i++
	}
	return i
}
