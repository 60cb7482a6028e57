package pdf_test

import (
	"strings"
	"testing"

	"kyyeu/internal/draw"
	"kyyeu/report/layout"
	"kyyeu/report/pdf"
)

// What would break a standard is refused, and the message names it.
func TestRefused(t *testing.T) {
	set := embedded(t)
	find := func(out *layout.Output, tag layout.Tag) *layout.Node {
		var found *layout.Node
		var walk func(n *layout.Node)
		walk = func(n *layout.Node) {
			if n.Tag == tag && found == nil {
				found = n
			}
			for _, k := range n.Kids {
				if k.Node != nil {
					walk(k.Node)
				}
			}
		}
		walk(out.Root)
		return found
	}
	text := func(out *layout.Output, change func(*draw.Text)) {
		t := out.Pages[0].Items[0].Op.(draw.Text)
		change(&t)
		out.Pages[0].Items[0].Op = t
	}
	for want, spoil := range map[string]func(*layout.Output){
		"no pages":                     func(o *layout.Output) { o.Pages = nil },
		"no structure":                 func(o *layout.Output) { o.Root = nil },
		"no title":                     func(o *layout.Output) { o.Title = "" },
		"its size":                     func(o *layout.Output) { o.Pages[1].Size.W = 0 },
		"no glyph for U+4E2D":          func(o *layout.Output) { text(o, func(t *draw.Text) { t.S = "中" }) },
		"no glyph for U+1F600":         func(o *layout.Output) { text(o, func(t *draw.Text) { t.S = "😀" }) },
		"no face for":                  func(o *layout.Output) { text(o, func(t *draw.Text) { t.Style = 99 }) },
		"is stretched":                 func(o *layout.Output) { text(o, func(t *draw.Text) { t.Stretch = -1000 }) },
		"mark 999 of":                  func(o *layout.Output) { o.Pages[0].Items[0].Mark = 999 },
		"mark 0 has no items":          func(o *layout.Output) { o.Pages[0].Items[0].Mark = -1 },
		"mark 0 is in two places":      func(o *layout.Output) { o.Pages[0].Items[5].Mark = 0 },
		"is not in the structure":      func(o *layout.Output) { o.Root.Kids = o.Root.Kids[1:] },
		"want once below a no node":    func(o *layout.Output) { o.Pages[0].Marks[0] = nil },
		"is there twice":               func(o *layout.Output) { o.Root.Kids = append(o.Root.Kids, o.Root.Kids[0]) },
		"without a description":        func(o *layout.Output) { find(o, layout.Figure).Alt = "" },
		"Note without an ID":           func(o *layout.Output) { find(o, layout.Note).ID = "" },
		"without a structure element":  func(o *layout.Output) { o.Pages[1].Links[0].Node = nil },
		"to page index 7 of 2":         func(o *layout.Output) { o.Pages[1].Links[1].Page = 7 },
		"a P on page index 3 of 2":     func(o *layout.Output) { find(o, layout.P).Kids[0].Page = 3 },
		"a Figure on page index 2":     func(o *layout.Output) { find(o, layout.Figure).BoxPage = 2 },
		"a node without a tag":         func(o *layout.Output) { find(o, layout.P).Tag = "" },
		"level 3, want at most 1":      func(o *layout.Output) { o.Outline[1].Level = 3 },
		"\"Chart\": page index -1":     func(o *layout.Output) { o.Outline[2].Page = -1 },
		"no name, no type, or there t": func(o *layout.Output) { o.Files[1].Name = o.Files[0].Name },
	} {
		out := everything(set)
		spoil(out)
		if _, err := pdf.Write(out, set); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got error %v, want %q", err, want)
		}
	}
}

// A document of nothing but an artifact has no faces, and is still a file.
func TestNoText(t *testing.T) {
	set := embedded(t)
	b := newBuilder(set)
	b.add(-1, draw.Fill{Path: draw.Circle(draw.Point{X: 100000, Y: 100000}, 20000)})
	write(t, b.out, set)
}
