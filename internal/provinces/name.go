package provinces

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Find gives the province that a text names: as it is today when the name is
// one of today's, else as it was before the mergers.
//
// exact says that the text is the name as it is written, with or without its
// kind before it ("Nghệ An", "tỉnh Nghệ An"; "Hồ Chí Minh"). Otherwise a name is
// found in any case, with missing or wrong marks, in NFD, with abbreviated or
// missing kind, without spaces or hyphens, and in the spellings that tables
// and older texts have: "Thanh Hoá", "TP.HCM", "Đắc Lắc", "Bà Rịa-Vũng Tàu",
// "TT. Huế". Nothing else is guessed at: a name with a wrong letter is not
// found.
func Find(name string) (p Province, exact, ok bool) {
	t := gazetteer()
	official, exact, ok := t.find(name)
	if !ok {
		return Province{}, false, false
	}
	if i := slices.IndexFunc(t.former, func(p Province) bool { return p.Name == official }); i >= 0 {
		p = t.former[i]
	}
	if i := slices.IndexFunc(t.present, func(p Province) bool { return p.Name == official && p.Until.IsZero() }); i >= 0 {
		p = t.present[i]
	}
	p.Parts = slices.Clone(p.Parts)
	return p, exact, true
}

// FindOn gives the province that had a name on a day; ok is false when no
// province had it then, whether or not one had it before or has it since.
func FindOn(name string, day time.Time) (p Province, ok bool) {
	official, _, ok := gazetteer().find(name)
	if !ok {
		return Province{}, false
	}
	all := On(day)
	i := slices.IndexFunc(all, func(p Province) bool { return p.Name == official })
	if i < 0 {
		return Province{}, false
	}
	return all[i], true
}

func (t *tables) find(name string) (official string, exact, ok bool) {
	official, ok = t.spelt[fold(Bare(name))]
	if !ok {
		official, ok = t.spelt[fold(name)]
	}
	return official, ok && slices.Contains([]string{official, "tỉnh " + official, "Tỉnh " + official,
		"thành phố " + official, "Thành phố " + official}, norm.NFC.String(strings.TrimSpace(name))), ok
}

// kinds are the words before a name, in lower case, with their marks or with
// none; what another begins with comes after it.
func kinds() []string {
	return []string{"thành phố", "thanh pho", "tỉnh", "tinh", "t.p.", "t.p", "tp.", "tp"}
}

// Bare gives a name without the kind before it: "Nghệ An" for "tỉnh Nghệ An",
// "Đà Nẵng" for "TP. Đà Nẵng" and "TP.Đà Nẵng".
func Bare(name string) string {
	name = strings.Join(strings.Fields(norm.NFC.String(name)), " ")
	letters := []rune(name)
	lower := strings.Map(unicode.ToLower, name) // rune by rune, as letters
	for _, k := range kinds() {
		rest, found := strings.CutPrefix(lower, k)
		// A word must end where the name begins: "Tpxyz" has no kind.
		if !found || rest == "" || !strings.HasSuffix(k, ".") && !strings.HasPrefix(rest, " ") {
			continue
		}
		return strings.TrimSpace(string(letters[len([]rune(k)):]))
	}
	return name
}

// fold leaves the letters of a name without case and marks, and nothing
// between them: no two provinces have the same.
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		if r = base(r); unicode.IsLetter(r) {
			return r
		}
		return -1
	}, norm.NFC.String(name))
}

// base gives a letter in lower case and without marks; Đ, and the two
// letters of other languages that pass for it, give d.
func base(r rune) rune {
	switch r = unicode.ToLower(r); r {
	case 'đ', 'ð', 'ɖ':
		return 'd'
	}
	if unicode.IsLetter(r) {
		r = []rune(norm.NFD.String(string(r)))[0]
	}
	return r
}

// variants are names that differ from the official ones in letters, or
// abbreviate them: older spellings of names from other languages, words left
// out, and what tables write.
func variants() map[string]string {
	return map[string]string{
		"Bắc Cạn":     "Bắc Kạn",
		"Đắc Lắc":     "Đắk Lắk",
		"Đắc Lắk":     "Đắk Lắk",
		"Đắk Lắc":     "Đắk Lắk",
		"Đaklak":      "Đắk Lắk",
		"Đắc Nông":    "Đắk Nông",
		"Công Tum":    "Kon Tum",
		"Kontum":      "Kon Tum",
		"Gia Lay":     "Gia Lai",
		"Vũng Tàu":    "Bà Rịa - Vũng Tàu",
		"BR-VT":       "Bà Rịa - Vũng Tàu",
		"BRVT":        "Bà Rịa - Vũng Tàu",
		"Bà Rịa VT":   "Bà Rịa - Vũng Tàu",
		"HCM":         "Hồ Chí Minh",
		"TPHCM":       "Hồ Chí Minh",
		"HCMC":        "Hồ Chí Minh",
		"Sài Gòn":     "Hồ Chí Minh",
		"TT Huế":      "Thừa Thiên Huế",
		"TTH":         "Thừa Thiên Huế",
		"Thừa Thiên":  "Thừa Thiên Huế",
		"Ha Noi City": "Hà Nội",
	}
}
