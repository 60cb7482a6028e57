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

func ExampleGrouped() {
	set, err := fonts.Embedded()
	if err != nil {
		log.Fatal(err)
	}
	picture, err := charts.Grouped{
		Width: draw.Mm(82),
		Pairs: []charts.Pair{
			{Label: "Tỉnh A", Later: charts.Reading{Value: 4212, Text: "4.212"}, Earlier: charts.Reading{Value: 3655, Text: "3.655"}},
			{Label: "Tỉnh B", Later: charts.Reading{State: charts.Missing}, Earlier: charts.Reading{Value: 301, Text: "301"}},
		},
		Later: "2021", Earlier: "2020",
		MissingText: "… chưa có số liệu",
	}.Draw(set)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(picture)
	// Output:
	// picture 232.441 x 42
	// fill #005F73 box 38,2.25 134.645x8
	// fill #BCD6DB box 38,10.75 116.84x8
	// stroke #5B98A5 0.5 box 38.25,11 116.34x7.5
	// fill #BCD6DB box 38,31.75 9.623x8
	// stroke #5B98A5 0.5 box 38.25,32 9.123x7.5
	// text 0,13.46 "Tỉnh A" sans 8 #16191D width 24.384
	// text 176.645,9.21 "4.212" sans-semibold 8 #16191D width 22.16
	// text 158.84,17.71 "3.655" sans 8 #454C53 width 23.568
	// text 210.805,9.21 "2021" sans-semibold 8 #005F73 width 19.416
	// text 210.805,17.71 "2020" sans-semibold 8 #454C53 width 21.632
	// text 0,34.46 "Tỉnh B" sans 8 #16191D width 23.888
	// stroke #8B959C 0.75 dash 1.5 1.5 line 38,27.25 63,27.25
	// text 67,30.21 "… chưa có số liệu" sans-italic 8 #454C53 width 64.136
	// text 51.623,38.71 "301" sans 8 #454C53 width 13.688
	// stroke #16191D 0.75 line 38,0 38,42
}

func ExampleLines() {
	set, err := fonts.Embedded()
	if err != nil {
		log.Fatal(err)
	}
	picture, err := charts.Lines{
		Width:   draw.Mm(82),
		Periods: []charts.Period{{At: 2018, Name: "2018"}, {At: 2019, Name: "2019"}, {At: 2021, Name: "2021"}, {At: 2022, Name: "2022"}},
		Series: []charts.Series{
			{Label: "Tỉnh A", Accent: true, Values: []charts.Reading{{Value: 79}, {Value: 86}, {Value: 93}, {Value: 101, Text: "101", State: charts.Estimated}}},
			{Label: "Tỉnh B", Values: []charts.Reading{{Value: 22}, {State: charts.Missing}, {Value: 26}, {Value: 27, Text: "27"}}},
		},
	}.Draw(set)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(picture)
	// Output:
	// picture 232.441 x 131
	// text 0,108 "0" sans 7.5 #636B73 width 5.07
	// stroke #DDE2E5 0.5 line 0,85.247 174.597,85.247
	// text 0,83.247 "25" sans 7.5 #636B73 width 9.833
	// stroke #DDE2E5 0.5 line 0,60.495 174.597,60.495
	// text 0,58.495 "50" sans 7.5 #636B73 width 10.02
	// stroke #DDE2E5 0.5 line 0,35.742 174.597,35.742
	// text 0,33.742 "75" sans 7.5 #636B73 width 9.405
	// stroke #DDE2E5 0.5 line 0,10.99 174.597,10.99
	// text 0,8.99 "100" sans 7.5 #636B73 width 13.028
	// stroke #8B959C 1 round line 135.705,84.257 174.597,83.267
	// stroke #005F73 1.75 round line 19.028,31.782 57.921,24.851
	// stroke #005F73 1.75 dash 3 2 line 135.705,17.92 174.597,10
	// stroke #16191D 0.75 line 0,110 174.597,110
	// fill #8B959C path M20.528,88.217 C20.528,89.045 19.856,89.717 19.028,89.717 C18.2,89.717 17.528,89.045 17.528,88.217 C17.528,87.389 18.2,86.717 19.028,86.717 C19.856,86.717 20.528,87.389 20.528,88.217 Z
	// stroke #8B959C 1 path M20.528,88.217 C20.528,89.045 19.856,89.717 19.028,89.717 C18.2,89.717 17.528,89.045 17.528,88.217 C17.528,87.389 18.2,86.717 19.028,86.717 C19.856,86.717 20.528,87.389 20.528,88.217 Z
	// fill #FFFFFF path M176.597,10 C176.597,11.104 175.701,12 174.597,12 C173.493,12 172.597,11.104 172.597,10 C172.597,8.896 173.493,8 174.597,8 C175.701,8 176.597,8.896 176.597,10 Z
	// stroke #005F73 1 path M176.597,10 C176.597,11.104 175.701,12 174.597,12 C173.493,12 172.597,11.104 172.597,10 C172.597,8.896 173.493,8 174.597,8 C175.701,8 176.597,8.896 176.597,10 Z
	// text 74.463,83.677 "…" sans 8 #16191D width 5.808
	// text 93.909,115 "…" sans-italic 8 #454C53 width 5.808
	// text 186.597,12.96 "Tỉnh A" sans-semibold 8 #005F73 width 25.168
	// text 219.765,12.96 "101" sans-semibold 8 #005F73 width 12.176
	// text 186.597,86.227 "Tỉnh B" sans 8 #16191D width 23.888
	// text 222.061,86.227 "27" sans 8 #16191D width 9.88
	// text 9.644,127 "2018" sans 8 #16191D width 18.768
	// text 48.353,127 "2019" sans 8 #16191D width 19.136
	// text 126.253,127 "2021" sans 8 #16191D width 18.904
	// text 164.081,127 "2022" sans 8 #16191D width 21.032
}

func ExampleSlope() {
	set, err := fonts.Embedded()
	if err != nil {
		log.Fatal(err)
	}
	picture, err := charts.Slope{
		Width:   draw.Mm(82),
		Periods: [2]charts.Period{{Name: "2020"}, {Name: "2021"}},
		Series: []charts.Series{
			{Label: "Tỉnh A", Values: []charts.Reading{{Value: 3655, Text: "3.655"}, {Value: 4212, Text: "4.212"}}},
			{Label: "Tỉnh C", Accent: true, Values: []charts.Reading{{Value: 1902, Text: "1.902"}, {Value: 1764, Text: "1.764"}}},
		},
	}.Draw(set)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(picture)
	// Output:
	// picture 232.441 x 152
	// stroke #B9C0C6 0.5 line 35.568,6 35.568,136
	// stroke #B9C0C6 0.5 line 165.149,6 165.149,136
	// stroke #8B959C 1 round line 35.568,23.191 165.149,6
	// stroke #005F73 1.75 round line 35.568,77.296 165.149,81.555
	// stroke #16191D 0.75 line 35.568,136 165.149,136
	// fill #8B959C path M37.068,23.191 C37.068,24.019 36.396,24.691 35.568,24.691 C34.74,24.691 34.068,24.019 34.068,23.191 C34.068,22.363 34.74,21.691 35.568,21.691 C36.396,21.691 37.068,22.363 37.068,23.191 Z
	// stroke #8B959C 1 path M37.068,23.191 C37.068,24.019 36.396,24.691 35.568,24.691 C34.74,24.691 34.068,24.019 34.068,23.191 C34.068,22.363 34.74,21.691 35.568,21.691 C36.396,21.691 37.068,22.363 37.068,23.191 Z
	// fill #8B959C path M166.649,6 C166.649,6.828 165.977,7.5 165.149,7.5 C164.321,7.5 163.649,6.828 163.649,6 C163.649,5.172 164.321,4.5 165.149,4.5 C165.977,4.5 166.649,5.172 166.649,6 Z
	// stroke #8B959C 1 path M166.649,6 C166.649,6.828 165.977,7.5 165.149,7.5 C164.321,7.5 163.649,6.828 163.649,6 C163.649,5.172 164.321,4.5 165.149,4.5 C165.977,4.5 166.649,5.172 166.649,6 Z
	// fill #005F73 path M37.068,77.296 C37.068,78.124 36.396,78.796 35.568,78.796 C34.74,78.796 34.068,78.124 34.068,77.296 C34.068,76.468 34.74,75.796 35.568,75.796 C36.396,75.796 37.068,76.468 37.068,77.296 Z
	// stroke #005F73 1 path M37.068,77.296 C37.068,78.124 36.396,78.796 35.568,78.796 C34.74,78.796 34.068,78.124 34.068,77.296 C34.068,76.468 34.74,75.796 35.568,75.796 C36.396,75.796 37.068,76.468 37.068,77.296 Z
	// fill #005F73 path M166.649,81.555 C166.649,82.383 165.977,83.055 165.149,83.055 C164.321,83.055 163.649,82.383 163.649,81.555 C163.649,80.727 164.321,80.055 165.149,80.055 C165.977,80.055 166.649,80.727 166.649,81.555 Z
	// stroke #005F73 1 path M166.649,81.555 C166.649,82.383 165.977,83.055 165.149,83.055 C164.321,83.055 163.649,82.383 163.649,81.555 C163.649,80.727 164.321,80.055 165.149,80.055 C165.977,80.055 166.649,80.727 166.649,81.555 Z
	// text 0,26.151 "3.655" sans 8 #16191D width 23.568
	// text 1.336,80.256 "1.902" sans-semibold 8 #005F73 width 22.232
	// text 177.149,8.96 "Tỉnh A" sans 8 #16191D width 24.384
	// text 210.477,8.96 "4.212" sans 8 #16191D width 21.464
	// text 177.149,84.515 "Tỉnh C" sans-semibold 8 #005F73 width 25.328
	// text 210.493,84.515 "1.764" sans-semibold 8 #005F73 width 21.448
	// text 24.952,148 "2020" sans 8 #16191D width 21.232
	// text 155.697,148 "2021" sans 8 #16191D width 18.904
}

func ExampleMultiples() {
	set, err := fonts.Embedded()
	if err != nil {
		log.Fatal(err)
	}
	picture, err := charts.Multiples{
		Width:   draw.Mm(82),
		Periods: []charts.Period{{At: 2021, Name: "2021"}, {At: 2022, Name: "2022"}},
		Series: []charts.Series{
			{Label: "Tỉnh A", Values: []charts.Reading{{Value: 93}, {Value: 101, Text: "101", State: charts.Estimated}}},
			{Label: "Tỉnh B", Values: []charts.Reading{{Value: 26}, {Value: 27, Text: "27"}}},
		},
	}.Draw(set)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(picture)
	// Output:
	// picture 232.441 x 104
	// stroke #DDE2E5 0.5 line 0,57.306 87.54,57.306
	// stroke #DDE2E5 0.5 line 0,26.613 87.54,26.613
	// stroke #D1D6DA 0.75 round path M19.028,30.91 L87.54,26 M19.028,72.039 L87.54,71.425
	// text 0,86 "0" sans 7.5 #636B73 width 5.07
	// text 0,55.306 "50" sans 7.5 #636B73 width 10.02
	// text 0,24.613 "100" sans 7.5 #636B73 width 13.028
	// stroke #005F73 1.75 dash 3 2 line 19.028,30.91 87.54,26
	// stroke #16191D 0.75 line 0,88 87.54,88
	// fill #FFFFFF path M89.54,26 C89.54,27.104 88.644,28 87.54,28 C86.436,28 85.54,27.104 85.54,26 C85.54,24.896 86.436,24 87.54,24 C88.644,24 89.54,24.896 89.54,26 Z
	// stroke #005F73 1 path M89.54,26 C89.54,27.104 88.644,28 87.54,28 C86.436,28 85.54,27.104 85.54,26 C85.54,24.896 86.436,24 87.54,24 C88.644,24 89.54,24.896 89.54,26 Z
	// text 0,12 "Tỉnh A" sans-semibold 8 #16191D width 25.168
	// text 95.04,28.96 "101" sans-semibold 8 #005F73 width 12.176
	// text 9.576,100 "2021" sans 8 #16191D width 18.904
	// text 77.024,100 "2022" sans 8 #16191D width 21.032
	// stroke #DDE2E5 0.5 line 124.724,57.306 212.264,57.306
	// stroke #DDE2E5 0.5 line 124.724,26.613 212.264,26.613
	// stroke #D1D6DA 0.75 round path M143.752,30.91 L212.264,26 M143.752,72.039 L212.264,71.425
	// stroke #005F73 1.75 round line 143.752,72.039 212.264,71.425
	// stroke #16191D 0.75 line 124.724,88 212.264,88
	// text 124.724,12 "Tỉnh B" sans-semibold 8 #16191D width 24.688
	// text 219.764,74.385 "27" sans-semibold 8 #005F73 width 10.032
	// text 134.3,100 "2021" sans 8 #16191D width 18.904
	// text 201.748,100 "2022" sans 8 #16191D width 21.032
}

func ExampleStacked() {
	set, err := fonts.Embedded()
	if err != nil {
		log.Fatal(err)
	}
	picture, err := charts.Stacked{
		Width: draw.Mm(82),
		Parts: []charts.Part{
			{Label: "Tỉnh A", Percent: 62.5, PercentText: "62,5%", Text: "92,1"},
			{Label: "Tỉnh B", Percent: 30, PercentText: "30%", Text: "44,2"},
			{Label: "Các tỉnh khác", Percent: 7.5, PercentText: "7,5%", Text: "11,1", Rest: true},
		},
		Unit: "nghìn tỷ đồng",
	}.Draw(set)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(picture)
	// Output:
	// picture 232.441 x 75
	// fill #005F73 box 0,0 145.276x28
	// fill #2F7585 box 145.276,0 69.732x28
	// fill #E4E8EA box 215.008,0 17.433x28
	// text 6,16.96 "62,5%" sans-semibold 8 #FFFFFF width 25.776
	// stroke #FFFFFF 1 line 145.276,0 145.276,28
	// text 151.276,16.96 "30%" sans-semibold 8 #FFFFFF width 17.736
	// stroke #FFFFFF 1 line 215.008,0 215.008,28
	// stroke #636B73 0.5 line 0.25,28 0.25,40
	// text 0,50 "Tỉnh A" sans-semibold 8 #16191D width 25.168
	// text 0,60.5 "92,1 nghìn tỷ đồng" sans 8 #454C53 width 71.264
	// stroke #636B73 0.5 line 145.526,28 145.526,40
	// text 145.276,50 "Tỉnh B" sans-semibold 8 #16191D width 24.688
	// text 145.276,60.5 "44,2" sans 8 #454C53 width 18.992
	// stroke #636B73 0.5 line 223.724,28 195.559,40
	// text 195.309,50 "Các tỉnh" sans-semibold 8 #16191D width 33.712
	// text 195.309,60.5 "khác" sans-semibold 8 #16191D width 19.744
	// text 195.309,71 "7,5% · 11,1" sans 8 #454C53 width 36.632
}

func ExampleDots() {
	set, err := fonts.Embedded()
	if err != nil {
		log.Fatal(err)
	}
	picture, err := charts.Dots{
		Width: draw.Mm(82),
		Rows: []charts.Dot{
			{Label: "Tỉnh A", Value: charts.Reading{Value: 7.2, Text: "7,2"}, Range: &charts.Range{Low: 3.1, High: 9.4, Text: "3,1–9,4"}},
			{Label: "Tỉnh B", Value: charts.Reading{State: charts.Missing}},
		},
		MissingText: "… chưa có số liệu",
	}.Draw(set)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(picture)
	// Output:
	// picture 232.441 x 28
	// stroke #8B959C 1.5 round line 86.165,7 177.949,7
	// stroke #16191D 0.75 line 41,0 41,28
	// text 0,9.96 "Tỉnh A" sans 8 #16191D width 24.384
	// fill #8B959C path M148.398,7 C148.398,8.38 147.278,9.5 145.898,9.5 C144.518,9.5 143.398,8.38 143.398,7 C143.398,5.62 144.518,4.5 145.898,4.5 C147.278,4.5 148.398,5.62 148.398,7 Z
	// stroke #8B959C 1 path M148.398,7 C148.398,8.38 147.278,9.5 145.898,9.5 C144.518,9.5 143.398,8.38 143.398,7 C143.398,5.62 144.518,4.5 145.898,4.5 C147.278,4.5 148.398,5.62 148.398,7 Z
	// text 184.949,9.96 "7,2" sans-semibold 8 #16191D width 12.704
	// text 202.653,9.96 "3,1–9,4" sans 8 #454C53 width 29.784
	// text 0,23.96 "Tỉnh B" sans 8 #16191D width 23.888
	// stroke #8B959C 0.75 dash 1.5 1.5 line 41,21 66,21
	// text 70,23.96 "… chưa có số liệu" sans-italic 8 #454C53 width 64.136
}

func ExampleDoughnut() {
	set, err := fonts.Embedded()
	if err != nil {
		log.Fatal(err)
	}
	picture, err := charts.Doughnut{
		Width: draw.Mm(82),
		Parts: []charts.Part{
			{Label: "Tỉnh A", Percent: 75, PercentText: "75%"},
			{Label: "Các tỉnh khác", Percent: 25, PercentText: "25%", Rest: true},
		},
	}.Draw(set)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(picture)
	// Output:
	// picture 232.441 x 96
	// fill #005F73 path M119.796,48 L119.796,4 C144.097,4 163.796,23.699 163.796,48 C163.796,72.301 144.097,92 119.796,92 C95.495,92 75.796,72.301 75.796,48 L119.796,48 Z
	// stroke #FFFFFF 1 path M119.796,48 L119.796,4 C144.097,4 163.796,23.699 163.796,48 C163.796,72.301 144.097,92 119.796,92 C95.495,92 75.796,72.301 75.796,48 L119.796,48 Z
	// fill #E4E8EA path M119.796,48 L75.796,48 C75.796,23.699 95.495,4 119.796,4 L119.796,48 Z
	// stroke #FFFFFF 1 path M119.796,48 L75.796,48 C75.796,23.699 95.495,4 119.796,4 L119.796,48 Z
	// fill #FFFFFF path M144.796,48 C144.796,61.807 133.603,73 119.796,73 C105.989,73 94.796,61.807 94.796,48 C94.796,34.193 105.989,23 119.796,23 C133.603,23 144.796,34.193 144.796,48 Z
	// stroke #636B73 0.5 line 87.269,15.473 67.796,15.473
	// stroke #636B73 0.5 line 67.796,15.473 57.796,15.473
	// text 0.5,13.183 "Các tỉnh khác" sans-semibold 8 #16191D width 55.296
	// text 38.516,23.683 "25%" sans 8 #454C53 width 17.28
	// stroke #636B73 0.5 line 152.323,80.527 171.796,80.527
	// stroke #636B73 0.5 line 171.796,80.527 181.796,80.527
	// text 183.796,78.237 "Tỉnh A" sans-semibold 8 #16191D width 25.168
	// text 183.796,88.737 "75%" sans 8 #454C53 width 16.824
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
