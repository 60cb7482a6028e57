package pdf

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"kyyeu/internal/draw"
	"kyyeu/report/layout"
)

// tree is the structure tree under way (PDF 32000-1 §14.7.2).
type tree struct {
	root  ref
	first *layout.Node
	refs  map[*layout.Node]ref
	// parents are the elements around the links, by their keys in the parent
	// tree, which count on from the pages'.
	pages   int
	parents []ref
}

// reserveTree gives every node its object.
func reserveTree(f *file, out *layout.Output) *tree {
	t := &tree{root: f.reserve(), first: out.Root, refs: map[*layout.Node]ref{}, pages: len(out.Pages)}
	t.reserve(f, out.Root)
	return t
}

func (t *tree) reserve(f *file, n *layout.Node) {
	t.refs[n] = f.reserve()
	for _, k := range n.Kids {
		if k.Node != nil {
			t.reserve(f, k.Node)
		}
	}
}

// addParent says that n is around the next link and gives the key under which
// the link finds it.
func (t *tree) addParent(n *layout.Node) int {
	t.parents = append(t.parents, t.refs[n])
	return t.pages + len(t.parents) - 1
}

// putTree writes the structure tree. All its types are standard ones, so there
// is no role map.
func putTree(f *file, p pageRefs, t *tree, out *layout.Output) ref {
	ids := map[string]ref{}
	t.put(f, p, out.Pages, t.first, t.root, ids)
	b := fmt.Appendf(nil, "<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d",
		t.refs[t.first], t.putParents(f, out.Pages), t.pages+len(t.parents))
	if len(ids) > 0 {
		b = append(b, "/IDTree<</Names["...)
		b = append(appendSorted(b, ids), "]>>"...)
	}
	f.put(t.root, append(b, ">>"...))
	return t.root
}

// appendSorted appends names and objects in the order of the names, as name
// trees want them (§7.9.6). The names are the bytes of text strings.
func appendSorted(b []byte, objects map[string]ref) []byte {
	for _, key := range slices.Sorted(maps.Keys(objects)) {
		b = appendLiteral(b, []byte(key))
		b = appendRef(b, objects[key])
	}
	return b
}

// put writes n and what is below it.
func (t *tree) put(f *file, p pageRefs, pages []layout.Page, n *layout.Node, parent ref, ids map[string]ref) {
	b := appendName([]byte("<</S"), string(n.Tag))
	b = appendRef(append(b, "/P"...), parent)
	if n.ID != "" {
		b = appendText(append(b, "/ID"...), n.ID)
		ids[textKey(n.ID)] = t.refs[n]
	}
	if n.Lang != "" {
		b = appendText(append(b, "/Lang"...), n.Lang)
	}
	if n.Alt != "" {
		b = appendText(append(b, "/Alt"...), n.Alt)
	}
	if n.Actual != "" {
		b = appendText(append(b, "/ActualText"...), n.Actual)
	}
	b = appendAttributes(b, n, pages)
	b = t.appendKids(b, p, n)
	f.put(t.refs[n], append(b, ">>"...))
	for _, k := range n.Kids {
		if k.Node != nil {
			t.put(f, p, pages, k.Node, t.refs[n], ids)
		}
	}
}

// appendKids appends the children of n, and the page that its own content is on
// unless a child says otherwise (§14.7.4).
func (t *tree) appendKids(b []byte, p pageRefs, n *layout.Node) []byte {
	if len(n.Kids) == 0 {
		return b
	}
	home := -1
	for _, k := range n.Kids {
		if k.Node == nil {
			home = k.Page
			b = appendRef(append(b, "/Pg"...), p.pages[home])
			break
		}
	}
	b = append(b, "/K"...)
	if len(n.Kids) == 1 {
		return t.appendKid(b, p, n.Kids[0], home)
	}
	b = append(b, '[')
	for _, k := range n.Kids {
		b = t.appendKid(b, p, k, home)
	}
	return append(b, ']')
}

func (t *tree) appendKid(b []byte, p pageRefs, k layout.Kid, home int) []byte {
	switch {
	case k.Node != nil:
		return appendRef(b, t.refs[k.Node])
	case k.Link > 0:
		return fmt.Appendf(b, "<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>", p.links[k.Page][k.Link-1], p.pages[k.Page])
	case k.Page != home:
		return fmt.Appendf(b, "<</Type/MCR/Pg %d 0 R/MCID %d>>", p.pages[k.Page], k.Mark)
	default:
		return appendInt(b, k.Mark)
	}
}

// putParents writes the parent tree (§14.7.4.4): for each page the elements of
// its marks, for each link the element around it.
func (t *tree) putParents(f *file, pages []layout.Page) ref {
	b := []byte("<</Nums[")
	for i, page := range pages {
		refs := make([]ref, len(page.Marks))
		for j, n := range page.Marks {
			refs[j] = t.refs[n]
		}
		b = appendRef(appendInt(b, i), f.add(appendRefs(nil, refs)))
	}
	for i, r := range t.parents {
		b = appendRef(appendInt(b, t.pages+i), r)
	}
	return f.add(append(b, "]>>"...))
}

// appendAttributes appends what the standard structure types say of themselves
// (§14.8.5).
func appendAttributes(b []byte, n *layout.Node, pages []layout.Page) []byte {
	switch n.Tag {
	case layout.L:
		return append(b, "/A<</O/List/ListNumbering/"+cmp.Or(n.Numbering, "None")+">>"...)
	case layout.Figure:
		if n.Box == (draw.Rect{}) {
			return b
		}
		b = append(b, "/A<</O/Layout/Placement/Block/BBox"...)
		return append(appendRect(b, n.Box, pages[n.BoxPage].Size.H), ">>"...)
	case layout.TH, layout.TD:
		return appendCell(b, n)
	}
	return b
}

// appendCell appends the attributes of a table's cell (§14.8.5.7).
func appendCell(b []byte, n *layout.Node) []byte {
	if n.Scope == "" && n.ColSpan <= 1 && n.RowSpan <= 1 && len(n.Headers) == 0 {
		return b
	}
	b = append(b, "/A<</O/Table"...)
	if n.Scope != "" {
		b = appendName(append(b, "/Scope"...), n.Scope)
	}
	if n.ColSpan > 1 {
		b = appendInt(append(b, "/ColSpan"...), n.ColSpan)
	}
	if n.RowSpan > 1 {
		b = appendInt(append(b, "/RowSpan"...), n.RowSpan)
	}
	if len(n.Headers) > 0 {
		b = append(b, "/Headers["...)
		for _, id := range n.Headers {
			b = appendText(b, id)
		}
		b = append(b, ']')
	}
	return append(b, ">>"...)
}
