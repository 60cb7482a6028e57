package layout

// structure is the tree of what a document means, as far as it is set.
type structure struct {
	root *Node
	chap *Node // the chapter that the next section is in; nil when there is none
	sect *Node // where the next block's nodes go
	// tables counts those whose heads have IDs.
	tables int
}

func newStructure() *structure {
	root := &Node{Tag: Document}
	return &structure{root: root, sect: root}
}

// section begins a section, in the chapter if there is one, and gives the node
// of its heading and the level of its bookmark.
func (s *structure) section() (heading *Node, level int) {
	over := s.root
	level = 1
	if s.chap != nil {
		over, level = s.chap, 2
	}
	s.sect = over.child(Sect)
	return subHeadingOf(s.sect, level), level
}

// openChapter begins a chapter's part of the structure.
func (s *structure) openChapter() {
	s.chap = s.root.child(Sect)
	s.sect = s.chap
}

// subHeading makes the node of a small heading: one level below the section's
// heading, or the first below the title where no section has begun; levels are
// never skipped (PDF/UA-1 §7.4.2).
func subHeading(parent *Node) *Node {
	depth := 1
	for n := parent; n != nil; n = n.parent {
		if n.Tag == Sect {
			depth++
		}
	}
	return subHeadingOf(parent, depth)
}

// subHeadingOf makes a heading so many levels below the title.
func subHeadingOf(parent *Node, depth int) *Node {
	return parent.child([]Tag{H1, H2, H3, H4}[min(depth, 3)])
}
