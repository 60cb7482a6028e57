package cut

// Kind is what a font's own tables say about its letters.
type Kind uint8

const (
	Undecided Kind = iota // the tables do not say
	Serif                 // strokes end in serifs
	Sans                  // they do not
)

// Original is a font as it was read, ready to be cut. It refers to the bytes
// given to [Parse], which must not change while it is in use; it is otherwise
// immutable and safe for concurrent use.
type Original struct {
	Names  Names
	Weight int  // 1 to 1000; 400 is regular, 700 bold
	Italic bool // slanted or italic
	Kind   Kind

	tables  map[string][]byte
	unitsEm int  // font units an em
	glyphs  int  // number of glyphs, at least 1
	longs   bool // loca holds 32-bit offsets
	hms     int  // number of full metrics in hmtx, 1 to glyphs
}

// required are the tables without which a font is refused. A TrueType font for
// Windows or macOS has them all; the writer of the PDF fails without any of them.
var required = [...]string{"head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf", "OS/2", "name", "post"}

const (
	sfntHeader = 12 // bytes before the table records
	sfntRecord = 16 // bytes of one table record
)

// Parse reads the headers of a TrueType font. The error is an [*Error].
//
// A variable font with glyf outlines is read as its default instance.
func Parse(file []byte) (*Original, error) {
	o := &Original{tables: map[string][]byte{}}
	if err := o.readDirectory(file); err != nil {
		return nil, err
	}
	var fault *Error
	o.readHeaders(&fault)
	if fault != nil {
		return nil, fault
	}
	return o, nil
}

// readDirectory finds the tables.
func (o *Original) readDirectory(file []byte) error {
	var fault *Error
	d := table{"file", file, &fault}
	switch sig := string(d.slice(0, 4)); sig {
	case "\x00\x01\x00\x00", "true":
	case "OTTO":
		return faultf(NotTrueType, "an OpenType font with PostScript outlines")
	case "ttcf":
		return faultf(NotTrueType, "a collection of fonts (TTC)")
	case "wOFF", "wOF2":
		return faultf(NotTrueType, "a web font (WOFF)")
	default:
		return faultf(NotTrueType, "not a font")
	}
	n := d.u16(4)
	for i := range n {
		rec := sfntHeader + i*sfntRecord
		tag := string(d.slice(rec, 4))
		body := d.slice(d.u32(rec+8), d.u32(rec+12))
		if fault != nil {
			return faultf(Damaged, "the file ends inside table %q", tag)
		}
		o.tables[tag] = body
	}
	if _, ok := o.tables["glyf"]; !ok {
		for _, tag := range [...]string{"CFF ", "CFF2"} {
			if _, ok := o.tables[tag]; ok {
				return faultf(NotTrueType, "a font with PostScript outlines")
			}
		}
	}
	for _, tag := range required {
		if len(o.tables[tag]) == 0 && tag != "glyf" {
			return faultf(Damaged, "no %s table", tag)
		}
	}
	return nil
}

// view opens a table for one walk. An absent table is an empty one.
func (o *Original) view(tag string, fault **Error) table {
	return table{tag, o.tables[tag], fault}
}

// readHeaders reads what tells fonts apart and what the cut relies on.
func (o *Original) readHeaders(fault **Error) {
	head := o.view("head", fault)
	head.slice(0, 54)
	if o.unitsEm = head.u16(18); o.unitsEm < 16 || o.unitsEm > 16384 {
		head.fail("%d units an em", o.unitsEm)
	}
	switch f := head.i16(50); f {
	case 0, 1:
		o.longs = f == 1
	default:
		head.fail("loca format %d", f)
	}

	maxp := o.view("maxp", fault)
	if o.glyphs = maxp.u16(4); o.glyphs == 0 {
		maxp.fail("no glyphs")
	}
	hhea := o.view("hhea", fault)
	hhea.slice(0, 36)
	if o.hms = hhea.u16(34); o.hms == 0 || o.hms > o.glyphs {
		hhea.fail("%d metrics for %d glyphs", o.hms, o.glyphs)
	}
	o.view("hmtx", fault).slice(0, 4*o.hms+2*(o.glyphs-o.hms))
	o.view("loca", fault).slice(0, o.locaAt(o.glyphs+1))
	o.view("post", fault).slice(0, 32)

	os2 := o.view("OS/2", fault)
	os2.slice(0, 78)
	o.Weight = os2.u16(4)
	if o.Weight < 10 { // fonts of the nineties count 1 to 9
		o.Weight *= 100
	}
	// OS/2 fsSelection bits 0 italic and 9 oblique, head macStyle bit 1 italic.
	o.Italic = os2.u16(62)&(1|1<<9) != 0 || head.u16(44)&2 != 0
	o.Kind = kind(os2.u16(30)>>8, os2.slice(32, 10))
	if *fault == nil {
		*fault = embeddable(os2.u16(8))
	}
	o.Names = readNames(o.view("name", fault))
}

// kind reads the family class of IBM and, when that is silent, PANOSE.
func kind(class int, panose []byte) Kind {
	switch class {
	case 1, 2, 3, 4, 5, 7:
		return Serif
	case 8:
		return Sans
	}
	if len(panose) < 2 || panose[0] != 2 { // 2 is Latin text
		return Undecided
	}
	switch s := panose[1]; {
	case s >= 2 && s <= 10:
		return Serif
	case s >= 11 && s <= 15:
		return Sans
	}
	return Undecided
}

// embeddable judges the licence bits of OS/2. A face that may only be embedded
// whole (bit 8) or as a bitmap (bit 9) is refused too: the PDF holds a subset
// of its outlines.
func embeddable(fsType int) *Error {
	switch {
	case fsType&0xF == 2:
		return faultf(Restricted, "the font's licence bits forbid embedding")
	case fsType&0x100 != 0:
		return faultf(Restricted, "the font's licence bits forbid embedding a subset")
	case fsType&0x200 != 0:
		return faultf(Restricted, "the font's licence bits allow embedding as a bitmap only")
	}
	return nil
}
