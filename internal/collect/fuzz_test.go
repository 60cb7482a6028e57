package collect

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"kyyeu/internal/collect/internal/returns"
	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/input"
)

// A number that is read prints back to itself, and a text that proves its
// notation has one reading.
func FuzzNumber(f *testing.F) {
	for _, s := range numberTexts {
		f.Add(s)
	}
	f.Fuzz(numberHolds)
}

var numberTexts = []string{"1.234", "1,234.5", "1 234,5", "-0,50", "(12,5)", "1.234.567", "+3%", "−7", "0.500", "1,2,3", "…", "-", "12-15", "1.234*", "'5", "00", "1e9"}

func numberHolds(t *testing.T, s string) {
	var read []data.Decimal
	for _, n := range []notation{either, vietnamese, english} {
		v, _, ok := parseText(s, n)
		if !ok || v.State != data.Known {
			continue
		}
		printed := v.Number.String()
		again, _, ok := parseText(printed, vietnamese)
		if !ok || again.Number.Cmp(v.Number) != 0 || again.Number.Places() != v.Number.Places() {
			t.Errorf("%q reads as %s, which reads as %s, %v", s, printed, again.Number, ok)
		}
		if n == either && notationOf(s) == ambiguous {
			t.Errorf("%q is ambiguous and reads as %s", s, printed)
		}
		read = append(read, v.Number)
	}
	if notationOf(s) != ambiguous {
		for _, d := range read {
			if d.Cmp(read[0]) != 0 {
				t.Errorf("%q reads as %s and as %s", s, read[0], d)
			}
		}
	}
}

// Whatever a heading says, what is read of it is a period that exists.
func FuzzHeading(f *testing.F) {
	for _, s := range headingTexts {
		f.Add(s)
	}
	f.Fuzz(headingHolds(f))
}

var headingTexts = []string{"Ước 9 tháng/2022 so CK (%)", "T1-T9/21", "Quý III & 9 tháng 2022", "2021 (SB)", "31/12/2021", "Luỹ kế đến hết tháng 13",
	"Tăng so với cùng kỳ / Tháng 9", "2,015", "h2 2020", "ĐVT: 1.000 tấn (*)", "4=3/2", "I. Tổng số - Total\nx", "2022*"}

func headingHolds(t testing.TB) func(t *testing.T, s string) {
	c := fuzzConference(t)
	names := newNames(c)
	return func(t *testing.T, s string) {
		folded := data.Fold(s)
		of, with := compared(folded)
		for _, text := range []string{folded, of, with} {
			w := readWhen(text)
			key, ok := w.key()
			if !ok {
				continue
			}
			if key.Year < 1900 || key.Year > 2099 {
				t.Errorf("%q is in year %d", s, key.Year)
			}
			if again, ok := data.ParsePeriod(key.String()); !ok || again != key {
				t.Errorf("%q is of %+v, which is no period", s, key)
			}
		}
		readMeasure(folded)
		if u, ok := unitOf(s, c); ok && !u.Given() {
			t.Errorf("%q is a unit without a name", s)
		}
		name(s)
		names.remark(s, "exports")
		if id, known := names.areaOf(s); id != "" && !known {
			t.Errorf("%q is area %s, and is not known", s, id)
		}
		if id, sure := names.indicatorOf(s); sure {
			if _, ok := c.Indicator(id); !ok {
				t.Errorf("%q is indicator %q", s, id)
			}
		}
	}
}

func fuzzConference(t testing.TB) *data.Conference {
	c, findings := input.Read(fstest.MapFS{"c.yaml": {Data: returns.Conference}}, "c.yaml", "c.yaml")
	if findings.Count(source.Error) > 0 {
		t.Fatal(findings)
	}
	return c
}

// What is proposed for any grid writes down and reads back, and of its numbers
// none is lost: each is a figure, is asked about, or stands where the mapping
// says skip.
func FuzzPropose(f *testing.F) {
	for _, s := range []string{
		"Tỉnh | 2020 | 2021\nTỉnh A | 1.5 | 2\nTỉnh B | 3 | 'x1.234",
		"Kim ngạch xuất khẩu (triệu USD)\nTỉnh|2020|<|Tăng (%)\n^|T1|T2|^\nTỉnh A|1|2|5.2\nTổng số|=B3:1|#REF!|@2022-05-12",
		"Chỉ tiêu|ĐVT|9T/2022|% so CK\nI|Thương mại\nXuất khẩu|triệu USD|1,5|112\n- FDI||3|4\n|\n Nhập khẩu|tỷ đồng|≈ 3|12-15",
		"2019|2050\n2020|2080", "1|2\n3|4", "A|B|1\n|\n5|6|7", "Tỉnh A|<|1|<\n2|3|<|4",
	} {
		f.Add(s)
	}
	c := fuzzConference(f)
	f.Fuzz(func(t *testing.T, drawing string) {
		if !utf8.ValidString(drawing) || strings.ContainsFunc(drawing, func(r rune) bool { return r != '\n' && !unicode.IsPrint(r) }) {
			return // package sheet leaves them out
		}
		if len(drawing) > 400 || strings.Count(drawing, "\n") > 30 {
			return
		}
		if s := drawnLoosely(drawing); s != nil {
			proposedHolds(t, s, c, drawing)
		}
	})
}

// FuzzProposeWords does the same with grids made of what returns are made of.
func FuzzProposeWords(f *testing.F) {
	f.Add([]byte{3, 28, 9, 10, 29, 5, 6, 30, 7, 8})
	f.Add([]byte{4, 36, 38, 53, 54, 39, 47, 5, 18, 41, 0, 7, 16, 45, 46, 5, 5})
	f.Add([]byte{2, 9, 11, 10, 12})
	c := fuzzConference(f)
	f.Fuzz(func(t *testing.T, cells []byte) {
		if len(cells) < 3 || len(cells) > 120 {
			return
		}
		drawing := wordGrid(cells)
		if s := drawnLoosely(drawing); s != nil {
			proposedHolds(t, s, c, drawing)
		}
	})
}

// gridWords are what returns are made of, as [drawn] reads it.
var gridWords = strings.Split(`|||<|^|1|2.5|1234|12.345|2021|2022|1995|0.08|-3.1|112.5|'1.234|'1.234,5|'1,234.5|'12*|'≈ 5|'12-15|-|…|x|#REF!|=B2/C2:3|@2022-10-01|`+
	`Tỉnh|Tỉnh A|Tỉnh B|1. Tỉnh C|Tỉng D|Vùng minh họa|Tổng số|Cả nước|Chỉ tiêu|TT|ĐVT|Kim ngạch xuất khẩu|Xuất khẩu (triệu USD)|`+
	`- FDI|Trong đó: xuất khẩu|Tổng mức bán lẻ HH và DV|IIP|Số chợ|chợ|triệu USD|tỷ đồng|%|Năm 2021|Ước 10 tháng|Tháng 9/2022|Lũy kế|Quý I|`+
	`KH 2022|So với cùng kỳ (%)|Tăng (%)|Tỷ trọng (%)|Xếp hạng|Ghi chú|I|Thương mại|ĐVT: triệu USD|Kim ngạch nhập khẩu năm 2022|A|B|3=2/1`, "|")

// wordGrid draws a grid whose number of columns is the first byte's, and whose
// cells are the words that the others name.
func wordGrid(cells []byte) string {
	var b strings.Builder
	cols := 2 + int(cells[0])%6
	for i, n := range cells[1:] {
		if i > 0 {
			sign := byte('|')
			if i%cols == 0 {
				sign = '\n'
			}
			b.WriteByte(sign)
		}
		b.WriteString(gridWords[int(n)%len(gridWords)])
	}
	return b.String()
}

// TestLaws holds the laws above to inputs drawn by a fixed seed, the same in every
// run; .ci/fuzz looks for others.
func TestLaws(t *testing.T) {
	slower := 1
	if raced {
		slower = 10
	}
	r := rand.New(rand.NewPCG(26, 11))
	joined := func(texts []string) string {
		var b strings.Builder
		for range 1 + r.IntN(3) {
			runes := []rune(texts[r.IntN(len(texts))])
			from := r.IntN(len(runes))
			b.WriteString(string(runes[from : from+1+r.IntN(len(runes)-from)]))
		}
		return b.String()
	}
	t.Run("numbers", func(t *testing.T) {
		for range 20_000 / slower {
			numberHolds(t, joined(numberTexts))
		}
	})
	t.Run("headings", func(t *testing.T) {
		holds := headingHolds(t)
		for range 3_000 / slower {
			holds(t, joined(headingTexts))
		}
	})
	t.Run("grids", func(t *testing.T) {
		c := fuzzConference(t)
		for range 500 / slower {
			cells := make([]byte, 3+r.IntN(30))
			for i := range cells {
				cells[i] = byte(r.Uint32())
			}
			drawing := wordGrid(cells)
			if s := drawnLoosely(drawing); s != nil {
				proposedHolds(t, s, c, drawing)
			}
		}
	})
}

// TestNothingIsLost has the sheets in which a number was once left out without a
// word: columns and rows of numbers that stand where names should.
func TestNothingIsLost(t *testing.T) {
	c := fuzzConference(t)
	for _, x := range []struct{ name, drawing, place string }{
		{"a number before its name", "Tỉnh B|Xuất khẩu (triệu USD)|ĐVT: triệu USD|TT|'1.234,5|^\n|chợ||%|KH 2022|\n'1.234,5|chợ", `{at: "3", `},
		{"a number alone", "1234.5\n|\nTỉnh|2020|2021\nTỉnh A|5|6\nTỉnh B|7|8", `{at: "1", `},
		{"years around the names", "2020|Tỉnh|2021\n12.5|Tỉnh A|7\n8.5|Tỉnh B|9", `{at: A, says: "2020"`},
		{"a number among names", "Chỉ tiêu|Đơn vị|2021\nXuất khẩu|triệu USD|5\n12.5\nNhập khẩu|triệu USD|6", `{at: "3", says: "12.5", as: "?"`},
		{"two columns of units", "ĐVT|ĐVT|Nhập khẩu năm 2022|1995\n%|Tổng số|2021|2021\nTỉnh B|-3.1|Tăng (%)|Xuất khẩu\n1995|Tỉnh B|-3.1|Chỉ tiêu", `{at: "4", `},
		{"counts below a name", "Tỉnh|2020|2021\nTỉnh A|5|6\n^|1|2", `{at: "3", `},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := drawn("f.xlsx", "S", x.drawing)
			proposedHolds(t, s, c, x.drawing)
			m := Propose(&sheet.Book{Name: "f.xlsx", Sheets: []*sheet.Sheet{s}}, c)
			if raw := m.Marshal(source.English); !bytes.Contains(raw, []byte(x.place)) {
				t.Errorf("no %s in\n%s", x.place, raw)
			}
		})
	}
}

func proposedHolds(t *testing.T, s *sheet.Sheet, c *data.Conference, drawing string) {
	book := &sheet.Book{Name: "f.xlsx", Sheets: []*sheet.Sheet{s}}
	m := Propose(book, c)
	raw := m.Marshal(source.Vietnamese)
	again, findings := ReadMapping(fstest.MapFS{"m.yaml": {Data: raw}}, "m.yaml", "m.yaml")
	if len(m.Tables) == 0 {
		return
	}
	if len(findings) > 0 || !bytes.Equal(stripped(again.Marshal(source.English)), stripped(raw)) {
		t.Fatalf("another mapping is read back: %v\n%s\n%s", findings, raw, again.Marshal(source.English))
	}
	unansweredPlaces(&again)
	figures, findings := apply(book, "f.xlsx", &again, c)
	taken := map[string]bool{}
	for _, g := range figures {
		row, col, ok := sheet.ParseCell(g.Pos.Cell)
		if !ok || s.At(row, col).Kind == sheet.Empty {
			t.Errorf("a figure of %v", g.Pos)
		}
		taken[g.Pos.Cell] = true
	}
	if findings.Count(source.Error) > 0 {
		return // refused
	}
	all := blocks(s)
	for r, kind := range rowKinds(s) {
		if kind != dataRow {
			continue
		}
		for c := range s.Cols() {
			cell := s.At(r, c)
			if !numeric(cell) || missingMark(cell.Text) || taken[sheet.CellName(r, c)] {
				continue // that something is missing is not lost with its row
			}
			if item(s, r, c) {
				continue
			}
			if !slices.ContainsFunc(all, func(b block) bool { return accounted(&b, r, c, again.Tables) }) {
				t.Errorf("%s = %s is lost:\n%s\n%s", sheet.CellName(r, c), cell.Text, drawing, raw)
			}
		}
	}
}

// item reports whether a cell numbers an item of a list without figures: "2. |
// Đề nghị Bộ Công Thương", where no other number is.
func item(s *sheet.Sheet, row, col int) bool {
	texts, numbers := rowCells(s, row, s.Cols())
	numbers = slices.DeleteFunc(numbers, func(c int) bool { return missingMark(s.At(row, c).Text) })
	return len(numbers) == 1 && itemNumber().MatchString(s.At(row, col).Text) && len(texts) > 0 && texts[0] > col
}

// accounted reports whether a number that is no figure is one of a column of
// numbers in a list, of notes, of units, of statuses; is shown as a part of the
// name of a row; or stands where a table of the mapping says skip.
func accounted(b *block, row, col int, tables []Table) bool {
	if row < b.first || row > b.last || col < b.left || col > b.right {
		return false
	}
	head := lastPart(b.headFold(col))
	if listed().MatchString(head) || b.noted(col) || col == b.unit || col == b.status || b.counting(col) {
		return true
	}
	at := func(name string) func(Place) bool { return func(p Place) bool { return p.At.S == name } }
	for i := range tables {
		t := &tables[i]
		named := slices.ContainsFunc(t.Labels, func(l data.Text) bool { return l.S == sheet.ColName(col) })
		inRow, inCol := slices.IndexFunc(t.Rows, at(cellRow(row))), slices.IndexFunc(t.Columns, at(sheet.ColName(col)))
		inCell := slices.IndexFunc(t.Cells, at(sheet.CellName(row, col)))
		switch {
		case inRow >= 0 && named:
			return true
		case inRow >= 0 && inCol >= 0 && (t.All.skipped() || t.Rows[inRow].skipped() || t.Columns[inCol].skipped()):
			return true
		case inCell >= 0 && t.Cells[inCell].skipped():
			return true
		}
	}
	return false
}

// drawnLoosely draws what [drawn] can; nil when merged areas overlap.
func drawnLoosely(drawing string) (s *sheet.Sheet) {
	defer func() {
		if recover() != nil {
			s = nil
		}
	}()
	s = drawn("f.xlsx", "S", drawing)
	areas := s.Merged()
	for i, a := range areas {
		if slices.ContainsFunc(areas[:i], func(b sheet.Area) bool {
			return a.Top <= b.Bottom && b.Top <= a.Bottom && a.Left <= b.Right && b.Left <= a.Right
		}) {
			return nil
		}
	}
	return s
}
