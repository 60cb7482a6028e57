package legacy

import "strings"

// face is what a font's name says.
type face struct {
	known bool
	enc   Encoding
	// capitals says that the font shows small letters as capitals.
	capitals bool
}

func (f face) sameEncoding(g face) bool { return f.known == g.known && f.enc == g.enc }

// faceOf tells what a font's name stands for. Names are those of the ABC fonts
// (".VnTime", ".VnTimeH", ".VnArial Narrow"), of VNI ("VNI-Times", "VNI Helve"),
// of the VISCII fonts ("VI Times", "HoangYen") and of common Unicode fonts.
func faceOf(name string) face {
	n := strings.ToLower(strings.Trim(strings.TrimSpace(name), `"'@`))
	// "VNtimes new roman" and the like lost their point on the way.
	switch {
	case strings.HasPrefix(n, ".vn"), strings.HasPrefix(n, "vntime"), strings.HasPrefix(n, "vnarial"):
		return face{known: true, enc: TCVN3, capitals: capitalsOnly(name)}
	case strings.HasPrefix(n, "vni-"), strings.HasPrefix(n, "vni "), strings.HasPrefix(n, "vni_"):
		return face{known: true, enc: VNI}
	case strings.HasPrefix(n, "vi ") || contains(visciiFaces, compact(n)):
		return face{known: true, enc: VISCII, capitals: capitalsOnly(name)}
	case contains(unicodeFaces, n):
		return face{known: true, enc: Unicode}
	}
	return face{}
}

// capitalsOnly: an 8-bit encoding has no room for all capitals, so fonts come
// in pairs, and the one that shows small codes as capitals has an H (hoa) at
// the end of its name: ".VnTimeH", "VI Times Hoa"
// (https://winvnkey.sourceforge.net/webhelp/check_capital_fonts.htm). A weight
// may follow. ".VnHelvetInsH" is one, ".VnTeknical" is not: the H is a
// capital.
func capitalsOnly(name string) bool {
	n := strings.TrimSpace(name)
	for _, weight := range []string{" Bold", " Italic", " Narrow"} {
		n = strings.ReplaceAll(n, weight, "")
	}
	if strings.HasSuffix(n, " Hoa") {
		return true
	}
	// All in capitals, as in ".VNTIMEH", the H is the last letter as well; no
	// ABC font ends in an H of its own.
	return strings.HasSuffix(n, "H")
}

func compact(n string) string { return strings.ReplaceAll(n, " ", "") }

func contains(list, n string) bool {
	for f := range strings.SplitSeq(list, "|") {
		if f == n {
			return true
		}
	}
	return false
}

const (
	visciiFaces = "hoangyen|minhquan|phuongthao|thahuong|uhoai|viscii"
	// unicodeFaces come with Windows, Office and LibreOffice.
	unicodeFaces = "times new roman|arial|arial narrow|arial unicode ms|calibri|calibri light|cambria|cambria math|" +
		"tahoma|verdana|segoe ui|courier new|georgia|palatino linotype|microsoft sans serif|aptos|aptos narrow|" +
		"liberation serif|liberation sans|liberation sans narrow|liberation mono|dejavu sans|dejavu serif|noto sans|noto serif|carlito|caladea"
)
