package cut

import "fmt"

// Fault says in which way a file cannot be used. The zero value is no fault.
type Fault uint8

const (
	// NotTrueType: the file is no font, or one in another container or with
	// other outlines: OpenType/CFF, a collection, WOFF.
	NotTrueType Fault = iota + 1
	// Damaged: the file ends early or contradicts itself.
	Damaged
	// Restricted: the font's own licence bits forbid embedding or subsetting.
	Restricted
	// NoUnicode: the font has no Unicode character map (a symbol font).
	NoUnicode
)

// Error is what [Parse] and [Original.Cut] return.
type Error struct {
	Fault  Fault
	Detail string // what was found, in English, lower case, without a full stop
}

func (e *Error) Error() string { return e.Detail }

func faultf(f Fault, format string, args ...any) *Error {
	return &Error{f, fmt.Sprintf(format, args...)}
}
