package photo

// plane is one channel of a picture, a byte a pixel, without gaps.
type plane struct {
	w, h int
	pix  []byte
}

// rows gives the row y of a channel as bytes; they are good until the next call.
type rows func(y int) []byte

// extent is where a side of the scaled picture lies on that of its source: from
// the place at, so many pixels, both in 256ths of one (a chroma pixel of a JPEG
// may begin at the half).
type extent struct{ at, length int64 }

// The weights of a pixel's neighbours are in fractions of 1<<weightBits, what is
// between the two passes has moreBits below the byte.
const (
	weightBits = 14
	moreBits   = 6
)

// taps are the source's pixels that make one of the scaled picture.
type taps struct {
	first   int
	weights []int32
}

// filter gives the taps of n pixels over e, in a row of size pixels: Catmull-Rom
// (Mitchell and Netravali, "Reconstruction filters in computer graphics", 1988,
// B = 0, C = ½), as wide as the picture is made smaller. Beyond an edge the last
// pixel counts.
func filter(n, size int, e extent) []taps {
	const unit = 1 << 12 // of a distance
	out := make([]taps, n)
	step := max(e.length, 256*int64(n)) // of the kernel, n times as large: it is never narrower than a pixel
	for i := range out {
		// In 512·n parts of a pixel: the middle, and how far the kernel reaches.
		middle := 2*e.at*int64(n) + (2*int64(i)+1)*e.length
		reach := 4 * step
		part := 512 * int64(n)
		lo, hi := floorDiv(middle-reach, part), floorDiv(middle+reach, part)
		first, last := int(max(lo, 0)), int(min(hi, int64(size-1)))
		first = min(first, size-1)
		last = max(last, first)
		sums := make([]int64, last-first+1)
		var total int64
		for p := lo; p <= hi; p++ {
			// Distance of the middles of p and of the kernel, in steps.
			d := (2*p+1)*256*int64(n) - middle
			k := catmullRom(d * unit / (2 * step))
			at := int(min(max(p, int64(first)), int64(last))) - first
			sums[at] += k
			total += k
		}
		t := taps{first: first, weights: make([]int32, len(sums))}
		rest, heavy := int64(1)<<weightBits, 0
		for j, s := range sums {
			w := (s<<weightBits*2/total + 1) >> 1
			t.weights[j] = int32(w)
			rest -= w
			if sums[j] > sums[heavy] {
				heavy = j
			}
		}
		t.weights[heavy] += int32(rest) // so that an even grey stays what it is
		out[i] = t
	}
	return out
}

// catmullRom is the kernel at a distance in 4096ths, in 2·4096³ parts.
func catmullRom(t int64) int64 {
	const one = 1 << 12
	t = max(t, -t)
	switch {
	case t < one:
		return 3*t*t*t - 5*t*t*one + 2*one*one*one
	case t < 2*one:
		return -t*t*t + 5*t*t*one - 8*t*one*one + 4*one*one*one
	}
	return 0
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// scale makes a plane of w × h pixels of the part of a channel (of size sw × sh)
// that lies between x and y. Only as many rows as one row of the result needs
// are held at once.
func scale(src rows, sw, sh int, x, y extent, w, h int) plane {
	across, down := filter(w, sw, x), filter(h, sh, y)
	most := 0
	for _, t := range down {
		most = max(most, len(t.weights))
	}
	ring := make([][]int32, most) // rows made narrow, by number modulo most
	for i := range ring {
		ring[i] = make([]int32, w)
	}
	out := plane{w: w, h: h, pix: make([]byte, w*h)}
	sum := make([]int32, w)
	next := down[0].first // the first row that is not in the ring
	for j, t := range down {
		for next = max(next, t.first); next < t.first+len(t.weights); next++ {
			narrow(ring[next%most], src(next), across)
		}
		clear(sum)
		for k, weight := range t.weights {
			for i, v := range ring[(t.first+k)%most] {
				sum[i] += v * weight
			}
		}
		row := out.pix[j*w : (j+1)*w]
		for i, s := range sum {
			row[i] = byte(min(max((s+1<<(weightBits+moreBits-1))>>(weightBits+moreBits), 0), 255))
		}
	}
	return out
}

// narrow scales one row.
func narrow(out []int32, row []byte, across []taps) {
	for i, t := range across {
		var s int32
		weights := t.weights
		part := row[t.first:][:len(weights)]
		for len(weights) >= 4 && len(part) >= 4 { // half again as fast as one by one
			s += int32(part[0])*weights[0] + int32(part[1])*weights[1] + int32(part[2])*weights[2] + int32(part[3])*weights[3]
			weights, part = weights[4:], part[4:]
		}
		for k, weight := range weights {
			s += int32(part[k]) * weight
		}
		out[i] = (s + 1<<(weightBits-moreBits-1)) >> (weightBits - moreBits)
	}
}
