package deliver

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/textproto"
	"strconv"
	"strings"
	"time"

	"github.com/wneessen/go-mail/smtp"
)

// Secret is a text that is never printed: its methods give dots.
type Secret struct{ text string }

// NewSecret makes a secret of a text.
func NewSecret(text string) Secret { return Secret{text} }

const dots = "•••"

// String gives dots.
func (Secret) String() string { return dots }

// GoString gives dots.
func (Secret) GoString() string { return dots }

// MarshalText gives dots.
func (Secret) MarshalText() ([]byte, error) { return []byte(dots), nil }

// Server is where mail is handed in.
type Server struct {
	Host string
	Port int
	// TLS encrypts from the beginning (RFC 8314, port 465); else by STARTTLS (port
	// 587).
	TLS bool
	// Roots are the authorities to trust; nil for the system's.
	Roots *x509.CertPool
	// User and Password authenticate; nobody does when User is empty.
	User     string
	Password Secret
}

// timeouts of RFC 5321, 4.5.3.2.
type timeouts struct {
	dial, command, block, end time.Duration
}

func standardTimeouts() timeouts {
	return timeouts{dial: time.Minute, command: 5 * time.Minute, block: 3 * time.Minute, end: 10 * time.Minute}
}

// connection is one to the server, past authentication.
type connection struct {
	raw    net.Conn
	client *smtp.Client
	t      timeouts
}

// Stage is what failed of making a connection.
type Stage uint8

// The stages.
const (
	Dial   Stage = iota // reaching the server
	TLS                 // encryption, certificate
	Auth                // user and password
	Sender              // the address that mail is from
)

// ServerError is a failure that is not of one message but of all.
type ServerError struct {
	Stage Stage
	// Certificate says that the server's certificate is not valid for it.
	Certificate bool
	// Permanent says that trying again is of no use.
	Permanent bool
	Err       error
}

func (e *ServerError) Error() string { return e.Err.Error() }

// Unwrap gives what happened.
func (e *ServerError) Unwrap() error { return e.Err }

// dial connects, encrypts and authenticates. An error is a [*ServerError].
func (s *Server) dial(ctx context.Context, t timeouts) (*connection, error) {
	ctx, cancel := context.WithTimeout(ctx, t.dial)
	defer cancel()
	config := &tls.Config{ServerName: s.Host, RootCAs: s.Roots, MinVersion: tls.VersionTLS12}
	raw, err := new(net.Dialer).DialContext(ctx, "tcp", net.JoinHostPort(s.Host, strconv.Itoa(s.Port)))
	if err != nil {
		return nil, &ServerError{Stage: Dial, Err: err}
	}
	stop := context.AfterFunc(ctx, func() { raw.Close() })
	defer stop()
	c, err := s.greet(raw, config, t)
	if err != nil {
		raw.Close()
		return nil, err
	}
	return c, nil
}

// greet goes from the connection to the point where mail can be handed in.
func (s *Server) greet(raw net.Conn, config *tls.Config, t timeouts) (*connection, error) {
	raw.SetDeadline(time.Now().Add(t.dial))
	fail := func(stage Stage, err error) error {
		e := &ServerError{Stage: stage, Err: err}
		if _, ok := errors.AsType[*tls.CertificateVerificationError](err); ok {
			e.Stage, e.Certificate, e.Permanent = TLS, true, true
		}
		if _, ok := errors.AsType[tls.RecordHeaderError](err); ok { // it speaks no TLS there
			e.Stage, e.Permanent = TLS, true
		}
		if replyCode(err) >= 500 {
			e.Permanent = true
		}
		if _, network := errors.AsType[net.Error](err); stage == Auth && replyCode(err) == 0 && !network && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
			e.Permanent = true // this side ended it: the server does not prove that it knows the password
		}
		return e
	}
	conn := raw
	if s.TLS {
		secure := tls.Client(raw, config)
		if err := secure.Handshake(); err != nil {
			return nil, fail(TLS, err)
		}
		conn = secure
	}
	client, err := smtp.NewClient(conn, s.Host)
	if err != nil {
		return nil, fail(Dial, err)
	}
	client.SkipSMTPUTF8(true) // addresses are ASCII
	if err := client.Hello(localName()); err != nil {
		return nil, fail(Dial, err)
	}
	if !s.TLS {
		if ok, _ := client.Extension("STARTTLS"); !ok {
			return nil, &ServerError{Stage: TLS, Permanent: true, Err: errors.New("the server does not offer STARTTLS")}
		}
		if err := client.StartTLS(config); err != nil {
			return nil, fail(TLS, err)
		}
	}
	if s.User != "" {
		auth, err := s.auth(client)
		if err == nil {
			err = client.Auth(auth)
		}
		if err != nil {
			return nil, fail(Auth, err)
		}
	}
	if ok, _ := client.Extension("DSN"); ok {
		client.SetDSNMailReturnOption("HDRS")
		client.SetDSNRcptNotifyOption("SUCCESS,FAILURE,DELAY")
	}
	return &connection{raw: raw, client: client, t: t}, nil
}

// localName is what a client without a name of its own in the DNS says: the
// address literal of RFC 5321, 4.1.3, of no real machine, so that neither the
// computer's name nor its address is told to the world in a header.
func localName() string { return "[127.0.0.1]" }

// auth chooses the best mechanism that the server offers; the connection is
// encrypted.
func (s *Server) auth(client *smtp.Client) (smtp.Auth, error) {
	_, offered := client.Extension("AUTH")
	has := func(mechanism string) bool {
		for _, m := range strings.Fields(strings.ToUpper(offered)) {
			if m == mechanism {
				return true
			}
		}
		return false
	}
	switch user, password := s.User, s.Password.text; {
	case has("SCRAM-SHA-256"):
		return smtp.ScramSHA256Auth(user, password), nil
	case has("PLAIN"):
		return smtp.PlainAuth("", user, password, s.Host, false), nil
	case has("LOGIN"):
		return smtp.LoginAuth(user, password, s.Host, false), nil
	}
	return nil, &textproto.Error{Code: 504, Msg: fmt.Sprintf("the server offers no way to authenticate that is known (%q)", offered)}
}

// replyCode is the code of a server's answer that is an error, 0 when err is none.
func replyCode(err error) int {
	if e, ok := errors.AsType[*textproto.Error](err); ok {
		return e.Code
	}
	return 0
}

// deadline bounds what comes next.
func (c *connection) deadline(d time.Duration) { c.raw.SetDeadline(time.Now().Add(d)) }

// largest is the size of the largest message that the server takes (RFC 1870); 0
// when it does not say.
func (c *connection) largest() int {
	_, size := c.client.Extension("SIZE")
	n, err := strconv.Atoi(strings.TrimSpace(size))
	if err != nil {
		return 0
	}
	return n
}

// alive reports, before the end of a message is sent, that the server broke off
// or spoke out of turn while it was being sent, as far as that has come to be
// known here: then the message was certainly not accepted, which would be in doubt
// a moment later.
func (c *connection) alive() error {
	const moment = 5 * time.Millisecond
	c.raw.SetReadDeadline(time.Now().Add(moment))
	_, err := c.client.Text.R.Peek(1)
	if n, ok := errors.AsType[net.Error](err); ok && n.Timeout() {
		return nil
	}
	if err == nil {
		_, _, err = c.client.Text.ReadResponse(0)
	}
	if err == nil {
		err = errors.New("the server answered before the end of the message")
	}
	return err
}

// quit ends the connection as RFC 5321 asks.
func (c *connection) quit() {
	c.deadline(10 * time.Second)
	c.client.Quit() // the messages are through already
	c.raw.Close()
}

// drop ends it at once.
func (c *connection) drop() { c.raw.Close() }
