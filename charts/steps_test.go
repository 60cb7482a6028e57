package charts

import (
	"testing"

	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// The steps can be told from their neighbours by everyone and on a grey printer,
// and text on them can be read: WCAG 2.2 wants a contrast of 4.5.
func TestSteps(t *testing.T) {
	look := theme.Theme{}
	for n := range Steps {
		c := step(look, n)
		if c != ownSteps[n] {
			t.Errorf("step %d is %v, want %v", n, c, ownSteps[n])
		}
		if got := theme.Contrast(c, onStep(look, n)); got < 4.5 {
			t.Errorf("text on step %d has a contrast of %.2f", n, got)
		}
		if n == 0 {
			continue
		}
		for s := range theme.Sights {
			if d := theme.Distance(c, step(look, n-1), s); d < 7 {
				t.Errorf("steps %d and %d are %.1f apart in sight %d", n-1, n, d, s)
			}
		}
	}
	// What a whole's rest is drawn in is next to any of them.
	for n := range Steps - 1 {
		for s := range theme.Sights {
			if d := theme.Distance(step(look, n), look.Colour(theme.Rest), s); d < 7 {
				t.Errorf("step %d is %.1f from the rest in sight %d", n, d, s)
			}
		}
	}
}

// Marks that a reader must tell apart differ in every sight, and each from paper.
func TestMarksDiffer(t *testing.T) {
	look := theme.Theme{}
	accent, signal := look.Colour(theme.Accent), look.Colour(theme.Signal)
	for s := range theme.Sights {
		for _, pair := range []struct {
			name string
			a, b draw.Color
			want float64
		}{
			{"later and earlier bars", accent, look.Colour(theme.Pale), 40},
			{"growth and decline", accent, signal, 10}, // they go to other sides, too
			{"the line and the others", accent, look.Colour(theme.Whole), 20},
			{"a panel's line and the faint ones", accent, faint(look), 40},
			{"the other lines and the gridlines", look.Colour(theme.Whole), look.Colour(theme.Faint), 20},
		} {
			if d := theme.Distance(pair.a, pair.b, s); d < pair.want {
				t.Errorf("%s are %.1f apart in sight %d, want %g", pair.name, d, s, pair.want)
			}
		}
	}
	for name, c := range map[string]draw.Color{"accent": accent, "other lines": look.Colour(theme.Whole), "signal": signal, "outline": step(look, 2)} {
		if got := theme.Contrast(c, white); got < 3 {
			t.Errorf("%s has a contrast of %.2f on paper, want 3", name, got)
		}
	}
}

// In another look the steps go from its accent towards white.
func TestStepsOfAnotherLook(t *testing.T) {
	look := theme.Theme{}.With(theme.Accent, draw.RGB(0x7A1F3D))
	before := -1.0
	for n := range Steps {
		c := step(look, n)
		light := theme.Contrast(c, draw.RGB(0))
		if light <= before {
			t.Errorf("step %d is no lighter than the one before", n)
		}
		before = light
		if got := theme.Contrast(c, onStep(look, n)); got < 4 { // half way between white and ink there is no more
			t.Errorf("text on step %d has a contrast of %.2f", n, got)
		}
	}
	if step(look, 0) != draw.RGB(0x7A1F3D) {
		t.Errorf("the first step is %v", step(look, 0))
	}
}
