package doc

import "kyyeu/internal/source"

// Photos are photographs that belong together: one stands alone over the whole
// width, several stand in rows of equal height.
type Photos struct{ Items []Photo }

// Photo is one photograph.
type Photo struct {
	// Bytes are the file, a JPEG or PNG; W and H its size in pixels, held
	// upright.
	Bytes []byte
	W, H  int
	// Caption says who does what, where and when; Credit who took it, "Ảnh: Sở
	// Công Thương", and may be empty.
	Caption Line
	Credit  string
	// Alt says in words what is to be seen.
	Alt string
	// File is its name and Pos where it was named, for findings.
	File string
	Pos  source.Pos
}

func (*Photos) block() {}
