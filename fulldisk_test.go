//go:build linux || darwin

package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

func init() { programs["kyyeu-small-disk"], programs["kyyeu-nobody"] = smallDisk, nobody }

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

// nobody is the program run by a user with no rights over the files of the tests,
// also when root runs them: it begins as that user's.
func nobody() {
	const uid = 65534
	if os.Geteuid() == 0 {
		for _, err := range []error{syscall.Setgroups(nil), syscall.Setgid(uid), syscall.Setuid(uid)} {
			if err != nil {
				panic(err)
			}
		}
	}
	main()
}

// Nothing can be written into a folder that is read-only: the batch says so at once,
// and makes nothing. A file that is not the user's, in a folder where only its owner
// may replace it, fails alone.
func TestForbidden(t *testing.T) {
	data, err := os.ReadFile("inputs/bac-trung-bo-2022.yaml")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir()) // others could not come here by its full path
	if err := os.WriteFile("c.yaml", data, 0o644); err != nil {
		t.Fatal(err)
	}
	batch := func(out string, code int, want string) {
		t.Helper()
		cmd := exec.Command("kyyeu-nobody", "batch", "c.yaml", "-o", out)
		cmd.Env = append(os.Environ(), "LANG=en")
		said, err := cmd.CombinedOutput()
		if exit, ok := errors.AsType[*exec.ExitError](err); !ok || exit.ExitCode() != code || !strings.Contains(string(said), want) {
			t.Errorf("%v, want %d and %q:\n%s", err, code, want, said)
		}
	}
	for dir, mode := range map[string]os.FileMode{"ro": 0o555, "shared": 0o777 | os.ModeSticky} {
		if err := os.Mkdir(dir, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "c-nghe-an.pdf"), []byte("old"), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(dir, mode); err != nil {
			t.Fatal(err)
		}
	}
	batch("ro", 4, "kyyeu: ro/manifest.json cannot be written: no permission to write there\n  hint: choose another place with -o\n")
	if len(contents(t, "ro")) != 1 {
		t.Error("something was written into a folder that is read-only")
	}
	if os.Geteuid() != 0 {
		t.Skip("SKIPPED, for only root can make a file that is another user's")
	}
	batch("shared", 3, "no file:\n  nghe-an  shared/c-nghe-an.pdf cannot be written: no permission to write there\nmade    5 ")
	if got := contents(t, "shared"); len(got) != 7 || string(got["c-nghe-an.pdf"]) != "old" {
		t.Errorf("%d files", len(got))
	}
}
