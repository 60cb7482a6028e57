package cli

import (
	"cmp"
	"fmt"
	"runtime/debug"

	"github.com/urfave/cli/v2"
)

// version answers --version before any command runs.
func (p *program) version(c *cli.Context) error {
	if !c.Bool("version") {
		return nil
	}
	fmt.Fprintf(p.stdout, "%s %s\n", name, versionName())
	return errAnswered
}

// versionName is the version that was built, "(devel)" when none was named.
func versionName() string {
	v := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok {
		v = cmp.Or(info.Main.Version, v)
	}
	return v
}
