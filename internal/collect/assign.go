package collect

import (
	"path"
	"slices"
	"strings"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

var totalWord = pattern(`^(?:tong so|tong cong|tong|cong|toan bo|total)$`)

// wholeWord names the row of the whole in a table of its parts.
var wholeWord = pattern(`^(?:tong|toan|chung|chi so chung|ca )`)

// assignRows says for each row which indicator and area it is of.
func (d *draft) assignRows() {
	areas, indicators := 0, 0
	for _, w := range d.rows {
		if w.Area.Given() || w.foreign {
			areas++
		}
		if w.Indicator.Given() {
			indicators++
		}
	}
	for _, k := range d.cols {
		if k.Area.Given() {
			areas = 0 // the areas stand in the heading
		}
	}
	if indicators == 0 && areas == 0 {
		for _, w := range d.rows {
			if w.near != "" {
				indicators++
			}
		}
	}
	provinces, strangers := 0, 0
	for _, w := range d.rows {
		switch {
		case w.foreign, !w.Area.Given() && areas > 0:
			strangers++
		case w.Area.Given() && w.Area.S != data.RegionID && w.Area.S != data.NationalID:
			provinces++
		}
	}
	if areas > 0 && provinces == 0 && strangers > 1 {
		for _, w := range d.rows {
			if w.Area.S == data.RegionID {
				w.ask(&w.Area, "«%s» dưới các địa bàn không thuộc hội nghị: là vùng nào? Không lấy thì ghi as: skip", "“%s” below areas that are not of the conference: which region is it? Write as: skip to leave it out", w.Says.S)
			}
		}
	}
	var parent *row
	for _, w := range d.rows {
		f := data.Fold(w.Says.S)
		child := within().MatchString(f) || strings.HasPrefix(f, "-") || strings.HasPrefix(f, "+")
		switch {
		case w.As.Given():
		case w.foreign:
			w.As = given(asSkip)
			w.because("địa bàn không thuộc hội nghị", "an area that is not of the conference")
		case areas > 0 && !w.Area.Given():
			d.rowWithoutArea(w)
		case indicators > 0:
			d.rowIndicator(w, child, parent)
		case !w.Area.Given() && !w.Period.Given() && !w.when.said() && w.measure == unsaid && w.group.text == "" && len(d.rows) > 1:
			if wholeWord().MatchString(data.Fold(name(w.Says.S))) {
				w.ask(&w.As, "«%s» có phải số chung của cả bảng? Phải thì ghi as: value (hoặc growth, index), không thì as: skip", "is “%s” the whole that the table is about? If so write as: value (or growth, index), else as: skip", w.Says.S)
				break
			}
			w.As = given(asSkip)
			w.because("tên hàng không phải chỉ tiêu, địa bàn hay kỳ", "its name is no indicator, area or period")
		}
		if !w.skipped() {
			d.fromGroup(w)
		}
		if !child {
			parent = w
		}
	}
}

// rowWithoutArea is a row among rows of areas whose label is none: a total, or
// something else.
func (d *draft) rowWithoutArea(w *row) {
	label := strings.Trim(data.Fold(name(w.Says.S)), " :")
	if totalWord().MatchString(label) {
		w.ask(&w.Area, "«%s» là của vùng (region), cả nước (national) hay không lấy (as: skip)?", "is “%s” of the region, of the country (national), or not to be taken (as: skip)?", w.Says.S)
		return
	}
	var known []string
	for _, a := range d.areas {
		known = append(known, a.name)
	}
	if near := source.Nearest(lower(name(w.Says.S)), known); near != "" {
		w.ask(&w.Area, "«%s» có phải là %s?", "is “%s” %s?", w.Says.S, near)
		return
	}
	if said := d.areasIn(w.Says.S); len(said) == 1 && !within().MatchString(label) {
		w.ask(&w.Area, "«%s» có phải là %s? Không lấy thì ghi as: skip", "is “%s” %s? Write as: skip to leave it out", w.Says.S, said[0])
		return
	}
	w.As = given(asSkip)
	w.because("không phải địa bàn của hội nghị", "no area of the conference")
}

func (d *draft) rowIndicator(w *row, child bool, parent *row) {
	switch {
	case w.Indicator.Given() && w.group.part:
		id := w.Indicator.S
		w.ask(&w.Indicator, "dưới «%s»: có phải là %s của toàn địa bàn?", "below “%s”: is it %s of the whole area?", w.group.text, id)
	case w.Indicator.Given() && w.part != "":
		id := w.Indicator.S
		w.ask(&w.Indicator, "«%s»: có phải là %s của toàn địa bàn? Không lấy thì ghi as: skip", "“%s”: is it %s of the whole area? Write as: skip to leave it out", w.part, id)
	case w.Indicator.Given() && child && parent != nil && parent.skipped():
		id := w.Indicator.S
		w.ask(&w.Indicator, "là bộ phận của «%s»: có phải là %s của toàn địa bàn?", "a part of “%s”: is it %s of the whole area?", parent.Says.S, id)
	case w.Indicator.Given():
		w.because("cùng tên với chỉ tiêu", "named like the indicator")
	case w.near != "":
		i, _ := d.c.Indicator(w.near)
		w.ask(&w.Indicator, "có phải là %s (%s)? Không lấy thì ghi as: skip", "is it %s (%s)? Write as: skip to leave it out", w.near, i.Name.S)
	case w.group.indicator != "" && (w.when.said() || w.measure != unsaid):
	case d.acronym(w.Says.S) != "":
		w.ask(&w.Indicator, "«%s» viết tắt của gì? Ghi chỉ tiêu, hoặc as: skip", "what is “%s” short for? Write the indicator, or as: skip", d.acronym(w.Says.S))
	default:
		w.As = given(asSkip)
		w.because("hội nghị không có chỉ tiêu nào tên như vậy", "the conference has no indicator of such a name")
	}
}

var capitals = pattern(`\p{Lu}{3,}`)

// acronym gives an abbreviation in a label that nobody knows, "" when there is
// none: what it hides may well be one of the indicators.
func (d *draft) acronym(label string) string {
	if strings.ToUpper(label) == label {
		return ""
	}
	for _, a := range capitals().FindAllString(label, -1) {
		if _, known := abbreviations[data.Fold(a)]; !known && a != "USD" && a != "VND" && a != "FDI" {
			return a
		}
	}
	return ""
}

// fromGroup takes what the groups above say and the row itself does not.
func (d *draft) fromGroup(w *row) {
	g := w.group
	if !w.Area.Given() && g.area != "" {
		w.Area = given(g.area)
		w.because("dưới «%s»", "below “%s”", g.text)
	}
	if !w.Indicator.Given() && g.indicator != "" {
		w.Indicator = given(g.indicator)
		w.because("dưới «%s»", "below “%s”", g.text)
	}
	if w.measure == unsaid {
		w.measure = g.measure
	}
	if !w.unit.Given() {
		w.unit = g.unit
	}
	w.when = w.when.in(g.when)
	if w.measure == otherMeasure {
		w.As = given(asSkip)
		w.because("không phải mức tăng so với cùng kỳ năm trước", "no growth on the same period of the year before")
	}
	if w.when.plan {
		w.As = given(asSkip)
		w.because("kế hoạch, không phải số liệu", "a plan is no figure")
	}
	if w.when.said() && !w.skipped() {
		d.period(&w.Place, w.when)
	}
}

// period writes the period that w says into a place, completed by the titles,
// or asks. The status of the titles is that of their own period alone.
func (d *draft) period(p *Place, w when) {
	status := w.status
	w = w.in(d.around)
	key, ok := w.key()
	switch {
	case w.unclear || w.several:
		p.ask(&p.Period, "kỳ nào? có hơn một cách hiểu", "which period? there is more than one reading")
		return
	case !ok && w.year == 0:
		p.ask(&p.Period, "kỳ của năm nào?", "of which year?")
		return
	case !ok:
		p.ask(&p.Period, "cả năm hay một phần của năm %d?", "the whole of %d, or a part of it?", w.year)
		return
	}
	p.Period = given(key.String())
	if d.future(key) {
		p.ask(&p.Period, "kỳ %s bắt đầu sau hội nghị: kế hoạch thì ghi as: skip", "period %s begins after the conference: write as: skip when it is planned", key.String())
	}
	if around, ok := d.around.key(); ok && around == key && status == "" {
		status = d.around.status
	}
	if status != "" && status != data.Official.String() {
		p.Status = given(status)
	}
}

// future reports whether a period begins after the conference.
func (d *draft) future(p data.PeriodKey) bool {
	date := d.c.Event.Date.Day
	if date.Year == 0 {
		return false
	}
	first := map[data.PeriodKind]int{data.Half: 6*p.N - 5, data.Quarter: 3*p.N - 2, data.Month: p.N}[p.Kind]
	return data.Day{Year: p.Year, Month: max(first, 1), Day: 1}.Compare(date) > 0
}

// assignColumns says for each column which period it is of, and what its
// numbers are.
func (d *draft) assignColumns() {
	periodRows := false
	for _, w := range d.rows {
		periodRows = periodRows || w.Period.Given()
	}
	for _, k := range d.cols {
		if k.skipped() {
			continue
		}
		if d.s.ColHidden(k.col) {
			k.ask(&k.As, "cột đang ẩn; lấy thì ghi as: value, bỏ thì as: skip", "the column is hidden; write as: value to take it, as: skip to leave it out")
		}
		switch {
		case k.when.plan && k.measure == unsaid:
			k.As = given(asSkip)
			k.because("kế hoạch, không phải số liệu", "a plan is no figure")
		case k.measure == otherMeasure:
			k.As = given(asSkip)
			k.because("không phải số so với cùng kỳ năm trước", "no comparison with the same period of the year before")
		case k.measure != unsaid:
			// its period follows from the levels beside it
		case d.around.kind != data.NoPeriod && d.around.kind != data.Year && k.when.kind == data.NoPeriod && k.when.year == 0 && d.yearAlone(k):
			k.ask(&k.Period, "cả năm, hay chỉ kỳ ghi ở tiêu đề?", "the whole year, or the period of the title alone?")
		case k.when.said():
			d.levelPeriod(k)
		case !periodRows:
			d.period(&k.Place, d.around)
			if !d.around.said() {
				k.Period = data.Text{}
				k.Ask = nil
				k.ask(&k.Period, "kỳ nào?", "which period?")
			} else {
				k.because("kỳ theo tiêu đề", "the period of the title")
			}
		}
	}
	for _, k := range d.cols {
		if k.measure != unsaid && !k.skipped() && !periodRows {
			d.ratioPeriod(k)
		}
		if key, ok := data.ParsePeriod(k.Period.S); ok && k.measure != unsaid && !k.skipped() && !k.base.yearBefore(key) {
			k.As = given(asSkip)
			k.because("không phải số so với cùng kỳ năm trước", "no comparison with the same period of the year before")
		}
	}
	d.monthsOrSums()
	d.cumulated()
	d.ratioStatus()
}

// yearAlone reports whether a heading names a year by a word and says nothing
// of a part of it: "Năm trước", but not "Cùng kỳ năm trước".
func (d *draft) yearAlone(k *column) bool {
	f := d.headFold(k.col)
	return yearWord().MatchString(f) && !strings.Contains(f, "cung ky")
}

// monthsOrSums asks about months under a title that speaks of sums from January
// on, when no heading tells one from the other.
func (d *draft) monthsOrSums() {
	if !d.cumulative || slices.ContainsFunc(d.cols, func(k *column) bool {
		return k.when.cumulative || k.when.kind == data.Months || k.when.kind == data.Half
	}) {
		return
	}
	for _, k := range d.cols {
		if !k.skipped() && k.measure == unsaid && k.when.kind == data.Month {
			k.ask(&k.Period, "tiêu đề nói lũy kế: chỉ một tháng, hay từ đầu năm?", "the title speaks of sums: the month alone, or the year up to it?")
		}
	}
}

// cumulated marks a cumulative column or row as estimated when its last month is:
// a sum over an estimate is one.
func (d *draft) cumulated() {
	var places []*Place
	for _, k := range d.cols {
		if !k.skipped() && k.measure == unsaid {
			places = append(places, &k.Place)
		}
	}
	for _, w := range d.rows {
		if !w.skipped() && w.measure == unsaid {
			places = append(places, &w.Place)
		}
	}
	for _, p := range places {
		key, ok := data.ParsePeriod(p.Period.S)
		if !ok || p.Status.Given() {
			continue
		}
		for _, q := range places {
			last, ok := data.ParsePeriod(q.Period.S)
			if ok && q.Status.S == data.Estimated.String() && last != key && last.End() == key.End() && last.Kind == data.Month {
				p.Status = given(data.Estimated.String())
				p.because("gồm tháng %d là số ước tính", "month %d in it is estimated", last.N)
				break
			}
		}
	}
}

// ratioStatus takes the status of growth, index and share from the levels of
// the same period, or from the title.
func (d *draft) ratioStatus() {
	for _, k := range d.cols {
		if k.measure == unsaid || k.skipped() || k.Status.Given() {
			continue
		}
		for _, o := range d.cols {
			if o.measure == unsaid && o.Period.S == k.Period.S && o.Status.Given() {
				k.Status = o.Status
			}
		}
		if key, ok := d.around.key(); ok && key.String() == k.Period.S && !k.Status.Given() && d.around.status != "" {
			k.Status = given(d.around.status)
		}
	}
}

// levelPeriod is the period of a column of levels.
func (d *draft) levelPeriod(k *column) {
	w := k.when
	if !w.before {
		for r := d.headFirst; r <= d.headLast; r++ {
			if c := d.s.Head(r, k.col); c.Kind == sheet.Date && !monthShown(c) {
				d.dated(&k.Place, sheet.CellName(r, k.col), c)
				return
			}
		}
		d.period(&k.Place, w)
		return
	}
	// "Cùng kỳ năm trước": of what the other columns are of.
	base := d.around
	if w.year != 0 {
		d.period(&k.Place, w)
		return
	}
	var others []data.PeriodKey
	for _, o := range d.cols {
		if o != k && o.measure == unsaid && !o.when.before && !o.when.plan && o.when.said() {
			if key, ok := o.when.in(d.around).key(); ok && !slices.Contains(others, key) {
				others = append(others, key)
			}
		}
	}
	key, ok := w.in(base).key()
	if w.kind == data.NoPeriod {
		ok = false
		if len(others) == 1 {
			key, ok = others[0], true
		} else if len(others) == 0 {
			key, ok = base.key()
		}
	}
	if !ok {
		k.ask(&k.Period, "cùng kỳ của kỳ nào?", "the same period as which one?")
		return
	}
	if w.kind != data.NoPeriod && base.year == 0 && len(others) > 0 {
		key.Year = others[0].Year
	}
	k.Period = given(key.Before().String())
	k.because("cùng kỳ năm trước của %s", "the same period of the year before %s", key.String())
	if w.status != "" && w.status != data.Official.String() {
		k.Status = given(w.status)
	}
}

// dated asks about a label or heading that Excel made a date of.
func (d *draft) dated(p *Place, cell string, c sheet.Cell) {
	y, m, day := c.Day.Date()
	p.ask(&p.Period, "ô %[1]s là ngày %02[2]d/%02[3]d/%[4]d do Excel đổi ra; có phải tháng %[3]d/%[4]d (%[4]d-%02[3]d)?", "cell %[1]s is the day %[4]d-%02[3]d-%02[2]d, made by Excel; is it month %[4]d-%02[3]d?", cell, day, int(m), y)
}

// ratioPeriod is the period of a column of growth, index or share: what its
// own heading says, else that of the levels it stands with.
func (d *draft) ratioPeriod(k *column) {
	w := k.when
	if w.said() && !w.before && (w.kind != data.NoPeriod || w.year != 0) {
		d.period(&k.Place, w)
		if !strings.Contains(k.Period.S, unanswered) {
			return
		}
		k.Period, k.Ask = data.Text{}, nil
	}
	var latest []data.PeriodKey
	for _, o := range d.cols {
		if o.measure != unsaid || o.skipped() || !o.Period.Given() || k.Indicator.S != o.Indicator.S || k.Area.S != o.Area.S {
			continue
		}
		key, ok := data.ParsePeriod(o.Period.S)
		if !ok {
			continue
		}
		if w.kind != data.NoPeriod && (key.Kind != w.kind || key.N != w.n) || w.year != 0 && key.Year != w.year {
			continue
		}
		if !slices.Contains(latest, key) {
			latest = append(latest, key)
		}
	}
	all := slices.Clone(latest)
	latest = slices.DeleteFunc(latest, func(p data.PeriodKey) bool {
		return slices.ContainsFunc(all, func(q data.PeriodKey) bool {
			return p.Kind == q.Kind && p.N == q.N && p.Year < q.Year
		})
	})
	switch {
	case len(latest) == 1:
		k.Period = given(latest[0].String())
		k.because("kỳ của cột số liệu cùng bảng", "the period of the levels beside it")
	case len(latest) == 0 && len(all) == 0 && d.around.said() && !slices.ContainsFunc(d.cols, func(o *column) bool { return o.measure == unsaid && !o.skipped() }):
		d.period(&k.Place, d.around)
	default:
		k.ask(&k.Period, "so với cùng kỳ của kỳ nào?", "growth of which period?")
	}
}

// assignAll answers for the whole table what neither rows nor columns say.
func (d *draft) assignAll(outer []int) {
	rows := func(get func(*row) data.Text) bool {
		return slices.ContainsFunc(d.rows, func(w *row) bool { return !w.skipped() && get(w).Given() })
	}
	cols := func(get func(*column) data.Text) bool {
		return slices.ContainsFunc(d.cols, func(k *column) bool { return !k.skipped() && get(k).Given() })
	}
	if !rows(func(w *row) data.Text { return w.Area }) && !cols(func(k *column) data.Text { return k.Area }) {
		d.allArea(outer)
	} else if d.rowsLack(func(w *row) data.Text { return w.Area }) && !cols(func(k *column) data.Text { return k.Area }) {
		for _, w := range d.rows {
			if !w.skipped() && !w.Area.Given() {
				w.ask(&w.Area, "địa bàn nào?", "which area?")
			}
		}
	}
	d.columnsLack(func(k *column) *data.Text { return &k.Area }, func(w *row) data.Text { return w.Area }, source.Textf("địa bàn nào?", "which area?"))
	d.columnsLack(func(k *column) *data.Text { return &k.Indicator }, func(w *row) data.Text { return w.Indicator }, source.Textf("chỉ tiêu nào?", "which indicator?"))
	if !rows(func(w *row) data.Text { return w.Indicator }) && !cols(func(k *column) data.Text { return k.Indicator }) {
		d.allIndicator(outer)
	}
	if src := d.sourceLine(); src != "" {
		d.all.Source = given(src)
	}
	if len(d.labels) == 0 {
		d.all.ask(&d.all.As, "các số này không có tên ở bên trái; không lấy thì ghi as: skip", "these numbers have no names at their left; write as: skip to leave them out")
	}
	if d.s.Hidden {
		d.all.ask(&d.all.As, "trang tính đang ẩn; lấy thì ghi as: value, bỏ thì as: skip", "the sheet is hidden; write as: value to take it, as: skip to leave it out")
	}
}

func (d *draft) rowsLack(get func(*row) data.Text) bool {
	return slices.ContainsFunc(d.rows, func(w *row) bool { return !w.skipped() && !get(w).Given() })
}

// columnsLack asks for what some columns say in their headings, and others do
// not, though no row says it.
func (d *draft) columnsLack(get func(*column) *data.Text, say func(*row) data.Text, question source.Text) {
	said, near := false, false
	for _, k := range d.cols {
		said = said || !k.skipped() && get(k).Given()
		near = near || !k.skipped() && k.near != "" && get(k) == &k.Indicator
	}
	if !said && !near || slices.ContainsFunc(d.rows, func(w *row) bool { return !w.skipped() && say(w).Given() }) {
		return
	}
	for _, k := range d.cols {
		switch {
		case k.skipped() || get(k).Given():
		case k.near != "" && get(k) == &k.Indicator:
			i, _ := d.c.Indicator(k.near)
			k.ask(&k.Indicator, "có phải là %s (%s)? Không lấy thì ghi as: skip", "is it %s (%s)? Write as: skip to leave it out", k.near, i.Name.S)
		default:
			get(k).S = unanswered
			k.Ask = append(k.Ask, question)
		}
	}
}

// allArea finds the one area that the table is about.
func (d *draft) allArea(outer []int) {
	ids, why := d.areasOf(strings.Join(d.titleTexts(outer), "\n"), d.s.Name, d.book.Name)
	switch len(ids) {
	case 0:
		d.all.ask(&d.all.Area, "địa bàn nào?", "which area?")
	case 1:
		d.all.Area = given(ids[0])
		d.all.because(why.VI+" «%[1]s»", why.EN+" “%[1]s”", titleOf(d.c, ids[0]))
	default:
		d.all.ask(&d.all.Area, "địa bàn nào: %s?", "which area: %s?", strings.Join(ids, ", "))
	}
}

// areasOf finds the areas that a table may be about: those that its titles
// name, else those of the sheet's name, else those of the file's.
func (n *names) areasOf(titles, sheetName, file string) (ids []string, why source.Text) {
	base := strings.TrimSuffix(path.Base(file), path.Ext(file))
	for _, s := range []struct {
		text string
		why  source.Text
	}{
		{titles, source.Textf("tiêu đề nói", "the title says")},
		{sheetName, source.Textf("tên trang tính", "the sheet is named")},
		{strings.NewReplacer("-", " ", "_", " ").Replace(base), source.Textf("tên tệp", "the file is named")},
	} {
		if ids := n.areasIn(s.text); len(ids) > 0 {
			return ids, s.why
		}
	}
	return nil, source.Text{}
}

// allIndicator finds the one indicator that the titles name.
func (d *draft) allIndicator(outer []int) {
	for _, t := range append(d.titleTexts(outer), d.s.Name) {
		id, sure := d.indicatorIn(t)
		if sure && d.titleSaysMore(t) {
			d.all.ask(&d.all.Indicator, "«%s»: có phải là số liệu %s của toàn địa bàn? Không thì ghi as: skip", "“%s”: are these the figures of %s of the whole area? If not write as: skip", t, id)
			return
		}
		if sure {
			d.all.Indicator = given(id)
			d.all.because("tiêu đề «%s»", "the title “%s”", t)
			return
		}
		if id != "" {
			d.all.ask(&d.all.Indicator, "«%s»: có phải là %s?", "“%s”: is it %s?", t, id)
			return
		}
	}
	d.all.ask(&d.all.Indicator, "chỉ tiêu nào?", "which indicator?")
}

// titleSaysMore reports whether a title says that its numbers are something else
// than an indicator's levels, and no heading says which of them are.
func (d *draft) titleSaysMore(title string) bool {
	f := data.Fold(title)
	switch readMeasure(f) {
	case otherMeasure, shareMeasure:
		return true
	case growthMeasure, indexMeasure, eitherMeasure:
		return !slices.ContainsFunc(d.cols, func(k *column) bool { return k.measure != unsaid }) &&
			!slices.ContainsFunc(d.rows, func(w *row) bool { return w.measure != unsaid })
	}
	return readWhen(f).plan || foreignPart().MatchString(f)
}

// indicatorIn finds the indicator whose whole name stands in a running text;
// of two, of which one contains the other, the longer.
func (n *names) indicatorIn(text string) (id string, sure bool) {
	t := " " + strings.Join(essential(terms(brackets().ReplaceAllString(text, ""))), " ") + " "
	best, near, nearest, longest := 0, "", 0.0, ""
	var found []string
	most := 0
	for _, i := range n.indicators {
		if !i.says(text) {
			continue
		}
		if len(i.terms) > 0 && strings.Contains(t, " "+strings.Join(i.terms, " ")+" ") {
			if len(i.terms) > best {
				best, id = len(i.terms), i.id
			}
			found = append(found, i.id)
		}
		// A title says more than the name: how much of the name stands in it?
		common := 0
		for _, w := range i.terms {
			if strings.Contains(t, " "+w+" ") {
				common++
			}
		}
		if o := float64(common) / float64(max(1, len(i.terms))); o > nearest || o == nearest && common > most {
			nearest, near = o, i.id
		}
		if common > most {
			most, longest = common, i.id
		}
	}
	if id == "" {
		if nearest > 0.6 {
			return near, false
		}
		return "", false
	}
	if most > best && longest != id {
		return longest, false // the title says more of another one's name
	}
	for _, f := range found {
		if f != id && !n.inside(f, id) {
			return id, false
		}
	}
	return id, true
}

// inside reports whether the name of one indicator is a part of another's.
func (n *names) inside(a, b string) bool {
	for _, i := range n.indicators {
		for _, j := range n.indicators {
			if i.id == a && j.id == b && strings.Contains(" "+strings.Join(j.terms, " ")+" ", " "+strings.Join(i.terms, " ")+" ") {
				return true
			}
		}
	}
	return false
}

var sourceForm = pattern(`(?i)^\s*\(?nguồn(?:\s+số\s+liệu)?\s*:\s*(.+?)\)?\s*$`)

// sourceLine is what a line "Nguồn: …" under the table says.
func (d *draft) sourceLine() string {
	for r := d.last + 1; r < min(d.s.Rows(), d.last+15); r++ {
		for c := range min(d.s.Cols(), 4) {
			if m := sourceForm().FindStringSubmatch(oneLine(d.s.At(r, c).Text)); m != nil {
				return m[1]
			}
		}
	}
	return ""
}
