package cli

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"kyyeu/internal/batch"
	"kyyeu/internal/outfile"
	"kyyeu/internal/source"
	"kyyeu/report"
)

// outputFlag says where files go.
func (p *program) outputFlag() cli.Flag {
	return &cli.StringFlag{Name: "output", Aliases: []string{"o"}, Value: "out", Usage: p.say(
		"ghi vào `NƠI-GHI`: thư mục, hoặc tên tệp kết thúc bằng .pdf; mặc định là thư mục out",
		"write to `PATH`, a folder or the name of a file that ends in .pdf; folder out by default")}
}

// refuseOutput reports why nothing can be written to the value of -o.
func refuseOutput(output string) error {
	if err := refuseBucket(output); err != nil {
		return err
	}
	if output == "-" {
		return usage(source.Textf("không ghi được PDF ra đầu ra chuẩn", "the PDF cannot be written to standard output"),
			source.Textf("-o là thư mục hoặc tên tệp .pdf", "-o is a folder or the name of a .pdf file"))
	}
	if info, err := os.Stat(output); err == nil && info.Mode().IsRegular() && !isPDF(output) {
		return usage(source.Textf("-o là thư mục hoặc tên tệp .pdf, nhưng %s là một tệp khác", "-o is a folder or the name of a .pdf file, but %s is another file", output), source.Text{})
	}
	return nil
}

// refuseFolder reports why the value of -o cannot be a folder to write into.
func refuseFolder(dir string) error {
	if err := refuseBucket(dir); err != nil {
		return err
	}
	file := slices.Contains([]string{".pdf", ".svg", ".png"}, strings.ToLower(filepath.Ext(dir)))
	info, err := os.Stat(dir)
	if dir == "-" || err == nil && !info.IsDir() || err != nil && file {
		return usage(source.Textf("-o là thư mục, không phải tệp %s", "-o is a folder, and not the file %s", dir), source.Text{})
	}
	return nil
}

// refuseInputAsOutput reports that path is the conference's own file.
func (r *request) refuseInputAsOutput(path string) error {
	if r.path == "" || !sameFile(path, r.path) {
		return nil
	}
	return usage(source.Textf("nơi ghi %s chính là tệp dữ liệu", "the output %s is the data file itself", path),
		source.Textf("chọn nơi khác bằng -o", "choose another place with -o"))
}

// sameFile reports whether two paths lead to one file, by links as well.
func sameFile(a, b string) bool {
	ia, err := os.Stat(a)
	if err != nil {
		return false
	}
	ib, err := os.Stat(b)
	return err == nil && os.SameFile(ia, ib)
}

// isPDF reports whether -o names one file and not a folder.
func isPDF(output string) bool { return strings.EqualFold(filepath.Ext(output), ".pdf") }

// write writes the PDF of a result and gives the paths written.
func (r *request) write(output string, result report.Result) ([]string, error) {
	if len(result.PDF) == 0 {
		return nil, errors.New("a build without errors made no PDF")
	}
	path := output
	if !isPDF(output) {
		path = filepath.Join(output, result.Name)
	}
	if err := r.writeOne(path, result.PDF); err != nil {
		return nil, err
	}
	written := []string{path}
	if result.Sheets == nil {
		return written, nil
	}
	// Beside the document, and named after it as the document is.
	ending := strings.TrimPrefix(result.SheetsName, strings.TrimSuffix(result.Name, ".pdf"))
	path = path[:len(path)-len(".pdf")] + ending
	if err := r.writeOne(path, result.Sheets); err != nil {
		return written, err
	}
	return append(written, path), nil
}

// writeOne writes one file, but not over the conference's own.
func (r *request) writeOne(path string, content []byte) error {
	if err := r.refuseInputAsOutput(path); err != nil {
		return err
	}
	if err := outfile.Write(path, content); err != nil {
		return unwritable(err, source.Text{VI: "-o", EN: "-o"})
	}
	return nil
}

// unwritable words why a file was not written, and what to try; where is the
// argument that names another place.
func unwritable(err error, where source.Text) error {
	if e, ok := errors.AsType[*batch.StoreError](err); ok {
		return failure(e.Message, e.Hint)
	}
	e, ok := errors.AsType[*outfile.Error](err)
	if !ok {
		return err
	}
	elsewhere := source.Textf("chọn nơi khác bằng %[1]s", "choose another place with %[2]s", where.VI, where.EN)
	switch e.Problem {
	case outfile.NoSpace:
		return failure(source.Textf("không ghi được %s: đĩa đầy hoặc hết hạn mức", "%s cannot be written: the disk is full, or a limit is reached", e.Path),
			source.Textf("giải phóng bớt chỗ, hoặc chọn nơi khác bằng %[1]s", "free some space, or choose another place with %[2]s", where.VI, where.EN))
	case outfile.Denied:
		return failure(source.Textf("không ghi được %s: không có quyền ghi ở đó", "%s cannot be written: no permission to write there", e.Path), elsewhere)
	case outfile.Protected:
		return failure(source.Textf("không ghi được %s: tệp đã có và được bảo vệ chống ghi", "%s cannot be written: the file exists and is write-protected", e.Path),
			source.Textf("bỏ bảo vệ, hoặc chọn nơi khác bằng %[1]s", "lift the protection, or choose another place with %[2]s", where.VI, where.EN))
	case outfile.InUse:
		return failure(source.Textf("không ghi được %s: chương trình khác đang mở tệp này", "%s cannot be written: another program has the file open", e.Path),
			source.Textf("đóng tệp trong chương trình kia rồi chạy lại", "close it there and run again"))
	case outfile.IsFolder:
		return failure(source.Textf("không ghi được %s: đó là một thư mục", "%s cannot be written: it is a folder", e.Path), elsewhere)
	case outfile.NotFolder:
		return failure(source.Textf("không ghi được %s: trên đường dẫn có một tệp thay cho thư mục", "%s cannot be written: a file stands where a folder is needed", e.Path), elsewhere)
	case outfile.NotRegular:
		return failure(source.Textf("không ghi được %s: đó là một thiết bị", "%s cannot be written: it is a device", e.Path), elsewhere)
	case outfile.BadName:
		return failure(source.Textf("không ghi được %s: tên không hợp lệ hoặc quá dài", "%s cannot be written: the name is not valid, or too long", e.Path), elsewhere)
	}
	return failure(source.Textf("không ghi được %v", "cannot write %v", e), elsewhere)
}
