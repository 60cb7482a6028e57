package sheet

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"kyyeu/internal/legacy"
	"kyyeu/internal/source"
)

// separators of fields, the likelier first where a file could be read with
// two of them: a comma may also be that of a decimal.
const separators = "\t;|,"

// field is one field of a CSV file as it stands there: without quotes, line
// ends as \n.
type field struct {
	text   string
	quoted bool
	// line and column of its first character or its quote, both from 1.
	line, column int
	// last says that a line end follows.
	last bool
	// fault is what is wrong with its quotes.
	fault quoteFault
}

type quoteFault uint8

const (
	unclosed quoteFault = iota + 1 // no quote at the end
	trailing                       // text behind the closing quote
)

// csv reads the text of a CSV file: RFC 4180, with what Excel does beyond it –
// other separators, "sep=;" in the first line, quotes within a field that does
// not begin with one, any line end.
func (r *reader) csv(raw []byte, ending string) (ok bool) {
	s, byCell, ok := r.decode(raw)
	if !ok {
		return false
	}
	line := 1
	sep, rest, given := givenSeparator(s)
	if given {
		s, line = rest, 2
	} else {
		sep = guessSeparator(s)
	}
	sheet := &Sheet{file: r.book.Name}
	r.book.Sheets = append(r.book.Sheets, sheet)
	l := &letters{}
	var quotes quotes
	commas := commas{width: -1}
	row, col := 0, 0
	var record []field // as far as commas need it
	for f := range fields(s, sep, line) {
		if col == 0 && row < maxRows {
			sheet.lines = append(sheet.lines, f.line)
		}
		pos := source.Pos{File: r.book.Name, Line: f.line, Column: f.column}
		w := written{given: f.text}
		if byCell {
			w = read([]piece{{text: f.text}}, "")
		} else {
			w.finish(f.text)
		}
		l.note(w, pos, r)
		c := Cell{Text: w.text, Quoted: f.quoted, Pos: pos}
		if c.Text != "" {
			c.Kind = Text
			if !r.room(sheet, row, col, &c) {
				*sheet = Sheet{file: sheet.file}
				return true
			}
			sheet.put(row, col, c)
		}
		quotes.note(f, pos)
		if sep == ',' && col < maxCols {
			record = append(record, f)
		}
		if col++; f.last {
			commas.record(record)
			row, col, record = row+1, 0, record[:0]
		}
	}
	quotes.report(r)
	commas.report(r)
	l.report(r)
	return true
}

// decode gives the characters of a text file. byCell says that the file as a
// whole leaves its letters in doubt: parts of it may be in an old encoding.
func (r *reader) decode(raw []byte) (s string, byCell, ok bool) {
	file := legacy.ReadBytes(raw)
	s = file.Text
	// UTF-8, UTF-16, or one of them with broken sequences; 8-bit text has none
	// of this.
	unicode := utf8.Valid(raw) || bytes.IndexByte(raw, 0) >= 0 || strings.ContainsRune(s, utf8.RuneError)
	if strings.ContainsRune(s, 0) {
		r.syntax(r.pos(), source.Textf("tệp không phải là văn bản", "the file is not a text"), saveAgain())
		return "", false, false
	}
	switch {
	case file.Doubt && !unicode:
		r.add("spelling", source.Error, r.pos(), source.Textf("không chắc tệp dùng bảng mã nào", "it is not certain in which encoding the file is written"),
			source.Textf("mở bằng Excel với đúng phông chữ rồi lưu lại dưới dạng .xlsx, hoặc lưu dưới dạng CSV UTF-8", "open it in Excel with the right font and save it as .xlsx, or as CSV UTF-8"))
		return "", false, false
	case file.Encoding != legacy.Unicode:
		r.add("spelling", source.Warning, r.pos(), source.Textf("tệp dùng bảng mã cũ %s, đã đổi sang Unicode, ví dụ «%s»", "the file is in the old encoding %s and was converted to Unicode, such as «%s»", file.Encoding, clip(telling(s))),
			source.Textf("xem lại các chữ đã đổi; lần sau lưu tệp dưới dạng CSV UTF-8", "look over the converted letters; save the file as CSV UTF-8 next time"))
	case file.Repairs&legacy.Stroke != 0:
		r.add("spelling", source.Warning, r.pos(), source.Textf("tệp viết Ð hoặc Ɖ thay cho Đ, đã sửa", "the file has Ð or Ɖ for Đ, which was mended"), source.Textf("sửa trong tệp gốc", "mend it in the file"))
	}
	return s, file.Doubt, true
}

// telling gives the first line with a letter that is not ASCII.
func telling(s string) string {
	i := max(0, strings.IndexFunc(s, func(c rune) bool { return c >= utf8.RuneSelf }))
	start := strings.LastIndexAny(s[:i], "\r\n") + 1
	line := s[start:]
	if end := strings.IndexAny(line, "\r\n"); end >= 0 {
		line = line[:end]
	}
	return strings.TrimSpace(line)
}

// quotes are the quotes that RFC 4180 does not know.
type quotes struct {
	unclosed, first source.Pos
	trailing        int // fields with text behind the closing quote
}

func (q *quotes) note(f field, pos source.Pos) {
	switch f.fault {
	case unclosed:
		q.unclosed = pos
	case trailing:
		if q.trailing++; q.trailing == 1 {
			q.first = pos
		}
	}
}

func (q *quotes) report(r *reader) {
	if !q.unclosed.IsZero() {
		r.syntax(q.unclosed, source.Textf("ngoặc kép mở ở đây không được đóng: phần còn lại của tệp nằm trong một ô", "the quote that opens here is not closed: the rest of the file is one cell"),
			source.Textf("đóng ngoặc kép, hoặc viết hai lần \"\" nếu nó thuộc văn bản", "close it, or write it twice \"\" where it belongs to the text"))
	}
	if q.trailing > 0 {
		r.add("syntax", source.Warning, q.first, source.Textf("%d ô có văn bản sau ngoặc kép đóng, ô đầu tiên ở đây", "text stands behind the closing quote in %d places, the first of them here", q.trailing),
			source.Textf("viết hai lần \"\" mỗi ngoặc kép thuộc văn bản", "write each quote that belongs to the text twice \"\""))
	}
}

// fields goes through the fields of a text whose first line has the number
// line. Nothing but separators, quotes and line ends lies between them. An
// empty line is a record of one empty field; a line end at the end of the
// text begins no further one.
func fields(s string, sep rune, line int) func(yield func(field) bool) {
	return func(yield func(field) bool) {
		column := 1
		next := func() rune { // takes a character off s
			c, n := utf8.DecodeRuneInString(s)
			if c == '\r' && strings.HasPrefix(s, "\r\n") {
				n = 2
			}
			s = s[n:]
			if column++; c == '\r' || c == '\n' {
				c, line, column = '\n', line+1, 1
			}
			return c
		}
		for s != "" {
			f := field{line: line, column: column}
			var b strings.Builder
			if s[0] == '"' {
				f.quoted, f.fault = true, unclosed
				next()
				for s != "" {
					if c := next(); c != '"' {
						b.WriteRune(c)
					} else if s != "" && s[0] == '"' {
						next()
						b.WriteByte('"')
					} else {
						f.fault = 0
						break
					}
				}
			}
			end, more := true, false // of the record, of a field after this one
			for s != "" {
				c := next()
				if c == '\n' {
					break
				}
				if c == sep {
					end, more = false, s == ""
					break
				}
				if f.quoted && c != ' ' {
					f.fault = trailing
				}
				b.WriteRune(c)
			}
			f.text, f.last = b.String(), end
			if !yield(f) {
				return
			}
			if more && !yield(field{line: line, column: column, last: true}) {
				return
			}
		}
	}
}

// givenSeparator reads the line "sep=;" that Excel understands at the head of a
// file; it is no row.
func givenSeparator(s string) (sep rune, rest string, ok bool) {
	if !hasFold(s, "sep=") {
		return 0, s, false
	}
	sep, n := utf8.DecodeRuneInString(s[4:])
	rest = s[4+n:]
	if strings.HasPrefix(rest, "\r\n") {
		return sep, rest[2:], true
	}
	if sep != '"' && sep != '\n' && sep != '\r' && (strings.HasPrefix(rest, "\n") || strings.HasPrefix(rest, "\r")) {
		return sep, rest[1:], true
	}
	return 0, s, false
}

// sniffed is how much of a file decides its separator, in bytes.
const sniffed = 64 << 10

// guessSeparator finds the separator that cuts the most lines into the same
// number of fields; lines that it does not cut, such as a title, say nothing.
func guessSeparator(s string) rune {
	s = s[:min(len(s), sniffed)]
	best, bestScore := ',', 0
	for _, sep := range separators {
		records := map[int]int{} // by their number of fields
		n := 0
		for f := range fields(s, sep, 1) {
			if n++; f.last {
				records[n]++
				n = 0
			}
		}
		delete(records, 1)
		most, all := 0, 0
		for _, count := range records {
			most, all = max(most, count), all+count
		}
		if score := 2*most - all; all > 0 && (score > bestScore || bestScore == 0 && best == ',') {
			best, bestScore = sep, score
		}
	}
	return best
}

// commas looks for numbers that a comma cut in two, "1,234" without quotes.
// That cannot be seen in a field, only in a record that has more of them than
// the heading.
type commas struct {
	width int // fields of the heading: the first record with two or more
	rows  int // that may be cut
	first field
	found int // fields of the first of them
}

func (c *commas) record(record []field) {
	n := len(record)
	for n > 0 && strings.TrimSpace(record[n-1].text) == "" {
		n--
	}
	switch {
	case n < 2:
	case c.width < 0:
		c.width = n
	case n > c.width:
		cut := 0
		var first field
		for i := 0; i+1 < n; i++ {
			if record[i].halves(record[i+1]) {
				if cut++; cut == 1 {
					first = record[i]
				}
				i++
			}
		}
		if n-cut > c.width {
			return // numbers do not explain it
		}
		if c.rows++; c.rows == 1 {
			c.first, c.found = first, n
		}
	}
}

// halves reports whether two fields may be one number that a comma cut.
func (f field) halves(g field) bool {
	return !f.quoted && !g.quoted && digitsOnly(strings.TrimPrefix(strings.TrimSpace(f.text), "-")) && digitsOnly(strings.TrimSuffix(strings.TrimSpace(g.text), "%"))
}

func digitsOnly(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func (c *commas) report(r *reader) {
	if c.rows > 0 {
		r.add("number", source.Warning, source.Pos{File: r.book.Name, Line: c.first.line, Column: c.first.column},
			source.Textf("dòng này có %d ô, tiêu đề có %d: có thể dấu phẩy của một số đã tách nó thành hai ô (%d dòng như vậy)", "this line has %d fields, the heading %d: the comma of a number may have cut it in two (%d such lines)", c.found, c.width, c.rows),
			source.Textf("lưu lại với dấu chấm phẩy ngăn các ô, hoặc đặt số trong ngoặc kép: \"1,5\"", "save the file with semicolons between fields, or put numbers in quotes: \"1,5\""))
	}
}
