package returns

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// oldLetters are returns whose text is in old letters or in Unicode that is not
// composed.
func oldLetters() []spec {
	return []spec{
		{
			name:  "09-vntime.xlsx",
			about: "TCVN3 in .VnTime, capitals in .VnTimeH; the letter ư is a soft hyphen, plain hyphens are levels",
			forms: []Form{TCVN3, OwnReturn, UnitColumn, UnitPerRow, LevelsByDash, OfWhich, EstimateOfMonth, Cumulative, ComparedGrowth, Signatures},
			sheets: []sheet{{
				name: "Sheet1", font: ".VnTime", letters: tcvn3,
				grid: `
				= tinh-f                                        |       |                                                |             | 2021-M10          | 2022-M10 est          | 2022-M10 est growth
				                                                | SỞ CÔNG THƯƠNG TỈNH F
				                                                | BÁO CÁO ƯỚC THỰC HIỆN 10 THÁNG NĂM 2022
				                                                | Số TT | Chỉ tiêu                                       | Đơn vị tính | 10 tháng năm 2021 | Ước 10 tháng năm 2022 | So với cùng kỳ năm trước (%)
				output [tỷ đồng]                                | 1     | Giá trị sản xuất công nghiệp (giá so sánh 2010) | Tỷ đồng     | 43592.4           | 50324.3               | 15.4
				                                                | 2     | Sản phẩm chủ yếu
				cement [nghìn tấn]                              |       | - Xi măng                                      | Nghìn tấn   | 1422.6            | 1506                  | 5.9
				beer [triệu lít]                                |       | - Bia                                          | Triệu lít   | 43.71             | 45.95                 | 5.1
				electricity [triệu kWh]                         |       | - Điện thương phẩm                             | Triệu kWh   | 1830              | 1936.3                | 5.8
				retail [tỷ đồng]                                | 3     | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ  | Tỷ đồng     | 27680.7           | 30283.1               | 9.4
				retail-goods [tỷ đồng]                          |       | Trong đó: + Doanh thu bán lẻ hàng hóa          | Tỷ đồng     | 21628.5           | 23713                 | 9.6
				. ! a part that the conference does not ask for |       | + Dịch vụ lưu trú, ăn uống                     | Tỷ đồng     | 2104.3            | 2350.8                | 11.7
				exports [triệu USD]                             | 4     | Kim ngạch xuất khẩu                            | Triệu USD   | 2040.4            | 2264.8                | 11
				. ! a part that the conference does not ask for |       | Trong đó: Doanh nghiệp có vốn đầu tư nước ngoài | Triệu USD   | 1210.5            | 1322.7                | 9.3
				imports [triệu USD]                             | 5     | Kim ngạch nhập khẩu                            | Triệu USD   | 1748.9            | 1975.9                | 13
				                                                |
				                                                |       | Người lập biểu                                 |             |                   | Giám đốc
				`,
			}},
		},
		{
			name:  "10-vni-times.xlsx",
			about: "VNI in VNI-Times, areas as rows, unit above the table",
			forms: []Form{VNI, AreasAsRows, UnitHeading, YearGaps, PreliminaryYear, TitleSays},
			sheets: []sheet{{
				name: "Bieu 12", font: "VNI-Times", letters: vni, merge: "A1:E1",
				grid: `
				= retail [tỷ đồng] |           | 2015     | 2018     | 2020     | 2021 prel
				                   | BIỂU 12. TỔNG MỨC BÁN LẺ HÀNG HÓA VÀ DOANH THU DỊCH VỤ TIÊU DÙNG PHÂN THEO TỈNH
				                   |           |          |          |          | Đơn vị tính: Tỷ đồng
				                   | Tên tỉnh  | Năm 2015 | Năm 2018 | Năm 2020 | Sơ bộ năm 2021
				tinh-a             | Tỉnh A    | 31411.2  | 39081    | 46501    | 50231.4
				tinh-b             | Tỉnh B    | 26639    | 35750    | 42146.7  | 43289.2
				tinh-c             | Tỉnh C    | 17397.6  | 21767.5  | 24051.9  | 25477.1
				tinh-d             | Tỉnh D    | 11822.7  | 14165.4  | 16759.8  | 18029.8
				tinh-e             | Tỉnh E    | 8328.4   | 11294.3  | 12976.6  | 13902.1
				tinh-f             | Tỉnh F    | 21575.6  | 27165.6  | 30902.6  | 33719.4
				tinh-g             | Tỉnh G    | 7567.5   | 9395.8   | 10527.9  | 11613.7
				tinh-h             | Tỉnh H    | 49964.6  | 64611.3  | 71148.8  | 73532.2
				region             | Tổng cộng | 174706.6 | 223230.9 | 255015.3 | 269794.9
				`,
			}},
		},
		{
			name:  "16-decomposed.xlsx",
			about: "typed on a Mac: letters and their marks apart (NFD), and Ð (eth) for Đ; areas as columns",
			forms: []Form{Decomposed, EthForD, AreasAsColumns, UnitColumn, UnitPerRow, TitleSays},
			sheets: []sheet{{
				name: "Bảng 3", rewrite: decomposedWithEth,
				grid: `
				= 2020                  |                           |             | tinh-a | tinh-b | tinh-c | tinh-d
				                        | Bảng 3. Điện thương phẩm và hạ tầng thương mại năm 2020
				                        | Chỉ tiêu                  | Đơn vị tính | Tỉnh A | Tỉnh B | Tỉnh C | Tỉnh D
				electricity [triệu kWh] | Điện thương phẩm          | Triệu kWh   | 3952.8 | 2502.6 | 1540.2 | 712.2
				markets [chợ]           | Số chợ trên địa bàn       | Chợ         | 229    | 197    | 146    | 96
				supermarkets [siêu thị] | Số siêu thị               | Siêu thị    | 29     | 21     | 13     | 8
				cluster-area [ha]       | Diện tích cụm công nghiệp | Ha          | 1238.4 | 902.5  | 513.5  | 215.8
				`,
			}},
		},
		{
			name:  "42-two-letters.xlsx",
			about: "one sheet in TCVN3, pasted from an old file, one in Unicode with letters and marks apart; the months differ",
			forms: []Form{TCVN3, Decomposed, ManySheets, OwnReturn, UnitColumn, UnitPerRow, PreliminaryYear},
			sheets: []sheet{
				{
					name: "2020", font: ".VnArial", letters: tcvn3,
					grid: `
				= tinh-h            |                                    |             | 2020
				                    | SỞ CÔNG THƯƠNG TỈNH H
				                    | Chỉ tiêu                           | Đơn vị tính | Năm 2020
				exports [triệu USD] | Kim ngạch xuất khẩu hàng hóa       | Triệu USD   | 5336.8
				imports [triệu USD] | Kim ngạch nhập khẩu hàng hóa       | Triệu USD   | 6008.1
				fines [triệu đồng]  | Số tiền xử phạt vi phạm hành chính | Triệu đồng  | 13889.3
				`,
				},
				{
					name: "2021", rewrite: norm.NFD.String,
					grid: `
				= tinh-h            |                                    |             | 2021 prel
				                    | SỞ CÔNG THƯƠNG TỈNH H
				                    | Chỉ tiêu                           | Đơn vị tính | Sơ bộ năm 2021
				exports [triệu USD] | Kim ngạch xuất khẩu hàng hóa       | Triệu USD   | 5806.7
				imports [triệu USD] | Kim ngạch nhập khẩu hàng hóa       | Triệu USD   | 6152.9
				fines [triệu đồng]  | Số tiền xử phạt vi phạm hành chính | Triệu đồng  | 14269.1
				`,
				},
			},
		},
		{
			name:  "47-mojibake.xlsx",
			about: "an export from a web form: UTF-8 taken for Windows-1252, with Ð for Đ",
			forms: []Form{Mojibake, EthForD, AreasAsRows, UnitRow, EstimateOfMonth, Cumulative},
			sheets: []sheet{{
				name: "export", rewrite: func(s string) string { return mojibake(strings.ReplaceAll(s, "Đ", "Ð")) },
				grid: `
				=      |            | cases 2022-09 [vụ]     | cases 2022-10 est [vụ] | cases 2022-M10 est [vụ]        | fines 2022-M10 est [triệu đồng]
				       | Kết quả xử lý vi phạm của lực lượng Quản lý thị trường
				       | Địa phương | Số vụ vi phạm đã xử lý |                        |                                | Số tiền xử phạt vi phạm hành chính
				       |            | Thực hiện tháng 9/2022 | Ước tính tháng 10/2022 | Lũy kế 10 tháng năm 2022 (ước) | Lũy kế 10 tháng năm 2022 (ước)
				       | ĐVT        | Vụ                     | Vụ                     | Vụ                             | Triệu đồng
				tinh-a | Tỉnh A     | 145                    | 148                    | 1419                           | 6209.7
				tinh-b | Tỉnh B     | 120                    | 122                    | 1187                           | 4909.7
				tinh-c | Tỉnh C     | 72                     | 77                     | 743                            | 2661.1
				tinh-d | Tỉnh D     | 51                     | 52                     | 511                            | 1978.7
				tinh-e | Tỉnh E     | 45                     | 48                     | 456                            | 1699.7
				tinh-f | Tỉnh F     | 95                     | 102                    | 967                            | 4056.7
				tinh-g | Tỉnh G     | 32                     | 35                     | 328                            | 1215.5
				tinh-h | Tỉnh H     | 207                    | 207                    | 2028                           | 12324.6
				`,
			}},
		},
	}
}

// decomposedWithEth takes letters and marks apart and writes the eth, which
// looks the same, for the capital Đ.
func decomposedWithEth(s string) string {
	return norm.NFD.String(strings.ReplaceAll(s, "Đ", "Ð"))
}
