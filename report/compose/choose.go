package compose

import "kyyeu/internal/source"

// shape is what of some figures of an indicator decides which chart shows them.
type shape struct {
	// rate says that growth or per cents are shown, not an amount.
	rate bool
	// areas is how many there are to show; known how many of them have a value in
	// the period, and unsure how many of these are estimates or preliminary.
	areas, known, unsure int
	// periods is how many follow each other up to this one, each with values of two
	// thirds of the known areas.
	periods int
	// before is how many of the known areas have a value in the same period of the
	// year before.
	before int
	// country says that there is a rate of the country to compare with.
	country bool
	// whole says that the areas make up a whole, with exact shares.
	whole bool
	// nothing says that no value in the period is other than zero.
	nothing bool
}

// What each kind is good for: the most areas whose lines can be followed (growth
// crosses more than amounts do), and that fit in panels, pairs, slopes and rows of
// dots; the most parts that are seen as one whole rather than compared; the
// fewest periods that make a course.
const (
	mostLines  = 6
	mostRates  = 4
	mostPanels = 12
	mostPairs  = 12
	mostSlopes = 8
	mostDots   = 30
	mostParts  = 4
	leastSpan  = 3
)

// verdict is the kind of a chart, empty where words serve better, and why.
type verdict struct {
	kind   string
	reason source.Text
}

// choose finds the kind of chart for figures of such a shape: their course where
// there are periods enough for one, else the change on the year before, else parts
// of a whole, else a ranking. Every kind puts the areas in the order of their last
// values, the highest first.
func choose(s shape) verdict {
	v := s.verdict()
	if v.kind == "" {
		return v
	}
	if n := s.areas - s.known; n > 0 {
		v.reason = also(v.reason, source.Textf("%d địa bàn chưa có số liệu đứng cuối", "%d without a figure come last", n))
	}
	if s.unsure > 0 {
		v.reason = also(v.reason, source.Textf("%d số ước hoặc sơ bộ vẽ khác số chính thức", "%d estimated or preliminary values look different", s.unsure))
	}
	return v
}

// also adds a clause to a reason.
func also(t, more source.Text) source.Text {
	return source.Text{VI: t.VI + "; " + more.VI, EN: t.EN + "; " + more.EN}
}

func (s shape) verdict() verdict {
	lines := mostLines
	if s.rate {
		lines = mostRates
	}
	compared := s.before >= 2 && 3*s.before >= 2*s.known
	switch course := s.periods >= leastSpan; {
	case s.known == 0:
		return verdict{"", source.Textf("chưa có giá trị nào", "there is no value")}
	case s.nothing && !course:
		return verdict{"", source.Textf("không có giá trị nào khác không: nói bằng một câu", "no value is other than zero: a sentence says it")}
	case course && s.areas == 1:
		return verdict{"lines", source.Textf("%d kỳ liền nhau của một địa bàn: một đường theo thời gian", "%d periods in a row of one area: a line over time", s.periods)}
	case course && s.areas <= lines:
		return verdict{"lines", source.Textf("%d kỳ liền nhau, %d địa bàn: đường trên cùng một trục thời gian", "%d periods in a row, %d areas: lines on one axis of time", s.periods, s.areas)}
	case course && s.areas <= mostPanels:
		return verdict{"multiples", source.Textf("%d kỳ liền nhau, %d địa bàn là quá nhiều cho một hình: mỗi địa bàn một ô, cùng thang",
			"%d periods in a row, %d areas are too many for one chart: a panel each, on one scale", s.periods, s.areas)}
	case course && s.rate && s.areas <= mostDots:
		return verdict{"dots", source.Textf("%d kỳ liền nhau, %d địa bàn: giá trị cuối trên khoảng thấp nhất đến cao nhất, mỗi địa bàn một dòng",
			"%d periods in a row, %d areas: the last value on its range, a row each", s.periods, s.areas)}
	case s.known == 1:
		return verdict{"", source.Textf("chỉ có một giá trị, không có gì để so sánh: nói bằng một câu", "one value compares with nothing: a sentence says it")}
	case compared && !s.rate && s.areas <= mostPairs:
		return verdict{"grouped", source.Textf("%d địa bàn có cả số cùng kỳ năm trước: cặp thanh, xếp từ cao đến thấp", "%d areas have the figure of the year before too: pairs of bars, the highest first", s.before)}
	case compared && s.rate && !s.country && s.areas <= mostSlopes:
		return verdict{"slope", source.Textf("%d địa bàn có tốc độ của hai kỳ: đường dốc cho thấy nhanh lên hay chậm lại", "%d areas have rates of two periods: slopes show who gains pace", s.before)}
	case s.whole && s.areas <= mostParts:
		return verdict{"stacked", source.Textf("%d địa bàn cộng lại thành một tổng thể: phần của mỗi địa bàn trong 100%%", "%d areas make up a whole: the part of each in 100%%", s.areas)}
	case s.rate && s.country:
		return verdict{"ranking", source.Textf("%d địa bàn trong một kỳ: thanh, xếp từ cao đến thấp, bên mức chung cả nước", "%d areas in one period: bars, the highest first, beside the country's rate", s.known)}
	}
	why := source.Textf("%d địa bàn trong một kỳ", "%d areas in one period", s.known)
	switch {
	case s.periods >= leastSpan:
		why = source.Textf("%d địa bàn là quá nhiều cho đường hay ô qua %d kỳ", "%d areas are too many for lines or panels over %d periods", s.areas, s.periods)
	case compared && s.rate:
		why = source.Textf("%d địa bàn là quá nhiều cho đường dốc giữa hai kỳ", "%d areas are too many for slopes between two periods", s.areas)
	case compared:
		why = source.Textf("%d địa bàn là quá nhiều cho cặp thanh", "%d areas are too many for pairs of bars", s.areas)
	}
	return verdict{"ranking", source.Text{VI: why.VI + ": thanh, xếp từ cao đến thấp", EN: why.EN + ": bars, the highest first"}}
}
