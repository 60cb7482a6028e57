// Package judge lets other people's programs judge files in tests: veraPDF and
// qpdf a PDF by its rules, PDFium, poppler and MuPDF by what they read and draw,
// LibreOffice a workbook by what it makes of it and a drawing by what it shows,
// Chromium what a browser shows; GNU parallel runs the parts of a batch.
//
// A judge that is not installed skips the test and says what nobody looked at,
// because a machine for daily work needs none of them. With KYYEU_JUDGES=required
// in the environment, as in CI, it fails the test instead. PDFium is compiled in
// and is never missing.
//
// Only tests import this package.
package judge

import (
	"os"
	"os/exec"
	"testing"
)

// absent ends the test because a judge is missing.
func absent(t testing.TB, judge, unchecked string) {
	t.Helper()
	const format = "%s is not installed: nobody checked %s"
	if os.Getenv("KYYEU_JUDGES") == "required" {
		t.Fatalf(format, judge, unchecked)
	}
	t.Skipf(format, judge, unchecked)
}

// program finds a judge among the programs of the machine.
func program(t testing.TB, name, unchecked string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		absent(t, name, unchecked)
	}
	return path
}
