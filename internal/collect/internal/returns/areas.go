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
		{
			name:  "22-three-tables.xlsx",
			about: "three tables under each other on one sheet, each with its own heading, unit and columns, the last of them in another order",
			forms: []Form{ManyTables, AreasAsRows, UnitHeading, UnitColumn, TitleSays, ComparedIndex, Cumulative, EstimateOfMonth},
			sheets: []sheet{{
				name: "Tháng 10",
				grid: `
				= retail [tỷ đồng]               |                  | .                    | 2022-10 est       | 2022-M10 est      | 2022-M10 est index
				                                 | Bảng 1: Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng
				                                 |                  |                      |                   |                   | ĐVT: tỷ đồng
				                                 | Địa phương       | TT                   | Ước tháng 10/2022 | Ước 10 tháng 2022 | 10 tháng so với cùng kỳ (%)
				tinh-e                           | Tỉnh E           | 1 ! a running number | 1298.6            | 12780.8           | 112
				tinh-f                           | Tỉnh F           | 2 ! a running number | 3225.6            | 30283.1           | 109.4
				tinh-g                           | Tỉnh G           | 3 ! a running number | 1052.3            | 10380.5           | 108.8
				                                 |
				                                 |
				= exports [triệu USD]            |                  | .                    | 2022-10 est       | 2022-M10 est      | 2022-M10 est index
				                                 | Bảng 2: Kim ngạch xuất khẩu
				                                 |                  |                      |                   |                   | ĐVT: triệu USD
				                                 | Địa phương       | TT                   | Ước tháng 10/2022 | Ước 10 tháng 2022 | 10 tháng so với cùng kỳ (%)
				tinh-e                           | Tỉnh E           | 1 ! a running number | 34.5              | 336.4             | 108.4
				tinh-f                           | Tỉnh F           | 2 ! a running number | 239.3             | 2264.8            | 111
				tinh-g                           | Tỉnh G           | 3 ! a running number | 14.6              | 142.4             | 115.6
				                                 |
				=                                |                  |                      | tinh-g            | tinh-f            | tinh-e
				                                 | Bảng 3: Một số chỉ tiêu khác 9 tháng năm 2022
				                                 | Chỉ tiêu         | ĐVT                  | Tỉnh G            | Tỉnh F            | Tỉnh E
				imports 2022-M09 [triệu USD]     | Nhập khẩu        | triệu USD            | 63.7              | 1765.5            | 189.5
				cement 2022-M09 [nghìn tấn]      | Xi măng          | nghìn tấn            | -                 | 1353.2            | 806.8
				electricity 2022-M09 [triệu kWh] | Điện thương phẩm | triệu kWh            | 408.6             | 1731.2            | 532.5
				`,
			}},
		},
		{
			name:  "23-sheet-per-indicator.xlsx",
			about: "a sheet per indicator with the months as columns, the year in the title; a cover with telephone numbers, a hidden list",
			forms: []Form{ManySheets, HiddenSheet, TitleSays, AreasAsRows, MergedHeading, UnitHeading},
			sheets: []sheet{
				{
					name: "Bìa",
					grid: `
				= |                    | .
				  | BỘ SỐ LIỆU NGÀNH CÔNG THƯƠNG VÙNG MINH HỌA
				  | 6 THÁNG ĐẦU NĂM 2022
				. | Điện thoại liên hệ | 2033812345 ! a telephone number
				. | Số trang           | 12 ! a count of pages
				. | Ngày lập           | d(2022-07-05 dd/mm/yyyy) ! the day of the report
				`,
				},
				{
					name: "XK", merge: "A1:G1 B3:G3 A3:A4",
					grid: `
				= exports [triệu USD] |        | 2022-01 | 2022-02 | 2022-03 | 2022-04 | 2022-05 | 2022-06
				                      | Kim ngạch xuất khẩu năm 2022
				                      |        |         |         |         |         |         | Đơn vị: Triệu USD
				                      | Tỉnh   | Tháng
				                      |        | 1       | 2       | 3       | 4       | 5       | 6
				tinh-a                | Tỉnh A | 328     | 315.4   | 354     | 332.5   | 345.7   | 353.2
				tinh-b                | Tỉnh B | 161.2   | 145.8   | 161.7   | 163     | 163.8   | 169.5
				tinh-c                | Tỉnh C | 95.9    | 86.7    | 98      | 96.1    | 101.7   | 99.4
				tinh-d                | Tỉnh D | 26.4    | 24.4    | 26.9    | 26.9    | 26.5    | 26.3
				tinh-e                | Tỉnh E | 33.2    | 31.4    | 33.5    | 35      | 33.6    | 34.5
				tinh-f                | Tỉnh F | 225.9   | 204.6   | 225.4   | 228.1   | 227.7   | 228.7
				tinh-g                | Tỉnh G | 14.3    | 12.7    | 14.6    | 14.4    | 14.2    | 14.5
				tinh-h                | Tỉnh H | 546     | 499.5   | 571.7   | 577.2   | 568.3   | 565.3
				region                | Tổng   | 1430.9  | 1320.5  | 1485.8  | 1473.2  | 1481.5  | 1491.4
				`,
				},
				{
					name: "NK", merge: "A1:G1 B3:G3 A3:A4",
					grid: `
				= imports [triệu USD] |        | 2022-01 | 2022-02 | 2022-03 | 2022-04 | 2022-05 | 2022-06
				                      | Kim ngạch nhập khẩu năm 2022
				                      |        |         |         |         |         |         | Đơn vị: Triệu USD
				                      | Tỉnh   | Tháng
				                      |        | 1       | 2       | 3       | 4       | 5       | 6
				tinh-a                | Tỉnh A | 262.3   | 247     | 271     | 269     | 276.7   | 270.4
				tinh-b                | Tỉnh B | 105.4   | 96.6    | 107.4   | 110.3   | 112.5   | 111.9
				tinh-c                | Tỉnh C | 66.6    | 60      | 68.6    | 68.7    | 69.4    | 70.1
				tinh-d                | Tỉnh D | 10.2    | 9.4     | 10.2    | 10.3    | 10.2    | 10.6
				tinh-e                | Tỉnh E | 21.5    | 19.3    | 21.2    | 20.5    | 21.7    | 21
				tinh-f                | Tỉnh F | 198.2   | 183.7   | 204.1   | 197.4   | 200.8   | 198.2
				tinh-g                | Tỉnh G | 7.2     | 6.4     | 7.1     | 7.2     | 7.1     | 7.2
				tinh-h                | Tỉnh H | 512.5   | 470.9   | 519.5   | 508.5   | 516.7   | 525
				region                | Tổng   | 1183.9  | 1093.3  | 1209.1  | 1191.9  | 1215.1  | 1214.4
				`,
				},
				{
					name: "DM", hidden: true,
					grid: `
				= | .          |
				  | Mã         | Tên
				. | 1 ! a code | Tỉnh A
				. | 2 ! a code | Tỉnh B
				`,
				},
			},
		},
		{
			name:  "26-yearbook.xlsx",
			about: "a page of a yearbook: two languages in every cell, years with gaps, unknown and nothing, a legend of the signs below",
			forms: []Form{TwoLanguages, YearGaps, AreasAsRows, PreliminaryYear, PercentBlock, UnitRow, Notes, MergedHeading, TitleSays},
			sheets: []sheet{{
				name: "Bieu 178", merge: "A1:E1 A2:E2 B5:E5 B14:E14",
				grid: `
				= supermarkets [siêu thị] |        | 2015       | 2018       | 2020       | 2021 prel
				                          | 178. Số siêu thị phân theo tỉnh
				                          | ␣␣␣␣␣␣Number of supermarkets by province
				                          |
				                          |        | 2015       | 2018       | 2020       | Sơ bộ\nPrel. 2021
				                          |        | Siêu thị - Supermarket
				tinh-a                    | Tỉnh A | 19         | 25         | 29         | 31
				tinh-b                    | Tỉnh B | 15         | 18         | 21         | 22
				tinh-c                    | Tỉnh C | 10         | 12         | 13         | 14
				tinh-d                    | Tỉnh D | 5          | 7          | 8          | 9
				tinh-e                    | Tỉnh E | 4          | 5          | 6          | 7
				tinh-f                    | Tỉnh F | 12         | 15         | 18         | 19
				tinh-g                    | Tỉnh G | …          | -          | 5          | 5
				tinh-h                    | Tỉnh H | 31         | 39         | 45         | 48
				= supermarkets            |        | 2015 index | 2018 index | 2020 index | 2021 index prel
				                          |        | Chỉ số phát triển (Năm trước = 100) - %\nIndex (Previous year = 100) - %
				tinh-a                    | Tỉnh A | 105.6      | 108.7      | 107.4      | 106.9
				tinh-b                    | Tỉnh B | 107.1      | 105.9      | 105        | 104.8
				tinh-h                    | Tỉnh H | 110.7      | 108.3      | 107.1      | 106.7
				                          | Ký hiệu - Symbols: (-) Không có hiện tượng phát sinh - No facts occurred; (…) Có phát sinh nhưng không thu thập được - Facts occurred but no information
				`,
			}},
		},
		{
			name: "28-other-regions.xlsx",
			about: "a table of the whole country: provinces under their regions, of which one is ours; totals of the others, ranks, and a " +
				"total of a part of our provinces that is not the region",
			forms: []Form{OtherRegions, AreasAsRows, LevelsByNumber, UnitHeading, ComparedGrowth, OfWhich, ColumnMarks},
			sheets: []sheet{{
				name: "Xuất khẩu",
				grid: `
				= exports [triệu USD]            |    |                     | 2020     | 2021     | 2021 growth          | 2021 ! a rank
				                                 | KIM NGẠCH XUẤT KHẨU PHÂN THEO VÙNG NĂM 2021
				                                 |    |                     |          |          |                      | ĐVT: Triệu USD
				                                 | TT | Địa bàn             | Năm 2020 | Năm 2021 | Tăng so với 2020 (%) | Xếp hạng
				                                 | A  | B                   | 1        | 2        | 3=(2-1)/1            | 4
				national                         |    | CẢ NƯỚC             | 183267.8 | 182871.7 | -0.2                 |
				region                           | I  | VÙNG MINH HỌA       | 14815.6  | 15667.2  | 5.7                  | 2
				tinh-a                           | '1 | Tỉnh A              | 3611.5   | 3742.1   | 3.6                  | 2
				tinh-b                           | '2 | Tỉnh B              | 1621.3   | 1694.1   | 4.5                  | 4
				tinh-c                           | '3 | Tỉnh C              | 1080.9   | 1148.1   | 6.2                  | 5
				tinh-d                           | '4 | Tỉnh D              | 242      | 269.6    | 11.4                 | 7
				tinh-e                           | '5 | Tỉnh E              | 358      | 375.8    | 5                    | 6
				tinh-f                           | '6 | Tỉnh F              | 2429.2   | 2481.3   | 2.1                  | 3
				tinh-g                           | '7 | Tỉnh G              | 135.9    | 149.5    | 10                   | 8
				tinh-h                           | '8 | Tỉnh H              | 5336.8   | 5806.7   | 8.8                  | 1
				. ! a part of the region         |    | Trong đó: A, C và H | 10029.2  | 10696.9  | 6.7                  |
				. ! another region               | II | VÙNG ĐỐI CHỨNG      | 20114.5  | 23018.2  | 14.4                 | 1
				. ! a province of another region | '1 | Tỉnh K              | 8120.4   | 9444.9   | 16.3                 | 1
				. ! a province of another region | '2 | Tỉnh L              | 4033.8   | 4310.2   | 6.9                  | 3
				. ! a province of another region | '3 | Tỉnh M              | 7960.3   | 9263.1   | 16.4                 | 2
				`,
			}},
		},
		{
			name:  "29-clusters.xlsx",
			about: "counts beside ratios such as 28/33, areas in square kilometres, rates of occupancy; plans of new ones",
			forms: []Form{AreasAsRows, UnitRow, Plans, MergedHeading, OfWhich, PreliminaryYear},
			sheets: []sheet{{
				name: "CCN", merge: "A2:A4 B2:D2 C3:D3 E2:E3 F2:F3",
				grid: `
				= 2022 prel |        | clusters [cụm]     | . ! a part of the clusters | . ! a ratio in words | cluster-area [km2] | occupancy [%] | . ! a plan
				            | Cụm công nghiệp trên địa bàn (sơ bộ năm 2022)
				            | Tỉnh   | Số cụm công nghiệp |                            |                      | Diện tích          | Tỷ lệ lấp đầy | Dự kiến thành lập 2023
				            |        | Tổng số            | Trong đó                   |                      |                    |               |
				            |        | (cụm)              | Đã có chủ đầu tư           | Đạt chuẩn môi trường | (km2)              | (%)           | (cụm)
				tinh-a      | Tỉnh A | 39                 | 25                         | 18/25                | 13.306             | 75.1          | 3
				tinh-b      | Tỉnh B | 30                 | 21                         | 15/21                | 10.221             | 68.5          | 2
				tinh-c      | Tỉnh C | 18                 | 12                         | 7/12                 | 5.699              | 57.5          | 2
				tinh-d      | Tỉnh D | 8                  | 5                          | 2/5                  | 2.37               | 77.1          | 1
				tinh-e      | Tỉnh E | 6                  | 4                          | 1/4                  | 1.816              | 66.8          | -
				tinh-f      | Tỉnh F | 25                 | 17                         | 11/17                | 8.365              | 64.9          | 2
				tinh-g      | Tỉnh G | 4                  | 3                          | 0/3                  | 1.238              | 65.9          | -
				tinh-h      | Tỉnh H | 34                 | 24                         | 19/24                | 14.871             | 88.1          | 4
				`,
			}},
		},
		{
			name:  "36-area-merged-down.xlsx",
			about: "the province stands once, in a merged cell beside its rows; the next column repeats the indicators",
			forms: []Form{MergedHeading, UnitColumn, UnitPerRow, YearGaps, AreasAsRows},
			sheets: []sheet{{
				name: "Phụ lục", merge: "A3:A5 A6:A8 A9:A11",
				grid: `
				=                              |        |                        |               | 2018    | 2020    | 2021
				                               | Phụ lục: một số chỉ tiêu của các tỉnh qua các năm
				                               | Tỉnh   | Chỉ tiêu               | Đơn vị tính   | 2018    | 2020    | 2021
				tinh-b retail [nghìn tỷ đồng]  | Tỉnh B | Tổng mức bán lẻ HH, DV | Nghìn tỷ đồng | 35.75   | 42.1467 | 43.2892
				tinh-b electricity [triệu kWh] |        | Điện thương phẩm       | Tr. kWh       | 2242.7  | 2502.6  | 2563.2
				tinh-b markets [chợ]           |        | Số chợ                 | chợ           | 195     | 197     | 198
				tinh-c retail [nghìn tỷ đồng]  | Tỉnh C | Tổng mức bán lẻ HH, DV | Nghìn tỷ đồng | 21.7675 | 24.0519 | 25.4771
				tinh-c electricity [triệu kWh] |        | Điện thương phẩm       | Tr. kWh       | 1411    | 1540.2  | 1570.7
				tinh-c markets [chợ]           |        | Số chợ                 | chợ           | 144     | 146     | 147
				tinh-g retail [nghìn tỷ đồng]  | Tỉnh G | Tổng mức bán lẻ HH, DV | Nghìn tỷ đồng | 9.3958  | 10.5279 | 11.6137
				tinh-g electricity [triệu kWh] |        | Điện thương phẩm       | Tr. kWh       | 433.6   | 485.7   | 493.2
				tinh-g markets [chợ]           |        | Số chợ                 | chợ           | 70      | 71      | 72
				`,
			}},
		},
		{
			name: "45-two-tables-side-by-side.xlsx",
			about: "two tables beside each other on one sheet, with an empty column between: exports on the left, imports on the right, " +
				"the provinces in different order",
			forms: []Form{ManyTables, AreasAsRows, UnitHeading, TitleSays},
			sheets: []sheet{{
				name: "XNK năm 2019",
				grid: `
				= 2019 |                                | exports [triệu USD] |  |                                | imports [triệu USD]
				       | Xuất khẩu năm 2019 (triệu USD) |                     |  | Nhập khẩu năm 2019 (triệu USD) |
				       | Tỉnh                           | Giá trị             |  | Tỉnh                           | Giá trị
				.      | Tỉnh A                         | 3566.8 {tinh-a}     |  | Tỉnh H                         | 5629 {tinh-h}
				.      | Tỉnh B                         | 1527.3 {tinh-b}     |  | Tỉnh F                         | 1866.3 {tinh-f}
				.      | Tỉnh C                         | 1049 {tinh-c}       |  | Tỉnh B                         | 1099.7 {tinh-b}
				.      | Tỉnh D                         | 231 {tinh-d}        |  | Tỉnh A                         | 2822.3 {tinh-a}
				`,
			}},
		},
		{
			name:  "49-plan-under-its-year.xlsx",
			about: "plan, estimate and share of plan stand under one merged year; only the second row of the heading tells them apart",
			forms: []Form{Plans, AreasAsRows, MergedHeading, ThreeRowHeading, UnitHeading, ColumnMarks, ComparedGrowth},
			sheets: []sheet{{
				name: "BL 2022", merge: "A1:G1 A3:A5 B3:B5 C3:F3 C4:C5 D4:E4 F4:F5 G3:G5",
				grid: `
				= retail [tỷ đồng] |        | 2021     | 2022 ! a plan | 2022 est      | 2022 ! a share of the plan | 2022 est growth      | 2023 ! a plan
				                   | TỔNG MỨC BÁN LẺ HÀNG HÓA VÀ DOANH THU DỊCH VỤ TIÊU DÙNG
				                   |        |          |               |               |                            |                      | Đơn vị tính: Tỷ đồng
				                   | Tỉnh   | Năm 2021 | Năm 2022      |               |                            |                      | Năm 2023
				                   |        |          | Kế hoạch      | Ước thực hiện |                            | Tăng so với 2021 (%) |
				                   |        |          |               | Giá trị       | % KH                       |                      |
				                   | A      | 1        | 2             | 3             | 4=3/2                      | 5=3/1                | 6
				tinh-a             | Tỉnh A | 50231.4  | 55000         | 56432.4       | 102.6                      | 12.3                 | 62000
				tinh-b             | Tỉnh B | 43289.2  | 48000         | 46754.8       | 97.4                       | 8                    | 52000
				tinh-e             | Tỉnh E | 13902.1  | 15000         | 15560.6       | 103.7                      | 11.9                 | 17000
				tinh-g             | Tỉnh G | 11613.7  | 13000         | 12657.9       | 97.4                       | 9                    | 14000
				`,
			}},
		},
		{
			name:  "52-total-of-five.xlsx",
			about: "five of the eight provinces and a line TỔNG CỘNG: their sum, which is not the region",
			forms: []Form{OtherRegions, AreasAsRows, UnitHeading, NumbersAsText, PointThousands, Notes},
			sheets: []sheet{{
				name: "Điện",
				grid: `
				= electricity [triệu kWh]                        |           | 2019 ~nbsp | 2020 ~vn
				                                                 | Điện thương phẩm các tỉnh đã gửi báo cáo
				                                                 |           |            | ĐVT: triệu kWh
				                                                 | Tỉnh      | Năm 2019   | Năm 2020
				tinh-a                                           | Tỉnh A    | 3703.9     | 3952.8
				tinh-b                                           | Tỉnh B    | 2315.4     | 2502.6
				tinh-c                                           | Tỉnh C    | 1499.6     | 1540.2
				tinh-f                                           | Tỉnh F    | 2154.8     | 2205
				tinh-h                                           | Tỉnh H    | 5251.8     | 5634.3
				. ! the sum of five provinces, not of the region | TỔNG CỘNG | 14925.5    | 15834.9
				                                                 | Chưa có báo cáo: tỉnh D, E, G.
				`,
			}},
		},
	}
}
