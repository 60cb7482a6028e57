package returns

// Form is a way in which real returns are awkward.
type Form string

// The forms. A test holds that at least two returns show each.
const (
	MergedHeading    Form = "heading of merged cells"
	ThreeRowHeading  Form = "heading of three rows"
	ColumnMarks      Form = "row of column marks: A, B, 1, 2, 3=2/1"
	UnitColumn       Form = "unit in a column"
	UnitRow          Form = "unit in a row of the heading"
	UnitHeading      Form = "unit above the table: Đơn vị tính"
	UnitPerRow       Form = "rows of different units"
	OfWhich          Form = "sub-headings Trong đó, Chia ra"
	LevelsByDash     Form = "levels by - and +"
	LevelsByNumber   Form = "levels by I., 1., 1.1"
	PercentBlock     Form = "a second block in % under the same heading"
	TwoLanguages     Form = "two languages in a cell"
	YearGaps         Form = "years with gaps"
	EstimateOfMonth  Form = "Ước tính tháng …"
	Cumulative       Form = "Lũy kế … tháng"
	PreliminaryYear  Form = "Sơ bộ …"
	ComparedIndex    Form = "So với cùng kỳ (%) that holds an index"
	ComparedGrowth   Form = "So với cùng kỳ (%) that holds a growth"
	NumbersAsText    Form = "numbers as text: apostrophe, spaces, no-break spaces"
	PointThousands   Form = "1.234,5"
	CommaDecimals    Form = "1234,5"
	EnglishNumbers   Form = "1,234.5"
	MixedNotation    Form = "more than one notation in a file"
	DatesFromNumbers Form = "dates that Excel made of 10/2023"
	NoSavedValue     Form = "formulas without a saved value"
	ErrorValues      Form = "#DIV/0!"
	HiddenSheet      Form = "hidden sheet"
	HiddenRows       Form = "hidden rows or columns"
	Notes            Form = "notes and legend under the table"
	Signatures       Form = "block of signatures"
	TCVN3            Form = "TCVN3"
	VNI              Form = "VNI"
	VISCII           Form = "VISCII"
	Windows1258      Form = "Windows-1258"
	UTF16            Form = "UTF-16"
	Mojibake         Form = "UTF-8 taken for Windows-1252"
	Decomposed       Form = "NFD"
	EthForD          Form = "Ð for Đ"
	Commas           Form = "CSV with commas"
	Semicolons       Form = "CSV with semicolons"
	Tabs             Form = "CSV with tabs"
	OwnReturn        Form = "one province: indicators by periods"
	AreasAsRows      Form = "areas as rows"
	AreasAsColumns   Form = "areas as columns"
	PeriodsAsRows    Form = "periods as rows"
	ManyTables       Form = "several tables on a sheet"
	ManySheets       Form = "several sheets"
	TitleSays        Form = "indicator or period only in the title"
	Plans            Form = "plans and shares of plan"
	OtherRegions     Form = "totals and rows of other regions"
	Thousandfold     Form = "a point that may be thousands or decimals"
	Contradiction    Form = "figures that contradict each other"
)

// allForms lists them.
func allForms() []Form {
	return []Form{MergedHeading, ThreeRowHeading, ColumnMarks, UnitColumn, UnitRow, UnitHeading, UnitPerRow, OfWhich, LevelsByDash,
		LevelsByNumber, PercentBlock, TwoLanguages, YearGaps, EstimateOfMonth, Cumulative, PreliminaryYear, ComparedIndex,
		ComparedGrowth, NumbersAsText, PointThousands, CommaDecimals, EnglishNumbers, MixedNotation, DatesFromNumbers, NoSavedValue,
		ErrorValues, HiddenSheet, HiddenRows, Notes, Signatures, TCVN3, VNI, VISCII, Windows1258, UTF16, Mojibake, Decomposed,
		EthForD, Commas, Semicolons, Tabs, OwnReturn, AreasAsRows, AreasAsColumns, PeriodsAsRows, ManyTables, ManySheets, TitleSays,
		Plans, OtherRegions, Thousandfold, Contradiction}
}
