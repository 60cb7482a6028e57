package input

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goccy/go-yaml"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

const sampleName = "bac-trung-bo-2022.yaml"

// TestSample reads the embedded conference without a finding, and compares
// some of its parts with a dump that can be read in a review.
func TestSample(t *testing.T) {
	c, found := Read(os.DirFS("../../inputs"), sampleName, "inputs/"+sampleName)
	if len(found) > 0 {
		t.Errorf("findings:\n%s", list(found))
	}
	if c == nil {
		t.Fatal("no conference")
	}
	var b strings.Builder
	for _, v := range []any{c.Event, c.Region, c.Provinces[5], c.Sources[0], c.Indicators[3], c.Figures[2], c.Figures[5], c.Figures[8],
		c.Sections[0], c.Sections[1], c.Limitations[1], c.Solutions[1], c.Pact, c.Handover, c.Delegates[1]} {
		dump(&b, reflect.ValueOf(v), "")
	}
	golden(t, "testdata/sample.golden", b.String())
}

// golden compares with a file, or writes it with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (run with -update and review):\n%s", name, got)
	}
}

// dump prints a value with the line and column of everything that has them,
// one a line.
func dump(b *strings.Builder, v reflect.Value, indent string) {
	switch x := v.Interface().(type) {
	case data.Text:
		b.WriteString(place(x.Pos) + " " + quote(x.S) + "\n")
		return
	case data.Run:
		b.WriteString(place(x.Pos) + " run " + quote(x.S) + "\n")
		return
	case data.Date:
		b.WriteString(place(x.Pos) + " " + x.String() + "\n")
		return
	case data.Period:
		b.WriteString(place(x.Pos) + " " + x.String() + "\n")
		return
	case data.PeriodKey:
		b.WriteString(x.String() + "\n")
		return
	case data.Value:
		b.WriteString(place(x.Pos) + " " + x.Format(source.Vietnamese) + "\n")
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		b.WriteString(v.Type().Name() + "\n")
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if pos, ok := v.Field(i).Interface().(source.Pos); ok {
				if !pos.IsZero() {
					b.WriteString(indent + "  at " + place(pos) + "\n")
				}
			} else if !v.Field(i).IsZero() {
				b.WriteString(indent + "  " + f.Name + ": ")
				dump(b, v.Field(i), indent+"  ")
			}
		}
	case reflect.Slice:
		b.WriteString("\n")
		for i := range v.Len() {
			b.WriteString(indent + "  - ")
			dump(b, v.Index(i), indent+"    ")
		}
	case reflect.Interface, reflect.Pointer:
		dump(b, v.Elem(), indent)
	default:
		b.WriteString(strings.TrimSpace(strings.ReplaceAll(quoteAny(v.Interface()), "\n", " ")) + "\n")
	}
}

func place(p source.Pos) string {
	p.File = ""
	return strings.TrimPrefix(p.String(), ":")
}

func quote(s string) string { return `"` + s + `"` }

func quoteAny(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// TestPlaces looks every text of the sample up at the place that it claims.
func TestPlaces(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("../../inputs", sampleName))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(raw), "\n")
	c, _ := readBytes(raw, sampleName)
	n := 0
	texts(reflect.ValueOf(*c), func(x data.Text) {
		for i, r := range []rune(x.S) {
			p := x.At(i)
			line := []rune(lines[p.Line-1])
			if p.Column > len(line) && r == ' ' {
				continue // the end of a line
			}
			if p.Column > len(line) || line[p.Column-1] != r {
				t.Fatalf("%q: %q is not at %s", x.S, r, p)
			}
		}
		n++
	})
	if n < 150 {
		t.Errorf("only %d texts", n)
	}
}

// texts calls f for every text and run in a value that has a place.
func texts(v reflect.Value, f func(data.Text)) {
	switch x := v.Interface().(type) {
	case data.Text:
		if x.Given() && !x.Pos.IsZero() {
			f(x)
		}
		return
	case data.Run:
		f(data.Text(x))
		return
	case source.Pos, data.Decimal, []data.File:
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				texts(v.Field(i), f)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), f)
		}
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), f)
		}
	}
}

// TestJSON reads the sample's tree written as JSON and gets the same
// conference, but for the places.
func TestJSON(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("../../inputs", sampleName))
	if err != nil {
		t.Fatal(err)
	}
	asJSON, err := yaml.YAMLToJSON(raw)
	if err != nil {
		t.Fatal(err)
	}
	c, found := readBytes(asJSON, "a.json")
	if len(found) > 0 {
		t.Fatalf("findings:\n%s", list(found))
	}
	want, _ := readBytes(raw, sampleName)
	if got, want := words(c), words(want); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if c.Files[0].MIME != "application/json" || c.Figures[0].Pos.File != "d/a.json" {
		t.Errorf("%s, %s", c.Files[0].MIME, c.Figures[0].Pos)
	}
}

// TestValues reads single values in the forms that YAML and JSON have.
func TestValues(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{`11.28`, "11,28"}, {`11.280`, ""}, {`11.2`, "11,2"}, {`370461`, "370.461"}, {`"370.461"`, "370.461"}, {`'11,28'`, "11,28"},
		{`-2.63`, "−2,63"}, {`+5`, "5"}, {`0`, "0"}, {`0.0`, "0,0"}, {`"1.318.000,5"`, "1.318.000,5"}, {`1.318.000`, "1.318.000"},
		{`null`, "…"}, {`~`, "…"}, {``, "…"}, {`""`, "…"}, {`"-"`, "-"}, {`"–"`, "-"}, {`…`, "…"}, {`n/a`, "…"}, {`370.461`, ""}, {`"null"`, "…"},
		{`-0`, "0"}, {`7%`, "7"},
	} {
		c, found := readBytes([]byte(minimal+"figures:\n  - indicator: a\n    period: 2021\n    area: region\n    value: "+test.in+"\n"), "a.yaml")
		if test.want == "" {
			if len(found) != 1 || found[0].Rule != "number" {
				t.Errorf("%s: %s", test.in, list(found))
			}
			continue
		}
		if got := c.Figures[0].Value; len(found) > 0 || got.Format(source.Vietnamese) != test.want || !got.Given() {
			t.Errorf("%s: got %s, want %s\n%s", test.in, got.Format(source.Vietnamese), test.want, list(found))
		}
	}
}

// TestProse reads the forms of Markdown.
func TestProse(t *testing.T) {
	md := "# Đề mục *nghiêng*\n\nĐoạn **đậm {{retail 2021}}** và\nhai dòng\\* &amp; [liên kết](https://moit.gov.vn), <a@b.vn>[^1].\n\n" +
		"3. ba\n4. bốn\n   - con\n\n| Tỉnh | Số |\n|---|--:|\n| Nghệ An | {{exports 2021 nghe-an growth in \"triệu USD\" digits 1 bare}} |\n| a\\|b |\n\n" +
		"![Chợ \\*Vinh\\*](anh/vinh.jpg \"Chợ Vinh\")\n\n[^1]: Nguồn: *Báo*.\n"
	fsys := fstest.MapFS{"a.yaml": {Data: []byte(minimal + "sections: [{id: a, title: \"1. *A*\", file: p/b.md}]\n")}, "p/b.md": {Data: []byte(md)}}
	c, found := Read(fsys, "a.yaml", "x/a.yaml")
	if len(found) != 1 || found[0].Rule != "type" || found[0].Pos.Line != 15 { // the image: read, but not printed yet
		t.Errorf("findings:\n%s", list(found))
	}
	var b strings.Builder
	dump(&b, reflect.ValueOf(c.Sections[0]), "")
	golden(t, "testdata/prose.golden", b.String())
	if len(c.Files) != 2 || c.Files[1].Name != "b.md" || string(c.Files[1].Bytes) != md {
		t.Errorf("files %v", c.Files)
	}
}

// TestFolded places the characters of texts that YAML folds and escapes.
func TestFolded(t *testing.T) {
	in := minimal + "pact:\n  text: Một hai\n    ba bốn\nhandover:\n  text: \"N\\u0103m\\\n    {{retail 2021 x}}\"\n  from: 'it''s'\n  to: >-\n    a\n    b\n"
	c, found := readBytes([]byte(in), "a.yaml")
	if len(found) > 0 {
		t.Errorf("findings:\n%s", list(found))
	}
	var b strings.Builder
	dump(&b, reflect.ValueOf(c.Pact), "")
	dump(&b, reflect.ValueOf(c.Handover), "")
	golden(t, "testdata/folded.golden", b.String())
	if got := place(c.Handover.To.At(2)); got != "15:5" {
		t.Errorf("b is at %s", got)
	}
	if got := place(c.Handover.From.At(3)); got != "12:14" {
		t.Errorf("s is at %s", got)
	}
}

func BenchmarkSample(b *testing.B) {
	fsys := os.DirFS("../../inputs")
	b.ReportAllocs()
	for b.Loop() {
		Read(fsys, sampleName, sampleName)
	}
}

// BenchmarkFigures reads as many figures as are read at most.
func BenchmarkFigures(b *testing.B) {
	in := []byte(minimal + "figures:\n" + strings.Repeat("  - {indicator: retail, period: 2021, area: nghe-an, value: \"370.461\", source: baothanhhoa}\n", maxFigures))
	b.ReportAllocs()
	for b.Loop() {
		if c, found := readBytes(in, "a.yaml"); len(found) > 0 || len(c.Figures) != maxFigures {
			b.Fatal(list(found))
		}
	}
}
