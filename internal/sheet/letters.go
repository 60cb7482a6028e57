package sheet

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"kyyeu/internal/legacy"
	"kyyeu/internal/source"
)

// piece is a part of a text in one font, or where that is empty in the font of
// its cell.
type piece struct{ text, font string }

// written is the text of a cell in today's letters, and what had to be done.
type written struct {
	text     string // see [Cell.Text]
	given    string // before
	encoding legacy.Encoding
	repairs  legacy.Repair
	doubt    bool
	unseen   rune // the first invisible character that was taken out, or 0
}

// read makes the text of a cell readable; font is the cell's.
func read(pieces []piece, font string) written {
	runs := make([]legacy.Run, len(pieces))
	var given strings.Builder
	for i, p := range pieces {
		runs[i] = legacy.Run{Text: p.text, Font: or(p.font, font)}
		given.WriteString(p.text)
	}
	r := legacy.ReadRuns(runs)
	w := written{encoding: r.Encoding, repairs: r.Repairs, doubt: r.Doubt}
	w.given = strings.TrimSpace(given.String())
	w.finish(r.Text)
	return w
}

// finish takes the text in the letters of today.
func (w *written) finish(s string) {
	// A control code from 128 on is what is left of a letter.
	w.doubt = w.doubt || strings.ContainsFunc(s, func(c rune) bool { return c >= 0x80 && c < 0xA0 })
	if w.doubt {
		// A soft hyphen may be the letter ư: nothing is taken out.
		w.text = strings.TrimSpace(norm.NFC.String(s))
	} else {
		w.text, w.unseen = tidy(s)
	}
	if w.text == w.given {
		w.given = w.text // one copy is enough
	}
}

// tidy composes letters (NFC), takes out invisible characters and white space
// at the ends, and makes every line end a \n. unseen is the first character
// that it took out from between others, or 0.
func tidy(s string) (out string, unseen rune) {
	if strings.ContainsRune(s, '\r') {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	s = strings.Map(func(c rune) rune {
		if c != '\n' && c != '\t' && (unicode.IsControl(c) || unicode.Is(unicode.Cf, c)) {
			if unseen == 0 {
				unseen = c
			}
			return -1
		}
		return c
	}, s)
	return strings.TrimSpace(norm.NFC.String(s)), unseen
}

// letters are what was done to the texts of one sheet, to be said once.
type letters struct {
	old             map[legacy.Encoding]*tally
	stroke, unseen  tally
	composed, doubt tally
}

// tally counts texts and keeps the first.
type tally struct {
	n     int
	first written
	at    source.Pos
}

func (t *tally) count(w written, at source.Pos) {
	if t.n++; t.n == 1 {
		t.first, t.at = w, at
	}
}

// maxDoubts is how many doubtful cells of a sheet are listed.
const maxDoubts = 20

// note takes a text in that stands at a place.
func (l *letters) note(w written, at source.Pos, r *reader) {
	if e := w.encoding; e != legacy.Unicode {
		if l.old == nil {
			l.old = map[legacy.Encoding]*tally{}
		}
		if l.old[e] == nil {
			l.old[e] = &tally{}
		}
		l.old[e].count(w, at)
	}
	if w.repairs&legacy.Stroke != 0 {
		l.stroke.count(w, at)
	}
	if w.repairs&legacy.Composed != 0 {
		l.composed.count(w, at)
	}
	if w.unseen != 0 {
		l.unseen.count(w, at)
	}
	if w.doubt {
		if l.doubt.count(w, at); l.doubt.n <= maxDoubts {
			r.add("spelling", source.Error, at, source.Textf("không chắc %q viết bằng bảng mã nào, để nguyên", "it is not certain in which encoding %q is written; it is left as it is", clip(w.given)), retype())
		}
	}
}

func retype() source.Text {
	return source.Textf("gõ lại bằng Unicode, hoặc chọn cho ô đúng phông chữ đã dùng khi gõ (.VnTime, VNI-Times…) rồi lưu lại", "type it again in Unicode, or give the cell the font it was typed in (.VnTime, VNI-Times…) and save the file again")
}

// report says what was done to a sheet.
func (l *letters) report(r *reader) {
	for _, e := range slices.Sorted(maps.Keys(l.old)) {
		t := l.old[e]
		r.add("spelling", source.Warning, t.at, source.Textf("%d ô dùng bảng mã cũ %s, đã đổi sang Unicode, ví dụ ô này: «%s» → «%s»", "%d cells in the old encoding %s were converted to Unicode, such as this one: «%s» → «%s»", t.n, e, clip(t.first.given), clip(t.first.text)),
			source.Textf("xem lại các chữ đã đổi", "look over the converted letters"))
	}
	if t := l.stroke; t.n > 0 {
		r.add("spelling", source.Warning, t.at, source.Textf("%d ô viết Ð hoặc Ɖ thay cho Đ, đã sửa, ví dụ ô này: «%s»", "%d cells have Ð or Ɖ for Đ, which was mended, such as this one: «%s»", t.n, clip(t.first.text)),
			source.Textf("sửa trong tệp gốc", "mend it in the file"))
	}
	if t := l.composed; t.n > 0 {
		r.add("spelling", source.Note, t.at, source.Textf("%d ô có dấu viết rời khỏi chữ (Unicode tổ hợp), đã ghép lại, ví dụ ô này: «%s»", "%d cells have marks apart from their letters (decomposed Unicode), which were joined, such as this one: «%s»", t.n, clip(t.first.text)), source.Text{})
	}
	if t := l.unseen; t.n > 0 {
		r.add("spelling", source.Warning, t.at, source.Textf("%d ô có ký tự vô hình, đã bỏ, ví dụ U+%04X ở ô này", "%d cells have invisible characters, which were taken out, such as U+%04X in this one", t.n, t.first.unseen),
			source.Textf("xóa ký tự này trong tệp gốc", "delete it in the file"))
	}
	if t := l.doubt; t.n > maxDoubts {
		r.add("spelling", source.Error, source.Pos{File: t.at.File, Sheet: t.at.Sheet}, source.Textf("còn %d ô khác không chắc viết bằng bảng mã nào", "it is not certain in which encoding %d more cells are written", t.n-maxDoubts), retype())
	}
}
