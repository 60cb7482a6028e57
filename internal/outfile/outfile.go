// Package outfile writes a file whole or not at all.
//
// The content goes to a temporary file in the same folder, is forced to the
// disk and then takes the file's name in one step. Whoever opens the name sees
// the old file or the new one, also after a power cut, and a failure leaves the
// old one as it was. Programs that are killed between the steps leave a file
// .kyyeu-….tmp behind, never a broken one under the real name; [Sweep] takes
// those away.
//
// It works the same on Windows, where a folder cannot be synced and a file that
// another program shows cannot be replaced.
package outfile

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"time"
)

// Write puts content into the file at path, and makes the folders that are
// missing on the way. It replaces a file that is there already and keeps its
// permissions, unless it is write-protected; a link in its place is replaced by
// the file. An error is an [*Error].
func Write(path string, content []byte) error {
	perm, err := replaceable(path)
	if err != nil {
		return err
	}
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return newError(dir, err)
	}
	temp, release, err := writeTemp(dir, perm, content)
	if err != nil {
		return newError(path, err)
	}
	defer release()
	if err := replace(temp, path); err != nil {
		os.Remove(temp)
		return renameError(path, err)
	}
	if err := SyncDir(dir); err != nil {
		return newError(dir, err)
	}
	return nil
}

// replace gives a file the name of another, in whose place it is from then on. A
// viewer on Windows that has the other one open hinders that, and so do, for a
// moment, the virus scanner and the indexer, which look into every new file: they
// are waited for, a second altogether.
func replace(temp, path string) error {
	const longest = 640 * time.Millisecond
	for wait := 10 * time.Millisecond; ; wait *= 2 {
		err := os.Rename(temp, path)
		if err == nil || wait > longest || runtime.GOOS != "windows" || renameError(path, err).Problem != InUse {
			return err
		}
		time.Sleep(wait)
	}
}

// replaceable reports whether a file may be put at path, with which permissions.
func replaceable(path string) (fs.FileMode, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return 0o666, nil
	case err != nil:
		return 0, newError(path, err)
	case info.IsDir():
		return 0, &Error{Problem: IsFolder, Path: path, Err: syscall.EISDIR}
	case !info.Mode().IsRegular():
		return 0, &Error{Problem: NotRegular, Path: path, Err: fs.ErrInvalid}
	case info.Mode().Perm()&0o200 == 0:
		// Renaming would get around the protection on Unix, not on Windows.
		return 0, &Error{Problem: Protected, Path: path, Err: fs.ErrPermission}
	}
	return info.Mode().Perm(), nil
}

// writeTemp writes content to a new file in dir and gives its path; it is held
// until release is called. On an error there is no such file.
func writeTemp(dir string, perm fs.FileMode, content []byte) (path string, release func(), err error) {
	f, release, err := newTemp(dir, perm)
	if err != nil {
		return "", nil, err
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	// A network file system may report only now that nothing was stored.
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		os.Remove(f.Name())
		release()
		return "", nil, err
	}
	return f.Name(), release, nil
}

// mostTries is how often another temporary file is made because one that was new
// was swept away.
const mostTries = 100

// newTemp makes a temporary file and holds it.
func newTemp(dir string, perm fs.FileMode) (f *os.File, release func(), err error) {
	for try := 1; ; try++ {
		// Not os.CreateTemp: its files are the user's alone, and the PDF is to be
		// read by others as far as the umask allows. The name does not contain the
		// real one, which may already be as long as the file system takes.
		path := filepath.Join(dir, tempPrefix+rand.Text()+tempSuffix)
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
		if err != nil {
			return nil, nil, err
		}
		if release, ok := hold(path); ok || try == mostTries {
			return f, release, nil
		}
		f.Close()
		os.Remove(path) // another one, since someone sweeps
	}
}

// SyncDir forces a new name in dir to the disk, as far as the system can.
func SyncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil // there is no such call; the rename itself is logged
	}
	d, err := os.Open(dir)
	if errors.Is(err, fs.ErrPermission) {
		return nil // a folder that may be written but not read
	}
	if err != nil {
		return err
	}
	defer d.Close()
	err = d.Sync()
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL) {
		return nil // some network file systems cannot
	}
	return err
}
