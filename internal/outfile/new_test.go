package outfile

import (
	"path/filepath"
	"strings"
	"testing"
)

// New files are written all or none, and no file is ever replaced.
func TestWriteNew(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	if err := WriteNew([]File{{at("a/b/x"), []byte("1")}, {at("a/y"), nil}}); err != nil {
		t.Fatal(err)
	}
	if got := string(content(t, at("a/b/x"))); got != "1" {
		t.Errorf("x holds %q", got)
	}
	err := WriteNew([]File{{at("z"), []byte("2")}, {at("a/b/x"), []byte("2")}})
	wantProblem(t, err, Exists, dir, "a")
	if got := string(content(t, at("a/b/x"))); got != "1" {
		t.Errorf("x was replaced by %q", got)
	}
	// The second cannot be written, for its folder is a file.
	err = WriteNew([]File{{at("c/d/z"), []byte("2")}, {at("a/y/z"), []byte("2")}})
	wantProblem(t, err, NotFolder, dir, "a")
	err = WriteNew([]File{{at("c/z"), []byte("2")}, {at("c/" + strings.Repeat("x", 300)), []byte("2")}})
	wantProblem(t, err, BadName, dir, "a")
}
