package input

import (
	"io/fs"
	"path"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// Read reads the conference in the file name of fsys and in the files that it
// names. The name is a path with forward slashes, relative to fsys; it ends in
// .json for JSON, anything else is YAML. shown is the path as the user typed
// it: it is the File of every position, and files named inside are shown
// relative to its folder.
//
// The conference is given as far as it could be read, also when there are
// findings; it is nil when the file could not be read or parsed at all. The
// findings are sorted by place.
func Read(fsys fs.FS, name, shown string) (*data.Conference, source.Findings) {
	r := &reader{fsys: fsys, dir: path.Dir(name), shownDir: path.Dir(shown)}
	c := r.conference(name, shown)
	r.findings.Sort()
	return c, r.findings
}

// reader is one run of Read.
type reader struct {
	fsys fs.FS
	// dir is the folder of the main file in fsys, shownDir as the user sees it.
	dir, shownDir string
	// total counts the bytes of all files so far but photographs, photoBytes
	// those of photographs.
	total, photoBytes int
	findings          source.Findings
	// full says that maxFindings is reached.
	full bool
	// letter says that a letter is read.
	letter bool
	// quiet says that what is found was found before.
	quiet bool
	// proses are the texts in Markdown read so far, for reading them again quietly.
	proses map[*node]data.Prose
}

func (r *reader) conference(name, shown string) *data.Conference {
	root, main := r.tree(name, shown)
	if root == nil {
		return nil
	}
	c := &data.Conference{Files: []data.File{main}}
	d := &decoder{reader: r}
	d.conference(root, c)
	return c
}

// tree reads a YAML or JSON file and parses it, and gives its bytes for the
// conference's list of files; root is nil when that is not possible.
func (r *reader) tree(name, shown string) (root *node, file data.File) {
	raw, ok := r.load(name, source.Pos{File: shown})
	if !ok {
		return nil, data.File{}
	}
	f, ok := r.text(raw, shown)
	if !ok {
		return nil, data.File{}
	}
	parse, mime := r.yaml, "application/yaml"
	if strings.EqualFold(path.Ext(name), ".json") {
		parse, mime = r.json, "application/json"
	}
	return parse(f), data.File{Name: path.Base(name), MIME: mime, Bytes: raw}
}

// fault adds an error. The hint may be the zero Text.
func (r *reader) fault(rule string, pos source.Pos, message, hint source.Text) {
	r.add(source.Finding{Rule: rule, Severity: source.Error, Pos: pos, Message: message, Hint: hint})
}

// add adds findings up to the bound.
func (r *reader) add(found ...source.Finding) {
	for _, f := range found {
		if r.full || r.quiet {
			return
		}
		if len(r.findings) == maxFindings {
			r.full = true
			f = source.Finding{Rule: "limit", Pos: f.Pos,
				Message: source.Textf("có hơn %d lỗi; các lỗi sau không được liệt kê", "more than %d faults; the rest is not listed", maxFindings)}
		}
		r.findings.Add(f)
	}
}
