// Package collect merges the returns of the provinces into one table of
// figures.
//
// A return is the form that kyyeu itself makes, or any other sheet together
// with a [Mapping] that says where its figures stand. [Propose] drafts a
// mapping for a sheet that it has never seen, with its reasons and its doubts;
// [Read] reads a return; [Merge] joins what was read with what was collected
// before.
//
// The rule of the package: never a number that is doubtful in silence. A number
// has one reading, or a person is asked; two returns that disagree are a
// conflict with both origins; what a person corrected by hand stays.
//
// Files of this package: block.go finds the tables of a sheet; words.go,
// names.go, period.go, unit.go and measure.go read labels and headings,
// number.go numbers, remark.go what else stands there; propose.go, assign.go and settle.go draft a mapping,
// write.go writes it down; apply.go reads by a mapping; entry.go and merge.go
// make the table of figures.
package collect

import (
	"io/fs"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/figures"
	"kyyeu/report/input"
)

// ReadMapping reads the mapping in a file of fsys; shown is its path as the
// user typed it.
func ReadMapping(fsys fs.FS, name, shown string) (Mapping, source.Findings) {
	var m Mapping
	findings := input.ReadInto(fsys, name, shown, &m)
	return m, findings
}

// Read reads the figures of a return: of the form as it is, of any other
// sheet by its mapping, which is nil when there is none. as is the name of the
// file in the origins of the figures. Where findings have an error, the entries
// are not complete.
func Read(book *sheet.Book, as string, m *Mapping, c *data.Conference) ([]Entry, source.Findings) {
	if m == nil {
		rows, ok, findings := figures.Read(book)
		if ok {
			all, more := Understand(rows, c)
			for i := range all {
				e := &all[i]
				e.Row[figures.Origin].Text = origin(valuePos(&e.Row), as)
				e.Row[figures.AsRead].Text = e.Row.Reading()
				e.Figure.Origin.S = e.Row[figures.Origin].Text
			}
			return all, append(findings, more...)
		}
		return nil, append(findings, source.Finding{Rule: "mapping", Severity: source.Error, Pos: source.Pos{File: book.Name},
			Message: source.Textf("không phải biểu mẫu của kyyeu, và chưa có bản đồ cho biết số liệu ở đâu", "this is not kyyeu's form, and there is no mapping that says where the figures stand"),
			Hint:    source.Textf("chạy: kyyeu collect --propose %s, xem lại bản đồ rồi chạy lại", "run: kyyeu collect --propose %s, look through the mapping and run this again", book.Name)})
	}
	if f, large := tooLarge(book); large {
		return nil, source.Findings{f}
	}
	taken, findings := apply(book, as, m, c)
	all := make([]Entry, len(taken))
	for i, f := range taken {
		all[i] = entryOf(f, c)
	}
	return all, findings
}

// Understand understands the rows of a table of figures.
func Understand(rows []figures.Row, c *data.Conference) ([]Entry, source.Findings) {
	all, _, findings := input.Figures(rows, c)
	at := map[source.Pos]figures.Row{}
	for _, r := range rows {
		at[r.Pos()] = r
	}
	out := make([]Entry, len(all))
	for i, f := range all {
		out[i] = Entry{Figure: f, Row: at[f.Pos]}
	}
	return out, findings
}
