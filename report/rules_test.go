package report_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"kyyeu/inputs"
	"kyyeu/internal/source"
	"kyyeu/report"
	"kyyeu/report/check"
	"kyyeu/report/data"
	"kyyeu/report/input"
)

var updateDocs = flag.Bool("update-docs", false, "write docs/checks.md anew; review the difference")

// checksPage is the documentation of the rules.
const checksPage = "../docs/checks.md"

// TestChecksPage holds the documentation of the rules to what the program does:
// every rule is described, its example is a case of the tests, and the messages
// are those that the example prints.
func TestChecksPage(t *testing.T) {
	var b bytes.Buffer
	b.WriteString(checksHead)
	fmt.Fprintf(&b, "\n| rule | | severity | finds |\n| --- | --- | --- | --- |\n")
	for _, r := range report.Rules() {
		fmt.Fprintf(&b, "| [`%s`](#%[1]s) | %s | %s | %s |\n", r.Name, r.Title.VI, r.Severity, cell(r.About.EN))
	}
	fixed := fixedRules()
	for _, r := range report.Rules() {
		fmt.Fprintf(&b, "\n## %s\n\n**%s** – %s.\n\n%s – %s.\n\nWhat to do: %s.\n\nCách sửa: %s.\n",
			r.Name, r.Title.EN, r.About.EN, upper(r.Title.VI), r.About.VI, r.Mend.EN, r.Mend.VI)
		switch {
		case hasCases(r.Name):
			b.WriteString(checkExample(t, r.Name, slices.Contains(fixed, r.Name)))
		case archiveOf(r.Name) != "":
			b.WriteString(readingExample(t, archiveOf(r.Name)))
		}
	}
	if *updateDocs {
		if err := os.WriteFile(checksPage, b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(checksPage)
	if err != nil || !bytes.Equal(have, b.Bytes()) {
		t.Errorf("%s is stale (%v); go test ./report -run ChecksPage -update-docs writes it anew", checksPage, err)
	}
}

const checksHead = `# What is checked

<!-- Written by go test ./report -run ChecksPage -update-docs from the list of
rules and from the cases of their tests. Change those, not this page. -->

Each rule has a name that does not change and a severity: an **error** stops
` + "`build`" + `, a **warning** stops it only under ` + "`--strict`" + `, a **note** never. The examples are
edits of the sample conference: ` + "`-`" + ` is a line as it stands there, ` + "`+`" + ` what stands in its
place (` + "`# - {file`" + ` is the line behind the last figure). They are cases of the tests, so what is
printed here is what the program prints.

Numbers are held to the digits that are given: 7,97% may be anything from 7,965 to
7,975, and "gần 42.000" anything from 41.000 to 42.000. What no rounding can explain is
reported; what cutting off instead of rounding explains is a warning and says so. A finding in a
figure that was collected from a return also names its cell there.

A finding that you have looked at, and that is right as it is, is accepted in the data
file with the reason, which is printed at the end of the document:

` + "```yaml" + `
accept:
  - {rule: growth, at: retail 2021 region, reason: Nguồn tính theo giá so sánh 2010}
` + "```" + `

` + "`at`" + ` names what the finding is about – indicator, period and area of the figure, the ID of
a limitation or solution, or file and line of the finding.

` + "`kyyeu check --json` and `--sarif`" + ` print the findings for other programs; in SARIF those
that are accepted are there too, as suppressed.
`

// cell is a text in a cell of a Markdown table.
func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }

func upper(s string) string {
	r := []rune(s)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// fixedRules are the rules of package check that cannot be accepted.
func fixedRules() []string {
	c := &data.Conference{}
	var fixed []string
	for _, r := range check.Rules() {
		c.Accept = []data.Accepted{{Rule: data.Text{S: r.Name}, Reason: data.Text{S: "x"}}}
		for _, f := range check.Run(c, nil) {
			if f.Severity == source.Error && strings.Contains(f.Message.EN, "cannot be accepted") {
				fixed = append(fixed, r.Name)
			}
		}
	}
	return fixed
}

func casesFile(rule string) string { return filepath.Join("check", "testdata", rule+".txt") }

func hasCases(rule string) bool { _, err := os.Stat(casesFile(rule)); return err == nil }

// edit is a case of package check: lines that stand in the sample and those
// that take their place.
type edit struct {
	lines []string // with their marks
	pairs [][2]string
}

// firstCase gives the first case in which the rule finds something.
func firstCase(t *testing.T, rule string) edit {
	t.Helper()
	b, err := os.ReadFile(casesFile(rule))
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range strings.Split(string(b), "\n\n") {
		var e edit
		finds := false
		last := byte(0)
		for _, l := range strings.Split(strings.TrimSpace(block), "\n") {
			mark, text, _ := strings.Cut(l, " ")
			n := len(e.pairs) - 1
			switch mark {
			case "-":
				if last == '-' {
					e.pairs[n][0] += "\n" + text
				} else {
					e.pairs = append(e.pairs, [2]string{text})
				}
			case "+":
				if last == '+' {
					text = e.pairs[n][1] + "\n" + text
				}
				e.pairs[n][1] = text
			case "!":
				finds = finds || strings.Fields(text)[1] == rule
				continue
			default:
				continue
			}
			last = mark[0]
			e.lines = append(e.lines, l)
		}
		if finds {
			return e
		}
	}
	t.Fatalf("%s: no case in which the rule finds something", rule)
	return edit{}
}

// checkExample shows the first case of a rule, what it prints, and how to
// accept it.
func checkExample(t *testing.T, rule string, fixed bool) string {
	t.Helper()
	e := firstCase(t, rule)
	text, err := inputs.FS().Open(inputs.Sample)
	if err != nil {
		t.Fatal(err)
	}
	defer text.Close()
	var sample bytes.Buffer
	sample.ReadFrom(text)
	edited := sample.String()
	for _, p := range e.pairs {
		edited = strings.Replace(edited, p[0], p[1], 1)
	}
	covers := func(r rune) []string {
		if r == '☃' {
			return []string{"serif", "sans-bold"}
		}
		return nil
	}
	own := ofRule(check.Run(conference(t, sample.String()), covers), rule)
	c := conference(t, edited)
	var found source.Findings
	for _, f := range ofRule(check.Run(c, covers), rule) {
		if !slices.ContainsFunc(own, func(g source.Finding) bool { return g.Message == f.Message }) {
			found = append(found, f)
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n```diff\n%s\n```\n\n```\n", strings.Join(e.lines, "\n"))
	printFindings(&b, found)
	b.WriteString("```\n")
	if fixed {
		b.WriteString("\nFindings of this rule cannot be accepted.\n")
		return b.String()
	}
	at := acceptable(c, rule, found[0], covers)
	if at == "" {
		t.Fatalf("%s: nothing accepts %s", rule, found[0].Message.EN)
	}
	fmt.Fprintf(&b, "\nAccepted by `{rule: %s, at: %s, reason: …}`.\n", rule, at)
	return b.String()
}

// acceptable gives what an accept entry may name a finding by.
func acceptable(c *data.Conference, rule string, f source.Finding, covers check.Coverage) string {
	names := []string{"conference", "next", "handover"}
	for _, x := range c.Figures {
		names = append(names, x.Indicator.S+" "+x.Period.String()+" "+x.Area.S)
	}
	for _, x := range c.Limitations {
		names = append(names, x.ID.S)
	}
	for _, x := range c.Solutions {
		names = append(names, x.ID.S)
	}
	for _, x := range c.Provinces {
		names = append(names, x.ID.S)
	}
	names = append(names, fmt.Sprintf("%s:%d", f.Pos.File, f.Pos.Line))
	for _, name := range names {
		with := *c
		with.Accept = []data.Accepted{{Rule: data.Text{S: rule}, At: data.Text{S: name}, Reason: data.Text{S: "x"}}}
		if !slices.ContainsFunc(check.Run(&with, covers), func(g source.Finding) bool { return g.Rule == rule && g.Message == f.Message }) {
			return name
		}
	}
	return ""
}

func ofRule(fs source.Findings, rule string) source.Findings {
	return slices.DeleteFunc(fs, func(f source.Finding) bool { return f.Rule != rule })
}

func conference(t *testing.T, text string) *data.Conference {
	t.Helper()
	c, fs := input.Read(fstest.MapFS{"my.yaml": {Data: []byte(text)}}, "my.yaml", "my.yaml")
	if c == nil || len(fs) > 0 {
		t.Fatalf("%v", fs)
	}
	return c
}

// printFindings writes findings in both languages as the command does.
func printFindings(b *strings.Builder, found source.Findings) {
	words := [...]source.Text{{VI: "lỗi", EN: "error"}, {VI: "cảnh báo", EN: "warning"}, {VI: "ghi chú", EN: "note"}}
	for _, l := range []source.Lang{source.Vietnamese, source.English} {
		for _, f := range found {
			fmt.Fprintf(b, "%s: %s[%s]: %s\n", f.Pos, words[f.Severity].In(l), f.Rule, f.Message.In(l))
			if !f.Hint.IsZero() {
				fmt.Fprintf(b, "  %s: %s\n", source.Text{VI: "gợi ý", EN: "hint"}.In(l), f.Hint.In(l))
			}
		}
	}
}

// archiveOf names the case of package input that is the example of a rule.
func archiveOf(rule string) string {
	return map[string]string{
		"syntax": "syntax-colon", "key": "key-unknown", "type": "type-date", "number": "number-ambiguous", "path": "path-leaves", "limit": "limit-provinces",
	}[rule]
}

// readingExample shows a case of package input.
func readingExample(t *testing.T, name string) string {
	t.Helper()
	a, err := txtar.ParseFile(filepath.Join("input", "testdata", "bad", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	const longest = 130 // characters of a line
	var b strings.Builder
	for _, f := range a.Files {
		text := strings.TrimSpace(strings.ReplaceAll(string(f.Data), "{minimal}\n", ""))
		for l := range strings.Lines(text) {
			if short := []rune(l); len(short) > longest {
				text = strings.Replace(text, l, string(short[:longest])+" …", 1)
			}
		}
		kind := strings.TrimPrefix(filepath.Ext(f.Name), ".")
		fmt.Fprintf(&b, "\n```%s\n%s\n```\n", kind, text)
	}
	return b.String()
}

// TestRulesOfReading holds that every rule which package input's cases find is
// described.
func TestRulesOfReading(t *testing.T) {
	archives, err := filepath.Glob("input/testdata/bad/*.txt")
	if err != nil || len(archives) == 0 {
		t.Fatal(archives, err)
	}
	form := regexp.MustCompile(`^[^\t|]*?: ([a-z-]+): `)
	for _, name := range archives {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for l := range strings.Lines(string(a.Files[len(a.Files)-1].Data)) {
			m := form.FindStringSubmatch(l)
			if m != nil && !slices.ContainsFunc(report.Rules(), func(r source.Rule) bool { return r.Name == m[1] }) {
				t.Errorf("%s: the rule %q is not described", name, m[1])
			}
		}
	}
}
