package collect

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/figures"
	"kyyeu/report/input"
)

// Return is a file that somebody sent.
type Return struct {
	// Shown is its path as the user typed it, As its name in the origins of the
	// figures: relative to the table of figures, so that the origins are the
	// same wherever the command is run.
	Shown, As string
	Raw       []byte
	// Mapping says where its figures stand; nil for the form.
	Mapping *MappingFile
}

// MappingFile is a file that holds a [Mapping].
type MappingFile struct {
	Files fs.FS
	Name  string // in Files
	Shown string // as the user sees it
}

// Before is the table of figures as it was.
type Before struct {
	// Shown is its path as the user typed it.
	Shown string
	// Raw is the file; nil when there is none yet.
	Raw []byte
	// Exists says whether the file of an origin is still there.
	Exists func(file string) bool
}

// MappingName gives the name of the mapping that belongs to a return: that of
// "nghe-an.xlsx" is "nghe-an.map.yaml", beside it.
func MappingName(file string) string {
	return strings.TrimSuffix(file, path.Ext(file)) + ".map.yaml"
}

// Conference reads what collecting needs of a conference: its areas,
// indicators and sources. That the table of figures does not exist yet is no
// fault. It is nil when it cannot be used.
func Conference(files fs.FS, name, shown string) (*data.Conference, source.Findings) {
	c, all := input.Read(files, name, shown)
	var findings source.Findings
	for _, f := range all {
		if f.Severity == source.Error && f.Pos.File == shown && f.Rule != "path" {
			findings.Add(f)
		}
	}
	if c == nil {
		return nil, all
	}
	if len(findings) > 0 {
		return nil, findings
	}
	return c, nil
}

// Run reads the returns, joins them with the table as it was and gives the new
// table in the format that its name asks for. It is nil when the findings have
// errors: then the table is to be left as it was.
func Run(returns []Return, t Before, c *data.Conference) ([]byte, Summary, source.Findings, error) {
	var findings source.Findings
	old, faults := t.entries(c)
	findings = append(findings, faults...)
	var read []Entry
	var names []string
	for _, r := range returns {
		all, faults := r.entries(c)
		findings = append(findings, faults...)
		read = append(read, all...)
		names = append(names, r.As)
	}
	if findings.Count(source.Error) > 0 {
		findings.Sort()
		return nil, Summary{}, findings, nil
	}
	rows, sum, faults := Merge(old, read, names, t.Exists, c)
	findings = append(findings, faults...)
	findings.Sort()
	if findings.Count(source.Error) > 0 {
		return nil, sum, findings, nil
	}
	raw, err := figures.Write(rows, t.Shown)
	if err != nil {
		return nil, sum, findings, fmt.Errorf("write the table of figures: %w", err)
	}
	return raw, sum, findings, nil
}

// entries reads the table as it was.
func (t *Before) entries(c *data.Conference) ([]Entry, source.Findings) {
	if t.Raw == nil {
		return nil, nil
	}
	book, findings := sheet.Read(t.Raw, t.Shown)
	if book == nil {
		return nil, findings
	}
	rows, ok, faults := figures.Read(book)
	findings = append(findings, faults...)
	if !ok {
		findings.Add(source.Finding{Rule: "collect", Severity: source.Error, Pos: source.Pos{File: t.Shown},
			Message: source.Textf("tệp đã có nhưng không phải bảng số liệu của kyyeu", "the file exists and is no table of figures of kyyeu"),
			Hint:    source.Textf("chọn tệp khác bằng -o", "choose another file with -o")})
		return nil, findings
	}
	all, faults := Understand(rows, c)
	return all, append(findings, faults...)
}

// entries reads a return.
func (r *Return) entries(c *data.Conference) ([]Entry, source.Findings) {
	book, findings := sheet.Read(r.Raw, r.Shown)
	if book == nil {
		return nil, findings
	}
	var m *Mapping
	if r.Mapping != nil {
		read, faults := ReadMapping(r.Mapping.Files, r.Mapping.Name, r.Mapping.Shown)
		findings = append(findings, faults...)
		if faults.Count(source.Error) > 0 {
			return nil, findings
		}
		m = &read
	}
	all, faults := Read(book, r.As, m, c)
	return all, append(findings, faults...)
}

// maxCells bounds what is searched for tables: no return has more cells, and a
// mapping for more could not be looked through by anybody.
const maxCells = 60_000

// tooLarge gives the finding about a book that is no return but a store of data.
func tooLarge(book *sheet.Book) (source.Finding, bool) {
	cells := 0
	for _, s := range book.Sheets {
		for r := range s.Rows() {
			for range s.Cells(r) {
				cells++
			}
		}
	}
	return source.Finding{Rule: "limit", Severity: source.Error, Pos: source.Pos{File: book.Name},
		Message: source.Textf("tệp có %d ô có nội dung, nhiều nhất là %d ô với tệp không theo biểu mẫu", "the file has %d cells with content; at most %d are looked through in a file that is not the form", cells, maxCells),
		Hint:    source.Textf("chép riêng các bảng cần lấy số liệu sang một tệp khác", "copy the tables with the figures into a file of their own")}, cells > maxCells
}

// Draft proposes the mapping of a return, as YAML with remarks in the language
// l, and counts its questions. It is nil when the file cannot be read, or is
// the form and needs no mapping; the findings say so.
func Draft(r Return, c *data.Conference, l source.Lang) (raw []byte, questions int, findings source.Findings) {
	book, findings := sheet.Read(r.Raw, r.Shown)
	if book == nil {
		return nil, 0, findings
	}
	if _, ok, _ := figures.Read(book); ok {
		findings.Add(source.Finding{Rule: "mapping", Severity: source.Error, Pos: source.Pos{File: r.Shown},
			Message: source.Textf("đây là biểu mẫu của kyyeu, không cần bản đồ", "this is kyyeu's form, which needs no mapping"),
			Hint:    source.Textf("chạy: kyyeu collect %s", "run: kyyeu collect %s", r.Shown)})
		return nil, 0, findings
	}
	if f, large := tooLarge(book); large {
		findings.Add(f)
		return nil, 0, findings
	}
	m := Propose(book, c)
	if len(m.Tables) == 0 {
		findings.Add(source.Finding{Rule: "mapping", Severity: source.Error, Pos: source.Pos{File: r.Shown},
			Message: source.Textf("không thấy bảng số liệu nào trong tệp", "no table with numbers was found in the file"), Hint: source.Textf("bảng cần có tên chỉ tiêu hoặc địa bàn ở bên trái và các số ở bên phải", "a table has names at the left and numbers at the right")})
		return nil, 0, findings
	}
	return m.Marshal(l), m.Questions(), findings
}
