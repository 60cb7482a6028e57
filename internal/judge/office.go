package judge

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Office has LibreOffice open a file and save it beside itself in another
// format, "ods" or "xlsx" for instance, as a person does; it gives the path of
// what was saved.
func Office(t testing.TB, file, format string) string {
	t.Helper()
	office := program(t, "soffice", "what an office program makes of the file")
	dir := t.TempDir()
	cmd := exec.Command(office, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")),
		"--headless", "--convert-to", format, "--outdir", dir, file)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: LibreOffice: %v\n%s", file, err, out)
	}
	base := filepath.Base(file)
	return filepath.Join(dir, strings.TrimSuffix(base, filepath.Ext(base))+"."+format)
}
