package bucket

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"kyyeu/internal/batch"
	"kyyeu/internal/bucket/s3test"
)

// open opens a place in the bucket of a server.
func open(t *testing.T, at, server string) (batch.Store, error) {
	t.Helper()
	u, err := url.Parse(at)
	if err != nil {
		t.Fatal(err)
	}
	if server != "" {
		q := u.Query()
		q.Set("endpoint", server)
		u.RawQuery = q.Encode()
	}
	return Open(t.Context(), u)
}

// What is written is read, under the prefix, whole, and of the type that browsers
// show; what is not there is fs.ErrNotExist.
func TestStore(t *testing.T) {
	server := s3test.Start(t)
	for at, prefix := range map[string]string{"s3://kho": "", "s3://kho/": "", "s3://kho/2022/a": "2022/a/", "s3://kho//2022/../b/": "b/"} {
		s, err := open(t, at, server.URL)
		if err != nil {
			t.Fatal(err)
		}
		for _, content := range [][]byte{nil, []byte("một"), bytes.Repeat([]byte("0123456789"), 300_000)} {
			if err := s.Write(t.Context(), "Tỉnh A.pdf", content); err != nil {
				t.Fatal(err)
			}
			if got, err := s.Read(t.Context(), "Tỉnh A.pdf"); err != nil || !bytes.Equal(got, content) {
				t.Errorf("%s: %d bytes of %d (%v)", at, len(got), len(content), err)
			}
		}
		if _, ok := server.Objects()[prefix+"Tỉnh A.pdf"]; !ok || server.ContentType(prefix+"Tỉnh A.pdf") != "application/pdf" {
			t.Errorf("%s: %s is not there, or as %q", at, prefix, server.ContentType(prefix+"Tỉnh A.pdf"))
		}
		if _, err := s.Read(t.Context(), "none"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v", at, err)
		}
	}
}

// Each fault is told in the officer's words, with the object and with what to do,
// and without the keys; what was there before is there still.
func TestFaults(t *testing.T) {
	refuse := func(status int, code string) func(http.ResponseWriter, *http.Request) bool {
		return func(w http.ResponseWriter, r *http.Request) bool { s3test.Refuse(w, r, status, code); return true }
	}
	for name, c := range map[string]struct {
		fail     func(http.ResponseWriter, *http.Request) bool
		vi, hint string
	}{
		"no right": {refuse(403, "AccessDenied"), "máy chủ từ chối (403)", "s3:ListBucket"},
		"no XML": {func(w http.ResponseWriter, r *http.Request) bool {
			http.Error(w, "proxy", http.StatusForbidden)
			return true
		}, "máy chủ từ chối", ""},
		"wrong key":   {refuse(403, "SignatureDoesNotMatch"), "không nhận khóa", "AWS_SECRET_ACCESS_KEY"},
		"expired":     {refuse(400, "ExpiredToken"), "hết hạn", "khóa mới"},
		"clock":       {refuse(403, "RequestTimeTooSkewed"), "giờ của máy này", "chỉnh giờ"},
		"no bucket":   {refuse(404, "NoSuchBucket"), "không có kho kho", "không tạo kho"},
		"full":        {refuse(507, "XMinioStorageFull"), "kho đầy", "--resume"},
		"busy":        {refuse(503, "SlowDown"), "quá tải", "--resume"},
		"other":       {refuse(400, "Oops"), "Oops: said by the server", ""},
		"cut":         {func(w http.ResponseWriter, r *http.Request) bool { s3test.Cut(w); return true }, "bị ngắt giữa chừng", "--resume"},
		"cut in body": {cutInBody, "bị ngắt giữa chừng", "--resume"},
		"region":      {refuse(301, "PermanentRedirect"), "vùng khác", "region"},
	} {
		t.Run(name, func(t *testing.T) {
			server := s3test.Start(t)
			s, err := open(t, "s3://kho/2022", server.URL)
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Write(t.Context(), "a.pdf", []byte("cũ")); err != nil {
				t.Fatal(err)
			}
			server.Fail(c.fail)
			check := func(err error, verb string) {
				t.Helper()
				e, ok := errors.AsType[*batch.StoreError](err)
				if !ok {
					t.Fatalf("%v is no finding", err)
				}
				if !strings.Contains(e.Message.VI, verb+" s3://kho/2022/a.pdf: ") || !strings.Contains(e.Message.VI, c.vi) || !strings.Contains(e.Hint.VI, c.hint) {
					t.Errorf("%q, hint %q", e.Message.VI, e.Hint.VI)
				}
				if e.Message.EN == e.Message.VI || strings.Contains(e.Message.EN, "%!") || strings.Contains(e.Message.EN+e.Hint.EN, s3test.KeyID) {
					t.Errorf("%q", e.Message.EN)
				}
			}
			check(s.Write(t.Context(), "a.pdf", bytes.Repeat([]byte("mới"), 100_000)), "không ghi được")
			_, err = s.Read(t.Context(), "a.pdf")
			check(err, "không đọc được")
			server.Fail(nil)
			if got, err := s.Read(t.Context(), "a.pdf"); err != nil || string(got) != "cũ" {
				t.Errorf("it is %.9q now (%v)", got, err)
			}
		})
	}
}

// cutInBody ends the connection in the middle of a body, whoever sends it.
func cutInBody(w http.ResponseWriter, r *http.Request) bool {
	if r.Method == http.MethodGet {
		w.Header().Set("Content-Length", "1000")
		w.Write(make([]byte, 100))
		http.NewResponseController(w).Flush()
	} else {
		r.Body.Read(make([]byte, 1000))
	}
	s3test.Cut(w)
	return true
}

// A server that is not there, does not answer or is another one than it should be.
func TestNoServer(t *testing.T) {
	s3test.Start(t)
	mute, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer mute.Close()
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed.Close()
	plain := s3test.Start(t)
	for _, c := range []struct{ server, vi string }{
		{"http://" + closed.Addr().String(), "không nhận kết nối"},
		{"http://" + mute.Addr().String(), "không trả lời"},
		{"https://" + strings.TrimPrefix(plain.URL, "http://"), "không dùng https"},
	} {
		s, err := open(t, "s3://kho/2022", c.server)
		if err != nil {
			t.Fatal(err)
		}
		s.(*store).patience /= 400
		err = s.Write(t.Context(), "a.pdf", []byte("x"))
		if e, ok := errors.AsType[*batch.StoreError](err); !ok || !strings.Contains(e.Message.VI, c.vi) {
			t.Errorf("%s: %v", c.server, err)
		}
	}
}

// Who interrupts gets no finding but the interruption.
func TestInterrupted(t *testing.T) {
	server := s3test.Start(t)
	s, err := open(t, "s3://kho/2022", server.URL)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	server.Fail(func(http.ResponseWriter, *http.Request) bool { cancel(); return false })
	if err := s.Write(ctx, "a.pdf", []byte("x")); err != nil && !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if _, err := s.Read(ctx, "a.pdf"); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestOpen(t *testing.T) {
	s3test.Start(t)
	for _, c := range []struct{ at, env, vi string }{
		{"s3://kho?region=x", "", ""},
		{"s3://kho", "AWS_REGION=x", ""},
		{"s3://kho", "AWS_ENDPOINT_URL_S3=http://127.0.0.1:1", ""},
		{"s3://kho?endpoint=http://127.0.0.1:1&use_path_style=false", "", ""},
		{"s3://kho", "", "vùng nào"},
		{"s3://kho?region=x", "AWS_ACCESS_KEY_ID=", "không có khóa"},
		{"s3://kho?endpoint=http://127.0.0.1:1", "AWS_SECRET_ACCESS_KEY=", "không có khóa"},
		{"s3://kho?regoin=x", "", "không rõ nghĩa"},
		{"s3://kho?endpoint=127.0.0.1:1", "", "không phải là địa chỉ máy chủ"},
		{"s3://kho?endpoint=http://u:hunter2@127.0.0.1", "", "không phải là địa chỉ máy chủ"},
		{"s3://kho?region=x&use_path_style=1", "", "cần true hoặc false"},
		{"s3://kho?region=x&profile=none", "", "thiết lập AWS"},
	} {
		t.Run(c.at+" "+c.env, func(t *testing.T) {
			if name, value, ok := strings.Cut(c.env, "="); ok {
				t.Setenv(name, value)
			}
			_, err := open(t, c.at, "")
			if c.vi == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			e, ok := errors.AsType[*batch.StoreError](err)
			if !ok || !strings.Contains(e.Message.VI, c.vi) || strings.Contains(e.Error()+e.Message.VI, "hunter2") {
				t.Errorf("%v", err)
			}
		})
	}
}
