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
				exports [triệu USD]  | 2   | Xuất khẩu                                      | triệu USD | 110.5        | 170                       | f([1]XNK!B7) ? a formula without a saved value | 15.7 ? its base is not saved
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
	}
}
