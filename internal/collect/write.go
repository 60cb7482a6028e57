package collect

import (
	"fmt"
	"strings"

	"kyyeu/internal/source"
)

// plainYAML is a text that YAML takes for a text without quotes.
var plainYAML = pattern(`^[A-Za-z][A-Za-z0-9.-]*$`)

// quoted writes a text as a YAML scalar.
func quoted(s string) string {
	switch strings.ToLower(s) {
	case "y", "n", "yes", "no", "on", "off", "true", "false", "null":
		return `"` + s + `"`
	}
	if plainYAML().MatchString(s) {
		return s
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f || r == 0x85 || r == 0xa0 || r == 0x2028 || r == 0x2029 || r == 0xfeff:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// Marshal writes a mapping as YAML, with its reasons and its doubts as comments
// in the language l.
func (m *Mapping) Marshal(l source.Lang) []byte {
	w := &mappingWriter{lang: l}
	w.comment("", source.Textf(
		"Bản đồ đọc số liệu của tệp %s, do kyyeu collect --propose soạn.\nMỗi chỗ ghi \"?\" là một câu hỏi: trả lời rồi chạy lại kyyeu collect.\nas: value (số liệu), growth (tăng, giảm %% so với cùng kỳ năm trước), index (cùng kỳ = 100), share (tỷ trọng), skip (không lấy).\nDòng bắt đầu bằng dấu # là ghi chú: vì sao chương trình hiểu như vậy, và HỎI khi chưa chắc.",
		"How to read the figures of %s, drafted by kyyeu collect --propose.\nEvery \"?\" is a question: answer it, then run kyyeu collect again.\nas: value (a level), growth (in per cent on the same period of the year before), index (that period = 100), share, skip (not taken).\nLines with # are remarks: why it was understood so, and ASK where it is not certain.", m.For.S))
	fmt.Fprintf(&w.b, "for: %s\n", quoted(m.For.S))
	if len(m.Tables) == 0 {
		w.b.WriteString("tables: []\n")
		return []byte(w.b.String())
	}
	w.b.WriteString("tables:\n")
	for i := range m.Tables {
		w.table(&m.Tables[i])
	}
	return []byte(w.b.String())
}

// Questions counts the places without an answer.
func (m *Mapping) Questions() int {
	n := 0
	count := func(p *Place) {
		if p.skipped() {
			return
		}
		for _, f := range p.fields() {
			if f.text.S == unanswered && f.key != "says" {
				n++
			}
		}
	}
	for i := range m.Tables {
		t := &m.Tables[i]
		count(&t.All)
		for _, list := range [][]Place{t.Columns, t.Rows, t.Cells} {
			for j := range list {
				count(&list[j])
			}
		}
	}
	return n
}

type mappingWriter struct {
	b    strings.Builder
	lang source.Lang
}

func (w *mappingWriter) comment(indent string, t source.Text) {
	for line := range strings.SplitSeq(t.In(w.lang), "\n") {
		fmt.Fprintf(&w.b, "%s# %s\n", indent, strings.TrimSpace(line))
	}
}

func (w *mappingWriter) table(t *Table) {
	fmt.Fprintf(&w.b, "\n  - sheet: %s\n", quoted(t.Sheet.S))
	if t.Heads.Given() {
		fmt.Fprintf(&w.b, "    heads: %s\n", quoted(t.Heads.S))
	}
	var labels []string
	for _, l := range t.Labels {
		labels = append(labels, quoted(l.S))
	}
	fmt.Fprintf(&w.b, "    labels: [%s]\n", strings.Join(labels, ", "))
	w.remarks("    ", &t.All)
	fmt.Fprintf(&w.b, "    all: %s\n", inline(&t.All))
	for _, list := range []struct {
		key    string
		places []Place
	}{{"columns", t.Columns}, {"rows", t.Rows}, {"cells", t.Cells}} {
		if len(list.places) == 0 {
			continue
		}
		fmt.Fprintf(&w.b, "    %s:\n", list.key)
		for i := range list.places {
			p := &list.places[i]
			w.remarks("      ", p)
			fmt.Fprintf(&w.b, "      - %s\n", inline(p))
		}
	}
}

// remarks writes reasons and doubts above a place.
func (w *mappingWriter) remarks(indent string, p *Place) {
	for _, t := range p.Why {
		w.comment(indent, oneComment(source.Textf("vì: ", "because: "), t))
	}
	for _, t := range p.Ask {
		w.comment(indent, oneComment(source.Textf("HỎI: ", "ASK: "), t))
	}
}

// oneComment keeps what a sheet says on one line, whatever it says.
func oneComment(before, t source.Text) source.Text {
	return source.Text{VI: before.VI + oneLine(t.VI), EN: before.EN + oneLine(t.EN)}
}

// inline writes a place in braces.
func inline(p *Place) string {
	var parts []string
	for _, f := range p.fields() {
		if f.text.Given() || f.key == "says" && p.At.Given() {
			parts = append(parts, f.key+": "+quoted(f.text.S))
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}
