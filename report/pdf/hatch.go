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
	for _, l := range hatchLines(h.Path.Bounds(), h.Pitch, h.Width) {
		c.b = append(appendPoint(c.b, l[0], c.height), " m "...)
		c.b = append(appendPoint(c.b, l[1], c.height), ' ')
		c.op("l")
	}
	c.op("S")
	c.op("Q")
	c.state = saved
}

// hatchLines gives the lines that cover box. On a line that rises at 45°, x+y is
// the same everywhere (y grows downwards), and two lines pitch apart differ in
// it by pitch·√2. All in whole thousandths, so that machines agree.
func hatchLines(box draw.Rect, pitch, width draw.Length) [][2]draw.Point {
	const root2 = 1414214 // √2 in millionths
	step := max(1, (pitch*root2+500000)/1000000)
	left, right := box.X-width, box.Right()+width // ends lie outside, so that they are cut by the clip
	top, bottom := box.Y-width, box.Bottom()+width
	var lines [][2]draw.Point
	for sum := box.X + box.Y + step/2; sum < box.Right()+box.Bottom(); sum += step {
		from, to := max(left, sum-bottom), min(right, sum-top)
		lines = append(lines, [2]draw.Point{{X: from, Y: sum - from}, {X: to, Y: sum - to}})
	}
	return lines
}
