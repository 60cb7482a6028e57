package charts_test

import (
	"fmt"
	"log"

	"kyyeu/charts"
	"kyyeu/fonts"
	"kyyeu/internal/draw"
)

func ExampleRanking() {
	set, err := fonts.Embedded()
	if err != nil {
		log.Fatal(err)
	}
	picture, err := charts.Ranking{
		Width: draw.Mm(82),
		Bars: []charts.Bar{
			{Label: "Thanh Hóa", State: charts.Missing},
			{Label: "Hà Tĩnh", Value: 14.02, Text: "+14,02"},
			{Label: "Nghệ An", Value: 16.01, Text: "+16,01 (ước)", State: charts.Estimated, Accent: true},
		},
		MissingText: "… chưa có số liệu",
		Reference:   &charts.Mark{Value: 4.7, Text: "Cả nước +4,7"},
	}.Draw(set)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(picture)
	// Output:
	// picture 232.441 x 56
	// hatch #005F73 1.1/3 box 50.072,16.5 128.781x9
	// stroke #005F73 0.75 box 50.447,16.875 128.031x8.25
	// fill #AEB7BD box 50.072,30.5 112.774x9
	// stroke #FFFFFF 2.5 line 87.878,14 87.878,42
	// stroke #16191D 1 line 87.878,12.5 87.878,42
	// text 61.75,9 "Cả nước +4,7" sans 8 #16191D width 52.256
	// text 0,23.96 "Nghệ An" sans-semibold 8 #16191D width 33.456
	// text 182.853,23.96 "+16,01 (ước)" sans-semibold 8 #16191D width 49.584
	// text 0,37.96 "Hà Tĩnh" sans 8 #16191D width 29.632
	// text 166.846,37.96 "+14,02" sans-semibold 8 #16191D width 27.616
	// text 0,51.96 "Thanh Hóa" sans 8 #16191D width 42.072
	// stroke #8B959C 0.75 dash 1.5 1.5 line 50.072,49 75.072,49
	// text 79.072,51.96 "… chưa có số liệu" sans-italic 8 #454C53 width 64.136
	// stroke #16191D 0.75 line 50.072,14 50.072,56
}

func ExampleShare() {
	set, err := fonts.Embedded()
	if err != nil {
		log.Fatal(err)
	}
	picture, err := charts.Share{
		Width:       draw.Mm(170),
		Percent:     7.97,
		PercentText: "7,97%",
		PartText:    "Bắc Trung Bộ: 105.091 tỷ đồng (ước)",
		RestText:    "Các vùng khác: 1,213 triệu tỷ đồng",
		WholeText:   "Cả nước: 1,318 triệu tỷ đồng = 100%",
		State:       charts.Estimated,
	}.Draw(set)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(picture)
	// Output:
	// picture 481.89 x 70
	// hatch #005F73 1.1/3 box 0,14 38.407x28
	// stroke #005F73 0.75 box 0.375,14.375 37.657x27.25
	// fill #E4E8EA box 38.407,14 443.483x28
	// text 0,9 "7,97%" sans-semibold 8 #005F73 width 24.528
	// text 44.407,30.96 "Các vùng khác: 1,213 triệu tỷ đồng" sans 8 #454C53 width 133.664
	// stroke #636B73 0.75 line 120.472,42 120.472,45.5
	// text 112.372,54 "25%" sans 7.5 #636B73 width 16.2
	// stroke #636B73 0.75 line 240.945,42 240.945,45.5
	// text 232.751,54 "50%" sans 7.5 #636B73 width 16.388
	// stroke #636B73 0.75 line 361.417,42 361.417,45.5
	// text 353.531,54 "75%" sans 7.5 #636B73 width 15.773
	// stroke #636B73 0.75 line 481.515,42 481.515,45.5
	// text 462.495,54 "100%" sans 7.5 #636B73 width 19.395
	// text 0,66 "Bắc Trung Bộ: 105.091 tỷ đồng (ước)" sans-semibold 8 #16191D width 145.416
	// text 343.794,66 "Cả nước: 1,318 triệu tỷ đồng = 100%" sans 8 #16191D width 138.096
	// stroke #16191D 0.75 line 0.375,14 0.375,57
}

func ExampleNarrowError() {
	set, err := fonts.Embedded()
	if err != nil {
		log.Fatal(err)
	}
	_, err = charts.Ranking{
		Width: draw.Mm(38),
		Bars:  []charts.Bar{{Label: "Thừa Thiên Huế", Value: 18942.67, Text: "18.942,67 (sơ bộ)"}},
	}.Draw(set)
	fmt.Println(err)
	// Output:
	// bars: width is 38.0 mm, want at least 59.0 mm
}
