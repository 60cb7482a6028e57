package returns

// ownReturns are the returns of one province: indicators as rows, periods as
// columns.
func ownReturns() []spec {
	return []spec{
		{
			name: "01-three-row-heading.xlsx",
			about: "the monthly report: a heading of three rows with merged cells, marks of columns, and comparisons with the " +
				"month before that are no growth",
			forms: []Form{ThreeRowHeading, MergedHeading, ColumnMarks, UnitColumn, UnitPerRow, OwnReturn, EstimateOfMonth, Cumulative,
				ComparedIndex, OfWhich, LevelsByDash, Signatures},
			sheets: []sheet{{
				name: "Bieu 01",
				merge: "A1:C1 A2:C2 A3:I3 A4:I4 A6:A8 B6:B8 C6:C8 D6:F6 D7:D8 E7:E8 F7:F8 G6:I6 G7:H7 I7:I8 " +
					"G24:I24 G25:I25",
				grid: `
				= tinh-a                                |    |                                            |             | 2022-09            | 2022-10 est  | 2022-M10 est    | 2022-10 index ! the month before is no base of a growth | 2022-10 est index | 2022-M10 est index
				                                        | UBND TỈNH A
				                                        | SỞ CÔNG THƯƠNG
				                                        | KẾT QUẢ SẢN XUẤT CÔNG NGHIỆP VÀ HOẠT ĐỘNG THƯƠNG MẠI
				                                        | Tháng 10 và 10 tháng năm 2022
				                                        |
				                                        | TT | Chỉ tiêu                                   | Đơn vị tính | Thực hiện năm 2022 |              |                 | So sánh (%)
				                                        |    |                                            |             | Tháng 9            | Ước tháng 10 | Lũy kế 10 tháng | Tháng 10 so với                                |                   | 10 tháng 2022 so với cùng kỳ 2021
				                                        |    |                                            |             |                    |              |                 | Tháng 9/2022                                   | Tháng 10/2021     |
				                                        | A  | B                                          | C           | 1                  | 2            | 3               | 4=2/1                                          | 5                 | 6
				                                        | I  | CÔNG NGHIỆP
				iip                                     | '1 | Chỉ số sản xuất công nghiệp (IIP)          | %           |                    |              |                 | 103.27                                         | 106.9             | 107.93
				. ! a branch of industry, not the whole |    | - Công nghiệp khai khoáng                  | %           |                    |              |                 | 99.12                                          | 96.45             | 98.2
				. ! a branch of industry, not the whole |    | - Công nghiệp chế biến, chế tạo            | %           |                    |              |                 | 103.8                                          | 109.04            | 107.66
				output [tỷ đồng]                        | '2 | Giá trị sản xuất công nghiệp (giá SS 2010) | Tỷ đồng     | 9602.6             | 10142.1      | 98178.8         | 105.6                                          | 106.9             | 109.2
				                                        | '3 | Sản phẩm chủ yếu
				cement [nghìn tấn]                      |    | - Xi măng                                  | 1000 tấn    | 406.4              | 431.1        | 4173.1          | 106.1                                          | 102.6             | 101.8
				beer [triệu lít]                        |    | - Bia các loại                             | Triệu lít   | 7.61               | 7.57         | 74.76           | 99.5                                           | 100.9             | 104.9
				                                        | II | THƯƠNG MẠI
				retail [tỷ đồng]                        | '1 | Tổng mức bán lẻ HH và doanh thu DVTD       | Tỷ đồng     | 4760.6             | 4755.6       | 46314.4         | 99.9                                           | 112.9             | 112.2
				retail-goods [tỷ đồng]                  |    | Trong đó: Doanh thu bán lẻ hàng hóa        | Tỷ đồng     | 3676.4             | 3668.7       | 36069           | 99.8                                           | 110.2             | 111.9
				exports [triệu USD]                     | '2 | Kim ngạch XK                               | Tr.USD      | 346.3              | 354.5        | 3416.3          | 102.4                                          | 112.1             | 110.8
				imports [triệu USD]                     | '3 | Kim ngạch NK                               | Tr.USD      | 268.5              | 288.9        | 2702.2          | 107.6                                          | 105.6             | 102.4
				                                        |
				                                        |    |                                            |             |                    |              |                 | Tỉnh A, ngày 25 tháng 10 năm 2022
				                                        |    | Người lập biểu                             |             |                    |              |                 | KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC
				`,
			}},
		},
		{
			name: "02-plan-and-share-of-plan.xlsx",
			about: "a plan stands between the figures, and two columns in %: one is the share of the plan, the other the change on the " +
				"year before, as a growth",
			forms: []Form{OwnReturn, Plans, UnitColumn, UnitPerRow, ComparedGrowth, LevelsByNumber, Cumulative, EnglishNumbers, Notes, Signatures},
			sheets: []sheet{{
				name:  "PL1",
				merge: "A1:H1 A2:H2",
				grid: `
				= tinh-b                |      |                                           |            | 2021                                  | 2022 ! a plan is no figure | 2022-M09                              | 2022-M09 ! a share of the plan is no growth | 2022-M09 growth
				                        | PHỤ LỤC 1
				                        | TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU CHỦ YẾU NGÀNH CÔNG THƯƠNG TỈNH B 9 THÁNG NĂM 2022
				                        |
				                        | STT  | Chỉ tiêu                                  | ĐVT        | TH năm 2021                           | Kế hoạch năm 2022          | TH 9 tháng năm 2022                   | So KH năm (%)                               | So với cùng kỳ (%)
				                        | I    | Công nghiệp
				output [tỷ đồng]        | '1.1 | Giá trị SXCN (giá so sánh 2010)           | tỷ đồng    | 63059.2~#,##0.0                       | 69000~#,##0                | 49866.1~#,##0.0                       | 72.3                                        | 7.2
				electricity [triệu kWh] | '1.2 | Điện thương phẩm                          | tr.kWh     | 2563.2                                | 2800                       | 1963.5                                | 70.1                                        | 3.9
				garments [nghìn cái]    | '1.3 | Quần áo may sẵn                           | 1000 cái   | 28130~#,##0                           | 31000~#,##0                | 21670~#,##0                           | 69.9                                        | 5.1
				beer [triệu lít]        | '1.4 | Bia                                       | triệu lít  | 37.3                                  | 41                         | 28.63                                 | 69.8                                        | 5
				                        | II   | Thương mại
				retail [tỷ đồng]        | '2.1 | Tổng mức bán lẻ hàng hóa & DTDV tiêu dùng | tỷ đồng    | 43289.2~en                            | 48000~en                   | 34277.3~en                            | 71.4                                        | 7.8
				exports [triệu USD]     | '2.2 | Kim ngạch xuất khẩu                       | triệu USD  | 1694.1~en                             | 1900~en                    | 1459.3~en                             | 76.8                                        | 16.6
				imports [triệu USD]     | '2.3 | Kim ngạch nhập khẩu                       | triệu USD  | 1177.3~en                             | 1300~en                    | 969.4~en                              | 74.6                                        | 11.3
				                        | III  | Quản lý thị trường
				cases                   | '3.1 | Số vụ kiểm tra                            | vụ         | 1502 ! inspections are not violations | 1550 ! plan                | 1144 ! inspections are not violations | 73.8                                        | -1.3 ! not an indicator
				cases [vụ]              | '3.2 | Số vụ vi phạm đã xử lý                    | vụ         | 1420                                  | x ! no plan                | 1065                                  | x ! no plan                                 | 1.7
				fines [triệu đồng]      | '3.3 | Số tiền phạt vi phạm hành chính           | triệu đồng | 5788.2~en                             | x ! no plan                | 4412.5~en                             | x ! no plan                                 | 3.6
				                        | Ghi chú: Kế hoạch năm 2022 theo Nghị quyết số 45/NQ-HĐND ngày 10/12/2021; 9 tháng đạt bình quân 77,3% kế hoạch.
				                        |
				                        |      | Người lập                                 |            |                                       |                            |                                       | TUQ. GIÁM ĐỐC
				                        |      | ĐT: 0200 3812 345
				`,
			}},
		},
		{
			name:  "25-unit-changes-midway.xlsx",
			about: "the unit of the heading holds until a line in the middle of the table names another; one row has its own in brackets",
			forms: []Form{UnitHeading, UnitPerRow, OwnReturn, YearGaps, LevelsByDash, OfWhich},
			sheets: []sheet{{
				name: "Biểu 4",
				grid: `
				= tinh-a                  |                                                | 2018     | 2020     | 2021
				                          | Tỉnh A - Một số chỉ tiêu giá trị
				                          |                                                |          |          | Đơn vị tính: triệu đồng
				                          | Chỉ tiêu                                       | 2018     | 2020     | 2021
				retail [triệu đồng]       | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng | 39081000 | 46501000 | 50231400
				retail-goods [triệu đồng] | - Trong đó: bán lẻ hàng hóa                    | 30422000 | 36187600 | 39299900
				fines [triệu đồng]        | Số tiền xử phạt vi phạm hành chính             | 6984.9   | 7221.4   | 7338.7
				                          |                                                |          |          | Đơn vị tính: tỷ đồng
				output [tỷ đồng]          | Giá trị sản xuất công nghiệp (giá so sánh 2010) | 90641.7  | 104667.2 | 109293.1
				exports [triệu USD]       | Kim ngạch xuất khẩu (triệu USD)                | 3160.9   | 3611.5   | 3742.1
				`,
			}},
		},
		{
			name:  "34-month-or-months.xlsx",
			about: "tháng 10 and 10 tháng, T10 and 10T beside each other; the last column is the plan of the next month",
			forms: []Form{OwnReturn, Cumulative, EstimateOfMonth, UnitColumn, UnitPerRow, Plans, ComparedIndex},
			sheets: []sheet{{
				name: "BC T10",
				grid: `
				= tinh-f                |     |                           |           | 2022-M09   | 2022-10 est     | 2022-M10 est    | 2022-10 est index        | 2022-M10 est index       | 2022-11 ! a plan
				                        | Tỉnh F, báo cáo tháng 10 năm 2022
				                        | STT | Chỉ tiêu                  | ĐVT       | TH 9T/2022 | Ước TH T10/2022 | Ước TH 10T/2022 | T10/2022 so T10/2021 (%) | 10T/2022 so 10T/2021 (%) | KH T11/2022
				garments [nghìn cái]    | 1   | Quần áo may sẵn           | 1.000 cái | 15731      | 1892            | 17623           | 107.7                    | 106.6                    | 1950
				electricity [triệu kWh] | 2   | Điện thương phẩm          | Tr. KWh   | 1731.2     | 205.1           | 1936.3          | 107.4                    | 105.8                    | 230
				output [tỷ đồng]        | 3   | GTSXCN (giá so sánh 2010) | Tỷ đồng   | 45014.1    | 5310.2          | 50324.3         | 114.6                    | 115.4                    | 5000
				iip                     | 4   | Chỉ số SXCN               | %         |            |                 |                 | 111.76                   | 102.66                   |
				`,
			}},
		},
		{
			name:  "38-year-only-in-title.xlsx",
			about: "the columns say kỳ báo cáo and cùng kỳ năm trước; which month and year they are stands in the title alone",
			forms: []Form{TitleSays, OwnReturn, UnitColumn, UnitPerRow, ComparedGrowth, Signatures, ColumnMarks},
			sheets: []sheet{{
				name: "Mẫu 02",
				grid: `
				= tinh-h            |     |                                                |           | 2021-07                     | 2022-07              | 2022-07 growth
				                    | Mẫu số 02/BC
				                    | Đơn vị gửi: Sở Công Thương tỉnh H
				                    | BÁO CÁO THÁNG
				                    | Kỳ báo cáo: tháng 7 năm 2022
				                    | STT | Chỉ tiêu                                       | ĐVT       | Thực hiện cùng kỳ năm trước | Thực hiện kỳ báo cáo | Tăng, giảm (%)
				                    | A   | B                                              | C         | 1                           | 2                    | 3=2/1*100-100
				retail [tỷ đồng]    | '01 | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng | tỷ đồng   | 6247                        | 6640.6               | 6.3
				exports [triệu USD] | '02 | Kim ngạch xuất khẩu                            | triệu USD | 490                         | 568.6                | 16
				imports [triệu USD] | '03 | Kim ngạch nhập khẩu                            | triệu USD | 523.2                       | 514.3                | -1.7
				beer [triệu lít]    | '04 | Bia                                            | triệu lít | 11.51                       | 12.17                | 5.7
				                    |
				                    |     |                                                |           |                             | Tỉnh H, ngày 02 tháng 8 năm 2022
				                    |     | NGƯỜI LẬP                                      |           |                             | GIÁM ĐỐC
				`,
			}},
		},
		{
			name:  "43-plans-only.xlsx",
			about: "a table of targets: nearly every number is a plan; only the estimate of the year is a figure",
			forms: []Form{Plans, OwnReturn, UnitColumn, UnitPerRow, Notes, ColumnMarks},
			sheets: []sheet{{
				name: "Chỉ tiêu",
				grid: `
				= tinh-c             |    |                                     |           | 2022 ! a plan | 2022 est               | 2023 ! a plan | 2023 ! a plan against an estimate
				                     | Tỉnh C: chỉ tiêu kế hoạch năm 2023 ngành Công Thương
				                     | TT | Chỉ tiêu                            | ĐVT       | Kế hoạch 2022 | Ước thực hiện năm 2022 | Mục tiêu 2023 | KH 2023 so với ước TH 2022 (%)
				                     | A  | B                                   | C         | 1             | 2                      | 3             | 4=3/2
				retail [tỷ đồng]     | 1  | Tổng mức bán lẻ hàng hóa và dịch vụ | tỷ đồng   | 28000         | 29267.8                | 31000         | 110.4
				exports [triệu USD]  | 2  | Kim ngạch xuất khẩu                 | triệu USD | 1300          | 1183.9                 | 1350          | 109.2
				garments [nghìn cái] | 3  | Quần áo may sẵn                     | nghìn cái | 11000         | 11309                  | 12100         | 107.3
				markets [chợ]        | 4  | Số chợ                              | chợ       | 160           | 148                    | 151           | 101.3
				                     | Ghi chú: phấn đấu đến năm 2025 có 160 chợ, kim ngạch xuất khẩu đạt 1.700 triệu USD.
				`,
			}},
		},
		{
			name:  "48-hidden-rows.xlsx",
			about: "hidden rows keep last month's figures under the same names; the hidden columns hold the month before",
			forms: []Form{HiddenRows, OwnReturn, UnitColumn, UnitPerRow, Signatures},
			sheets: []sheet{{
				name: "Biểu", hideRows: "5 7", hideColumns: "D",
				grid: `
				= tinh-b                                               |    |                                     |           | 2022-06 ? in a hidden column: is it meant? | 2022-07
				                                                       | SỞ CÔNG THƯƠNG TỈNH B
				                                                       | Tháng 7 năm 2022
				                                                       | TT | Chỉ tiêu                            | ĐVT       | Tháng 6/2022                               | Tháng 7/2022
				retail [tỷ đồng]                                       | 1  | Tổng mức bán lẻ hàng hóa và dịch vụ | tỷ đồng   | 3891.6                                     | 3833.6
				retail-goods [tỷ đồng] ? in a hidden row: is it meant? |    | Bán lẻ hàng hóa                     | tỷ đồng   | 2982.7                                     | 2989.3
				exports [triệu USD]                                    | 2  | Kim ngạch xuất khẩu                 | triệu USD | 169.5                                      | 167.3
				imports [triệu USD] ? in a hidden row: is it meant?    | 3  | Kim ngạch nhập khẩu                 | triệu USD | 111.9                                      | 107.7
				electricity [triệu kWh]                                | 4  | Điện thương phẩm                    | triệu kWh | 221.9                                      | 223
				                                                       |    | Người lập                           |           |                                            | Giám đốc
				`,
			}},
		},
		{
			name: "24-long-levels.xlsx",
			about: "the full monthly report of a province: eighty rows in levels by I., 1., 1.1, - and +, of which a dozen are figures that " +
				"the conference asks for",
			forms: []Form{LevelsByNumber, LevelsByDash, OfWhich, OwnReturn, UnitColumn, UnitPerRow, EstimateOfMonth, Cumulative, ComparedGrowth,
				MergedHeading, Notes, Signatures},
			sheets: []sheet{{
				name: "Biểu tổng hợp", merge: "A2:G2 A3:G3",
				grid: `
				= tinh-h                                                        |      |                                                |             | 2022-09                | 2022-10 est            | 2022-M10 est             | 2022-M10 est growth
				                                                                | SỞ CÔNG THƯƠNG TỈNH H
				                                                                | BÁO CÁO TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU NGÀNH CÔNG THƯƠNG
				                                                                | Tháng 10 năm 2022
				                                                                | TT   | Chỉ tiêu                                       | Đơn vị tính | Thực hiện tháng 9/2022 | Ước tính tháng 10/2022 | Lũy kế 10 tháng năm 2022 | 10 tháng 2022 so với cùng kỳ 2021: tăng (+), giảm (-) %
				                                                                | I.   | CÔNG NGHIỆP                                    |
				iip                                                             | 1.   | Chỉ số sản xuất công nghiệp                    | %           |                        |                        |                          | -0.53
				                                                                |      | Chia theo ngành cấp I                          |
				. ! the index of a branch                                       | -    | Khai khoáng                                    | %           |                        |                        |                          | 1.01
				. ! the index of a branch                                       | -    | Công nghiệp chế biến, chế tạo                  | %           |                        |                        |                          | -1.25
				. ! the index of a branch                                       | -    | Sản xuất và phân phối điện, khí đốt, nước nóng | %           |                        |                        |                          | 3.73
				. ! the index of a branch                                       | -    | Cung cấp nước; quản lý và xử lý rác thải, nước thải | %           |                        |                        |                          | -0.37
				                                                                |      | Chia theo ngành cấp II                         |
				. ! the index of a branch                                       | +    | Sản xuất chế biến thực phẩm                    | %           |                        |                        |                          | -4.40
				. ! the index of a branch                                       | +    | Sản xuất đồ uống                               | %           |                        |                        |                          | 3.64
				. ! the index of a branch                                       | +    | Dệt                                            | %           |                        |                        |                          | 16.03
				. ! the index of a branch                                       | +    | Sản xuất trang phục                            | %           |                        |                        |                          | 13.21
				. ! the index of a branch                                       | +    | Sản xuất da và các sản phẩm có liên quan       | %           |                        |                        |                          | 12.36
				. ! the index of a branch                                       | +    | Chế biến gỗ                                    | %           |                        |                        |                          | -0.67
				. ! the index of a branch                                       | +    | Sản xuất giấy                                  | %           |                        |                        |                          | 6.88
				. ! the index of a branch                                       | +    | In, sao chép bản ghi                           | %           |                        |                        |                          | 0.64
				. ! the index of a branch                                       | +    | Sản xuất hóa chất                              | %           |                        |                        |                          | -1.86
				. ! the index of a branch                                       | +    | Sản xuất thuốc, hóa dược                       | %           |                        |                        |                          | -3.45
				. ! the index of a branch                                       | +    | Sản xuất sản phẩm từ cao su và plastic         | %           |                        |                        |                          | -0.85
				. ! the index of a branch                                       | +    | Sản xuất kim loại                              | %           |                        |                        |                          | 16.26
				. ! the index of a branch                                       | +    | Sản xuất thiết bị điện                         | %           |                        |                        |                          | 13.89
				. ! the index of a branch                                       | +    | Sản xuất xe có động cơ                         | %           |                        |                        |                          | 13.36
				output [tỷ đồng]                                                | 2.   | Giá trị sản xuất công nghiệp (giá so sánh 2010) | tỷ đồng     | 14809.1                | 15894.1                | 150536.7                 | 14.8
				                                                                |      | Chia ra:                                       |
				. ! a part of the output                                        | '2.1 | Khu vực nhà nước                               | tỷ đồng     | 2073.3                 | 2225.2                 | 21075.1                  | -0.3
				. ! a part of the output                                        | '2.2 | Khu vực ngoài nhà nước                         | tỷ đồng     | 5627.5                 | 6039.8                 | 57203.9                  | 7.9
				. ! a part of the output                                        | '2.3 | Khu vực có vốn đầu tư nước ngoài               | tỷ đồng     | 7108.3                 | 7629.1                 | 72257.7                  | 12.2
				                                                                | 3.   | Sản phẩm chủ yếu                               |
				. ! an indicator or a part that the conference does not ask for | -    | Than sạch                                      | nghìn tấn   | 28.2                   | 29.1                   | 281.9                    | -2.4
				. ! an indicator or a part that the conference does not ask for | -    | Đá xây dựng                                    | nghìn m3    | 207.1                  | 213.5                  | 2070.9                   | 8.8
				. ! an indicator or a part that the conference does not ask for | -    | Thức ăn gia súc                                | nghìn tấn   | 45.7                   | 47.1                   | 456.8                    | -0.6
				. ! an indicator or a part that the conference does not ask for | -    | Đường kính                                     | tấn         | 1513.0                 | 1559.8                 | 15129.7                  | -2.3
				. ! an indicator or a part that the conference does not ask for | -    | Sữa các loại                                   | triệu lít   | 8.4                    | 8.7                    | 84.5                     | 12.4
				beer [triệu lít]                                                | -    | Bia các loại                                   | triệu lít   | 12.06                  | 12.77                  | 121.23                   | 5.9
				. ! an indicator or a part that the conference does not ask for | -    | Nước khoáng                                    | triệu lít   | 1.2                    | 1.2                    | 11.9                     | 1.7
				. ! an indicator or a part that the conference does not ask for | -    | Thuốc lá                                       | triệu bao   | 3.0                    | 3.1                    | 30.2                     | 6.9
				. ! an indicator or a part that the conference does not ask for | -    | Sợi các loại                                   | tấn         | 827.7                  | 853.3                  | 8277.5                   | 12.1
				. ! an indicator or a part that the conference does not ask for | -    | Vải                                            | triệu m2    | 3.5                    | 3.6                    | 34.7                     | 3.9
				garments [nghìn cái]                                            | -    | Quần áo may sẵn                                | nghìn cái   | 3532                   | 3507                   | 34693                    | 12.3
				. ! an indicator or a part that the conference does not ask for | -    | Giày thể thao                                  | nghìn đôi   | 629.1                  | 648.5                  | 6290.5                   | 4.2
				. ! an indicator or a part that the conference does not ask for | -    | Gỗ xẻ                                          | nghìn m3    | 4.9                    | 5.0                    | 48.8                     | 1.8
				. ! an indicator or a part that the conference does not ask for | -    | Giấy và bìa                                    | nghìn tấn   | 7.9                    | 8.1                    | 79.0                     | -3.2
				. ! an indicator or a part that the conference does not ask for | -    | Phân bón NPK                                   | nghìn tấn   | 10.8                   | 11.1                   | 107.6                    | 7.9
				. ! an indicator or a part that the conference does not ask for | -    | Gạch nung quy chuẩn                            | triệu viên  | 50.9                   | 52.5                   | 509.0                    | 6.2
				. ! an indicator or a part that the conference does not ask for | -    | Thép xây dựng                                  | nghìn tấn   | 35.3                   | 36.4                   | 352.9                    | 2.5
				. ! an indicator or a part that the conference does not ask for | -    | Điện sản xuất                                  | triệu kWh   | 288.0                  | 296.9                  | 2880.0                   | -0.3
				electricity [triệu kWh]                                         | -    | Điện thương phẩm                               | triệu kWh   | 519.1                  | 531.8                  | 5097.3                   | 3.3
				cement [nghìn tấn]                                              | -    | Xi măng                                        | nghìn tấn   | -                      | -                      | -                        | - ! nothing grew
				                                                                | II.  | THƯƠNG MẠI                                     |
				retail [tỷ đồng]                                                | 1.   | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng | tỷ đồng     | 6381.3                 | 6536.1                 | 63715.6                  | 5.1
				                                                                |      | Chia ra:                                       |
				retail-goods [tỷ đồng]                                          | '1.1 | Bán lẻ hàng hóa                                | tỷ đồng     | 5021.4                 | 5161.8                 | 49586.2                  | 4.8
				. ! a part of retail                                            | '1.2 | Dịch vụ lưu trú, ăn uống                       | tỷ đồng     | 788.7                  | 797.1                  | 8195.1                   | -0.1
				. ! a part of retail                                            | '1.3 | Du lịch lữ hành                                | tỷ đồng     | 54.4                   | 55.0                   | 565.2                    | 1.2
				. ! a part of retail                                            | '1.4 | Dịch vụ khác                                   | tỷ đồng     | 516.8                  | 522.2                  | 5369.1                   | 10.2
				                                                                |      | Trong bán lẻ hàng hóa:                         |
				. ! a part of retail                                            | +    | Lương thực, thực phẩm                          | tỷ đồng     | 1710.9                 | 1763.8                 | 17108.6                  | 6.6
				. ! a part of retail                                            | +    | Hàng may mặc                                   | tỷ đồng     | 374.5                  | 386.0                  | 3744.6                   | -2.1
				. ! a part of retail                                            | +    | Đồ dùng, dụng cụ, trang thiết bị gia đình      | tỷ đồng     | 524.2                  | 540.4                  | 5242.2                   | 0.3
				. ! a part of retail                                            | +    | Vật phẩm văn hóa, giáo dục                     | tỷ đồng     | 80.1                   | 82.6                   | 800.8                    | 7.7
				. ! a part of retail                                            | +    | Gỗ và vật liệu xây dựng                        | tỷ đồng     | 312.2                  | 321.9                  | 3122.4                   | 2.3
				. ! a part of retail                                            | +    | Ô tô các loại                                  | tỷ đồng     | 245.1                  | 252.6                  | 2450.6                   | 4.7
				. ! a part of retail                                            | +    | Xăng dầu các loại                              | tỷ đồng     | 714.0                  | 736.1                  | 7139.9                   | 9.2
				. ! a part of retail                                            | +    | Nhiên liệu khác                                | tỷ đồng     | 63.8                   | 65.8                   | 638.3                    | 14.1
				. ! a part of retail                                            | +    | Đá quý, kim loại quý                           | tỷ đồng     | 35.4                   | 36.5                   | 353.9                    | 14.2
				exports [triệu USD]                                             | 2.   | Kim ngạch xuất khẩu                            | triệu USD   | 554.4                  | 574.7                  | 5573.2                   | 16.9
				                                                                |      | Trong đó:                                      |
				. ! a part of exports                                           | '2.1 | Kinh tế nhà nước                               | triệu USD   | 22.2                   | 23.0                   | 222.9                    | 1.5
				. ! a part of exports                                           | '2.2 | Kinh tế tư nhân                                | triệu USD   | 171.9                  | 178.2                  | 1727.7                   | 10.7
				. ! a part of exports                                           | '2.3 | Kinh tế có vốn ĐTNN                            | triệu USD   | 360.3                  | 373.5                  | 3622.6                   | 13.9
				                                                                |      | Mặt hàng xuất khẩu chủ yếu                     |
				. ! a part of exports                                           | +    | Hàng dệt, may                                  | triệu USD   | 155.8                  | 160.6                  | 1557.7                   | 11.5
				. ! a part of exports                                           | +    | Giày dép các loại                              | triệu USD   | 97.2                   | 100.2                  | 972.1                    | -0.4
				. ! a part of exports                                           | +    | Thủy sản                                       | triệu USD   | 21.7                   | 22.4                   | 217.2                    | -1.4
				. ! a part of exports                                           | +    | Gỗ và sản phẩm gỗ                              | triệu USD   | 35.5                   | 36.6                   | 354.7                    | 14.3
				. ! a part of exports                                           | +    | Máy vi tính, sản phẩm điện tử                  | triệu USD   | 122.5                  | 126.3                  | 1224.7                   | -3.8
				imports [triệu USD]                                             | 3.   | Kim ngạch nhập khẩu                            | triệu USD   | 536                    | 548.4                  | 5168.7                   | 1.6
				. ! a part of imports                                           | +    | Nguyên phụ liệu dệt, may, da, giày             | triệu USD   | 115.2                  | 118.8                  | 1152.1                   | -0.8
				. ! a part of imports                                           | +    | Máy móc, thiết bị                              | triệu USD   | 169.7                  | 174.9                  | 1696.6                   | 2.9
				. ! a part of imports                                           | +    | Sắt thép các loại                              | triệu USD   | 48.6                   | 50.1                   | 485.7                    | -2.2
				. ! a balance                                                   | 4.   | Cán cân thương mại (xuất siêu)                 | triệu USD   | 18.4                   | 26.3                   | 404.5                    | 4.1
				                                                                | III. | QUẢN LÝ THỊ TRƯỜNG                             |
				. ! inspections are not violations                              | 1.   | Số vụ kiểm tra                                 | vụ          | 247                    | 254                    | 2467                     | -2.9
				cases [vụ]                                                      | 2.   | Số vụ vi phạm đã xử lý                         | vụ          | 207                    | 207                    | 2028                     | 0
				fines [triệu đồng]                                              | 3.   | Số tiền xử phạt vi phạm hành chính             | triệu đồng  | 1240.1                 | 1246.6                 | 12324.6                  | 5.1
				                                                                |
				                                                                | Ghi chú: Chỉ số sản xuất công nghiệp và tốc độ tăng so với cùng kỳ năm trước; số liệu minh họa.
				                                                                |      | Người lập biểu                                 |             |                        |                        | Giám đốc
				`,
			}},
		},
		{
			name:  "50-indices-of-other-bases.xlsx",
			about: "an index against five bases: only those against the same period of the year before are the conference's",
			forms: []Form{OwnReturn, MergedHeading, ThreeRowHeading, ComparedIndex, Cumulative, EstimateOfMonth, TitleSays, LevelsByNumber},
			sheets: []sheet{{
				name: "IIP", merge: "A1:G1 A3:A5 B3:B5 C3:F3 G3:G5 C4:F4",
				grid: `
				= tinh-b                  |    |                            | 2022-10 index ! the base is the year 2015 | 2022-10 index ! the base is the month before | 2022-10 index ! the base is December | 2022-10 est index | 2022-M10 est index
				                          | CHỈ SỐ SẢN XUẤT CÔNG NGHIỆP TỈNH B THÁNG 10 NĂM 2022
				                          |    |                            |                                           |                                              |                                      |                   | Đơn vị tính: %
				                          | Mã | Ngành                      | Ước tính tháng 10 năm 2022 so với         |                                              |                                      |                   | Lũy kế 10 tháng so với cùng kỳ
				                          |    |                            | Kỳ gốc                                    |                                              |                                      |                   |
				                          |    |                            | Bình quân năm 2015                        | Tháng trước                                  | Tháng 12 năm 2021                    | Cùng kỳ năm trước |
				iip                       |    | TOÀN NGÀNH CÔNG NGHIỆP     | 158.72                                    | 102.31                                       | 106.4                                | 111.08            | 101.2
				. ! the index of a branch | B  | Khai khoáng                | 97.16                                     | 99.02                                        | 95.88                                | 96.14             | 98.03
				. ! the index of a branch | C  | Chế biến, chế tạo          | 171.9                                     | 102.66                                       | 107.2                                | 104.31            | 103.95
				. ! the index of a branch | D  | Sản xuất và phân phối điện | 139.4                                     | 100.85                                       | 103.1                                | 105.77            | 106.02
				`,
			}},
		},
		{
			name:  "51-abbreviated-units.xlsx",
			about: "units as people shorten them: Tr.đ, Tỷ.đ, 1.000 tỷ đồng, Ng.USD, 10^3 tấn, MWh",
			forms: []Form{OwnReturn, UnitColumn, UnitPerRow, YearGaps, PreliminaryYear, EnglishNumbers},
			sheets: []sheet{{
				name: "So lieu",
				grid: `
				= tinh-c               |                                               |               | 2019          | 2021 prel
				                       | Tỉnh C
				                       | Chỉ tiêu                                      | ĐVT           | 2019          | Sơ bộ 2021
				retail [nghìn tỷ đồng] | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 1.000 tỷ đồng | 23.4954       | 25.4771
				retail-goods [tỷ đồng] | Doanh thu bán lẻ hàng hóa                     | Tỷ.đ          | 18317.6~en    | 19859.6~en
				fines [triệu đồng]     | Tiền xử phạt VPHC                             | Tr.đ          | 2951.4        | 3053.8
				imports [nghìn USD]    | KNNK                                          | Ng.USD        | 690200~#,##0  | 763800~#,##0
				cement [nghìn tấn]     | Xi măng                                       | 10^3 tấn      | 3014          | 3176.3
				electricity [MWh]      | Điện thương phẩm                              | MWh           | 1499600~#,##0 | 1570700~#,##0
				cluster-area [m2]      | Diện tích cụm công nghiệp                     | m2            | 4853000~#,##0 | 5417000~#,##0
				`,
			}},
		},
		{
			name:  "53-against-the-country.xlsx",
			about: "a province beside the region and the country: what it sends for others is theirs; zero, nothing and unknown side by side",
			forms: []Form{OwnReturn, AreasAsColumns, UnitColumn, UnitPerRow, TitleSays, OfWhich, TwoLanguages},
			sheets: []sheet{{
				name: "So sánh",
				grid: `
				= 2021              |                                                |           | tinh-d  | region    | national  | tinh-d share:region
				                    | Tỉnh D trong Vùng minh họa và cả nước năm 2021 - Province D in its region and the country, 2021
				                    | Chỉ tiêu                                       | ĐVT       | Tỉnh D  | Toàn vùng | Cả nước   | Tỷ trọng của tỉnh D trong vùng (%)
				retail [tỷ đồng]    | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng - Retail sales | Tỷ đồng   | 18029.8 | 269794.9  | 3175951.4 | 6.68
				exports [triệu USD] | Kim ngạch xuất khẩu - Exports                  | Triệu USD | 269.6   | 15667.2   | 182871.7  | 1.72
				cement [nghìn tấn]  | Xi măng - Cement                               | Nghìn tấn | -       | 10954.4   | 137066.5  | 0
				beer [triệu lít]    | Bia - Beer                                     | Triệu lít | 10.77   | 327.26    | …         | 3.29
				`,
			}},
		},
	}
}
