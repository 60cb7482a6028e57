package compose

import (
	"slices"
	"strings"

	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// notes are what a document cites, in the order of its numbers: the sources of
// figures and texts, and the notes of the author.
type notes struct {
	words wording
	lines []doc.Line
	// ids are the IDs of the sources that the lines write out, empty for a note of
	// the author.
	ids []string
}

// number adds a line and gives its number.
func (n *notes) number(id string, l doc.Line) int {
	n.ids, n.lines = append(n.ids, id), append(n.lines, l)
	return len(n.lines)
}

// cite gives the number of a source, a new one when it is cited for the first
// time; 0 when id is empty.
func (n *notes) cite(id string) int {
	if id == "" {
		return 0
	}
	if at := slices.Index(n.ids, id); at >= 0 {
		return at + 1
	}
	s, ok := n.words.c.Source(id)
	if !ok {
		return 0
	}
	return n.number(id, n.words.reference(s))
}

// sourceOf is the ID of the source that has a number; ok is false when the number
// is that of a note of the author.
func (n *notes) sourceOf(number int) (id string, ok bool) {
	id = n.ids[number-1]
	return id, id != ""
}

// reference writes a source out: author, publisher, “title”, date.
func (k wording) reference(s data.Source) doc.Line {
	var parts []string
	if s.Author.Given() {
		parts = append(parts, s.Author.S)
	}
	parts = append(parts, "“"+s.Title.S+"”")
	if s.Publisher.Given() {
		parts = append(parts, s.Publisher.S)
	}
	if s.Date.Given() {
		parts = append(parts, s.Date.Short(k.lang))
	}
	line := doc.Words(strings.Join(parts, ", ") + ".")
	if s.URL.Given() {
		line = append(line, doc.Span{Text: " "}, doc.Span{Text: s.URL.S, URL: s.URL.S})
	}
	return line
}

// sourceLine is the line below a chart or a table: "Nguồn: Báo Nghệ An²,⁵, Báo
// Hà Tĩnh³." – every publisher once, with the marks of its publications.
func (n *notes) sourceLine(ids []string) doc.Line {
	var publishers []string
	marks := map[string][]int{}
	for _, id := range ids {
		s, ok := n.words.c.Source(id)
		if !ok {
			continue
		}
		name := s.Publisher.S
		if name == "" {
			name = s.Title.S
		}
		if marks[name] == nil {
			publishers = append(publishers, name)
		}
		if mark := n.cite(id); !slices.Contains(marks[name], mark) {
			marks[name] = append(marks[name], mark)
		}
	}
	slices.SortFunc(publishers, func(a, b string) int { return slices.Min(marks[a]) - slices.Min(marks[b]) })
	line := doc.Words(n.words.say("Nguồn: ", "Source: "))
	for i, p := range publishers {
		end := ", "
		if i == len(publishers)-1 {
			end = "."
		}
		line = append(line, doc.Span{Text: p + end[:1]})
		slices.Sort(marks[p])
		for j, mark := range marks[p] {
			if j > 0 {
				line = append(line, doc.Span{Text: ",", Super: true, Accent: true})
			}
			line = append(line, doc.Span{Note: mark})
		}
		line = append(line, doc.Span{Text: end[1:]})
	}
	return join(line)
}
