// Command kyyeu makes the PDF booklet of a conference out of its data file, and
// checks first that the figures agree with each other.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"kyyeu/internal/cli"
)

func main() { os.Exit(run()) }

// run binds the outside world to the program; it is apart from main because
// os.Exit would skip what is deferred.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// The first signal asks the program to end; after it signals act as usual,
	// so that a second one ends a program that does not listen.
	context.AfterFunc(ctx, stop)
	return cli.Run(ctx, os.Args, os.Environ(), os.Stdin, os.Stdout, os.Stderr)
}
