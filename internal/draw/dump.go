package draw

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// String lists the picture for reading and comparing, one step a line, in
// points with at most three decimals:
//
//	picture 232.441 x 84
//	fill #AEB7BD box 38,2.5 100x9
//	hatch #005F73 1.1/3 box 38,16.5 90x9
//	stroke #16191D 0.75 line 38,0 38,84
//	stroke #8B959C 0.75 dash 1.5 1.5 line 38,77 63,77
//	text 0,9.8 "Nghệ An" sans-semibold 8 #16191D width 32.1
//
// Other paths are written with the letters M, L, C and Z of SVG. Kerning shows
// in the width alone.
func (p Picture) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "picture %v x %v\n", p.Size.W, p.Size.H)
	for _, op := range p.Ops {
		fmt.Fprintf(&b, "%v\n", op)
	}
	return b.String()
}

// String is a line of [Picture.String].
func (f Fill) String() string { return fmt.Sprintf("fill %v %v", f.Color, f.Path) }

// String is a line of [Picture.String].
func (h Hatch) String() string {
	return fmt.Sprintf("hatch %v %v/%v %v", h.Color, h.Width, h.Pitch, h.Path)
}

// String is a line of [Picture.String].
func (s Stroke) String() string {
	how := ""
	if len(s.Dash) > 0 {
		how = " dash" + list(s.Dash)
	}
	if s.Round {
		how += " round"
	}
	return fmt.Sprintf("stroke %v %v%s %v", s.Color, s.Width, how, s.Path)
}

// String is a line of [Picture.String].
func (t Text) String() string {
	how := ""
	if t.Tabular {
		how = " tabular"
	}
	if t.Stretch != 0 {
		how += fmt.Sprintf(" stretch %d", t.Stretch)
	}
	return fmt.Sprintf("text %v %q %v %v %v%s width %v", t.At, t.S, t.Style, t.Size, t.Color, how, t.Width)
}

// String is l in points, without trailing zeros.
func (l Length) String() string { return strconv.FormatFloat(l.Points(), 'f', -1, 64) }

// String is "x,y" in points.
func (p Point) String() string { return p.X.String() + "," + p.Y.String() }

// String is "#RRGGBB".
func (c Color) String() string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

// String is "line" or "box" with its points and size for those, else the verbs
// with their points.
func (a Path) String() string {
	if len(a.Verbs) == 2 && a.Verbs[1] == LineTo {
		return fmt.Sprintf("line %v %v", a.Points[0], a.Points[1])
	}
	r := a.Bounds()
	if box := Box(r); slices.Equal(a.Verbs, box.Verbs) && slices.Equal(a.Points, box.Points) {
		return fmt.Sprintf("box %v,%v %vx%v", r.X, r.Y, r.W, r.H)
	}
	return strings.TrimSpace("path " + a.Data())
}

// Data writes the verbs with their points, in the letters M, L, C and Z of SVG.
func (a Path) Data() string {
	var b strings.Builder
	points := a.Points
	for _, v := range a.Verbs {
		letter, n := "Z", 0
		switch v {
		case MoveTo:
			letter, n = "M", 1
		case LineTo:
			letter, n = "L", 1
		case CurveTo:
			letter, n = "C", 3
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(letter)
		for i, p := range points[:n] {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(p.String())
		}
		points = points[n:]
	}
	return b.String()
}

// list writes lengths with a space before each.
func list(lengths []Length) string {
	var b strings.Builder
	for _, l := range lengths {
		b.WriteByte(' ')
		b.WriteString(l.String())
	}
	return b.String()
}
