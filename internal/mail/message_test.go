package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"kyyeu/internal/batch"
)

// decoded reads a header's words.
func decoded(t *testing.T, s string) string {
	t.Helper()
	out, err := new(mime.WordDecoder).DecodeHeader(s)
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return out
}

func header(t *testing.T, s string) Header {
	t.Helper()
	h, err := NewHeader(s)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func mailbox(t *testing.T, s string) Mailbox {
	t.Helper()
	m, f := parseMailbox(s)
	if !f.isZero() {
		t.Fatal(f.message.EN)
	}
	return m
}

// message is one with a document of so many bytes.
func message(t *testing.T, name string, size int) Message {
	t.Helper()
	pdf := bytes.Repeat([]byte("%PDF\n\x00\xff\r\n."), size/9+1)[:size]
	sum := sha256.Sum256(pdf)
	reply := mailbox(t, "trả lời <reply@a.example>")
	return Message{
		Recipient: Recipient{Province: "a", Area: "Tỉnh A", Name: header(t, "Sở Công Thương Tỉnh A"),
			To: []Mailbox{mailbox(t, "Sở Công Thương, Tỉnh A <to@a.example>"), mailbox(t, "plain@a.example")}, Cc: []Mailbox{mailbox(t, `Phong KH "A" <cc@a.example>`)}},
		From: mailbox(t, "Sở Công Thương Tỉnh Có Tên Rất Dài Để Thử Việc Gấp Dòng Của Tiêu Đề <from@a.example>"), ReplyTo: &reply,
		Subject: header(t, "Tài liệu hội nghị ngành Công Thương các tỉnh lần thứ V – 2026: Tỉnh A, bản có tên dài"),
		Plain:   "Kính gửi\n\n.một dòng bắt đầu bằng chấm\nFrom dòng\n" + strings.Repeat("dài ", 400) + "\n", HTML: "<p>Kính gửi</p>\n",
		Name:     header(t, name),
		Document: batch.Entry{ID: "a", File: "a.pdf", Status: batch.Made, Size: len(pdf), SHA256: hex.EncodeToString(sum[:])},
		docs:     Documents{Files: fstest.MapFS{"a.pdf": {Data: pdf}}, Shown: "out/manifest.json"},
	}
}

// A message reads back as what it says, by the readers of the standard library,
// whatever the attachment is called; its lines are as RFC 5322, 2045 and 2047
// want them.
func TestMessage(t *testing.T) {
	for _, name := range []string{
		"a.pdf", "Tài liệu.pdf", "Tài liệu hội nghị – Tỉnh A.pdf", "100% 'a' (b); c=d, e.pdf", "=?UTF-8?B?eA==?=.pdf",
		strings.Repeat("Thừa Thiên Huế ", 12) + ".pdf", strings.Repeat("a", 190) + ".pdf", "báo cáo 📊.pdf", strings.Repeat("ế", 65) + ".pdf",
	} {
		for _, size := range []int{0, 1, 56, 57, 58, 4321} {
			m := message(t, name, size)
			raw, err := m.Sent(time.Date(2026, 11, 24, 8, 5, 0, 0, time.FixedZone("", 7*3600)))
			if err != nil {
				t.Fatal(err)
			}
			if m.size() != len(raw) {
				t.Errorf("size %d, but there are %d bytes", m.size(), len(raw))
			}
			again, _ := m.Sent(time.Date(2026, 11, 24, 8, 5, 0, 0, time.FixedZone("", 7*3600)))
			if !bytes.Equal(raw, again) {
				t.Error("the same message has other bytes")
			}
			checkLines(t, raw)
			checkMessage(t, &m, raw)
		}
	}
}

func checkLines(t *testing.T, raw []byte) {
	t.Helper()
	for line := range strings.SplitSeq(strings.TrimSuffix(string(raw), "\r\n"), "\r\n") {
		if strings.ContainsAny(line, "\r\n") || len(line) > 78 {
			t.Errorf("line %q", line)
		}
		if strings.IndexFunc(line, func(r rune) bool { return r > '~' || r < ' ' && r != '\t' }) >= 0 {
			t.Errorf("line %q is not ASCII", line)
		}
	}
}

func checkMessage(t *testing.T, m *Message, raw []byte) {
	t.Helper()
	got, err := netmail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	if s := decoded(t, got.Header.Get("Subject")); s != m.Subject.text {
		t.Errorf("subject %q", s)
	}
	for field, want := range map[string][]Mailbox{"From": {m.From}, "To": m.Recipient.To, "Cc": m.Recipient.Cc, "Reply-To": {*m.ReplyTo}} {
		list, err := got.Header.AddressList(field)
		if err != nil || len(list) != len(want) {
			t.Fatalf("%s: %v (%v)", field, list, err)
		}
		for i, a := range list {
			if a.Name != want[i].Name.text || a.Address != want[i].Address.String() {
				t.Errorf("%s: %v, want %v", field, a, want[i])
			}
		}
	}
	if d, err := got.Header.Date(); err != nil || d.Unix() != 1795482300 {
		t.Errorf("date %v (%v)", d, err)
	}
	parts := partsOf(t, got.Header.Get("Content-Type"), got.Body)
	texts := partsOf(t, parts[0].header.Get("Content-Type"), strings.NewReader(parts[0].body))
	for i, want := range []string{m.Plain, m.HTML} {
		b, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(texts[i].body)))
		if err != nil || strings.ReplaceAll(string(b), "\r\n", "\n") != want {
			t.Errorf("text %d is %q (%v), want %q", i, b, err, want)
		}
	}
	pdf := parts[1]
	b, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(pdf.body, "\r\n", ""))
	if sum := sha256.Sum256(b); err != nil || hex.EncodeToString(sum[:]) != m.Document.SHA256 {
		t.Errorf("the document is another one (%v)", err)
	}
	_, disposition, err := mime.ParseMediaType(pdf.header.Get("Content-Disposition"))
	if err != nil || disposition["filename"] != m.Name.text {
		t.Errorf("file name %q by RFC 2231 (%v), want %q", disposition["filename"], err, m.Name.text)
	}
	_, typ, err := mime.ParseMediaType(pdf.header.Get("Content-Type"))
	if name := decoded(t, typ["name"]); err != nil || name != m.Name.text {
		t.Errorf("file name %q by RFC 2047 (%v), want %q", name, err, m.Name.text)
	}
}

type part struct {
	header interface{ Get(string) string }
	body   string
}

// partsOf gives the parts of a multipart, two.
func partsOf(t *testing.T, contentType string, body io.Reader) []part {
	t.Helper()
	_, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		t.Fatal(err)
	}
	r := multipart.NewReader(body, params["boundary"])
	var all []part
	for {
		p, err := r.NextRawPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(p)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, part{p.Header, string(b)})
	}
	if len(all) != 2 {
		t.Fatalf("%d parts, want 2", len(all))
	}
	return all
}

// A draft says that it is not sent, and differs from what is sent in its first
// line alone; whatever else a message says is in its ID.
func TestMessage_draft(t *testing.T) {
	m := message(t, "Tài liệu.pdf", 100)
	draft, err := m.Draft()
	if err != nil {
		t.Fatal(err)
	}
	sent, err := m.Sent(time.Unix(0, 0).UTC())
	if err != nil {
		t.Fatal(err)
	}
	a, restOfDraft, _ := strings.Cut(string(draft), "\r\n")
	b, restOfSent, _ := strings.Cut(string(sent), "\r\n")
	if a != "X-Unsent: 1" || b != "Date: Thu, 01 Jan 1970 00:00:00 +0000" || restOfDraft != restOfSent {
		t.Errorf("the draft begins with %q, the sent message with %q", a, b)
	}
	id := m.ID()
	for what, change := range map[string]func(m *Message){
		"subject": func(m *Message) { m.Subject = header(t, "x") }, "text": func(m *Message) { m.Plain += "x" },
		"recipient": func(m *Message) { m.Recipient.Cc, m.Recipient.To = m.Recipient.To[:1], m.Recipient.Cc },
		"document":  func(m *Message) { m.Document.SHA256 = "0" }, "name": func(m *Message) { m.Name = header(t, "x.pdf") },
	} {
		other := message(t, "Tài liệu.pdf", 100)
		if other.ID() != id {
			t.Fatal("the same message has another ID")
		}
		change(&other)
		if other.ID() == id {
			t.Errorf("with another %s the ID is the same", what)
		}
	}
}

// A document that changed since the manifest was written is not attached.
func TestMessage_changed(t *testing.T) {
	m := message(t, "a.pdf", 100)
	files := m.docs.Files.(fstest.MapFS)
	for _, pdf := range []string{"", strings.Repeat("x", 100), string(files["a.pdf"].Data) + "\n", string(files["a.pdf"].Data[:99])} {
		m.docs.Files = fstest.MapFS{"a.pdf": {Data: []byte(pdf)}}
		if raw, err := m.Draft(); err == nil || raw != nil {
			t.Errorf("a document of %d bytes is attached", len(pdf))
		}
	}
	m.docs.Files = fstest.MapFS{}
	if _, err := m.Draft(); err == nil {
		t.Error("a document that is not there is attached")
	}
	for _, name := range []string{"../a.pdf", "/a.pdf", "b/a.pdf", `b\a.pdf`, "", "."} {
		m.Document.File = name
		if _, err := m.Draft(); err == nil {
			t.Errorf("%q is attached", name)
		}
	}
}
