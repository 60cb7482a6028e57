package fonts

import (
	"fmt"

	"kyyeu/fonts/cut"
)

// Parse opens a file that [cut.Original.Cut] wrote. It is no reader of fonts at
// large: it checks what the methods of [Face] rely on, so that none of them can
// fail, and takes the rest of cut's promises as given.
func Parse(file []byte) (*Face, error) { return parse(string(file)) }

func parse(file string) (*Face, error) {
	t, err := directory(file)
	if err != nil {
		return nil, err
	}
	f := &Face{file: file, hmtx: t.hmtx, loca: t.loca, glyf: t.glyf}
	for _, need := range [...]struct {
		tag, table string
		size       int
	}{
		{"head", t.head, 54}, {"hhea", t.hhea, 36}, {"maxp", t.maxp, 6}, {"OS/2", t.os2, 96}, {"post", t.post, 16},
	} {
		if len(need.table) < need.size {
			return nil, fmt.Errorf("%s table: %d bytes, want %d", need.tag, len(need.table), need.size)
		}
	}
	f.unitsEm = u16(t.head, 18)
	if f.unitsEm == 0 {
		return nil, fmt.Errorf("head table: 0 units an em")
	}
	f.ascent, f.descent = i16(t.hhea, 4), i16(t.hhea, 6)
	f.xHeight, f.capHeight = i16(t.os2, 86), i16(t.os2, 88)
	f.weight = u16(t.os2, 4)
	f.box = Bounds{i16(t.head, 36), i16(t.head, 38), i16(t.head, 40), i16(t.head, 42)}
	f.italic = float64(int32(u32(t.post, 4))) / (1 << 16)

	glyphs := u16(t.maxp, 4)
	entry := 2
	if f.longLoca = u16(t.head, 50) == 1; f.longLoca {
		entry = 4
	}
	if len(f.loca) < entry*(glyphs+1) {
		return nil, fmt.Errorf("loca table: %d bytes for %d glyphs", len(f.loca), glyphs)
	}
	if u16(t.hhea, 34) != glyphs || len(f.hmtx) < 4*glyphs {
		return nil, fmt.Errorf("hmtx table: %d metrics in %d bytes for %d glyphs", u16(t.hhea, 34), len(f.hmtx), glyphs)
	}
	if f.name, err = postScriptName(t.name); err != nil {
		return nil, err
	}
	if err = f.readRunes(t.cmap, glyphs); err != nil {
		return nil, err
	}
	if f.kern, err = openKerning(t.kern); err != nil {
		return nil, err
	}
	return f, nil
}

// contents are the tables of a file.
type contents struct{ cmap, glyf, head, hhea, hmtx, kern, loca, maxp, name, os2, post string }

// directory finds the tables of a file.
func directory(file string) (t contents, err error) {
	const header, record = 12, 16
	if len(file) < header {
		return t, fmt.Errorf("%d bytes are no font", len(file))
	}
	n := u16(file, 4)
	if len(file) < header+record*n {
		return t, fmt.Errorf("%d tables announced in %d bytes", n, len(file))
	}
	for i := range n {
		at := header + record*i
		tag := file[at : at+4]
		from, size := u32(file, at+8), u32(file, at+12)
		if from > len(file) || size > len(file)-from {
			return t, fmt.Errorf("%s table: the file ends inside it", tag)
		}
		body := file[from : from+size]
		switch tag {
		case "OS/2":
			t.os2 = body
		case "cmap":
			t.cmap = body
		case "glyf":
			t.glyf = body
		case "head":
			t.head = body
		case "hhea":
			t.hhea = body
		case "hmtx":
			t.hmtx = body
		case "loca":
			t.loca = body
		case "maxp":
			t.maxp = body
		case "name":
			t.name = body
		case "post":
			t.post = body
		case cut.KernTag:
			t.kern = body
		}
	}
	return t, nil
}

// readRunes spreads the one cmap subtable out into a table by rune, checking that
// every glyph exists. Tabular digits, whose code points lie far above all text,
// go into a table of their own.
func (f *Face) readRunes(cmap string, glyphs int) error {
	const header, record, subtable = 4, 8, 14
	at := header + record
	if len(cmap) < at+subtable+2 || u16(cmap, 2) != 1 || u32(cmap, header+4) != at || u16(cmap, at) != 4 {
		return fmt.Errorf("cmap table: not one subtable of format 4")
	}
	twice := u16(cmap, at+6) // the number of segments
	ends := at + subtable
	starts := ends + twice + 2
	deltas := starts + twice
	if twice < 4 {
		return fmt.Errorf("cmap table: no runes")
	}
	if twice%2 != 0 || len(cmap) < deltas+2*twice {
		return fmt.Errorf("cmap table: %d bytes for %d segments", len(cmap), twice/2)
	}
	const tabular = int(cut.TabularZero)
	isTabular := func(r int) bool { return tabular <= r && r < tabular+len(f.tabular) }
	// The last segment only ends the table; the one before has the last rune,
	// unless the tabular digits have it to themselves.
	last := twice - 4
	if last > 0 && isTabular(u16(cmap, starts+last)) && isTabular(u16(cmap, ends+last)) {
		last -= 2
	}
	f.glyphs = make([]uint16, u16(cmap, ends+last)+1)
	for i := 0; i < twice-2; i += 2 {
		delta := u16(cmap, deltas+i)
		for r := u16(cmap, starts+i); r <= u16(cmap, ends+i); r++ {
			g := (r + delta) & 0xFFFF
			switch {
			case g == 0 || g >= glyphs:
				return fmt.Errorf("cmap table: U+%04X has glyph %d of %d", r, g, glyphs)
			case isTabular(r):
				f.tabular[r-tabular] = uint16(g)
			case r < len(f.glyphs):
				f.glyphs[r] = uint16(g)
			default:
				return fmt.Errorf("cmap table: U+%04X is out of order", r)
			}
		}
	}
	return nil
}

// postScriptName reads name 6, which package cut writes in UTF-16 from ASCII.
func postScriptName(name string) (string, error) {
	const header, record, postScript = 6, 12, 6
	if len(name) < header {
		return "", fmt.Errorf("name table: %d bytes", len(name))
	}
	n, storage := u16(name, 2), u16(name, 4)
	for i := range n {
		at := header + record*i
		if len(name) < at+record {
			break
		}
		if u16(name, at+6) != postScript {
			continue
		}
		size, from := u16(name, at+8), storage+u16(name, at+10)
		if len(name) < from+size {
			break
		}
		out := make([]byte, size/2)
		for j := range out {
			out[j] = name[from+2*j+1]
		}
		return string(out), nil
	}
	return "", fmt.Errorf("name table: no PostScript name")
}

// openKerning checks every class once, so that looking up need not.
func openKerning(t string) (kerning, error) {
	const header = 8
	if len(t) < header || u16(t, 0) != 1 {
		return kerning{}, fmt.Errorf("%s table: not version 1", cut.KernTag)
	}
	n, lefts, rights := u16(t, 2), u16(t, 4), u16(t, 6)
	right := header + 2*n
	values := right + 2*n
	if lefts == 0 || rights == 0 || len(t) < values+2*(lefts-1)*(rights-1) {
		return kerning{}, fmt.Errorf("%s table: %d bytes for %d glyphs, %d and %d classes", cut.KernTag, len(t), n, lefts, rights)
	}
	for i := range n {
		if u16(t, header+2*i) >= lefts || u16(t, right+2*i) >= rights {
			return kerning{}, fmt.Errorf("%s table: glyph %d has a class that does not exist", cut.KernTag, i)
		}
	}
	return kerning{left: t[header:right], right: t[right:values], values: t[values:], columns: rights - 1}, nil
}
