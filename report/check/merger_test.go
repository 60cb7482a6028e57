package check

import (
	"fmt"
	"testing"

	"kyyeu/internal/provinces"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// TestMergersAddUp holds for every province of today that its growth from 2024
// to 2025 is held against all its parts together: the right growth is silent, a
// wrong one is an error, and without one of the parts there is a warning in
// place of both.
func TestMergersAddUp(t *testing.T) {
	for _, now := range provinces.Since2025() {
		for _, growth := range []string{"10,0", "11,0"} {
			c := acrossMergers(now, growth)
			wrong := growth != "10,0"
			fs := Run(c, nil)
			if hasRule(fs, "growth") != wrong || hasRule(fs, "merger") {
				t.Errorf("%s grew by %s%%: %v", now.Name, growth, fs)
			}
			if !now.Merged() {
				continue
			}
			c.Figures = c.Figures[:len(c.Figures)-1]
			if fs := Run(c, nil); hasRule(fs, "growth") || !hasRule(fs, "merger") {
				t.Errorf("%s without a part grew by %s%%: %v", now.Name, growth, fs)
			}
		}
	}
}

// acrossMergers is a conference with a province of today and the former ones
// that make it up: each had 100 in 2024, and together they have a tenth more.
func acrossMergers(now provinces.Province, growth string) *data.Conference {
	c := &data.Conference{
		Indicators: []data.Indicator{{ID: data.Text{S: "x"}, Name: data.Text{S: "Chỉ tiêu"}, Unit: data.ParseUnit("tỷ đồng")}},
		Sources:    []data.Source{{ID: data.Text{S: "s"}}},
	}
	add := func(name string, year int, value data.Decimal) *data.Figure {
		f := data.Figure{Indicator: data.Text{S: "x"}, Area: data.Text{S: name}, Value: known(value), Source: data.Text{S: "s"},
			Pos: source.Pos{File: "f", Line: len(c.Figures) + 1}}
		f.Period.PeriodKey = data.PeriodKey{Kind: data.Year, Year: year}
		c.Figures = append(c.Figures, f)
		return &c.Figures[len(c.Figures)-1]
	}
	names := append([]string{now.Name}, now.Parts...)
	if now.Name == "Huế" {
		names = names[:1] // the same ground under another name
	}
	seen := map[string]bool{}
	for _, name := range names {
		if !seen[name] {
			c.Provinces = append(c.Provinces, data.Area{ID: data.Text{S: name}, Name: data.Text{S: name}})
		}
		seen[name] = true
	}
	parts := int64(len(now.Parts))
	f := add(now.Name, 2025, data.NewDecimal(1100*parts, 1))
	stated, err := data.ParseDecimal(growth)
	if err != nil {
		panic(fmt.Sprint(err))
	}
	f.Growth = known(stated)
	for _, name := range now.Parts {
		if now.Name == "Huế" {
			name = now.Name
			f.Period.Year, f.Period.PeriodKey.Kind = 2026, data.Year
		}
		add(name, f.Period.Year-1, data.NewDecimal(1000, 1))
	}
	return c
}
