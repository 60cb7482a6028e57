package doc

// Parallel is one text in two languages, side by side: each block of the left
// begins on the line of the right one that has the same index. Tables and what
// does not fit on a page stand below each other.
type Parallel struct{ Left, Right []Block }

func (*Parallel) block() {}
