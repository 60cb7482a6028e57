package compose

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// measures makes the section of limitations and solutions: both beside each
// other with lines between, then who does what by when.
func (k *composer) measures() []doc.Block {
	if len(k.c.Limitations) == 0 && len(k.c.Solutions) == 0 {
		return nil
	}
	lead := k.say("Hội nghị nêu %s.", "The conference names %s.", k.listed(k.measureCounts()))
	if k.allAnswer() {
		lead += k.say(" Mỗi giải pháp được nối với hạn chế mà giải pháp đó trả lời.", " Each solution is linked to the limitations that it answers.")
	}
	line := doc.Words(lead)
	for _, n := range k.measureSources() {
		line = append(line, doc.Span{Note: n})
	}
	out := []doc.Block{
		&doc.Heading{Level: 1, Line: doc.Words(k.say("Hạn chế và giải pháp", "Limitations and solutions"))},
		&doc.Para{Line: join(line), Keep: true},
		k.links(),
		k.assignments(),
	}
	if k.single() {
		out = append(out, k.duties(k.c.Provinces[k.own])...)
	}
	return out
}

// measureCounts says how many there are of each, leaving out what there is none
// of.
func (k *composer) measureCounts() []string {
	var out []string
	if n := len(k.c.Limitations); n > 0 {
		out = append(out, k.say("%[1]s hạn chế", "%[1]s limitation%[2]s", k.count(n), plural(n)))
	}
	if n := len(k.c.Solutions); n > 0 {
		out = append(out, k.say("%[1]s giải pháp", "%[1]s solution%[2]s", k.count(n), plural(n)))
	}
	return out
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// allAnswer reports whether every solution answers a limitation.
func (k scope) allAnswer() bool {
	for _, s := range k.c.Solutions {
		if len(s.Answers) == 0 {
			return false
		}
	}
	return len(k.c.Solutions) > 0 && len(k.c.Limitations) > 0
}

// measureSources numbers the sources of limitations and solutions.
func (k *composer) measureSources() []int {
	var out []int
	seen := map[int]bool{0: true}
	note := func(id string) {
		if n := k.cite(id); !seen[n] {
			seen[n] = true
			out = append(out, n)
		}
	}
	for _, l := range k.c.Limitations {
		note(l.Source.S)
	}
	for _, s := range k.c.Solutions {
		note(s.Source.S)
	}
	return out
}

// fields names the fields that the input may give in English.
var fields = map[string]source.Text{
	"industry": {VI: "Công nghiệp", EN: "Industry"},
	"trade":    {VI: "Thương mại", EN: "Trade"},
	"export":   {VI: "Xuất nhập khẩu", EN: "Exports and imports"},
	"market":   {VI: "Thị trường", EN: "Market"},
	"energy":   {VI: "Năng lượng", EN: "Energy"},
}

// field names what a limitation is about.
func (k *composer) field(f data.Text) string {
	if t, ok := fields[f.S]; ok {
		return t.In(k.lang)
	}
	return f.S
}

// links puts limitations beside the solutions that answer them.
func (k *composer) links() doc.Block {
	b := &doc.Links{LeftTitle: k.say("Hạn chế", "Limitations"), RightTitle: k.say("Giải pháp", "Solutions")}
	at := map[string]int{}
	for i, l := range k.c.Limitations {
		at[l.ID.S] = i
		b.Left = append(b.Left, doc.Linked{Badge: l.ID.S, Field: k.field(l.Field), Line: k.cited(l.Text, "")})
	}
	for i, s := range k.c.Solutions {
		b.Right = append(b.Right, doc.Linked{Badge: s.ID.S, Field: k.field(s.Field), Line: k.cited(s.Text, "")})
		for _, a := range s.Answers {
			if j, ok := at[a.S]; ok && !slices.Contains(b.Pairs, [2]int{j, i}) {
				b.Pairs = append(b.Pairs, [2]int{j, i})
			}
		}
	}
	return b
}

// assignments is the table of who does what by when; what nobody leads yet is
// said, not left blank.
func (k *composer) assignments() doc.Block {
	if len(k.c.Solutions) == 0 {
		return nil
	}
	t := &doc.Table{
		Label: k.nextTable(),
		Ref:   k.atTable().ref,
		Title: doc.Words(k.assignmentTitle()),
		Columns: []doc.Column{
			{},
			{Head: doc.Words(k.say("Giải pháp", "Solution")), Wide: true},
			{Head: doc.Words(k.say("Trả lời", "Answers"))},
			{Head: doc.Words(k.say("Chủ trì / phối hợp", "Lead / with"))},
			{Head: doc.Words(k.say("Thời hạn", "Due")), Align: doc.Right},
			{Head: doc.Words(k.say("Trạng thái", "State"))},
		},
	}
	for _, s := range k.c.Solutions {
		t.Rows = append(t.Rows, k.assignment(s))
	}
	return t
}

// assignmentTitle states what the table proves.
func (k *composer) assignmentTitle() string {
	open, all := 0, len(k.c.Solutions)
	for _, s := range k.c.Solutions {
		if lacking(s) {
			open++
		}
	}
	switch open {
	case 0:
		return k.say("Mọi giải pháp đã có cơ quan chủ trì và thời hạn", "Every solution has a lead and a deadline")
	case all:
		return k.say("Chưa giải pháp nào có đủ cơ quan chủ trì và thời hạn", "No solution has both a lead and a deadline yet")
	}
	return k.say("%[1]d trong %[2]d giải pháp chưa có cơ quan chủ trì hoặc thời hạn",
		"%[1]d of %[2]d solutions lack a lead or a deadline", open, all)
}

func (k *composer) assignment(s data.Solution) doc.Row {
	var answers []string
	for _, a := range s.Answers {
		answers = append(answers, a.S)
	}
	lead := doc.Cell{Line: doc.Words(k.say("chưa giao", "not assigned")), Faint: true}
	if s.Lead.Given() {
		lead = doc.Cell{Line: doc.Words(k.area(s.Lead.S))}
	}
	var with []string
	for _, w := range s.With {
		with = append(with, k.area(w.S))
	}
	lead.Sub = strings.Join(with, ", ")
	due := "…"
	if s.Due.Given() {
		due = s.Due.Short(k.lang)
	}
	return doc.Row{Cells: []doc.Cell{
		{Badges: []string{s.ID.S}, Accented: true},
		{Line: k.cited(s.Text, "")},
		{Badges: answers},
		lead,
		{Line: doc.Words(due)},
		k.state(s),
	}}
}

// state is the drawn square and its word.
func (k *composer) state(s data.Solution) doc.Cell {
	switch {
	case s.Status.S == "done":
		return doc.Cell{State: doc.Done, Line: doc.Words(k.say("hoàn thành", "done"))}
	case s.Status.S == "running":
		return doc.Cell{State: doc.Running, Line: doc.Words(k.say("đang làm", "running"))}
	case s.Status.S == "planned":
		return doc.Cell{State: doc.Planned, Line: doc.Words(k.say("chưa bắt đầu", "not started"))}
	case s.Lead.Given():
		return doc.Cell{State: doc.Planned, Line: doc.Words(k.say("đã giao", "assigned"))}
	}
	return doc.Cell{State: doc.Unassigned, Line: doc.Words(k.say("chưa phân công", "unassigned"))}
}
