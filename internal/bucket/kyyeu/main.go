// Command kyyeu is the program of the same name with buckets in it.
package main

import (
	"os"

	"kyyeu/internal/bucket"
	"kyyeu/internal/cli"
)

func main() { os.Exit(cli.Main(bucket.Open)) }
