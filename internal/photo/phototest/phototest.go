// Package phototest makes photographs for tests: scenes of shapes, in all kinds
// of files that people have. Only tests import it.
package phototest

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"testing"
)

// CornerColors are the colours of the quarters of [Corners]: top left, top
// right, bottom left, bottom right.
var CornerColors = [4]color.RGBA{{200, 30, 30, 255}, {30, 160, 40, 255}, {40, 60, 200, 255}, {230, 200, 60, 255}}

// Corners is a picture of four quarters, each of its own colour.
func Corners(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for i, c := range CornerColors {
		x, y := i%2*w/2, i/2*h/2
		draw.Draw(m, image.Rect(x, y, x+(w+1)/2, y+(h+1)/2), image.NewUniform(c), image.Point{}, draw.Src)
	}
	return m
}

// Scene is a picture of a hall: a wall that grows darker, a stage with a banner,
// and rows of heads. It is sharp in places and soft in others, as photographs
// are.
func Scene(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			v := 225 - 70*y/h - 25*(x-w/2)*(x-w/2)*4/(w*w)
			m.SetRGBA(x, y, color.RGBA{uint8(v), uint8(v - 8), uint8(v - 25), 255})
		}
	}
	box := func(x0, y0, x1, y1 int, c color.RGBA) {
		draw.Draw(m, image.Rect(x0*w/1000, y0*h/1000, x1*w/1000, y1*h/1000), image.NewUniform(c), image.Point{}, draw.Src)
	}
	box(180, 90, 820, 330, color.RGBA{150, 25, 30, 255})
	box(210, 130, 790, 165, color.RGBA{240, 215, 110, 255})
	box(280, 200, 720, 225, color.RGBA{240, 215, 110, 255})
	box(0, 470, 1000, 500, color.RGBA{95, 60, 40, 255})
	for row := range 3 {
		r := h * (30 + 12*row) / 1000
		for i := range 12 - 2*row {
			cx, cy := w*(2*i+1)/(2*(12-2*row)), h*(600+150*row)/1000
			disc(m, cx, cy+2*r, 2*r, color.RGBA{uint8(40 + 15*i), uint8(50 + 9*row), uint8(90 - 5*i), 255})
			disc(m, cx, cy, r, color.RGBA{205, 160, 130, 255})
			disc(m, cx, cy-r/2, r*4/5, color.RGBA{30, 25, 22, 255})
		}
	}
	return m
}

func disc(m *image.RGBA, cx, cy, r int, c color.RGBA) {
	for y := max(cy-r, 0); y < min(cy+r, m.Rect.Dy()); y++ {
		for x := max(cx-r, 0); x < min(cx+r, m.Rect.Dx()); x++ {
			if (x-cx)*(x-cx)+(y-cy)*(y-cy) < r*r {
				m.SetRGBA(x, y, c)
			}
		}
	}
}

// Stored gives a picture as a camera stores it that writes the orientation o: it
// is upright again when it is turned as the Exif standard says. An o outside
// 1 to 8 changes nothing.
func Stored(m *image.RGBA, o int) *image.RGBA {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	size := image.Rect(0, 0, w, h)
	if o >= 5 && o <= 8 {
		size = image.Rect(0, 0, h, w)
	}
	out := image.NewRGBA(size)
	for y := range h {
		for x := range w {
			// Where the standard puts the 0th row and column of what is stored.
			sx, sy := x, y
			switch o {
			case 2: // row 0 at the top, column 0 at the right
				sx, sy = w-1-x, y
			case 3: // bottom, right
				sx, sy = w-1-x, h-1-y
			case 4: // bottom, left
				sx, sy = x, h-1-y
			case 5: // row 0 at the left, column 0 at the top
				sx, sy = y, x
			case 6: // right, top
				sx, sy = y, w-1-x
			case 7: // right, bottom
				sx, sy = h-1-y, w-1-x
			case 8: // left, bottom
				sx, sy = h-1-y, x
			}
			out.SetRGBA(sx, sy, m.RGBAAt(x, y))
		}
	}
	return out
}

// Exif is a block with one directory that says the orientation o.
func Exif(o int, order binary.AppendByteOrder) []byte {
	b := []byte("II*\x00")
	if order.String() == binary.BigEndian.String() {
		b = []byte("MM\x00*")
	}
	b = order.AppendUint32(b, 8)
	b = order.AppendUint16(b, 2)
	b = order.AppendUint16(b, 0x0100) // the width, which nobody asks for
	b = order.AppendUint16(b, 4)
	b = order.AppendUint32(b, 1)
	b = order.AppendUint32(b, 1)
	b = order.AppendUint16(b, 0x0112)
	b = order.AppendUint16(b, 3)
	b = order.AppendUint32(b, 1)
	b = order.AppendUint16(b, uint16(o))
	b = order.AppendUint16(b, 0)
	return order.AppendUint32(b, 0)
}

// JPEG encodes a picture, with an Exif block when it is not nil.
func JPEG(t testing.TB, m image.Image, exif []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 92}); err != nil {
		t.Fatal(err)
	}
	if exif == nil {
		return b.Bytes()
	}
	exif = append([]byte("Exif\x00\x00"), exif...)
	out := binary.BigEndian.AppendUint16([]byte{0xFF, 0xD8, 0xFF, 0xE1}, uint16(len(exif)+2))
	return append(append(out, exif...), b.Bytes()[2:]...)
}

// PNG encodes a picture.
func PNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// WithExif puts an Exif block into a PNG.
func WithExif(raw, exif []byte) []byte { return WithChunk(raw, "eXIf", exif) }

// WithChunk puts a chunk into a PNG, behind its header.
func WithChunk(raw []byte, kind string, data []byte) []byte {
	const head = 8 + 12 + 13 // signature and IHDR
	return append(append(bytes.Clone(raw[:head]), chunk(kind, data)...), raw[head:]...)
}

func chunk(kind string, data []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	b = append(append(b, kind...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

// Kinds gives a picture in the kinds of files that people have.
func Kinds(t testing.TB, m *image.RGBA) map[string][]byte {
	t.Helper()
	b := m.Bounds()
	deep, alpha, deepAlpha := image.NewRGBA64(b), image.NewNRGBA(b), image.NewNRGBA64(b)
	palette := image.NewPaletted(b, nil)
	for _, c := range CornerColors {
		palette.Palette = append(palette.Palette, c)
	}
	palette.Palette = append(palette.Palette, color.NRGBA{1, 2, 3, 0})
	for _, d := range []draw.Image{deep, alpha, deepAlpha, palette} {
		draw.Draw(d, b, m, b.Min, draw.Src)
	}
	alpha.Pix[3], deepAlpha.Pix[6] = 254, 254 // or the file would have none
	deep.Pix[1]++
	gray := image.NewGray(b)
	draw.Draw(gray, b, m, b.Min, draw.Src)
	return map[string][]byte{
		"JPEG":           JPEG(t, m, nil),
		"grey JPEG":      JPEG(t, gray, nil),
		"PNG":            PNG(t, m),
		"grey PNG":       PNG(t, gray),
		"16-bit PNG":     PNG(t, deep),
		"PNG with alpha": PNG(t, alpha),
		"16-bit, alpha":  PNG(t, deepAlpha),
		"PNG of palette": PNG(t, palette),
		"interlaced PNG": Interlaced(m),
	}
}

// Interlaced encodes a picture as a PNG in seven passes (Adam7).
func Interlaced(m *image.RGBA) []byte {
	b := m.Bounds()
	ihdr := binary.BigEndian.AppendUint32(nil, uint32(b.Dx()))
	ihdr = binary.BigEndian.AppendUint32(ihdr, uint32(b.Dy()))
	ihdr = append(ihdr, 8, 2, 0, 0, 1)
	var data bytes.Buffer
	z := zlib.NewWriter(&data)
	for _, p := range [7][4]int{{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}} {
		for y := p[1]; y < b.Dy() && p[0] < b.Dx(); y += p[3] {
			line := []byte{0} // no filter
			for x := p[0]; x < b.Dx(); x += p[2] {
				c := m.RGBAAt(x, y)
				line = append(line, c.R, c.G, c.B)
			}
			z.Write(line)
		}
	}
	z.Close()
	out := append([]byte("\x89PNG\r\n\x1A\n"), chunk("IHDR", ihdr)...)
	out = append(out, chunk("IDAT", data.Bytes())...)
	return append(out, chunk("IEND", nil)...)
}
