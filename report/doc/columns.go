package doc

// Columns sets blocks side by side in two columns of half the page's width,
// where they fit on one page; else below each other.
type Columns struct{ Left, Right []Block }

func (*Columns) block() {}
