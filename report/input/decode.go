package input

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// decoder fills the structs of package data from a tree.
type decoder struct {
	*reader
	// percents are the values that were written with a per cent sign.
	percents map[source.Pos]bool
	// english says that texts are wanted in English where they are given so.
	english bool
	// untranslated are the texts that are not.
	untranslated []data.Untranslated
	// tables are the tables of figures that the list of figures names.
	tables []tableFile
}

// conference fills c and looks after what needs the whole of it.
func (d *decoder) conference(root *node, c *data.Conference) {
	d.percents = map[source.Pos]bool{}
	d.value(root, reflect.ValueOf(c).Elem(), "")
	if !c.Region.ID.Given() {
		c.Region.ID = data.Text{S: data.RegionID}
	}
	d.bodies(c)
	d.figures(c)
	d.photos(c)
	d.identify(c)
	d.words(c)
	d.numbers(c)
	d.official(c.Documents.Report)
	d.translate(root, c)
}

// value fills v from n, which stands under key.
func (d *decoder) value(n *node, v reflect.Value, key string) {
	if d.scalar(n, v, key) {
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		d.mapping(n, v, key)
	case reflect.Slice:
		d.slice(n, v, key)
	default:
		panic("report/input: no way to read a " + v.Type().String()) // a field of package data, not the user's
	}
}

// slice fills a list. Where the elements have an ID that is no key of theirs,
// the input has a mapping from the IDs; where they are texts, a single one may
// stand without brackets.
func (d *decoder) slice(n *node, v reflect.Value, key string) {
	elem := v.Type().Elem()
	switch {
	case n.isNull():
	case keyed(elem):
		d.keyed(n, v, key)
	case n.kind == listNode:
		if limit := itemLimit(key); len(n.items) > limit {
			d.fault("limit", n.pos, source.Textf("%s có %d mục, nhiều nhất là %d", "%s has %d items, at most %d are read", key, len(n.items), limit), source.Text{})
			return
		}
		if len(n.items) == 0 && key == "provinces" {
			d.fault("key", n.pos, source.Textf("danh sách provinces không có tỉnh nào", "the list provinces is empty"), source.Textf("ví dụ: provinces: [%s]", "for example: provinces: [%s]", example(elem, key)))
		}
		for _, item := range n.items {
			if elem == reflect.TypeFor[data.Figure]() && d.table(item, v.Len()) {
				continue
			}
			e := reflect.New(elem).Elem()
			d.value(item, e, key)
			v.Set(reflect.Append(v, e))
		}
	case n.kind == scalarNode && elem == reflect.TypeFor[data.Text]():
		e := reflect.New(elem).Elem()
		d.value(n, e, key)
		v.Set(reflect.Append(v, e))
	default:
		d.mismatch(n, key, source.Textf("danh sách", "a list"), "["+example(elem, key)+"]")
	}
}

// keyed fills a slice from a mapping whose keys are the IDs.
func (d *decoder) keyed(n *node, v reflect.Value, key string) {
	elem := v.Type().Elem()
	if n.kind != mappingNode {
		d.mismatch(n, key, source.Textf("nhóm khóa theo mã", "a mapping from IDs"), "{"+exampleID(key)+": "+example(elem, key)+"}")
		return
	}
	if len(n.entries) > maxItems {
		d.fault("limit", n.pos, source.Textf("%s có %d mục, nhiều nhất là %d", "%s has %d items, at most %d are read", key, len(n.entries), maxItems), source.Text{})
		return
	}
	for _, e := range n.entries {
		out := reflect.New(elem).Elem()
		d.value(e.value, out, source.Clip(e.key.String()))
		out.FieldByName("ID").Set(reflect.ValueOf(e.key.text()))
		out.FieldByName("Pos").Set(reflect.ValueOf(e.key.pos()))
		v.Set(reflect.Append(v, out))
	}
}

// keyed reports whether the elements of a slice are listed under their ID.
func keyed(elem reflect.Type) bool {
	if elem.Kind() != reflect.Struct {
		return false
	}
	id, ok := elem.FieldByName("ID")
	return ok && id.Tag.Get("yaml") == "-"
}

// mapping fills a struct.
func (d *decoder) mapping(n *node, v reflect.Value, key string) {
	if pos := v.FieldByName("Pos"); pos.IsValid() {
		pos.Set(reflect.ValueOf(n.pos))
	}
	if n.isNull() && key != "" && !required(v.Type(), key).any() {
		return
	}
	if n.kind != mappingNode {
		d.mismatch(n, key, source.Textf("nhóm khóa", "a mapping"), example(v.Type(), key))
		return
	}
	fields := fieldsOf(v.Type())
	seen := map[string]source.Pos{}
	given := map[string]bool{}
	for _, e := range n.entries {
		name := e.key.String()
		i, known := fields.index[name]
		_, translation := fields.english[name]
		first, repeated := seen[name]
		switch {
		case !known && !translation:
			d.unknown(e, n, slices.Concat(fields.names, slices.Sorted(maps.Keys(fields.english))))
		case repeated:
			d.fault("key", e.key.pos(), source.Textf("khóa %q lặp lại; đã có ở dòng %d", "key %q is repeated; it is already in line %d", name, first.Line),
				source.Textf("giữ lại một khóa", "keep one of them"))
		case translation || d.english && v.Field(i).Type() == reflect.TypeFor[[]data.Figure]():
			seen[name] = e.key.pos() // read by translate, and the same in both languages
		default:
			seen[name] = e.key.pos()
			given[name] = !e.value.isNull() || v.Field(i).Type() == reflect.TypeFor[data.Value]()
			d.value(e.value, v.Field(i), name)
		}
	}
	d.missing(n, v.Type(), key, given)
	if d.english {
		d.overlay(n, v, fields)
	}
}

// fields are the keys that a struct understands.
type fields struct {
	names []string
	index map[string]int
	// english are the keys of texts in English, with their fields; where counted
	// is true the text is missed when it is not there.
	english map[string]translation
}

// translation is the field that a text in English takes the place in.
type translation struct {
	field   int
	key     string // of the text in Vietnamese
	counted bool
}

// fieldsOf reads the yaml tags of a struct.
func fieldsOf(t reflect.Type) fields {
	f := fields{index: map[string]int{}, english: map[string]translation{}}
	for i := range t.NumField() {
		name, ok := t.Field(i).Tag.Lookup("yaml")
		if ok && name != "-" {
			f.names = append(f.names, name)
			f.index[name] = i
			if en, ok := t.Field(i).Tag.Lookup("en"); ok {
				en, _, isName := strings.Cut(en, ",")
				f.english[en] = translation{i, name, !isName}
			}
		}
	}
	return f
}

// unknown reports a key that the mapping n does not understand.
func (d *decoder) unknown(e entry, n *node, names []string) {
	name := e.key.String()
	switch {
	case name == "mail" && names[0] == "kyyeu":
		d.fault("key", e.key.pos(), source.Textf("không có khóa %q", "there is no key %q", name),
			source.Textf("thư gửi kèm tài liệu nằm trong tệp riêng, mail.yaml", "the letter that goes with the documents has a file of its own, mail.yaml"))
	case n.flow && e.value.isNull() && numeric(name):
		d.fault("key", e.key.pos(), source.Textf("%q bị tách rời do dấu phẩy trong ngoặc { }", "%q is cut off by the comma inside { }", source.Clip(name)),
			source.Textf("đặt số có dấu phẩy trong ngoặc kép, ví dụ \"11,28\"", "put a number with a comma in quotes, for example \"11,28\""))
	case n.flow && e.value.isNull():
		d.fault("key", e.key.pos(), source.Textf("%q không có giá trị và không phải là khóa", "%q has no value and is not a key", source.Clip(name)),
			source.Textf("đặt văn bản có dấu phẩy trong ngoặc kép", "put a text with a comma in quotes"))
	default:
		own := slices.DeleteFunc(slices.Clone(names), func(s string) bool { return strings.HasSuffix(s, "-en") })
		hint := source.Textf("các khóa dùng được: %s", "keys understood here: %s", strings.Join(own, ", "))
		if near := source.Nearest(strings.ToLower(source.Clip(name)), names); near != "" {
			hint = source.Textf("có phải là %q?", "is it %q?", near)
		}
		d.fault("key", e.key.pos(), source.Textf("không có khóa %q", "there is no key %q", source.Clip(name)), hint)
	}
}

// numeric reports whether a text is made of digits and what may stand around
// them in a number.
func numeric(s string) bool {
	return s != "" && strings.IndexFunc(s, func(c rune) bool { return !unicode.IsDigit(c) && !strings.ContainsRune(".,% ", c) }) < 0
}

// mismatch reports a node of the wrong kind: what was found, what was expected,
// and an example.
func (d *decoder) mismatch(n *node, key string, expected source.Text, example string) {
	found := found(n)
	hint := source.Textf("ví dụ: %s", "for example: %s", example)
	if key == "" {
		d.fault("type", n.pos, source.Text{VI: "tệp chứa " + found.VI + ", cần " + expected.VI, EN: "the file holds " + found.EN + ", expected " + expected.EN}, hint)
		return
	}
	if example != "" {
		hint = source.Textf("ví dụ: %s: %s", "for example: %s: %s", key, example)
	}
	d.fault("type", n.pos, source.Text{VI: key + " là " + found.VI + ", cần " + expected.VI, EN: key + " is " + found.EN + ", expected " + expected.EN}, hint)
}

// found names what a node is.
func found(n *node) source.Text {
	switch {
	case n.kind == listNode:
		return source.Textf("danh sách", "a list")
	case n.kind == mappingNode:
		return source.Textf("nhóm khóa", "a mapping")
	case n.isNull():
		return source.Textf("giá trị trống", "empty")
	}
	return source.Textf("%q", "%q", source.Clip(n.text.String()))
}

// example shows how a value of a type is written.
func example(t reflect.Type, key string) string {
	switch t {
	case reflect.TypeFor[data.Conference]():
		return "kyyeu: 1"
	case reflect.TypeFor[data.Event]():
		return "{title: Hội nghị ngành Công Thương, date: 2022-05-13}"
	case reflect.TypeFor[data.Next]():
		return "{edition: 11, year: 2023, host: nghe-an}"
	case reflect.TypeFor[data.Area]():
		if key == "region" {
			return "{name: Bắc Trung Bộ, kind: vùng}"
		}
		return "{id: nghe-an, name: Nghệ An}"
	case reflect.TypeFor[data.Source]():
		return "{title: Niên giám thống kê 2021, publisher: Cục Thống kê}"
	case reflect.TypeFor[data.Indicator]():
		return "{name: Kim ngạch xuất khẩu, unit: tỷ USD}"
	case reflect.TypeFor[data.Figure]():
		return `{indicator: exports, period: "2021", area: region, value: "11,28", source: baothanhhoa}`
	case reflect.TypeFor[data.Share]():
		return `{of: national, value: "7,97%"}`
	case reflect.TypeFor[data.Section]():
		return "{id: results, title: Kết quả năm 2021, body: …}"
	case reflect.TypeFor[data.Limitation]():
		return "{id: H1, text: Hạ tầng thương mại còn thiếu.}"
	case reflect.TypeFor[data.Solution]():
		return "{id: G1, answers: [H1], text: Phát triển hạ tầng thương mại.}"
	case reflect.TypeFor[data.Pact]():
		return "{text: Phấn đấu hoàn thành các mục tiêu năm 2022., signers: all}"
	case reflect.TypeFor[data.Handover]():
		return "{from: thanh-hoa, to: nghe-an, text: Trao cờ đăng cai.}"
	case reflect.TypeFor[data.Delegate]():
		return "{group: Đại diện Bộ Công Thương}"
	case reflect.TypeFor[data.Item]():
		return `{time: "8:00", item: Khai mạc}`
	case reflect.TypeFor[data.Chart]():
		return `{kind: ranking, indicator: exports, period: "2021"}`
	case reflect.TypeFor[data.Contents]():
		return "{briefing: [title, key-figures, sections, measures, sources]}"
	case reflect.TypeFor[data.Photo]():
		return "{file: anh/khai-mac.jpg, caption: Quang cảnh phiên khai mạc., alt: Đại biểu ngồi kín hội trường.}"
	case reflect.TypeFor[data.Documents]():
		return "{report: {number: 45, symbol: BC-SCT}}"
	case reflect.TypeFor[data.OfficialReport]():
		return "{number: 45, symbol: BC-SCT, date: 2022-05-16}"
	case reflect.TypeFor[data.Issuer]():
		return "{superior: UBND tỉnh Thanh Hóa, name: Sở Công Thương}"
	case reflect.TypeFor[data.Signer]():
		return "{authority: KT., for: Giám đốc, position: Phó Giám đốc}"
	case reflect.TypeFor[data.Appendix]():
		return "{title: Danh mục dự án, body: …}"
	case reflect.TypeFor[data.Letter]():
		return "kyyeu-mail: 1"
	case reflect.TypeFor[data.MailServer]():
		return "{host: smtp.tinh-a.example, port: 587, security: starttls}"
	case reflect.TypeFor[data.Accepted]():
		return "{rule: jump, at: exports 2021 region, reason: …}"
	}
	return "…"
}

// exampleID gives an ID for the example of a mapping from IDs.
func exampleID(key string) string {
	if key == "indicators" {
		return "exports"
	}
	return "nien-giam-2021"
}
