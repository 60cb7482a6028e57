package mail

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"mime/quotedprintable"
	"slices"
	"strings"
	"time"

	"kyyeu/internal/batch"
)

// Message is one message to one recipient. Its document is read when its bytes
// are asked for, so that a thousand messages are no thousand documents in memory.
type Message struct {
	Recipient Recipient
	From      Mailbox
	ReplyTo   *Mailbox
	Subject   Header
	// Plain and HTML say the same; lines end in "\n".
	Plain, HTML string
	// Name is the file name of the document as it is attached.
	Name     Header
	Document batch.Entry

	docs Documents
}

// ID is the Message-ID without its angle brackets: a hash of all that the message
// says, so that the same message, sent again, has the same.
func (m *Message) ID() string {
	return "kyyeu." + m.hash("id")[:32] + "@" + m.From.Address.domain
}

// hash stands for the content of the message; use keeps hashes apart.
func (m *Message) hash(use string) string {
	h := sha256.New()
	part := func(s string) { fmt.Fprintf(h, "%d:%s", len(s), s) }
	part(use)
	boxes := append([]Mailbox{m.From}, m.Recipient.To...)
	boxes = append(boxes, Mailbox{})
	boxes = append(boxes, m.Recipient.Cc...)
	if m.ReplyTo != nil {
		boxes = append(boxes, Mailbox{}, *m.ReplyTo)
	}
	for _, b := range boxes {
		part(b.Name.text)
		part(b.Address.String())
	}
	for _, s := range []string{m.Subject.text, m.Plain, m.HTML, m.Name.text, m.Document.SHA256} {
		part(s)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Draft gives the message as a file that mail programs open as one not sent yet:
// Outlook and Thunderbird do so for X-Unsent. It has no Date. An error is a
// [*DocumentError].
func (m *Message) Draft() ([]byte, error) {
	pdf, err := m.docs.read(m.Document)
	if err != nil {
		return nil, err
	}
	return m.bytes("X-Unsent: 1\r\n", pdf), nil
}

// Sent gives the message as it goes out at a time. An error is a
// [*DocumentError].
func (m *Message) Sent(at time.Time) ([]byte, error) {
	pdf, err := m.docs.read(m.Document)
	if err != nil {
		return nil, err
	}
	return m.bytes(dateLine(at), pdf), nil
}

// dateLine is the Date of RFC 5322, 3.3.
func dateLine(at time.Time) string {
	return "Date: " + at.Format("Mon, 02 Jan 2006 15:04:05 -0700") + "\r\n"
}

// size is how many bytes the message has as it goes out.
func (m *Message) size() int {
	n := m.Document.Size
	encoded := (n + 2) / 3 * 4
	lines := (encoded + lineBytes - 1) / lineBytes
	return len(m.bytes(dateLine(time.Time{}), nil)) + encoded + 2*lines
}

// Addresses of all who get the message.
func (m *Message) Addresses() []Address { return m.Recipient.Addresses() }

// lineBytes is the length of a line of base64: RFC 2045, 6.8.
const lineBytes = 76

// bytes writes the message: first are the lines that differ between a draft and
// what is sent.
func (m *Message) bytes(first string, pdf []byte) []byte {
	var b strings.Builder
	mixed, alternative := "=_kyyeu_"+m.hash("mixed")[:32], "=_kyyeu_"+m.hash("alternative")[:32]
	b.WriteString(first)
	field := func(name, value string) { b.WriteString(name + ": " + value + "\r\n") }
	field("From", addressList(m.From))
	if m.ReplyTo != nil {
		field("Reply-To", addressList(*m.ReplyTo))
	}
	field("To", addressList(m.Recipient.To...))
	if len(m.Recipient.Cc) > 0 {
		field("Cc", addressList(m.Recipient.Cc...))
	}
	field("Subject", unstructured("Subject: ", m.Subject))
	field("Message-ID", "<"+m.ID()+">")
	field("MIME-Version", "1.0")
	field("Content-Language", "vi")
	// No line of base64 or quoted-printable begins with "=_": RFC 2045, 6.7.
	field("Content-Type", "multipart/mixed;\r\n boundary=\""+mixed+"\"")
	b.WriteString("\r\n--" + mixed + "\r\n")
	field("Content-Type", "multipart/alternative;\r\n boundary=\""+alternative+"\"")
	for _, part := range [][2]string{{"plain", m.Plain}, {"html", m.HTML}} {
		b.WriteString("\r\n--" + alternative + "\r\n")
		field("Content-Type", "text/"+part[0]+"; charset=utf-8")
		field("Content-Transfer-Encoding", "quoted-printable")
		b.WriteString("\r\n")
		w := quotedprintable.NewWriter(&b)
		io.WriteString(w, part[1]) // a Builder takes all
		w.Close()
	}
	b.WriteString("\r\n--" + alternative + "--\r\n\r\n--" + mixed + "\r\n")
	field("Content-Type", "application/pdf;\r\n name="+word2047(m.Name))
	field("Content-Transfer-Encoding", "base64")
	field("Content-Disposition", "attachment;\r\n "+parameter2231("filename", m.Name))
	b.WriteString("\r\n")
	writeBase64(&b, pdf)
	b.WriteString("--" + mixed + "--\r\n")
	return []byte(b.String())
}

// writeBase64 writes lines of base64.
func writeBase64(b *strings.Builder, raw []byte) {
	const perLine = lineBytes / 4 * 3
	b.Grow(base64.StdEncoding.EncodedLen(len(raw)) + 2*(len(raw)/perLine+1))
	for line := range slices.Chunk(raw, perLine) {
		b.WriteString(base64.StdEncoding.EncodeToString(line))
		b.WriteString("\r\n")
	}
}
