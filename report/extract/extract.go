// Package extract writes a part of a conference as a data file of its own: what a
// document for one province has attached in place of the whole data file, which
// holds the figures of all. The file is in the program's own input format and can
// be checked and built from like any other.
package extract

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"path"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// Of gives the data file of a part of a conference ([data.Conference.Only]): the
// conference's head, all areas by name, the indicators, the part's figures with
// their sources and origins, and what was accepted of them. It says of which files
// it is an extract, each with its SHA-256 (FIPS 180-4), and for whom: whose are names,
// "tỉnh Nghệ An". id ends the file's name. Numbers have the digits that they were
// typed with, dates what of them is known. The same part gives the same bytes.
func Of(part *data.Conference, id, whose string) data.File {
	w := &writer{}
	w.head(part, whose)
	w.event(part)
	w.areas(part)
	w.sources(part)
	w.indicators(part)
	w.figures(part)
	w.accepted(part)
	return data.File{Name: name(part, id), MIME: "application/yaml", Bytes: w.Bytes()}
}

// name is that of the conference's file with the ID behind it.
func name(c *data.Conference, id string) string {
	base := "kyyeu"
	if len(c.Files) > 0 {
		base = strings.TrimSuffix(c.Files[0].Name, path.Ext(c.Files[0].Name))
	}
	return base + "-" + id + ".yaml"
}

// writer writes YAML: block mappings of entries in braces, texts in double quotes.
type writer struct{ bytes.Buffer }

func (w *writer) line(format string, args ...any) { fmt.Fprintf(w, format+"\n", args...) }

// head says what the file is.
func (w *writer) head(c *data.Conference, whose string) {
	whose = strings.Join(strings.Fields(whose), " ")
	w.line("# Trích dữ liệu: số liệu của %s, bên số liệu của vùng và cả nước; không có số liệu của tỉnh khác.", whose)
	w.line("# An extract of the data: the figures of %s, beside those of region and country; no figure of another province.", whose)
	for _, f := range c.Files {
		w.line("# Trích từ / extract of: %s, SHA-256 %x", strings.Join(strings.Fields(f.Name), " "), sha256.Sum256(f.Bytes))
	}
	w.line("kyyeu: 1")
	if c.Illustrative {
		w.line("illustrative: true")
	}
}

// entry is a mapping in braces; what is empty is left out.
type entry []string

func (e *entry) text(key string, t data.Text) {
	if t.Given() {
		e.raw(key, quoted(t.S))
	}
}

// both gives a text under its key, and in English where that was typed.
func (e *entry) both(key string, t, english data.Text) {
	e.text(key, t)
	if english.Lang == source.English {
		e.text(key+"-en", english)
	}
}

func (e *entry) number(key string, n data.At[int]) {
	if n.Given() {
		e.raw(key, fmt.Sprint(n.V))
	}
}

func (e *entry) date(key string, d data.Date) {
	if d.Given() {
		e.raw(key, d.Day.String())
	}
}

// value writes a value as a Vietnamese officer types it; percent adds the sign.
func (e *entry) value(key string, v data.Value, percent bool) {
	switch v.State {
	case data.Known:
		s := v.Number.String()
		if percent {
			s += "%"
		}
		e.raw(key, quoted(s))
	case data.Nothing:
		e.raw(key, quoted("-"))
	case data.Unknown:
		e.raw(key, quoted("…"))
	}
}

func (e *entry) raw(key, value string) { *e = append(*e, key+": "+value) }

func (e entry) String() string { return "{" + strings.Join(e, ", ") + "}" }

// quoted is a text in double quotes (YAML 1.2.2 §7.3.1).
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r < ' ' || r >= 0x7F && r <= 0x9F:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r == 0x2028 || r == 0x2029 || r == 0xFEFF:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// english is the conference in English, or the same where there is none.
func english(c *data.Conference) *data.Conference {
	if c.English != nil {
		return c.English
	}
	return c
}

// event is what the conference is called, when and where it met. The author's
// headline is not there: it may speak of any figure.
func (w *writer) event(c *data.Conference) {
	ev, en := c.Event, english(c).Event
	var e, next entry
	e.both("title", ev.Title, en.Title)
	e.number("edition", ev.Edition)
	e.number("year", ev.Year)
	e.date("date", ev.Date)
	e.both("venue", ev.Venue, en.Venue)
	e.text("host", ev.Host)
	next.number("edition", ev.Next.Edition)
	next.number("year", ev.Next.Year)
	next.text("host", ev.Next.Host)
	if len(next) > 0 {
		e.raw("next", next.String())
	}
	e.both("organizer", ev.Organizer, en.Organizer)
	e.both("theme", ev.Theme, en.Theme)
	w.line("conference:")
	for _, l := range e {
		w.line("  %s", l)
	}
}

// area is an area with what is said of it.
func area(a, en data.Area) entry {
	var e entry
	e.both("name", a.Name, en.Name)
	e.text("kind", a.Kind)
	e.both("department", a.Department, en.Department)
	return e
}

func (w *writer) areas(c *data.Conference) {
	en := english(c)
	w.line("region: %s", area(c.Region, en.Region))
	w.line("provinces:")
	for i, p := range c.Provinces {
		e := append(entry{"id: " + quoted(p.ID.S)}, area(p, en.Provinces[i])...)
		w.line("  - %s", e)
	}
}

// sources are those of the figures.
func (w *writer) sources(c *data.Conference) {
	used := map[string]bool{}
	for _, f := range c.Figures {
		used[f.Source.S] = true
	}
	titled := false
	for _, s := range c.Sources {
		if !used[s.ID.S] {
			continue
		}
		if !titled {
			titled = true
			w.line("sources:")
		}
		var e entry
		e.text("title", s.Title)
		e.text("author", s.Author)
		e.text("publisher", s.Publisher)
		e.date("date", s.Date)
		e.text("url", s.URL)
		w.line("  %s: %s", quoted(s.ID.S), e)
	}
}

func (w *writer) indicators(c *data.Conference) {
	if len(c.Indicators) == 0 {
		return
	}
	en := english(c)
	w.line("indicators:")
	for n, i := range c.Indicators {
		var e entry
		e.both("name", i.Name, en.Indicators[n].Name)
		e.raw("unit", quoted(i.Unit.Name))
		e.text("unit-en", i.UnitEnglish)
		e.text("sum", i.Sum)
		e.text("part-of", i.PartOf)
		w.line("  %s: %s", quoted(i.ID.S), e)
	}
}

func (w *writer) figures(c *data.Conference) {
	if len(c.Figures) == 0 {
		return
	}
	w.line("figures:")
	for _, f := range c.Figures {
		var e entry
		e.text("indicator", f.Indicator)
		e.raw("period", quoted(f.Period.String()))
		e.text("area", f.Area)
		e.value("value", f.Value, false)
		if f.Unit.Given() {
			e.raw("unit", quoted(f.Unit.Name))
		}
		if f.Status.Given() {
			e.raw("status", f.Status.V.String())
		}
		if f.About.V != data.Exactly {
			e.raw("about", f.About.V.String())
		}
		e.value("growth", f.Growth, true)
		if f.Share.Of.Given() {
			var s entry
			s.text("of", f.Share.Of)
			s.value("value", f.Share.Value, true)
			e.raw("share", s.String())
		}
		e.text("source", f.Source)
		e.text("note", f.Note)
		e.text("origin", f.Origin)
		w.line("  - %s", e)
	}
}

// accepted are the findings about these figures that the author accepts.
func (w *writer) accepted(c *data.Conference) {
	if len(c.Accept) == 0 {
		return
	}
	w.line("accept:")
	for _, a := range c.Accept {
		var e entry
		e.text("rule", a.Rule)
		e.text("at", a.At)
		e.text("reason", a.Reason)
		w.line("  - %s", e)
	}
}
