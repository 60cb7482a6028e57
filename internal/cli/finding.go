package cli

import (
	"fmt"
	"io"
	"strings"

	"kyyeu/internal/source"
)

// severity is a severity's word in the user's language.
func (p *program) severity(s source.Severity) string {
	switch s {
	case source.Error:
		return p.say("lỗi", "error")
	case source.Warning:
		return p.say("cảnh báo", "warning")
	}
	return p.say("ghi chú", "note")
}

// writeFindings writes findings for people and for editors, one a line, each
// followed by its hint.
func (p *program) writeFindings(w io.Writer, findings source.Findings, coloured bool) {
	var b strings.Builder
	for _, f := range findings {
		place := name // what has no place in a file is said by the program
		if !f.Pos.IsZero() {
			place = f.Pos.String()
		}
		label := fmt.Sprintf("%s[%s]", p.severity(f.Severity), f.Rule)
		if coloured {
			label = paint(label, f.Severity)
		}
		fmt.Fprintf(&b, "%s: %s: %s\n", clean(place), label, clean(f.Message.In(p.lang)))
		if hint := f.Hint.In(p.lang); hint != "" {
			fmt.Fprintf(&b, "  %s: %s\n", p.say("gợi ý", "hint"), clean(hint))
		}
	}
	io.WriteString(w, b.String()) // an error of standard output shows in p.stdout
}

// outcome is what the summary says besides the counts.
type outcome struct{ build, stopped bool }

// summary ends the findings with their counts, on standard error: "2 errors,
// 1 warning; nothing was written". A build that found nothing is silent.
func (p *program) summary(findings source.Findings, o outcome) {
	var parts []string
	for _, s := range []source.Severity{source.Error, source.Warning, source.Note} {
		if n := findings.Count(s); n > 0 {
			parts = append(parts, p.counted(n, s))
		}
	}
	text := strings.Join(parts, ", ")
	switch {
	case len(parts) == 0 && o.build:
		return
	case len(parts) == 0:
		text = p.say("không có phát hiện nào", "no findings")
	case o.stopped && findings.Count(source.Error) == 0:
		text += p.say("; không ghi tệp nào, vì có --strict", "; nothing was written, because of --strict")
	case o.stopped:
		text += p.say("; không ghi tệp nào", "; nothing was written")
	}
	fmt.Fprintln(p.stderr, text)
}

// counted is a number of findings: "2 errors".
func (p *program) counted(n int, s source.Severity) string {
	word := p.severity(s)
	if p.lang == source.English && n != 1 {
		word += "s"
	}
	return fmt.Sprintf("%d %s", n, word)
}
