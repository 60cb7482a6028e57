package judge

import (
	"os/exec"
	"testing"
)

// QPDF has qpdf read every object of the files and fails the test for an error
// or a warning.
func QPDF(t testing.TB, files ...string) {
	t.Helper()
	qpdf := program(t, "qpdf", "the structure of the file")
	for _, file := range files {
		if out, err := exec.Command(qpdf, "--check", file).CombinedOutput(); err != nil {
			t.Errorf("%s: qpdf: %v\n%s", file, err, out)
		}
	}
}
