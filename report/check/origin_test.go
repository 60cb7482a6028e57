package check

import (
	"strings"
	"testing"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// TestOrigin holds that a finding in a collected figure names the cell of the
// return that it came from, whichever cell of the figure's row it stands in,
// and that no other does.
func TestOrigin(t *testing.T) {
	cell := func(c string) source.Pos { return source.Pos{File: "figures.xlsx", Sheet: "Số liệu", Cell: c} }
	index := func(value, growth int64) data.Figure {
		return data.Figure{Indicator: data.Text{S: "iip"}, Area: data.Text{S: data.RegionID}, Source: data.Text{S: "s"},
			Value: known(data.NewDecimal(value, 2)), Growth: known(data.NewDecimal(growth, 2))}
	}
	collected, typed := index(10872, 827), index(10872, 827)
	collected.Pos, collected.Growth.Pos = cell("A5"), cell("H5")
	collected.Origin.S = "nghe-an.xlsx!Biểu 1!C12"
	typed.Period.PeriodKey = data.PeriodKey{Kind: data.Year, Year: 2021}
	typed.Pos, typed.Growth.Pos = cell("A6"), cell("H6")
	c := &data.Conference{
		Indicators: []data.Indicator{{ID: data.Text{S: "iip"}, Unit: data.ParseUnit("index")}},
		Sources:    []data.Source{{ID: data.Text{S: "s"}}},
		Figures:    []data.Figure{collected, typed},
	}
	seen := 0
	for _, f := range Run(c, nil) {
		if f.Rule != "growth" {
			continue
		}
		seen++
		named := strings.Contains(f.Message.VI, collected.Origin.S) && strings.Contains(f.Message.EN, collected.Origin.S)
		if named != (f.Pos == cell("H5")) {
			t.Errorf("%v: %s", f.Pos, f.Message.EN)
		}
	}
	if seen != 2 {
		t.Errorf("%d findings", seen)
	}
}
