package data_test

import (
	"testing"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// What is printed of a period, in the form's list, in a text and in the input's
// form, reads back as the same period.
func TestPeriodReadsBack(t *testing.T) {
	kinds := map[data.PeriodKind]int{data.Half: 2, data.Quarter: 4, data.Month: 12, data.Months: 12}
	periods := []data.PeriodKey{{Kind: data.Year, Year: 2021}}
	for kind, most := range kinds {
		for n := range most {
			periods = append(periods, data.PeriodKey{Kind: kind, Year: 2022, N: n + 1})
		}
	}
	for _, p := range periods {
		for _, s := range []string{p.String(), p.Title(), p.Name(source.Vietnamese), data.Fold(p.Title())} {
			if q, ok := data.ParsePeriodName(s); !ok || q != p {
				t.Errorf("%q of %s reads as %q", s, p, q)
			}
		}
	}
}

func TestParsePeriodName(t *testing.T) {
	for s, want := range map[string]string{
		"2021": "2021", "năm 2021": "2021", "NĂM 2021": "2021", "Cả năm 2021": "2021",
		"Quý 1 năm 2022": "2022-Q1", "quý III/2022": "2022-Q3", "Quý IV-2022": "2022-Q4", "Q2/2022": "2022-Q2", "quy ii nam 2022": "2022-Q2",
		"6 tháng đầu năm 2022": "2022-H1", "6 tháng cuối năm 2022": "2022-H2", "Nửa đầu năm 2022": "2022-H1",
		"6 tháng năm 2022": "2022-M06", "9 tháng đầu năm 2022": "2022-M09", "9 tháng/2022": "2022-M09", "Lũy kế 11 tháng năm 2022": "2022-M11",
		"Tháng 5/2022": "2022-05", "tháng 05 năm 2022": "2022-05", "T5/2022": "2022-05", "5/2022": "2022-05", "12.2022": "2022-12",
		"": "", "13/2022": "", "Quý 5/2022": "", "quý V/2022": "", "0 tháng năm 2022": "", "năm 21": "", "5/22": "", "1/5/2022": "", "2021-2022": "",
		"sơ bộ 2021": "", "năm 2021 và 2022": "", "tháng 5": "", "năm 1821": "", "20222": "",
	} {
		p, ok := data.ParsePeriodName(s)
		if p.String() != want || ok != (want != "") {
			t.Errorf("%q reads as %q, want %q", s, p, want)
		}
	}
}

// The words of the form's lists read back, and so do those of the input.
func TestWordsReadBack(t *testing.T) {
	for _, s := range []data.Status{data.Official, data.Preliminary, data.Estimated} {
		for _, w := range []string{s.Title(), s.String()} {
			if got, ok := data.ParseStatusName(w); !ok || got != s {
				t.Errorf("%q reads as %v", w, got)
			}
		}
	}
	for _, a := range []data.About{data.Nearly, data.Over, data.Around} {
		for _, w := range []string{a.Name(source.Vietnamese), a.String()} {
			if got, ok := data.ParseAboutName(w); !ok || got != a {
				t.Errorf("%q reads as %v", w, got)
			}
		}
	}
	for _, w := range []string{"official preliminary", "", "chính"} {
		if got, ok := data.ParseStatusName(w); ok {
			t.Errorf("%q reads as %v", w, got)
		}
	}
	for _, name := range []string{"tỷ đồng", "triệu USD", "nghìn tỷ đồng", "%", "index", "tấn", "chợ", "kWh", "lượt khách"} {
		u := data.ParseUnit(name)
		if got := data.ParseUnitName(u.Title()); got != u {
			t.Errorf("%q reads as %+v", u.Title(), got)
		}
	}
	if u := data.ParseUnitName("Triệu USD"); u.Name != "triệu USD" {
		t.Errorf("a capital: %+v", u)
	}
}
