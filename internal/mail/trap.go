package mail

import (
	"maps"
	"slices"
	"strings"
	"time"

	"kyyeu/internal/provinces"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// This file finds addresses that are well formed and most likely wrong.

// freeMail are the domains that people misspell most.
func freeMail() []string {
	return []string{"gmail.com", "yahoo.com", "yahoo.com.vn", "outlook.com", "outlook.com.vn", "hotmail.com", "icloud.com"}
}

// suspect says what is doubtful about an address in the row of a province; own
// is the province's name in the conference.
func suspect(a Address, own string) fault {
	known := freeMail()
	if n := source.Nearest(a.domain, known); n != "" && !slices.Contains(known, a.domain) {
		return fault{source.Textf("tên miền %q của %s rất giống %q", "the domain %q of %s is much like %q", a.domain, a, n), source.Textf("xem lại từng chữ", "look at every letter")}
	}
	labels := strings.Split(a.domain, ".")
	switch top := labels[len(labels)-1]; {
	case slices.Contains([]string{"con", "cmo", "ocm", "vm", "nv", "vnn", "v"}, top), len(labels) > 1 && top == "vn" && slices.Contains([]string{"gob", "gvo", "goc", "go", "gv", "ogv", "cmo", "con"}, labels[len(labels)-2]):
		return fault{source.Textf("đuôi tên miền của %s có vẻ gõ nhầm", "the end of the domain of %s looks mistyped", a), source.Textf("thường là .gov.vn, .com.vn, .vn hoặc .com", "the usual ones are .gov.vn, .com.vn, .vn and .com")}
	}
	for _, l := range labels {
		if strings.HasPrefix(l, "xn--") {
			return fault{source.Textf("tên miền của %s viết bằng chữ ngoài bảng chữ cái tiếng Anh, có thể trông giống một tên miền khác", "the domain of %s is of letters outside the English alphabet, and may look like another", a), source.Textf("hỏi lại người nhận", "ask the recipient")}
		}
	}
	if other := elsewhere(labels, own); other != "" {
		return fault{source.Textf("%s thuộc tên miền của %s, nhưng dòng này là của %s", "%s is of the domain of %s, but this row is of %s", a, other, own), source.Textf("xem lại: gửi nhầm tỉnh thì tỉnh khác nhận số liệu của tỉnh này", "look again: another province would get this one's document")}
	}
	return fault{}
}

// elsewhere names the province that a domain is of, "nghean.gov.vn", when it is
// another than own; "" when the domain says nothing. What was merged into a
// province is that province.
func elsewhere(labels []string, own string) string {
	mine, _, ok := provinces.Find(own)
	if !ok {
		return "" // an invented area
	}
	kin := map[string]bool{mine.Name: true}
	for _, p := range mine.Parts {
		kin[p] = true
	}
	if now, ok := provinces.Successor(mine.Name); ok {
		kin[now.Name] = true
		for _, p := range now.Parts {
			kin[p] = true
		}
	}
	for _, l := range labels {
		for _, p := range append(provinces.On(time.Date(2024, 12, 31, 0, 0, 0, 0, time.UTC)), provinces.Since2025()...) {
			if squeezed(p.Name) != l || kin[p.Name] {
				continue
			}
			return p.Name
		}
	}
	return ""
}

// squeezed is a name as domains have it: "nghean".
func squeezed(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, data.Fold(name))
}

// skeleton gives what is left of a domain when letters that look alike are one.
func skeleton(domain string) string {
	return strings.NewReplacer("rn", "m", "vv", "w", "0", "o", "1", "l", "i", "l", "-", "").Replace(domain)
}

// twins gives, for each domain of a list that looks like another one in it and
// is the rarer of the two, that other one.
func twins(count map[string]int) map[string]string {
	out := map[string]string{}
	domains := slices.Sorted(maps.Keys(count))
	for _, a := range domains {
		for _, b := range domains {
			if n, m := count[a], count[b]; a != b && skeleton(a) == skeleton(b) && (n < m || n == m && a > b) {
				out[a] = b
				break
			}
		}
	}
	return out
}
