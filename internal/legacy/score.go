package legacy

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// score counts the words of a text that tell something about its encoding:
// those with a character that is not ASCII.
type score struct {
	// common are syllables that official texts are full of; valid are other
	// well-formed syllables and abbreviations ("ĐVT").
	common, valid int
	// bad are words that are no Vietnamese syllable.
	bad int
	// modern are the common and valid ones with a letter that no 8-bit file
	// taken for Windows-1252 can hold.
	modern int
	// lost says that a bad word becomes a syllable with an ư in it: the soft
	// hyphens of TCVN3 have been dropped somewhere.
	lost bool
}

func (s score) good() int    { return s.common + s.valid }
func (s score) telling() int { return s.common + s.valid + s.bad }

// points weigh the words: a strange one counts more than a known one, since
// the wrong table seldom makes a syllable at all.
func (s score) points() int { return 3*s.common + s.valid - 4*s.bad }

// grade is how a word looks.
type grade uint8

const (
	silent grade = iota // tells nothing
	bad
	valid
	common
)

// rate scores a text.
func rate(s string) (sc score) {
	if (strings.Contains(s, "ồ") || strings.Contains(s, "Ồ")) && strings.Contains(strings.ToLower(s), "hồ chí minh") {
		// All of it is common as "hoà chí minh" too, which VNI has for it.
		sc.common++
	}
	quoted := strings.Contains(s, "«") && strings.Contains(s, "»")
	for w := range words(s) {
		w = bare(w, quoted)
		switch gradeOf(w) {
		case bad:
			sc.bad++
			sc.lost = sc.lost || lostHorn(w)
			continue
		case valid:
			sc.valid++
		case common:
			sc.common++
		default:
			continue
		}
		if strings.ContainsFunc(w, modern) {
			sc.modern++
		}
	}
	return sc
}

// words gives the runs of letters and of characters that old encodings use as
// letters; digits, spaces, ASCII signs, dashes and quotes stand between them.
func words(s string) iter.Seq[string] { return wordsOf(s, false) }

// wordsOf gives words; viscii says that the dashes and quotes of Windows are
// capitals, as VISCII has it, unless a small letter stands before them.
func wordsOf(s string, viscii bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := -1
		var before rune
		for i, r := range s {
			in := wordRune(r) || viscii && punctuation(r) && !unicode.IsLower(before)
			before = r
			if in {
				if start < 0 {
					start = i
				}
				continue
			}
			if start >= 0 && !yield(s[start:i]) {
				return
			}
			start = -1
		}
		if start >= 0 {
			yield(s[start:])
		}
	}
}

func wordRune(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || visciiControl(r)
	case unicode.IsSpace(r) && r != 0x85:
		return false
	}
	return !punctuation(r)
}

func punctuation(r rune) bool {
	return strings.ContainsRune("“”‘’‚„–—…•‹›†‡‰ˆ˜", r)
}

// bare takes off what stands at a word's ends in today's texts: quotes,
// powers, signs before a number, soft hyphens anywhere.
func bare(w string, quoted bool) string {
	w = strings.ReplaceAll(w, "\u00AD", "")
	w = strings.TrimRight(w, "®™°²³¹")
	w = strings.TrimLeft(w, "±×÷½¼¾≈≤≥<>→")
	if quoted {
		w = strings.Trim(w, "«»")
	}
	return w
}

// gradeOf grades one word.
func gradeOf(w string) grade {
	g, key := form(w)
	if g == valid && commonKeys()[key] {
		return common
	}
	return g
}

// form grades a word by its spelling alone: common ones are valid. The key is that
// of a syllable, empty for what is none.
func form(w string) (g grade, key string) {
	ascii, letter := true, false
	for _, r := range w {
		ascii = ascii && r < utf8.RuneSelf && r >= ' '
		letter = letter || unicode.IsLetter(r)
	}
	switch {
	case ascii, !letter:
		return silent, ""
	case signs[w]:
		return silent, ""
	}
	if key, ok := parse(w); ok {
		return valid, key
	}
	if abbreviation(w) {
		return valid, ""
	}
	return bad, ""
}

// signs are words of today's texts that are no Vietnamese.
var signs = set("°C °F ºC ºF µm µg µl Nº nº ª º m² m³ cm² cm³ km² dm³ mm²")

// abbreviation takes capitals with a Đ, such as VNĐ, HĐND, ĐBSCL.
func abbreviation(w string) bool {
	stroke, n := false, 0
	for _, r := range w {
		n++
		switch {
		case r == 'Đ':
			stroke = true
		case r < 'A' || r > 'Z':
			return false
		}
	}
	return stroke && n >= 2 && n <= 8
}

// modern reports whether a letter is Vietnamese and in no 8-bit file that was
// taken for Windows-1252.
func modern(r rune) bool {
	if r < 0x100 {
		return false
	}
	l := lower(r)
	_, vowel := tones[l]
	return vowel || l == 'đ'
}

// lostHorn reports whether a word lacks an ư: "Thơng" for "Thương".
func lostHorn(w string) bool {
	l := []rune(strings.ToLower(w))
	if len(l) > 7 {
		return false
	}
	for i := range l {
		if t, ok := tones[l[i]]; ok && t.base == 'ơ' {
			if Syllable(string(l[:i]) + "ư" + string(l[i:])) {
				return true
			}
		}
	}
	return false
}

// mixed reports whether words of a Unicode text are in an old encoding: a cell
// put together from two sources.
func mixed(s string) bool {
	quoted := strings.Contains(s, "«") && strings.Contains(s, "»")
	for w := range words(s) {
		if strings.ContainsFunc(w, modern) || gradeOf(bare(w, quoted)) != bad {
			continue
		}
		for _, e := range []Encoding{TCVN3, VNI, VISCII, Windows1258, Mojibake} {
			if gradeOf(e.Decode(w)) == common {
				return true
			}
		}
	}
	return false
}
