package pdf

import (
	"fmt"

	"kyyeu/report/layout"
)

// checkTree sees to it that the structure is a tree, that every mark and link of
// the pages is in it exactly once, below the node that the page says, and that
// nodes have what the standards want of their kind.
func checkTree(out *layout.Output) error {
	w := walk{out: out, seen: map[*layout.Node]bool{}, ids: map[string]bool{}}
	for _, p := range out.Pages {
		w.marks = append(w.marks, make([]bool, len(p.Marks)))
		w.links = append(w.links, make([]bool, len(p.Links)))
	}
	if err := w.node(out.Root); err != nil {
		return fmt.Errorf("structure: %w", err)
	}
	for i, p := range out.Pages {
		for m, n := range p.Marks {
			if !w.marks[i][m] {
				return fmt.Errorf("page %d: mark %d (%s) is not in the structure", i+1, m, tagOf(n))
			}
		}
		for l := range p.Links {
			if !w.links[i][l] {
				return fmt.Errorf("page %d: link %q is not in the structure", i+1, p.Links[l].Text)
			}
		}
	}
	return nil
}

func tagOf(n *layout.Node) layout.Tag {
	if n == nil {
		return "no node"
	}
	return n.Tag
}

// walk is one walk over a structure tree.
type walk struct {
	out          *layout.Output
	seen         map[*layout.Node]bool
	ids          map[string]bool
	marks, links [][]bool // found so far, by page
}

func (w *walk) node(n *layout.Node) error {
	if w.seen[n] {
		return fmt.Errorf("a %s is there twice", n.Tag)
	}
	w.seen[n] = true
	if err := w.alone(n); err != nil {
		return err
	}
	for _, k := range n.Kids {
		var err error
		if k.Node != nil {
			err = w.node(k.Node)
		} else {
			err = w.content(n, k)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// alone checks what can be said of a node by itself.
func (w *walk) alone(n *layout.Node) error {
	switch {
	case n.Tag == "":
		return fmt.Errorf("a node without a tag")
	case n.Tag == layout.Figure && n.Alt == "" && n.Actual == "": // ISO 14289-1 §7.3
		return fmt.Errorf("a Figure without a description")
	case n.Tag == layout.Figure && (n.BoxPage < 0 || n.BoxPage >= len(w.out.Pages)):
		return fmt.Errorf("a Figure on page index %d of %d", n.BoxPage, len(w.out.Pages))
	case n.Tag == layout.Note && n.ID == "": // §7.9
		return fmt.Errorf("a Note without an ID")
	case n.ID != "" && w.ids[n.ID]:
		return fmt.Errorf("the ID %q is there twice", n.ID)
	}
	if n.ID != "" {
		w.ids[n.ID] = true
	}
	return nil
}

// content checks a mark or link of a page below n.
func (w *walk) content(n *layout.Node, k layout.Kid) error {
	if k.Page < 0 || k.Page >= len(w.out.Pages) {
		return fmt.Errorf("a %s on page index %d of %d", n.Tag, k.Page, len(w.out.Pages))
	}
	p, found, i, what := w.out.Pages[k.Page], w.marks[k.Page], k.Mark, "mark"
	if k.Link > 0 {
		found, i, what = w.links[k.Page], k.Link-1, "link"
	}
	if i < 0 || i >= len(found) {
		return fmt.Errorf("a %s with %s %d of %d on page %d", n.Tag, what, i, len(found), k.Page+1)
	}
	owner := (*layout.Node)(nil)
	if k.Link > 0 {
		owner = p.Links[i].Node
	} else {
		owner = p.Marks[i]
	}
	if owner != n || found[i] {
		return fmt.Errorf("%s %d of page %d is below a %s, want once below a %s", what, i, k.Page+1, n.Tag, tagOf(owner))
	}
	found[i] = true
	return nil
}
