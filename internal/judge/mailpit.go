package judge

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// Mailpit is a running Mailpit: an SMTP server that reads what it takes as a mail
// program would, and tells.
type Mailpit struct {
	// Port is that of SMTP with STARTTLS, on localhost.
	Port int
	api  string
}

// StartMailpit starts Mailpit with a certificate and its key, files in PEM, and one
// user; it ends with the test. unchecked is what nobody looks at without it.
//
// KYYEU_MAILPIT is the path of the program; .ci/mailpit builds it and prints it.
func StartMailpit(t testing.TB, cert, key, user, password, unchecked string) *Mailpit {
	t.Helper()
	program := os.Getenv("KYYEU_MAILPIT")
	if program == "" {
		absent(t, "Mailpit (KYYEU_MAILPIT, see .ci/mailpit)", unchecked)
	}
	users := filepath.Join(t.TempDir(), "users")
	if err := os.WriteFile(users, []byte(user+":"+password+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	m := &Mailpit{Port: freePort(t)}
	listen := fmt.Sprintf("127.0.0.1:%d", freePort(t))
	m.api = "http://" + listen
	cmd := exec.Command(program, "--quiet", "--disable-version-check", "--smtp-disable-rdns", "--smtp", fmt.Sprintf("127.0.0.1:%d", m.Port), "--listen", listen,
		"--smtp-require-starttls", "--smtp-tls-cert", cert, "--smtp-tls-key", key, "--smtp-auth-file", users)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	const wait = 20 * time.Second
	for begin := time.Now(); time.Since(begin) < wait; time.Sleep(20 * time.Millisecond) {
		if r, err := http.Get(m.api + "/readyz"); err == nil {
			r.Body.Close()
			if r.StatusCode == http.StatusOK {
				return m
			}
		}
	}
	t.Fatal("Mailpit does not start")
	return nil
}

// freePort is a port that nobody listens on, for the moment.
func freePort(t testing.TB) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// MailAddress is a name and an address.
type MailAddress struct{ Name, Address string }

// Mail is a message as Mailpit reads it.
type Mail struct {
	ID          string `json:"ID"` // Mailpit's own
	MessageID   string // without brackets
	From        MailAddress
	To, Cc, Bcc []MailAddress
	Subject     string
	Text, HTML  string
	Attachments []struct {
		PartID, FileName, ContentType string
		Size                          int
	}
}

// Messages gives the messages that it took, the latest first.
func (m *Mailpit) Messages(t testing.TB) []Mail {
	t.Helper()
	var list struct{ Messages []struct{ ID string } }
	m.get(t, "/api/v1/messages", &list)
	all := make([]Mail, len(list.Messages))
	for i, e := range list.Messages {
		m.get(t, "/api/v1/message/"+e.ID, &all[i])
	}
	return all
}

// Attachment gives the content of the first attachment.
func (m *Mailpit) Attachment(t testing.TB, mail Mail) []byte {
	t.Helper()
	return m.fetch(t, "/api/v1/message/"+mail.ID+"/part/"+mail.Attachments[0].PartID)
}

func (m *Mailpit) get(t testing.TB, path string, v any) {
	t.Helper()
	if err := json.Unmarshal(m.fetch(t, path), v); err != nil {
		t.Fatal(err)
	}
}

func (m *Mailpit) fetch(t testing.TB, path string) []byte {
	t.Helper()
	r, err := http.Get(m.api + path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s (%v)", path, r.Status, err)
	}
	return b
}
