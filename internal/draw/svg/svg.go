// Package svg writes pictures as SVG 1.1 (https://www.w3.org/TR/SVG11/).
//
// A picture must look the same in a browser, in LibreOffice and in the programs
// that slides and newspapers are made with, and its words must stay words. An
// embedded font does the first for browsers alone: LibreOffice 7.4 and Microsoft
// Office pass over @font-face and put another face into the places of ours. So
// each text is there twice: its glyphs as outlines, which are seen, and its words
// as text elements without colour over them, which are searched, selected and
// copied. Each glyph is written once and used wherever it stands, so a chart
// takes some tens of kilobytes.
//
// Lengths are points, as in the picture; three decimals give back every
// [draw.Length] exactly. The same picture gives the same bytes.
package svg

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
)

// About is what a file says of its picture besides drawing it.
type About struct {
	// Title and Description are read out to who cannot see the picture.
	Title, Description string
	// Lang is the language of all texts, "vi" or "en".
	Lang string
}

// Write gives the picture as an SVG file. The faces are those of the set that
// it was drawn with.
func Write(p draw.Picture, set *fonts.Set, about About) []byte {
	w := &writer{set: set, glyphs: map[glyph]int{}}
	for _, op := range p.Ops {
		w.op(op)
	}
	var out bytes.Buffer
	out.WriteString(xml.Header)
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="%vpt" height="%vpt" viewBox="0 0 %v %v" xml:lang="%s" role="img" aria-labelledby="title desc" stroke-miterlimit="10">`+"\n",
		p.Size.W, p.Size.H, p.Size.W, p.Size.H, escaped(about.Lang))
	fmt.Fprintf(&out, "<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n", escaped(about.Title), escaped(about.Description))
	out.WriteString("<defs>\n")
	w.defs(&out)
	out.WriteString("</defs>\n")
	fmt.Fprintf(&out, "<rect id=\"paper\" width=\"%v\" height=\"%v\" fill=\"#FFFFFF\"/>\n", p.Size.W, p.Size.H)
	out.Write(w.drawn.Bytes())
	fmt.Fprintf(&out, `<g id="words" fill-opacity="0" font-family="%s">`+"\n", sansFamily)
	out.Write(w.words.Bytes())
	out.WriteString("</g>\n</svg>\n")
	return out.Bytes()
}

// writer collects the parts of a file.
type writer struct {
	set *fonts.Set
	// drawn is what is seen, words the texts over it.
	drawn, words bytes.Buffer
	// glyphs are the outlines that are used, with their numbers from 1.
	glyphs map[glyph]int
	// clips are the paths that hatches are clipped by.
	clips []draw.Path
}

// glyph is the outline of a rune in a face.
type glyph struct {
	style fonts.Style
	r     rune
}

func (w *writer) op(op draw.Op) {
	switch op := op.(type) {
	case draw.Text:
		w.text(op)
	case draw.Stroke:
		w.stroke(op)
	case draw.Fill:
		w.shape(op.Path, fmt.Sprintf(`fill="%v"`, op.Color))
	case draw.Hatch:
		w.hatch(op)
	case draw.Image:
		w.image(op)
	}
}

// text draws the outlines and notes the words.
func (w *writer) text(t draw.Text) {
	face := w.set.Face(t.Style)
	em := draw.Length(face.UnitsPerEm())
	var uses bytes.Buffer
	for r, x := range t.Letters(face) {
		if len(face.Outline(r)) == 0 {
			continue
		}
		key := glyph{t.Style, r}
		if w.glyphs[key] == 0 {
			w.glyphs[key] = len(w.glyphs) + 1
		}
		fmt.Fprintf(&uses, `<use xlink:href="#g%d" x="%s"/>`, w.glyphs[key], quotient(int64(x)*int64(em)*1000, int64(t.Size)*int64(1000+t.Stretch), 3))
	}
	if uses.Len() > 0 {
		y := quotient(int64(t.Size), int64(em)*1000, 9)
		fmt.Fprintf(&w.drawn, `<g fill="%v" transform="translate(%v,%v) scale(%s,-%s)">%s</g>`+"\n",
			t.Color, t.At.X, t.At.Y, quotient(int64(t.Size)*int64(1000+t.Stretch), int64(em)*1000*1000, 9), y, uses.Bytes())
	}
	if strings.TrimSpace(t.S) != "" {
		fmt.Fprintf(&w.words, `<text x="%v" y="%v" font-size="%v"%s textLength="%v" lengthAdjust="spacingAndGlyphs">%s</text>`+"\n",
			t.At.X, t.At.Y, t.Size, fontOf(t.Style), t.Width, escaped(t.S))
	}
}

// The families that words are in, for who edits them; the first is that of all
// words unless they say another.
const (
	sansFamily  = "Be Vietnam Pro, Arial, sans-serif"
	serifFamily = "Times New Roman, Liberation Serif, serif"
)

// fontOf names a face.
func fontOf(st fonts.Style) string {
	family, more := "", ""
	switch st {
	case fonts.Serif, fonts.SerifItalic, fonts.SerifBold, fonts.SerifBoldItalic:
		family = ` font-family="` + serifFamily + `"`
	}
	switch st {
	case fonts.SerifItalic, fonts.SansItalic:
		more = ` font-style="italic"`
	case fonts.SerifBoldItalic:
		more = ` font-style="italic" font-weight="bold"`
	case fonts.SerifBold, fonts.SansBold:
		more = ` font-weight="bold"`
	case fonts.SansSemiBold:
		more = ` font-weight="600"`
	}
	return family + more
}

// stroke draws along a path; one without width is not drawn, as in the PDF.
func (w *writer) stroke(s draw.Stroke) {
	if s.Width <= 0 {
		return
	}
	w.shape(s.Path, `fill="none" `+strokeStyle(s))
}

// strokeStyle is how a line looks.
func strokeStyle(s draw.Stroke) string {
	style := fmt.Sprintf(`stroke="%v" stroke-width="%v"`, s.Color, s.Width)
	if len(s.Dash) > 0 {
		var dashes []string
		for _, d := range s.Dash {
			dashes = append(dashes, d.String())
		}
		style += fmt.Sprintf(` stroke-dasharray="%s"`, strings.Join(dashes, " "))
	}
	if s.Round {
		style += ` stroke-linecap="round" stroke-linejoin="round"`
	}
	return style
}

// shape draws a path, boxes and lines by name, so that their measures can be read.
func (w *writer) shape(p draw.Path, style string) {
	if len(p.Verbs) == 0 {
		return
	}
	r := p.Bounds()
	box := draw.Box(r)
	switch {
	case slices.Equal(p.Verbs, box.Verbs) && slices.Equal(p.Points, box.Points):
		fmt.Fprintf(&w.drawn, `<rect x="%v" y="%v" width="%v" height="%v" %s/>`+"\n", r.X, r.Y, r.W, r.H, style)
	case len(p.Verbs) == 2 && p.Verbs[1] == draw.LineTo:
		fmt.Fprintf(&w.drawn, `<line x1="%v" y1="%v" x2="%v" y2="%v" %s/>`+"\n", p.Points[0].X, p.Points[0].Y, p.Points[1].X, p.Points[1].Y, style)
	default:
		fmt.Fprintf(&w.drawn, `<path d="%s" %s/>`+"\n", p.Data(), style)
	}
}

// hatch draws lines, clipped by the path; a pattern would be shorter, but not all
// programs draw one where another begins.
func (w *writer) hatch(h draw.Hatch) {
	if h.Width <= 0 || len(h.Path.Verbs) == 0 {
		return
	}
	if h.Pitch <= h.Width { // the lines touch
		w.shape(h.Path, fmt.Sprintf(`fill="%v"`, h.Color))
		return
	}
	w.clips = append(w.clips, h.Path)
	var lines draw.Path
	for _, l := range h.Lines() {
		lines.MoveTo(l[0])
		lines.LineTo(l[1])
	}
	fmt.Fprintf(&w.drawn, `<path d="%s" fill="none" stroke="%v" stroke-width="%v" clip-path="url(#c%d)"/>`+"\n",
		lines.Data(), h.Color, h.Width, len(w.clips))
}

// image places a photograph.
func (w *writer) image(i draw.Image) {
	fmt.Fprintf(&w.drawn, `<image x="%v" y="%v" width="%v" height="%v" preserveAspectRatio="none" xlink:href="data:image/jpeg;base64,%s"/>`+"\n",
		i.Rect.X, i.Rect.Y, i.Rect.W, i.Rect.H, base64.StdEncoding.EncodeToString(i.Pixels.JPEG))
}

// defs writes the glyphs, in font units with y upwards, and the clips.
func (w *writer) defs(out *bytes.Buffer) {
	byNumber := make([]glyph, len(w.glyphs))
	for g, n := range w.glyphs {
		byNumber[n-1] = g
	}
	for i, g := range byNumber {
		fmt.Fprintf(out, `<path id="g%d" d="%s"/>`+"\n", i+1, outlineData(w.set.Face(g.style).Outline(g.r)))
	}
	for i, c := range w.clips {
		fmt.Fprintf(out, `<clipPath id="c%d"><path d="%s"/></clipPath>`+"\n", i+1, c.Data())
	}
}

// outlineData writes an outline in font units, as short as SVG allows: each point
// from the one before, no letter that repeats the last, no more between numbers
// than keeps them apart, and of a curve that goes on smoothly no control point (T:
// most curves of TrueType do).
func outlineData(o fonts.Outline) string {
	var b []byte
	var last byte // the letter that holds
	put := func(letter byte, from fonts.OutlinePoint, to ...fonts.OutlinePoint) {
		if letter != last {
			b = append(b, letter)
			last = letter
		}
		for _, p := range to {
			for _, v := range [2]int{p.X - from.X, p.Y - from.Y} {
				if end := b[len(b)-1]; v >= 0 && end <= '9' { // a digit
					b = append(b, ' ')
				}
				b = append(b, quotient(int64(v), fonts.Unit, 3)...)
			}
		}
	}
	var at fonts.OutlinePoint // where a part begins after the one before was closed
	for _, c := range o {
		put('m', at, c.Start)
		from := c.Start
		var smooth *fonts.OutlinePoint // the control point that T would take
		for _, p := range c.Pieces {
			switch {
			case !p.Curved:
				put('l', from, p.To)
			case smooth != nil && *smooth == p.Control:
				put('t', from, p.To)
			default:
				put('q', from, p.Control, p.To)
			}
			smooth = nil
			if p.Curved {
				smooth = &fonts.OutlinePoint{X: 2*p.To.X - p.Control.X, Y: 2*p.To.Y - p.Control.Y}
			}
			from = p.To
		}
		b, last = append(b, 'z'), 'z'
		at = c.Start
	}
	return string(b)
}

// quotient is n/d with so many decimals at most, in whole numbers, so that all
// machines agree; d is positive.
func quotient(n, d int64, decimals int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	whole, rest := n/d, n%d
	digits := make([]byte, 0, decimals)
	for range decimals {
		rest *= 10
		digits = append(digits, byte('0'+rest/d))
		rest %= d
	}
	if 2*rest >= d { // round up
		i := len(digits) - 1
		for ; i >= 0 && digits[i] == '9'; i-- {
			digits[i] = '0'
		}
		if i >= 0 {
			digits[i]++
		} else {
			whole++
		}
	}
	s := strconv.FormatInt(whole, 10)
	if tail := strings.TrimRight(string(digits), "0"); tail != "" {
		s += "." + tail
	}
	if s == "0" {
		return s
	}
	return sign + s
}

// escaped is s as it stands in an element or an attribute.
func escaped(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return b.String()
}
