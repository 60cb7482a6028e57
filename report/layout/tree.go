package layout

// child makes a node below n. It becomes a kid of n when its first content is
// placed, so that kids stand in reading order whatever was set first.
func (n *Node) child(t Tag) *Node { return &Node{Tag: t, parent: n} }

// fixed makes a node below n that becomes a kid together with n, also without
// content: the cells of a table are there even when they are empty.
func (n *Node) fixed(t Tag) *Node {
	c := n.child(t)
	n.withIt = append(n.withIt, c)
	return c
}

// attach makes n a kid of its parent, its parent one of its own, and the fixed
// nodes below it kids of n.
func (n *Node) attach() {
	if n.attached || n.parent == nil {
		return
	}
	n.parent.attach()
	if n.attached { // it was fixed to its parent
		return
	}
	n.attached = true
	n.parent.Kids = append(n.parent.Kids, Kid{Node: n})
	for _, c := range n.withIt {
		c.attach()
	}
}

// place puts an item on the page with index p. Items of one node that follow
// each other share a mark.
func (pg *Page) place(p int, it item) {
	if it.node == nil {
		pg.Items = append(pg.Items, Item{Op: it.op, Mark: -1})
		return
	}
	if k := len(pg.Items) - 1; k >= 0 && pg.Items[k].Mark >= 0 && pg.Marks[pg.Items[k].Mark] == it.node {
		pg.Items = append(pg.Items, Item{Op: it.op, Mark: pg.Items[k].Mark})
		return
	}
	it.node.attach()
	mark := len(pg.Marks)
	pg.Marks = append(pg.Marks, it.node)
	it.node.Kids = append(it.node.Kids, Kid{Page: p, Mark: mark})
	pg.Items = append(pg.Items, Item{Op: it.op, Mark: mark})
}

// section gives the Sect that n stands in, or the root.
func (n *Node) section() *Node {
	for n.Tag != Sect && n.parent != nil {
		n = n.parent
	}
	return n
}

// lastSection gives the section of the last content that was placed on the
// page, or root when the page has none.
func (pg *Page) lastSection(root *Node) *Node {
	if len(pg.Marks) == 0 {
		return root
	}
	return pg.Marks[len(pg.Marks)-1].section()
}
