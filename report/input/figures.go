package input

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/figures"
)

// Figures understands the rows of a table of figures with the names of the
// conference c, which is not changed. Areas and indicators are IDs or names,
// with and without marks, areas also with "tỉnh" or "thành phố" before them;
// periods and other words are those of the input or what people write in
// tables (see [data.ParsePeriodName]).
//
// A source is an ID, the title of a source of c, or a text of its own: that is
// given as a new source, one for all figures that name it. A word that could
// only be an ID and is none is a fault.
//
// A row that is not [figures.Row.Filled] is one of a form that nobody filled in
// and gives no figure. Nor does a row with a fault, which gives findings at its
// cells.
func Figures(rows []figures.Row, c *data.Conference) ([]data.Figure, []data.Source, source.Findings) {
	t := &table{c: c, areas: areaNames(c), indicators: indicatorNames(c), bySource: map[string]string{}, taken: map[string]bool{}}
	for _, s := range c.Sources {
		t.taken[s.ID.S] = true
		if title := data.Fold(s.Title.S); title != "" && t.bySource[title] == "" {
			t.bySource[title] = s.ID.S
		}
	}
	var out []data.Figure
	for i := range rows {
		if !rows[i].Filled() {
			continue
		}
		before := len(t.findings)
		f := t.figure(&rows[i])
		if len(t.findings) == before && !refused(&rows[i]) {
			out = append(out, f)
		}
		if before > maxFindings {
			break // no more is told anyway
		}
	}
	return out, t.sources, t.findings
}

// table is the state of understanding one table.
type table struct {
	c                 *data.Conference
	areas, indicators names
	// bySource finds the IDs of sources by their folded titles, those of the
	// table among them; taken are all IDs.
	bySource map[string]string
	taken    map[string]bool
	sources  []data.Source
	findings source.Findings
}

func (t *table) fault(rule string, pos source.Pos, message, hint source.Text) {
	t.findings.Add(source.Finding{Rule: rule, Pos: pos, Message: message, Hint: hint})
}

// figure understands one row.
func (t *table) figure(r *figures.Row) data.Figure {
	f := data.Figure{Pos: r.Pos(), Note: cellText(r[figures.Note])}
	if r[figures.Origin].Text != figures.Starter {
		f.Origin = cellText(r[figures.Origin])
	}
	f.Area = t.name(r, figures.Area, t.areas)
	f.Indicator = t.name(r, figures.Indicator, t.indicators)
	f.Period = t.period(r)
	f.Unit = t.unit(r[figures.Unit], f.Indicator.S)
	f.Status = tableWord(t, r[figures.Status], figures.Status, data.ParseStatusName, data.Official.Title(), data.Preliminary.Title(), data.Estimated.Title())
	f.About = tableWord(t, r[figures.About], figures.About, data.ParseAboutName,
		data.Nearly.Name(source.Vietnamese), data.Over.Name(source.Vietnamese), data.Around.Name(source.Vietnamese))
	f.Value = t.value(r[figures.Value])
	t.percent(r[figures.Value], &f)
	f.Growth = t.value(r[figures.Growth])
	f.Share = t.share(r)
	if r[figures.Value].Empty() && r[figures.Growth].Empty() {
		t.lacking(r, figures.Value)
	}
	f.Source = t.source(r[figures.Source])
	return f
}

// refused reports whether a cell of a row has a finding already.
func refused(r *figures.Row) bool {
	return slices.ContainsFunc(r[:], func(f figures.Field) bool { return f.Refused })
}

// cellText gives the text of a cell.
func cellText(f figures.Field) data.Text {
	if f.Text == "" {
		return data.Text{} // not given
	}
	return data.Text{S: f.Text, Pos: f.Pos}
}

// lacking reports a cell that must not be empty.
func (t *table) lacking(r *figures.Row, c figures.Column) {
	if r[c].Refused {
		return
	}
	pos := r[c].Pos
	if pos.IsZero() {
		pos = r.Pos()
	}
	t.fault("key", pos, source.Textf("cột %q để trống", "column %q is empty", c.String()), source.Text{})
}

// name finds what an area or an indicator is called by.
func (t *table) name(r *figures.Row, c figures.Column, known names) data.Text {
	f := r[c]
	if f.Text == "" {
		t.lacking(r, c)
		return data.Text{}
	}
	id, message, hint := known.resolve(f.Text)
	if id != "" {
		return data.Text{S: id, Pos: f.Pos}
	}
	t.fault("reference", f.Pos, message, hint)
	return data.Text{}
}

func (t *table) period(r *figures.Row) data.Period {
	f := r[figures.Period]
	if f.Text == "" {
		t.lacking(r, figures.Period)
		return data.Period{}
	}
	p, ok := data.ParsePeriodName(f.Text)
	if !ok {
		t.fault("type", f.Pos, source.Textf("%q không phải là kỳ", "%q is not a period", source.Clip(f.Text)),
			source.Textf(`ghi "Năm 2021", "Quý I/2022", "6 tháng đầu năm 2022", "9 tháng năm 2022", "Tháng 5/2022", hoặc 2021, 2022-Q1, 2022-H1, 2022-M09, 2022-05`,
				`write "Năm 2021", "Quý I/2022", "6 tháng đầu năm 2022", "9 tháng năm 2022", "Tháng 5/2022", or 2021, 2022-Q1, 2022-H1, 2022-M09, 2022-05`))
	}
	return data.Period{PeriodKey: p, Pos: f.Pos}
}

// unit reads a unit; one that is the indicator's takes the indicator's spelling.
func (t *table) unit(f figures.Field, indicator string) data.Unit {
	switch {
	case f.Text == "":
		return data.Unit{}
	case len([]rune(f.Text)) > maxID:
		t.fault("limit", f.Pos, source.Textf("đơn vị tính dài hơn %d ký tự", "the unit is longer than %d characters", maxID), source.Text{})
		return data.Unit{}
	}
	u := data.ParseUnitName(f.Text)
	if i, ok := t.c.Indicator(indicator); ok && i.Unit.Family == u.Family && i.Unit.Exponent == u.Exponent {
		u.Name = i.Unit.Name
	}
	u.Pos = f.Pos
	return u
}

// tableWord reads one of the words that parse knows; known are those to name.
func tableWord[T any](t *table, f figures.Field, c figures.Column, parse func(string) (T, bool), known ...string) data.At[T] {
	if f.Text == "" {
		return data.At[T]{}
	}
	v, ok := parse(f.Text)
	if !ok {
		t.fault("type", f.Pos, source.Textf("cột %q có %q, cần một trong các từ: %s", "column %q has %q, expected one of %s", c.String(), source.Clip(f.Text), strings.Join(known, ", ")), source.Text{})
		return data.At[T]{}
	}
	return data.At[T]{V: v, Pos: f.Pos}
}

// value reads a number; an empty cell holds none.
func (t *table) value(f figures.Field) data.Value {
	if f.Text == "" {
		return data.Value{}
	}
	v, err := data.ParseValue(f.Text, true)
	if err != nil {
		message := source.Textf("%q không phải là số", "%q is not a number", source.Clip(f.Text))
		var ne *data.NumberError
		if errors.As(err, &ne) && len(f.Text) <= 2*data.MaxDigits {
			message = ne.Reason
		}
		t.fault("number", f.Pos, message, source.Textf(`ghi theo cách viết Việt Nam: 370.461 hoặc 11,28 hoặc -2,63; không phát sinh thì "-", chưa biết thì "…"`,
			`write it in Vietnamese notation: 370.461 or 11,28 or -2,63; "-" for nothing, "…" for unknown`))
		return data.Value{}
	}
	v.Pos = f.Pos
	return v
}

// percent refuses a per cent sign on a value that is not measured in per cent.
func (t *table) percent(f figures.Field, x *data.Figure) {
	unit := x.Unit
	if i, ok := t.c.Indicator(x.Indicator.S); ok && !unit.Given() {
		unit = i.Unit
	}
	if strings.HasSuffix(f.Text, "%") && x.Value.Given() && unit.Given() && !unit.Percent() {
		t.fault("number", f.Pos, source.Textf("giá trị có dấu %% nhưng đơn vị tính là %q", "the value has a %% sign but its unit is %q", unit.Title()),
			source.Textf("nếu là mức tăng hay tỷ trọng thì chuyển sang cột của nó", "move a growth or a share to the column for it"))
	}
}

func (t *table) share(r *figures.Row) data.Share {
	of, f := r[figures.ShareOf], r[figures.Share]
	switch {
	case of.Text == "" && f.Text == "":
		return data.Share{}
	case of.Text == "":
		t.lacking(r, figures.ShareOf)
		return data.Share{}
	case f.Text == "":
		t.lacking(r, figures.Share)
		return data.Share{}
	}
	return data.Share{Of: t.name(r, figures.ShareOf, t.areas), Value: t.value(f), Pos: of.Pos}
}

// source finds a source, or makes one of its title.
func (t *table) source(f figures.Field) data.Text {
	if f.Text == "" {
		return data.Text{}
	}
	id := f.Text
	if !t.taken[id] {
		id = t.bySource[data.Fold(f.Text)]
	}
	if id == "" && lowID.MatchString(f.Text) {
		var known []string
		for _, s := range t.c.Sources {
			known = append(known, s.ID.S)
		}
		hint := source.Textf("ghi tên ấn phẩm, ví dụ: Niên giám thống kê 2021, trang 369", "write the title of the publication, for example: Niên giám thống kê 2021, trang 369")
		if near := source.Nearest(source.Clip(f.Text), known); near != "" {
			hint = source.Textf("có phải là %q?", "is it %q?", near)
		}
		t.fault("reference", f.Pos, source.Textf("không có nguồn nào mang mã %q", "no source has the ID %q", source.Clip(f.Text)), hint)
		return data.Text{}
	}
	if id == "" {
		id = t.newID(f.Text)
		t.taken[id] = true
		t.bySource[data.Fold(f.Text)] = id
		t.sources = append(t.sources, data.Source{ID: data.Text{S: id}, Title: cellText(f), Pos: f.Pos})
	}
	return data.Text{S: id, Pos: f.Pos}
}

// newID makes an ID from a title that no other source has.
func (t *table) newID(title string) string {
	base := slug(title)
	if base == "" {
		base = "nguon"
	}
	base = strings.Trim(base[:min(len(base), maxID-4)], "-")
	id := base
	for n := 2; t.taken[id]; n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	return id
}
