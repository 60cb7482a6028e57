package fonts

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"kyyeu/fonts/cut"
)

// letters are the 134 letters of Vietnamese that ASCII lacks, spelt out here
// again and not taken from package cut: what is tested is that none was forgotten.
const letters = "" +
	"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư" +
	"ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊị" +
	"ỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ"

// plain is the rest of what any document has.
const plain = " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?()[]/%&+-=*\"'@#" +
	"\u00A0–—‘’“”…•·°²³½×÷±−≤≥≠≈‰§₫€£¥™©®«»"

func TestLettersAreComplete(t *testing.T) {
	if n := utf8.RuneCountInString(letters); n != 134 {
		t.Errorf("%d letters, want 134", n)
	}
}

// embedded is the set under test.
func embedded(t testing.TB) *Set {
	t.Helper()
	s, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// eachFace runs f once for every style.
func eachFace(t *testing.T, f func(t *testing.T, face *Face)) {
	s := embedded(t)
	for st := range Style(Styles) {
		t.Run(st.String(), func(t *testing.T) { f(t, s.Face(st)) })
	}
}

func TestEveryFaceHasVietnamese(t *testing.T) {
	eachFace(t, func(t *testing.T, f *Face) {
		for _, r := range letters + plain {
			if !f.Has(r) {
				t.Errorf("lacks %c (%U)", r, r)
			}
			if f.Advance(r) <= 0 {
				t.Errorf("%c (%U): advance %d", r, r, f.Advance(r))
			}
		}
	})
}

// Every letter draws ink, inside the line that its face asks for and a little
// more: a stacked capital may reach above the ascent.
func TestBoundsAreThoseOfALetter(t *testing.T) {
	eachFace(t, func(t *testing.T, f *Face) {
		em := f.UnitsPerEm()
		for _, r := range letters {
			b, ok := f.Bounds(r)
			if !ok || b.XMin >= b.XMax || b.YMin >= b.YMax {
				t.Errorf("%c: no ink: %v", r, b)
			}
			if b.YMax < f.XHeight() || b.YMax > em*5/4 || b.YMin < -em*3/10 || b.XMin < -em/4 || b.XMax > em*3/2 {
				t.Errorf("%c: box %v in an em of %d", r, b, em)
			}
		}
		for _, blank := range " \u00A0" {
			if b, ok := f.Bounds(blank); ok {
				t.Errorf("%U has ink: %v", blank, b)
			}
		}
	})
}

func TestVerticalMetrics(t *testing.T) {
	eachFace(t, func(t *testing.T, f *Face) {
		x, capital := f.XHeight(), f.CapHeight()
		if !(0 < x && x < capital && capital < f.Ascent() && f.Descent() < 0) {
			t.Errorf("x %d, capital %d, ascent %d, descent %d", x, capital, f.Ascent(), f.Descent())
		}
		if h, _ := f.Bounds('H'); h.YMax-capital > f.UnitsPerEm()/50 || capital-h.YMax > f.UnitsPerEm()/50 {
			t.Errorf("capital %d, but H is %d high", capital, h.YMax)
		}
	})
}

func TestItalicsLean(t *testing.T) {
	s := embedded(t)
	for st := range Style(Styles) {
		italic := st == SerifItalic || st == SerifBoldItalic || st == SansItalic
		if lean := s.Face(st).ItalicAngle(); lean < 0 != italic || lean > 0 || lean < -30 {
			t.Errorf("%s: italic angle %v", st, lean)
		}
	}
}

// What the look of the documents relies on.
func TestMeasuresOfTheLook(t *testing.T) {
	s := embedded(t)
	sans := s.Face(Sans)
	if one, four := sans.Advance('1'), sans.Advance('4'); one != 385 || four != 710 || sans.UnitsPerEm() != 1000 {
		t.Errorf("sans digits are proportional: 1 is %d and 4 is %d, want 385 and 710 of 1000", one, four)
	}
	if o, _ := sans.Bounds('Ổ'); o.YMax != 1168 {
		t.Errorf("sans Ổ reaches %d up, want 1168", o.YMax)
	}
	for st := Sans; st <= SansBold; st++ {
		for _, r := range letters {
			if b, _ := s.Face(st).Bounds(r); b.YMax > 1223 || b.YMin < -247 { // Ẳ and ậ of the bold
				t.Errorf("%s %c reaches from %d to %d", st, r, b.YMin, b.YMax)
			}
		}
	}
	for st := Serif; st <= SerifBoldItalic; st++ {
		for r := '0'; r <= '9'; r++ {
			if a := s.Face(st).Advance(r); a != 1024 {
				t.Errorf("%s: %c is %d wide; figures in columns need 1024, half an em", st, r, a)
			}
		}
	}
}

// Numbers stand in columns: the ten digits have one advance, the digit is in the
// middle of it, and it is the same digit.
func TestTabularDigits(t *testing.T) {
	s := embedded(t)
	for st := range Style(Styles) {
		f, cell := s.Face(st), 1024
		if st >= Sans {
			cell = 645
		}
		for d := '0'; d <= '9'; d++ {
			r := f.Tabular(d)
			if a := f.Advance(r); a != cell {
				t.Errorf("%s: tabular %c is %d wide, want %d", st, d, a, cell)
			}
			digit, _ := f.Bounds(d)
			ink, ok := f.Bounds(r)
			left, right := ink.XMin-digit.XMin, cell-ink.XMax-(f.Advance(d)-digit.XMax)
			if !ok || left-right < -1 || left-right > 1 {
				t.Errorf("%s: tabular %c has %d more on its left and %d on its right", st, d, left, right)
			}
			if ink.XMax-ink.XMin != digit.XMax-digit.XMin || ink.YMin != digit.YMin || ink.YMax != digit.YMax {
				t.Errorf("%s: the box of tabular %c is %v, that of the digit %v", st, d, ink, digit)
			}
			// Italics lean over the edge, before and after.
			if upright := f.ItalicAngle() == 0; upright && (ink.XMin < 0 || ink.XMax > cell) {
				t.Errorf("%s: tabular %c reaches from %d to %d in a cell of %d", st, d, ink.XMin, ink.XMax, cell)
			}
			if private := r != d; private != (st >= Sans) {
				t.Errorf("%s: tabular %c is %U", st, d, r)
			}
		}
		for _, r := range "aA ,.²½٣–\uE031" {
			if got := f.Tabular(r); got != r {
				t.Errorf("%s: %U is no digit and yet drawn as %U", st, r, got)
			}
		}
	}
}

// What draws tabular digits is no text: who types it is told that it is not there.
func TestTabularDigitsAreNoText(t *testing.T) {
	eachFace(t, func(t *testing.T, f *Face) {
		for r := rune(0xE030); r <= 0xE039; r++ {
			if f.Has(r) {
				t.Errorf("has %U", r)
			}
			for _, o := range "A1.," + string(r) {
				if f.Kern(r, o) != 0 || f.Kern(o, r) != 0 {
					t.Errorf("%U kerns with %c", r, o)
				}
			}
		}
	})
}

// testdata/kerning.txt holds what the generator read in the originals.
func TestKerningOfTheOriginals(t *testing.T) {
	s := embedded(t)
	file, err := os.Open("testdata/kerning.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	n := 0
	for in := bufio.NewScanner(file); in.Scan(); {
		if strings.HasPrefix(in.Text(), "#") {
			continue
		}
		var name, pair string
		var want int
		if _, err := fmt.Sscan(in.Text(), &name, &pair, &want); err != nil {
			t.Fatalf("%q: %v", in.Text(), err)
		}
		r := []rune(pair)
		for st := range Style(Styles) {
			if st.String() != name {
				continue
			}
			if n++; s.Face(st).Kern(r[0], r[1]) != want {
				t.Errorf("%s %s: kerning %d, want %d", name, pair, s.Face(st).Kern(r[0], r[1]), want)
			}
		}
	}
	if n < 8*20 {
		t.Errorf("only %d pairs compared", n)
	}
}

func TestKerningMovesPairsTogether(t *testing.T) {
	eachFace(t, func(t *testing.T, f *Face) {
		for _, pair := range []string{"AV", "To", "Ty"} {
			if k := f.Kern(rune(pair[0]), rune(pair[1])); k >= 0 {
				t.Errorf("%s: kerning %d", pair, k)
			}
		}
	})
}

// A rune that the face lacks has no metrics, whatever it stands beside; that
// includes runes below and far above all glyphs.
func TestMissingRuneHasNothing(t *testing.T) {
	eachFace(t, func(t *testing.T, f *Face) {
		for _, r := range []rune{-1, 0, '\n', 0x301, 0x4E00, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, utf8.MaxRune, 1<<31 - 1} {
			_, ink := f.Bounds(r)
			if f.Has(r) || f.Advance(r) != 0 || ink || f.Kern('A', r) != 0 || f.Kern(r, 'A') != 0 {
				t.Errorf("%U: has %t, advance %d, ink %t", r, f.Has(r), f.Advance(r), ink)
			}
		}
	})
}

func TestZeroFaceHasNothing(t *testing.T) {
	var f Face
	if _, ink := f.Bounds('a'); f.Has('a') || f.Tabular('1') != '1' || f.Advance(cut.TabularZero) != 0 || f.Advance('a') != 0 || f.Kern('A', 'V') != 0 || ink || len(f.TTF()) != 0 {
		t.Error("the zero face has a letter")
	}
}

// gofpdf writes into the bytes it is given, so no two callers may share any.
func TestTTFIsTheCallersOwn(t *testing.T) {
	eachFace(t, func(t *testing.T, f *Face) {
		a, b := f.TTF(), f.TTF()
		if !bytes.Equal(a, b) {
			t.Fatal("two copies differ")
		}
		clear(a[:cap(a)])
		if bytes.Equal(a, b) || !bytes.Equal(b, f.TTF()) {
			t.Error("a change to one copy shows in another")
		}
	})
}

func TestFacesAreSafeTogether(t *testing.T) {
	s := embedded(t)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for st := range Style(Styles) {
				f := s.Face(st)
				clear(f.TTF())
				for _, r := range letters {
					f.Advance(r)
					f.Kern(r, 'V')
					f.Bounds(r)
				}
			}
		})
	}
	wg.Wait()
}

func TestNames(t *testing.T) {
	want := [Styles]string{"KyyeuSerif-Regular", "KyyeuSerif-Bold", "KyyeuSerif-Italic", "KyyeuSerif-BoldItalic",
		"BeVietnamPro-Regular", "BeVietnamPro-Italic", "BeVietnamPro-SemiBold", "BeVietnamPro-Bold"}
	s := embedded(t)
	for st, name := range want {
		if got := s.Face(Style(st)).Name(); got != name {
			t.Errorf("%s is named %q, want %q", Style(st), got, name)
		}
	}
}

// The licence of Liberation reserves that name to the original: it may stand
// in a face as a credit, but not in what the face is called.
func TestReservedNameIsNotUsed(t *testing.T) {
	s := embedded(t)
	for st := Serif; st <= SerifBoldItalic; st++ {
		if strings.Contains(s.Face(st).Name(), "Liberation") {
			t.Errorf("%s is called %s", st, s.Face(st).Name())
		}
	}
}

// The files embedded are the ones that the generator wrote last.
func TestFacesAreTheGeneratedOnes(t *testing.T) {
	sums, err := os.ReadFile("SHA256SUMS")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(sums)), "\n")
	if len(lines) != Styles {
		t.Fatalf("%d sums, want %d", len(lines), Styles)
	}
	s := embedded(t)
	for st, line := range lines {
		sum := sha256.Sum256(s.Face(Style(st)).TTF())
		if want := hex.EncodeToString(sum[:]) + "  faces/" + Style(st).String() + ".ttf"; line != want {
			t.Errorf("SHA256SUMS has %q, the face %q: run go generate", line, want)
		}
	}
}

// A change to the repertoire asks for new faces.
func TestFacesAreCutToTheRepertoire(t *testing.T) {
	b, err := os.ReadFile("testdata/repertoire.txt")
	if err != nil {
		t.Fatal(err)
	}
	if string(b) != string(cut.Repertoire())+"\n" {
		t.Error("the faces were cut to another repertoire: run go generate")
	}
}

func TestStyleNames(t *testing.T) {
	seen := map[string]bool{}
	for st := range Style(Styles) {
		if name := st.String(); seen[name] || strings.Contains(name, strconv.Itoa(int(st))) {
			t.Errorf("style %d is named %q", st, name)
		} else {
			seen[name] = true
		}
	}
	if got := Style(Styles).String(); got != "style(8)" {
		t.Errorf("a number that is no style is named %q", got)
	}
}

func ExampleFace() {
	set, err := Embedded()
	if err != nil {
		fmt.Println(err)
		return
	}
	f := set.Face(Serif)
	const size = 14.0 // points
	units := f.Advance('A') + f.Kern('A', 'V') + f.Advance('V')
	fmt.Printf("%s sets AV %.2f pt wide\n", f.Name(), size*float64(units)/float64(f.UnitsPerEm()))
	fmt.Println(f.Has('ệ'), f.Has('日'))
	// Output:
	// KyyeuSerif-Regular sets AV 18.42 pt wide
	// true false
}

// A file that is no face of ours gives an error or a face whose every rune can
// be asked about.
func FuzzParse(f *testing.F) {
	s := embedded(f)
	f.Add(s.Face(Sans).TTF())
	f.Add(s.Face(Serif).TTF())
	f.Add([]byte("\x00\x01\x00\x00"))
	f.Fuzz(func(t *testing.T, file []byte) {
		face, err := Parse(file)
		if err != nil {
			return
		}
		previous := 'A'
		for r := range rune(0x10000) {
			if !face.Has(r) {
				continue
			}
			if face.Advance(r) < 0 {
				t.Fatalf("%U: advance %d", r, face.Advance(r))
			}
			face.Bounds(r)
			face.Kern(previous, r)
			face.Kern(r, r)
			previous = r
		}
		for d := '0'; d <= '9'; d++ {
			if r := face.Tabular(d); face.Advance(r) < 0 {
				t.Fatalf("%U: advance %d", r, face.Advance(r))
			}
			face.Bounds(face.Tabular(d))
		}
	})
}

func BenchmarkEmbedded(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Embedded(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAdvanceAndKern(b *testing.B) {
	f := embedded(b).Face(Sans)
	text := []rune("Hội nghị ngành Công Thương 6 tỉnh Bắc Trung Bộ lần thứ X – 370.461 tỷ đồng")
	b.ReportAllocs()
	width := 0
	for b.Loop() {
		for i, r := range text {
			width += f.Advance(r)
			if i > 0 {
				width += f.Kern(text[i-1], r)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(text)), "ns/rune")
	_ = width
}
