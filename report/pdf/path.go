package pdf

import "kyyeu/internal/draw"

// fillPath paints the inside of a path (PDF 32000-1 §8.5.3.3.2, non-zero winding).
func (c *content) fillPath(f draw.Fill) {
	if len(f.Path.Verbs) == 0 {
		return
	}
	c.endText()
	c.fillColor(f.Color)
	c.path(f.Path)
	c.op("f")
}

// strokePath draws along a path (§8.5.3.2).
func (c *content) strokePath(s draw.Stroke) {
	if s.Width <= 0 || len(s.Path.Verbs) == 0 {
		return
	}
	c.endText()
	c.strokeColor(s.Color)
	c.lineStyle(s.Width, s.Dash, s.Round)
	c.path(s.Path)
	c.op("S")
}

// lineStyle sets width, dashes, and the form of ends and joins (§8.4.3).
func (c *content) lineStyle(width draw.Length, dash []draw.Length, round bool) {
	if width != c.state.width {
		c.state.width = width
		c.b = appendLength(c.b, width)
		c.op(" w")
	}
	if round != c.state.round {
		c.state.round = round
		if round {
			c.op("1 J 1 j")
		} else {
			c.op("0 J 0 j")
		}
	}
	if d := dashes(dash); d != c.state.dash {
		c.state.dash = d
		c.op("[" + d + "]0 d")
	}
}

// dashes gives the operand of the dash operator; "" for a solid line, which a
// pattern without any length is too (§8.4.3.6 forbids one of zeros only).
func dashes(lengths []draw.Length) string {
	var b []byte
	sum := draw.Length(0)
	for i, l := range lengths {
		if i > 0 {
			b = append(b, ' ')
		}
		l = max(l, 0)
		sum += l
		b = appendLength(b, l)
	}
	if sum == 0 {
		return ""
	}
	return string(b)
}

// path appends the construction of a path (§8.5.2). Points that a verb lacks
// end it.
func (c *content) path(p draw.Path) {
	points := p.Points
	take := func(n int, op string) bool {
		if len(points) < n {
			return false
		}
		for _, q := range points[:n] {
			c.b = append(appendPoint(c.b, q, c.height), ' ')
		}
		points = points[n:]
		c.op(op)
		return true
	}
	for _, v := range p.Verbs {
		ok := true
		switch v {
		case draw.MoveTo:
			ok = take(1, "m")
		case draw.LineTo:
			ok = take(1, "l")
		case draw.CurveTo:
			ok = take(3, "c")
		case draw.Close:
			c.op("h")
		}
		if !ok {
			return
		}
	}
}
