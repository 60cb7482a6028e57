package input

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// load reads a whole file of fsys; pos is where it was named.
func (r *reader) load(name string, pos source.Pos) (raw []byte, ok bool) {
	raw, ok = r.read(name, pos, maxFileBytes, source.Textf("tách bớt nội dung sang tệp khác", "move a part of it to another file"))
	if !ok {
		return nil, false
	}
	r.total += len(raw)
	if r.total > maxTotalBytes {
		r.fault("limit", pos, source.Textf("các tệp cộng lại lớn hơn %d MB", "all files together are larger than %d MB", maxTotalBytes>>20), source.Text{})
		return nil, false
	}
	return raw, true
}

// read reads a whole file of at most so many bytes; hint says what to do when it
// has more.
func (r *reader) read(name string, pos source.Pos, most int, hint source.Text) (raw []byte, ok bool) {
	if !fs.ValidPath(name) {
		r.fault("path", pos, source.Textf("%q không phải là đường dẫn tới một tệp", "%q is not the path of a file", name), source.Text{})
		return nil, false
	}
	info, err := fs.Stat(r.fsys, name)
	if err != nil {
		r.unreadable(name, pos, err)
		return nil, false
	}
	// A pipe or a device may never end; only a regular file has a size to go by.
	if !info.Mode().IsRegular() {
		r.fault("path", pos, source.Textf("%q không phải là tệp mà là thư mục hoặc thiết bị", "%q is not a file but a folder or a device", name),
			source.Textf("ghi tên của một tệp", "name a file"))
		return nil, false
	}
	f, err := r.fsys.Open(name)
	if err != nil {
		r.unreadable(name, pos, err)
		return nil, false
	}
	defer f.Close()
	raw, err = io.ReadAll(io.LimitReader(f, int64(most)+1))
	if err != nil {
		r.unreadable(name, pos, err)
		return nil, false
	}
	if len(raw) > most {
		r.fault("limit", pos, source.Textf("tệp %q lớn hơn %d MB", "file %q is larger than %d MB", name, most>>20), hint)
		return nil, false
	}
	return raw, true
}

// attach lists a file that was read. The reader of the PDF finds it by its base
// name, so that one of a name that is taken gets a number: "t (2).csv".
func attach(c *data.Conference, name, mime string, raw []byte) {
	base := path.Base(name)
	ending := path.Ext(base)
	stem := strings.TrimSuffix(base, ending)
	taken := func(f data.File) bool { return f.Name == base }
	for n := 2; slices.ContainsFunc(c.Files, taken); n++ {
		base = fmt.Sprintf("%s (%d)%s", stem, n, ending)
	}
	c.Files = append(c.Files, data.File{Name: base, MIME: mime, Bytes: raw})
}

// unreadable says why a file cannot be read, and which name was perhaps meant.
func (r *reader) unreadable(name string, pos source.Pos, err error) {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		var hint source.Text
		if near := r.nearestFile(name); near != "" {
			hint = source.Textf("có phải là %q?", "is it %q?", near)
		}
		r.fault("path", pos, source.Textf("không tìm thấy tệp %q", "file %q does not exist", name), hint)
	case errors.Is(err, fs.ErrPermission):
		r.fault("path", pos, source.Textf("không có quyền đọc tệp %q", "no permission to read file %q", name), source.Text{})
	default:
		var pe *fs.PathError
		if errors.As(err, &pe) {
			err = pe.Err // the path is said already, and in the user's terms
		}
		r.fault("path", pos, source.Textf("không đọc được tệp %q: %v", "file %q cannot be read: %v", name, err), source.Text{})
	}
}

// nearestFile gives the file beside name whose name is most like it, or "".
func (r *reader) nearestFile(name string) string {
	entries, err := fs.ReadDir(r.fsys, path.Dir(name))
	if err != nil || len(entries) > maxItems {
		return ""
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return source.Nearest(path.Base(name), names)
}

// inside gives the name in fsys of a path that the main file names, and the
// path to show for it. It may not leave the main file's folder: what is sent
// out by e-mail must not carry a file from elsewhere on the computer.
func (r *reader) inside(p string, pos source.Pos) (name, shown string, ok bool) {
	hint := source.Textf("ghi đường dẫn bên trong thư mục của tệp này, ví dụ: phan/ket-qua.md",
		"give a path inside this file's folder, for example phan/ket-qua.md")
	switch {
	case strings.Contains(p, `\`):
		r.fault("path", pos, source.Textf("đường dẫn %q có dấu \\", "path %q has a \\", p),
			source.Textf("ngăn cách thư mục bằng dấu /", "separate folders with /"))
		return "", "", false
	case strings.HasPrefix(p, "/") || len(p) > 1 && p[1] == ':':
		r.fault("path", pos, source.Textf("đường dẫn %q là đường dẫn tuyệt đối", "path %q is absolute", p), hint)
		return "", "", false
	}
	clean := path.Clean(p)
	if clean == ".." || strings.HasPrefix(clean, "../") {
		r.fault("path", pos, source.Textf("đường dẫn %q ra ngoài thư mục của tệp", "path %q leaves the file's folder", p), hint)
		return "", "", false
	}
	return path.Join(r.dir, clean), path.Join(r.shownDir, clean), true
}
