package compose

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// arrange composes the parts of a layout in the order that the data gives, or
// else in the usual one. Sources are composed last, wherever they stand: they
// list what the others cite.
func (k *composer) arrange(layout string, parts map[string]func() []doc.Block) {
	k.ordered(layout)
	at := -1
	for _, name := range k.order.Order() {
		if name == data.PartSources {
			at = len(k.doc.Blocks)
			continue
		}
		if part, ok := parts[name]; ok {
			k.add(part()...)
		} else {
			k.add(k.named(name)...)
		}
	}
	if at >= 0 {
		rest := slices.Clone(k.doc.Blocks[at:])
		k.doc.Blocks = k.doc.Blocks[:at]
		k.add(parts[data.PartSources]()...)
		k.add(rest...)
	}
}

// ordered takes the order of a layout from the data.
func (k *composer) ordered(layout string) {
	for _, l := range k.c.Contents.Layouts() {
		if l.Name == layout {
			k.order = l
		}
	}
	k.unordered()
}

// one makes a part of a single block.
func one(block func() doc.Block) func() []doc.Block {
	return func() []doc.Block { return []doc.Block{block()} }
}

// named is the section or chart to which the data gives a place of its own.
func (k *composer) named(id string) []doc.Block {
	for i := range k.c.Sections {
		if k.c.Sections[i].ID.S == id {
			return k.section(&k.c.Sections[i])
		}
	}
	for _, w := range k.wishes {
		if w.ID.S == id {
			return k.asked(w)
		}
	}
	return nil
}

// asked is one chart, on the whole width of the page.
func (k *composer) asked(w wish) []doc.Block {
	only := func(o wish) bool { return o.ID.S == w.ID.S }
	if k.single() && w.Kind.S != "share" {
		return k.ownPlaced(w)
	}
	if w.Kind.S == "share" {
		out := k.shares(only)
		for _, p := range w.proven {
			out = append(out, k.shareFigure(p, w, false))
		}
		return out
	}
	var out []doc.Block
	for _, r := range k.rankings(only) {
		out = append(out, k.rankingFigure(r, false))
	}
	return append(out, k.otherCharts(only)...)
}

// unplaced reports whether a chart has no place of its own.
func (k *composer) unplaced(w wish) bool { return !k.order.Names(w.ID.S) }

// unordered tells which parts and sections the order leaves out.
func (k *composer) unordered() {
	if len(k.order.Given) == 0 {
		return
	}
	var names []string
	for _, p := range k.order.Parts {
		if !k.order.Names(p) {
			names = append(names, p)
		}
	}
	if !k.order.Names(data.PartSections) && !k.order.Names(data.PartReport) {
		for i := range k.c.Sections {
			if s := &k.c.Sections[i]; !s.Province.Given() && !k.order.Names(s.ID.S) && (s != k.results() || k.order.Name == "report") {
				names = append(names, s.ID.S)
			}
		}
	}
	if len(names) > 0 {
		k.findings.Add(source.Finding{Rule: "layout", Severity: source.Note, Pos: k.order.Given[0].Pos,
			Message: source.Textf("theo contents, mẫu %[1]s không in: %[2]s", "by contents, the layout %[1]s leaves out: %[2]s", k.order.Name, strings.Join(names, ", ")),
			Hint:    source.Textf("muốn in phần nào thì ghi tên phần đó vào danh sách", "to have one of them, add it to the list")})
	}
}
