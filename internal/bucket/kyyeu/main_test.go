package main

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"kyyeu/internal/bucket/s3test"
	"kyyeu/internal/judge"
)

func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"kyyeu": main}) }

// invented writes a conference of n provinces that do not exist into a folder of the
// test, which becomes the current one.
func invented(t *testing.T, n int) {
	t.Helper()
	var b strings.Builder
	b.WriteString("# số liệu minh họa\nkyyeu: 1\nillustrative: true\nconference: {title: Hội nghị minh họa, date: 2022-12-01}\nregion: {name: Vùng minh họa}\n" +
		"indicators:\n  exports: {name: Kim ngạch xuất khẩu, unit: triệu USD}\n" +
		"sources:\n  a: {title: Báo cáo minh họa, publisher: Sở Công Thương, date: 2022}\n")
	provinces, figures := "provinces:\n", "figures:\n"
	for i := range n {
		provinces += fmt.Sprintf("  - {id: tinh-%[1]d, name: Tỉnh A%[1]d}\n", i+1)
		figures += fmt.Sprintf("  - {indicator: exports, period: 2021, area: tinh-%d, value: \"%d,5\", source: a}\n", i+1, 210+11*i)
	}
	b.WriteString(provinces + figures)
	t.Chdir(t.TempDir())
	if err := os.WriteFile("c.yaml", []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
}

// run runs the program; it must exit with just this code, and say nothing of its
// keys.
func run(t *testing.T, code int, env []string, args ...string) (stdout, stderr string) {
	t.Helper()
	cmd := exec.Command("kyyeu", args...)
	cmd.Env = slices.Concat(os.Environ(), s3test.Environment(), []string{"LANG=en"}, env)
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	err := cmd.Run()
	got := 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		got = exit.ExitCode()
	} else if err != nil {
		t.Fatal(err)
	}
	if got != code {
		t.Fatalf("%s: exit code %d, want %d\n%s%s", args, got, code, &out, &said)
	}
	for _, secret := range []string{s3test.Secret, s3test.KeyID, "hunter2"} {
		if strings.Contains(out.String()+said.String(), secret) {
			t.Errorf("%s: a key is printed:\n%s%s", args, &out, &said)
		}
	}
	return out.String(), said.String()
}

// contents are the files of a folder.
func contents(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, e := range entries {
		if all[e.Name()], err = os.ReadFile(filepath.Join(dir, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// A batch into a bucket is the one into a folder. An object that the server does not
// take fails alone; resumed, what is not there or not the same is made again.
func TestBatch(t *testing.T) {
	invented(t, 6)
	server := s3test.Start(t)
	to := "s3://" + s3test.Bucket + "/2022/a?endpoint=" + server.URL
	run(t, 0, nil, "batch", "c.yaml", "-o", "whole")

	server.Fail(func(w http.ResponseWriter, r *http.Request) bool {
		switch {
		case strings.HasSuffix(r.URL.Path, "tinh-2.pdf"):
			s3test.Refuse(w, r, http.StatusForbidden, "AccessDenied")
		case strings.HasSuffix(r.URL.Path, "tinh-5.pdf"):
			s3test.Cut(w)
		default:
			return false
		}
		return true
	})
	out, said := run(t, 3, nil, "batch", "c.yaml", "-o", to)
	if !strings.Contains(out, "s3://kho/2022/a/c-tinh-1.pdf\n") || strings.Count(out, "\n") != 4 || strings.Contains(out, "127.0.0.1") {
		t.Errorf("printed %q", out)
	}
	for _, want := range []string{
		"  tinh-2  s3://kho/2022/a/c-tinh-2.pdf cannot be written: the server refuses (403): the keys do not give the right\n",
		"  tinh-5  s3://kho/2022/a/c-tinh-5.pdf cannot be written: the connection was cut\n",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in:\n%s", want, said)
		}
	}
	server.Fail(nil)
	server.Remove("2022/a/c-tinh-1.pdf")
	if _, said = run(t, 0, nil, "batch", "c.yaml", "--resume", "-o", to); !strings.Contains(said, "kept from before  3 ") {
		t.Errorf("resumed:\n%s", said)
	}
	want := map[string][]byte{}
	for name, b := range contents(t, "whole") {
		want["2022/a/"+name] = b
	}
	if got := server.Objects(); !maps.EqualFunc(got, want, bytes.Equal) {
		t.Errorf("%q, want %q, or they differ", slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
	}
	if out, _ = run(t, 0, nil, "batch", "c.yaml", "--resume", "--json", "-o", to); !strings.HasSuffix(out, `"kept":6,"stopped":0,"failed":0,"manifest":"s3://kho/2022/a/manifest.json"}`+"\n") {
		t.Errorf("%s", out)
	}

	// Nothing is made for a place that takes nothing.
	for _, c := range []struct{ to, env, want string }{
		{"s3://none/x?endpoint=" + server.URL, "", "s3://none/x/manifest.json cannot be written: there is no bucket none\n"},
		{to, "AWS_ACCESS_KEY_ID=AKIAOTHER", "the server does not take the keys"},
		{to, "AWS_ACCESS_KEY_ID=", "there are no keys to the bucket\n  hint: set AWS_ACCESS_KEY_ID"},
		{"s3://kho/x?endpoint=http://127.0.0.1:1", "", "the server refuses connections\n  hint: check the endpoint"},
	} {
		if out, said := run(t, 4, []string{c.env}, "batch", "c.yaml", "-o", c.to); out != "" || !strings.Contains(said, c.want) {
			t.Errorf("%s %s:\n%s%s", c.to, c.env, out, said)
		}
	}
	server.Fail(func(w http.ResponseWriter, r *http.Request) bool { s3test.Cut(w); return true })
	if _, said := run(t, 4, nil, "batch", "c.yaml", "--resume", "-o", to); !strings.Contains(said, "manifest.json cannot be read: the connection was cut") {
		t.Errorf("%s", said)
	}
}

// Four parts under GNU parallel, one of which was killed again and again before,
// write to a real S3 server what one program writes to a folder.
func TestShards(t *testing.T) {
	server := judge.StartS3(t, "four parts into a bucket", "kho")
	invented(t, 48)
	run(t, 0, nil, "batch", "c.yaml", "-o", "whole")
	const to = "s3://kho/2022"
	env := append(s3test.Environment(), "AWS_ENDPOINT_URL_S3="+server.URL, "AWS_ACCESS_KEY_ID="+server.KeyID, "AWS_SECRET_ACCESS_KEY="+server.Secret)
	dir := filepath.Join(server.Root, "kho", "2022")

	// One part is killed whenever it has put another document or two.
	kills := 0
	for more := 1; more < 12; more += 2 {
		cmd := exec.Command("kyyeu", "batch", "c.yaml", "--shard", "2/4", "--resume", "--jobs", "1", "-o", to)
		cmd.Env = append(os.Environ(), env...)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		for begin := time.Now(); time.Since(begin) < 20*time.Second; time.Sleep(time.Millisecond) {
			if pdfs, _ := filepath.Glob(filepath.Join(dir, "*.pdf")); len(pdfs) >= more {
				break
			}
		}
		cmd.Process.Kill()
		if cmd.Wait() != nil {
			kills++
		}
	}
	if kills == 0 {
		t.Error("the part was through each time before it was killed")
	}

	judge.Parallel(t, 4, env, "kyyeu", "batch", "c.yaml", "--shard", "auto", "--resume", "--jobs", "1", "-o", to)
	merge := []string{"batch", "merge", "-o", to}
	for k := range 4 {
		merge = append(merge, fmt.Sprintf("%s/manifest-%d-of-4.json", to, k+1))
	}
	if out, _ := run(t, 0, env, merge...); out != to+"/manifest.json\n" {
		t.Errorf("merge printed %q", out)
	}
	got := contents(t, dir)
	for _, part := range merge[4:] {
		if _, ok := got[filepath.Base(part)]; !ok {
			t.Errorf("there is no %s", part)
		}
		delete(got, filepath.Base(part))
	}
	if want := contents(t, "whole"); !maps.EqualFunc(got, want, bytes.Equal) {
		t.Errorf("%q, want %q, or they differ", slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
	}
	t.Logf("%d files as on one machine, after %d kills", len(got), kills)

	// Through the server, all are what the manifest says; parts that are not there are
	// told.
	if out, _ := run(t, 0, env, "batch", "c.yaml", "--resume", "--json", "-o", to); !strings.Contains(out, `{"event":"end","made":0,"kept":48,`) {
		t.Errorf("resumed: %s", out)
	}
	if _, said := run(t, 1, env, slices.Delete(merge, 4, 5)...); !strings.Contains(said, "s3://kho/2022/manifest-2-of-4.json: error[merge]: 12 of 48 documents are missing") {
		t.Errorf("%s", said)
	}
	if _, said := run(t, 2, env, "batch", "merge", to+"/manifest-5-of-4.json"); !strings.Contains(said, "there is no s3://kho/2022/manifest-5-of-4.json") {
		t.Errorf("%s", said)
	}
	for _, c := range []struct{ to, env, want string }{
		{"s3://none/2022", "", "there is no bucket none"},
		{to, "AWS_SECRET_ACCESS_KEY=hunter2other", "the server does not take the keys (SignatureDoesNotMatch)"},
	} {
		if _, said := run(t, 4, append(env, c.env), "batch", "c.yaml", "-o", c.to); !strings.Contains(said, c.want) {
			t.Errorf("%s:\n%s", c.to, said)
		}
	}
}
