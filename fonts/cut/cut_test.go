package cut

import (
	"bytes"
	"encoding/binary"
	"errors"
	"maps"
	"os"
	"slices"
	"testing"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/text/unicode/norm"
)

// sansFile is a face that this package cut before; fonts/README.md says from what.
func sansFile(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile("../faces/sans.ttf")
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// mustCut parses and cuts a font to the repertoire.
func mustCut(t testing.TB, file []byte) []byte {
	t.Helper()
	o, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	out, err := o.Cut(Repertoire(), o.Names)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// tablesOf takes a font apart; assemble puts it together again.
func tablesOf(t testing.TB, file []byte) map[string][]byte {
	t.Helper()
	o, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for tag, b := range o.tables {
		out[tag] = slices.Clone(b)
	}
	return out
}

// rebuild is a font with some tables replaced, or removed by nil.
func rebuild(t testing.TB, file []byte, change map[string][]byte) []byte {
	t.Helper()
	tables := tablesOf(t, file)
	maps.Copy(tables, change)
	maps.DeleteFunc(tables, func(_ string, b []byte) bool { return b == nil })
	if tables["head"] == nil { // assemble needs one; make it unfindable
		tables["head"] = make([]byte, 54)
		return bytes.Replace(assemble(tables), []byte("head"), []byte("daeh"), 1)
	}
	return assemble(tables)
}

// patched is a copy of one table with a 16-bit value changed.
func patched(t testing.TB, file []byte, tag string, at, v int) map[string][]byte {
	t.Helper()
	b := tablesOf(t, file)[tag]
	put16(b[at:], v)
	return map[string][]byte{tag: b}
}

// A cut face cut again is the same file: nothing drifts, and the kerning
// survives the way through the table and back.
func TestCutTwiceIsCutOnce(t *testing.T) {
	for _, name := range []string{"serif", "serif-bold", "serif-italic", "serif-bold-italic", "sans", "sans-italic", "sans-semibold", "sans-bold"} {
		file, err := os.ReadFile("../faces/" + name + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(mustCut(t, file), file) {
			t.Errorf("%s changes when it is cut again", name)
		}
	}
}

func TestOrderAndRepetitionDoNotMatter(t *testing.T) {
	o, err := Parse(sansFile(t))
	if err != nil {
		t.Fatal(err)
	}
	a, err := o.Cut([]rune("Vệ 1"), o.Names)
	if err != nil {
		t.Fatal(err)
	}
	b, err := o.Cut([]rune("1ệV VV1\U0001F600\uFFFF\x00日"), o.Names)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, b) {
		t.Error("the order of the runes shows in the file")
	}
	holds(t, a)
}

func TestCutKeepsWhatDrawsALetter(t *testing.T) {
	file := sansFile(t)
	o, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	small, err := o.Cut([]rune("ệ"), o.Names)
	if err != nil {
		t.Fatal(err)
	}
	if len(small) > 4000 {
		t.Errorf("one letter takes %d bytes", len(small))
	}
	want, got := open(t, file), open(t, small)
	w, _ := want.NominalGlyph('ệ')
	g, ok := got.NominalGlyph('ệ')
	if !ok || want.HorizontalAdvance(w) != got.HorizontalAdvance(g) {
		t.Error("the advance changed")
	}
	a, b := want.GlyphData(w).(font.GlyphOutline), got.GlyphData(g).(font.GlyphOutline)
	if len(a.Segments) == 0 || !slices.Equal(a.Segments, b.Segments) {
		t.Error("the outline changed")
	}
}

// open reads a font with go-text, a reader that shares nothing with ours.
func open(t testing.TB, file []byte) *font.Face {
	t.Helper()
	f, err := font.ParseTTF(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// holds checks every promise of the package documentation on one output.
func holds(t testing.TB, file []byte) {
	t.Helper()
	ld, err := opentype.NewLoader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	var tags []string
	raw := map[string][]byte{}
	for _, tag := range ld.Tables() {
		tags = append(tags, tag.String())
		if raw[tag.String()], err = ld.RawTable(tag); err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(tags)
	want := []string{KernTag, "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}
	slices.Sort(want)
	if !slices.Equal(tags, want) {
		t.Errorf("tables %q, want %q", tags, want)
	}
	if sum(file) != 0xB1B0AFBA {
		t.Errorf("the file's checksum is %#x", sum(file))
	}
	u16 := func(tag string, at int) int { return int(binary.BigEndian.Uint16(raw[tag][at:])) }
	glyphs := u16("maxp", 4)
	if n := u16("hhea", 34); n != glyphs || len(raw["hmtx"]) != 4*glyphs {
		t.Errorf("%d metrics in %d bytes for %d glyphs", n, len(raw["hmtx"]), glyphs)
	}
	for g := range glyphs {
		if u16("hmtx", 4*g) > 0x7FFF {
			t.Errorf("glyph %d: advance %d", g, u16("hmtx", 4*g))
		}
	}
	if u16("cmap", 2) != 1 || u16("cmap", 4) != 3 || u16("cmap", 6) != 1 || u16("cmap", 12) != 4 || u16("cmap", 14) != len(raw["cmap"])-12 {
		t.Error("cmap is not one whole subtable 3, 1 of format 4")
	}
	if u16("name", 0) != 0 || u16("OS/2", 0) < 2 || len(raw["OS/2"]) != 96 || len(raw["post"]) != 32 || u16("post", 0) != 3 {
		t.Error("name, OS/2 or post is not of the version promised")
	}
	wholeGlyphs(t, raw, glyphs)

	f := open(t, file)
	for it := f.Cmap.Iter(); it.Next(); {
		r, g := it.Char()
		if r == 0xFFFF {
			continue
		}
		if g == 0 || int(g) >= glyphs {
			t.Errorf("%U has glyph %d of %d", r, g, glyphs)
		}
		if f.GlyphData(g) == nil {
			t.Errorf("%U: go-text cannot read the glyph", r)
		}
	}
}

// wholeGlyphs walks loca, and composites down to the simple glyphs.
func wholeGlyphs(t testing.TB, raw map[string][]byte, glyphs int) {
	t.Helper()
	loca, glyf := raw["loca"], raw["glyf"]
	at := func(i int) int {
		if binary.BigEndian.Uint16(raw["head"][50:]) == 1 {
			return int(binary.BigEndian.Uint32(loca[4*i:]))
		}
		return 2 * int(binary.BigEndian.Uint16(loca[2*i:]))
	}
	var walk func(g, depth int)
	walk = func(g, depth int) {
		if g >= glyphs || depth > maxDepth {
			t.Fatalf("glyph %d of %d at depth %d", g, glyphs, depth)
		}
		from, to := at(g), at(g+1)
		if from > to || to > len(glyf) {
			t.Fatalf("glyph %d lies from %d to %d of %d", g, from, to, len(glyf))
		}
		b := glyf[from:to]
		if len(b) == 0 || int16(binary.BigEndian.Uint16(b)) >= 0 {
			return
		}
		for i := 10; ; {
			flags := int(binary.BigEndian.Uint16(b[i:]))
			walk(int(binary.BigEndian.Uint16(b[i+2:])), depth+1)
			i += 6
			if flags&argsAreWords != 0 {
				i += 2
			}
			switch {
			case flags&scaled != 0:
				i += 2
			case flags&scaledXY != 0:
				i += 4
			case flags&matrix != 0:
				i += 8
			}
			if flags&instructed != 0 {
				t.Errorf("glyph %d has instructions", g)
			}
			if flags&more == 0 {
				return
			}
		}
	}
	for g := range glyphs {
		walk(g, 0)
	}
}

func TestPromises(t *testing.T) {
	holds(t, mustCut(t, sansFile(t)))
}

func TestRefusals(t *testing.T) {
	file := sansFile(t)
	cmap := tablesOf(t, file)["cmap"]
	circle := tablesOf(t, file)
	circle["glyf"], circle["loca"] = ring(len(circle["loca"]))
	backwards := tablesOf(t, file)
	for at := 0; at < len(backwards["loca"]); at += 2 {
		put16(backwards["loca"][at:], []int{0, len(backwards["glyf"]) / 8}[at/2%2])
	}
	for _, c := range []struct {
		name string
		file []byte
		want Fault
	}{
		{"nothing", nil, NotTrueType},
		{"text", []byte("Hội nghị ngành Công Thương"), NotTrueType},
		{"OpenType/CFF", []byte("OTTO\x00\x00\x00\x00\x00\x00\x00\x00"), NotTrueType},
		{"collection", []byte("ttcf\x00\x01\x00\x00\x00\x00\x00\x01"), NotTrueType},
		{"WOFF", []byte("wOFF\x00\x01\x00\x00"), NotTrueType},
		{"WOFF2", []byte("wOF2\x00\x01\x00\x00"), NotTrueType},
		{"CFF2 in a TrueType wrapper", rebuild(t, file, map[string][]byte{"glyf": nil, "loca": nil, "CFF2": {1}}), NotTrueType},
		{"header only", []byte("\x00\x01\x00\x00"), Damaged},
		{"may not be embedded", rebuild(t, file, patched(t, file, "OS/2", 8, 0x002)), Restricted},
		{"may not be subset", rebuild(t, file, patched(t, file, "OS/2", 8, 0x108)), Restricted},
		{"bitmaps only", rebuild(t, file, patched(t, file, "OS/2", 8, 0x204)), Restricted},
		{"symbol font", rebuild(t, file, patched(t, file, "cmap", 6, 0)), NoUnicode},
		{"Mac encoding only", rebuild(t, file, map[string][]byte{"cmap": append([]byte{0, 0, 0, 1, 0, 1, 0, 0}, cmap[8:]...)}), NoUnicode},
		{"cmap ends early", rebuild(t, file, map[string][]byte{"cmap": cmap[:40]}), Damaged},
		{"no units", rebuild(t, file, patched(t, file, "head", 18, 0)), Damaged},
		{"no glyphs", rebuild(t, file, patched(t, file, "maxp", 4, 0)), Damaged},
		{"more metrics than glyphs", rebuild(t, file, patched(t, file, "hhea", 34, 0xFFFF)), Damaged},
		{"no metrics", rebuild(t, file, patched(t, file, "hhea", 34, 0)), Damaged},
		{"negative advance", rebuild(t, file, patched(t, file, "hmtx", 4, 0x8000)), Damaged},
		{"glyph outside glyf", rebuild(t, file, map[string][]byte{"glyf": tablesOf(t, file)["glyf"][:100]}), Damaged},
		{"composites in a circle", assemble(circle), Damaged},
		{"glyphs that run backwards", assemble(backwards), Damaged},
	} {
		t.Run(c.name, func(t *testing.T) { refuses(t, c.file, c.want) })
	}
	for _, tag := range required {
		t.Run("without "+tag, func(t *testing.T) { refuses(t, rebuild(t, file, map[string][]byte{tag: nil}), Damaged) })
	}
}

// refuses checks that a file is refused, in parsing or in cutting.
func refuses(t *testing.T, file []byte, want Fault) {
	t.Helper()
	o, err := Parse(file)
	if err == nil {
		_, err = o.Cut(Repertoire(), o.Names)
	}
	e, ok := errors.AsType[*Error](err)
	if !ok || e.Fault != want {
		t.Errorf("error %v (%+v), want fault %d", err, e, want)
	}
}

// ring is a glyf table whose every glyph is made of the glyph itself, with the
// short loca table for it.
func ring(locaLength int) (glyf, loca []byte) {
	for g := range locaLength/2 - 1 {
		loca = append16(loca, len(glyf)/2)
		glyf = append(glyf, 0xFF, 0xFF, 0, 0, 0, 0, 0, 1, 0, 1) // composite, box 0 0 1 1
		glyf = append16(append16(append16(glyf, 0), g), 0)
	}
	return glyf, append16(loca, len(glyf)/2)
}

// Every beginning of a font that is not the whole font is refused: the last
// table in the file is needed to the last byte.
func TestTruncated(t *testing.T) {
	file := sansFile(t)
	for n := 0; n < len(file); n += 61 {
		if _, err := Parse(file[:n]); err == nil {
			t.Fatalf("%d of %d bytes were accepted", n, len(file))
		}
	}
	if _, err := Parse(file[:len(file)-1]); err == nil {
		t.Fatal("a font without its last byte was accepted")
	}
}

// A font of 1992, with OS/2 version 0 of 78 bytes, gets the heights measured.
func TestOldOS2(t *testing.T) {
	file := sansFile(t)
	os2 := tablesOf(t, file)["OS/2"][:78]
	put16(os2, 0)
	out := mustCut(t, rebuild(t, file, map[string][]byte{"OS/2": os2}))
	holds(t, out)
	got := tablesOf(t, out)["OS/2"]
	f := open(t, file)
	for at, r := range map[int]rune{86: 'x', 88: 'H'} {
		g, _ := f.NominalGlyph(r)
		e, _ := f.GlyphExtents(g)
		if h := int(binary.BigEndian.Uint16(got[at:])); h != int(e.YBearing) {
			t.Errorf("height of %c: %d, want %v", r, h, e.YBearing)
		}
	}
}

func TestNames(t *testing.T) {
	o, err := Parse(sansFile(t))
	if err != nil {
		t.Fatal(err)
	}
	want := Names{Copyright: "©", Family: "Chữ Việt", Subfamily: "Đậm", Full: "Chữ Việt Đậm", Version: "1", PostScript: "ChuViet-Dam",
		Description: "Một câu.", Licence: "OFL", LicenceURL: "https://openfontlicense.org"}
	out, err := o.Cut(Repertoire(), want)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Parse(out)
	if err != nil {
		t.Fatal(err)
	}
	if again.Names != want {
		t.Errorf("names read back as %+v", again.Names)
	}
	for in, want := range map[string]string{"Times New Roman,Bold": "TimesNewRomanBold", "": "Unnamed", "(/)": "Unnamed", "Chữ": "Ch"} {
		if got := postScript(in); got != want {
			t.Errorf("postScript(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestKind(t *testing.T) {
	for _, c := range []struct {
		name   string
		class  int
		panose []byte
		want   Kind
	}{
		{"Times New Roman: class 1.5", 1, []byte{2, 2}, Serif},
		{"Arial: class 8.5", 8, []byte{2, 11}, Sans},
		{"PANOSE alone, serif", 0, []byte{2, 4}, Serif},
		{"PANOSE alone, sans", 0, []byte{2, 11}, Sans},
		{"nothing said", 0, []byte{0, 0}, Undecided},
		{"a script", 10, []byte{3, 4}, Undecided},
		{"no fit", 0, []byte{2, 1}, Undecided},
	} {
		if got := kind(c.class, c.panose); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestRepertoire(t *testing.T) {
	runes := Repertoire()
	for i, r := range runes {
		if i > 0 && runes[i-1] >= r {
			t.Errorf("%U comes after %U", r, runes[i-1])
		}
		if r > 0xFFFE || unicode.Is(unicode.M, r) || unicode.IsControl(r) {
			t.Errorf("%U is a mark, a control or beyond the BMP", r)
		}
		if s := norm.NFC.String(string(r)); s != string(r) {
			t.Errorf("%U cannot stand in NFC text", r)
		}
	}
	runes[0] = 'x'
	if Repertoire()[0] != ' ' {
		t.Error("the slice is shared")
	}
}

// The non-breaking hyphen and Ω come from their likes where the font has only those.
func TestAlike(t *testing.T) {
	file := sansFile(t)
	for _, r := range []rune{'\u2011', '\u2010', '\u00A0'} {
		o, err := Parse(file)
		if err != nil {
			t.Fatal(err)
		}
		out, err := o.Cut([]rune{r, '-', ' '}, o.Names)
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := open(t, out).NominalGlyph(r); !ok {
			t.Errorf("%U is not there", r)
		}
	}
}

// Whatever the bytes, cutting gives an error or a font that holds every promise.
func FuzzCut(f *testing.F) {
	file := sansFile(f)
	o, err := Parse(file)
	if err != nil {
		f.Fatal(err)
	}
	small, err := o.Cut([]rune("AVTPệộ ½0123456789."), o.Names)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(small)
	tables := tablesOf(f, small)
	tables["GPOS"] = gposTable(false)
	delete(tables, KernTag)
	f.Add(assemble(tables))
	tables["GPOS"] = gposTable(true)
	f.Add(assemble(tables))
	delete(tables, "GPOS")
	tables["kern"] = kernTable(map[[2]int]int{{1, 2}: -50})
	f.Add(assemble(tables))
	f.Add([]byte("OTTO"))
	f.Fuzz(func(t *testing.T, file []byte) {
		o, err := Parse(file)
		if err != nil {
			return
		}
		out, err := o.Cut(Repertoire(), o.Names)
		if err != nil {
			return
		}
		holds(t, out)
		if again := mustCut(t, out); !bytes.Equal(again, out) {
			t.Error("a second cut differs")
		}
	})
}

func BenchmarkCut(b *testing.B) {
	file := sansFile(b)
	b.ReportAllocs()
	for b.Loop() {
		o, err := Parse(file)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := o.Cut(Repertoire(), o.Names); err != nil {
			b.Fatal(err)
		}
	}
}
