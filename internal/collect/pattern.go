package collect

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when it is first asked for: to
// compile all of them would take a tenth of the time of a command that reads no
// return.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
