package pdf

import (
	"strconv"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/report/layout"
)

// content writes the content stream of one page after the other (PDF 32000-1
// §7.8.2). It emits what changes and nothing else.
type content struct {
	set    *fonts.Set
	images *images
	b      []byte
	height draw.Length // of the page: PDF counts upwards
	state  graphics
	// inText says that a text object is open, which starts at line.
	inText bool
	line   draw.Point
}

// graphics is the part of the graphics state that the operators of this
// package change (§8.4).
type graphics struct {
	fill, stroke draw.Color
	width        draw.Length
	round        bool
	dash         string

	style   fonts.Style
	size    draw.Length // 0: no font was chosen yet
	stretch int
}

// page gives the content of p. The slice is good until the next call.
func (c *content) page(p layout.Page) []byte {
	c.b, c.height, c.inText = c.b[:0], p.Size.H, false
	c.state = graphics{width: -1} // gofpdf leaves a width of its own at the start
	for i, item := range p.Items {
		if i == 0 || item.Mark != p.Items[i-1].Mark {
			c.open(p, item.Mark)
		}
		c.draw(item.Op)
		if i+1 == len(p.Items) || item.Mark != p.Items[i+1].Mark {
			c.endText()
			c.op("EMC")
		}
	}
	return c.b
}

// open begins a marked-content sequence (§14.6): one of the structure, or an
// artifact (§14.8.2.2), because PDF/UA-1 §7.1 wants everything to be one of the
// two.
func (c *content) open(p layout.Page, mark int) {
	if mark < 0 {
		c.op("/Artifact BMC")
		return
	}
	c.b = appendName(c.b, string(p.Marks[mark].Tag))
	c.b = append(c.b, "<</MCID "...)
	c.b = strconv.AppendInt(c.b, int64(mark), 10)
	c.op(">>BDC")
}

func (c *content) draw(op draw.Op) {
	switch op := op.(type) {
	case draw.Text:
		c.text(op)
	case draw.Stroke:
		c.strokePath(op)
	case draw.Fill:
		c.fillPath(op)
	case draw.Hatch:
		c.hatch(op)
	case draw.Image:
		c.image(op)
	}
}

// op appends an operator; its operands stand before it.
func (c *content) op(s string) {
	c.b = append(c.b, s...)
	c.b = append(c.b, '\n')
}

// endText closes the text object when one is open; paths cannot be in it.
func (c *content) endText() {
	if c.inText {
		c.op("ET")
		c.inText = false
	}
}

// fillColor makes col the colour of letters and of filled paths.
func (c *content) fillColor(col draw.Color) {
	if col != c.state.fill {
		c.state.fill = col
		c.color(col, "g", "rg")
	}
}

// strokeColor makes col the colour of lines.
func (c *content) strokeColor(col draw.Color) {
	if col != c.state.stroke {
		c.state.stroke = col
		c.color(col, "G", "RG")
	}
}

// color appends col and the operator for it: that of DeviceGray for a grey, else
// that of DeviceRGB. The output intent says what both mean (ISO 19005-3
// §6.2.4.3).
func (c *content) color(col draw.Color, gray, rgb string) {
	c.b = appendShare(c.b, col.R)
	if col.R == col.G && col.G == col.B {
		c.op(gray)
		return
	}
	c.b = appendShare(c.b, col.G)
	c.b = appendShare(c.b, col.B)
	c.op(rgb)
}

// appendShare appends v/255 and a space. Three decimals give back the same v.
func appendShare(b []byte, v uint8) []byte {
	return append(appendThousandths(b, (int64(v)*1000+127)/255), ' ')
}
