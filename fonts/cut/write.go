package cut

import (
	"encoding/binary"
	"maps"
	"slices"
)

// append16 appends the low 16 bits of v, big-endian.
func append16(b []byte, v int) []byte { return binary.BigEndian.AppendUint16(b, uint16(v)) }

// put16 stores the low 16 bits of v, big-endian.
func put16(b []byte, v int) { binary.BigEndian.PutUint16(b, uint16(v)) }

// assemble writes a TrueType file of these tables, in the order of their tags,
// and fills in the checksums. It changes the head table, which must be there.
func assemble(tables map[string][]byte) []byte {
	const (
		adjustment = 8 // place in head of what makes the sum of the file come out
		magic      = 0xB1B0AFBA
	)
	head := tables["head"]
	binary.BigEndian.PutUint32(head[adjustment:], 0)

	tags := slices.Sorted(maps.Keys(tables))
	n := len(tags)
	search, selector := 1, 0
	for search*2 <= n {
		search *= 2
		selector++
	}
	out := []byte("\x00\x01\x00\x00")
	for _, v := range [...]int{n, sfntRecord * search, selector, sfntRecord * (n - search)} {
		out = append16(out, v)
	}
	at, headAt := sfntHeader+sfntRecord*n, 0
	for _, tag := range tags {
		b := tables[tag]
		if tag == "head" {
			headAt = at
		}
		out = append(out, tag...)
		out = binary.BigEndian.AppendUint32(out, sum(b))
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		out = binary.BigEndian.AppendUint32(out, uint32(len(b)))
		at += (len(b) + 3) &^ 3
	}
	for _, tag := range tags {
		out = append(out, tables[tag]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	binary.BigEndian.PutUint32(out[headAt+adjustment:], magic-sum(out))
	return out
}

// sum is the checksum of the format: 32-bit words added, the last one padded
// with zeros.
func sum(b []byte) uint32 {
	var s uint32
	for ; len(b) >= 4; b = b[4:] {
		s += binary.BigEndian.Uint32(b)
	}
	var last [4]byte
	copy(last[:], b)
	return s + binary.BigEndian.Uint32(last[:])
}
