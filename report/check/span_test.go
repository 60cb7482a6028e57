package check

import (
	"slices"
	"testing"

	"kyyeu/report/data"
)

// number reads Vietnamese notation.
func number(t *testing.T, s string) data.Decimal {
	t.Helper()
	d, err := data.ParseDecimal(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestAround(t *testing.T) {
	for _, c := range []struct {
		number string
		about  data.About
		lo, hi string
	}{
		{"7,97", data.Exactly, "7,965", "7,975"},
		{"42.000", data.Exactly, "41.999,5", "42.000,5"},
		{"42.000", data.Nearly, "41.000", "42.000"},
		{"11,28", data.Over, "11,28", "11,29"},
		{"11,280", data.Over, "11,28", "11,29"},
		{"100", data.Over, "100", "110"},
		{"50.000", data.Around, "45.000", "55.000"},
		{"-2,5", data.Nearly, "-2,5", "-2,4"},
		{"-2,5", data.Over, "-2,6", "-2,5"},
		{"0", data.Nearly, "0", "0"},
	} {
		s := around(number(t, c.number), c.about)
		if s.lo.Cmp(number(t, c.lo)) != 0 || s.hi.Cmp(number(t, c.hi)) != 0 {
			t.Errorf("%s %s: %s to %s, expected %s to %s", c.about, c.number, s.lo, s.hi, c.lo, c.hi)
		}
	}
}

func TestSwapped(t *testing.T) {
	for s, want := range map[string][]string{
		"7,97":    {"9,77", "7,79"},
		"105.091": {"150.091", "100.591", "105.901", "105.019"},
		"0,5":     {"5,0"},
		"-2,63":   {"-6,23", "-2,36"},
		"100":     nil,
		"5":       nil,
	} {
		var got []string
		for _, d := range swapped(number(t, s)) {
			got = append(got, d.String())
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, expected %q", s, got, want)
		}
	}
}

func TestSlip(t *testing.T) {
	for _, c := range []struct {
		typed, meant string
		want         likeness
	}{
		{"370416", "370461", swap},
		{"730461", "370461", swap},
		{"370491", "370461", change},
		{"37461", "370461", drop},
		{"37046", "370461", drop},
		{"3704611", "370461", add},
		{"3705461", "370461", add},
		{"370461", "370461", unlike},
		{"370614", "370461", unlike},
		{"", "5", drop},
		{"1", "2345", unlike},
	} {
		if got := slip(c.typed, c.meant); got != c.want {
			t.Errorf("%s for %s: %d, expected %d", c.typed, c.meant, got, c.want)
		}
	}
}
