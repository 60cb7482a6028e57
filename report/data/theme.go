package data

import "kyyeu/internal/source"

// Colour is a colour of a theme, 0x005F73 for "#005F73". A zero Pos says that it
// was not given.
type Colour struct {
	RGB uint32
	Pos source.Pos
}

// Given reports whether there is a colour.
func (c Colour) Given() bool { return !c.Pos.IsZero() }

// Theme is a theme file as it is written. What is not given is that of the
// program's own look.
type Theme struct {
	// Version of the format of themes; 1.
	Version At[int]    `yaml:"kyyeu-theme"`
	Colours Colours    `yaml:"colours"`
	Faces   ThemeFaces `yaml:"faces"`
	// Size is that of type, in per cent of the program's own look.
	Size At[int]   `yaml:"size"`
	Logo ThemeLogo `yaml:"logo"`
}

// ThemeLogo is a picture at the top of the first page.
type ThemeLogo struct {
	// File is a JPEG or PNG beside the theme file or below.
	File Text `yaml:"file"`
	// Alt says what is to be seen, for who cannot see it.
	Alt Text `yaml:"alt"`

	Image Image `yaml:"-"`
	Pos   source.Pos
}

// Colours are those of a theme by their use; package theme says what each is
// for.
type Colours struct {
	Ink       Colour `yaml:"ink"`
	Secondary Colour `yaml:"secondary"`
	Quiet     Colour `yaml:"quiet"`
	Accent    Colour `yaml:"accent"`
	Pale      Colour `yaml:"pale"`
	Signal    Colour `yaml:"signal"`
	Whole     Colour `yaml:"whole"`
	Other     Colour `yaml:"other"`
	Rest      Colour `yaml:"rest"`
	Rule      Colour `yaml:"rule"`
	Faint     Colour `yaml:"faint"`
}

// ThemeFaces are the kinds of faces of a theme: "serif" or "sans".
type ThemeFaces struct {
	Text    Text `yaml:"text"`
	Display Text `yaml:"display"`
}
