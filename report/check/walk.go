package check

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// passage is one text of the input, character by character with the place of
// each. Lines of several runs make one passage, so that a rule sees "370.461"
// and the "tỷ đồng" of the next line together.
type passage struct {
	// path names the field, "provinces[2].name".
	path string
	// prose says that it is running text (a Line), not a plain field.
	prose bool
	// lang is the language that it was given in.
	lang  source.Lang
	runes []rune
	parts []part
}

// part is what a passage is made of: a text, or the place of a hole, from a rune
// of the passage on. Places are reckoned when they are asked for; there are few
// findings and many runes.
type part struct {
	from int
	text data.Text
}

// at is the place of the n-th rune.
func (p *passage) at(n int) source.Pos {
	i, exact := slices.BinarySearchFunc(p.parts, n, func(q part, n int) int { return cmp.Compare(q.from, n) })
	if !exact {
		i--
	}
	return p.parts[i].text.At(n - p.parts[i].from)
}

// hole stands in a passage where a figure reference or a note stands: no rune
// of a text equals it.
const hole = -1

// posOf is the place of the byte at offset in s, the passage as a string.
func (p *passage) posOf(s string, offset int) source.Pos {
	return p.at(utf8.RuneCountInString(s[:offset]))
}

func (p *passage) write(t data.Text) {
	if t.S == "" {
		return
	}
	p.parts = append(p.parts, part{len(p.runes), t})
	for _, r := range t.S {
		p.runes = append(p.runes, r)
	}
}

// walker collects every text of a conference by reflection: a field that is
// added to package data is walked without a word here.
type walker struct {
	// lang is the language of the texts that are wanted.
	lang  source.Lang
	texts []passage
	refs  []*data.FigureRef
	cross []*data.CrossRef
}

// walk gives the texts of a conference and the references in them, in
// the order of the data's fields, those in English behind the others. Addresses and file names are left out: they
// are not printed.
func walk(c *data.Conference) walker {
	var w walker
	w.value(reflect.ValueOf(*c), "")
	if c.English != nil {
		w.lang = source.English
		w.value(reflect.ValueOf(*c.English), "")
	}
	return w
}

func (w *walker) value(v reflect.Value, path string) {
	switch x := v.Interface().(type) {
	case data.Text:
		w.text(x, path)
		return
	case data.Line:
		w.line(x, path)
		return
	case data.Unit:
		w.text(data.Text{S: x.Name, Pos: x.Pos}, path)
		return
	case data.Decimal, source.Pos, data.File, data.Image:
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		w.fields(v, path)
	case reflect.Slice:
		for i := range v.Len() {
			if _, ok := v.Index(i).Interface().(data.ProseBlock); ok {
				w.value(v.Index(i), path)
				continue
			}
			w.value(v.Index(i), fmt.Sprintf("%s[%d]", path, i))
		}
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			w.value(v.Elem(), path)
		}
	}
}

// fields walks a struct; what has no key of its own in the input, as the parts
// of prose, keeps the path of what it is in.
func (w *walker) fields(v reflect.Value, path string) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if !f.IsExported() || f.Name == "URL" || f.Name == "File" || f.Name == "English" {
			continue
		}
		key, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		at := path
		if key != "" && key != "-" {
			at = strings.TrimPrefix(path+"."+key, ".")
		}
		w.value(v.Field(i), at)
	}
}

func (w *walker) text(t data.Text, path string) {
	if t.S != "" && t.Lang == w.lang {
		p := passage{path: path, lang: t.Lang}
		p.write(t)
		w.texts = append(w.texts, p)
	}
}

func (w *walker) line(l data.Line, path string) {
	p := passage{path: path, prose: true, lang: w.lang}
	if l.Lang() != w.lang {
		return
	}
	w.inlines(l, &p)
	if len(p.runes) > 0 {
		w.texts = append(w.texts, p)
	}
}

// inlines appends a line's text to p; notes become passages of their own.
func (w *walker) inlines(l data.Line, p *passage) {
	for _, in := range l {
		switch in := in.(type) {
		case data.Run:
			p.write(data.Text(in))
		case *data.Strong:
			w.inlines(in.Line, p)
		case *data.Emphasis:
			w.inlines(in.Line, p)
		case *data.Link:
			w.inlines(in.Line, p)
		case *data.FigureRef:
			p.hole(in.Pos)
			w.refs = append(w.refs, in)
			w.text(data.Text{S: in.Unit.Name, Pos: placeOf(in.Unit.Pos, in.Pos), Lang: w.lang}, p.path)
		case *data.CrossRef:
			p.hole(in.Pos)
			w.cross = append(w.cross, in)
			w.text(data.Text{S: in.Else, Pos: in.Pos, Lang: w.lang}, p.path)
		case *data.Footnote:
			p.hole(in.Pos)
			w.line(in.Line, p.path)
		default:
			panic(fmt.Sprintf("check: %T is an inline that walk does not know", in))
		}
	}
}

func (p *passage) hole(pos source.Pos) {
	p.parts = append(p.parts, part{len(p.runes), data.Text{Pos: pos}})
	p.runes = append(p.runes, hole)
}
