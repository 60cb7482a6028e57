package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"

	"kyyeu/internal/source"
)

// pack is the archive of a workbook: its parts by name. Names are compared
// without regard to case (ECMA-376 part 2, 6.2.2).
type pack struct {
	parts map[string]*zip.File
	size  uint64 // unpacked, of the parts that were opened
}

var (
	errMissing  = errors.New("a part is missing")
	errUnpacked = errors.New("the parts are too large")
	errLocked   = errors.New("a part is encrypted")
)

// openPack reads the directory of the archive. Nothing is unpacked yet; a file
// that promises less than it holds fails when it is read (archive/zip).
func (r *reader) openPack(raw []byte) (*pack, bool) {
	// Each entry of the directory costs more memory than bytes in the file.
	if n := bytes.Count(raw, []byte("PK\x01\x02")); n > maxParts {
		r.limit(r.pos(), source.Textf("tệp nén của sổ tính có %d tệp con, nhiều nhất là %d", "the workbook's archive has %d parts, at most %d are read", n, maxParts), saveAgain())
		return nil, false
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		r.broken(r.pos(), err)
		return nil, false
	}
	p := &pack{parts: map[string]*zip.File{}}
	for _, f := range z.File {
		name := strings.ReplaceAll(f.Name, `\`, "/") // some programs of Windows write it so
		if name != strings.TrimPrefix(path.Clean("/"+name), "/") && name != strings.TrimPrefix(path.Clean("/"+name), "/")+"/" {
			r.syntax(r.pos(), source.Textf("tệp nén của sổ tính có đường dẫn không hợp lệ %q", "the workbook's archive has the bad path %q", clip(f.Name)), distrust())
			return nil, false
		}
		key := strings.ToLower(name)
		if _, twice := p.parts[key]; twice {
			r.syntax(r.pos(), source.Textf("tệp nén của sổ tính có hai tệp con cùng tên %q", "the workbook's archive has two parts named %q", clip(f.Name)), distrust())
			return nil, false
		}
		p.parts[key] = f
	}
	return p, true
}

func saveAgain() source.Text {
	return source.Textf("mở bằng Excel hoặc LibreOffice rồi lưu lại dưới dạng .xlsx", "open it in Excel or LibreOffice and save it as .xlsx")
}

// distrust is the hint for what no program writes by accident.
func distrust() source.Text {
	return source.Textf("không có chương trình bảng tính nào ghi như vậy; xin bên gửi gửi lại tệp gốc", "no spreadsheet program writes this; ask the sender for the original file")
}

// open unpacks a part, within what may be unpacked altogether.
func (p *pack) open(name string) (io.ReadCloser, error) {
	f := p.parts[strings.ToLower(name)]
	if f == nil {
		return nil, errMissing
	}
	if f.Flags&1 != 0 {
		return nil, errLocked
	}
	if p.size += f.UncompressedSize64; p.size > maxUnpacked || f.UncompressedSize64 > maxUnpacked {
		return nil, errUnpacked
	}
	return f.Open()
}

// each goes through the elements of a part: begin is called for every one, with
// the tokens behind it, of which it may take those up to its end.
func (p *pack) each(name string, begin func(e element, t *tokens) error) error {
	f, err := p.open(name)
	if err != nil {
		return err
	}
	defer f.Close() // it was read only
	t := newTokens(f)
	for {
		token, err := t.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := token.(element); ok {
			if err := begin(e, t); err != nil {
				return err
			}
		}
	}
}

// relation is a line of a .rels part (ECMA-376 part 2, 6.5).
type relation struct {
	kind   string // the last word of its type: "worksheet"
	target string // the name of a part
}

// relations reads which parts a part points to, by ID. What lies outside the
// file is left out.
func (p *pack) relations(part string) (map[string]relation, error) {
	dir, base := path.Split(part)
	out := map[string]relation{}
	err := p.each(dir+"_rels/"+base+".rels", func(e element, _ *tokens) error {
		if e.Name.Local != "Relationship" || attr(e, "TargetMode") == "External" {
			return nil
		}
		if len(out) > maxParts {
			return errElements
		}
		target := strings.ReplaceAll(attr(e, "Target"), `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = "/" + dir + target
		}
		out[attr(e, "Id")] = relation{
			kind:   path.Base(attr(e, "Type")),
			target: strings.TrimPrefix(path.Clean(target), "/"),
		}
		return nil
	})
	return out, err
}

// clip shortens a text of the file for a message.
func clip(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
