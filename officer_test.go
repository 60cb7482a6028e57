package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"kyyeu/internal/cli"
	"kyyeu/internal/judge"
)

// TestOfficer goes the way of an officer: a starter, its form filled in and
// saved by an office program, collected, checked and built, a document for every
// province and a draft to its recipients. What was typed is in the table of
// figures with every digit, and in the letters; nothing is found.
func TestOfficer(t *testing.T) {
	t.Chdir(t.TempDir())
	run := func(want int, args ...string) (stdout, stderr string) {
		t.Helper()
		var out, errs bytes.Buffer
		code := cli.Run(t.Context(), append([]string{"kyyeu"}, args...), os.Environ(), nil, &out, &errs)
		if code != want {
			t.Fatalf("%s: exit code %d, want %d\n%s%s", args, code, want, &out, &errs)
		}
		return out.String(), errs.String()
	}
	run(0, "init", "hoi-nghi")
	typed := fillIn(t, filepath.Join("hoi-nghi", "form.xlsx"))
	filled := judge.Office(t, judge.Office(t, filepath.Join("hoi-nghi", "form.xlsx"), "ods"), "xlsx")
	raw, err := os.ReadFile(filled)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir("hoi-nghi")
	if err := os.WriteFile("tra-loi.xlsx", raw, 0o666); err != nil {
		t.Fatal(err)
	}
	run(0, "collect", "tra-loi.xlsx")
	run(0, "collect", "tra-loi.xlsx", "-o", "figures.csv")
	table, err := os.ReadFile("figures.csv")
	if err != nil {
		t.Fatal(err)
	}
	for _, value := range typed {
		if !strings.Contains(string(table), ";"+value+";") {
			t.Errorf("%s was typed and is not in the table:\n%s", value, table)
		}
	}
	if out, errs := run(0, "check", "--strict", "conference.yaml"); out != "" {
		t.Errorf("check found:\n%s%s", out, errs)
	}
	if out, _ := run(0, "build", "conference.yaml"); out != filepath.Join("out", "conference.pdf")+"\n" {
		t.Errorf("build printed %q", out)
	}
	run(0, "batch", "conference.yaml")
	if out, errs := run(0, "mail", "draft"); strings.Count(out, ".eml\n") != 3 || strings.Contains(errs, "[") {
		t.Errorf("mail draft printed %q, and found:\n%s", out, errs)
	}
	draft, err := os.ReadFile(filepath.Join("out", "mail", "conference-tinh-c.eml"))
	if err != nil || !strings.Contains(string(draft), "16.902,60") || strings.Contains(string(draft), "45.120,70") {
		t.Errorf("the letter to Tỉnh C lacks its figure, or has another province's (%v)", err)
	}
	// The office program opens what collect wrote, and changes nothing of it.
	saved := judge.Office(t, judge.Office(t, "figures.xlsx", "ods"), "xlsx")
	if raw, err = os.ReadFile(saved); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("figures.xlsx", raw, 0o666); err != nil {
		t.Fatal(err)
	}
	if _, errs := run(0, "collect", "tra-loi.xlsx"); !strings.Contains(errs, "0 mới") || !strings.Contains(errs, "0 ghi hoặc sửa tay") {
		t.Errorf("collected again after saving the table: %s", errs)
	}
}

// fillIn types values into the form as one does in a cell, and gives them.
func fillIn(t *testing.T, form string) []string {
	t.Helper()
	f, err := excelize.OpenFile(form)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	values := map[string]string{
		"Tổng mức bán lẻ hàng hóa Tỉnh A": "45.120,70", "Tổng mức bán lẻ hàng hóa Tỉnh B": "31.015,40",
		"Tổng mức bán lẻ hàng hóa Tỉnh C": "16.902,60", "Tổng mức bán lẻ hàng hóa Vùng minh họa": "93.038,70",
		"Kim ngạch xuất khẩu Tỉnh A": "1.352,9", "Kim ngạch xuất khẩu Tỉnh B": "702,3",
		"Kim ngạch xuất khẩu Tỉnh C": "298,7", "Kim ngạch xuất khẩu Vùng minh họa": "2.353,9",
		"Chỉ số sản xuất công nghiệp Tỉnh A": "109,30", "Chỉ số sản xuất công nghiệp Tỉnh B": "107,6", "Chỉ số sản xuất công nghiệp Tỉnh C": "104,8",
	}
	growth := map[string]string{"Tổng mức bán lẻ hàng hóa Vùng minh họa": "8,87", "Kim ngạch xuất khẩu Tỉnh C": "-3,77"}
	var typed []string
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		column := map[string]int{}
		for r, row := range rows {
			if slices.Contains(row, "Giá trị") {
				for c, heading := range row {
					column[heading] = c + 1
				}
				continue
			}
			if column["Giá trị"] == 0 || len(row) < column["Kỳ"] {
				continue
			}
			key := row[column["Chỉ tiêu"]-1] + " " + row[column["Địa bàn"]-1]
			set := func(heading, value string) {
				cell, err := excelize.CoordinatesToCellName(column[heading], r+1)
				if err != nil {
					t.Fatal(err)
				}
				if err := f.SetCellStr(sheet, cell, value); err != nil {
					t.Fatal(err)
				}
			}
			if v, ok := values[key]; ok {
				set("Giá trị", v)
				set("Nguồn", "Báo cáo của tỉnh, số liệu minh họa")
				typed = append(typed, v)
				if g, ok := growth[key]; ok {
					set("Tăng so với cùng kỳ (%)", g)
				}
			}
		}
	}
	if len(typed) != len(values) {
		t.Fatalf("%d of %d rows were found in the form", len(typed), len(values))
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	return typed
}
