package collect

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
)

// TestDocs holds the example of the documentation to what is proposed.
func TestDocs(t *testing.T) {
	const page = "../../docs/collect.md"
	raw, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	drawing := regexp.MustCompile("(?s)\n```\n(SỞ .*?)```\n").FindSubmatch(raw)
	mapping := regexp.MustCompile("(?s)\n```yaml\n(.*?)```\n").FindSubmatchIndex(raw)
	if drawing == nil || mapping == nil {
		t.Fatal("the page has no example")
	}
	book := &sheet.Book{Name: "nghe-an.xlsx", Sheets: []*sheet.Sheet{drawn("nghe-an.xlsx", "Biểu 1", string(drawing[1]))}}
	m := Propose(book, conference(t))
	_, want, _ := strings.Cut(string(m.Marshal(source.Vietnamese)), "\ntables:\n\n")
	want = "tables:\n" + want
	if got := string(raw[mapping[2]:mapping[3]]); got != want {
		if *update {
			out := string(raw[:mapping[2]]) + want + string(raw[mapping[3]:])
			if err := os.WriteFile(page, []byte(out), 0o644); err != nil {
				t.Fatal(err)
			}
			return
		}
		t.Errorf("the page shows\n%s\nproposed is (renew with -update)\n%s", got, want)
	}
}
