package input

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// isCrossRef reports whether what stands between the braces refers to a place of
// the document. An indicator may be called "table": a period behind it says that
// it is one.
func isCrossRef(words []string) bool {
	if len(words) == 0 || !slices.Contains(data.PlaceKinds(), words[0]) {
		return false
	}
	if len(words) == 1 {
		return true
	}
	_, period := data.ParsePeriod(words[1])
	return !period
}

// crossGrammar is the hint that shows the form of a reference to a place.
func crossGrammar() source.Text {
	return source.Textf(`dạng đầy đủ: {{chart|table|section|province TÊN [page] [bare] [or …]}}, sau or là một nơi khác hoặc lời văn trong ngoặc kép`,
		`the full form is {{chart|table|section|province NAME [page] [bare] [or …]}}, behind or another place or a text in quotes`)
}

// parseCrossRef reads a reference to a place; the message is zero when it is well
// formed.
func parseCrossRef(words []string, typed string) (ref *data.CrossRef, message, hint source.Text) {
	p := &crossParser{words: words}
	p.ref.Source = typed
	for more := true; more && p.message.IsZero(); {
		more = p.alternative()
	}
	if !p.message.IsZero() {
		return nil, p.message, crossGrammar()
	}
	return &p.ref, source.Text{}, source.Text{}
}

// crossParser is a reference to a place while it is read.
type crossParser struct {
	words   refQueue
	ref     data.CrossRef
	message source.Text
}

func (p *crossParser) fail(vi, en string, args ...any) {
	if p.message.IsZero() {
		p.message = source.Textf(vi, en, args...)
	}
}

// alternative reads a place or a text; more says that another one follows.
func (p *crossParser) alternative() (more bool) {
	kind := p.words.next()
	if text, ok := unquoted(kind); ok {
		p.ref.Else = text
		if len(p.words) > 0 {
			p.fail("sau lời văn trong ngoặc kép còn %q", "behind the text in quotes stands %q", source.Clip(p.words[0]))
		}
		return false
	}
	if !slices.Contains(data.PlaceKinds(), kind) {
		p.fail("sau or là %q, cần chart, table, section, province hoặc lời văn trong ngoặc kép", "behind or stands %q, expected chart, table, section, province or a text in quotes", source.Clip(kind))
		return false
	}
	place := data.Place{Kind: data.PlaceKind(kind), Name: p.words.next()}
	if !lowID.MatchString(place.Name) || slices.Contains([]string{"page", "bare", "or"}, place.Name) {
		p.fail("sau %s là %q, cần một tên", "behind %s stands %q, expected a name", kind, source.Clip(place.Name))
		return false
	}
	for len(p.words) > 0 {
		switch w := p.words.next(); {
		case w == "page" && !place.Page && !place.Bare:
			place.Page = true
		case w == "bare" && !place.Bare:
			place.Bare = true
		case w == "or":
			p.ref.Places = append(p.ref.Places, place)
			return true
		default:
			p.fail("không hiểu %q trong chỗ dẫn tới %s", "%q is not understood in a reference to a %s", source.Clip(w), kind)
			return false
		}
	}
	p.ref.Places = append(p.ref.Places, place)
	return false
}

// unquoted is what stands in quotes; ok is false when nothing does.
func unquoted(w string) (text string, ok bool) {
	text = strings.Trim(w, `"“”`)
	return text, text != w && strings.TrimSpace(text) != ""
}
