package mail

import (
	"encoding/base64"
	"fmt"
	"strings"
	"unicode/utf8"
)

// This file writes texts into header lines: RFC 2047 (words of other letters in
// a subject, in names and, as mail programs before 2231 do, in the name of a
// file), RFC 2231 (parameters of other letters). Lines of such words have at most
// 76 characters, as 2047 asks, and no character is divided between two words.

// maxLine is the longest line with encoded words.
const maxLine = 76

// plainText reports whether a text needs no encoding: printable ASCII that does
// not look encoded.
func plainText(s string) bool {
	return !strings.Contains(s, "=?") && strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) < 0
}

// unstructured gives the value of a field, folded; head is what stands before it
// in its first line.
func unstructured(head string, h Header) string {
	if plainText(h.text) && len(head)+len(h.text) <= maxLine {
		return h.text
	}
	return strings.Join(words(len(head), maxLine, h.text), "\r\n ")
}

// words encodes a text; the first word has room up to maxLine from column at on,
// the others stand in lines of their own behind a blank. last is the limit of
// all.
func words(at, last int, s string) []string {
	const frame = len("=?UTF-8?B??=")
	var all []string
	for s != "" {
		room := (last - at - frame) / 4 * 3
		n := 0
		for n < len(s) {
			_, size := utf8.DecodeRuneInString(s[n:])
			if n+size > room && n > 0 {
				break
			}
			n += size
		}
		all = append(all, "=?UTF-8?B?"+base64.StdEncoding.EncodeToString([]byte(s[:n]))+"?=")
		s = s[n:]
		at = 1
	}
	return all
}

// addressList gives the value of a field of addresses, each in a line.
func addressList(boxes ...Mailbox) string {
	var all []string
	for _, m := range boxes {
		all = append(all, m.encoded())
	}
	return strings.Join(all, ",\r\n ")
}

// encoded is the mailbox in a header.
func (m Mailbox) encoded() string {
	at := "<" + m.Address.String() + ">"
	switch {
	case m.Name.text == "":
		return m.Address.String()
	case plainText(m.Name.text) && len(m.Name.text) < maxLine/2:
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(m.Name.text) + `" ` + at
	}
	const longestField = len("Reply-To: ")
	return strings.Join(words(longestField, maxLine, m.Name.text), "\r\n ") + "\r\n " + at
}

// word2047 is a file name for the parameter name: quoted, and of encoded words
// where it needs them. RFC 2047 (5) allows no such words there; Outlook and the
// web clients that do not read RFC 2231 want them, and Thunderbird writes them.
func word2047(name Header) string {
	if quotable(name.text) {
		return `"` + name.text + `"`
	}
	return `"` + strings.Join(words(len(` name="`), maxLine-1, name.text), "\r\n ") + `"`
}

// quotable reports whether a file name can stand between quotes as it is, in one
// line.
func quotable(s string) bool {
	return plainText(s) && !strings.ContainsAny(s, `"\`) && len(s) < maxLine-len(` filename="";`)
}

// parameter2231 is a parameter with a file name: in one piece where it fits in a
// line, else in numbered ones.
func parameter2231(key string, name Header) string {
	if quotable(name.text) {
		return key + `="` + name.text + `"`
	}
	const charset = "UTF-8''"
	whole := key + "*=" + charset + percent(name.text)
	if len(whole)+len(" ;") <= maxLine {
		return whole
	}
	var lines []string
	line := key + "*0*=" + charset
	for _, r := range name.text {
		p := percent(string(r))
		if len(line)+len(p)+len(" ;") > maxLine {
			lines = append(lines, line)
			line = fmt.Sprintf("%s*%d*=", key, len(lines))
		}
		line += p
	}
	return strings.Join(append(lines, line), ";\r\n ")
}

// percent encodes what is not an attr-char of RFC 2231.
func percent(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("!#$&+-.^_`|~", c) >= 0 {
			b.WriteByte(c)
			continue
		}
		fmt.Fprintf(&b, "%%%02X", c)
	}
	return b.String()
}
