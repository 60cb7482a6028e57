package legacy

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// csv is a file such as provinces send.
const csv = "STT;Chỉ tiêu;Đơn vị tính;Năm 2021;Tăng/giảm (%)\r\n" +
	"1;Giá trị sản xuất công nghiệp;Tỷ đồng;1.234,5;7,97\r\n" +
	"2;Kim ngạch xuất khẩu - nhập khẩu;Triệu USD;-12,0;\"ước tính\"\r\n" +
	"3;Tư nhân, cá thể;Nghìn người;…;–\r\n"

func utf16Bytes(s string, order binary.AppendByteOrder) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = order.AppendUint16(out, u)
	}
	return out
}

// A file reads the same in whichever form it is stored.
func TestReadBytesEveryForm(t *testing.T) {
	eight := func(e Encoding) []byte {
		var out []byte
		for _, r := range encode(t, e, csv) {
			b, ok := charmap.Windows1252.EncodeRune(r)
			if !ok {
				b = byte(r)
			}
			out = append(out, b)
		}
		return out
	}
	// VISCII has letters where Windows has the ellipsis and the dash.
	plainSigns := strings.NewReplacer("…", "...", "–", "-").Replace(csv)
	for name, c := range map[string]struct {
		raw  []byte
		want Encoding
		text string
	}{
		"UTF-8":                    {[]byte(csv), Unicode, csv},
		"UTF-8 with a mark":        {[]byte("\uFEFF" + csv), Unicode, csv},
		"UTF-16LE with a mark":     {utf16Bytes("\uFEFF"+csv, binary.LittleEndian), Unicode, csv},
		"UTF-16BE with a mark":     {utf16Bytes("\uFEFF"+csv, binary.BigEndian), Unicode, csv},
		"UTF-16LE without":         {utf16Bytes(csv, binary.LittleEndian), Unicode, csv},
		"UTF-16BE without":         {utf16Bytes(csv, binary.BigEndian), Unicode, csv},
		"TCVN3":                    {eight(TCVN3), TCVN3, csv},
		"VNI":                      {eight(VNI), VNI, csv},
		"VISCII":                   {viscii8(t, plainSigns), VISCII, plainSigns},
		"Windows-1258":             {eight(Windows1258), Windows1258, csv},
		"UTF-8 taken for another":  {[]byte(encode(t, Mojibake, csv)), Mojibake, csv},
		"TCVN3 saved as UTF-8":     {[]byte(encode(t, TCVN3, csv)), TCVN3, csv},
		"TCVN3 saved as UTF-16":    {utf16Bytes("\uFEFF"+encode(t, TCVN3, csv), binary.LittleEndian), TCVN3, csv},
		"ASCII":                    {[]byte("a,b\n1,2\n"), Unicode, "a,b\n1,2\n"},
		"nothing":                  {nil, Unicode, ""},
		"UTF-16 of nothing":        {[]byte("\xFF\xFE"), Unicode, ""},
		"French in Windows-1252":   {[]byte("ann\xE9e;r\xE9gion\n"), Unicode, "année;région\n"},
		"a single letter in TCVN3": {[]byte("Hu\xD5\n"), TCVN3, "Huế\n"},
	} {
		r := ReadBytes(c.raw)
		if r.Text != c.text || r.Encoding != c.want || r.Doubt {
			t.Errorf("%s: %v, doubt %v: %q", name, r.Encoding, r.Doubt, r.Text)
		}
	}
}

func viscii8(t *testing.T, s string) []byte {
	codes := published(t)[VISCII]
	var out []byte
	for _, r := range s {
		if code, ok := codes[r]; ok {
			out = append(out, code...)
		} else {
			out = append(out, byte(r))
		}
	}
	return out
}

// What is broken is read as far as it goes, and said to be doubtful.
func TestReadBytesBroken(t *testing.T) {
	for name, raw := range map[string][]byte{
		"a letter cut in two":   []byte(csv[:strings.LastIndex(csv, "ể")+1]),
		"half a unit":           append(utf16Bytes("\uFEFF"+csv, binary.LittleEndian), 'x'),
		"a lone surrogate":      {0xFF, 0xFE, 'a', 0, 0x00, 0xD8, 'b', 0},
		"NUL in text":           []byte("Tổng số\x00;1\n"),
		"two readings, no font": []byte("S\xE8\n"),
		"old cells among new":   []byte("Tổng số;Tæng sè\n"),
	} {
		if r := ReadBytes(raw); !r.Doubt {
			t.Errorf("%s: no doubt about %q", name, r.Text)
		}
	}
}

// The ASCII of a file that is not UTF-16, where the figures are, comes out as
// it was.
func FuzzReadBytes(f *testing.F) {
	f.Add([]byte(csv))
	f.Add(utf16Bytes(csv, binary.LittleEndian))
	f.Add([]byte("Hu\xD5;1.234,5\n\x00"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		r := ReadBytes(raw)
		if len(r.Text) > 12*len(raw)+3 {
			t.Fatalf("%d bytes became %d", len(raw), len(r.Text))
		}
		if utf16Order(raw) == nil && !bytes.HasPrefix(raw, []byte("\xFF\xFE")) && !bytes.HasPrefix(raw, []byte("\xFE\xFF")) {
			digits := func(s string) string {
				return strings.Map(func(r rune) rune {
					if '0' <= r && r <= '9' || strings.ContainsRune(",;-+\n%", r) {
						return r
					}
					return -1
				}, s)
			}
			if got, want := digits(r.Text), digits(string(raw)); got != want {
				t.Fatalf("%q has the figures %q, want %q", raw, got, want)
			}
		}
	})
}
