package input

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"
)

// closed is a file system in which one file may not be read, and one breaks
// off.
type closed struct{ fstest.MapFS }

func (c closed) Open(name string) (fs.File, error) {
	f, err := c.MapFS.Open(name)
	switch {
	case err != nil:
		return nil, err
	case name == "locked.yaml":
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	case name == "broken.yaml":
		return broken{f}, nil
	}
	return f, nil
}

// broken is a file on a disk that fails.
type broken struct{ fs.File }

func (broken) Read(p []byte) (int, error) { return iotest.ErrReader(fs.ErrInvalid).Read(p) }

// TestMainFile names main files that cannot be read.
func TestMainFile(t *testing.T) {
	fsys := closed{fstest.MapFS{"hoi-nghi.yaml": {Data: []byte(minimal)}, "locked.yaml": {}, "broken.yaml": {}, "d/a.yaml": {},
		"pipe.yaml": {Mode: fs.ModeNamedPipe}}}
	for _, test := range []struct{ name, want string }{
		{"hoi-ngi.yaml", `"hoi-ngi.yaml" does not exist`}, {"d", "is not a file"}, {"pipe.yaml", "is not a file"}, {"locked.yaml", "no permission"},
		{"broken.yaml", "cannot be read: invalid argument"}, {"../a.yaml", "is not the path of a file"}, {"/a.yaml", "is not the path of a file"}, {"", "is not the path of a file"},
	} {
		c, found := Read(fsys, test.name, "x/"+test.name)
		if c != nil || len(found) != 1 || found[0].Rule != "path" || found[0].Pos.String() != "x/"+test.name || !strings.Contains(found[0].Message.EN, test.want) {
			t.Errorf("%q: %s", test.name, list(found))
		}
		if test.name == "hoi-ngi.yaml" && !strings.Contains(found[0].Hint.EN, "hoi-nghi.yaml") {
			t.Errorf("hint %q", found[0].Hint.EN)
		}
	}
}
