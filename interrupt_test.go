//go:build linux || darwin

package main

import (
	"bufio"
	"bytes"
	"errors"
	"maps"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// A batch that is interrupted says how to go on, and its manifest has what was
// made.
func TestInterrupted(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("c.yaml", invented(24), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("kyyeu", "batch", "c.yaml", "--jobs", "1")
	cmd.Env = append(os.Environ(), "LANG=en")
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	paths := 0
	for lines.Scan() {
		if paths++; paths == 3 {
			if err := cmd.Process.Signal(os.Interrupt); err != nil {
				t.Fatal(err)
			}
		}
	}
	err = cmd.Wait()
	if exit, ok := errors.AsType[*exec.ExitError](err); !ok || exit.ExitCode() != 130 || !strings.Contains(said.String(), "--resume") {
		t.Fatalf("%v after %d documents:\n%s", err, paths, said.String())
	}
	made := contents(t, "out")
	if len(made) != paths+1 || bytes.Count(made["manifest.json"], []byte(`"status": "made"`)) != paths {
		t.Errorf("%d files and a manifest of %d lines, want %d documents", len(made), bytes.Count(made["manifest.json"], []byte("\n")), paths)
	}
	for _, args := range [][]string{{"batch", "c.yaml", "--resume"}, {"batch", "c.yaml", "-o", "whole"}} {
		if said, err := exec.Command("kyyeu", args...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, said)
		}
	}
	if !maps.EqualFunc(contents(t, "out"), contents(t, "whole"), bytes.Equal) {
		t.Error("the rest was made otherwise")
	}
}
