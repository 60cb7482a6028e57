package cut

import "encoding/binary"

// table is a view of one table of a font. Reading past its end gives zero and
// notes the first such place in *fault, so that a walk over nested offsets
// stays readable and is judged once, when it has ended.
type table struct {
	tag   string
	b     []byte
	fault **Error // shared by all views of one walk
}

// fail notes the first fault of the walk.
func (t table) fail(format string, args ...any) {
	if *t.fault == nil {
		*t.fault = faultf(Damaged, t.tag+" table: "+format, args...)
	}
}

// slice is the n bytes at offset at, nil when they are not all there.
func (t table) slice(at, n int) []byte {
	if at < 0 || n < 0 || at > len(t.b) || n > len(t.b)-at {
		t.fail("needs %d bytes at %d, has %d", n, at, len(t.b))
		return nil
	}
	return t.b[at : at+n]
}

// from is the view that begins at offset at.
func (t table) from(at int) table {
	if at < 0 || at > len(t.b) {
		t.fail("offset %d of %d bytes", at, len(t.b))
		return table{t.tag, nil, t.fault}
	}
	return table{t.tag, t.b[at:], t.fault}
}

func (t table) u16(at int) int {
	if b := t.slice(at, 2); b != nil {
		return int(binary.BigEndian.Uint16(b))
	}
	return 0
}

func (t table) i16(at int) int { return int(int16(t.u16(at))) }

func (t table) u32(at int) int {
	if b := t.slice(at, 4); b != nil {
		return int(binary.BigEndian.Uint32(b))
	}
	return 0
}
