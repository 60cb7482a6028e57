package input

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// needs are the keys that a mapping must have; "a|b" asks for one of two.
type needs []string

func (k needs) any() bool { return len(k) > 0 }

// required gives the keys that must be given for a type under a key.
func required(t reflect.Type, key string) needs {
	switch t {
	case reflect.TypeFor[data.Conference]():
		return needs{"kyyeu", "conference", "region", "provinces"}
	case reflect.TypeFor[data.Event]():
		return needs{"title", "date|year"}
	case reflect.TypeFor[data.Area]():
		if key == "region" {
			return needs{"name"}
		}
		return needs{"id", "name"}
	case reflect.TypeFor[data.Source]():
		return needs{"title"}
	case reflect.TypeFor[data.Indicator]():
		return needs{"name", "unit"}
	case reflect.TypeFor[data.Figure]():
		return needs{"indicator", "period", "area", "value|growth"}
	case reflect.TypeFor[data.Share]():
		return needs{"of", "value"}
	case reflect.TypeFor[data.Section]():
		return needs{"id", "title"}
	case reflect.TypeFor[data.Limitation](), reflect.TypeFor[data.Solution]():
		return needs{"id", "text"}
	case reflect.TypeFor[data.Delegate]():
		return needs{"group|name"}
	case reflect.TypeFor[data.Item]():
		return needs{"item"}
	case reflect.TypeFor[data.Chart]():
		return needs{"indicator", "period"}
	case reflect.TypeFor[data.Photo]():
		return needs{"file", "caption"}
	case reflect.TypeFor[data.Issuer]():
		return needs{"name"}
	case reflect.TypeFor[data.Appendix]():
		return needs{"title"}
	case reflect.TypeFor[data.Accepted]():
		return needs{"rule", "at", "reason"}
	case reflect.TypeFor[data.Letter]():
		return needs{"kyyeu-mail", "from", "recipients", "subject", "body"}
	case reflect.TypeFor[data.MailServer]():
		return needs{"host"}
	}
	return nil
}

// missing reports the keys that a mapping of type t needs and does not have.
func (d *decoder) missing(n *node, t reflect.Type, under string, given map[string]bool) {
	for _, key := range required(t, under) {
		a, b, two := strings.Cut(key, "|")
		if given[a] || two && given[b] {
			continue
		}
		message := source.Textf("thiếu khóa %q", "key %q is missing", a)
		if two {
			message = source.Textf("thiếu khóa %q hoặc %q", "key %q or %q is missing", a, b)
		}
		d.fault("key", n.pos, message, source.Textf("ví dụ: %s", "for example: %s", exampleWith(t, under, a)))
	}
}

// exampleWith shows how the key is given in a mapping of type t: alone where it
// holds a mapping or a list, else in an example of the whole.
func exampleWith(t reflect.Type, under, key string) string {
	field := t.Field(fieldsOf(t).index[key]).Type
	format := "%s: %s"
	if field.Kind() == reflect.Slice {
		field, format = field.Elem(), "%s: [%s]"
	}
	if text := example(field, key); text != "…" {
		return fmt.Sprintf(format, key, text)
	}
	return example(t, under)
}

var (
	// lowID is the form of an ID of a province, indicator, source, section or
	// chart; freeID that of a limitation or solution (H1, G1).
	lowID  = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	freeID = regexp.MustCompile(`^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$`)
)

// identify checks the form of all IDs, and that no two of a kind are equal.
func (d *decoder) identify(c *data.Conference) {
	check := d.ids(lowID)
	for _, p := range c.Provinces {
		check(p.ID, p.Name.S)
		switch p.ID.S {
		case data.RegionID, data.NationalID, "all":
			d.fault("key", p.ID.Pos, source.Textf("mã %q dành riêng, không đặt cho tỉnh", "ID %q is reserved and cannot name a province", p.ID.S), slugHint(p.Name.S))
		}
	}
	check = d.ids(lowID)
	for _, s := range c.Sources {
		check(s.ID, s.ID.S)
	}
	check = d.ids(lowID)
	for _, i := range c.Indicators {
		check(i.ID, i.ID.S)
	}
	check = d.ids(lowID)
	tables := d.ids(lowID)
	for _, s := range c.Sections {
		check(s.ID, s.ID.S)
	}
	for _, p := range c.Prose() {
		for _, b := range p.Named() {
			switch b := b.(type) {
			case *data.ProseHeading:
				check(b.ID, b.ID.S)
			case *data.ProseTable:
				tables(b.ID, b.ID.S)
			}
		}
	}
	check = d.ids(lowID)
	for _, ch := range c.Charts {
		check(ch.ID, ch.ID.S)
	}
	check = d.ids(lowID)
	for _, p := range c.Photos {
		check(p.ID, p.ID.S)
	}
	check = d.ids(freeID)
	for _, l := range c.Limitations {
		check(l.ID, l.ID.S)
	}
	check = d.ids(freeID)
	for _, s := range c.Solutions {
		check(s.ID, s.ID.S)
	}
}

// ids gives a function that checks one ID after the other; name is what an ID
// could be made from.
func (d *decoder) ids(form *regexp.Regexp) func(id data.Text, name string) {
	seen := map[string]source.Pos{}
	return func(id data.Text, name string) {
		if id.Pos.IsZero() {
			return
		}
		first, repeated := seen[id.S]
		switch {
		case len(id.S) > maxID:
			d.fault("limit", id.Pos, source.Textf("mã dài hơn %d ký tự", "the ID is longer than %d characters", maxID), source.Text{})
		case !form.MatchString(id.S) && form == freeID:
			d.fault("key", id.Pos, source.Textf("mã %q chỉ được gồm chữ không dấu, chữ số và gạch nối", "ID %q may only have letters without marks, digits and hyphens", source.Clip(id.S)), slugHint(name))
		case !form.MatchString(id.S):
			d.fault("key", id.Pos, source.Textf("mã %q chỉ được gồm chữ thường không dấu, chữ số và gạch nối", "ID %q may only have lower-case letters without marks, digits and hyphens", source.Clip(id.S)), slugHint(name))
		case repeated:
			d.fault("key", id.Pos, source.Textf("mã %q lặp lại; đã có ở dòng %d", "ID %q is repeated; it is already in line %d", id.S, first.Line),
				source.Textf("đặt một mã khác", "choose another one"))
		default:
			seen[id.S] = id.Pos
		}
	}
}

// slug makes an ID of a name: Thừa Thiên Huế is thua-thien-hue. It is empty for
// a name without letters and digits.
func slug(name string) string {
	words := strings.FieldsFunc(data.Fold(name), func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < '0' || c > '9')
	})
	return strings.Join(words, "-")
}

// slugHint proposes an ID made from a name.
func slugHint(name string) source.Text {
	slug := slug(source.Clip(name))
	if slug == "" || slug == data.RegionID || slug == data.NationalID || slug == "all" {
		return source.Text{}
	}
	return source.Textf("ví dụ: %s", "for example: %s", slug)
}

// words checks the texts that must be one of a few words.
func (d *decoder) words(c *data.Conference) {
	for _, i := range c.Indicators {
		d.oneOf("sum", i.Sum, "provinces", "none")
	}
	for _, s := range c.Sections {
		d.oneOf("kind", s.Kind, "results", "cooperation", "discussion", "text")
	}
	for _, s := range c.Solutions {
		d.oneOf("status", s.Status, "planned", "running", "done")
	}
	for _, ch := range c.Charts {
		d.oneOf("kind", ch.Kind, data.ChartKinds()...)
	}
}

// numbers refuses a per cent sign on a value that is not measured in per cent.
func (d *decoder) numbers(c *data.Conference) {
	for _, f := range c.Figures {
		if !f.Value.Given() || !d.percents[f.Value.Pos] {
			continue
		}
		unit := f.Unit
		if i, ok := c.Indicator(f.Indicator.S); ok && !unit.Given() {
			unit = i.Unit
		}
		if unit.Given() && !unit.Percent() {
			d.fault("number", f.Value.Pos, source.Textf("giá trị có dấu %% nhưng đơn vị tính là %q", "the value has a %% sign but its unit is %q", unit.Name),
				source.Textf("nếu là mức tăng thì dùng khóa growth, nếu là tỷ trọng thì dùng khóa share", "use the key growth for a growth, share for a share"))
		}
	}
}
