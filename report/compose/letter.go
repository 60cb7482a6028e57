package compose

import (
	"strings"

	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// Letter makes the text of a letter: its subject without marks, its body with
// the marks of sources, and these sources in the order of their numbers. A
// stamp, "số liệu minh họa", is the first paragraph.
func Letter(c *data.Conference, o Options, l data.Letter) (subject doc.Line, body []doc.Block, notes []doc.Line) {
	k := newComposer(c, o, nil)
	subject = k.line(l.Subject)
	body = k.prose(l.Body, "")
	if k.doc.Stamp != "" {
		stamp := doc.Line{{Text: k.say("Lưu ý: %s.", "Please note: %s.", k.doc.Stamp), Italic: true}}
		body = append([]doc.Block{&doc.Para{Line: stamp}}, body...)
	}
	return subject, body, k.lines
}

// LetterNames are what "{name}" stands for in the letter to a province: its name
// inside a sentence ("tỉnh Nghệ An"), the conference's and its organizer's.
func LetterNames(c *data.Conference, o Options, province string) map[string]string {
	k := newComposer(c, o, nil)
	plain := strings.NewReplacer("\u00a0", " ")
	return map[string]string{
		"province":   plain.Replace(k.inText(province)),
		"conference": plain.Replace(k.fullTitle(" – ")),
		"organizer":  c.Event.Organizer.S,
	}
}
