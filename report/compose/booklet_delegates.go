package compose

import (
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// delegateBlocks are who takes part: groups that the data does not name one by
// one as a list, the others in tables, one for each group, in the order of the
// data.
func (b *booklet) delegateBlocks() []doc.Block {
	var groups doc.List
	var names []string
	members := map[string][]data.Delegate{}
	for _, d := range b.c.Delegates {
		if !d.Name.Given() {
			groups.Items = append(groups.Items, []doc.Block{&doc.Para{Line: text(d.Group)}})
			continue
		}
		if members[d.Group.S] == nil {
			names = append(names, d.Group.S)
		}
		members[d.Group.S] = append(members[d.Group.S], d)
	}
	var out []doc.Block
	if len(groups.Items) > 0 {
		count(&groups, doc.Numbers, 1)
		out = append(out, &groups)
	}
	for _, name := range names {
		out = append(out, b.delegateTable(name, members[name]))
	}
	return out
}

// delegateTable lists the delegates of a group.
func (b *booklet) delegateTable(group string, members []data.Delegate) doc.Block {
	title := group
	if title == "" {
		title = b.say("Danh sách đại biểu", "List of delegates")
	}
	t := &doc.Table{Label: b.nextTable(), Ref: b.atTable().ref, Title: doc.Words(title), Lang: b.lang}
	t.Columns = []doc.Column{{Head: doc.Words(b.say("STT", "No."))}, {Head: doc.Words(b.say("Họ và tên", "Name")), Wide: true}}
	position, unit := false, false
	for _, d := range members {
		position, unit = position || d.Position.Given(), unit || d.Unit.Given()
	}
	if position {
		t.Columns = append(t.Columns, doc.Column{Head: doc.Words(b.say("Chức vụ", "Position")), Wide: true})
	}
	if unit {
		t.Columns = append(t.Columns, doc.Column{Head: doc.Words(b.say("Đơn vị", "Body")), Wide: true})
	}
	for i, d := range members {
		row := doc.Row{Cells: []doc.Cell{{Line: doc.Words(itoa(i + 1))}, {Line: text(d.Name)}}}
		if position {
			row.Cells = append(row.Cells, doc.Cell{Line: text(d.Position)})
		}
		if unit {
			row.Cells = append(row.Cells, doc.Cell{Line: text(d.Unit)})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
