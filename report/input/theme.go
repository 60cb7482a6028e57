package input

import (
	"io/fs"
	"path"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// ReadTheme reads a theme as [ReadInto] does, and the logo that it names.
func ReadTheme(fsys fs.FS, name, shown string) (data.Theme, source.Findings) {
	var t data.Theme
	r := &reader{fsys: fsys, dir: path.Dir(name), shownDir: path.Dir(shown)}
	if d := r.into(name, shown, &t); d != nil {
		d.logo(&t.Logo)
	}
	r.findings.Sort()
	return t, r.findings
}

// logo reads the file of a logo and asks for its description.
func (d *decoder) logo(l *data.ThemeLogo) {
	if !l.File.Given() {
		return
	}
	if !l.Alt.Given() {
		d.fault("photo", l.Pos, source.Textf("logo %q chưa có lời mô tả (alt)", "the logo %q has no description (alt)", l.File.S),
			source.Textf("ví dụ: alt: Biểu trưng Sở Công Thương", "for example: alt: Emblem of the department"))
	}
	if name, _, ok := d.inside(l.File.S, l.File.Pos); ok {
		l.Image = d.image(name, l.File)
	}
}
