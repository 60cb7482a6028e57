package check

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"kyyeu/internal/photo/phototest"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/input"
)

var update = flag.Bool("update", false, "write what the cases in testdata find into them")

// sampleFile is the conference that every case starts from.
const sampleFile = "../../inputs/bac-trung-bo-2022.yaml"

func sample(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(sampleFile)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// conference reads a text that package input takes without a finding.
func conference(t *testing.T, text string) *data.Conference {
	t.Helper()
	c, fs := input.Read(fstest.MapFS{
		"c.yaml":  {Data: []byte(text)},
		"anh.jpg": {Data: phototest.JPEG(t, phototest.Corners(30, 20), nil)},
	}, "c.yaml", "c.yaml")
	for _, f := range fs {
		t.Errorf("package input finds %s: %s: %s", f.Pos, f.Rule, f.Message.EN)
	}
	if c == nil {
		t.Fatal("no conference")
	}
	return c
}

// missingSnowman is a coverage that lacks one rune.
func missingSnowman(r rune) []string {
	if r == '☃' {
		return []string{"serif", "sans-bold"}
	}
	return nil
}

// testCase is an edit of the sample and what it adds to the sample's findings.
type testCase struct {
	name  string
	edits [][2]string
	want  []string
}

// readCases reads a file of testdata: a case is a "# name", edits of the sample
// – lines "- …" that stand in it once, and lines "+ …" that take their place –
// and the findings that come of them, "! severity rule place message".
func readCases(t *testing.T, file string) []testCase {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []testCase
	last := ""
	for n, line := range strings.Split(string(b), "\n") {
		mark, text, _ := strings.Cut(line, " ")
		if mark == "#" {
			cases = append(cases, testCase{name: text})
		}
		if mark != "" && cases == nil {
			t.Fatalf("%s:%d: no case yet", file, n+1)
		}
		if mark == "-" || mark == "+" || mark == "!" {
			cases[len(cases)-1].read(mark, text, last)
		}
		last = mark
	}
	return cases
}

// read takes one line with its mark, which follows one with the mark last.
func (c *testCase) read(mark, text, last string) {
	n := len(c.edits) - 1
	if mark != "!" {
		text = unescape(text)
	}
	switch {
	case mark == "!":
		c.want = append(c.want, text)
	case mark == "-" && last != "-":
		c.edits = append(c.edits, [2]string{text})
	case mark == "-":
		c.edits[n][0] += "\n" + text
	case last == "+":
		c.edits[n][1] += "\n" + text
	default:
		c.edits[n][1] = text
	}
}

// escape writes what an editor would not show as \u200b, unescape reads it.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r != '\n' && (!unicode.IsPrint(r) || unicode.Is(unicode.M, r)) {
			fmt.Fprintf(&b, `\u%04x`, r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func unescape(s string) string {
	return regexp.MustCompile(`\\u[0-9a-f]{4}`).ReplaceAllStringFunc(s, func(m string) string {
		r, _ := strconv.ParseUint(m[2:], 16, 32)
		return string(rune(r))
	})
}

func writeCases(file string, cases []testCase) error {
	var b bytes.Buffer
	for _, c := range cases {
		fmt.Fprintf(&b, "# %s\n", c.name)
		for _, e := range c.edits {
			fmt.Fprintf(&b, "- %s\n+ %s\n", strings.ReplaceAll(escape(e[0]), "\n", "\n- "), strings.ReplaceAll(escape(e[1]), "\n", "\n+ "))
		}
		for _, w := range c.want {
			fmt.Fprintf(&b, "! %s\n", w)
		}
		b.WriteString("\n")
	}
	return os.WriteFile(file, bytes.TrimSuffix(b.Bytes(), []byte("\n")), 0o666)
}

// apply makes the edits; each must fit exactly once.
func (c *testCase) apply(t *testing.T, text string) string {
	t.Helper()
	for _, e := range c.edits {
		if n := strings.Count(text, e[0]); n != 1 {
			t.Fatalf("%q stands %d times in the sample", e[0], n)
		}
		text = strings.Replace(text, e[0], e[1], 1)
	}
	return text
}

func show(f source.Finding) string {
	s := fmt.Sprintf("%s %s %d:%d %s", f.Severity, f.Rule, f.Pos.Line, f.Pos.Column, f.Message.EN)
	if !f.Hint.IsZero() {
		s += " | " + f.Hint.EN
	}
	return s
}

// added are the findings that are not the sample's own.
func added(fs, own source.Findings) []string {
	var all []string
	for _, f := range fs {
		if !slices.ContainsFunc(own, func(g source.Finding) bool { return g.Rule == f.Rule && g.Message == f.Message }) {
			all = append(all, show(f))
		}
	}
	return all
}

func TestCases(t *testing.T) {
	text := sample(t)
	own := Run(conference(t, text), nil)
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		cases := readCases(t, file)
		for i := range cases {
			c := &cases[i]
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txt")+"/"+c.name, func(t *testing.T) {
				got := added(Run(conference(t, c.apply(t, text)), missingSnowman), own)
				if *update {
					c.want = got
				}
				if !slices.Equal(got, c.want) {
					t.Errorf("found\n\t%s\nexpected\n\t%s", strings.Join(got, "\n\t"), strings.Join(c.want, "\n\t"))
				}
			})
		}
		if *update {
			if err := writeCases(file, cases); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestEveryRuleHasCases holds that testdata has a file for every rule, in
// which some case finds something that nothing finds without the rule, and
// some case, the clean twin, finds nothing.
func TestEveryRuleHasCases(t *testing.T) {
	text := sample(t)
	for _, r := range Rules() {
		t.Run(r.Name, func(t *testing.T) {
			without := slices.DeleteFunc(Rules(), func(s Rule) bool { return s.Name == r.Name })
			fails, clean := false, false
			for _, c := range readCases(t, "testdata/"+r.Name+".txt") {
				if len(c.want) == 0 {
					clean = true
					continue
				}
				fs, _ := examine(newBook(conference(t, c.apply(t, text)), missingSnowman), without)
				for _, w := range c.want {
					if strings.Fields(w)[1] == r.Name && !slices.ContainsFunc(fs, func(f source.Finding) bool { return show(f) == w }) {
						fails = true
					}
				}
			}
			if !fails || !clean {
				t.Errorf("a case that the rule alone finds: %v; a clean twin: %v", fails, clean)
			}
		})
	}
}

func TestRulesAreDescribed(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if r.Name == "" || r.Title.VI == "" || r.Title.EN == "" || r.About.VI == "" || r.About.EN == "" || r.Mend.VI == "" || r.Mend.EN == "" || r.find == nil || seen[r.Name] {
			t.Errorf("rule %+v", r)
		}
		seen[r.Name] = true
	}
}

// TestSample lists all that the checks find in the sample: no error, and
// nothing that its author could not do something about.
func TestSample(t *testing.T) {
	const (
		known = ` | add the figures, or write value: "…" where none is known`
		who   = ` | write lead: (a province) and due: (a date)`
	)
	want := []string{
		"warning missing 58:5 Doanh thu bán lẻ hàng hóa (không gồm dịch vụ), 2021: 3 of 6 provinces have no figure: Thanh Hóa, Quảng Bình, Thừa Thiên Huế" + known,
		"warning missing 62:5 Chỉ số sản xuất công nghiệp, 2021: 2 of 6 provinces have no figure: Quảng Bình, Thừa Thiên Huế" + known,
		"note unanswered 129:5 solution G1 has no lead and no due date" + who,
		"note unanswered 130:5 solution G2 has no lead and no due date" + who,
		"note unanswered 131:5 solution G3 has no lead and no due date" + who,
	}
	var got []string
	for _, f := range Run(conference(t, sample(t)), nil) {
		got = append(got, show(f))
	}
	if !slices.Equal(got, want) {
		t.Errorf("found\n\t%s\nexpected\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// TestNothing holds that a conference of which nothing could be read is no
// reason to fail.
func TestNothing(t *testing.T) {
	c := &data.Conference{
		Figures:   make([]data.Figure, 2),
		Solutions: make([]data.Solution, 1),
		Charts:    make([]data.Chart, 1),
		Accept:    make([]data.Accepted, 1),
		Sections:  []data.Section{{Title: data.Line{&data.FigureRef{}}}},
	}
	if Run(c, nil).Count(source.Error) == 0 {
		t.Error("nothing is found in nothing")
	}
}

// TestAccepted holds that what is accepted is handed on for the colophon.
func TestAccepted(t *testing.T) {
	edit := testCase{edits: [][2]string{
		{`"7,97%"`, `"7,79%"`},
		{"# Also understood: programme", "accept:\n  - {rule: share, at: retail 2022-Q1 region, reason: Theo báo}\n# Also understood: programme"},
	}}
	c := conference(t, edit.apply(t, sample(t)))
	got := Accepted(c)
	if len(got) != 1 || got[0].Finding.Rule != "share" || got[0].Entry.Reason.S != "Theo báo" {
		t.Errorf("accepted: %+v", got)
	}
	if n := Run(c, nil).Count(source.Error); n != 0 {
		t.Errorf("%d errors beside what is accepted", n)
	}
}
