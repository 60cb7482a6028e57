package judge

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Browser has Chromium show a file, an SVG for instance, in a window of so many
// pixels, and gives what it shows.
func Browser(t testing.TB, file string, w, h int) image.Image {
	t.Helper()
	var browser string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			browser = path
			break
		}
	}
	if browser == "" {
		absent(t, "Chromium", "what a browser shows")
	}
	full, err := filepath.Abs(file)
	if err != nil {
		t.Fatal(err)
	}
	shot := filepath.Join(t.TempDir(), "shot.png")
	// Without a sandbox, because builds run as root in a container; the file is
	// our own.
	cmd := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1",
		"--user-data-dir="+t.TempDir(), fmt.Sprintf("--window-size=%d,%d", w, h), "--screenshot="+shot, "file://"+filepath.ToSlash(full))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: Chromium: %v\n%s", file, err, out)
	}
	b, err := os.ReadFile(shot)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}
