package input

import (
	"reflect"
	"slices"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// translate reads the conference once more, with the texts in English that it
// gives under keys of their own (title-en beside title). What is wrong with all
// the others was found the first time.
func (d *decoder) translate(root *node, c *data.Conference) {
	en := &decoder{reader: d.reader, english: true, percents: map[source.Pos]bool{}}
	d.quiet = true
	defer func() { d.quiet = false }()
	e := &data.Conference{}
	texts := *root
	texts.entries = slices.DeleteFunc(slices.Clone(root.entries), func(e entry) bool { return e.key.String() == "figures" })
	en.value(&texts, reflect.ValueOf(e).Elem(), "")
	if !e.Region.ID.Given() {
		e.Region.ID = data.Text{S: data.RegionID}
	}
	e.Figures = c.Figures
	for i := range min(len(c.Photos), len(e.Photos)) {
		e.Photos[i].Image = c.Photos[i].Image
	}
	for i := range min(len(c.Sections), len(e.Sections)) {
		en.translateBody(c, &c.Sections[i], &e.Sections[i])
	}
	e.Files = c.Files
	c.English, c.Untranslated = e, en.untranslated
}

// overlay puts the texts in English of a mapping in place of the Vietnamese, and
// notes those that are not there.
func (d *decoder) overlay(n *node, v reflect.Value, f fields) {
	given := map[string]entry{}
	for _, e := range n.entries {
		if !e.value.isNull() {
			given[e.key.String()] = e
		}
	}
	for _, e := range n.entries {
		if t, ok := f.english[e.key.String()]; ok && !e.value.isNull() {
			d.quiet = false
			field := v.Field(t.field)
			field.SetZero()
			d.value(e.value, field, e.key.String())
			field.Set(reflect.ValueOf(inEnglish(field.Interface())))
			d.quiet = true
			continue
		}
		en, ok := translationOf(f, e.key.String())
		if _, translated := given[en]; ok && !translated && !e.value.isNull() {
			d.untranslated = append(d.untranslated, data.Untranslated{Key: en, Pos: e.value.pos})
		}
	}
}

// translationOf is the key of the translation of a key whose text is missed when
// it is not translated.
func translationOf(f fields, key string) (string, bool) {
	for en, t := range f.english {
		if t.key == key && t.counted {
			return en, true
		}
	}
	return "", false
}

// inEnglish marks a text.
func inEnglish(v any) any {
	switch v := v.(type) {
	case data.Text:
		return v.In(source.English)
	case data.Line:
		return v.In(source.English)
	case data.Prose:
		return v.In(source.English)
	case []data.Text:
		for i := range v {
			v[i] = v[i].In(source.English)
		}
		return v
	}
	panic("report/input: a translation that is no text") // a tag in package data, not the user's
}

// translateBody gives a section the body in English that stands in a file of its
// own, or else that of the Vietnamese.
func (d *decoder) translateBody(c *data.Conference, s, e *data.Section) {
	if e.File.Lang == source.English {
		if e.Body.Lang != source.English {
			e.Body = data.Prose{}
		}
		d.quiet = false
		d.body(c, e, "body-en", "file-en")
		e.Body = e.Body.In(source.English)
		d.quiet = true
	}
	if e.Body.Lang != source.English {
		e.Body = s.Body
		if s.Body.Given() {
			pos := s.Body.Pos
			if s.File.Given() {
				pos = s.File.Pos
			}
			d.untranslated = append(d.untranslated, data.Untranslated{Key: "body-en", Pos: pos, Section: true})
		}
	}
}
