package report

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/check"
	"kyyeu/report/compose"
	"kyyeu/report/data"
	"kyyeu/report/doc"
	"kyyeu/report/input"
)

// LetterFile is a letter with what it names, as it was read.
type LetterFile struct {
	Letter data.Letter
	// List is the list of recipients; nil when it could not be read.
	List *sheet.Book
	// CA are certificates to trust besides the system's, in PEM; may be nil.
	CA []byte
}

// ReadLetter reads the letter in the file name of fsys; shown is the path as the
// user typed it. The findings are those of reading.
func ReadLetter(fsys fs.FS, name, shown string) (LetterFile, source.Findings) {
	l, list, ca, findings := input.ReadLetter(fsys, name, shown)
	return LetterFile{l, list, ca}, findings
}

// FindArea gives the ID of the area of the conference that a text names as people
// do in a table; a finding without place says why there is none.
func (p *Prepared) FindArea(text string) (id string, fault source.Finding) {
	if p.conference == nil {
		return "", source.Finding{}
	}
	return input.FindArea(p.conference, text)
}

// AreaName is the name of the area with an ID, "" when there is none.
func (p *Prepared) AreaName(id string) string {
	if p.conference == nil {
		return ""
	}
	a, _ := p.conference.Area(id, source.Vietnamese)
	return a.Name.S
}

// Addressee is who a letter goes to.
type Addressee struct {
	// Province is the ID of the province of the document.
	Province string
	// Name is what "{recipient}" stands for.
	Name string
}

// Letter is a letter in its final words.
type Letter struct {
	Subject string
	// Body in reading order; Notes are the sources that it cites by number.
	Body  []doc.Block
	Notes []doc.Line
	// Attachment is the file name of the document.
	Attachment string
}

// Letters writes a letter to each of the addressees, and checks all of them as
// the prose of the conference is checked. What the data does not say of a
// province is left out of its letter, with a warning; with errors there are no
// letters. The rule of what only a letter can have wrong is "letter".
func (p *Prepared) Letters(l data.Letter, to []Addressee) ([]Letter, source.Findings) {
	c := p.conference
	if c == nil {
		return nil, nil
	}
	w := &letterWriter{c: c, table: data.NewTable(c), letter: l, options: compose.Options{Fonts: p.world.Fonts, Look: p.options.Look, Rules: rules()}}
	w.placeholders()
	for _, r := range l.CrossReferences() {
		w.add(source.Error, r.Pos, source.Textf("%s dẫn tới một phần của tài liệu; thư không có phần ấy", "%s refers to a part of a document; a letter has none", r.Source), source.Textf("viết bằng lời", "say it in words"))
	}
	known := w.somewhere()
	var written []data.Letter
	for _, a := range to {
		fill := compose.LetterNames(c, w.options, a.Province)
		fill["recipient"] = a.Name
		cut, reasons := l.For(a.Province, fill).Without(func(r *data.FigureRef) bool {
			return r.Area == a.Province && known[partOf(r)] && w.unknown(r)
		})
		w.left(a.Province, reasons)
		w.silent(cut)
		written = append(written, cut)
	}
	w.leftOut()
	w.findings = append(w.findings, check.Letters(c, written)...)
	w.findings.Sort()
	if w.findings.Count(source.Error) > 0 {
		return nil, w.findings
	}
	var out []Letter
	for _, cut := range written {
		subject, body, notes := compose.Letter(c, w.options, cut)
		out = append(out, Letter{Subject: strings.ReplaceAll(subject.Plain(), "\u00a0", " "), Body: body, Notes: notes, Attachment: cut.Attachment.S})
	}
	return out, w.findings
}

// letterWriter is Prepared.Letters at work.
type letterWriter struct {
	c        *data.Conference
	table    data.Table
	letter   data.Letter
	options  compose.Options
	findings source.Findings
	// without are the provinces whose letters lack what a reference is in.
	without map[source.Pos]*omission
	order   []source.Pos
}

// omission is a reference for which some letters are shorter.
type omission struct {
	ref       *data.FigureRef
	provinces []string
}

func (w *letterWriter) add(s source.Severity, pos source.Pos, message, hint source.Text) {
	w.findings.Add(source.Finding{Rule: "letter", Severity: s, Pos: pos, Message: message, Hint: hint})
}

// placeholders finds "{…}" that stands for nothing.
func (w *letterWriter) placeholders() {
	known := append(slices.Sorted(maps.Keys(compose.LetterNames(w.c, w.options, data.RegionID))), "recipient")
	for _, t := range w.letter.Placeholders() {
		if slices.Contains(known, t.S) {
			continue
		}
		hint := source.Textf("dùng được: {%s}; số liệu thì hai dấu ngoặc: {{retail 2021 province}}", "there are {%s}; a figure has two braces: {{retail 2021 province}}", strings.Join(known, "}, {"))
		if near := source.Nearest(t.S, known); near != "" {
			hint = source.Textf("có phải là {%s}?", "is it {%s}?", near)
		}
		w.add(source.Error, t.Pos, source.Textf("không hiểu {%s} trong thư", "{%s} is not understood in a letter", source.Clip(t.S)), hint)
	}
}

// figurePart is what a reference asks for, of whatever area.
type figurePart struct {
	indicator string
	period    data.PeriodKey
	part      data.Part
}

func partOf(r *data.FigureRef) figurePart { return figurePart{r.Indicator, r.Period, r.Part} }

// somewhere tells which references of provinces' own figures the data answers
// for one of them at least; the others are mistakes of who wrote them.
func (w *letterWriter) somewhere() map[figurePart]bool {
	all := map[figurePart]bool{}
	for _, p := range w.c.Provinces {
		for _, r := range w.letter.For(p.ID.S, nil).References() {
			if r.Area == p.ID.S && !w.unknown(r) {
				all[partOf(r)] = true
			}
		}
	}
	return all
}

// asked is what the data has for a reference; absent when it has nothing.
func (w *letterWriter) asked(r *data.FigureRef) (v data.Value) {
	f := w.table[data.Key{Indicator: r.Indicator, Period: r.Period, Area: r.Area}]
	if f == nil {
		return v
	}
	unit := f.Unit
	if i, ok := w.c.Indicator(f.Indicator.S); ok && !unit.Given() {
		unit = i.Unit
	}
	switch r.Part {
	case data.PartGrowth:
		v, _ = f.Rate(unit)
	case data.PartShare:
		if f.Share.Of.S == r.Of {
			v = f.Share.Value
		}
	default:
		v, _ = f.Level(unit)
	}
	return v
}

// unknown reports whether the data does not have what a reference asks for, or
// does not know it.
func (w *letterWriter) unknown(r *data.FigureRef) bool { return !w.asked(r).Countable() }

// left notes what a province's letter is written without.
func (w *letterWriter) left(province string, reasons []*data.FigureRef) {
	for _, r := range reasons {
		o := w.without[r.Pos]
		if o == nil {
			o = &omission{ref: r}
			if w.without == nil {
				w.without = map[source.Pos]*omission{}
			}
			w.without[r.Pos] = o
			w.order = append(w.order, r.Pos)
		}
		if a, _ := w.c.Area(province, source.Vietnamese); !slices.Contains(o.provinces, a.Name.S) {
			o.provinces = append(o.provinces, a.Name.S)
		}
	}
}

// leftOut tells it.
func (w *letterWriter) leftOut() {
	const shown = 12
	for _, pos := range w.order {
		o := w.without[pos]
		names := strings.Join(o.provinces[:min(shown, len(o.provinces))], ", ")
		if more := len(o.provinces) - shown; more > 0 {
			names += fmt.Sprintf(", … (+%d)", more)
		}
		w.add(source.Warning, pos, source.Textf("dữ liệu không có %[1]s của %[2]s; thư gửi nơi đó không có đoạn này", "the data has no %[1]s of %[2]s; the letter goes there without this passage", o.ref.Source, names),
			source.Textf("bổ sung số liệu, hoặc viết lại đoạn này", "add the figures, or write the passage otherwise"))
	}
}

// silent finds references that would print as "…": what the data does not have
// at all is found by the check "reference".
func (w *letterWriter) silent(l data.Letter) {
	for _, r := range l.References() {
		if w.asked(r).State != data.Unknown {
			continue
		}
		f := source.Finding{Rule: "letter", Pos: r.Pos,
			Message: source.Textf("%s chưa biết, thư sẽ ghi “…”", "%s is not known, the letter would say “…”", r.Source),
			Hint:    source.Textf("bổ sung số liệu, hoặc viết lại chỗ này", "add the figure, or write this otherwise")}
		if !slices.Contains(w.findings, f) {
			w.findings.Add(f)
		}
	}
}
