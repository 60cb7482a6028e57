package check

import (
	"slices"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// contents finds what the order of a layout cannot have: unknown parts, a part
// or an ID named twice, an ID that is the name of a part, a first part that is
// not first, or one that must be there and is not.
func contents(b *book) []found {
	var all []found
	for _, l := range b.Contents.Layouts() {
		if len(l.Given) > 0 {
			all = append(all, b.order(l)...)
		}
	}
	return all
}

// order looks at the order that the data gives for one layout.
func (b *book) order(l data.Layout) []found {
	var all []found
	add := func(t data.Text, message, hint source.Text) {
		all = append(all, at(source.Error, t.Pos, message, hint))
	}
	ids := b.placeable(l)
	seen := map[string]bool{}
	for i, t := range l.Given {
		part := slices.Contains(l.Parts, t.S)
		switch {
		case seen[t.S]:
			add(t, say("phần %q ghi hai lần", "the part %q is named twice", t.S), source.Textf("giữ lại một", "keep one of them"))
		case part && slices.Contains(ids, t.S):
			add(t, say("%q vừa là tên phần, vừa là mã của một nội dung hoặc biểu đồ", "%q is a part and the ID of a section or chart as well", t.S),
				source.Textf("đổi mã của nội dung hoặc biểu đồ", "give the section or chart another ID"))
		case !part && !slices.Contains(ids, t.S):
			add(t, say("mẫu %s không có phần %q", "the layout %s has no part %q", l.Name, t.S), suggestion(t.S, slices.Concat(l.Parts, ids)))
		case i > 0 && t.S == l.Parts[0]:
			add(t, say("phần %q phải đứng đầu", "the part %q must be the first", t.S), source.Textf("chuyển lên đầu danh sách", "move it to the beginning"))
		case l.Ends && i < len(l.Given)-1 && t.S == l.Parts[len(l.Parts)-1]:
			add(t, say("phần %q phải đứng cuối", "the part %q must be the last", t.S), source.Textf("chuyển xuống cuối danh sách", "move it to the end"))
		}
		seen[t.S] = true
	}
	for _, p := range []string{l.Parts[0], l.Parts[len(l.Parts)-1]} {
		if !seen[p] {
			add(l.Given[0], say("thiếu phần %q, mẫu %s phải có", "the part %q is missing, which the layout %s must have", p, l.Name),
				source.Textf("thêm %s vào danh sách", "add %s to the list", p))
		}
	}
	return all
}

// placeable are the IDs of what can be given a place: sections, and charts where
// the layout has them.
func (b *book) placeable(l data.Layout) []string {
	var ids []string
	for _, s := range b.Sections {
		ids = append(ids, s.ID.S)
	}
	for _, c := range b.Charts {
		if c.ID.Given() && l.Charts {
			ids = append(ids, c.ID.S)
		}
	}
	return ids
}
