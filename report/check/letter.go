package check

import (
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// Letters checks letters as the prose of the conference is checked: references
// that the data cannot answer, typed numbers, spelling, words of rise and fall.
// What is found in the conference itself is not told again, and what all letters
// have in common is told once.
func Letters(c *data.Conference, all []data.Letter) source.Findings {
	own := *c
	own.Sections = nil
	files := map[string]bool{}
	for _, l := range all {
		own.Sections = append(own.Sections, data.Section{Title: l.Subject, Body: l.Body, Pos: l.Pos})
		files[l.Pos.File] = true
	}
	own.English = nil
	var found source.Findings
	told := map[source.Finding]bool{}
	for _, f := range Run(&own, nil) {
		if files[f.Pos.File] && !told[f] {
			told[f] = true
			found.Add(f)
		}
	}
	return found
}
