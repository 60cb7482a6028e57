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
		{
			name:  "13-viscii.csv",
			about: "VISCII with semicolons and decimal commas, no thousands set apart; a third quarter with growths",
			forms: []Form{VISCII, Semicolons, CommaDecimals, AreasAsRows, ComparedGrowth, TitleSays},
			csv:   csvFile{separator: ";", style: "comma", encode: viscii},
			sheets: []sheet{{grid: `
				= retail [tỷ đồng] 2022-Q3 |     |           | .                      | growth
				                           | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng quý III năm 2022 phân theo tỉnh
				                           | STT | Tỉnh      | Quý III/2022 (tỷ đồng) | Tăng/giảm so với quý III/2021 (%)
				tinh-a                     | '1  | Tỉnh A    | 13988.4                | 13.4
				tinh-b                     | '2  | Tỉnh B    | 11362.2                | 6.2
				tinh-c                     | '3  | Tỉnh C    | 7235.2                 | 14.1
				tinh-d                     | '4  | Tỉnh D    | 4864.9                 | 10.1
				tinh-e                     | '5  | Tỉnh E    | 3868                   | 14.7
				tinh-f                     | '6  | Tỉnh F    | 9035.5                 | 8.2
				tinh-g                     | '7  | Tỉnh G    | 3158.4                 | 10.8
				tinh-h                     | '8  | Tỉnh H    | 19286.4                | 4.5
				region                     |     | Toàn vùng | 72799                  | 8.9
				`}},
		},
		{
			name:  "14-windows-1258.csv",
			about: "the code page of Vietnamese Windows: tones stand behind their letters; a quarter, its plan and the half year",
			forms: []Form{Windows1258, Semicolons, PointThousands, OwnReturn, UnitColumn, UnitPerRow, Plans, LevelsByDash},
			csv:   csvFile{separator: ";", style: "vn", encode: windows1258},
			sheets: []sheet{{grid: `
				= tinh-b                |                                                |             | 2021-Q2                   | 2022 ! a plan is no figure | 2022-Q2                   | 2022-H1
				                        | SỞ CÔNG THƯƠNG TỈNH B
				                        | Chỉ tiêu                                       | Đơn vị tính | Thực hiện quý II năm 2021 | Kế hoạch năm 2022          | Thực hiện quý II năm 2022 | Thực hiện 6 tháng đầu năm 2022
				retail [tỷ đồng]        | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng | tỷ đồng     | 10776.4                   | 48000                      | 11674.7                   | 22915.1
				retail-goods [tỷ đồng]  | - Bán lẻ hàng hóa                              | tỷ đồng     | 8430.4                    | 38000                      | 9013.8                    | 17851.2
				exports [triệu USD]     | Kim ngạch xuất khẩu                            | triệu USD   | 423.5                     | 1900                       | 496.3                     | 965
				imports [triệu USD]     | Kim ngạch nhập khẩu                            | triệu USD   | 296.1                     | 1300                       | 334.7                     | 644.1
				cement [nghìn tấn]      | Xi măng                                        | nghìn tấn   | -                         | - ! no plan                | -                         | -
				electricity [triệu kWh] | Điện thương phẩm                               | triệu kWh   | 637.9                     | 2800                       | 676.9                     | 1308.2
				`}},
		},
		{
			name:  "15-mojibake.csv",
			about: "UTF-8 that a program took for Windows-1252 and saved again; counts and a rate",
			forms: []Form{Mojibake, Commas, AreasAsRows, UnitRow},
			csv:   csvFile{encode: func(s string) []byte { return []byte(mojibake(s)) }},
			sheets: []sheet{{grid: `
				= 2021 |            | markets [chợ] | supermarkets [siêu thị] | clusters [cụm]     | occupancy [%]
				       | Hạ tầng thương mại và cụm công nghiệp các tỉnh đến 31/12/2021
				       | Địa phương | Số chợ        | Số siêu thị             | Số cụm công nghiệp | Tỷ lệ lấp đầy cụm công nghiệp
				       |            | Chợ           | Siêu thị                | Cụm                | %
				tinh-a | Tỉnh A     | 231           | 31                      | 38                 | 73.7
				tinh-b | Tỉnh B     | 198           | 22                      | 29                 | 67.3
				tinh-c | Tỉnh C     | 147           | 14                      | 17                 | 55.8
				tinh-d | Tỉnh D     | 96            | 9                       | 8                  | 76.1
				tinh-e | Tỉnh E     | 88            | 7                       | 6                  | 64.8
				tinh-f | Tỉnh F     | 165           | 19                      | 24                 | 63.4
				tinh-g | Tỉnh G     | 72            | 5                       | 4                  | 63.8
				tinh-h | Tỉnh H     | 184           | 48                      | 33                 | 86.1
				`}},
		},
		{
			name:  "19-point-alone.csv",
			about: "every number has three digits behind its point: thousands or decimals, nothing in the file says",
			forms: []Form{Thousandfold, Semicolons, AreasAsRows, UnitRow},
			csv:   csvFile{separator: ";", encode: utf8Mark},
			sheets: []sheet{{grid: `
				= 2021 |        | exports [triệu USD] ? 3.742: thousands or decimals | imports [triệu USD] ? 3.193: thousands or decimals
				       | Xuất nhập khẩu năm 2021
				       | Tỉnh   | Xuất khẩu                                      | Nhập khẩu
				       |        | Triệu USD                                      | Triệu USD
				tinh-a | Tỉnh A | '3.742                                         | '3.193
				tinh-b | Tỉnh B | '1.694                                         | '1.177
				tinh-f | Tỉnh F | '2.481                                         | '2.129
				tinh-h | Tỉnh H | '5.807                                         | '6.153
				`}},
		},
		{
			name:  "27-quarters-by-province.txt",
			about: "UTF-16 with tabs: quarters are rows, provinces are columns, the year stands in a heading between the rows",
			forms: []Form{UTF16, Tabs, PeriodsAsRows, AreasAsColumns, TitleSays, UnitHeading, PointThousands},
			csv:   csvFile{separator: "\t", style: "vn", encode: utf16LE},
			sheets: []sheet{{grid: `
				= output [tỷ đồng] |             | tinh-a  | tinh-b  | tinh-c | tinh-d | tinh-e | tinh-f  | tinh-g | tinh-h  | region
				                   | Giá trị sản xuất công nghiệp theo giá so sánh 2010 phân theo quý
				                   |             |         |         |        |        |        |         |        | Đơn vị tính: tỷ đồng
				                   | Quý         | Tỉnh A  | Tỉnh B  | Tỉnh C | Tỉnh D | Tỉnh E | Tỉnh F  | Tỉnh G | Tỉnh H  | Toàn vùng
				                   | Năm 2021
				2021-Q1            | Quý I       | 26284   | 15039.3 | 8393   | 3610.8 | 2761.1 | 12647.2 | 1757.3 | 37645.2 | 108137.9
				2021-Q2            | Quý II      | 26835.3 | 15816.2 | 8584.1 | 3754   | 2927.5 | 13271.7 | 1860.1 | 40079.2 | 113128.1
				2021-Q3            | Quý III     | 27337.6 | 15665.8 | 8482.3 | 3719.9 | 2900.3 | 13038.9 | 1806   | 39758.1 | 112708.9
				2021-Q4            | Quý IV      | 28836.2 | 16537.9 | 9114   | 3994.7 | 3118.5 | 14031.9 | 1917   | 42049.2 | 119599.4
				                   | Năm 2022
				2022-Q1            | Quý I       | 29005.8 | 16202.9 | 9351.7 | 4180.8 | 3202.1 | 14559.8 | 1830.7 | 44062.9 | 122396.7
				2022-Q2            | Quý II      | 29808   | 17081.6 | 9862.3 | 4280.7 | 3399   | 15101.5 | 1921.8 | 45446.2 | 126901.1
				2022-Q3 est        | Ước quý III | 29222.9 | 16581.6 | 9612.8 | 4337.5 | 3421.1 | 15352.8 | 1891.8 | 45133.5 | 125554
				`}},
		},
		{
			name:  "30-tcvn3.csv",
			about: "TCVN3 in a CSV file: no font says so, the letter ư is the byte AD",
			forms: []Form{TCVN3, Semicolons, PointThousands, OwnReturn, UnitColumn, UnitPerRow, EstimateOfMonth, ComparedIndex},
			csv:   csvFile{separator: ";", style: "vn", encode: tcvn3},
			sheets: []sheet{{grid: `
				= tinh-c                |       |                             |             | 2022-09                | 2022-10 est       | 2022-10 est index
				                        | Sở Công Thương tỉnh C
				                        | Báo cáo ước thực hiện tháng 10 năm 2022
				                        | Số TT | Chỉ tiêu                    | Đơn vị tính | Thực hiện tháng 9/2022 | Ước tháng 10/2022 | Tháng 10/2022 so với tháng 10/2021 (%)
				iip                     | '1    | Chỉ số sản xuất công nghiệp | %           |                        |                   | 108.71
				electricity [triệu kWh] | '2    | Điện thương phẩm            | triệu kWh   | 146.2                  | 155.7             | 118.5
				garments [nghìn cái]    | '3    | Quần áo may sẵn             | nghìn cái   | 937                    | 941               | 108.3
				retail-goods [tỷ đồng]  | '4    | Doanh thu bán lẻ hàng hóa   | tỷ đồng     | 1941.4                 | 2014.5            | 117.9
				`}},
		},
		{
			name:  "31-vni.csv",
			about: "VNI in a CSV file with tabs",
			forms: []Form{VNI, Tabs, CommaDecimals, AreasAsRows, ComparedGrowth, UnitHeading, TitleSays},
			csv:   csvFile{separator: "\t", style: "comma", encode: vni},
			sheets: []sheet{{grid: `
				= electricity [triệu kWh] |         | 2021-M09         | 2022-M09         | 2022-M09 growth
				                          | Điện thương phẩm 9 tháng năm 2022
				                          |         |                  | Đơn vị tính: triệu kWh
				                          | Tỉnh    | 9 tháng năm 2021 | 9 tháng năm 2022 | Tốc độ tăng so với cùng kỳ (%)
				tinh-a                    | Tỉnh A  | 3126.9           | 3326.4           | 6.4
				tinh-b                    | Tỉnh B  | 1890.4           | 1963.5           | 3.9
				tinh-c                    | Tỉnh C  | 1162.4           | 1310.2           | 12.7
				tinh-d                    | Tỉnh D  | 547.3            | 569.7            | 4.1
				tinh-e                    | Tỉnh E  | 508.9            | 532.5            | 4.6
				tinh-f                    | Tỉnh F  | 1639.1           | 1731.2           | 5.6
				tinh-g                    | Tỉnh G  | 363.4            | 408.6            | 12.4
				tinh-h                    | Tỉnh H  | 4431.4           | 4565.5           | 3
				region                    | Tổng số | 13669.8          | 14407.6          | 5.4
				`}},
		},
		{
			name:  "32-viscii-by-year.csv",
			about: "VISCII with commas between quoted fields: years with gaps, a growth on the year before",
			forms: []Form{VISCII, Commas, CommaDecimals, OwnReturn, YearGaps, UnitColumn, ComparedGrowth},
			csv:   csvFile{style: "comma", encode: viscii, quoteAll: true},
			sheets: []sheet{{grid: `
				= tinh-h                |                           |           | 2015   | 2018   | 2020   | 2021   | 2021 growth
				                        | Tỉnh H - Một số chỉ tiêu chủ yếu
				                        | Chỉ tiêu                  | ĐVT       | 2015   | 2018   | 2020   | 2021   | 2021 tăng so với 2020 (%)
				cement [nghìn tấn]      | Sản lượng xi măng         | nghìn tấn | -      | -      | -      | -      |
				beer [triệu lít]        | Sản lượng bia             | triệu lít | 116.62 | 127.55 | 136.97 | 139.58 | 1.9
				garments [nghìn cái]    | Sản lượng quần áo may sẵn | nghìn cái | 27068  | 32302  | 35800  | 37557  | 4.9
				electricity [triệu kWh] | Điện thương phẩm          | triệu kWh | 3974.4 | 4838.3 | 5634.3 | 6002.7 | 6.5
				`}},
		},
		{
			name:  "37-one-figure-a-row.csv",
			about: "a list: one figure a row, with area, indicator, period, unit and status in columns, in many wordings",
			forms: []Form{Commas, UnitColumn, UnitPerRow, PeriodsAsRows, MixedNotation, PointThousands, CommaDecimals, PreliminaryYear, Cumulative, Plans},
			csv:   csvFile{style: "vn"},
			sheets: []sheet{{grid: `
				=                                       |                |                               |                          | .             |            |
				                                        | Tỉnh/thành phố | Chỉ tiêu                      | Thời gian                | Giá trị       | ĐVT        | Loại số liệu
				tinh-a exports 2019 [triệu USD]         | Tỉnh A         | Kim ngạch XK                  | Năm 2019                 | 3566.8        | triệu USD  | Chính thức
				tinh-a exports 2022-H1 [triệu USD]      | Tỉnh A         | Kim ngạch XK                  | 6 tháng đầu năm 2022     | 2028.8        | triệu USD  | Chính thức
				tinh-b exports 2022-Q1 [nghìn USD]      | Tỉnh B         | Xuất khẩu hàng hóa            | Quý I/2022               | 468700        | nghìn USD  | Chính thức
				tinh-b exports 2022-08 [nghìn USD]      | Tỉnh B         | Xuất khẩu hàng hóa            | Tháng 8/2022             | 162600~comma  | nghìn USD  | Chính thức
				tinh-d retail 2022-M08 [tỷ đồng]        | Tỉnh D         | Tổng mức bán lẻ HH và DV      | Lũy kế 8 tháng năm 2022  | 12758.8~comma | tỷ đồng    | Chính thức
				tinh-d retail 2022-10 [tỷ đồng] est     | Tỉnh D         | Tổng mức bán lẻ HH và DV      | T10/2022                 | 1730          | tỷ đồng    | Ước
				tinh-d retail 2022-M10 [triệu đồng] est | Tỉnh D         | Tổng mức bán lẻ HH và DV      | 10T/2022                 | 16107700      | triệu đồng | Ước
				tinh-d retail 2022 [tỷ đồng] ! a plan   | Tỉnh D         | Tổng mức bán lẻ HH và DV      | Năm 2022                 | 20000         | tỷ đồng    | Kế hoạch
				tinh-e cement 2022-M10 [nghìn tấn] est  | Tỉnh E         | Xi măng                       | 10 tháng/2022            | 898.3         | nghìn tấn  | Ước
				tinh-e cement 2022-M10 est growth       | Tỉnh E         | Tốc độ tăng sản lượng xi măng | 10 tháng/2022            | 3.6           | %          | Ước
				tinh-f clusters 2022 [cụm] prel         | Tỉnh F         | Số cụm công nghiệp            | 2022                     | 25            | cụm        | Sơ bộ
				tinh-g iip 2022-M10 [index] est         | Tỉnh G         | Chỉ số SXCN                   | 10 tháng 2022 so cùng kỳ | 105.92        | %          | Ước
				tinh-h cases 2022-M10 [vụ] est          | Tỉnh H         | Số vụ vi phạm đã xử lý        | Lũy kế 10 tháng 2022     | 2028          | vụ         | Ước
				region electricity 2022-Q3 [triệu kWh]  | Vùng minh họa  | Điện thương phẩm              | Quý 3 năm 2022           | 4825.3        | triệu kWh  | Chính thức
				`}},
		},
		{
			name:  "39-five-rows.csv",
			about: "the least that is sent: five rows, the indicator's unit in brackets behind its name",
			forms: []Form{Commas, UnitPerRow, OwnReturn, TitleSays},
			sheets: []sheet{{grid: `
				= tinh-g 2022-08        |                                                | .
				                        | Tỉnh G                                         | Tháng 8/2022
				retail [tỷ đồng]        | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng (tỷ đồng) | 1060.2
				exports [triệu USD]     | Kim ngạch xuất khẩu (triệu USD)                | 14
				imports [triệu USD]     | Kim ngạch nhập khẩu (triệu USD)                | 7.1
				electricity [triệu kWh] | Điện thương phẩm (triệu kWh)                   | 45.7
				`}},
		},
		{
			name:  "44-another-region.csv",
			about: "a return of another region that came by mistake: nothing in it is of this conference",
			forms: []Form{OtherRegions, Semicolons, PointThousands, AreasAsRows, UnitHeading},
			csv:   csvFile{separator: ";", style: "vn"},
			sheets: []sheet{{grid: `
				= |            | 2021 ! another region | 2022-M09 ! another region
				  | TỔNG MỨC BÁN LẺ HÀNG HÓA VÀ DOANH THU DỊCH VỤ TIÊU DÙNG - VÙNG ĐỐI CHỨNG
				  | ĐVT: Tỷ đồng
				  | Địa phương | Năm 2021              | 9 tháng năm 2022
				. | Tỉnh K     | 21874.3               | 18002.6
				. | Tỉnh L     | 9120.8                | 7431.5
				. | Tỉnh M     | 30417.9               | 25120.4
				. | Toàn vùng  | 61413                 | 50554.5
				`}},
		},
		{
			name:  "46-windows-1258-mixed.csv",
			about: "Windows-1258 with tabs: 1.234,5 in one column, 1234.5 in the next, so that 14.034 in a third can be either",
			forms: []Form{Windows1258, Tabs, MixedNotation, PointThousands, Thousandfold, AreasAsRows, UnitRow},
			csv:   csvFile{separator: "\t", encode: windows1258},
			sheets: []sheet{{grid: `
				= 2020 |        | retail [tỷ đồng] ~vn                | output [tỷ đồng] ~point                        | garments [nghìn cái] ? 14.034: thousands or decimals
				       | Một số chỉ tiêu năm 2020
				       | Tỉnh   | Tổng mức bán lẻ hàng hóa và dịch vụ | Giá trị sản xuất công nghiệp (giá so sánh 2010) | Quần áo may sẵn
				       |        | tỷ đồng                             | tỷ đồng                                        | nghìn cái
				tinh-a | Tỉnh A | 46501                               | 104667.2                                       | '14.034
				tinh-b | Tỉnh B | 42146.7                             | 58183.3                                        | '26.871
				tinh-f | Tỉnh F | 30902.6                             | 49588                                          | '19.020
				tinh-h | Tỉnh H | 71148.8                             | 150301.1                                       | '35.614
				`}},
		},
	}
}
