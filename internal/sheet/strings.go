package sheet

import (
	"encoding/xml"
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"
)

// element is the beginning of an element.
type element = xml.StartElement

// sharedStrings are the texts that cells name by number: Excel writes each text
// once.
type sharedStrings [][]piece

// maxStrings is the number of shared strings of a workbook: as many as cells.
const maxStrings = maxCells

var errStrings = errors.New("too many shared strings")

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
		if w.strings = append(w.strings, pieces); len(w.strings) > maxStrings || size > maxText {
			return errStrings
		}
		return nil
	})
}

// richText reads the text in an element si or is: plain, or in runs with
// their own fonts; the font is empty where it is the cell's. How the text is
// spoken (rPh) is not part of it. Neighbours in one font become one piece: a
// word may change its colour at any letter.
func richText(t *tokens) ([]piece, error) {
	var pieces []piece
	font, spoken := "", 0
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
				if n := len(pieces); spoken > 0 {
				} else if n > 0 && pieces[n-1].font == font {
					pieces[n-1].text += unescape(s)
				} else {
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
