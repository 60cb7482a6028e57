package figures_test

import (
	"slices"
	"testing"

	"kyyeu/internal/sheet"
	"kyyeu/report/figures"
)

// FuzzRead reads any CSV file as a table: what was read and is written reads
// back the same, as CSV and as a workbook, and every finding and row has a
// place.
func FuzzRead(f *testing.F) {
	const head = "Địa bàn;Chỉ tiêu;Kỳ;Giá trị;Nguồn;Xuất xứ\n"
	for _, s := range []string{"", head, head + "A;b;2021;1,5;\"x \"\" y\";t.xlsx!S!C1\n", "area,indicator,period,growth\na,b,2021,-\n", head + ";;;\n" + head + "a", "growth\tvalue\tperiod\tarea\n1\t2\t3"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		book, _ := sheet.Read(b, "t.csv")
		if book == nil {
			return
		}
		rows, ok, found := figures.Read(book)
		if !ok && (len(rows) > 0 || len(found) > 0) {
			t.Fatalf("no table, but %d rows and %v", len(rows), found)
		}
		for _, x := range found {
			if x.Pos.File != "t.csv" {
				t.Errorf("%s: %s", x.Pos, x.Message.EN)
			}
		}
		for i := range rows {
			if rows[i].Pos().Line == 0 {
				t.Errorf("row %d has no place", i)
			}
		}
		for _, name := range []string{"t.csv", "t.xlsx"} {
			written, err := figures.Write(rows, name)
			if err != nil {
				t.Fatal(err)
			}
			book, found := sheet.Read(written, name)
			if book == nil {
				t.Fatal(found)
			}
			again, ok, _ := figures.Read(book)
			same := slices.EqualFunc(rows, again, func(a, b figures.Row) bool { return texts(a) == texts(b) })
			if !ok || !same {
				t.Fatalf("%s: %+v reads back as %+v", name, rows, again)
			}
		}
	})
}
