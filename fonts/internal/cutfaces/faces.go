package main

import (
	"fmt"

	"kyyeu/fonts/cut"
)

// face is one original and what becomes of it.
type face struct {
	name      string // of the file written, without extension: the name of the style
	file      string // of the original
	sha256    string // of the original
	family    string // the new family name
	subfamily string
}

// faces are the originals, in the order of the styles of package fonts.
var faces = [...]face{
	{"serif", "LiberationSerif-Regular.ttf", "29d12439831b7f59194efec85872f24f54eff05738933f9a860220d2abff88ba", kyyeuSerif, "Regular"},
	{"serif-bold", "LiberationSerif-Bold.ttf", "446a4421f297698427170fd7db20e59169a4188baaaf940e9bea58af6341a723", kyyeuSerif, "Bold"},
	{"serif-italic", "LiberationSerif-Italic.ttf", "c1830c433ab41379f1139fac388989d37c9f08c81e1bd643efdcc7946db30753", kyyeuSerif, "Italic"},
	{"serif-bold-italic", "LiberationSerif-BoldItalic.ttf", "36dd6965be8915f6d7efb259757f1f7546a7c6f72c53a20bbe4ae7092f2cd558", kyyeuSerif, "Bold Italic"},
	{"sans", "BeVietnamPro_400Regular.ttf", "cb6f53d6fd56316356c55b067474d9621c27b7182b124063b8f6eab6acef63bd", beVietnamPro, "Regular"},
	{"sans-italic", "BeVietnamPro_400Regular_Italic.ttf", "bc0269af52f3628c6191f427fc28fc89099fde6ab2de50e691de3078ca312f49", beVietnamPro, "Italic"},
	{"sans-semibold", "BeVietnamPro_600SemiBold.ttf", "04db63d2a82dd4bb35ba25e00dab1d12febcd0e917856b174b71a24d6f0c9afa", beVietnamPro, "SemiBold"},
	{"sans-bold", "BeVietnamPro_700Bold.ttf", "2fe6c3f9dbb65f61554d530c16b2eb4ec32ca437dc8f9999a6ec0f6403b30bfe", beVietnamPro, "Bold"},
}

const (
	// kyyeuSerif is a new name, because "Liberation" is reserved to the
	// original by its licence, the SIL Open Font License.
	kyyeuSerif = "Kyyeu Serif"
	// beVietnamPro keeps its name: its licence reserves none.
	beVietnamPro = "Be Vietnam Pro"
)

// names are the names of the cut face: copyright and licence of the original, a
// sentence on what it was cut from, and the new name.
func (f face) names(original cut.Names) cut.Names {
	postScript, full := "", f.family+" "+f.subfamily
	for _, part := range []string{f.family, "-", f.subfamily} {
		for _, r := range part {
			if r != ' ' {
				postScript += string(r)
			}
		}
	}
	return cut.Names{
		Copyright:  original.Copyright,
		Family:     f.family,
		Subfamily:  f.subfamily,
		Full:       full,
		Version:    original.Version,
		PostScript: postScript,
		Description: fmt.Sprintf("Cut from %s, %s, for the program kyyeu: fewer glyphs, no hinting, outlines and widths unchanged.",
			original.Full, original.Version),
		Licence:    original.Licence,
		LicenceURL: original.LicenceURL,
	}
}
