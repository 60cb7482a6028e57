package photo

import (
	"bytes"
	"errors"
	"image"
	"image/jpeg"
	"image/png"
	"io"
)

// Printed is a photograph as it goes into a document: a JPEG in sRGB, or grey.
type Printed struct {
	JPEG []byte
	// W and H are its size in pixels.
	W, H int
	Gray bool
}

// quality of the JPEGs: at 300 dots an inch nobody finds the difference to a
// higher one.
const quality = 85

// mostBytes is how many bytes for a pixel a file may have that is kept as it is,
// in hundredths.
const mostBytes = 60

// Memory is about how many bytes [Info.Print] takes, for who prints several at
// once.
func (i Info) Memory() int64 { return i.memory }

// Print makes of the file that i was made of what is printed: the part crop of
// the upright picture, in at most mostW × mostH pixels; it is never enlarged,
// and the proportions of crop are kept to a pixel. A JPEG that need not be
// changed keeps its pixels; what it says of the camera, the place and the time
// is left out in any case. The error is an [*Error].
func (i Info) Print(raw []byte, crop image.Rectangle, mostW, mostH int) (Printed, error) {
	crop = crop.Intersect(image.Rect(0, 0, i.W, i.H))
	if crop.Empty() || mostW < 1 || mostH < 1 {
		return Printed{}, &Error{Problem: Broken}
	}
	m, err := i.decode(raw)
	if err != nil {
		return Printed{}, err
	}
	w, h := within(crop.Dx(), crop.Dy(), mostW, mostH)
	if w == i.W && h == i.H {
		if p, ok := i.keep(raw, m); ok {
			return p, nil
		}
	}
	sw, sh := w, h // as it is stored
	if i.turn.swaps() {
		sw, sh = h, w
	}
	stored := m.Bounds()
	part := i.turn.rect(crop, stored.Dx(), stored.Dy())
	var out image.Image
	switch m := m.(type) {
	case *image.Gray:
		out = i.gray(rowsOf(m.Pix, m.Stride), stored, part, sw, sh)
	case *image.Gray16:
		row := make([]byte, stored.Dx())
		out = i.gray(func(y int) []byte {
			for x := range row {
				row[x] = m.Pix[y*m.Stride+2*x]
			}
			return row
		}, stored, part, sw, sh)
	case *image.YCbCr:
		out = i.ycbcr(m, part, sw, sh)
	default:
		out = i.rgb(m, part, sw, sh)
	}
	if i.profile != nil {
		out = i.profile.toSRGB(out)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, out, &jpeg.Options{Quality: quality}); err != nil {
		return Printed{}, &Error{Problem: Broken, Err: err}
	}
	_, gray := out.(*image.Gray)
	return Printed{JPEG: b.Bytes(), W: w, H: h, Gray: gray}, nil
}

// within gives the largest size of the proportions w × h that is not larger than
// that and stays within the bounds.
func within(w, h, mostW, mostH int) (int, int) {
	a, b := w, h
	if a > mostW {
		a, b = mostW, max(1, (h*mostW+w/2)/w)
	}
	if b > mostH {
		a, b = max(1, (w*mostH+h/2)/h), mostH
	}
	return min(a, mostW), b
}

// decode decodes the file.
func (i Info) decode(raw []byte) (image.Image, error) {
	decode := jpeg.Decode
	if i.png {
		decode = png.Decode
	}
	m, err := decode(bytes.NewReader(raw))
	if err == nil {
		return m, nil
	}
	problem := Broken
	_, unsupported := errors.AsType[jpeg.UnsupportedError](err)
	switch {
	case unsupported:
		problem = Unsupported
	case errors.Is(err, io.ErrUnexpectedEOF):
		problem = Cut
	}
	return nil, &Error{Problem: problem, Err: err}
}

// keep gives the file itself where its pixels are as they shall be, without all
// that is no part of the picture.
func (i Info) keep(raw []byte, m image.Image) (Printed, bool) {
	_, gray := m.(*image.Gray)
	_, colour := m.(*image.YCbCr) // and not RGB, which readers of PDF would take for YCbCr
	if i.png || i.turn != upright || i.profile != nil || !gray && !colour || len(raw) > i.W*i.H*mostBytes/100 {
		return Printed{}, false
	}
	all, err := segments(raw)
	if err != nil {
		return Printed{}, false
	}
	bare := []byte{0xFF, 0xD8}
	for _, s := range all {
		if s.marker >= markAPP0 && s.marker <= markAPP15 && s.marker != markAPP14 || s.marker == markCOM {
			continue
		}
		bare = append(bare, s.all...)
	}
	return Printed{JPEG: append(bare, 0xFF, markEOI), W: i.W, H: i.H, Gray: gray}, true
}

// rowsOf are the rows of a plane of a decoded picture.
func rowsOf(pix []byte, stride int) rows {
	return func(y int) []byte { return pix[y*stride : min((y+1)*stride, len(pix))] }
}

// span makes an extent of whole pixels, in a channel that has one for each of so
// many.
func span(from, to, each int) extent {
	return extent{int64(from) * 256 / int64(each), int64(to-from) * 256 / int64(each)}
}

func (i Info) gray(src rows, size, part image.Rectangle, w, h int) image.Image {
	p := i.turn.raise(scale(src, size.Dx(), size.Dy(), span(part.Min.X, part.Max.X, 1), span(part.Min.Y, part.Max.Y, 1), w, h))
	return &image.Gray{Pix: p.pix, Stride: p.w, Rect: image.Rect(0, 0, p.w, p.h)}
}

// ycbcr scales the channels that the JPEG holds, without a way through RGB. The
// JPEG that is written has chroma for every second pixel across and down, so more
// is not made where the size allows it.
func (i Info) ycbcr(m *image.YCbCr, part image.Rectangle, w, h int) image.Image {
	size := m.Bounds()
	across, down := coarseness(m.SubsampleRatio)
	chroma := func(pix []byte) plane {
		return i.turn.raise(scale(rowsOf(pix, m.CStride), (size.Dx()+across-1)/across, (size.Dy()+down-1)/down,
			span(part.Min.X, part.Max.X, across), span(part.Min.Y, part.Max.Y, down), w/even(w), h/even(h)))
	}
	y := i.turn.raise(scale(rowsOf(m.Y, m.YStride), size.Dx(), size.Dy(), span(part.Min.X, part.Max.X, 1), span(part.Min.Y, part.Max.Y, 1), w, h))
	cb, cr := chroma(m.Cb), chroma(m.Cr)
	ratio := map[[2]int]image.YCbCrSubsampleRatio{
		{1, 1}: image.YCbCrSubsampleRatio444, {2, 1}: image.YCbCrSubsampleRatio422,
		{1, 2}: image.YCbCrSubsampleRatio440, {2, 2}: image.YCbCrSubsampleRatio420,
	}[[2]int{y.w / cb.w, y.h / cb.h}]
	return &image.YCbCr{Y: y.pix, Cb: cb.pix, Cr: cr.pix, YStride: y.w, CStride: cb.w,
		SubsampleRatio: ratio, Rect: image.Rect(0, 0, y.w, y.h)}
}

// even gives 2 for a length that has a half.
func even(n int) int { return 2 - n%2 }

// coarseness says how many pixels share one of chroma.
func coarseness(r image.YCbCrSubsampleRatio) (across, down int) {
	switch r {
	case image.YCbCrSubsampleRatio422:
		return 2, 1
	case image.YCbCrSubsampleRatio420:
		return 2, 2
	case image.YCbCrSubsampleRatio440:
		return 1, 2
	case image.YCbCrSubsampleRatio411:
		return 4, 1
	case image.YCbCrSubsampleRatio410:
		return 4, 2
	}
	return 1, 1
}

func (i Info) rgb(m image.Image, part image.Rectangle, w, h int) image.Image {
	size := m.Bounds()
	var planes [3]plane
	for c, src := range channels(m) {
		planes[c] = i.turn.raise(scale(src, size.Dx(), size.Dy(), span(part.Min.X, part.Max.X, 1), span(part.Min.Y, part.Max.Y, 1), w, h))
	}
	out := image.NewRGBA(image.Rect(0, 0, planes[0].w, planes[0].h))
	for p := range planes[0].pix {
		for c := range planes {
			out.Pix[4*p+c] = planes[c].pix[p]
		}
		out.Pix[4*p+3] = 255
	}
	return out
}
