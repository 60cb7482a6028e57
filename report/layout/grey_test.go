package layout

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// realText gives the paragraphs of testdata/paragraphs.txt.
func realText(t testing.TB) []string {
	t.Helper()
	b, err := os.ReadFile("testdata/paragraphs.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(b)) {
		if !strings.HasPrefix(line, "#") {
			out = append(out, strings.TrimSpace(line))
		}
	}
	if len(out) != 20 {
		t.Fatalf("%d paragraphs, want 20", len(out))
	}
	return out
}

// prose makes as many paragraphs of the real ones: each begins like one and ends
// like another.
func prose(t testing.TB, n int) []doc.Block {
	t.Helper()
	text := realText(t)
	r := rand.New(rand.NewPCG(20, 22))
	var out []doc.Block
	for range n {
		a, b := strings.Fields(text[r.IntN(len(text))]), strings.Fields(text[r.IntN(len(text))])
		words := append(slices.Clone(a[:len(a)-r.IntN(len(a)/2)]), b[r.IntN(len(b)/2):]...)
		out = append(out, &doc.Para{Line: doc.Words(strings.Join(words, " "))})
	}
	return out
}

// textLine is a line of a paragraph on a finished page.
type textLine struct {
	texts []draw.Text
	last  bool
}

// textLines gives the lines of the paragraphs (P) of a document.
func textLines(out *Output) []textLine {
	type key struct {
		node *Node
		page int
		y    draw.Length
	}
	var lines []textLine
	var at key
	for n, pg := range out.Pages {
		for _, it := range pg.Items {
			x, ok := it.Op.(draw.Text)
			if !ok || it.Mark < 0 || pg.Marks[it.Mark].Tag != P {
				continue
			}
			k := key{pg.Marks[it.Mark], n, x.At.Y}
			if k != at {
				if k.node != at.node && len(lines) > 0 {
					lines[len(lines)-1].last = true
				}
				lines, at = append(lines, textLine{}), k
			}
			l := &lines[len(lines)-1]
			l.texts = append(l.texts, x)
		}
	}
	if len(lines) > 0 {
		lines[len(lines)-1].last = true
	}
	return lines
}

// gaps are the white between the words of a line, in thousandths of an em.
func (l textLine) gaps(set *fonts.Set) []int {
	var out []int
	for _, x := range l.texts {
		font := draw.Font{Face: set.Face(x.Style), Size: x.Size}
		i := 0
		for _, r := range x.S {
			if r == ' ' || r == '\u00a0' {
				gap := font.Scale(font.Face.Advance(r)).Stretched(x.Stretch)
				if x.Adjust != nil {
					gap += x.Adjust[i]
				}
				out = append(out, int(gap*1000/x.Size))
			}
			i++
		}
	}
	return out
}

// proseLines sets a hundred paragraphs of prose in a frame at the origin.
func proseLines(t testing.TB, set *fonts.Set, w draw.Length) []textLine {
	t.Helper()
	var lines []textLine
	for _, b := range prose(t, 100) {
		lines = append(lines, setLines(set, b.(*doc.Para).Line, w)...)
	}
	return lines
}

// The gaps between the words of justified text are even: measured on the finished
// pages, in thousandths of an em, median, 95th of a hundred and widest are no
// more than what LuaLaTeX with microtype reaches on such text (249, 268, 284) in
// lines of 170 mm. In shorter ones there is less to choose from: at 126 mm the
// widest gap, 310, is in the first line of a paragraph whose next word does not fit;
// it is as wide when every space may be broken.
func TestGreyOfProse(t *testing.T) {
	set := faces(t)
	for _, c := range []struct {
		width                     draw.Length
		median, most, widest, low int
	}{
		{span(8), 249, 255, 274, 216},
		{span(6), 249, 268, 310, 198},
	} {
		lines := proseLines(t, set, c.width)
		if c.width == span(8) {
			out, _ := Set(&doc.Document{Blocks: prose(t, 100)}, set)
			if len(out.Pages) < 10 {
				t.Fatalf("%d pages, want at least 10", len(out.Pages))
			}
			lines = textLines(out)
		}
		var gaps []int
		for _, line := range lines {
			if !line.last {
				gaps = append(gaps, line.gaps(set)...)
			}
		}
		slices.Sort(gaps)
		median, most, widest, low := gaps[len(gaps)/2], gaps[len(gaps)*95/100], gaps[len(gaps)-1], gaps[0]
		t.Logf("%.0f mm: %d gaps, median %d, 95th %d, widest %d, narrowest %d thousandths of an em", c.width.Mm(), len(gaps), median, most, widest, low)
		if median > c.median || most > c.most || widest > c.widest || low < c.low {
			t.Errorf("%.0f mm: gaps %d, %d, %d, at least %d, want at most %d, %d, %d, at least %d", c.width.Mm(), median, most, widest, low, c.median, c.most, c.widest, c.low)
		}
	}
}

// Every justified line stays within what may be changed, ends where its measure
// does, and hangs no more than its punctuation may; no last line is a single
// word.
func TestJustifiedLinesKeepTheirLimits(t *testing.T) {
	set := faces(t)
	for _, w := range []draw.Length{span(8), span(6), span(4)} {
		for _, line := range proseLines(t, set, w) {
			first, last := line.texts[0], line.texts[len(line.texts)-1]
			for _, x := range line.texts {
				if x.Stretch < -letterGive || x.Stretch > letterGive || x.Stretch != first.Stretch {
					t.Errorf("letters stretched by %d thousandths: %q", x.Stretch, x.S)
				}
			}
			for _, gap := range line.gaps(set) {
				if gap < 180 || gap > 505 {
					t.Errorf("a gap of %d thousandths of an em: %q", gap, first.S)
				}
			}
			left, _ := hangs(set, first)
			_, right := hangs(set, last)
			if at := first.At.X + left; at != 0 {
				t.Errorf("%q begins %v beside its margin", first.S, at)
			}
			end := last.At.X + last.Width - right - w
			if line.last {
				if end > 1 {
					t.Errorf("%q ends %v outside", last.S, end)
				}
				if len(line.gaps(set)) == 0 {
					t.Errorf("a last line of one word: %q", first.S)
				}
			} else if end < -1 || end > 1 {
				t.Errorf("%q ends %v beside its margin", last.S, end)
			}
		}
	}
}

// hangs is how far a text may reach over its frame at both ends, by its first and
// last character.
func hangs(set *fonts.Set, x draw.Text) (left, right draw.Length) {
	return frag{text: x, font: draw.Font{Face: set.Face(x.Style), Size: x.Size}}.protrusion()
}

func BenchmarkProse(b *testing.B) {
	l := newLayouter(&doc.Document{Names: []string{"tỉnh A", "Vùng minh họa", "Đà Nẵng"}}, faces(b), nil)
	blocks := prose(b, 100)
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range blocks {
			l.para(p.(*doc.Para), &Node{}, frame{0, span(8)})
		}
	}
}
