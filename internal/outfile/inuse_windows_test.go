package outfile

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// A file that another program has open, whatever that program allows others, is in
// use: it stays as it was, and the file beside it can be written. Once it is closed,
// it can be replaced; one that is closed a moment later is waited for.
func TestWrite_inUse(t *testing.T) {
	for _, share := range []uint32{0, syscall.FILE_SHARE_READ, syscall.FILE_SHARE_READ | syscall.FILE_SHARE_WRITE} {
		dir := t.TempDir()
		path := filepath.Join(dir, "a.pdf")
		if err := os.WriteFile(path, []byte("old"), 0o666); err != nil {
			t.Fatal(err)
		}
		open := func() syscall.Handle {
			name, err := syscall.UTF16PtrFromString(path)
			if err != nil {
				t.Fatal(err)
			}
			h, err := syscall.CreateFile(name, syscall.GENERIC_READ, share, nil, syscall.OPEN_EXISTING, syscall.FILE_ATTRIBUTE_NORMAL, 0)
			if err != nil {
				t.Fatal(err)
			}
			return h
		}
		h := open()
		wantProblem(t, Write(path, []byte("new")), InUse, dir, "a.pdf")
		if err := Write(filepath.Join(dir, "b.pdf"), []byte("b")); err != nil {
			t.Error(err)
		}
		syscall.CloseHandle(h)
		if got := content(t, path); string(got) != "old" {
			t.Errorf("file holds %q now", got)
		}
		if err := Write(path, []byte("new")); err != nil {
			t.Error(err)
		}
		h = open()
		time.AfterFunc(150*time.Millisecond, func() { syscall.CloseHandle(h) })
		if err := Write(path, []byte("newer")); err != nil {
			t.Errorf("it was not waited for: %v", err)
		}
	}
}
