package mail

import (
	"fmt"
	"net/mail"
	"strings"
	"unicode"

	"kyyeu/internal/source"
)

// Address is a mail address, "sct@nghean.example": ASCII, without white space,
// quotes, comments and control characters, so that nothing in it can end a
// header line or an SMTP command. Only [ParseAddress] makes one; the zero value
// is no address.
type Address struct{ local, domain string }

// String gives the address as it was typed, its domain in lower case.
func (a Address) String() string { return a.local + "@" + a.domain }

// Key is the same for addresses that are one for all that is known: no server in
// use tells mailboxes apart by upper and lower case.
func (a Address) Key() string { return strings.ToLower(a.String()) }

// Mailbox is an address with the name that is shown for it, which may be empty.
type Mailbox struct {
	Name    Header
	Address Address
}

// The bounds of an address: RFC 5321, 4.5.3.1.
const (
	maxLocal   = 64
	maxDomain  = 255
	maxLabel   = 63
	maxAddress = 254 // RFC 3696, erratum 1690
)

// fault says what is wrong with something, and what to do; the zero value that
// nothing is.
type fault struct{ message, hint source.Text }

func (f fault) isZero() bool { return f.message.IsZero() }

// ParseAddress reads one address without a name, as net/mail does (RFC 5322),
// and refuses what no office has and a slip or a trick makes: letters outside
// ASCII (domains of such letters are written xn--…), quoted local parts,
// addresses of numbers, domains without a point.
func ParseAddress(s string) (Address, error) {
	a, f := parseAddress(s)
	if !f.isZero() {
		return Address{}, fmt.Errorf("%s", f.message.EN)
	}
	return a, nil
}

func parseAddress(s string) (Address, fault) {
	quoted := source.Clip(s)
	for i, r := range []rune(s) {
		switch {
		case r == ' ' || r == '\u00a0' || unicode.IsSpace(r):
			return Address{}, fault{source.Textf("địa chỉ %q có dấu cách hoặc xuống dòng", "the address %q has white space in it", quoted), source.Textf("xóa dấu cách; nhiều địa chỉ thì ngăn cách bằng dấu ;", "take it out; several addresses are separated by ;")}
		case r < 0x21 || r == 0x7f || !unicode.IsGraphic(r):
			return Address{}, fault{source.Textf("địa chỉ %q có ký tự vô hình U+%04X ở vị trí %d", "the address %q has the invisible character U+%04X in place %d", quoted, r, i+1), source.Textf("gõ lại địa chỉ", "type it anew")}
		case r > 0x7e:
			return Address{}, fault{source.Textf("địa chỉ %q có ký tự “%c” (U+%04X) ở vị trí %d, ngoài bảng chữ cái tiếng Anh", "the address %q has the character “%c” (U+%04X) in place %d, which is not of the English alphabet", quoted, r, r, i+1),
				source.Textf("tắt bộ gõ tiếng Việt rồi gõ lại, đừng sao chép; tên miền có dấu thì ghi dạng xn--…", "type it anew and without marks, do not copy it; a domain of other letters is written xn--…")}
		}
	}
	broken := fault{source.Textf("%q không phải là địa chỉ thư", "%q is not a mail address", quoted), source.Textf("ví dụ: sct@tinh-a.example", "for example: sct@tinh-a.example")}
	parsed, err := mail.ParseAddress(s)
	if err != nil || parsed.Name != "" || parsed.Address != s {
		return Address{}, broken
	}
	at := strings.LastIndexByte(s, '@')
	a := Address{local: s[:at], domain: strings.ToLower(s[at+1:])}
	switch {
	case strings.ContainsAny(s, "\"\\()<>[],;:") || len(s) > maxAddress || len(a.local) > maxLocal || len(a.domain) > maxDomain:
		return Address{}, broken
	case !strings.Contains(a.domain, "."):
		return Address{}, fault{source.Textf("tên miền %q của địa chỉ %q thiếu phần sau dấu chấm", "the domain %q of the address %q has no part behind a point", a.domain, quoted), source.Textf("ví dụ: .gov.vn", "for example: .gov.vn")}
	}
	labels := strings.Split(a.domain, ".")
	for _, l := range labels {
		if l == "" || len(l) > maxLabel || strings.Trim(l, "-") != l || strings.Trim(l, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return Address{}, broken
		}
	}
	if top := labels[len(labels)-1]; strings.Trim(top, "0123456789") == "" || len(top) < 2 {
		return Address{}, broken
	}
	return a, fault{}
}

// parseMailbox reads "Tên <địa chỉ>" or an address alone.
func parseMailbox(s string) (Mailbox, fault) {
	name, rest, ok := strings.Cut(s, "<")
	if !ok {
		a, f := parseAddress(strings.TrimSpace(s))
		return Mailbox{Address: a}, f
	}
	inner, after, ok := strings.Cut(rest, ">")
	if !ok || strings.TrimSpace(after) != "" {
		return Mailbox{}, fault{source.Textf("%q thiếu dấu > ở cuối", "%q lacks its > at the end", source.Clip(s)), source.Textf("ví dụ: Sở Công Thương Tỉnh A <sct@tinh-a.example>", "for example: Sở Công Thương Tỉnh A <sct@tinh-a.example>")}
	}
	a, f := parseAddress(strings.TrimSpace(inner))
	if !f.isZero() {
		return Mailbox{}, f
	}
	h, err := NewHeader(strings.Trim(strings.TrimSpace(name), `"`))
	if err != nil {
		return Mailbox{}, headerFault(name)
	}
	return Mailbox{h, a}, fault{}
}

// Header is a text for a header line: valid UTF-8 without line breaks and other
// control characters, and without those that turn the direction of writing, with
// which "fdp.exe" is shown as "exe.pdf". Only [NewHeader] makes one.
type Header struct{ text string }

// String gives the text, unencoded.
func (h Header) String() string { return h.text }

// NewHeader makes a header of a text without white space at its ends.
func NewHeader(s string) (Header, error) {
	s = strings.TrimSpace(s)
	for _, r := range s {
		if unicode.IsControl(r) || r == unicode.ReplacementChar || r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Bidi_Control, r) {
			return Header{}, fmt.Errorf("U+%04X has no place in a header", r)
		}
	}
	return Header{s}, nil
}

func headerFault(s string) fault {
	return fault{source.Textf("%q có xuống dòng hoặc ký tự điều khiển", "%q has a line break or a control character in it", source.Clip(strings.TrimSpace(s))), source.Textf("gõ lại trên một dòng", "type it anew, in one line")}
}
