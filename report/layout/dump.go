package layout

import (
	"fmt"
	"strings"
)

// String lists the pages for reading and comparing: every item with the tag of
// the structure element that it belongs to, then the structure tree and the
// outline. A change of layout can be reviewed by reading how it changes.
func (o *Output) String() string {
	var b strings.Builder
	for n, pg := range o.Pages {
		fmt.Fprintf(&b, "page %d, %v x %v\n", n+1, pg.Size.W, pg.Size.H)
		for _, it := range pg.Items {
			tag := "artifact"
			if it.Mark >= 0 {
				tag = fmt.Sprintf("%d %s", it.Mark, pg.Marks[it.Mark].Tag)
			}
			fmt.Fprintf(&b, "  %s: %v\n", tag, it.Op)
		}
		for _, k := range pg.Links {
			fmt.Fprintf(&b, "  link %v,%v %vx%v %s\n", k.Rect.X, k.Rect.Y, k.Rect.W, k.Rect.H, k.URL)
		}
	}
	b.WriteString("structure\n")
	o.Root.dump(&b, 1)
	b.WriteString("outline\n")
	for _, m := range o.Outline {
		fmt.Fprintf(&b, "%s%s, page %d at %v\n", strings.Repeat("  ", m.Level+1), m.Title, m.Page+1, m.Y)
	}
	return b.String()
}

// dump lists a node and what is below it; marks as page.mark.
func (n *Node) dump(b *strings.Builder, depth int) {
	fmt.Fprintf(b, "%s%s", strings.Repeat("  ", depth), n.Tag)
	for _, a := range []struct {
		name, value string
	}{{"lang", n.Lang}, {"alt", n.Alt}, {"actual", n.Actual}, {"id", n.ID}, {"scope", n.Scope}} {
		if a.value != "" {
			fmt.Fprintf(b, " %s=%q", a.name, a.value)
		}
	}
	if n.ColSpan > 1 {
		fmt.Fprintf(b, " colspan=%d", n.ColSpan)
	}
	if n.RowSpan > 1 {
		fmt.Fprintf(b, " rowspan=%d", n.RowSpan)
	}
	if len(n.Headers) > 0 {
		fmt.Fprintf(b, " headers=%s", strings.Join(n.Headers, ","))
	}
	for _, k := range n.Kids {
		switch {
		case k.Node != nil:
		case k.Link > 0:
			fmt.Fprintf(b, " link%d.%d", k.Page+1, k.Link-1)
		default:
			fmt.Fprintf(b, " %d.%d", k.Page+1, k.Mark)
		}
	}
	b.WriteString("\n")
	for _, k := range n.Kids {
		if k.Node != nil {
			k.Node.dump(b, depth+1)
		}
	}
}
