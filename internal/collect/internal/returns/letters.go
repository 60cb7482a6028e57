package returns

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// letters writes Vietnamese text in an old way: a byte a rune, as what reads
// the file without knowing sees it. A letter that the old way lacks is a
// mistake in this package: it panics.
type letters func(string) []byte

// tcvn3Table is the table of the fonts .VnTime and others: TCVN 5712:1993,
// third character set (VN3), which has no capitals with tones; the fonts whose
// names end in H show small letters as capitals instead.
const tcvn3Table = "ĂÂÊÔƠƯĐăâêôơưđ" + "______" + // A1–AE, AF–B4
	"àảãáạ_ằẳẵắ_" + "______ặầẩẫấậ" + "è_ẻẽ" + // B5–BF, C0–CB, CC–CF
	"éẹềểễếệìỉ___ĩíịò" + "_ỏõóọồổỗốộờởỡớợù" + "_ủũúụừửữứựỳỷỹýỵ" // D0–DF, E0–EF, F0–FE

// tcvn3 writes TCVN3. Text in capitals alone is written in small letters, to
// be shown in a font that ends in H.
func tcvn3(s string) []byte {
	if capitals(s) {
		s = strings.ToLower(s)
	}
	return byTable(s, "TCVN3", tcvn3Table, 0xa1)
}

// visciiTable is RFC 1456 from 80 to FF.
const visciiTable = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ" + "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ" +
	"Õắằặấầẩậẽẹếềểễệố" + "ồổỗỠƠộờởịỰỨỪỬơớƯ" +
	"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ" + "ĐứÒÓÔạỷừửÙÚỹỵÝỡư" +
	"àáâãảăữẫèéêẻìíĩỉ" + "đựòóôõỏọụùúũủýợỮ"

// viscii writes VISCII; its six letters among the control characters are not
// needed here.
func viscii(s string) []byte { return byTable(s, "VISCII", visciiTable, 0x80) }

// byTable writes the letters of a table as bytes from first on.
func byTable(s, name, table string, first byte) []byte {
	code := map[rune]byte{}
	for i, r := range []rune(table) {
		code[r] = first + byte(i)
	}
	var out []byte
	for _, r := range s {
		b, ok := code[r]
		switch {
		case r < 0x80:
			b = byte(r)
		case r == '–':
			b = '-'
		case !ok:
			panic(fmt.Sprintf("%s has no %q (in %q)", name, r, s))
		}
		out = append(out, b)
	}
	return out
}

// vniTones are the letters that the VNI fonts for Windows write after a vowel
// for its tone: grave, acute, hook, tilde, dot; after plain vowels, after those
// with a circumflex, after those with a breve. Source: the table of VNI for
// Windows as the input method UniKey documents it.
var vniTones = map[rune][3]string{
	'\u0300': {"ø", "à", "è"},
	'\u0301': {"ù", "á", "é"},
	'\u0309': {"û", "å", "ú"},
	'\u0303': {"õ", "ã", "ü"},
	'\u0323': {"ï", "ä", "ë"},
}

// vniWhole are the letters that VNI writes as one.
var vniWhole = map[rune]string{'đ': "ñ", 'í': "í", 'ì': "ì", 'ỉ': "æ", 'ĩ': "ó", 'ị': "ò", 'ỵ': "î", 'ơ': "ô", 'ư': "ö"}

// vni writes the letters of the VNI fonts for Windows.
func vni(s string) []byte {
	var b strings.Builder
	for _, r := range norm.NFC.String(s) {
		small := unicode.ToLower(r)
		old, ok := vniWhole[small]
		if !ok {
			old = vniVowel(small)
		}
		if small != r {
			old = strings.ToUpper(old)
		}
		b.WriteString(old)
	}
	out, err := charmap.ISO8859_1.NewEncoder().String(b.String())
	if err != nil {
		panic(err)
	}
	return []byte(out)
}

// vniVowel writes a small letter as its base and, behind it, one letter for its
// circumflex, breve and tone.
func vniVowel(r rune) string {
	parts := []rune(norm.NFD.String(string(r)))
	base, shape, tone := string(parts[0]), 0, ""
	for _, m := range parts[1:] {
		switch m {
		case '\u0302':
			shape = 1
		case '\u0306':
			shape = 2
		case '\u031b':
			base = vniWhole[[]rune(norm.NFC.String(base + string(m)))[0]]
		}
	}
	for _, m := range parts[1:] {
		if t, ok := vniTones[m]; ok {
			tone = t[shape]
		}
	}
	if tone == "" {
		tone = [...]string{"", "â", "ê"}[shape]
	}
	return base + tone
}

// windows1258 writes the code page that Vietnamese Windows uses: vowels with
// their tones behind them.
func windows1258(s string) []byte {
	var b strings.Builder
	for _, r := range norm.NFC.String(s) {
		one := string(r)
		if _, ok := charmap.Windows1258.EncodeRune(r); !ok {
			parts := []rune(norm.NFD.String(one))
			for i, m := range parts {
				if _, tone := vniTones[m]; tone {
					one = norm.NFC.String(string(parts[:i])+string(parts[i+1:])) + string(m)
				}
			}
		}
		b.WriteString(one)
	}
	out, err := charmap.Windows1258.NewEncoder().String(b.String())
	if err != nil {
		panic(err)
	}
	return []byte(out)
}

// mojibake is UTF-8 that was taken for Windows-1252 and saved as UTF-8 again.
// The five bytes that Windows-1252 lacks become control characters, as Windows
// makes them.
func mojibake(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		r := charmap.Windows1252.DecodeByte(c)
		if r == unicode.ReplacementChar {
			r = rune(c)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// inSheet is text in old letters as a workbook holds it: the program that made
// it took the bytes for Windows-1252.
func (l letters) inSheet(s string) string {
	out, err := charmap.Windows1252.NewDecoder().Bytes(l(s))
	if err != nil {
		panic(err)
	}
	return string(out)
}

// capitals reports whether a text has letters and all are capitals.
func capitals(s string) bool {
	return strings.ToUpper(s) == s && strings.ToLower(s) != s
}
