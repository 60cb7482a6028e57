package cli

import (
	"io"
	"os"
	"runtime"

	"golang.org/x/term"

	"kyyeu/internal/source"
)

// coloured reports whether findings on w are coloured: when w is a terminal
// that knows colours and the user did not object (no-color.org).
func (e environment) coloured(w io.Writer) bool {
	if !terminal(w) {
		return false
	}
	// The old Windows console prints the codes instead of obeying them.
	if runtime.GOOS == "windows" && e.get("WT_SESSION") == "" {
		return false
	}
	return e.wantsColour()
}

// terminal reports whether somebody looks at w as it is written.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// wantsColour is the environment's part in the question.
func (e environment) wantsColour() bool { return e.get("NO_COLOR") == "" && e.get("TERM") != "dumb" }

// paint colours a word by the severity it stands for.
func paint(word string, s source.Severity) string {
	colour := [...]string{source.Error: "1;31", source.Warning: "1;33", source.Note: "36"}[s]
	return "\x1b[" + colour + "m" + word + "\x1b[0m"
}

// results is standard output. It remembers the first error, so that a full disk
// behind "> file" is told once, at the end, and never taken for success.
type results struct {
	w   io.Writer
	err error
}

func (r *results) Write(b []byte) (int, error) {
	if r.err != nil {
		return 0, r.err
	}
	var n int
	n, r.err = r.w.Write(b)
	return n, r.err
}
