// Package s3test is as much of an S3 server as the store of a batch asks for, in the
// process of a test, and fails on demand. It believes everybody who signs; a real
// server judges signatures (TestShards of the program).
package s3test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// Bucket is the only bucket that there is.
const Bucket = "kho"

// Server is a running server.
type Server struct {
	URL string

	mu      sync.Mutex
	objects map[string]object
	fail    func(w http.ResponseWriter, r *http.Request) bool
}

type object struct {
	content     []byte
	contentType string
}

// Start starts a server that ends with the test. It sets the environment, so that
// the keys of who runs the test are not used, nor a machine of Amazon's asked for
// some.
func Start(t testing.TB) *Server {
	t.Helper()
	s := &Server{objects: map[string]object{}}
	h := httptest.NewServer(s)
	t.Cleanup(h.Close)
	s.URL = h.URL
	for _, v := range Environment() {
		name, value, _ := strings.Cut(v, "=")
		t.Setenv(name, value)
	}
	return s
}

// The keys that programs under test have.
const (
	KeyID  = "AKIATESTTESTTEST"
	Secret = "hunter2hunter2hunter2"
)

// Environment is that of a program with keys and nothing else.
func Environment() []string {
	return []string{
		"AWS_ACCESS_KEY_ID=" + KeyID, "AWS_SECRET_ACCESS_KEY=" + Secret, "AWS_SESSION_TOKEN=",
		"AWS_EC2_METADATA_DISABLED=true", "AWS_CONFIG_FILE=/nowhere", "AWS_SHARED_CREDENTIALS_FILE=/nowhere",
		"AWS_MAX_ATTEMPTS=1", "AWS_PROFILE=", "AWS_REGION=", "AWS_DEFAULT_REGION=", "AWS_ENDPOINT_URL=", "AWS_ENDPOINT_URL_S3=",
	}
}

// Fail has requests answered by f alone where it returns true; nil ends that.
func (s *Server) Fail(f func(w http.ResponseWriter, r *http.Request) bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fail = f
}

// Refuse answers with an error of S3's form, when the request has come in.
func Refuse(w http.ResponseWriter, r *http.Request, status int, code string) {
	io.Copy(io.Discard, r.Body) // or the client is told that the connection broke
	w.Header().Set("Content-Type", "application/xml")
	w.WriteHeader(status)
	fmt.Fprintf(w, `<?xml version="1.0"?><Error><Code>%s</Code><Message>said by the server</Message></Error>`, code)
}

// Cut ends the connection instead of an answer.
func Cut(w http.ResponseWriter) {
	if c, _, err := http.NewResponseController(w).Hijack(); err == nil {
		c.Close()
	}
}

// Objects gives the content of all objects by their names.
func (s *Server) Objects() map[string][]byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := map[string][]byte{}
	for name, o := range s.objects {
		all[name] = o.content
	}
	return all
}

// ContentType is that of an object.
func (s *Server) ContentType(name string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.objects[name].contentType
}

// Remove takes an object away.
func (s *Server) Remove(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.objects, name)
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	fail := s.fail
	s.mu.Unlock()
	if fail != nil && fail(w, r) {
		return
	}
	name, ok := strings.CutPrefix(r.URL.Path, "/"+Bucket+"/")
	if !ok {
		Refuse(w, r, http.StatusNotFound, "NoSuchBucket")
		return
	}
	if !strings.Contains(r.Header.Get("Authorization"), "Credential="+KeyID+"/") {
		Refuse(w, r, http.StatusForbidden, "InvalidAccessKeyId")
		return
	}
	switch r.Method {
	case http.MethodPut:
		body, err := io.ReadAll(r.Body)
		if n, errLen := strconv.ParseInt(r.Header.Get("X-Amz-Decoded-Content-Length"), 10, 64); errLen == nil {
			body, err = unchunked(body, int(n))
		}
		if err != nil {
			Refuse(w, r, http.StatusBadRequest, "IncompleteBody")
			return
		}
		s.mu.Lock()
		s.objects[name] = object{body, r.Header.Get("Content-Type")}
		s.mu.Unlock()
	case http.MethodGet:
		s.mu.Lock()
		o, found := s.objects[name]
		s.mu.Unlock()
		if !found {
			Refuse(w, r, http.StatusNotFound, "NoSuchKey")
			return
		}
		w.Header().Set("Content-Length", strconv.Itoa(len(o.content)))
		w.Header().Set("Last-Modified", "Tue, 24 Nov 2026 08:00:00 GMT")
		w.Write(o.content)
	default:
		Refuse(w, r, http.StatusMethodNotAllowed, "MethodNotAllowed")
	}
}

// unchunked takes a body of n bytes out of the frames of the encoding "aws-chunked":
// its length in hexadecimal digits before each piece.
func unchunked(framed []byte, n int) ([]byte, error) {
	var body []byte
	for {
		head, rest, ok := strings.Cut(string(framed), "\r\n")
		size, _, _ := strings.Cut(head, ";")
		k, err := strconv.ParseInt(size, 16, 32)
		if !ok || err != nil || int(k) > len(rest) {
			return nil, io.ErrUnexpectedEOF
		}
		if k == 0 {
			break
		}
		body = append(body, rest[:k]...)
		framed = []byte(strings.TrimPrefix(rest[k:], "\r\n"))
	}
	if len(body) != n {
		return nil, io.ErrUnexpectedEOF
	}
	return body, nil
}
