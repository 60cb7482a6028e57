package legacy

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// convert decodes a text as a person would read it: signs that stand alone,
// as in "3 × 4" or "§ 5", stay signs, and TCVN3 words typed for a capitals
// font get their capitals.
func convert(e Encoding, s string) string {
	s = mapWords(s, wordsOf(s, e == VISCII), func(before, w, rest string) string {
		if signs[w] || sign(w) && !wordSign(e, before, w, rest) {
			return w
		}
		return e.Decode(w)
	})
	if e == TCVN3 {
		s = capitals(s)
	}
	return s
}

// wordSign reports whether a sign that stands alone is a word of one letter:
// ô, and Ô and Ê before another word ("ô tô", "Ê đê") in TCVN3, ở in VISCII
// unless it multiplies numbers.
func wordSign(e Encoding, before, w, rest string) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(rest, " "))
	switch {
	case e == TCVN3 && w == "«":
		return true
	case e == TCVN3 && (w == "¤" || w == "£"):
		return wordRune(next)
	case e == VISCII && w == "·":
		last, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(before, " "))
		return !unicode.IsDigit(last) || !unicode.IsDigit(next)
	}
	return false
}

// mapWords replaces each of the words of a text.
func mapWords(s string, words iter.Seq[string], f func(before, word, rest string) string) string {
	var out strings.Builder
	from := 0
	for w := range words {
		at := from + strings.Index(s[from:], w)
		out.WriteString(s[from:at])
		from = at + len(w)
		out.WriteString(f(s[:at], w, s[from:]))
	}
	out.WriteString(s[from:])
	return out.String()
}

// sign reports whether a word is a single character that is no letter.
func sign(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return n == len(w) && !unicode.IsLetter(r)
}

// capitals gives capitals to TCVN3 text that was typed for a capitals font,
// where font or part of it is lost: the plain letters are capitals, those with
// tones come out small ("GIá TRị"). A two-letter word such as "Số" follows the
// rest of its field.
func capitals(s string) string {
	var out strings.Builder
	for field := range strings.SplitAfterSeq(s, "\n") {
		for {
			i := strings.IndexAny(field, "\t;,")
			if i < 0 {
				break
			}
			out.WriteString(fieldCapitals(field[:i]))
			out.WriteByte(field[i])
			field = field[i+1:]
		}
		out.WriteString(fieldCapitals(field))
	}
	return out.String()
}

func fieldCapitals(s string) string {
	small, big := false, false
	for w := range words(s) {
		small = small || strings.ContainsFunc(w, func(r rune) bool { return 'a' <= r && r <= 'z' })
		big = big || half(w) || capital(w)
	}
	switch {
	case !big:
		return s
	case !small:
		return upper(s)
	}
	return mapWords(s, words(s), func(_, w, _ string) string {
		if half(w) {
			return upper(w)
		}
		return w
	})
}

// half reports whether a word has two capitals, and no small letters but such
// as TCVN3 has no capitals for.
func half(w string) bool {
	ups, toneless, toned := 0, 0, 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			ups++
		case tones[r].tone != level:
			toned++
		default:
			toneless++
		}
	}
	return ups >= 2 && toned > 0 && toneless == 0
}

// capital reports whether a word is in capitals that TCVN3 has, and no
// abbreviation.
func capital(w string) bool {
	return utf8.RuneCountInString(w) >= 2 && w == upper(w) && strings.ContainsFunc(w, modern) && !abbreviation(w)
}

// mendStroke puts Đ for the letters that look like it, eth and the African
// D with hook, in words that become Vietnamese by it.
func mendStroke(s string) string {
	if !strings.ContainsAny(s, "ÐðƉɖ") {
		return s
	}
	return mapWords(s, words(s), func(_, w, _ string) string {
		if m := stroke.Replace(w); gradeOf(m) >= valid {
			return m
		}
		return w
	})
}

var stroke = strings.NewReplacer("Ð", "Đ", "ð", "đ", "Ɖ", "Đ", "ɖ", "đ")
