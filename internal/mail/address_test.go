package mail

import (
	netmail "net/mail"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestParseAddress(t *testing.T) {
	for _, s := range []string{
		"sct@nghean.gov.vn", "van-thu.sct+2026@sct-a.example", "A_B@Example.COM", "x@xn--ngh-an-d1a.example", strings.Repeat("a", 64) + "@b.example",
	} {
		a, err := ParseAddress(s)
		if err != nil || a.Key() != strings.ToLower(s) {
			t.Errorf("%q is read as %v (%v)", s, a, err)
		}
	}
	for _, s := range []string{
		"", "a", "@", "a@", "@b.vn", "a@b", "a@@b.vn", "a@b@c.vn", "a b@c.vn", "a@b .vn", " a@b.vn", "a@b.vn ", "a@b..vn", "a@.vn", "a@b.vn.", ".a@b.vn", "a..b@c.vn",
		"a@-b.vn", "a@b-.vn", "a@b_c.vn", "a@127.0.0.1", "a@[127.0.0.1]", `"a b"@c.vn`, "a(x)@b.vn", "Name <a@b.vn>", "<a@b.vn>", "a@b.vn,c@d.vn", "a;b@c.vn",
		"a@b.vn\r\nBcc: x@y.vn", "a@b.vn\nx", "a@b.vn\r", "a\x00@b.vn", "a@b.vn\u200b", "а@b.vn", "a@nghệan.vn", "a@ｂ.vn", "a@b\u00a0.vn", "a@b.v", "a@b.1",
		"a>@b.vn", "a@b.vn> SIZE=1", strings.Repeat("a", 65) + "@b.vn", "a@" + strings.Repeat("b", 64) + ".vn", "a@" + strings.Repeat("b.", 130) + "vn",
	} {
		if a, err := ParseAddress(s); err == nil {
			t.Errorf("%q is taken for the address %v", s, a)
		}
	}
}

// FuzzParseAddress holds that an address can end neither a header line nor a
// command of SMTP, and that net/mail reads it as what it is.
func FuzzParseAddress(f *testing.F) {
	for _, s := range []string{"sct@nghean.gov.vn", "Sở A <a@b.vn>", "a@b.vn\r\nBcc: c@d.vn", `"a"@b.vn`, "a@xn--b.vn", "а@b.vn"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, fault := parseMailbox(s)
		if !fault.isZero() {
			return
		}
		a := m.Address.String()
		if strings.IndexFunc(a, func(r rune) bool { return r <= ' ' || r >= 0x7f || strings.ContainsRune(`<>()[]\",;:`, r) }) >= 0 {
			t.Fatalf("%q gives the address %q", s, a)
		}
		line := "To: " + addressList(m)
		if strings.Count(line, "\r\n") != strings.Count(line, "\r\n ") || strings.Contains(strings.ReplaceAll(line, "\r\n ", ""), "\n") || strings.Contains(strings.ReplaceAll(line, "\r\n ", ""), "\r") {
			t.Fatalf("%q gives the line %q", s, line)
		}
		back, err := netmail.ParseAddressList(strings.ReplaceAll(strings.TrimPrefix(line, "To: "), "\r\n", ""))
		if err != nil || len(back) != 1 || !strings.EqualFold(back[0].Address, a) || back[0].Name != m.Name.text {
			t.Fatalf("%q is written %q, which reads as %v (%v)", s, line, back, err)
		}
	})
}

// No header holds a line break, whatever it is made of.
func FuzzNewHeader(f *testing.F) {
	for _, s := range []string{"Tài liệu", "a\r\nBcc: b@c.vn", "a\u2028b", "\u202efdp.exe", "=?UTF-8?B?4bq/?=", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		h, err := NewHeader(s)
		if err != nil {
			return
		}
		if strings.ContainsAny(h.text, "\r\n\x00") || !utf8.ValidString(h.text) {
			t.Fatalf("%q is a header", h.text)
		}
		for _, l := range strings.Split("Subject: "+unstructured("Subject: ", h), "\r\n") {
			if len(l) > maxLine {
				t.Fatalf("%q has a line of %d characters: %q", s, len(l), l)
			}
			if l == "" || strings.IndexFunc(l, func(r rune) bool { return r < ' ' || r > '~' }) >= 0 {
				t.Fatalf("%q has the line %q", s, l)
			}
		}
		if back := decoded(t, strings.ReplaceAll(unstructured("Subject: ", h), "\r\n", "")); back != h.text {
			t.Fatalf("%q reads back as %q", h.text, back)
		}
	})
}
