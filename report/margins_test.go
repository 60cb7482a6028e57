package report_test

import (
	"io/fs"
	"testing"

	"kyyeu/inputs"
	"kyyeu/internal/draw"
	"kyyeu/report/compose"
	"kyyeu/report/input"
	"kyyeu/report/layout"
)

// Nothing stands right or left of the text area, in any layout: no mark behind a
// number, no label of a chart. Only the punctuation of justified text hangs into
// the margin, by the part of its width that package layout says.
func TestNothingStandsInTheMargins(t *testing.T) {
	const hanging = 3 * draw.Pt // 0,7 of a full stop of 14 pt
	set := world(t, nil).Fonts
	for name, c := range map[string]struct {
		files fs.FS
		file  string
	}{
		"sample":      {inputs.FS(), inputs.Sample},
		"starter":     {starter(t), inputs.StarterConference},
		"sixty-three": {invented(63, 20, richText), inputs.Sample},
		"sources":     {sources(28), inputs.Sample},
	} {
		conference, _ := input.Read(c.files, c.file, c.file)
		for _, made := range compose.Layouts() {
			d, _ := compose.Layout(made)(conference, compose.Options{Fonts: set})
			out, _ := layout.Set(d, set)
			for n, pg := range out.Pages {
				left, width := draw.Mm(20), pg.Size.W-draw.Mm(40)
				switch {
				case made == "report":
					left, width = draw.Mm(30), pg.Size.W-draw.Mm(50)
				case n == 0: // the cover of a booklet, too
				case made == "booklet" && n%2 == 0:
					left = draw.Mm(25)
				case made == "booklet":
					left = draw.Mm(15)
				}
				for _, it := range pg.Items {
					r, hang := reach(it.Op), draw.Pt/2
					if text, ok := it.Op.(draw.Text); ok && justified(text) {
						hang = hanging
					}
					if r.X < left-hang || r.Right() > left+width+hang {
						t.Errorf("%s, %s, page %d: from %.1f to %.1f mm, beyond %.1f to %.1f: %v", name, made, n+1,
							r.X.Mm(), r.Right().Mm(), left.Mm(), (left + width).Mm(), it.Op)
					}
				}
			}
		}
	}
}

// justified reports whether a text is part of a line that reaches both margins.
func justified(t draw.Text) bool { return t.Stretch != 0 || len(t.Adjust) > 0 && t.Size >= 11*draw.Pt }

// reach is how far a step of drawing reaches, the width of lines apart.
func reach(op draw.Op) draw.Rect {
	switch op := op.(type) {
	case draw.Text:
		return draw.Rect{X: op.At.X, Y: op.At.Y, W: op.Width}
	case draw.Stroke:
		return op.Path.Bounds()
	case draw.Fill:
		return op.Path.Bounds()
	case draw.Hatch:
		return op.Path.Bounds()
	case draw.Image:
		return op.Rect
	}
	return draw.Rect{}
}
