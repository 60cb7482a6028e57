package fonts

import "strings"

// Problem is a kind of fault in a folder of fonts, for a caller that words its
// own messages. The zero value is no problem.
type Problem uint8

const (
	NoFonts     Problem = iota + 1 // the folder holds no font files
	TooMany                        // it holds more than [MaxFiles]
	Unreadable                     // a file could not be read
	TooLarge                       // a file is larger than [MaxFileSize]
	NotTrueType                    // it is no font, or an OpenType/CFF, TTC or WOFF one
	Damaged                        // it ends early or contradicts itself
	Restricted                     // its licence bits forbid embedding a subset
	NoUnicode                      // it has no Unicode character map
	NoRole                         // its tables do not say whether it has serifs
	TwoFamilies                    // two families for one role
	TwoFiles                       // two files for one style
	NoFace                         // a style that no file of the family gives
)

// FileError is one thing wrong with a folder of fonts. Error words it in
// English; the fields are for other languages.
type FileError struct {
	Problem Problem
	Style   Style  // the style concerned; only with TwoFiles and NoFace
	File    string // name of the file, "" when it is about the folder or a whole family
	Other   string // name of the second file; only with TwoFamilies and TwoFiles
	Found   string // what was found
	Want    string // what would do
}

// Error has the form "FILE and OTHER: FOUND, want WANT", without the parts that
// are empty.
func (e *FileError) Error() string {
	var b strings.Builder
	if e.File != "" {
		b.WriteString(e.File)
		if e.Other != "" {
			b.WriteString(" and " + e.Other)
		}
		b.WriteString(": ")
	}
	b.WriteString(e.Found)
	if e.Want != "" {
		b.WriteString(", want " + e.Want)
	}
	return b.String()
}
