package collect

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"kyyeu/report/data"
)

// lower is [data.Fold] with the marks kept.
func lower(s string) string { return oneLine(strings.ToLower(norm.NFC.String(s))) }

var (
	// level is what stands before a name to show its place among others: "I.",
	// "1.1", "a)", "-", "+", "1".
	level = pattern(`^(?:[-–+*•·]+|[IVXLC]+[.)]|[IVX]+\s|\d+(?:\.\d+)*[.)]?\s|\d+(?:\.\d+)*[.)]|[A-ZĐa-zđ][.)])\s*`)
	// brackets hold units, remarks and footnotes.
	brackets = pattern(`\s*\([^()]*\)|\s*\[[^\[\]]*\]`)
	// footnotes are marks behind a name.
	footnotes = pattern(`[*¹²³⁴]+$`)
	// within opens a part of the row before.
	within = pattern(`^(?:trong do|trong do gom|chia ra|bao gom|gom|phan theo|of which|t\.?do)\b\s*:?\s*`)
)

// name is a label without level, brackets, footnotes and its second language.
func name(label string) string {
	s := label
	if first, rest, two := strings.Cut(s, "\n"); two && second(rest) && strings.TrimSpace(first) != "" {
		s = first
	}
	s = oneLine(s)
	for range 3 {
		s = level().ReplaceAllString(s, "")
	}
	s = footnotes().ReplaceAllString(strings.TrimSpace(brackets().ReplaceAllString(s, "")), "")
	s = first(s)
	return strings.Trim(oneLine(s), " :;,.")
}

// first leaves out the second language of a text.
func first(s string) string {
	for _, sign := range []string{" / ", "/", " - ", " – "} {
		if i := strings.LastIndex(s, sign); i > 0 && second(s[i+len(sign):]) {
			s = s[:i]
		}
	}
	return s
}

// second reports whether a text is English, the second language of the
// statistical yearbooks: words of plain letters, one of them no Vietnamese
// syllable.
func second(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || data.Fold(s) != lower(s) {
		return false
	}
	for _, w := range strings.Fields(lower(s)) {
		if englishWords[strings.Trim(w, "().,:;")] {
			return true
		}
	}
	return false
}

// englishWords are what the headings of the General Statistics Office's
// bilingual yearbooks are made of.
var englishWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`of and the retail sales goods services exports export imports import value turnover index industrial
		production industry total province provinces whole country unit month months year years quarter estimate estimated preliminary
		growth rate number markets market clusters electricity cement output gross consumer by in compared with same period last
		previous prel est mill bill thous dong vnd usd commodity service trade items item pcs tons sold garments mill. name source`) {
		m[w] = true
	}
	return m
}()

// abbreviations are those of the departments' own reports.
var abbreviations = map[string]string{
	"knxk": "kim ngach xuat khau", "knnk": "kim ngach nhap khau", "kn": "kim ngach", "xk": "xuat khau", "nk": "nhap khau",
	"xnk": "xuat nhap khau", "hh": "hang hoa", "dv": "dich vu", "dtdv": "doanh thu dich vu", "dt": "doanh thu",
	"tmbl": "tong muc ban le", "tmblhh": "tong muc ban le hang hoa", "bl": "ban le", "blhh": "ban le hang hoa",
	"iip": "chi so san xuat cong nghiep", "sx": "san xuat", "cn": "cong nghiep", "sxcn": "san xuat cong nghiep",
	"gtsx": "gia tri san xuat", "gtsxcn": "gia tri san xuat cong nghiep", "ccn": "cum cong nghiep", "kcn": "khu cong nghiep",
	"tm": "thuong mai", "td": "tieu dung", "dvtd": "dich vu tieu dung", "dtdvtd": "doanh thu dich vu tieu dung", "cs": "chi so", "tmdt": "thuong mai dien tu",
	"sl": "san luong", "vphc": "vi pham hanh chinh", "xm": "xi mang",
}

// idle are words that say nothing about which indicator is meant.
var idle = pattern(`\b(?:tren dia ban(?: toan)?(?: tinh)?|toan tinh|trong ky|trong nam|trong thang|cua tinh|uoc tinh|thuc hien|so bo|dat duoc|cua|va|cac loai|cac|theo|tai|nam|ky|uoc)\b`)

// dates are what labels say of a period besides the name.
var dates = pattern(`\b(?:nam|thang|quy) ?(?:\d{1,4}|i{1,3}|iv)(?:/\d{4})?\b|\b\d{1,2} thang\b|\b(?:dau|cuoi) nam\b|\b(?:19|20)\d\d\b`)

var word = pattern(`[\p{L}\p{N}]+`)

// terms are the words of a name that matter, abbreviations written out.
func terms(s string) []string {
	var out []string
	for _, w := range word().FindAllString(idle().ReplaceAllString(dates().ReplaceAllString(data.Fold(s), " "), " "), -1) {
		if long, ok := abbreviations[w]; ok {
			out = append(out, strings.Fields(long)...)
		} else {
			out = append(out, w)
		}
	}
	return out
}

// sameTerms reports whether two lists have the same words, in any order.
func sameTerms(a, b []string) bool {
	return len(a) > 0 && overlap(a, b) == 1 && len(a) == len(b)
}

// overlap is how much of two lists of words is common: 1 for the same, 0 for
// nothing.
func overlap(a, b []string) float64 {
	left := map[string]int{}
	for _, w := range a {
		left[w]++
	}
	both := 0
	for _, w := range b {
		if left[w] > 0 {
			left[w]--
			both++
		}
	}
	if all := len(a) + len(b) - both; all > 0 {
		return float64(both) / float64(all)
	}
	return 0
}
