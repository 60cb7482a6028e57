package returns

// areaTables are tables of many areas: a region's own, or one that a yearbook
// prints.
func areaTables() []spec {
	return []spec{
		{
			name: "03-exports-by-province.xlsx",
			about: "the indicator stands in the title alone, in two languages; years have gaps, the last is preliminary, and under the " +
				"amounts the same heading holds indices",
			forms: []Form{TitleSays, AreasAsRows, YearGaps, PreliminaryYear, TwoLanguages, PercentBlock, UnitHeading, Notes, MergedHeading},
			sheets: []sheet{{
				name:  "05",
				merge: "A1:F1 A2:F2 B6:F6 B16:F16",
				grid: `
				= exports [triệu USD] |                 | 2018       | 2019       | 2020       | 2021       | 2022 prel
				                      | 5. Kim ngạch xuất khẩu hàng hóa phân theo tỉnh
				                      | ␣␣␣Exports of goods by province
				                      |                 |            |            |            |            | ĐVT: Triệu đô la Mỹ - Unit: Mill. USD
				                      |
				                      |                 | 2018       | 2019       | 2020       | 2021       | Sơ bộ - Prel.\n2022
				                      |                 | Giá trị - Value
				region                | TỔNG SỐ - TOTAL | 12694      | 14201      | 14815.6    | 15667.2    | 17762.5
				tinh-a                | Tỉnh A          | 3160.9     | 3566.8     | 3611.5     | 3742.1     | 4149.5
				tinh-b                | Tỉnh B          | 1375.5     | 1527.3     | 1621.3     | 1694.1     | 1978.6
				tinh-c                | Tỉnh C          | 948.7      | 1049       | 1080.9     | 1148.1     | 1183.9
				tinh-d                | Tỉnh D          | 211.2      | 231        | 242        | 269.6      | 319.1
				tinh-e                | Tỉnh E          | 287.7      | 319.4      | 358        | 375.8      | 410.4
				tinh-f                | Tỉnh F          | 2025.3     | 2208.3     | 2429.2     | 2481.3     | 2759.3
				tinh-g                | Tỉnh G          | 110.7      | 125.2      | 135.9      | 149.5      | 173.3
				tinh-h                | Tỉnh H          | 4574       | 5174       | 5336.8     | 5806.7     | 6788.4
				= exports             |                 | 2018 index | 2019 index | 2020 index | 2021 index | 2022 index prel
				                      |                 | Chỉ số phát triển (Năm trước = 100) - % \nIndex (Previous year = 100) - %
				region                | TỔNG SỐ - TOTAL | 111.5      | 111.9      | 104.3      | 105.7      | 113.4
				tinh-a                | Tỉnh A          | 111.3      | 112.8      | 101.3      | 103.6      | 110.9
				tinh-b                | Tỉnh B          | 109.7      | 111        | 106.2      | 104.5      | 116.8
				tinh-c                | Tỉnh C          | 110        | 110.6      | 103        | 106.2      | 103.1
				tinh-d                | Tỉnh D          | 107.2      | 109.4      | 104.8      | 111.4      | 118.4
				tinh-e                | Tỉnh E          | 113.5      | 111        | 112.1      | 105        | 109.2
				tinh-f                | Tỉnh F          | 112        | 109        | 110        | 102.1      | 111.2
				tinh-g                | Tỉnh G          | 108.1      | 113.1      | 108.5      | 110        | 115.9
				tinh-h                | Tỉnh H          | 112.5      | 113.1      | 103.1      | 108.8      | 116.9
				                      | Ghi chú: Số liệu minh họa. Từ năm 2020 không gồm hàng tạm nhập tái xuất.
				`,
			}},
		},
		{
			name: "04-areas-as-columns.xlsx",
			about: "provinces are columns, the period stands in the title alone, every row has its own unit; a sign of nothing and an " +
				"unknown among the figures",
			forms: []Form{AreasAsColumns, TitleSays, UnitColumn, UnitPerRow, LevelsByNumber, OfWhich, ColumnMarks, MergedHeading, ThreeRowHeading, Signatures},
			sheets: []sheet{{
				name:  "Tổng hợp",
				merge: "A1:L1 A2:L2 A4:A6 B4:B6 C4:C6 D4:L4 D5:D6 E5:L5",
				grid: `
				= 2021                  |      |                                    |           | region    | tinh-a   | tinh-b  | tinh-c  | tinh-d  | tinh-e  | tinh-f  | tinh-g  | tinh-h
				                        | BIỂU TỔNG HỢP MỘT SỐ CHỈ TIÊU NGÀNH CÔNG THƯƠNG NĂM 2021
				                        | Các tỉnh Vùng minh họa
				                        |
				                        | TT   | Chỉ tiêu                           | Đơn vị    | Năm 2021
				                        |      |                                    |           | Toàn vùng | Chia ra
				                        |      |                                    |           |           | Tỉnh A   | Tỉnh B  | Tỉnh C  | Tỉnh D  | Tỉnh E  | Tỉnh F  | Tỉnh G  | Tỉnh H
				                        | A    | B                                  | C         | 1=2+…+9   | 2        | 3       | 4       | 5       | 6       | 7       | 8       | 9
				                        | I.   | Công nghiệp
				iip [index]             | 1.   | Chỉ số SXCN (năm trước = 100)      | %         | …         | 102.18   | 107.31  | 110.19  | 107.02  | 106.21  | 111.58  | 109.17  | 111.16
				output [tỷ đồng]        | 2.   | Giá trị SXCN theo giá so sánh 2010 | Tỷ đồng   | 453574.3  | 109293.1 | 63059.2 | 34573.4 | 15079.4 | 11707.4 | 52989.7 | 7340.4  | 159531.7
				cement [tấn]            | 3.   | Xi măng                            | Tấn       | 10954400  | 4989900  | -       | 3176300 | -       | 1058100 | 1730100 | -       | -
				electricity [triệu kWh] | 4.   | Điện thương phẩm                   | Triệu kWh | 18521.2   | 4225.8   | 2563.2  | 1570.7  | 746.7   | 693.1   | 2225.8  | 493.2   | 6002.7
				                        | II.  | Thương mại
				retail [tỷ đồng]        | 1.   | Tổng mức bán lẻ hàng hóa và DTDVTD | Tỷ đồng   | 269794.9  | 50231.4  | 43289.2 | 25477.1 | 18029.8 | 13902.1 | 33719.4 | 11613.7 | 73532.2
				retail-goods [tỷ đồng]  |      | Trong đó: Bán lẻ hàng hóa          | Tỷ đồng   | 210672.8  | 39299.9  | 33839.5 | 19859.6 | 14029   | 10848.2 | 26349.1 | 9049.1  | 57398.4
				exports [nghìn USD]     | 2.   | Xuất khẩu                          | Nghìn USD | 15667200  | 3742100  | 1694100 | 1148100 | 269600  | 375800  | 2481300 | 149500  | 5806700
				imports [nghìn USD]     | 3.   | Nhập khẩu                          | Nghìn USD | 13827400  | 3192800  | 1177300 | 763800  | 109400  | 225800  | 2129400 | 76000   | 6152900
				                        | III. | Hạ tầng thương mại
				markets [chợ]           | 1.   | Chợ đang hoạt động                 | Chợ       | 1181      | 231      | 198     | 147     | 96      | 88      | 165     | 72      | 184
				supermarkets [siêu thị] | 2.   | Siêu thị                           | Cái       | 155       | 31       | 22      | 14      | 9       | 7       | 19      | 5       | 48
				clusters [cụm]          | 3.   | Cụm công nghiệp                    | Cụm       | 159       | 38       | 29      | 17      | 8       | 6       | 24      | 4       | 33
				                        |
				                        |      | NGƯỜI TỔNG HỢP                     |           |           |          |         |         |         |         | THỦ TRƯỞNG ĐƠN VỊ
				`,
			}},
		},
		{
			name: "05-months-as-rows.xlsx",
			about: "months are rows between sums of quarters; some headings of rows are dates that Excel made of 1/2022, shown as Jan-22; " +
				"hidden rows hold the year before",
			forms: []Form{PeriodsAsRows, DatesFromNumbers, HiddenRows, UnitRow, Cumulative, TitleSays, EstimateOfMonth},
			sheets: []sheet{{
				name:     "T10",
				hideRows: "6 7",
				merge:    "A1:D1",
				grid: `
				= tinh-c     |                      | retail [tỷ đồng]                       | exports [triệu USD]                   | imports [triệu USD]
				             | TỈNH C - Diễn biến tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng, xuất nhập khẩu năm 2022
				             |
				             | Thời gian            | Tổng mức bán lẻ                        | Xuất khẩu                             | Nhập khẩu
				             |                      | Tỷ đồng                                | Triệu USD                             | Triệu USD
				             |                      | (1)                                    | (2)                                   | (3)
				2021-11      | d(2021-11-01 mmm-yy) | 2277.6 ? in a hidden row: is it meant? | 98.9 ? in a hidden row: is it meant?  | 65.4 ? in a hidden row: is it meant?
				2021-12      | d(2021-12-01 mmm-yy) | 2261.1 ? in a hidden row: is it meant? | 102.2 ? in a hidden row: is it meant? | 67.4 ? in a hidden row: is it meant?
				2022-01      | d(2022-01-01 mmm-yy) | 2366.2                                 | 95.9                                  | 66.6
				2022-02      | d(2022-02-01 mmm-yy) | 2142                                   | 86.7                                  | 60
				2022-03      | d(2022-03-01 mmm-yy) | 2381.1                                 | 98                                    | 68.6
				2022-Q1      | Quý I                | 6889.3                                 | 280.6                                 | 195.2
				2022-04      | d(2022-04-01 mmm-yy) | 2410.3                                 | 96.1                                  | 68.7
				2022-05      | d(2022-05-01 mmm-yy) | 2470.6                                 | 101.7                                 | 69.4
				2022-06      | d(2022-06-01 mmm-yy) | 2505.5                                 | 99.4                                  | 70.1
				2022-Q2      | Quý II               | 7386.4                                 | 297.2                                 | 208.2
				2022-H1      | 6 tháng đầu năm      | 14275.7                                | 577.8                                 | 403.4
				2022-07      | Tháng 7              | 2357.9                                 | 101.1                                 | 67
				2022-08      | Tháng 8              | 2426.6                                 | 100                                   | 65.8
				2022-09      | Tháng 9              | 2450.7                                 | 95.8                                  | 66
				2022-Q3      | Quý III              | 7235.2                                 | 296.9                                 | 198.8
				2022-M09     | Lũy kế 9 tháng       | 21510.9                                | 874.7                                 | 602.2
				2022-10 est  | Ước tính tháng 10    | 2538.1                                 | 100.4                                 | 69.4
				2022-M10 est | Lũy kế 10 tháng      | 24049                                  | 975.1                                 | 671.6
				`,
			}},
		},
	}
}
