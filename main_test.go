package main

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"kyyeu/internal/mail/smtptest"
)

func TestMain(m *testing.M) {
	smtptest.Main()
	testscript.Main(m, programs)
}

// programs are what tests may run: this binary under other names.
var programs = map[string]func(){"kyyeu": main}

// TestScript runs the program from outside. Every script finds the sample
// conference beside it as sample.yaml, and has these commands besides those of
// testscript:
//
//	status CODE PROGRAM ARG…   run it; it must exit with just this code
//	edit FILE OLD NEW          replace the first OLD, which must be there
//	json KEY…                  stdout is one JSON object with these keys alone
//	files DIR NAME…            DIR holds these names and no others
//	bytes FILE HEX             write a file that is no text
//	smtp DIR                   start a mail server (package smtptest) that keeps its files in DIR; $PORT is its port,
//	                           user "u" and password "hunter2" are its only ones
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			b, err := os.ReadFile("inputs/bac-trung-bo-2022.yaml")
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(e.WorkDir, "sample.yaml"), b, 0o666)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status, "edit": edit, "json": jsonKeys, "files": files, "bytes": writeBytes, "smtp": startSMTP,
		},
	})
}

// need stops a script that calls a command of ours wrongly.
func need(ts *testscript.TestScript, ok bool, usage string) {
	if !ok {
		ts.Fatalf("usage: %s", usage)
	}
}

func status(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) >= 2, "status CODE PROGRAM ARG…")
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

func startSMTP(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) == 1, "smtp DIR")
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o777))
	server, stop, err := smtptest.Run(smtptest.Config{Dir: dir, User: "u", Password: "hunter2"})
	ts.Check(err)
	ts.Defer(stop)
	ts.Setenv("PORT", strconv.Itoa(server.Port))
}

func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) == 2, "bytes FILE HEX")
	raw, err := hex.DecodeString(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), raw, 0o666))
}

func edit(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) == 3, "edit FILE OLD NEW")
	before := []byte(ts.ReadFile(args[0]))
	if !bytes.Contains(before, []byte(args[1])) {
		ts.Fatalf("%s does not contain %q", args[0], args[1])
	}
	after := bytes.Replace(before, []byte(args[1]), []byte(args[2]), 1)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), after, 0o666))
}

func jsonKeys(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg, "json KEY…")
	var got map[string]json.RawMessage
	// Unmarshal takes one value and nothing after it.
	if err := json.Unmarshal([]byte(ts.ReadFile("stdout")), &got); err != nil {
		ts.Fatalf("stdout is not one JSON object: %v", err)
	}
	slices.Sort(args)
	if keys := slices.Sorted(maps.Keys(got)); !slices.Equal(keys, args) {
		ts.Fatalf("keys %q, want %q", keys, args)
	}
}

func files(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) >= 1, "files DIR NAME…")
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	want := slices.Sorted(slices.Values(args[1:]))
	if !slices.Equal(got, want) {
		ts.Fatalf("%s holds %q, want %q", args[0], got, want)
	}
}
