package cut

// Program is a font cut down to what a PDF embeds of it: the tables that a
// CIDFontType2 needs (PDF 32000-1 §9.9), outlines and metrics. What says which
// character a glyph stands for is the PDF's to say.
type Program struct {
	TTF []byte
	// Glyphs are the numbers of the runes asked for, in their order; 0, an empty
	// box, for one that the font lacks.
	Glyphs []uint16
}

// Program cuts out the glyphs of runes, as they are: unlike [Original.Cut] it
// makes no tabular digits and puts nothing in the place of a rune that the font
// lacks. The error is an [*Error].
func (o *Original) Program(runes []rune) (Program, error) {
	var fault *Error
	s := newSelection(o, &fault)
	m, err := openCmap(o.view("cmap", &fault))
	if err != nil {
		return Program{}, err
	}
	s.want(0)
	p := Program{Glyphs: make([]uint16, len(runes))}
	for i, r := range runes {
		if g := m.glyph(r); g > 0 && g < o.glyphs {
			p.Glyphs[i] = uint16(s.want(g))
		}
	}
	s.loadAll()
	if fault != nil {
		return Program{}, fault
	}
	tables := s.outlines(s.glyphs())
	if fault != nil {
		return Program{}, fault
	}
	p.TTF = assemble(tables)
	return p, nil
}
