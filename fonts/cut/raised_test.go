package cut

import (
	"os"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
)

// Small forms that a font lacks are made of their bases: smaller, a superscript no
// higher than the digits are, a subscript reaching below the line; as large as
// those that the font has.
func TestSmallFormsAreMade(t *testing.T) {
	for _, name := range []string{"serif", "serif-bold-italic", "sans", "sans-semibold"} {
		file, err := os.ReadFile("../faces/" + name + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		o, err := Parse(file)
		if err != nil {
			t.Fatal(err)
		}
		bare, err := o.Cut([]rune("0123456789+−=()n"), o.Names)
		if err != nil {
			t.Fatal(err)
		}
		small := []rune("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉")
		if o, err = Parse(bare); err != nil {
			t.Fatal(err)
		}
		made, err := o.Cut(append(small, []rune("0123456789+−=()n")...), o.Names)
		if err != nil {
			t.Fatal(err)
		}
		for what, f := range map[string]*font.Face{"as it is": open(t, file), "made": open(t, made)} {
			extents := func(r rune) font.GlyphExtents {
				g, ok := f.NominalGlyph(r)
				e, ok2 := f.GlyphExtents(g)
				if !ok || !ok2 {
					t.Fatalf("%s, %s: %c is not there", name, what, r)
				}
				return e
			}
			digits := extents('0')
			for _, r := range small {
				base, _ := Base(r)
				e, b := extents(r), extents(base)
				if e.Width >= b.Width || -e.Height >= -b.Height && base != '−' || e.Width < b.Width/3 {
					t.Errorf("%s, %s: %c is %v by %v, %c %v by %v", name, what, r, e.Width, e.Height, base, b.Width, b.Height)
				}
				bottom := e.YBearing + e.Height
				switch sub := strings.ContainsRune("₀₁₂₃₄₅₆₇₈₉", r); {
				case sub && bottom >= 0:
					t.Errorf("%s, %s: %c does not reach below the line", name, what, r)
				case !sub && (bottom < digits.YBearing/8 || e.YBearing > digits.YBearing*6/5):
					t.Errorf("%s, %s: %c stands from %v to %v", name, what, r, bottom, e.YBearing)
				}
			}
			zero, four := extents('⁰'), extents('⁴')
			if d := zero.YBearing - four.YBearing; d < -digits.YBearing/20 || d > digits.YBearing/20 {
				t.Errorf("%s, %s: ⁰ ends at %v, ⁴ at %v", name, what, zero.YBearing, four.YBearing)
			}
		}
	}
}
