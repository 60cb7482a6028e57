package judge

import (
	"os/exec"
	"strings"
	"testing"
)

// Poppler gives the text of the pages as poppler reads it, in the order of the
// file.
func Poppler(t testing.TB, file string) []string {
	t.Helper()
	pdftotext := program(t, "pdftotext", "what poppler reads")
	return pages(t, exec.Command(pdftotext, "-raw", "-enc", "UTF-8", file, "-"))
}

// MuPDF gives the text of the pages as MuPDF reads it, in the order of the file.
func MuPDF(t testing.TB, file string) []string {
	t.Helper()
	mutool := program(t, "mutool", "what MuPDF reads")
	return pages(t, exec.Command(mutool, "draw", "-q", "-F", "txt", file))
}

// pages runs a reader whose pages end in form feeds.
func pages(t testing.TB, cmd *exec.Cmd) []string {
	t.Helper()
	var warnings strings.Builder
	cmd.Stderr = &warnings
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", cmd.Path, err, warnings.String())
	}
	return strings.Split(strings.TrimSuffix(strings.TrimRight(string(out), "\n"), "\f"), "\f")
}
