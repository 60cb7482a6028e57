package doc

import "kyyeu/internal/draw"

// KeyFigures is the strip of large numbers: one to six of them.
type KeyFigures struct{ Items []KeyFigure }

// KeyFigure is one number of the strip.
type KeyFigure struct {
	// Label says what it is, in one or two lines.
	Label string
	// Value is the number without unit, but with its per cent sign: "7,97%".
	Value string
	// Below is unit, period and status: "tỷ đồng, quý I/2022, ước".
	Below Line
	// Accent sets the number in the accent colour: exactly one of the strip.
	Accent bool
}

// Figure is a chart with its anatomy: rule, number, title, subtitle, picture,
// source.
type Figure struct {
	// Label is "Hình 1".
	Label string
	// Ref names the block for contents and references; may be empty.
	Ref      string
	Title    Line
	Subtitle string
	// Picture is drawn for the figure's span: 82 or 170 mm wide.
	Picture draw.Picture
	// Notes stand below: source first, then what the reader needs to know.
	Notes []Line
	// Alt says in words what the picture shows, for who cannot see it.
	Alt string
	// Half figures stand side by side in pairs.
	Half bool
}

func (*KeyFigures) block() {}
func (*Figure) block()     {}
