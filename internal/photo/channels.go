package photo

import (
	"image"
	"image/color"
)

// channels gives the channels of a decoded picture that is neither YCbCr nor
// grey: red, green and blue, on white where it is transparent.
func channels(m image.Image) [3]rows {
	var out [3]rows
	w := m.Bounds().Dx()
	for c := range out {
		row := make([]byte, w)
		out[c] = func(y int) []byte {
			channel(row, m, y, c)
			return row
		}
	}
	return out
}

// channel puts the channel c of a row into row.
func channel(row []byte, m image.Image, y, c int) {
	b := m.Bounds()
	switch m := m.(type) {
	case *image.RGBA: // image/png gives it for opaque pictures only
		for x := range row {
			row[x] = m.Pix[y*m.Stride+4*x+c]
		}
	case *image.NRGBA:
		for x := range row {
			p := m.Pix[y*m.Stride+4*x:][:4]
			row[x] = onWhite(p[c], p[3])
		}
	case *image.RGBA64:
		for x := range row {
			row[x] = m.Pix[y*m.Stride+8*x+2*c]
		}
	case *image.NRGBA64:
		for x := range row {
			p := m.Pix[y*m.Stride+8*x:][:8]
			row[x] = onWhite(p[2*c], p[6])
		}
	case *image.CMYK:
		for x := range row {
			p := m.Pix[y*m.Stride+4*x:][:4]
			row[x] = byte((uint32(255-p[c])*uint32(255-p[3]) + 127) / 255)
		}
	default: // a palette
		for x := range row {
			n := color.NRGBAModel.Convert(m.At(b.Min.X+x, b.Min.Y+y)).(color.NRGBA)
			row[x] = onWhite([...]byte{n.R, n.G, n.B}[c], n.A)
		}
	}
}

// onWhite lays a value with its opacity on white.
func onWhite(v, a byte) byte {
	return byte((uint32(v)*uint32(a) + 255*uint32(255-a) + 127) / 255)
}
