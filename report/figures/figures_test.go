package figures_test

import (
	"bytes"
	"strings"
	"testing"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/figures"
)

// row makes a row of texts.
func row(texts ...string) figures.Row {
	var r figures.Row
	for c, s := range texts {
		r[c].Text = s
	}
	return r
}

// texts are the texts of a row.
func texts(r figures.Row) [figures.Columns]string {
	var out [figures.Columns]string
	for c, f := range r {
		out[c] = f.Text
	}
	return out
}

var table = []figures.Row{
	row("Tỉnh A", "Tổng mức bán lẻ hàng hóa", "Năm 2021", "18.942,67", "tỷ đồng", "sơ bộ", "", "5,34", "", "", "Niên giám thống kê 2021, trang 369", "", "tinh-a.xlsx!Biểu 1!C12", "18.942,67"),
	row("Tỉnh B", "Chỉ số; sản xuất \"công nghiệp\"", "2022-Q1", "370.461", "", "", "gần", "-2,63%", "region", "7,97", "", "= không phải công thức"),
	row("Tỉnh C", "exports", "Tháng 5/2022", "-", "", "", "", "", "", "", "", "…"),
	row("Tỉnh C", "exports", "Tháng 6/2022", "000123", "%", "", "", "", "", "", "x\ty"),
}

// What is written reads back, each row at its own place, and writing twice gives
// the same bytes.
func TestReadsBack(t *testing.T) {
	for _, name := range []string{"a/table.xlsx", "table.CSV"} {
		b, err := figures.Write(table, name)
		if err != nil {
			t.Fatal(err)
		}
		again, err := figures.Write(table, name)
		if err != nil || !bytes.Equal(b, again) {
			t.Errorf("%s: written twice it differs (%v)", name, err)
		}
		book, found := sheet.Read(b, name)
		if len(found) > 0 {
			t.Fatalf("%s: %v", name, found)
		}
		rows, ok, found := figures.Read(book)
		if !ok || len(found) > 0 || len(rows) != len(table) {
			t.Fatalf("%s: %d rows, %v, %v", name, len(rows), ok, found)
		}
		seen := map[source.Pos]bool{}
		for i := range rows {
			want := texts(table[i])
			want[figures.Source] = strings.ReplaceAll(want[figures.Source], "\t", " ")
			if texts(rows[i]) != want {
				t.Errorf("%s: row %d: %q", name, i, texts(rows[i]))
			}
			if p := rows[i].Pos(); p.IsZero() || seen[p] {
				t.Errorf("%s: row %d stands at %s", name, i, p)
			} else {
				seen[p] = true
			}
		}
	}
	if _, err := figures.Write(table, "table.ods"); err == nil {
		t.Error("a file of no known kind was written")
	}
}

func form(perArea bool) figures.Spec {
	return figures.Spec{
		Conference: "Hội nghị A & B", PerArea: perArea,
		Areas: []string{"Tỉnh A", "Tỉnh B", "Vùng [1]: phía Bắc và phía Nam của sông"}, Wholes: []string{"Vùng minh họa", "Cả nước"},
		Indicators: []figures.Measure{{"Kim ngạch xuất khẩu", "triệu USD", []string{"USD", "triệu USD", "tỷ USD"}},
			{"Bán lẻ, gồm dịch vụ", "tỷ đồng", []string{"tỷ đồng"}}},
		Periods: []string{"Năm 2021", "Quý I/2022"}, Statuses: []string{"chính thức", "sơ bộ", "ước tính"}, Abouts: []string{"gần", "hơn", "khoảng"},
	}
}

// A form asks for each area, indicator and period once, has nothing filled in,
// and the sheets around its tables are not taken for figures.
func TestForm(t *testing.T) {
	for _, perArea := range []bool{false, true} {
		s := form(perArea)
		b, err := figures.Form(s)
		if err != nil {
			t.Fatal(err)
		}
		again, _ := figures.Form(s)
		if !bytes.Equal(b, again) {
			t.Error("made twice it differs")
		}
		book, found := sheet.Read(b, "form.xlsx")
		if len(found) > 0 {
			t.Fatal(found)
		}
		rows, ok, found := figures.Read(book)
		if !ok || len(found) > 0 || len(rows) != s.Rows() {
			t.Fatalf("%d rows, want %d, %v, %v", len(rows), s.Rows(), ok, found)
		}
		asked := map[[3]string]bool{}
		for i := range rows {
			if rows[i].Filled() {
				t.Errorf("%s is filled in", rows[i].Pos())
			}
			asked[[3]string{rows[i][figures.Area].Text, rows[i][figures.Indicator].Text, rows[i][figures.Period].Text}] = true
		}
		if len(asked) != s.Rows() {
			t.Errorf("%d different rows, want %d", len(asked), s.Rows())
		}
		sheets := map[bool]int{false: 3, true: 5}[perArea]
		if len(book.Sheets) != sheets {
			t.Errorf("%d sheets, want %d", len(book.Sheets), sheets)
		}
	}
	s := form(false)
	for len(s.Areas)*4 <= figures.MaxFormRows {
		s.Areas = append(s.Areas, s.Areas...)
	}
	if _, err := figures.Form(s); err == nil {
		t.Error("a form without bounds")
	}
}
