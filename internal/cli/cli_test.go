package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	ucli "github.com/urfave/cli/v2"

	"kyyeu/internal/source"
	"kyyeu/report"
)

// run is one run in English with a package report of the test's own.
type run struct {
	code           int
	stdout, stderr string
	options        report.Options // what report was called with
}

// call runs args with a package report that finds and makes what is given.
func call(t *testing.T, result report.Result, err error, args ...string) run {
	t.Helper()
	var options report.Options
	r := callWith(t, func(_ context.Context, _ report.World, o report.Options) (report.Result, error) {
		options = o
		return result, err
	}, args...)
	r.options = options
	return r
}

// callWith runs args with build in the place of the whole package report, in a
// folder of its own that holds a.yaml.
func callWith(t *testing.T, build func(context.Context, report.World, report.Options) (report.Result, error), args ...string) run {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.yaml", nil, 0o666); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	p := newProgram(environment{"LC_ALL=en"}, strings.NewReader(""), &stdout, &stderr)
	p.reports.build = build
	p.reports.check = func(ctx context.Context, w report.World, o report.Options) (source.Findings, error) {
		result, err := build(ctx, w, o)
		return result.Findings, err
	}
	code := p.run(t.Context(), append([]string{"/bin/any name"}, args...))
	return run{code: code, stdout: stdout.String(), stderr: stderr.String()}
}

// want compares one thing with what it should be.
func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n%v\nwant:\n%v", what, got, want)
	}
}

// cell is a finding in a workbook, whose text would steer a terminal.
func cell() source.Finding {
	return source.Finding{
		Rule:     "number",
		Severity: source.Warning,
		Pos:      source.Pos{File: "a.xlsx", Sheet: "Bán lẻ", Cell: "C12"},
		Message:  source.Text{VI: "x", EN: "found <\x1b[31m>\nand\u202e more"},
	}
}

func TestBuild(t *testing.T) {
	r := call(t, report.Result{Name: "a.pdf", PDF: []byte("%PDF")}, nil, "build", "a.yaml", "--lang", "en", "--strict")
	want(t, "exit code", r.code, exitDone)
	want(t, "stdout", r.stdout, filepath.Join("out", "a.pdf")+"\n")
	want(t, "stderr", r.stderr, "")
	want(t, "options", r.options, report.Options{File: "a.yaml", Shown: "a.yaml", Layout: "briefing", Lang: source.English, Strict: true})
	b, err := os.ReadFile(filepath.Join("out", "a.pdf"))
	want(t, "file", string(b), "%PDF")
	want(t, "error", err, nil)
}

func TestBuild_warnings(t *testing.T) {
	result := report.Result{Name: "a.pdf", PDF: []byte("%PDF"), Findings: source.Findings{cell()}}
	r := call(t, result, nil, "build", "a.yaml")
	want(t, "exit code", r.code, exitDone)
	want(t, "stderr", r.stderr, `a.xlsx!Bán lẻ!C12: warning[number]: found <\u001b[31m>\u000aand\u202e more
1 warning
`)
	r = call(t, result, nil, "build", "a.yaml", "--strict")
	want(t, "exit code under --strict", r.code, exitFindings)
	want(t, "stdout under --strict", r.stdout, "")
	if _, err := os.Stat("out"); err == nil {
		t.Error("out was made under --strict")
	}
}

func TestCheck_json(t *testing.T) {
	r := call(t, report.Result{Findings: source.Findings{cell()}}, nil, "check", "--json", "a.yaml")
	want(t, "exit code", r.code, exitDone)
	want(t, "stdout", r.stdout, `{"findings":[{"rule":"number","severity":"warning","file":"a.xlsx","sheet":"Bán lẻ","cell":"C12","message":"found <\u001b[31m>\nand`+"\u202e"+` more"}]}
`)
	r = call(t, report.Result{}, nil, "check", "--json", "a.yaml")
	want(t, "stdout without findings", r.stdout, "{\"findings\":[]}\n")
	want(t, "stderr without findings", r.stderr, "")
}

func TestCheck_nowhere(t *testing.T) {
	f := source.Finding{Rule: "limit", Message: source.Text{EN: "too much"}, Hint: source.Text{EN: "less"}}
	r := call(t, report.Result{Findings: source.Findings{f}}, nil, "check", "a.yaml")
	want(t, "exit code", r.code, exitFindings)
	want(t, "stdout", r.stdout, "kyyeu: error[limit]: too much\n  hint: less\n")
	want(t, "stderr", r.stderr, "1 error\n")
}

func TestCheck_nothing(t *testing.T) {
	r := call(t, report.Result{}, nil, "check", "a.yaml")
	want(t, "exit code", r.code, exitDone)
	want(t, "stdout", r.stdout, "")
	want(t, "stderr", r.stderr, "no findings\n")
}

func TestRun_interrupted(t *testing.T) {
	r := call(t, report.Result{}, context.Canceled, "build", "a.yaml")
	want(t, "exit code", r.code, exitSignal)
	want(t, "stderr", r.stderr, "kyyeu: interrupted; nothing was written\n")
}

func TestRun_fault(t *testing.T) {
	for _, result := range []struct {
		error
		said string
	}{{errors.New("no page"), "no page"}, {nil, "made no PDF"}} {
		r := call(t, report.Result{Name: "a.pdf"}, result.error, "build", "a.yaml")
		want(t, "exit code", r.code, exitFailure)
		want(t, "stdout", r.stdout, "")
		if !strings.HasPrefix(r.stderr, "kyyeu: a fault of the program: ") || !strings.Contains(r.stderr, result.said) {
			t.Errorf("stderr %q", r.stderr)
		}
	}
}

func TestRun_panic(t *testing.T) {
	var deep func(int)
	deep = func(n int) {
		if n == 0 {
			panic(strings.Repeat("very ", 1000) + "bad")
		}
		deep(n - 1)
	}
	r := callWith(t, func(context.Context, report.World, report.Options) (report.Result, error) {
		deep(10_000)
		return report.Result{}, nil
	}, "build", "a.yaml")
	want(t, "exit code", r.code, exitFailure)
	want(t, "stdout", r.stdout, "")
	if !strings.HasPrefix(r.stderr, "kyyeu: a fault of the program: very very") || !strings.Contains(r.stderr, "cli_test.go") {
		t.Errorf("stderr does not tell of the panic: %.300q", r.stderr)
	}
	if len(r.stderr) > stackLimit+1000 {
		t.Errorf("%d bytes on stderr", len(r.stderr))
	}
	if _, err := os.Stat("out"); err == nil {
		t.Error("out was made")
	}
}

// fullDisk is a writer that takes nothing.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space") }

func TestRun_stdoutFull(t *testing.T) {
	for _, args := range [][]string{{"kyyeu"}, {"kyyeu", "--version"}, {"kyyeu", "check", "--json"}} {
		var stderr bytes.Buffer
		code := Run(t.Context(), args, []string{"LANG=en"}, strings.NewReader(""), fullDisk{}, &stderr)
		want(t, strings.Join(args, " "), code, exitFailure)
		if !strings.Contains(stderr.String(), "standard output cannot be written: no space") {
			t.Errorf("stderr %q", stderr.String())
		}
	}
}

func TestArrange(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"--help", "--help"},
		{"-h build", "--help build --"},
		{"build a.yaml --strict -o x", "build --strict --output=x -- a.yaml"},
		{"build -o=x a.yaml", "build --output=x -- a.yaml"},
		{"build -output x=y a.yaml", "build --output=x=y -- a.yaml"},
		{"build -- --strict -o", "build -- --strict -o"},
		{"-- build -", "build -- -"},
		{"build -o - a.yaml", "build --output=- -- a.yaml"},
		{"check a -h b", "check --help --"},
	} {
		p := newProgram(nil, nil, io.Discard, io.Discard)
		got, err := arrange(p.app(), append([]string{"kyyeu"}, strings.Fields(c.in)...))
		if err != nil {
			t.Errorf("%s: %v", c.in, err)
			continue
		}
		want(t, c.in, strings.Join(got[1:], " "), c.want)
	}
}

// FuzzArrange holds two laws: what arrange refuses it words in both languages as
// wrong usage, and what it lets pass urfave/cli understands and gives every
// operand to the command in order.
func FuzzArrange(f *testing.F) {
	f.Add("build a.yaml --strict -o x")
	f.Add("build -- -a --b - --output=")
	f.Add("--version -h help build")
	f.Add("check --lang=en -json --font-dir d a b c")
	f.Fuzz(func(t *testing.T, line string) {
		p := newProgram(nil, nil, io.Discard, io.Discard)
		app := p.app()
		args, err := arrange(app, append([]string{"kyyeu"}, strings.Split(line, " ")...))
		if err != nil {
			known, ok := errors.AsType[*problem](err)
			if !ok || known.code != exitUsage || known.message.VI == "" || known.message.EN == "" {
				t.Fatalf("%q: %v", line, err)
			}
			return
		}
		var operands []string
		for _, c := range app.Commands {
			c.Action = func(c *ucli.Context) error {
				operands = c.Args().Slice()
				return nil
			}
		}
		err = app.RunContext(t.Context(), args)
		if err != nil && !errors.Is(err, errAnswered) {
			t.Fatalf("%q as %q: %v", line, args, err)
		}
		if i := slices.Index(args, "--"); operands != nil && !slices.Equal(operands, args[i+1:]) {
			t.Fatalf("%q: operands %q of %q", line, operands, args)
		}
	})
}

func TestLocale(t *testing.T) {
	for locale, lang := range map[string]source.Lang{
		"": source.Vietnamese, "C": source.Vietnamese, "C.UTF-8": source.Vietnamese, "POSIX": source.Vietnamese,
		"vi_VN.UTF-8": source.Vietnamese, "vi": source.Vietnamese, "fr_FR": source.Vietnamese, "enm": source.Vietnamese,
		"en": source.English, "en_US.UTF-8": source.English, "en-GB": source.English, "EN@euro": source.English,
	} {
		want(t, locale, environment{"LANG=" + locale}.lang(), lang)
	}
}

func TestColour(t *testing.T) {
	for _, c := range []struct {
		env  environment
		want bool
	}{
		{nil, true},
		{environment{"TERM=xterm", "NO_COLOR="}, true},
		{environment{"NO_COLOR=1"}, false},
		{environment{"TERM=dumb"}, false},
	} {
		want(t, strings.Join(c.env, " "), c.env.wantsColour(), c.want)
	}
	var b strings.Builder
	p := &program{lang: source.English}
	p.writeFindings(&b, source.Findings{{Rule: "sum", Pos: source.Pos{File: "a.yaml", Line: 1, Column: 2}, Message: source.Text{EN: "m"}}}, true)
	// The place stays plain, for editors and for those who copy it.
	want(t, "coloured finding", b.String(), "a.yaml:1:2: \x1b[1;31merror[sum]\x1b[0m: m\n")
}

// TestBilingual holds that the help of every command is written in both
// languages, down to the last flag.
func TestBilingual(t *testing.T) {
	vi, en := &program{lang: source.Vietnamese}, &program{lang: source.English}
	en.stdout, vi.stdout = &results{w: io.Discard}, &results{w: io.Discard}
	va, ea := vi.app(), en.app()
	for i, c := range va.Commands {
		d := ea.Commands[i]
		if c.Usage == d.Usage || c.ArgsUsage != "" && c.ArgsUsage == d.ArgsUsage || c.Description != "" && c.Description == d.Description {
			t.Errorf("%s: the same words in both languages", c.Name)
		}
		for j, row := range vi.flagRows(c.Flags) {
			if row[1] == en.flagRows(d.Flags)[j][1] {
				t.Errorf("%s %s: the same words in both languages: %s", c.Name, row[0], row[1])
			}
		}
	}
}
