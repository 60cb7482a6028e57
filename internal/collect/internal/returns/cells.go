package returns

// awkwardCells are returns whose cells do not hold what they show.
func awkwardCells() []spec {
	return []spec{
		{
			name: "11-numbers-as-text.xlsx",
			about: "numbers entered as text: with an apostrophe, with spaces and no-break spaces, in four notations that each number " +
				"proves by itself",
			forms: []Form{NumbersAsText, MixedNotation, PointThousands, CommaDecimals, EnglishNumbers, AreasAsRows, UnitRow, MergedHeading, PreliminaryYear},
			sheets: []sheet{{
				name:  "Số liệu",
				merge: "A1:E1 A3:A4 B3:C3 D3:E3",
				grid: `
				=      |            | imports [triệu USD] 2020 | imports [triệu USD] 2021 prel | electricity [triệu kWh] 2020                   | electricity [triệu kWh] 2021 prel
				       | Nhập khẩu và điện thương phẩm phân theo địa phương
				       |
				       | Địa phương | Nhập khẩu (triệu USD)    |                               | Điện thương phẩm (triệu kWh)                   |
				       |            | Năm 2020                 | Sơ bộ năm 2021                | Năm 2020                                       | Sơ bộ năm 2021
				tinh-a | Tỉnh A     | 2983.9~vn                | 3192.8~vn                     | 3952.8~en                                      | 4225.8~en
				tinh-b | Tỉnh B     | 1127.4~padded            | 1177.3~padded                 | 2502.6~space                                   | 2563.2~space
				tinh-c | Tỉnh C     | 718.5~apostrophe         | 763.8~apostrophe              | 1540.2~nbsp                                    | 1570.7~nbsp
				tinh-d | Tỉnh D     | 104.7~comma              | 109.4~comma                   | 712.2                                          | 746.7
				tinh-e | Tỉnh E     | 217.6~nbsp-end           | 225.8~nbsp-end                | 676.2~apostrophe                               | 693.1~apostrophe
				tinh-f | Tỉnh F     | 2025.9~space             | 2129.4~space                  | 2205~vn ? 2.205 among 3,952.8 and 1 540,2: nothing says what the point is | 2225.8~vn
				tinh-g | Tỉnh G     | 74.7                     | 76                            | 485.7~comma                                    | 493.2~comma
				tinh-h | Tỉnh H     | 6008.1~nbsp              | 6152.9~nbsp                   | 5634.3~padded                                  | 6002.7~padded
				region | Toàn vùng  | 13260.8~#,##0.0          | 13827.4~#,##0.0               | 17709~#,##0.0                                  | 18521.2~#,##0.0
				`,
			}},
		},
		{
			name: "12-hidden-draft.xlsx",
			about: "a hidden sheet holds an older draft with other numbers; a hidden column holds the plan; a cell with a formula holds its " +
				"value, another does not",
			forms: []Form{HiddenSheet, HiddenRows, ManySheets, NoSavedValue, ErrorValues, OwnReturn, UnitColumn, Plans, Contradiction, Notes},
			sheets: []sheet{
				{
					name: "Báo cáo", hideColumns: "E",
					grid: `
				= tinh-g             |     |                                                |           | 2021-M09     | 2022 ! a plan, and hidden | 2022-M09                                       | 2022-M09 growth
				                     | Đơn vị báo cáo: Sở Công Thương tỉnh G
				                     | BÁO CÁO 9 THÁNG ĐẦU NĂM 2022
				                     | STT | Tên chỉ tiêu                                   | ĐVT       | 9 tháng 2021 | KH 2022                   | 9 tháng 2022                                   | Tăng/giảm so với cùng kỳ (%)
				retail [tỷ đồng]     | 1   | Tổng mức bán lẻ hàng hóa, doanh thu dịch vụ tiêu dùng | tỷ đồng   | 8556.5       | 13000                     | f(SUM(F20:F28))9328.2                          | f(F4/D4*100-100)9
				exports [triệu USD]  | 2   | Xuất khẩu                                      | triệu USD | 110.5        | 170                       | f([1]XNK!B7) ? a formula without a saved value | 15.7
				imports [triệu USD]  | 3   | Nhập khẩu                                      | triệu USD | 56           | 83                        | 63.7                                           | 13.8
				cement [nghìn tấn]   | 4   | Xi măng                                        | nghìn tấn | -            | - ! no plan               | -                                              | f(F7/D7*100-100)#DIV/0! ! an error, for there was nothing
				garments [nghìn cái] | 5   | Quần áo may sẵn                                | nghìn cái | 845          | 1300                      | 913                                            | 8
				                     | Ghi chú: dấu "-" là không phát sinh.
				`,
				},
				{
					name: "Dự thảo 1", hidden: true,
					grid: `
				= tinh-g            |     |                                                |           | 2022-M09 ! the hidden sheet is an older draft
				                    | BÁO CÁO 9 THÁNG ĐẦU NĂM 2022 (DỰ THẢO)
				                    | STT | Tên chỉ tiêu                                   | ĐVT       | 9 tháng 2022
				retail [tỷ đồng]    | 1   | Tổng mức bán lẻ hàng hóa, doanh thu dịch vụ tiêu dùng | tỷ đồng   | 9120.4
				exports [triệu USD] | 2   | Xuất khẩu                                      | triệu USD | 118.2
				imports [triệu USD] | 3   | Nhập khẩu                                      | triệu USD | 55.9
				`,
				},
			},
		},
		{
			name: "17-formulas-not-saved.xlsx",
			about: "a program wrote the totals and growths as formulas and saved no value; two cells are errors, one of them because a " +
				"cell was deleted",
			forms: []Form{NoSavedValue, ErrorValues, AreasAsRows, UnitHeading, TitleSays, ComparedGrowth},
			sheets: []sheet{{
				name:  "XK 9T",
				merge: "A1:D1",
				grid: `
				= exports [triệu USD] |           | 2021-M09                                       | 2022-M09                                       | 2022-M09 growth
				                      | KIM NGẠCH XUẤT KHẨU 9 THÁNG NĂM 2022
				                      |           |                                                |                                                | Đơn vị tính: Triệu USD
				                      | Đơn vị    | 9 tháng 2021                                   | 9 tháng 2022                                   | Tăng (+), giảm (-) %
				tinh-a                | Tỉnh A    | 2765.8                                         | 3061.8                                         | f(C4/B4*100-100)10.7
				tinh-b                | Tỉnh B    | 1252                                           | 1459.3                                         | f(C5/B5*100-100) ? a formula without a saved value
				tinh-c                | Tỉnh C    | 847.2                                          | 874.7                                          | f(C6/B6*100-100) ? a formula without a saved value
				tinh-d                | Tỉnh D    | 199.3                                          | f(#REF!+12.4)#REF! ? an error stands in place of the figure | f(C7/B7*100-100)#REF! ! an error
				tinh-e                | Tỉnh E    | 278.4                                          | 301.9                                          | 8.4
				tinh-f                | Tỉnh F    | 1832.7                                         | 2025.5                                         | 10.5
				tinh-g                | Tỉnh G    | 110.5                                          | 127.8                                          | 15.7
				tinh-h                | Tỉnh H    | 4284                                           | 4998.5                                         | 16.7
				region                | Tổng cộng | f(SUM(B4:B11)) ? a formula without a saved value | f(SUM(C4:C11)) ? a formula without a saved value | f(C12/B12*100-100)#DIV/0! ! an error
				`,
			}},
		},
		{
			name: "18-dates-for-numbers.xlsx",
			about: "Excel made dates of what was typed: of the period 10/2022 in the heading, which is readable, and of 12.5 and 8/2 " +
				"among the growths, which is not",
			forms: []Form{DatesFromNumbers, AreasAsRows, UnitRow, ComparedGrowth, EstimateOfMonth},
			sheets: []sheet{{
				name: "Thang10",
				grid: `
				=      |        | retail [tỷ đồng] 2022-08 | retail [tỷ đồng] 2022-09 | retail [tỷ đồng] 2022-10 est | retail 2022-10 est growth
				       | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ các tỉnh
				       | Tỉnh   | Thực hiện                |                          | Ước thực hiện                | Tăng so với tháng 10/2021
				       |        | d(2022-08-01 mm/yyyy)    | d(2022-09-01 mm/yyyy)    | d(2022-10-01 mm/yyyy)        |
				       |        | tỷ đồng                  | tỷ đồng                  | tỷ đồng                      | %
				tinh-a | Tỉnh A | 4553.8                   | 4760.6                   | 4755.6                       | 12.9
				tinh-b | Tỉnh B | 3776.1                   | 3752.5                   | 4044.9                       | d(2022-05-12 d.m) ? a date where a growth belongs: 12.5 was typed
				tinh-c | Tỉnh C | 2426.6                   | 2450.7                   | 2538.1                       | 15.6
				tinh-d | Tỉnh D | 1579.8                   | 1618.9                   | 1730                         | d(2022-02-08 dd/mm/yyyy) ? a date where a growth belongs
				tinh-e | Tỉnh E | 1267.4                   | 1309                     | 1298.6                       | 12.5
				tinh-f | Tỉnh F | 3072.2                   | 2970.7                   | 3225.6                       | 11.8
				`,
			}},
		},
		{
			name: "20-index-or-growth.xlsx",
			about: "one heading, So với cùng kỳ (%), over indices on one sheet and over growths on the next; 112.5 among the growths can " +
				"be either, and so can a lone 187.4",
			forms: []Form{ComparedIndex, ComparedGrowth, ManySheets, OwnReturn, TitleSays},
			sheets: []sheet{
				{
					name: "Quý I",
					grid: `
				= tinh-d 2022-Q1 |    |                                                | index
				                 | TỈNH D - QUÝ I NĂM 2022
				                 | TT | Chỉ tiêu                                       | So với cùng kỳ (%)
				retail           | 1  | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng | 108.1
				exports          | 2  | Kim ngạch xuất khẩu                            | 121
				imports          | 3  | Kim ngạch nhập khẩu                            | 113.3
				output           | 4  | Giá trị sản xuất công nghiệp giá so sánh 2010  | 115.8
				electricity      | 5  | Điện thương phẩm                               | 103.3
				garments         | 6  | Quần áo may sẵn                                | 110.3
				iip              | 7  | IIP                                            | 112.43
				`,
				},
				{
					name: "Quý II",
					grid: `
				= tinh-d 2022-Q2 |    |                                                | growth
				                 | TỈNH D - QUÝ II NĂM 2022
				                 | TT | Chỉ tiêu                                       | So với cùng kỳ (%)
				retail           | 1  | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng | 7.2
				exports          | 2  | Kim ngạch xuất khẩu                            | 112.5 ? an index of +12.5% among growths, or a growth to more than double
				imports          | 3  | Kim ngạch nhập khẩu                            | 12.7
				output           | 4  | Giá trị sản xuất công nghiệp giá so sánh 2010  | 14
				electricity      | 5  | Điện thương phẩm                               | 4.4
				garments         | 6  | Quần áo may sẵn                                | 9.4
				`,
				},
				{
					name: "Quý III",
					grid: `
				= tinh-d 2022-Q3 |    |                     | growth
				                 | TỈNH D - QUÝ III NĂM 2022
				                 | TT | Chỉ tiêu            | So với cùng kỳ (%)
				exports          | 1  | Kim ngạch xuất khẩu | 187.4 ? alone under its heading: an index or a growth
				`,
				},
			},
		},
		{
			name: "21-total-contradicts.xlsx",
			about: "the total is not the sum of its provinces, in one of three columns: two digits of a province or of the total were " +
				"swapped, and nobody can say where",
			forms: []Form{Contradiction, AreasAsRows, UnitHeading, ColumnMarks, Notes},
			sheets: []sheet{{
				name: "NK",
				grid: `
				= imports [triệu USD] |            | 2022-Q1 | 2022-Q2                                 | 2022-Q3
				                      | Kim ngạch nhập khẩu các quý năm 2022
				                      |            |         |                                         | (Đơn vị: triệu USD)
				                      | Địa phương | Quý I   | Quý II                                  | Quý III
				                      | A          | 1       | 2                                       | 3
				tinh-a                | Tỉnh A     | 780.3   | 816.1                                   | 816.9
				tinh-b                | Tỉnh B     | 309.4   | 334.7                                   | 325.3
				tinh-c                | Tỉnh C     | 195.2   | 208.2                                   | 198.8
				tinh-d                | Tỉnh D     | 29.8    | 31.1                                    | 31.2
				tinh-e                | Tỉnh E     | 62      | 63.2                                    | 64.3
				tinh-f                | Tỉnh F     | 586     | 596.4                                   | 583.1
				tinh-g                | Tỉnh G     | 20.7    | 21.5                                    | 21.5
				tinh-h                | Tỉnh H     | 1502.9  | 1550.2                                  | 1567.2
				region                | TỔNG CỘNG  | 3486.3  | 3615.4 ? the provinces make another sum | 3608.3
				                      | Nguồn: báo cáo của các tỉnh; số liệu minh họa.
				`,
			}},
		},
		{
			name:  "33-percent-format.xlsx",
			about: "shares and growths are numbers below one in the format 0.00%, beside growths that are whole per cents",
			forms: []Form{AreasAsRows, UnitRow, MixedNotation, MergedHeading, ComparedGrowth},
			sheets: []sheet{{
				name:  "Tỷ trọng",
				merge: "A3:A4 B3:D3 E3:F3",
				grid: `
				= 2021 |           | retail [tỷ đồng] ~#,##0.0                      | retail share:region ~0.00% | retail growth ~0.0%  | exports [triệu USD] | exports growth
				       | Quy mô và tốc độ tăng năm 2021
				       |
				       | Tỉnh      | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng |                            |                      | Kim ngạch xuất khẩu |
				       |           | Tỷ đồng                                        | Tỷ trọng trong vùng        | Tăng so với năm 2020 | Triệu USD           | Tăng so với năm 2020 (%)
				tinh-a | Tỉnh A    | 50231.4                                        | 18.62                      | 8                    | 3742.1              | 3.6
				tinh-b | Tỉnh B    | 43289.2                                        | 16.05                      | 2.7                  | 1694.1              | 4.5
				tinh-c | Tỉnh C    | 25477.1                                        | 9.44                       | 5.9                  | 1148.1              | 6.2
				tinh-d | Tỉnh D    | 18029.8                                        | 6.68                       | 7.6                  | 269.6               | 11.4
				tinh-e | Tỉnh E    | 13902.1                                        | 5.15                       | 7.1                  | 375.8               | 5
				tinh-f | Tỉnh F    | 33719.4                                        | 12.5                       | 9.1                  | 2481.3              | 2.1
				tinh-g | Tỉnh G    | 11613.7                                        | 4.3                        | 10.3                 | 149.5               | 10
				tinh-h | Tỉnh H    | 73532.2                                        | 27.25                      | 3.3                  | 5806.7              | 8.8
				region | Toàn vùng | 269794.9                                       | 100 ! the whole itself     | 5.8                  | 15667.2             | 5.7
				`,
			}},
		},
		{
			name: "35-decimals-of-thousands.xlsx",
			about: "an Excel with English settings took 11.234 for a decimal: among whole numbers stand numbers with three decimals that " +
				"mean thousands",
			forms: []Form{Thousandfold, AreasAsRows, UnitHeading, YearGaps},
			sheets: []sheet{{
				name: "May mặc",
				grid: `
				= garments [nghìn cái] |        | 2018                                           | 2021
				                       | Sản lượng quần áo may sẵn
				                       |        |                                                | ĐVT: nghìn cái
				                       | Tỉnh   | 2018                                           | 2021
				tinh-a                 | Tỉnh A | 12.318 ? three decimals among whole numbers: 12 318 was typed with a point | 14495
				tinh-b                 | Tỉnh B | 22.904 ? three decimals among whole numbers    | 28130
				tinh-c                 | Tỉnh C | 9.011 ? three decimals among whole numbers     | 10382
				tinh-g                 | Tỉnh G | 984                                            | 1147
				`,
			}},
		},
		{
			name:  "40-two-sheets-disagree.xlsx",
			about: "the summary and the detail give the same figures; of one they give different values",
			forms: []Form{Contradiction, ManySheets, OwnReturn, UnitColumn, UnitPerRow, PeriodsAsRows},
			sheets: []sheet{
				{
					name: "Tổng hợp",
					grid: `
				= tinh-f            |    |                     |           | 2022-07      | 2022-08
				                    | SỞ CÔNG THƯƠNG TỈNH F - TỔNG HỢP THÁNG 7, THÁNG 8 NĂM 2022
				                    | TT | Chỉ tiêu            | ĐVT       | Tháng 7/2022 | Tháng 8/2022
				exports [triệu USD] | 1  | Kim ngạch xuất khẩu | triệu USD | 230.3        | 224.9 ? the other sheet says 242.9
				imports [triệu USD] | 2  | Kim ngạch nhập khẩu | triệu USD | 194.8        | 195.7
				`,
				},
				{
					name: "Chi tiết",
					grid: `
				= tinh-f |        | exports [triệu USD]                | imports [triệu USD]
				         | SỞ CÔNG THƯƠNG TỈNH F - XUẤT NHẬP KHẨU CÁC THÁNG (triệu USD)
				         | Tháng  | Xuất khẩu                          | Nhập khẩu
				2022-06  | 6/2022 | 228.7                              | 198.2
				2022-07  | 7/2022 | 230.3                              | 194.8
				2022-08  | 8/2022 | 242.9 ? the other sheet says 224.9 | 195.7
				`,
				},
			},
		},
		{
			name:  "41-units-in-cells.xlsx",
			about: "numbers with words: a unit behind the value, tăng and giảm before a growth, a minus that is a dash, a loss in brackets",
			forms: []Form{NumbersAsText, UnitPerRow, OwnReturn, ComparedGrowth, PointThousands, LevelsByDash, Notes},
			sheets: []sheet{{
				name: "Báo cáo nhanh",
				grid: `
				= tinh-e             |     |                                                | 2022-M09          | 2022-M09 growth
				                     | Tỉnh E: kết quả 9 tháng đầu năm 2022
				                     | STT | Chỉ tiêu                                       | Kết quả           | So với cùng kỳ năm 2021
				retail [tỷ đồng]     | -   | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng | 11482.2~# tỷ đồng | 12~tăng #%
				exports [triệu USD]  | -   | Kim ngạch xuất khẩu                            | 301.9~# triệu USD | 8.4~tăng #%
				imports [triệu USD]  | -   | Kim ngạch nhập khẩu                            | 189.5~# triệu USD | 13.5~tăng #%
				cement [nghìn tấn]   | -   | Xi măng                                        | 806.8~# nghìn tấn | 4.2~+#%
				garments [nghìn cái] | -   | Quần áo may sẵn                                | 1857~# nghìn cái  | (3,1)% ? in brackets: a fall, or a remark
				                     | Ghi chú: tăng 2,78 lần số doanh nghiệp thành lập mới; đạt 77,3% kế hoạch thu ngân sách.
				`,
			}},
		},
	}
}
