package input_test

import (
	"fmt"
	"testing/fstest"

	"kyyeu/internal/source"
	"kyyeu/report/input"
)

func ExampleRead() {
	fsys := fstest.MapFS{"a.yaml": {Data: []byte(`kyyeu: 1
conference: {title: Hội nghị ngành Công Thương, date: 13/5/2022}
region: {name: Bắc Trung Bộ}
provinces: [{id: nghe-an, name: Nghệ An}]
figures:
  - {indicator: retail, period: "2021", area: region, value: 370.461}
`)}}
	c, found := input.Read(fsys, "a.yaml", "hoi-nghi/a.yaml")
	fmt.Println(c.Event.Title.S)
	for _, f := range found {
		fmt.Printf("%s: %s: %s\n  %s\n", f.Pos, f.Rule, f.Message.In(source.English), f.Hint.In(source.English))
	}
	// Output:
	// Hội nghị ngành Công Thương
	// hoi-nghi/a.yaml:2:55: type: date is "13/5/2022", not a date
	//   write year-month-day: 2022-05-13
	// hoi-nghi/a.yaml:6:62: number: 370.461 can be read in two ways: as 370461 or as 370,461
	//   write the integer 370461, or use quotes: "370.461" or "370,461"
}
