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
				"year before as a growth, which the columns prove",
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
	}
}
