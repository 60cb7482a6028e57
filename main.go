// Command kyyeu makes the PDF booklet of a conference out of its data file, and
// checks first that the figures agree with each other.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"kyyeu/internal/cli"
)

func main() { os.Exit(run()) }

// run binds the outside world to the program; it is apart from main because
// os.Exit would skip what is deferred.
func run() int {
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
	return cli.Run(ctx, os.Args, os.Environ(), os.Stdin, os.Stdout, os.Stderr)
}
