package cut

import (
	"encoding/binary"
	"unicode/utf16"
)

// Names are the strings of a font's name table that matter here. An empty
// string is one that the font does not have.
type Names struct {
	Copyright   string // name 0
	Family      string // 16 when there is one, else 1: "Be Vietnam Pro", not "Be Vietnam Pro SemiBold"
	Subfamily   string // 17 when there is one, else 2: "SemiBold"
	Full        string // 4
	Version     string // 5
	PostScript  string // 6: ASCII without spaces, as PDF wants it
	Description string // 10
	Licence     string // 13
	LicenceURL  string // 14
}

const (
	namesHeader = 6
	nameRecord  = 12
	english     = 0x409 // Windows language code, United States
	maxNames    = 4096  // records read; a font has some dozens
)

// readNames reads Windows Unicode names, English ones before others.
func readNames(t table) Names {
	found := map[int]string{}
	have := map[int]bool{} // the English one is found
	storage := t.from(t.u16(4))
	for i := range min(t.u16(2), maxNames) {
		at := namesHeader + i*nameRecord
		platform, encoding, language, id := t.u16(at), t.u16(at+2), t.u16(at+4), t.u16(at+6)
		if platform != 3 || encoding != 1 || id > 17 || have[id] {
			continue
		}
		if _, ok := found[id]; ok && language != english {
			continue
		}
		b := storage.slice(t.u16(at+10), t.u16(at+8))
		units := make([]uint16, len(b)/2)
		for j := range units {
			units[j] = binary.BigEndian.Uint16(b[2*j:])
		}
		found[id] = string(utf16.Decode(units))
		have[id] = language == english
	}
	or := func(a, b int) string {
		if found[a] != "" {
			return found[a]
		}
		return found[b]
	}
	return Names{
		Copyright: found[0], Family: or(16, 1), Subfamily: or(17, 2), Full: found[4], Version: found[5],
		PostScript: postScript(or(6, 4)), Description: found[10], Licence: found[13], LicenceURL: found[14],
	}
}

// postScript keeps the characters that a PostScript name may have, at most the
// 63 that the format allows, and never nothing.
func postScript(s string) string {
	var out []byte
	for _, r := range s {
		switch {
		case len(out) == 63:
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_':
			out = append(out, byte(r))
		}
	}
	if len(out) == 0 {
		return "Unnamed"
	}
	return string(out)
}

// writeNames is a format 0 name table in Windows Unicode, English.
func writeNames(n Names) []byte {
	records := []struct {
		id   int
		text string
	}{
		{0, n.Copyright}, {1, n.Family}, {2, n.Subfamily}, {3, n.Version + ";" + n.PostScript}, {4, n.Full},
		{5, n.Version}, {6, n.PostScript}, {10, n.Description}, {13, n.Licence}, {14, n.LicenceURL},
	}
	var body, text []byte
	count := 0
	for _, r := range records {
		if r.text == "" {
			continue
		}
		start := len(text)
		for _, u := range utf16.Encode([]rune(r.text)) {
			if len(text)-start == 0xFFFE || len(text) > 0xF000 {
				break // a length that the 16-bit fields cannot say
			}
			text = append16(text, int(u))
		}
		for _, v := range [...]int{3, 1, english, r.id, len(text) - start, start} {
			body = append16(body, v)
		}
		count++
	}
	out := append16(append16(append16(nil, 0), count), namesHeader+count*nameRecord)
	return append(append(out, body...), text...)
}
