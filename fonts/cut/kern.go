package cut

import "encoding/binary"

// KernTag names the table that holds the kerning of a cut font. It is our own,
// in the manner of OpenType: all numbers are big-endian 16-bit.
//
//	version     1
//	glyphs      number n of glyphs that can kern; glyphs from n on never do
//	lefts       number of classes of left glyphs, class 0 among them
//	rights      number of classes of right glyphs, class 0 among them
//	left[n]     class of each glyph as the left one of a pair
//	right[n]    class of each glyph as the right one
//	value[lefts-1][rights-1]
//	            font units, signed, for classes from 1 on; class 0 never kerns
//
// Two glyphs are in one class when they kern alike with everything, so the
// table says exactly what the pairs say. The standard format 0 would not do:
// letters kern by their base, Vietnamese has up to 18 letters on one base, and
// the tens of thousands of pairs that follow exceed the 10,920 which the length
// field of that format can state. Nothing is lost by a table of our own: the
// PDF has its kerning in the text itself, and the table is not embedded there.
const KernTag = "Kyek"

const kernVersion = 1

// pairs is the kerning between all kept glyphs.
type pairs struct {
	glyphs []int       // the kept glyphs, by their number in the original
	index  map[int]int // their place in glyphs
	values []int16     // [left*len(glyphs)+right], font units
}

func newPairs(glyphs []int) *pairs {
	k := &pairs{glyphs: glyphs, index: make(map[int]int, len(glyphs)), values: make([]int16, len(glyphs)*len(glyphs))}
	for i, g := range glyphs {
		k.index[g] = i
	}
	return k
}

// add adds to the kerning of a pair, up to what 16 bits hold.
func (k *pairs) add(left, right, v int) {
	at := left*len(k.glyphs) + right
	k.values[at] = int16(max(-0x8000, min(0x7FFF, int(k.values[at])+v)))
}

const (
	horizontal, minimum, crossStream = 1, 2, 4 // coverage of a kern subtable

	appleVertical, appleCross, appleVariation = 0x80, 0x40, 0x20
)

// kernKerning adds up the kern table: format 0 of Microsoft's and of Apple's
// version. The length field of a subtable is not relied on, because it
// overflows in fonts with many pairs: for the last subtable the count of pairs
// and the end of the table bound it.
func kernKerning(t table, k *pairs) {
	if len(t.b) == 0 {
		return
	}
	at, count, apple := 4, t.u16(2), false
	if t.u16(0) == 1 && t.u16(2) == 0 {
		at, count, apple = 8, t.u32(4), true
	}
	for i := 0; i < count && i < maxSubtables && at < len(t.b); i++ {
		var header, size int
		var wanted bool
		if apple {
			coverage := t.u16(at + 4)
			header, size = 8, t.u32(at)
			wanted = coverage&0xFF == 0 && coverage>>8&(appleVertical|appleCross|appleVariation) == 0
		} else {
			coverage := t.u16(at + 4)
			header, size = 6, t.u16(at+2)
			wanted = coverage>>8 == 0 && coverage&(horizontal|minimum|crossStream) == horizontal
		}
		if wanted {
			kern0(t.from(at+header), k)
		}
		if size < header || *t.fault != nil {
			return
		}
		at += size
	}
}

// kern0 reads a list of pairs.
func kern0(t table, k *pairs) {
	const list, record = 8, 6
	for i := range t.u16(0) {
		rec := list + record*i
		left, ok1 := k.index[t.u16(rec)]
		right, ok2 := k.index[t.u16(rec+2)]
		if *t.fault != nil {
			return
		}
		if ok1 && ok2 {
			k.add(left, right, t.i16(rec+4))
		}
	}
}

// ownKerning reads back a table that this package wrote, so that a cut font
// can be cut again. It reports whether there is one.
func ownKerning(t table, k *pairs) bool {
	if len(t.b) == 0 || t.u16(0) != kernVersion {
		return false
	}
	n, lefts, rights := t.u16(2), t.u16(4), t.u16(6)
	const classes = 8
	for left, g := range k.glyphs {
		if g >= n {
			continue
		}
		row := t.u16(classes + 2*g)
		for right, h := range k.glyphs {
			if h >= n {
				continue
			}
			column := t.u16(classes + 2*n + 2*h)
			if row > 0 && column > 0 && row < lefts && column < rights {
				k.add(left, right, t.i16(classes+4*n+2*((row-1)*(rights-1)+column-1)))
			}
		}
	}
	return true
}

// encode writes the [KernTag] table. Glyph i of the pairs is glyph i of the cut
// font.
func (k *pairs) encode() []byte {
	n := len(k.glyphs)
	left, rows := classes(n, func(i, j int) int16 { return k.values[i*n+j] }, n)
	right, columns := classes(n, func(j, i int) int16 { return k.values[rows[i]*n+j] }, len(rows))

	out := make([]byte, 0, 8+4*n+2*len(rows)*len(columns))
	for _, v := range [...]int{kernVersion, n, len(rows) + 1, len(columns) + 1} {
		out = append16(out, v)
	}
	for _, c := range left {
		out = append16(out, c)
	}
	for _, c := range right {
		out = append16(out, c)
	}
	for _, i := range rows {
		for _, j := range columns {
			out = append16(out, int(k.values[i*n+j]))
		}
	}
	return out
}

// classes numbers equal lines of a table, 0 for the line of zeros, and gives
// an example of each class from 1 on. Line i has the values at(i, 0) to
// at(i, length-1).
func classes(lines int, at func(i, j int) int16, length int) (class, examples []int) {
	class = make([]int, lines)
	seen := make(map[string]int)
	line := make([]byte, 2*length)
	seen[string(line)] = 0
	for i := range lines {
		for j := range length {
			binary.BigEndian.PutUint16(line[2*j:], uint16(at(i, j)))
		}
		c, ok := seen[string(line)]
		if !ok {
			examples = append(examples, i)
			c = len(examples)
			seen[string(line)] = c
		}
		class[i] = c
	}
	return class, examples
}
