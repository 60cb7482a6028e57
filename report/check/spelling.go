package check

import (
	"iter"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"kyyeu/internal/legacy"
	"kyyeu/internal/provinces"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// spelling finds names of provinces that are written otherwise than they are
// called, the two ways to place a tone mark mixed in one document (hoà, hòa),
// marks on the wrong letter (qúy), and letters that are not what they look
// like: Ð for Đ, Cyrillic and Greek ones, odd spaces. A text in an encoding of
// before Unicode is an error: not one of its words is right.
//
// Titles and names in the list of sources, and names of persons, are as their
// owners write them and are not held to one way.
func spelling(b *book) []found {
	var all []found
	tones := toneCount{known: map[string]tone{}}
	var old legacy.Reader
	for i := range b.texts {
		p := &b.texts[i]
		s := string(p.runes)
		if f, ok := oldEncoding(p, s, &old); ok {
			all = append(all, f)
			continue
		}
		all = append(all, strayLetters(p)...)
		if othersOwn(p.path) || p.lang == source.English {
			continue
		}
		all = append(all, tones.add(p, s)...)
		if p.prose {
			all = append(all, provincesIn(p, s)...)
		}
	}
	for _, area := range b.Provinces {
		if f, ok := misnamed(area.Name, area.ID.S, !b.Illustrative); ok {
			all = append(all, f)
		}
	}
	return append(all, tones.mixed()...)
}

// othersOwn reports whether a text is somebody else's wording or name.
func othersOwn(path string) bool {
	return strings.HasPrefix(path, "sources[") || strings.HasPrefix(path, "delegates[") && strings.HasSuffix(path, "].name") || strings.HasSuffix(path, "].speaker")
}

func oldEncoding(p *passage, s string, reader *legacy.Reader) (found, bool) {
	r := reader.Read(strings.ReplaceAll(s, "\uFFFD", " "))
	if r.Doubt {
		return at(source.Warning, p.at(0),
			say("%[1]s có thể viết bằng bảng mã cũ: %[2]q", "%[1]s is perhaps in an old encoding: %[2]q", p.path, shorten(s)),
			source.Textf("gõ lại bằng Unicode", "type it in Unicode"), p.path), true
	}
	if r.Encoding == legacy.Unicode || !r.Changed {
		return found{}, false
	}
	return at(source.Error, p.at(0),
		say("%[1]s viết bằng bảng mã cũ %[2]v: %[3]q", "%[1]s is in the old encoding %[2]v: %[3]q", p.path, r.Encoding, shorten(s)),
		say("có lẽ là %q; chuyển sang Unicode rồi ghi lại", "perhaps %q; convert it to Unicode", shorten(r.Text)), p.path), true
}

// shorten keeps the beginning of a text for a message.
func shorten(s string) string {
	const long = 40
	if utf8.RuneCountInString(s) <= long {
		return s
	}
	return string([]rune(s)[:long]) + "…"
}

// strayShown bounds the findings of one text.
const strayShown = 3

// strayLetters finds letters that look like others, and spaces that are none.
func strayLetters(p *passage) []found {
	var all []found
	for i, r := range p.runes {
		meant, kind := lookAlike(p.runes, i)
		if kind.IsZero() || len(all) == strayShown {
			continue
		}
		hint := say("gõ lại là %q", "type %q", string(meant))
		all = append(all, at(source.Warning, p.at(i),
			say("%[1]s (U+%04[2]X) trong %[3]q %[4]s", "%[1]s (U+%04[2]X) in %[3]q %[4]s", display(r), r, wordAt(p.runes, i), kind), hint, p.path))
	}
	return all
}

// lookAlike tells what a letter passes for; kind is empty when it is what it
// seems.
func lookAlike(runes []rune, i int) (meant rune, kind source.Text) {
	r := runes[i]
	switch {
	case r < 0x80:
		return 0, source.Text{}
	case strings.ContainsRune("ÐƉ", r):
		return 'Đ', source.Textf("không phải là chữ “Đ”", "is not the letter “Đ”")
	case strings.ContainsRune("ðɖ", r):
		return 'đ', source.Textf("không phải là chữ “đ”", "is not the letter “đ”")
	case r == '\u2800' || r == '\u3164' || r == '\u115F' || r == '\u1160' || r == '\uFFA0' || r != '\u00A0' && unicode.Is(unicode.Zs, r):
		return ' ', source.Textf("không phải là dấu cách thường", "is not an ordinary space")
	case unicode.In(r, unicode.Cyrillic, unicode.Greek):
		latin, ok := foreign()[r]
		if !ok || !amongLatin(runes, i) {
			return 0, source.Text{}
		}
		return latin, source.Textf("không phải là chữ Latinh", "is not a Latin letter")
	case r >= 0xFF21 && r <= 0xFF5A && unicode.IsLetter(r):
		return r - 0xFEE0, source.Textf("là chữ toàn cỡ", "is a full-width letter")
	}
	return 0, source.Text{}
}

// foreign maps Cyrillic and Greek letters to the Latin ones that they look
// like.
func foreign() map[rune]rune {
	from, to := []rune("АВЕКМНОРСТУХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧονα"), []rune("ABEKMHOPCTYXIJSaeopcyxijsABEZHIKMNOPTYXova")
	m := make(map[rune]rune, len(from))
	for i, r := range from {
		m[r] = to[i]
	}
	return m
}

// amongLatin reports whether a Latin letter stands in the same word, or the
// word is made of look-alikes alone and the one before or behind it is Latin.
func amongLatin(runes []rune, i int) bool {
	word := []rune(wordAt(runes, i))
	if len(word) > 1 && slices.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) {
		return true
	}
	for _, r := range word {
		if _, ok := foreign()[r]; !ok {
			return false
		}
	}
	// A symbol of one letter, such as α, may be meant.
	return len(word) > 1 && slices.ContainsFunc(runes, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
}

// wordAt is the word that a letter stands in, or the letter itself.
func wordAt(runes []rune, i int) string {
	letter := func(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.M, r) }
	from, to := i, i+1
	for from > 0 && letter(runes[from-1]) {
		from--
	}
	for to < len(runes) && letter(runes[to]) {
		to++
	}
	return string(runes[from:to])
}

// toneCount counts the two ways in which a document places tone marks.
type toneCount struct {
	// old counts hòa, hòe, thúy; new counts hoà, hoè, thuý.
	old, new         int
	firstOld, firstN mark
	// known are the syllables met so far: a text says the same ones again and again.
	known map[string]tone
}

// tone is how the tone mark of a syllable is placed, where that can differ.
type tone uint8

const (
	toneAnyway tone = iota // in one way only, or there is none
	toneWrong              // on the wrong letter: qúy
	toneOld                // hòa
	toneNew                // hoà
)

// mark is a syllable and its place.
type mark struct {
	word string
	pos  source.Pos
}

var (
	// oldTone and newTone find the open syllables in oa, oe and uy, which alone
	// are written in two ways; qu is a consonant. They read NFD.
	oldTone = regexp.MustCompile(`(?i)(?:o[\x{300}\x{301}\x{303}\x{309}\x{323}][ae]|u[\x{300}\x{301}\x{303}\x{309}\x{323}]y)$`)
	newTone = regexp.MustCompile(`(?i)(?:o[ae]|uy)[\x{300}\x{301}\x{303}\x{309}\x{323}]$`)
	// wrongTone finds marks on the consonants qu and gi.
	wrongTone = regexp.MustCompile(`(?i)^(?:qu[\x{300}\x{301}\x{303}\x{309}\x{323}][a-z]|gi[\x{300}\x{301}\x{303}\x{309}\x{323}][aou])`)
	words     = regexp.MustCompile(`\pL+`)
)

// toneOf looks at the tone mark of a syllable.
func toneOf(word string) tone {
	d := norm.NFD.String(word)
	switch {
	case wrongTone.MatchString(d):
		return toneWrong
	case oldTone.MatchString(d):
		return toneOld
	case newTone.MatchString(d) && !strings.HasPrefix(strings.ToLower(d), "q"):
		return toneNew
	}
	return toneAnyway
}

// add counts the syllables of a text and finds those whose mark stands on the
// wrong letter either way.
func (c *toneCount) add(p *passage, s string) []found {
	var all []found
	for at0, word := range letterRuns(s) {
		t, ok := c.known[word]
		if !ok {
			t = toneOf(word)
			c.known[word] = t
		}
		switch t {
		case toneWrong:
			all = append(all, at(source.Warning, p.posOf(s, at0), say("dấu thanh của %q đặt sai chữ", "the tone mark of %q is on the wrong letter", word),
				source.Textf("đặt dấu trên nguyên âm sau qu hoặc gi: quý, giá", "put it on the vowel behind qu or gi: quý, giá"), word))
		case toneOld:
			if c.old++; c.old == 1 {
				c.firstOld = mark{word, p.posOf(s, at0)}
			}
		case toneNew:
			if c.new++; c.new == 1 {
				c.firstN = mark{word, p.posOf(s, at0)}
			}
		}
	}
	return all
}

// letterRuns gives the runs of letters in a text that have others than those of
// ASCII among them, each with its place.
func letterRuns(s string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		start, ascii := -1, true
		for i, r := range s + "\n" {
			switch {
			case unicode.IsLetter(r):
				if start < 0 {
					start, ascii = i, true
				}
				ascii = ascii && r < utf8.RuneSelf
				continue
			case start >= 0 && !ascii && !yield(start, s[start:i]):
				return
			}
			start = -1
		}
	}
}

// mixed finds both ways in one document; the finding stands at the first
// syllable of the rarer one.
func (c *toneCount) mixed() []found {
	if c.old == 0 || c.new == 0 {
		return nil
	}
	few, many, n, m := c.firstN, c.firstOld, c.new, c.old
	if c.old < c.new {
		few, many, n, m = c.firstOld, c.firstN, c.old, c.new
	}
	return []found{at(source.Warning, few.pos,
		say("lẫn hai cách đặt dấu thanh: %[1]d chữ như %[2]q và %[3]d chữ như %[4]q (%[5]v)", "two ways to place tone marks are mixed: %[1]d like %[2]q, and %[3]d like %[4]q (%[5]v)",
			n, few.word, m, many.word, many.pos),
		source.Textf("viết thống nhất một cách; tên tỉnh trong văn bản của Quốc hội viết Thanh Hóa, Hòa Bình", "keep to one; the resolutions of the National Assembly have Thanh Hóa, Hòa Bình"),
		"hoà/hòa")}
}

// kindBefore finds what names provinces in a text: the kind and what follows
// in capitals, as long as commas and "và" go on.
var kindBefore = regexp.MustCompile(`(?:[Tt]ỉnh|[Tt]hành phố|TP\.?)[\s\x{00A0}]+(?:thành phố[\s\x{00A0}]+)?(?:\p{Lu}\pL*(?:[\s\x{00A0}–-]+\p{Lu}\pL*)*(?:,[\s\x{00A0}]+|[\s\x{00A0}]+và[\s\x{00A0}]+)?)+`)

var capitals = regexp.MustCompile(`\p{Lu}\pL*(?:[\s\x{00A0}–-]+\p{Lu}\pL*)*`)

// provincesIn finds misspelt names behind the word province or city.
func provincesIn(p *passage, s string) []found {
	var all []found
	if !strings.Contains(s, "ỉnh") && !strings.Contains(s, "phố") && !strings.Contains(s, "TP") {
		return nil // what the expression would find much later
	}
	for _, m := range kindBefore.FindAllStringIndex(s, -1) {
		list := s[m[0]:m[1]]
		list = strings.TrimPrefix(strings.TrimPrefix(list, "Tỉnh"), "Thành")
		from := m[1] - len(list)
		for _, n := range capitals.FindAllStringIndex(list, -1) {
			at := from + n[0]
			name := data.Text{S: list[n[0]:n[1]], Pos: p.posOf(s, at)}
			if strings.HasPrefix(name.S, "TP") {
				continue
			}
			if f, ok := misnamed(name, name.S, false); ok {
				all = append(all, f)
			}
		}
	}
	return all
}

// misnamed finds a name of a province that is written otherwise than it is
// called; near also takes one with a single wrong letter for it. Case, the way
// to place a tone mark, short forms and former names are no faults.
func misnamed(name data.Text, about string, near bool) (found, bool) {
	bare := provinces.Bare(name.S)
	p, exact, ok := provinces.Find(name.S)
	meant := p.Name
	switch {
	case exact, ok && plainTone(bare) == plainTone(meant), ok && strings.ToUpper(meant) == bare:
		return found{}, false
	case ok && source.Nearest(plainLetters(bare), []string{plainLetters(meant)}) == "":
		return found{}, false // a short form, or another name: TP.HCM, Sài Gòn, Vũng Tàu
	case !ok && near:
		meant = nearestProvince(bare)
	}
	if meant == "" {
		return found{}, false
	}
	return at(source.Warning, name.Pos, say("tên tỉnh viết %q", "a province is written %q", name.S),
		say("viết là %q", "write %q", meant), about, name.S), true
}

// plainLetters leaves the letters of a name, without case and marks.
func plainLetters(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'đ':
			return 'd'
		case unicode.IsLetter(r):
			return r
		}
		return -1
	}, norm.NFD.String(strings.ToLower(s)))
}

// nearestProvince gives the province whose name differs in one letter; "" when
// none does.
func nearestProvince(name string) string {
	var names []string
	for _, p := range slices.Concat(provinces.Before2025(), provinces.Since2025()) {
		names = append(names, p.Name)
	}
	n := source.Nearest(name, names)
	if n == "" || !oneEdit([]rune(name), []rune(n)) {
		return ""
	}
	return n
}

// oneEdit reports whether one letter was put in, left out or changed.
func oneEdit(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	rest := b[i:]
	if len(rest) > 0 {
		rest = rest[1:]
	}
	if len(a) == len(b) {
		return i < len(a) && string(a[i+1:]) == string(rest)
	}
	return len(a)+1 == len(b) && string(a[i:]) == string(rest)
}

// plainTone writes hoà as hòa, so that the two are equal.
func plainTone(s string) string {
	return words.ReplaceAllStringFunc(s, func(word string) string {
		d := norm.NFD.String(word)
		if !newTone.MatchString(d) || strings.HasPrefix(strings.ToLower(d), "q") {
			return word
		}
		r := []rune(d)
		n := len(r)
		r[n-1], r[n-2] = r[n-2], r[n-1]
		return norm.NFC.String(string(r))
	})
}
