package cli

import (
	"context"
	"fmt"
	"io"
	"runtime/debug"

	"github.com/urfave/cli/v2"

	"kyyeu/internal/source"
	"kyyeu/report"
)

// program is one run of the program: what it may touch, and how it speaks.
type program struct {
	env      environment
	stdin    io.Reader
	stdout   *results
	stderr   io.Writer
	lang     source.Lang
	coloured colours
	reports  reports
	buckets  Buckets // nil when the program is built without
}

// colours says on which stream findings are coloured.
type colours struct{ stdout, stderr bool }

// reports is the part of package report that commands call; tests put their
// own in its place.
type reports struct {
	check func(context.Context, report.World, report.Options) (source.Findings, error)
	build func(context.Context, report.World, report.Options) (report.Result, error)
	form  func(context.Context, report.World, report.Options, bool) ([]byte, source.Findings, error)
	// charts makes the charts alone.
	charts func(context.Context, report.World, report.Options, report.ChartOptions) (report.ChartsResult, error)
	// accepted gives the findings that the data accepts.
	accepted func(report.World, report.Options) []report.Accepted
}

// Run runs the program with args, of which the first is its own name, and env,
// "NAME=value" each, and gives the exit code. It ends early when ctx is done.
func Run(ctx context.Context, args, env []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return newProgram(env, stdin, stdout, stderr).run(ctx, args)
}

// newProgram is a program on the real package report.
func newProgram(env environment, stdin io.Reader, stdout, stderr io.Writer) *program {
	return &program{
		env:      env,
		stdin:    stdin,
		stdout:   &results{w: stdout},
		stderr:   stderr,
		lang:     env.lang(),
		coloured: colours{stdout: env.coloured(stdout), stderr: env.coloured(stderr)},
		reports:  reports{check: report.Check, build: report.Build, form: report.Form, charts: report.Charts, accepted: report.AcceptedFindings},
	}
}

// commands lists the commands in the order of the help.
func (p *program) commands() []*cli.Command {
	return []*cli.Command{
		p.buildCommand(),
		p.checkCommand(),
		p.initCommand(),
		p.collectCommand(),
		p.chartsCommand(),
		p.batchCommand(),
		p.mailCommand(),
		p.helpCommand(),
	}
}

// run dispatches args and turns whatever happens into an exit code.
func (p *program) run(ctx context.Context, args []string) (code int) {
	defer func() {
		if fault := recover(); fault != nil {
			p.panicked(fault, debug.Stack())
			code = exitFailure
		}
	}()
	err := p.dispatch(ctx, args)
	if p.stdout.err != nil {
		err = failure(source.Textf("không ghi được ra đầu ra chuẩn: %v", "standard output cannot be written: %v", p.stdout.err), source.Text{})
	}
	return p.exit(err)
}

// dispatch finds the command that args name and runs it.
func (p *program) dispatch(ctx context.Context, args []string) error {
	app := p.app()
	args, err := arrange(app, args)
	if err != nil {
		return err
	}
	return app.RunContext(ctx, args)
}

// app describes the program to urfave/cli. Its help and version are ours:
// those of the library are English alone.
func (p *program) app() *cli.App {
	app := &cli.App{
		Name:     name,
		Commands: p.commands(),
		Flags: []cli.Flag{
			p.helpFlag(),
			&cli.BoolFlag{Name: "version", Usage: p.say("cho biết phiên bản", "print the version")},
		},
		Reader:         p.stdin,
		Writer:         p.stdout,
		ErrWriter:      p.stderr,
		HideHelp:       true,
		HideVersion:    true,
		Before:         p.version,
		Action:         cli.ShowAppHelp,
		OnUsageError:   usageError,
		ExitErrHandler: func(*cli.Context, error) {}, // exit codes are exit.go's
	}
	for _, c := range app.Commands {
		c.HideHelp = true
		c.OnUsageError = usageError
		c.Flags = append(c.Flags, p.helpFlag())
		c.CustomHelpTemplate = literal(p.commandHelp(c))
	}
	app.CustomAppHelpTemplate = literal(p.appHelp(app))
	return app
}

// usageError words what urfave/cli finds wrong with flags. arrange leaves it
// next to nothing to find.
func usageError(_ *cli.Context, err error, _ bool) error {
	return usage(source.Textf("tham số không hợp lệ: %v", "invalid arguments: %v", err), source.Text{})
}

// stackLimit is how many bytes of a stack are shown; an endless recursion has
// megabytes of it, and its beginning says enough.
const stackLimit = 8 << 10

// panicked tells of a panic: what it said and where it was.
func (p *program) panicked(fault any, stack []byte) {
	if len(stack) > stackLimit {
		stack = append(stack[:stackLimit:stackLimit], "\n…\n"...)
	}
	p.notice(source.Textf("lỗi của chương trình: %.200v", "a fault of the program: %.200v", fmt.Sprint(fault)), reportIt())
	p.stderr.Write(stack)
}
