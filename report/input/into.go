package input

import (
	"io/fs"
	"path"
	"reflect"

	"kyyeu/internal/source"
)

// ReadInto reads a YAML or JSON file into the struct that v points to, with the
// same bounds and the same messages as a conference: unknown and repeated keys,
// wrong types, each with its place. The struct is made like those of package
// data: its yaml tags are the keys, its fields of types that a conference has.
// Other files are not followed. shown is the path as the user typed it.
func ReadInto(fsys fs.FS, name, shown string, v any) source.Findings {
	r := &reader{fsys: fsys, dir: path.Dir(name), shownDir: path.Dir(shown)}
	r.into(name, shown, v)
	r.findings.Sort()
	return r.findings
}

// into fills the struct that v points to, and gives the decoder that did, for
// what is not in the file itself; nil when the file could not be parsed.
func (r *reader) into(name, shown string, v any) *decoder {
	root, _ := r.tree(name, shown)
	if root == nil {
		return nil
	}
	d := &decoder{reader: r, percents: map[source.Pos]bool{}}
	d.value(root, reflect.ValueOf(v).Elem(), "")
	return d
}
