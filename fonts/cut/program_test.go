package cut

import (
	"encoding/binary"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"
)

// A program draws its runes with the outlines and advances of the face, tabular
// digits too, and holds nothing else: go-text reads both.
func TestProgramDrawsTheSame(t *testing.T) {
	file := sansFile(t)
	o, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	all := Repertoire()
	for i := range rune(10) {
		all = append(all, TabularZero+i)
	}
	random := rand.New(rand.NewPCG(1, 2))
	whole := open(t, file)
	for n := range 40 {
		var runes []rune
		for range 1 + 3*n {
			runes = append(runes, all[random.IntN(len(all))])
		}
		runes = append(runes, '한') // which the face lacks
		p, err := o.Program(runes)
		if err != nil {
			t.Fatal(err)
		}
		tables := programTables(p.TTF)
		if want := []string{"glyf", "head", "hhea", "hmtx", "loca", "maxp"}; !slices.Equal(slices.Sorted(maps.Keys(tables)), want) || sum(p.TTF) != 0xB1B0AFBA {
			t.Fatalf("it has tables %q, checksum %x", slices.Sorted(maps.Keys(tables)), sum(p.TTF))
		}
		codes := map[rune]int{}
		for i, r := range runes {
			if p.Glyphs[i] != 0 {
				codes[r] = int(p.Glyphs[i])
			}
		}
		tables["cmap"] = writeCmap(codes)
		part := open(t, rebuild(t, file, tables))
		for _, r := range runes {
			w, ok := whole.NominalGlyph(r)
			g, kept := part.NominalGlyph(r)
			if ok != kept {
				t.Fatalf("%U is in the face: %v, in the program: %v", r, ok, kept)
			}
			if !ok {
				continue
			}
			a, b := whole.GlyphData(w).(font.GlyphOutline), part.GlyphData(g).(font.GlyphOutline)
			if !slices.Equal(a.Segments, b.Segments) || whole.HorizontalAdvance(w) != part.HorizontalAdvance(g) {
				t.Errorf("%U is drawn otherwise", r)
			}
		}
		if again, _ := o.Program(runes); !slices.Equal(again.TTF, p.TTF) {
			t.Error("the same runes give another program")
		}
	}
	if p, _ := o.Program([]rune("ệ")); len(p.TTF) > 1500 {
		t.Errorf("one letter takes %d bytes", len(p.TTF))
	}
}

// programTables takes apart a file that [Parse] would miss tables in.
func programTables(file []byte) map[string][]byte {
	out := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(file[4:])) {
		r := file[sfntHeader+i*sfntRecord:]
		from := binary.BigEndian.Uint32(r[8:])
		out[string(r[:4])] = slices.Clone(file[from : from+binary.BigEndian.Uint32(r[12:])])
	}
	return out
}
