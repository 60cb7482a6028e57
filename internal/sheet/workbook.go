package sheet

import (
	"errors"
	"maps"
	"slices"
	"strconv"

	"golang.org/x/text/unicode/norm"

	"kyyeu/internal/source"
)

// A workbook is read here and not by the library excelize, which writes the
// forms and judges this package in its tests, for reasons that were tried:
//
//   - its Rows ends at broken XML as if the sheet ended there (99 of 199 rows,
//     no error): a figure that is missing without a word;
//   - Rows gives texts without kind, style and formula, so that a number
//     entered as text looks like a number; GetCellType, GetCellStyle and
//     GetCellFormula need the whole sheet as a tree, some 300 bytes a cell, and
//     search the row anew for each;
//   - opening unpacks every part into memory, decodes the calculation chain
//     whole, and writes large sheets to temporary files.
//
// Here sheets are read as a stream, in one pass, and what is not asked for –
// pictures, pivot caches, macros – is never unpacked.

// styles are the formats and fonts of cells.
type styles struct {
	cells []style // by the number that a cell names
	fonts []string
}

type style struct {
	font   string
	format *format
	quoted bool // entered with an apostrophe
}

// maxStyles and maxFormats are far above what Excel allows: 65,490 formats of
// cells with 250 formats of numbers.
const maxStyles, maxFormats = 1 << 17, 5_000

// of gives a style; a cell may name one that is not there.
func (s *styles) of(n int) style {
	if n >= 0 && n < len(s.cells) {
		return s.cells[n]
	}
	return style{format: general}
}

var general = parseFormat("General")

// workbook reads XLSX (ECMA-376 part 1, SpreadsheetML).
func (r *reader) workbook(raw []byte) (ok bool) {
	p, ok := r.openPack(raw)
	if !ok {
		return false
	}
	w := &workbookReader{reader: r, pack: p}
	if err := w.read(); err != nil {
		r.broken(r.pos(), err)
		return false
	}
	return true
}

// broken says why a part could not be read.
func (r *reader) broken(pos source.Pos, err error) {
	switch {
	case errors.Is(err, errLocked):
		r.unreadable(locked, "")
	case errors.Is(err, errElements) && pos.Sheet != "":
		r.limit(pos, source.Textf("trang tính có quá nhiều ô, kể cả ô chỉ có định dạng", "the sheet has too many cells, with those that have a format only"),
			source.Textf("chép phần có số liệu sang trang tính mới rồi xóa trang này", "copy what holds data to a new sheet and delete this one"))
	case errors.Is(err, errUnpacked) || errors.Is(err, errToken) || errors.Is(err, errDepth) || errors.Is(err, errElements):
		r.limit(pos, source.Textf("sổ tính quá lớn khi giải nén (nhiều nhất là %d MB)", "the workbook is too large when unpacked (at most %d MB)", maxUnpacked>>20),
			source.Textf("xóa các trang tính không dùng đến rồi lưu lại dưới dạng .xlsx; nếu tệp đến từ nguồn lạ, không mở", "delete the sheets that are not needed and save it as .xlsx; do not open a file of unknown origin"))
	default:
		what, todo := r.brokenArchive()
		r.syntax(pos, what, todo)
	}
}

type workbookReader struct {
	*reader
	pack     *pack
	styles   styles
	strings  sharedStrings
	from1904 bool
}

func (w *workbookReader) read() error {
	root, err := w.pack.relations("")
	if err != nil {
		return err
	}
	main := ""
	for _, rel := range root {
		if rel.kind == "officeDocument" {
			main = rel.target
		}
	}
	if main == "" {
		return errMissing
	}
	rels, err := w.pack.relations(main)
	if err != nil {
		return err
	}
	if err := w.parts(rels); err != nil {
		return err
	}
	type entry struct {
		name, state string
		rel         relation
	}
	var entries []entry
	err = w.pack.each(main, func(e element, _ *tokens) error {
		switch e.Name.Local {
		case "workbookPr":
			w.from1904 = isTrue(attr(e, "date1904"))
		case "sheet":
			if len(entries) > maxSheets {
				return nil
			}
			entries = append(entries, entry{norm.NFC.String(attr(e, "name")), attr(e, "state"), rels[relationID(e)]})
		}
		return nil
	})
	if err != nil {
		return err
	}
	if len(entries) > maxSheets {
		w.limit(w.pos(), source.Textf("sổ tính có hơn %d trang tính", "the workbook has more than %d sheets", maxSheets),
			source.Textf("chia tệp thành nhiều tệp nhỏ", "split the file"))
		entries = entries[:maxSheets]
	}
	for _, e := range entries {
		if e.rel.kind != "worksheet" && e.rel.kind != "" {
			continue // a chart, a dialog or the macros of Excel 4
		}
		s := &Sheet{Name: e.name, Hidden: e.state != "" && e.state != "visible", file: w.book.Name}
		w.book.Sheets = append(w.book.Sheets, s)
		if err := w.sheet(s, e.rel.target); err != nil {
			*s = Sheet{Name: s.Name, Hidden: s.Hidden, file: s.file}
			var stop stopped
			if !errors.As(err, &stop) {
				w.broken(source.Pos{File: w.book.Name, Sheet: s.Name}, err)
			}
		}
	}
	if len(w.book.Sheets) == 0 {
		w.syntax(w.pos(), source.Textf("sổ tính không có trang tính nào", "the workbook has no sheet"),
			source.Textf("mở bằng Excel để kiểm tra", "open it in Excel and look"))
	}
	return nil
}

// stopped is the error after a finding that says all.
type stopped struct{}

func (stopped) Error() string { return "stopped" }

// parts reads styles and shared strings, and says what else the workbook has
// that is not read.
func (w *workbookReader) parts(rels map[string]relation) error {
	links, macros := 0, false
	for _, id := range slices.Sorted(maps.Keys(rels)) {
		rel := rels[id]
		var err error
		switch rel.kind {
		case "styles":
			err = w.readStyles(rel.target)
		case "sharedStrings":
			err = w.readStrings(rel.target)
		case "externalLink":
			links++
		case "vbaProject":
			macros = true
		}
		if err != nil {
			return err
		}
	}
	if links > 0 {
		w.add("path", source.Note, w.pos(), source.Textf("sổ tính có công thức lấy số từ %d tệp khác; giá trị lưu lần cuối được dùng, các tệp đó không được mở", "formulas of the workbook take figures from %d other files; their last saved values are used, the files are not opened", links),
			source.Textf("kiểm tra các giá trị đó có còn đúng không", "see that these values are still right"))
	}
	if macros {
		w.add("syntax", source.Note, w.pos(), source.Textf("sổ tính có macro; macro không được đọc và không chạy", "the workbook has macros; they are neither read nor run"), source.Text{})
	}
	return nil
}

// relationID gives r:id, the attribute id with a namespace.
func relationID(e element) string {
	for _, a := range e.Attr {
		if a.Name.Local == "id" && a.Name.Space != "" {
			return a.Value
		}
	}
	return ""
}

// readStyles reads the parts of styles.xml that say what a number looks like
// and which letters a text is in.
func (w *workbookReader) readStyles(part string) error {
	codes := map[int]*format{}
	within := ""
	return w.pack.each(part, func(e element, t *tokens) error {
		if len(codes) > maxFormats || len(w.styles.fonts) > maxStyles || len(w.styles.cells) > maxStyles {
			return errElements
		}
		switch e.Name.Local {
		case "numFmts", "fonts", "cellXfs", "cellStyleXfs", "dxfs", "extLst":
			within = e.Name.Local
		case "numFmt":
			if id, err := strconv.Atoi(attr(e, "numFmtId")); err == nil && within == "numFmts" {
				codes[id] = parseFormat(attr(e, "formatCode"))
			}
		case "font":
			if within == "fonts" {
				w.styles.fonts = append(w.styles.fonts, "")
			}
		case "name":
			if n := len(w.styles.fonts); within == "fonts" && n > 0 {
				w.styles.fonts[n-1] = attr(e, "val")
			}
		case "xf":
			if within != "cellXfs" {
				return nil
			}
			st := style{format: general, quoted: isTrue(attr(e, "quotePrefix"))}
			if n, err := strconv.Atoi(attr(e, "fontId")); err == nil && n >= 0 && n < len(w.styles.fonts) {
				st.font = w.styles.fonts[n]
			}
			if n, err := strconv.Atoi(attr(e, "numFmtId")); err == nil {
				if codes[n] == nil && builtIn[n] != "" {
					codes[n] = parseFormat(builtIn[n])
				}
				if codes[n] != nil {
					st.format = codes[n]
				}
			}
			w.styles.cells = append(w.styles.cells, st)
		}
		return nil
	})
}
