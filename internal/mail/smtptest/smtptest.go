// Package smtptest is an SMTP server that fails on demand, in a process of its
// own: for tests alone.
//
// It accepts mail with STARTTLS (or TLS from the beginning) and authentication,
// and writes every message that it takes on into a file before it answers, as a
// real server does. What it does to a message is said by the first recipient's
// local part, up to a point, "refuse.a@b.example"; words that end in "once" mean
// the first try alone:
//
//	refuse     550 to RCPT
//	greyonce   451 to RCPT
//	full       552 to the message
//	busyonce   451 to the message
//	byeonce    421 to RCPT, and the connection is closed
//	cut        the message is accepted, and the connection cut before the answer
//	breakonce  the connection is cut in the middle of the message
//	slow       the message is accepted, and the answer comes 0.4 seconds later
//
// A sender with the local part "forbidden" gets 550 to MAIL.
package smtptest

import (
	"bytes"
	"cmp"
	"crypto/ecdsa"
	"crypto/elliptic"
	crand "crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"log"
	"math/big"
	"math/rand/v2"
	"net"
	netmail "net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
)

// Config says how a server behaves.
type Config struct {
	// Dir is where its files are: address, ca.pem, accepted.jsonl.
	Dir string
	// Name is the one that its certificate is for; "localhost" when empty.
	Name string
	// TLS encrypts from the beginning; NoTLS offers no encryption at all.
	TLS, NoTLS bool
	// User and Password are asked for unless empty, in the ways of Mechanisms; by
	// PLAIN when there are none.
	User, Password string
	Mechanisms     []string
	// MaxBytes is the largest message that it takes; 64 MB when 0.
	MaxBytes int64
	// Seed, when not 0, makes it slow and break connections at random.
	Seed uint64
}

// Accepted is a message that a server took on.
type Accepted struct {
	ID     string   `json:"id"` // Message-ID with its brackets
	From   string   `json:"from"`
	To     []string `json:"to"`
	Notify []string `json:"notify"` // DSN, of the first recipient
	User   string   `json:"user"`
	Auth   string   `json:"auth"` // the mechanism
	Raw    []byte   `json:"raw"`
}

// variable holds the configuration of a server process.
const variable = "KYYEU_SMTPTEST"

// Main serves until it is killed when the process was started by [Start], and
// returns at once otherwise: a TestMain calls it first.
func Main() {
	raw := os.Getenv(variable)
	if raw == "" {
		return
	}
	var c Config
	if err := json.Unmarshal([]byte(raw), &c); err != nil {
		log.Fatal(err)
	}
	go func() {
		io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}()
	log.Fatal(serve(c))
}

// Server is a server process.
type Server struct {
	Config
	Port int
}

// Start starts a server process, which ends with the test.
func Start(t testing.TB, c Config) *Server {
	t.Helper()
	if c.Dir == "" {
		c.Dir = t.TempDir()
	}
	s, stop, err := Run(c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return s
}

// Run starts a server process of the running program, whose main function calls
// [Main]; stop ends it.
func Run(c Config) (s *Server, stop func(), err error) {
	raw, err := json.Marshal(c)
	if err != nil {
		return nil, nil, err
	}
	exe, err := os.Executable()
	if err != nil {
		return nil, nil, err
	}
	address := filepath.Join(c.Dir, "address")
	os.Remove(address)
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), variable+"="+string(raw))
	cmd.Stderr = os.Stderr
	// The server reads it to its end, which comes when this process is no more,
	// however that ended.
	alive, err := cmd.StdinPipe()
	if err != nil {
		return nil, nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, nil, err
	}
	stop = func() { cmd.Process.Kill(); alive.Close(); cmd.Wait() }
	const wait = 10 * time.Second
	for begin := time.Now(); time.Since(begin) < wait; time.Sleep(10 * time.Millisecond) {
		if b, err := os.ReadFile(address); err == nil {
			s := &Server{Config: c}
			if _, err := fmt.Sscan(string(b), &s.Port); err == nil {
				return s, stop, nil
			}
		}
	}
	stop()
	return nil, nil, errors.New("the server does not start")
}

// Roots is the authority of the server's certificate.
func (s *Server) Roots(t testing.TB) *x509.CertPool {
	t.Helper()
	return Roots(t, s.Dir)
}

// Roots is the authority of the certificate in a folder.
func Roots(t testing.TB, dir string) *x509.CertPool {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, "ca.pem"))
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(b) {
		t.Fatal("no certificate")
	}
	return pool
}

// Accepted gives the messages that the server took on, in their order.
func (s *Server) Accepted(t testing.TB) []Accepted {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(s.Dir, "accepted.jsonl"))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	var all []Accepted
	d := json.NewDecoder(bytes.NewReader(b))
	for d.More() {
		var a Accepted
		if err := d.Decode(&a); err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}

// serve is the process of a server.
func serve(c Config) error {
	pair, err := Certificate(c.Dir, cmp.Or(c.Name, "localhost"))
	if err != nil {
		return err
	}
	config := &tls.Config{Certificates: []tls.Certificate{pair}}
	accepted, err := os.OpenFile(filepath.Join(c.Dir, "accepted.jsonl"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	b := &backend{Config: c, accepted: accepted, seen: map[string]bool{}, random: rand.New(rand.NewPCG(c.Seed, 1))}
	s := smtp.NewServer(b)
	s.Domain, s.EnableDSN, s.MaxMessageBytes = "test.example", true, cmp.Or(c.MaxBytes, 64<<20)
	s.ErrorLog = log.New(io.Discard, "", 0)
	if !c.NoTLS && !c.TLS {
		s.TLSConfig = config
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	address := filepath.Join(c.Dir, "address")
	if err := os.WriteFile(address+".tmp", fmt.Append(nil, l.Addr().(*net.TCPAddr).Port), 0o600); err != nil {
		return err
	}
	if err := os.Rename(address+".tmp", address); err != nil {
		return err
	}
	if c.TLS {
		l = tls.NewListener(l, config)
	}
	return s.Serve(l)
}

// Certificate makes a certificate for a server's name, signed by itself, and writes
// it into the files ca.pem and key.pem of dir.
func Certificate(dir, name string) (tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), crand.Reader)
	if err != nil {
		return tls.Certificate{}, err
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, DNSNames: []string{name},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(24 * time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	der, err := x509.CreateCertificate(crand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		return tls.Certificate{}, err
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return tls.Certificate{}, err
	}
	for file, block := range map[string]*pem.Block{"ca.pem": {Type: "CERTIFICATE", Bytes: der}, "key.pem": {Type: "PRIVATE KEY", Bytes: secret}} {
		if err := os.WriteFile(filepath.Join(dir, file), pem.EncodeToMemory(block), 0o600); err != nil {
			return tls.Certificate{}, err
		}
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, nil
}

// backend is what all sessions have in common.
type backend struct {
	Config
	mu       sync.Mutex
	accepted *os.File
	seen     map[string]bool
	random   *rand.Rand
}

// NewSession implements [smtp.Backend].
func (b *backend) NewSession(c *smtp.Conn) (smtp.Session, error) {
	return &session{backend: b, conn: c}, nil
}

// once reports whether something was asked for the first time.
func (b *backend) once(key string) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	first := !b.seen[key]
	b.seen[key] = true
	return first
}

// chance is true once in n times, when there is a seed; it dawdles besides.
func (b *backend) chance(n int) bool {
	if b.Seed == 0 {
		return false
	}
	b.mu.Lock()
	hit, wait := b.random.IntN(n) == 0, b.random.IntN(1500)
	b.mu.Unlock()
	time.Sleep(time.Duration(wait) * time.Microsecond)
	return hit
}

// keep writes an accepted message down.
func (b *backend) keep(a Accepted) error {
	raw, err := json.Marshal(a)
	if err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	_, err = b.accepted.Write(append(raw, '\n'))
	return err
}

// session is one connection.
type session struct {
	*backend
	conn *smtp.Conn
	now  Accepted
	// user is who authenticated, and how.
	user, mechanism string
}

func fail(code int, text string) error {
	return &smtp.SMTPError{Code: code, EnhancedCode: smtp.NoEnhancedCode, Message: text}
}

// errCut is what is answered to nobody.
var errCut = errors.New("cut")

func (s *session) cut() error {
	s.conn.Conn().Close()
	return errCut
}

// bye answers 421 and closes the connection.
func (s *session) bye() error {
	time.AfterFunc(20*time.Millisecond, func() { s.conn.Conn().Close() })
	return fail(421, "4.3.2 shutting down")
}

// Reset implements [smtp.Session].
func (s *session) Reset() { s.now = Accepted{} }

// Logout implements [smtp.Session].
func (s *session) Logout() error { return nil }

// Mail implements [smtp.Session].
func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	switch {
	case s.User != "" && s.user == "":
		return smtp.ErrAuthRequired
	case strings.HasPrefix(from, "forbidden@"):
		return fail(550, "5.7.1 not you")
	case s.chance(40):
		return s.cut()
	}
	s.now = Accepted{From: from, User: s.user, Auth: s.mechanism}
	return nil
}

// Rcpt implements [smtp.Session].
func (s *session) Rcpt(to string, o *smtp.RcptOptions) error {
	deed, _, _ := strings.Cut(to, ".")
	switch {
	case deed == "refuse":
		return fail(550, "5.1.1 no such mailbox")
	case deed == "greyonce" && s.once(to):
		return fail(451, "4.7.1 greylisted")
	case deed == "byeonce" && s.once(to), s.chance(40):
		return s.bye()
	case s.chance(40):
		return s.cut()
	case s.chance(20):
		return fail(450, "4.2.0 later")
	}
	s.now.To = append(s.now.To, to)
	if len(s.now.To) == 1 {
		for _, n := range o.Notify {
			s.now.Notify = append(s.now.Notify, string(n))
		}
	}
	return nil
}

// Data implements [smtp.Session].
func (s *session) Data(r io.Reader) error {
	deed, _, _ := strings.Cut(s.now.To[0], ".")
	if deed == "breakonce" && s.once(s.now.To[0]) || s.chance(15) {
		io.CopyN(io.Discard, r, 500) // some of it
		return s.cut()
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	switch {
	case deed == "full":
		return fail(552, "5.3.4 too big")
	case deed == "busyonce" && s.once(s.now.To[0]), s.chance(15):
		return fail(451, "4.3.0 try again")
	}
	m, err := netmail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return fail(554, "5.6.0 no message")
	}
	s.now.ID, s.now.Raw = m.Header.Get("Message-ID"), raw
	if s.Seed != 0 {
		s.now.Raw = nil // there will be many
	}
	if err := s.keep(s.now); err != nil {
		return err
	}
	if deed == "slow" {
		time.Sleep(400 * time.Millisecond)
	}
	if deed == "cut" || s.chance(8) {
		return s.cut()
	}
	return nil
}
