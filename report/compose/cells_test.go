package compose

import "testing"

func TestListCells(t *testing.T) {
	for _, c := range []struct {
		cells []string
		want  string
	}{
		{nil, ""},
		{[]string{"C12"}, "C12"},
		{[]string{"C14", "C12", "C13", "C13"}, "C12–C14"},
		{[]string{"C12", "D12"}, "C12–D12"},
		{[]string{"C12", "D12", "C13", "D13", "F7"}, "C12–D13, F7"},
		{[]string{"C12", "C13", "D12"}, "C12–C13, D12"},
		{[]string{"Z9", "AA9", "AB10"}, "Z9–AA9, AB10"},
		{[]string{"B2", "", "dòng 7", "dòng 7"}, "B2, dòng 7"},
	} {
		if got := listCells(c.cells); got != c.want {
			t.Errorf("%q is %q, want %q", c.cells, got, c.want)
		}
	}
	for n := 1; n < 20000; n += 7 {
		if column, row, ok := parseCell(cellName(n, n)); !ok && n < 18279 || ok && (column != n || row != n) {
			t.Fatalf("cell %d,%d is %s, which reads as %d,%d", n, n, cellName(n, n), column, row)
		}
	}
}
