package sheet

import (
	"path"
	"strings"

	"kyyeu/internal/source"
)

// What is read at most. A return of a province has some hundred cells; these
// bounds keep reading under 300 MB of memory and within seconds, and leave
// room for a year book.
const (
	// maxFile and maxCSV are the size of a workbook, packed, and of a text, in
	// bytes.
	maxFile, maxCSV = 20 << 20, 8 << 20
	// maxUnpacked is the size of the parts of a workbook that are read,
	// together and unpacked.
	maxUnpacked = 128 << 20
	// maxRows and maxCols are the grid of one sheet, up to the last cell that
	// holds something.
	maxRows, maxCols = 20_000, 512
	// maxCells are the cells of a file that hold something.
	maxCells = 300_000
	// maxText is the text of a file in bytes: what the cells say, show and
	// compute. To tell old letters takes a second a megabyte.
	maxText = 24 << 20
	// maxSheets and maxMerged are the sheets of a workbook and the merged areas
	// of a sheet.
	maxSheets, maxMerged = 500, 50_000
	// maxParts is the number of files in a workbook's archive.
	maxParts = 10_000
)

// Read reads a file by the ending of its name: .xlsx and .xlsm as a workbook,
// .csv, .tsv and .txt as text. shown is the path as the user typed it. The book
// is nil when the file could not be read at all; a sheet that could not be
// read whole is in the book without cells.
func Read(raw []byte, shown string) (*Book, source.Findings) {
	r := &reader{book: &Book{Name: shown}}
	k, ending := kindOf(raw), strings.ToLower(path.Ext(shown))
	most, ok := maxFile, false
	if isText(ending) {
		most = maxCSV
	}
	switch {
	case len(raw) > most:
		r.limit(r.pos(), source.Textf("tệp lớn hơn %d MB", "the file is larger than %d MB", most>>20),
			source.Textf("xóa hình ảnh và phần không dùng đến, hoặc chia tệp", "take out pictures and what is not needed, or split the file"))
	case !isText(ending) && ending != ".xlsx" && ending != ".xlsm":
		r.unreadable(k, ending)
	case isText(ending) && k == text:
		ok = r.csv(raw, ending)
	case !isText(ending) && k == workbook:
		ok = r.workbook(raw)
	default:
		r.unreadable(k, ending)
	}
	if !ok {
		return nil, r.found
	}
	return r.book, r.found
}

func isText(ending string) bool { return ending == ".csv" || ending == ".tsv" || ending == ".txt" }

// reader is the state of reading one file.
type reader struct {
	book  *Book
	found source.Findings
	cells int // that hold something, so far
	bytes int // of text, so far, with formulas
}

func (r *reader) pos() source.Pos { return source.Pos{File: r.book.Name} }

func (r *reader) add(rule string, severity source.Severity, pos source.Pos, message, hint source.Text) {
	r.found.Add(source.Finding{Rule: rule, Severity: severity, Pos: pos, Message: message, Hint: hint})
}

func (r *reader) syntax(pos source.Pos, message, hint source.Text) {
	r.add("syntax", source.Error, pos, message, hint)
}

func (r *reader) limit(pos source.Pos, message, hint source.Text) {
	r.add("limit", source.Error, pos, message, hint)
}

// room counts one cell and reports whether the sheet may have it.
func (r *reader) room(s *Sheet, row, col int, c *Cell) bool {
	r.cells++
	r.bytes += len(c.Text) + len(c.Shown)
	at := s.Pos(row, col)
	at.Cell = ""
	split := source.Textf("chia tệp thành nhiều tệp nhỏ, hoặc xóa phần không dùng đến", "split the file, or delete what is not needed")
	switch {
	case row >= maxRows:
		r.limit(at, source.Textf("có nội dung ở dòng %d, nhiều nhất là %d dòng", "there is content in row %d, at most %d rows are read", row+1, maxRows), split)
	case col >= maxCols:
		r.limit(at, source.Textf("có nội dung ở cột %s (cột thứ %d), nhiều nhất là %d cột", "there is content in column %s (number %d), at most %d columns are read", ColName(col), col+1, maxCols), split)
	case r.cells > maxCells:
		r.limit(at, source.Textf("tệp có hơn %d ô có nội dung", "more than %d cells of the file hold something", maxCells), split)
	case r.bytes > maxText:
		r.limit(at, source.Textf("tệp có hơn %d MB văn bản", "the file has more than %d MB of text", maxText>>20), split)
	default:
		return true
	}
	return false
}
