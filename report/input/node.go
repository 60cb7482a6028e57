package input

import (
	"kyyeu/internal/source"
)

// kind is what a node is.
type kind uint8

const (
	// scalarNode is a single value: everything but a list and a mapping.
	scalarNode kind = iota
	listNode
	mappingNode
)

// node is a piece of the tree that YAML and JSON have in common. An aliased
// node of YAML is there once, and reached by many ways.
type node struct {
	kind kind
	pos  source.Pos
	// text is the value of a scalar.
	text located
	// plain says that a scalar has no quotes and is not a block of YAML: it may
	// be null, a boolean or a number.
	plain bool
	// flow says that a list or mapping is written in brackets.
	flow bool
	// items are those of a list.
	items []*node
	// entries are those of a mapping, in the file's order.
	entries []entry
	// weight is the number of nodes below, itself included, each counted once
	// for every way to it; 0 as long as it is not known.
	weight int
}

// entry is a key of a mapping with its value.
type entry struct {
	key   located
	value *node
}

// isNull reports whether a scalar says that there is no value.
func (n *node) isNull() bool {
	if n.kind != scalarNode || !n.plain {
		return false
	}
	switch n.text.String() {
	case "", "~", "null", "Null", "NULL":
		return true
	}
	return false
}

// isBool reports whether a scalar is a boolean for some version of YAML: 1.1
// took "no" and "on" for such (https://yaml.org/type/bool.html), and so do
// other programs that may read the file.
func (n *node) isBool() bool {
	if n.kind != scalarNode || !n.plain {
		return false
	}
	switch n.text.String() {
	case "true", "True", "TRUE", "false", "False", "FALSE",
		"yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF":
		return true
	}
	return false
}

// weigh gives the node's weight, at most maxNodes+1. The tree has no cycle.
func (n *node) weigh() int {
	if n.weight > 0 {
		return n.weight
	}
	w := 1
	for _, item := range n.items {
		w = min(w+item.weigh(), maxNodes+1)
	}
	for _, e := range n.entries {
		w = min(w+e.value.weigh(), maxNodes+1)
	}
	n.weight = w
	return w
}

// tooLarge reports a tree that is too large when its aliases are followed.
func (r *reader) tooLarge(root *node) bool {
	if root.weigh() <= maxNodes {
		return false
	}
	r.tooMany(root.pos)
	return true
}

func (r *reader) tooMany(pos source.Pos) {
	r.fault("limit", pos, source.Textf("nội dung lớn hơn %d mục (kể cả mục lặp lại qua dấu *)", "there are more than %d items (those repeated by aliases * counted)", maxNodes), source.Text{})
}

// tooDeep reports lists and mappings too many levels inside each other.
func (r *reader) tooDeep(pos source.Pos) {
	r.fault("limit", pos, source.Textf("các mục lồng nhau quá %d cấp", "items are nested more than %d levels deep", maxDepth), source.Text{})
}
