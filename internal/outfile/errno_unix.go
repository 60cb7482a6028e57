//go:build !windows

package outfile

import "syscall"

// Unix has no more errors than those that newError names itself.
var noSpace, inUse, notFolder, badName []syscall.Errno
