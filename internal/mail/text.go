package mail

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"kyyeu/report"
	"kyyeu/report/doc"
)

// plain writes a letter as text. A paragraph is one line: where it breaks is the
// reader's matter.
func plain(w report.Letter) string {
	t := &textWriter{}
	t.blocks(w.Body, "")
	if len(w.Notes) > 0 {
		t.b.WriteString("\nNguồn số liệu:\n")
		for i, n := range w.Notes {
			fmt.Fprintf(&t.b, "[%d] %s\n", i+1, textLine(n))
		}
	}
	return strings.TrimLeft(t.b.String(), "\n")
}

type textWriter struct{ b strings.Builder }

// blocks writes blocks, each line behind an indent.
func (t *textWriter) blocks(all []doc.Block, indent string) {
	for _, b := range all {
		switch b := b.(type) {
		case *doc.Para:
			fmt.Fprintf(&t.b, "\n%s%s\n", indent, textLine(b.Line))
		case *doc.Heading:
			fmt.Fprintf(&t.b, "\n%s%s\n", indent, strings.ToUpper(textLine(b.Line)))
		case *doc.List:
			if indent == "" { // one inside an item stands right below its line
				t.b.WriteString("\n")
			}
			for i, item := range b.Items {
				t.item(item, indent, b.Labels[i]+" ")
			}
		case *doc.Table:
			t.table(b, indent)
		}
	}
}

func (t *textWriter) item(item []doc.Block, indent, mark string) {
	inner := &textWriter{}
	inner.blocks(item, indent+strings.Repeat(" ", utf8.RuneCountInString(mark)))
	text := strings.Trim(inner.b.String(), "\n")
	fmt.Fprintf(&t.b, "%s%s%s\n", indent, mark, strings.TrimLeft(text, " "))
}

// table writes each row as a line: head and cell, which a screen of any width
// and a screen reader can follow.
func (t *textWriter) table(b *doc.Table, indent string) {
	t.b.WriteString("\n")
	for _, row := range b.Rows {
		var cells []string
		for i, c := range row.Cells {
			text := textLine(c.Line)
			if i > 0 {
				text = textLine(b.Columns[i].Head) + ": " + text
			}
			cells = append(cells, text)
		}
		fmt.Fprintf(&t.b, "%s– %s\n", indent, strings.Join(cells, "; "))
	}
	for _, n := range b.Notes {
		fmt.Fprintf(&t.b, "%s%s\n", indent, textLine(n))
	}
}

// textLine is a line without styles; a link is followed by where it leads.
func textLine(l doc.Line) string {
	var b strings.Builder
	for i, s := range l {
		if s.Note != 0 {
			fmt.Fprintf(&b, "[%d]", s.Note)
			continue
		}
		b.WriteString(s.Text)
		last := i+1 == len(l) || l[i+1].URL != s.URL
		if where := strings.TrimPrefix(s.URL, "mailto:"); s.URL != "" && last && where != s.Text {
			fmt.Fprintf(&b, " <%s>", where)
		}
	}
	return b.String()
}
