//go:build unix

package ledger

import (
	"errors"
	"os"
	"syscall"
)

// openLocked opens a ledger that no other process has open, a new one when there
// is none; that is not done by name, lest it take the place of one just begun. The
// system lifts the
// lock when the process ends, however it ends.
func openLocked(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		f.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, ErrInUse
		}
		return nil, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	return f, nil
}
