package input

import (
	"bytes"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// readBytes reads one file that stands alone.
func readBytes(b []byte, name string) (*data.Conference, source.Findings) {
	return Read(fstest.MapFS{name: {Data: b}}, name, "d/"+name)
}

// inside reports whether a place is in a file: in a line, or just after it.
func inside(b []byte, p source.Pos) bool {
	if p.Line == 0 {
		return p.Column == 0
	}
	s := strings.TrimPrefix(string(b), "\ufeff")
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	lines := strings.Split(s, "\n")
	return p.Line <= len(lines) && p.Column >= 1 && p.Column <= utf8.RuneCountInString(lines[p.Line-1])+1
}

// FuzzRead states the laws of reading any bytes: no panic, an answer in time,
// every finding inside the file, the same answer twice, and the same texts
// whether the file is in NFC or in NFD.
func FuzzRead(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte, asJSON bool) {
		name := "a.yaml"
		if asJSON {
			name = "a.json"
		}
		start := time.Now()
		c, found := readBytes(b, name)
		if d := time.Since(start); d > 30*time.Second {
			t.Fatalf("%d bytes took %v", len(b), d)
		}
		for _, x := range found {
			if x.Pos.File != "d/"+name || !inside(b, x.Pos) {
				t.Errorf("outside the file: %s: %s", x.Pos, x.Message.EN)
			}
			if x.Message.VI == "" || x.Message.EN == "" || !bytes.Contains(b, []byte("%!")) && strings.Contains(x.Message.EN+x.Message.VI, "%!") {
				t.Errorf("message %q %q", x.Message.VI, x.Message.EN)
			}
		}
		if c == nil && len(found) == 0 {
			t.Error("neither a conference nor a finding")
		}
		c2, found2 := readBytes(b, name)
		if !reflect.DeepEqual(c, c2) || !reflect.DeepEqual(found, found2) {
			t.Error("reading twice gives two answers")
		}
		if utf8.Valid(b) {
			composed, _ := readBytes(norm.NFC.Bytes(b), name)
			decomposed, _ := readBytes(norm.NFD.Bytes(b), name)
			if x, y := words(composed), words(decomposed); x != y {
				t.Errorf("NFC:\n%s\nNFD:\n%s", x, y)
			}
		}
	})
}

func seeds(f *testing.F) {
	sample, err := os.ReadFile("../../inputs/bac-trung-bo-2022.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(sample, false)
	f.Add([]byte(minimal), false)
	f.Add([]byte(minimalJSON), true)
	for _, s := range []string{"", "\ufeff", "a", "a: [", "- a\n-\tb", "a: &x [*x]", "kyyeu: 1\nsections: [{id: a, title: b, body: \"{{a 2021\"}]",
		"a: |\n x\n\n  y\n", "a: >-\n x\n y\n", "a: \"x\\u1EBF \\\n  y\"", "a: 'x''y'", "? a\n: b", "%YAML 1.2\n---\na: b\n---\nc: d", "a:\tb\n\tc: d", "\r\r\n\r"} {
		f.Add([]byte(s), false)
		f.Add([]byte(s), true)
	}
}

// words prints a conference without the places.
func words(c *data.Conference) string {
	if c == nil {
		return ""
	}
	var b strings.Builder
	show(&b, reflect.ValueOf(*c))
	return b.String()
}

// show prints a value and what is in it, places and files left out.
func show(b *strings.Builder, v reflect.Value) {
	switch v.Type() {
	case reflect.TypeFor[source.Pos](), reflect.TypeFor[[]data.File]():
		return
	case reflect.TypeFor[data.Text](), reflect.TypeFor[data.Run]():
		fmt.Fprintf(b, "%q ", v.Field(0).String())
		return
	case reflect.TypeFor[data.Decimal]():
		fmt.Fprintf(b, "%s ", v.Interface())
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		b.WriteString(v.Type().Name() + "{")
		for i := range v.NumField() {
			if !v.Field(i).IsZero() && v.Type().Field(i).IsExported() {
				show(b, v.Field(i))
			}
		}
		b.WriteString("}\n")
	case reflect.Slice:
		for i := range v.Len() {
			show(b, v.Index(i))
		}
	case reflect.Interface, reflect.Pointer:
		show(b, v.Elem())
	default:
		fmt.Fprintf(b, "%v ", v.Interface())
	}
}

const minimal = `kyyeu: 1
conference: {title: Hội nghị, date: 2022-05-13}
region: {name: Bắc Trung Bộ}
provinces:
  - {id: nghe-an, name: Nghệ An}
`

const minimalJSON = `{"kyyeu": 1,
 "conference": {"title": "Hội nghị", "date": "2022-05-13"},
 "region": {"name": "Bắc Trung Bộ"},
 "provinces": [{"id": "nghe-an", "name": "Nghệ An"}]}
`

// TestHostile reads what is made to take time, memory or stack.
func TestHostile(t *testing.T) {
	bomb := "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
	for i := 1; i < 40; i++ {
		bomb += fmt.Sprintf("a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d,", i-1), 10), ","))
	}
	body := func(s string) string {
		return minimal + "sections:\n  - id: a\n    title: b\n    body: |\n      " + strings.ReplaceAll(s, "\n", "\n      ") + "\n"
	}
	const n = maxProse / 3
	for name, in := range map[string]string{
		"large":      strings.Repeat("# comment\n", 600_000),
		"bomb":       bomb,
		"brackets":   "a: " + strings.Repeat("[", 1<<18),
		"braces":     strings.Repeat("{a: ", 1<<16),
		"dashes":     strings.Repeat("- ", 1<<17),
		"questions":  strings.Repeat("? ", 1<<17),
		"anchors":    strings.Repeat("&a ", 1<<16),
		"aliases":    "a: &a 1\nb: [" + strings.Repeat("*a,", 1<<16) + "]",
		"tags":       strings.Repeat("!a ", 1<<16),
		"directives": strings.Repeat("%", 1<<18),
		"at":         strings.Repeat("@", 1<<16),
		"ats":        strings.Repeat("@\n", 1<<16),
		"tabs":       strings.Repeat("\t", 1<<16),
		"tablines":   strings.Repeat("a:\n\tb\n", 1<<15),
		"quotes":     strings.Repeat("\"", 1<<16),
		"colons":     strings.Repeat("a: ", 1<<16),
		"colonlines": strings.Repeat(": \n", 1<<16),
		"pipes":      strings.Repeat("|\n", 1<<16),
		"pipekeys":   strings.Repeat("a: |\n", 1<<15),
		"commas":     strings.Repeat(",", 1<<16),
		"merges":     strings.Repeat("<", 1<<16),
		"merge":      "<<" + strings.Repeat(" ", 1<<18),
		"merges2":    strings.Repeat("<< ", 1<<16),
		"docs":       strings.Repeat("---\n", 1<<16),
		"ends":       strings.Repeat("...\n", 1<<16),
		"keys":       strings.Repeat("a: b\n", 1<<16),
		"newkeys": func() string {
			var b strings.Builder
			for i := range 50000 {
				fmt.Fprintf(&b, "k%d: v\n", i)
			}
			return b.String()
		}(),
		"scalar": "conference: {title: " + strings.Repeat("ệ", 1<<16) + "}",
		"nfd":    "conference: {title: " + strings.Repeat("e\u0323\u0302", 1<<15) + "}",
		"marks":  "conference: {title: a" + strings.Repeat("\u0323", 1<<16) + "}",
		"spaces": "a:" + strings.Repeat(" ", 1<<18) + "b",
		"folded": "a: >\n" + strings.Repeat("  x\n", 1<<16),
		"lines":  "a: x\n" + strings.Repeat("  x\n", 1<<16),
		"steps": func() string {
			var b strings.Builder
			for i := range 600 {
				b.WriteString(strings.Repeat(" ", i) + "a:\n")
			}
			return b.String()
		}(),
		"listsmd":  body(strings.Repeat("- ", n/2)),
		"quotesmd": body(strings.Repeat("> ", n/2)),
		"starsmd":  body(strings.Repeat("*a ", n/3)),
		"stars2md": body(strings.Repeat("*a **a ", n/7)),
		"stars3md": body(strings.Repeat("*", n)),
		"mixmd":    body(strings.Repeat("a**b", n/5) + strings.Repeat("c* ", n/5)),
		"linksmd":  body(strings.Repeat("[", n)),
		"links2md": body(strings.Repeat("[a](", n/4)),
		"links3md": body(strings.Repeat("![", n/2)),
		"links4md": body(strings.Repeat("[a](<b", n/6)),
		"ticksmd": body(func() string {
			var b strings.Builder
			for i := 1; b.Len() < n; i++ {
				b.WriteString("a" + strings.Repeat("`", i))
			}
			return b.String()
		}()),
		"figuresmd":  body(strings.Repeat("{{", n/2)),
		"figures2md": body(strings.Repeat("{{a 2021}}", n/10)),
		"htmlmd":     body(strings.Repeat("<a ", n/3)),
		"html2md":    body(strings.Repeat("<!--", n/4)),
		"html3md":    body(strings.Repeat("<?", n/2)),
		"notesmd":    body(strings.Repeat("[^a]", n/4) + "\n\n[^a]: x\n"),
		"notes2md":   body(strings.Repeat("[^a]: x\n", n/8)),
		"tablemd":    body(strings.Repeat("|a", n/8) + "|\n" + strings.Repeat("|-", n/8) + "|\n" + strings.Repeat("|a\n", n/16)),
		"table2md":   body("|a|b|\n|-|-|\n" + strings.Repeat("|a\n", n/3)),
		"indentmd": body(func() string {
			var b strings.Builder
			for i := range 400 {
				b.WriteString(strings.Repeat("  ", i) + "- a\n")
			}
			return b.String()
		}()),
		"ampmd":   body(strings.Repeat("&", n)),
		"slashmd": body(strings.Repeat("\\", n)),
	} {
		for _, ext := range []string{"yaml", "json"} {
			if testing.Verbose() {
				fmt.Println("do", name, ext)
			}
			start := time.Now()
			_, found := readBytes([]byte(in), "a."+ext)
			took := time.Since(start)
			if took > slowdown*20*time.Second {
				t.Errorf("%s.%s: %d bytes took %v", name, ext, len(in), took)
			}
			for _, x := range found {
				if !inside([]byte(in), x.Pos) {
					t.Errorf("%s.%s: %s is outside", name, ext, x.Pos)
					break
				}
			}
		}
	}
}
