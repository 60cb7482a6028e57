package collect

import (
	"slices"
	"strconv"
	"strings"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// units says in which unit the levels are, for the column, the row or the
// whole table, whichever says it most closely.
func (d *draft) units() {
	rowsSay, colsSay := false, false
	for _, w := range d.rows {
		rowsSay = rowsSay || !w.skipped() && w.unit.Given()
	}
	for _, k := range d.cols {
		colsSay = colsSay || !k.skipped() && k.measure == unsaid && k.unit.Given() && !k.unit.Percent()
	}
	for _, k := range d.cols {
		switch {
		case k.measure != unsaid || k.skipped() || !k.unit.Given():
		case k.unit.Percent() && !d.percentIndicators(k):
			k.measure = eitherMeasure
			d.ratioPeriod(k)
		default:
			k.Unit = given(k.unit.Name)
		}
	}
	for _, w := range d.rows {
		switch {
		case w.skipped() || !w.unit.Given() || w.Unit.S == unanswered:
		case w.measure != unsaid:
		case w.unit.Percent() && d.indexed(w.Indicator.S):
		case w.unit.Percent() && w.Indicator.Given() && w.Indicator.S != unanswered && !d.measuredInPercent(w.Indicator.S):
			w.measure = eitherMeasure
		case colsSay:
			for _, k := range d.cols {
				if k.Unit.Given() && k.Unit.S != w.unit.Name && !k.skipped() {
					w.ask(&w.Unit, "hàng nói %s, cột %s nói %s", "the row says %s, column %s says %s", w.unit.Name, k.At.S, k.Unit.S)
				}
			}
			if !w.Unit.Given() {
				w.Unit = given(w.unit.Name)
			}
		default:
			w.Unit = given(w.unit.Name)
		}
		d.sameFamily(&w.Place, w.Indicator.S)
	}
	if d.titleUnit.Given() && !d.titleUnit.Percent() {
		d.all.Unit = given(d.titleUnit.Name)
		d.all.because("đơn vị tính ghi trên bảng", "the unit stated above the table")
	}
	if d.needsUnit() {
		if !rowsSay && !colsSay && !d.all.Unit.Given() {
			d.all.ask(&d.all.Unit, "đơn vị tính?", "in which unit?")
			return
		}
		for _, k := range d.cols {
			if colsSay && !rowsSay && !k.skipped() && k.measure == unsaid && !k.Unit.Given() && !d.all.Unit.Given() && d.measured(k) {
				k.ask(&k.Unit, "đơn vị tính?", "in which unit?")
			}
		}
		for _, w := range d.rows {
			if !w.skipped() && !w.Unit.Given() && !d.all.Unit.Given() && !colsSay && w.measure == unsaid && !d.indexed(d.indicatorOfRow(w)) {
				w.ask(&w.Unit, "đơn vị tính?", "in which unit?")
			}
		}
	}
	d.familyOfAll()
}

// percentIndicators reports whether the column's numbers may be levels that are
// measured in per cent themselves, such as an index.
func (d *draft) percentIndicators(k *column) bool {
	id := k.Indicator.S
	if id == "" {
		id = d.all.Indicator.S
	}
	return id != "" && (d.indexed(id) || d.measuredInPercent(id))
}

func (d *draft) indicatorOfRow(w *row) string {
	if w.Indicator.Given() {
		return w.Indicator.S
	}
	return d.all.Indicator.S
}

// measured reports whether a column has levels of which the unit counts.
func (d *draft) measured(k *column) bool {
	return slices.ContainsFunc(d.rows, func(w *row) bool {
		return !w.skipped() && w.measure == unsaid && !d.indexed(w.Place.over(k.Place).over(d.all).Indicator.S)
	})
}

func (d *draft) indexed(id string) bool {
	i, ok := d.c.Indicator(id)
	return ok && i.Unit.Family == data.IndexFamily
}

func (d *draft) measuredInPercent(id string) bool {
	i, ok := d.c.Indicator(id)
	return ok && i.Unit.Percent()
}

// needsUnit reports whether the table has levels of which the unit counts.
func (d *draft) needsUnit() bool {
	levels := slices.ContainsFunc(d.cols, func(k *column) bool {
		return !k.skipped() && k.measure == unsaid && !d.indexed(k.Indicator.S)
	})
	return levels && !d.indexed(d.all.Indicator.S) && (len(d.rows) == 0 || slices.ContainsFunc(d.rows, func(w *row) bool {
		return !w.skipped() && w.measure == unsaid && !d.indexed(w.Indicator.S)
	}))
}

// sameFamily asks when a unit does not measure what the indicator is measured
// in.
func (d *draft) sameFamily(p *Place, id string) {
	i, ok := d.c.Indicator(id)
	if !ok || !p.Unit.Given() || p.Unit.S == unanswered || i.Unit.Family == data.IndexFamily {
		return
	}
	if u := data.ParseUnit(p.Unit.S); u.Family != i.Unit.Family {
		name := p.Unit.S
		p.ask(&p.Unit, "đơn vị %s không đo được %s (%s)", "%s does not measure %s (%s)", name, i.Name.S, i.Unit.Name)
	}
}

// familyOfAll does the same for the unit of the whole table: the rows that it
// does not fit are asked for theirs.
func (d *draft) familyOfAll() {
	u, ok := unitOf(d.all.Unit.S, d.c)
	if !ok {
		return
	}
	fits := func(id string) bool {
		i, ok := d.c.Indicator(id)
		return !ok || i.Unit.Family == u.Family || i.Unit.Family == data.IndexFamily
	}
	if d.all.Indicator.Given() {
		d.sameFamily(&d.all, d.all.Indicator.S)
		return
	}
	for _, w := range d.rows {
		if !w.skipped() && !w.Unit.Given() && w.measure == unsaid && !fits(w.Indicator.S) {
			w.ask(&w.Unit, "đơn vị %s của bảng không đo được %s; đơn vị nào?", "the table's unit %s does not measure %s; which one does?", u.Name, w.Indicator.S)
		}
	}
	for _, k := range d.cols {
		if !k.skipped() && !k.Unit.Given() && k.measure == unsaid && !fits(k.Indicator.S) {
			k.ask(&k.Unit, "đơn vị %s của bảng không đo được %s; đơn vị nào?", "the table's unit %s does not measure %s; which one does?", u.Name, k.Indicator.S)
		}
	}
}

// notations says how the numbers are written that were entered as text. What a
// number such as "1.234" means is told by the others of the same indicator
// alone: in one table there are thousands of tonnes and billions of dollars.
func (d *draft) notations() {
	proved := map[string]map[notation]int{}
	series := func(w *row, k *column) string { return w.Place.over(k.Place).over(d.all).Indicator.S }
	each := func(visit func(w *row, k *column, n notation)) {
		for _, w := range d.rows {
			for _, k := range d.cols {
				if c := d.s.At(w.row, k.col); !w.skipped() && !k.skipped() && c.Kind == sheet.Text {
					visit(w, k, notationOf(c.Text))
				}
			}
		}
	}
	each(func(w *row, k *column, n notation) {
		if n == vietnamese || n == english {
			id := series(w, k)
			if proved[id] == nil {
				proved[id] = map[notation]int{}
			}
			proved[id][n]++
		}
	})
	byRow := slices.ContainsFunc(d.rows, func(w *row) bool { return !w.skipped() && w.Indicator.Given() })
	line := func(w *row, k *column) *Place {
		if byRow {
			return &w.Place
		}
		return &k.Place
	}
	own := map[*Place]map[notation]int{}
	each(func(w *row, k *column, n notation) {
		p := line(w, k)
		if own[p] == nil {
			own[p] = map[notation]int{}
		}
		own[p][n]++
	})
	named := map[notation]string{vietnamese: vietnameseNumbers, english: englishNumbers}
	each(func(w *row, k *column, n notation) {
		p, evidence := line(w, k), own[line(w, k)]
		if evidence[vietnamese] == 0 && evidence[english] == 0 {
			evidence = proved[series(w, k)]
		}
		mixed := evidence[vietnamese] > 0 && evidence[english] > 0
		switch {
		case p.Numbers.Given() && !mixed:
		case mixed && n == ambiguous:
			d.askCell(w.row, k.col)
		case mixed:
		case n == vietnamese || n == english:
			p.Numbers = given(named[n])
		case n != ambiguous:
		case evidence[vietnamese] > 0:
			p.Numbers = given(vietnameseNumbers)
			p.because("các số khác của chỉ tiêu này viết theo lối 1.234,5", "the other numbers of this indicator are written as 1.234,5")
		case evidence[english] > 0:
			p.Numbers = given(englishNumbers)
			p.because("các số khác của chỉ tiêu này viết theo lối 1,234.5", "the other numbers of this indicator are written as 1,234.5")
		default:
			p.ask(&p.Numbers, "%s là số mấy? ghi \"1.234,5\" nếu dấu chấm tách hàng nghìn, \"1,234.5\" nếu dấu phẩy tách hàng nghìn",
				"which number is %s? write \"1.234,5\" when the point separates thousands, \"1,234.5\" when the comma does", oneLine(d.s.At(w.row, k.col).Text))
		}
	})
	d.strays()
}

// askCell asks what number a cell holds.
func (d *draft) askCell(row, col int) {
	c := d.s.At(row, col)
	p := Place{At: given(sheet.CellName(row, col)), Says: given(shown(c))}
	switch c.Kind {
	case sheet.Date:
		p.ask(&p.Value, "Excel đã đổi ô này thành ngày %02d/%02d/%d; con số gốc là gì? Không có thì ghi \"…\"", "Excel made the day %02d/%02d/%d of this cell; which number was it? Write \"…\" when nobody knows", c.Day.Day(), int(c.Day.Month()), c.Day.Year())
	case sheet.Fault:
		if c.Text == "" {
			p.ask(&p.Value, "công thức =%s chưa được tính; mở tệp bằng Excel, lưu lại, hoặc ghi con số", "the formula =%s has no saved value; open and save the file in Excel, or write the number", c.Formula)
		} else {
			p.ask(&p.Value, "ô báo lỗi %s; con số đúng là gì? Chưa biết thì ghi \"…\"", "the cell is an error, %s; which number is right? Write \"…\" when it is not known", c.Text)
		}
	case sheet.Number:
		if c.Formula != "" {
			p.ask(&p.Value, "công thức =%s cho %s, nhưng ô mà nó tính từ đó không có số; con số đúng là gì?", "the formula =%s gives %s, but a cell that it is computed from holds no number; which number is right?", c.Formula, shown(c))
			break
		}
		fallthrough
	default:
		p.ask(&p.Value, "«%s» là số mấy? Ghi theo cách viết Việt Nam, chưa biết thì \"…\", không có thì \"-\"", "which number is “%s”? Write it in Vietnamese notation; \"…\" when unknown, \"-\" for nothing", shown(c))
	}
	d.answer(p)
}

// answer adds what a mapping says of a single cell.
func (d *draft) answer(p Place) {
	d.cells = append(d.cells, p)
	d.answered[p.At.S] = true
}

// shown is what a person sees in a cell.
func shown(c sheet.Cell) string {
	if c.Shown != "" {
		return c.Shown
	}
	return oneLine(c.Text)
}

// strays asks for the cells whose number is doubtful by itself: dates, errors,
// texts that are no number, formats that hide digits, and a number with exactly
// three decimals among whole thousands, which may have been typed with a point
// between its thousands.
func (d *draft) strays() {
	all := d.sizes()
	for _, k := range d.cols {
		if k.skipped() {
			continue
		}
		for _, w := range d.rows {
			c := d.s.At(w.row, k.col)
			if w.skipped() || c.Kind == sheet.Text && (k.As.S == unanswered || w.As.S == unanswered) {
				continue // reading refuses what is no number, should they be taken
			}
			switch {
			case c.Kind == sheet.Date, c.Kind == sheet.Fault, c.Kind == sheet.Bool, c.Kind != sheet.Empty && d.mergedOver(w, k):
				d.askCell(w.row, k.col)
			case c.Kind == sheet.Text && notationOf(c.Text) == noNumber:
				d.phrase(w.row, k)
			case c.Kind == sheet.Number && c.Scaled:
				d.askCell(w.row, k.col)
			case c.Formula != "" && d.stale(c.Formula):
				d.askCell(w.row, k.col)
			case c.Kind == sheet.Number && c.Formula == "" && k.measure == unsaid && w.measure == unsaid:
				if v, ok := decimal(c); ok && typedThousands(v) && amongThousands(v, w, k, all) {
					d.askCell(w.row, k.col)
				}
			}
		}
	}
}

// mergedOver reports whether the cell of a number covers another row or column
// of figures: of which of them is it?
func (d *draft) mergedOver(w *row, k *column) bool {
	a := d.s.Area(w.row, k.col)
	below, _ := slices.BinarySearchFunc(d.rows, w.row+1, func(o *row, n int) int { return o.row - n })
	beside, _ := slices.BinarySearchFunc(d.cols, k.col+1, func(o *column, n int) int { return o.col - n })
	return below < len(d.rows) && d.rows[below].row <= a.Bottom || beside < len(d.cols) && d.cols[beside].col <= a.Right
}

// phrase reads a number with its unit in one cell, "11.482,2 tỷ đồng", "tăng
// 12%"; what is less clear it asks for.
func (d *draft) phrase(row int, k *column) {
	c := d.s.At(row, k.col)
	number, unit, as := phrased(c.Text, d.c)
	v, _, ok := parseText(number, either)
	if number == "" || !ok {
		d.askCell(row, k.col)
		return
	}
	p := Place{At: given(sheet.CellName(row, k.col)), Says: given(shown(c)), As: given(as), Unit: given(unit), Value: given(v.Number.String())}
	p.because("số và đơn vị ghi chung trong ô", "number and unit stand in one cell")
	if as == "" && unit == "%" {
		p.Unit = data.Text{}
	}
	d.answer(p)
}

// typedThousands reports whether a number may be thousands typed with a point
// into a program that takes the point for the decimal one: 18.942, 20.5 (from
// 20.500).
func typedThousands(v data.Decimal) bool {
	return v.Places() >= 1 && v.Places() <= 3 && v.Abs().Cmp(data.NewDecimal(1000, 0)) < 0 && v.Sign() != 0
}

// reference is a cell of the same sheet in a formula.
var reference = pattern(`(^|[^A-Za-z0-9_!.':$])\$?([A-Z]{1,3})\$?(\d{1,7})\b`)

// stale reports whether a formula is computed from a cell that holds no number:
// then what was saved of it is left over from another time.
func (d *draft) stale(formula string) bool {
	if strings.Contains(formula, ":") || strings.Contains(formula, "IF") {
		return false // areas and conditions may well hold other things
	}
	for _, m := range reference().FindAllStringSubmatch(formula, -1) {
		row, col, ok := sheet.ParseCell(m[2] + m[3])
		if ok && d.s.At(row, col).Kind != sheet.Number {
			return true
		}
	}
	return false
}

// totals says of a row such as "Tổng số" that it is the region's when it is the
// sum of all provinces, in every column of levels, within their rounding.
func (d *draft) totals() {
	parts := d.parts()
	region := map[string]*row{} // by its words
	for _, w := range d.rows {
		if w.Area.S == data.RegionID && region[w.Says.S] == nil {
			region[w.Says.S] = w
		}
		if w.Area.S != unanswered || !totalWord().MatchString(data.Fold(name(w.Says.S))) {
			continue
		}
		switch o := region[w.Says.S]; {
		case d.sumsUp(w, parts[partsOf{w.Indicator.S, w.group.text}]):
			w.because("bằng tổng của tất cả các tỉnh trong hội nghị", "the sum of all provinces of the conference")
			region[w.Says.S] = w
		case o != nil && w.measure != unsaid: // the same words in a second block of the table
			w.because("như hàng %s", "as in row %s", o.At.S)
		default:
			continue
		}
		w.Area, w.Ask = given(data.RegionID), nil
	}
}

// partsOf names the rows that a total may add: of one indicator, in one group.
type partsOf struct{ indicator, group string }

// parts are the levels of the provinces, the first row of each.
func (d *draft) parts() map[partsOf][]*row {
	out := map[partsOf][]*row{}
	for _, w := range d.rows {
		if w.skipped() || w.measure != unsaid || !slices.ContainsFunc(d.c.Provinces, func(p data.Area) bool { return p.ID.S == w.Area.S }) {
			continue
		}
		key := partsOf{w.Indicator.S, w.group.text}
		if !slices.ContainsFunc(out[key], func(o *row) bool { return o.Area.S == w.Area.S }) {
			out[key] = append(out[key], w)
		}
	}
	return out
}

// sumsUp reports whether a row is the sum of all provinces.
func (d *draft) sumsUp(total *row, parts []*row) bool {
	if total.measure != unsaid || len(parts) < len(d.c.Provinces) {
		return false
	}
	checked := false
	for _, k := range d.cols {
		if k.skipped() || k.measure != unsaid {
			continue
		}
		want, ok := d.number(total, k)
		if !ok {
			continue
		}
		sum, slack := data.Decimal{}, want.HalfUnit()
		for _, w := range parts {
			n, ok := d.number(w, k)
			if !ok {
				return false
			}
			sum, slack = sum.Add(n), slack.Add(n.HalfUnit())
		}
		if sum.Sub(want).Abs().Cmp(slack) > 0 {
			return false
		}
		checked = true
	}
	return checked
}

// sizes counts the levels of one indicator in a row or column: whole numbers
// from a thousand on, and others.
type sizes struct{ wholes, others int }

// seriesKey is one indicator, as the row or the column says it, in a row or a
// column of the sheet.
type seriesKey struct {
	indicator string
	row       bool
	n         int
}

// sizes counts the levels of each indicator, by rows and by columns.
func (d *draft) sizes() map[seriesKey]sizes {
	all := map[seriesKey]sizes{}
	for _, w := range d.rows {
		for _, k := range d.cols {
			c := d.s.At(w.row, k.col)
			if w.skipped() || k.skipped() || w.measure != unsaid || k.measure != unsaid || c.Kind != sheet.Number {
				continue
			}
			for _, key := range []seriesKey{{k.Indicator.S, true, w.row}, {w.Indicator.S, false, k.col}} {
				n := all[key]
				if thousands(c) {
					n.wholes++
				} else {
					n.others++
				}
				all[key] = n
			}
		}
	}
	return all
}

func thousands(c sheet.Cell) bool {
	v, ok := decimal(c)
	return ok && v.Places() == 0 && v.Abs().Cmp(data.NewDecimal(1000, 0)) >= 0
}

// amongThousands reports whether the other levels of the same indicator, in the
// row and in the column, are mostly whole numbers from a thousand on; with
// exactly three decimals one of them is enough. The number itself is no whole
// one, and counts twice among the others.
func amongThousands(v data.Decimal, w *row, k *column, all map[seriesKey]sizes) bool {
	across, down := all[seriesKey{k.Indicator.S, true, w.row}], all[seriesKey{w.Indicator.S, false, k.col}]
	wholes, others := across.wholes+down.wholes, across.others+down.others-2
	return wholes > others || wholes > 0 && v.Places() == 3
}

// levelKey names a level.
type levelKey struct{ area, indicator, period string }

// levels are all the levels of the drafts that are certain, in the units of
// their indicators.
func (p *proposer) levels(drafts []*draft) map[levelKey]data.Decimal {
	out := map[levelKey]data.Decimal{}
	for _, d := range drafts {
		for _, w := range d.rows {
			for _, k := range d.cols {
				if key, v, ok := d.level(w, k); ok {
					out[key] = v
				}
			}
		}
	}
	return out
}

// level is the level in a cell, when nothing about it is in doubt.
func (d *draft) level(w *row, k *column) (key levelKey, v data.Decimal, ok bool) {
	if w.skipped() || k.skipped() || w.measure != unsaid || k.measure != unsaid {
		return key, v, false
	}
	p := w.Place.over(k.Place).over(d.all)
	for _, f := range p.fields() {
		if f.text.S == unanswered {
			return key, v, false
		}
	}
	i, known := d.c.Indicator(p.Indicator.S)
	u := data.ParseUnit(p.Unit.S)
	n, read := d.number(w, k)
	if !known || !read || u.Family != i.Unit.Family {
		return key, v, false
	}
	v, _ = u.Convert(n, i.Unit)
	return levelKey{p.Area.S, p.Indicator.S, p.Period.S}, v, true
}

// number reads the number of a cell, when it is certain.
func (d *draft) number(w *row, k *column) (data.Decimal, bool) {
	c := d.s.At(w.row, k.col)
	if d.answered[sheet.CellName(w.row, k.col)] {
		return data.Decimal{}, false
	}
	switch c.Kind {
	case sheet.Number:
		return decimal(c)
	case sheet.Text:
		v, _, ok := parseText(c.Text, notationNamed(w.Place.over(k.Place).Numbers.S))
		return v.Number, ok && v.State == data.Known
	}
	return data.Decimal{}, false
}

func notationNamed(s string) notation {
	switch s {
	case vietnameseNumbers:
		return vietnamese
	case englishNumbers:
		return english
	}
	return either
}

// settle decides what the columns and rows of growth, index or share hold.
func (d *draft) settle(levels map[levelKey]data.Decimal) {
	for _, k := range d.cols {
		if k.skipped() || k.As.Given() {
			continue
		}
		if k.measure == unsaid {
			d.hundredths(k)
			continue
		}
		proved := false
		if k.measure == eitherMeasure {
			if m, vi, en := d.formula(k); m != unsaid {
				k.measure, proved = m, true
				k.Why = append(k.Why, source.Text{VI: vi, EN: en})
			}
		}
		if k.measure == eitherMeasure {
			k.measure = d.decide(&k.Place, d.compare(levels, d.rows, []*column{k}))
		}
		called(&k.Place, k.measure)
		doubt(&k.Place, k.measure, d.compare(levels, d.rows, []*column{k}), d.saysPercent(k) && (proved || d.saysCompared(k)))
	}
	d.lowIndices()
	groups := map[string][]*row{}
	var order []string
	for _, w := range d.rows {
		if w.skipped() || w.As.Given() || w.measure == unsaid {
			continue
		}
		id := w.group.text
		if groups[id] == nil {
			order = append(order, id)
		}
		groups[id] = append(groups[id], w)
	}
	for _, id := range order {
		decided := unsaid
		for _, w := range groups[id] {
			if w.measure == eitherMeasure {
				if decided == unsaid {
					decided = d.decide(&w.Place, d.compare(levels, groups[id], d.cols))
				}
				w.measure = decided
			}
			called(&w.Place, w.measure)
			doubt(&w.Place, w.measure, d.compare(levels, []*row{w}, d.cols), true)
		}
	}
}

// called writes what the numbers of a place are, or asks.
func called(p *Place, m measure) {
	switch m {
	case growthMeasure:
		p.As = given(asGrowth)
	case indexMeasure:
		p.As = given(asIndex)
	case shareMeasure:
		p.As = given(asShare)
		p.ask(&p.Of, "tỷ trọng trong địa bàn nào (region, national)? Không lấy thì ghi as: skip", "a share of which area (region, national)? Write as: skip to leave it out")
	case eitherMeasure:
		p.ask(&p.As, "index (cùng kỳ = 100) hay growth (tăng, giảm bao nhiêu %%)?", "index (the year before = 100) or growth (in per cent)?")
	case otherMeasure:
		p.As = given(asSkip)
	}
}

// doubt asks about ratios that contradict every level of their own table, those
// that are all below one and may be hundredths, 0.08 for 8%, falls without a
// sign, and a growth that is clear from no word and no level: it may be a
// difference in the unit, or a share of the plan.
func doubt(p *Place, m measure, all []ratio, clear bool) {
	if m != growthMeasure && m != indexMeasure && m != shareMeasure || p.As.S == asSkip || len(all) == 0 {
		return
	}
	base := data.NewDecimal(0, 0)
	if m == growthMeasure {
		base = data.NewDecimal(100, 0)
	}
	known, fit := 0, 0
	var numbers []data.Decimal
	for _, n := range all {
		numbers = append(numbers, n.stated)
		if m != shareMeasure && n.before.Sign() > 0 && n.now.Sign() > 0 {
			known++
			if n.fits(base) {
				fit++
			}
		}
	}
	says := data.Fold(p.Says.S)
	switch {
	case fit > 0:
	case fallWord().MatchString(says) && !strings.Contains(says, "tang"):
		p.ask(&p.As, "số dương ở đây là giảm? Ghi as: growth khi dấu đúng, không thì as: skip và sửa tệp", "are these falls, without a minus? Write as: growth when the signs are right, else as: skip and mend the file")
	case known > 0:
		p.ask(&p.As, "không khớp với số của hai năm: «%s» là growth, index, hay không lấy (skip)?", "it does not follow from the figures of both years: is “%s” a growth, an index, or not to be taken (skip)?", all[0].says)
	case belowOne(numbers):
		p.ask(&p.As, "«%s» là phần trăm hay phần đơn vị (0,08 là 8%%)? Là phần trăm thì ghi as, không thì as: skip và sửa tệp", "is “%s” in per cent, or 0.08 for 8%%? Write as when it is in per cent, else as: skip and mend the file", all[0].says)
	case m == growthMeasure && !clear:
		p.ask(&p.As, "«%s» là mức tăng so với cùng kỳ năm trước tính bằng phần trăm (growth)? Không thì ghi as: skip", "is “%s” the growth on the same period of the year before, in per cent (growth)? If not write as: skip", all[0].says)
	}
}

// belowOne reports whether numbers that should be per cents are all so small
// that they look like hundredths.
func belowOne(numbers []data.Decimal) bool {
	places := 0
	for _, n := range numbers {
		if n.Abs().Cmp(data.NewDecimal(1, 0)) >= 0 || n.Sign() == 0 {
			return false
		}
		places = max(places, n.Places())
	}
	return len(numbers) > 2 || places > 2
}

// saysPercent reports whether a heading says that a growth is in per cent.
func (d *draft) saysPercent(k *column) bool {
	if k.unit.Percent() || percentWords().MatchString(d.headFold(k.col)) || strings.Contains(d.head(k.col), "%") {
		return true
	}
	for _, w := range d.rows {
		if c := d.s.At(w.row, k.col); c.Percent || strings.Contains(c.Text, "%") {
			return true
		}
	}
	return false
}

// saysCompared reports whether a heading says that its numbers compare periods.
func (d *draft) saysCompared(k *column) bool {
	f := data.Fold(d.head(k.col))
	return versus().MatchString(f) || growthForm().MatchString(f) || beforeForm().MatchString(f) || eitherForm().MatchString(f)
}

var fallWord = pattern(`\bgiam\b`)

var percentWords = pattern(`phan tram|toc do|tang truong|\bgrowth\b|\bpt\b`)

// hundredths asks about a column of levels that are measured in per cent and
// may be written as hundredths.
func (d *draft) hundredths(k *column) {
	if !d.percentIndicators(k) {
		return
	}
	var numbers []data.Decimal
	for _, w := range d.rows {
		if n, ok := d.number(w, k); ok && !w.skipped() {
			numbers = append(numbers, n)
		}
	}
	if len(numbers) > 0 && belowOne(numbers) {
		k.ask(&k.As, "«%s» là phần trăm (value), hay 0,73 là 73%% (as: skip và sửa tệp)?", "is “%s” in per cent (value), or 0.73 for 73%% (as: skip, and mend the file)?", numbers[0].String())
	}
}

// lowIndices asks about levels of an index that are so low that they look like
// growth: 2.2 for 102.2.
func (d *draft) lowIndices() {
	for _, w := range d.rows {
		for _, k := range d.cols {
			p := w.Place.over(k.Place).over(d.all)
			if w.skipped() || k.skipped() || w.measure != unsaid || k.measure != unsaid || p.As.Given() || !d.indexed(p.Indicator.S) {
				continue
			}
			n, ok := d.number(w, k)
			if !ok || n.Cmp(data.NewDecimal(lowIndex, 0)) >= 0 {
				continue
			}
			low := &k.Place
			if w.Indicator.Given() {
				low = &w.Place
			}
			low.ask(&low.As, "«%s» là chỉ số (index, năm trước = 100) hay mức tăng (growth)?", "is “%s” an index (the year before = 100), or a growth?", shown(d.s.At(w.row, k.col)))
		}
	}
}

// ratio is a number of a ratio with the levels that it compares.
type ratio struct {
	at, says string
	pair
}

// compare gives the numbers where rows and columns cross, each with its levels.
func (d *draft) compare(levels map[levelKey]data.Decimal, rows []*row, cols []*column) []ratio {
	var all []ratio
	for _, w := range rows {
		for _, k := range cols {
			if w.skipped() || k.skipped() || w.measure == unsaid && k.measure == unsaid {
				continue
			}
			n, ok := d.number(w, k)
			if !ok {
				continue
			}
			q := w.Place.over(k.Place).over(d.all)
			period, _ := data.ParsePeriod(q.Period.S)
			now := levels[levelKey{q.Area.S, q.Indicator.S, q.Period.S}]
			before := levels[levelKey{q.Area.S, q.Indicator.S, period.Before().String()}]
			all = append(all, ratio{sheet.CellName(w.row, k.col), shown(d.s.At(w.row, k.col)), pair{n, now, before}})
		}
	}
	return all
}

// decide compares the numbers of some cells with the levels, and writes the
// reason into p. Where a column is mixed, every cell gets an answer of its own,
// or a question.
func (d *draft) decide(p *Place, all []ratio) measure {
	var values []data.Decimal
	var pairs []pair
	for _, n := range all {
		values, pairs = append(values, n.stated), append(pairs, n.pair)
	}
	m := decide(values, pairs)
	switch {
	case m == mixed:
		p.because("cột lẫn chỉ số và tốc độ tăng", "index and growth stand side by side")
		for _, n := range all {
			c := Place{At: given(n.at), Says: given(n.says)}
			switch n.measure() {
			case indexMeasure:
				c.As = given(asIndex)
			case growthMeasure:
				c.As = given(asGrowth)
			default:
				c.ask(&c.As, "«%s»: index (cùng kỳ = 100) hay growth (tăng, giảm bao nhiêu %%)?", "“%s”: index (the year before = 100) or growth (in per cent)?", n.says)
			}
			d.answer(c)
		}
	case m != eitherMeasure && len(values) > 0:
		p.because("theo các số trong cột và số của hai năm", "by the numbers of the column and the figures of both years")
	}
	return m
}

var (
	ratioMark    = pattern(`^\(?\d+\)?\s*=\s*\(?\(?(\d+)\)?\s*[/:]\s*\(?(\d+)\)?\)?(.*)$`)
	ratioFormula = pattern(`^\(?\$?([A-Z]{1,2})\$?\d+/\$?([A-Z]{1,2})\$?\d+\)?(.*)$`)
	differences  = pattern(`^\(\$?([A-Z]{1,2})\$?\d+-\$?([A-Z]{1,2})\$?\d+\)/\$?([A-Z]{1,2})\$?\d+(.*)$`)
	minusOne     = pattern(`-\s*1(?:00)?\s*%?\s*\)?\s*(?:\*\s*100)?$`)
)

// formula finds out from the column's name ("3=2/1") or its cells' formulas
// what it compares.
func (d *draft) formula(k *column) (m measure, vi, en string) {
	numerator, denominator, rest, ok := "", "", "", false
	if p := ratioMark().FindStringSubmatch(d.mark(k.col)); p != nil {
		numerator, denominator, rest, ok = d.marked(p[1]), d.marked(p[2]), p[3], true
	}
	for _, w := range d.rows {
		f := strings.ReplaceAll(d.s.At(w.row, k.col).Formula, " ", "")
		if p := ratioFormula().FindStringSubmatch(f); p != nil && !ok {
			numerator, denominator, rest, ok = p[1], p[2], p[3], true
		}
		if p := differences().FindStringSubmatch(f); p != nil && !ok && p[2] == p[3] {
			numerator, denominator, rest, ok = p[1], p[2], "-1", true
		}
	}
	if !ok {
		return unsaid, "", ""
	}
	a, b := d.columnNamed(numerator), d.columnNamed(denominator)
	if a == nil || b == nil {
		return unsaid, "", ""
	}
	if b.when.plan || a.when.plan {
		return otherMeasure, "so với kế hoạch", "a comparison with the plan"
	}
	pa, ok1 := data.ParsePeriod(a.Period.S)
	pb, ok2 := data.ParsePeriod(b.Period.S)
	if !ok1 || !ok2 || pa.Before() != pb {
		return unsaid, "", ""
	}
	k.Period = given(pa.String())
	k.Ask = nil
	if minusOne().MatchString(rest) {
		return growthMeasure, "công thức chia cho số năm trước rồi trừ 1", "the formula divides by the year before and takes 1 off"
	}
	return indexMeasure, "công thức chia cho số năm trước", "the formula divides by the year before"
}

// marked gives the letters of the column whose name is a number.
func (d *draft) marked(number string) string {
	for c := range d.s.Cols() {
		m := d.mark(c)
		if leadingDigits(strings.TrimLeft(m, "(")) == number {
			return sheet.ColName(c)
		}
	}
	return ""
}

func (d *draft) columnNamed(letters string) *column {
	for _, k := range d.cols {
		if k.At.S == letters {
			return k
		}
	}
	return nil
}

// doubles asks where two rows or two columns of a table say the same: which of
// them holds the figure?
func (d *draft) doubles() {
	type entry struct {
		w *row
		k *column
	}
	type said struct{ as, area, indicator, period, of string }
	seen := map[said]entry{}
	for _, w := range d.rows {
		for _, k := range d.cols {
			if w.skipped() || k.skipped() || d.s.At(w.row, k.col).Kind == sheet.Empty {
				continue
			}
			p := w.Place.over(k.Place).over(d.all)
			if p.As.S == unanswered || p.Area.S == unanswered || p.Indicator.S == unanswered || p.Period.S == unanswered {
				continue
			}
			id := said{p.As.S, p.Area.S, p.Indicator.S, p.Period.S, p.Of.S}
			first, ok := seen[id]
			if !ok {
				seen[id] = entry{w, k}
				continue
			}
			if d.s.At(first.w.row, first.k.col).Text == d.s.At(w.row, k.col).Text && first.k == k {
				continue // the same number twice is no doubt
			}
			if first.w != w {
				w.ask(&w.As, "trùng với hàng %s; không lấy thì ghi as: skip", "the same as row %s; write as: skip to leave it out", first.w.At.S)
			} else {
				k.ask(&k.As, "trùng với cột %s; không lấy thì ghi as: skip", "the same as column %s; write as: skip to leave it out", first.k.At.S)
			}
		}
	}
}

// table writes the draft down.
func (d *draft) table() Table {
	t := Table{Sheet: given(d.s.Name), All: d.all, Cells: d.cells}
	if d.headLast >= d.headFirst {
		t.Heads = given(strconv.Itoa(d.headFirst+1) + "-" + strconv.Itoa(d.headLast+1))
	}
	for _, c := range d.labels {
		t.Labels = append(t.Labels, given(sheet.ColName(c)))
	}
	for _, k := range d.cols {
		t.Columns = append(t.Columns, onlySkip(k.Place))
	}
	for _, w := range d.rows {
		t.Rows = append(t.Rows, onlySkip(w.Place))
	}
	return t
}

// onlySkip leaves out what does not matter of a place that is not taken.
func onlySkip(p Place) Place {
	if p.skipped() {
		return Place{At: p.At, Says: p.Says, As: p.As, Why: p.Why}
	}
	return p
}
