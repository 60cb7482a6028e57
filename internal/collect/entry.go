package collect

import (
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/figures"
)

// Entry is one figure and its row in the table of figures.
type Entry struct {
	Figure data.Figure
	Row    figures.Row
}

// corrected reports whether a person changed a collected row.
func (e *Entry) corrected() bool {
	return e.Row[figures.Origin].Text != "" && e.Row[figures.AsRead].Text != e.Row.Reading()
}

// typed reports whether a person added the row.
func (e *Entry) typed() bool { return e.Row[figures.Origin].Text == "" }

// origins are the cells that the row came from.
func (e *Entry) origins() []string {
	return strings.Split(e.Row[figures.Origin].Text, originSign)
}

// originSign stands between the cells of a figure that came from more than one.
const originSign = "; "

// origin names a cell as the table of figures does; as is the name of its file.
func origin(p source.Pos, as string) string {
	p.File = as
	return p.String()
}

// valuePos is where the number of a row stands.
func valuePos(r *figures.Row) source.Pos {
	for _, c := range []figures.Column{figures.Value, figures.Growth, figures.Share} {
		if r[c].Text != "" {
			return r[c].Pos
		}
	}
	return r.Pos()
}

// file gives the file of an origin, "nghe-an.xlsx" of
// "nghe-an.xlsx!Biểu 1!C12" and of "nghe-an.csv:12:3".
func file(origin string) string {
	if f, _, ok := strings.Cut(origin, "!"); ok {
		return f
	}
	for range 2 {
		i := strings.LastIndexByte(origin, ':')
		if i < 0 || !digits(origin[i+1:]) {
			break
		}
		origin = origin[:i]
	}
	return origin
}

// from reports whether any cell of the row is of a file.
func (e *Entry) from(names map[string]bool) bool {
	for _, o := range e.origins() {
		if names[file(o)] {
			return true
		}
	}
	return false
}

// entryOf makes the row of a figure.
func entryOf(f data.Figure, c *data.Conference) Entry {
	e := Entry{Figure: f}
	set := func(col figures.Column, s string) { e.Row[col] = figures.Field{Text: s, Pos: f.Pos} }
	set(figures.Area, titleOf(c, f.Area.S))
	ind, _ := c.Indicator(f.Indicator.S)
	set(figures.Indicator, ind.Name.S)
	set(figures.Period, f.Period.Title())
	set(figures.Value, written(f.Value))
	if f.Value.Given() && f.Unit.Given() {
		set(figures.Unit, f.Unit.Title())
	}
	if f.Status.Given() {
		set(figures.Status, f.Status.V.Title())
	}
	set(figures.Growth, written(f.Growth))
	if f.Share.Of.Given() {
		set(figures.ShareOf, titleOf(c, f.Share.Of.S))
		set(figures.Share, written(f.Share.Value))
	}
	set(figures.Source, f.Source.S)
	set(figures.Origin, f.Origin.S)
	set(figures.AsRead, e.Row.Reading())
	return e
}

func titleOf(c *data.Conference, id string) string {
	if a, ok := c.Area(id, source.Vietnamese); ok {
		return a.Name.S
	}
	return id
}

// written is a value as the table has it.
func written(v data.Value) string {
	switch v.State {
	case data.Absent:
		return ""
	case data.Known:
		return v.Number.String()
	}
	return v.Format(source.Vietnamese)
}

// joined puts what two rows say of one figure into one; ok is false when they
// contradict each other.
func joined(a, b Entry, c *data.Conference) (Entry, bool) {
	ind, _ := c.Indicator(a.Figure.Indicator.S)
	if !sameValue(a.Figure.Value, unitOr(a.Figure.Unit, ind.Unit), b.Figure.Value, unitOr(b.Figure.Unit, ind.Unit)) ||
		!sameValue(a.Figure.Growth, data.Unit{}, b.Figure.Growth, data.Unit{}) ||
		!sameValue(a.Figure.Share.Value, data.Unit{}, b.Figure.Share.Value, data.Unit{}) ||
		a.Figure.Share.Of.Given() && b.Figure.Share.Of.Given() && a.Figure.Share.Of.S != b.Figure.Share.Of.S ||
		a.Figure.Value.Given() && b.Figure.Value.Given() && a.Figure.About.V != b.Figure.About.V {
		return a, false
	}
	adds := false
	take := func(given bool, cols ...figures.Column) {
		if given {
			adds = true
			for _, col := range cols {
				a.Row[col] = b.Row[col]
			}
		}
	}
	take(!a.Figure.Value.Given() && b.Figure.Value.Given(), figures.Value, figures.Unit, figures.About)
	take(!a.Figure.Growth.Given() && b.Figure.Growth.Given(), figures.Growth)
	take(!a.Figure.Share.Of.Given() && b.Figure.Share.Of.Given(), figures.ShareOf, figures.Share)
	// Of two statuses the more careful one: a figure may not become official
	// because a second table leaves the word out.
	if b.Figure.Status.V > a.Figure.Status.V {
		a.Row[figures.Status] = b.Row[figures.Status]
		a.Figure.Status = b.Figure.Status
	}
	if !a.Figure.Value.Given() {
		a.Figure.Value, a.Figure.Unit, a.Figure.About = b.Figure.Value, b.Figure.Unit, b.Figure.About
	}
	if !a.Figure.Growth.Given() {
		a.Figure.Growth = b.Figure.Growth
	}
	if !a.Figure.Share.Of.Given() {
		a.Figure.Share = b.Figure.Share
	}
	if adds {
		a.Row[figures.Origin].Text += originSign + b.Row[figures.Origin].Text
	}
	return a, true
}

func unitOr(u, or data.Unit) data.Unit {
	if u.Given() {
		return u
	}
	return or
}

// sameValue reports whether two values agree: one is not given, or both are the
// same, in whatever units of a family.
func sameValue(a data.Value, u data.Unit, b data.Value, v data.Unit) bool {
	if !a.Given() || !b.Given() {
		return true
	}
	if a.State != b.State {
		return false
	}
	n, ok := v.Convert(b.Number, u)
	return ok && a.Number.Cmp(n) == 0
}
