package check

import (
	"fmt"
	"strings"
	"unicode"

	"kyyeu/internal/source"
)

// glyphsShown bounds the findings of one text: one in a foreign script would
// otherwise bury all others.
const glyphsShown = 3

// glyph finds characters that would print as nothing or as an empty box: those
// that a face lacks, and those that cannot be printed whatever the face has.
// The writer of the PDF would leave them out without a word.
func glyph(b *book) []found {
	var all []found
	for i := range b.texts {
		all = append(all, b.glyphsIn(&b.texts[i])...)
	}
	return all
}

func (b *book) glyphsIn(p *passage) []found {
	var all []found
	bad := 0
	for i, r := range p.runes {
		why, hint := b.unprintable(r)
		if why.IsZero() {
			continue
		}
		if bad++; bad > glyphsShown {
			continue
		}
		all = append(all, at(source.Error, p.at(i),
			say("ký tự %[1]s (U+%04[2]X) trong %[3]s %[4]s", "character %[1]s (U+%04[2]X) in %[3]s %[4]s",
				display(r), r, p.path, why), hint))
	}
	if more := bad - glyphsShown; more > 0 {
		m := &all[glyphsShown-1].Message
		*m = say("%s, và %d ký tự khác trong cùng văn bản", "%s, and %d more in the same text", *m, more)
	}
	return all
}

// unprintable says why a rune cannot be printed and what to do; both are empty
// when it can.
func (b *book) unprintable(r rune) (why, hint source.Text) {
	switch {
	case r == hole || r == '\n' || r == ' ':
		return source.Text{}, source.Text{}
	case r == '\u00AD':
		return source.Textf("là dấu gạch nối mềm, không in được", "is a soft hyphen, which does not print"),
			source.Textf("xóa ký tự này; chương trình tự ngắt dòng", "delete it; the program breaks lines itself")
	case unicode.In(r, unicode.Cf, unicode.Cc, unicode.Zl, unicode.Zp):
		return source.Textf("là ký tự điều khiển vô hình, không in được", "is an invisible control character, which does not print"),
			source.Textf("xóa ký tự này (thường theo vào khi sao chép từ trang web hoặc Word)", "delete it (it usually comes along when copying from a web page or Word)")
	case unicode.Is(unicode.M, r):
		return source.Textf("là dấu rời, không gắn được vào chữ đứng trước", "is a combining mark that does not join the letter before it"),
			source.Textf("gõ lại chữ bằng bảng mã Unicode dựng sẵn", "retype the letter as one precomposed character")
	case r > 0xFFFF:
		return source.Textf("nằm ngoài vùng ký tự in được (trên U+FFFF)", "is beyond what can be printed (above U+FFFF)"),
			source.Textf("bỏ biểu tượng này hoặc thay bằng chữ", "leave the symbol out or write it in letters")
	case b.covers == nil:
		return source.Text{}, source.Text{}
	}
	if faces := b.covers(r); len(faces) > 0 {
		return source.Textf("không có trong phông chữ %s", "is missing from the face %s", strings.Join(faces, ", ")),
			source.Textf("thay bằng ký tự khác có cùng nghĩa", "write another character of the same meaning")
	}
	return source.Text{}, source.Text{}
}

// display quotes a rune so that it is seen: a mark on ◌, the invisible as its
// code alone.
func display(r rune) string {
	switch {
	case unicode.Is(unicode.M, r):
		return "\"◌" + string(r) + "\""
	case !unicode.IsPrint(r):
		return fmt.Sprintf("\"\\u%04x\"", r)
	}
	return "\"" + string(r) + "\""
}
