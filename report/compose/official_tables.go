package compose

import (
	"slices"
	"strings"

	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// maxInText is how many provinces a table in the text may have; one of more is
// an appendix.
const maxInText = 14

// figureSection are the tables of figures, or a reference to the appendix that
// has them.
func (r *official) figureSection() []doc.Block {
	all := r.available()
	tables := append(r.areaTables(all), r.otherTables()...)
	if len(tables) == 0 {
		return nil
	}
	for _, b := range tables {
		if t, ok := b.(*doc.Table); ok {
			r.counted(t)
		}
	}
	var out []doc.Block
	switch {
	case r.single():
		known, lacking := r.knownOf(all, r.own)
		for _, k := range known {
			out = append(out, &doc.Para{Line: r.statement(k, k.figures[r.own])})
		}
		if len(lacking) > 0 || len(known) == 0 {
			out = append(out, &doc.Para{Line: doc.Words(r.lacks(r.c.Provinces[r.own], known, lacking))})
		}
	case len(all) > 0:
		out = append(out, &doc.Para{Line: doc.Words(r.coverage(all)), Keep: true})
	}
	if len(r.rows()) <= maxInText+2 { // with region and country
		return append(out, tables...)
	}
	at := &doc.Para{}
	r.annexes = append(r.annexes, annex{
		title:  doc.Words(r.say("Số liệu theo địa bàn", "Figures by area")),
		blocks: tables,
		named:  at,
		naming: r.say("Số liệu chi tiết tại %s kèm theo.", "The figures are in %s.", "%s"),
	})
	return append(out, at)
}

// counted puts a column with the numbers of the provinces before a table.
func (r *official) counted(t *doc.Table) {
	t.Columns = slices.Insert(t.Columns, 0, doc.Column{Head: doc.Words(r.say("TT", "No.")), Align: doc.Right})
	if len(t.Groups) > 0 {
		t.Groups = slices.Insert(t.Groups, 0, doc.Group{Span: 1})
	}
	for i := range t.Columns {
		t.Columns[i].Head = capitalLine(t.Columns[i].Head)
	}
	n := 0
	for i := range t.Rows {
		name := t.Rows[i].Cells[0].Line.Plain()
		cell := doc.Cell{}
		if slices.ContainsFunc(r.c.Provinces, func(p data.Area) bool { return p.Name.S == name }) {
			n++
			cell.Line = doc.Words(itoa(n))
		}
		t.Rows[i].Cells = slices.Insert(t.Rows[i].Cells, 0, cell)
	}
}

// limitations are the limitations beside their solutions, and who does what by
// when.
func (r *official) limitations() division {
	ls, ss := r.c.Limitations, r.c.Solutions
	d := division{title: r.say("Hạn chế và giải pháp", "Limitations and solutions")}
	switch {
	case len(ls) == 0 && len(ss) == 0:
		return division{}
	case len(ss) == 0:
		d.title = r.say("Hạn chế", "Limitations")
	case len(ls) == 0:
		d.title = r.say("Nhiệm vụ, giải pháp", "Tasks and solutions")
	}
	lead := doc.Words(r.say("Các nội dung nêu tại hội nghị được tổng hợp tại bảng sau:", "The table sums up what the conference named:"))
	for _, n := range r.measureSources() {
		lead = append(lead, doc.Span{Note: n})
	}
	both := []doc.Block{&doc.Para{Line: join(lead), Keep: true}, r.answers()}
	switch {
	case len(ss) == 0:
		d.blocks = both
	case !slices.ContainsFunc(ss, assigned):
		d.blocks = append(both, &doc.Para{Line: doc.Words(r.say("Các giải pháp nêu trên chưa giao cơ quan chủ trì và thời hạn thực hiện.",
			"No solution has a lead or a deadline yet."))})
	default:
		d.sections = []section{
			{title: doc.Words(r.say("Hạn chế và giải pháp", "Limitations and solutions")), blocks: both},
			{title: doc.Words(r.say("Phân công thực hiện", "Assignments")), blocks: []doc.Block{
				&doc.Para{Line: doc.Words(r.say("Việc phân công thực hiện các giải pháp như sau:", "The solutions are assigned as follows:")), Keep: true}, r.tasks()}},
		}
	}
	return d
}

// assigned reports whether anything is said of who carries a solution out.
func assigned(s data.Solution) bool {
	return s.Lead.Given() || len(s.With) > 0 || s.Due.Given() || s.Status.Given()
}

// answers is the table of limitations and of the solutions that answer them. A
// solution is written out where it stands first, and named by its number from
// there on; those that answer nothing follow.
func (r *official) answers() doc.Block {
	t := &doc.Table{Lang: r.lang, Columns: []doc.Column{
		{Head: doc.Words(r.say("TT", "No.")), Align: doc.Right},
		{Head: doc.Words(r.say("Hạn chế", "Limitation")), Wide: true},
		{Head: doc.Words(r.say("Giải pháp", "Solution")), Wide: true},
	}}
	written := map[int]bool{}
	row := func(limitation doc.Cell, solutions []int) {
		var line doc.Line
		for _, i := range solutions {
			if len(line) > 0 {
				line = append(line, doc.Span{Text: "; "})
			}
			name := r.solution(i)
			if len(line) > 0 {
				name = lower(name)
			}
			if written[i] {
				line = append(line, doc.Span{Text: name})
				continue
			}
			written[i] = true
			words := r.cited(r.c.Solutions[i].Text, "")
			if i != solutions[len(solutions)-1] {
				words = opened(words)
			}
			line = append(append(line, doc.Span{Text: name + ": "}), words...)
		}
		if len(line) > 0 && len(solutions) > 0 && !strings.HasSuffix(strings.TrimRight(line.Plain(), " "), ".") {
			line = append(line, doc.Span{Text: "."})
		}
		cell := doc.Cell{Line: join(line)}
		if len(solutions) == 0 {
			cell = doc.Cell{Line: doc.Words(r.say("chưa có giải pháp", "no solution yet")), Faint: true}
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Line: doc.Words(itoa(len(t.Rows) + 1))}, limitation, cell}})
	}
	for _, l := range r.c.Limitations {
		var solutions []int
		for i, s := range r.c.Solutions {
			if slices.ContainsFunc(s.Answers, func(a data.Text) bool { return a.S == l.ID.S }) {
				solutions = append(solutions, i)
			}
		}
		row(doc.Cell{Line: r.cited(l.Text, "")}, solutions)
	}
	for i := range r.c.Solutions {
		if !written[i] {
			row(doc.Cell{Line: doc.Words(r.say("nhiệm vụ chung", "general task")), Faint: true}, []int{i})
		}
	}
	if len(r.c.Limitations) == 0 {
		drop(t, 1)
	}
	if len(r.c.Solutions) == 0 {
		drop(t, 2)
	}
	return t
}

// drop leaves a column of a table out.
func drop(t *doc.Table, column int) {
	t.Columns = slices.Delete(t.Columns, column, column+1)
	for i := range t.Rows {
		t.Rows[i].Cells = slices.Delete(t.Rows[i].Cells, column, column+1)
	}
}

// solution is what a solution is called: by its place in the list.
func (r *official) solution(i int) string { return r.say("Giải pháp %d", "Solution %d", i+1) }

// opened is a line without the full stop that ends it, for use inside a list.
func opened(l doc.Line) doc.Line {
	out := slices.Clone(l)
	for i := len(out) - 1; i >= 0; i-- {
		if out[i].Note == 0 && !out[i].Super {
			out[i].Text = strings.TrimRight(out[i].Text, ". ")
			break
		}
	}
	return out
}

// tasks is the table of who does what by when.
func (r *official) tasks() doc.Block {
	t := &doc.Table{Lang: r.lang, Columns: []doc.Column{
		{Head: doc.Words(r.say("Giải pháp", "Solution")), Wide: true},
		{Head: doc.Words(r.say("Chủ trì", "Lead")), Wide: true},
		{Head: doc.Words(r.say("Phối hợp", "With")), Wide: true},
		{Head: doc.Words(r.say("Thời hạn", "Due")), Align: doc.Right},
		{Head: doc.Words(r.say("Trạng thái", "State")), Wide: true},
	}}
	for i, s := range r.c.Solutions {
		lead := doc.Cell{Line: doc.Words(r.say("chưa giao", "not assigned")), Faint: true}
		if s.Lead.Given() {
			lead = doc.Cell{Line: doc.Words(r.area(s.Lead.S))}
		}
		var with []string
		for _, w := range s.With {
			with = append(with, r.area(w.S))
		}
		due := "…"
		if s.Due.Given() {
			due = s.Due.Short(r.lang)
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{
			{Line: doc.Words(r.solution(i))}, lead, {Line: doc.Words(strings.Join(with, ", "))},
			{Line: doc.Words(due)}, {Line: r.state(s).Line},
		}})
	}
	if !slices.ContainsFunc(r.c.Solutions, func(s data.Solution) bool { return len(s.With) > 0 }) {
		drop(t, 2)
	}
	return t
}
