package input

import (
	"io/fs"
	"path"
	"reflect"
	"strings"

	"kyyeu/internal/source"
)

// ReadInto reads a YAML or JSON file into the struct that v points to, with the
// same bounds and the same messages as a conference: unknown and repeated keys,
// wrong types, each with its place. The struct is made like those of package
// data: its yaml tags are the keys, its fields of types that a conference has.
// Other files are not followed. shown is the path as the user typed it.
func ReadInto(fsys fs.FS, name, shown string, v any) source.Findings {
	r := &reader{fsys: fsys, dir: path.Dir(name), shownDir: path.Dir(shown)}
	if root := r.tree(name, shown); root != nil {
		d := &decoder{reader: r, percents: map[source.Pos]bool{}}
		d.value(root, reflect.ValueOf(v).Elem(), "")
	}
	r.findings.Sort()
	return r.findings
}

// tree reads a file and parses it; nil when that is not possible.
func (r *reader) tree(name, shown string) *node {
	raw, ok := r.load(name, source.Pos{File: shown})
	if !ok {
		return nil
	}
	f, ok := r.text(raw, shown)
	if !ok {
		return nil
	}
	if strings.EqualFold(path.Ext(name), ".json") {
		return r.json(f)
	}
	return r.yaml(f)
}
