package photo_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	"math"
	"testing"

	"kyyeu/internal/photo/phototest"
)

// icc makes a profile of three primaries (XYZ under D50) and one curve.
func icc(primaries [3][3]float64, curve []byte) []byte {
	fixed := func(v float64) uint32 { return uint32(int32(math.Round(v * 65536))) }
	head := make([]byte, 128)
	copy(head[16:], "RGB XYZ ")
	table := binary.BigEndian.AppendUint32(nil, 6)
	var data []byte
	put := func(tag string, e []byte) {
		table = append(table, tag...)
		table = binary.BigEndian.AppendUint32(table, uint32(128+4+6*12+len(data)))
		table = binary.BigEndian.AppendUint32(table, uint32(len(e)))
		data = append(data, e...)
	}
	for i, c := range []string{"r", "g", "b"} {
		xyz := []byte("XYZ \x00\x00\x00\x00")
		for _, v := range primaries[i] {
			xyz = binary.BigEndian.AppendUint32(xyz, fixed(v))
		}
		put(c+"XYZ", xyz)
		put(c+"TRC", curve)
	}
	return append(append(head, table...), data...)
}

// para is a parametric curve of a kind.
func para(kind uint16, values ...float64) []byte {
	b := append([]byte("para\x00\x00\x00\x00"), byte(kind>>8), byte(kind), 0, 0)
	for _, v := range values {
		b = binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(v*65536))))
	}
	return b
}

var (
	srgbCurve = para(3, 2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045)
	gamma     = []byte("curv\x00\x00\x00\x00\x00\x00\x00\x01\x02\x33") // 2,19921875
	// Primaries under D50, from the profiles of Apple and Adobe, and of sRGB.
	displayP3 = [3][3]float64{{0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}}
	adobeRGB  = [3][3]float64{{0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}}
	sRGB      = [3][3]float64{{0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}, {0.14307, 0.06061, 0.71410}}
)

// withICC puts a profile into a JPEG, in pieces.
func withICC(raw, profile []byte) []byte {
	out := bytes.Clone(raw[:2])
	for i, from := 0, 0; from < len(profile); i++ {
		to := min(from+200, len(profile))
		s := append([]byte("ICC_PROFILE\x00"), byte(i+1), byte((len(profile)+199)/200))
		s = append(s, profile[from:to]...)
		out = append(out, 0xFF, 0xE2, byte((len(s)+2)>>8), byte(len(s)+2))
		out = append(out, s...)
		from = to
	}
	return append(out, raw[2:]...)
}

// withICCP puts a profile into a PNG.
func withICCP(raw, profile []byte) []byte {
	var b bytes.Buffer
	b.WriteString("p\x00\x00")
	z := zlib.NewWriter(&b)
	z.Write(profile)
	z.Close()
	return phototest.WithChunk(raw, "iCCP", b.Bytes())
}

// Colours with a profile come out as sRGB shows them. What is expected was worked
// out by the matrices that CSS Color 4 (§10) publishes for these spaces.
func TestProfiles(t *testing.T) {
	for name, c := range map[string]struct {
		profile  []byte
		in, want color.RGBA
	}{
		"Display P3, red":     {icc(displayP3, srgbCurve), color.RGBA{200, 60, 50, 255}, color.RGBA{217, 42, 39, 255}},
		"Display P3, skin":    {icc(displayP3, srgbCurve), color.RGBA{205, 165, 140, 255}, color.RGBA{213, 163, 136, 255}},
		"Display P3, grey":    {icc(displayP3, srgbCurve), color.RGBA{128, 128, 128, 255}, color.RGBA{128, 128, 128, 255}},
		"Display P3, too red": {icc(displayP3, srgbCurve), color.RGBA{255, 0, 0, 255}, color.RGBA{255, 0, 0, 255}},
		"Adobe RGB, green":    {icc(adobeRGB, gamma), color.RGBA{120, 180, 90, 255}, color.RGBA{81, 181, 83, 255}},
		"sRGB":                {icc(sRGB, srgbCurve), color.RGBA{200, 60, 50, 255}, color.RGBA{200, 60, 50, 255}},
		"damaged":             {icc(displayP3, srgbCurve)[:300], color.RGBA{200, 60, 50, 255}, color.RGBA{200, 60, 50, 255}},
	} {
		m := image.NewRGBA(image.Rect(0, 0, 64, 48))
		draw.Draw(m, m.Rect, image.NewUniform(c.in), image.Point{}, draw.Src)
		for kind, raw := range map[string][]byte{"JPEG": withICC(phototest.JPEG(t, m, nil), c.profile), "PNG": withICCP(phototest.PNG(t, m), c.profile)} {
			p, got := read(t, raw, 64, 48)
			r, g, b, _ := got.At(30, 20).RGBA()
			for i, v := range [][2]int{{int(r >> 8), int(c.want.R)}, {int(g >> 8), int(c.want.G)}, {int(b >> 8), int(c.want.B)}} {
				if d := v[0] - v[1]; d < -4 || d > 4 {
					t.Errorf("%s, %s: channel %d is %d, want %d", name, kind, i, v[0], v[1])
				}
			}
			if bytes.Contains(p.JPEG, []byte("ICC_PROFILE")) {
				t.Errorf("%s, %s: the profile is still there", name, kind)
			}
		}
	}
}
