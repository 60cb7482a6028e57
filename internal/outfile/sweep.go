package outfile

import (
	"os"
	"path/filepath"
)

// tempPrefix and tempSuffix mark the temporary files.
const tempPrefix, tempSuffix = ".kyyeu-", ".tmp"

// Sweep takes away the temporary files in a folder that killed programs left
// behind; those of programs that are at work stay. What cannot be taken away is
// left: it does no harm.
func Sweep(dir string) {
	// No pattern of a name: the folder may hold signs that mean something there.
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if name := e.Name(); isTemp(name) && e.Type().IsRegular() {
			removeAbandoned(filepath.Join(dir, name))
		}
	}
}

func isTemp(name string) bool {
	return len(name) > len(tempPrefix)+len(tempSuffix) && name[:len(tempPrefix)] == tempPrefix && filepath.Ext(name) == tempSuffix
}
