package collect

import (
	"fmt"
	"kyyeu/internal/collect/internal/returns"
	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/input"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func TestDump(t *testing.T) {
	if os.Getenv("DUMP") == "" {
		t.Skip()
	}
	c, _ := input.Read(fstest.MapFS{"c.yaml": {Data: returns.Conference}}, "c.yaml", "c.yaml")
	for _, r := range returns.All() {
		book, _ := sheet.Read(r.Bytes, r.Name)
		if book == nil {
			continue
		}
		m := Propose(book, c)
		os.WriteFile("/tmp/prop/"+r.Name+".yaml", m.Marshal(source.Vietnamese), 0o644)
		var b strings.Builder
		for _, s := range book.Sheets {
			fmt.Fprintf(&b, "## %s hidden=%v\n", s.Name, s.Hidden)
			for i := 0; i < min(s.Rows(), 60); i++ {
				fmt.Fprintf(&b, "%2d ", i+1)
				for j := 0; j < s.Cols(); j++ {
					c := s.At(i, j)
					t := c.Text
					if c.Kind == sheet.Text {
						t = "'" + t
					}
					if c.Formula != "" {
						t = "=" + c.Formula + ":" + t
					}
					if c.Kind == sheet.Date {
						t = "@" + c.Day.Format("2006-01-02")
					}
					b.WriteString(strings.ReplaceAll(t, "\n", "\\n") + " | ")
				}
				b.WriteString("\n")
			}
			fmt.Fprintln(&b, s.Merged())
		}
		os.WriteFile("/tmp/prop/"+r.Name+".grid", []byte(b.String()), 0o644)
	}
}
