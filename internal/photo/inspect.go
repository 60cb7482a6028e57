package photo

import (
	"bytes"
	"encoding/binary"
)

// The bounds of a photograph.
const (
	// maxPixels is above the largest that cameras of a press photographer write.
	maxPixels = 64_000_000
	// maxMemory bounds what decoding one photograph may take, in bytes: a
	// progressive JPEG keeps four bytes for each value until its end, a PNG of 16
	// bits has eight for each pixel.
	maxMemory = 700 << 20
	// maxSide bounds width and height.
	maxSide = 30_000
)

// Info is what a file says of itself before it is decoded.
type Info struct {
	// W and H are the size in pixels, of the picture held upright.
	W, H int
	// CMYK says that the colours are those of a printing press and will be
	// converted without a profile.
	CMYK bool

	png     bool
	turn    turn
	memory  int64    // that decoding takes, about
	profile *profile // of its colours; nil when they are sRGB
}

// Inspect reads the headers of a JPEG or PNG and walks over its parts, so that a
// file that is cut off or too large is known without decoding it. The error is
// an [*Error].
func Inspect(raw []byte) (Info, error) {
	var i Info
	var err error
	switch {
	case bytes.HasPrefix(raw, []byte("\xFF\xD8\xFF")):
		i, err = inspectJPEG(raw)
	case bytes.HasPrefix(raw, []byte(pngHead)):
		i, err = inspectPNG(raw)
	default:
		return Info{}, &Error{Problem: Foreign, Kind: foreign(raw)}
	}
	if err != nil {
		return Info{}, err
	}
	if i.W <= 0 || i.H <= 0 {
		return Info{}, &Error{Problem: Broken}
	}
	if max(i.W, i.H) > maxSide || int64(i.W)*int64(i.H) > maxPixels || i.memory > maxMemory {
		return Info{}, &Error{Problem: Large, W: i.W, H: i.H}
	}
	if i.turn.swaps() {
		i.W, i.H = i.H, i.W
	}
	return i, nil
}

// foreign names the format of a file that is neither JPEG nor PNG; "" when it is
// none of those that people take for photographs.
func foreign(raw []byte) string {
	at := func(offset int, s string) bool {
		return len(raw) >= offset+len(s) && string(raw[offset:offset+len(s)]) == s
	}
	switch {
	case at(4, "ftyphe"), at(4, "ftypmif1"):
		return "HEIC"
	case at(4, "ftypavi"):
		return "AVIF"
	case at(0, "RIFF") && at(8, "WEBP"):
		return "WebP"
	case at(0, "GIF8"):
		return "GIF"
	case at(0, "BM"):
		return "BMP"
	case at(0, "II*\x00"), at(0, "MM\x00*"):
		return "TIFF"
	case at(0, "%PDF"):
		return "PDF"
	}
	return ""
}

// The markers of a JPEG (ITU-T T.81, table B.1) that are looked at.
const (
	markSOF0  = 0xC0 // baseline
	markSOF1  = 0xC1 // extended, Huffman
	markSOF2  = 0xC2 // progressive
	markDHT   = 0xC4
	markJPG   = 0xC8
	markDAC   = 0xCC
	markSOF15 = 0xCF
	markRST0  = 0xD0
	markRST7  = 0xD7
	markEOI   = 0xD9
	markSOS   = 0xDA
	markAPP0  = 0xE0
	markAPP1  = 0xE1
	markAPP14 = 0xEE
	markAPP15 = 0xEF
	markCOM   = 0xFE
	markTEM   = 0x01
)

// segment is a piece of a JPEG: a marker with what it brings, and for a scan the
// coded data behind it.
type segment struct {
	marker byte
	all    []byte // with the marker
	data   []byte // behind the length
}

// segments cuts a JPEG into its pieces, from SOI up to and without EOI; what
// stands behind EOI is no part of the picture.
func segments(raw []byte) ([]segment, error) {
	var all []segment
	for at := 2; ; {
		for at+1 < len(raw) && raw[at] == 0xFF && raw[at+1] == 0xFF {
			at++ // fill bytes
		}
		if at+2 > len(raw) {
			return nil, &Error{Problem: Cut}
		}
		m := raw[at+1]
		switch {
		case raw[at] != 0xFF || m == 0:
			return nil, &Error{Problem: Broken}
		case m == markEOI:
			return all, nil
		case m == markTEM || m >= markRST0 && m <= markRST7:
			at += 2
			continue
		}
		if at+4 > len(raw) {
			return nil, &Error{Problem: Cut}
		}
		end := at + 2 + int(binary.BigEndian.Uint16(raw[at+2:]))
		switch {
		case end < at+4:
			return nil, &Error{Problem: Broken}
		case end > len(raw):
			return nil, &Error{Problem: Cut}
		}
		s := segment{marker: m, data: raw[at+4 : end]}
		if m == markSOS {
			end = scanEnd(raw, end)
		}
		s.all = raw[at:end]
		all = append(all, s)
		at = end
	}
}

// scanEnd gives where the coded data from at on ends: at the next marker that is
// no restart and no stuffed zero.
func scanEnd(raw []byte, at int) int {
	for {
		i := bytes.IndexByte(raw[at:], 0xFF)
		if i < 0 || at+i+1 >= len(raw) {
			return len(raw)
		}
		at += i
		switch m := raw[at+1]; {
		case m == 0 || m >= markRST0 && m <= markRST7:
			at += 2
		case m == 0xFF:
			at++
		default:
			return at
		}
	}
}

func inspectJPEG(raw []byte) (Info, error) {
	all, err := segments(raw)
	if err != nil {
		return Info{}, err
	}
	i := Info{turn: upright}
	scans, oriented := 0, false
	for _, s := range all {
		switch m := s.marker; {
		case m == markSOF0 || m == markSOF1 || m == markSOF2:
			if i.W != 0 || len(s.data) < 6 {
				return Info{}, &Error{Problem: Broken}
			}
			if s.data[0] != 8 {
				return Info{}, &Error{Problem: Unsupported}
			}
			parts := int(s.data[5])
			if parts != 1 && parts != 3 && parts != 4 {
				return Info{}, &Error{Problem: Unsupported}
			}
			if len(s.data) < 6+3*parts {
				return Info{}, &Error{Problem: Broken}
			}
			i.H, i.W = int(binary.BigEndian.Uint16(s.data[1:])), int(binary.BigEndian.Uint16(s.data[3:]))
			if i.W == 0 || i.H == 0 {
				return Info{}, &Error{Problem: Unsupported} // the height comes later, or never
			}
			i.CMYK = parts == 4
			i.memory = jpegMemory(s.data[6:6+3*parts], int64(i.W)*int64(i.H), m == markSOF2)
		case m > markSOF2 && m <= markSOF15 && m != markDHT && m != markJPG && m != markDAC:
			return Info{}, &Error{Problem: Unsupported}
		case m == markSOS:
			scans++
		case m == markAPP1 && !oriented && bytes.HasPrefix(s.data, []byte("Exif\x00\x00")):
			i.turn, oriented = orientation(s.data[6:]), true
		}
	}
	if i.W == 0 || scans == 0 {
		return Info{}, &Error{Problem: Broken}
	}
	i.profile = profileOf(all)
	return i, nil
}

// jpegMemory is what decoding takes: a byte for each value of each component,
// whose sampling factors stand in three bytes, and four more while a progressive
// picture is under way.
func jpegMemory(components []byte, pixels int64, progressive bool) int64 {
	var values, most int64
	for c := 1; c < len(components); c += 3 {
		n := int64(components[c]>>4) * int64(components[c]&15)
		values += n
		most = max(most, n)
	}
	if progressive {
		values *= 5
	}
	return pixels * values / max(most, 1)
}

const pngHead = "\x89PNG\r\n\x1A\n"

// inspectPNG walks over the chunks of a PNG (W3C PNG Specification, third
// edition, §5).
func inspectPNG(raw []byte) (Info, error) {
	const header, around = 13, 12 // bytes of IHDR; length, type and checksum of a chunk
	i := Info{png: true, turn: upright}
	first, pixels := true, false
	for at := len(pngHead); ; {
		if len(raw)-at < around {
			return Info{}, &Error{Problem: Cut}
		}
		length := int64(binary.BigEndian.Uint32(raw[at:]))
		kind := string(raw[at+4 : at+8])
		if length > int64(len(raw)-at-around) {
			return Info{}, &Error{Problem: Cut}
		}
		data := raw[at+8 : at+8+int(length)]
		if first != (kind == "IHDR") || first && length != header {
			return Info{}, &Error{Problem: Broken}
		}
		switch kind {
		case "IHDR":
			w, h := binary.BigEndian.Uint32(data), binary.BigEndian.Uint32(data[4:])
			if w > 1<<31-1 || h > 1<<31-1 {
				return Info{}, &Error{Problem: Broken}
			}
			i.W, i.H = int(w), int(h)
			i.memory = int64(min(w, maxSide+1)) * int64(min(h, maxSide+1)) * pngBytes(data[8], data[9], data[12])
		case "iCCP":
			i.profile = profileIn(data)
		case "IDAT":
			pixels = true
		case "eXIf":
			i.turn = orientation(data)
		case "IEND":
			if !pixels {
				return Info{}, &Error{Problem: Broken}
			}
			return i, nil
		}
		first = false
		at += around + int(length)
	}
}

// pngBytes is what image/png needs for a pixel: colours become RGBA, an
// interlaced picture is put together of pictures that are there twice.
func pngBytes(depth, colour, interlaced byte) int64 {
	n := int64(4)
	if colour == 0 || colour == 3 { // grey or palette
		n = 1
	}
	if depth == 16 {
		n *= 2
	}
	if interlaced != 0 {
		n *= 2
	}
	return n
}
