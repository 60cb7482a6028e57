package draw

import (
	"strings"
	"testing"

	"kyyeu/fonts"
)

// eachFont runs f for every style, proportional and tabular.
func eachFont(t *testing.T, f func(t *testing.T, font Font)) {
	t.Helper()
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for st := range fonts.Style(fonts.Styles) {
		for _, tracking := range []int{0, -15, 40} {
			font := Font{Face: set.Face(st), Style: st, Size: 8500, Tracking: tracking}
			t.Run(st.String(), func(t *testing.T) { f(t, font) })
			font.Tabular = true
			t.Run(st.String()+" tabular", func(t *testing.T) { f(t, font) })
		}
	}
}

var samples = []string{"", "1", "11", "11,28", "1.071.117", "−4,7", "AV 11 Tổ 7. AV", "Năm 2025/2024", "ệ"}

// The letters and what is added to them come to the width: that is what the
// writer of the file relies on.
func TestTextIsAsWideAsItsLetters(t *testing.T) {
	eachFont(t, func(t *testing.T, font Font) {
		for _, s := range samples {
			at := Point{X: 3 * Pt, Y: 7 * Pt}
			text := font.Set(at, s)
			if text.At != at || text.S != s || text.Tabular != font.Tabular {
				t.Errorf("%q is set as %+v", s, text)
			}
			if text.Width != font.Width(s) {
				t.Errorf("%q is %v wide, measured %v", s, text.Width, font.Width(s))
			}
			if text.Adjust == nil {
				continue
			}
			var sum Length
			for i, r := range []rune(s) {
				if text.Tabular {
					r = font.Face.Tabular(r)
				}
				sum += font.Scale(font.Face.Advance(r)) + text.Adjust[i]
			}
			if sum != text.Width || len(text.Adjust) != len([]rune(s)) {
				t.Errorf("the letters of %q come to %v, the width is %v", s, sum, text.Width)
			}
		}
	})
}

// Numbers of as many digits are equally wide, and nothing is put between the
// digits, which a reader of the file might take for a space.
func TestNumbersStandInColumns(t *testing.T) {
	eachFont(t, func(t *testing.T, font Font) {
		if !font.Tabular {
			return
		}
		for n := 1; n <= 12; n++ {
			want := font.Width(strings.Repeat("0", n))
			for d := '1'; d <= '9'; d++ {
				s := strings.Repeat(string(d), n)
				if w := font.Width(s); w != want {
					t.Errorf("%s is %v wide, want %v", s, w, want)
				}
				track := font.Scale(font.Face.UnitsPerEm() * font.Tracking / 1000)
				for i, a := range font.Set(Point{}, s).Adjust {
					if i < n-1 && (a < track-1 || a > track+1) {
						t.Errorf("%s: %v after digit %d, want the tracking of %v", s, a, i, track)
					}
				}
			}
		}
		for _, pair := range []string{"1.", ",5", "V1", "1V"} {
			want := 2 * (font.Face.UnitsPerEm() * font.Tracking / 1000)
			for _, r := range pair {
				want += font.Face.Advance(font.Face.Tabular(r))
			}
			if got := font.Width(pair + "0"); got != font.Scale(want+font.Face.Advance(font.Face.Tabular('0'))) {
				t.Errorf("%s kerns in columns: %v", pair, got)
			}
		}
	})
}

// Letters kern in columns too, and digits elsewhere.
func TestKerning(t *testing.T) {
	eachFont(t, func(t *testing.T, font Font) {
		apart := font.Width("A") + font.Width("V") + font.Scale(font.Face.UnitsPerEm()*font.Tracking/1000)
		if w := font.Width("AV"); w >= apart-1 {
			t.Errorf("AV is %v wide, its letters %v", w, apart)
		}
		if text := font.Set(Point{}, "1"); text.Adjust != nil {
			t.Errorf("one digit is adjusted: %v", text.Adjust)
		}
	})
}

func TestTextIsListed(t *testing.T) {
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	font := Font{Face: set.Face(fonts.Sans), Style: fonts.Sans, Size: 10 * Pt, Color: RGB(0x16191D)}
	text := font.Set(Point{X: 0, Y: 9800}, "11,28")
	if got, want := text.String(), `text 0,9.8 "11,28" sans 10 #16191D width 23.58`; got != want {
		t.Errorf("listed as %s, want %s", got, want)
	}
	font.Tabular = true
	text = font.Set(Point{X: 0, Y: 9800}, "11,28")
	text.Stretch = -20
	if got, want := text.String(), `text 0,9.8 "11,28" sans 10 #16191D tabular stretch -20 width 28.83`; got != want {
		t.Errorf("listed as %s, want %s", got, want)
	}
}

// The last letter ends where the text does, stretched or not, and every letter is
// one that the face draws.
func TestLettersComeToTheWidth(t *testing.T) {
	eachFont(t, func(t *testing.T, font Font) {
		for _, s := range samples {
			text := font.Set(Point{}, s)
			n := 0
			var end Length
			for r, x := range text.Letters(font.Face) {
				if end = x + font.Scale(font.Face.Advance(r)); r == '1' && font.Tabular && font.Face.Tabular('1') != '1' {
					t.Errorf("%q draws a digit out of its cell", s)
				}
				n++
			}
			// Where nothing is adjusted, the width was rounded once, the letters each.
			if d := end - text.Width; n != len([]rune(s)) || d > Length(n) || -d > Length(n) {
				t.Errorf("%q: %d letters end at %v, the width is %v", s, n, end, text.Width)
			}
		}
	})
}
