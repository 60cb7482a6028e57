package legacy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The spelling of Vietnamese: a syllable is an onset, a rhyme and a tone (Đoàn
// Thiện Thuật, Ngữ âm tiếng Việt, 1977; the spelling rules of the Ministry of
// Education's decision 240/QĐ of 1984). Rhymes are written without tones, an
// onset's own constraints are in [fits].
var (
	onsets = set(`b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x`)
	rhymes = set(`
		a ai ao au ay am an ang anh ac ach ap at
		ăm ăn ăng ăc ăp ăt
		âu ây âm ân âng âc âp ât
		e eo em en eng ec ep et
		ê êu êm ên ênh êch êp êt
		i ia iu im in inh ich ip it
		iêu iêm iên iêng iêc iêp iêt
		y ynh ych yt yêu yêm yên yêng yêt
		o oi om on ong oc op ot oong ooc
		oa oai oay oao oam oan oang oanh oac oach oap oat
		oăm oăn oăng oăc oăt oe oeo oen oet
		ô ôi ôm ôn ông ôc ôp ôt
		ơ ơi ơm ơn ơp ơt
		u ua ui um un ung uc up ut
		uâ uây uân uâng uât uê uênh uêch uơ
		uôi uôm uôn uông uôc uôt
		uy uya uyu uyn uynh uyt uych uyp uyên uyêt
		ư ưa ưi ưu ưm ưng ưc ưt
		ươi ươu ươm ươn ương ươc ươp ươt`)
	// names are syllables of place names that keep the spelling of other
	// languages.
	names = set(`đắk đăk lắk lăk kạn krông plông búk glong rlấp păh drắk tẻh`)
)

func set(list string) map[string]bool {
	m := make(map[string]bool)
	for f := range strings.FieldsSeq(list) {
		m[f] = true
	}
	return m
}

// tones has the six forms of each vowel: level, huyền, sắc, hỏi, ngã, nặng.
var tones = func() map[rune]toned {
	m := make(map[rune]toned)
	for row := range strings.FieldsSeq("aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ") {
		var base rune
		for i, r := range []rune(row) {
			if i == 0 {
				base = r
			}
			m[r] = toned{base, i}
		}
	}
	return m
}()

type toned struct {
	base rune
	tone int
}

const (
	level = 0
	acute = 2
	dot   = 5
)

// Syllable reports whether s is a well-formed Vietnamese syllable: in NFC, in
// small letters, with a first capital or in capitals. Both places of the tone
// in "hòa", "hoà" are well-formed, others such as "hôì" are not. A few
// syllables of place names that no rule covers ("Đắk", "Kạn") are taken too.
// That a syllable is well-formed does not make it a word.
func Syllable(s string) bool {
	_, ok := parse(s)
	return ok
}

// parse checks a syllable and gives its key: small letters without tone, and
// the tone's number, so that "hòa" and "Hoà" have the same.
func parse(s string) (key string, ok bool) {
	if len(s) > 24 || !wordCase(s) {
		return "", false
	}
	var (
		bare  strings.Builder
		tone  = level
		place = -1
		n     int
	)
	for _, r := range s {
		r = lower(r)
		t, vowel := tones[r]
		if !vowel {
			t.base = r
		}
		if t.tone != level {
			if place >= 0 {
				return "", false
			}
			tone, place = t.tone, n
		}
		bare.WriteRune(t.base)
		n++
	}
	b := bare.String()
	key = b + string(rune('0'+tone))
	if names[strings.ToLower(s)] {
		return key, true
	}
	onset, rhyme, ok := split(b)
	if !ok {
		return "", false
	}
	if stopped(rhyme) && tone != acute && tone != dot {
		return "", false
	}
	if place >= 0 && !carries(rhyme, place-len([]rune(onset))) {
		return "", false
	}
	return key, true
}

// lower gives the small letter, but not that of letters which only look like
// ASCII ones to Unicode's tables, İ and the kelvin sign.
func lower(r rune) rune {
	if l := unicode.ToLower(r); l >= utf8.RuneSelf || r < utf8.RuneSelf {
		return l
	}
	return r
}

// wordCase: all small, one first capital, or all capitals.
func wordCase(s string) bool {
	var ups, downs, n int
	first := false
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			ups++
			first = first || n == 0
		case unicode.IsLower(r):
			downs++
		default:
			return false
		}
		n++
	}
	return n > 0 && (ups == 0 || downs == 0 || ups == 1 && first)
}

// split finds onset and rhyme of a syllable without tone.
func split(b string) (onset, rhyme string, ok bool) {
	for _, n := range []int{3, 2, 1, 0} {
		if len(b) <= n && n > 0 || strings.HasPrefix(b, "đ") && n != 2 {
			continue
		}
		onset, rhyme = b[:n], b[n:]
		if (n == 0 || onsets[onset]) && rhymes[rhyme] && fits(onset, rhyme) {
			return onset, rhyme, true
		}
	}
	return "", "", false
}

// fits are the rules of which onset stands before which rhyme: k, gh, ngh
// before i, e, ê, y; c, g, ng elsewhere; gi before what is not i; "gì", "gìn"
// and "giếng" are written with the one i; qu holds the rhyme's u; y stands alone or after few
// letters.
func fits(onset, rhyme string) bool {
	first := []rune(rhyme)[0]
	front := strings.ContainsRune("ieêy", first)
	switch onset {
	case "c", "ng":
		return !front
	case "k", "gh", "ngh":
		return front
	case "g":
		return !front || rhyme == "i" || rhyme == "in" || strings.HasPrefix(rhyme, "iê")
	case "gi":
		return first != 'i' && first != 'y' && !strings.HasPrefix(rhyme, "oa")
	case "qu":
		return !strings.ContainsRune("uưo", first) && rhyme != "iêu"
	}
	if first == 'y' {
		switch onset {
		case "":
			return rhyme == "y" || strings.HasPrefix(rhyme, "yê")
		case "h", "k", "l", "m", "s", "t", "v":
			return rhyme == "y"
		}
		return false
	}
	return onset != "" || !strings.HasPrefix(rhyme, "iê")
}

// stopped reports whether a rhyme ends in a stop, which takes sắc and nặng
// alone.
func stopped(rhyme string) bool {
	return strings.HasSuffix(rhyme, "c") || strings.HasSuffix(rhyme, "ch") ||
		strings.HasSuffix(rhyme, "p") || strings.HasSuffix(rhyme, "t")
}

// carries reports whether the letter at a place of the rhyme may carry the
// tone.
func carries(rhyme string, place int) bool {
	letters := []rune(rhyme)
	vowels, marked := 0, -1
	for i, r := range letters {
		if _, ok := tones[r]; !ok {
			break
		}
		vowels++
		if strings.ContainsRune("ăâêôơư", r) {
			marked = i
		}
	}
	switch {
	case marked >= 0:
		return place == marked
	case vowels == 1:
		return place == 0
	case vowels == 3 || len(letters) > vowels:
		return place == 1
	case rhyme == "oa" || rhyme == "oe" || rhyme == "uy":
		return place == 0 || place == 1
	}
	return place == 0
}
