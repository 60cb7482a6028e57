package pdf

import "kyyeu/report/layout"

// putOutline writes the bookmarks (PDF 32000-1 §12.3.3), all of them open. It
// gives 0 when there are none.
func putOutline(f *file, p pageRefs, out *layout.Output) ref {
	marks := out.Outline
	if len(marks) == 0 {
		return 0
	}
	root := f.reserve()
	refs := make([]ref, len(marks))
	for i := range refs {
		refs[i] = f.reserve()
	}
	at := func(i int) ref {
		if i < 0 {
			return root
		}
		return refs[i]
	}
	for i, n := range outlineTree(marks) {
		b := []byte("<<")
		if i > 0 { // entry i describes bookmark i-1; entry 0 is the root
			m := marks[i-1]
			b = appendText(append(b, "/Title"...), m.Title)
			b = appendRef(append(b, "/Parent"...), at(n.parent))
			b = p.appendDest(append(b, "/Dest"...), out.Pages, m.Page, m.Y)
		} else {
			b = append(b, "/Type/Outlines"...)
		}
		for _, k := range [...]struct {
			key string
			to  int
		}{{"/Prev", n.prev}, {"/Next", n.next}, {"/First", n.first}, {"/Last", n.last}} {
			if k.to >= 0 {
				b = appendRef(append(b, k.key...), refs[k.to])
			}
		}
		if n.count > 0 {
			b = appendInt(append(b, "/Count"...), n.count)
		}
		f.put(at(i-1), append(b, ">>"...))
	}
	return root
}

// outlineNode is the place of a bookmark in the tree: indexes of others, −1 for
// the root as a parent and for none elsewhere, and the number of bookmarks below.
type outlineNode struct{ parent, prev, next, first, last, count int }

// outlineTree makes the tree of the levels. Entry 0 is the root, entry i+1
// bookmark i. Levels grow by one at most; check has seen to it.
func outlineTree(marks []layout.Bookmark) []outlineNode {
	tree := make([]outlineNode, len(marks)+1)
	tree[0] = outlineNode{-1, -1, -1, -1, -1, 0}
	path := []int{-1} // the last bookmark of each level above, from the root
	for i, m := range marks {
		path = path[:m.Level+1]
		parent := path[m.Level]
		up := &tree[parent+1]
		tree[i+1] = outlineNode{parent, up.last, -1, -1, -1, 0}
		if up.last >= 0 {
			tree[up.last+1].next = i
		} else {
			up.first = i
		}
		up.last = i
		for _, above := range path {
			tree[above+1].count++
		}
		path = append(path, i)
	}
	return tree
}
