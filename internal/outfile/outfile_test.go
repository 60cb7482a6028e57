package outfile

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// names lists a folder.
func names(t *testing.T, dir string) (all []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

// content reads a file.
func content(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// wantProblem checks the kind of an error, and that dir holds the names in kept
// and nothing half-written.
func wantProblem(t *testing.T, err error, want Problem, dir string, kept ...string) {
	t.Helper()
	e, ok := errors.AsType[*Error](err)
	if !ok {
		t.Fatalf("error %v (%T), want an *Error", err, err)
	}
	if e.Problem != want {
		t.Errorf("problem %d (%v), want %d", e.Problem, e, want)
	}
	if strings.Contains(e.Error(), ".tmp") {
		t.Errorf("%q names the temporary file", e)
	}
	if got := names(t, dir); strings.Join(got, " ") != strings.Join(kept, " ") {
		t.Errorf("folder holds %q, want %q", got, kept)
	}
}

func TestWrite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "kết quả", "năm 2022")
	path := filepath.Join(dir, "Kỷ yếu hội nghị.pdf")
	for _, want := range []string{"first and longer", "second", ""} {
		if err := Write(path, []byte(want)); err != nil {
			t.Fatal(err)
		}
		if got := content(t, path); string(got) != want {
			t.Errorf("file holds %q, want %q", got, want)
		}
	}
	if got := names(t, dir); len(got) != 1 {
		t.Errorf("folder holds %q, want the file alone", got)
	}
}

func TestWrite_longName(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("a", 251)+".pdf") // 255, the most that is common
	if err := Write(path, []byte("x")); err != nil {
		t.Error(err)
	}
}

func TestWrite_permissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such permissions")
	}
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Write(path, []byte("private")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o600 {
		t.Errorf("permissions %v, want those of the file before, -rw-------", got)
	}
}

func TestWrite_inPlaceOfFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "a.pdf"), 0o777); err != nil {
		t.Fatal(err)
	}
	wantProblem(t, Write(filepath.Join(dir, "a.pdf"), nil), IsFolder, dir, "a.pdf")
}

func TestWrite_belowFile(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	wantProblem(t, Write(filepath.Join(file, "a.pdf"), nil), NotFolder, dir, "file")
	wantProblem(t, Write(filepath.Join(file, "out", "a.pdf"), nil), NotFolder, dir, "file")
	if got := content(t, file); !bytes.Equal(got, []byte("old")) {
		t.Errorf("file holds %q now", got)
	}
}

func TestWrite_protected(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.pdf")
	if err := os.WriteFile(path, []byte("old"), 0o444); err != nil {
		t.Fatal(err)
	}
	wantProblem(t, Write(path, []byte("new")), Protected, dir, "a.pdf")
	if got := content(t, path); string(got) != "old" {
		t.Errorf("file holds %q now", got)
	}
}

func TestWrite_badName(t *testing.T) {
	dir := t.TempDir()
	wantProblem(t, Write(filepath.Join(dir, strings.Repeat("a", 300)+".pdf"), nil), BadName, dir)
	wantProblem(t, Write(filepath.Join(dir, "a\x00.pdf"), nil), BadName, dir)
}

func TestRenameError(t *testing.T) {
	want := Denied
	if runtime.GOOS == "windows" {
		want = InUse
	}
	if got := renameError("a.pdf", &fs.PathError{Err: fs.ErrPermission}).Problem; got != want {
		t.Errorf("problem %d, want %d", got, want)
	}
}
