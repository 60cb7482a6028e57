package cli

import (
	"context"
	"errors"

	"kyyeu/internal/source"
)

// The exit codes.
const (
	exitDone     = 0
	exitFindings = 1   // the data has errors, or warnings under --strict
	exitUsage    = 2   // the arguments are wrong, a path among them included
	exitSome     = 3   // some documents of a batch were not made, or not sent
	exitFailure  = 4   // the machine failed, or the program itself
	exitSignal   = 130 // interrupted, as shells report it
)

// errStopped says that findings stopped a command, which has shown them.
var errStopped = errors.New("stopped by findings")

// errAnswered says that a flag such as --version has done all there was to do.
var errAnswered = errors.New("answered")

// problem is an error in the user's languages with its exit code. The message
// says what was found and what was wanted, the hint what to do next; it may be
// empty.
type problem struct {
	code          int
	message, hint source.Text
}

func (p *problem) Error() string { return p.message.EN }

// usage is a problem with the arguments.
func usage(message, hint source.Text) error {
	return &problem{code: exitUsage, message: message, hint: hint}
}

// failure is a problem with the machine.
func failure(message, hint source.Text) error {
	return &problem{code: exitFailure, message: message, hint: hint}
}

// exit says err on standard error and gives its exit code: the one place where
// errors become codes.
func (p *program) exit(err error) int {
	var known *problem
	switch {
	case err == nil, errors.Is(err, errAnswered):
		return exitDone
	case errors.Is(err, errStopped):
		return exitFindings
	case errors.Is(err, errSomeFailed):
		return exitSome
	case errors.Is(err, context.Canceled):
		p.notice(source.Textf("đã dừng theo yêu cầu; không ghi tệp nào", "interrupted; nothing was written"), source.Text{})
		return exitSignal
	case errors.As(err, &known):
		p.notice(known.message, known.hint)
		return known.code
	default:
		p.notice(source.Textf("lỗi của chương trình: %v", "a fault of the program: %v", err), reportIt())
		return exitFailure
	}
}

// reportIt is the hint for what no user can repair.
func reportIt() source.Text {
	return source.Textf("xin báo lại cho người làm ra chương trình, kèm tệp dữ liệu nếu được",
		"please report it to the makers of the program, with the data file if you may")
}
