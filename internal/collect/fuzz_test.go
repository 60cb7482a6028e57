package collect

import (
	"bytes"
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
	for _, s := range []string{"1.234", "1,234.5", "1 234,5", "-0,50", "(12,5)", "1.234.567", "+3%", "−7", "0.500", "1,2,3", "…", "-", "12-15", "1.234*", "'5", "00", "1e9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
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
	})
}

// Whatever a heading says, what is read of it is a period that exists.
func FuzzHeading(f *testing.F) {
	for _, s := range []string{"Ước 9 tháng/2022 so CK (%)", "T1-T9/21", "Quý III & 9 tháng 2022", "2021 (SB)", "31/12/2021", "Luỹ kế đến hết tháng 13",
		"Tăng so với cùng kỳ / Tháng 9", "2,015", "h2 2020", "ĐVT: 1.000 tấn (*)", "4=3/2", "I. Tổng số - Total\nx", "2022*"} {
		f.Add(s)
	}
	c := fuzzConference(f)
	names := newNames(c)
	f.Fuzz(func(t *testing.T, s string) {
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
	})
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
	words := strings.Split(`|||<|^|1|2.5|1234|12.345|2021|2022|1995|0.08|-3.1|112.5|'1.234|'1.234,5|'1,234.5|'12*|'≈ 5|'12-15|-|…|x|#REF!|=B2/C2:3|@2022-10-01|`+
		`Tỉnh|Tỉnh A|Tỉnh B|1. Tỉnh C|Tỉng D|Vùng minh họa|Tổng số|Cả nước|Chỉ tiêu|TT|ĐVT|Kim ngạch xuất khẩu|Xuất khẩu (triệu USD)|`+
		`- FDI|Trong đó: xuất khẩu|Tổng mức bán lẻ HH và DV|IIP|Số chợ|chợ|triệu USD|tỷ đồng|%|Năm 2021|Ước 10 tháng|Tháng 9/2022|Lũy kế|Quý I|`+
		`KH 2022|So với cùng kỳ (%)|Tăng (%)|Tỷ trọng (%)|Xếp hạng|Ghi chú|I|Thương mại|ĐVT: triệu USD|Kim ngạch nhập khẩu năm 2022|A|B|3=2/1`, "|")
	f.Add([]byte{3, 28, 9, 10, 29, 5, 6, 30, 7, 8})
	f.Add([]byte{4, 36, 38, 53, 54, 39, 47, 5, 18, 41, 0, 7, 16, 45, 46, 5, 5})
	f.Add([]byte{2, 9, 11, 10, 12})
	c := fuzzConference(f)
	f.Fuzz(func(t *testing.T, cells []byte) {
		if len(cells) < 3 || len(cells) > 120 {
			return
		}
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
			b.WriteString(words[int(n)%len(words)])
		}
		if s := drawnLoosely(b.String()); s != nil {
			proposedHolds(t, s, c, b.String())
		}
	})
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
	skip := map[string]bool{}
	for i := range again.Tables {
		for _, list := range [][]Place{again.Tables[i].Columns, again.Tables[i].Rows, again.Tables[i].Cells} {
			for _, p := range list {
				skip[p.At.S] = skip[p.At.S] || p.skipped()
			}
		}
		if again.Tables[i].All.skipped() {
			return
		}
	}
	all := blocks(s)
	for r := range s.Rows() {
		if classify(s, r, s.Cols()) == dataRow && !slices.ContainsFunc(all, func(b block) bool { return b.first <= r && r <= b.last }) {
			t.Errorf("row %d is lost:\n%s\n%s", r+1, drawing, raw)
		}
	}
	for _, b := range all {
		for r := b.first; r <= b.last; r++ {
			for _, col := range b.values {
				at, cell := sheet.CellName(r, col), s.At(r, col)
				if cell.Kind == sheet.Number && !taken[at] && !skip[at] && !skip[cellRow(r)] && !skip[sheet.ColName(col)] {
					t.Errorf("%s = %s is lost:\n%s\n%s", at, cell.Text, drawing, raw)
				}
			}
		}
	}
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
