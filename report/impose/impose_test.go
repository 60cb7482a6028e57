package impose

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"kyyeu/internal/draw"
)

var a4 = draw.Size{W: draw.Mm(210), H: draw.Mm(297)}

func pages(n int) []draw.Size { return slices.Repeat([]draw.Size{a4}, n) }

// order writes the pages of each side, counted from 1, a dash for a blank one.
func order(sides []Side) string {
	text := ""
	for _, s := range sides {
		at := [2]string{"-", "-"}
		for _, p := range s.Places {
			at[int(2*p.Cell.X/s.Size.W)] = fmt.Sprint(p.Page + 1)
		}
		text += at[0] + "|" + at[1] + " "
	}
	return text
}

func TestOrder(t *testing.T) {
	for _, c := range []struct {
		kind  Kind
		pages int
		want  string
	}{
		{Saddle, 1, "-|1 -|- "},
		{Saddle, 4, "4|1 2|3 "},
		{Saddle, 8, "8|1 2|7 6|3 4|5 "},
		{Saddle, 12, "12|1 2|11 10|3 4|9 8|5 6|7 "},
		{Saddle, 13, "-|1 2|- -|3 4|13 12|5 6|11 10|7 8|9 "},
		{SaddleMarks, 13, "-|1 2|- -|3 4|13 12|5 6|11 10|7 8|9 "},
		{TwoUp, 1, "1|- "},
		{TwoUp, 4, "1|2 3|4 "},
		{TwoUp, 13, "1|2 3|4 5|6 7|8 9|10 11|12 13|- "},
	} {
		if got := order(c.kind.Sides(pages(c.pages))); got != c.want {
			t.Errorf("%v of %d pages: %s, want %s", c.kind, c.pages, got, c.want)
		}
	}
}

// A booklet that is folded reads on: sheets laid into each other, the leaves
// turned one after the other, show every page once and in order.
func TestFoldedReadsOn(t *testing.T) {
	for n := 1; n <= 90; n++ {
		sides := Saddle.Sides(pages(n))
		if len(sides) != 2*Sheets(n) {
			t.Fatalf("%d pages: %d sides", n, len(sides))
		}
		page := func(side, half int) int {
			for _, p := range sides[side].Places {
				if int(2*p.Cell.X/sides[side].Size.W) == half {
					return p.Page
				}
			}
			return -1
		}
		var read []int
		for s := 0; s < len(sides); s += 2 { // going in: the right half of each front, its back
			read = append(read, page(s, 1), page(s+1, 0))
		}
		for s := len(sides) - 2; s >= 0; s -= 2 { // coming out
			read = append(read, page(s+1, 1), page(s, 0))
		}
		for i, p := range read {
			if want := i; i >= n && p != -1 || i < n && p != want {
				t.Fatalf("%d pages: read as %v", n, read)
			}
		}
	}
}

// Creep grows from the outermost sheet inwards, towards the fold on both sides,
// and is the same on the two sides of a sheet.
func TestCreep(t *testing.T) {
	sides := Saddle.Sides(pages(44))
	for i, s := range sides {
		want := Paper * draw.Length(i/2)
		for _, p := range s.Places {
			moved := p.Rect.X - p.Cell.X
			if p.Cell.X > 0 {
				moved = -moved
			}
			if moved != want || p.Rect.Y != 0 || p.Rect.W != a4.W || p.Rect.H != a4.H {
				t.Errorf("side %d, page %d: moved by %v towards the fold, want %v; %v", i, p.Page+1, moved, want, p.Rect)
			}
		}
	}
}

// Pages fit their cells, in their proportions, whatever sizes are mixed; cells
// are within the sheet and do not overlap.
func TestPagesFit(t *testing.T) {
	mixed := []draw.Size{a4, {W: a4.H, H: a4.W}, {W: draw.Mm(148), H: draw.Mm(210)}, {W: draw.Mm(300), H: draw.Mm(100)}, a4}
	for _, k := range []Kind{Saddle, SaddleMarks, TwoUp} {
		seen := make([]int, len(mixed))
		for _, s := range k.Sides(mixed) {
			sheet := draw.Rect{W: s.Size.W, H: s.Size.H}
			for i, p := range s.Places {
				seen[p.Page]++
				size := mixed[p.Page]
				if p.Turned != (size.W > size.H) {
					t.Errorf("%v: page %d, turned %v", k, p.Page, p.Turned)
				}
				if p.Turned {
					size.W, size.H = size.H, size.W
				}
				// Equal to a thousandth of a point.
				if off := p.Rect.W*size.H - p.Rect.H*size.W; off < -size.H-size.W || off > size.H+size.W {
					t.Errorf("%v: page %d of %v is stretched to %v", k, p.Page, size, p.Rect)
				}
				if p.Rect.W > p.Cell.W || p.Rect.H > p.Cell.H {
					t.Errorf("%v: page %d is larger than its cell", k, p.Page)
				}
				if p.Cell.X < 0 || p.Cell.Right() > sheet.Right() || p.Cell.Bottom() > sheet.Bottom() {
					t.Errorf("%v: cell %v of a sheet %v", k, p.Cell, sheet)
				}
				for _, q := range s.Places[:i] {
					if p.Cell.Overlaps(q.Cell) {
						t.Errorf("%v: cells overlap", k)
					}
				}
			}
		}
		for i, n := range seen {
			if n != 1 {
				t.Errorf("%v: page %d is there %d times", k, i, n)
			}
		}
	}
}

// Marks are on the sheet and off the pages, and point at the corners of two pages
// and at their fold; A4 pages stand on SRA3.
func TestMarks(t *testing.T) {
	for _, s := range SaddleMarks.Sides(pages(7)) {
		if w, h := s.Size.W.Mm(), s.Size.H.Mm(); math.Abs(w-450) > 0.01 || math.Abs(h-320) > 0.01 {
			t.Fatalf("a sheet is %v", s.Size)
		}
		cut, fold := map[draw.Length]int{}, 0
		for _, m := range s.Marks {
			for _, p := range s.Places {
				for _, end := range []draw.Point{m.From, m.To} {
					if c := p.Cell; end.X > c.X && end.X < c.Right() && end.Y > c.Y && end.Y < c.Bottom() {
						t.Errorf("%v is on page %d", m, p.Page+1)
					}
				}
			}
			if least := draw.Mm(3); min(m.From.X, m.To.X, m.From.Y, m.To.Y) < least || max(m.From.X, m.To.X) > s.Size.W-least || max(m.From.Y, m.To.Y) > s.Size.H-least {
				t.Errorf("%v is too near the edge", m)
			}
			switch {
			case m.Dashed:
				if fold++; m.From.X != s.Size.W/2 || m.To.X != m.From.X {
					t.Errorf("the fold is %v", m)
				}
			case m.From.X == m.To.X:
				cut[m.From.X]++
			default:
				cut[-m.From.Y]++
			}
		}
		want := map[draw.Length]int{draw.Mm(15): 2, draw.Mm(435): 2, -draw.Mm(11.5): 2, -draw.Mm(308.5): 2}
		if fold != 2 || len(cut) != 4 {
			t.Fatalf("%d folds, cuts at %v", fold, cut)
		}
		for at, n := range want {
			found := 0
			for c, k := range cut {
				if c-at < 3 && at-c < 3 { // lengths are whole thousandths of a point
					found += k
				}
			}
			if found != n {
				t.Errorf("%d marks at %v, want %d", found, at, n)
			}
		}
	}
}

func TestNames(t *testing.T) {
	for _, name := range Kinds() {
		if k := Parse(name); k == None || k.String() != name {
			t.Errorf("%q is %v", name, k)
		}
	}
	if Parse("booklet") != None || Parse("") != None {
		t.Error("a name that there is not")
	}
}
