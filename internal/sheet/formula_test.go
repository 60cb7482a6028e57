package sheet

import (
	"strings"
	"testing"
)

// A shared formula reads in another cell as a program would have copied it.
func TestSharedFormula(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"A1+1", "B3+1"},
		{"$A1+A$1+$A$1", "$A3+B$1+$A$1"},
		{"SUM(A1:C2)", "SUM(B3:D4)"},
		{"SUM(A:A)+SUM($A:B)+SUM(1:2)+SUM($1:2)", "SUM(B:B)+SUM($A:C)+SUM(3:4)+SUM($1:4)"},
		{"'Biểu A1'!A1&\"A1 \"\"B2\"\" \"", "'Biểu A1'!B3&\"A1 \"\"B2\"\" \""},
		{"Bang1!A1+Bảng!B2", "Bang1!B3+Bảng!C4"},
		{"LOG10(A1)*1E5+1.5E-3", "LOG10(B3)*1E5+1.5E-3"},
		{"Table1[Cột A1]+[1]Sheet1!A1", "Table1[Cột A1]+[1]Sheet1!B3"},
		{"XFD1+A1048576", "#REF!+#REF!"},
		{"IF(A1=TRUE,Q1_2022,ten)", "IF(B3=TRUE,Q1_2022,ten)"},
		{`"not closed`, `"not closed`},
		{"a1", "B3"},
	} {
		f := sharedFormula{c.text, 4, 4}
		if got := f.at(6, 5); got != c.want {
			t.Errorf("%s reads %s, want %s", c.text, got, c.want)
		}
		if got := f.at(4, 4); got != c.text {
			t.Errorf("%s reads %s in its own cell", c.text, got)
		}
	}
}

// Names of cells read back, up to the corner of the format.
func TestCellNames(t *testing.T) {
	for _, c := range [][2]int{{0, 0}, {11, 2}, {0, 25}, {0, 26}, {9, 701}, {9, 702}, {formatRows - 1, formatCols - 1}} {
		name := CellName(c[0], c[1])
		if row, col, ok := ParseCell(name); !ok || row != c[0] || col != c[1] {
			t.Errorf("%v is %s, which reads %d,%d", c, name, row, col)
		}
	}
	if got := CellName(formatRows-1, formatCols-1); got != "XFD1048576" {
		t.Errorf("the last cell is %s", got)
	}
	for _, bad := range []string{"", "A", "1", "A0", "A01", "XFE1", "A1048577", "AAAA1", "A1B", "Á1", "$A$1"} {
		if _, _, ok := ParseCell(bad); ok {
			t.Errorf("%q is a cell", bad)
		}
	}
}

// Numbers keep fifteen digits, rounded half away from zero, and never an
// exponent.
func TestNumber(t *testing.T) {
	for s, want := range map[string]string{
		"0": "0", "-0.0": "0", "007.50": "7.5", ".5": "0.5", "5.": "5", "+1": "1", "1E+3": "1000", "1.5e-7": "0.00000015",
		"0.1000000000000000055": "0.1", "99999999999999.95": "100000000000000", "123456789012345678": "123456789012346000",
		"-2.6300000000000003E-2": "-0.0263", "9.9999999999999999": "10", "4.9406564584124654E-324": "0." + strings.Repeat("0", 323) + "494065645841247",
	} {
		n, ok := parseNumber(s)
		if got := n.String(); !ok || got != want {
			t.Errorf("%s reads %s, want %s", s, got, want)
		}
	}
	for _, bad := range []string{"", "-", ".", "1,5", "1 000", "0x10", "1e", "1e5000", "NaN", "INF", "--1", "1.2.3", "１"} {
		if n, ok := parseNumber(bad); ok {
			t.Errorf("%q reads %v", bad, n)
		}
	}
	for _, c := range []struct {
		s      string
		places int
		want   string
	}{{"7.965", 2, "7.97"}, {"-7.965", 2, "-7.97"}, {"0.5", 0, "1"}, {"0.49", 0, "0"}, {"0.05", 1, "0.1"}, {"0.04", 1, "0"}, {"99.5", 0, "100"}, {"149", -2, "100"}, {"150", -2, "200"}} {
		if n, _ := parseNumber(c.s); n.round(c.places).String() != c.want {
			t.Errorf("%s to %d places is %v, want %s", c.s, c.places, n.round(c.places), c.want)
		}
	}
}
