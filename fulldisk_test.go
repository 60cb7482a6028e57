//go:build linux || darwin

package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"syscall"
	"testing"
)

func init() { programs["kyyeu-small-disk"] = smallDisk }

// smallDisk is the program on a machine that takes no file of more than
// KYYEU_TEST_BYTES: a full disk that needs nobody's leave.
func smallDisk() {
	n, err := strconv.ParseUint(os.Getenv("KYYEU_TEST_BYTES"), 10, 32)
	if err == nil {
		err = syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: n, Max: n})
	}
	if err != nil {
		panic(err)
	}
	main()
}

// What finds no room on the disk fails, and nothing else does; with more room
// the rest is made. Where not even the manifest can be written, that is said.
func TestFullDisk(t *testing.T) {
	run := func(bytes int, out string) (said string, code int) {
		cmd := exec.Command("kyyeu-small-disk", "batch", "inputs/bac-trung-bo-2022.yaml", "-o", out, "--resume", "--lang", "vi")
		cmd.Env = append(os.Environ(), "KYYEU_TEST_BYTES="+strconv.Itoa(bytes), "LANG=en")
		b, err := cmd.CombinedOutput()
		exit, failed := errors.AsType[*exec.ExitError](err)
		if err != nil && !failed {
			t.Fatal(err)
		}
		if failed {
			code = exit.ExitCode()
		}
		return string(b), code
	}
	whole := filepath.Join(t.TempDir(), "whole")
	if said, code := run(1<<20, whole); code != 0 {
		t.Fatalf("%d:\n%s", code, said)
	}
	want := contents(t, whole)
	// A limit between the least and the greatest of the documents.
	least, most := 1<<30, 0
	for name, b := range want {
		if filepath.Ext(name) == ".pdf" {
			least, most = min(least, len(b)), max(most, len(b))
		}
	}
	limit, fit := (least+most)/2, 0
	for name, b := range want {
		if filepath.Ext(name) == ".pdf" && len(b) <= limit {
			fit++
		}
	}
	out := filepath.Join(t.TempDir(), "out")
	said, code := run(limit, out)
	if code != 3 {
		t.Errorf("exit code %d, want 3:\n%s", code, said)
	}
	if n := len(regexp.MustCompile(`(?m)^  [a-z-]+ +.*\.pdf cannot be written: the disk is full`).FindAllString(said, -1)); n != 6-fit {
		t.Errorf("%d documents are listed, want %d:\n%s", n, 6-fit, said)
	}
	if got := contents(t, out); len(got) != fit+1 {
		t.Errorf("%d files, want %d documents and the manifest", len(got), fit)
	}
	if said, code := run(1<<20, out); code != 0 {
		t.Errorf("with room again: %d:\n%s", code, said)
	}
	got := contents(t, out)
	for name, b := range want {
		if string(got[name]) != string(b) {
			t.Errorf("%s differs once there is room", name)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d files, want %d", len(got), len(want))
	}

	said, code = run(100, filepath.Join(t.TempDir(), "none"))
	if code != 4 || !regexp.MustCompile(`manifest\.json cannot be written: the disk is full`).MatchString(said) {
		t.Errorf("without any room: %d:\n%s", code, said)
	}
}

// Nothing can be written into a folder that is read-only; the batch says so of
// each document and ends.
func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("SKIPPED, root may write into any folder")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	said, err := exec.Command("kyyeu", "batch", "inputs/bac-trung-bo-2022.yaml", "-o", dir).CombinedOutput()
	if exit, ok := errors.AsType[*exec.ExitError](err); !ok || exit.ExitCode() != 4 || len(contents(t, dir)) > 0 {
		t.Errorf("%v:\n%s", err, said)
	}
}
