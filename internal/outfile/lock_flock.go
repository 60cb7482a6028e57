//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package outfile

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// hold marks a temporary file as one of a program at work until release is
// called, or the program dies: the system takes its locks away then. ok is false
// when [Sweep] was faster and took the file away.
func hold(path string) (release func(), ok bool) {
	f, err := os.Open(path)
	if err != nil { // gone, or of those that may be written and not read
		return func() {}, !errors.Is(err, fs.ErrNotExist)
	}
	release = func() { f.Close() }
	switch err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err {
	case nil:
	case syscall.EWOULDBLOCK:
		release()
		return func() {}, false // Sweep holds it, to take it away
	default:
		return release, true // a file system without locks, where Sweep takes nothing away
	}
	if !same(f, path) {
		release()
		return func() {}, false
	}
	return release, true
}

// removeAbandoned takes a temporary file away that nobody holds.
func removeAbandoned(path string) {
	f, err := os.Open(path)
	if err != nil {
		return
	}
	defer f.Close()
	if syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil && same(f, path) {
		os.Remove(path)
	}
}

// same reports whether the open file is still the one at path.
func same(f *os.File, path string) bool {
	a, err := f.Stat()
	if err != nil {
		return false
	}
	b, err := os.Lstat(path)
	return err == nil && os.SameFile(a, b)
}
