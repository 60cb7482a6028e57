// Package cli is the command line of the program: arguments, environment and
// streams in, exit code out.
//
// [Run] sorts the arguments out (args.go), github.com/urfave/cli/v2 finds the
// command and reads its flags, and the command turns them into a
// [report.World] and [report.Options], shows the findings and writes the file.
// A command is one file of this package and one line in (*program).commands.
//
// How the program speaks is laid down at the head of message.go, its exit codes
// in exit.go. The package does not look at the data: what it says of a
// conference comes as findings from package report.
package cli
