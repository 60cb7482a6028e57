package smtptest

import (
	"bytes"
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"strconv"
	"strings"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// The ways to authenticate that a server can offer.
const (
	Plain = sasl.Plain
	Login = sasl.Login
	SCRAM = "SCRAM-SHA-256"
	// LyingSCRAM is SCRAM by a server that does not know the password, takes everybody,
	// and has to make its own proof up.
	LyingSCRAM = "lying SCRAM-SHA-256"
)

// AuthMechanisms implements [smtp.AuthSession].
func (s *session) AuthMechanisms() []string {
	var all []string
	for _, m := range s.Mechanisms {
		all = append(all, strings.TrimPrefix(m, "lying "))
	}
	if s.User != "" && len(all) == 0 {
		return []string{Plain}
	}
	return all
}

// Auth implements [smtp.AuthSession].
func (s *session) Auth(mechanism string) (sasl.Server, error) {
	known := func(user, password string) error {
		if user != s.User || password != s.Password {
			return smtp.ErrAuthFailed
		}
		s.user, s.mechanism = user, mechanism
		return nil
	}
	switch mechanism {
	case Plain:
		return sasl.NewPlainServer(func(_, user, password string) error { return known(user, password) }), nil
	case Login:
		return &login{known: known}, nil
	case SCRAM:
		lies := len(s.Mechanisms) > 0 && s.Mechanisms[0] == LyingSCRAM
		return &scram{user: s.User, password: s.Password, lies: lies, known: func() { known(s.User, s.Password) }}, nil
	}
	return nil, smtp.ErrAuthUnknownMechanism
}

// login is LOGIN, as Exchange and others offer it:
// https://datatracker.ietf.org/doc/html/draft-murchison-sasl-login-00.
type login struct {
	known func(user, password string) error
	step  int
	user  string
}

// Next implements [sasl.Server].
func (l *login) Next(response []byte) (challenge []byte, done bool, err error) {
	l.step++
	switch l.step {
	case 1:
		return []byte("Username:"), false, nil
	case 2:
		l.user = string(response)
		return []byte("Password:"), false, nil
	}
	return nil, true, l.known(l.user, string(response))
}

// scram is SCRAM-SHA-256 (RFC 5802, RFC 7677) without channel binding.
type scram struct {
	user, password string
	lies           bool
	known          func()

	step        int
	nonce       string
	authMessage string // RFC 5802, 3
}

const (
	scramSalt  = "salt of the test"
	iterations = 4096
)

// Next implements [sasl.Server].
func (s *scram) Next(response []byte) (challenge []byte, done bool, err error) {
	broken := &smtp.SMTPError{Code: 501, EnhancedCode: smtp.EnhancedCode{5, 5, 2}, Message: "no SCRAM"}
	s.step++
	switch s.step {
	case 1:
		return nil, false, nil
	case 2:
		bare, ok := strings.CutPrefix(string(response), "n,,")
		user, nonce, ok2 := strings.Cut(bare, ",r=")
		name := strings.NewReplacer("=2C", ",", "=3D", "=").Replace(strings.TrimPrefix(user, "n="))
		if !ok || !ok2 {
			return nil, false, broken
		}
		if name != s.user {
			return nil, false, smtp.ErrAuthFailed
		}
		s.nonce = nonce + rand.Text()
		first := "r=" + s.nonce + ",s=" + base64.StdEncoding.EncodeToString([]byte(scramSalt)) + ",i=" + strconv.Itoa(iterations)
		s.authMessage = bare + "," + first
		return []byte(first), false, nil
	case 3:
		without, proof, ok := strings.Cut(string(response), ",p=")
		given, err := base64.StdEncoding.DecodeString(proof)
		if !ok || err != nil || without != "c=biws,r="+s.nonce {
			return nil, false, broken
		}
		s.authMessage += "," + without
		signature, right := s.judge(given)
		if !right && !s.lies {
			return nil, false, smtp.ErrAuthFailed
		}
		return []byte("v=" + base64.StdEncoding.EncodeToString(signature)), false, nil
	}
	if len(response) > 0 {
		return nil, false, errors.New("more than was asked for")
	}
	s.known()
	return nil, true, nil
}

// judge reports whether the client's proof is right, and gives the server's.
func (s *scram) judge(proof []byte) (signature []byte, right bool) {
	password := s.password
	if s.lies {
		password = "made up"
	}
	salted, err := pbkdf2.Key(sha256.New, password, []byte(scramSalt), iterations, sha256.Size)
	if err != nil {
		return nil, false
	}
	clientKey := mac(salted, "Client Key")
	stored := sha256.Sum256(clientKey)
	want := mac(stored[:], s.authMessage)
	for i := range want {
		want[i] ^= clientKey[i]
	}
	return mac(mac(salted, "Server Key"), s.authMessage), bytes.Equal(want, proof)
}

func mac(key []byte, text string) []byte {
	h := hmac.New(sha256.New, key)
	h.Write([]byte(text))
	return h.Sum(nil)
}
