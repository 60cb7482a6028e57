package draw

import "fmt"

// Image places a picture of pixels: a photograph.
type Image struct {
	// Rect is where it stands; the picture fills it.
	Rect Rect
	// Pixels is what is drawn. Several steps may share it; whoever makes the
	// picture may fill it in after it was placed, for only its place decides how
	// many pixels are needed.
	Pixels *Pixels
}

// Pixels is a picture of pixels, as a JPEG in sRGB or in grey.
type Pixels struct {
	JPEG []byte
	// W and H are its size in pixels.
	W, H int
	Gray bool
}

// Move implements [Op].
func (i Image) Move(p Point) Op { i.Rect = i.Rect.Move(p); return i }
func (Image) op()               {}

// String is a line of [Picture.String].
func (i Image) String() string {
	return fmt.Sprintf("image %v,%v %vx%v of %dx%d", i.Rect.X, i.Rect.Y, i.Rect.W, i.Rect.H, i.Pixels.W, i.Pixels.H)
}
