package pdf

import (
	"testing"

	"kyyeu/report/layout"
)

// What a file is to the document: its source, data of its charts, or more beside.
func TestRelationship(t *testing.T) {
	for want, got := range map[string]string{
		"Source":     relationship(0, layout.File{}),
		"Data":       relationship(0, layout.File{Extract: true}),
		"Supplement": relationship(1, layout.File{}),
	} {
		if got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
