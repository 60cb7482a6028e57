package fonts

import (
	_ "embed"
	"fmt"
)

// The faces as the generator cut them. Strings, because those are read where
// the program was loaded, without a copy.
var (
	//go:embed faces/serif.ttf
	serif string
	//go:embed faces/serif-bold.ttf
	serifBold string
	//go:embed faces/serif-italic.ttf
	serifItalic string
	//go:embed faces/serif-bold-italic.ttf
	serifBoldItalic string
	//go:embed faces/sans.ttf
	sans string
	//go:embed faces/sans-italic.ttf
	sansItalic string
	//go:embed faces/sans-semibold.ttf
	sansSemiBold string
	//go:embed faces/sans-bold.ttf
	sansBold string
)

// Set has one face for every [Style]. It is immutable and safe for concurrent
// use. The zero value has no faces; sets come from [Embedded] and [FromDir].
type Set struct{ faces [Styles]*Face }

// Face is the face of a style, one of the constants of this package.
func (s *Set) Face(st Style) *Face { return s.faces[st] }

// Embedded is the set inside the program. It reads the headers of the eight
// faces anew at every call, in some microseconds each, and touches their
// outlines only when asked for them. An error means that the program was built
// wrong.
func Embedded() (*Set, error) {
	s := &Set{}
	for st, file := range [Styles]string{
		Serif: serif, SerifBold: serifBold, SerifItalic: serifItalic, SerifBoldItalic: serifBoldItalic,
		Sans: sans, SansItalic: sansItalic, SansSemiBold: sansSemiBold, SansBold: sansBold,
	} {
		f, err := parse(file)
		if err != nil {
			return nil, fmt.Errorf("embedded face %s: %w", Style(st), err)
		}
		s.faces[st] = f
	}
	return s, nil
}

// In gives the set whose face for each style is this set's face for another:
// of[Serif] is the style that is used for running text.
func (s *Set) In(of [Styles]Style) *Set {
	out := &Set{}
	for st, from := range of {
		out.faces[st] = s.faces[from]
	}
	return out
}
