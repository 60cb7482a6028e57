package pdf

import (
	"encoding/binary"
	"errors"
	"maps"
	"slices"
	"strings"
)

// tables are those that a CIDFontType2 needs (PDF 32000-1 §9.9): outlines and
// metrics. The names, the character map and the like that gofpdf also keeps are
// of no use in a PDF. The faces have no instructions.
const tables = "glyf head hhea hmtx loca maxp"

var errTables = errors.New("a table is missing or ends too soon")

// sfnt is a TrueType file taken apart, tables by their tags.
type sfnt map[string][]byte

// openSfnt takes a file apart, as far as PDF needs it.
func openSfnt(file []byte) (sfnt, error) {
	const header, record = 12, 16
	if len(file) < header {
		return nil, errTables
	}
	s := sfnt{}
	for i := range int(binary.BigEndian.Uint16(file[4:])) {
		at := header + i*record
		if at+record > len(file) {
			return nil, errTables
		}
		from, size := int(binary.BigEndian.Uint32(file[at+8:])), int(binary.BigEndian.Uint32(file[at+12:]))
		if from > len(file) || size > len(file)-from {
			return nil, errTables
		}
		if tag := string(file[at : at+4]); slices.Contains(strings.Fields(tables), tag) {
			s[tag] = slices.Clone(file[from : from+size])
		}
	}
	if len(s) != len(strings.Fields(tables)) || len(s["head"]) < 54 {
		return nil, errTables
	}
	return s, nil
}

// bytes puts the file together, tables in the order of their tags.
func (s sfnt) bytes() []byte {
	const header, record, magic = 12, 16, 0xB1B0AFBA
	clear(s["head"][8:12]) // the adjustment of the sum
	tags := slices.Sorted(maps.Keys(s))
	search, selector := 1, 0
	for search*2 <= len(tags) {
		search, selector = search*2, selector+1
	}
	out := []byte{0, 1, 0, 0}
	for _, v := range [...]int{len(tags), record * search, selector, record * (len(tags) - search)} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at, head := header+record*len(tags), 0
	for _, tag := range tags {
		if tag == "head" {
			head = at
		}
		out = append(out, tag...)
		for _, v := range [...]uint32{sum(s[tag]), uint32(at), uint32(len(s[tag]))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		at += (len(s[tag]) + 3) &^ 3
	}
	for _, tag := range tags {
		out = append(out, s[tag]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	binary.BigEndian.PutUint32(out[head+8:], magic-sum(out))
	return out
}

// sum adds the words of b, as if zeros filled the last one.
func sum(b []byte) (total uint32) {
	for ; len(b) >= 4; b = b[4:] {
		total += binary.BigEndian.Uint32(b)
	}
	var last [4]byte
	copy(last[:], b)
	return total + binary.BigEndian.Uint32(last[:])
}
