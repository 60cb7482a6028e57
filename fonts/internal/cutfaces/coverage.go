package main

import (
	"fmt"
	"strings"

	"kyyeu/fonts"
	"kyyeu/fonts/cut"
)

// coverageHead opens the note on what each face lacks.
const coverageHead = `# What each face lacks

Of the repertoire in ` + "`cut/repertoire.go`" + `, these runes have no glyph in the original, so the face has none
either and ` + "`Face.Has`" + ` is false. Written by ` + "`internal/cutfaces`" + `.

`

// coverageLine is the paragraph on one cut face.
func coverageLine(name string, file *fonts.Face) string {
	var b strings.Builder
	var missing []rune
	runes := cut.Repertoire()
	for _, r := range runes {
		if !file.Has(r) {
			missing = append(missing, r)
		}
	}
	fmt.Fprintf(&b, "## %s\n\n%d of %d runes.", name, len(runes)-len(missing), len(runes))
	for i, r := range missing {
		switch {
		case i == 0:
			b.WriteString(" Lacks ")
		default:
			b.WriteString(", ")
		}
		if r >= 0x2000 && r <= 0x2011 || r == 0x202F {
			fmt.Fprintf(&b, "%U", r)
		} else {
			fmt.Fprintf(&b, "%c (%U)", r, r)
		}
	}
	if len(missing) > 0 {
		b.WriteString(".")
	}
	b.WriteString("\n\n")
	return b.String()
}
