// Command kyyeu makes the PDF booklet of a conference out of its data file, and
// checks first that the figures agree with each other.
package main

import (
	"os"

	"kyyeu/internal/cli"
)

func main() { os.Exit(cli.Main(nil)) }
