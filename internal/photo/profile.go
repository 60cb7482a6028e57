package photo

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"image/color"
	"io"
	"math"
)

// profile brings colours of another RGB space to sRGB: telephones write Display
// P3, cameras Adobe RGB when they are told to. It is made of an ICC profile of
// three primaries with their curves (ICC.1:2022 §8.3); others, such as those of
// printing presses, which are tables, are not applied.
type profile struct {
	// linear are the curves: light for each value, in 65535ths.
	linear [3][256]int64
	// matrix brings light of its primaries to that of sRGB's, in 65536ths.
	matrix [3][3]int64
}

// maxProfile bounds a profile; those of three primaries have some hundred bytes.
const maxProfile = 1 << 20

// fromXYZ brings XYZ under D50, as profiles have it, to light of sRGB: the inverse
// of its primaries adapted to D50 (IEC 61966-2-1, Bradford), in millionths.
var fromXYZ = [3][3]int64{
	{3_134_136, -1_617_386, -490_662},
	{-978_795, 1_916_254, 33_442},
	{71_955, -228_979, 1_405_386},
}

// readProfile makes a profile of the bytes of an ICC profile; nil when it is none
// of that kind, or when it is sRGB itself or so close that nobody sees it.
func readProfile(icc []byte) *profile {
	const header, entry, most = 128, 12, 100
	if len(icc) < header+4 || string(icc[16:20]) != "RGB " || string(icc[20:24]) != "XYZ " {
		return nil
	}
	elements := map[string][]byte{}
	count := min(binary.BigEndian.Uint32(icc[header:]), most)
	for i := range int(count) {
		at := header + 4 + entry*i
		if at+entry > len(icc) {
			return nil
		}
		from, length := int64(binary.BigEndian.Uint32(icc[at+4:])), int64(binary.BigEndian.Uint32(icc[at+8:]))
		if from+length > int64(len(icc)) {
			return nil
		}
		elements[string(icc[at:at+4])] = icc[from : from+length]
	}
	p := &profile{}
	for c, name := range []string{"r", "g", "b"} {
		xyz := elements[name+"XYZ"]
		if len(xyz) < 20 || !readCurve(elements[name+"TRC"], &p.linear[c]) {
			return nil
		}
		for row := range p.matrix {
			for k := range 3 {
				p.matrix[row][c] += fromXYZ[row][k] * int64(int32(binary.BigEndian.Uint32(xyz[8+4*k:])))
			}
			p.matrix[row][c] /= 1_000_000
		}
	}
	if p.plain() {
		return nil
	}
	return p
}

// plain reports whether p changes no colour by more than two steps.
func (p *profile) plain() bool {
	for r := 0; r < 256; r += 51 {
		for g := 0; g < 256; g += 51 {
			for b := 0; b < 256; b += 51 {
				in := [3]uint8{uint8(r), uint8(g), uint8(b)}
				for c, v := range p.apply(in) {
					if d := int(v) - int(in[c]); d > 2 || d < -2 {
						return false
					}
				}
			}
		}
	}
	return true
}

// apply brings one colour to sRGB. What sRGB cannot show is cut off.
func (p *profile) apply(c [3]uint8) [3]uint8 {
	var out [3]uint8
	for i, row := range p.matrix {
		light := (row[0]*p.linear[0][c[0]] + row[1]*p.linear[1][c[1]] + row[2]*p.linear[2][c[2]]) >> 16
		out[i] = encoded[min(max(light, 0), 65535)>>4]
	}
	return out
}

// encoded are the values of sRGB for light in 4096ths.
var encoded = func() (table [4096]uint8) {
	for i := range table {
		v := (float64(i) + 0.5) / 4096
		if v <= 0.0031308 {
			v *= 12.92
		} else {
			v = 1.055*math.Pow(v, 1/2.4) - 0.055
		}
		table[i] = uint8(math.Round(v * 255))
	}
	return table
}()

// readCurve makes the light of each value of a curve (ICC.1:2022 §10.6, §10.18).
func readCurve(e []byte, light *[256]int64) bool {
	if len(e) < 12 {
		return false
	}
	var at func(x float64) float64
	switch string(e[:4]) {
	case "curv":
		n := int64(binary.BigEndian.Uint32(e[8:]))
		if n > int64(len(e)-12)/2 {
			return false
		}
		value := func(i int64) float64 { return float64(binary.BigEndian.Uint16(e[12+2*i:])) }
		switch n {
		case 0:
			at = func(x float64) float64 { return x }
		case 1:
			at = func(x float64) float64 { return math.Pow(x, value(0)/256) }
		default:
			at = func(x float64) float64 {
				x *= float64(n - 1)
				i := min(int64(x), n-2)
				return (value(i) + (value(i+1)-value(i))*(x-float64(i))) / 65535
			}
		}
	case "para":
		at = parametric(e)
	}
	if at == nil {
		return false
	}
	for i := range light {
		v := at(float64(i) / 255)
		if math.IsNaN(v) {
			return false
		}
		light[i] = int64(math.Round(min(max(v, 0), 1) * 65535))
	}
	return true
}

// parametric is a curve that a formula gives; nil when it is not of the standard.
func parametric(e []byte) func(float64) float64 {
	kind := int(binary.BigEndian.Uint16(e[8:]))
	counts := [...]int{1, 3, 4, 5, 7}
	if kind >= len(counts) || len(e) < 12+4*counts[kind] {
		return nil
	}
	var v [7]float64 // g a b c d e f
	for i := range counts[kind] {
		v[i] = float64(int32(binary.BigEndian.Uint32(e[12+4*i:]))) / 65536
	}
	g, a, b, c, d, above, below := v[0], v[1], v[2], v[3], v[4], v[5], v[6]
	switch kind {
	case 0:
		a, d = 1, math.Inf(-1)
	case 1:
		d, c = -b/a, 0
	case 2:
		d, above, below, c = -b/a, c, c, 0
	}
	return func(x float64) float64 {
		if x < d {
			return c*x + below
		}
		return math.Pow(a*x+b, g) + above
	}
}

// profileOf puts the profile of a JPEG together, which stands in numbered pieces
// (ICC.1:2022 annex B.4).
func profileOf(all []segment) *profile {
	const name = "ICC_PROFILE\x00"
	var icc []byte
	next := byte(1)
	for _, s := range all {
		if s.marker != markAPP0+2 || len(s.data) < len(name)+2 || string(s.data[:len(name)]) != name {
			continue
		}
		if s.data[len(name)] != next || len(icc) > maxProfile {
			return nil
		}
		next++
		icc = append(icc, s.data[len(name)+2:]...)
	}
	return readProfile(icc)
}

// profileIn unpacks the profile of a PNG: a name, a zero, the method, the data.
func profileIn(chunk []byte) *profile {
	at := bytes.IndexByte(chunk, 0)
	if at < 0 || at+2 > len(chunk) {
		return nil
	}
	z, err := zlib.NewReader(bytes.NewReader(chunk[at+2:]))
	if err != nil {
		return nil
	}
	icc, err := io.ReadAll(io.LimitReader(z, maxProfile))
	if err != nil {
		return nil
	}
	return readProfile(icc)
}

// toSRGB gives a picture in sRGB; one that is grey is left as it is.
func (p *profile) toSRGB(m image.Image) image.Image {
	if _, gray := m.(*image.Gray); gray {
		return m
	}
	b := m.Bounds()
	out := image.NewRGBA(b)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			r, g, bl, _ := m.At(x, y).RGBA()
			c := p.apply([3]uint8{uint8(r >> 8), uint8(g >> 8), uint8(bl >> 8)})
			out.SetRGBA(x, y, color.RGBA{R: c[0], G: c[1], B: c[2], A: 255})
		}
	}
	return out
}
