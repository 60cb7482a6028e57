package report

import (
	"context"
	"slices"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/figures"
	"kyyeu/report/input"
)

// Form makes the form that the provinces of a conference fill in, a workbook:
// its provinces, its indicators, and the periods that it has figures or charts
// of; the year before the conference when it has none. perArea makes
// a sheet for each province.
//
// There is no form when the findings, those of reading alone, have an error.
// Files that the conference names and that do not exist yet are no matter here.
func Form(ctx context.Context, w World, o Options, perArea bool) ([]byte, source.Findings, error) {
	c, findings := input.Read(w.Files, o.File, o.shown())
	if c != nil {
		findings = slices.DeleteFunc(findings, func(f source.Finding) bool { return f.Rule == "path" })
	}
	if err := ctx.Err(); err != nil || c == nil || findings.Count(source.Error) > 0 {
		return nil, findings, err
	}
	spec := formOf(c)
	spec.PerArea = perArea
	switch {
	case len(spec.Indicators) == 0:
		findings.Add(source.Finding{Rule: "key", Pos: source.Pos{File: o.shown()},
			Message: source.Textf("chưa có chỉ tiêu nào (indicators), nên chưa lập được biểu", "there are no indicators yet, so no form can be made"),
			Hint:    source.Textf("khai báo các chỉ tiêu cần thu thập", "list the indicators to collect")})
		return nil, findings, nil
	case spec.Rows() > figures.MaxFormRows:
		findings.Add(source.Finding{Rule: "limit", Pos: source.Pos{File: o.shown()},
			Message: source.Textf("biểu cần %d dòng (%d địa bàn × %d chỉ tiêu × %d kỳ), nhiều nhất là %d", "the form needs %d rows (%d areas × %d indicators × %d periods), at most %d are made",
				spec.Rows(), len(spec.Areas), len(spec.Indicators), len(spec.Periods), figures.MaxFormRows)})
		return nil, findings, nil
	}
	form, err := figures.Form(spec)
	return form, findings, err
}

// formOf says what the form of a conference asks for.
func formOf(c *data.Conference) figures.Spec {
	s := figures.Spec{Conference: c.Event.Title.S}
	for _, p := range c.Provinces {
		s.Areas = append(s.Areas, p.Name.S)
	}
	// The provinces leave the region's rows empty; the host fills them in from
	// the publication that has them, for the text speaks of them.
	s.Areas = append(s.Areas, c.Region.Name.S)
	country, _ := c.Area(data.NationalID, source.Vietnamese)
	s.Wholes = []string{country.Name.S}
	for _, i := range c.Indicators {
		s.Indicators = append(s.Indicators, figures.Measure{Name: i.Name.S, Unit: i.Unit.Title(), Units: alternatives(i.Unit)})
	}
	for _, p := range periods(c) {
		s.Periods = append(s.Periods, p.Title())
	}
	for _, st := range []data.Status{data.Official, data.Preliminary, data.Estimated} {
		s.Statuses = append(s.Statuses, st.Title())
	}
	for _, a := range []data.About{data.Nearly, data.Over, data.Around} {
		s.Abouts = append(s.Abouts, a.Name(source.Vietnamese))
	}
	return s
}

// periods are those of a conference's figures and charts, in order.
func periods(c *data.Conference) []data.PeriodKey {
	var all []data.PeriodKey
	for _, f := range c.Figures {
		all = append(all, f.Period.PeriodKey)
	}
	for _, ch := range c.Charts {
		all = append(all, ch.Period.PeriodKey)
	}
	all = slices.DeleteFunc(all, func(p data.PeriodKey) bool { return p.Kind == data.NoPeriod })
	if year := max(c.Event.Year.V, c.Event.Date.Year); len(all) == 0 && year > 0 {
		all = append(all, data.PeriodKey{Kind: data.Year, Year: year - 1})
	}
	slices.SortFunc(all, data.PeriodKey.Compare)
	return slices.Compact(all)
}

// alternatives are the units that an officer may have a figure in that is
// measured in u: those in use of its family.
func alternatives(u data.Unit) []string {
	units := map[data.Family][]string{
		data.DongFamily:   {"triệu đồng", "tỷ đồng", "nghìn tỷ đồng"},
		data.DollarFamily: {"nghìn USD", "triệu USD", "tỷ USD"},
		data.MassFamily:   {"kg", "tạ", "tấn", "nghìn tấn"},
		data.AreaFamily:   {"m²", "ha", "km²"},
		data.EnergyFamily: {"kWh", "MWh", "triệu kWh"},
	}[u.Family]
	if !slices.Contains(units, u.Title()) {
		units = append([]string{u.Title()}, units...)
	}
	return units
}
