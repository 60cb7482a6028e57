package theme_test

import (
	"math"
	"testing"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// The program's own look can be read and told apart, by the numbers that its
// colours were chosen for.
func TestOwnLook(t *testing.T) {
	var own theme.Theme
	if p := own.Problems(); len(p) > 0 {
		t.Errorf("problems: %+v", p)
	}
	paper := draw.RGB(0xFFFFFF)
	for use, want := range map[theme.Use]float64{theme.Ink: 17.6, theme.Secondary: 8.7, theme.Quiet: 5.4, theme.Accent: 7.3} {
		if got := theme.Contrast(own.Colour(use), paper); math.Abs(got-want) > 0.05 {
			t.Errorf("contrast of %v is %.2f, want %.1f", use, got, want)
		}
	}
	for _, s := range []theme.Sight{theme.Colours, theme.Protan, theme.Deutan, theme.Tritan} {
		if d := theme.Distance(own.Colour(theme.Accent), own.Colour(theme.Signal), s); d < 70.5 {
			t.Errorf("accent and signal are %.0f apart for sight %d, want 71", d, s)
		}
	}
}

// Known values: black on white, and pure colours in L*a*b*.
func TestMeasures(t *testing.T) {
	black, white := draw.RGB(0), draw.RGB(0xFFFFFF)
	if c := theme.Contrast(black, white); math.Abs(c-21) > 1e-9 {
		t.Errorf("contrast of black and white is %v", c)
	}
	for s := range theme.Sights {
		if d := theme.Distance(black, white, s); math.Abs(d-100) > 0.1 {
			t.Errorf("black and white are %v apart for sight %d", d, s)
		}
	}
	// Red L* 53.24 a* 80.09 b* 67.20, green 87.73 −86.18 83.18
	// (http://www.brucelindbloom.com, sRGB, D65).
	if d := theme.Distance(draw.RGB(0xFF0000), draw.RGB(0x00FF00), theme.Colours); math.Abs(d-170.6) > 0.2 {
		t.Errorf("red and green are %.1f apart, want 170.6", d)
	}
}

// What cannot be read or told apart is a problem.
func TestProblems(t *testing.T) {
	for name, c := range map[string]struct {
		use  theme.Use
		to   uint32
		want theme.Problem
	}{
		"pale text":          {theme.Quiet, 0x9AA0A6, theme.Problem{Use: theme.Quiet}},
		"pale accent":        {theme.Accent, 0x4FB3C8, theme.Problem{Use: theme.Accent}},
		"signal like accent": {theme.Signal, 0x0A6A80, theme.Problem{Use: theme.Signal, From: theme.Accent, Near: true}},
		"rest like accent":   {theme.Rest, 0x20708A, theme.Problem{Use: theme.Rest, From: theme.Accent, Near: true}},
	} {
		found := false
		for _, p := range (theme.Theme{}).With(c.use, draw.RGB(c.to)).Problems() {
			found = found || p.Use == c.want.Use && p.From == c.want.From && p.Near == c.want.Near && p.Value < p.Want
		}
		if !found {
			t.Errorf("%s: not found", name)
		}
	}
	// Red and green of one lightness differ for most readers, not for all.
	th := theme.Theme{}.With(theme.Accent, draw.RGB(0xB03A2E)).With(theme.Signal, draw.RGB(0x6B7D1E))
	found := false
	for _, p := range th.Problems() {
		found = found || p.Near && p.Use == theme.Signal && p.Sight != theme.Colours
	}
	if !found {
		t.Error("red and green of one lightness pass")
	}
}

// A theme that says what the own look says is the own look.
func TestWith(t *testing.T) {
	var own theme.Theme
	th := own
	for u := range theme.Use(theme.Uses) {
		th = th.With(u, draw.RGB(0x123456))
		if th.Colour(u) != draw.RGB(0x123456) {
			t.Errorf("%v was not changed", u)
		}
		th = th.With(u, own.Colour(u))
	}
	if th != own {
		t.Error("the own colours make another look")
	}
}

// Nothing is set in less than 7 pt: the own look's smallest is 7.5 pt.
func TestSize(t *testing.T) {
	if s := (theme.Theme{Percent: theme.MinSize}).Size(7500); s < 7*draw.Pt {
		t.Errorf("the smallest type is %v pt", s.Points())
	}
	if s := (theme.Theme{Percent: theme.MinSize, SansText: true}).TextSize(11 * draw.Pt); s < 7*draw.Pt {
		t.Errorf("the smallest text is %v pt", s.Points())
	}
	if s := (theme.Theme{}).TextSize(11 * draw.Pt); s != 11*draw.Pt {
		t.Errorf("the own look sets text of 11 pt in %v", s.Points())
	}
	if s := (theme.Theme{}).Size(7500); s != 7500 {
		t.Errorf("the own look sets 7.5 pt in %v", s.Points())
	}
}

// Faces change their roles; what is not asked for stays.
func TestFonts(t *testing.T) {
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	sans := theme.Theme{SansText: true}.Fonts(set)
	if sans.Face(fonts.Serif) != set.Face(fonts.Sans) || sans.Face(fonts.SansBold) != set.Face(fonts.SansBold) {
		t.Error("text is not set without serifs, or the rest has changed")
	}
	serif := theme.Theme{SerifDisplay: true}.Fonts(set)
	if serif.Face(fonts.SansSemiBold) != set.Face(fonts.SerifBold) || serif.Face(fonts.Serif) != set.Face(fonts.Serif) {
		t.Error("what is looked up is not set with serifs, or text has changed")
	}
	if own := (theme.Theme{}).Fonts(set); *own != *set {
		t.Error("the own look changes faces")
	}
}
