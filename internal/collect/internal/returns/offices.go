package returns

// otherOffices are returns in the wordings and with the habits of other
// offices: short headings, numbers that say more than a number, columns that
// the conference never asked for.
func otherOffices() []spec {
	return []spec{
		{
			name:  "54-short-headings.xlsx",
			about: "headings of abbreviations: TH, UTH, 9T, % so CK",
			forms: []Form{AreasAsRows, UnitHeading, ComparedGrowth},
			sheets: []sheet{{
				name: "XK",
				grid: `
				= exports [triệu USD] |        | 2021-M09   | 2022-M09   | 2022-M09 growth
				                      | Tình hình xuất khẩu các tỉnh
				                      |        |            |            | ĐVT: Tr.USD
				                      | Tỉnh   | TH 9T/2021 | TH 9T/2022 | % so CK
				tinh-a                | Tỉnh A | 2765.8     | 3061.8     | 10.7
				tinh-b                | Tỉnh B | 1252       | 1459.3     | 16.6
				tinh-c                | Tỉnh C | 847.2      | 874.7      | 3.2
				tinh-d                | Tỉnh D | 199.3      | 235.4      | 18.1
				`,
			}},
		},
		{
			name:  "55-compared-by-a-year.xlsx",
			about: "So 2021, +/- % and 2022/2021: three short headings over growths and indices",
			forms: []Form{AreasAsRows, UnitHeading, ComparedGrowth, ComparedIndex, ManySheets},
			sheets: []sheet{
				{
					name: "So",
					grid: `
				= retail [tỷ đồng] |        | 2021     | 2022 est | 2022 est growth
				                   | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng (tỷ đồng)
				                   | Tỉnh   | TH 2021  | ƯTH 2022 | So 2021
				tinh-a             | Tỉnh A | 50231.4  | 56432.4  | 12.3
				tinh-b             | Tỉnh B | 43289.2  | 46754.8  | 8
				`,
				},
				{
					name: "Cong tru",
					grid: `
				= retail [tỷ đồng] |        | 2021     | 2022 est | 2022 est growth
				                   | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng (tỷ đồng)
				                   | Tỉnh   | TH 2021  | ƯTH 2022 | +/- %
				tinh-e             | Tỉnh E | 13902.1  | 15560.6  | 11.9
				tinh-g             | Tỉnh G | 11613.7  | 12657.9  | 9
				`,
				},
				{
					name: "Ty le",
					grid: `
				= retail [tỷ đồng] |        | 2021     | 2022 est | 2022 est index
				                   | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng (tỷ đồng)
				                   | Tỉnh   | TH 2021  | ƯTH 2022 | ƯTH 2022/TH 2021
				tinh-a             | Tỉnh A | 50231.4  | 56432.4  | 112.3
				tinh-b             | Tỉnh B | 43289.2  | 46754.8  | 108
				                   |
				                   | Tỉnh   | TH 2021  | ƯTH 2022 | Tỷ lệ (%) 2022/2021
				tinh-e             | Tỉnh E | 13902.1  | 15560.6  | 111.9
				tinh-g             | Tỉnh G | 11613.7  | 12657.9  | 109
				`,
				},
			},
		},
		{
			name:  "56-to-the-end-of-a-month.xlsx",
			about: "Luỹ kế đến hết tháng 9, Thực hiện cùng kỳ: the year stands in the title alone",
			forms: []Form{OwnReturn, UnitColumn, UnitPerRow, Cumulative, TitleSays},
			sheets: []sheet{{
				name: "T9",
				grid: `
				= tinh-b                |                     |           | 2022-M09                 | 2021-M09           | 2022-M09 growth
				                        | TỈNH B - KẾT QUẢ ĐẾN THÁNG 9 NĂM 2022
				                        | Chỉ tiêu            | ĐVT       | Luỹ kế đến hết tháng 9   | Cùng kỳ năm trước  | Tăng, giảm (%)
				exports [triệu USD]     | Kim ngạch xuất khẩu | triệu USD | 1459.3                   | 1252               | 16.6
				electricity [triệu kWh] | Điện thương phẩm    | triệu kWh | 1963.5                   | 1890.4             | 3.9
				`,
			}},
		},
		{
			name:  "57-quarter-and-months.xlsx",
			about: "one column headed Quý 3 & 9 tháng: nobody can say which of them it is",
			forms: []Form{OwnReturn, UnitColumn, UnitPerRow, TitleSays},
			sheets: []sheet{{
				name: "Q3",
				grid: `
				=                       |                     |           | .
				                        | TỈNH B - QUÝ 3 & 9 THÁNG NĂM 2022
				                        | Chỉ tiêu            | ĐVT       | Quý 3 & 9 tháng
				. ? quarter or months   | Kim ngạch xuất khẩu | triệu USD | 1459.3
				. ? quarter or months   | Điện thương phẩm    | triệu kWh | 1963.5
				`,
			}},
		},
		{
			name:  "58-year-of-the-report.xlsx",
			about: "Năm trước, Năm báo cáo: the years are words, the period stands in the title",
			forms: []Form{OwnReturn, UnitColumn, UnitPerRow, TitleSays},
			sheets: []sheet{{
				name: "BC",
				grid: `
				= tinh-b |                     |           | . ? nine months or the year | . ? nine months or the year | 2022-M09 growth
				         | Tỉnh B, 9 tháng năm 2022
				         | Chỉ tiêu            | ĐVT       | Năm trước | Năm báo cáo | Tăng trưởng (%)
				exports [triệu USD]     | Kim ngạch xuất khẩu | triệu USD | 1252      | 1459.3      | 16.6
				electricity [triệu kWh] | Điện thương phẩm    | triệu kWh | 1890.4    | 1963.5      | 3.9
				`,
			}},
		},
		{
			name:  "59-names-in-two-columns.xlsx",
			about: "the names stand in two columns, group and member: what is FDI's alone has the group's name beside it",
			forms: []Form{OwnReturn, UnitColumn, UnitPerRow, OfWhich},
			sheets: []sheet{{
				name: "B2",
				grid: `
				= tinh-a                  |                  |                 |           | 2020   | 2021
				                          | Tỉnh A
				                          | Nhóm             | Chỉ tiêu        | ĐVT       | 2020   | 2021
				exports [triệu USD]       | Kim ngạch        | Xuất khẩu       | triệu USD | 3611.5 | 3742.1
				. ! a part of exports     |                  | - Khu vực FDI   | triệu USD | 2611.5 | 2742.1
				imports [triệu USD]       |                  | Nhập khẩu       | triệu USD | 2983.9 | 3192.8       
				. ! a part of electricity | Điện thương phẩm | Công nghiệp     | triệu kWh | 2952.8 | 3225.8
				electricity [triệu kWh]   |                  | Tổng số         | triệu kWh | 3952.8 | 4225.8
				`,
			}},
		},
		{
			name:  "60-groups-with-totals.xlsx",
			about: "a group has its total in its own line; its members are parts of it",
			forms: []Form{OwnReturn, UnitHeading, OfWhich, LevelsByNumber, TitleSays},
			sheets: []sheet{{
				name: "XNK",
				grid: `
				= tinh-a [triệu USD] |                         | 2020   | 2021
				                     | Tỉnh A: xuất nhập khẩu (triệu USD)
				                     | Chỉ tiêu                | 2020   | 2021
				exports              | I. Xuất khẩu            | 3611.5 | 3742.1
				. ! a part           | 1. Khu vực trong nước   | 1000   | 1000
				. ! a part           | 2. Khu vực có vốn FDI   | 2611.5 | 2742.1
				imports              | II. Nhập khẩu           | 2983.9 | 3192.8       
				. ! a part           | 1. Khu vực trong nước   | 983.9  | 1192.8
				. ! a part           | 2. Khu vực có vốn FDI   | 2000   | 2000
				. ! a difference     | III. Xuất siêu          | 627.6  | 549.3
				`,
			}},
		},
		{
			name:  "61-growth-at-the-bottom.xlsx",
			about: "transposed: indicators as columns, periods as rows, and the growth in a row at the bottom",
			forms: []Form{OwnReturn, PeriodsAsRows, UnitRow, ComparedGrowth},
			sheets: []sheet{{
				name: "Doc",
				grid: `
				= tinh-b        |                       | exports [triệu USD] | electricity [triệu kWh]
				                | Tỉnh B
				                | Kỳ                    | Xuất khẩu           | Điện thương phẩm
				                |                       | (triệu USD)         | (triệu kWh)
				2021-M09        | 9 tháng 2021          | 1252                | 1890.4
				2022-M09        | 9 tháng 2022          | 1459.3              | 1963.5
				2022-M09 growth | Tăng so với cùng kỳ (%) | 16.6              | 3.9
				`,
			}},
		},
		{
			name:  "62-total-first.xlsx",
			about: "the total stands first, numbered names below it, one with a slip and two without marks",
			forms: []Form{AreasAsRows, UnitHeading, TitleSays, LevelsByNumber},
			sheets: []sheet{{
				name: "Cho",
				grid: `
				= electricity [triệu kWh] |             | 2021-M09 | 2022-M09
				                          | Điện thương phẩm (triệu kWh)
				                          | Địa phương  | 9T/2021  | 9T/2022
				region                    | TỔNG SỐ     | 13669.8  | 14407.6
				tinh-a                    | 1. Tỉnh A   | 3126.9   | 3326.4
				tinh-b                    | 2. Tỉng B   | 1890.4   | 1963.5
				tinh-c                    | 3. TỈNH  C  | 1162.4   | 1310.2
				tinh-d                    | 04 Tỉnh D   | 547.3    | 569.7
				tinh-e                    | (5) Tỉnh E  | 508.9    | 532.5
				tinh-f                    | 6. Tinh F   | 1639.1   | 1731.2
				tinh-g                    | 7/ Tỉnh G   | 363.4    | 408.6
				tinh-h                    | 8) tỉnh H   | 4431.4   | 4565.5
				`,
			}},
		},
		{
			name:  "63-two-provinces-in-one.xlsx",
			about: "a line for two provinces together, and lines of averages and ranks",
			forms: []Form{AreasAsRows, UnitHeading, OtherRegions},
			sheets: []sheet{{
				name: "Ghep",
				grid: `
				= exports [triệu USD]     |                     | 2020    | 2021
				                          | Kim ngạch xuất khẩu (triệu USD)
				                          | Địa bàn             | 2020    | 2021
				tinh-c                    | Tỉnh C              | 1080.9  | 1148.1
				. ! two provinces at once | Tỉnh A + B          | 5232.8  | 5436.2
				. ! two provinces at once | Tỉnh A và Tỉnh D    | 3853.5  | 4011.7
				. ! two provinces at once | Tỉnh A, tỉnh D      | 3853.5  | 4011.7
				. ! two provinces at once | Tỉnh A - Tỉnh D     | 3853.5  | 4011.7
				. ! two provinces at once | Tỉnh A/Tỉnh D       | 3853.5  | 4011.7
				. ! without a province    | Vùng minh họa (không kể Tỉnh H) | 9478.8 | 9860.5
				. ! an average            | Bình quân           | 1851.9  | 1958.4
				. ! a change              | Tăng thêm           | 10      | 20
				tinh-d                    | Tỉnh D              | 242     | 269.6
				`,
			}},
		},
		{
			name:  "64-unit-of-a-group.csv",
			about: "the unit stands in the title of a group of columns; a second language has a row of its own under the heading",
			forms: []Form{AreasAsRows, TwoLanguages, UnitRow, Commas, CommaDecimals},
			csv:   csvFile{style: "comma"},
			sheets: []sheet{{grid: `
				=      |          | exports [triệu USD] 2020  | exports [triệu USD] 2021 | retail [tỷ đồng] 2020      | retail [tỷ đồng] 2021
				       | Một số chỉ tiêu
				       | Tỉnh     | Xuất khẩu (triệu USD)     |                          | Tổng mức bán lẻ HH và DV (tỷ đồng) |
				       |          | 2020                      | 2021                     | 2020                       | 2021
				       | Province | Year 2020                 | Year 2021                | Year 2020                  | Year 2021
				tinh-a | Tỉnh A   | 3611.5                    | 3742.1                   | 46501                      | 50231.4
				tinh-b | Tỉnh B   | 1621.3                    | 1694.1                   | 42146.7                    | 43289.2
				`}},
		},
		{
			name:  "65-marked-numbers.xlsx",
			about: "footnote marks behind numbers, signs of about and more than, spans, brackets, words",
			forms: []Form{NumbersAsText, AreasAsRows, UnitHeading, Notes},
			sheets: []sheet{{
				name: "So lieu",
				grid: `
				= exports [triệu USD] |        | 2020                         | 2021
				                      | Kim ngạch xuất khẩu (triệu USD)
				                      | Tỉnh   | 2020                         | 2021
				tinh-a                | Tỉnh A | 3611.5~vn                    | '≈ 3.742 ? about
				tinh-b                | Tỉnh B | 1621.3~#*                    | '>1.694 ? more than
				tinh-c                | Tỉnh C | 1080.9~vn                    | '1.100 – 1.200 ? a span
				tinh-d                | Tỉnh D | 242                          | '260-270 ? a span
				tinh-e                | Tỉnh E | '358 (1) ? a footnote         | '(375,8) ? in brackets: a loss, or a remark
				tinh-f                | Tỉnh F | 2429.2~#**                   | 'gần 2.500 triệu USD ? nearly
				tinh-g                | Tỉnh G | 135.9~vn                     | 'Chưa có ? not yet there
				tinh-h                | Tỉnh H | 5336.8~vn                    | 'Đạt 5.806,7 triệu USD, tăng 8,8% ? a sentence
				                      | (*) số liệu chưa kiểm tra
				`,
			}},
		},
		{
			name:  "66-more-marked-numbers.csv",
			about: "footnotes that look like digits: 1.234 (1), 1 234 2; a point behind; two numbers in a cell; Đạt",
			forms: []Form{NumbersAsText, AreasAsRows, UnitHeading, Semicolons},
			csv:   csvFile{separator: ";", style: "vn"},
			sheets: []sheet{{grid: `
				= exports [triệu USD] |        | 2020                         | 2021
				                      | Kim ngạch xuất khẩu (triệu USD)
				                      | Tỉnh   | 2020                         | 2021
				tinh-a                | Tỉnh A | 3611.5                       | '3.742. ? a point behind it
				tinh-b                | Tỉnh B | '1621,3 1 ? a footnote, or a digit more | '1.694,1/1.700 ? two numbers
				tinh-c                | Tỉnh C | '1.080,9¹ ? a footnote       | Đạt ? a word
				tinh-d                | Tỉnh D | 242                          | '269,6↑ ? a sign
				tinh-e                | Tỉnh E | 358                          | '375,8 (tăng 5%) ? more than a number
				tinh-f                | Tỉnh F | 2429.2                       | '2.481,3 tr ? tr.
				tinh-g                | Tỉnh G | 135.9                        | '149,5 - 150 ? two numbers
				tinh-h                | Tỉnh H | 5336.8                       | 'Không ? none, or not known
				`}},
		},
		{
			name:  "67-heading-again.xlsx",
			about: "the heading stands again after a page break, with Trang 2 above it; sub-totals between",
			forms: []Form{AreasAsRows, UnitHeading, Notes},
			sheets: []sheet{{
				name: "In",
				grid: `
				= exports [triệu USD]     |         | 2020   | 2021   | 2021 growth
				                          | Kim ngạch xuất khẩu (triệu USD)
				                          | Tỉnh    | 2020   | 2021   | Tăng (%)
				                          | A       | 1      | 2      | 3=2/1
				tinh-a                    | Tỉnh A  | 3611.5 | 3742.1 | 3.6
				tinh-b                    | Tỉnh B  | 1621.3 | 1694.1 | 4.5
				. ! a part of the region  | Cộng nhóm 1 | 5232.8 | 5436.2 | 3.9
				                          | Trang 2
				                          | Tỉnh    | 2020   | 2021   | Tăng (%)
				                          | A       | 1      | 2      | 3=2/1
				tinh-c                    | Tỉnh C  | 1080.9 | 1148.1 | 6.2
				tinh-d                    | Tỉnh D  | 242    | 269.6  | 11.4
				. ! a part of the region  | Cộng    | 1322.9 | 1417.7 | 7.2
				`,
			}},
		},
		{
			name:  "68-hidden-in-the-middle.xlsx",
			about: "a hidden column in the middle holds the year before, a hidden row a province",
			forms: []Form{AreasAsRows, UnitHeading, HiddenRows},
			sheets: []sheet{{
				name: "An", hideColumns: "C", hideRows: "4",
				grid: `
				= exports [triệu USD] |        | 2019            | 2020 ? hidden   | 2021
				                      | Kim ngạch xuất khẩu (triệu USD)
				                      | Tỉnh   | 2019            | 2020            | 2021
				tinh-a                | Tỉnh A | 3566.8          | 3611.5          | 3742.1
				tinh-b                | Tỉnh B | 1527.3 ? hidden | 1621.3 ? hidden | 1694.1 ? hidden
				tinh-c                | Tỉnh C | 1049            | 1080.9          | 1148.1
				`,
			}},
		},
		{
			name:  "69-strange-columns.xlsx",
			about: "population, GRDP, ranks, codes and numbers of firms stand among the figures, the indicator in the title",
			forms: []Form{AreasAsRows, TitleSays, OtherRegions},
			sheets: []sheet{{
				name: "Them",
				grid: `
				= retail [tỷ đồng] 2021 |        | . ! a code | . ! population         | .         | . ! GRDP       | . ! a rank | . ! firms
				                        | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng năm 2021 (tỷ đồng)
				                        | Tỉnh   | Mã ĐVHC    | Dân số (nghìn người)   | Mức bán lẻ | GRDP (tỷ đồng) | Thứ hạng   | Số doanh nghiệp
				tinh-a                  | Tỉnh A | 11         | 1200.5                 | 50231.4   | 99000.5        | 2          | 1300
				tinh-b                  | Tỉnh B | 12         | 1100.2                 | 43289.2   | 88000.1        | 3          | 1100
				tinh-c                  | Tỉnh C | 14         | 900.7                  | 25477.1   | 51000.9        | 5          | 800
				`,
			}},
		},
		{
			name:  "70-strange-columns-of-one.xlsx",
			about: "the same in the return of one province: a code, the plan as KH2022 and Giao, a share of the plan, a difference",
			forms: []Form{OwnReturn, UnitColumn, UnitPerRow, Plans},
			sheets: []sheet{{
				name: "PL",
				grid: `
				= tinh-b                |                     |       |           | . ! a plan | . ! a plan | 2022-M09 | . ! a share of the plan | . ! a difference
				                        | TỈNH B - 9 THÁNG NĂM 2022
				                        | Chỉ tiêu            | Mã CT | ĐVT       | KH2022     | Giao       | 9 tháng  | Tỷ lệ hoàn thành        | Chênh lệch
				exports [triệu USD]     | Kim ngạch xuất khẩu | 1 ! a code | triệu USD | 1900  | 1950       | 1459.3   | 76.8                    | 207.3
				electricity [triệu kWh] | Điện thương phẩm    | 2 ! a code | triệu kWh | 2800  | 2850       | 1963.5   | 70.1                    | 73.1
				`,
			}},
		},
		{
			name:  "71-hundredths.xlsx",
			about: "growths as 0.08 under a % heading, not formatted as per cent: 0.08 or 8 per cent",
			forms: []Form{AreasAsRows, UnitHeading, ComparedGrowth, MixedNotation},
			sheets: []sheet{{
				name: "Tang",
				grid: `
				= retail [tỷ đồng] |        | 2020    | 2021    | . ? hundredths or per cent
				                   | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng (tỷ đồng)
				                   | Tỉnh   | 2020    | 2021    | Tốc độ tăng (%)
				tinh-a             | Tỉnh A | 46501   | 50231.4 | 0.08022
				tinh-b             | Tỉnh B | 42146.7 | 43289.2 | 0.02711
				tinh-c             | Tỉnh C | 24051.9 | 25477.1 | 0.05926
				`,
			}},
		},
		{
			name:  "72-hundredths-alone.xlsx",
			about: "the same without the levels beside it, and occupancy as 0.73",
			forms: []Form{AreasAsRows, ComparedGrowth},
			sheets: []sheet{{
				name: "Tang",
				grid: `
				= 2021 |        | . ? hundredths or per cent | . ? hundredths or per cent
				       | Năm 2021
				       | Tỉnh   | Xuất khẩu tăng so với năm 2020 (%) | Tỷ lệ lấp đầy cụm công nghiệp (%)
				tinh-a | Tỉnh A | 0.036 | 0.737
				tinh-b | Tỉnh B | 0.045 | 0.673
				tinh-c | Tỉnh C | 0.062 | 0.558
				`,
			}},
		},
		{
			name:  "73-days-as-periods.xlsx",
			about: "days as headings: 31/12/2021, đến 30/9/2022; what the sum to a day is, nobody says",
			forms: []Form{OwnReturn, UnitColumn, UnitPerRow},
			sheets: []sheet{{
				name: "Ngay",
				grid: `
				= tinh-b                |                     |           | 2021       | . ? a day
				                        | TỈNH B
				                        | Chỉ tiêu            | ĐVT       | 31/12/2021 | Đến 30/9/2022
				exports [triệu USD]     | Kim ngạch xuất khẩu | triệu USD | 1694.1     | 1459.3
				markets [chợ]           | Số chợ              | chợ       | 198        | 198
				`,
			}},
		},
		{
			name:  "74-marked-years.xlsx",
			about: "the status stands behind the year as a letter or a sign: 2021 (SB), 2022e, 2022*",
			forms: []Form{AreasAsRows, UnitHeading, PreliminaryYear, ManySheets},
			sheets: []sheet{
				{
					name: "SB",
					grid: `
				= retail [tỷ đồng] |        | 2020    | 2021 prel | 2022 est
				                   | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng (tỷ đồng)
				                   | Tỉnh   | 2020    | 2021 (SB) | 2022e
				tinh-a             | Tỉnh A | 46501   | 50231.4   | 56432.4
				tinh-b             | Tỉnh B | 42146.7 | 43289.2   | 46754.8
				`,
				},
				{
					name: "Sao",
					grid: `
				= retail [tỷ đồng] |        | 2021     | 2022 est | 2022 est growth
				                   | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng (tỷ đồng)
				                   | Tỉnh   | 2021     | 2022*    | 2022* so 2021 (%)
				tinh-e             | Tỉnh E | 13902.1  | 15560.6  | 11.9
				tinh-g             | Tỉnh G | 11613.7  | 12657.9  | 9
				                   | (*) Số ước thực hiện
				`,
				},
				{
					name: "Lien",
					grid: `
				= retail [tỷ đồng] |        | 2021     | 2022 est
				                   | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng (tỷ đồng)
				                   | Tỉnh   | TH2021   | UTH2022
				tinh-a             | Tỉnh A | 50231.4  | 56432.4
				tinh-b             | Tỉnh B | 43289.2  | 46754.8
				`,
				},
			},
		},
		{
			name:  "75-seasons.xlsx",
			about: "seasons and terms over two years are no year",
			forms: []Form{AreasAsRows, UnitHeading},
			sheets: []sheet{{
				name: "Nien do",
				grid: `
				= exports [triệu USD] |        | . ? a season | . ! a term | . ! years on average
				                      | Kim ngạch xuất khẩu (triệu USD)
				                      | Tỉnh   | Niên độ 2020/21 | Nhiệm kỳ 2015-2020 | BQ 2016-2020
				.                     | Tỉnh A | 3700 | 18000 | 3300
				.                     | Tỉnh B | 1650 | 8000  | 1500
				`,
			}},
		},
		{
			name:  "76-prices-and-parts-in-brackets.xlsx",
			about: "what makes another indicator stands in brackets: current prices, FDI alone, a branch",
			forms: []Form{OwnReturn, UnitColumn, UnitPerRow},
			sheets: []sheet{{
				name: "Ngoac",
				grid: `
				= tinh-a                 |                                             |           | 2020     | 2021
				                         | Tỉnh A
				                         | Chỉ tiêu                                    | ĐVT       | 2020     | 2021
				. ! at current prices    | Giá trị sản xuất công nghiệp (giá hiện hành) | tỷ đồng  | 154667.2 | 169293.1
				. ! of foreign firms     | Kim ngạch xuất khẩu (khu vực FDI)           | triệu USD | 2611.5   | 2742.1
				. ! of industry          | Điện thương phẩm (công nghiệp - xây dựng)   | triệu kWh | 2952.8   | 3225.8
				imports [triệu USD]      | Kim ngạch nhập khẩu (NK)                    | triệu USD | 2983.9   | 3192.8       
				`,
			}},
		},
		{
			name:  "77-parts-in-the-title.xlsx",
			about: "the title narrows the indicator: exports of foreign firms, exports to one market",
			forms: []Form{AreasAsRows, UnitHeading, TitleSays, ManySheets},
			sheets: []sheet{
				{
					name: "FDI",
					grid: `
				= |        | 2020 ! of foreign firms | 2021 ! of foreign firms
				  | KIM NGẠCH XUẤT KHẨU CỦA DOANH NGHIỆP FDI (triệu USD)
				  | Tỉnh   | 2020   | 2021
				. | Tỉnh A | 2611.5 | 2742.1
				. | Tỉnh B | 1021.3 | 1094.1
				`,
				},
				{
					name: "Hoa Ky",
					grid: `
				= |        | 2020 ! to one market | 2021 ! to one market
				  | KIM NGẠCH XUẤT KHẨU SANG THỊ TRƯỜNG HOA KỲ (triệu USD)
				  | Tỉnh   | 2020   | 2021
				. | Tỉnh A | 611.5  | 742.1
				. | Tỉnh B | 321.3  | 394.1
				`,
				},
				{
					name: "Gao",
					grid: `
				= |        | 2020 ! of one good | 2021 ! of one good
				  | Xuất khẩu gạo năm 2020, 2021 (triệu USD)
				  | Tỉnh   | 2020   | 2021
				. | Tỉnh A | 11.5  | 42.1
				. | Tỉnh B | 21.3  | 94.1
				`,
				},
			},
		},
		{
			name:  "78-differences.xlsx",
			about: "Tăng, giảm (+/-) holds a difference in the unit, not per cent; the next one points of per cent",
			forms: []Form{AreasAsRows, UnitHeading},
			sheets: []sheet{{
				name: "Hieu",
				grid: `
				= exports [triệu USD] |        | 2020   | 2021   | . ! a difference | . ! points
				                      | Kim ngạch xuất khẩu (triệu USD)
				                      | Tỉnh   | 2020   | 2021   | Tăng, giảm (+/-) | Đóng góp vào tăng trưởng (điểm %)
				tinh-a                | Tỉnh A | 3611.5 | 3742.1 | 130.6 | 0.9
				tinh-b                | Tỉnh B | 1621.3 | 1694.1 | 72.8  | 0.5
				tinh-c                | Tỉnh C | 1080.9 | 1148.1 | 67.2  | 0.5
				`,
			}},
		},
		{
			name:  "79-two-units.xlsx",
			about: "the name says one unit and the column of units another; a unit nobody knows",
			forms: []Form{OwnReturn, UnitColumn, UnitPerRow, Contradiction},
			sheets: []sheet{{
				name: "DVT",
				grid: `
				= tinh-a                    |                                 |           | 2020     | 2021
				                            | Tỉnh A
				                            | Chỉ tiêu                        | ĐVT       | 2020     | 2021
				exports ? two units         | Kim ngạch xuất khẩu (nghìn USD) | triệu USD | 3611.5   | 3742.1
				electricity ? hours of what | Điện thương phẩm                | tr. số    | 3952.8   | 4225.8
				markets [chợ]               | Số chợ                          | cái       | 229 ? a unit that the conference lacks | 231 ? the same
				`,
			}},
		},
		{
			name:  "80-sum-of-some-months.csv",
			about: "months across with a column Cộng that holds three of twelve months, the year in the title",
			forms: []Form{OwnReturn, Commas, TitleSays, CommaDecimals},
			csv:   csvFile{style: "comma"},
			sheets: []sheet{{grid: `
				= tinh-f            |           |           | 2022-07 | 2022-08 | . ? which months are added
				                    | Tỉnh F - năm 2022
				                    | Chỉ tiêu  | ĐVT       | T7      | T8      | Cộng
				exports [triệu USD] | Xuất khẩu | triệu USD | 230.3   | 224.9   | 455.2 
				imports [triệu USD] | Nhập khẩu | triệu USD | 194.8   | 195.7   | 390.5
				`}},
		},
		{
			name:  "81-other-comparisons.xlsx",
			about: "comparisons that are no growth on the year before: on last month, on the second quarter, on the target, an average",
			forms: []Form{OwnReturn, UnitColumn, UnitPerRow},
			sheets: []sheet{{
				name: "SS",
				grid: `
				= tinh-b                |                     |           | 2022-M09 | . ! on August | . ! on the second quarter | . ! on the target | . ! on average | . ! on 2019
				                        | TỈNH B - 9 THÁNG NĂM 2022
				                        | Chỉ tiêu            | ĐVT       | 9 tháng  | % so T8 | So với quý II (%) | % so với mục tiêu | Tăng BQ/năm (%) | So với 2019 (%)
				exports [triệu USD]     | Kim ngạch xuất khẩu | triệu USD | 1459.3   | 101.3   | 104.4             | 76.8              | 6.1             | 122.3
				electricity [triệu kWh] | Điện thương phẩm    | triệu kWh | 1963.5   | 99.3    | 103.1             | 70.1              | 5.2             | 117.2
				`,
			}},
		},
		{
			name:  "82-values-like-years.csv",
			about: "figures that look like years, beside periods: 1995 markets are no heading",
			forms: []Form{PeriodsAsRows, OwnReturn, Commas, TitleSays},
			csv:   csvFile{style: "point"},
			sheets: []sheet{{grid: `
				= tinh-h cases [vụ] |                       | .
				                    | Tỉnh H: Số vụ vi phạm đã xử lý
				                    | Thời gian             | Số vụ
				2022-09             | Tháng 9/2022          | 207
				2022-M10 est        | Ước 10 tháng năm 2022 | 2028
				`}},
		},
		{
			name:  "83-parts-by-years.xlsx",
			about: "parts of the year as rows, years as columns: each cell needs both; months across below a year in the next sheet",
			forms: []Form{PeriodsAsRows, OwnReturn, TitleSays, ManySheets},
			sheets: []sheet{
				{
					name: "Doc",
					grid: `
				= tinh-b exports [triệu USD] |         | .       | .
				                             | Tỉnh B: kim ngạch xuất khẩu (triệu USD)
				                             | Kỳ      | 2021    | 2022
				.                            | Quý II  | 423.5 {2021-Q2} | 496.3 {2022-Q2}
				.                            | 9 tháng | 1252 {2021-M09} | 1459.3 {2022-M09}
				`,
				},
				{
					name: "Ngang", merge: "B2:C2 D2:E2",
					grid: `
				= exports [triệu USD] |        | 2022-04 | 2022-05 | 2022-06 | 2022-Q2
				                      | Kim ngạch xuất khẩu (triệu USD)
				                      | Năm    | 2022    |         | 2022   |
				                      | Tỉnh   | T4      | T5      | T6      | Quý II
				tinh-b                | Tỉnh B | 163     | 163.8   | 169.5   | 496.3
				tinh-f                | Tỉnh F | 228.1   | 227.7   | 228.7   | 684.5
				`,
				},
			},
		},
		{
			name:  "84-cumulative-in-the-title.xlsx",
			about: "the title alone says that the months are sums from January on",
			forms: []Form{AreasAsRows, UnitHeading, Cumulative, TitleSays},
			sheets: []sheet{{
				name: "Luy ke",
				grid: `
				= |        | . ? of one month, or of all | . ? of one month, or of all
				  | Kim ngạch xuất khẩu lũy kế qua các tháng năm 2022 (triệu USD)
				  | Tỉnh   | Tháng 8 | Tháng 9
				. | Tỉnh A | 2715.5  | 3061.8
				. | Tỉnh B | 1295    | 1459.3
				`,
			}},
		},
		{
			name:  "85-cumulative-rows.xlsx",
			about: "the row says lũy kế, the column a month",
			forms: []Form{OwnReturn, UnitColumn, UnitPerRow, Cumulative},
			sheets: []sheet{{
				name: "BC9",
				grid: `
				= tinh-b |                               |           | 2022-09
				         | Tỉnh B
				         | Chỉ tiêu                      | ĐVT       | Tháng 9/2022
				retail [tỷ đồng] | Tổng mức bán lẻ HH và DV | tỷ đồng   | 3752.5
				. ! to the end of September | Tổng mức bán lẻ HH và DV (lũy kế) | tỷ đồng | 34277.3
				`,
			}},
		},
		{
			name:  "86-share-of-plan-in-per-cent.xlsx",
			about: "a bare % behind plan and result is the share of the plan, be it below fifty",
			forms: []Form{OwnReturn, UnitColumn, UnitPerRow, Plans},
			sheets: []sheet{{
				name: "6T",
				grid: `
				= tinh-b                |                     |           | . ! plan | 2022-H1 | . ! share of the plan
				                        | TỈNH B - 6 THÁNG ĐẦU NĂM 2022
				                        | Chỉ tiêu            | ĐVT       | KH năm   | TH 6 tháng | %
				exports [triệu USD]     | Kim ngạch xuất khẩu | triệu USD | 2000     | 965     | 48.3
				electricity [triệu kWh] | Điện thương phẩm    | triệu kWh | 2800     | 1308.2  | 46.7
				`,
			}},
		},
		{
			name:  "87-falls.xlsx",
			about: "Giảm so với cùng kỳ (%): a fall without a minus",
			forms: []Form{OwnReturn, UnitColumn, UnitPerRow},
			sheets: []sheet{{
				name: "Giam",
				grid: `
				= tinh-b                |                     |           | 2022-H1 | . ? a fall
				                        | TỈNH B - 6 THÁNG ĐẦU NĂM 2022
				                        | Chỉ tiêu            | ĐVT       | 6 tháng | Giảm so với cùng kỳ (%)
				exports [triệu USD]     | Kim ngạch xuất khẩu | triệu USD | 965     | 12.3
				electricity [triệu kWh] | Điện thương phẩm    | triệu kWh | 1308.2  | 6.7
				`,
			}},
		},
		{
			name:  "88-merged-value.xlsx",
			about: "one number in a cell that is merged over the rows of two provinces, another over two years",
			forms: []Form{AreasAsRows, UnitHeading, MergedHeading},
			sheets: []sheet{{
				name: "Gop", merge: "B3:B4 B6:C6",
				grid: `
				= exports [triệu USD] |        | 2020   | 2021
				                      | Kim ngạch xuất khẩu (triệu USD)
				                      | Tỉnh   | 2020   | 2021
				tinh-a                | Tỉnh A | 5232.8 ? of two provinces | 3742.1
				tinh-b                | Tỉnh B |        | 1694.1
				tinh-c                | Tỉnh C | 1080.9 | 1148.1
				tinh-d                | Tỉnh D | 511.6 ? of two years |
				`,
			}},
		},
		{
			name:  "89-times.xlsx",
			about: "2022/2021 (lần): a ratio in times",
			forms: []Form{AreasAsRows, UnitHeading},
			sheets: []sheet{{
				name: "Lan",
				grid: `
				= retail [tỷ đồng] |        | 2022 est | . ! times
				                   | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng (tỷ đồng)
				                   | Tỉnh   | Ước 2022 | 2022/2021 (lần)
				tinh-a             | Tỉnh A | 56432.4  | 1.123
				tinh-b             | Tỉnh B | 46754.8  | 1.08
				`,
			}},
		},
		{
			name:  "90-spans-of-months.xlsx",
			about: "T1-T9/2022 is nine months; Tháng 7, 8, 9, từ tháng 4 đến tháng 9 and 4 tháng cuối năm have no name here",
			forms: []Form{AreasAsRows, UnitHeading, ManySheets},
			sheets: []sheet{
				{
					name: "Tu dau",
					grid: `
				= exports [triệu USD] |        | 2021-M09       | 2022-M09
				                      | Kim ngạch xuất khẩu (triệu USD)
				                      | Tỉnh   | T1-T9/2021     | Tháng 1-9/2022
				tinh-a                | Tỉnh A | 2765.8         | 3061.8
				tinh-b                | Tỉnh B | 1252           | 1459.3
				`,
				},
				{
					name: "Giua",
					grid: `
				= |        | . ? three months   | . ? from April on              | . ? the last four months | . ? the half of September
				  | Kim ngạch xuất khẩu (triệu USD)
				  | Tỉnh   | Tháng 7, 8, 9/2022 | Từ tháng 4 đến tháng 9 năm 2022 | 4 tháng cuối năm 2022    | Tháng 9/2022 (đến 15/9)
				. | Tỉnh A | 1044.1             | 2083.9                         | 1400                     | 170.1
				. | Tỉnh B | 494.3              | 994.2                          | 700                      | 80.2
				`,
				},
			},
		},
		{
			name:  "91-no-names.xlsx",
			about: "a second sheet has codes in place of names: numbers all over",
			forms: []Form{AreasAsRows, UnitHeading, ManySheets},
			sheets: []sheet{
				{
					name: "Co ten",
					grid: `
				= exports [triệu USD] |        | 2020   | 2021
				                      | Kim ngạch xuất khẩu (triệu USD)
				                      | Tỉnh   | 2020   | 2021
				tinh-a                | Tỉnh A | 3611.5 | 3742.1
				tinh-b                | Tỉnh B | 1621.3 | 1694.1
				`,
				},
				{
					name: "Khong ten",
					grid: `
				= |    | . ? of whom | . ? of whom
				  | Kim ngạch nhập khẩu (triệu USD)
				  | Mã | 2020   | 2021
				. | 11 | 2983.9 | 3192.8
				. | 12 | 1127.4 | 1177.3
				`,
				},
			},
		},
		{
			name:  "92-years-of-two-digits.xlsx",
			about: "9T/21 beside 9T/22, the title speaks of 2022",
			forms: []Form{AreasAsRows, UnitHeading, ComparedGrowth},
			sheets: []sheet{{
				name: "T9-22",
				grid: `
				= exports [triệu USD] |        | 2021-M09 | 2022-M09 | 2022-M09 growth
				                      | Kim ngạch xuất khẩu năm 2022 (triệu USD)
				                      | Tỉnh   | 9T/21    | 9T/22    | % +/- so 9T/21
				tinh-a                | Tỉnh A | 2765.8   | 3061.8   | 10.7
				tinh-b                | Tỉnh B | 1252     | 1459.3   | 16.6
				`,
			}},
		},
		{
			name:  "93-groups-that-narrow.xlsx",
			about: "a line Thị trường Hoa Kỳ makes a part of what follows; Nông thôn and Hộ cá thể too",
			forms: []Form{OwnReturn, UnitColumn, UnitPerRow, OfWhich},
			sheets: []sheet{{
				name: "Nhom",
				grid: `
				= tinh-a |                      |           | 2020 ! a part | 2021 ! a part
				         | Tỉnh A
				         | Chỉ tiêu             | ĐVT       | 2020   | 2021
				         | Thị trường Hoa Kỳ
				.        | Kim ngạch xuất khẩu  | triệu USD | 611.5  | 742.1
				         | Khu vực nông thôn
				.        | Điện thương phẩm     | triệu kWh | 952.8  | 925.8
				         | Hộ kinh doanh
				.        | Tổng mức bán lẻ HH và DV | tỷ đồng | 16501 | 20231.4
				`,
			}},
		},
		{
			name:  "94-two-lines-in-a-cell.xlsx",
			about: "a cell holds two numbers on two lines, or a number and a word below it",
			forms: []Form{AreasAsRows, UnitHeading, NumbersAsText},
			sheets: []sheet{{
				name: "Dong",
				grid: `
				= exports [triệu USD] |        | 2020   | 2021
				                      | Kim ngạch xuất khẩu (triệu USD)
				                      | Tỉnh   | 2020   | 2021
				tinh-a                | Tỉnh A | 3611.5 | '3.742,1\n3.750,2 ? two numbers
				tinh-b                | Tỉnh B | 1621.3 | '1.694,1\n(ước) ? a word below
				tinh-c                | Tỉnh C | 1080.9 | '1.148\n1 ? two numbers
				`,
			}},
		},
		{
			name:  "95-index-as-growth.xlsx",
			about: "under Chỉ số sản xuất công nghiệp stand growths: 2.2 where the index is 102.2; among rows of other indicators too",
			forms: []Form{AreasAsRows, OwnReturn, UnitColumn, UnitPerRow, ManySheets},
			sheets: []sheet{
				{
					name: "Tinh",
					grid: `
				= |        | . ? growth under the name of the index
				  | Chỉ số sản xuất công nghiệp
				  | Tỉnh   | Năm 2021
				. | Tỉnh A | 2.2
				. | Tỉnh B | 7.3
				`,
				},
				{
					name: "Chi tieu",
					grid: `
				= tinh-a                                |                             |           | 2021
				                                        | Tỉnh A
				                                        | Chỉ tiêu                    | ĐVT       | 2021
				. ? growth under the name of the index  | Chỉ số sản xuất công nghiệp | %         | 2.2
				exports [triệu USD]                     | Kim ngạch xuất khẩu         | triệu USD | 3742.1
				`,
				},
			},
		},
		{
			name:  "96-names-with-more.xlsx",
			about: "a province of today and what it was before: Tỉnh B cũ",
			forms: []Form{AreasAsRows, UnitHeading},
			sheets: []sheet{{
				name: "Cu",
				grid: `
				= exports [triệu USD] |                      | 2020   | 2021
				                      | Kim ngạch xuất khẩu (triệu USD)
				                      | Tỉnh                 | 2020   | 2021
				tinh-a                | Tỉnh A               | 3611.5 | 3742.1
				. ? before it grew    | Tỉnh B cũ            | 1621.3 | 1694.1
				. ? of whom           | Tỉnh C sau sắp xếp   | 1080.9 | 1148.1
				`,
			}},
		},
		{
			name:  "97-titles-that-say-more.xlsx",
			about: "the title alone says that the numbers are a budget, an average, a share; and a table has no heading at all",
			forms: []Form{AreasAsRows, TitleSays, ManySheets, Plans},
			sheets: []sheet{
				{
					name: "Du toan",
					grid: `
				= |        | . ! a budget
				  | Dự toán kim ngạch xuất khẩu năm 2022 (triệu USD)
				  | Tỉnh   | Giá trị
				. | Tỉnh A | 4000
				. | Tỉnh B | 1800
				`,
				},
				{
					name: "Binh quan",
					grid: `
				= |        | . ! an average
				  | Kim ngạch xuất khẩu bình quân tháng năm 2021 (triệu USD)
				  | Tỉnh   | Giá trị
				. | Tỉnh A | 311.8
				. | Tỉnh B | 141.2
				`,
				},
				{
					name: "Ty trong",
					grid: `
				= |        | 2020 ! a share | 2021 ! a share
				  | Tỷ trọng kim ngạch xuất khẩu (triệu USD)
				  | Tỉnh   | 2020 | 2021
				. | Tỉnh A | 24.3 | 23.9
				. | Tỉnh B | 10.9 | 10.8
				`,
				},
				{
					name: "Khong tieu de",
					grid: `
				= |         | . ! of no period
				  | Kim ngạch xuất khẩu Tỉnh A (triệu USD)
				. | 2019    | 2020 | 2021 ! which row is the heading?
				. | 2050    | 2080 | 2090 ! which row is the heading?
				`,
				},
			},
		},
	}
}
