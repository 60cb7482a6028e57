package cut

import (
	"os"
	"testing"

	"github.com/go-text/typesetting/font"
)

// A tabular digit is the outline of its digit, moved right so that what is left
// over of the cell is the same on both sides.
func TestTabularDigitsAreTheDigits(t *testing.T) {
	for _, name := range []string{"sans", "sans-italic", "sans-semibold", "sans-bold"} {
		file, err := os.ReadFile("../faces/" + name + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		f := open(t, file)
		for i := range rune(10) {
			digit, ok1 := f.NominalGlyph('0' + i)
			cell, ok2 := f.NominalGlyph(TabularZero + i)
			if !ok1 || !ok2 {
				t.Fatalf("%s: %d is not there", name, i)
			}
			if a := f.HorizontalAdvance(cell); a != 645 {
				t.Errorf("%s: tabular %d is %v wide", name, i, a)
			}
			want, got := f.GlyphData(digit).(font.GlyphOutline).Segments, f.GlyphData(cell).(font.GlyphOutline).Segments
			if len(want) == 0 || len(want) != len(got) {
				t.Fatalf("%s: tabular %d has %d segments, want %d", name, i, len(got), len(want))
			}
			shift := got[0].Args[0].X - want[0].Args[0].X
			if d := 645 - f.HorizontalAdvance(digit) - 2*shift; d < -1 || d > 1 {
				t.Errorf("%s: tabular %d is moved by %v, not to the middle", name, i, shift)
			}
			for j, s := range want {
				for k := range s.ArgsSlice() {
					s.Args[k].X += shift
				}
				if s.Op != got[j].Op || s.Args != got[j].Args {
					t.Fatalf("%s: tabular %d differs from the digit in segment %d", name, i, j)
				}
			}
		}
	}
}

func TestWhichFacesGetTabularDigits(t *testing.T) {
	serif, err := os.ReadFile("../faces/serif.ttf")
	if err != nil {
		t.Fatal(err)
	}
	const digits = "0123456789"
	for _, c := range []struct {
		name string
		file []byte
		keep string
		want bool
	}{
		{"proportional digits", sansFile(t), digits, true},
		{"digits of one width", serif, digits, false},
		{"no zero", sansFile(t), digits[1:], false},
		{"no nine", sansFile(t), digits[:9], false},
		// The original has these, which are nothing to keep: it was cut before.
		{"private-use runes alone", sansFile(t), "1\uE030\uE031\uE039", false},
	} {
		o, err := Parse(c.file)
		if err != nil {
			t.Fatal(err)
		}
		out, err := o.Cut([]rune(c.keep), o.Names)
		if err != nil {
			t.Fatal(err)
		}
		holds(t, out)
		f := open(t, out)
		for i := range rune(10) {
			if _, ok := f.NominalGlyph(TabularZero + i); ok != c.want {
				t.Errorf("%s: tabular %d is there: %t", c.name, i, ok)
			}
		}
	}
}

// digitAt is where the glyph of a digit begins in the table glyf of faces/sans.ttf.
func digitAt(t *testing.T, r rune) int {
	t.Helper()
	o, err := Parse(sansFile(t))
	if err != nil {
		t.Fatal(err)
	}
	var fault *Error
	if o.longs {
		t.Fatal("loca is long")
	}
	return 2 * o.view("loca", &fault).u16(2*glyphOf(r))
}

// With an em of 800 units the cell would be 516, and 4 has 589 of ink.
func TestInkWidensTheCell(t *testing.T) {
	file := sansFile(t)
	f := open(t, mustCut(t, rebuild(t, file, patched(t, file, "head", 18, 800))))
	for i := range rune(10) {
		g, ok := f.NominalGlyph(TabularZero + i)
		if a := f.HorizontalAdvance(g); !ok || a != 589 {
			t.Errorf("tabular %d is %v wide, want the 589 of the ink of 4", i, a)
		}
	}
}

func TestDigitsBeyondMeasure(t *testing.T) {
	file := sansFile(t)
	one, nine := digitAt(t, '1'), digitAt(t, '9')
	for _, c := range []struct {
		name  string
		tag   string
		at, v int
	}{
		{"a box that ends too far right", "glyf", one + boxAt + 4, 0x7FFF},
		{"a box that begins too far left", "glyf", nine + boxAt, 0x8000},
		{"a bearing too far left", "hmtx", 4*glyphOf('9') + 2, 0x8000},
	} {
		t.Run(c.name, func(t *testing.T) {
			refuses(t, rebuild(t, file, patched(t, file, c.tag, c.at, c.v)), Damaged)
		})
	}
}

// A digit that is nested as deep as a glyph may be leaves no room for the
// composite round it.
func TestDigitNestedTooDeep(t *testing.T) {
	file := sansFile(t)
	o, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	var fault *Error
	h := o.glyph(glyphOf('H'), &fault)
	nest := func(first rune) []byte { // 1 is made of that letter, and each letter of the next, up to H
		tables := tablesOf(t, file)
		var glyf, loca []byte
		for g := range o.glyphs {
			loca = append16(loca, len(glyf)/2)
			switch part := g + 1; {
			case g == glyphOf('H'):
				glyf = append(glyf, h.data...)
			case g == glyphOf('1'):
				part = glyphOf(first)
				fallthrough
			case g >= glyphOf('A') && g < glyphOf('H'):
				for _, v := range [...]int{-1, 0, 0, 100, 700, argsAreWords | argsAreXY, part, 0, 0} {
					glyf = append16(glyf, v)
				}
			}
			if len(glyf)%2 != 0 {
				glyf = append(glyf, 0)
			}
		}
		tables["glyf"], tables["loca"] = glyf, append16(loca, len(glyf)/2)
		return assemble(tables)
	}
	holds(t, mustCut(t, nest('B')))
	refuses(t, nest('A'), Damaged)
}
