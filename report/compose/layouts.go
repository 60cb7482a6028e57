package compose

import (
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// Composer makes the document of a layout. Its findings of rule "layout", never
// errors, tell what the document has no room for, or could not draw; those of rule
// "reference" are errors and tell which references lead nowhere in it.
type Composer func(*data.Conference, Options) (*doc.Document, source.Findings)

// layouts are the composers with their names, the usual one first.
var layouts = []struct {
	name    string
	compose Composer
}{
	{"briefing", Briefing},
	{"report", Report},
	{"booklet", Booklet},
}

// Layouts are the names of the layouts, the usual one first.
func Layouts() []string {
	var names []string
	for _, l := range layouts {
		names = append(names, l.name)
	}
	return names
}

// Layout is the composer of a name; nil when there is none, the usual one when
// name is empty.
func Layout(name string) Composer {
	for _, l := range layouts {
		if l.name == name || name == "" {
			return l.compose
		}
	}
	return nil
}
