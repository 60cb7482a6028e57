package photo_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"math/rand/v2"
	"testing"

	"kyyeu/internal/photo"
	"kyyeu/internal/photo/phototest"
)

// read prints the whole of a photograph as large as it is and decodes that.
func read(t *testing.T, raw []byte, mostW, mostH int) (photo.Printed, image.Image) {
	t.Helper()
	i, err := photo.Inspect(raw)
	if err != nil {
		t.Fatal(err)
	}
	return decoded(t, i, raw, image.Rect(0, 0, i.W, i.H), mostW, mostH)
}

func decoded(t *testing.T, i photo.Info, raw []byte, crop image.Rectangle, mostW, mostH int) (photo.Printed, image.Image) {
	t.Helper()
	p, err := i.Print(raw, crop, mostW, mostH)
	if err != nil {
		t.Fatal(err)
	}
	m, err := jpeg.Decode(bytes.NewReader(p.JPEG))
	if err != nil {
		t.Fatal(err)
	}
	if m.Bounds() != image.Rect(0, 0, p.W, p.H) {
		t.Fatalf("%v, said to be %d × %d", m.Bounds(), p.W, p.H)
	}
	if _, gray := m.(*image.Gray); gray != p.Gray {
		t.Errorf("%T, said to be grey: %v", m, p.Gray)
	}
	return p, m
}

// near reports whether a place of m has a colour, as far as JPEG keeps it.
func near(m image.Image, x, y int, want color.Color) bool {
	const off = 20
	r, g, b, _ := m.At(x, y).RGBA()
	wr, wg, wb, _ := want.RGBA()
	diff := func(a, b uint32) bool { a, b = a>>8, b>>8; return max(a, b)-min(a, b) <= off }
	return diff(r, wr) && diff(g, wg) && diff(b, wb)
}

// corners holds the four corners of m to those of [phototest.Corners].
func corners(t *testing.T, m image.Image, what string) {
	t.Helper()
	b := m.Bounds()
	for i, at := range []image.Point{{b.Dx() / 8, b.Dy() / 8}, {b.Dx() * 7 / 8, b.Dy() / 8}, {b.Dx() / 8, b.Dy() * 7 / 8}, {b.Dx() * 7 / 8, b.Dy() * 7 / 8}} {
		if want := phototest.CornerColors[i]; !near(m, at.X, at.Y, want) {
			t.Errorf("%s: corner %d of %v is %v, want %v", what, i, b, m.At(at.X, at.Y), want)
		}
	}
}

// However a picture is stored, it is printed upright, in every format.
func TestUpright(t *testing.T) {
	scene := phototest.Corners(120, 80)
	for o := range 9 {
		for name, raw := range map[string][]byte{
			"JPEG, little end first": phototest.JPEG(t, phototest.Stored(scene, o), phototest.Exif(o, binary.LittleEndian)),
			"JPEG, big end first":    phototest.JPEG(t, phototest.Stored(scene, o), phototest.Exif(o, binary.BigEndian)),
			"PNG":                    phototest.WithExif(phototest.PNG(t, phototest.Stored(scene, o)), phototest.Exif(o, binary.BigEndian)),
		} {
			p, m := read(t, raw, 1000, 1000)
			if p.W != 120 || p.H != 80 {
				t.Errorf("orientation %d, %s: %d × %d", o, name, p.W, p.H)
			}
			corners(t, m, name)
			_, m = read(t, raw, 30, 1000)
			corners(t, m, name+", made smaller")
		}
	}
}

// What is cut out is what was asked for, in pixels of the upright picture.
func TestCrop(t *testing.T) {
	scene := phototest.Corners(160, 120)
	for o := 1; o <= 8; o++ {
		raw := phototest.JPEG(t, phototest.Stored(scene, o), phototest.Exif(o, binary.BigEndian))
		i, err := photo.Inspect(raw)
		if err != nil {
			t.Fatal(err)
		}
		p, m := decoded(t, i, raw, image.Rect(96, 8, 144, 40), 24, 24)
		if p.W != 24 || p.H != 16 {
			t.Errorf("orientation %d: %d × %d, want 24 × 16", o, p.W, p.H)
		}
		for _, at := range []image.Point{{2, 2}, {21, 2}, {2, 13}, {21, 13}} {
			if !near(m, at.X, at.Y, phototest.CornerColors[1]) {
				t.Errorf("orientation %d: %v is %v", o, at, m.At(at.X, at.Y))
			}
		}
	}
}

// All kinds of picture that people have come out alike.
func TestKinds(t *testing.T) {
	scene := phototest.Corners(96, 64)
	kinds := phototest.Kinds(t, scene)
	kinds["progressive JPEG"], kinds["CMYK JPEG"] = phototest.Progressive(t), phototest.CMYK(t)
	for name, raw := range kinds {
		p, m := read(t, raw, 48, 48)
		if p.W != 48 || p.H != 32 {
			t.Errorf("%s: %d × %d", name, p.W, p.H)
		}
		if p.Gray {
			continue
		}
		corners(t, m, name)
	}
	gray := image.NewGray(scene.Bounds())
	for i := range gray.Pix {
		gray.Pix[i] = 77
	}
	for name, raw := range map[string][]byte{"JPEG": phototest.JPEG(t, gray, nil), "PNG": phototest.PNG(t, gray)} {
		if p, m := read(t, raw, 10, 10); !p.Gray || !near(m, 5, 5, color.Gray{Y: 77}) {
			t.Errorf("grey %s comes out as %v, grey %v", name, m.At(5, 5), p.Gray)
		}
	}
}

// What is transparent lies on white.
func TestTransparency(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 64, 64))
	for i := range 64 * 64 {
		a := uint8(0)
		if i%64 >= 32 {
			a = 128
		}
		copy(m.Pix[4*i:], []byte{200, 0, 0, a})
	}
	_, got := read(t, phototest.PNG(t, m), 64, 64)
	if !near(got, 8, 32, color.White) || !near(got, 56, 32, color.RGBA{227, 127, 127, 255}) {
		t.Errorf("clear is %v, half clear %v", got.At(8, 32), got.At(56, 32))
	}
}

// A JPEG that is small and upright keeps its pixels, and loses what it tells of
// who took it where.
func TestKeptAsItIs(t *testing.T) {
	raw := phototest.JPEG(t, phototest.Scene(300, 200), phototest.Exif(1, binary.BigEndian))
	p, _ := read(t, raw, 300, 200)
	if bytes.Contains(p.JPEG, []byte("Exif")) {
		t.Error("what the camera wrote is still in it")
	}
	want, err := jpeg.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	got, err := jpeg.Decode(bytes.NewReader(p.JPEG))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.(*image.YCbCr).Y, want.(*image.YCbCr).Y) {
		t.Error("its pixels are others")
	}
}

// A picture is never enlarged, and its proportions stay.
func TestSize(t *testing.T) {
	raw := phototest.JPEG(t, phototest.Scene(301, 199), nil)
	for _, c := range [][4]int{{5000, 5000, 301, 199}, {100, 5000, 100, 66}, {5000, 50, 76, 50}, {1, 1, 1, 1}, {300, 198, 300, 198}} {
		if p, _ := read(t, raw, c[0], c[1]); p.W != c[2] || p.H != c[3] {
			t.Errorf("in %d × %d: %d × %d, want %d × %d", c[0], c[1], p.W, p.H, c[2], c[3])
		}
	}
}

// A file that is cut off anywhere is refused, by its headers or when it is
// decoded, and never by a panic.
func TestCutOff(t *testing.T) {
	for name, raw := range phototest.Kinds(t, phototest.Scene(64, 48)) {
		for n := 0; n < len(raw)-1; n += 1 + n/40 {
			i, err := photo.Inspect(raw[:n])
			if err == nil {
				_, err = i.Print(raw[:n], image.Rect(0, 0, i.W, i.H), 20, 20)
			}
			var e *photo.Error
			if !errors.As(err, &e) {
				t.Fatalf("%s cut at %d of %d: %v", name, n, len(raw), err)
			}
		}
	}
}

// Headers that promise more than anybody photographs are refused before
// anything is decoded.
func TestHostileHeaders(t *testing.T) {
	ihdr := func(w, h uint32, depth, colour, interlaced byte) []byte {
		raw := phototest.PNG(t, image.NewGray(image.Rect(0, 0, 1, 1)))
		binary.BigEndian.PutUint32(raw[16:], w)
		binary.BigEndian.PutUint32(raw[20:], h)
		raw[24], raw[25], raw[28] = depth, colour, interlaced
		return raw
	}
	sof := func(w, h uint16) []byte {
		raw := phototest.JPEG(t, image.NewGray(image.Rect(0, 0, 1, 1)), nil)
		at := bytes.Index(raw, []byte{0xFF, 0xC0})
		binary.BigEndian.PutUint16(raw[at+5:], h)
		binary.BigEndian.PutUint16(raw[at+7:], w)
		return raw
	}
	for name, c := range map[string]struct {
		raw  []byte
		want photo.Problem
	}{
		"PNG, both sides large":  {ihdr(1<<31-1, 1<<31-1, 16, 6, 1), photo.Large},
		"PNG, a line":            {ihdr(1<<30, 1, 8, 2, 0), photo.Large},
		"PNG, beyond the format": {ihdr(1<<32-1, 1, 8, 2, 0), photo.Broken},
		"PNG, deep":              {ihdr(8000, 7900, 16, 6, 1), photo.Large},
		"PNG, empty":             {ihdr(0, 5, 8, 2, 0), photo.Broken},
		"JPEG, large":            {sof(65535, 65535), photo.Large},
		"JPEG, no height":        {sof(10, 0), photo.Unsupported},
		"nothing":                {nil, photo.Foreign},
		"text":                   {[]byte("Hội nghị"), photo.Foreign},
		"HEIC":                   {[]byte("\x00\x00\x00\x18ftypheic\x00\x00"), photo.Foreign},
	} {
		_, err := photo.Inspect(c.raw)
		var e *photo.Error
		if !errors.As(err, &e) || e.Problem != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// An even surface stays what it is at every size, and a picture is not shifted
// when it is made smaller: its mean stays.
func TestScalingKeepsTheMean(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	even := image.NewGray(image.Rect(0, 0, 211, 97))
	slope := image.NewGray(image.Rect(0, 0, 400, 300))
	for i := range slope.Pix {
		slope.Pix[i] = uint8(i % 400 * 255 / 399)
	}
	for range 40 {
		v := uint8(r.IntN(256))
		for i := range even.Pix {
			even.Pix[i] = v
		}
		_, m := read(t, phototest.PNG(t, even), 1+r.IntN(211), 1+r.IntN(97))
		if got := m.At(m.Bounds().Dx()/2, m.Bounds().Dy()/2).(color.Gray).Y; max(got, v)-min(got, v) > 1 {
			t.Fatalf("grey %d is %d at %v", v, got, m.Bounds())
		}
		w := 20 + r.IntN(200)
		_, m = read(t, phototest.PNG(t, slope), w, 1000)
		for x := 2; x < w-2; x++ {
			want := (2*x + 1) * 255 / (2 * w)
			if got := int(m.At(x, 5).(color.Gray).Y); got < want-4 || got > want+4 {
				t.Fatalf("%d wide: the slope is %d at %d, want %d", w, got, x, want)
			}
		}
	}
}

// The decoders of Go and the kernel need no more memory than was said, so that
// The same photograph gives the same bytes.
func TestSameBytes(t *testing.T) {
	raw := phototest.JPEG(t, phototest.Scene(640, 480), phototest.Exif(6, binary.BigEndian))
	first, _ := read(t, raw, 200, 200)
	for range 50 {
		if p, _ := read(t, raw, 200, 200); !bytes.Equal(p.JPEG, first.JPEG) {
			t.Fatal("the same photograph gives other bytes")
		}
	}
}

func FuzzPrint(f *testing.F) {
	for _, raw := range phototest.Kinds(f, phototest.Scene(24, 16)) {
		f.Add(raw)
	}
	f.Add(phototest.Progressive(f))
	f.Add(withICC(phototest.JPEG(f, phototest.Scene(24, 16), nil), icc(displayP3, srgbCurve)))
	f.Add(withICCP(phototest.PNG(f, phototest.Scene(24, 16)), icc(adobeRGB, gamma)))
	f.Add(phototest.CMYK(f))
	f.Add(phototest.JPEG(f, phototest.Scene(24, 16), phototest.Exif(6, binary.LittleEndian)))
	f.Fuzz(func(t *testing.T, raw []byte) {
		i, err := photo.Inspect(raw)
		if err != nil || i.W*i.H > 1<<20 {
			return
		}
		p, err := i.Print(raw, image.Rect(i.W/4, i.H/4, i.W, i.H), 40, 40)
		if err != nil {
			return
		}
		m, err := jpeg.Decode(bytes.NewReader(p.JPEG))
		if err != nil || m.Bounds() != image.Rect(0, 0, p.W, p.H) {
			t.Fatalf("%v, %v, said %d × %d", err, m.Bounds(), p.W, p.H)
		}
	})
}

func BenchmarkPrint(b *testing.B) {
	for _, size := range []image.Point{{1600, 1200}, {4000, 3000}, {7300, 5480}} {
		raw := phototest.JPEG(b, phototest.Scene(size.X, size.Y), nil)
		i, err := photo.Inspect(raw)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(size.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := i.Print(raw, image.Rect(0, i.H/8, i.W, i.H*7/8), 2008, 1050); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
