package compose_test

import (
	"fmt"
	"strings"
	"testing"

	"kyyeu/report/compose"
	"kyyeu/report/doc"
)

// labels lists the labels of all lists of a document in reading order, a list in
// another in brackets.
func labels(blocks []doc.Block) string {
	var b strings.Builder
	for _, x := range blocks {
		l, ok := x.(*doc.List)
		if !ok {
			continue
		}
		b.WriteString([]string{"", "#", "R", "L"}[l.Numbering] + "(")
		for i, item := range l.Items {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(l.Labels[i] + labels(item))
		}
		b.WriteString(")")
	}
	return b.String()
}

// Lists have the forms of Vietnamese documents at every level, and a numbering
// that says what their labels are.
func TestListForms(t *testing.T) {
	for _, c := range []struct{ markdown, want, official string }{
		{"1. a\n2. b\n", "#(1. 2.)", "L(a) b))"},
		{"3. a\n4. b\n", "#(3. 4.)", "L(c) d))"},
		{"0. a\n1. b\n", "#(0. 1.)", "L(a) b))"},
		{"- a\n- b\n", "(– –)", "L(a) b))"},
		{"1. a\n   1. b\n   2. c\n2. d\n", "#(1.L(a) b)) 2.)", "L(a)(- -) b))"},
		{"1. a\n   1. b\n      1. c\n      2. d\n2. e\n", "R(I.#(1.L(a) b))) II.)", "L(a)(-(+ +)) b))"},
		{"1. a\n   1. b\n      1. c\n         1. d\n", "R(I.#(1.L(a)L(a)))))", "L(a)(-(+(+))))"},
		{"- a\n  - b\n    - c\n      - d\n- e\n", "(–(+(·(·))) –)", "L(a)(-(+(+))) b))"},
		{"1. a\n   - b\n     - c\n2. d\n", "#(1.(–(+)) 2.)", "L(a)(-(+)) b))"},
		{"- a\n  1. b\n     1. c\n", "(–#(1.L(a))))", "L(a)(-(+)))"},
		{"1. a\n   - b\n     1. c\n        1. d\n", "R(I.(–#(1.L(a)))))", "L(a)(-(+(+))))"},
		{"1. a\n" + strings.Repeat("   1. b\n", 24), "#(1.#(" + numbers(24) + "))", "L(a)(" + strings.TrimSpace(strings.Repeat("- ", 24)) + "))"},
	} {
		section := "sections:\n  - {id: x, title: Mục, body: \"" + strings.ReplaceAll(c.markdown, "\n", "\\n") + "\"}"
		conf := conference(t, section)
		brief, _ := compose.Briefing(conf, compose.Options{Fonts: faces(t)})
		if got := labels(brief.Blocks); got != c.want {
			t.Errorf("%q:\n%s, want\n%s", c.markdown, got, c.want)
		}
		report, _ := compose.Report(conf, compose.Options{Fonts: faces(t)})
		if got := labels(report.Blocks); got != c.official {
			t.Errorf("%q in the official form:\n%s, want\n%s", c.markdown, got, c.official)
		}
	}
}

func numbers(n int) string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf("%d.", i+1))
	}
	return strings.Join(out, " ")
}
