package mail

import (
	"fmt"
	stdhtml "html"
	"strings"

	"kyyeu/report"
	"kyyeu/report/doc"
)

// html writes a letter as a page that loads nothing: no picture, script or style
// from elsewhere.
func html(w report.Letter) string {
	h := &htmlWriter{}
	h.b.WriteString("<!DOCTYPE html>\n<html lang=\"vi\">\n<head><meta charset=\"utf-8\"><title>" + stdhtml.EscapeString(w.Subject) + "</title></head>\n" +
		"<body style=\"font-family: 'Times New Roman', Times, serif; font-size: 12pt; line-height: 1.4\">\n")
	h.blocks(w.Body)
	if len(w.Notes) > 0 {
		h.b.WriteString("<p style=\"font-size: 10pt\">Nguồn số liệu:")
		for i, n := range w.Notes {
			fmt.Fprintf(&h.b, "<br>\n[%d] %s", i+1, htmlLine(n))
		}
		h.b.WriteString("</p>\n")
	}
	h.b.WriteString("</body>\n</html>\n")
	return h.b.String()
}

type htmlWriter struct{ b strings.Builder }

func (h *htmlWriter) blocks(all []doc.Block) {
	for _, b := range all {
		switch b := b.(type) {
		case *doc.Para:
			fmt.Fprintf(&h.b, "<p>%s</p>\n", htmlLine(b.Line))
		case *doc.Heading:
			fmt.Fprintf(&h.b, "<h3>%s</h3>\n", htmlLine(b.Line))
		case *doc.List:
			h.list(b)
		case *doc.Table:
			h.table(b)
		}
	}
}

func (h *htmlWriter) list(l *doc.List) {
	open, closed := "<ul>", "</ul>"
	switch l.Numbering {
	case doc.Numbers:
		open, closed = fmt.Sprintf("<ol start=\"%d\">", l.Start), "</ol>"
	case doc.Romans:
		open, closed = fmt.Sprintf("<ol type=\"I\" start=\"%d\">", l.Start), "</ol>"
	case doc.Letters: // HTML does not count đ
		open = "<ul style=\"list-style-type: none\">"
	}
	h.b.WriteString(open + "\n")
	for i, item := range l.Items {
		h.b.WriteString("<li>")
		if l.Numbering == doc.Letters {
			h.b.WriteString(l.Labels[i] + " ")
		}
		if len(item) == 1 {
			if p, ok := item[0].(*doc.Para); ok {
				h.b.WriteString(htmlLine(p.Line) + "</li>\n")
				continue
			}
		}
		h.blocks(item)
		h.b.WriteString("</li>\n")
	}
	h.b.WriteString(closed + "\n")
}

func (h *htmlWriter) table(t *doc.Table) {
	style := func(i int) string {
		if t.Columns[i].Align == doc.Left {
			return "padding: 2pt 8pt; text-align: left"
		}
		return "padding: 2pt 8pt; text-align: right"
	}
	h.b.WriteString("<table style=\"border-collapse: collapse\" border=\"1\">\n<tr>")
	for i, c := range t.Columns {
		fmt.Fprintf(&h.b, "<th scope=\"col\" style=\"%s\">%s</th>", style(i), htmlLine(c.Head))
	}
	h.b.WriteString("</tr>\n")
	for _, r := range t.Rows {
		h.b.WriteString("<tr>")
		for i, c := range r.Cells {
			fmt.Fprintf(&h.b, "<td style=\"%s\">%s</td>", style(i), htmlLine(c.Line))
		}
		h.b.WriteString("</tr>\n")
	}
	h.b.WriteString("</table>\n")
	for _, n := range t.Notes {
		fmt.Fprintf(&h.b, "<p style=\"font-size: 10pt\">%s</p>\n", htmlLine(n))
	}
}

// htmlLine is a line with its emphasis, links and marks.
func htmlLine(l doc.Line) string {
	var b strings.Builder
	for _, s := range l {
		if s.Note != 0 {
			fmt.Fprintf(&b, "<sup>[%d]</sup>", s.Note)
			continue
		}
		text := stdhtml.EscapeString(s.Text)
		if s.Super {
			text = "<sup>" + text + "</sup>"
		}
		if s.Italic {
			text = "<em>" + text + "</em>"
		}
		if s.Bold {
			text = "<strong>" + text + "</strong>"
		}
		if s.URL != "" {
			text = `<a href="` + stdhtml.EscapeString(s.URL) + `">` + text + "</a>"
		}
		b.WriteString(text)
	}
	return b.String()
}
