package pdf

import "kyyeu/internal/draw"

// hatch paints the inside of a path with lines that rise to the right, clipped
// by it (PDF 32000-1 §8.5.4). A pattern would be shorter, but is drawn unevenly
// by readers that make tiles of pixels of it.
func (c *content) hatch(h draw.Hatch) {
	if h.Width <= 0 || len(h.Path.Verbs) == 0 {
		return
	}
	if h.Pitch <= h.Width { // the lines touch
		c.fillPath(draw.Fill{Path: h.Path, Color: h.Color})
		return
	}
	c.endText()
	saved := c.state
	c.op("q")
	c.path(h.Path)
	c.op("W n")
	c.strokeColor(h.Color)
	c.lineStyle(h.Width, nil, false)
	for _, l := range h.Lines() {
		c.b = append(appendPoint(c.b, l[0], c.height), " m "...)
		c.b = append(appendPoint(c.b, l[1], c.height), ' ')
		c.op("l")
	}
	c.op("S")
	c.op("Q")
	c.state = saved
}
