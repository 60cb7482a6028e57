package deliver

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kyyeu/internal/judge"
	"kyyeu/internal/mail/ledger"
	"kyyeu/internal/mail/smtptest"
)

// A mail server that other people wrote takes the messages, and its reader shows
// subject, addresses, texts and the attachment under its Vietnamese name.
func TestMailpit(t *testing.T) {
	dir := t.TempDir()
	if _, err := smtptest.Certificate(dir, "localhost"); err != nil {
		t.Fatal(err)
	}
	server := judge.StartMailpit(t, filepath.Join(dir, "ca.pem"), filepath.Join(dir, "key.pem"), "u", "p", "that messages are read as they are meant")
	all := mustMessages(t, "from@a.example", "Sở Công Thương, Tỉnh 0 <a@a.example>; b@a.example", "c@a.example")
	l, err := ledger.Open(filepath.Join(dir, "sent.jsonl"), time.Now())
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	to := Server{Host: "localhost", Port: server.Port, Roots: smtptest.Roots(t, dir), User: "u", Password: NewSecret("p")}
	events, err := Run(t.Context(), to, Sort(all, l).Due, l, quick())
	if err != nil {
		t.Fatalf("%s (%v)", outcomes(events), err)
	}
	got := server.Messages(t)
	if len(got) != 2 {
		t.Fatalf("%d messages arrived", len(got))
	}
	for i, m := range got {
		want := &all[1-i] // the latest is first
		if m.MessageID != want.ID() || m.Subject != want.Subject.String() || m.From.Address != "from@a.example" || m.From.Name != "Sở A" {
			t.Errorf("read %s %q from %v", m.MessageID, m.Subject, m.From)
		}
		if len(m.To) != len(want.Recipient.To) || m.To[0].Name != want.Recipient.To[0].Name.String() || len(m.Bcc) > 0 {
			t.Errorf("read to %v, bcc %v", m.To, m.Bcc)
		}
		if lf := strings.NewReplacer("\r\n", "\n").Replace; lf(m.Text) != want.Plain || lf(m.HTML) != want.HTML {
			t.Errorf("read the text %q, want %q; the page %q, want %q", m.Text, want.Plain, m.HTML, want.HTML)
		}
		if len(m.Attachments) != 1 || m.Attachments[0].FileName != want.Name.String() || m.Attachments[0].ContentType != "application/pdf" {
			t.Errorf("read the attachments %+v, want %s", m.Attachments, want.Name)
		}
		if sum := sha256.Sum256(server.Attachment(t, m)); hex.EncodeToString(sum[:]) != want.Document.SHA256 {
			t.Error("the document arrived as another one")
		}
	}
}
