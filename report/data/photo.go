package data

import "kyyeu/internal/source"

// Photo is a photograph with what stands below it.
type Photo struct {
	ID      Text `yaml:"id"`
	File    Text `yaml:"file"`
	Caption Text `yaml:"caption" en:"caption-en"` // who, doing what
	// Alt says what is to be seen, for who cannot see it. It is not the caption:
	// that says what the picture does not show.
	Alt    Text `yaml:"alt" en:"alt-en"`
	Credit Text `yaml:"credit" en:"credit-en,name"` // who took it
	Place  Text `yaml:"place" en:"place-en,name"`
	Date   Date `yaml:"date"`
	// Section and Province are the IDs of what it belongs to, one of them at
	// most; a photograph of the conference as a whole has neither.
	Section  Text `yaml:"section"`
	Province Text `yaml:"province"`

	Image Image `yaml:"-"`
	Pos   source.Pos
}

// Image is the file of a photograph as it was read: a JPEG or PNG whose headers
// were looked at. It is not among [Conference.Files]: with hundreds of
// photographs the PDF would be many times as large, and hold once more what its
// pages show.
type Image struct {
	Bytes []byte
	// W and H are the size in pixels, held upright; 0 when there is no image.
	W, H int
}
