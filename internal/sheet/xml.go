package sheet

import (
	"encoding/xml"
	"errors"
	"io"
)

// Bounds of one part of a workbook. encoding/xml keeps a whole tag, text or
// comment and the names of all open elements in memory: hostile files have one
// tag of 200 MB, or as many open elements. Excel's own cells hold 32,767
// characters, and no part nests deeper than some twenty elements.
const (
	maxToken = 1 << 20
	maxDepth = 100
	// maxElements are the elements of a part; most of those of a large sheet
	// are cells that have a format and nothing else.
	maxElements = 5_000_000
)

var (
	errToken = errors.New("a tag or text of more than 1 MB")
	errDepth = errors.New("too many elements within each other")
	// errElements is for any list that is longer than a program makes it.
	errElements = errors.New("too many elements")
	errDoctype  = errors.New("a document type; the format forbids it")
)

// tokens reads the XML of one part, element by element, within bounds. Unlike
// [xml.Decoder] it knows elements by their local names: files of the strict and
// the transitional kind differ in nothing else that is read here.
type tokens struct {
	*xml.Decoder
	depth    int
	elements int
}

func newTokens(r io.Reader) *tokens { return &tokens{Decoder: xml.NewDecoder(&guard{r: r})} }

// Token is [xml.Decoder.Token] within bounds; its end is io.EOF for a whole
// document only.
func (t *tokens) Token() (xml.Token, error) {
	token, err := t.Decoder.Token()
	switch token.(type) {
	case xml.StartElement:
		if t.depth++; t.depth > maxDepth {
			return nil, errDepth
		}
		if t.elements++; t.elements > maxElements {
			return nil, errElements
		}
	case xml.EndElement:
		t.depth--
	}
	return token, err
}

// text gives the characters in the element that was opened last, with those of
// the elements in it, up to its end.
func (t *tokens) text() (string, error) {
	var b []byte
	for depth := t.depth; t.depth >= depth; {
		token, err := t.Token()
		if err != nil {
			return "", err
		}
		if c, ok := token.(xml.CharData); ok {
			b = append(b, c...)
		}
		if len(b) > maxToken {
			return "", errToken
		}
	}
	return string(b), nil
}

// attr gives an attribute without regard to its namespace.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// isTrue reads the booleans of XML Schema.
func isTrue(s string) bool { return s == "1" || s == "true" }

// guard lets XML through as long as no tag, text, comment or the like is longer
// than maxToken and there is no document type, with its entities.
type guard struct {
	r    io.Reader
	run  int    // bytes since the last <, or since a section began
	head []byte // what followed the last <, as far as it may begin a section
	end  string // what ends the section: a comment, CDATA or an instruction
	seen int    // how much of end the last bytes are
}

func (g *guard) Read(b []byte) (int, error) {
	n, err := g.r.Read(b)
	for _, c := range b[:n] {
		if g.run++; g.run > maxToken {
			return 0, errToken
		}
		switch {
		case g.end != "":
			g.section(c)
		case c == '<':
			g.run, g.head = 0, append(g.head[:0], c)
		case len(g.head) > 0:
			g.head = append(g.head, c)
			if err := g.begin(); err != nil {
				return 0, err
			}
		}
	}
	return n, err
}

// section looks for the end of a section.
func (g *guard) section(c byte) {
	switch {
	case c == g.end[g.seen]:
		if g.seen++; g.seen == len(g.end) {
			g.end, g.seen = "", 0
		}
	case c == g.end[0] && g.seen == len(g.end)-1 && len(g.end) == 3:
		// "--->" and "]]]>": the last two are still the first two of the end
	case c == g.end[0]:
		g.seen = 1
	default:
		g.seen = 0
	}
}

// begin looks for the beginning of a section in what followed a <.
func (g *guard) begin() error {
	switch head := string(g.head); {
	case head == "<?":
		g.end = "?>"
	case head == "<!--":
		g.end = "-->"
	case head == "<![CDATA[":
		g.end = "]]>"
	case head == "<!"[:min(2, len(head))] || head == "<!--"[:min(4, len(head))] || head == "<![CDATA["[:min(9, len(head))]:
		return nil // not yet known
	case head[1] == '!':
		return errDoctype
	}
	g.head = g.head[:0]
	return nil
}
