package outfile

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"
)

// Sweep takes away what killed programs left, and nothing else.
func TestSweep(t *testing.T) {
	dir := t.TempDir()
	long := time.Now().Add(-24 * time.Hour)
	for _, name := range []string{".kyyeu-ABC.tmp", ".kyyeu-.tmp", "kyyeu-ABC.tmp", ".kyyeu-ABC.pdf", "a.pdf"} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, long, long); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, ".kyyeu-DIR.tmp"), 0o777); err != nil {
		t.Fatal(err)
	}
	Sweep(dir)
	Sweep(filepath.Join(dir, "none"))
	if got, want := names(t, dir), []string{".kyyeu-.tmp", ".kyyeu-ABC.pdf", ".kyyeu-DIR.tmp", "a.pdf", "kyyeu-ABC.tmp"}; !slices.Equal(got, want) {
		t.Errorf("%q are left, want %q", got, want)
	}
}

// Sweeping takes no file away from those who write at the same time.
func TestSweep_atWork(t *testing.T) {
	dir := t.TempDir()
	var writers sync.WaitGroup
	done := make(chan struct{})
	for w := range 4 {
		writers.Go(func() {
			for i := range 100 {
				if err := Write(filepath.Join(dir, strconv.Itoa(w)), []byte(strconv.Itoa(i))); err != nil {
					t.Error(err)
				}
			}
		})
	}
	go func() { writers.Wait(); close(done) }()
	for {
		Sweep(dir)
		select {
		case <-done:
			if got := names(t, dir); len(got) != 4 {
				t.Errorf("%q", got)
			}
			return
		default:
		}
	}
}
