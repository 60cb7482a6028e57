package collect

import (
	"bytes"
	"strings"
	"testing"

	"kyyeu/internal/source"
	"kyyeu/report/figures"
)

// form is a filled-in form of one or more rows, without the quotes and empty
// columns of a real one.
func form(name string, rows ...string) Return {
	head := "Địa bàn;Chỉ tiêu;Kỳ;Giá trị;Đơn vị tính;Trạng thái;Tăng so với cùng kỳ (%);Nguồn\n"
	return Return{Shown: "gui/" + name, As: "gui/" + name, Raw: []byte(head + strings.Join(rows, "\n") + "\n")}
}

// table is one table of figures over several runs.
type table struct {
	t    *testing.T
	raw  []byte
	sum  Summary
	gone []string // files that are no longer there
}

// collect runs once, expects no error, and gives the findings.
func (x *table) collect(returns ...Return) source.Findings {
	x.t.Helper()
	raw, findings := x.run(returns...)
	if findings.Count(source.Error) > 0 {
		x.t.Fatalf("findings: %v", findings)
	}
	x.raw = raw
	return findings
}

func (x *table) run(returns ...Return) ([]byte, source.Findings) {
	x.t.Helper()
	before := Before{Shown: "figures.csv", Raw: x.raw, Exists: func(file string) bool {
		for _, g := range x.gone {
			if g == file {
				return false
			}
		}
		return true
	}}
	raw, sum, findings, err := Run(returns, before, conference(x.t))
	if err != nil {
		x.t.Fatal(err)
	}
	x.sum = sum
	return raw, findings
}

// edit changes the table as a person does.
func (x *table) edit(from, to string) {
	x.t.Helper()
	if bytes.Count(x.raw, []byte(from)) != 1 {
		x.t.Fatalf("%q does not stand once in the table:\n%s", from, x.raw)
	}
	x.raw = bytes.Replace(x.raw, []byte(from), []byte(to), 1)
}

func (x *table) has(text string, times int) {
	x.t.Helper()
	if n := bytes.Count(x.raw, []byte(text)); n != times {
		x.t.Errorf("%q stands %d times in the table, want %d:\n%s", text, n, times, x.raw)
	}
}

func says(t *testing.T, findings source.Findings, severity source.Severity, parts ...string) {
	t.Helper()
	for _, f := range findings {
		all := f.Severity == severity
		for _, p := range parts {
			all = all && strings.Contains(f.Message.VI, p)
		}
		if all {
			return
		}
	}
	t.Errorf("no %v says %q in %v", severity, parts, findings)
}

const (
	exportsA  = "Tỉnh A;Kim ngạch xuất khẩu;Năm 2021;1.234,50;triệu USD;;5,3;Báo cáo"
	importsA  = "Tỉnh A;Kim ngạch nhập khẩu;Năm 2021;800;triệu USD;ước tính;;Báo cáo"
	exportsB  = "Tỉnh B;Kim ngạch xuất khẩu;Năm 2021;2.000;triệu USD;;;Báo cáo"
	exportsA2 = "Tỉnh A;Kim ngạch xuất khẩu;Năm 2021;1.243,50;triệu USD;;5,3;Báo cáo"
)

// What is collected again from the same returns is the same to the last byte.
func TestRunAgain(t *testing.T) {
	x := &table{t: t}
	x.collect(form("a.csv", exportsA, importsA), form("b.csv", exportsB))
	if x.sum != (Summary{Total: 3, New: 3}) {
		t.Errorf("%+v", x.sum)
	}
	first := bytes.Clone(x.raw)
	for _, returns := range [][]Return{
		{form("a.csv", exportsA, importsA), form("b.csv", exportsB)},
		{form("b.csv", exportsB), form("a.csv", exportsA, importsA)},
		{form("b.csv", exportsB)}, // the other stays
	} {
		if findings := x.collect(returns...); len(findings) > 0 || !bytes.Equal(x.raw, first) {
			t.Errorf("%v, another table:\n%s\nwas\n%s", findings, x.raw, first)
		}
		if x.sum != (Summary{Total: 3, Kept: 3}) {
			t.Errorf("%+v", x.sum)
		}
	}
	x.has("1.234,50", 2) // every digit is kept, in the value and in what was read
	x.has("gui/a.csv:2:", 1)
}

// The order of the returns does not matter for what is in the table.
func TestRunOrder(t *testing.T) {
	a, b := &table{t: t}, &table{t: t}
	a.collect(form("a.csv", exportsA, importsA), form("b.csv", exportsB))
	b.collect(form("b.csv", exportsB), form("a.csv", exportsA, importsA))
	if !bytes.Equal(a.raw, b.raw) {
		t.Errorf("another table:\n%s\n%s", a.raw, b.raw)
	}
}

func TestRunChanged(t *testing.T) {
	x := &table{t: t}
	x.collect(form("a.csv", exportsA, importsA))
	findings := x.collect(form("a.csv", exportsA2))
	says(t, findings, source.Note, "Kim ngạch xuất khẩu", "1.234,50", "1.243,50")
	says(t, findings, source.Warning, "Kim ngạch nhập khẩu", "không còn")
	x.has("1.243,50", 2)
	x.has("1.234,50", 0)
	if x.sum != (Summary{Total: 1, Changed: 1, Gone: 1}) {
		t.Errorf("%+v", x.sum)
	}
}

// What a person corrected stays, is told each time, and more loudly when the
// return says something new.
func TestRunCorrected(t *testing.T) {
	x := &table{t: t}
	x.collect(form("a.csv", exportsA))
	x.edit(";1.234,50;triệu", ";1.243,50;triệu")
	corrected := bytes.Clone(x.raw)
	findings := x.collect(form("a.csv", exportsA))
	says(t, findings, source.Note, "1.243,50", "đã sửa tay từ", "1.234,50")
	if !bytes.Equal(x.raw, corrected) || findings.Count(source.Warning) > 0 || x.sum.ByHand != 1 {
		t.Errorf("the corrected row changed, or is warned of: %v\n%s", findings, x.raw)
	}
	findings = x.collect(form("a.csv", strings.Replace(exportsA, "1.234,50", "999", 1)))
	says(t, findings, source.Warning, "1.243,50", "đã sửa tay", "999")
	if !bytes.Equal(x.raw, corrected) {
		t.Errorf("the corrected row changed:\n%s", x.raw)
	}
	x.collect(form("b.csv", exportsB)) // also when its return is not read
	x.has("1.243,50", 1)
}

// A row that a person typed settles what two returns disagree on.
func TestRunTyped(t *testing.T) {
	x := &table{t: t}
	two := []Return{form("a.csv", exportsA), form("a-lan-2.csv", exportsA2)}
	raw, findings := x.run(two...)
	if raw != nil {
		t.Errorf("a conflict gives a table:\n%s", raw)
	}
	says(t, findings, source.Error, "gui/a.csv:2", "1.234,50", "gui/a-lan-2.csv:2", "1.243,50")
	if findings.Count(source.Error) != 1 {
		t.Errorf("%v", findings)
	}
	// A person decides: the row has no origin, and both returns are told.
	x.collect(form("a.csv", exportsA))
	x.edit(";gui/a.csv:2:37;1.234,50 | triệu USD | 5,3", ";;")
	says(t, x.collect(two...), source.Note, "1.234,50", "1.243,50", "a-lan-2.csv")
	x.has("1.234,50", 1)
	x.has("1.243,50", 0)
	x.raw = nil
	// The same conflict between what was collected and what comes.
	x.collect(two[0])
	before := bytes.Clone(x.raw)
	if raw, findings = x.run(two[1]); raw != nil || findings.Count(source.Error) != 1 {
		t.Errorf("a conflict gives a table: %v\n%s", findings, raw)
	}
	if !bytes.Equal(before, x.raw) {
		t.Error("the table that was there is changed")
	}
	// A return that came in the place of one that is gone is none.
	x.gone = []string{"gui/a.csv"}
	says(t, x.collect(two[1]), source.Note, "1.234,50", "1.243,50")
	x.has("a-lan-2.csv", 1)
}

// Value and growth of one figure may come from two places; equal values in two
// places are one figure, with the more careful status.
func TestRunJoins(t *testing.T) {
	x := &table{t: t}
	x.collect(
		form("a.csv", "Tỉnh A;Kim ngạch xuất khẩu;Năm 2021;1,2345;tỷ USD;;;Báo cáo"),
		form("b.csv", "Tỉnh A;Kim ngạch xuất khẩu;Năm 2021;1.234,50;triệu USD;ước tính;;Báo cáo", "Tỉnh A;Kim ngạch xuất khẩu;Năm 2021;;;;5,3;Báo cáo"))
	if x.sum != (Summary{Total: 1, New: 1}) {
		t.Errorf("%+v\n%s", x.sum, x.raw)
	}
	x.has("ước tính", 2)
	x.has("5,3", 2)
	again := bytes.Clone(x.raw)
	x.collect(form("a.csv", "Tỉnh A;Kim ngạch xuất khẩu;Năm 2021;1,2345;tỷ USD;;;Báo cáo"),
		form("b.csv", "Tỉnh A;Kim ngạch xuất khẩu;Năm 2021;1.234,50;triệu USD;ước tính;;Báo cáo", "Tỉnh A;Kim ngạch xuất khẩu;Năm 2021;;;;5,3;Báo cáo"))
	if !bytes.Equal(again, x.raw) {
		t.Errorf("another table:\n%s\nwas\n%s", x.raw, again)
	}
}

// The starter's own figures go as soon as real ones come.
func TestRunInit(t *testing.T) {
	x := &table{t: t}
	x.collect(form("a.csv", exportsA))
	x.edit("gui/a.csv:2:37", figures.Starter)
	x.collect(form("b.csv", exportsB))
	if x.sum != (Summary{Total: 1, New: 1}) {
		t.Errorf("%+v\n%s", x.sum, x.raw)
	}
	x.has("Tỉnh A", 0)
	// One that a person changed is the person's.
	x.collect(form("a.csv", exportsA))
	x.edit("gui/a.csv:2:37", figures.Starter)
	x.edit(";1.234,50;triệu", ";77;triệu")
	x.collect(form("b.csv", exportsB))
	x.has("Tỉnh A", 1)
}

// A faulty return leaves everything as it was, and all its faults are told.
func TestRunFaults(t *testing.T) {
	x := &table{t: t}
	raw, findings := x.run(form("a.csv", exportsA), form("b.csv",
		"Tỉnh K;Kim ngạch xuất khẩu;Năm 2021;1;triệu USD;;;Báo cáo",
		"Tỉnh B;Kim ngạch xuất khẩu;Năm 2021;1,234.5;triệu USD;;;Báo cáo"),
		Return{Shown: "la.csv", As: "la.csv", Raw: []byte("a;b\nc;1\n")})
	if raw != nil || findings.Count(source.Error) != 3 {
		t.Errorf("%v\n%s", findings, raw)
	}
	says(t, findings, source.Error, "biểu mẫu", "bản đồ")
}
