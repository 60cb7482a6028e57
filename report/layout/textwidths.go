package layout

import (
	"strings"

	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// slack is what a text may be wider when it is set word by word.
const slack = draw.Pt / 2

// lineWidth is the width of a line on one line, with the marks of its sources.
func (l *typesetter) lineWidth(line doc.Line, st style) draw.Length {
	return st.Width(l.plain(line)) + l.noteMarks(line, st)
}

// noteMarks is the width of the marks of sources in a line.
func (l *typesetter) noteMarks(line doc.Line, st style) draw.Length {
	var w draw.Length
	for _, sp := range line {
		if sp.Note != 0 {
			w += l.noteMark(sp.Note, st, &Node{}).text.Width
		}
	}
	return w
}

// longestWord is the width of the longest word of a line, with the marks behind
// it. A no-break space does not part words.
func (l *typesetter) longestWord(line doc.Line, st style) draw.Length {
	var longest, w draw.Length
	for _, sp := range line {
		if sp.Note != 0 {
			w += l.noteMark(sp.Note, st, &Node{}).text.Width
			longest = max(longest, w)
			continue
		}
		for i, word := range strings.Split(sp.Text, " ") {
			if i > 0 {
				w = 0
			}
			w += st.Width(word)
			longest = max(longest, w)
		}
	}
	if longest > 0 {
		longest += slack
	}
	return longest
}
