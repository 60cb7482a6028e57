package returns

// csvReturns are returns in CSV.
func csvReturns() []spec {
	return []spec{
		{
			name:  "06-semicolons.csv",
			about: "what Excel with Vietnamese settings saves: semicolons, a byte order mark, 1.234,5; growths with a plus",
			forms: []Form{Semicolons, PointThousands, AreasAsRows, ComparedGrowth, Cumulative, UnitHeading, UnitRow},
			csv:   csvFile{separator: ";", style: "vn", encode: utf8Mark},
			sheets: []sheet{{grid: `
				= 2022-M09 |     |                | retail [tỷ đồng]               | retail growth             | exports [triệu USD] | exports growth
				           | Biểu 2. Tổng mức bán lẻ và xuất khẩu 9 tháng năm 2022 (số thực hiện)
				           | STT | Địa phương     | Tổng mức bán lẻ hàng hóa và DV |                           | Kim ngạch xuất khẩu |
				           |     |                | Tỷ đồng                        | Tăng, giảm so cùng kỳ (%) | Triệu USD           | Tăng, giảm so cùng kỳ (%)
				tinh-a     | '1  | Tỉnh A         | 41558.8                        | 12.1                      | 3061.8              | 10.7
				tinh-b     | '2  | Tỉnh B         | 34277.3                        | 7.8                       | 1459.3              | 16.6
				tinh-c     | '3  | Tỉnh C         | 21510.9                        | 14.8                      | 874.7               | 3.2
				tinh-d     | '4  | Tỉnh D         | 14377.7                        | 8.5                       | 235.4               | 18.1
				tinh-e     | '5  | Tỉnh E         | 11482.2                        | 12                        | 301.9               | 8.4
				tinh-f     | '6  | Tỉnh F         | 27057.5                        | 9.1                       | 2025.5              | 10.5
				tinh-g     | '7  | Tỉnh G         | 9328.2                         | 9                         | 127.8               | 15.7
				tinh-h     | '8  | Tỉnh H         | 57179.5                        | 5.1                       | 4998.5              | 16.7
				region     |     | Cộng toàn vùng | 216772.1                       | 9                         | 13084.9             | 13.1
				`}},
		},
		{
			name:  "07-commas-english-numbers.csv",
			about: "what Excel with English settings saves: commas between the fields and between the thousands, which quotes keep apart",
			forms: []Form{Commas, EnglishNumbers, OwnReturn, TwoLanguages, PreliminaryYear, YearGaps, UnitColumn, UnitPerRow},
			csv:   csvFile{style: "en"},
			sheets: []sheet{{grid: `
				= tinh-d                |                                                |                        | 2015    | 2020    | 2021 prel
				                        | SỞ CÔNG THƯƠNG TỈNH D
				                        | Chỉ tiêu - Items                               | Đơn vị - Unit          | 2015    | 2020    | Sơ bộ 2021 - Prel. 2021
				retail [tỷ đồng]        | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng\nRetail sales of goods and services | Tỷ đồng - Bill. VND    | 11822.7 | 16759.8 | 18029.8
				exports [nghìn USD]     | Kim ngạch xuất khẩu - Exports                  | Nghìn USD - Thous. USD | 164100  | 242000  | 269600
				imports [nghìn USD]     | Kim ngạch nhập khẩu - Imports                  | Nghìn USD - Thous. USD | 71200   | 104700  | 109400
				electricity [triệu kWh] | Điện thương phẩm - Electricity sold            | Triệu kWh - Mill. kWh  | 511.5   | 712.2   | 746.7
				garments [nghìn cái]    | Quần áo may sẵn - Garments                     | Nghìn cái - Thous. pcs | 3544    | 4842    | 5020
				markets [chợ]           | Số chợ - Number of markets                     | Chợ - Market           | …       | 96      | 96
				`}},
		},
		{
			name:  "08-unicode-text.txt",
			about: "what Excel saves as \"Unicode text\": UTF-16 with tabs; half years and quarters as columns",
			forms: []Form{UTF16, Tabs, CommaDecimals, OwnReturn, UnitColumn, UnitPerRow, ComparedIndex},
			csv:   csvFile{separator: "\t", style: "comma", encode: utf16LE},
			sheets: []sheet{{grid: `
				= tinh-e                |                           |           | 2021-H1                        | 2022-Q1              | 2022-Q2 est               | 2022-H1 est                    | 2022-H1 est index
				                        | Tỉnh E: ước thực hiện 6 tháng đầu năm 2022
				                        | Chỉ tiêu                  | ĐVT       | Thực hiện 6 tháng đầu năm 2021 | Thực hiện quý I/2022 | Ước thực hiện quý II/2022 | Ước thực hiện 6 tháng năm 2022 | 6 tháng 2022 so với cùng kỳ (%)
				retail [tỷ đồng]        | Tổng mức bán lẻ HH & DTDV | tỷ đồng   | 6880.2                         | 3702.1               | 3912.1                    | 7614.2                         | 110.7
				exports [triệu USD]     | KNXK                      | triệu USD | 184.9                          | 98.1                 | 103.1                     | 201.2                          | 108.8
				imports [triệu USD]     | KNNK                      | triệu USD | 111.4                          | 62                   | 63.2                      | 125.2                          | 112.4
				output [tỷ đồng]        | GTSXCN (giá SS 2010)      | tỷ đồng   | 5688.6                         | 3202.1               | 3399                      | 6601.1                         | 116
				cement [nghìn tấn]      | Xi măng                   | nghìn tấn | 515.9                          | 263.2                | 275.3                     | 538.5                          | 104.4
				electricity [triệu kWh] | Điện thương phẩm          | triệu kWh | 338.5                          | 173.9                | 179.2                     | 353.1                          | 104.3
				`}},
		},
	}
}
