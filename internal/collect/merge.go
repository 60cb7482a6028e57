package collect

import (
	"cmp"
	"slices"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/figures"
)

// Summary counts what became of the rows.
type Summary struct {
	// Total is the number of rows now.
	Total int
	// Kept rows are as they were, New ones were not there, Changed ones have
	// another value in the return now, Gone ones are no longer in it; ByHand
	// were added or corrected by a person, and are kept.
	Kept, New, Changed, Gone, ByHand int
}

// Merge joins the rows of a table of figures as it was with what the returns
// say now; names are the files of the returns, as origins have them. exists
// says whether a file that an old row came from is still there.
//
// A row that a person typed or corrected stays, whatever the returns say; a row
// from a return that is not read this time stays; of two different values for
// one figure neither is taken: that is a finding of severity Error, and the
// rows are of no use then.
func Merge(old, read []Entry, names []string, exists func(file string) bool, c *data.Conference) ([]figures.Row, Summary, source.Findings) {
	m := &merger{c: c, renewed: map[string]bool{}, hand: map[data.Key]bool{}, exists: exists}
	for _, n := range names {
		m.renewed[n] = true
	}
	for i := range old {
		if e := &old[i]; e.typed() || e.corrected() {
			m.hand[e.Figure.Key()] = true
		}
	}
	fresh, order := m.fresh(read)
	var rows []figures.Row
	taken := map[data.Key]bool{}
	for i := range old {
		e := &old[i]
		key := e.Figure.Key()
		now, again := fresh[key]
		if !m.stays(e, again, len(read) > 0) {
			continue
		}
		switch {
		case e.typed(), e.corrected():
			m.byHand(e, now, again)
			m.sum.ByHand++
		case again && e.from(m.renewed):
			m.renew(e, now)
		case again:
			m.second(e, now)
		default:
			m.sum.Kept++
		}
		taken[key] = true
		rows = append(rows, e.Row)
	}
	for _, key := range order {
		if !taken[key] {
			rows = append(rows, fresh[key].Row)
			m.sum.New++
		}
	}
	m.sum.Total = len(rows)
	m.findings.Sort()
	return rows, m.sum, m.findings
}

type merger struct {
	c        *data.Conference
	renewed  map[string]bool
	hand     map[data.Key]bool // figures that a person has decided
	exists   func(string) bool
	sum      Summary
	findings source.Findings
}

func (m *merger) find(rule string, s source.Severity, pos source.Pos, message, hint source.Text) {
	m.findings.Add(source.Finding{Rule: rule, Severity: s, Pos: pos, Message: message, Hint: hint})
}

// fresh joins what the returns say of each figure, and lists the figures in
// the order of the conference.
func (m *merger) fresh(read []Entry) (map[data.Key]Entry, []data.Key) {
	all := map[data.Key]Entry{}
	var order []data.Key
	for _, e := range read {
		key := e.Figure.Key()
		first, ok := all[key]
		if !ok {
			all[key] = e
			order = append(order, key)
			continue
		}
		both, ok := joined(first, e, m.c)
		if !ok {
			m.conflict(first, e)
			continue
		}
		both.Row[figures.AsRead].Text = both.Row.Reading()
		all[key] = both
	}
	rank := map[string]int{}
	for i, ind := range m.c.Indicators {
		rank[ind.ID.S] = i
	}
	for i, p := range m.c.Provinces {
		rank["area "+p.ID.S] = i
	}
	rank["area "+data.RegionID], rank["area "+data.NationalID] = len(m.c.Provinces), len(m.c.Provinces)+1
	slices.SortStableFunc(order, func(a, b data.Key) int {
		return cmp.Or(cmp.Compare(rank[a.Indicator], rank[b.Indicator]), a.Period.Compare(b.Period),
			cmp.Compare(rank["area "+a.Area], rank["area "+b.Area]))
	})
	return all, order
}

// conflict reports two values for one figure, with both origins; it is an error
// as long as no person has decided.
func (m *merger) conflict(a, b Entry) {
	severity := source.Error
	if m.hand[b.Figure.Key()] {
		severity = source.Note
	}
	m.find("conflict", severity, b.Figure.Pos,
		source.Textf("%s: %s ghi «%s», nhưng %s ghi «%s»", "%s: %s says “%s”, but %s says “%s”",
			m.named(&a), a.Row[figures.Origin].Text, a.Row.Reading(), b.Row[figures.Origin].Text, b.Row.Reading()),
		source.Textf("hỏi lại đơn vị gửi; sửa một trong hai tệp, hoặc ghi as: skip cho ô sai trong bản đồ; hoặc tự ghi số đúng vào bảng số liệu (để trống cột Xuất xứ)",
			"ask the sender; mend one of the files, or write as: skip for the wrong cell in the mapping; or type the right figure into the table of figures yourself (with the column Xuất xứ empty)"))
}

// named names a figure for a message.
func (m *merger) named(e *Entry) string {
	return e.Row[figures.Indicator].Text + ", " + e.Row[figures.Period].Text + ", " + e.Row[figures.Area].Text
}

// stays reports whether an old row stays in the table.
func (m *merger) stays(e *Entry, again, any bool) bool {
	switch {
	case e.Row[figures.Origin].Text == figures.Starter && !e.corrected():
		return !any // not counted: nobody collected it
	case e.typed(), e.corrected():
		return true
	case again:
		return true
	case e.from(m.renewed):
		m.sum.Gone++
		m.find("collect", source.Warning, e.Figure.Pos, source.Textf("%s: %s không còn số liệu này; đã bỏ dòng «%s»", "%s: %s no longer has this figure; the row “%s” is taken out", m.named(e), e.Row[figures.Origin].Text, e.Row.Reading()), source.Text{})
		return false
	}
	return true
}

// byHand keeps what a person wrote, and says what the return says.
func (m *merger) byHand(e *Entry, now Entry, again bool) {
	kept := source.Textf("%s: giữ «%s», ghi tay", "%s: “%s” is kept, typed by hand", m.named(e), e.Row.Reading())
	if e.corrected() {
		kept = source.Textf("%s: giữ «%s», đã sửa tay từ «%s»", "%s: “%s” is kept, corrected by hand from “%s”", m.named(e), e.Row.Reading(), e.Row[figures.AsRead].Text)
	}
	severity := source.Note
	if _, same := joined(*e, now, m.c); again && !same {
		if e.typed() || e.Row[figures.AsRead].Text != now.Row.Reading() {
			severity = source.Warning // the return says what this person has not seen
		}
		says := source.Textf("; %s ghi «%s»", "; %s says “%s”", now.Row[figures.Origin].Text, now.Row.Reading())
		kept.VI += says.VI
		kept.EN += says.EN
	}
	m.find("collect", severity, e.Figure.Pos, kept, source.Text{})
}

// renew takes the new value of a return over the old one; a note that a person
// wrote stays.
func (m *merger) renew(e *Entry, now Entry) {
	if e.Row.Reading() == now.Row.Reading() {
		m.sum.Kept++
		if e.Row[figures.Origin].Text == now.Row[figures.Origin].Text {
			return
		}
		// The same figure stands in another cell now.
	} else {
		m.sum.Changed++
		m.find("collect", source.Note, now.Figure.Pos, source.Textf("%s: đổi từ «%s» thành «%s»", "%s: changed from “%s” to “%s”", m.named(e), e.Row.Reading(), now.Row.Reading()), source.Text{})
	}
	note := e.Row[figures.Note]
	e.Row = now.Row
	if e.Row[figures.Note].Text == "" {
		e.Row[figures.Note] = note
	}
}

// second holds an old row of one return against another return.
func (m *merger) second(e *Entry, now Entry) {
	if both, ok := joined(*e, now, m.c); ok {
		m.sum.Kept++
		if both.Row[figures.Origin].Text != e.Row[figures.Origin].Text {
			both.Row[figures.AsRead].Text = both.Row.Reading()
			e.Row = both.Row
		}
		return
	}
	for _, o := range e.origins() {
		if m.exists(file(o)) {
			m.conflict(*e, now)
			return
		}
	}
	m.renew(e, now) // the old file is gone: this one came in its place
}
