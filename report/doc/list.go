package doc

// List is a list of blocks a piece. Lists in its items are its lower levels.
type List struct {
	// Numbering is how the items are counted.
	Numbering Numbering
	// Start is the number of the first item, when they are counted.
	Start int
	// Labels stand before the items, one for each: "1.", "a)", "–".
	Labels []string
	Items  [][]Block
}

// Numbering is how the items of a list are counted.
type Numbering uint8

const (
	// Bullets do not count them: "–", "+".
	Bullets Numbering = iota
	// Numbers counts 1, 2, 3; Romans I, II, III; Letters a, b, c, d, đ.
	Numbers
	Romans
	Letters
)

func (*List) block() {}
