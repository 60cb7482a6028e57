package outfile

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"syscall"
)

// Problem is the kind of an [Error], for a caller that words its own messages.
type Problem uint8

const (
	Other      Problem = iota // something else; Err says what
	NoSpace                   // the disk is full, or a quota or size limit is reached
	Denied                    // the user may not write there, or the disk is read-only
	Protected                 // the file in its place is write-protected
	InUse                     // another program holds the file in its place
	IsFolder                  // a folder stands in the file's place
	NotFolder                 // a file stands in the place of a folder on the way
	NotRegular                // a device or the like stands in the file's place
	BadName                   // the file system takes no such name
	Exists                    // a new file was to be made where there is one
)

// Error says why a file could not be written. Nothing was changed then.
type Error struct {
	Problem Problem
	// Path is the file, or the folder when it could not be made.
	Path string
	// Err is the system's own error.
	Err error
}

// Error gives the path and the system's words.
func (e *Error) Error() string { return e.Path + ": " + reason(e.Err) }

// Unwrap gives the system's error.
func (e *Error) Unwrap() error { return e.Err }

// newError finds the problem behind a system's error.
func newError(path string, err error) *Error {
	e := &Error{Problem: Other, Path: path, Err: err}
	switch {
	case isAny(err, syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG), isAny(err, noSpace...):
		e.Problem = NoSpace
	case isAny(err, inUse...):
		e.Problem = InUse
	case errors.Is(err, fs.ErrPermission), isAny(err, syscall.EROFS):
		e.Problem = Denied
	case isAny(err, syscall.ENOTDIR), isAny(err, notFolder...):
		e.Problem = NotFolder
	case isAny(err, syscall.ENAMETOOLONG, syscall.EINVAL, syscall.EILSEQ), isAny(err, badName...):
		e.Problem = BadName
	}
	return e
}

// renameError is newError for the last step. Windows denies access to a file
// that another program shows, as if it were the user's rights; but those were
// enough to make the temporary file in the same folder.
func renameError(path string, err error) *Error {
	e := newError(path, err)
	if e.Problem == Denied && runtime.GOOS == "windows" {
		e.Problem = InUse
	}
	return e
}

func isAny(err error, targets ...syscall.Errno) bool {
	for _, t := range targets {
		if errors.Is(err, t) {
			return true
		}
	}
	return false
}

// reason is the error without the path of the temporary file, which means
// nothing to the user.
func reason(err error) string {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return p.Err.Error()
	}
	if l, ok := errors.AsType[*os.LinkError](err); ok {
		return l.Err.Error()
	}
	return err.Error()
}
