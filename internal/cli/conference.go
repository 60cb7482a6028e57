package cli

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"

	"kyyeu/inputs"
	"kyyeu/internal/source"
)

// namesShown is how many file names a hint lists.
const namesShown = 5

// openConference opens the file that the arguments name, or else the embedded
// sample, and the folder around it.
func (p *program) openConference(r *request, args cli.Args) error {
	if !args.Present() {
		r.world.Files = inputs.FS()
		r.options.File = inputs.Sample
		r.options.Shown = path.Join("inputs", inputs.Sample)
		r.close = func() {}
		p.notice(source.Textf("không có TỆP, dùng hội nghị mẫu kèm theo chương trình: %s", "no FILE given, taking the sample inside the program: %s", r.options.Shown), source.Text{})
		return nil
	}
	file := args.First()
	if err := refuseInput(file); err != nil {
		return err
	}
	return r.openFile(file)
}

// refuseInput reports why file cannot be a conference's file.
func refuseInput(file string) error {
	switch file {
	case "":
		return usage(source.Textf("tên của TỆP để trống", "the name of FILE is empty"), source.Text{})
	case "-":
		return usage(source.Textf("không đọc được dữ liệu từ đầu vào chuẩn", "the data cannot be read from standard input"),
			source.Textf("lưu dữ liệu thành tệp, vì các tệp mà nó nhắc tới nằm cạnh nó", "save it to a file, for the files that it names lie beside it"))
	}
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return usage(source.Textf("không tìm thấy tệp %s", "file %s does not exist", file), similarFiles(file))
	case err != nil:
		return unreadable(file, err)
	case info.IsDir():
		return usage(source.Textf("%s là thư mục, không phải tệp dữ liệu", "%s is a folder, not a data file", file), dataFiles(file))
	case !info.Mode().IsRegular():
		return usage(source.Textf("%s là thiết bị hoặc đường ống, không phải tệp", "%s is a device or a pipe, not a file", file), source.Text{})
	}
	return nil
}

// openFile opens file inside its folder, which nothing named in the data can
// leave, by ".." or by a link.
func (r *request) openFile(file string) error {
	r.path = file
	r.options.Shown = filepath.ToSlash(file)
	end, err := resolved(file)
	if err != nil {
		return unreadable(file, err)
	}
	root, err := os.OpenRoot(filepath.Dir(end))
	if err != nil {
		return unreadable(file, err)
	}
	r.close = func() { root.Close() }
	r.options.File = filepath.Base(end)
	r.world.Files = root.FS()
	// A file that cannot be read is the machine's matter; what lies in it is
	// the data's.
	f, err := r.world.Files.Open(r.options.File)
	if err != nil {
		r.close()
		return unreadable(file, err)
	}
	f.Close()
	return nil
}

// resolved follows file if it is a link itself: the user named it, so that it may
// lead elsewhere, and the files beside its end are those that belong to it.
func resolved(file string) (string, error) {
	info, err := os.Lstat(file)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 {
		return file, err
	}
	return filepath.EvalSymlinks(file)
}

// unreadable words an error of the system.
func unreadable(file string, err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return failure(source.Textf("không có quyền đọc %s", "no permission to read %s", file),
			source.Textf("xem lại quyền của tệp và của thư mục chứa nó", "look at the permissions of the file and of its folder"))
	}
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		err = p.Err // the path is said already, and as the user typed it
	}
	return failure(source.Textf("không đọc được %s: %v", "%s cannot be read: %v", file, err), source.Text{})
}

// similarFiles is a hint at the file that was meant: one of a similar name, or
// else the data files of the folder.
func similarFiles(file string) source.Text {
	dir := filepath.Dir(file)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return source.Textf("không có thư mục %s", "there is no folder %s", dir)
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	if n := source.Nearest(filepath.Base(file), names); n != "" {
		return source.Textf("có phải là %s?", "did you mean %s?", beside(file, n))
	}
	return dataFiles(dir)
}

// beside is the path of a file in the folder of file, as the user would type it.
func beside(file, name string) string {
	dir, _ := filepath.Split(file)
	return dir + name
}

// dataFiles is a hint that names the data files in dir, if there are any.
func dataFiles(dir string) source.Text {
	entries, _ := os.ReadDir(dir)
	var names []string
	for _, e := range entries {
		if !e.IsDir() && isData(e.Name()) {
			names = append(names, filepath.Join(dir, e.Name()))
		}
	}
	if len(names) > namesShown {
		names = append(names[:namesShown], "…")
	}
	if len(names) == 0 {
		return source.Text{}
	}
	all := strings.Join(names, ", ")
	return source.Textf("các tệp dữ liệu ở đó: %s", "data files there: %s", all)
}
