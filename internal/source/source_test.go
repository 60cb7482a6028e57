package source_test

import (
	"slices"
	"strings"
	"testing"

	"kyyeu/internal/source"
)

func TestPosString(t *testing.T) {
	for _, c := range []struct {
		pos  source.Pos
		want string
	}{
		{source.Pos{}, "-"},
		{source.Pos{File: "a.yaml"}, "a.yaml"},
		{source.Pos{File: "a.yaml", Line: 3}, "a.yaml:3"},
		{source.Pos{File: "a.yaml", Line: 3, Column: 14}, "a.yaml:3:14"},
		{source.Pos{File: "a.xlsx", Sheet: "Tỉnh A"}, "a.xlsx!Tỉnh A"},
		{source.Pos{File: "a.xlsx", Sheet: "Tỉnh A", Cell: "C12"}, "a.xlsx!Tỉnh A!C12"},
	} {
		if got := c.pos.String(); got != c.want {
			t.Errorf("%#v is %q, want %q", c.pos, got, c.want)
		}
	}
}

// Cells are ordered as columns are: Z12 before AA12.
func TestPosCompare(t *testing.T) {
	sorted := []source.Pos{
		{}, {File: "a"}, {File: "a", Line: 2}, {File: "a", Line: 2, Column: 9}, {File: "a", Line: 10},
		{File: "b", Sheet: "s", Cell: "Z12"}, {File: "b", Sheet: "s", Cell: "AA12"},
	}
	if !slices.IsSortedFunc(sorted, source.Pos.Compare) {
		t.Error("positions are not in the order that a reader would expect")
	}
}

func TestNearest(t *testing.T) {
	known := []string{"figures", "sections", "solutions", "region", "retail", "kinh tế"}
	for word, want := range map[string]string{
		"figure":    "figures",
		"figuers":   "figures", // neighbours swapped
		"solutoins": "solutions",
		"retial":    "retail",
		"kinh te":   "kinh tế", // characters are counted, not bytes
		"weather":   "",
		"x":         "",
		"":          "",
	} {
		if got := source.Nearest(word, known); got != want {
			t.Errorf("nearest to %q is %q, want %q", word, got, want)
		}
	}
}

func TestFindingsSort(t *testing.T) {
	at := func(line int, s source.Severity, rule string) source.Finding {
		return source.Finding{Rule: rule, Severity: s, Pos: source.Pos{File: "a", Line: line}}
	}
	fs := source.Findings{at(9, source.Note, "x"), at(2, source.Warning, "b"), at(2, source.Error, "c"), at(2, source.Error, "a"), at(9, source.Note, "x")}
	fs.Sort()
	want := source.Findings{at(2, source.Error, "a"), at(2, source.Error, "c"), at(2, source.Warning, "b"), at(9, source.Note, "x")}
	if !slices.Equal(fs, want) {
		t.Errorf("sorted:\n%v\nwant\n%v", fs, want)
	}
	if fs.Count(source.Error) != 2 || fs.Count(source.Note) != 1 {
		t.Errorf("%d errors, %d notes", fs.Count(source.Error), fs.Count(source.Note))
	}
}

func TestText(t *testing.T) {
	text := source.Textf("%[2]s của %[1]s", "%[1]s's %[2]s", "A", "B")
	if got := text.In(source.Vietnamese); got != "B của A" {
		t.Errorf("Vietnamese: %q", got)
	}
	if got := text.In(source.English); got != "A's B" {
		t.Errorf("English: %q", got)
	}
}

func TestClip(t *testing.T) {
	whole := strings.Repeat("ế", 60)
	if got := source.Clip(whole); got != whole {
		t.Errorf("%q is shortened to %q", whole, got)
	}
	if got, want := source.Clip(whole+"x"), strings.Repeat("ế", 59)+"…"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
