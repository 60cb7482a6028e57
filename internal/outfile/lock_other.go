//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package outfile

import (
	"os"
	"time"
)

// abandonedAfter is the age from which on a temporary file is taken for
// abandoned: none is written for so long.
const abandonedAfter = time.Hour

// hold does nothing here: a file that is open cannot be taken away on Windows,
// and the age says the rest.
func hold(string) (release func(), ok bool) { return func() {}, true }

func removeAbandoned(path string) {
	if info, err := os.Lstat(path); err == nil && time.Since(info.ModTime()) > abandonedAfter {
		os.Remove(path)
	}
}
