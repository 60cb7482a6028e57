package cli

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

// Main binds the outside world to the program, runs it and gives the exit code.
// buckets is nil for a program that writes to folders alone.
func Main(buckets Buckets) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if os.Getenv("GOGC") == "" {
		// A document is made in some tens of milliseconds and 30 MB, most of it
		// gofpdf's tables of widths: collecting those early costs a fifth more.
		debug.SetGCPercent(400)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		// But with hundreds of photographs it would keep five times what is in use;
		// from here on it is collected as often as that takes, which costs little,
		// for most of it are bytes that are not looked into.
		debug.SetMemoryLimit(400 << 20)
	}
	// The first signal asks the program to end; after it signals act as usual,
	// so that a second one ends a program that does not listen.
	context.AfterFunc(ctx, stop)
	p := newProgram(os.Environ(), os.Stdin, os.Stdout, os.Stderr)
	p.buckets = buckets
	return p.run(ctx, os.Args)
}
