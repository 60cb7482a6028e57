package photo

import (
	"encoding/binary"
	"image"
)

// turn is how a picture is stored: the value of the tag Orientation
// (Exif 2.32 §4.6.5, JEITA CP-3451E), 1 to 8.
type turn uint8

// upright is a picture that is stored as it is looked at.
const upright turn = 1

// swaps reports whether width and height are exchanged.
func (o turn) swaps() bool { return o >= 5 }

// stored gives the place in a stored picture of w × h pixels of the pixel x, y
// of the upright one.
func (o turn) stored(x, y, w, h int) (int, int) {
	switch o {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return y, h - 1 - x
	case 7:
		return w - 1 - y, h - 1 - x
	case 8:
		return w - 1 - y, x
	}
	return x, y
}

// rect gives the part of the stored picture that is r of the upright one.
func (o turn) rect(r image.Rectangle, w, h int) image.Rectangle {
	x0, y0 := o.stored(r.Min.X, r.Min.Y, w, h)
	x1, y1 := o.stored(r.Max.X-1, r.Max.Y-1, w, h)
	return image.Rect(min(x0, x1), min(y0, y1), max(x0, x1)+1, max(y0, y1)+1)
}

// raise gives a plane of w × h stored pixels upright.
func (o turn) raise(p plane) plane {
	if o == upright {
		return p
	}
	up := plane{w: p.w, h: p.h, pix: make([]byte, len(p.pix))}
	if o.swaps() {
		up.w, up.h = p.h, p.w
	}
	for y := range up.h {
		for x := range up.w {
			sx, sy := o.stored(x, y, p.w, p.h)
			up.pix[y*up.w+x] = p.pix[sy*p.w+sx]
		}
	}
	return up
}

// orientation reads the one tag from an Exif block, which is a TIFF: a header
// that says where its first directory is, and a directory of entries of twelve
// bytes. Whatever does not make sense is upright.
func orientation(tiff []byte) turn {
	const entry, tag, short = 12, 0x0112, 3
	if len(tiff) < 8 {
		return upright
	}
	var order binary.ByteOrder
	switch string(tiff[:4]) {
	case "II*\x00":
		order = binary.LittleEndian
	case "MM\x00*":
		order = binary.BigEndian
	default:
		return upright
	}
	at := int64(order.Uint32(tiff[4:]))
	if at > int64(len(tiff))-2 {
		return upright
	}
	count := int64(order.Uint16(tiff[at:]))
	entries := tiff[at+2:]
	count = min(count, int64(len(entries)/entry))
	for i := range count {
		e := entries[i*entry:]
		if order.Uint16(e) != tag {
			continue
		}
		o := order.Uint16(e[8:])
		if order.Uint16(e[2:]) == short && o >= 1 && o <= 8 {
			return turn(o)
		}
		break
	}
	return upright
}
