package input

import (
	"path"
	"slices"
	"strings"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/figures"
)

// tableFile is an entry "{file: figures.xlsx}" of the list of figures.
type tableFile struct {
	name data.Text
	// at is how many figures stand before it in the list.
	at int
}

// table notes an entry of the list of figures that names a file, and reports
// whether it is one. The file is read later, when all names are known.
func (d *decoder) table(n *node, at int) bool {
	i := slices.IndexFunc(n.entries, func(e entry) bool { return e.key.String() == "file" })
	if n.kind != mappingNode || i < 0 {
		return false
	}
	for j, e := range n.entries {
		switch {
		case j == i:
			if name := d.text(e.value, "file"); name.Given() {
				d.tables = append(d.tables, tableFile{name, at})
			}
		case e.key.String() == "file":
			d.fault("key", e.key.pos(), source.Textf("khóa %q lặp lại; đã có ở dòng %d", "key %q is repeated; it is already in line %d", "file", n.entries[i].key.pos().Line),
				source.Textf("giữ lại một khóa", "keep one of them"))
		default:
			d.fault("key", e.key.pos(), source.Textf("khóa %q không đứng cạnh khóa file", "key %q does not stand beside the key file", source.Clip(e.key.String())),
				source.Textf("tệp có mọi cột của số liệu; bỏ khóa này", "the file has all columns of figures; take the key out"))
		}
	}
	return true
}

// figures puts the figures of the files in the place of the entries that name
// them, and adds the sources that they bring.
func (d *decoder) figures(c *data.Conference) {
	given := c.Figures
	c.Figures = nil
	from := 0
	var seen []string
	for _, t := range d.tables {
		c.Figures = append(c.Figures, given[from:t.at]...)
		from = t.at
		if slices.Contains(seen, path.Clean(t.name.S)) {
			d.fault("key", t.name.Pos, source.Textf("tệp %q đã có ở trên", "file %q is named above already", t.name.S), source.Textf("giữ lại một lần", "keep one of them"))
			continue
		}
		seen = append(seen, path.Clean(t.name.S))
		found, sources := d.tableFile(t.name, c)
		c.Figures = append(c.Figures, found...)
		c.Sources = append(c.Sources, sources...)
		if len(c.Figures) > maxFigures {
			d.fault("limit", t.name.Pos, source.Textf("có hơn %d số liệu", "there are more than %d figures", maxFigures), source.Text{})
			break
		}
	}
	c.Figures = append(c.Figures, given[from:]...)
}

// tableMIME gives the type of a table of figures; ok is false for a file that is
// none.
func tableMIME(name string) (mime string, ok bool) {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx":
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true
	case ".csv":
		return "text/csv", true
	}
	return "", false
}

// tableFile reads one table of figures.
func (d *decoder) tableFile(file data.Text, c *data.Conference) ([]data.Figure, []data.Source) {
	name, shown, ok := d.inside(file.S, file.Pos)
	if !ok {
		return nil, nil
	}
	mime, ok := tableMIME(name)
	if !ok {
		d.fault("path", file.Pos, source.Textf("số liệu không đọc được từ tệp %q, cần tệp .xlsx hoặc .csv", "figures are not read from file %q, expected .xlsx or .csv", file.S),
			source.Textf("mở tệp bằng Excel rồi lưu thành .xlsx", "open it in Excel and save it as .xlsx"))
		return nil, nil
	}
	raw, ok := d.load(name, file.Pos)
	if !ok {
		return nil, nil
	}
	attach(c, name, mime, raw)
	book, found := sheet.Read(raw, shown)
	d.add(found...)
	if book == nil {
		return nil, nil
	}
	rows, ok, found := figures.Read(book)
	d.add(found...)
	if !ok {
		d.fault("key", source.Pos{File: shown}, source.Textf("không có trang tính nào mang tiêu đề của bảng số liệu (%s, %s, %s, %s, …)", "no sheet has the headings of a table of figures (%s, %s, %s, %s, …)",
			figures.Area, figures.Indicator, figures.Period, figures.Value), source.Textf("dùng biểu do kyyeu init tạo ra; bảng kiểu khác thì gộp bằng kyyeu collect", "use the form that kyyeu init makes; collect a table of another kind with kyyeu collect"))
		return nil, nil
	}
	out, sources, found := Figures(rows, c)
	d.add(found...)
	return out, sources
}
