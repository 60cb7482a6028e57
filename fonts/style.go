package fonts

import "strconv"

// Style names the role of a face in a document. The zero value is [Serif].
type Style uint8

const (
	Serif           Style = iota // running text
	SerifBold                    // emphasis in running text, the official form's titles
	SerifItalic                  // the official form's date line
	SerifBoldItalic              // the official form's list of recipients
	Sans                         // what is looked up: tables, captions, sources
	SansItalic                   // "chưa có số liệu" in a table
	SansSemiBold                 // heads, key figures, values at marks
	SansBold                     // the cover's title

	Styles = 8 // number of styles: they are 0 to Styles-1
)

// String is the style's name as messages and file names have it: "serif",
// "serif-bold", "serif-italic", "serif-bold-italic", "sans", "sans-italic",
// "sans-semibold", "sans-bold"; "style(9)" for a number that is no style.
func (s Style) String() string {
	switch s {
	case Serif:
		return "serif"
	case SerifBold:
		return "serif-bold"
	case SerifItalic:
		return "serif-italic"
	case SerifBoldItalic:
		return "serif-bold-italic"
	case Sans:
		return "sans"
	case SansItalic:
		return "sans-italic"
	case SansSemiBold:
		return "sans-semibold"
	case SansBold:
		return "sans-bold"
	}
	return "style(" + strconv.Itoa(int(s)) + ")"
}
