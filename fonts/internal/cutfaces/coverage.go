package main

import (
	"fmt"
	"strings"
	"unicode"

	"kyyeu/fonts"
	"kyyeu/fonts/cut"
)

// coverageHead opens the note on what each face lacks.
const coverageHead = `# What the faces lack

Of the repertoire in ` + "`cut/repertoire.go`" + `, these runes have no glyph in the originals, nor one that they can be made of,
so the faces have none either and ` + "`Face.Has`" + ` is false. Written by ` + "`internal/cutfaces`" + `.
`

// coverage collects what faces lack, those together that lack the same.
type coverage struct {
	lacks []string            // in the order of their first face
	faces map[string][]string // by what they lack
}

// add notes one face.
func (c *coverage) add(name string, f *fonts.Face) {
	var missing []rune
	runes := cut.Repertoire()
	for _, r := range runes {
		if !f.Has(r) {
			missing = append(missing, r)
		}
	}
	text := fmt.Sprintf("Has %d of %d runes, lacks %s.", len(runes)-len(missing), len(runes), list(missing))
	if c.faces == nil {
		c.faces = map[string][]string{}
	}
	if c.faces[text] == nil {
		c.lacks = append(c.lacks, text)
	}
	c.faces[text] = append(c.faces[text], name)
}

// String is the note in Markdown.
func (c *coverage) String() string {
	var b strings.Builder
	b.WriteString(coverageHead)
	for _, text := range c.lacks {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", strings.Join(c.faces[text], ", "), text)
	}
	return b.String()
}

// list names runes, runs of them by their ends.
func list(runes []rune) string {
	if len(runes) == 0 {
		return "none"
	}
	var parts []string
	for i := 0; i < len(runes); {
		j := i
		for j+1 < len(runes) && runes[j+1] == runes[j]+1 {
			j++
		}
		switch {
		case j == i:
			parts = append(parts, named(runes[i]))
		default:
			parts = append(parts, named(runes[i])+" to "+named(runes[j]))
		}
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// named shows a rune that can be seen, and its code point.
func named(r rune) string {
	if unicode.IsGraphic(r) && !unicode.IsSpace(r) && r != '\u2010' && r != '\u2011' {
		return fmt.Sprintf("%c (%U)", r, r)
	}
	return fmt.Sprintf("%U", r)
}
