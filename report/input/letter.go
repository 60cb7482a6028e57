package input

import (
	"io/fs"
	"path"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// ReadLetter reads a letter as [ReadInto] does, and the list of recipients and
// the certificates that it names, both files in its own folder; list is nil when
// there is none to be read.
func ReadLetter(fsys fs.FS, name, shown string) (l data.Letter, list *sheet.Book, ca []byte, findings source.Findings) {
	r := &reader{fsys: fsys, dir: path.Dir(name), shownDir: path.Dir(shown), letter: true}
	if d := r.into(name, shown, &l); d != nil {
		list = d.recipients(l.Recipients)
		ca = d.certificates(l.Server.CA)
	}
	r.findings.Sort()
	return l, list, ca, r.findings
}

// recipients reads the list that a letter names.
func (d *decoder) recipients(file data.Text) *sheet.Book {
	name, shown, ok := d.named(file)
	if !ok {
		return nil
	}
	raw, ok := d.load(name, file.Pos)
	if !ok {
		return nil
	}
	book, found := sheet.Read(raw, shown)
	d.add(found...)
	return book
}

// certificates reads the file of certificates that a letter names.
func (d *decoder) certificates(file data.Text) []byte {
	name, _, ok := d.named(file)
	if !ok {
		return nil
	}
	raw, _ := d.load(name, file.Pos)
	return raw
}

// named is inside for a file that need not be given.
func (d *decoder) named(file data.Text) (name, shown string, ok bool) {
	if !file.Given() {
		return "", "", false
	}
	return d.inside(file.S, file.Pos)
}

// FindArea gives the ID of the area of c that a text names as people do in a
// table: by ID or name, with and without marks, with "tỉnh" or "thành phố" before
// it. A finding without place, an error, says why there is none.
func FindArea(c *data.Conference, text string) (id string, fault source.Finding) {
	names := areaNames(c)
	id, message, hint := names.resolve(text)
	return id, source.Finding{Rule: "reference", Message: message, Hint: hint}
}
