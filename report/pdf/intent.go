package pdf

import (
	"encoding/binary"
	"math"
)

// putIntent writes the output intent (PDF 32000-1 §14.11.5): all colours of the
// document are sRGB (ISO 19005-3 §6.2.3).
func putIntent(f *file) ref {
	profile := f.reserve()
	f.putStream(profile, "/N 3", srgbProfile())
	b := []byte("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile")
	return f.add(append(appendRef(b, profile), ">>"...))
}

// srgbProfile makes an ICC profile of version 2 for sRGB (ICC.1:2001-04): three
// primaries, adapted to the D50 of the profile connection space, and one curve
// that they share.
func srgbProfile() []byte {
	curve := curveElement()
	type element struct {
		tags []string
		data []byte
	}
	elements := []element{
		{[]string{"desc"}, descElement("sRGB")},
		{[]string{"cprt"}, append([]byte("text\x00\x00\x00\x00"), "CC0\x00"...)},
		{[]string{"wtpt"}, xyzElement(0xF6D6, 0x10000, 0xD32D)},
		{[]string{"rXYZ"}, xyzElement(0x6FA2, 0x38F5, 0x0390)},
		{[]string{"gXYZ"}, xyzElement(0x6299, 0xB785, 0x18DA)},
		{[]string{"bXYZ"}, xyzElement(0x24A0, 0x0F84, 0xB6CF)},
		{[]string{"rTRC", "gTRC", "bTRC"}, curve},
	}
	const headerSize, tagCount, tagSize = 128, 9, 12
	var table, data []byte
	for _, e := range elements {
		at := headerSize + 4 + tagCount*tagSize + len(data)
		for _, tag := range e.tags {
			table = append(table, tag...)
			table = binary.BigEndian.AppendUint32(table, uint32(at))
			table = binary.BigEndian.AppendUint32(table, uint32(len(e.data)))
		}
		data = append(data, e.data...)
		for len(data)%4 != 0 {
			data = append(data, 0)
		}
	}
	out := profileHeader(headerSize + 4 + len(table) + len(data))
	out = binary.BigEndian.AppendUint32(out, tagCount)
	return append(append(out, table...), data...)
}

// profileHeader is the first 128 bytes: a monitor's RGB over XYZ, dated to the
// day that the standard came out in print.
func profileHeader(size int) []byte {
	h := make([]byte, 128)
	binary.BigEndian.PutUint32(h, uint32(size))
	copy(h[8:], "\x02\x10\x00\x00mntrRGB XYZ ")
	for i, v := range [...]uint16{1999, 10, 18, 0, 0, 0} {
		binary.BigEndian.PutUint16(h[24+2*i:], v)
	}
	copy(h[36:], "acsp")
	copy(h[68:], xyzElement(0xF6D6, 0x10000, 0xD32D)[8:]) // D50
	return h
}

// xyzElement is a colour; its parts in 65536ths.
func xyzElement(x, y, z uint32) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range [...]uint32{x, y, z} {
		b = binary.BigEndian.AppendUint32(b, v)
	}
	return b
}

// descElement is a name in ASCII, without the two translations.
func descElement(s string) []byte {
	const empty = 4 + 4 + 2 + 1 + 67 // Unicode and Macintosh
	b := []byte("desc\x00\x00\x00\x00")
	b = binary.BigEndian.AppendUint32(b, uint32(len(s)+1))
	b = append(append(b, s...), 0)
	return append(b, make([]byte, empty)...)
}

// curveElement is the transfer curve of sRGB (IEC 61966-2-1), sampled often
// enough that straight lines between the samples are off by less than half a
// step of 8 bits.
func curveElement() []byte {
	const samples = 64
	b := []byte("curv\x00\x00\x00\x00")
	b = binary.BigEndian.AppendUint32(b, samples)
	for i := range samples {
		v := float64(i) / (samples - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(v*65535)))
	}
	return b
}
