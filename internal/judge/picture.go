package judge

import (
	"image"
	"image/draw"
)

// Grey is a picture in greys, on white paper of a size in pixels.
func Grey(m image.Image, size image.Point) *image.Gray {
	g := image.NewGray(image.Rectangle{Max: size})
	draw.Draw(g, g.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(g, g.Bounds(), m, m.Bounds().Min, draw.Over)
	return g
}

// Mean is the grey of the square of so many pixels a side, from its upper left
// corner: 0 is black, 255 white.
func Mean(m *image.Gray, x, y, side int) int {
	sum := 0
	for dy := range side {
		for _, v := range m.Pix[m.PixOffset(x, y+dy):][:side] {
			sum += int(v)
		}
	}
	return sum / (side * side)
}
