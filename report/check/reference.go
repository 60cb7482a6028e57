package check

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// reference finds names of things that the data does not have, and figures
// that lack what their kind needs. Words outside the list that a key knows and
// IDs that repeat are found by package input.
func reference(b *book) []found {
	r := &references{book: b}
	r.event()
	r.indicators()
	for i := range b.Figures {
		r.figure(&b.Figures[i])
	}
	r.sections()
	r.measures()
	r.pact()
	r.charts()
	r.photos()
	for _, ref := range b.refs {
		r.figureRef(ref)
	}
	for _, ref := range b.cross {
		r.crossRef(ref)
	}
	return r.all
}

// references collects the findings of the rule.
type references struct {
	*book
	all []found
}

func (r *references) add(pos source.Pos, message, hint source.Text) {
	r.all = append(r.all, at(source.Error, pos, message, hint))
}

// The words that messages use for what is named.
func indicatorWord() source.Text  { return source.Text{VI: "chỉ tiêu", EN: "indicator"} }
func areaWord() source.Text       { return source.Text{VI: "địa bàn", EN: "area"} }
func provinceWord() source.Text   { return source.Text{VI: "tỉnh", EN: "province"} }
func sourceWord() source.Text     { return source.Text{VI: "nguồn", EN: "source"} }
func sectionWord() source.Text    { return source.Text{VI: "mục", EN: "section"} }
func limitationWord() source.Text { return source.Text{VI: "hạn chế", EN: "limitation"} }

// known holds a name, when given, against the valid ones.
func (r *references) known(what source.Text, name data.Text, valid []string) bool {
	if !name.Given() || slices.Contains(valid, name.S) {
		return true
	}
	r.add(name.Pos, say("không có %[1]s %[2]q", "there is no %[1]s %[2]q", what, name.S), suggestion(name.S, valid))
	return false
}

// suggestion names the nearest valid word, and all of them when they are few.
func suggestion(word string, valid []string) source.Text {
	const few = 24
	var nearest, list source.Text
	if n := source.Nearest(word, valid); n != "" {
		nearest = say("gần nhất là %q", "the nearest is %q", n)
	}
	switch {
	case len(valid) == 0:
		list = source.Textf("chưa khai báo mục nào", "none is declared")
	case len(valid) <= few:
		list = say("có: %s", "there are: %s", strings.Join(valid, ", "))
	}
	return join(nearest, list)
}

func (r *references) source(name data.Text) { r.known(sourceWord(), name, idsOf(r.Sources, sourceID)) }

func (r *references) province(name data.Text) { r.known(provinceWord(), name, r.provinceIDs()) }

func sourceID(s data.Source) data.Text         { return s.ID }
func indicatorID(i data.Indicator) data.Text   { return i.ID }
func limitationID(l data.Limitation) data.Text { return l.ID }

func sectionID(s data.Section) data.Text { return s.ID }

func idsOf[T any](all []T, id func(T) data.Text) []string {
	ids := make([]string, len(all))
	for i, x := range all {
		ids[i] = id(x).S
	}
	return ids
}

func (r *references) event() {
	r.province(r.Event.Host)
	r.province(r.Event.Next.Host)
	r.province(r.Handover.From)
	r.province(r.Handover.To)
	r.source(r.Handover.Source)
}

func (r *references) indicators() {
	ids := idsOf(r.Indicators, indicatorID)
	for _, ind := range r.Indicators {
		if !r.known(indicatorWord(), ind.PartOf, ids) || !ind.PartOf.Given() {
			continue
		}
		whole, _ := r.Indicator(ind.PartOf.S)
		switch {
		case whole.ID.S == ind.ID.S:
			r.add(ind.PartOf.Pos, say("chỉ tiêu %q là bộ phận của chính nó", "the indicator %q is a part of itself", ind.ID.S), source.Text{})
		case whole.Unit.Family != ind.Unit.Family:
			r.add(ind.PartOf.Pos, say("chỉ tiêu %q tính bằng %q, không thể là bộ phận của %q tính bằng %q",
				"the indicator %q in %q cannot be a part of %q in %q",
				ind.ID.S, ind.Unit.Name, whole.ID.S, whole.Unit.Name), source.Text{})
		}
	}
}

func (r *references) figure(f *data.Figure) {
	known := r.known(indicatorWord(), f.Indicator, idsOf(r.Indicators, indicatorID))
	r.known(areaWord(), f.Area, r.areaIDs())
	r.source(f.Source)
	r.shareOf(f)
	if !known || !f.Indicator.Given() {
		return
	}
	ind, _ := r.Indicator(f.Indicator.S)
	if f.Growth.Given() && !f.Value.Given() && ind.Unit.Family != data.IndexFamily {
		r.add(f.Growth.Pos, say("%s chỉ có tốc độ tăng; chỉ chỉ số (unit: index) mới không cần giá trị",
			"%s has a growth only; an index (unit: index) alone needs no value", r.figureName(f)),
			source.Textf(`ghi value: và con số, hoặc value: "…" nếu chưa biết`, `write value: and the number, or value: "…" when it is not known`))
	}
}

func (r *references) shareOf(f *data.Figure) {
	s := f.Share
	if s.Of.Given() && s.Of.S == f.Area.S {
		r.add(s.Of.Pos, say("tỷ trọng của %q trong chính nó", "the share of %q in itself", f.Area.S), suggestion("", r.areaIDs()))
		return
	}
	r.known(areaWord(), s.Of, r.areaIDs())
}

func (r *references) sections() {
	for _, s := range r.Sections {
		r.source(s.Source)
		r.province(s.Province)
	}
}

// measures looks at limitations and solutions.
func (r *references) measures() {
	for _, l := range r.Limitations {
		r.field(l.Field)
		r.source(l.Source)
	}
	for _, s := range r.Solutions {
		r.field(s.Field)
		r.source(s.Source)
		for _, a := range s.Answers {
			r.known(limitationWord(), a, idsOf(r.Limitations, limitationID))
		}
		r.province(s.Lead)
		for _, p := range s.With {
			r.province(p)
		}
	}
}

// field warns of a field that looks like one of the known words; any other
// text prints as it is.
func (r *references) field(f data.Text) {
	valid := []string{"industry", "trade", "market"}
	nearest := source.Nearest(f.S, valid)
	if !f.Given() || nearest == "" || slices.Contains(valid, f.S) {
		return
	}
	r.all = append(r.all, at(source.Warning, f.Pos,
		say("lĩnh vực %q sẽ in nguyên như vậy", "the field %q prints as it is", f.S), suggestion(f.S, valid)))
}

func (r *references) pact() {
	r.source(r.Pact.Source)
	s := r.Pact.Signers
	if len(s) == 1 && s[0].S == "all" {
		return
	}
	for _, p := range s {
		r.known(provinceWord(), p, append(r.provinceIDs(), "all"))
		if p.S == "all" {
			r.add(p.Pos, source.Textf(`"all" đứng cùng tên các tỉnh khác`, `"all" stands beside other signers`),
				source.Textf("ghi signers: all, hoặc liệt kê từng tỉnh", "write signers: all, or list the provinces"))
		}
	}
}

// photos hold what photographs belong to.
func (r *references) photos() {
	for _, p := range r.Photos {
		r.known(sectionWord(), p.Section, idsOf(r.Sections, sectionID))
		r.province(p.Province)
		if p.Section.Given() && p.Province.Given() {
			r.add(p.Province.Pos, source.Textf("ảnh ghi cả section và province", "the photograph names both a section and a province"),
				source.Textf("giữ lại một, nơi ảnh sẽ in", "keep the one that it is to stand with"))
		}
	}
}

// The kinds of chart that heed the keys areas and from; one without a kind may
// become any of them.
var (
	ofAreas = []string{"", "share", "grouped", "lines", "slope", "multiples", "dots"}
	ofSpans = []string{"", "lines", "slope", "multiples", "dots"}
)

// chartFrom holds the first period of a chart: the chart is of a kind that heeds
// it, and it is one of the same length before the chart's own.
func (r *references) chartFrom(c data.Chart) {
	from, to := c.From.PeriodKey, c.Period.PeriodKey
	switch {
	case from.Kind == data.NoPeriod:
	case !slices.Contains(ofSpans, c.Kind.S):
		r.add(c.From.Pos, say("khóa from chỉ dùng cho biểu đồ qua nhiều kỳ (%[1]s), không dùng cho %[2]q", "the key from is for charts of several periods (%[1]s), not for %[2]q", strings.Join(ofSpans[1:], ", "), c.Kind.S),
			say("bỏ khóa from, hoặc đổi kind", "leave from out, or change the kind"))
	case to.Kind == data.NoPeriod: // said where it was read
	case from.Kind != to.Kind || from.Kind == data.Months && from.N != to.N || from.Compare(to) >= 0:
		r.add(c.From.Pos, say("kỳ đầu của biểu đồ là %[1]s, kỳ cuối là %[2]s", "the first period of the chart is %[1]s, the last %[2]s", periodName(from), periodName(to)),
			say("ghi from: một kỳ cùng loại, trước %s", "write from: a period of the same length before %s", periodName(to)))
	}
}

// chartAreas holds the areas that a chart names: each exists, once, and the chart
// is of a kind that heeds them.
func (r *references) chartAreas(c data.Chart) {
	if len(c.Areas) > 0 && !slices.Contains(ofAreas, c.Kind.S) {
		r.add(c.Areas[0].Pos, say("khóa areas chỉ dùng cho biểu đồ %[1]s, không dùng cho %[2]q", "the key areas is for charts of kind %[1]s, not for %[2]q", strings.Join(ofAreas[1:], ", "), c.Kind.S),
			say("bỏ khóa areas, hoặc đổi kind", "leave areas out, or change the kind"))
	}
	seen := map[string]bool{}
	for _, a := range c.Areas {
		r.known(areaWord(), a, r.areaIDs())
		if seen[a.S] {
			r.add(a.Pos, say("địa bàn %q đã có trong biểu đồ này", "the area %q is in this chart already", a.S), source.Text{})
		}
		seen[a.S] = true
	}
}

func (r *references) charts() {
	for _, c := range r.Charts {
		r.known(areaWord(), c.Of, r.areaIDs())
		r.chartAreas(c)
		r.chartFrom(c)
		if divides := c.Kind.S == "stacked" || c.Kind.S == "doughnut"; divides && slices.Contains(r.provinceIDs(), c.Of.S) {
			r.add(c.Of.Pos, say("biểu đồ %q chia một tổng thể thành các tỉnh; %q là một tỉnh", "a chart of kind %q divides a whole into provinces; %q is one", c.Kind.S, c.Of.S),
				say("ghi of: region hoặc of: national", "write of: region or of: national"))
		}
		if !r.known(indicatorWord(), c.Indicator, idsOf(r.Indicators, indicatorID)) {
			continue
		}
		has := slices.ContainsFunc(r.Figures, func(f data.Figure) bool {
			return f.Indicator.S == c.Indicator.S && f.Period.PeriodKey == c.Period.PeriodKey
		})
		if !has {
			r.add(placeOf(c.Period.Pos, c.Pos), say("biểu đồ cần số liệu %s, %s, mà dữ liệu không có",
				"the chart needs figures of %s, %s, and there are none", c.Indicator.S, periodName(c.Period.PeriodKey)),
				r.figuresOf(c.Indicator.S))
		}
	}
}
