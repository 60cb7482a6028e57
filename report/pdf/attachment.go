package pdf

import (
	"fmt"
	"strings"

	"kyyeu/report/layout"
)

// files are the attachments as the catalogue wants them.
type files struct {
	all   []ref  // file specifications, in the order of the document
	names []byte // the same as a name tree
}

// putFiles writes the attachments (PDF 32000-1 §7.11.4). Each says what it is to
// the document, and the document lists them all (ISO 19005-3 §6.8 and Annex E).
func putFiles(f *file, out *layout.Output) files {
	byName := map[string]ref{}
	var fs files
	for i, a := range out.Files {
		data := f.reserve()
		entries := appendName([]byte("/Type/EmbeddedFile/Subtype"), a.MIME)
		entries = fmt.Appendf(entries, "/Params<</Size %d/ModDate(%s)>>", len(a.Bytes), date(out.Date))
		f.putStream(data, string(entries), a.Bytes)

		b := []byte("<</Type/Filespec/F")
		b = appendLiteral(b, []byte(plainName(a.Name)))
		b = appendText(append(b, "/UF"...), a.Name)
		if a.Description != "" {
			b = appendText(append(b, "/Desc"...), a.Description)
		}
		b = fmt.Appendf(b, "/AFRelationship/%s/EF<</F %d 0 R/UF %d 0 R>>>>", relationship(i, a), data, data)
		spec := f.add(b)
		fs.all = append(fs.all, spec)
		byName[textKey(a.Name)] = spec
	}
	fs.names = appendSorted(nil, byName)
	return fs
}

// relationship says what the i-th file is to the document (ISO 19005-3, Annex E):
// the first is what it was made from, unless that is an extract, the data of its
// tables and charts.
func relationship(i int, f layout.File) string {
	switch {
	case f.Extract:
		return "Data"
	case i == 0:
		return "Source"
	}
	return "Supplement"
}

// plainName is a name for readers that do not know UF: ASCII, with _ for
// everything else.
func plainName(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return '_'
		}
		return r
	}, s)
}
