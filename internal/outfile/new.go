package outfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// File is one file to write.
type File struct {
	Path    string
	Content []byte
}

// WriteNew writes files that do not exist yet, all of them or none: when one
// cannot be written, those written before it are taken away again. It never
// replaces a file. An error is an [*Error].
func WriteNew(files []File) error {
	for _, f := range files {
		if _, err := os.Lstat(f.Path); err == nil {
			return &Error{Problem: Exists, Path: f.Path, Err: fs.ErrExist}
		}
	}
	var made []string // folders, inner ones first
	for i, f := range files {
		made = append(newFolders(filepath.Dir(f.Path)), made...)
		if err := Write(f.Path, f.Content); err != nil {
			for _, g := range files[:i] {
				os.Remove(g.Path)
			}
			for _, dir := range made {
				os.Remove(dir) // stays when it is not empty
			}
			return err
		}
	}
	return nil
}

// newFolders gives the folders on the way to dir that are not there, the
// innermost first.
func newFolders(dir string) (missing []string) {
	for {
		if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
			return missing
		}
		missing = append(missing, dir)
		dir = filepath.Dir(dir)
	}
}
