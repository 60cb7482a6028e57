package outfile

import "syscall"

// What Windows itself answers; the errors of package syscall with Unix names
// are inventions that its calls never give. Numbers from winerror.h.
var (
	noSpace   = []syscall.Errno{39, 112}       // ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
	inUse     = []syscall.Errno{32, 33}        // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
	notFolder = []syscall.Errno{267}           // ERROR_DIRECTORY
	badName   = []syscall.Errno{123, 161, 206} // ERROR_INVALID_NAME, ERROR_BAD_PATHNAME, ERROR_FILENAME_EXCED_RANGE
)
