package sheet

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode/utf8"
)

// element is the beginning of an element.
type element = xml.StartElement

// sharedStrings are the texts that cells name by number: Excel writes each text
// once.
type sharedStrings struct {
	pieces [][]piece
	// done are those that were read, in the font of a cell.
	done map[sharedKey]written
}

type sharedKey struct {
	n    int
	font string
}

// read gives a text in the font of a cell.
func (s *sharedStrings) read(n int, font string) written {
	key := sharedKey{n, font}
	w, ok := s.done[key]
	if !ok {
		w = read(s.pieces[n], font)
		if s.done == nil {
			s.done = map[sharedKey]written{}
		}
		if len(s.done) < maxCells {
			s.done[key] = w
		}
	}
	return w
}

// maxStrings is the number of shared strings of a workbook: as many as cells.
const maxStrings = maxCells

func (w *workbookReader) readStrings(part string) error {
	size := 0
	return w.pack.each(part, func(e element, t *tokens) error {
		if e.Name.Local != "si" {
			return nil
		}
		pieces, err := richText(t)
		if err != nil {
			return err
		}
		for _, p := range pieces {
			size += len(p.text)
		}
		if w.strings.pieces = append(w.strings.pieces, pieces); len(w.strings.pieces) > maxStrings || size > maxText {
			return errElements
		}
		return nil
	})
}

// richText reads the text in an element si or is: plain, or in runs with
// their own fonts; the font is empty where it is the cell's. How the text is
// spoken (rPh) is not part of it.
func richText(t *tokens) ([]piece, error) {
	var pieces []piece
	font, spoken, size := "", 0, 0
	for depth := t.depth; t.depth >= depth; {
		token, err := t.Token()
		if err != nil {
			return nil, err
		}
		switch e := token.(type) {
		case xml.EndElement:
			if e.Name.Local == "rPh" {
				spoken--
			}
		case element:
			switch e.Name.Local {
			case "rPh":
				spoken++
			case "r":
				font = ""
			case "rFont":
				font = attr(e, "val")
			case "t":
				s, err := t.text()
				if err != nil {
					return nil, err
				}
				if size += len(s) + 1; size > maxToken {
					return nil, errToken // as texts and runs
				}
				if spoken == 0 && s != "" {
					pieces = append(pieces, piece{unescape(s), font})
				}
			}
		}
	}
	return pieces, nil
}

// unescape reads the characters that XML cannot hold and Excel writes as
// _x000D_ (ECMA-376 part 1, 22.4.2.4); _x005F_ is the underscore itself.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.Index(s, "_x")
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		s = s[i:]
		if len(s) >= 7 && s[6] == '_' {
			if n, err := strconv.ParseUint(s[2:6], 16, 16); err == nil && utf8.ValidRune(rune(n)) {
				b.WriteRune(rune(n))
				s = s[7:]
				continue
			}
		}
		b.WriteString(s[:2])
		s = s[2:]
	}
}
