package legacy

import (
	"encoding/hex"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// published are the codes of all Vietnamese letters that are not ASCII, as
// other programs have them.
func published(t testing.TB) map[Encoding]map[rune]string {
	raw, err := os.ReadFile("testdata/letters.txt")
	if err != nil {
		t.Fatal(err)
	}
	all := map[Encoding]map[rune]string{TCVN3: {}, VNI: {}, VISCII: {}, Windows1258: {}}
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Fields(line)
		letter, _ := utf8.DecodeRuneInString(f[0])
		for i, e := range []Encoding{TCVN3, VNI, VISCII, Windows1258} {
			if f[i+1] == "-" {
				continue
			}
			b, err := hex.DecodeString(f[i+1])
			if err != nil {
				t.Fatal(line, err)
			}
			all[e][letter] = string(b)
		}
	}
	return all
}

// bytesAs shows bytes as a workbook has them: Latin-1 characters, or those of
// Windows-1252.
func bytesAs(b string, windows bool) string {
	var out []rune
	for i := range len(b) {
		r := rune(b[i])
		if w := charmap.Windows1252.DecodeByte(b[i]); windows && w != utf8.RuneError {
			r = w
		}
		out = append(out, r)
	}
	return string(out)
}

// encode is the other way of Decode, from the published codes. TCVN3 has no
// capitals with tones; people who write them in a capitals font type the small
// ones.
func encode(t testing.TB, e Encoding, s string) string {
	codes := published(t)[e]
	var out strings.Builder
	for _, r := range norm.NFC.String(s) {
		switch code, ok := codes[r]; {
		case e == Mojibake:
			out.WriteRune(r)
		case ok:
			out.WriteString(code)
		case e == TCVN3 && codes[unicode.ToLower(r)] != "":
			out.WriteString(codes[unicode.ToLower(r)])
		case r < utf8.RuneSelf:
			out.WriteRune(r)
		default:
			b, ok := charmap.Windows1252.EncodeRune(r)
			if !ok {
				t.Fatalf("%c has no code", r)
			}
			out.WriteByte(b)
		}
	}
	return bytesAs(out.String(), true)
}

const alphabet = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"

// Every letter of the alphabet, small and capital, and every digit is read
// from its published code, whichever way the code is shown; and no letter is
// read from a code that is not published.
func TestEveryLetterBothWays(t *testing.T) {
	codes := published(t)
	for _, e := range []Encoding{TCVN3, VNI, VISCII, Windows1258} {
		if want := map[Encoding]int{TCVN3: 67 + 7, VNI: 134, VISCII: 134, Windows1258: 134}[e]; len(codes[e]) != want {
			t.Errorf("%v: %d letters are published, want %d", e, len(codes[e]), want)
		}
		for r, code := range codes[e] {
			for _, windows := range []bool{false, true} {
				if got := e.Decode(bytesAs(code, windows)); got != string(r) {
					t.Errorf("%v: %X reads as %q, want %q", e, code, got, r)
				}
			}
		}
		for _, r := range alphabet + "0123456789.,-+%()/" {
			if r < utf8.RuneSelf {
				for _, r := range []rune{r, unicode.ToUpper(r)} {
					if got := e.Decode(string(r)); got != string(r) {
						t.Errorf("%v: %q reads as %q", e, r, got)
					}
				}
			} else if codes[e][r] == "" {
				t.Errorf("%v: no code of %q is tested", e, r)
			}
		}
	}
	for _, e := range []Encoding{TCVN3, VISCII} {
		known := map[byte]bool{}
		for _, code := range codes[e] {
			known[code[0]] = true
		}
		for b := range 256 {
			got := e.Decode(string(rune(b)))
			if letter, _ := utf8.DecodeRuneInString(got); !known[byte(b)] && modern(letter) {
				t.Errorf("%v: %02X reads as %s", e, b, got)
			}
		}
	}
}

// A mark of VNI belongs to its letter in either case.
func TestVNICases(t *testing.T) {
	for from, want := range map[string]string{
		"Aán": "Ấn", "AÁn": "Ấn", "ñöôøng": "đường", "ÑÖÔØNG": "ĐƯỜNG", "Ñöôøng": "Đường",
		"thuî": "thuỵ", "thòt": "thịt", "oâ toâ": "ô tô", "ùa": "ùa", "xù": "xù",
	} {
		if got := VNI.Decode(from); got != want {
			t.Errorf("%q reads as %q, want %q", from, got, want)
		}
	}
}

// A hyphen is a hyphen in every encoding.
func TestHyphenIsNoLetter(t *testing.T) {
	for _, e := range []Encoding{Unicode, TCVN3, VNI, VISCII, Windows1258, Mojibake} {
		for _, r := range []string{"-", "\u2010", "\u2011", "\u2212"} {
			if got := e.Decode("B" + r + "D"); got != "B"+r+"D" {
				t.Errorf("%v: %q became %q", e, r, got)
			}
		}
	}
	if got := TCVN3.Decode("\u00AD"); got != "ư" {
		t.Errorf("the soft hyphen of TCVN3 is %q", got)
	}
}

func TestWindows1258IsTheLibrarys(t *testing.T) {
	raw := []byte{0x54, 0xF4, 0xD2, 0x6E, 0x67}
	want, err := charmap.Windows1258.NewDecoder().Bytes(raw)
	if err != nil {
		t.Fatal(err)
	}
	if got := Windows1258.Decode("TôÒng"); got != norm.NFC.String(string(want)) || got != "Tổng" {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestEncodingNames(t *testing.T) {
	var names []string
	for e := Unicode; e <= Mojibake; e++ {
		names = append(names, e.String())
	}
	if slices.Sort(names); len(slices.Compact(names)) != 6 {
		t.Error(names)
	}
}

// Wherever a sequence of UTF-8 taken for Windows-1252 stands, the quick look finds
// that one may.
func TestSequencesAreLookedFor(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 52))
	letters := []rune("aĂÃ àáâÂÄÆ»™Š€ệạư¡¯ſ1")
	found := 0
	for range 200_000 {
		in := make([]rune, 1+r.IntN(5))
		for i := range in {
			in[i] = letters[r.IntN(len(letters))]
			if r.IntN(4) == 0 {
				in[i] = rune(r.IntN(0x2200))
			}
		}
		for i := range in {
			if _, n := sequence(in[i:]); n > 0 {
				if found++; !begins(string(in)) {
					t.Fatalf("%q has a sequence at %d", string(in), i)
				}
				break
			}
		}
	}
	if found < 1000 {
		t.Errorf("only %d of the texts have one", found)
	}
}
