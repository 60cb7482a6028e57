package judge

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// S3 is a running Versity S3 Gateway: an S3 server that keeps each bucket in a folder
// and each object in a file.
type S3 struct {
	URL string
	// Root is the folder of the buckets.
	Root string
	// KeyID and Secret are its only keys.
	KeyID, Secret string
}

// StartS3 starts a server with the buckets named; it ends with the test. unchecked
// is what nobody looks at without it.
//
// KYYEU_VERSITYGW is the path of the program; .ci/versitygw builds it and prints it.
func StartS3(t testing.TB, unchecked string, buckets ...string) *S3 {
	t.Helper()
	program := os.Getenv("KYYEU_VERSITYGW")
	if program == "" {
		absent(t, "Versity S3 Gateway (KYYEU_VERSITYGW, see .ci/versitygw)", unchecked)
	}
	listen := fmt.Sprintf("127.0.0.1:%d", freePort(t))
	s := &S3{URL: "http://" + listen, Root: filepath.Join(t.TempDir(), "s3"), KeyID: "kyyeutest", Secret: "hunter2hunter2"}
	beside := t.TempDir() // what it notes of objects, for file systems without attributes
	for _, b := range buckets {
		if err := os.MkdirAll(filepath.Join(s.Root, b), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(program, "--quiet", "--keep-alive", "--port", listen, "posix", "--sidecar", beside, s.Root)
	cmd.Env = append(os.Environ(), "ROOT_ACCESS_KEY_ID="+s.KeyID, "ROOT_SECRET_ACCESS_KEY="+s.Secret)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	const wait = 20 * time.Second
	for begin := time.Now(); time.Since(begin) < wait; time.Sleep(20 * time.Millisecond) {
		if r, err := http.Get(s.URL); err == nil { // refused, without a signature
			r.Body.Close()
			return s
		}
	}
	t.Fatal("Versity S3 Gateway does not start")
	return nil
}
