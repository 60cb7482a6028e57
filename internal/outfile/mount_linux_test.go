package outfile

import (
	"bytes"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// mount puts a file system on a fresh folder until the test ends. Only root may,
// so elsewhere the test is skipped, and says so.
func mount(t *testing.T, options string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("SKIPPED, a small disk cannot be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Errorf("unmount: %v", err)
		}
	})
	return dir
}

func TestWrite_fullDisk(t *testing.T) {
	dir := mount(t, "size=64k")
	path := filepath.Join(dir, "a.pdf")
	if err := Write(path, []byte("old")); err != nil {
		t.Fatal(err)
	}
	wantProblem(t, Write(path, bytes.Repeat([]byte("new"), 1<<16)), NoSpace, dir, "a.pdf")
	if got := content(t, path); string(got) != "old" {
		t.Errorf("file holds %.20q now", got)
	}
	// Space came back: nothing of the failed try holds it.
	if err := Write(path, bytes.Repeat([]byte("n"), 32<<10)); err != nil {
		t.Error(err)
	}
}

func TestWrite_noInodes(t *testing.T) {
	dir := mount(t, "nr_inodes=2") // the root and one file
	if err := os.WriteFile(filepath.Join(dir, "a.pdf"), []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	wantProblem(t, Write(filepath.Join(dir, "a.pdf"), nil), NoSpace, dir, "a.pdf")
}

func TestWrite_readOnlyDisk(t *testing.T) {
	dir := mount(t, "size=64k")
	path := filepath.Join(dir, "a.pdf")
	if err := Write(path, []byte("old")); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("SKIPPED, a disk cannot be made read-only here: %v", err)
	}
	wantProblem(t, Write(path, []byte("new")), Denied, dir, "a.pdf")
	wantProblem(t, Write(filepath.Join(dir, "out", "a.pdf"), []byte("new")), Denied, dir, "a.pdf")
}

func TestWrite_readOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("SKIPPED, root may write into any folder; see TestWrite_readOnlyDisk")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	wantProblem(t, Write(filepath.Join(dir, "a.pdf"), nil), Denied, dir)
}

func TestWrite_device(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.pdf")
	if err := syscall.Mkfifo(path, 0o666); err != nil {
		t.Skipf("SKIPPED, no pipe can be made here: %v", err)
	}
	wantProblem(t, Write(path, nil), NotRegular, dir, "a.pdf")
}
