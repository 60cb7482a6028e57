package compose

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"kyyeu/charts"
	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// The widths that figures are drawn for: the whole text area and half of it.
var (
	fullWidth = draw.Mm(170)
	halfWidth = draw.Mm(82)
)

// titled is the author's title, or else the one that the program drafts.
func (k *composer) titled(title data.Line, drafted string) doc.Line {
	if title.Given() {
		return k.line(title)
	}
	return doc.Words(drafted)
}

// notesOf are the notes that figures carry, each after the name of its area.
func (k *composer) notesOf(figures ...*data.Figure) []string {
	var out []string
	for _, f := range figures {
		if f != nil && f.Note.Given() {
			out = append(out, k.area(f.Area.S)+": "+f.Note.S)
		}
	}
	return out
}

// chart is what package charts can draw.
type chart interface {
	Draw(*fonts.Set) (draw.Picture, error)
}

// figureOn draws a chart and completes its figure: number, picture, source and
// notes. The first failure is kept for the caller of the composer.
func (k *composer) figureOn(f *doc.Figure, c chart, ids, notes []string) doc.Block {
	picture, err := c.Draw(k.set)
	if err != nil && k.err == nil {
		k.err = fmt.Errorf("chart %q: %w", f.Title.Plain(), err)
	}
	f.Picture = picture
	f.Label = k.nextFigure()
	line := k.sourceLine(ids)
	if len(notes) > 0 {
		line = append(line, doc.Span{Text: " " + strings.Join(notes, " ")})
	}
	f.Notes = append(f.Notes, join(line))
	return f
}

func chartState(f *data.Figure) charts.State {
	return [...]charts.State{charts.Official, charts.Preliminary, charts.Estimated}[f.Status.V]
}

// lower writes a name's first letter small, for use inside a sentence; an
// acronym (GRDP) stays as it is.
func lower(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(second) || unicode.IsDigit(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}
