package check_test

import (
	"fmt"

	"kyyeu/internal/source"
	"kyyeu/report/check"
	"kyyeu/report/data"
)

// Two digits of the growth are swapped: the index beside it says so.
func ExampleRun() {
	c := &data.Conference{
		Indicators: []data.Indicator{{ID: data.Text{S: "iip"}, Name: data.Text{S: "Chỉ số sản xuất công nghiệp"}, Unit: data.ParseUnit("index")}},
		Sources:    []data.Source{{ID: data.Text{S: "nien-giam"}}},
		Figures: []data.Figure{{
			Indicator: data.Text{S: "iip"},
			Area:      data.Text{S: data.RegionID},
			Value:     data.Value{State: data.Known, Number: data.NewDecimal(10872, 2)},
			Growth:    data.Value{State: data.Known, Number: data.NewDecimal(827, 2)},
			Source:    data.Text{S: "nien-giam"},
		}},
	}
	for _, f := range check.Run(c, nil) {
		fmt.Printf("%s %s: %s\n", f.Severity, f.Rule, f.Message.In(source.English))
	}
	// Output:
	// error growth: the stated growth is +8,27%, but the index 108,72 (-) means +8,72%
}
