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
	v := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok {
		v = cmp.Or(info.Main.Version, v)
	}
	fmt.Fprintf(p.stdout, "%s %s\n", name, v)
	return errAnswered
}
