package collect

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// A pattern is compiled late, so a mistake in it would show late: all of them
// compile here.
func TestPatternsCompile(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	literals := regexp.MustCompile("\\bpattern\\(((?:`[^`]*`|\\s*\\+\\s*)+)\\)")
	n := 0
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		code, err := os.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		calls := strings.Count(string(code), " pattern(`")
		for _, m := range literals.FindAllStringSubmatch(string(code), -1) {
			expression := ""
			for _, part := range regexp.MustCompile("`[^`]*`").FindAllString(m[1], -1) {
				s, _ := strconv.Unquote(part)
				expression += s
			}
			if _, err := regexp.Compile(expression); err != nil {
				t.Errorf("%s: %v", e.Name(), err)
			}
			calls--
			n++
		}
		if calls != 0 {
			t.Errorf("%s: %d patterns are not of literals", e.Name(), calls)
		}
	}
	if n < 50 {
		t.Errorf("only %d patterns were found", n)
	}
}
