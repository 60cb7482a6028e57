package legacy

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// Decode turns text that is stored in e, letter by letter, into today's
// letters in NFC. Characters that are no letters in e stay, so do those that
// an 8-bit file cannot hold. Codes 0x80 to 0x9F may be given as control
// characters or as what Windows-1252 shows for them.
func (e Encoding) Decode(s string) string {
	switch e {
	case TCVN3:
		s = decodeBytes(s, &tcvn3)
	case VISCII:
		s = decodeBytes(s, &viscii)
	case Windows1258:
		s = decodeBytes(s, &windows1258)
	case VNI:
		s = decodeVNI(s)
	case Mojibake:
		s, _ = decodeMojibake(s)
	}
	return norm.NFC.String(s)
}

// table holds the letter of each code of an 8-bit encoding; 0 where the code
// is what Windows-1252 has there.
type table [256]rune

// letters fills a table from rows of "XX letters…": the letters stand at
// consecutive codes from XX on, "." skips one.
func letters(rows string) (t table) {
	for line := range strings.Lines(rows) {
		code, list, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok {
			continue
		}
		at := digit(code[0])<<4 | digit(code[1])
		for _, r := range list {
			if r != '.' {
				t[at] = r
			}
			at++
		}
	}
	return t
}

func digit(c byte) int { return strings.IndexByte("0123456789ABCDEF", c) }

// tcvn3 is VN3 of TCVN 5712:1993, the table of the ABC fonts: small letters
// and Ă Â Ê Ô Ơ Ư Đ. (VN1 of the same standard, glibc's TCVN5712-1, has the
// rest of the capitals at codes where the fonts have the punctuation of
// Windows.) Checked against glibc's TCVN5712-1 and the tables of UniKey
// (unikey.org) and xvnkb (github.com/lamdao/xvnkb, tcvn.h).
var tcvn3 = letters(`
	A1 ĂÂÊÔƠƯĐăâêôơưđ
	B5 àảãáạ.ằẳẵắ
	C6 ặầẩẫấậè.ẻẽ
	D0 éẹềểễếệìỉ...ĩíịò
	E1 ỏõóọồổỗốộờởỡớợù
	F1 ủũúụừửữứựỳỷỹýỵ
`)

// viscii is RFC 1456 (https://www.rfc-editor.org/rfc/rfc1456). Checked against
// glibc's VISCII and the comparison of encodings at vovisoft.com.
var viscii = letters(`
	02 Ẳ..ẴẪ
	14 Ỷ....Ỹ....Ỵ
	80 ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ
	90 ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ
	A0 Õắằặấầẩậẽẹếềểễệố
	B0 ồổỗỠƠộờởịỰỨỪỬơớƯ
	C0 ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ
	D0 ĐứÒÓÔạỷừửÙÚỹỵÝỡư
	E0 àáâãảăữẫèéêẻìíĩỉ
	F0 đựòóôõỏọụùúũủýợỮ
`)

// windows1258 is Microsoft's code page, from golang.org/x/text.
var windows1258 = func() (t table) {
	for b := 0x80; b < 0x100; b++ {
		r := charmap.Windows1258.DecodeByte(byte(b))
		if unicode.IsLetter(r) || unicode.IsMark(r) {
			t[b] = r
		}
	}
	return t
}()

func visciiControl(r rune) bool { return r < ' ' && viscii[r] != 0 }

// code gives the byte that a character stands for where an 8-bit file was
// taken for Latin-1 or Windows-1252.
func code(r rune) (byte, bool) {
	if r < 0x100 {
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}

func decodeBytes(s string, t *table) string {
	var out strings.Builder
	for _, r := range s {
		b, ok := code(r)
		switch {
		case ok && t[b] != 0:
			r = t[b]
		case 0x80 <= r && r < 0xA0:
			r = shown(r)
		}
		out.WriteRune(r)
	}
	return out.String()
}

// shown gives what Windows-1252 has at a control code, or the code itself
// where it has nothing.
func shown(r rune) rune {
	if w := charmap.Windows1252.DecodeByte(byte(r)); w != '\uFFFD' {
		return w
	}
	return r
}

// VNI for Windows. A mark follows its letter, in the letter's case; under a
// capital the reader takes the small mark too ("Aán"). Checked against the tables of xvnkb
// (github.com/lamdao/xvnkb, vni.h) and UniKey and the comparison "Bảng đối
// chiếu encoding các bộ chữ hiện hành với Unicode".
var (
	// vniAlone are the letters that are one character.
	vniAlone = pairs("ñđ íí ìì æỉ óĩ òị îỵ ôơ öư")
	// vniTone are the marks of tones alone, as combining characters.
	vniTone = pairs("ù\u0301 ø\u0300 û\u0309 õ\u0303 ï\u0323")
	// vniCircumflex and vniBreve are the marks that hold a circumflex or a
	// breve, with a tone or without.
	vniCircumflex = pairs("ââ áấ àầ åẩ ãẫ äậ")
	vniBreve      = pairs("êă éắ èằ úẳ üẵ ëặ")
)

// pairs reads "xy xy …": y by x.
func pairs(list string) map[rune]rune {
	m := make(map[rune]rune)
	for f := range strings.FieldsSeq(list) {
		p := []rune(f)
		m[p[0]] = p[1]
	}
	return m
}

func decodeVNI(s string) string {
	in := []rune(s)
	var out strings.Builder
	for i := 0; i < len(in); i++ {
		r := in[i]
		small := unicode.ToLower(r)
		if alone, ok := vniAlone[small]; ok {
			r = sameCase(alone, r)
		} else if 0x80 <= r && r < 0xA0 {
			r = shown(r)
		}
		// A capital mark under a small letter is nothing that anyone types.
		if i+1 < len(in) && !(unicode.IsLower(r) && unicode.IsUpper(in[i+1])) {
			if marked := vniLetter(small, unicode.ToLower(in[i+1])); marked != "" {
				if unicode.IsUpper(r) {
					marked = strings.ToUpper(marked)
				}
				out.WriteString(marked)
				i++
				continue
			}
		}
		out.WriteRune(r)
	}
	return out.String()
}

// vniLetter joins a base letter and a mark, both small; "" when the mark does
// not belong to the letter.
func vniLetter(base, mark rune) string {
	if tone, ok := vniTone[mark]; ok && strings.ContainsRune("aeouyôö", base) {
		if alone, ok := vniAlone[base]; ok {
			base = alone
		}
		return norm.NFC.String(string([]rune{base, tone}))
	}
	if a, ok := vniBreve[mark]; ok && base == 'a' {
		return string(a)
	}
	a, ok := vniCircumflex[mark]
	if !ok {
		return ""
	}
	switch base {
	case 'a':
		return string(a)
	case 'e', 'o':
		// The same marks over another letter.
		d := []rune(norm.NFD.String(string(a)))
		d[0] = base
		return norm.NFC.String(string(d))
	}
	return ""
}

func sameCase(r, like rune) rune {
	if unicode.IsUpper(like) {
		return unicode.ToUpper(r)
	}
	return r
}
