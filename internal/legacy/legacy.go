// Package legacy reads Vietnamese text that was stored in the encodings of
// before Unicode: TCVN3, VNI, VISCII, Windows-1258, and UTF-8 that was taken
// for Windows-1252 on the way.
//
// Such text arrives as characters that mean something else: "C«ng nghiÖp" is
// Công nghiệp in TCVN3. [Read] looks at the font of the cell first and at the
// words second: each encoding gives a reading, and one counts only when its
// words are Vietnamese syllables (package's own model of spelling, [Syllable])
// and those of the others are not. What neither decides is left as it is and
// marked, so that a person looks at it.
package legacy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Encoding is how Vietnamese letters are stored.
type Encoding uint8

const (
	// Unicode is today's text: composed, decomposed, or plain ASCII.
	Unicode Encoding = iota
	// TCVN3 is the 8-bit encoding of the .Vn fonts (ABC): the VN3 table of
	// TCVN 5712:1993, which has no capitals with tones.
	TCVN3
	// VNI is VNI for Windows, the encoding of the VNI- fonts: most letters are
	// a base letter and a character for its marks.
	VNI
	// VISCII is the 8-bit encoding of RFC 1456.
	VISCII
	// Windows1258 is code page 1258 whose bytes were taken for Windows-1252:
	// tones are characters of their own.
	Windows1258
	// Mojibake is UTF-8 whose bytes were taken for Windows-1252 or 1258.
	Mojibake
)

// String names the encoding as officers know it.
func (e Encoding) String() string {
	switch e {
	case TCVN3:
		return "TCVN3"
	case VNI:
		return "VNI"
	case VISCII:
		return "VISCII"
	case Windows1258:
		return "Windows-1258"
	case Mojibake:
		return "UTF-8/Windows-1252"
	}
	return "Unicode"
}

// Repair is a set of repairs of text that is Unicode.
type Repair uint8

const (
	// Composed says that letters and their marks were joined: the text given
	// was not in NFC.
	Composed Repair = 1 << iota
	// Stroke says that Ð (eth) or Ɖ, which look like Đ, became Đ.
	Stroke
)

// Reading is a text and what was found out about it.
type Reading struct {
	// Text is in NFC and in today's letters; as given (NFC) when in doubt.
	Text string
	// Encoding is what the text was stored in.
	Encoding Encoding
	// Changed says that Text differs from the NFC of what was given because
	// letters were converted: from an old encoding, or Ð to Đ.
	Changed bool
	// Doubt says that the text may be in an old encoding, or partly so, or
	// that letters were lost, and neither font nor words decide.
	Doubt bool
	// Repairs are what was mended in text that is Unicode.
	Repairs Repair
}

// Run is a part of a text in one font.
type Run struct {
	Text string
	// Font is the font's name; empty when it is not known.
	Font string
}

// Read reads one cell: text is what the file holds, as code points, where old
// 8-bit text shows as Latin-1 or Windows-1252 characters; font is the name of
// the cell's font, or empty when it is not known.
//
// Text with letters that only Unicode has (ă, ơ, ạ …) in valid syllables is
// Unicode whatever the font: people paste into old cells. Plain ASCII is never
// touched, also under capitals-only fonts such as .VnTimeH; other text under
// these is given in capitals, as it is seen. A hyphen is never a letter; a
// soft hyphen is one (ư) only where the whole text is TCVN3.
func Read(text, font string) Reading { return ReadRuns([]Run{{text, font}}) }

// ReadRuns reads a cell whose text changes its font on the way. Runs whose
// fonts stand for the same encoding are read together, for a word may change
// from a capitals font to its small one after the first letter ("Ê" and "n
// §é", Ấn Độ). When one part is in doubt, the cell is, and stays as given.
func ReadRuns(runs []Run) Reading {
	var all Reading
	var given, out strings.Builder
	for len(runs) > 0 {
		f, n := faceOf(runs[0].Font), 1
		for n < len(runs) && faceOf(runs[n].Font).sameEncoding(f) {
			n++
		}
		var text strings.Builder
		for _, r := range runs[:n] {
			text.WriteString(strings.ToValidUTF8(r.Text, "\uFFFD"))
		}
		given.WriteString(text.String())
		r := readPart(text.String(), f, runs[:n])
		out.WriteString(r.Text)
		if all.Encoding == Unicode {
			all.Encoding = r.Encoding
		}
		all.Changed = all.Changed || r.Changed
		all.Doubt = all.Doubt || r.Doubt
		all.Repairs |= r.Repairs
		runs = runs[n:]
	}
	if all.Doubt {
		return Reading{Text: norm.NFC.String(given.String()), Doubt: true, Repairs: all.Repairs &^ Stroke}
	}
	all.Text = norm.NFC.String(out.String())
	return all
}

// readPart reads runs of one encoding, which text joins.
func readPart(text string, f face, runs []Run) Reading {
	if plain(text) {
		return Reading{Text: text}
	}
	if r, ok := readMojibake(text); ok {
		return r
	}
	u := readUnicode(text)
	if !f.known || f.enc == Unicode {
		return byWords(u, !f.known)
	}
	return byFont(u, f.enc, runs)
}

// given is text read as Unicode, with what speaks for that.
type given struct {
	Reading
	score score
	// nfc is the text without repairs of letters.
	nfc string
}

// readUnicode takes the text as it is.
func readUnicode(text string) given {
	g := given{nfc: norm.NFC.String(text)}
	if g.nfc != text {
		g.Repairs |= Composed
	}
	g.Text = mendStroke(g.nfc)
	if g.Text != g.nfc {
		g.Repairs |= Stroke
		g.Changed = true
	}
	g.score = rate(g.Text)
	if g.Changed {
		// A letter that was put in proves nothing.
		g.score.modern = rate(g.nfc).modern
	}
	return g
}

// doubt gives the text back as it came.
func (g given) doubt() Reading {
	return Reading{Text: g.nfc, Doubt: true, Repairs: g.Repairs &^ Stroke}
}

// as gives the text in another reading.
func (g given) as(e Encoding, text string) Reading {
	return Reading{Text: text, Encoding: e, Changed: text != g.nfc}
}

// settled reports whether letters that only Unicode has decide the matter, and
// how.
func (g given) settled() (Reading, bool) {
	if g.score.modern == 0 {
		return Reading{}, false
	}
	if mixed(g.Text) {
		return g.doubt(), true
	}
	return g.Reading, true
}

// byFont decides for text under fonts of an old encoding: the fonts' reading
// wins when its words are the better ones.
func byFont(g given, e Encoding, runs []Run) Reading {
	if r, ok := g.settled(); ok {
		return r
	}
	text := inCapitals(convert(e, g.nfc), runs)
	s := rate(text)
	switch {
	case text == g.Text || s.telling() == 0 && g.score.bad == 0:
		return g.Reading
	case s.lost:
		return g.doubt()
	case s.points() > g.score.points() && 4*s.bad <= s.good():
		return g.as(e, text)
	case g.score.bad == 0 && g.score.points() > s.points():
		return g.Reading
	}
	return g.doubt()
}

// byWords decides for text under no font, or one that says Unicode, which
// carries no old letters on purpose, but may have been set on a whole sheet.
// A reading must be right nearly throughout, have more known words than
// strange ones, and be well ahead of every other.
func byWords(g given, fontless bool) Reading {
	if r, ok := g.settled(); ok {
		return r
	}
	var (
		best         score
		bestEnc      Encoding
		bestText     string
		second, seen = 0, false
	)
	for _, e := range []Encoding{TCVN3, VNI, VISCII, Windows1258} {
		text := convert(e, g.nfc)
		if text == g.Text {
			continue
		}
		s := rate(text)
		switch {
		case s.good() == 0:
		case !seen || s.points() > best.points():
			if seen && text != bestText {
				second = max(second, best.points())
			}
			best, bestEnc, bestText, seen = s, e, text, true
		case text != bestText:
			second = max(second, s.points())
		}
	}
	if !seen {
		return g.Reading
	}
	lead := best.points() - g.score.points()
	if g.score.bad > 0 && !best.lost && lead >= 6 && best.points() >= second+3 &&
		2*best.common >= best.good() && 6*best.bad <= best.good() {
		return g.as(bestEnc, bestText)
	}
	if g.score.bad > 0 && lead > 0 || fontless && best.bad == 0 && lead >= 2 {
		return g.doubt()
	}
	return g.Reading
}

// inCapitals puts those runs in capitals whose fonts show them so. The text
// has the letters of the runs one for one, as it has in the encodings that
// need such fonts.
func inCapitals(text string, runs []Run) string {
	letters := []rune(text)
	at := 0
	for _, r := range runs {
		end := min(at+utf8.RuneCountInString(norm.NFC.String(r.Text)), len(letters))
		if faceOf(r.Font).capitals {
			for i := at; i < end; i++ {
				letters[i] = unicode.ToUpper(letters[i])
			}
		}
		at = end
	}
	return string(letters)
}

// plain reports whether text is ASCII without the control codes that are
// letters in VISCII.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || visciiControl(rune(s[i])) {
			return false
		}
	}
	return true
}

// upper puts Vietnamese text in capitals.
func upper(s string) string {
	out := []rune(s)
	for i, r := range out {
		out[i] = unicode.ToUpper(r)
	}
	return string(out)
}
